"""One loan: what is left of it, its plan and payments, what it truly costs, and what can be done with it."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QHBoxLayout, QProgressBar, QVBoxLayout, QWidget

from zhihuan.application.commands import DeleteLoan, EditLoan
from zhihuan.application.loan_list import LoanRow, loan_rows
from zhihuan.domain.loan import LoanId
from zhihuan.domain.terms import Method
from zhihuan.ui.dialogs.order_form import OrderForm
from zhihuan.ui.dialogs.payment_form import PaymentForm
from zhihuan.ui.dialogs.settle_form import SettleForm
from zhihuan.ui.due_menu import ask_wish
from zhihuan.ui.keys import add_key
from zhihuan.ui.pages.loan_changes import ChangesPane
from zhihuan.ui.pages.loan_cost import CostCard
from zhihuan.ui.pages.loan_facts import FactsCard
from zhihuan.ui.pages.loan_history import HistoryPane
from zhihuan.ui.pages.loan_next_due import NextDue
from zhihuan.ui.pages.loan_payments import PaymentsPane
from zhihuan.ui.pages.loan_schedule import SchedulePane
from zhihuan.ui.pages.loan_sheet import SheetCard
from zhihuan.ui.pages.loan_today import TodayCard
from zhihuan.ui.pages.loan_try_out import TryOutPane
from zhihuan.ui.paid_menu import Paid
from zhihuan.ui.theme import Space
from zhihuan.ui.widgets.buttons import Button
from zhihuan.ui.widgets.figure_tile import FigureTile
from zhihuan.ui.widgets.figures import Figures
from zhihuan.ui.widgets.labels import ElidedText
from zhihuan.ui.widgets.side_column import SideColumn
from zhihuan.ui.widgets.tabbed_card import TabbedCard
from zhihuan.wording.cost import effective_words
from zhihuan.wording.loans import rate_since_words, rate_words

if TYPE_CHECKING:
    from zhihuan.domain.due import Due
    from zhihuan.ui.desk import Desk


class LoanDetails(QWidget):
    """Shows one loan at a time; it is left by `left`."""

    left = Signal()
    """The user goes back, or the loan is gone."""
    edit_wanted = Signal(str)
    loan_wanted = Signal(str)
    """Another loan is to be shown, by id."""
    refinance_wanted = Signal(str)
    """A loan is paid off by a new one, which is to be added."""

    def __init__(self, desk: Desk, parent: QWidget) -> None:
        """Lay out the page of a loan not yet chosen."""
        super().__init__(parent)
        self.setProperty("role", "clear")
        self._desk = desk
        self._row: LoanRow | None = None
        look = desk.look
        self.back = Button(look, "quiet", icon="back", parent=self)
        self.edit = Button(look, "plain", icon="edit", parent=self)
        self.settle_button = Button(look, "plain", icon="check", parent=self)
        self.delete = Button(look, "danger", icon="trash", parent=self)
        self._owed = FigureTile(look, parent=self)
        self._done = QProgressBar(self)
        self.rate = ElidedText("soft", parent=self)
        self.next_due = NextDue(desk, parent=self)
        self.schedule = SchedulePane(desk, self)
        self.payments = PaymentsPane(desk, self)
        self.changes = ChangesPane(desk, self)
        self.try_out = TryOutPane(desk, self)
        self.history = HistoryPane(desk, self)
        self._all_panes = (self.schedule, self.payments, self.changes, self.try_out, self.history)
        self.panes = TabbedCard(self._all_panes, parent=self)
        self._today = TodayCard(look, parent=self)
        self.cost = CostCard(desk, parent=self)
        self.sheet = SheetCard(look, parent=self)
        self.facts = FactsCard(look, parent=self)
        self._build()
        self._connect()
        self.retranslate()

    @property
    def row(self) -> LoanRow | None:
        """The loan shown."""
        return self._row

    def show_loan(self, loan: str) -> bool:
        """Show a loan; return False when the ledger does not hold it or it has not begun."""
        found = next((row for row in loan_rows(self._desk.position) if row.loan.id == loan), None)
        known = self._row is not None and found is not None and self._row.loan.id == found.loan.id
        self._row = found
        if found is not None:
            self._fill(found, anew=not known)
        return found is not None

    def refresh(self) -> None:
        """Look at the same loan again; leave when it is gone."""
        if self._row is not None and not self.show_loan(self._row.loan.id):
            self.left.emit()

    def retranslate(self) -> None:
        """Write every fixed text anew."""
        self.back.setText(self.tr("All loans"))
        self.edit.setText(self.tr("Edit"))
        self.delete.setText(self.tr("Delete"))
        self.delete.setToolTip(self.tr("Deletes the loan and its payments. It can be undone."))
        self.next_due.retranslate()
        for part in (*self._all_panes, self.cost, self.sheet, self.facts):
            part.retranslate()
        self.panes.call(*(pane.title() for pane in self._all_panes))

    @Slot()
    def add_payment(self) -> None:
        """Open the form that notes a payment towards this loan."""
        if self._row is not None:
            PaymentForm(self._desk, self, self._row.loan.id).open()

    @Slot()
    def settle(self) -> None:
        """Open the form that settles the loan early, or open a settled one again."""
        if self._row is None:
            return
        loan = self._row.loan
        if loan.closed_on is None:
            SettleForm(self._desk, loan.id, self).open()
        else:
            self._desk.run(EditLoan(replace(loan, closed_on=None), self._row.lender))

    def _fill(self, row: LoanRow, *, anew: bool) -> None:
        formats, today = self._desk.look.formats, self._desk.today
        loan, standing = row.loan, row.standing
        self._owed.name(self.tr("Still owed"))
        done = self.tr("{share} of {amount} repaid").format(
            share=formats.percent(row.progress), amount=formats.money(loan.principal)
        )
        penalty = self.tr("and {amount} of penalty").format(amount=formats.money(standing.penalty or standing.owed))
        self._owed.show_amount(standing.owed, f"{penalty} · {done}" if standing.penalty else done)
        self._done.setValue(int(row.progress * 100))
        self._done.setAccessibleName(self.tr("{share} repaid").format(share=formats.percent(row.progress)))
        settled = self.tr("settled on {day}").format(day=formats.day(loan.closed_on)) if loan.closed_on else ""
        self.next_due.show_due(standing.next_due, today, settled or self.tr("everything is paid"))
        self.settle_button.setText(self.tr("Pay off…") if loan.closed_on is None else self.tr("Open again"))
        self.settle_button.setVisible(loan.closed_on is not None or not row.settled)
        self.rate.say(*self._about_rate(row))
        self.schedule.show_standing(standing, anew=anew)
        self.payments.show_standing(standing)
        self.changes.show_standing(standing)
        self.try_out.show_standing(standing, anew=anew)
        self.history.show_loan(loan.id)
        self._today.show_standing(standing, today)
        self.cost.show_row(row)
        self.sheet.show_loan(loan)
        self.facts.show_row(row, self._desk.session.book, self._desk.institutions())
        self.facts.reminders.setVisible(self._desk.bell is not None)

    def _about_rate(self, row: LoanRow) -> tuple[str, ...]:
        """Return the rate of today, since when it has held, and the effective rate of the loan; then shorter."""
        formats = self._desk.look.formats
        effective = effective_words(row.true_cost, formats)
        if row.standing.course.terms_on(self._desk.today).method is Method.PLAN and not row.rate.value:
            return (effective,)
        today = self.tr("Rate today: {rate} {since}").format(
            rate=rate_words(row.rate, formats), since=rate_since_words(row.rate_since, formats)
        )
        brief = self.tr("Rate today: {rate}").format(rate=rate_words(row.rate, formats))
        return f"{today} · {effective}", f"{brief} · {effective}", today, brief

    @Slot(object, object)
    def _pay(self, due: Due, beside: QWidget) -> None:
        Paid(self._desk, due, done=self._go_on).ask(beside)

    def _go_on(self) -> None:
        target = self.next_due.button if self.next_due.button.isVisible() else self.back
        target.setFocus()

    @Slot()
    def _delete(self) -> None:
        if self._row is not None and self._desk.run(DeleteLoan(LoanId(self._row.loan.id))):
            self.left.emit()

    @Slot()
    def change_order(self) -> None:
        """Open the form that says what a payment to the lender pays first."""
        if self._row is not None:
            OrderForm(self._desk, self._row.lender, self).open()

    @Slot()
    def _change_reminders(self) -> None:
        if self._row is not None:
            ask_wish(self._desk, self._row.loan.id, self)

    @Slot()
    def _edit(self) -> None:
        if self._row is not None:
            self.edit_wanted.emit(self._row.loan.id)

    def _build(self) -> None:
        self._done.setTextVisible(False)
        owed = QWidget(self)
        owed.setProperty("role", "clear")
        standing = QVBoxLayout(owed)
        standing.setContentsMargins(0, 0, 0, 0)
        standing.setSpacing(Space.S)
        standing.addWidget(self._owed)
        standing.addWidget(self._done)
        side = SideColumn((self._today, self.cost, self.sheet, self.facts), self)
        lower = QHBoxLayout()
        lower.setSpacing(Space.M)
        lower.addWidget(self.panes, 2)
        lower.addWidget(side, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(Space.M)
        column.addLayout(self._head())
        column.addWidget(Figures((owed, self.next_due), parent=self))
        column.addLayout(lower, 1)

    def _head(self) -> QHBoxLayout:
        head = QHBoxLayout()
        head.setSpacing(Space.S)
        head.addWidget(self.back)
        head.addWidget(self.rate, 1)
        for button in (self.edit, self.settle_button, self.delete):
            head.addWidget(button)
        return head

    def _connect(self) -> None:
        self.back.clicked.connect(self.left)
        self.edit.clicked.connect(self._edit)
        self.settle_button.clicked.connect(self.settle)
        self.delete.clicked.connect(self._delete)
        self.next_due.paid.connect(self._pay)
        self.changes.refinance_wanted.connect(self.refinance_wanted)
        self.try_out.payoff_wanted.connect(self.settle)
        self.facts.order_wanted.connect(self.change_order)
        self.facts.reminders_wanted.connect(self._change_reminders)
        self.facts.loan_wanted.connect(self.loan_wanted)
        self.setFocusProxy(self.schedule)
        add_key(self, "F2", self._edit, within=True)
