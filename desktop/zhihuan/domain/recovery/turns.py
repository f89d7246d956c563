"""The last days before something made a condition worse: there it stood at its best, which no month's end may show."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from datetime import date, timedelta
from typing import Final

from zhihuan.domain.credit_line import LOSSES
from zhihuan.domain.health.debts import overdue
from zhihuan.domain.position import Position
from zhihuan.domain.recovery.case import RecoveryCase
from zhihuan.domain.recovery.criterion import CriterionKind
from zhihuan.domain.recovery.readings import fallen_due, paid_late_on

MOST_TURNS: Final = 12
"""Of each sort of event the last so many are looked at (the project's own choice, so that the work stays bounded)."""
_DAY: Final = timedelta(days=1)
_Turns = Callable[[Position, RecoveryCase], Iterator[date]]


def _applied(position: Position, _case: RecoveryCase) -> Iterator[date]:
    return (one.on - _DAY for one in position.book.enquiries.values() if one.hard)


def _borrowed(position: Position, _case: RecoveryCase) -> Iterator[date]:
    book = position.book
    yield from (one.start - _DAY for one in book.loans.values())
    yield from (one.on - _DAY for one in book.entries.values() if one.kind.raises_debt)


def _limit_fell(position: Position, _case: RecoveryCase) -> Iterator[date]:
    return (one.on - _DAY for one in position.book.line_events.values() if one.kind in LOSSES)


def _fell_overdue(position: Position, _case: RecoveryCase) -> Iterator[date]:
    """Yield the last day on which each due that was paid late, or is not paid, could have been paid in time."""
    late = [*overdue(position), *(one for one in fallen_due(position) if paid_late_on(one) is not None)]
    return (one.grace_until or one.on for one in late)


def _disputed(position: Position, case: RecoveryCase) -> Iterator[date]:
    return (one.on - _DAY for one in position.book.contacts.values() if one.case == case.id and one.disputes)


def _said(_position: Position, case: RecoveryCase) -> Iterator[date]:
    return (one.on - _DAY for one in case.marks)


_DEBTS: Final = frozenset({
    CriterionKind.DTI, CriterionKind.UTILISATION, CriterionKind.UTILISATION_HIGHEST, CriterionKind.LENDERS,
    CriterionKind.DRAWDOWNS_30, CriterionKind.R90,
})
_LATE: Final = frozenset({
    CriterionKind.CURRENT_OVERDUE, CriterionKind.ON_TIME_STREAK, CriterionKind.DAYS_SINCE_LATE,
    CriterionKind.ADVERSE_EXPIRY,
})
_TURNS: Final[tuple[tuple[frozenset[CriterionKind], _Turns], ...]] = (
    (frozenset({CriterionKind.QUIET_DAYS}), _applied),
    (_DEBTS, _borrowed),
    (frozenset({CriterionKind.UTILISATION, CriterionKind.UTILISATION_HIGHEST}), _limit_fell),
    (_LATE, _fell_overdue),
    (frozenset({CriterionKind.DISPUTE_CLOSED}), _disputed),
    (frozenset(one for one in CriterionKind if one.told), _said),
)


def turning_days(position: Position, case: RecoveryCase) -> set[date]:
    """Return the last days before something of the ledger made one of a case's conditions worse.

    They lie between the loss and the position's day, that day left out.

    >>> from zhihuan.domain.book import Book
    >>> from zhihuan.domain.credit_line import LineEventId, LineId
    >>> from zhihuan.domain.recovery.case import CaseId
    >>> case = RecoveryCase(CaseId("c"), LineId("l"), LineEventId("e"), date(2026, 3, 1))
    >>> turning_days(Position(Book(), date(2026, 3, 20)), case)
    set()
    """
    kinds = {one.kind for one in case.criteria}
    return {
        day for moved, turns in _TURNS if kinds & moved
        for day in _last(turns(position, case), case.since, position.today)
    }


def _last(days: Iterable[date], first: date, end: date) -> list[date]:
    return sorted({day for day in days if first <= day < end})[-MOST_TURNS:]
