"""What a user may do about lost lines, for hypothesis: fitting the book or not."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from decimal import Decimal

from hypothesis import strategies as st

from tests.builders import a_lender, an_event, cny
from tests.storage.drawn import sensible
from zhihuan.application import commands as c
from zhihuan.application import recovery_commands as r
from zhihuan.domain.book import Book
from zhihuan.domain.credit_line import LOSSES, LineEventId, LineEventKind, LineId
from zhihuan.domain.recovery.business import BusinessFlow, FlowId, FlowKind
from zhihuan.domain.recovery.case import CaseId, Confidence, LossReason, Outcome
from zhihuan.domain.recovery.contact import Channel, Contact, ContactId, ContactPurpose, Extension
from zhihuan.domain.recovery.criterion import Criterion, CriterionKind, Mark
from zhihuan.domain.recovery.document import CaseDocument, DocumentId, DocumentKind, KeptFile
from zhihuan.domain.recovery.step import RecoveryStep, StepId, StepKind

days = st.dates(date(2026, 1, 16), date(2026, 12, 31))
amounts = st.integers(1, 20_000).map(cny)
item_ids = st.sampled_from(["one", "two", "three", "four"])
notes = st.sampled_from(["", "客服说等一等", " twice "])
reasons = st.sampled_from(LossReason)
losses = st.sampled_from(sorted(LOSSES))
no_cases = st.sampled_from(["one", "two"])
files = st.sampled_from([None, KeptFile("截图.png", "ab" * 32, 7), KeptFile("receipt.pdf", "cd" * 32, 0)])
marks = st.builds(Mark, st.sampled_from(CriterionKind), days, st.sampled_from([Decimal(0), Decimal(1)]))
criteria = st.builds(
    Criterion, st.sampled_from(CriterionKind), st.none() | st.just(Decimal("0.7")), st.sampled_from([Decimal(1)])
)


def steps(cases: st.SearchStrategy[str]) -> st.SearchStrategy[r.SetStep]:
    return st.builds(
        RecoveryStep, item_ids.map(StepId), cases.map(CaseId), st.sampled_from(StepKind), st.none() | days,
        st.none() | days, notes,
    ).map(r.SetStep)


def contacts(cases: st.SearchStrategy[str]) -> st.SearchStrategy[r.SetContact]:
    return sensible(
        Contact, item_ids.map(ContactId), cases.map(CaseId), days, st.sampled_from(Channel),
        st.sampled_from(ContactPurpose), notes, notes, notes, notes, st.none() | days, st.sampled_from(Extension),
        notes, st.none() | days,
    ).map(r.SetContact)


def documents(cases: st.SearchStrategy[str], about: st.SearchStrategy[str | None]) -> st.SearchStrategy[r.SetDocument]:
    return st.builds(
        CaseDocument, item_ids.map(DocumentId), cases.map(CaseId), st.sampled_from(DocumentKind), st.none() | days,
        st.none() | days, files, about, notes,
    ).map(r.SetDocument)


def flows(cases: st.SearchStrategy[str]) -> st.SearchStrategy[r.SetFlow]:
    return st.builds(
        BusinessFlow, item_ids.map(FlowId), cases.map(CaseId), st.sampled_from(FlowKind), st.just("Stall"), amounts,
        days, st.booleans(), st.none() | days, st.booleans(),
    ).map(r.SetFlow)


def ends(cases: st.SearchStrategy[str], successors: st.SearchStrategy[str]) -> st.SearchStrategy[r.EndCase]:
    return st.builds(
        r.EndCase, cases.map(CaseId), days, st.sampled_from(Outcome), st.none() | amounts,
        st.none() | successors.map(LineId),
    )


def recorded(lines: st.SearchStrategy[str]) -> st.SearchStrategy[c.RecordLineEvent]:
    """Return that something happened to a line, told with all there is to tell."""
    events = st.builds(
        an_event, item_ids, line=lines, on=days, kind=st.sampled_from(LineEventKind), limit=st.none() | amounts
    )
    return st.builds(
        c.RecordLineEvent, events, reasons, st.sampled_from(Confidence), notes, st.booleans(), st.booleans()
    )


recovery_commands = st.one_of(
    st.builds(r.OpenCase, item_ids.map(LineEventId), reasons), st.builds(r.GiveReason, no_cases.map(CaseId), reasons),
    ends(no_cases, st.just("baitiao")), no_cases.map(lambda one: r.DeleteCase(CaseId(one))), steps(no_cases),
    contacts(no_cases), documents(no_cases, st.none()), flows(no_cases),
    item_ids.map(lambda one: r.DeleteStep(StepId(one))), item_ids.map(lambda one: r.DeleteContact(ContactId(one))),
    item_ids.map(lambda one: r.DeleteDocument(DocumentId(one))), item_ids.map(lambda one: r.DeleteFlow(FlowId(one))),
    item_ids.map(lambda one: r.DeleteLineEvent(LineEventId(one))),
    st.builds(an_event, item_ids, on=days).map(r.EditLineEvent),
)
"""Commands about what a book may not hold at all."""


def fitting_recovery(book: Book) -> list[st.SearchStrategy[c.Command]]:
    """Return commands about the lost lines, cases and what hangs on them that the book holds."""
    choices: list[st.SearchStrategy[c.Command]] = []
    if book.lines:
        known_lines = st.sampled_from(list(book.lines))
        choices.append(recorded(known_lines))
        choices.append(_lost(known_lines))
        choices.append(st.builds(r.SetFunders, known_lines, st.lists(item_ids.map(a_lender), max_size=2).map(tuple)))
    if book.line_events:
        events = st.sampled_from(list(book.line_events.values()))
        choices += [
            st.builds(lambda one, on: r.EditLineEvent(replace(one, on=on, until=None)), events, days),
            events.map(lambda one: r.DeleteLineEvent(one.id)),
            st.builds(lambda one, reason: r.OpenCase(one.id, reason), events, reasons),
        ]
    if book.cases:
        choices += _about_cases(book)
    if book.steps:
        choices.append(st.sampled_from(list(book.steps)).map(r.DeleteStep))
    if book.contacts:
        choices.append(st.sampled_from(list(book.contacts)).map(r.DeleteContact))
    if book.documents:
        choices.append(st.sampled_from(list(book.documents)).map(r.DeleteDocument))
    if book.flows:
        choices.append(st.sampled_from(list(book.flows)).map(r.DeleteFlow))
    return choices


def _lost(lines: st.SearchStrategy[str]) -> st.SearchStrategy[c.RecordLineEvent]:
    """Return that a line was lost: few of what happens to lines are losses, and a case is what is wanted here."""
    events = st.builds(an_event, item_ids, line=lines, on=days, kind=losses, limit=st.none())
    return st.builds(c.RecordLineEvent, events, reasons)


def _about_cases(book: Book) -> list[st.SearchStrategy[c.Command]]:
    ids = st.sampled_from(list(book.cases))
    cases = st.sampled_from(list(book.cases.values()))
    about = st.none() | st.sampled_from(list(book.contacts)) if book.contacts else st.none()
    edited = st.builds(
        lambda case, said, mark, told, confirmed: r.EditCase(
            replace(case, criteria=(said,), marks=(mark,), told=told, confirmed_on=confirmed)
        ),
        cases, criteria, marks, notes, st.none() | days,
    )
    return [
        edited, st.builds(r.GiveReason, ids.map(CaseId), reasons), ends(ids, st.sampled_from(list(book.lines))),
        ids.map(lambda one: r.DeleteCase(CaseId(one))), ids.map(lambda one: r.ReopenCase(CaseId(one))), steps(ids),
        contacts(ids), documents(ids, about), flows(ids),
    ]
