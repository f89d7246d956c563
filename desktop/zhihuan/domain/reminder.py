"""Reminders, derived from what is due: each says which due, how long before or after, and since when.

Nothing is scheduled and nothing stored: the same question asked again gives the same answer,
so a reminder is never lost while the program is closed.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta

from zhihuan.domain.due import Due, DueState
from zhihuan.domain.errors import TermsOutOfRange

LONGEST_LEAD = 60


@dataclass(frozen=True, slots=True)
class ReminderRules:
    """When to remind: days before the due day, and from what time of day."""

    leads: tuple[int, ...] = (7, 3, 1, 0)
    at: time = time(9)

    def __post_init__(self) -> None:
        """Refuse leads that make no sense; raises TermsOutOfRange."""
        for lead in self.leads:
            if not 0 <= lead <= LONGEST_LEAD:
                raise TermsOutOfRange("lead", str(lead), "0", str(LONGEST_LEAD))


@dataclass(frozen=True, slots=True)
class Reminder:
    """One thing to tell: a due and how many days remain (below zero: days overdue).

    `key` is what makes it the same reminder: it is told once.
    """

    key: str
    due: Due
    days_left: int


def reminder(due: Due, rules: ReminderRules, now: datetime) -> Reminder | None:
    """Return the latest reminder of a due whose moment has come, None when there is none or it is paid.

    Each lead's moment is that many days before the due day at the set time; once overdue, each
    day has its own. A bill past its day whose minimum was paid is not called for: the next
    statement takes the rest over; nor is a penalty alone, which grows no more. A missed earlier lead is passed over
    for the later one, so a machine that was off tells once what matters now.
    """
    if not due.left:
        return None
    today, days = now.date(), (due.on - now.date()).days
    if days < 0:
        if due.state(today) is DueState.PART_PAID:
            return None
        told_day = today if now.time() >= rules.at else today - timedelta(days=1)
        if told_day > due.on:
            return Reminder(f"{due.key}:overdue:{told_day.isoformat()}", due, days)
    come = [lead for lead in rules.leads if _moment(due.on, lead, rules) <= now.replace(tzinfo=None)]
    return Reminder(f"{due.key}:{min(come)}", due, days) if come else None


def _moment(due: date, lead: int, rules: ReminderRules) -> datetime:
    return datetime.combine(due - timedelta(days=lead), rules.at)


def reminders(dues: Iterable[Due], rules: ReminderRules, now: datetime) -> frozenset[Reminder]:
    """Return every reminder whose moment has come and whose due is still open (`now` is local time)."""
    return frozenset(found for due in dues if (found := reminder(due, rules, now)))
