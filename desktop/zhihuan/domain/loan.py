"""A loan as its contract states it: how much, since when, and on what terms."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from enum import StrEnum
from typing import NewType

from zhihuan.domain.benchmark import Floating
from zhihuan.domain.credit_line import LineId
from zhihuan.domain.disclosure import Disclosure
from zhihuan.domain.errors import (
    AmountNotPositive,
    CurrencyMismatch,
    DatesOutOfOrder,
    NameMissing,
    PlanDoesNotAddUp,
    TermsOutOfRange,
)
from zhihuan.domain.late_terms import LateTerms
from zhihuan.domain.lender import LenderId
from zhihuan.domain.money import Money, total
from zhihuan.domain.prepayment_terms import PrepaymentTerms
from zhihuan.domain.terms import Method, Terms

LoanId = NewType("LoanId", str)


class LoanPurpose(StrEnum):
    """What a loan was taken for."""

    UNKNOWN = "unknown"
    HOUSING = "housing"
    CAR = "car"
    BUSINESS = "business"
    EDUCATION = "education"
    MEDICAL = "medical"
    CONSUMPTION = "consumption"
    REPAY_DEBT = "repay_debt"
    OTHER = "other"


@dataclass(frozen=True, slots=True)
class Loan:
    """One loan with one contract.

    `paid_before`: the user said that every instalment due before this day was paid, though
    no payment is recorded. `closed_on`: settled on that day, nothing is owed after it.
    `product` is the recognised product (`jiebei`), empty when unknown. `late` and
    `prepayment` are what the contract says of paying late and early, None while unknown.
    `floating`: the rate follows a benchmark. `refinances` is the loan this one paid off.
    `in_bill`: its instalments are collected in the bill of its `line`. `disclosure` is the lender's cost sheet.
    `automatic`: the lender takes each instalment from the account it is paid from. `share` is the user's own part of a
    loan that others owe with them. `funders` are institutions that lend in the same contract, beside `lender`.
    """

    id: LoanId
    lender: LenderId
    name: str
    principal: Money
    start: date
    terms: Terms
    line: LineId | None = None
    product: str = ""
    pay_from: str = ""
    external_id: str = ""
    paid_before: date | None = None
    closed_on: date | None = None
    note: str = ""
    late: LateTerms | None = None
    prepayment: PrepaymentTerms | None = None
    floating: Floating | None = None
    refinances: LoanId | None = None
    in_bill: bool = False
    disclosure: Disclosure | None = None
    automatic: bool = False
    share: Decimal = Decimal(1)
    purpose: LoanPurpose = LoanPurpose.UNKNOWN
    funders: tuple[LenderId, ...] = ()

    def __post_init__(self) -> None:
        """Refuse a loan that makes no sense.

        Raises NameMissing, AmountNotPositive, DatesOutOfOrder, PlanDoesNotAddUp, TermsOutOfRange, CurrencyMismatch.
        """
        if not self.name.strip():
            raise NameMissing("loan")
        if self.principal.minor <= 0:
            raise AmountNotPositive("principal", str(self.principal))
        if self.terms.first_due <= self.start:
            raise DatesOutOfOrder("start", self.start.isoformat(), "first_due", self.terms.first_due.isoformat())
        if self.closed_on is not None and self.closed_on < self.start:
            raise DatesOutOfOrder("start", self.start.isoformat(), "closed_on", self.closed_on.isoformat())
        if self.in_bill and self.line is None:
            raise NameMissing("line")
        if not 0 < self.share <= 1:
            raise TermsOutOfRange("share", str(self.share), "0", "1")
        self._check_amounts()

    def _check_amounts(self) -> None:
        terms, currency = self.terms, self.principal.currency
        others = [terms.balloon, *(fee.amount for fee in terms.fees)]
        if self.late is not None:
            others += [self.late.late_fee, self.late.tolerance]
        if self.prepayment is not None:
            others.append(self.prepayment.least)
        if self.disclosure is not None:
            others.append(self.disclosure.principal)
        for amount in others:
            if amount is not None and amount.currency != currency:
                raise CurrencyMismatch(amount.currency, currency)
        if terms.balloon is not None and terms.balloon > self.principal:
            raise TermsOutOfRange("balloon", str(terms.balloon), "0", str(self.principal))
        if terms.method is Method.PLAN:
            written = total((row.principal for row in terms.rows), currency)
            if written != self.principal:
                raise PlanDoesNotAddUp(str(self.principal), str(written))
