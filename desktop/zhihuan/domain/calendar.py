"""Due days anchored to the contract's day of the month: clipped each month, never drifting."""

from __future__ import annotations

import calendar
from datetime import date
from enum import StrEnum
from fractions import Fraction

from zhihuan.domain.errors import NotADate, TermsOutOfRange

LAST_DAY = 31


class DayCount(StrEnum):
    """How the days between two dates become a part of a year."""

    THIRTY_360 = "30/360"
    ACT_360 = "act/360"
    ACT_365F = "act/365F"


def on_anchor(year: int, month: int, anchor: int) -> date:
    """Return the anchor day of a month, or the month's last day where it has no such day.

    Raises TermsOutOfRange for an anchor outside 1..31.

    >>> on_anchor(2027, 2, 31)
    datetime.date(2027, 2, 28)
    """
    if not 1 <= anchor <= LAST_DAY:
        raise TermsOutOfRange("due_day", str(anchor), "1", str(LAST_DAY))
    return date(year, month, min(anchor, calendar.monthrange(year, month)[1]))


def months_later(day: date, months: int, anchor: int | None = None) -> date:
    """Return the anchor day `months` later (earlier when negative), clipped to that month's end.

    Raises NotADate past the calendar's end (year 9999).

    >>> [months_later(date(2026, 1, 31), n).isoformat() for n in (1, 2, 3)]
    ['2026-02-28', '2026-03-31', '2026-04-30']
    """
    count = day.year * 12 + day.month - 1 + months
    year, month = divmod(count, 12)
    if not 1 <= year <= date.max.year:
        raise NotADate(f"{year}-{month + 1:02d}")
    return on_anchor(year, month + 1, anchor or day.day)


def monthly_dues(first_due: date, periods: int, anchor: int) -> tuple[date, ...]:
    """Return the due dates of a monthly plan, each on the anchor day or its month's last day.

    >>> [due.isoformat() for due in monthly_dues(date(2024, 2, 29), 3, 31)]
    ['2024-02-29', '2024-03-31', '2024-04-30']
    """
    return (first_due, *(months_later(first_due, n, anchor) for n in range(1, periods)))


def first_due_after(start: date, anchor: int) -> date:
    """Return the anchor day of the month after the start: the usual first due where none is told.

    >>> first_due_after(date(2026, 1, 31), 31)
    datetime.date(2026, 2, 28)
    """
    return months_later(start, 1, anchor)


def year_part(begin: date, end: date, day_count: DayCount) -> Fraction:
    """Return the part of a year from `begin` (counted) to `end` (not counted).

    Source: 30/360 is the US bond basis; act/360 and act/365F count real days (PBoC conversions, domain notes §1).

    >>> year_part(date(2026, 1, 31), date(2026, 2, 28), DayCount.THIRTY_360)
    Fraction(7, 90)
    """
    if day_count is DayCount.THIRTY_360:
        first = min(begin.day, 30)
        last = 30 if end.day == LAST_DAY and first == 30 else end.day  # noqa: PLR2004 - the basis is its own name
        days = (end.year - begin.year) * 360 + (end.month - begin.month) * 30 + last - first
        return Fraction(days, 360)
    basis = 360 if day_count is DayCount.ACT_360 else 365
    return Fraction((end - begin).days, basis)


def month_of(day: date) -> tuple[date, date]:
    """Return the first and the last day of a day's month.

    >>> month_of(date(2028, 2, 10))
    (datetime.date(2028, 2, 1), datetime.date(2028, 2, 29))
    """
    return day.replace(day=1), on_anchor(day.year, day.month, LAST_DAY)


def whole_months(begin: date, end: date, anchor: int) -> int | None:
    """Return how many anchored months lie between two days, or None when it is not a whole number.

    >>> whole_months(date(2026, 1, 31), date(2026, 2, 28), 31), whole_months(date(2026, 1, 5), date(2026, 2, 20), 20)
    (1, None)
    """
    months = (end.year - begin.year) * 12 + end.month - begin.month
    if months < 1:
        return None
    return months if months_later(end, -months, anchor) == begin else None


def read_day(text: str) -> date:
    """Read an ISO date; raises NotADate for anything else and for days that do not exist.

    >>> read_day("2025-02-30")
    Traceback (most recent call last):
    zhihuan.domain.errors.NotADate: 2025-02-30
    """
    try:
        return date.fromisoformat(text.strip())
    except ValueError:
        raise NotADate(text.strip()[:40]) from None
