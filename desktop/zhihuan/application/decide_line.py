"""What a credit line's life changes: opening, losing, restoring, and the recovery case a loss begins."""

from __future__ import annotations

from dataclasses import replace

from zhihuan.application.commands import RecordLineEvent
from zhihuan.application.decide_recovery import ended_by, opened, without_hangers
from zhihuan.application.decide_wish import wish_of
from zhihuan.application.finding import added, edited, gone, known, lender_if_new
from zhihuan.application.limits import bear
from zhihuan.domain.book import Book, Kind
from zhihuan.domain.change import Change
from zhihuan.domain.credit_line import (
    LOSSES,
    CreditLine,
    LineEvent,
    LineEventId,
    LineEventKind,
    LineId,
    LineState,
    state_on,
)
from zhihuan.domain.errors import CurrencyMismatch, LineAlreadyInState
from zhihuan.domain.lender import Lender
from zhihuan.domain.recovery.case import RecoveryCase

Changes = tuple[Change, ...]
_ENDS = (LineEventKind.RESTORED, LineEventKind.REPLACED)
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
    replaced = [
        Change(Kind.LINE_EVENT, event, replace(event, successor=None))
        for event in book.line_events.values() if event.successor == line and event.line != line
    ]
    cases = [change for case in book.cases.values() if case.line == line for change in _without_case(book, case)]
    entries = [Change(Kind.ENTRY, entry, None) for entry in book.entries.values() if entry.line == line]
    events = [Change(Kind.LINE_EVENT, event, None) for event in book.line_events.values() if event.line == line]
    return (*freed, *replaced, *cases, *entries, *events, *wish_of(book, line), gone(book, Kind.LINE, line))


def _without_case(book: Book, case: RecoveryCase) -> Changes:
    return (*without_hangers(book, case.id), Change(Kind.CASE, case, None))


def record_line_event(book: Book, command: RecordLineEvent) -> Changes:
    """Return the changes that note an event.

    A cut, freeze or closure opens a recovery case whose baseline is the book as it stood that day, unless that is not
    wanted; a restoration or replacement ends the line's open cases. Raises LineAlreadyInState, NoSuchThing,
    CurrencyMismatch.
    """
    event = command.event
    line = _line_of(book, event)
    earlier = tuple(one for one in book.line_events.values() if one.line == event.line)
    state = state_on(earlier, event.on)
    if event.kind in LOSSES and state in (LineState.CLOSED, _STATES.get(event.kind)):
        raise LineAlreadyInState(line.name, state)
    noted = added(book, Kind.LINE_EVENT, event)
    if event.kind in _ENDS:
        return (noted, *ended_by(book, event))
    if event.kind not in LOSSES or not command.opens_case:
        return (noted,)
    return (noted, *opened(book, event, command))


def edit_line_event(book: Book, event: LineEvent) -> Changes:
    """Return the changes that correct an event; its case moves to its day. Raises NoSuchThing, CurrencyMismatch."""
    _line_of(book, event)
    moved = [
        Change(Kind.CASE, case, replace(case, since=event.on))
        for case in book.cases.values() if case.event == event.id and case.since != event.on
    ]
    return (*edited(book, Kind.LINE_EVENT, event), *moved)


def delete_line_event(book: Book, event: LineEventId) -> Changes:
    """Return the changes that remove an event and the case it began; raises NoSuchThing."""
    cases = [change for case in book.cases.values() if case.event == event for change in _without_case(book, case)]
    return (*cases, gone(book, Kind.LINE_EVENT, event))


def _line_of(book: Book, event: LineEvent) -> CreditLine:
    line = known(book, Kind.LINE, event.line)
    assert isinstance(line, CreditLine)  # noqa: S101 - narrows the type
    if event.successor is not None:
        known(book, Kind.LINE, event.successor)
    _same_currency(line, event)
    return line


def _same_currency(line: CreditLine, event: LineEvent) -> None:
    if event.limit is not None:
        bear(event.limit)
    if event.limit is not None and event.limit.currency != line.currency:
        raise CurrencyMismatch(event.limit.currency, line.currency)
