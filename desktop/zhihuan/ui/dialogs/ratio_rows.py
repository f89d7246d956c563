"""How debt to income was built: every due and every income of a month, and what was left out."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Slot
from PySide6.QtWidgets import QDialog, QFrame, QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from zhihuan.domain.calendar import months_later
from zhihuan.domain.health.income_ratios import debt_to_income
from zhihuan.domain.health.measure import Measure
from zhihuan.ui.theme import Size, Space, Tone
from zhihuan.ui.widgets.buttons import Button
from zhihuan.ui.widgets.card import Rule
from zhihuan.ui.widgets.chip import Chip
from zhihuan.ui.widgets.facts import Facts
from zhihuan.ui.widgets.labels import Text
from zhihuan.ui.widgets.section_header import SectionHeader
from zhihuan.wording.figures import measure_value, role_words, row_name, unknown_words, why_words
from zhihuan.wording.health import severity_word, sum_words, threshold_source
from zhihuan.wording.measures import measure_formula

if TYPE_CHECKING:
    from zhihuan.domain.health.figure import Row
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
        formats, bands = self._desk.look.formats, self._desk.session.rules.bands(Measure.DTI)
        found = debt_to_income(self._desk.position, self._month)
        severity = bands.severity(found.value)
        self._name.setText(formats.month(self._month))
        self._figure.setText(measure_value(found, formats))
        self._chip.say(severity_word(severity), Tone(severity.value))
        self._formula.setText(measure_formula(Measure.DTI) if found.unknown is None else unknown_words(found.unknown))
        self._source.setText(threshold_source(bands, formats) if found.value is not None else "")
        self._heads[0].say(self.tr("Due in the month"), sum_words(found.above, found, formats))
        self._heads[1].say(self.tr("Income of the month"), sum_words(found.below, found, formats))
        self._heads[2].say(self.tr("Left out"))
        self._heads[2].setVisible(bool(found.left_out))
        self._dues.say(self._line(row, role_words(row.role)) for row in found.above)
        self._incomes.say(self._line(row, "") for row in found.below)
        self._left_out.say(self._line(one.row, why_words(one.why)) for one in found.left_out)

    def _line(self, row: Row, what: str) -> tuple[str, str]:
        formats = self._desk.look.formats
        day = "" if row.on is None else formats.day(row.on, self._desk.today)
        parts = (row_name(row, self._desk.position), what, day)
        return " · ".join(filter(None, parts)), "" if row.amount is None else formats.money(row.amount)
