"""A check-up: the day's figures at once, then the last month end and the steps, then since when each warning holds."""

from __future__ import annotations

from datetime import date
from fractions import Fraction

import pytest

from tests.builders import RULES, cny
from tests.domain.health.houses import cash, even, house
from zhihuan.application.checkup import checkup, compared, helped, traced
from zhihuan.application.what_if import NewLoan, Outcome, borrowed, what_if
from zhihuan.domain.calendar import months_later
from zhihuan.domain.errors import NoSuchThing
from zhihuan.domain.health.measure import Measure
from zhihuan.domain.health.rules import HealthRules
from zhihuan.domain.health.severity import Severity
from zhihuan.domain.health.trial import CashMove, PaidOff
from zhihuan.domain.income import Income, IncomeId
from zhihuan.domain.lender import Lender, LenderId
from zhihuan.domain.memo import Memo
from zhihuan.domain.rate import Rate
from zhihuan.domain.terms import Method

TODAY = date(2026, 3, 20)
SALARY = Income(IncomeId("salary"), "Salary", cny(2_000), date(2025, 1, 1))


def found_of(*things, rules=RULES):
    return checkup(house(*things).book, TODAY, rules, Memo())


def reported(asked):
    return lambda done, whole: asked.append((done, whole))


def test_the_day_alone_has_every_figure_and_no_step():
    found = found_of(even(), SALARY)

    assert set(found.figures) == set(Measure)
    assert found.severity(Measure.DTI) is Severity.HIGH
    assert found.severity(Measure.RUNWAY) is None
    assert (found.before, [one.step for one in found.warnings]) == ({}, [None] * len(found.warnings))


def test_a_rule_that_is_off_gives_no_band():
    assert found_of(even(), SALARY, rules=HealthRules(())).severity(Measure.DTI) is None


def test_a_gap_is_what_the_user_could_tell():
    found = found_of(even())

    gaps = {measure for measure in found.figures if found.is_gap(measure)}
    assert {Measure.DTI, Measure.RUNWAY, Measure.DEBT_COVER} <= gaps
    assert not gaps & {Measure.UTILISATION, Measure.LUMP_SUM_DUE, Measure.COST_ABOVE_DISCLOSED}


def test_a_second_look_knows_last_month():
    found = compared(found_of(even(), SALARY), Memo())

    assert found.before[Measure.DTI].on == date(2026, 2, 28)


def test_a_warning_gets_the_step_that_helps_it():
    said: list[tuple[int, int]] = []
    found = helped(found_of(even(), SALARY, cash(1_000)), reported(said))

    step = {one.measure: one.step for one in found.warnings}[Measure.DTI]
    assert step is not None
    assert step.subjects == ("loan",)
    assert said


def test_the_months_before_say_since_when():
    found, past = traced(found_of(even(), SALARY), Memo(), reported([]))

    since = {one.measure: one.since for one in found.warnings}
    assert since[Measure.DTI] == date(2026, 2, 28)
    assert len(past.days) == 24


def test_a_payoff_lowers_the_next_month_and_costs_what_is_owed():
    position = house(even(), SALARY)

    outcome = what_if(position, PaidOff(("loan",)))

    assert isinstance(outcome, Outcome)
    assert outcome.month == date(2026, 4, 1)
    assert outcome.cash == (CashMove(cny(-12_000), None),)
    assert [outcome.before[Measure.DTI].value, outcome.after[Measure.DTI].value] == [0.5, 0]


def test_the_months_ahead_stand_beside_each_other_as_they_are_and_would_be():
    outcome = what_if(house(even(), SALARY), PaidOff(("loan",)))

    assert isinstance(outcome, Outcome)
    assert [one.month for one in outcome.ahead] == [months_later(date(2026, 4, 1), number) for number in range(12)]
    # Ten more instalments fall due, from April to the next January.
    assert [one.before for one in outcome.ahead] == [Fraction(1, 2)] * 10 + [Fraction(0)] * 2
    assert [one.after for one in outcome.ahead] == [Fraction(0)] * 12


@pytest.mark.parametrize(("method", "first"), [
    (Method.LEVEL, date(2026, 4, 20)), (Method.BULLET, date(2026, 9, 20)),
])
def test_a_loan_to_try_begins_today_and_falls_due_as_its_method_says(method, first):
    asked = NewLoan(cny(6_000), Rate.parse("12"), 6, method, "New loan")

    found = borrowed(asked, None, TODAY)

    assert (found.loan.start, found.loan.terms.first_due) == (TODAY, first)
    assert found.lender.id == found.loan.lender


def test_a_loan_to_try_may_be_of_a_lender_that_is_known():
    bank = Lender(LenderId("bank"), "Bank")

    assert borrowed(NewLoan(cny(6_000), Rate.parse("12"), 6, Method.LEVEL, "New loan"), bank, TODAY).lender is bank


def test_a_trial_of_what_is_not_there_answers_why():
    assert isinstance(what_if(house(even()), PaidOff(("nobody",))), NoSuchThing)
