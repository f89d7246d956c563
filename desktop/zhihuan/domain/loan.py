"""A loan as its contract states it: how much, since when, and on what terms."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from typing import Final, NewType

from zhihuan.domain.calendar import LAST_DAY, DayCount, months_later
from zhihuan.domain.credit_line import LineId
from zhihuan.domain.errors import AmountNotPositive, DatesOutOfOrder, NameMissing, TermsOutOfRange
from zhihuan.domain.lender import LenderId
from zhihuan.domain.money import Money
from zhihuan.domain.rate import Rate

LoanId = NewType("LoanId", str)
MOST_PERIODS: Final = 600


class Method(StrEnum):
    """How a loan is paid back; names as in the glossary."""

    LEVEL = "level"
    """等额本息: the same instalment each period."""
    EQUAL_PRINCIPAL = "equal-principal"
    """等额本金: the same principal each period, interest falling."""
    INTEREST_ONLY = "interest-only"
    """先息后本: interest each period, the principal at the end."""
    BULLET = "bullet"
    """一次性还本付息: principal and simple interest at the end."""
    FLAT_FEE = "flat"
    """等本等息: equal principal and the same fee on the original principal each period."""


@dataclass(frozen=True, slots=True)
class Terms:
    """How and when a loan is repaid.

    `due_day` is the contract's day of the month (29 to 31 fall on a shorter month's last
    day). A bullet has one due, `first_due`, whatever `periods` says of its length in months.
    """

    method: Method
    rate: Rate
    periods: int
    first_due: date
    due_day: int
    day_count: DayCount = DayCount.THIRTY_360

    def __post_init__(self) -> None:
        """Refuse what cannot be scheduled; raises TermsOutOfRange, NotADate (a plan past the year 9999)."""
        if not 1 <= self.periods <= MOST_PERIODS:
            raise TermsOutOfRange("periods", str(self.periods), "1", str(MOST_PERIODS))
        if not 1 <= self.due_day <= LAST_DAY:
            raise TermsOutOfRange("due_day", str(self.due_day), "1", str(LAST_DAY))
        if self.method is not Method.BULLET:
            months_later(self.first_due, self.periods - 1, self.due_day)


@dataclass(frozen=True, slots=True)
class Loan:
    """One loan with one contract.

    `paid_before`: the user said that every instalment due before this day was paid, though
    no payment is recorded. `closed_on`: settled on that day, nothing is owed after it.
    `product` is the recognised product (`jiebei`), empty when unknown.
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

    def __post_init__(self) -> None:
        """Refuse a loan that makes no sense; raises NameMissing, AmountNotPositive, DatesOutOfOrder."""
        if not self.name.strip():
            raise NameMissing("loan")
        if self.principal.minor <= 0:
            raise AmountNotPositive("principal", str(self.principal))
        if self.terms.first_due <= self.start:
            raise DatesOutOfOrder("start", self.start.isoformat(), "first_due", self.terms.first_due.isoformat())
        if self.closed_on is not None and self.closed_on < self.start:
            raise DatesOutOfOrder("start", self.start.isoformat(), "closed_on", self.closed_on.isoformat())
