"""The form that notes that a payment was taken back: the lender or the bank returned it."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt

from zhihuan.application.commands import ReversePayment
from zhihuan.ui.dialogs.form import Form
from zhihuan.ui.theme import Size
from zhihuan.ui.widgets.fields import DateField
from zhihuan.ui.widgets.labels import Text
from zhihuan.wording.entry import Lean

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from zhihuan.domain.payment import Payment
    from zhihuan.ui.desk import Desk


class ReversalForm(Form):
    """Asks for the day a payment was taken back on."""

    def __init__(self, desk: Desk, payment: Payment, parent: QWidget) -> None:
        """Ask about a payment; today is proposed."""
        super().__init__(desk, parent)
        self._payment = payment
        self.day = DateField(desk.look, desk.explain, self._today, lean=Lean.PAST, parent=self)
        amount, day = desk.look.formats.money(payment.amount), desk.look.formats.day(payment.on)
        self.call(self.tr("{amount} of {day} was taken back").format(amount=amount, day=day), self.tr("Note it"))
        self.setMinimumWidth(Size.FOLD_BELOW // 3)
        self.day.call(self.tr("Taken back on"), self.tr("today, 25, 12-25"))
        self.day.show_day(desk.today)
        words = self.tr("The payment stays in the list, struck out, and counts no more from that day on.")
        if payment.together:
            words = self.tr("It was one payment over several loans: every part of it is taken back.")
        self.body.addWidget(self.day)
        self.body.addWidget(Text("note", words, wraps=True, parent=self))
        self.body.addStretch(1)
        self.day.setFocus(Qt.FocusReason.OtherFocusReason)

    def command(self) -> ReversePayment | None:
        """Return what the field asks for, or None after saying beside it what is missing."""
        day = self.day.value
        if day is None:
            self.day.reject(self.day.error.text() or self.tr("Write the day it was taken back."))
        elif day > self._desk.today:
            self.day.reject(self.tr("This day is still to come."))
        if day is None or self.day.error.text():
            self.miss(self.day)
            return None
        return ReversePayment(self._payment.id, day)

    def _today(self) -> date:
        return self._desk.today
