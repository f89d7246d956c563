"""The form that corrects a recorded payment: its day, its amount, its note."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt

from zhihuan.application.commands import EditPayment
from zhihuan.ui.dialogs.form import Form, two_columns
from zhihuan.ui.dialogs.payment_day import PaymentDay
from zhihuan.ui.theme import Size
from zhihuan.ui.widgets.fields import AmountField, Field
from zhihuan.ui.widgets.labels import Text

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from zhihuan.domain.money import Money
    from zhihuan.domain.payment import Payment
    from zhihuan.ui.desk import Desk


class PaymentEditForm(Form):
    """Shows what is recorded; an amount whose parts the lender wrote stays as it is."""

    def __init__(self, desk: Desk, payment: Payment, parent: QWidget) -> None:
        """Ask about a payment."""
        super().__init__(desk, parent)
        self._payment = payment
        self.day = PaymentDay(desk, parent=self)
        self.amount = AmountField(desk.look, desk.explain, currency=payment.amount.currency, parent=self)
        self.note = Field(parent=self)
        self._build()
        self.day.show_day(payment.on)
        self.amount.show_amount(payment.amount)
        self.note.set_text(payment.note)
        self.day.setFocus(Qt.FocusReason.OtherFocusReason)

    def command(self) -> EditPayment | None:
        """Return the corrected payment, or None after saying beside a field what is missing."""
        day, amount = self.day.value, self._amount
        if day is None:
            self.day.reject(self.day.error.text() or self.tr("Type the day it was paid."))
        if amount is None or not amount:
            self.amount.reject(self.amount.error.text() or self.tr("Type how much was paid."))
        if day is None or amount is None or not amount:
            self.miss(self.day if day is None else self.amount)
            return None
        return EditPayment(replace(self._payment, on=day, amount=amount, note=self.note.text()))

    @property
    def _whole(self) -> bool:
        """Whether the amount can be another: nothing says what it was made of, or what else it paid."""
        one = self._payment
        return not one.together and all(part is None for part in (one.principal, one.interest, one.fee, one.penalty))

    @property
    def _amount(self) -> Money | None:
        return self.amount.value if self._whole else self._payment.amount

    def _build(self) -> None:
        look = self._desk.look
        self.call(self.tr("Correct a payment"), self.tr("Save"))
        self.setMinimumWidth(Size.FOLD_BELOW * 2 // 5)
        name = self._desk.session.book.loans[self._payment.loan].name
        self.body.addWidget(Text("soft", name, wraps=True, parent=self))
        self.day.call(self.tr("Day"), self.tr("today, 25, 12-25"))
        self.amount.call(self.tr("Amount"))
        self.amount.setEnabled(self._whole)
        self.note.call(self.tr("Note"))
        self.body.addLayout(two_columns((self.day, self.amount)))
        self.body.addWidget(self.note)
        if self._payment.together:
            words = self.tr("It was one payment over several loans: the day holds for every part of it.")
            self.body.addWidget(Text("note", words, wraps=True, parent=self))
        elif not self._whole:
            words = self.tr(
                "The record says what {amount} was made of. Where it is wrong, delete it and record it anew."
            ).format(amount=look.formats.money(self._payment.amount))
            self.body.addWidget(Text("note", words, wraps=True, parent=self))
        self.body.addStretch(1)
