"""A form to note a payment: to what, how much, when."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Slot

from zhihuan.application.commands import PayBill, RecordPayment
from zhihuan.application.identity import fresh_id
from zhihuan.domain.credit_line import LineId
from zhihuan.domain.loan import LoanId
from zhihuan.domain.money import CNY
from zhihuan.domain.payment import Payment, PaymentId
from zhihuan.domain.revolving import EntryId, EntryKind, LineEntry
from zhihuan.ui.dialogs.form import Form
from zhihuan.ui.theme import Size
from zhihuan.ui.widgets.fields import AmountField, Choice, DateField
from zhihuan.ui.widgets.labels import Text
from zhihuan.wording.entry import Lean

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from zhihuan.ui.desk import Desk


class PaymentForm(Form):
    """Notes one payment towards a loan or a line."""

    def __init__(self, desk: Desk, parent: QWidget, subject: str = "") -> None:
        """Offer every loan with a balance and every line; `subject` is chosen first."""
        super().__init__(desk, parent)
        self.towards = Choice(desk.look, self.tr("Paid to"), parent=self)
        self.amount = AmountField(desk.look, desk.explain, parent=self)
        self.day = DateField(desk.look, desk.explain, self._today, lean=Lean.PAST, parent=self)
        self.call(self.tr("Record a payment"), self.tr("Record"))
        self._build()
        self._fill(subject)

    def command(self) -> RecordPayment | PayBill | None:
        """Return the payment, or None after saying beside a field what is missing."""
        amount, day = self.amount.value, self.day.value
        if amount is None or not amount:
            self.amount.reject(self.amount.error.text() or self.tr("Type how much was paid."))
            self.miss(self.amount)
            return None
        if day is None:
            self.day.reject(self.day.error.text() or self.tr("Type the day it was paid."))
            self.miss(self.day)
            return None
        subject = str(self.towards.currentData())
        if LoanId(subject) in self._desk.session.book.loans:
            return RecordPayment(Payment(PaymentId(fresh_id()), LoanId(subject), day, amount))
        return PayBill(LineEntry(EntryId(fresh_id()), LineId(subject), day, EntryKind.REPAYMENT, amount))

    def _today(self) -> date:
        return self._desk.today

    def _build(self) -> None:
        self.setMinimumWidth(Size.FOLD_BELOW // 3)
        self.amount.call(self.tr("Amount"))
        self.day.call(self.tr("Day"), self.tr("today, 25, 12-25"))
        name = Text("soft", self.tr("Paid to"), parent=self)
        name.setBuddy(self.towards)
        for part in (name, self.towards, self.amount, self.day):
            self.body.addWidget(part)
        self.body.addStretch(1)
        self.towards.currentIndexChanged.connect(self._propose)

    def _fill(self, subject: str) -> None:
        position = self._desk.position
        for standing in position.standings.values():
            if not standing.settled:
                self.towards.addItem(standing.loan.name, standing.loan.id)
        for line in position.lines.values():
            self.towards.addItem(line.line.name, line.line.id)
        self.towards.setCurrentIndex(max(0, self.towards.findData(subject)))
        self.day.show_day(self._desk.today)
        self._propose()
        self.amount.setFocus(Qt.FocusReason.OtherFocusReason)

    @Slot()
    def _propose(self) -> None:
        """Put what is next due into the amount, to be typed over."""
        subject = str(self.towards.currentData())
        self.amount.read_in(self._currency_of(subject))
        open_dues = [due for due in self._desk.position.dues if due.subject == subject and due.left]
        self.amount.show_amount(open_dues[0].left if open_dues else None)
        self.amount.line.selectAll()

    def _currency_of(self, subject: str) -> str:
        book = self._desk.session.book
        loan = book.loans.get(LoanId(subject))
        if loan is not None:
            return loan.principal.currency
        line = book.lines.get(LineId(subject))
        return line.currency if line is not None else CNY
