"""A form to note one payment that went to several loans: how much in all, and how much of it to which."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt, Signal, Slot
from PySide6.QtWidgets import QFrame, QGridLayout, QScrollArea, QWidget

from zhihuan.application.commands import RecordPayments
from zhihuan.application.identity import fresh_id
from zhihuan.application.payment_proposals import divided
from zhihuan.domain.money import Money, total
from zhihuan.domain.payment import Payment, PaymentId
from zhihuan.ui.dialogs.excess_check import ExcessCheck
from zhihuan.ui.dialogs.form import Form, two_columns
from zhihuan.ui.dialogs.payment_day import PaymentDay
from zhihuan.ui.theme import Size, Space, Tone
from zhihuan.ui.widgets.fields import AmountField, Check
from zhihuan.ui.widgets.labels import Text
from zhihuan.wording.dues import due_soon

if TYPE_CHECKING:
    from zhihuan.domain.balance import Standing
    from zhihuan.domain.loan import LoanId
    from zhihuan.ui.desk import Desk

_ROWS_SHOWN = 7


class Share(QObject):
    """One loan that may have got a part of the payment."""

    ticked = Signal()
    typed = Signal()

    def __init__(self, desk: Desk, standing: Standing, parent: QWidget) -> None:
        """Offer a loan."""
        super().__init__(parent)
        look = desk.look
        self.standing = standing
        self.tick = Check(look, standing.loan.name, parent=parent)
        self.when = Text("note", parent=parent)
        self.amount = AmountField(look, desk.explain, currency=standing.loan.principal.currency, parent=parent)
        self.amount.call(standing.loan.name)
        self.amount.name.hide()
        due = standing.next_due
        if due is not None:
            soon = due_soon(due, desk.today, look.formats)
            self.when.setText(f"{look.formats.money(due.to_pay)} · {soon}")
        self.tick.clicked.connect(self.ticked)
        self.amount.changed.connect(self._follow)

    def propose(self, amount: Money, *, ticked: bool) -> None:
        """Write a part, nothing where the loan gets none."""
        self.amount.blockSignals(True)
        self.amount.show_amount(amount or None)
        self.amount.blockSignals(False)
        self.tick.setChecked(ticked)

    @property
    def part(self) -> Money:
        """How much the loan got."""
        nothing = Money.zero(self.standing.loan.principal.currency)
        return self.amount.value or nothing if self.tick.isChecked() else nothing

    def _follow(self) -> None:
        self.tick.setChecked(bool(self.amount.text()))
        self.typed.emit()


class SeveralLoansForm(Form):
    """Divides an amount over ticked loans, the oldest dues first; the parts must make the whole."""

    def __init__(self, desk: Desk, parent: QWidget, amount: Money | None = None, day: date | None = None) -> None:
        """Offer every loan with a balance in the ledger's main currency."""
        super().__init__(desk, parent)
        self._chosen = False
        self._divided: Money | None = None
        currency = desk.position.currency
        self.amount = AmountField(desk.look, desk.explain, currency=currency, parent=self)
        self.day = PaymentDay(desk, parent=self)
        self.excess = ExcessCheck(desk, parent=self)
        self.rest = Text("soft", wraps=True, parent=self)
        standings = sorted((one for one in desk.position.standings.values() if not one.settled), key=_next_day)
        inside = QWidget(self)
        self.shares = tuple(
            Share(desk, one, inside) for one in standings if one.loan.principal.currency == currency
        )
        self._build(inside)
        self.day.show_day(day or desk.today)
        self.amount.show_amount(amount)
        self._connect()
        self._divide()
        self.amount.setFocus(Qt.FocusReason.OtherFocusReason)

    def command(self) -> RecordPayments | None:
        """Return the payments, or None after saying what is missing."""
        amount, day = self.amount.value, self.day.value
        if amount is None or not amount:
            self.amount.reject(self.amount.error.text() or self.tr("Type how much was paid."))
            self.miss(self.amount)
            return None
        if day is None:
            self.day.reject(self.day.error.text() or self.tr("Type the day it was paid."))
            self.miss(self.day)
            return None
        parts = [share for share in self.shares if share.part]
        wrong = next((share.amount for share in self.shares if share.amount.unreadable), None)
        if wrong is None and self._left(amount):
            wrong = (parts or list(self.shares))[0].amount
            wrong.reject(self.rest.text())
        if wrong is not None or self.excess.ask():
            self.miss(wrong or self.excess)
            return None
        together = fresh_id()
        return RecordPayments(tuple(
            Payment(PaymentId(fresh_id()), share.standing.loan.id, day, share.part, together=together)
            for share in parts
        ), in_excess=self.excess.taken)

    def _left(self, amount: Money) -> Money:
        return amount - total((share.part for share in self.shares), amount.currency)

    @Slot()
    def _choose(self) -> None:
        """Divide anew over the loans that are ticked; from now on the user's choice of them stays."""
        self._chosen = True
        self._divided = None
        self._divide()

    @Slot()
    def _divide(self) -> None:
        """Propose the parts of another amount; the same amount written otherwise changes nothing."""
        amount = self.amount.value
        if amount is not None and amount != self._divided:
            self._divided = amount
            loans: list[LoanId] = [
                share.standing.loan.id for share in self.shares if share.tick.isChecked() or not self._chosen
            ]
            parts = divided(self._desk.position, amount, loans)
            for share in self.shares:
                part = parts.get(share.standing.loan.id, Money.zero(amount.currency))
                share.propose(part, ticked=share.tick.isChecked() if self._chosen else bool(part))
        self._say_rest()

    @Slot()
    def _say_rest(self) -> None:
        amount, formats = self.amount.value, self._desk.look.formats
        left = None if amount is None else self._left(amount)
        if left is None:
            words = self.tr("Type how much was paid in all: it is divided over the oldest dues first.")
        elif not left:
            words = self.tr("The parts make the whole.")
        elif left.minor > 0:
            words = self.tr("{amount} is still to be divided.").format(amount=formats.money(left))
        else:
            words = self.tr("The parts are {amount} more than was paid.").format(amount=formats.money(-left))
        self.rest.setText(words)
        self.rest.set_tone(Tone.WATCH if left else None)
        day = self.day.value
        self.excess.look_at(
            (share.standing.loan.id, day, share.part) for share in self.shares if day is not None and share.part
        )

    def _build(self, inside: QWidget) -> None:
        self.call(self.tr("One payment over several loans"), self.tr("Record"))
        self.setMinimumWidth(Size.FOLD_BELOW // 2)
        self.amount.call(self.tr("Amount in all"))
        self.day.call(self.tr("Day"), self.tr("today, 25, 12-25"))
        grid = QGridLayout(inside)
        grid.setContentsMargins(0, 0, Space.M, 0)
        grid.setHorizontalSpacing(Space.M)
        grid.setVerticalSpacing(Space.S)
        for row, share in enumerate(self.shares):
            grid.addWidget(share.tick, row, 0)
            grid.addWidget(share.when, row, 1)
            grid.addWidget(share.amount, row, 2)
        grid.setColumnStretch(0, 1)
        inside.setProperty("role", "clear")
        rows = QScrollArea(self)
        rows.setWidgetResizable(True)
        rows.setFrameShape(QFrame.Shape.NoFrame)
        rows.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        rows.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        rows.setWidget(inside)
        rows.setMinimumHeight(min(inside.sizeHint().height(), _ROWS_SHOWN * (Size.CONTROL + Space.S)))
        self.body.addLayout(two_columns((self.amount, self.day)))
        self.body.addWidget(rows, 1)
        self.body.addWidget(self.rest)
        self.body.addWidget(self.excess)

    def _connect(self) -> None:
        self.amount.changed.connect(self._divide)
        self.day.changed.connect(self._say_rest)
        for share in self.shares:
            share.ticked.connect(self._choose)
            share.typed.connect(self._say_rest)


def _next_day(standing: Standing) -> date:
    return standing.next_due.on if standing.next_due else date.max
