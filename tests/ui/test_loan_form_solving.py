"""Of amount, rate, number and instalment one is left empty and found; what never pays off is not taken."""

from __future__ import annotations

from decimal import Decimal

import pytest

from tests.builders import cny
from tests.ui.loan_typing import fill, said_beside, saved
from zhihuan.domain.calendar import Frequency
from zhihuan.domain.rate import Rate, RateUnit
from zhihuan.domain.terms import Method


@pytest.mark.parametrize(("missing", "found", "words"), [
    ("principal", "12000.05", "¥12,000.05"), ("rate", "12", "12.00% a year"), ("periods", "12", "12"),
])
def test_the_missing_figure_is_found_and_said_below_its_field(form, missing, found, words):
    fill(form, **{missing: ""})

    form.fields.first.instalment.set_text("1066.19")

    field = getattr(form.fields.first, missing)
    assert field.text() == ""
    assert field.line.placeholderText() == found
    assert field.understood.text() == f"Found from the rest: {words}"
    assert form.plan.model.rowCount() == 12


def test_what_was_found_is_used(form, session):
    fill(form, rate="")
    form.fields.first.instalment.set_text("1072")

    loan = saved(form, session)

    assert loan.terms.rate == Rate(Decimal("0.13034"))
    assert form.plan.model.row_at(0).plan.payment == cny(1072)


def test_a_rate_is_found_in_the_unit_that_is_asked_for(form):
    fill(form, rate="")
    form.fields.first.rate.count_over(RateUnit.MONTH)

    form.fields.first.instalment.set_text("1066.19")

    assert form.fields.first.rate.line.placeholderText() == "1"


def test_weeks_are_weeks_to_the_figure_that_is_found(form):
    fill(form, periods="")
    form.fields.counting.frequency.choose(Frequency.WEEKLY)

    form.fields.first.instalment.set_text("1000")

    assert form.fields.first.periods.line.placeholderText() == "13"


def test_an_instalment_left_empty_is_what_the_plan_comes_to(form):
    fill(form)

    assert form.fields.first.instalment.line.placeholderText() == "1066.19"


@pytest.mark.parametrize(("typed", "words"), [
    ("1100", "By these terms it is ¥1,066.19, ¥33.81 less: look for a fee."),
    ("1000", "By these terms it is ¥1,066.19, ¥66.19 more."),
    ("1066.19", ""),
])
def test_where_all_four_are_given_the_instalment_is_compared(form, typed, words):
    fill(form)

    form.fields.first.instalment.set_text(typed)

    assert form.fields.first.instalment.understood.text() == words
    assert form.plan.model.rowCount() == 12


def test_an_instalment_that_never_pays_off_is_said_and_the_smallest_is_one_press_away(form, session):
    fill(form, periods="")
    instalment = form.fields.first.instalment
    instalment.set_text("100")
    said, offered = instalment.error.text(), instalment.take.text()
    form.submit.click()
    refused = not session.book.loans

    instalment.take.click()

    assert "120.00" in said
    assert refused
    assert offered == "Take ¥120.31"
    assert instalment.value == cny("120.31")
    assert instalment.take.isHidden()
    assert form.fields.first.periods.line.placeholderText() == "600"


def test_instalments_that_do_not_add_up_to_the_loan_are_said_so(form):
    fill(form, rate="")

    form.fields.first.instalment.set_text("900")

    assert "come to less than the amount borrowed" in form.fields.first.instalment.error.text()
    assert form.fields.first.instalment.take.text() == "Take ¥1,000.00"


def test_what_never_pays_off_is_taken_back_when_another_field_mends_it(form):
    fill(form, periods="")
    form.fields.first.instalment.set_text("100")

    form.fields.first.rate.set_text("6")

    assert form.fields.first.instalment.error.text() == ""
    assert form.fields.first.instalment.take.isHidden()


def test_only_level_instalments_are_solved(form):
    fill(form, periods="")
    form.fields.first.instalment.set_text("1066.19")

    form.fields.first.method.choose(Method.EQUAL_PRINCIPAL)

    assert form.fields.first.periods.line.placeholderText() == "e.g. 12"
    assert form.plan.model.rowCount() == 0


def test_three_numbers_show_a_plan_as_if_the_money_came_today(form, session):
    for name, text in (("principal", "12000"), ("rate", "12"), ("periods", "12")):
        getattr(form.fields.first, name).set_text(text)
    rows = form.plan.model.rowCount()

    form.submit.click()

    assert rows == 12
    assert form.fields.first.start.error.text() == "Write the day the money came."
    assert not session.book.loans


def test_two_missing_figures_are_both_asked_for(form, session):
    fill(form, rate="", periods="")

    form.submit.click()

    assert "Write the rate in the contract" in said_beside(form.fields.first.rate)
    assert "Write how many instalments" in said_beside(form.fields.first.periods)
    assert not session.book.loans


def test_what_was_said_of_a_plan_goes_when_there_is_none(form):
    fill(form, instalment="1100")
    said = form.fields.first.instalment.understood.text()

    form.fields.first.periods.set_text("many")

    assert "By these terms it is" in said
    assert form.fields.first.instalment.understood.text() == ""


def test_a_rate_that_was_found_is_not_called_quoted(form):
    fill(form, rate="", instalment="1072")

    said = said_beside(form.plan)

    assert "No rate was quoted: the instalments come to 13.03% a year, 13.84% with interest on interest." in said
    assert "the quoted rate" not in said
    assert "Quoted" not in [fact.name for fact in form.plan.facts.facts]


def test_a_plan_without_a_rate_is_not_called_quoted(form):
    form.fields.first.method.choose(Method.PLAN)
    fill(form, principal="", rate="", periods="")

    form.fields.first.needs.table.take("2026-03-15\t6000\t120\n2026-04-15\t6000\t60")

    assert "No rate was quoted: the instalments come to 12" in said_beside(form.plan)
