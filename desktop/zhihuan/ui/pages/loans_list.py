"""The two tables of the loans page: loans and credit lines, one shown at a time, filtered as one types."""

from __future__ import annotations

from operator import attrgetter
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, Qt, Signal, SignalInstance, Slot
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QTabBar, QWidget

from zhihuan.application.loan_list import LineRow, LoanRow, line_rows, loan_rows
from zhihuan.ui.keys import add_key
from zhihuan.ui.models import lines, loans
from zhihuan.ui.models.rows import RowsModel
from zhihuan.ui.theme import Size, Space, Tone
from zhihuan.ui.widgets.card import Card
from zhihuan.ui.widgets.cells import ChipCell, ProgressCell, TwoLines
from zhihuan.ui.widgets.fields import Check
from zhihuan.ui.widgets.fitting_table import FittingTable
from zhihuan.ui.widgets.labels import Text
from zhihuan.ui.widgets.text_field import TextField

if TYPE_CHECKING:
    from datetime import date
    from fractions import Fraction

    from zhihuan.ui.desk import Desk


class LoanList(Card):
    """Shows what is owed to whom. It carries nothing out: it tells what the user wants."""

    loan_opened = Signal(str)
    line_opened = Signal(str)
    edit_wanted = Signal(str)
    delete_wanted = Signal(str)
    switched = Signal()
    """The other table is shown: the page's one action is another now."""

    def __init__(self, desk: Desk, parent: QWidget) -> None:
        """Lay out both tables, empty."""
        super().__init__(spacing=Space.S, parent=parent)
        self._desk = desk
        self._loan_rows: tuple[LoanRow, ...] = ()
        self._line_rows: tuple[LineRow, ...] = ()
        self.tabs = QTabBar(self)
        self.filter = TextField(self)
        self.settled = Check(desk.look, parent=self)
        self._nothing = Text("soft", parent=self)
        self._stack = QStackedWidget(self)
        self.loans = self._loan_table()
        self.lines = self._line_table()
        self._build()
        self._connect()

    @property
    def shows_lines(self) -> bool:
        """Whether the credit lines are shown, not the loans."""
        return self.tabs.currentIndex() == 1

    @property
    def table(self) -> FittingTable:
        """The table shown."""
        return self.lines if self.shows_lines else self.loans

    def show_lines(self) -> None:
        """Show the credit lines."""
        self.tabs.setCurrentIndex(1)

    def show_loans(self) -> None:
        """Show the loans."""
        self.tabs.setCurrentIndex(0)

    def choose(self, subject: str) -> None:
        """Make the row of a loan or a line the current one, where it is not filtered or folded away."""
        for tab, (table, model) in enumerate(((self.loans, self._loans), (self.lines, self._lines))):
            row = model.find(subject)
            if row is not None:
                self.tabs.setCurrentIndex(tab)
                table.selectRow(row)

    def refresh(self) -> None:
        """Fill both tables from the ledger."""
        position = self._desk.position
        self._loan_rows, self._line_rows = loan_rows(position), line_rows(position)
        self._fill()

    def retranslate(self) -> None:
        """Write every fixed text anew and give the columns the room their words need."""
        self.tabs.setAccessibleName(self.tr("What is shown"))
        self.filter.setPlaceholderText(self.tr("Filter by name or lender"))
        self.filter.setAccessibleName(self.tr("Filter"))
        self.loans.retranslate(self.tr("Loans"))
        self.lines.retranslate(self.tr("Credit lines"))

    def _fill(self) -> None:
        wanted = self.filter.text()
        found_loans = [row for row in self._loan_rows if loans.matches(wanted, row.loan.name, row.lender.name)]
        found_lines = [row for row in self._line_rows if loans.matches(wanted, row.standing.line.name, row.lender.name)]
        folded = sum(row.settled for row in found_loans)
        if not self.settled.isChecked():
            found_loans = [row for row in found_loans if not row.settled]
        self._loans.fill(found_loans)
        self._lines.fill(found_lines)
        self._say_counts(len(found_loans), len(found_lines), folded)

    def _say_counts(self, running: int, credit: int, folded: int) -> None:
        formats = self._desk.look.formats
        self.tabs.setTabText(0, self.tr("Loans  {count}").format(count=formats.count(running)))
        self.tabs.setTabText(1, self.tr("Credit lines  {count}").format(count=formats.count(credit)))
        self.settled.setText(QCoreApplication.translate("LoanList", "Show %n settled", None, folded))
        self.settled.setVisible(folded > 0 and not self.shows_lines)
        shown = credit if self.shows_lines else running
        self._nothing.setText(self._why_nothing())
        self._nothing.setVisible(not shown)
        self._stack.setVisible(bool(shown))

    def _why_nothing(self) -> str:
        if self.filter.text():
            return self.tr("Nothing here has that in its name.")
        if self.shows_lines:
            return self.tr("No credit line is recorded. Add the cards and lines you can draw on, such as Huabei: "
                           "their limits, their bills and what happened to them.")
        return self.tr("Every loan is settled.") if self._loan_rows else self.tr("No loan is recorded.")

    def _loan_table(self) -> FittingTable:
        look, today = self._desk.look, self._today
        self._loans = RowsModel(loans.loan_columns(look, today), self, identity=attrgetter("loan.id"))
        can_wait = (loans.RATE, loans.PROGRESS)
        table = FittingTable(look, self._loans, loans.widest, can_wait=can_wait, parent=self._stack)
        table.setItemDelegateForColumn(
            loans.NAME, TwoLines(look, self._loan_note, table, marked=attrgetter("loan.name")))
        table.setItemDelegateForColumn(loans.DUE, TwoLines(look, self._due_note, table))
        table.setItemDelegateForColumn(loans.RATE, TwoLines(look, self._rate_note, table))
        table.setItemDelegateForColumn(loans.PROGRESS, ProgressCell(look, loans.repaid, table))
        table.setItemDelegateForColumn(loans.STATE, ChipCell(look, self._loan_tone, table))
        return table

    def _line_table(self) -> FittingTable:
        look, today = self._desk.look, self._today
        self._lines = RowsModel(lines.line_columns(look, today), self, identity=attrgetter("standing.line.id"))
        table = FittingTable(look, self._lines, lines.widest, can_wait=(lines.USED,), parent=self._stack)
        table.setItemDelegateForColumn(
            lines.NAME, TwoLines(look, self._line_note, table, marked=attrgetter("standing.line.name")))
        table.setItemDelegateForColumn(lines.STATE, ChipCell(look, _line_tone, table))
        table.setItemDelegateForColumn(lines.USED, ProgressCell(look, _used, table, tone=_used_tone))
        table.setItemDelegateForColumn(lines.BILL, TwoLines(look, self._bill_note, table))
        return table

    def _today(self) -> date:
        return self._desk.today

    def _loan_note(self, row: LoanRow) -> str:
        return loans.loan_note(row, self._desk.look)

    def _due_note(self, row: LoanRow) -> str:
        return loans.due_note(row, self._desk.look, self._desk.today)

    def _rate_note(self, row: LoanRow) -> str:
        return loans.rate_note(row, self._desk.look)

    def _loan_tone(self, row: LoanRow) -> Tone | None:
        return loans.loan_state(row, self._desk.today)[1]

    def _line_note(self, row: LineRow) -> str:
        return row.lender.name if row.lender.name != row.standing.line.name else ""

    def _bill_note(self, row: LineRow) -> str:
        return lines.bill_note(row, self._desk.look, self._desk.today)

    def _build(self) -> None:
        self.tabs.addTab("")
        self.tabs.addTab("")
        self.tabs.setExpanding(False)
        self.tabs.setDrawBase(False)
        self.tabs.setUsesScrollButtons(False)
        self.filter.setClearButtonEnabled(True)
        self.filter.setMinimumWidth(Size.RAIL)
        head = QHBoxLayout()
        head.setSpacing(Space.M)
        head.addWidget(self.tabs)
        head.addStretch(1)
        head.addWidget(self.settled)
        head.addWidget(self.filter)
        self._nothing.setWordWrap(True)
        self._nothing.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._stack.addWidget(self.loans)
        self._stack.addWidget(self.lines)
        self._stack.setMinimumHeight(4 * Size.ROW)
        self.body.setContentsMargins(Space.S, Space.S, Space.S, Space.S)
        self.body.addLayout(head)
        self.body.addWidget(self._stack, 1)
        self.body.addWidget(self._nothing, 1)

    def _connect(self) -> None:
        self.tabs.currentChanged.connect(self._switch)
        self.filter.textChanged.connect(self._refill)
        self.settled.toggled.connect(self._refill)
        self.loans.row_opened.connect(self._open_loan)
        self.lines.row_opened.connect(self._open_line)
        for table in (self.loans, self.lines):
            add_key(table, "F2", self._edit_current)
            add_key(table, "Del", self._delete_current)

    @Slot()
    def _switch(self) -> None:
        self._stack.setCurrentIndex(self.tabs.currentIndex())
        self._fill()
        self.switched.emit()

    @Slot()
    def _refill(self) -> None:
        self._fill()

    @Slot(object)
    def _open_loan(self, row: LoanRow) -> None:
        self.loan_opened.emit(row.loan.id)

    @Slot(object)
    def _open_line(self, row: LineRow) -> None:
        self.line_opened.emit(row.standing.line.id)

    @Slot()
    def _edit_current(self) -> None:
        self._tell(self.edit_wanted)

    @Slot()
    def _delete_current(self) -> None:
        self._tell(self.delete_wanted)

    def _tell(self, wish: SignalInstance) -> None:
        row = self.table.current_row()
        if isinstance(row, LoanRow):
            wish.emit(row.loan.id)
        elif isinstance(row, LineRow):
            wish.emit(row.standing.line.id)


def _line_tone(row: LineRow) -> Tone:
    return lines.LINE_TONES[row.standing.state]


def _used(row: LineRow) -> Fraction | None:
    return row.utilisation


def _used_tone(row: LineRow) -> Tone | None:
    return lines.used_tone(row.utilisation)
