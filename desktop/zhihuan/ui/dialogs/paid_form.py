"""Asks which of several open payments was made."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Slot
from PySide6.QtWidgets import QButtonGroup, QRadioButton

from zhihuan.application.glance import as_of, paid_on, paying
from zhihuan.ui.dialogs.form import Form
from zhihuan.ui.dialogs.payment_day import PaymentDay
from zhihuan.ui.theme import Size, Space
from zhihuan.ui.widgets.labels import Text
from zhihuan.wording.dues import due_soon
from zhihuan.wording.lists import clipped
from zhihuan.wording.loans import due_part

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from zhihuan.application.commands import PayBill, RecordPayment
    from zhihuan.domain.due import Due
    from zhihuan.ui.desk import Desk


class PaidForm(Form):
    """One of several dues to choose, the first chosen already; all that was to pay of it is noted on the day typed."""

    def __init__(self, desk: Desk, dues: Sequence[Due], parent: QWidget) -> None:
        """Ask about open dues, the likeliest first."""
        super().__init__(desk, parent)
        self._dues = tuple(dues)
        self._group = QButtonGroup(self)
        self.call(self.tr("Which payment was made?"), self.tr("Paid"))
        self.setMinimumWidth(Size.FOLD_BELOW * 2 // 5)
        self.body.setSpacing(Space.S)
        self.day = PaymentDay(desk, parent=self)
        words = self.tr("Several payments are open. The one you choose is noted as paid in full.")
        self.body.addWidget(Text("note", words, wraps=True, parent=self))
        for number, due in enumerate(self._dues):
            choice = QRadioButton(self._words(due).replace("&", "&&"), self)
            self._group.addButton(choice, number)
            self.body.addWidget(choice)
        self.day.call(self.tr("Paid on"), self.tr("today, 25, 12-25"))
        self.body.addWidget(self.day)
        self.body.addStretch(1)
        self._group.idToggled.connect(self._propose_day)
        self.choose(0)

    def choose(self, number: int) -> None:
        """Choose one for the user."""
        choice = self._group.button(number)
        choice.setChecked(True)
        choice.setFocus(Qt.FocusReason.OtherFocusReason)

    def command(self) -> RecordPayment | PayBill | None:
        """Return the payment of the due that is chosen, or None after saying that its day is missing."""
        day = self.day.value
        if day is None:
            self.day.reject(self.day.error.text() or self.tr("Type the day it was paid."))
            self.miss(self.day)
            return None
        return paying(as_of(self._chosen, self._desk.position, day), day)

    @property
    def _chosen(self) -> Due:
        return self._dues[self._group.checkedId()]

    @Slot()
    def _propose_day(self) -> None:
        """Propose the day on which the due that is chosen was likely paid."""
        self.day.show_day(paid_on(self._chosen, self._desk.position))

    def _words(self, due: Due) -> str:
        formats, today = self._desk.look.formats, self._desk.today
        return " · ".join((
            clipped(self._desk.position.name_of(due)), due_part(due, formats), formats.money(due.to_pay),
            formats.day(due.on, today), due_soon(due, today, formats),
        ))
