"""Unit-periods of the US annual percentage rate: which one a loan has, and how many lie between two days.

Source: Regulation Z (12 CFR 1026), appendix J, (b)(3) to (b)(5). Knows no money and no rate.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from fractions import Fraction
from itertools import pairwise
from typing import Final

from zhihuan.domain.cadence import month_numbers
from zhihuan.domain.calendar import months_later

_WEEK: Final = 7
_SEMIMONTH: Final = 15
_MONTH: Final = 30
_MONTHS: Final = 12
_WEEKS: Final = 52
_YEAR: Final = 365
_SEMIMONTHLY_GAPS: Final = range(13, 17)


@dataclass(frozen=True, slots=True, order=True)
class UnitPeriod:
    """A length of time, `length` days in all; one counted in half months takes every month for 30 days.

    `half_months` is 0 where real days are counted.
    """

    length: int
    half_months: int = 0

    @classmethod
    def of_months(cls, months: int) -> UnitPeriod:
        """Return a period of whole months."""
        return cls(months * _MONTH, 2 * months)

    @property
    def per_year(self) -> Fraction:
        """How many make a year, by (b)(5).

        >>> [str(each.per_year) for each in (UnitPeriod(15, 1), UnitPeriod.of_months(3), UnitPeriod(28), UnitPeriod(9))]
        ['24', '4', '13', '365/9']
        """
        if self.half_months:
            return Fraction(2 * _MONTHS, self.half_months)
        return Fraction(_YEAR, self.length) if self.length % _WEEK else Fraction(_WEEKS * _WEEK, self.length)


YEAR: Final = UnitPeriod.of_months(_MONTHS)


def unit_period(advances: Sequence[date], payments: Sequence[date]) -> UnitPeriod:
    """Return the unit-period: the period that occurs most often, the shorter of two, a year at most.

    Where none occurs twice it is their average, rounded to days, weeks, half months or months.
    Both lists are in order and the first advance begins the term. A single advance with a single
    payment has no unit-period but its term: `us_apr.us_apr` sees to that.

    >>> unit_period([date(1978, 2, 10)], [date(1978, 4, 1), date(1978, 5, 1), date(1978, 6, 1)])
    UnitPeriod(length=30, half_months=2)
    """
    gaps = [*pairwise(advances), (advances[0], payments[0]), *pairwise(payments)]
    often = _kinds(advances) + _kinds((advances[0], payments[0])) + _kinds(payments)
    common = [kind for kind, times in often.items() if times > 1]
    if not common:
        return _average(gaps)
    found = min(common, key=lambda kind: (-often[kind], kind))
    return found if found.per_year >= 1 else YEAR


def elapsed(begin: date, days: Sequence[date], unit: UnitPeriod) -> list[tuple[int, float]]:
    """Return how many full unit-periods and what fraction of one lie between a day and each of several.

    >>> elapsed(date(1978, 2, 23), [date(1978, 3, 1), date(1978, 3, 16)], UnitPeriod(15, 1))
    [(0, 0.4), (1, 0.4)]
    """
    if not unit.half_months:
        return [_parts((day - begin).days, unit.length) for day in days]
    if unit == YEAR:
        return [_years(begin, day) for day in days]
    numbers = month_numbers(days)
    if numbers is None:
        return [_parts(_thirty_day_months(begin, day), unit.length) for day in days]
    first = _thirty_day_months(begin, days[0])
    return [_parts(first + number * _MONTH, unit.length) for number in numbers]


def _parts(days: int, length: int) -> tuple[int, float]:
    full, rest = divmod(days, length)
    return full, rest / length


def _thirty_day_months(begin: date, end: date) -> int:
    months, days = _months_and_days(begin, end)
    return months * _MONTH + days


def _months_and_days(begin: date, end: date) -> tuple[int, int]:
    """Count whole months back from the later day; what is left before them, in days."""
    exact = month_numbers((begin, end))
    if exact is not None:
        return exact[1], 0
    months = (end.year - begin.year) * _MONTHS + end.month - begin.month
    if months_later(end, -months) < begin:
        months -= 1
    return months, (months_later(end, -months) - begin).days


def _years(begin: date, end: date) -> tuple[int, float]:
    months, days = _months_and_days(begin, end)
    years, rest = divmod(months, _MONTHS)
    if not days:
        return years, rest / _MONTHS
    return years, (months_later(end, -years * _MONTHS) - begin).days / _YEAR


def _kinds(days: Sequence[date]) -> Counter[UnitPeriod]:
    """Count what lies between days that follow one another: whole months, half months, and else real days."""
    numbers = month_numbers(days)
    if numbers is not None:
        steps = Counter(after - before for before, after in pairwise(numbers))
        return Counter({UnitPeriod.of_months(step): times for step, times in steps.items()})
    halves = set(_half_months(days))
    found: Counter[UnitPeriod] = Counter()
    for begin, end in pairwise(days):
        found[UnitPeriod((end - begin).days)] += 1
        months = month_numbers((begin, end))
        if months is not None:
            found[UnitPeriod.of_months(months[1])] += 1
        if (begin, end) in halves:
            found[UnitPeriod(_SEMIMONTH, 1)] += 1
    return found


def _half_months(days: Sequence[date]) -> Iterator[tuple[date, date]]:
    for first, second, third in zip(days, days[1:], days[2:], strict=False):
        short = (second - first).days in _SEMIMONTHLY_GAPS and (third - second).days in _SEMIMONTHLY_GAPS
        if short and month_numbers((first, third)) == (0, 1):
            yield from ((first, second), (second, third))


def _average(gaps: Sequence[tuple[date, date]]) -> UnitPeriod:
    mean = Fraction(sum((end - begin).days for begin, end in gaps), len(gaps))
    standard = [
        UnitPeriod(1), UnitPeriod(_SEMIMONTH, 1),
        *(UnitPeriod(weeks * _WEEK) for weeks in range(1, _WEEKS + 1)),
        *(UnitPeriod.of_months(months) for months in range(1, _MONTHS + 1)),
    ]
    return min(standard, key=lambda unit: (abs(Fraction(_YEAR) / unit.per_year - mean), unit))
