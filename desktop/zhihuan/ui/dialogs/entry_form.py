"""The form that adds a movement to a credit line: what was bought or charged, sent back or repaid."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import Qt, Slot

from zhihuan.application.commands import AddEntry, PayBill
from zhihuan.application.identity import fresh_id
from zhihuan.domain.minimum_payment import cash_fee
from zhihuan.domain.revolving import EntryId, EntryKind, LineEntry
from zhihuan.ui.dialogs.form import Form, two_columns
from zhihuan.ui.theme import Size
from zhihuan.ui.widgets.choice_field import ChoiceField
from zhihuan.ui.widgets.fields import AmountField, DateField, Field
from zhihuan.ui.widgets.labels import Text
from zhihuan.wording.entry import Lean
from zhihuan.wording.loans import entry_kind_word

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from zhihuan.domain.credit_line import CreditLine
    from zhihuan.ui.desk import Desk

_OFFERED: Final = (
    EntryKind.PURCHASE, EntryKind.REFUND, EntryKind.DRAW, EntryKind.INTEREST, EntryKind.FEE, EntryKind.PENALTY,
    EntryKind.INSTALMENT, EntryKind.REPAYMENT,
)


class EntryForm(Form):
    """Asks what moved, how much and when."""

    def __init__(self, desk: Desk, line: CreditLine, parent: QWidget) -> None:
        """Ask about a line; a purchase of today is proposed."""
        super().__init__(desk, parent)
        self._line = line
        look, explain = desk.look, desk.explain
        self.kind = ChoiceField(look, parent=self)
        self.amount = AmountField(look, explain, what="entry", currency=line.currency, parent=self)
        self.day = DateField(look, explain, self._today, lean=Lean.PAST, parent=self)
        self.counterparty = Field(parent=self)
        self.note = Field(parent=self)
        self.follows = Text("note", parent=self)
        self._build()
        self.kind.changed.connect(self._explain_cash)
        self.amount.changed.connect(self._explain_cash)
        self.amount.setFocus(Qt.FocusReason.OtherFocusReason)

    def propose(self, kind: EntryKind, day: date) -> None:
        """Propose what it was and the day it was posted on."""
        self.kind.choose(kind)
        self.day.show_day(day)

    def command(self) -> AddEntry | PayBill | None:
        """Return what the fields ask for, or None after saying beside them what is missing."""
        amount, day, kind = self.amount.value, self.day.value, EntryKind(self.kind.value)
        if amount is None or not amount:
            self.amount.reject(self.amount.error.text() or self.tr("Write how much it was."))
        if day is None:
            self.day.reject(self.day.error.text() or self.tr("Write the day it was posted."))
        elif day > self._desk.today:
            self.day.reject(self.tr("This day is still to come."))
        wrong = next((field for field in (self.amount, self.day) if field.error.text()), None)
        if wrong is not None or amount is None or day is None:
            self.miss(wrong or self.amount)
            return None
        entry = LineEntry(
            EntryId(fresh_id()), self._line.id, day, kind, amount, counterparty=self.counterparty.text(),
            note=self.note.text(),
        )
        return PayBill(entry) if kind is EntryKind.REPAYMENT else AddEntry(entry)

    def _today(self) -> date:
        return self._desk.today

    @Slot()
    def _explain_cash(self) -> None:
        """Say what the contract charges for cash."""
        rule, amount, formats = self._line.terms.cash_fee, self.amount.value, self._desk.look.formats
        drawn = EntryKind(self.kind.value) is EntryKind.DRAW
        if not drawn or rule is None or amount is None:
            self.follows.setText("")
            return
        self.follows.setText(self.tr("The contract's fee for it is {amount}: add it too, once it is posted.").format(
            amount=formats.money(cash_fee(rule, amount))
        ))

    def _build(self) -> None:
        self.call(self.tr("Add a movement on {name}").format(name=self._line.name), self.tr("Add"))
        self.setMinimumWidth(Size.FOLD_BELOW // 2)
        for kind in _OFFERED:
            self.kind.offer(entry_kind_word(kind), kind)
        self.kind.call(self.tr("What it was"))
        self.amount.call(self.tr("Amount"), self.tr("300+45.6"))
        self.day.call(self.tr("Posted on"), self.tr("today, 25, 12-25"))
        self.counterparty.call(self.tr("With"), self.tr("shop, or empty"))
        self.note.call(self.tr("Note"))
        self.day.show_day(self._desk.today)
        self.body.addLayout(two_columns((self.kind, self.amount), (self.day, self.counterparty)))
        self.body.addWidget(self.note)
        self.body.addWidget(self.follows)
        self.body.addStretch(1)
