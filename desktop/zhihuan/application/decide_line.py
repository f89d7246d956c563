"""What a credit line's life changes: opening, losing, restoring, and the recovery case a loss begins."""

from __future__ import annotations

from dataclasses import replace

from zhihuan.application.commands import RecordLineEvent
from zhihuan.application.decide_wish import wish_of
from zhihuan.application.finding import added, edited, gone, known, lender_if_new
from zhihuan.application.identity import steady_id
from zhihuan.application.limits import bear
from zhihuan.application.measures import measures
from zhihuan.domain.book import Book, Kind
from zhihuan.domain.change import Change
from zhihuan.domain.credit_line import LOSSES, CreditLine, LineEvent, LineEventKind, LineId, LineState, state_on
from zhihuan.domain.errors import CurrencyMismatch, LineAlreadyInState
from zhihuan.domain.lender import Lender
from zhihuan.domain.position import Position
from zhihuan.domain.recovery import CaseId, RecoveryCase, default_criteria

Changes = tuple[Change, ...]
_STATES = {LineEventKind.CLOSED: LineState.CLOSED, LineEventKind.FROZEN: LineState.FROZEN}


def add_line(book: Book, line: CreditLine, lender: Lender, opened: LineEvent | None) -> Changes:
    """Return the changes that add a line; raises NameMissing, AlreadyThere, CurrencyMismatch."""
    first: Changes = ()
    if opened is not None:
        _same_currency(line, opened)
        first = (added(book, Kind.LINE_EVENT, opened),)
    return (*lender_if_new(book, lender), added(book, Kind.LINE, line), *first)


def edit_line(book: Book, line: CreditLine) -> Changes:
    """Return the changes that correct a line; raises NoSuchThing, CurrencyMismatch (its entries stay in theirs)."""
    entries = (entry.amount for entry in book.entries.values() if entry.line == line.id)
    limits = (event.limit for event in book.line_events.values() if event.line == line.id and event.limit)
    for amount in (*entries, *limits):
        if amount.currency != line.currency:
            raise CurrencyMismatch(line.currency, amount.currency)
    return edited(book, Kind.LINE, line)


def delete_line(book: Book, line: LineId) -> Changes:
    """Return the changes that remove a line with all that hangs on it; loans drawn on it stay, unlinked."""
    freed = [
        Change(Kind.LOAN, loan, replace(loan, line=None, in_bill=False))
        for loan in book.loans.values() if loan.line == line
    ]
    cases = [Change(Kind.CASE, case, None) for case in book.cases.values() if case.line == line]
    entries = [Change(Kind.ENTRY, entry, None) for entry in book.entries.values() if entry.line == line]
    events = [Change(Kind.LINE_EVENT, event, None) for event in book.line_events.values() if event.line == line]
    return (*freed, *cases, *entries, *events, *wish_of(book, line), gone(book, Kind.LINE, line))


def record_line_event(book: Book, command: RecordLineEvent) -> Changes:
    """Return the changes that note an event.

    A cut, freeze or closure opens a recovery case whose baseline is the book as it stood that
    day; a restoration ends the line's open cases. Raises LineAlreadyInState, NoSuchThing.
    """
    event = command.event
    line = known(book, Kind.LINE, event.line)
    assert isinstance(line, CreditLine)  # noqa: S101 - narrows the type
    _same_currency(line, event)
    earlier = tuple(one for one in book.line_events.values() if one.line == event.line)
    state = state_on(earlier, event.on)
    if event.kind in LOSSES and state in (LineState.CLOSED, _STATES.get(event.kind)):
        raise LineAlreadyInState(line.name, state)
    if event.kind is LineEventKind.RESTORED:
        return (added(book, Kind.LINE_EVENT, event), *_ended_cases(book, event))
    if event.kind not in LOSSES:
        return (added(book, Kind.LINE_EVENT, event),)
    baseline = measures(Position(book, event.on))
    case = RecoveryCase(
        CaseId(steady_id("case", event.id)), event.line, event.id, event.on, command.reason, command.confidence,
        default_criteria(command.reason, baseline),
    )
    return (added(book, Kind.LINE_EVENT, event), added(book, Kind.CASE, case))


def _ended_cases(book: Book, event: LineEvent) -> Changes:
    return tuple(
        Change(Kind.CASE, case, replace(case, closed_on=event.on))
        for case in book.cases.values()
        if case.line == event.line and case.closed_on is None and case.since <= event.on
    )


def _same_currency(line: CreditLine, event: LineEvent) -> None:
    if event.limit is not None:
        bear(event.limit)
    if event.limit is not None and event.limit.currency != line.currency:
        raise CurrencyMismatch(event.limit.currency, line.currency)
