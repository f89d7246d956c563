"""Cadence: the regular beat that days fall on, in months or in weeks. Knows no money."""

from __future__ import annotations

import calendar
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from math import gcd
from typing import Final

_MONTHS: Final = 12
_WEEKS: Final = 52
_WEEK: Final = 7


@dataclass(frozen=True, slots=True)
class Cadence:
    """Days on a beat: `per_year` beats make a year, and each day is the beat of its number."""

    per_year: int
    numbers: tuple[int, ...]


def cadence(days: Sequence[date]) -> Cadence | None:
    """Return the longest beat, a part of a year, on which all days fall; None where there is none.

    Months come first: days that are whole months and whole weeks apart count in months. A year
    has 52 weeks, as Reg Z Appendix J (b)(5)(iv) and directive 2014/17/EU count it.

    >>> cadence([date(2026, 1, 31), date(2026, 4, 30), date(2026, 7, 31)])
    Cadence(per_year=4, numbers=(0, 1, 2))
    >>> cadence([date(2026, 1, 1), date(2026, 1, 15), date(2026, 2, 12)])
    Cadence(per_year=26, numbers=(0, 1, 3))
    """
    for numbers, in_a_year in ((month_numbers(days), _MONTHS), (week_numbers(days), _WEEKS)):
        if numbers is not None:
            beat = gcd(in_a_year, *numbers)
            return Cadence(in_a_year // beat, tuple(number // beat for number in numbers))
    return None


def month_numbers(days: Sequence[date]) -> tuple[int, ...] | None:
    """Return how many whole months each day lies after the first, or None where it is not so.

    Days fit where all are one day of the month, or the last of a month that has no such day:
    31 January, 28 February, 31 March.

    >>> month_numbers([date(2026, 1, 31), date(2026, 2, 28), date(2026, 3, 31)])
    (0, 1, 2)
    >>> month_numbers([date(2026, 1, 31), date(2026, 3, 1)]) is None
    True
    """
    anchor = max(day.day for day in days)
    if not all(day.day == anchor or day.day == calendar.monthrange(day.year, day.month)[1] for day in days):
        return None
    first = days[0].year * _MONTHS + days[0].month
    return tuple(day.year * _MONTHS + day.month - first for day in days)


def week_numbers(days: Sequence[date]) -> tuple[int, ...] | None:
    """Return how many whole weeks each day lies after the first, or None where it is not so.

    >>> week_numbers([date(2026, 1, 1), date(2026, 1, 8), date(2026, 2, 5)])
    (0, 1, 5)
    """
    first = days[0].toordinal()
    counts = [day.toordinal() - first for day in days]
    if any(count % _WEEK for count in counts):
        return None
    return tuple(count // _WEEK for count in counts)
