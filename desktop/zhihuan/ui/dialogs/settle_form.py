"""The form that notes that a loan was settled before its plan ended."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt

from zhihuan.application.commands import SettleLoan
from zhihuan.domain.loan import LoanId
from zhihuan.ui.dialogs.form import Form
from zhihuan.ui.theme import Size
from zhihuan.ui.widgets.fields import DateField
from zhihuan.ui.widgets.labels import Text
from zhihuan.wording.entry import Lean

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from zhihuan.ui.desk import Desk


class SettleForm(Form):
    """Asks for the day on which everything was paid back."""

    def __init__(self, desk: Desk, loan: LoanId, parent: QWidget) -> None:
        """Ask about a loan; today is proposed."""
        super().__init__(desk, parent)
        self._loan = loan
        self.day = DateField(desk.look, desk.explain, self._today, lean=Lean.PAST, parent=self)
        name = desk.session.book.loans[loan].name
        self.call(self.tr("Settle {name} early").format(name=name), self.tr("Settle"))
        self.setMinimumWidth(Size.FOLD_BELOW // 3)
        self.day.call(self.tr("Paid back in full on"), self.tr("today, 25, 12-25"))
        self.day.show_day(desk.today)
        self.body.addWidget(self.day)
        self.body.addWidget(Text("note", self.tr("From this day on nothing is owed and nothing is reminded. "
                                                 "To keep the final amount, record it as a payment first."),
                                 wraps=True, parent=self))
        self.body.addStretch(1)
        self.day.setFocus(Qt.FocusReason.OtherFocusReason)

    def command(self) -> SettleLoan | None:
        """Return what the field asks for, or None after saying beside it what is missing."""
        day = self.day.value
        if day is None:
            self.day.reject(self.day.error.text() or self.tr("Write the day it was paid back."))
        elif day > self._desk.today:
            self.day.reject(self.tr("This day is still to come: settle the loan when it is paid back."))
        if day is None or self.day.error.text():
            self.miss(self.day)
            return None
        return SettleLoan(self._loan, day)

    def _today(self) -> date:
        return self._desk.today
