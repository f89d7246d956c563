"""How a recovery case ends: by its own outcome, by its line's restoration or replacement; and how it goes on again."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from typing import TYPE_CHECKING, cast

from zhihuan.application.finding import known, noted
from zhihuan.application.identity import steady_id
from zhihuan.application.line_limits import refuse_impossible_event
from zhihuan.domain.book import Book, Kind
from zhihuan.domain.change import Change
from zhihuan.domain.credit_line import LineEvent, LineEventId, LineEventKind, limit_on
from zhihuan.domain.errors import CaseEnded, CaseOpen, DatesOutOfOrder, LimitNotLower
from zhihuan.domain.money import Money
from zhihuan.domain.recovery.case import CaseId, Outcome, RecoveryCase

if TYPE_CHECKING:
    from zhihuan.application.recovery_commands import EndCase

Changes = tuple[Change, ...]


def ended(book: Book, command: EndCase) -> Changes:
    """Return the changes that end a case and, where the line lives on or has a successor, say so of the line.

    A line that lives on ends its other open cases, too. Raises CaseEnded, DatesOutOfOrder, LimitNotLower,
    ReplacesItself, NoSuchThing, AmountNotPositive, AmountTooLarge, CurrencyMismatch.
    """
    case = cast("RecoveryCase", known(book, Kind.CASE, command.case))
    refuse_ended(book, case)
    refuse_end_before_loss(case.since, command.on)
    if command.outcome is Outcome.REFUSED:
        return (_closed(case, command.on, command.outcome),)
    replaced = command.outcome is Outcome.REPLACED
    event = LineEvent(
        _end_id(case.id, command.on), case.line, command.on,
        LineEventKind.REPLACED if replaced else LineEventKind.RESTORED, None if replaced else command.limit,
        successor=command.successor if replaced else None,
    )
    refuse_impossible_event(book, event)
    less = _less(book, case, event)
    if command.outcome is Outcome.PARTLY and less is False:
        before = _limit_before(book, case)
        raise LimitNotLower(str(event.limit), str(before))
    others = (change for change in ended_by(book, event) if change.before != case)
    outcome = command.outcome if replaced or not less else Outcome.PARTLY
    return (*noted(book, Kind.LINE_EVENT, event), _closed(case, command.on, outcome), *others)


def ended_by(book: Book, event: LineEvent) -> Iterator[Change]:
    """Yield the end of each open case of a line that was restored or replaced; partly, where less than before is."""
    for case in book.cases.values():
        if case.line == event.line and case.closed_on is None and case.since <= event.on:
            restored = Outcome.PARTLY if _less(book, case, event) else Outcome.RESTORED
            yield _closed(case, event.on, Outcome.REPLACED if event.kind is LineEventKind.REPLACED else restored)


def reopened(book: Book, identity: CaseId) -> Changes:
    """Return the changes that open a case again, without what its end said of the line; raises CaseOpen."""
    case = cast("RecoveryCase", known(book, Kind.CASE, identity))
    if case.closed_on is None:
        raise CaseOpen(book.lines[case.line].name)
    said = book.line_events.get(_end_id(case.id, case.closed_on))
    taken = () if said is None else (Change(Kind.LINE_EVENT, said, None),)
    return (*taken, Change(Kind.CASE, case, replace(case, closed_on=None, outcome=None)))


def refuse_ended(book: Book, case: RecoveryCase) -> None:
    """Refuse to change what an ended case was measured by; raises CaseEnded."""
    if case.closed_on is not None:
        raise CaseEnded(book.lines[case.line].name, case.closed_on.isoformat())


def refuse_end_before_loss(since: date, on: date | None) -> None:
    """Refuse a case that ends before it begins; raises DatesOutOfOrder."""
    if on is not None and on < since:
        raise DatesOutOfOrder("lost", since.isoformat(), "ended", on.isoformat())


def _less(book: Book, case: RecoveryCase, event: LineEvent) -> bool | None:
    """Say whether an event leaves a line less than it had before a case's loss, None where that is not known."""
    before = _limit_before(book, case)
    if event.limit is None or before is None or event.limit.currency != before.currency:
        return None
    return event.limit < before


def _limit_before(book: Book, case: RecoveryCase) -> Money | None:
    events = tuple(one for one in book.line_events.values() if one.line == case.line and one.on < case.since)
    return limit_on(events, case.since)


def _closed(case: RecoveryCase, on: date, outcome: Outcome) -> Change:
    return Change(Kind.CASE, case, replace(case, closed_on=on, outcome=outcome))


def _end_id(case: CaseId, on: date) -> LineEventId:
    return LineEventId(steady_id("end", f"{case}:{on.isoformat()}"))
