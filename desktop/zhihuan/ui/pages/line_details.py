"""One credit line: what is owed on it, its bills and movements, and what happened to it over its life."""

from __future__ import annotations

from operator import attrgetter
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from zhihuan.application.commands import DeleteEntry, DeleteLine
from zhihuan.application.glance import paying_line
from zhihuan.application.loan_list import LineRow, line_rows
from zhihuan.domain.credit_line import LineState
from zhihuan.domain.revolving import EntryKind
from zhihuan.ui.dialogs.entry_form import EntryForm
from zhihuan.ui.dialogs.line_event_form import LineEventForm
from zhihuan.ui.dialogs.payment_form import PaymentForm
from zhihuan.ui.dialogs.to_plan_form import ToPlanForm
from zhihuan.ui.due_menu import ask_wish
from zhihuan.ui.keys import add_key
from zhihuan.ui.models import lines
from zhihuan.ui.pages.line_interest import InterestCard
from zhihuan.ui.pages.line_life import LifeCard, LineFactsCard, WayBack
from zhihuan.ui.pages.line_plans import PlansCard
from zhihuan.ui.pages.line_statement import StatementCard
from zhihuan.ui.pages.line_tables import LineTables
from zhihuan.ui.pages.loan_next_due import NextDue
from zhihuan.ui.paid_menu import Paid
from zhihuan.ui.theme import Space, Tone
from zhihuan.ui.widgets.beside import Beside
from zhihuan.ui.widgets.buttons import Button
from zhihuan.ui.widgets.chip import Chip
from zhihuan.ui.widgets.figure_tile import FigureTile
from zhihuan.ui.widgets.figures import Figures
from zhihuan.wording.loans import line_state_word
from zhihuan.wording.totals import share_words

if TYPE_CHECKING:
    from zhihuan.domain.due import Due
    from zhihuan.domain.money import Money
    from zhihuan.domain.revolving import LineEntry
    from zhihuan.ui.desk import Desk


class LineDetails(QWidget):
    """Shows one line at a time; it is left by `left`."""

    left = Signal()
    """The user goes back, or the line is gone."""
    edit_wanted = Signal(str)
    loan_wanted = Signal(str)
    """The page of a loan of this line is wanted, by id."""

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
        self.next_due = NextDue(desk, parent=self)
        self.statement = StatementCard(desk, parent=self)
        self.tables = LineTables(desk, parent=self)
        self.way_back = WayBack(look, parent=self)
        self.plans = PlansCard(look, parent=self)
        self.interest = InterestCard(look, parent=self)
        self._life = LifeCard(look, parent=self)
        self._facts = LineFactsCard(look, parent=self)
        self.halves = Beside(parent=self)
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
        self.next_due.retranslate()
        self.way_back.retranslate()
        self.statement.retranslate()
        self.tables.retranslate()

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

    @Slot()
    def add_entry(self) -> None:
        """Open the form that adds a movement to this line."""
        if self._row is not None:
            EntryForm(self._desk, self._row.standing.line, self).open()

    @Slot()
    def record_interest(self) -> None:
        """Open the form that adds a movement, asking for the interest of the latest statement."""
        if self._row is not None and (latest := self._row.standing.statement) is not None:
            form = EntryForm(self._desk, self._row.standing.line, self)
            form.propose(EntryKind.INTEREST, latest.on)
            form.open()

    def _fill(self, row: LineRow) -> None:
        today, book, standing = self._desk.today, self._desk.session.book, row.standing
        line = standing.line
        entries = [entry for entry in book.entries.values() if entry.line == line.id]
        self.state.say(line_state_word(standing.state), lines.LINE_TONES[standing.state])
        self._show_figures(row)
        no_bill = self.tr("no bill is open") if line.falls_due else self.tr("the due day is unknown: edit the line")
        over = standing.state is LineState.CLOSED and not standing.owed
        self._give_room_to_life(wanted=over and not standing.dues and not entries)
        self.next_due.show_due(lines.next_bill(standing), today, no_bill)
        self.next_due.setVisible(not over and standing.statement is None)
        self.statement.setVisible(standing.statement is not None and not over)
        self.statement.show_standing(standing)
        self.tables.show_bills(standing.dues, self._why_no_bills(row))
        self.tables.offer_bills(wanted=bool(standing.dues) or not over)
        self.tables.show_entries(entries, self.tr(
            "Nothing is recorded. Import the statement that names this line, or add a movement."
        ))
        self.plans.show_loans(one for one in self._desk.position.standings.values() if one.loan.line == line.id)
        self.interest.show_standing(standing)
        self.interest.setVisible(not over)
        self._life.show_standing(standing, today)
        self._facts.show_row(row, self._desk.institutions())
        self._facts.reminders.setVisible(self._desk.bell is not None)
        cases = [case for case in book.cases.values() if case.line == line.id and case.closed_on is None]
        self.way_back.show_case(max(cases, key=attrgetter("since"), default=None), today)

    def _why_no_bills(self, row: LineRow) -> str:
        if not row.standing.line.falls_due:
            return self.tr("Bills need the day of the month they are due on: edit the line to tell it.")
        return self.tr(
            "No bill yet. Bills are reckoned from purchases and repayments: import a statement that names this line, "
            "or add movements by hand."
        )

    def _give_room_to_life(self, *, wanted: bool) -> None:
        """Put what happened where the tables stand on a line that is over and never moved, or back beside them."""
        self.tables.setVisible(not wanted)
        self.setFocusProxy(self.back if wanted else self.tables)
        if wanted:
            self.halves.main.addWidget(self._life, 0, Qt.AlignmentFlag.AlignTop)
        else:
            self.halves.aside.removeWidget(self._life)
            self.halves.aside.insertWidget(self.halves.aside.indexOf(self._facts), self._life)

    def _show_figures(self, row: LineRow) -> None:
        formats, standing = self._desk.look.formats, row.standing
        incomplete = standing.counted.at_least
        self._owed.name(self.tr("Owed, at least") if incomplete else self.tr("Owed"))
        unbilled = standing.unbilled if standing.statement is not None else None
        note = self.tr("as the records say")
        if incomplete:
            note = self.tr("records are incomplete")
        elif unbilled:
            note = self.tr("{amount} on no statement yet").format(amount=formats.money(unbilled))
        self._owed.show_amount(standing.owed, note, Tone.WATCH if incomplete else None)
        self._limit.name(self.tr("Limit"))
        if standing.limit is None:
            self._limit.show_text("—", self.tr("not recorded"))
        elif row.utilisation is None:
            self._limit.show_amount(standing.limit, self.tr("no longer to be drawn on"))
        else:
            share = share_words(row.utilisation, formats, at_least=incomplete)
            used = self.tr("{share} used").format(share=share)
            self._limit.show_amount(standing.limit, used, lines.used_tone(row.utilisation))

    @Slot(object, object)
    def _pay(self, due: Due, beside: QWidget) -> None:
        Paid(self._desk, due).ask(beside)

    @Slot(object)
    def _pay_amount(self, amount: Money) -> None:
        if self._row is not None:
            self._desk.run(paying_line(self._row.standing.line.id, self._desk.today, amount))

    @Slot()
    def _change_reminders(self) -> None:
        if self._row is not None:
            ask_wish(self._desk, self._row.standing.line.id, self)

    @Slot()
    def _delete(self) -> None:
        if self._row is not None and self._desk.run(DeleteLine(self._row.standing.line.id)):
            self.left.emit()

    @Slot(object)
    def _delete_entry(self, entry: LineEntry) -> None:
        self._desk.run(DeleteEntry(entry.id))

    @Slot(object)
    def _turn_into_plan(self, purchase: LineEntry) -> None:
        if self._row is not None:
            ToPlanForm(self._desk, self._row.standing.line, purchase, self).open()

    @Slot()
    def _edit(self) -> None:
        if self._row is not None:
            self.edit_wanted.emit(self._row.standing.line.id)

    @Slot(str)
    def _open_case(self, case: str) -> None:
        self._desk.page_wanted.emit("recovery", case)

    def _build(self) -> None:
        for card in (self.way_back, self.interest, self.plans, self._life, self._facts):
            self.halves.aside.addWidget(card)
        self.halves.aside.addStretch(1)
        self.halves.main.addWidget(self.tables)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(Space.M)
        column.addLayout(self._head())
        column.addWidget(Figures((self._owed, self._limit, self.next_due), parent=self))
        column.addWidget(self.statement)
        column.addWidget(self.halves, 1)

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
        self._facts.reminders_wanted.connect(self._change_reminders)
        self.statement.paid.connect(self._pay_amount)
        self.statement.other_wanted.connect(self.add_payment)
        self.tables.add_wanted.connect(self.add_entry)
        self.tables.delete_wanted.connect(self._delete_entry)
        self.tables.plan_wanted.connect(self._turn_into_plan)
        self.plans.opened.connect(self.loan_wanted)
        self.way_back.opened.connect(self._open_case)
        self.interest.record_wanted.connect(self.record_interest)
        add_key(self, "F2", self._edit, within=True)
