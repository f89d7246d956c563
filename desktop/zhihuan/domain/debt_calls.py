"""What one debt calls for: its near dues one by one, and those long past, which have one moment for all of them.

Thousands of instalments may be overdue, and every beat asks of each. What is long past is told of at the same moment of
each day: its reminders stand until that moment passes on, the day turns or something of the debt changes.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Final

from zhihuan.domain.due import Due
from zhihuan.domain.reminder import Reminder
from zhihuan.domain.reminder_moments import Moment, reminder_of

LONG_PAST: Final = timedelta(days=3)
"""A due so many days past, or more, has each of the daily moments that may be the last one to have come."""


@dataclass(frozen=True, slots=True)
class DebtCalls:
    """The dues of one debt that are looked at one by one, and the reminders of those that are long past."""

    near: tuple[Due, ...]
    long_past: tuple[Reminder, ...]


def called_for(due: Due, today: date) -> bool:
    """Say whether a due may be told of: something is left of it, and its minimum was not paid where that is enough.

    A bill past its day whose minimum was paid is not called for: the next statement takes the rest over; nor is a
    penalty alone, which grows no more.

    >>> from zhihuan.domain.due import DueKind
    >>> from zhihuan.domain.money import Money
    >>> bill = Due(DueKind.BILL, "card", date(2026, 3, 5), Money(100), Money(10), minimum=Money(10))
    >>> called_for(bill, date(2026, 3, 5)), called_for(bill, date(2026, 3, 6))
    (True, False)
    """
    return bool(due.left) and (due.on >= today or not due.minimum_met)


def debt_calls(
    dues: Iterable[Due], today: date, until: date, daily: Moment | None, apart: Collection[str] = ()
) -> DebtCalls:
    """Return what the dues of one debt call for up to a day; those whose keys are `apart` are near wherever they lie.

    `daily` is the moment at which what is long past was told of last, None where nothing of it is told of now.

    >>> from datetime import datetime
    >>> from zhihuan.domain.due import DueKind
    >>> from zhihuan.domain.money import Money
    >>> from zhihuan.domain.reminder import Occasion
    >>> days = [date(2026, 1, 5), date(2026, 3, 5), date(2026, 9, 5)]
    >>> dues = [Due(DueKind.INSTALMENT, "x", on, Money(100), Money(0), number=on.month) for on in days]
    >>> daily = Moment(datetime(2026, 3, 6, 9), Occasion.OVERDUE, "overdue:2026-03-06")
    >>> calls = debt_calls(dues, date(2026, 3, 6), date(2026, 4, 1), daily)
    >>> [due.number for due in calls.near], [one.key for one in calls.long_past]
    ([3], ['x/1@2026-01-05:overdue:2026-03-06'])
    """
    near, long_past, since = [], [], today - LONG_PAST
    for due in dues:
        if apart and due.key in apart:
            near += [due] if called_for(due, today) else []
        elif due.on <= until and called_for(due, today):
            if due.on > since:
                near.append(due)
            elif daily is not None:
                long_past.append(reminder_of(due, daily, today))
    return DebtCalls(tuple(near), tuple(long_past))
