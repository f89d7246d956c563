"""What cannot have happened to a line or in its case is refused, whichever way it is told; nothing is overwritten."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from decimal import Decimal

import pytest

from tests.application.test_decide_recovery import BOOK, LOST, a_loss, done, hung_on, the_case
from tests.builders import RULES, a_line, an_event, at, cny
from tests.fakes import MemoryStore, TravellingClock
from zhihuan.application import commands as c
from zhihuan.application import recovery_commands as r
from zhihuan.application.decide import decide
from zhihuan.application.session import Session
from zhihuan.domain import errors as e
from zhihuan.domain.change import applied
from zhihuan.domain.credit_line import LineEventId, LineEventKind, LineId, LineState, state_on
from zhihuan.domain.health.measure import Measure
from zhihuan.domain.recovery.case import LossReason, Outcome
from zhihuan.domain.recovery.criterion import Criterion, CriterionKind, Mark
from zhihuan.domain.recovery.step import RecoveryStep, StepId, StepKind

END = date(2026, 6, 1)
TOMORROW = date(2026, 6, 2)


def session(book):
    return Session(MemoryStore(book), TravellingClock(at("2026-06-01")), RULES)


def things(book):
    case = the_case(book)
    (contact,) = book.contacts.values()
    paper = next(iter(book.documents.values()))
    return case, contact, paper


def told_for_tomorrow():
    book = hung_on(a_loss())
    case, contact, paper = things(book)
    step = RecoveryStep(StepId("s"), case.id, StepKind.OTHER)
    mark = Mark(CriterionKind.QUIET_DAYS, TOMORROW, Decimal(3))
    return book, [
        ("lost", c.RecordLineEvent(an_event("x", on=TOMORROW, kind=LineEventKind.FROZEN, limit=None))),
        ("happened", c.RecordLineEvent(an_event("x", on=TOMORROW, kind=LineEventKind.RESTORED))),
        ("lost", r.EditLineEvent(replace(book.line_events[LineEventId("lost")], on=TOMORROW))),
        ("ended", r.EndCase(case.id, TOMORROW, Outcome.REFUSED)),
        ("on", r.SetContact(replace(contact, on=TOMORROW))),
        ("replied_on", r.SetContact(replace(contact, replied_on=TOMORROW))),
        ("done_on", r.SetStep(replace(step, done_on=TOMORROW))),
        ("got_on", r.SetDocument(replace(paper, got_on=TOMORROW))),
        ("marked", r.EditCase(replace(case, marks=(mark,)))),
        ("confirmed_on", r.EditCase(replace(case, confirmed_on=TOMORROW))),
    ]


def test_what_has_happened_has_no_day_to_come():
    book, commands = told_for_tomorrow()
    for field, command in commands:
        with pytest.raises(e.DayToCome) as refused:
            session(book).run(command)
        assert (refused.value.field, refused.value.day, refused.value.today) == (field, "2026-06-02", "2026-06-01")


def test_plans_may_lie_ahead_and_a_day_that_stands_already_is_no_hindrance():
    book = hung_on(a_loss())
    case, contact, _ = things(book)
    step = RecoveryStep(StepId("s"), case.id, StepKind.OTHER, TOMORROW)
    ahead = replace(contact, on=TOMORROW)
    opening = an_event("later", line="next", on=TOMORROW)
    wrong = applied(book, decide(book, r.SetContact(ahead)))

    assert session(book).run(r.SetStep(step)) is not None
    assert session(book).run(c.RecordLineEvent(opening)) is not None
    assert session(wrong).run(r.SetContact(replace(ahead, reference="A1"))) is not None


def test_an_ended_case_stays_as_it_was_until_it_is_opened_again():
    book = a_loss(LossReason.OVERDUE)
    case = the_case(book)
    ended = done(r.EndCase(case.id, END, Outcome.RESTORED), book)
    for command in (
        r.EndCase(case.id, END, Outcome.REFUSED), r.GiveReason(case.id, LossReason.UNKNOWN),
        r.EditCase(replace(the_case(ended), criteria=())),
    ):
        with pytest.raises(e.CaseEnded):
            decide(ended, command)
    assert the_case(done(r.EditCase(replace(the_case(ended), told="x")), ended)).told == "x"

    again = done(r.ReopenCase(case.id), ended)

    assert again == book
    with pytest.raises(e.CaseOpen):
        decide(again, r.ReopenCase(case.id))


def test_a_refusal_is_taken_back_too():
    book = a_loss()
    refused = done(r.EndCase(the_case(book).id, END, Outcome.REFUSED), book)

    assert done(r.ReopenCase(the_case(book).id), refused) == book


def test_a_line_that_is_restored_ends_all_its_cases_whichever_way_it_is_told():
    frozen = done(c.RecordLineEvent(an_event("ice", on=date(2026, 2, 1), kind=LineEventKind.FROZEN, limit=None)))
    book = done(c.RecordLineEvent(an_event("lost", on=LOST, kind=LineEventKind.CLOSED, limit=None)), frozen)
    one = next(iter(book.cases))

    after = done(r.EndCase(one, END, Outcome.RESTORED, cny(5_000)), book)

    assert {(case.closed_on, case.outcome) for case in after.cases.values()} == {(END, Outcome.PARTLY)}


def cut(limit, on=LOST):
    return c.RecordLineEvent(an_event("x", on=on, kind=LineEventKind.CUT, limit=limit))


@pytest.mark.parametrize(("command", "error"), [
    (cut(cny(20_000)), e.LimitNotLower), (cut(cny(0)), e.AmountNotPositive), (cut(cny(-5)), e.AmountNotPositive),
    (cut(None), e.FieldMissing), (cut(cny(5), date(2024, 1, 1)), e.DatesOutOfOrder),
    (c.RecordLineEvent(an_event("x", on=date(2024, 1, 1), kind=LineEventKind.FROZEN, limit=None)), e.DatesOutOfOrder),
    (c.RecordLineEvent(an_event("x", on=LOST, kind=LineEventKind.RAISED, limit=cny(0))), e.AmountNotPositive),
    (c.RecordLineEvent(replace(
        an_event("x", on=LOST, kind=LineEventKind.REPLACED, limit=None), successor=LineId("huabei")
    )), e.ReplacesItself),
])
def test_what_cannot_have_happened_to_a_line_is_refused(command, error):
    with pytest.raises(error):
        decide(BOOK, command)


@pytest.mark.parametrize(("end", "error"), [
    ({"outcome": Outcome.PARTLY, "limit": cny(20_000)}, e.LimitNotLower),
    ({"outcome": Outcome.RESTORED, "limit": cny(0)}, e.AmountNotPositive),
    ({"outcome": Outcome.REPLACED, "successor": LineId("huabei")}, e.ReplacesItself),
    ({"outcome": Outcome.REFUSED, "on": date(2026, 2, 1)}, e.DatesOutOfOrder),
])
def test_an_end_that_cannot_be_is_refused(end, error):
    book = a_loss()
    with pytest.raises(error):
        decide(book, r.EndCase(**{"case": the_case(book).id, "on": END, **end}))


@pytest.mark.parametrize(("kind", "target", "error"), [
    (CriterionKind.DTI, "50", e.TermsOutOfRange), (CriterionKind.REPORT_CHECKED, "0", e.TermsOutOfRange),
    (CriterionKind.ON_TIME_STREAK, "0", e.TermsOutOfRange), (CriterionKind.LENDERS, "2.5", e.NotWhole),
    (CriterionKind.USE_DOCUMENTED, "0", e.TermsOutOfRange),
])
def test_a_target_that_says_nothing_is_refused(kind, target, error):
    book = a_loss()
    case = replace(the_case(book), criteria=(Criterion(kind, None, Decimal(target)),))
    with pytest.raises(error):
        decide(book, r.EditCase(case))
    plan = r.CasePlan(case.criteria)
    with pytest.raises(error):
        decide(a_loss(opens_case=False), r.OpenCase(LineEventId("lost"), plan=plan))


def test_a_statement_of_yes_or_no_is_one_of_them():
    book = a_loss()
    case = replace(the_case(book), marks=(Mark(CriterionKind.IDENTITY_RENEWED, LOST, Decimal(7)),))
    with pytest.raises(e.TermsOutOfRange):
        decide(book, r.EditCase(case))


def test_a_question_is_not_emptied_and_a_plan_does_not_end_before_it_begins():
    book = hung_on(a_loss())
    (contact,), (flow,) = book.contacts.values(), book.flows.values()
    with pytest.raises(e.FieldMissing):
        decide(book, r.SetContact(replace(contact, asked="  ")))
    with pytest.raises(e.DatesOutOfOrder):
        decide(book, r.SetFlow(replace(flow, until=date(2026, 1, 1))))


def test_a_corrected_loss_is_measured_anew_and_stays_a_loss():
    book = a_loss(LossReason.MULTI_LENDER)
    case = the_case(book)
    loss = book.line_events[LineEventId("lost")]

    moved = the_case(done(r.EditLineEvent(replace(loss, on=date(2026, 1, 10))), book))

    assert moved.since == date(2026, 1, 10)
    assert {one.measure: one.value for one in case.baseline}[Measure.INSTITUTIONS] == 1
    assert {one.measure: one.value for one in moved.baseline}[Measure.INSTITUTIONS] == 0
    with pytest.raises(e.LossHasCase):
        decide(book, r.EditLineEvent(replace(loss, kind=LineEventKind.RAISED, limit=cny(30_000))))
    ended = done(r.EndCase(case.id, END, Outcome.REFUSED), book)
    with pytest.raises(e.DatesOutOfOrder):
        decide(ended, r.EditLineEvent(replace(loss, on=date(2026, 7, 1))))


def test_what_the_user_moved_or_took_out_stays_so_when_the_reason_changes():
    book = a_loss(LossReason.OVERDUE, planned_on=END)
    case = the_case(book)
    by_kind = {one.kind: one for one in book.steps.values()}
    moved = replace(by_kind[StepKind.ASK_SETTLEMENT], on=date(2026, 7, 7))
    book = done(r.DeleteStep(by_kind[StepKind.TALK_TO_SERVICE].id), done(r.SetStep(moved), book))
    left = tuple(one for one in case.criteria if one.kind is not CriterionKind.ON_TIME_STREAK)
    book = done(r.EditCase(replace(case, criteria=left)), book)

    after = done(r.GiveReason(case.id, LossReason.MULTI_LENDER, date(2026, 8, 1)), book)

    steps = {one.kind: one.on for one in after.steps.values()}
    assert steps[StepKind.ASK_SETTLEMENT] == date(2026, 7, 7)
    assert StepKind.TALK_TO_SERVICE not in steps
    assert StepKind.AUTOMATIC_DEBIT not in steps
    assert CriterionKind.ON_TIME_STREAK not in {one.kind for one in the_case(after).criteria}


def test_a_case_that_was_deleted_can_be_opened_and_ended_on_the_same_day_again():
    book = a_loss()
    case = the_case(book)
    ended = done(r.EndCase(case.id, END, Outcome.RESTORED), book)
    again = done(r.OpenCase(LineEventId("lost")), done(r.DeleteCase(case.id), ended))

    after = done(r.EndCase(case.id, END, Outcome.RESTORED, cny(9_000)), again)

    events = tuple(one for one in after.line_events.values() if one.line == case.line)
    assert [one.limit for one in events if one.kind is LineEventKind.RESTORED] == [cny(9_000)]
    assert (the_case(after).outcome, state_on(events, END)) == (Outcome.PARTLY, LineState.OPEN)


def test_a_loss_has_one_case_and_it_is_named_by_its_line():
    with pytest.raises(e.AlreadyThere) as refused:
        decide(a_loss(), r.OpenCase(LineEventId("lost")))
    assert refused.value.identity == a_line().name
