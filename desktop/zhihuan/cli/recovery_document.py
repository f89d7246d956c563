"""Recovery cases as JSON; docs/recovery.md says what each name means. What is not known is null, never zero."""

from __future__ import annotations

from datetime import date
from fractions import Fraction

from zhihuan.cli import documents as d
from zhihuan.cli.health_past import measured
from zhihuan.cli.recovery_ahead import business_document, moves_document
from zhihuan.cli.recovery_story import CaseStory
from zhihuan.domain.book import Book
from zhihuan.domain.credit_line import LineEvent
from zhihuan.domain.health.usage import used_of
from zhihuan.domain.lender import LenderId
from zhihuan.domain.position import LineStanding, Position
from zhihuan.domain.recovery.business import BusinessFlow
from zhihuan.domain.recovery.case import CaseId, RecoveryCase
from zhihuan.domain.recovery.contact import Contact
from zhihuan.domain.recovery.course import Course
from zhihuan.domain.recovery.document import CaseDocument
from zhihuan.domain.recovery.progress import Measured, Progress
from zhihuan.domain.recovery.step import RecoveryStep

NOBODY_KNOWS = ("lender_review", "lender_scores", "product_open")


def story_document(story: CaseStory) -> d.Json:
    """Return everything there is to say of a case."""
    case, standing, book = story.case, story.standing, story.position.book
    return {
        **case_head(case, book), "lender": _lender(standing.line.lender, book),
        "funders": [_lender(one, book) for one in standing.line.funders],
        "at_one_platform": [_line(one) for one in story.at_one_platform],
        "event": story.loss.kind.value, "currency": standing.line.currency,
        "limit_before": d.amount(story.limit_before), "limit_after": d.amount(story.limit_after),
        "state": standing.state.value, "limit": d.amount(standing.limit),
        "used": d.amount(used_of(story.position, standing)), "life": [_event(one, book) for one in story.life],
        "baseline": {
            one.measure.value: None if one.value is None
            else measured(one.measure, Fraction(one.value), standing.line.currency)
            for one in case.baseline
        },
        "measured_on": d.day(story.course.days[-1]), **_standing(story.progress, story.course),
        "course": _course(story.course), "moves": moves_document(story.movers),
        "business": business_document(story.business),
        **hangers(case.id, book, story.position),
    }


def case_head(case: RecoveryCase, book: Book) -> d.Json:
    """Return what was recorded of a case itself."""
    return {
        "id": case.id, "line": book.lines[case.line].name, "line_id": case.line, "since": d.day(case.since),
        "reason": case.reason.value, "confidence": case.confidence.value,
        "outside_control": case.reason.outside_control, "told": case.told or None, "capital": case.capital,
        "confirmed_on": d.day(case.confirmed_on),
        "marks": [{"kind": one.kind.value, "on": d.day(one.on), "value": d.ratio(one.value)} for one in case.marks],
        "closed_on": d.day(case.closed_on), "outcome": None if case.outcome is None else case.outcome.value,
    }


def brief_document(now: Progress, seen: Position) -> d.Json:
    """Return what was recorded of a case and how it stands, without what takes long: its course, what moves it."""
    return {**case_head(now.case, seen.book), **_standing(now, None), **hangers(now.case.id, seen.book, seen)}


def hangers(case: CaseId, book: Book, seen: Position) -> d.Json:
    """Return the steps, contacts, documents and plans of a case."""
    return {
        "steps": steps_document(case, book), "contacts": contacts_document(case, book, seen),
        "documents": documents_document(case, book), "flows": flows_document(case, book),
    }


def steps_document(case: CaseId, book: Book) -> list[d.Json]:
    """Return the steps of a case by their days."""
    return [_step(one) for one in steps_of(case, book)]


def steps_of(case: CaseId, book: Book) -> list[RecoveryStep]:
    """Return the steps of a case by their days, those without one last."""
    found = (one for one in book.steps.values() if one.case == case)
    return sorted(found, key=lambda one: (one.on or date.max, one.kind, one.id))


def contacts_document(case: CaseId, book: Book, seen: Position) -> list[d.Json]:
    """Return the contacts of a case, the oldest first."""
    return [_contact(one, seen) for one in contacts_of(case, book)]


def contacts_of(case: CaseId, book: Book) -> list[Contact]:
    """Return the contacts of a case, the oldest first."""
    return sorted((one for one in book.contacts.values() if one.case == case), key=lambda one: (one.on, one.id))


def documents_document(case: CaseId, book: Book) -> list[d.Json]:
    """Return the documents of a case, those still to get first."""
    return [_document(one) for one in documents_of(case, book)]


def documents_of(case: CaseId, book: Book) -> list[CaseDocument]:
    """Return the documents of a case, those still to get first."""
    found = (one for one in book.documents.values() if one.case == case)
    return sorted(found, key=lambda one: (not one.open, one.wanted_by or one.got_on or date.max, one.kind, one.id))


def flows_document(case: CaseId, book: Book) -> list[d.Json]:
    """Return what a business plans, by day."""
    return [_flow(one) for one in flows_of(case, book)]


def flows_of(case: CaseId, book: Book) -> list[BusinessFlow]:
    """Return what a business plans, by day."""
    return sorted((one for one in book.flows.values() if one.case == case), key=lambda one: (one.on, one.name))


def _lender(lender: LenderId, book: Book) -> str | None:
    known = book.lenders.get(lender)
    return None if known is None else known.name


def _line(one: LineStanding) -> d.Json:
    return {"id": one.line.id, "name": one.line.name, "state": one.state.value, "limit": d.amount(one.limit)}


def _event(one: LineEvent, book: Book) -> d.Json:
    return {
        "date": d.day(one.on), "kind": one.kind.value, "limit": d.amount(one.limit), "until": d.day(one.until),
        "successor": None if one.successor is None else book.lines[one.successor].name, "note": one.note or None,
    }


def _standing(now: Progress, course: Course | None) -> d.Json:
    return {
        "met": now.met, "conditions": now.applicable, "completion": _completion(now),
        "coverage": d.ratio(now.coverage), "gates": [gate.value for gate in now.gates],
        "criteria": [_criterion(one, course) for one in now.measured],
    }


def _completion(now: Progress) -> float | None:
    """Return how far the conditions have come; None where too little is known, or the platform alone decided."""
    return None if now.outside_control else d.ratio(now.completion)


def _course(course: Course) -> d.Json:
    return {
        "days": [d.day(day) for day in course.days],
        "completion": [_completion(one) for one in course.points],
        "coverage": [d.ratio(one.coverage) for one in course.points],
        "gates": [[gate.value for gate in one.gates] for one in course.points],
    }


def _criterion(one: Measured, course: Course | None) -> d.Json:
    criterion, reading = one.criterion, one.reading
    trend = None if course is None else course.trend(criterion.kind)
    return {
        "kind": criterion.kind.value, "baseline": d.ratio(criterion.baseline), "now": d.ratio(one.now),
        "known": reading.known.value, "told": d.day(reading.told), "target": d.ratio(criterion.target),
        "more_is_better": criterion.kind.more_is_better, "progress": d.ratio(one.progress),
        "highest": d.ratio(one.highest), "fallen": None if one.progress is None else d.ratio(one.fallen),
        "met": None if one.progress is None else one.met,
        "trend": None if trend is None else {"a_month": d.ratio(trend.slope), "months": trend.months},
    }


def _step(one: RecoveryStep) -> d.Json:
    return {
        "id": one.id, "kind": one.kind.value, "on": d.day(one.on), "done_on": d.day(one.done_on),
        "note": one.note or None,
    }


def _contact(one: Contact, seen: Position) -> d.Json:
    return {
        "id": one.id, "on": d.day(one.on), "channel": one.channel.value, "purpose": one.purpose.value,
        "asked": one.asked, "spoke_with": one.spoke_with or None, "reference": one.reference or None,
        "promised": one.promised or None, "promised_by": d.day(one.promised_by), "extension": one.extension.value,
        "legal_reply_by": d.day(one.legal_reply_by), "reply_by": d.day(one.reply_by), "reply": one.reply or None,
        "replied_on": d.day(one.replied_on), "dispute": one.disputes,
        "late": one.open_on(seen.today) and one.reply_by is not None and one.reply_by < seen.today,
    }


def _document(one: CaseDocument) -> d.Json:
    return {
        "id": one.id, "kind": one.kind.value, "wanted_by": d.day(one.wanted_by), "got_on": d.day(one.got_on),
        "file": None if one.file is None
        else {"name": one.file.name, "sha256": one.file.sha256, "size": one.file.size},
        "contact": one.contact, "note": one.note or None,
    }


def _flow(one: BusinessFlow) -> d.Json:
    return {
        "id": one.id, "kind": one.kind.value, "name": one.name, "amount": d.amount(one.amount),
        "currency": one.amount.currency, "on": d.day(one.on), "monthly": one.monthly, "until": d.day(one.until),
        "movable": one.movable,
    }
