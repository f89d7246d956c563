"""The form that pays a loan off on a day: what it takes, part by part, and what was really paid."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Slot

from zhihuan.application.commands import RecordPayment, SettleLoan
from zhihuan.application.early_repayment import payoff_on
from zhihuan.application.identity import fresh_id
from zhihuan.domain.errors import DomainError
from zhihuan.domain.loan import LoanId
from zhihuan.domain.money import Money
from zhihuan.domain.payment import Payment, PaymentEffect, PaymentId
from zhihuan.ui.dialogs.excess_check import ExcessCheck, ShortfallCheck
from zhihuan.ui.dialogs.form import Form, two_columns
from zhihuan.ui.theme import Size, Space, Tone
from zhihuan.ui.widgets.card import Card
from zhihuan.ui.widgets.facts import Facts
from zhihuan.ui.widgets.fields import AmountField, DateField
from zhihuan.ui.widgets.figure_tile import FigureTile
from zhihuan.ui.widgets.labels import Text
from zhihuan.wording.early import payoff_parts
from zhihuan.wording.entry import Lean

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from zhihuan.domain.prepayment import Payoff
    from zhihuan.ui.desk import Desk


class SettleForm(Form):
    """Asks for the day and what was paid; without an amount the loan is only noted as settled."""

    def __init__(self, desk: Desk, loan: LoanId, parent: QWidget) -> None:
        """Ask about a loan; today is proposed, and what it takes on the day shown."""
        super().__init__(desk, parent)
        self._loan = desk.session.book.loans[loan]
        self._proposed: Money | None = None
        look, currency = desk.look, self._loan.principal.currency
        self.day = DateField(look, desk.explain, self._today, lean=Lean.PAST, parent=self)
        self.amount = AmountField(look, desk.explain, currency=currency, parent=self)
        self.excess = ExcessCheck(desk, parent=self)
        self.shortfall = ShortfallCheck(desk, parent=self)
        self.total = FigureTile(look, parent=self)
        self.parts = Facts(parent=self)
        self._build()
        self.day.changed.connect(self._reckon)
        self.amount.changed.connect(self._compare)
        self.day.show_day(desk.today)
        self.amount.setFocus(Qt.FocusReason.OtherFocusReason)
        self.amount.line.selectAll()

    def command(self) -> RecordPayment | SettleLoan | None:
        """Return what the fields ask for, or None after saying beside one what is missing."""
        day = self.day.value
        if day is None:
            self.day.reject(self.day.error.text() or self.tr("Write the day it was paid back."))
        elif day > self._desk.today:
            self.day.reject(self.tr("This day is still to come: settle the loan when it is paid back."))
        wrong = next((field for field in (self.day, self.amount) if field.error.text()), None)
        if day is None or wrong is not None:
            self.miss(wrong or self.day)
            return None
        amount = self.amount.value
        if amount is None or not amount:
            return SettleLoan(self._loan.id, day)
        odd = next((check for check in (self.excess, self.shortfall) if check.ask()), None)
        if odd is not None:
            self.miss(odd)
            return None
        payment = Payment(PaymentId(fresh_id()), self._loan.id, day, amount, effect=PaymentEffect.PAYOFF)
        return RecordPayment(payment, in_excess=self.excess.taken)

    def _today(self) -> date:
        return self._desk.today

    @Slot()
    def _reckon(self) -> None:
        """Show what it takes on the day typed; propose it as the amount unless another was typed."""
        found = self._payoff()
        if found is None:
            return
        formats = self._desk.look.formats
        late = found.penalty is None
        note = self.tr("and the penalty of lateness, which is unknown here") if late else self.tr("by this plan")
        self.total.name(self.tr("To owe nothing more"))
        self.total.show_amount(found.total, note, Tone.WATCH if late else None)
        self.parts.say(payoff_parts(found, formats))
        if self.amount.value in (None, self._proposed):
            self.amount.show_amount(found.total)
        self._proposed = found.total
        self._compare()

    @Slot()
    def _compare(self) -> None:
        day, amount = self.day.value, self.amount.value
        self.excess.look_at(() if day is None or amount is None else ((self._loan.id, day, amount),))
        self.shortfall.look_at(amount, self._proposed)

    def _payoff(self) -> Payoff | None:
        if self.day.value is None:
            return None
        try:
            return payoff_on(self._desk.position, self._loan.id, self.day.value)
        except DomainError as reason:
            self.day.reject(self._desk.explain(reason))
            return None

    def _build(self) -> None:
        self.call(self.tr("Pay {name} off").format(name=self._loan.name), self.tr("Record"))
        self.setMinimumWidth(Size.FOLD_BELOW // 2)
        self.day.call(self.tr("Paid back in full on"), self.tr("today, 25, 12-25"))
        self.amount.call(self.tr("What was paid"), self.tr("empty: unknown"))
        card = Card(spacing=Space.S, parent=self)
        card.body.addWidget(self.total)
        card.body.addWidget(self.parts)
        self.body.addLayout(two_columns((self.day, self.amount)))
        self.body.addWidget(self.excess)
        self.body.addWidget(self.shortfall)
        self.body.addWidget(card)
        self.body.addWidget(Text("note", self.tr(
            "Correct the amount where the lender asked for another. Left empty, the loan is noted as settled without "
            "a payment. From this day on nothing is owed and nothing is reminded."
        ), wraps=True, parent=self))
        self.body.addStretch(1)
