"""Day counts: how the days between two dates become a part of a year. Knows no rate and no money."""

from __future__ import annotations

import calendar
from datetime import date
from enum import StrEnum
from fractions import Fraction
from typing import Final

_MONTH: Final = 30
_LONGEST_MONTH: Final = 31


class DayCount(StrEnum):
    """How days are counted, by the market's own names."""

    THIRTY_360 = "30/360"
    """Months of 30 days, US bond basis."""
    THIRTY_E_360 = "30E/360"
    """Months of 30 days, Eurobond basis: a 31st is always the 30th."""
    ACT_360 = "act/360"
    ACT_365F = "act/365F"
    ACT_36525 = "act/365.25"
    ACT_ACT_ISDA = "act/act-isda"
    """Real days, those of leap years over 366 and the others over 365."""
    ACT_ACT_EC = "act/act-ec"
    """Whole years and months counted back from the later day, then days over that year's own length."""

    @property
    def months_of_thirty(self) -> bool:
        """Whether every month counts as 30 days."""
        return self in (DayCount.THIRTY_360, DayCount.THIRTY_E_360)


def days_between(begin: date, end: date, day_count: DayCount) -> int:
    """Return the days from `begin` (counted) to `end` (not counted) as a day count sees them.

    Only the 30-day bases differ from real days. Source: ISDA 2006, 4.16 (f) and (g).

    >>> days_between(date(2007, 8, 31), date(2008, 2, 28), DayCount.THIRTY_E_360)
    178
    """
    if not day_count.months_of_thirty:
        return (end - begin).days
    first = min(begin.day, _MONTH)
    last = end.day
    if last == _LONGEST_MONTH and (day_count is DayCount.THIRTY_E_360 or first == _MONTH):
        last = _MONTH
    return (end.year - begin.year) * 360 + (end.month - begin.month) * _MONTH + last - first


def year_part(begin: date, end: date, day_count: DayCount) -> Fraction:
    """Return the part of a year from `begin` (counted) to `end` (not counted); below zero when `end` comes first.

    Source: ISDA 2006, 4.16; for act/act-ec Annex I of directive 2014/17/EU; act/360 and act/365F are also
    the PBoC's conversions (domain notes §1).

    >>> year_part(date(2026, 1, 31), date(2026, 2, 28), DayCount.THIRTY_360)
    Fraction(7, 90)
    >>> year_part(date(2012, 1, 12), date(2012, 2, 15), DayCount.ACT_ACT_EC) == Fraction(1, 12) + Fraction(3, 365)
    True
    """
    if end < begin:
        return -year_part(end, begin, day_count)
    days = days_between(begin, end, day_count)
    if day_count is DayCount.ACT_ACT_ISDA:
        return _by_calendar_years(begin, end)
    if day_count is DayCount.ACT_ACT_EC:
        return _counted_back(begin, end)
    if day_count is DayCount.ACT_36525:
        return Fraction(days * 4, 1461)
    return Fraction(days, 365 if day_count is DayCount.ACT_365F else 360)


def _by_calendar_years(begin: date, end: date) -> Fraction:
    part = Fraction(0)
    while begin < end:
        until = min(end, date(begin.year + 1, 1, 1)) if begin.year < date.max.year else end
        part += Fraction((until - begin).days, 366 if calendar.isleap(begin.year) else 365)
        begin = until
    return part


def _counted_back(begin: date, end: date) -> Fraction:
    months = (end.year - begin.year) * 12 + end.month - begin.month
    rest = _months_back(end, months)
    if rest < begin:
        months -= 1
        rest = _months_back(end, months)
    year = (rest - _months_back(rest, 12)).days if rest.year > 1 else 365
    return Fraction(months, 12) + Fraction((rest - begin).days, year)


def _months_back(day: date, months: int) -> date:
    year, month = divmod(day.year * 12 + day.month - 1 - months, 12)
    return date(year, month + 1, min(day.day, calendar.monthrange(year, month + 1)[1]))
