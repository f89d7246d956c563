"""A recovery case opens with a baseline, proposals and documents; another reason swaps what nobody touched."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from decimal import Decimal

import pytest

from tests.builders import a_book, a_lender, a_line, a_loan, an_event, an_income, cny, new
from zhihuan.application import commands as c
from zhihuan.application import recovery_commands as r
from zhihuan.application.decide import decide
from zhihuan.domain.book import Kind
from zhihuan.domain.change import applied, inverse
from zhihuan.domain.credit_line import LineEventId, LineEventKind, LineId, LineState, state_on
from zhihuan.domain.errors import AlreadyThere, DatesOutOfOrder, NoSuchThing
from zhihuan.domain.health.measure import Measure
from zhihuan.domain.recovery.business import BusinessFlow, FlowId, FlowKind
from zhihuan.domain.recovery.case import CaseId, Confidence, LossReason, Outcome
from zhihuan.domain.recovery.contact import Channel, Contact, ContactId, ContactPurpose
from zhihuan.domain.recovery.criterion import Criterion, CriterionKind
from zhihuan.domain.recovery.document import CaseDocument, DocumentId, DocumentKind
from zhihuan.domain.recovery.step import RecoveryStep, StepId, StepKind

LOST = date(2026, 3, 1)
BOOK = a_book(
    new(Kind.LENDER, a_lender()), new(Kind.LINE, a_line()), new(Kind.LINE, a_line("next")),
    new(Kind.LINE_EVENT, an_event("opened", on=date(2025, 1, 1), limit=cny(20_000))),
    new(Kind.LOAN, a_loan()), new(Kind.INCOME, an_income()),
)


def done(command, book=BOOK):
    changes = decide(book, command)
    after = applied(book, changes)
    assert applied(after, inverse(changes)) == book
    return after


def a_loss(reason=LossReason.UNKNOWN, kind=LineEventKind.CLOSED, **more):
    return done(c.RecordLineEvent(an_event("lost", on=LOST, kind=kind, limit=None), reason, **more))


def the_case(book):
    (case,) = book.cases.values()
    return case


def test_a_case_keeps_every_measure_of_the_day_and_what_was_said():
    case = the_case(a_loss(told=" 综合评估未通过 ", confidence=Confidence.TOLD, capital=True))

    assert {one.measure for one in case.baseline} == set(Measure)
    assert (case.told, case.confidence, case.capital) == ("综合评估未通过", Confidence.TOLD, True)


def test_a_loss_without_a_case_may_get_one_later_and_only_one():
    without = a_loss(opens_case=False)
    book = done(r.OpenCase(LineEventId("lost"), LossReason.OVERDUE, told="x"), without)

    assert not without.cases
    assert the_case(book).reason is LossReason.OVERDUE
    with pytest.raises(AlreadyThere):
        decide(book, r.OpenCase(LineEventId("lost")))
    with pytest.raises(NoSuchThing):
        decide(without, r.OpenCase(LineEventId("opened")))


def test_steps_and_documents_are_proposed_with_their_days():
    book = a_loss(LossReason.RISK_MODEL)

    steps = {one.kind: one.on for one in book.steps.values()}
    assert steps[StepKind.OBJECT] == date(2026, 3, 15)
    assert {one.kind for one in book.documents.values()} >= {DocumentKind.CREDIT_REPORT, DocumentKind.SCREENSHOT}


def test_another_reason_swaps_what_nobody_touched():
    book = a_loss(LossReason.OVERDUE)
    (repay,) = [one for one in book.steps.values() if one.kind is StepKind.REPAY]
    own = RecoveryStep(StepId("own"), repay.case, StepKind.OTHER, LOST, note=" call aunt ")
    book = done(r.SetStep(replace(repay, done_on=date(2026, 3, 2))), done(r.SetStep(own), book))

    after = done(r.GiveReason(repay.case, LossReason.COMPLIANCE), book)

    assert {one.kind for one in after.steps.values()} == {
        StepKind.REPAY, StepKind.OTHER, StepKind.READ_NOTICES, StepKind.SPREAD_FUNDS, StepKind.REVIEW, StepKind.OUTCOME,
    }
    assert after.steps[StepId("own")].note == "call aunt"
    assert the_case(after).criteria == ()
    assert decide(after, r.GiveReason(repay.case, LossReason.COMPLIANCE)) == ()


def test_a_reason_of_ones_own_brings_conditions_measured_on_the_day_of_the_loss():
    book = a_loss(LossReason.COMPLIANCE)

    after = done(r.GiveReason(the_case(book).id, LossReason.MULTI_LENDER), book)

    assert {one.kind: one.baseline for one in the_case(after).criteria}[CriterionKind.LENDERS] == 1
    assert {one.kind for one in after.steps.values()} >= {StepKind.STOP_APPLYING}


def test_a_condition_of_ones_own_and_what_was_measured_stay():
    book = a_loss(LossReason.INCOME_AGAINST_DEBT)
    case = the_case(book)
    own = (
        Criterion(CriterionKind.LENDERS, Decimal(7), Decimal(2)),
        *(replace(one, baseline=Decimal("0.7123")) if one.kind is CriterionKind.DTI else one for one in case.criteria),
    )
    edited = done(r.EditCase(replace(case, criteria=own)), book)

    after = the_case(done(r.GiveReason(case.id, LossReason.MULTI_LENDER), edited))

    found = {one.kind: one for one in after.criteria}
    assert found[CriterionKind.LENDERS].target == 2
    assert found[CriterionKind.DTI].baseline == Decimal("0.7123")


@pytest.mark.parametrize(("outcome", "limit", "state"), [
    (Outcome.RESTORED, 20_000, LineState.OPEN), (Outcome.PARTLY, 5_000, LineState.OPEN),
    (Outcome.REFUSED, None, LineState.CLOSED), (Outcome.REPLACED, None, LineState.CLOSED),
])
def test_an_end_is_recorded_for_case_and_line(outcome, limit, state):
    book = a_loss()
    on = date(2026, 6, 1)
    successor = LineId("next") if outcome is Outcome.REPLACED else None

    after = done(r.EndCase(the_case(book).id, on, outcome, limit and cny(limit), successor), book)

    case = the_case(after)
    events = tuple(one for one in after.line_events.values() if one.line == case.line)
    assert (case.closed_on, case.outcome) == (on, outcome)
    assert state_on(events, on) is state
    assert [one.successor for one in events if one.kind is LineEventKind.REPLACED] == ([successor] if successor else [])


def test_a_case_cannot_end_before_it_began_nor_be_replaced_by_nothing():
    book = a_loss()
    with pytest.raises(DatesOutOfOrder):
        decide(book, r.EndCase(the_case(book).id, date(2026, 2, 1), Outcome.REFUSED))
    with pytest.raises(NoSuchThing):
        decide(book, r.EndCase(the_case(book).id, date(2026, 4, 1), Outcome.REPLACED, successor=LineId("x")))


@pytest.mark.parametrize(("limit", "outcome"), [(None, Outcome.RESTORED), (20_000, Outcome.RESTORED),
                                                (3_000, Outcome.PARTLY)])
def test_a_restoration_with_a_lower_limit_than_before_is_one_in_part(limit, outcome):
    restored = an_event("back", on=date(2026, 5, 1), kind=LineEventKind.RESTORED, limit=limit and cny(limit))

    after = done(c.RecordLineEvent(restored), a_loss())

    assert the_case(after).outcome is outcome


def hung_on(book):
    case = the_case(book).id
    contact = Contact(ContactId("call"), case, LOST, Channel.PHONE, ContactPurpose.COMPLAINT, "why")
    paper = CaseDocument(DocumentId("shot"), case, DocumentKind.SCREENSHOT, contact=contact.id)
    flow = BusinessFlow(FlowId("rent"), case, FlowKind.OTHER, "Rent", cny(900), LOST, monthly=True)
    for command in (r.SetContact(contact), r.SetDocument(paper), r.SetFlow(flow)):
        book = done(command, book)
    return book


def test_what_hangs_on_a_case_goes_with_it_and_with_its_line():
    book = hung_on(a_loss())

    for command in (r.DeleteCase(the_case(book).id), r.DeleteLineEvent(LineEventId("lost")),
                    c.DeleteLine(a_line().id)):
        after = done(command, book)
        assert (after.cases, after.steps, after.contacts, after.documents, after.flows) == ({}, {}, {}, {}, {})


def test_a_document_outlives_its_contact_and_each_can_be_deleted():
    book = hung_on(a_loss())

    without = done(r.DeleteContact(ContactId("call")), book)

    assert without.documents[DocumentId("shot")].contact is None
    assert not done(r.DeleteFlow(FlowId("rent")), book).flows
    assert DocumentId("shot") not in done(r.DeleteDocument(DocumentId("shot")), book).documents
    step = next(iter(book.steps))
    assert step not in done(r.DeleteStep(step), book).steps


def test_what_hangs_on_nothing_is_refused():
    book = hung_on(a_loss())
    (contact,), (paper,) = book.contacts.values(), [one for one in book.documents.values() if one.contact]
    lost = CaseId("no-case")
    for command in (
        r.SetContact(replace(contact, case=lost)), r.SetStep(RecoveryStep(StepId("s"), lost, StepKind.OTHER)),
        r.SetDocument(replace(paper, contact=ContactId("x"))), r.GiveReason(lost, LossReason.OVERDUE),
        r.SetFlow(replace(next(iter(book.flows.values())), case=lost)),
    ):
        with pytest.raises(NoSuchThing):
            decide(book, command)


def test_a_corrected_event_takes_its_case_to_its_day():
    book = a_loss()
    earlier = replace(book.line_events[LineEventId("lost")], on=date(2026, 2, 20))

    after = done(r.EditLineEvent(earlier), book)

    assert the_case(after).since == date(2026, 2, 20)


def test_the_successor_of_a_line_may_be_deleted():
    book = a_loss()
    replaced = done(r.EndCase(the_case(book).id, date(2026, 6, 1), Outcome.REPLACED, successor=LineId("next")), book)

    after = done(c.DeleteLine(LineId("next")), replaced)

    assert [one.successor for one in after.line_events.values()] == [None] * 3
