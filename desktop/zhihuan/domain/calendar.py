"""Due days anchored to the contract's day of the month: clipped each month, never drifting."""

from __future__ import annotations

import calendar
from datetime import date, timedelta
from enum import StrEnum
from typing import Final

from zhihuan.domain.errors import NotADate, TermsOutOfRange

LAST_DAY: Final = 31
_SHORTEST_MONTH: Final = 28


class Frequency(StrEnum):
    """How often an instalment falls due."""

    WEEKLY = "weekly"
    FORTNIGHTLY = "fortnightly"
    MONTHLY = "monthly"
    QUARTERLY = "quarterly"
    YEARLY = "yearly"

    @property
    def per_year(self) -> int:
        """How many regular periods make a year.

        >>> [each.per_year for each in Frequency]
        [52, 26, 12, 4, 1]
        """
        return _PER_YEAR[self]

    @property
    def months(self) -> int:
        """How many months a period has; 0 where it is counted in weeks.

        >>> Frequency.QUARTERLY.months, Frequency.WEEKLY.months
        (3, 0)
        """
        return 0 if self in _WEEKS else 12 // _PER_YEAR[self]

    @property
    def days(self) -> int:
        """How many days a period has; 0 where it is counted in months.

        >>> Frequency.FORTNIGHTLY.days, Frequency.MONTHLY.days
        (14, 0)
        """
        return 7 * _WEEKS.get(self, 0)


_WEEKS: Final = {Frequency.WEEKLY: 1, Frequency.FORTNIGHTLY: 2}
_PER_YEAR: Final = {
    Frequency.WEEKLY: 52, Frequency.FORTNIGHTLY: 26, Frequency.MONTHLY: 12, Frequency.QUARTERLY: 4, Frequency.YEARLY: 1,
}


def on_anchor(year: int, month: int, anchor: int) -> date:
    """Return the anchor day of a month, or the month's last day where it has no such day.

    Raises TermsOutOfRange for an anchor outside 1..31.

    >>> on_anchor(2027, 2, 31)
    datetime.date(2027, 2, 28)
    """
    if not 1 <= anchor <= LAST_DAY:
        raise TermsOutOfRange("due_day", str(anchor), "1", str(LAST_DAY))
    if anchor <= _SHORTEST_MONTH:
        return date(year, month, anchor)
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
        raise NotADate(f"{year}-{month + 1:02d}", beyond=True)
    return on_anchor(year, month + 1, anchor or day.day)


def later(day: date, periods: int, frequency: Frequency, anchor: int | None = None) -> date:
    """Return the day some periods later (earlier when negative), on the anchor where periods are months.

    Raises NotADate past the calendar's end (year 9999).

    >>> later(date(2026, 1, 31), 1, Frequency.QUARTERLY, 31), later(date(2026, 1, 31), 2, Frequency.WEEKLY)
    (datetime.date(2026, 4, 30), datetime.date(2026, 2, 14))
    """
    if frequency.months:
        return months_later(day, periods * frequency.months, anchor)
    try:
        return day + timedelta(days=periods * frequency.days)
    except OverflowError:
        raise NotADate(day.isoformat()) from None


def dues(first_due: date, periods: int, anchor: int, frequency: Frequency = Frequency.MONTHLY) -> tuple[date, ...]:
    """Return a plan's due dates, each on the anchor day or its month's last day; weeks need no anchor.

    >>> [due.isoformat() for due in dues(date(2024, 2, 29), 3, 31)]
    ['2024-02-29', '2024-03-31', '2024-04-30']
    """
    return (first_due, *(later(first_due, n, frequency, anchor) for n in range(1, periods)))


def first_due_after(start: date, anchor: int, frequency: Frequency = Frequency.MONTHLY) -> date:
    """Return the first due where none is told: a period after the start, on the anchor day of its month.

    >>> first_due_after(date(2026, 1, 31), 31)
    datetime.date(2026, 2, 28)
    """
    return later(start, 1, frequency, anchor)


def month_of(day: date) -> tuple[date, date]:
    """Return the first and the last day of a day's month.

    >>> month_of(date(2028, 2, 10))
    (datetime.date(2028, 2, 1), datetime.date(2028, 2, 29))
    """
    return day.replace(day=1), on_anchor(day.year, day.month, LAST_DAY)


def whole_months(begin: date, end: date, anchor: int) -> int | None:
    """Return how many months lie between two days on their anchor, or None where that is no whole number.

    >>> whole_months(date(2026, 1, 31), date(2026, 2, 28), 31), whole_months(date(2026, 1, 5), date(2026, 2, 20), 20)
    (1, None)
    """
    months = (end.year - begin.year) * 12 + end.month - begin.month
    anchored = on_anchor(begin.year, begin.month, anchor) == begin and on_anchor(end.year, end.month, anchor) == end
    return months if months > 0 and anchored else None


def whole_periods(begin: date, end: date, frequency: Frequency, anchor: int) -> int | None:
    """Return how many regular periods lie between two days, or None when it is not a whole number.

    >>> whole_periods(date(2026, 1, 1), date(2026, 1, 15), Frequency.WEEKLY, 1)
    2
    """
    if frequency.months:
        months = whole_months(begin, end, anchor)
        return months // frequency.months if months is not None and months % frequency.months == 0 else None
    weeks, rest = divmod((end - begin).days, frequency.days)
    return weeks if weeks > 0 and not rest else None


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
