"""The one figure a level loan's user left out, found from the other three, with a rate no longer than it must be."""

from __future__ import annotations

from dataclasses import dataclass, replace
from decimal import Decimal
from fractions import Fraction
from types import MappingProxyType
from typing import Final

from zhihuan.domain.calendar import Frequency
from zhihuan.domain.money import Money
from zhihuan.domain.rate import Rate, RateUnit
from zhihuan.domain.solve import instalment_of, periods_of, principal_of, rate_of

_FEWEST_PLACES: Final = MappingProxyType(
    {RateUnit.YEAR: 4, RateUnit.MONTH: 5, RateUnit.DAY: 6, RateUnit.PERIOD: 5}
)
_MOST_PLACES: Final = 14
_UNITS_A_YEAR: Final = MappingProxyType({RateUnit.YEAR: 1, RateUnit.MONTH: 12, RateUnit.DAY: 365})


@dataclass(frozen=True, slots=True)
class Figures:
    """What is known of a level loan; None is what was left out."""

    principal: Money | None
    rate: Rate | None
    periods: int | None
    instalment: Money | None


def completed(figures: Figures, unit: RateUnit, frequency: Frequency) -> Figures:
    """Return the figures with the missing principal, rate (counted over `unit`) or number of periods found.

    As they are where several are missing, or none, or the instalment: that one is the plan's to say.
    Raises NeverPaysOff, AmountNotPositive, TermsOutOfRange, CostNotComputable.

    >>> given = Figures(Money(12_000_00), None, 12, Money(1_066_19))
    >>> completed(given, RateUnit.YEAR, Frequency.MONTHLY).rate
    Rate(value=Decimal('0.1200'), unit=<RateUnit.YEAR: 'year'>)
    """
    match figures:
        case Figures(None, Rate() as rate, int(periods), Money() as instalment):
            return replace(figures, principal=principal_of(_per_period(rate, frequency), periods, instalment))
        case Figures(Money() as principal, None, int(periods), Money() as instalment):
            return replace(figures, rate=_found_rate(principal, periods, instalment, unit, frequency))
        case Figures(Money() as principal, Rate() as rate, None, Money() as instalment):
            return replace(figures, periods=periods_of(principal, _per_period(rate, frequency), instalment))
        case _:
            return figures


def _per_period(rate: Rate, frequency: Frequency) -> Fraction:
    if rate.unit is RateUnit.PERIOD:
        return Fraction(rate.value)
    return rate.per_year / frequency.per_year


def _found_rate(principal: Money, periods: int, instalment: Money, unit: RateUnit, frequency: Frequency) -> Rate:
    """Return the shortest rate for which the instalment is the one given, to the coin."""
    exact = rate_of(principal, periods, instalment)
    if unit is not RateUnit.PERIOD:
        exact = exact * frequency.per_year / _UNITS_A_YEAR[unit]
    places = _FEWEST_PLACES[unit]
    while True:
        rate = Rate(_rounded(exact, places), unit)
        if places == _MOST_PLACES or instalment_of(principal, _per_period(rate, frequency), periods) == instalment:
            return rate
        places += 1


def _rounded(exact: Fraction, places: int) -> Decimal:
    return Decimal(round(exact * 10**places)).scaleb(-places)
