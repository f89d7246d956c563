"""A loan's instalments in whole coins, derived from its terms and never stored.

Every row adds up exactly; the last one takes the residue of rounding, so the principal of all
rows is the loan's principal to the coin.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from fractions import Fraction
from functools import lru_cache

from zhihuan.domain.calendar import DayCount, monthly_dues, whole_months, year_part
from zhihuan.domain.loan import Loan, Method, Terms
from zhihuan.domain.money import Money, half_up, smaller
from zhihuan.domain.rate import RateUnit


@dataclass(frozen=True, slots=True)
class Instalment:
    """One row of a plan: what falls due on a day, and what is left of the principal after it."""

    number: int
    due: date
    principal: Money
    interest: Money
    fee: Money
    balance: Money

    @property
    def payment(self) -> Money:
        """What must be paid: principal, interest and fee."""
        return self.principal + self.interest + self.fee


def level_instalment(principal: Money, rate_per_period: Fraction, periods: int) -> Money:
    """Return the equal instalment of an annuity, rounded half-up: A = P·i / (1 - (1+i)^-n).

    Source: the annuity formula; at 0 % the principal is divided evenly.

    >>> level_instalment(Money(1_000_000_00), Fraction(49, 12000), 360)
    Money(minor=530727, currency='CNY')
    """
    if rate_per_period == 0:
        return Money(half_up(Fraction(principal.minor, periods)), principal.currency)
    # (1+i)^n as an exact fraction would have thousands of digits; 90 decimals leave the coin exact.
    growth = _power(1 + rate_per_period, periods)
    return principal.times(rate_per_period * growth / (growth - 1))


def _power(base: Fraction, exponent: int, places: int = 90) -> Fraction:
    scale = 10**places
    factor, result, left = half_up(base * scale), scale, exponent
    while left:
        if left & 1:
            result = result * factor // scale
        factor = factor * factor // scale
        left >>= 1
    return Fraction(result, scale)


def schedule(loan: Loan) -> tuple[Instalment, ...]:
    """Return a loan's plan, one row for each due date."""
    return plan(loan.principal, loan.start, loan.terms)


@lru_cache(maxsize=4096)
def plan(principal: Money, start: date, terms: Terms) -> tuple[Instalment, ...]:
    """Return the rows of a plan without a loan: the arithmetic behind `schedule`.

    Interest of a period is balance · nominal yearly rate · the period's part of a year. A whole
    month counts a twelfth under 30/360; an odd first period counts by its days.

    >>> from datetime import date
    >>> from decimal import Decimal
    >>> from zhihuan.domain.rate import Rate
    >>> terms = Terms(Method.LEVEL, Rate(Decimal("0.06")), 240, date(2026, 2, 1), 1)
    >>> rows = plan(Money(200_000_00), date(2026, 1, 1), terms)
    >>> str(rows[0].payment), str(rows[-1].payment), str(rows[-1].balance)
    ('1432.86', '1433.76', '0.00')
    """
    if terms.method is Method.BULLET:
        return _bullet(principal, start, terms)
    dues = monthly_dues(terms.first_due, terms.periods, terms.due_day)
    shares = _principal_shares(principal, terms)
    level = level_instalment(principal, terms.rate.per_month, terms.periods)
    zero, balance, rows = Money.zero(principal.currency), principal, []
    for number, (begin, due) in enumerate(zip((start, *dues), dues, strict=False), start=1):
        interest = fee = zero
        if terms.method is Method.FLAT_FEE:
            fee = principal.times(terms.rate.per_month)
        else:
            interest = balance.times(_interest_factor(begin, due, terms))
        if number == terms.periods:
            share = balance
        elif terms.method is Method.LEVEL:
            share = smaller(max(level - interest, zero, key=lambda money: money.minor), balance)
        else:
            share = shares[number - 1]
        balance -= share
        rows.append(Instalment(number, due, share, interest, fee, balance))
    return tuple(rows)


def _principal_shares(principal: Money, terms: Terms) -> tuple[Money, ...]:
    if terms.method is Method.INTEREST_ONLY:
        return (*(Money.zero(principal.currency) for _ in range(terms.periods - 1)), principal)
    return principal.split(terms.periods)


def _interest_factor(begin: date, due: date, terms: Terms) -> Fraction:
    """Return what one unit of balance costs between two days; a daily rate counts real days as it was quoted."""
    if terms.rate.unit is RateUnit.DAY and terms.day_count is not DayCount.THIRTY_360:
        return Fraction(terms.rate.value) * (due - begin).days
    return terms.rate.per_year * _part(begin, due, terms)


def _part(begin: date, due: date, terms: Terms) -> Fraction:
    months = whole_months(begin, due, terms.due_day)
    if terms.day_count.startswith("30") and months is not None:
        return Fraction(months, 12)
    return year_part(begin, due, terms.day_count)


def _bullet(principal: Money, start: date, terms: Terms) -> tuple[Instalment, ...]:
    interest = principal.times(_interest_factor(start, terms.first_due, terms))
    zero = Money.zero(principal.currency)
    return (Instalment(1, terms.first_due, principal, interest, zero, zero),)
