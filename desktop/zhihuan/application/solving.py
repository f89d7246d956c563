"""The one figure a level loan's user left out, found from the other three, with a rate no longer than it must be."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date
from decimal import Decimal
from fractions import Fraction
from types import MappingProxyType
from typing import Final

from zhihuan.domain.calendar import later
from zhihuan.domain.given_instalment import level_instalment_of, paid_down, principal_paid_by, rate_asked_by
from zhihuan.domain.money import Money
from zhihuan.domain.rate import Rate, RateUnit
from zhihuan.domain.terms import Terms

_FEWEST_PLACES: Final = MappingProxyType({RateUnit.MONTH: 5, RateUnit.DAY: 6, RateUnit.PERIOD: 5})
_MOST_PLACES: Final = 14
_UNITS_A_YEAR: Final = MappingProxyType({RateUnit.YEAR: 1, RateUnit.MONTH: 12, RateUnit.DAY: 365})


@dataclass(frozen=True, slots=True)
class Figures:
    """What is known of a level loan; None is what was left out."""

    principal: Money | None
    rate: Rate | None
    periods: int | None
    instalment: Money | None


def completed(figures: Figures, unit: RateUnit, start: date, pattern: Terms) -> Figures:
    """Return the figures with the missing principal, rate (counted over `unit`) or number of periods found.

    Everything but the figures is taken from `pattern`: days, first period, rounding. The number of periods is that of
    regular ones, for an odd first period makes none more. Several missing figures, none, or only the instalment are
    left as they are: the instalment is the plan's to say. Raises NeverPaysOff, AmountNotPositive, TermsOutOfRange,
    CostNotComputable.

    >>> from zhihuan.domain.terms import Method
    >>> pattern = Terms(Method.LEVEL, Rate(Decimal(0)), 12, date(2026, 2, 1), 1)
    >>> given = Figures(Money(12_000_00), None, 12, Money(1_066_19))
    >>> completed(given, RateUnit.YEAR, date(2026, 1, 1), pattern).rate
    Rate(value=Decimal('0.1200'), unit=<RateUnit.YEAR: 'year'>)
    """
    match figures:
        case Figures(None, Rate() as rate, int(periods), Money() as instalment):
            terms = replace(pattern, rate=rate, periods=periods)
            return replace(figures, principal=principal_paid_by(start, terms, instalment))
        case Figures(Money() as principal, None, int(periods), Money() as instalment):
            terms = replace(pattern, periods=periods)
            return replace(figures, rate=_found_rate(principal, start, terms, instalment, unit))
        case Figures(Money() as principal, Rate() as rate, None, Money() as instalment):
            began = later(pattern.first_due, -1, pattern.frequency, pattern.due_day)
            rows = paid_down(principal, began, replace(pattern, rate=rate), instalment)
            return replace(figures, periods=len(rows))
        case _:
            return figures


def _found_rate(principal: Money, start: date, terms: Terms, instalment: Money, unit: RateUnit) -> Rate:
    """Return a short rate at which the instalment is the one given, to the coin."""
    yearly = rate_asked_by(principal, start, terms, instalment)
    if unit is RateUnit.YEAR:
        return yearly
    units_a_year = terms.frequency.per_year if unit is RateUnit.PERIOD else _UNITS_A_YEAR[unit]
    exact, places = Fraction(yearly.value) / units_a_year, _FEWEST_PLACES[unit]
    while True:
        rate = Rate(Decimal(round(exact * 10**places)).scaleb(-places), unit)
        asked = level_instalment_of(principal, start, replace(terms, rate=rate))
        if asked == instalment or places == _MOST_PLACES:
            return rate
        places += 1
