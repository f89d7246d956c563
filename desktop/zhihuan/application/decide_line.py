"""What a credit line's life changes: opening, losing, restoring, and the recovery case a loss begins."""

from __future__ import annotations

from dataclasses import replace
from typing import cast

from zhihuan.application.case_end import ended_by, refuse_end_before_loss
from zhihuan.application.case_plan import remeasured
from zhihuan.application.commands import RecordLineEvent
from zhihuan.application.decide_recovery import opened, without_hangers
from zhihuan.application.decide_wish import wish_of
from zhihuan.application.finding import added, edited, gone, known, lender_if_new
from zhihuan.application.line_limits import refuse_impossible_event, refuse_impossible_limit
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
from zhihuan.domain.errors import CurrencyMismatch, LineAlreadyInState, LossHasCase
from zhihuan.domain.lender import Lender
from zhihuan.domain.recovery.case import RecoveryCase

Changes = tuple[Change, ...]
_ENDS = (LineEventKind.RESTORED, LineEventKind.REPLACED)
_STATES = {LineEventKind.CLOSED: LineState.CLOSED, LineEventKind.FROZEN: LineState.FROZEN}


def add_line(book: Book, line: CreditLine, lender: Lender, opened: LineEvent | None) -> Changes:
    """Return the changes that add a line; raises NameMissing, AlreadyThere, CurrencyMismatch."""
    first: Changes = ()
    if opened is not None:
        refuse_impossible_limit(line, opened)
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
    wanted; a restoration or replacement ends the line's open cases. Raises LineAlreadyInState, and what an event is
    refused for.
    """
    event = command.event
    line = cast("CreditLine", known(book, Kind.LINE, event.line))
    earlier = tuple(one for one in book.line_events.values() if one.line == event.line)
    state = state_on(earlier, event.on)
    if event.kind in LOSSES and state in (LineState.CLOSED, _STATES.get(event.kind)):
        raise LineAlreadyInState(line.name, state)
    refuse_impossible_event(book, event)
    noted = added(book, Kind.LINE_EVENT, event)
    if event.kind in _ENDS:
        return (noted, *ended_by(book, event))
    if event.kind not in LOSSES or not command.opens_case:
        return (noted,)
    return (noted, *opened(book, event, command))


def edit_line_event(book: Book, event: LineEvent) -> Changes:
    """Return the changes that correct an event; its case moves to its day, and is measured anew as it stood then.

    Raises LossHasCase, DatesOutOfOrder, and what an event is refused for.
    """
    line = refuse_impossible_event(book, event)
    cases = [case for case in book.cases.values() if case.event == event.id]
    if cases and event.kind not in LOSSES:
        raise LossHasCase(line.name)
    moved = []
    for case in cases:
        if case.since != event.on:
            refuse_end_before_loss(event.on, case.closed_on)
            moved.append(Change(Kind.CASE, case, remeasured(book, case, event)))
    return (*edited(book, Kind.LINE_EVENT, event), *moved)


def delete_line_event(book: Book, event: LineEventId) -> Changes:
    """Return the changes that remove an event and the case it began; raises NoSuchThing."""
    cases = [change for case in book.cases.values() if case.event == event for change in _without_case(book, case)]
    return (*cases, gone(book, Kind.LINE_EVENT, event))
