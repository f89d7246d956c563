"""What changed a loan's contract, one row each; and what each of them moved."""

from __future__ import annotations

from operator import attrgetter
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from zhihuan.application.commands import DeleteLoanChange
from zhihuan.application.loan_preview import standing_without
from zhihuan.ui.dialogs.change_form import ChangeForm
from zhihuan.ui.dialogs.quote_form import QuoteForm
from zhihuan.ui.keys import add_key
from zhihuan.ui.models.loan_changes import ChangeRow, change_columns, change_rows, widest_change
from zhihuan.ui.models.rows import RowsModel
from zhihuan.ui.theme import Size, Space, Tone
from zhihuan.ui.widgets.buttons import Button
from zhihuan.ui.widgets.cells import ChipCell
from zhihuan.ui.widgets.fitting_table import FittingTable
from zhihuan.ui.widgets.labels import Text
from zhihuan.ui.widgets.plan_comparison import PlanComparison
from zhihuan.wording.choices import benchmark_word

if TYPE_CHECKING:
    from zhihuan.domain.balance import Standing
    from zhihuan.domain.benchmark import Reset
    from zhihuan.ui.desk import Desk


class ChangesPane(QWidget):
    """The changes, the newest first; below them what the plan would be without the current one."""

    refinance_wanted = Signal(str)
    """The loan is paid off by a new one, which is to be added."""

    def __init__(self, desk: Desk, parent: QWidget) -> None:
        """Lay out an empty list."""
        super().__init__(parent)
        self.setProperty("role", "clear")
        self._desk = desk
        self._standing: Standing | None = None
        look = desk.look
        self.add = Button(look, "act", icon="plus", parent=self)
        self.refinance = Button(look, "plain", parent=self)
        self.edit = Button(look, "plain", icon="edit", parent=self)
        self.delete = Button(look, "danger", icon="trash", parent=self)
        self.quote = Button(look, "act", icon="edit", parent=self)
        self.unknown = Text("soft", wraps=True, parent=self)
        self.model = RowsModel(change_columns(look), self, identity=attrgetter("key"))
        self.table = FittingTable(look, self.model, widest_change, parent=self)
        self.moved = PlanComparison(look, parent=self)
        self._nothing = Text("soft", wraps=True, parent=self)
        self._build()
        self._connect()

    def title(self) -> str:
        """Return what the tab is called."""
        return self.tr("Changes")

    def retranslate(self) -> None:
        """Write every fixed text anew."""
        self.add.setText(self.tr("Add a change…"))
        self.refinance.setText(self.tr("Refinanced…"))
        self.refinance.setToolTip(self.tr("Another loan paid this one off: add it, and both are linked"))
        self.edit.setText(self.tr("Edit"))
        self.delete.setText(self.tr("Delete"))
        self.delete.setAccessibleName(self.tr("Delete change"))
        self.quote.setText(self.tr("Enter it…"))
        self.table.retranslate(self.tr("Changes"))
        self.moved.call(self.tr("Without it"), self.tr("As it is"), self.tr("What this change moved"))
        self._nothing.setText(self.tr(
            "Nothing was changed. Note here what is agreed later: another rate, more instalments, a payment holiday, "
            "other terms. What lay before it stays as it was."
        ))

    def show_standing(self, standing: Standing) -> None:
        """Show what changed a loan."""
        self._standing = standing
        self.refinance.setVisible(not standing.settled)
        rows = change_rows(self._desk.session.book, standing, self._desk.today, self._desk.look.formats)
        self.model.fill(rows)
        self._nothing.setVisible(not rows)
        self.table.setVisible(bool(rows))
        self._say_unknown([row.reset for row in rows if row.reset is not None])
        self._show_current()

    @Slot()
    def add_change(self) -> None:
        """Open the form that notes what was agreed."""
        if self._standing is not None:
            ChangeForm(self._desk, self._standing.loan.id, self).open()

    @Slot()
    def _refinance(self) -> None:
        if self._standing is not None:
            self.refinance_wanted.emit(self._standing.loan.id)

    @Slot()
    def edit_current(self) -> None:
        """Open the form that corrects the current change."""
        row = self._current()
        if row is not None and row.change is not None:
            ChangeForm(self._desk, row.change.loan, self, row.change).open()
        elif row is not None and row.reset is not None:
            self._ask_quote(row.reset)

    @Slot()
    def delete_current(self) -> None:
        """Take the current change out of the ledger."""
        row = self._current()
        if row is not None and row.change is not None:
            self._desk.run(DeleteLoanChange(row.change.id))

    def _current(self) -> ChangeRow | None:
        row = self.table.current_row()
        return row if isinstance(row, ChangeRow) else None

    def _unknown_resets(self, resets: list[Reset]) -> list[Reset]:
        return [reset for reset in resets if reset.rate is None and reset.on <= self._desk.today]

    def _say_unknown(self, resets: list[Reset]) -> None:
        """Say which benchmark is missing from which day on, and offer to enter it."""
        missing = self._unknown_resets(resets)
        for part in (self.unknown, self.quote):
            part.setVisible(bool(missing))
        if missing and self._standing is not None and self._standing.loan.floating is not None:
            oldest = min(reset.on for reset in missing)
            self.unknown.setText(self.tr(
                "{benchmark} is not known here for {day}. Until it is entered the plan goes on at the old rate."
            ).format(
                benchmark=benchmark_word(self._standing.loan.floating.benchmark),
                day=self._desk.look.formats.day(oldest),
            ))
            self.unknown.set_tone(Tone.WATCH)

    @Slot()
    def _enter_oldest(self) -> None:
        found = [row.reset for row in self.model.rows if row.reset is not None]
        missing = self._unknown_resets(found)
        if missing:
            self._ask_quote(min(missing, key=attrgetter("on")))

    def _ask_quote(self, reset: Reset) -> None:
        floating = self._standing.loan.floating if self._standing else None
        if floating is not None and reset.on <= self._desk.today:
            QuoteForm(self._desk, floating.benchmark, reset.on, self).open()

    @Slot()
    def _show_current(self) -> None:
        """Show what the current change moved: the plan with it and without it."""
        row, standing = self._current(), self._standing
        change = row.change if row is not None else None
        for button in (self.edit, self.delete):
            button.setVisible(change is not None)
        self.moved.setVisible(change is not None)
        if change is not None and standing is not None:
            without = standing_without(self._desk.position, change.loan, change.id)
            self.moved.show_plans(without.rows, standing.rows, change.on)

    def _build(self) -> None:
        last = len(self.model.columns) - 1
        self.table.setItemDelegateForColumn(last, ChipCell(self._desk.look, attrgetter("tone"), self.table))
        self.table.setMinimumHeight(3 * Size.ROW)
        self.table.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Ignored)
        self.setFocusProxy(self.table)
        self._nothing.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._nothing.setContentsMargins(Space.L, 0, Space.L, 0)
        self.moved.sentence.setContentsMargins(Space.M, 0, Space.M, 0)
        self.moved.setMinimumHeight(3 * Size.ROW)
        missing = QHBoxLayout()
        missing.setContentsMargins(Space.M, 0, Space.M, 0)
        missing.addWidget(self.unknown, 1)
        missing.addWidget(self.quote)
        tools = QHBoxLayout()
        tools.setContentsMargins(Space.M, Space.XS, Space.M, 0)
        tools.setSpacing(Space.S)
        tools.addWidget(self.add)
        tools.addWidget(self.refinance)
        tools.addStretch(1)
        for button in (self.edit, self.delete):
            tools.addWidget(button)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(Space.S)
        column.addLayout(tools)
        column.addLayout(missing)
        column.addWidget(self._nothing, 1)
        column.addWidget(self.table, 1)
        column.addWidget(self.moved, 1)

    def _connect(self) -> None:
        self.add.clicked.connect(self.add_change)
        self.refinance.clicked.connect(self._refinance)
        self.edit.clicked.connect(self.edit_current)
        self.delete.clicked.connect(self.delete_current)
        self.quote.clicked.connect(self._enter_oldest)
        self.table.row_chosen.connect(self._show_current)
        self.table.row_opened.connect(self.edit_current)
        add_key(self.table, "Del", self.delete_current)
