"""Putting a reminder off: for an hour, until the evening, until a day; or for today. It comes back by itself."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta, timezone
from enum import StrEnum
from typing import Final

from zhihuan.domain.reminder import Subject
from zhihuan.domain.reminder_rules import EVENING, IN_TIME, ReminderRules, closes

EVERYTHING: Final = ""
"""The subject of a pause: nothing at all is told until it is over."""
AHEAD_OF_US: Final = timedelta(minutes=5)
"""What is dated farther ahead than this was noted while the clock was wrong."""
_DAY: Final = timedelta(days=1)
_SUMMER_TIME: Final = timedelta(hours=1)


@dataclass(frozen=True, slots=True)
class PutOff:
    """That somebody put a subject off, at a moment, until another; None: it was called back.

    `until` without an offset from UTC is a time on the wall's clock ("tomorrow at nine", wherever that is), and what
    it names is not meant to break the quiet; a moment with one (an hour from now) is.
    `for_today`: it comes again on the day of `until`, at the hour that holds for it.
    """

    subject_key: str
    at: datetime
    until: datetime | None
    for_today: bool = False

    def turns(self, now: datetime) -> Iterator[datetime]:
        """Yield when something of it changes on the wall's clock, but for the hours of the rules."""
        if self.until is not None:
            ends = on_the_wall(self.until, now)
            yield from (ends, ends + IN_TIME)

    def ends(self, now: datetime, rules: ReminderRules) -> datetime | None:
        """Return the moment on the wall's clock when it is over, None when it was called back."""
        if self.until is None:
            return None
        if self.for_today:
            return self._next_day(self.until.date(), now, rules)
        return on_the_wall(self.until, now) if self.until.tzinfo else rules.outside_quiet(self.until)

    def _next_day(self, day: date, now: datetime, rules: ReminderRules) -> datetime:
        """Return the next day's moment; who has gone west since has not seen all of the day that it was made on."""
        made = on_the_wall(self.at, now)
        ends = on_day(min(day, (made + _SUMMER_TIME).date() + _DAY), rules)
        return ends if ends > made else on_day(day + _DAY, rules)


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


def snoozed_until(
    choice: Snooze, about: Subject, rules: ReminderRules, now: datetime, cut_off: time | None = None
) -> datetime | None:
    """Return until when a choice puts something off, None where that moment is past.

    An hour is an hour whatever the clocks do; the others are times on the wall's clock, outside the quiet hours. An
    hour, or this evening, is none where only then it would be too late for the lender's hour.

    >>> from datetime import UTC
    >>> from zhihuan.domain.due import Due, DueKind
    >>> from zhihuan.domain.money import Money
    >>> due = Due(DueKind.INSTALMENT, "x", date(2026, 3, 5), Money(100), Money(0))
    >>> now = datetime(2026, 3, 4, 19, tzinfo=UTC)
    >>> [snoozed_until(each, due, ReminderRules(), now).isoformat() for each in (Snooze.HOUR, Snooze.TOMORROW)]
    ['2026-03-04T20:00:00+00:00', '2026-03-05T09:00:00']
    >>> [snoozed_until(each, due, ReminderRules(), now) for each in (Snooze.EVENING, Snooze.DAY_BEFORE)]
    [None, None]
    """
    until, wall = _chosen(choice, about, rules, now), now.replace(tzinfo=None)
    ends = on_the_wall(until, now)
    soon = choice in {Snooze.HOUR, Snooze.EVENING}
    too_late = soon and cut_off is not None and wall < closes(about.on, cut_off) <= ends
    return until if ends > wall and not too_late else None


def _chosen(choice: Snooze, about: Subject, rules: ReminderRules, now: datetime) -> datetime:
    if choice is Snooze.HOUR:
        return now + timedelta(hours=1)
    today, tomorrow = now.date(), now.date() + _DAY
    return {
        Snooze.EVENING: rules.outside_quiet(
            datetime.combine(today, rules.evening or EVENING), datetime.combine(tomorrow, time())
        ),
        Snooze.TOMORROW: on_day(tomorrow, rules),
        Snooze.DAY_BEFORE: on_day(about.on - _DAY, rules),
    }[choice]


def on_day(day: date, rules: ReminderRules) -> datetime:
    """Return the moment of a day at which reminders come, on the wall's clock, outside the quiet.

    >>> from zhihuan.domain.reminder_rules import Quiet
    >>> late = ReminderRules(at=time(23), quiet=Quiet(time(22), time(7)))
    >>> [on_day(date(2026, 3, 2), rules).isoformat() for rules in (ReminderRules(), late)]
    ['2026-03-02T09:00:00', '2026-03-02T07:00:00']
    """
    # An hour in the quiet goes over to its end, which may be the next day's.
    of_the_eve = rules.outside_quiet(datetime.combine(day - _DAY, rules.at))
    return of_the_eve if of_the_eve.date() == day else rules.outside_quiet(datetime.combine(day, rules.at))
