"""One credit line: what is owed on it, its bills and movements, and what happened to it over its life."""

from __future__ import annotations

from datetime import date
from operator import attrgetter
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from zhihuan.application.commands import DeleteEntry, DeleteLine
from zhihuan.application.glance import paying
from zhihuan.application.loan_list import LineRow, line_rows
from zhihuan.domain.credit_line import LineState
from zhihuan.domain.revolving import LineEntry
from zhihuan.ui.dialogs.line_event_form import LineEventForm
from zhihuan.ui.dialogs.payment_form import PaymentForm
from zhihuan.ui.keys import add_key
from zhihuan.ui.models import lines
from zhihuan.ui.models.rows import RowsModel
from zhihuan.ui.pages.line_life import LifeCard, LineFactsCard, WayBack
from zhihuan.ui.pages.loan_next_due import NextDue
from zhihuan.ui.pages.two_tables import TwoTables
from zhihuan.ui.theme import Size, Space, Tone
from zhihuan.ui.widgets.buttons import Button
from zhihuan.ui.widgets.cells import ChipCell
from zhihuan.ui.widgets.chip import Chip
from zhihuan.ui.widgets.figure_tile import FigureTile
from zhihuan.ui.widgets.figures import Figures
from zhihuan.ui.widgets.fitting_table import FittingTable
from zhihuan.wording.loans import line_state_word

if TYPE_CHECKING:
    from zhihuan.domain.due import Due
    from zhihuan.ui.desk import Desk


class LineDetails(QWidget):
    """Shows one line at a time; it is left by `left`."""

    left = Signal()
    """The user goes back, or the line is gone."""
    edit_wanted = Signal(str)

    def __init__(self, desk: Desk, parent: QWidget) -> None:
        """Lay out the page of a line not yet chosen."""
        super().__init__(parent)
        self.setProperty("role", "clear")
        self._desk = desk
        self._row: LineRow | None = None
        look = desk.look
        self.back = Button(look, "quiet", icon="back", parent=self)
        self.state = Chip(parent=self)
        self.event_button = Button(look, "plain", icon="clock", parent=self)
        self.edit = Button(look, "plain", icon="edit", parent=self)
        self.delete = Button(look, "danger", icon="trash", parent=self)
        self._owed = FigureTile(look, parent=self)
        self._limit = FigureTile(look, parent=self)
        self.next_due = NextDue(look, parent=self)
        self.tables = TwoTables(look, self._bill_table(), self._entry_table(), parent=self)
        self.way_back = WayBack(look, parent=self)
        self._life = LifeCard(look, parent=self)
        self._facts = LineFactsCard(look, parent=self)
        self._main = QVBoxLayout()
        self._aside = QVBoxLayout()
        self._build()
        self._connect()
        self.retranslate()

    @property
    def row(self) -> LineRow | None:
        """The line shown."""
        return self._row

    def show_line(self, line: str) -> bool:
        """Show a line; return False when the ledger does not hold it."""
        found = next((row for row in line_rows(self._desk.position) if row.standing.line.id == line), None)
        self._row = found
        if found is not None:
            self._fill(found)
        return found is not None

    def refresh(self) -> None:
        """Look at the same line again; leave when it is gone."""
        if self._row is not None and not self.show_line(self._row.standing.line.id):
            self.left.emit()

    def retranslate(self) -> None:
        """Write every fixed text anew."""
        self.back.setText(self.tr("All credit lines"))
        self.event_button.setText(self.tr("Record an event"))
        self.event_button.setToolTip(self.tr("The limit was raised or cut; the line was frozen, closed or reinstated"))
        self.edit.setText(self.tr("Edit"))
        self.delete.setText(self.tr("Delete"))
        self.delete.setToolTip(self.tr("Deletes the line with its movements and events. It can be undone."))
        self.tables.call(self.tr("Bills"), self.tr("Movements"), self.tr("Delete movement"))
        self.next_due.retranslate()
        self.way_back.retranslate()
        self.bills.retranslate(self.tr("Bills"))
        self.entries.retranslate(self.tr("Movements"))

    @Slot()
    def add_payment(self) -> None:
        """Open the form that notes a payment towards this line."""
        if self._row is not None:
            PaymentForm(self._desk, self, self._row.standing.line.id).open()

    @Slot()
    def record_event(self) -> None:
        """Open the form that notes what happened to this line."""
        if self._row is not None:
            LineEventForm(self._desk, self._row.standing.line.id, self).open()

    def _fill(self, row: LineRow) -> None:
        today, book, standing = self._desk.today, self._desk.session.book, row.standing
        line = standing.line
        entries = [entry for entry in book.entries.values() if entry.line == line.id]
        self.state.say(line_state_word(standing.state), lines.LINE_TONES[standing.state])
        self._show_figures(row)
        no_bill = self.tr("no bill is open") if line.due_day else self.tr("the due day is unknown: edit the line")
        over = standing.state is LineState.CLOSED and not standing.owed
        self._give_room_to_life(wanted=over and not standing.dues and not entries)
        self.next_due.show_due(lines.next_bill(standing), today, no_bill)
        self.next_due.setVisible(not over)
        self._bill_model.fill(sorted(standing.dues, key=attrgetter("on"), reverse=True))
        self._entry_model.fill(sorted(entries, key=attrgetter("on"), reverse=True))
        self.tables.say_nothing_in_first(self._why_no_bills(row))
        self.tables.offer_first(wanted=bool(standing.dues) or not over)
        self.tables.say_nothing_in_second("" if entries else self.tr(
            "Nothing is recorded. Import the statement that names this line, or record a payment."
        ))
        self._life.show_standing(standing, today)
        self._facts.show_row(row)
        cases = [case for case in book.cases.values() if case.line == line.id and case.closed_on is None]
        self.way_back.show_case(max(cases, key=attrgetter("since"), default=None), today)

    def _why_no_bills(self, row: LineRow) -> str:
        if row.standing.dues:
            return ""
        if row.standing.line.due_day is None:
            return self.tr("Bills need the day of the month they are due on: edit the line to tell it.")
        return self.tr("No bill yet. Purchases make one; import the statement that names this line.")

    def _give_room_to_life(self, *, wanted: bool) -> None:
        """Put what happened where the tables stand on a line that is over and never moved, or back beside them."""
        self.tables.setVisible(not wanted)
        self.setFocusProxy(self.back if wanted else self.bills)
        if wanted:
            self._main.addWidget(self._life, 0, Qt.AlignmentFlag.AlignTop)
        else:
            self._aside.insertWidget(1, self._life)

    def _show_figures(self, row: LineRow) -> None:
        formats, standing = self._desk.look.formats, row.standing
        incomplete = bool(standing.balance.before_records)
        self._owed.name(self.tr("Owed, at least") if incomplete else self.tr("Owed"))
        note = self.tr("records are incomplete") if incomplete else self.tr("as the records say")
        self._owed.show_amount(standing.owed, note, Tone.WATCH if incomplete else None)
        self._limit.name(self.tr("Limit"))
        if standing.limit is None:
            self._limit.show_text("—", self.tr("not recorded"))
        elif row.utilisation is None:
            self._limit.show_amount(standing.limit, self.tr("no longer to be drawn on"))
        else:
            used = self.tr("{share} used").format(share=formats.percent(row.utilisation))
            self._limit.show_amount(standing.limit, used, lines.used_tone(row.utilisation))

    @Slot(object)
    def _pay(self, due: Due) -> None:
        self._desk.run(paying(due, self._desk.today))

    @Slot()
    def _delete(self) -> None:
        if self._row is not None and self._desk.run(DeleteLine(self._row.standing.line.id)):
            self.left.emit()

    @Slot()
    def _delete_entry(self) -> None:
        entry = self.entries.current_row()
        if isinstance(entry, LineEntry):
            self._desk.run(DeleteEntry(entry.id))

    @Slot()
    def _edit(self) -> None:
        if self._row is not None:
            self.edit_wanted.emit(self._row.standing.line.id)

    @Slot(str)
    def _open_case(self, case: str) -> None:
        self._desk.page_wanted.emit("recovery", case)

    def _today(self) -> date:
        return self._desk.today

    def _bill_tone(self, due: Due) -> Tone | None:
        return Tone.WATCH if due.paid_late else lines.DUE_TONES.get(due.state(self._desk.today))

    def _bill_table(self) -> FittingTable:
        look = self._desk.look
        self._bill_model = RowsModel(lines.bill_columns(look, self._today), self, identity=attrgetter("key"))
        self.bills = FittingTable(look, self._bill_model, lines.widest_bill, can_wait=(lines.AMOUNT,), parent=self)
        last = len(self._bill_model.columns) - 1
        self.bills.setItemDelegateForColumn(last, ChipCell(look, self._bill_tone, self.bills))
        return self.bills

    def _entry_table(self) -> FittingTable:
        look = self._desk.look
        self._entry_model = RowsModel(lines.entry_columns(look, self._today), self, identity=attrgetter("id"))
        self.entries = FittingTable(look, self._entry_model, lines.widest_entry, parent=self)
        return self.entries

    def _build(self) -> None:
        side = QWidget(self)
        side.setProperty("role", "clear")
        side.setMinimumWidth(Size.WINDOW_LEAST_WIDE // 3)
        side.setLayout(self._aside)
        self._aside.setContentsMargins(0, 0, 0, 0)
        self._aside.setSpacing(Space.M)
        for card in (self.way_back, self._life, self._facts):
            self._aside.addWidget(card)
        self._aside.addStretch(1)
        self._main.addWidget(self.tables)
        lower = QHBoxLayout()
        lower.setSpacing(Space.M)
        lower.addLayout(self._main, 2)
        lower.addWidget(side, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(Space.M)
        column.addLayout(self._head())
        column.addWidget(Figures((self._owed, self._limit, self.next_due), parent=self))
        column.addLayout(lower, 1)

    def _head(self) -> QHBoxLayout:
        head = QHBoxLayout()
        head.setSpacing(Space.S)
        head.addWidget(self.back)
        head.addWidget(self.state)
        head.addStretch(1)
        for button in (self.event_button, self.edit, self.delete):
            head.addWidget(button)
        return head

    def _connect(self) -> None:
        self.back.clicked.connect(self.left)
        self.event_button.clicked.connect(self.record_event)
        self.edit.clicked.connect(self._edit)
        self.delete.clicked.connect(self._delete)
        self.next_due.paid.connect(self._pay)
        self.tables.delete_wanted.connect(self._delete_entry)
        self.way_back.opened.connect(self._open_case)
        add_key(self, "F2", self._edit, within=True)
        add_key(self.entries, "Del", self._delete_entry)
