"""The household to look around in keeps what it promises, whatever the day."""

from __future__ import annotations

from datetime import date, timedelta
from pathlib import Path

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from tests.builders import RULES, cny
from tests.fakes import MemoryStore, TravellingClock
from zhihuan.application.glance import DueGroup, glance
from zhihuan.application.history import Action
from zhihuan.application.invariants import broken_plans
from zhihuan.application.sample import sample
from zhihuan.application.session import Session
from zhihuan.domain.balance import standing
from zhihuan.domain.calendar import months_later
from zhihuan.domain.credit_line import LineState
from zhihuan.domain.health.figure import Unknown
from zhihuan.domain.health.figures import figures
from zhihuan.domain.health.income_ratios import debt_to_income
from zhihuan.domain.health.measure import Measure
from zhihuan.domain.position import Position
from zhihuan.domain.recovery.case import Confidence, LossReason
from zhihuan.domain.recovery.criterion import CriterionKind
from zhihuan.domain.recovery.document import DocumentKind
from zhihuan.domain.recovery.follow_up import follow_ups
from zhihuan.domain.recovery.readings import case_progress
from zhihuan.domain.recovery.step import StepKind
from zhihuan.domain.schedule import schedule

TEXT = (Path(__file__).parents[2] / "resources" / "sample" / "household.toml").read_text(encoding="utf-8")
TODAY = date(2026, 11, 22)
TAKEN = {chinese: sample(TEXT, TODAY, chinese=chinese) for chinese in (True, False)}


def opened(today=TODAY, *, chinese=False):
    """Return a session on an empty ledger that took the household on a day."""
    clock = TravellingClock(TravellingClock().now().replace(year=today.year, month=today.month, day=today.day))
    session = Session(MemoryStore(), clock, RULES)
    session.run(sample(TEXT, today, chinese=chinese))
    return session


any_day = st.dates(date(2005, 1, 1), date(2120, 12, 31))


@settings(max_examples=60)
@given(any_day)
@example(date(2028, 2, 29))
@example(date(2027, 2, 28))
@example(date(2026, 12, 31))
@example(date(2027, 1, 1))
@example(date(2027, 3, 31))
@example(date(2027, 5, 3))
def test_on_any_day_the_household_owes_eight_debts_and_is_not_in_ruin(today):
    position = opened(today).position()
    ratio = debt_to_income(position, today.replace(day=1))
    loans = [one for one in position.standings.values() if one.owed]
    lines = [one for one in position.lines.values() if one.owed]

    assert (len(loans), len(lines)) == (6, 2)
    assert len(position.lenders_owed) == 7
    assert 0.48 < float(ratio.value or 0) < 0.55
    assert cny(800_000) < position.owed < cny(900_000)
    assert position.overdue == ()
    assert not broken_plans(position.book)
    assert all(not one.overpaid for one in position.standings.values())
    assert all(not one.balance.before_records for one in position.lines.values())


@settings(max_examples=60)
@given(any_day)
@example(date(2028, 2, 29))
@example(date(2026, 1, 31))
def test_on_any_day_something_is_due_today_and_more_within_the_week(today):
    groups = [row.group for row in glance(opened(today).position()).rows]

    assert groups.count(DueGroup.TODAY) >= 1
    assert groups.count(DueGroup.THIS_WEEK) >= 3
    assert groups.count(DueGroup.OVERDUE) == 0


@settings(max_examples=30)
@given(any_day)
@example(date(2028, 2, 29))
def test_on_any_day_the_closed_line_has_its_case_and_the_way_back_has_begun(today):
    position = opened(today).position()
    (case,) = position.book.cases.values()
    (closed,) = (one for one in position.lines.values() if one.state is LineState.CLOSED)
    found = case_progress(position, case)

    assert (closed.limit, closed.owed) == (cny(200_000), cny(0))
    assert (case.line, case.reason, case.confidence) == (closed.line.id, LossReason.OVERDUE, Confidence.TOLD)
    assert timedelta(days=80) < today - case.since < timedelta(days=100)
    baseline = {one.kind: one.baseline for one in case.criteria}
    assert baseline[CriterionKind.CURRENT_OVERDUE] == 1
    assert {one.measure: one.value for one in case.baseline}[Measure.INSTITUTIONS] == 8
    assert found.coverage == 1
    assert found.gates == ()
    assert 0.3 < float(found.completion or 0) < 0.8


def test_two_years_of_payments_two_of_them_late():
    book = opened().book
    months = {payment.on.replace(day=1) for payment in book.payments.values()}
    late = [
        payment for payment in book.payments.values()
        if payment.period is not None
        and payment.on > schedule(book.loans[payment.loan])[payment.period - 1].due
    ]

    assert {months_later(TODAY.replace(day=1), -back) for back in range(1, 25)} <= months
    assert len(late) == 2


def test_every_payment_is_what_its_plan_says():
    book = opened().book

    for payment in book.payments.values():
        assert payment.period is not None
        row = schedule(book.loans[payment.loan])[payment.period - 1]
        assert (payment.amount, payment.principal, payment.interest) == (row.payment, row.principal, row.interest)


def test_every_past_instalment_is_paid():
    position = opened().position()

    for one in position.standings.values():
        assert all(not due.left for due in one.dues if due.on < TODAY)
        assert standing(one.loan, (), TODAY).owed >= one.owed


def test_the_one_that_is_paid_off_counts_no_more():
    position = opened().position()

    assert [one.loan.name for one in position.standings.values() if one.settled] == ["Renovation loan"]


def test_the_partners_salary_counts_to_the_household_and_not_to_the_users_own_ratio():
    found = figures(opened().position())

    assert [row.subject for row in found[Measure.DTI].below] == ["sample-salary"]
    assert [row.subject for row in found[Measure.DTI_HOUSEHOLD].below] == ["sample-salary", "sample-second-salary"]


def test_it_is_one_step_that_can_be_taken_back():
    session = opened()
    (step,) = session.history()

    assert (step.summary.action, step.summary.name) == (Action.IMPORTED, "Sample household")
    assert step.summary.count == sum(
        len(things) for things in (session.book.loans, session.book.payments, session.book.entries)
    )
    session.undo()
    assert session.book.empty
    session.redo()
    assert len(session.book.loans) == 7


def test_the_same_day_makes_the_same_household():
    assert sample(TEXT, TODAY, chinese=True) == TAKEN[True]


@pytest.mark.parametrize("chinese", [True, False])
def test_the_household_speaks_the_users_language(chinese):
    book = opened(chinese=chinese).book
    names = [
        *(one.name for one in (*book.lenders.values(), *book.lines.values(), *book.loans.values())),
        *(one.name for one in book.incomes.values()), *(one.counterparty for one in book.entries.values()),
        *(one.pay_from for one in book.loans.values()),
    ]

    spoken = {all(letter.isascii() for letter in name) for name in names if name}
    assert spoken == {not chinese}


def test_both_languages_tell_of_the_same_amounts():
    chinese, english = opened(chinese=True).position(), opened().position()

    assert chinese.owed == english.owed
    assert [due.key for due in chinese.dues] == [due.key for due in english.dues]


def test_a_year_back_the_household_was_there_too():
    position = Position(opened().book, months_later(TODAY, -12))

    assert len(position.lenders_owed) >= 4
    assert position.owed > opened().position().owed


def test_the_household_told_what_health_stands_on():
    figures_now = figures(opened().position())

    unknown = [one.measure for one in figures_now.values() if one.unknown in (Unknown.NO_CASH, Unknown.NO_SPENDING)]

    assert unknown == []
    assert [figures_now[one].value for one in (Measure.APPLICATIONS_30, Measure.APPLICATIONS_90)] == [0, 1]


@settings(max_examples=20)
@given(any_day)
def test_on_any_day_the_case_was_worked_on_and_waits_for_what_is_ahead(today):
    book = opened(today).book

    waits = list(follow_ups(book))

    assert {one.what for one in waits} == {
        StepKind.REVIEW, StepKind.OUTCOME, StepKind.AUTOMATIC_DEBIT, DocumentKind.PAY_OFF_CERTIFICATE,
    }
    assert all(one.on > today for one in waits)
    assert len(book.contacts) == 2
    assert all(one.answered and one.on < today for one in book.contacts.values())
