"""A level plan from its instalment: the periods, the principal or the rate that go with it.

All are found by the loan's own days, first period and rounding. No instalment is ever raised silently.
"""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from decimal import Decimal
from typing import Final

from zhihuan.domain.errors import AmountNotPositive, CostNotComputable, NeverPaysOff
from zhihuan.domain.money import Money
from zhihuan.domain.rate import Rate
from zhihuan.domain.schedule import Instalment, Stretch, all_dues, factors_of, planned
from zhihuan.domain.shares import kept_part
from zhihuan.domain.terms import MOST_PERIODS, Terms

_SAMPLE: Final = 10**9
_LARGEST: Final = 10**17
"""Coins: an amount whose instalment is as large shows their ratio to sixteen digits."""
_FEWEST_PLACES: Final = 4
_HIGHEST_RATE: Final = 100


def level_instalment_of(principal: Money, start: date, terms: Terms) -> Money:
    """Return the level instalment of a loan, counted as its terms count.

    >>> from zhihuan.domain.terms import Method
    >>> terms = Terms(Method.LEVEL, Rate(Decimal("0.12")), 12, date(2026, 2, 1), 1)
    >>> str(level_instalment_of(Money(12_000_00), date(2026, 1, 1), terms))
    '1066.19'
    """
    stretch = Stretch(principal, principal, start, start, all_dues(terms))
    found = kept_part(stretch, terms, factors_of(stretch, terms))
    assert found is not None  # noqa: S101 - an annuity has an instalment
    return found


def paid_down(principal: Money, start: date, terms: Terms, instalment: Money) -> tuple[Instalment, ...]:
    """Return the rows of a level loan whose instalment is given; how many periods `terms` name does not count.

    Raises NeverPaysOff where 600 periods are too few, with the smallest instalment that suffices;
    AmountNotPositive, CurrencyMismatch, NotADate (the calendar ends before the loan may).

    >>> from zhihuan.domain.terms import Method
    >>> terms = Terms(Method.LEVEL, Rate(Decimal("0.049")), 1, date(2026, 2, 1), 1)
    >>> rows = paid_down(Money(100_000_00), date(2026, 1, 1), terms, Money(1500_00))
    >>> len(rows), str(rows[-1].payment)
    (78, '1466.19')
    """
    _check(instalment)
    principal.over(instalment)
    whole = Stretch(principal, principal, start, start, all_dues(replace(terms, periods=MOST_PERIODS)))
    rows = _with(whole, terms, instalment)
    if _ends(rows, instalment):
        return rows
    too_small, enough = instalment, principal + rows[0].interest
    while enough.minor - too_small.minor > 1:
        middle = Money((too_small.minor + enough.minor) // 2, enough.currency)
        if _ends(_with(whole, terms, middle), middle):
            enough = middle
        else:
            too_small = middle
    raise NeverPaysOff(str(instalment), str(rows[0].interest), str(enough), MOST_PERIODS)


def principal_paid_by(start: date, terms: Terms, instalment: Money) -> Money:
    """Return what a level instalment repays over all its periods, rounded half-up; raises AmountNotPositive.

    >>> from zhihuan.domain.terms import Method
    >>> terms = Terms(Method.LEVEL, Rate(Decimal("0.12")), 12, date(2026, 2, 1), 1)
    >>> str(principal_paid_by(date(2026, 1, 1), terms, Money(1066_19)))
    '12000.05'
    """
    _check(instalment)
    rough = level_instalment_of(Money(_SAMPLE), start, terms)
    large = Money(_LARGEST * _SAMPLE // (2 * max(rough.minor, _SAMPLE)), instalment.currency)
    found = large.times(instalment.over(level_instalment_of(large, start, terms)))
    if not found:
        raise AmountNotPositive("principal", str(found))
    return found


def rate_asked_by(principal: Money, start: date, terms: Terms, instalment: Money) -> Rate:
    """Return the shortest yearly rate at which the level instalment is the one given, to the coin.

    The rate of `terms` does not count. Raises NeverPaysOff where the instalments do not add up to the principal,
    CostNotComputable above 10,000 % a year, AmountNotPositive, CurrencyMismatch.

    >>> from zhihuan.domain.terms import Method
    >>> terms = Terms(Method.LEVEL, Rate(Decimal(0)), 12, date(2026, 2, 1), 1)
    >>> rate_asked_by(Money(12_000_00), date(2026, 1, 1), terms, Money(1066_19)).value
    Decimal('0.1200')
    """
    _check(instalment)
    principal.over(instalment)

    def asked(rate: Decimal) -> Money:
        return level_instalment_of(principal, start, replace(terms, rate=Rate(rate)))

    if instalment.times(terms.periods) < principal:
        least = Money(-(-principal.minor // terms.periods), principal.currency)
        raise NeverPaysOff(str(instalment), str(Money.zero(least.currency)), str(least), terms.periods)
    if asked(Decimal(_HIGHEST_RATE)) < instalment:
        raise CostNotComputable("beyond")
    places = _FEWEST_PLACES
    low, high = -1, _HIGHEST_RATE * 10**places
    while True:
        while high - low > 1:
            middle = (low + high) // 2
            low, high = (low, middle) if asked(_scaled(middle, places)) >= instalment else (middle, high)
        if asked(_scaled(high, places)) == instalment:
            return Rate(_scaled(high, places))
        low, high, places = 10 * low, 10 * high, places + 1


def _scaled(count: int, places: int) -> Decimal:
    return Decimal(count).scaleb(-places)


def _check(instalment: Money) -> None:
    if instalment.minor <= 0:
        raise AmountNotPositive("instalment", str(instalment))


def _with(whole: Stretch, terms: Terms, instalment: Money) -> tuple[Instalment, ...]:
    return tuple(planned(replace(whole, kept=instalment), terms))


def _ends(rows: tuple[Instalment, ...], instalment: Money) -> bool:
    """Say whether the last row asks no more than the others."""
    return rows[-1].principal + rows[-1].interest <= instalment
