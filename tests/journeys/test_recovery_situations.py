"""Each situation after a loss, lived through over months: conditions rise, fall, gate and un-gate as they should."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from decimal import Decimal

import pytest

from tests.builders import an_event
from tests.journeys.recovery_lives import Life
from zhihuan.application import commands as c
from zhihuan.application import recovery_commands as r
from zhihuan.domain.credit_line import LineEventKind
from zhihuan.domain.loan import LoanPurpose
from zhihuan.domain.recovery.case import LossReason, Outcome
from zhihuan.domain.recovery.contact import Channel, Contact, ContactId, ContactPurpose
from zhihuan.domain.recovery.criterion import CriterionKind, Known, Mark
from zhihuan.domain.recovery.progress import Gate
from zhihuan.domain.recovery.step import StepKind


@pytest.fixture
def life(tmp_path):
    return Life(tmp_path / "ledger.sqlite")


def step_of(life, kind):
    (found,) = [one for one in life.session.book.steps.values() if one.kind is kind]
    return found


def do(life, kind):
    life.run(r.SetStep(replace(step_of(life, kind), done_on=life.today)))


def still_so(life):
    life.run(r.EditCase(replace(life.case, confirmed_on=life.today)))


def test_overdue_gates_until_it_is_paid_then_streak_and_five_years_run(life):
    life.borrow("car")
    life.live_on("2025-05-31")
    life.live_on("2025-06-25", but_not=["car"])
    life.lose(LossReason.OVERDUE)

    assert life.standing().gates == (Gate.OVERDUE_NOW,)
    assert (life.of("current_overdue"), life.of("on_time_streak"), life.of("adverse_expiry")) == (0, 0, 0)

    life.go("2025-06-28")
    life.pay_dues()
    assert life.standing().gates == ()
    assert (life.of("current_overdue"), life.of("adverse_expiry")) == (1, pytest.approx(0, abs=0.01))

    life.live_on("2025-10-05")
    assert life.now("on_time_streak") == 3
    assert life.of("days_since_late") == pytest.approx(99 / 180, abs=0.01)

    before = life.standing().completion
    life.live_on("2025-11-20", but_not=["car"])
    assert life.standing().gates == (Gate.OVERDUE_NOW,)
    assert life.of("on_time_streak") == 0
    assert life.standing().completion < before

    life.pay_dues()
    assert life.standing().gates == ()
    assert life.now("on_time_streak") == 0

    life.session.undo()
    assert life.standing().gates == (Gate.OVERDUE_NOW,)


def test_a_forgotten_repayment_is_a_shorter_way_and_automatic_debit_is_half_of_it(life):
    loan = life.borrow("car")
    life.live_on("2025-03-05")
    life.live_on("2025-03-13", but_not=["car"])
    life.pay_dues()
    life.lose(LossReason.FORGOTTEN, LineEventKind.FROZEN)

    assert life.of("current_overdue") == 1
    assert life.of("automatic_debit") == 0
    life.run(c.EditLoan(replace(life.session.book.loans[loan.id], automatic=True), life.session.book.lenders["car"]))
    line = life.session.book.lines["huabei"]
    life.run(c.EditLine(replace(line, automatic=True)))
    assert life.of("automatic_debit") == 1

    life.live_on("2025-10-12")
    assert (life.of("on_time_streak"), life.of("days_since_late")) == (1, 1)
    assert life.standing().completion == 1


def test_a_misjudgement_waits_for_the_answer_to_its_objection(life):
    life.borrow("car")
    life.live_on("2025-04-20")
    life.lose(LossReason.RISK_MODEL, LineEventKind.FROZEN)
    assert (life.of("report_checked"), life.of("identity_renewed"), life.of("dispute_closed")) == (0, 0, None)
    assert life.standing().gates == ()

    do(life, StepKind.RENEW_IDENTITY)
    do(life, StepKind.READ_REPORT)
    objection = Contact(
        ContactId("wrong"), life.case.id, life.today, Channel.LETTER, ContactPurpose.OBJECTION, "late mark is wrong"
    )
    life.run(r.SetContact(objection))
    assert (life.of("report_checked"), life.of("identity_renewed"), life.of("dispute_closed")) == (1, 1, 0)
    assert life.standing().gates == (Gate.DISPUTE_OPEN,)
    assert objection.legal_reply_by == date(2025, 5, 10)

    life.live_on("2025-05-12")
    life.run(r.SetContact(replace(objection, reply="corrected", replied_on=life.today)))
    assert life.standing().gates == ()
    assert life.of("dispute_closed") == 1

    life.live_on("2025-08-20")
    assert life.of("report_checked") is None, "a report of April says nothing of August"


def test_debt_against_income_falls_as_debts_are_repaid_and_rises_with_a_new_one(tmp_path):
    life = Life(tmp_path / "ledger.sqlite", income=5_000)
    for name in ("car", "phone", "course"):
        life.borrow(name)
    life.live_on("2025-03-20")
    life.lose(LossReason.INCOME_AGAINST_DEBT, LineEventKind.CUT, 5_000)
    assert life.now("dti") == Decimal("0.6")
    assert life.of("dti") == 0

    life.pay_off("phone")
    life.live_on("2025-04-20")
    assert (life.now("dti"), life.of("dti")) == (Decimal("0.4"), 1)

    life.borrow("sofa", 24_000)
    life.live_on("2025-05-25")
    assert life.now("dti") == Decimal("0.8")
    assert life.of("dti") == 0


def test_many_lenders_become_fewer_and_quiet_days_begin_again_with_each_application(life):
    for name in ("a", "b", "c", "d", "e", "f"):
        life.borrow(name, 1_200)
    life.apply_at("G Bank")
    life.live_on("2025-02-10")
    life.lose(LossReason.MULTI_LENDER)
    assert (life.now("lenders"), life.of("lenders")) == (6, 0)
    assert life.now("quiet_days") == 31

    life.pay_off("a")
    assert life.of("lenders") == 0.5
    life.live_on("2025-03-20")
    assert life.of("quiet_days") is None, "what was paid since says nothing of applications"
    still_so(life)
    assert life.of("quiet_days") == pytest.approx((69 - 31) / (90 - 31), abs=0.01)

    life.apply_at("H Loans")
    assert life.of("quiet_days") == 0
    life.pay_off("b")
    assert life.of("lenders") == 1
    life.live_on("2025-06-20")
    still_so(life)
    assert life.of("quiet_days") == 1


def test_frequent_borrowing_calms_down_and_starts_again(life):
    life.borrow("car")
    for day in ("2025-03-01", "2025-03-09", "2025-03-20"):
        life.live_on(day)
        life.draw(2_000)
    life.lose(LossReason.FREQUENT_BORROWING, LineEventKind.FROZEN)
    assert life.now("drawdowns_30") == 3
    assert life.of("r90") == 0

    life.live_on("2025-05-02")
    life.repay_line(6_000)
    assert life.of("drawdowns_30") == 1
    life.live_on("2025-07-05")
    assert life.of("r90") == 1

    life.borrow("x", 1_200)
    life.borrow("y", 1_200)
    assert life.of("drawdowns_30") == pytest.approx(0.5)


def test_doubts_about_the_use_are_met_by_recording_what_the_money_was_for(life):
    life.borrow("car", purpose=LoanPurpose.CAR)
    life.borrow("cash")
    life.live_on("2025-03-20")
    life.lose(LossReason.ABNORMAL_USE)
    assert life.now("use_documented") == Decimal("0.5")

    book = life.session.book
    life.run(c.EditLoan(replace(book.loans["cash"], purpose=LoanPurpose.MEDICAL), book.lenders["cash"]))
    assert life.of("use_documented") == 1

    life.borrow("more", 24_000)
    assert life.of("use_documented") == pytest.approx(0, abs=0.01)


def test_high_utilisation_falls_with_what_is_repaid_and_a_closed_line_has_none(life):
    life.go("2025-02-01")
    life.draw(18_000)
    life.live_on("2025-02-20")
    life.lose(LossReason.HIGH_UTILISATION, LineEventKind.CUT, 18_000)
    assert (life.of("utilisation"), life.now("utilisation")) == (0, 1)

    life.repay_line(3_600)
    assert life.now("utilisation") == Decimal("0.8")
    assert life.of("utilisation") == pytest.approx(0.5)
    life.repay_line(1_800)
    assert life.of("utilisation") == 1

    life.draw(5_000)
    assert life.of("utilisation") < 0.5


@pytest.mark.parametrize("reason", [
    LossReason.PLATFORM_STRATEGY, LossReason.COMPLIANCE, LossReason.PRODUCT_PAUSED,
])
def test_what_the_platform_decided_has_no_bar_and_what_still_helps(life, reason):
    life.borrow("car")
    life.live_on("2025-03-20")
    life.lose(reason)

    standing = life.standing()
    assert (standing.measured, standing.completion, standing.outside_control) == ((), None, True)
    assert {one.kind for one in life.session.book.steps.values()} == {
        StepKind.READ_NOTICES, StepKind.SPREAD_FUNDS, StepKind.REVIEW, StepKind.OUTCOME,
    }
    life.live_on("2025-12-01")
    assert life.standing().completion is None


def test_stale_identity_data_is_a_yes_or_no(life):
    life.borrow("car")
    life.live_on("2025-03-20")
    life.lose(LossReason.STALE_IDENTITY, LineEventKind.FROZEN)
    assert (life.of("identity_renewed"), life.standing().completion) == (0, Decimal("0.5"))

    life.run(r.EditCase(replace(life.case, marks=(Mark(CriterionKind.IDENTITY_RENEWED, life.today, Decimal(1)),))))
    assert life.standing().completion == 1

    life.run(r.EndCase(life.case.id, life.today, Outcome.RESTORED))
    assert (life.case.closed_on, life.case.outcome) == (life.today, Outcome.RESTORED)


def test_months_without_a_record_make_what_was_known_too_old_until_it_is_confirmed(life):
    life.borrow("car", 12_000, periods=1)
    life.go("2025-01-20")
    life.lose(LossReason.INCOME_AGAINST_DEBT)
    life.pay_off("car")
    life.go("2025-04-20")

    stale = {one.criterion.kind for one in life.standing().measured if one.reading.known is Known.STALE}
    assert CriterionKind.DTI in stale
    assert life.standing().completion is None

    still_so(life)
    assert not [one for one in life.standing().measured if one.reading.known is Known.STALE]


def test_a_second_case_knows_the_first_and_both_are_kept(life):
    life.borrow("car")
    life.live_on("2025-03-20")
    life.lose(LossReason.TECHNICAL_FAULT, LineEventKind.FROZEN)
    life.live_on("2025-04-01")
    life.run(r.EndCase(life.case.id, date(2025, 4, 1), Outcome.RESTORED))
    life.live_on("2025-08-20")
    life.run(c.RecordLineEvent(
        an_event("again", line="huabei", on=life.today, kind=LineEventKind.CLOSED, limit=None), LossReason.OVERDUE
    ))

    assert [one.closed_on for one in sorted(life.session.book.cases.values(), key=lambda one: one.since)] == [
        date(2025, 4, 1), None,
    ]
