"""APRC: the European Union's annual percentage rate of charge, an effective rate by its own clock.

Source: annex I of directives 2014/17/EU and 2008/48/EC (as changed by 2011/90/EU).
"""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, timedelta
from fractions import Fraction
from typing import Final

from zhihuan.domain.cadence import cadence, month_numbers, week_numbers
from zhihuan.domain.calendar import months_later
from zhihuan.domain.day_count import DayCount, year_part
from zhihuan.domain.discounting import HIGHEST_COMPOUNDED, discount_rate
from zhihuan.domain.flow import Flow, by_day

_MONTHS: Final = 12
_WEEKS: Final = 52
_WEEK: Final = 7


def aprc(flows: Sequence[Flow]) -> float:
    """Return the APRC of dated flows as a fraction; raises CostNotComputable.

    Source: the annex's basic equation. An agreement of 12 January 2012 over 200,000 with 4,000 of
    fees, repaid in 240 instalments of 1433.57 from 15 February, costs 6.434185 % (the European
    Commission's example 2, case 1).

    >>> from zhihuan.domain.calendar import dues
    >>> from zhihuan.domain.money import Money
    >>> begin, payments = date(2012, 1, 12), dues(date(2012, 2, 15), 240, 15)
    >>> flows = [Flow(begin, Money(200_000_00)), Flow(begin, Money(-4_000_00))]
    >>> f"{aprc([*flows, *(Flow(on, Money(-1433_57)) for on in payments)]):.8f}"
    '0.06434185'
    """
    amounts = by_day(flows)
    return yearly_rate(years_after(tuple(amounts)), list(amounts.values()))


def yearly_rate(years: Sequence[float], amounts: Sequence[float], guess: float | None = None) -> float:
    """Return the effective yearly rate of amounts at given times in years; raises CostNotComputable.

    For clocks of another regulator: the British examples divide days by 365.25.

    >>> f"{yearly_rate([0, 9 / 365.25], [150, -191.99]):,.3f}"
    '22,387.239'
    """
    return discount_rate(years, amounts, HIGHEST_COMPOUNDED, guess)


def years_after(days: Sequence[date]) -> tuple[float, ...]:
    """Return how many years each day lies after the first, by the annex's clock.

    Days on one beat are whole months or weeks apart, and a year has 12 equal months or 52 weeks.
    Otherwise whole periods are counted back from the day, those of the payments or else months,
    and what remains in days is a part of the year that ends where those days end.

    >>> years_after([date(2026, 1, 1), date(2026, 4, 1), date(2027, 1, 1)])
    (0.0, 0.25, 1.0)
    >>> years_after([date(2012, 1, 12), date(2012, 2, 15), date(2013, 2, 15)]) == (0, 34 / 365, 1 + 34 / 365)
    True
    """
    beat = cadence(days)
    if beat is not None:
        return tuple(number / beat.per_year for number in beat.numbers)
    begin, later = days[0], days[1:]
    months, weeks = month_numbers(later), week_numbers(later)
    if months is not None:
        yearly = len(later) > 1 and not any(number % _MONTHS for number in months)
        first = float(_years_and_days(begin, later[0]) if yearly else ec_years(begin, later[0]))
        return (0.0, *(first + number / _MONTHS for number in months))
    if weeks is not None:
        first = float(_weeks_and_days(begin, later[0]))
        return (0.0, *(first + number / _WEEKS for number in weeks))
    return tuple(float(ec_years(begin, day)) for day in days)


def ec_years(begin: date, end: date) -> Fraction:
    """Return the years between two days: whole months counted back from the later, and days.

    >>> ec_years(date(2013, 1, 12), date(2013, 2, 15)) == Fraction(1, 12) + Fraction(3, 366)
    True
    """
    return year_part(begin, end, DayCount.ACT_ACT_EC)


def _years_and_days(begin: date, end: date) -> Fraction:
    years = end.year - begin.year
    rest = months_later(end, -years * _MONTHS)
    if rest < begin:
        years -= 1
        rest = months_later(end, -years * _MONTHS)
    return years + Fraction((rest - begin).days, _year_before(rest))


def _weeks_and_days(begin: date, end: date) -> Fraction:
    weeks, days = divmod((end - begin).days, _WEEK)
    return Fraction(weeks, _WEEKS) + Fraction(days, _year_before(begin + timedelta(days=days)))


def _year_before(day: date) -> int:
    return (day - months_later(day, -_MONTHS)).days
