"""What a recovery case changes: its opening with a baseline, its reason, its end, and everything that hangs on it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import replace
from datetime import date
from typing import TYPE_CHECKING, Final, cast

from zhihuan.application import recovery_commands as r
from zhihuan.application.case_end import ended, refuse_ended, reopened
from zhihuan.application.case_limits import refuse_impossible_marks, refuse_impossible_targets
from zhihuan.application.case_plan import new_case, swapped
from zhihuan.application.finding import edited, gone, known, lender_if_new, noted
from zhihuan.application.limits import bear
from zhihuan.domain.as_of import as_of
from zhihuan.domain.book import Book, Kind
from zhihuan.domain.change import Change
from zhihuan.domain.credit_line import LOSSES, CreditLine, LineEvent, LineId
from zhihuan.domain.errors import AlreadyThere, DatesOutOfOrder, FieldMissing, NoSuchThing
from zhihuan.domain.lender import Lender
from zhihuan.domain.position import Position
from zhihuan.domain.recovery.case import CaseId, LossReason, RecoveryCase
from zhihuan.domain.recovery.criterion import Criterion
from zhihuan.domain.recovery.proposal import default_criteria
from zhihuan.domain.recovery.readings import readings

if TYPE_CHECKING:
    from zhihuan.application.commands import RecordLineEvent

Changes = tuple[Change, ...]
_HANGERS: Final = (Kind.FLOW, Kind.DOCUMENT, Kind.CONTACT, Kind.STEP)


def work_on_case(book: Book, command: r.RecoveryCommand) -> Changes:  # noqa: C901, PLR0912 - a table
    """Return the changes of one command.

    Raises NoSuchThing, AlreadyThere, FieldMissing, DatesOutOfOrder, AmountTooLarge, and what ends of cases, targets
    and statements are refused for.
    """
    match command:
        case r.SetFunders(line_id, funders):
            return _funded(book, line_id, funders)
        case r.OpenCase():
            event = cast("LineEvent", known(book, Kind.LINE_EVENT, command.event))
            if event.kind not in LOSSES:
                raise NoSuchThing(Kind.LINE_EVENT, event.id)
            return opened(book, event, command)
        case r.EditCase(case):
            return _edited(book, replace(case, told=case.told.strip()))
        case r.GiveReason(case_id, reason, planned_on):
            return _given_reason(book, _case(book, case_id), reason, planned_on)
        case r.EndCase():
            return ended(book, command)
        case r.ReopenCase(case_id):
            return reopened(book, case_id)
        case r.DeleteCase(case_id):
            return (*without_hangers(book, case_id), gone(book, Kind.CASE, case_id))
        case r.SetStep(step):
            _case(book, step.case)
            return noted(book, Kind.STEP, replace(step, note=step.note.strip()))
        case r.SetContact(contact):
            _case(book, contact.case)
            before = book.contacts.get(contact.id)
            if not contact.asked.strip() and (before is None or before.asked.strip()):
                raise FieldMissing("asked")
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
            if flow.until is not None and flow.until < flow.on:
                raise DatesOutOfOrder("since", flow.on.isoformat(), "until", flow.until.isoformat())
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
    if case.id in book.cases:
        raise AlreadyThere(Kind.CASE, book.lines[case.line].name)
    refuse_impossible_targets(case.criteria)
    return (
        Change(Kind.CASE, None, case),
        *(Change(Kind.STEP, None, replace(step, case=case.id)) for step in plan.steps),
        *(Change(Kind.DOCUMENT, None, replace(document, case=case.id)) for document in plan.documents),
    )


def _edited(book: Book, case: RecoveryCase) -> Changes:
    """Return the change that corrects a case; raises CaseEnded, DatesOutOfOrder, NotWhole, TermsOutOfRange."""
    before = _case(book, case.id)
    if case.criteria != before.criteria and case.closed_on is not None:
        refuse_ended(book, before)
    refuse_impossible_targets(case.criteria, before.criteria)
    refuse_impossible_marks(case.marks, before.marks)
    return edited(book, Kind.CASE, case)


def _given_reason(book: Book, case: RecoveryCase, reason: LossReason, planned_on: date | None) -> Changes:
    """Swap what the old reason proposed for what the new one does; what the user touched stays as it is."""
    if reason is case.reason:
        return ()
    refuse_ended(book, case)
    seen = Position(as_of(book, case.since), case.since)
    kept = {one.kind: one for one in case.criteria}
    before = default_criteria(case.reason, {})
    removed = {one.kind for one in before} - kept.keys()
    usual = [one for one in default_criteria(reason, readings(seen, case)) if one.kind not in removed]
    criteria = (
        *(replace(one, baseline=kept[one.kind].baseline) if one.kind in kept else one for one in usual),
        *_own_criteria(case, before),
    )
    after = replace(case, reason=reason, criteria=tuple({one.kind: one for one in criteria}.values()))
    return (Change(Kind.CASE, case, after), *swapped(book, case, after, planned_on or case.since))


def _own_criteria(case: RecoveryCase, usual: Iterable[Criterion]) -> Iterator[Criterion]:
    """Yield the conditions that the user added, or whose target the user changed."""
    targets = {one.kind: one.target for one in usual}
    yield from (one for one in case.criteria if targets.get(one.kind) != one.target)


def without_hangers(book: Book, case: CaseId) -> Iterator[Change]:
    """Yield the removal of everything that hangs on a case."""
    for kind in _HANGERS:
        for one in book.of(kind).values():
            if one.case == case:  # type: ignore[union-attr]
                yield Change(kind, one, None)


def _case(book: Book, identity: CaseId) -> RecoveryCase:
    return cast("RecoveryCase", known(book, Kind.CASE, identity))
