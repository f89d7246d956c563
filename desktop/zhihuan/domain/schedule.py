"""A loan's instalments in whole coins, derived from its terms and never stored.

Every row adds up exactly; the last one takes the residue of rounding, so the principal of all
rows is the loan's principal to the coin.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from fractions import Fraction
from functools import lru_cache
from itertools import pairwise
from typing import Final

from zhihuan.domain.calendar import dues, whole_periods
from zhihuan.domain.interest import interest_factor, kind_of_period
from zhihuan.domain.loan import Loan
from zhihuan.domain.loan_change import HolidayInterest
from zhihuan.domain.money import Money
from zhihuan.domain.shares import principal_parts
from zhihuan.domain.terms import FirstPeriod, Method, Terms

_NOTHING: Final = Fraction(0)
_ODD: Final = 3
"""Only the first periods can be odd: up to the first due, and from there to the first anchor day."""


class RowKind(StrEnum):
    """What a row of a plan is."""

    INSTALMENT = "instalment"
    PREPAYMENT = "prepayment"
    """Principal repaid early, with the interest up to that day."""
    ADJUSTMENT = "adjustment"
    """What is owed was agreed anew; nothing is paid."""


@dataclass(frozen=True, slots=True)
class Instalment:
    """One row of a plan: what falls due on a day, and what is left of the principal after it.

    `capitalised` is what a row adds to the principal (unpaid interest of a payment holiday, or
    a new amount agreed on; below zero where the lender forgave some). Rows that are no
    instalment have the number 0.
    """

    number: int
    due: date
    principal: Money
    interest: Money
    fee: Money
    balance: Money
    capitalised: Money
    kind: RowKind = RowKind.INSTALMENT

    @property
    def payment(self) -> Money:
        """What must be paid: principal, interest and fee."""
        return Money(self.principal.minor + self.interest.minor + self.fee.minor, self.principal.currency)


@dataclass(frozen=True, slots=True)
class Stretch:
    """What is left to plan from a day on: how much, when, and what has been counted already.

    `began` is when the running period began, `since` the day up to which its interest, `brought` (in coins,
    exactly), was counted at earlier terms. `kept` is what every instalment repays as before: the level
    instalment, or the equal principal; without it one is found for the time left. `original` is the principal
    that flat fees are charged on, `number` the first row's; `earlier` of the loan's instalments came before
    its present terms. `pause`: what becomes of the interest of the first dues, which ask for no principal.
    """

    principal: Money
    original: Money
    began: date
    since: date
    dues: tuple[date, ...]
    number: int = 1
    brought: Fraction = Fraction(0)
    kept: Money | None = None
    earlier: int = 0
    pause: tuple[HolidayInterest, ...] = ()

    @property
    def place(self) -> int:
        """Which instalment of its terms the first row is."""
        return self.number - self.earlier


def schedule(loan: Loan) -> tuple[Instalment, ...]:
    """Return a loan's plan as its contract was signed, one row for each due date.

    >>> from decimal import Decimal
    >>> from zhihuan.domain.lender import LenderId
    >>> from zhihuan.domain.loan import LoanId
    >>> from zhihuan.domain.rate import Rate
    >>> terms = Terms(Method.INTEREST_FREE, Rate(Decimal(0)), 3, date(2026, 2, 1), 1)
    >>> loan = Loan(LoanId("x"), LenderId("y"), "Phone", Money(100_00), date(2026, 1, 1), terms)
    >>> [str(row.payment) for row in schedule(loan)]
    ['33.33', '33.33', '33.34']
    """
    return plan(loan.principal, loan.start, loan.terms)


@lru_cache(maxsize=8192)
def plan(principal: Money, start: date, terms: Terms) -> tuple[Instalment, ...]:
    """Return the rows of a plan without a loan: the arithmetic behind `schedule`.

    Interest of a period is balance · nominal yearly rate · the period's part of a year. A whole
    period counts its regular part under the 30-day bases; an odd first one counts by its days.
    Source: domain notes §1.

    >>> from datetime import date
    >>> from decimal import Decimal
    >>> from zhihuan.domain.rate import Rate
    >>> terms = Terms(Method.LEVEL, Rate(Decimal("0.06")), 240, date(2026, 2, 1), 1)
    >>> rows = plan(Money(200_000_00), date(2026, 1, 1), terms)
    >>> str(rows[0].payment), str(rows[-1].payment), str(rows[-1].balance)
    ('1432.86', '1433.76', '0.00')
    """
    return tuple(planned(Stretch(principal, principal, start, start, all_dues(terms)), terms))


def all_dues(terms: Terms) -> tuple[date, ...]:
    """Return every due date that terms name.

    >>> from decimal import Decimal
    >>> from zhihuan.domain.rate import Rate
    >>> all_dues(Terms(Method.BULLET, Rate(Decimal("0.06")), 6, date(2026, 7, 1), 1))
    (datetime.date(2026, 7, 1),)
    """
    if terms.method.single:
        return (terms.first_due,)
    if terms.method is Method.PLAN:
        return tuple(row.due for row in terms.rows)
    return dues(terms.first_due, terms.periods, terms.due_day, terms.frequency)


def planned(stretch: Stretch, terms: Terms) -> Iterator[Instalment]:
    """Return the rows of what is left to plan, in order; the last takes what rounding left.

    Where the instalment is kept the plan may end before its last due. Source: domain notes §1.

    >>> from decimal import Decimal
    >>> from zhihuan.domain.rate import Rate
    >>> terms = Terms(Method.LEVEL, Rate(Decimal("0.12")), 12, date(2026, 2, 1), 1)
    >>> begun, owed = date(2026, 1, 1), Money(3000_00)
    >>> left = Stretch(owed, owed, begun, begun, all_dues(terms), kept=Money(1066_19))
    >>> [str(row.payment) for row in planned(left, terms)]
    ['1066.19', '1066.19', '926.43']
    """
    currency, left, brought = stretch.principal.currency, stretch.principal.minor, stretch.brought
    zero, last = Money.zero(currency), stretch.number + len(stretch.dues) - 1
    factors = factors_of(stretch, terms)
    repaid = principal_parts(stretch, terms, factors)
    charges = terms.fees or terms.method in (Method.FLAT_FEE, Method.PLAN)
    for number, due, factor in zip(range(stretch.number, last + 1), stretch.dues, factors, strict=True):
        place = number - stretch.earlier
        if terms.method is Method.COMPOUND_BULLET:
            brought *= 1 + factor
        interest, brought = _interest(place, left, factor, brought, terms), _NOTHING
        share = left if number == last else min(repaid(number, left, interest), left)
        unpaid = _unpaid_interest(share, place, stretch, terms)
        interest, share = interest - unpaid, max(share, 0)
        before, left = left, left - share + unpaid
        ends = number == last or (not left and stretch.kept is not None)
        fee = fees_with(place, Money(before, currency), stretch.original, terms, ends=ends) if charges else zero
        yield Instalment(
            number, due, Money(share, currency), Money(interest, currency), fee, Money(left, currency),
            Money(unpaid, currency) if unpaid else zero,
        )
        if not left and stretch.kept is not None:
            return


def _unpaid_interest(share: int, place: int, stretch: Stretch, terms: Terms) -> int:
    """Return the coins of a long first period's interest that an instalment spread over all does not cover.

    They are owed on, as in the European Commission's example 18; otherwise an instalment never leaves interest open.
    """
    if share >= 0 or place != 1 or terms.conventions.first_period is not FirstPeriod.SPREAD:
        return 0
    odd = whole_periods(stretch.began, stretch.dues[0], terms.frequency, terms.due_day) != 1
    return -share if odd and terms.method is not Method.GRADUATED else 0


def _interest(place: int, left: int, factor: Fraction, brought: Fraction, terms: Terms) -> int:
    """Return a row's interest in coins; in the lender's own plan it may come after the principal, as written."""
    coins = terms.conventions.interest_rounding.coins
    if not left and terms.method is Method.PLAN and not any(row.principal for row in terms.rows[place - 1:]):
        return terms.rows[place - 1].interest.minor
    if not brought:
        return coins(left * factor.numerator, factor.denominator)
    exact = left * factor + brought
    return coins(exact.numerator, exact.denominator)


def factors_of(stretch: Stretch, terms: Terms) -> list[Fraction]:
    """Return each period's interest on one unit of balance, exactly; the first counts from `since` on.

    >>> from decimal import Decimal
    >>> from zhihuan.domain.rate import Rate
    >>> terms = Terms(Method.LEVEL, Rate(Decimal("0.12")), 2, date(2026, 2, 16), 1)
    >>> factors_of(Stretch(Money(1), Money(1), date(2026, 1, 1), date(2026, 1, 1), all_dues(terms)), terms)
    [Fraction(3, 200), Fraction(1, 200)]
    """
    since = None if stretch.since == stretch.began else stretch.since
    found = [
        interest_factor(begin, due, terms, since=None if count else since, first=count + stretch.place == 1)
        for count, (begin, due) in enumerate(pairwise((stretch.began, *stretch.dues[:_ODD])))
    ]
    alike: dict[date | int, Fraction] = {}
    for begin, due in pairwise(stretch.dues[_ODD - 1:]):
        kind = kind_of_period(begin, due, terms)
        if kind not in alike:
            alike[kind] = interest_factor(begin, due, terms)
        found.append(alike[kind])
    return found


def fees_with(place: int, before: Money, original: Money, terms: Terms, *, ends: bool) -> Money:
    """Return the fees taken with an instalment; `place` 1 is the first, `before` the principal before it.

    >>> from decimal import Decimal
    >>> from zhihuan.domain.rate import Rate, RateUnit
    >>> terms = Terms(Method.FLAT_FEE, Rate(Decimal("0.006"), RateUnit.PERIOD), 12, date(2026, 2, 1), 1)
    >>> fees_with(1, Money(1_000_00), Money(12_000_00), terms, ends=False)
    Money(minor=7200, currency='CNY')
    """
    taken = terms.rows[place - 1].fee if terms.method is Method.PLAN else Money.zero(original.currency)
    if terms.method is Method.FLAT_FEE:
        exact = original.minor * terms.rate_per_period
        taken = Money(terms.conventions.interest_rounding.coins(exact.numerator, exact.denominator), original.currency)
    for fee in terms.fees:
        if fee.comes_with(first=place == 1, last=ends):
            taken += fee.of(original, before)
    return taken
