"""A form to note a payment: to what, how much, when, and what it does beyond what is due."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Slot

from zhihuan.application.commands import PayBill, RecordPayment
from zhihuan.application.identity import fresh_id
from zhihuan.application.payment_proposals import due_by, effects_to_choose, most_overdue, next_due
from zhihuan.domain.credit_line import LineId
from zhihuan.domain.loan import LoanId
from zhihuan.domain.money import CNY, Money
from zhihuan.domain.payment import Payment, PaymentEffect, PaymentId
from zhihuan.domain.position import Position
from zhihuan.domain.revolving import EntryId, EntryKind, LineEntry
from zhihuan.ui.dialogs.excess_check import ExcessCheck
from zhihuan.ui.dialogs.form import Form, two_columns
from zhihuan.ui.dialogs.payment_day import PaymentDay
from zhihuan.ui.dialogs.payment_parts import PaymentParts
from zhihuan.ui.dialogs.several_loans_form import SeveralLoansForm
from zhihuan.ui.theme import Size
from zhihuan.ui.widgets.buttons import Button
from zhihuan.ui.widgets.choice_field import ChoiceField
from zhihuan.ui.widgets.fields import AmountField, Choice
from zhihuan.ui.widgets.labels import Text
from zhihuan.wording.course import effect_sentence
from zhihuan.wording.payments import to_pay_words

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from zhihuan.domain.balance import Standing
    from zhihuan.domain.due import Due
    from zhihuan.ui.desk import Desk


class PaymentForm(Form):
    """Notes one payment towards a loan or a line."""

    def __init__(self, desk: Desk, parent: QWidget, subject: str = "") -> None:
        """Offer every loan with a balance and every line; `subject` is chosen, else what is overdue longest.

        A settled loan is offered where it is the subject.
        """
        super().__init__(desk, parent)
        self._opener = parent
        self._proposed: Money | None = None
        self.towards = Choice(desk.look, self.tr("Paid to"), parent=self)
        self.amount = AmountField(desk.look, desk.explain, parent=self)
        self.day = PaymentDay(desk, parent=self)
        self.effect = ChoiceField(desk.look, parent=self)
        self.excess = ExcessCheck(desk, parent=self)
        self.parts = PaymentParts(desk.look, desk.explain, parent=self)
        self.several = Button(desk.look, "quiet", self.tr("One payment over several loans…"), parent=self)
        self.call(self.tr("Record a payment"), self.tr("Record"))
        self._build()
        self._fill(subject or most_overdue(desk.position))
        self._connect()
        self._propose()

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
        if LoanId(subject) not in self._desk.session.book.loans:
            return PayBill(LineEntry(EntryId(fresh_id()), LineId(subject), day, EntryKind.REPAYMENT, amount))
        wrong = self.parts.first_wrong(amount)
        if wrong is not None:
            self.parts.unfold()
            self.miss(wrong)
            return None
        if self.excess.ask():
            self.miss(self.excess)
            return None
        return RecordPayment(self._payment(LoanId(subject), day, amount), in_excess=self.excess.taken)

    def _payment(self, loan: LoanId, day: date, amount: Money) -> Payment:
        parts = self.parts.value
        asked = not self.effect.isHidden()
        effect = PaymentEffect(self.effect.value) if asked else PaymentEffect.INSTALMENT
        period = parts.period if effect is PaymentEffect.INSTALMENT else None
        return Payment(
            PaymentId(fresh_id()), loan, day, amount, parts.principal, parts.interest, parts.fee, parts.penalty, period,
            note=parts.note, effect=effect,
        )

    def _build(self) -> None:
        self.setMinimumWidth(Size.FOLD_BELOW // 2)
        self.amount.call(self.tr("Amount"))
        self.day.call(self.tr("Day"), self.tr("today, 25, 12-25"))
        self.effect.call(self.tr("Beyond what is due, it"))
        name = Text("soft", self.tr("Paid to"), parent=self)
        name.setBuddy(self.towards)
        self.body.addWidget(name)
        self.body.addWidget(self.towards)
        self.body.addLayout(two_columns((self.amount, self.day)))
        for part in (self.excess, self.effect, self.parts):
            self.body.addWidget(part)
        self.body.addStretch(1)
        self.buttons.insertWidget(0, self.several)

    def _fill(self, subject: str) -> None:
        position = self._desk.position
        loans = [one for one in position.standings.values() if not one.settled]
        for standing in (one for one in position.standings.values() if not one.settled or one.loan.id == subject):
            self.towards.addItem(standing.loan.name, standing.loan.id)
        for line in position.lines.values():
            self.towards.addItem(line.line.name, line.line.id)
        self.towards.setCurrentIndex(max(0, self.towards.findData(subject)))
        self.several.setVisible(len(loans) > 1)
        self.day.show_day(self._desk.today)
        self.amount.setFocus(Qt.FocusReason.OtherFocusReason)

    def _connect(self) -> None:
        self.towards.currentIndexChanged.connect(self._propose)
        self.amount.changed.connect(self._ask_effect)
        self.day.changed.connect(self._follow_day)
        self.parts.penalty.changed.connect(self._propose_again)
        self.effect.changed.connect(self._explain_effect)
        self.several.clicked.connect(self._go_to_several)

    @property
    def _standing(self) -> Standing | None:
        return self._desk.position.standings.get(LoanId(str(self.towards.currentData())))

    @Slot()
    def _propose(self) -> None:
        """Put what is next due into the amount, to be typed over."""
        subject, standing = str(self.towards.currentData()), self._standing
        currency = self._currency_of(subject)
        self.amount.read_in(currency)
        self.parts.read_in(currency)
        self.parts.setVisible(standing is not None)
        if standing is not None:
            self.parts.offer_instalments(standing)
        self._proposed = self._asked
        self.amount.show_amount(self._proposed)
        self.amount.line.selectAll()
        self._ask_effect()

    @Slot()
    def _propose_again(self) -> None:
        """Propose what another day or another penalty comes to, unless an amount of one's own was typed."""
        asked = self._asked
        if asked is not None and self.amount.value == self._proposed:
            self._proposed = asked
            self.amount.show_amount(asked)

    @Slot()
    def _follow_day(self) -> None:
        self._propose_again()
        self._ask_effect()

    @property
    def _due(self) -> Due | None:
        """What is to be paid first, as it stands on the day typed."""
        day, today = self.day.value or self._desk.today, self._desk.today
        position = self._desk.position if day == today else Position(self._desk.session.book, day)
        return next_due(position, str(self.towards.currentData()))

    @property
    def _asked(self) -> Money | None:
        """All that is to be paid of the next due: with its penalty, or the one typed."""
        due, penalty = self._due, self.parts.penalty.value
        if due is None:
            return None
        return due.to_pay if penalty is None or not due.penalty else due.left + penalty

    @Slot()
    def _ask_effect(self) -> None:
        """Ask what an amount beyond what is due does, the likeliest answer first."""
        standing, amount, day = self._standing, self.amount.value, self.day.value
        known = standing is not None and amount is not None and day is not None
        offered = effects_to_choose(standing, amount, day) if known and standing and amount and day else ()
        if offered != tuple(self.effect.box.itemData(place) for place in range(self.effect.box.count())):
            self.effect.box.blockSignals(True)
            self.effect.box.clear()
            for effect in offered:
                self.effect.offer(effect_sentence(effect), effect)
            self.effect.box.blockSignals(False)
        self.effect.setVisible(bool(offered))
        self._explain_amount()
        self._explain_effect()

    def _explain_amount(self) -> None:
        """Say beside the amount what lateness has cost, and below it what nobody can have asked for."""
        standing, amount, day = self._standing, self.amount.value, self.day.value
        due = self._due
        if due is not None and due.penalty and self.parts.penalty.value is None:
            self.amount.remark(to_pay_words(due, self._desk.look.formats))
        known = standing is not None and amount is not None and day is not None
        self.excess.look_at(((standing.loan.id, day, amount),) if known and standing and amount and day else ())

    @Slot()
    def _explain_effect(self) -> None:
        standing, amount, day = self._standing, self.amount.value, self.day.value
        asked = not self.effect.isHidden()
        self.parts.ask_instalment(wanted=not asked or self.effect.value is PaymentEffect.INSTALMENT)
        if standing is None or amount is None or day is None or not asked:
            return
        self.effect.explain(self.tr("{amount} more than what is due by then.").format(
            amount=self._desk.look.formats.money(amount - due_by(standing, day))
        ))

    @Slot()
    def _go_to_several(self) -> None:
        """Ask the same of one payment over several loans."""
        SeveralLoansForm(self._desk, self._opener, self.amount.value, self.day.value).open()
        self.reject()

    def _currency_of(self, subject: str) -> str:
        book = self._desk.session.book
        loan = book.loans.get(LoanId(subject))
        if loan is not None:
            return loan.principal.currency
        line = book.lines.get(LineId(subject))
        return line.currency if line is not None else CNY
