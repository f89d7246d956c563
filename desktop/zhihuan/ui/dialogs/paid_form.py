"""Asks which of several open payments was made."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QButtonGroup, QRadioButton

from zhihuan.application.glance import paying
from zhihuan.ui.dialogs.form import Form
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
    """One of several dues to choose, the first chosen already; it is noted as paid today, all that is to pay."""

    def __init__(self, desk: Desk, dues: Sequence[Due], parent: QWidget) -> None:
        """Ask about open dues, the likeliest first."""
        super().__init__(desk, parent)
        self._dues = tuple(dues)
        self._group = QButtonGroup(self)
        self.call(self.tr("Which payment was made?"), self.tr("Paid"))
        self.setMinimumWidth(Size.FOLD_BELOW * 2 // 5)
        self.body.setSpacing(Space.S)
        words = self.tr("Several payments are open. The one you choose is noted as paid today, in full.")
        self.body.addWidget(Text("note", words, wraps=True, parent=self))
        for number, due in enumerate(self._dues):
            choice = QRadioButton(self._words(due).replace("&", "&&"), self)
            self._group.addButton(choice, number)
            self.body.addWidget(choice)
        self.body.addStretch(1)
        self.choose(0)

    def choose(self, number: int) -> None:
        """Choose one for the user."""
        choice = self._group.button(number)
        choice.setChecked(True)
        choice.setFocus(Qt.FocusReason.OtherFocusReason)

    def command(self) -> RecordPayment | PayBill:
        """Return the payment of the due that is chosen."""
        return paying(self._dues[self._group.checkedId()], self._desk.today)

    def _words(self, due: Due) -> str:
        formats, today = self._desk.look.formats, self._desk.today
        return " · ".join((
            clipped(self._desk.position.name_of(due)), due_part(due, formats), formats.money(due.to_pay),
            formats.day(due.on, today), due_soon(due, today, formats),
        ))
