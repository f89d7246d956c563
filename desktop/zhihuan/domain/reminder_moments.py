"""The moments at which one due, statement, income or follow-up is told, in their order, on the wall's clock.

Each moment gives way to the next: a machine that was off tells once what matters now.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from typing import Final

from zhihuan.domain.due import Due
from zhihuan.domain.recovery.follow_up import FollowUp
from zhihuan.domain.reminder import Occasion, PayDay, Reminder, StatementDay, Subject
from zhihuan.domain.reminder_rules import EVENING, IN_TIME, Wanted, closes

STATEMENT_DAYS: Final = 10
INCOME_DAYS: Final = 2
"""For how long after its day a statement or an income is still worth telling."""
WEEK: Final = 7
_DAY: Final = timedelta(days=1)


@dataclass(frozen=True, slots=True)
class Moment:
    """When something is told, why, and what marks it among the others of its subject."""

    at: datetime
    occasion: Occasion
    mark: str

    @property
    def on_the_day(self) -> bool:
        """Whether it is one of the due day's, in time to pay."""
        return self.mark == "0" or self.occasion is Occasion.EVENING


def due_moments(due: Due, wanted: Wanted, *, automatic: bool, work_day: date | None) -> tuple[Moment, ...]:
    """Return the moments up to and with the due day, each later than the one before.

    `automatic`: the lender takes it from an account. `work_day` is the last one before the long holiday it falls in.
    Where two would come at once, or quiet hours turn their order around, the one that was planned later says it all.
    """
    rules = wanted.rules
    planned = [
        (_in_time(due.on - timedelta(days=lead), rules.at, None if lead else wanted.cut_off), Occasion.LEAD, str(lead))
        for lead in rules.leads
    ]
    if work_day is not None:
        planned.append((datetime.combine(work_day, rules.at), Occasion.BEFORE_HOLIDAY, "holiday"))
    if automatic and rules.debits:
        eve = datetime.combine(due.on - _DAY, rules.evening or EVENING)
        planned.append((eve, Occasion.DEBIT_EVE, "debit"))
    if rules.evening is not None:
        planned.append((_in_time(due.on, rules.evening, wanted.cut_off), Occasion.EVENING, "evening"))
    planned.sort(key=lambda each: each[0])
    found: list[Moment] = []
    for at, occasion, mark in planned:
        moment = Moment(rules.outside_quiet(at, _latest(due.on, occasion, mark, wanted.cut_off)), occasion, mark)
        found = [*(each for each in found if each.at < moment.at), moment]
    return tuple(found)


def _in_time(on: date, hour: time, cut_off: time | None) -> datetime:
    """Return an hour of a day, or an hour before the lender's where that is earlier."""
    at = datetime.combine(on, hour)
    return at if cut_off is None else min(at, datetime.combine(on, cut_off) - IN_TIME)


def _latest(on: date, occasion: Occasion, mark: str, cut_off: time | None) -> datetime | None:
    """Return the moment after which it would come too late, None where there is none."""
    if occasion is Occasion.DEBIT_EVE:
        return datetime.combine(on, time())
    return closes(on, cut_off) if occasion is Occasion.EVENING or mark == "0" else None


def overdue_moment(due: Due, wanted: Wanted, now: datetime) -> Moment | None:
    """Return the last of the daily moments past the due day that has come, None where none has."""
    # Quiet hours can put a day's moment off to the next one.
    for back in range(3):
        moment = overdue_on(due, wanted, now.date() - back * _DAY)
        if moment is not None and moment.at <= now:
            return moment
    return None


def daily_moment(wanted: Wanted, now: datetime) -> Moment:
    """Return the last daily moment that has come, as it is for whatever was due long before it."""
    return next(each for each in (_daily(wanted, now.date() - back * _DAY) for back in range(3)) if each.at <= now)


def overdue_on(due: Due, wanted: Wanted, day: date) -> Moment | None:
    """Return a day's moment of a due that is past, None up to and with the due day."""
    return None if day <= due.on else _daily(wanted, day)


def _daily(wanted: Wanted, day: date) -> Moment:
    at = wanted.rules.outside_quiet(datetime.combine(day, wanted.rules.at))
    return Moment(at, Occasion.OVERDUE, f"overdue:{day.isoformat()}")


def statement_moment(statement: StatementDay, wanted: Wanted) -> Moment:
    """Return when a statement is told."""
    at = wanted.rules.outside_quiet(datetime.combine(statement.on, wanted.rules.at))
    return Moment(at, Occasion.STATEMENT, "statement")


def income_moment(pay_day: PayDay, wanted: Wanted) -> Moment:
    """Return when an income is told."""
    at = wanted.rules.outside_quiet(datetime.combine(pay_day.on, wanted.rules.at))
    return Moment(at, Occasion.INCOME, "income")


def follow_up_moments(follow_up: FollowUp, wanted: Wanted, first: date, last: date) -> Iterator[Moment]:
    """Yield when something a recovery case waits for is told, between two days: on its day, then each week.

    It is told until it is done: one week says what the weeks before did.
    """
    weeks = max((first - follow_up.on).days // WEEK, 0)
    day = follow_up.on + timedelta(days=weeks * WEEK)
    while day <= last:
        at = wanted.rules.outside_quiet(datetime.combine(day, wanted.rules.at))
        yield Moment(at, Occasion.FOLLOW_UP, f"follow-up:{weeks}")
        weeks += 1
        day = follow_up.on + timedelta(days=weeks * WEEK)


def reminder_of(about: Subject, moment: Moment, today: date) -> Reminder:
    """Return the reminder of a subject's moment, on some day."""
    return Reminder(f"{about.key}:{moment.mark}", moment.occasion, about, (about.on - today).days, moment.at)
