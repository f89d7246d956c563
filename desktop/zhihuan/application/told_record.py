"""The record of reminders as a person reads it: each notice with what was done after it."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from typing import Final

from zhihuan.application.ports import EventKind, Outcome, ReminderEvent
from zhihuan.domain.position import Position

_WENT_OUT: Final = (EventKind.TOLD, EventKind.REFUSED)
_ANSWERS: Final = (EventKind.PAID, EventKind.SNOOZED, EventKind.DISMISSED, EventKind.SEEN)


@dataclass(frozen=True, slots=True)
class ToldRow:
    """One reminder that went out, or that no channel took; `done` is the weightiest thing done before the next one.

    `until` is until when it was put off, where it was.
    """

    told: ReminderEvent
    done: EventKind | None = None
    until: datetime | None = None


@dataclass(frozen=True, slots=True)
class ToldOnDay:
    """How many reminders went out on a day, of how many that is not certain, and how many no channel took."""

    day: date
    told: int
    unconfirmed: int
    refused: int


def told_rows(events: Sequence[ReminderEvent], position: Position) -> tuple[ToldRow, ...]:
    """Return what went out, newest first, from events in the same order; an answer belongs to the notice before it.

    What the ledger knows to be paid, however that was noted, was paid after the last notice of it.
    """
    paid = {due.key for due in position.dues if not due.left}
    answers: dict[str, list[ReminderEvent]] = {}
    rows = []
    for event in events:
        if event.kind in _ANSWERS:
            answers.setdefault(event.subject_key, []).append(event)
        elif event.kind in _WENT_OUT:
            row = _answered(event, answers.pop(event.subject_key, []))
            rows.append(ToldRow(event, EventKind.PAID) if event.subject_key in paid else row)
            paid.discard(event.subject_key)
    return tuple(rows)


def _answered(told: ReminderEvent, answers: Iterable[ReminderEvent]) -> ToldRow:
    done = min(answers, key=lambda one: _ANSWERS.index(one.kind), default=None)
    return ToldRow(told) if done is None else ToldRow(told, done.kind, done.until)


def told_on(day: date, events: Iterable[ReminderEvent]) -> ToldOnDay:
    """Return how many reminders went out on a day."""
    that_day = [one for one in events if one.at.date() == day]
    told = [one for one in that_day if one.kind is EventKind.TOLD]
    unconfirmed = sum(one.outcome is not Outcome.CONFIRMED for one in told)
    return ToldOnDay(day, len(told), unconfirmed, sum(one.kind is EventKind.REFUSED for one in that_day))
