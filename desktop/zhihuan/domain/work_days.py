"""Days off, and the last working day before a long holiday: who pays by transfer must do it by then."""

from __future__ import annotations

from datetime import date, timedelta
from typing import Final, Protocol

LONG: Final = 3
"""From how many days off in a row a holiday is a long one: more than a weekend."""
LONGEST: Final = 16
"""No run of days off is followed further than this."""
_DAY: Final = timedelta(days=1)


class WorkDays(Protocol):
    """A country's calendar of working days, as far as it was announced."""

    def is_off(self, day: date) -> bool | None:
        """Say whether a day is off, make-up workdays being none; None where the year was not announced yet."""
        ...


def work_day_before_holiday(day: date, days: WorkDays) -> date | None:
    """Return the last working day before the long holiday a day falls in.

    None where it falls in none, or the days before it are not announced.

    >>> class Weekend:
    ...     def is_off(self, day: date) -> bool:
    ...         return day.weekday() >= 4  # from Friday on
    >>> work_day_before_holiday(date(2026, 3, 7), Weekend()), work_day_before_holiday(date(2026, 3, 5), Weekend())
    (datetime.date(2026, 3, 5), None)
    """
    if not days.is_off(day):
        return None
    before = _first_not_off(day, -_DAY, days)
    after = _first_not_off(day, _DAY, days)
    return before if days.is_off(before) is False and (after - before).days > LONG else None


def _first_not_off(day: date, step: timedelta, days: WorkDays) -> date:
    for _ in range(LONGEST):
        day += step
        if not days.is_off(day):
            break
    return day


def first_year_unknown(today: date, until: date, days: WorkDays) -> int | None:
    """Return the first year of a stretch of time whose working days are not announced, None where all are."""
    return next(
        (year for year in range(today.year, until.year + 1) if days.is_off(date(year, 1, 1)) is None), None
    )
