"""What a recovery case changes: its opening with a baseline, its reason, its end, and everything that hangs on it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import replace
from datetime import date
from typing import TYPE_CHECKING, Final, cast

from zhihuan.application import recovery_commands as r
from zhihuan.application.case_plan import new_case
from zhihuan.application.finding import added, edited, gone, known, lender_if_new, noted
from zhihuan.application.identity import steady_id
from zhihuan.application.limits import bear
from zhihuan.domain.as_of import as_of
from zhihuan.domain.book import Book, Kind, Thing
from zhihuan.domain.change import Change
from zhihuan.domain.credit_line import (
    LOSSES,
    CreditLine,
    LineEvent,
    LineEventId,
    LineEventKind,
    LineId,
    limit_on,
)
from zhihuan.domain.errors import NoSuchThing
from zhihuan.domain.lender import Lender
from zhihuan.domain.position import Position
from zhihuan.domain.recovery.case import CaseId, LossReason, Outcome, RecoveryCase
from zhihuan.domain.recovery.criterion import Criterion
from zhihuan.domain.recovery.document import CaseDocument
from zhihuan.domain.recovery.proposal import default_criteria, default_documents, default_steps
from zhihuan.domain.recovery.readings import readings
from zhihuan.domain.recovery.step import RecoveryStep

if TYPE_CHECKING:
    from zhihuan.application.commands import RecordLineEvent

Changes = tuple[Change, ...]
_HANGERS: Final = (Kind.FLOW, Kind.DOCUMENT, Kind.CONTACT, Kind.STEP)


def work_on_case(book: Book, command: r.RecoveryCommand) -> Changes:  # noqa: C901, PLR0912 - a table
    """Return the changes of one command; raises NoSuchThing, AlreadyThere, AmountTooLarge, DatesOutOfOrder."""
    match command:
        case r.SetFunders(line_id, funders):
            return _funded(book, line_id, funders)
        case r.OpenCase():
            event = cast("LineEvent", known(book, Kind.LINE_EVENT, command.event))
            if event.kind not in LOSSES:
                raise NoSuchThing(Kind.LINE_EVENT, event.id)
            return opened(book, event, command)
        case r.EditCase(case):
            return edited(book, Kind.CASE, replace(case, told=case.told.strip()))
        case r.GiveReason(case_id, reason, planned_on):
            return _given_reason(book, _case(book, case_id), reason, planned_on)
        case r.EndCase():
            return _ended(book, command)
        case r.DeleteCase(case_id):
            return (*without_hangers(book, case_id), gone(book, Kind.CASE, case_id))
        case r.SetStep(step):
            _case(book, step.case)
            return noted(book, Kind.STEP, replace(step, note=step.note.strip()))
        case r.SetContact(contact):
            _case(book, contact.case)
            return noted(book, Kind.CONTACT, contact)
        case r.DeleteContact(contact_id):
            freed = [
                Change(Kind.DOCUMENT, one, replace(one, contact=None))
                for one in book.documents.values() if one.contact == contact_id
            ]
            return (*freed, gone(book, Kind.CONTACT, contact_id))
        case r.SetDocument(document):
            _case(book, document.case)
            if document.contact is not None:
                known(book, Kind.CONTACT, document.contact)
            return noted(book, Kind.DOCUMENT, replace(document, note=document.note.strip()))
        case r.SetFlow(flow):
            _case(book, flow.case)
            bear(flow.amount)
            return noted(book, Kind.FLOW, replace(flow, name=flow.name.strip()))
        case _:
            return (_removed(book, command),)


def _funded(book: Book, line: LineId, funders: tuple[Lender, ...]) -> Changes:
    """Return the changes that name who funds a line, its own lender left out."""
    known_line = cast("CreditLine", known(book, Kind.LINE, line))
    others = {one.id: one for one in funders if one.id != known_line.lender}
    return (
        *(change for one in others.values() for change in lender_if_new(book, one)),
        *edited(book, Kind.LINE, replace(known_line, funders=tuple(others))),
    )


def _removed(book: Book, command: r.DeleteStep | r.DeleteDocument | r.DeleteFlow) -> Change:
    match command:
        case r.DeleteStep(step_id):
            return gone(book, Kind.STEP, step_id)
        case r.DeleteDocument(document_id):
            return gone(book, Kind.DOCUMENT, document_id)
        case r.DeleteFlow(flow_id):
            return gone(book, Kind.FLOW, flow_id)


def opened(book: Book, event: LineEvent, told: RecordLineEvent | r.OpenCase) -> Changes:
    """Return the changes that open a case for a loss, with how everything stood on that day, and what it begins with.

    Raises AlreadyThere where the loss has a case.
    """
    case, plan = new_case(book, event, told)
    return (
        added(book, Kind.CASE, case),
        *(Change(Kind.STEP, None, replace(step, case=case.id)) for step in plan.steps),
        *(Change(Kind.DOCUMENT, None, replace(document, case=case.id)) for document in plan.documents),
    )


def _given_reason(book: Book, case: RecoveryCase, reason: LossReason, planned_on: date | None) -> Changes:
    """Swap what the old reason proposed for what the new one does; what the user touched stays as it is."""
    if reason is case.reason:
        return ()
    seen = Position(as_of(book, case.since), case.since)
    kept = {one.kind: one for one in case.criteria}
    usual = default_criteria(reason, readings(seen, case))
    own = _own_criteria(case, default_criteria(case.reason, {}))
    criteria = (*(replace(one, baseline=kept[one.kind].baseline) if one.kind in kept else one for one in usual), *own)
    after = replace(case, reason=reason, criteria=tuple({one.kind: one for one in criteria}.values()))
    return (Change(Kind.CASE, case, after), *_swapped(book, case, after, planned_on or case.since))


def _own_criteria(case: RecoveryCase, usual: Iterable[Criterion]) -> Iterator[Criterion]:
    """Yield the conditions that the user added, or whose target the user changed."""
    targets = {one.kind: one.target for one in usual}
    yield from (one for one in case.criteria if targets.get(one.kind) != one.target)


def _swapped(book: Book, before: RecoveryCase, after: RecoveryCase, start: date) -> Iterator[Change]:
    """Yield the changes from one reason's steps and documents to another's; what both propose stays."""
    for kind, propose in ((Kind.STEP, default_steps), (Kind.DOCUMENT, default_documents)):
        old = {one.id for one in cast("tuple[Thing, ...]", propose(before, start))}
        new = {one.id: one for one in cast("tuple[Thing, ...]", propose(after, start))}
        here = book.of(kind)
        yield from (Change(kind, here[one], None) for one in sorted(old - new.keys()) if _untouched(here.get(one)))
        yield from (Change(kind, None, one) for identity, one in new.items() if identity not in here)


def _untouched(thing: Thing | None) -> bool:
    """Say whether a proposed step or document is there and nothing was done with it or written on it."""
    match thing:
        case RecoveryStep():
            return thing.open and not thing.note
        case CaseDocument():
            return thing.open and thing.file is None and not thing.note
        case _:
            return False


def _ended(book: Book, command: r.EndCase) -> Changes:
    """Return the changes that end a case and, where the line lives on or has a successor, say so of the line."""
    case = _case(book, command.case)
    if command.limit is not None:
        bear(command.limit)
    if command.outcome is Outcome.REFUSED:
        return _closed(case, command.on, command.outcome)
    replaced = command.outcome is Outcome.REPLACED
    if command.successor is not None:
        known(book, Kind.LINE, command.successor)
    event = LineEvent(
        LineEventId(steady_id("end", f"{case.id}:{command.on.isoformat()}")), case.line, command.on,
        LineEventKind.REPLACED if replaced else LineEventKind.RESTORED, None if replaced else command.limit,
        successor=command.successor if replaced else None,
    )
    return (added(book, Kind.LINE_EVENT, event), *_closed(case, command.on, command.outcome))


def _closed(case: RecoveryCase, on: date, outcome: Outcome) -> Changes:
    after = replace(case, closed_on=on, outcome=outcome)
    return () if after == case else (Change(Kind.CASE, case, after),)


def ended_by(book: Book, event: LineEvent) -> Iterator[Change]:
    """Yield the end of each open case of a line that was restored or replaced; partly, where less than before is."""
    events = tuple(one for one in book.line_events.values() if one.line == event.line)
    for case in book.cases.values():
        if case.line == event.line and case.closed_on is None and case.since <= event.on:
            before = limit_on(tuple(one for one in events if one.on < case.since), case.since)
            less = event.limit is not None and before is not None and event.limit.minor < before.minor
            restored = Outcome.PARTLY if less else Outcome.RESTORED
            outcome = Outcome.REPLACED if event.kind is LineEventKind.REPLACED else restored
            yield Change(Kind.CASE, case, replace(case, closed_on=event.on, outcome=outcome))


def without_hangers(book: Book, case: CaseId) -> Iterator[Change]:
    """Yield the removal of everything that hangs on a case."""
    for kind in _HANGERS:
        for one in book.of(kind).values():
            if one.case == case:  # type: ignore[union-attr]
                yield Change(kind, one, None)


def _case(book: Book, identity: CaseId) -> RecoveryCase:
    return cast("RecoveryCase", known(book, Kind.CASE, identity))
