"""How debt to income was built: every due and every income of a month, and what was left out."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, Qt, Slot
from PySide6.QtWidgets import QDialog, QFrame, QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from zhihuan.domain.calendar import months_later
from zhihuan.domain.health.severity import Severity
from zhihuan.domain.health.summary import debt_to_income
from zhihuan.ui.theme import Size, Space, Tone
from zhihuan.ui.widgets.buttons import Button
from zhihuan.ui.widgets.card import Rule
from zhihuan.ui.widgets.chip import Chip
from zhihuan.ui.widgets.facts import Facts
from zhihuan.ui.widgets.labels import Text
from zhihuan.ui.widgets.section_header import SectionHeader
from zhihuan.wording.health import severity_word, threshold_source
from zhihuan.wording.loans import due_part

if TYPE_CHECKING:
    from zhihuan.domain.due import Due
    from zhihuan.domain.health.summary import DebtToIncome
    from zhihuan.ui.desk import Desk


class RatioRows(QDialog):
    """A month's ratio with its rows; the months before and after are one press away."""

    def __init__(self, desk: Desk, parent: QWidget) -> None:
        """Show this month."""
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._desk = desk
        self._month = desk.today.replace(day=1)
        self._name = Text("title", parent=self)
        self._figure = Text("figure", parent=self)
        self._chip = Chip(parent=self)
        self._formula = Text("soft", wraps=True, parent=self)
        self._source = Text("faint", wraps=True, parent=self)
        self._dues, self._incomes, self._left_out = (Facts(parent=self) for _ in range(3))
        self._heads = [SectionHeader(parent=self) for _ in range(3)]
        self._earlier = Button(desk.look, "plain", self.tr("Month before"), parent=self)
        self._later = Button(desk.look, "plain", self.tr("Month after"), parent=self)
        self._close = Button(desk.look, "primary", self.tr("Close"), parent=self)
        self._build()
        self._show()

    def _build(self) -> None:
        self.setWindowTitle(self.tr("Debt to income"))
        self.resize(Size.FOLD_BELOW // 2, Size.WINDOW_LEAST_HIGH)
        column = QVBoxLayout(self)
        column.setContentsMargins(Space.XL, Space.XL, Space.XL, Space.L)
        column.setSpacing(Space.M)
        head = QHBoxLayout()
        for part in (self._figure, self._chip):
            head.addWidget(part)
        head.addStretch(1)
        column.addWidget(self._name)
        column.addLayout(head)
        column.addWidget(self._formula)
        column.addWidget(Rule(parent=self))
        column.addWidget(self._rows(), 1)
        column.addWidget(self._source)
        buttons = QHBoxLayout()
        buttons.setSpacing(Space.S)
        buttons.addWidget(self._earlier)
        buttons.addWidget(self._later)
        buttons.addStretch(1)
        buttons.addWidget(self._close)
        column.addLayout(buttons)
        self._close.setDefault(True)
        self._earlier.clicked.connect(self._go_back)
        self._later.clicked.connect(self._go_on)
        self._close.clicked.connect(self.accept)

    def _rows(self) -> QScrollArea:
        area = QScrollArea(self)
        area.setWidgetResizable(True)
        area.setFrameShape(QFrame.Shape.NoFrame)
        area.setAccessibleName(self.tr("Rows of the month"))
        inside = QWidget(area)
        inside.setProperty("role", "clear")
        rows = QVBoxLayout(inside)
        rows.setContentsMargins(0, 0, Space.M, 0)
        for head, facts in zip(self._heads, (self._dues, self._incomes, self._left_out), strict=True):
            rows.addWidget(head)
            rows.addWidget(facts)
        rows.addStretch(1)
        area.setWidget(inside)
        return area

    @Slot()
    def _go_back(self) -> None:
        self._month = months_later(self._month, -1)
        self._show()

    @Slot()
    def _go_on(self) -> None:
        self._month = months_later(self._month, 1)
        self._show()

    def _show(self) -> None:
        formats, rules = self._desk.look.formats, self._desk.session.rules.dti
        found = debt_to_income(self._desk.position, self._month, rules)
        self._name.setText(formats.month(self._month))
        self._figure.setText(formats.percent(found.ratio, 1))
        self._chip.say(severity_word(found.severity), Tone(found.severity.value))
        self._formula.setText(self._in_words(found))
        self._source.setText(threshold_source(rules, formats) if found.severity is not Severity.UNKNOWN else "")
        self._heads[0].say(self.tr("Due in the month"), formats.money(found.due))
        self._heads[1].say(self.tr("Income of the month"), formats.money(found.income))
        self._heads[2].say(self.tr("Left out: another currency"))
        self._heads[2].setVisible(bool(found.left_out))
        self._dues.say(self._row(due) for due in found.rows)
        self._incomes.say((income.name, formats.money(income.amount)) for income in found.incomes)
        self._left_out.say(self._row(due) for due in found.left_out)

    def _in_words(self, found: DebtToIncome) -> str:
        if found.ratio is None:
            return self.tr("Without an income in this month the ratio is unknown, not zero.")
        return self.tr("Everything due in the month, paid or not, over its income. Overdue amounts of earlier months "
                       "stand apart.")

    def _row(self, due: Due) -> tuple[str, str]:
        formats, position = self._desk.look.formats, self._desk.position
        what = QCoreApplication.translate("RatioRows", "{name} · {part} · {day}").format(
            name=position.name_of(due), part=due_part(due, formats), day=formats.day(due.on, self._today())
        )
        return what, formats.money(due.amount)

    def _today(self) -> date:
        return self._desk.today
