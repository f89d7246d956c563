"""Putting a reminder off: for an hour, until the evening, until a day; or for today. It comes back by itself."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta, timezone
from enum import StrEnum
from typing import Final

from zhihuan.domain.due import Due
from zhihuan.domain.reminder_rules import EVENING, ReminderRules

EVERYTHING: Final = ""
"""The subject of a pause: nothing at all is told until it is over."""
_AHEAD_OF_US: Final = timedelta(minutes=5)


@dataclass(frozen=True, slots=True)
class PutOff:
    """That somebody put a subject off, at a moment, until another; None: it was called back.

    `until` without an offset from UTC is a time on the wall's clock ("tomorrow at nine", wherever that is).
    `for_today`: it comes again on the day of `until`, at the hour that holds for it.
    """

    subject_key: str
    at: datetime
    until: datetime | None
    for_today: bool = False

    def holds_from(self, now: datetime) -> bool:
        """Say whether it was made before now: one from the future was made while the clock was wrong."""
        return self.at - _AHEAD_OF_US <= now

    def turns(self, now: datetime) -> Iterator[datetime]:
        """Yield when it begins or ceases to hold on the wall's clock, but for the hours of the rules."""
        yield on_the_wall(self.at - _AHEAD_OF_US, now)
        if self.until is not None:
            yield on_the_wall(self.until, now)

    def ends(self, now: datetime, at: time) -> datetime | None:
        """Return the moment on the wall's clock when it is over, None when it was called back."""
        if self.until is None:
            return None
        if self.for_today:
            return datetime.combine(self.until.date(), at)
        return on_the_wall(self.until, now)


def on_the_wall(moment: datetime, now: datetime) -> datetime:
    """Return a moment as the wall's clock shows it where `now` is told.

    >>> from datetime import UTC
    >>> here = datetime(2026, 3, 1, 8, tzinfo=timezone(timedelta(hours=8)))
    >>> on_the_wall(datetime(2026, 3, 1, 1, tzinfo=UTC), here).isoformat()
    '2026-03-01T09:00:00'
    """
    offset = now.utcoffset()
    if moment.tzinfo is None or offset is None:
        return moment
    # By the offset that holds now: in the hour that an autumn night has twice, the wall alone would not do.
    return moment.astimezone(timezone(offset)).replace(tzinfo=None)


class Snooze(StrEnum):
    """For how long a reminder can be put off."""

    HOUR = "hour"
    EVENING = "evening"
    TOMORROW = "tomorrow"
    DAY_BEFORE = "day_before"


def snoozed_until(choice: Snooze, due: Due, rules: ReminderRules, now: datetime) -> datetime | None:
    """Return until when a choice puts a due off, None where that moment is past.

    An hour is an hour whatever the clocks do; the others are times on the wall's clock.

    >>> from datetime import UTC
    >>> from zhihuan.domain.due import DueKind
    >>> from zhihuan.domain.money import Money
    >>> due = Due(DueKind.INSTALMENT, "x", date(2026, 3, 5), Money(100), Money(0))
    >>> now = datetime(2026, 3, 4, 19, tzinfo=UTC)
    >>> [snoozed_until(each, due, ReminderRules(), now).isoformat() for each in (Snooze.HOUR, Snooze.TOMORROW)]
    ['2026-03-04T20:00:00+00:00', '2026-03-05T09:00:00']
    >>> [snoozed_until(each, due, ReminderRules(), now) for each in (Snooze.EVENING, Snooze.DAY_BEFORE)]
    [None, None]
    """
    if choice is Snooze.HOUR:
        return now + timedelta(hours=1)
    until = {
        Snooze.EVENING: datetime.combine(now.date(), rules.evening or EVENING),
        Snooze.TOMORROW: on_day(now.date() + timedelta(days=1), rules),
        Snooze.DAY_BEFORE: on_day(due.on - timedelta(days=1), rules),
    }[choice]
    return until if until > now.replace(tzinfo=None) else None


def on_day(day: date, rules: ReminderRules) -> datetime:
    """Return the moment of a day at which reminders come, on the wall's clock."""
    return datetime.combine(day, rules.at)
