"""A form to note a payment: to what, how much, when."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Slot
from PySide6.QtWidgets import QDialog, QHBoxLayout, QVBoxLayout, QWidget

from zhihuan.application.commands import PayBill, RecordPayment
from zhihuan.application.identity import fresh_id
from zhihuan.domain.credit_line import LineId
from zhihuan.domain.loan import LoanId
from zhihuan.domain.money import CNY, Money
from zhihuan.domain.payment import Payment, PaymentId
from zhihuan.domain.revolving import EntryId, EntryKind, LineEntry
from zhihuan.ui.theme import Size, Space
from zhihuan.ui.widgets.buttons import Button
from zhihuan.ui.widgets.fields import AmountField, Choice, DateField, ErrorText
from zhihuan.ui.widgets.labels import Text
from zhihuan.wording.entry import Lean

if TYPE_CHECKING:
    from zhihuan.ui.desk import Desk


class PaymentForm(QDialog):
    """Notes one payment towards a loan or a line; an error is said beside the fields."""

    def __init__(self, desk: Desk, parent: QWidget, subject: str = "") -> None:
        """Offer every loan with a balance and every line; `subject` is chosen first."""
        super().__init__(parent)
        self._desk = desk
        self._towards = Text("soft", self.tr("Paid to"), parent=self)
        self._choice = Choice(desk.look, self.tr("Paid to"), parent=self)
        self._amount = AmountField(desk.look, desk.explain, parent=self)
        self._day = DateField(desk.look, desk.explain, self._today, lean=Lean.PAST, parent=self)
        self._error = ErrorText(parent=self)
        self._save = Button(desk.look, "primary", self.tr("Record"), parent=self)
        self._cancel = Button(desk.look, "plain", self.tr("Cancel"), parent=self)
        self._build()
        self._fill(subject)

    def _today(self) -> date:
        return self._desk.today

    def _build(self) -> None:
        self.setWindowTitle(self.tr("Record a payment"))
        self.setMinimumWidth(Size.FOLD_BELOW // 3)
        self._amount.call(self.tr("Amount"))
        self._day.call(self.tr("Day"), self.tr("today, 25, 12-25"))
        self._towards.setBuddy(self._choice)
        column = QVBoxLayout(self)
        column.setContentsMargins(Space.XL, Space.XL, Space.XL, Space.XL)
        column.setSpacing(Space.M)
        for part in (self._towards, self._choice, self._amount, self._day, self._error):
            column.addWidget(part)
        column.addStretch(1)
        buttons = QHBoxLayout()
        buttons.addStretch(1)
        buttons.addWidget(self._cancel)
        buttons.addWidget(self._save)
        column.addLayout(buttons)
        self._save.setDefault(True)
        self._save.clicked.connect(self._record)
        self._cancel.clicked.connect(self.reject)
        self._choice.currentIndexChanged.connect(self._propose)

    def _fill(self, subject: str) -> None:
        position = self._desk.position
        for standing in position.standings.values():
            if not standing.settled:
                self._choice.addItem(standing.loan.name, standing.loan.id)
        for line in position.lines.values():
            self._choice.addItem(line.line.name, line.line.id)
        self._choice.setCurrentIndex(max(0, self._choice.findData(subject)))
        self._day.show_day(self._desk.today)
        self._propose()
        self._amount.setFocus(Qt.FocusReason.OtherFocusReason)

    @Slot()
    def _propose(self) -> None:
        """Put what is next due into the amount, to be typed over."""
        subject = self._choice.currentData()
        self._amount.read_in(self._currency_of(str(subject)))
        open_dues = [due for due in self._desk.position.dues if due.subject == subject and due.left]
        self._amount.show_amount(open_dues[0].left if open_dues else None)
        self._amount.line.selectAll()

    @Slot()
    def _record(self) -> None:
        amount, day = self._amount.value, self._day.value
        if amount is None or not amount:
            self._amount.reject(self._amount.error.text() or self.tr("Type how much was paid."))
            self._amount.setFocus(Qt.FocusReason.OtherFocusReason)
            return
        if day is None:
            self._day.reject(self._day.error.text() or self.tr("Type the day it was paid."))
            self._day.setFocus(Qt.FocusReason.OtherFocusReason)
            return
        problem = self._desk.problem_with(self._command(str(self._choice.currentData()), amount))
        self._error.say(problem)
        if not problem:
            self.accept()

    def _currency_of(self, subject: str) -> str:
        book = self._desk.session.book
        loan = book.loans.get(LoanId(subject))
        if loan is not None:
            return loan.principal.currency
        line = book.lines.get(LineId(subject))
        return line.currency if line is not None else CNY

    def _command(self, subject: str, amount: Money) -> RecordPayment | PayBill:
        day = self._day.value or self._desk.today
        if LoanId(subject) in self._desk.session.book.loans:
            return RecordPayment(Payment(PaymentId(fresh_id()), LoanId(subject), day, amount))
        return PayBill(LineEntry(EntryId(fresh_id()), LineId(subject), day, EntryKind.REPAYMENT, amount))
