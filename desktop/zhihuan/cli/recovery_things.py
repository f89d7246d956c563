"""The steps, contacts, documents and plans of a case, noted one by one; the answer lists them."""

from __future__ import annotations

from argparse import Namespace
from collections.abc import Iterable, Mapping
from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import Any, Final, TypeVar

from PySide6.QtCore import QCoreApplication

from zhihuan.application import recovery_commands as r
from zhihuan.application.file_names import readable
from zhihuan.application.identity import fresh_id
from zhihuan.cli.bench import Bench
from zhihuan.cli.output import Output
from zhihuan.cli.reading import UsageError
from zhihuan.cli.recovery_document import (
    contacts_document,
    contacts_of,
    documents_document,
    documents_of,
    flows_document,
    flows_of,
    steps_document,
    steps_of,
)
from zhihuan.cli.recovery_finding import the_case
from zhihuan.cli.recovery_lines import contacts_lines, documents_lines, flows_lines, steps_lines
from zhihuan.cli.recovery_options import YES
from zhihuan.domain.calendar import read_day
from zhihuan.domain.errors import FieldMissing, NoSuchThing
from zhihuan.domain.recovery.business import BusinessFlow, FlowId, FlowKind
from zhihuan.domain.recovery.case import RecoveryCase
from zhihuan.domain.recovery.contact import Channel, Contact, ContactId, ContactPurpose, Extension
from zhihuan.domain.recovery.document import CaseDocument, DocumentId, DocumentKind, KeptFile
from zhihuan.domain.recovery.step import RecoveryStep, StepId, StepKind
from zhihuan.wording.entry import amount_from

_Any = TypeVar("_Any", RecoveryStep, Contact, CaseDocument, BusinessFlow)
_ASKED: Final = ("asked", "on", "channel", "purpose", "with", "reference", "promised", "promised_by", "extension")


def step(options: Namespace, bench: Bench, out: Output) -> int:
    """Plan a step, note that it was done, or take it out: the one that is named, else the open one of that kind."""
    case, kind = the_case(options.case, bench.session.book), StepKind(options.kind)
    steps = steps_of(case.id, bench.session.book)
    found = _named(options.id, steps, "step") or _first(one for one in steps if one.kind is kind and one.open)
    if options.remove:
        bench.session.run(r.DeleteStep(_there(found, "step", kind).id))
    else:
        noted = found or RecoveryStep(StepId(fresh_id()), case.id, kind)
        bench.session.run(r.SetStep(replace(
            noted, on=_day(options.on, noted.on), done_on=_day(options.done, noted.done_on),
            note=noted.note if options.note is None else options.note,
        )))
    book = bench.session.book
    out.answer({"case": case.id, "steps": steps_document(case.id, book)}, steps_lines(case.id, book))
    return 0


def contact(options: Namespace, bench: Bench, out: Output) -> int:
    """Log a contact, correct the one that is named, note its answer, or take it out."""
    case, today = the_case(options.case, bench.session.book), bench.clock.now().date()
    found = _named(options.id, contacts_of(case.id, bench.session.book), "contact")
    if options.remove:
        bench.session.run(r.DeleteContact(_there(found, "contact", options.id or "").id))
    else:
        bench.session.run(r.SetContact(_contact(options, found or _answered(options, case, bench), case, today)))
    book, position = bench.session.book, bench.session.position(today)
    document = {"case": case.id, "contacts": contacts_document(case.id, book, position)}
    out.answer(document, contacts_lines(case.id, book, today, bench.formats))
    return 0


def _answered(options: Namespace, case: RecoveryCase, bench: Bench) -> Contact | None:
    """Return the contact that an answer without more is to: the only one without; raises UsageError for several."""
    if options.reply is None and options.replied is None:
        return None
    if any(getattr(options, name) is not None for name in _ASKED if name != "reference"):
        return None
    waiting = [
        one for one in contacts_of(case.id, bench.session.book)
        if not one.answered and options.reference in (None, one.reference)
    ]
    if len(waiting) > 1:
        raise UsageError(QCoreApplication.translate("CommandLine", "several contacts wait for an answer: use --id"))
    return _there(_first(waiting), "contact", options.reference or "")


def _contact(options: Namespace, found: Contact | None, case: RecoveryCase, today: date) -> Contact:
    if found is None:
        if not (options.asked or "").strip():
            raise FieldMissing("asked")
        found = Contact(
            ContactId(fresh_id()), case.id, today, Channel.PHONE, ContactPurpose.QUESTION, options.asked.strip()
        )
    told: Mapping[str, Any] = {
        "asked": options.asked, "spoke_with": getattr(options, "with"), "reference": options.reference,
        "promised": options.promised, "reply": options.reply,
    }
    replied = today if options.reply and found.replied_on is None else found.replied_on
    return replace(
        found, on=_day(options.on, found.on) or found.on, channel=Channel(options.channel or found.channel),
        purpose=ContactPurpose(options.purpose or found.purpose),
        extension=Extension(options.extension or found.extension),
        promised_by=_day(options.promised_by, found.promised_by), replied_on=_day(options.replied, replied),
        **{name: words.strip() for name, words in told.items() if words is not None},
    )


def document(options: Namespace, bench: Bench, out: Output) -> int:
    """Note a document, keep its file or lay a copy of it somewhere: the one that is named, else one still to get."""
    case, kind = the_case(options.case, bench.session.book), DocumentKind(options.kind)
    papers = [one for one in documents_of(case.id, bench.session.book) if one.kind is kind]
    found = _named(options.id, papers, "document")
    if options.copy_to is not None:
        kept = found or _first(one for one in papers if one.file is not None)
        return _copied(_there(kept, "document", kind), options, bench, out)
    found = found or _first(one for one in papers if one.open)
    if options.remove:
        bench.session.run(r.DeleteDocument(_there(found, "document", kind).id))
    else:
        noted = found or CaseDocument(DocumentId(fresh_id()), case.id, kind)
        bench.session.run(r.SetDocument(_document(options, noted, bench)))
    book = bench.session.book
    out.answer({"case": case.id, "documents": documents_document(case.id, book)}, documents_lines(case.id, book))
    return 0


def _document(options: Namespace, noted: CaseDocument, bench: Bench) -> CaseDocument:
    if options.contact:
        # Before a file is kept, which would lie there for nothing.
        _named(options.contact, contacts_of(noted.case, bench.session.book), "contact")
    file = noted.file
    if options.file is not None:
        file = bench.kept_files.keep(Path(options.file)) if options.file else None
    got = bench.clock.now().date() if options.file and noted.open else noted.got_on
    return replace(
        noted, wanted_by=_day(options.wanted_by, noted.wanted_by), got_on=_day(options.got, got), file=file,
        contact=noted.contact if options.contact is None else (ContactId(options.contact) if options.contact else None),
        note=noted.note if options.note is None else options.note,
    )


def _copied(noted: CaseDocument, options: Namespace, bench: Bench, out: Output) -> int:
    file: KeptFile | None = noted.file
    if file is None:
        raise NoSuchThing("file", noted.id)
    laid = readable(str(bench.kept_files.copy(file, Path(options.copy_to))))
    out.answer({"copy": laid}, [QCoreApplication.translate("CommandLine", "Copied to {path}.").format(path=laid)])
    return 0


def flow(options: Namespace, bench: Bench, out: Output) -> int:
    """Note what a business means to take in or pay out, correct the one of that name, or take it out."""
    case = the_case(options.case, bench.session.book)
    found = _first(one for one in flows_of(case.id, bench.session.book) if one.name == options.name.strip())
    if options.remove:
        bench.session.run(r.DeleteFlow(_there(found, "flow", options.name).id))
    else:
        bench.session.run(r.SetFlow(_flow(options, found, case, bench)))
    book = bench.session.book
    out.answer(
        {"case": case.id, "flows": flows_document(case.id, book)}, flows_lines(case.id, book, bench.formats)
    )
    return 0


def _flow(options: Namespace, found: BusinessFlow | None, case: RecoveryCase, bench: Bench) -> BusinessFlow:
    currency = found.amount.currency if found is not None else bench.session.book.lines[case.line].currency
    if options.currency is not None:
        if not options.amount:
            raise UsageError(QCoreApplication.translate("CommandLine", "--currency goes with --amount"))
        currency = options.currency.strip().upper()
    if found is None:
        if not options.amount:
            raise FieldMissing("amount")
        found = BusinessFlow(
            FlowId(fresh_id()), case.id, FlowKind.INCOME, options.name.strip(), amount_from(options.amount, currency),
            bench.clock.now().date(),
        )
    return replace(
        found, kind=FlowKind(options.kind or found.kind), on=_day(options.on, found.on) or found.on,
        amount=amount_from(options.amount, currency) if options.amount else found.amount,
        monthly=found.monthly if options.monthly is None else options.monthly == YES,
        until=_day(options.until, found.until),
        movable=found.movable if options.movable is None else options.movable == YES,
    )


def _day(typed: str | None, before: date | None) -> date | None:
    """Return a typed day, none where nothing was typed into it, the one of before where it was not named at all."""
    if typed is None:
        return before
    return read_day(typed) if typed.strip() else None


def _first(found: Iterable[_Any]) -> _Any | None:
    return next(iter(found), None)


def _named(identity: str | None, things: Iterable[_Any], kind: str) -> _Any | None:
    """Return the thing of an id, None where none is named; raises NoSuchThing."""
    return None if identity is None else _there(_first(one for one in things if one.id == identity), kind, identity)


def _there(found: _Any | None, kind: str, name: str) -> _Any:
    """Return what was found; raises NoSuchThing."""
    if found is None:
        raise NoSuchThing(kind, name)
    return found
