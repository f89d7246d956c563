"""The form that turns a purchase into an instalment plan inside the bill, its plan and true cost beside it."""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from enum import StrEnum
from typing import TYPE_CHECKING

from PySide6.QtCore import QSize, Qt, Slot
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout

from zhihuan.application.commands import TurnIntoPlan
from zhihuan.application.identity import fresh_id
from zhihuan.domain.billing import bill_due, next_statement, statement_on
from zhihuan.domain.errors import AmountNotPositive, DomainError, ZhihuanError
from zhihuan.domain.fee import Fee, FeeTiming
from zhihuan.domain.loan import Loan, LoanId
from zhihuan.domain.rate import Rate, RateUnit
from zhihuan.domain.revolving import posting_month
from zhihuan.domain.terms import MOST_PERIODS, Method, Terms
from zhihuan.ui.dialogs.form import Form
from zhihuan.ui.dialogs.loan_plan import LoanPlan
from zhihuan.ui.theme import Size, Space
from zhihuan.ui.widgets.fields import AmountField, DateField, Field
from zhihuan.ui.widgets.labels import Text
from zhihuan.ui.widgets.number_fields import NumberField
from zhihuan.ui.widgets.unit_field import UnitField
from zhihuan.wording.entry import Lean, amount_from, rate_from

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from zhihuan.domain.credit_line import CreditLine
    from zhihuan.domain.money import Money
    from zhihuan.domain.revolving import LineEntry
    from zhihuan.ui.desk import Desk

_DRAFT = LoanId("draft")


class FeeUnit(StrEnum):
    """What the number of a fee means."""

    SHARE = "share"
    AMOUNT = "amount"


class PeriodFeeField(UnitField):
    """The fee of each period: `rate` of the whole amount, or an `amount`; both None while there is none."""

    def __init__(self, desk: Desk, currency: str, *, parent: QWidget | None = None) -> None:
        """Take a share until told otherwise."""
        self.rate: Rate | None = None
        self.amount: Money | None = None
        self._explain = desk.explain
        self._currency = currency
        super().__init__(desk.look, parent=parent)
        self.offer(self.tr("% of the whole"), FeeUnit.SHARE)
        self.offer(self.tr("as an amount"), FeeUnit.AMOUNT)

    def _understand(self) -> None:
        self.rate = self.amount = None
        if not self.text():
            return
        try:
            if self.counted_over is FeeUnit.SHARE:
                self.rate = rate_from(self.text(), RateUnit.PERIOD)
            else:
                self.amount = _not_below_zero(amount_from(self.text(), self._currency))
        except ZhihuanError as error:
            self.reject(self._explain(error))


class ToPlanForm(Form):
    """Asks how many instalments and what each costs; the first is collected by the next statement."""

    def __init__(self, desk: Desk, line: CreditLine, purchase: LineEntry, parent: QWidget) -> None:
        """Ask about a purchase; its whole amount and today are proposed."""
        super().__init__(desk, parent)
        self._line = line
        self._purchase = purchase
        look, explain = desk.look, desk.explain
        self.name = Field(parent=self)
        self.amount = AmountField(look, explain, what="principal", currency=line.currency, parent=self)
        self.day = DateField(look, explain, self._today, lean=Lean.PAST, parent=self)
        self.periods = NumberField("periods", (1, MOST_PERIODS), explain, parent=self)
        self.fee = PeriodFeeField(desk, line.currency, parent=self)
        self.follows = Text("note", wraps=True, parent=self)
        self.plan = LoanPlan(desk, parent=self)
        self._build()
        for field in (self.name, self.amount, self.day, self.periods, self.fee):
            field.changed.connect(self._preview)
        self.amount.show_amount(purchase.amount)
        self.day.show_day(desk.today)
        self.periods.setFocus(Qt.FocusReason.OtherFocusReason)

    def command(self) -> TurnIntoPlan | None:
        """Return what the fields ask for, or None after saying beside them what is missing."""
        asked = (
            (self.amount, bool(self.amount.value), self.tr("Write how much is paid in instalments.")),
            (self.day, self.day.value is not None, self.tr("Write the day it was agreed.")),
            (self.periods, self.periods.value is not None, self.tr("Write how many instalments there are.")),
            (self.fee, bool(self.fee.text()), self.tr("Write the fee of each instalment; 0 if there is none.")),
        )
        for field, given, words in asked:
            if not given:
                field.reject(field.error.text() or words)
        wrong = next((field for field, _, _ in asked if field.error.text()), None)
        loan = self._loan()
        if wrong is not None or loan is None:
            self.miss(wrong or self.amount)
            return None
        return TurnIntoPlan(loan, posting_month(self._line, self._purchase))

    def _loan(self) -> Loan | None:
        """Return the plan the fields make, None while something is missing or wrong."""
        amount, day, periods, fee = self.amount.value, self.day.value, self.periods.value, self.fee
        if not amount or day is None or periods is None or (fee.rate is None and fee.amount is None):
            return None
        if amount > self._purchase.amount:
            self.amount.reject(self.tr("That is more than the purchase."))
            return None
        if not self._purchase.on <= day <= self._desk.today:
            self.day.reject(self.tr("It was agreed after the purchase, and no later than today."))
            return None
        first = self._first_due(day)
        fees = (Fee(self.tr("instalment fee"), FeeTiming.EACH, fee.amount),) if fee.amount else ()
        rate = fee.rate or Rate(Decimal(0), RateUnit.PERIOD)
        terms = Terms(Method.FLAT_FEE, rate, periods, first, self._line.due_day or first.day, fees=fees)
        return Loan(
            LoanId(fresh_id()), self._line.lender, self.name.text() or self._usual_name, amount, day, terms,
            self._line.id, in_bill=True,
        )

    def _first_due(self, day: date) -> date:
        """Return when the bill is due that collects the first instalment."""
        month = next_statement(self._line, day)
        return bill_due(self._line, month) or statement_on(self._line, month)

    @property
    def _usual_name(self) -> str:
        what = self._purchase.counterparty or self._line.name
        return self.tr("{what}, in instalments").format(what=what)

    def _today(self) -> date:
        return self._desk.today

    @Slot()
    def _preview(self) -> None:
        try:
            loan = self._loan()
            self.plan.show_loan(loan)
        except DomainError as problem:
            self.periods.reject(self._desk.explain(problem))
            self.plan.show_loan(None)
            return
        if loan is not None:
            formats, first = self._desk.look.formats, loan.terms.first_due
            self.follows.setText(self.tr("{amount} leaves the bill. The first instalment is due with the bill of "
                                         "{day}.").format(amount=formats.money(loan.principal),
                                                          day=formats.day(first, self._desk.today)))
        self.follows.setVisible(loan is not None)

    def _build(self) -> None:
        formats, purchase = self._desk.look.formats, self._purchase
        self.call(self.tr("Pay {amount} of {day} in instalments").format(
            amount=formats.money(purchase.amount), day=formats.day(purchase.on, self._desk.today)
        ), self.tr("Turn into instalments"))
        self.name.call(self.tr("Name"), self._usual_name)
        self.amount.call(self.tr("Amount"))
        self.day.call(self.tr("Agreed on"), self.tr("today, 25, 12-25"))
        self.periods.call(self.tr("Number of instalments"), self.tr("e.g. 12"))
        self.fee.call(self.tr("Fee of each instalment"), self.tr("e.g. 0.6; 0 if none"), self.tr("The fee is written"))
        left = QVBoxLayout()
        left.setSpacing(Space.M)
        for part in (self.amount, self.periods, self.fee, self.day, self.name, self.follows):
            left.addWidget(part)
        left.addStretch(1)
        row = QHBoxLayout()
        row.setSpacing(Space.L)
        row.addLayout(left, 1)
        row.addWidget(self.plan, 1)
        self.body.addLayout(row, 1)
        usual = QSize(Size.WINDOW_LEAST_WIDE, Size.WINDOW_LEAST_HIGH) - QSize(3 * Space.XL, 3 * Space.XL)
        self.setMinimumSize(usual - QSize(0, Space.XL))
        self.resize(usual)


def _not_below_zero(amount: Money) -> Money:
    if amount.minor < 0:
        raise AmountNotPositive("fee", str(amount))
    return amount
