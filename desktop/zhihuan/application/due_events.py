"""What falls due as events of a calendar: each known again in the next export, and called off once it is paid."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date, timedelta
from typing import Final

from zhihuan.application.identity import steady_id
from zhihuan.domain.balance import Standing
from zhihuan.domain.calendar import months_later
from zhihuan.domain.due import Due, DueKind
from zhihuan.domain.position import Position
from zhihuan.domain.reminder_rules import LONGEST_LEAD

_REMEMBERED: Final = timedelta(days=LONGEST_LEAD)
"""For how long what is paid is still called off: an alarm may ring that long after its due day was moved."""


@dataclass(frozen=True, slots=True)
class DueEvent:
    """One event. `uid` comes of the loan or line and of the instalment's number or the bill's month, never of the day.

    So an instalment that moves, or changes its amount, stays the same event.
    """

    uid: str
    due: Due
    called_off: bool


def due_events(seen: Position, months: int) -> tuple[DueEvent, ...]:
    """Return what is open up to some months ahead, and what must leave a calendar that has it from an earlier export.

    Called off is what was paid or is past its plan: an instalment that an early repayment made needless.
    """
    horizon = months_later(seen.today, months)
    open_ones = [DueEvent(_uid(due), due, called_off=False) for due in seen.open_dues(horizon)]
    paid = [
        DueEvent(_uid(due), due, called_off=True)
        for due in seen.dues if not due.open and due.on >= seen.today - _REMEMBERED
    ]
    gone = [
        DueEvent(_uid(due), due, called_off=True)
        for one in seen.standings.values() for due in _no_longer_planned(one, seen.today)
    ]
    return tuple(sorted((*open_ones, *paid, *gone), key=lambda event: (event.due.on, event.uid)))


def _uid(due: Due) -> str:
    part = due.month.strftime("%Y-%m") if due.month else str(due.number)
    return f"{steady_id('due', due.subject, part)}@zhihuan"


def _no_longer_planned(one: Standing, today: date) -> Iterator[Due]:
    """Yield the instalments of earlier versions of a plan whose number the plan of today does not have."""
    planned = {due.number for due in one.dues}
    for version in reversed(one.course.versions):
        for row in version.rows:
            if row.number and row.number not in planned and row.due >= today:
                planned.add(row.number)
                due = Due(DueKind.INSTALMENT, one.loan.id, row.due, row.payment, row.payment, number=row.number)
                yield replace(due, of=len(version.rows))
