"""What one coin of balance costs over a period: the interest factor, exactly. Rounds nothing and knows no balance."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date
from decimal import Decimal, localcontext
from fractions import Fraction
from functools import lru_cache
from typing import Final

from zhihuan.domain.calendar import later, months_later, on_anchor, whole_periods
from zhihuan.domain.day_count import DayCount, year_part
from zhihuan.domain.rate import RateUnit
from zhihuan.domain.terms import Method, Terms

DIGITS: Final = 80
"""Enough for 600 periods at 10,000 % a year to leave the coin exact."""
_NO_INTEREST: Final = (Method.FLAT_FEE, Method.INTEREST_FREE)
_BY_DAYS_OF_360: Final = (DayCount.THIRTY_360, DayCount.THIRTY_E_360, DayCount.ACT_360)


def interest_factor(
    begin: date, due: date, terms: Terms, *, since: date | None = None, first: bool = False
) -> Fraction:
    """Return the interest on one unit of balance in a period, or in its rest from `since` on.

    `first`: it is the loan's first period, which may have a day count of its own when it is odd. A daily rate
    counts real days, as it was quoted, under every basis of real days. Source: domain notes §1.

    >>> from zhihuan.domain.rate import Rate
    >>> terms = Terms(Method.LEVEL, Rate(Decimal("0.06")), 12, date(2026, 2, 1), 1)
    >>> interest_factor(date(2026, 1, 1), date(2026, 2, 1), terms)
    Fraction(1, 200)
    """
    if terms.method in _NO_INTEREST:
        return Fraction(0)
    if terms.method is Method.COMPOUND_BULLET:
        return _compounded(since or begin, due, terms)
    if terms.method is Method.DAILY:
        return _by_day(since or begin, due, terms)
    day_count = _day_count(begin, due, terms, first=first)
    if terms.method is Method.PLAN or counts_periods(day_count):
        whole = _of_row(due, terms) if terms.method is Method.PLAN else _whole(begin, due, terms, day_count)
        return whole if since is None else whole * _rest_share(begin, since, due, terms)
    return _yearly(since or begin, due, terms, day_count)


def elapsed_factor(
    began: date, since: date, on: date, due: date, terms: Terms, *, first: bool = False
) -> Fraction:
    """Return the interest on one unit of balance from `since` to `on`, within the period from `began` to `due`.

    What is left of the period is counted as always: however a period is parted, it costs the same in all.

    >>> from zhihuan.domain.rate import Rate
    >>> terms = Terms(Method.LEVEL, Rate(Decimal("0.06")), 12, date(2026, 2, 1), 1)
    >>> january, february = date(2026, 1, 1), date(2026, 2, 1)
    >>> elapsed_factor(january, january, date(2026, 1, 11), february, terms)
    Fraction(1, 620)
    """
    if terms.method is Method.COMPOUND_BULLET:
        return (1 + interest_factor(since, due, terms)) / (1 + interest_factor(on, due, terms)) - 1
    before = interest_factor(began, due, terms, since=since, first=first)
    return before - interest_factor(began, due, terms, since=on, first=first)


def _rest_share(begin: date, since: date, due: date, terms: Terms) -> Fraction:
    """Return what part of a period is left: whole months count alike, days by the length of their month."""
    if not terms.frequency.months:
        return Fraction((due - since).days, (due - begin).days)
    anchor = terms.due_day if on_anchor(begin.year, begin.month, terms.due_day) == begin else begin.day
    whole = _months_into(begin, due, anchor)
    return 1 - _months_into(begin, since, anchor) / whole


def _months_into(begin: date, day: date, anchor: int) -> Fraction:
    """Return how many months after `begin` a day is, the last one in part."""
    months = max((day.year - begin.year) * 12 + day.month - begin.month - 1, 0)
    while (following := months_later(begin, months + 1, anchor)) <= day:
        months += 1
    last = months_later(begin, months, anchor)
    return months + Fraction((day - last).days, (following - last).days)


def _day_count(begin: date, due: date, terms: Terms, *, first: bool) -> DayCount:
    own = terms.conventions.first_day_count
    if not first or own is None or whole_periods(begin, due, terms.frequency, terms.due_day):
        return terms.day_count
    return own


def counts_periods(day_count: DayCount) -> bool:
    """Say whether a whole period counts as such, however many days it has."""
    return day_count.months_of_thirty or day_count is DayCount.ACT_ACT_EC


def _whole(begin: date, due: date, terms: Terms, day_count: DayCount) -> Fraction:
    periods = whole_periods(begin, due, terms.frequency, terms.due_day)
    if periods is not None:
        return terms.rate_per_year * periods / terms.frequency.per_year
    return terms.rate_per_year * year_part(begin, due, day_count)


def _yearly(begin: date, due: date, terms: Terms, day_count: DayCount) -> Fraction:
    if terms.rate.unit is RateUnit.DAY:
        return Fraction(terms.rate.value) * (due - begin).days
    return terms.rate_per_year * year_part(begin, due, day_count)


def _by_day(begin: date, due: date, terms: Terms) -> Fraction:
    """Return real days times the day's rate: a year's over 360 under the bases of 360, else by the day count."""
    if terms.rate.unit is not RateUnit.DAY and terms.day_count in _BY_DAYS_OF_360:
        return terms.rate_per_year * Fraction((due - begin).days, 360)
    return _yearly(begin, due, terms, terms.day_count)


def _of_row(due: date, terms: Terms) -> Fraction:
    """Return what the lender's own row takes of the balance before it."""
    left = sum(row.principal.minor for row in terms.rows if row.due >= due)
    row = next(row for row in terms.rows if row.due == due)
    return Fraction(row.interest.minor, left) if left else Fraction(0)


def _compounded(begin: date, due: date, terms: Terms) -> Fraction:
    """Return interest on interest, once a period counted back from the due; what is left over counts simply."""
    periods = 0
    while (earlier := later(due, -(periods + 1), terms.frequency, terms.due_day)) >= begin:
        periods += 1
        odd = earlier
    if not periods:
        odd = due
    rest = terms.rate_per_year * year_part(begin, odd, terms.day_count)
    return (1 + terms.rate_per_period) ** periods * (1 + rest) - 1


def kind_of_period(begin: date, due: date, terms: Terms) -> date | int:
    """Return what decides a regular period's factor: its days, 0 where all are alike, its due where none are.

    >>> from zhihuan.domain.rate import Rate
    >>> terms = Terms(Method.LEVEL, Rate(Decimal("0.06")), 12, date(2026, 2, 1), 1, DayCount.ACT_360)
    >>> kind_of_period(date(2026, 1, 1), date(2026, 2, 1), terms)
    31
    """
    if terms.method is Method.PLAN:
        return due
    if counts_periods(terms.day_count) and terms.method is not Method.DAILY:
        return 0
    return due if terms.day_count in (DayCount.ACT_ACT_ISDA, DayCount.ACT_ACT_EC) else (due - begin).days


@lru_cache(maxsize=64)
def level_discounts(rate_per_period: Fraction, periods: int) -> tuple[Decimal, ...]:
    """Return the discounts of periods that are all alike.

    >>> [round(each, 4) for each in level_discounts(Fraction(1, 10), 2)]
    [Decimal('0.9091'), Decimal('0.8264')]
    """
    return discounts([rate_per_period] * periods)


def discounts(factors: Iterable[Fraction]) -> tuple[Decimal, ...]:
    """Return what one unit paid at the end of each period is worth at the start, from the periods' factors.

    >>> [round(each, 4) for each in discounts([Fraction(1, 10), Fraction(1, 5)])]
    [Decimal('0.9091'), Decimal('0.7576')]
    """
    with localcontext() as context:
        context.prec = DIGITS
        worth, found = Decimal(1), []
        for factor in factors:
            worth = worth * factor.denominator / (factor.denominator + factor.numerator)
            found.append(worth)
    return tuple(found)


def sum_of(parts: Iterable[Decimal]) -> Fraction:
    """Add discounts with all their digits.

    >>> sum_of([Decimal("0.5"), Decimal("0.25")])
    Fraction(3, 4)
    """
    with localcontext() as context:
        context.prec = DIGITS
        return Fraction(sum(parts))
