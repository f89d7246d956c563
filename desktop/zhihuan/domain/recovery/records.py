"""Which records each kind of condition stands on, and how new the newest of them is.

A record says how things stand only where it is one of those that the condition is read from: a household fact says
nothing of dues, a payment nothing of applications.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from datetime import date
from types import MappingProxyType
from typing import Final

from zhihuan.domain.book import Book
from zhihuan.domain.position import Position
from zhihuan.domain.recovery.criterion import CriterionKind

_Source = Callable[[Book], Iterator[date]]


def _of_debts(book: Book) -> Iterator[date]:
    """Yield the days of everything that says what is owed, to whom, and whether it was paid."""
    yield from (day for one in book.loans.values() for day in (one.start, one.closed_on) if day is not None)
    yield from (one.agreed_on or one.on for one in book.loan_changes.values())
    yield from (one.on for one in book.payments.values())
    yield from (one.on for one in book.entries.values())
    yield from (one.on for one in book.line_events.values())


def _of_incomes(book: Book) -> Iterator[date]:
    for one in book.incomes.values():
        yield from (one.since, *([] if one.until is None else [one.until]), *one.missing)


def _of_lines(book: Book) -> Iterator[date]:
    """Yield the days of everything that says how much of a line is used: draws may be recorded as loans."""
    drawn = {one.id: one.start for one in book.loans.values() if one.line is not None}
    yield from drawn.values()
    yield from (one.on for one in book.payments.values() if one.loan in drawn)
    yield from (one.on for one in book.entries.values())
    yield from (one.on for one in book.line_events.values())


def _of_draws(book: Book) -> Iterator[date]:
    yield from (one.start for one in book.loans.values())
    yield from (one.on for one in book.entries.values())


def _of_repayments(book: Book) -> Iterator[date]:
    yield from (one.on for one in book.payments.values())


def _of_applications(book: Book) -> Iterator[date]:
    yield from (one.on for one in book.enquiries.values())


STANDS_ON: Final[Mapping[CriterionKind, tuple[_Source, ...]]] = MappingProxyType({
    CriterionKind.CURRENT_OVERDUE: (_of_debts,),
    CriterionKind.ON_TIME_STREAK: (_of_debts,),
    CriterionKind.DAYS_SINCE_LATE: (_of_debts,),
    CriterionKind.DTI: (_of_debts, _of_incomes),
    CriterionKind.UTILISATION: (_of_lines,),
    CriterionKind.UTILISATION_HIGHEST: (_of_lines,),
    CriterionKind.LENDERS: (_of_debts,),
    CriterionKind.QUIET_DAYS: (_of_applications,),
    CriterionKind.DRAWDOWNS_30: (_of_draws,),
    CriterionKind.R90: (_of_draws, _of_repayments),
})
"""The records of each kind that grows old; other kinds say by themselves how old they are, or never grow old."""


def newest_records(position: Position, kinds: Iterable[CriterionKind]) -> dict[CriterionKind, date | None]:
    """Return for each kind that grows old the day of the newest record it stands on, up to the position's day.

    None where there is no such record.

    >>> newest_records(Position(Book(), date(2026, 3, 20)), [CriterionKind.LENDERS, CriterionKind.ADVERSE_EXPIRY])
    {<CriterionKind.LENDERS: 'lenders'>: None}
    """
    asked = [kind for kind in kinds if kind in STANDS_ON]
    sources = dict.fromkeys(source for kind in asked for source in STANDS_ON[kind])
    newest = {source: _newest(source(position.book), position.today) for source in sources}
    return {kind: max(filter(None, (newest[one] for one in STANDS_ON[kind])), default=None) for kind in asked}


def _newest(days: Iterable[date], today: date) -> date | None:
    return max((day for day in days if day <= today), default=None)
