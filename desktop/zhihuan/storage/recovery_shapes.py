"""Recovery cases with their steps, contacts, documents, and what a business plans, as rows."""

from __future__ import annotations

from zhihuan.domain.credit_line import LineEventId, LineId
from zhihuan.domain.recovery.business import BusinessFlow, FlowId, FlowKind
from zhihuan.domain.recovery.case import BaselineFigure, CaseId, Confidence, LossReason, Outcome, RecoveryCase
from zhihuan.domain.recovery.contact import Channel, Contact, ContactId, ContactPurpose, Extension
from zhihuan.domain.recovery.criterion import Criterion, Mark
from zhihuan.domain.recovery.document import CaseDocument, DocumentId, DocumentKind, KeptFile
from zhihuan.domain.recovery.step import RecoveryStep, StepId, StepKind
from zhihuan.storage.cells import Row, day, day_or_none, money, text, text_or_none, yes
from zhihuan.storage.documents import document, document_or_none, structure, structure_or_none
from zhihuan.storage.shape import Cells, iso, shape


def _case_cells(one: RecoveryCase) -> Cells:
    return (
        one.id, one.line, one.event, one.since.isoformat(), one.reason.value, one.confidence.value,
        document(one.criteria), iso(one.closed_on), None if one.outcome is None else one.outcome.value, one.told,
        document(one.baseline), document(one.marks), iso(one.confirmed_on), int(one.capital),
    )


def _case(row: Row) -> RecoveryCase:
    outcome = text_or_none(row, "outcome")
    return RecoveryCase(
        CaseId(text(row, "id")), LineId(text(row, "line")), LineEventId(text(row, "event")), day(row, "since"),
        LossReason(text(row, "reason")), Confidence(text(row, "confidence")),
        structure(row, "criteria", tuple[Criterion, ...]), day_or_none(row, "closed_on"),
        None if outcome is None else Outcome(outcome), text(row, "told"),
        structure(row, "baseline", tuple[BaselineFigure, ...]), structure(row, "marks", tuple[Mark, ...]),
        day_or_none(row, "confirmed_on"), yes(row, "capital"),
    )


def _meant_by_format_4(row: Row) -> Row:
    """Return what a case without an outcome meant: it ended because the line was restored, as the migration says."""
    return {"outcome": Outcome.RESTORED.value} if row.get("closed_on") else {}


CASE = shape(
    "recovery_cases",
    "id line event since reason confidence criteria closed_on outcome told baseline marks confirmed_on capital",
    _case_cells, _case,
    later={"outcome": None, "told": "", "baseline": "[]", "marks": "[]", "confirmed_on": None, "capital": 0},
    meant=_meant_by_format_4,
)


def _step_cells(one: RecoveryStep) -> Cells:
    return one.id, one.case, one.kind.value, iso(one.on), iso(one.done_on), one.note


def _step(row: Row) -> RecoveryStep:
    return RecoveryStep(
        StepId(text(row, "id")), CaseId(text(row, "recovery")), StepKind(text(row, "kind")),
        day_or_none(row, "on_day"), day_or_none(row, "done_on"), text(row, "note"),
    )


STEP = shape("recovery_steps", "id recovery kind on_day done_on note", _step_cells, _step)


def _contact_cells(one: Contact) -> Cells:
    return (
        one.id, one.case, one.on.isoformat(), one.channel.value, one.purpose.value, one.asked, one.spoke_with,
        one.reference, one.promised, iso(one.promised_by), one.extension.value, one.reply, iso(one.replied_on),
    )


def _contact(row: Row) -> Contact:
    return Contact(
        ContactId(text(row, "id")), CaseId(text(row, "recovery")), day(row, "on_day"), Channel(text(row, "channel")),
        ContactPurpose(text(row, "purpose")), text(row, "asked"), text(row, "spoke_with"), text(row, "reference"),
        text(row, "promised"), day_or_none(row, "promised_by"), Extension(text(row, "extension")), text(row, "reply"),
        day_or_none(row, "replied_on"),
    )


CONTACT = shape(
    "recovery_contacts",
    "id recovery on_day channel purpose asked spoke_with reference promised promised_by extension reply replied_on",
    _contact_cells, _contact,
)


def _document_cells(one: CaseDocument) -> Cells:
    return (
        one.id, one.case, one.kind.value, iso(one.wanted_by), iso(one.got_on), document_or_none(one.file), one.contact,
        one.note,
    )


def _document(row: Row) -> CaseDocument:
    contact = text_or_none(row, "contact")
    return CaseDocument(
        DocumentId(text(row, "id")), CaseId(text(row, "recovery")), DocumentKind(text(row, "kind")),
        day_or_none(row, "wanted_by"), day_or_none(row, "got_on"), structure_or_none(row, "file", KeptFile),
        None if contact is None else ContactId(contact), text(row, "note"),
    )


DOCUMENT = shape(
    "recovery_documents", "id recovery kind wanted_by got_on file contact note", _document_cells, _document
)


def _flow_cells(one: BusinessFlow) -> Cells:
    return (
        one.id, one.case, one.kind.value, one.name, one.amount.minor, one.amount.currency, one.on.isoformat(),
        int(one.monthly), iso(one.until), int(one.movable),
    )


def _flow(row: Row) -> BusinessFlow:
    return BusinessFlow(
        FlowId(text(row, "id")), CaseId(text(row, "recovery")), FlowKind(text(row, "kind")), text(row, "name"),
        money(row, "amount_minor"), day(row, "on_day"), yes(row, "monthly"), day_or_none(row, "until"),
        yes(row, "movable"),
    )


FLOW = shape(
    "business_flows", "id recovery kind name amount_minor currency on_day monthly until movable", _flow_cells, _flow
)
