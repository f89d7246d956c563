"""The form of a loan asks for what the method of repayment needs, and for nothing else."""

from __future__ import annotations

from datetime import date
from decimal import Decimal

import pytest

from tests.builders import cny
from tests.ui.loan_typing import fill, said_beside, saved
from zhihuan.domain.calendar import Frequency
from zhihuan.domain.rate import Rate, RateUnit
from zhihuan.domain.terms import Method, Step


def shown(form):
    """Return the fields of the first view that are asked for."""
    first = form.fields.first
    fields = {
        "rate": first.rate, "periods": first.periods, "instalment": first.instalment, "first_due": first.first_due,
        "balloon": first.needs.balloon, "step_every": first.needs.step_every, "step_by": first.needs.step_by,
        "table": first.needs.table,
    }
    return {name for name, field in fields.items() if field.isVisible()}


@pytest.mark.parametrize(("method", "asked"), [
    (Method.LEVEL, {"rate", "periods", "instalment", "first_due"}),
    (Method.EQUAL_PRINCIPAL, {"rate", "periods", "first_due"}),
    (Method.INTEREST_ONLY, {"rate", "periods", "first_due"}),
    (Method.BULLET, {"rate", "periods", "first_due"}),
    (Method.COMPOUND_BULLET, {"rate", "periods", "first_due"}),
    (Method.FLAT_FEE, {"rate", "periods", "first_due"}),
    (Method.DAILY, {"rate", "first_due"}),
    (Method.INTEREST_FREE, {"periods", "first_due"}),
    (Method.BALLOON, {"rate", "periods", "first_due", "balloon"}),
    (Method.GRADUATED, {"rate", "periods", "first_due", "step_every", "step_by"}),
    (Method.PLAN, {"rate", "table"}),
])
def test_a_method_is_asked_for_what_it_needs(form, method, asked):
    form.fields.first.method.choose(method)

    assert shown(form) == asked


@pytest.mark.parametrize("method", Method)
def test_every_method_says_how_it_repays(form, method):
    form.fields.first.method.choose(method)

    assert form.fields.first.method.understood.text().endswith(".")


def test_a_balloon_is_left_for_the_last_payment(form, session):
    fill(form)
    form.fields.first.method.choose(Method.BALLOON)
    form.fields.first.needs.balloon.set_text("5000")

    loan = saved(form, session)

    assert (loan.terms.method, loan.terms.balloon) == (Method.BALLOON, cny(5000))


def test_a_balloon_above_the_loan_is_said_beside_it_until_it_is_mended(form):
    fill(form)
    form.fields.first.method.choose(Method.BALLOON)
    balloon = form.fields.first.needs.balloon
    balloon.set_text("50000")
    wrong = balloon.error.text()

    form.fields.first.principal.set_text("60000")

    assert "50000.00" in wrong
    assert balloon.error.text() == ""
    assert form.plan.model.rowCount() == 12


def test_steps_rise_or_fall_by_a_share(form, session):
    fill(form, periods="36")
    form.fields.first.method.choose(Method.GRADUATED)
    form.fields.first.needs.step_every.set_text("12")
    form.fields.first.needs.step_by.set_text("-3")

    assert saved(form, session).terms.step == Step(12, Decimal("-0.03"))


@pytest.mark.parametrize(("method", "words"), [
    (Method.BALLOON, "left for the last payment"), (Method.GRADUATED, "after how many instalments"),
    (Method.PLAN, "the lender's rows"), (Method.DAILY, "by which everything is repaid"),
])
def test_what_a_method_lacks_is_said_beside_it(form, session, method, words):
    fill(form)
    form.fields.first.method.choose(method)

    form.submit.click()

    assert words in said_beside(form.fields.first)
    assert not session.book.loans


def test_daily_interest_asks_for_the_end_and_no_number(form, session):
    fill(form, periods="")
    form.fields.first.method.choose(Method.DAILY)
    form.fields.first.rate.count_over(RateUnit.DAY)
    form.fields.first.rate.set_text("万3")
    form.fields.first.first_due.set_text("2026-08-14")

    loan = saved(form, session)

    assert form.fields.first.first_due.name.text() == "To be repaid by"
    assert (loan.terms.periods, loan.terms.first_due) == (1, date(2026, 8, 14))
    assert form.plan.model.row_at(0).plan.interest == cny("648.00")


def test_a_bullet_with_its_day_needs_no_number_of_periods(form, session):
    fill(form, periods="", first_due="2026-08-15")
    form.fields.first.method.choose(Method.BULLET)

    loan = saved(form, session)

    assert loan.terms.periods == 6
    assert form.fields.first.periods.line.placeholderText() == "6"


def test_an_interest_free_loan_has_no_rate(form, session):
    fill(form)
    form.fields.first.method.choose(Method.INTEREST_FREE)

    assert saved(form, session).terms.rate == Rate(Decimal(0))


def test_a_flat_fee_may_be_quoted_by_the_year(form, session):
    fill(form, rate="7.2")
    form.fields.first.method.choose(Method.FLAT_FEE)
    form.fields.first.rate.count_over(RateUnit.YEAR)

    loan = saved(form, session)

    assert loan.terms.rate == Rate(Decimal("0.072"))
    assert form.plan.model.row_at(0).plan.fee == cny(72)


def test_the_unit_chosen_for_a_rate_stays_through_methods_that_count_alike(form):
    form.fields.first.rate.count_over(RateUnit.MONTH)

    form.fields.first.method.choose(Method.EQUAL_PRINCIPAL)

    assert form.fields.first.rate.counted_over is RateUnit.MONTH


def test_weekly_instalments_begin_a_week_later(form, session):
    fill(form)
    form.fields.counting.frequency.choose(Frequency.WEEKLY)

    loan = saved(form, session)

    assert loan.terms.first_due == date(2026, 2, 22)
    assert form.fields.counting.due_day.isHidden()
