"""Asks on which day a due was paid."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Slot

from zhihuan.application.glance import as_of, paying
from zhihuan.ui.dialogs.form import Form
from zhihuan.ui.dialogs.payment_day import PaymentDay
from zhihuan.ui.theme import Size
from zhihuan.ui.widgets.labels import Text
from zhihuan.wording.lists import clipped
from zhihuan.wording.loans import due_part

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from zhihuan.application.commands import PayBill, RecordPayment
    from zhihuan.ui.paid_menu import Paid


class PaidDayForm(Form):
    """Notes what was to pay of a due on the day typed: without what its lateness cost since."""

    def __init__(self, paid: Paid, parent: QWidget) -> None:
        """Ask about a due that was paid; its own day is proposed."""
        super().__init__(paid.desk, parent)
        self._paid = paid
        self.day = PaymentDay(paid.desk, parent=self)
        self._amount = Text("note", wraps=True, parent=self)
        due, formats = paid.due, paid.desk.look.formats
        name = clipped(paid.desk.position.name_of(due))
        self.call(self.tr("On which day was it paid?"), self.tr("Paid"))
        self.setMinimumWidth(Size.FOLD_BELOW * 2 // 5)
        self.day.call(self.tr("Day"), self.tr("today, 25, 12-25"))
        about = " · ".join((name, due_part(due, formats), formats.day(due.on, paid.desk.today)))
        self.body.addWidget(Text("soft", about, wraps=True, parent=self))
        self.body.addWidget(self.day)
        self.body.addWidget(self._amount)
        self.body.addStretch(1)
        self.day.changed.connect(self._reckon)
        self.day.show_day(due.on)
        self._reckon()
        self.day.setFocus(Qt.FocusReason.OtherFocusReason)

    def command(self) -> RecordPayment | PayBill | None:
        """Return the payment, or None after saying beside the field what is missing."""
        day, paid = self.day.value, self._paid
        if day is None:
            self.day.reject(self.day.error.text() or self.tr("Type the day it was paid."))
            self.miss(self.day)
            return None
        return paying(as_of(paid.due, paid.desk.position, day), day, paid.amount)

    @Slot()
    def _reckon(self) -> None:
        day, paid = self.day.value, self._paid
        if day is not None:
            amount = paid.amount or as_of(paid.due, paid.desk.position, day).to_pay
            self._amount.setText(self.tr("{amount} is noted as paid on that day.").format(
                amount=paid.desk.look.formats.money(amount)
            ))
