"""What if: a loan, a payoff, an income and a rate are tried, and the ledger stays as it is."""

from __future__ import annotations

import pytest

from tests.builders import a_lender, a_loan, an_income
from tests.domain.health.houses import cash
from zhihuan.application import commands as c
from zhihuan.application import household_commands as h
from zhihuan.domain.health.measure import Measure
from zhihuan.domain.money import Money
from zhihuan.domain.terms import Method
from zhihuan.ui.dialogs.what_if_form import WhatIfForm


@pytest.fixture
def form(session, desk, holder, qtbot):
    session.run(c.AddLoan(a_loan("ant", name="Jiebei"), a_lender("ant", "Ant")))
    session.run(c.SetIncome(an_income(amount=4_000)))
    form = WhatIfForm(desk, holder)
    form.show()
    yield form
    form.close_button.click()


def outcome(form, qtbot):
    qtbot.waitUntil(lambda: not form.busy, timeout=30_000)
    return {row.measure: (row.before, row.after, row.change) for row in form.model.rows}


def test_nothing_is_said_before_something_is_tried(form):
    assert "Fill in what to try" in form.said.text()
    assert not form.table.isVisible()


def test_a_new_loan_raises_the_ratio_and_the_lenders(form, session, qtbot):
    before = session.book
    form.borrow.amount.set_text("12000")
    form.borrow.rate.set_text("12")

    found = outcome(form, qtbot)

    assert found[Measure.DTI] == ("26.7% · fine", "53.3% · high", "+26.7 points")
    assert found[Measure.INSTITUTIONS] == ("1 · fine", "2 · fine", "+1")
    assert session.book is before
    assert "April 2026" in form.note.text()


def test_a_loan_without_interest_asks_for_no_rate(form, qtbot):
    form.borrow.method.choose(Method.INTEREST_FREE)
    form.borrow.amount.set_text("12000")

    assert outcome(form, qtbot)[Measure.DTI][1] == "51.7% · high"
    assert form.borrow.rate.isHidden()


def test_a_loan_repaid_at_once_moves_the_peak_of_its_month(form, qtbot):
    form.borrow.method.choose(Method.BULLET)
    form.borrow.amount.set_text("12000")
    form.borrow.rate.set_text("12")
    form.borrow.months.set_text("6")

    found = outcome(form, qtbot)
    assert Measure.DTI_PEAK in found
    assert Measure.DTI not in found


def test_a_payoff_says_what_it_costs(form, qtbot):
    form.kinds.setCurrentIndex(1)

    found = outcome(form, qtbot)

    assert found[Measure.INSTITUTIONS] == ("1 · fine", "0 · fine", "−1")
    assert "It costs ¥12," in form.said.text()


def test_a_payoff_says_what_is_left_of_the_cash_or_that_it_is_not_enough(form, session, desk, qtbot):
    form.kinds.setCurrentIndex(1)
    outcome(form, qtbot)
    assert "How much cash is at hand is not recorded." in form.said.text()

    session.run(h.SetFact(cash(20_000)))
    form.pay.amount.set_text("1000")
    outcome(form, qtbot)
    assert "It costs ¥1,000.00 today. Cash at hand ¥20,000.00 → ¥19,000.00." in form.said.text()

    form.pay.amount.set_text("25000")
    outcome(form, qtbot)
    assert "That is ¥5,000.00 more than the cash at hand of ¥20,000.00." in form.said.text()


def test_a_new_loan_brings_its_money(form, session, qtbot):
    session.run(h.SetFact(cash(500)))
    form.borrow.amount.set_text("12000")
    form.borrow.rate.set_text("12")

    outcome(form, qtbot)

    assert "It brings ¥12,000.00 today. Cash at hand ¥500.00 → ¥12,500.00." in form.said.text()


def test_what_lies_further_ahead_stands_there_whether_it_moves_or_not(form, qtbot):
    form.kinds.setCurrentIndex(3)

    found = outcome(form, qtbot)

    assert {Measure.DTI_PEAK, Measure.MATURITY_WALL} <= set(found)
    assert form.note.text().endswith("The highest of twelve months is that of April 2026.")


def test_the_month_of_the_peak_is_told_as_it_is_and_as_it_would_be(form, qtbot):
    form.borrow.method.choose(Method.BULLET)
    form.borrow.amount.set_text("12000")
    form.borrow.rate.set_text("12")
    form.borrow.months.set_text("6")

    outcome(form, qtbot)

    assert form.note.text().endswith(
        "The highest of twelve months is that of April 2026 now, and of September 2026 then."
    )


def test_the_months_ahead_are_drawn_as_they_are_and_would_be(form, qtbot):
    form.kinds.setCurrentIndex(1)
    outcome(form, qtbot)

    form.ahead.setChecked(True)

    assert form.drawing.isVisible()
    assert form.drawing.words_at(0) == "April 2026\nNow: 26.7%\nThen: 0.0%"
    form.ahead.setChecked(False)
    assert form.table.isVisible()


def test_an_amount_is_read_in_the_currency_of_the_debt(session, desk, holder, qtbot):
    session.run(c.AddLoan(a_loan("abroad", name="Abroad", principal=Money(1_000_00, "USD")), a_lender("ant", "Ant")))
    session.run(c.AddLoan(a_loan("ant", name="Jiebei"), a_lender("ant", "Ant")))
    session.run(c.AddLoan(a_loan("two", name="Two"), a_lender("ant", "Ant")))
    form = WhatIfForm(desk, holder)
    form.show()
    form.kinds.setCurrentIndex(1)
    form.pay.debt.choose("abroad")
    form.pay.amount.set_text("100")

    outcome(form, qtbot)

    assert "It costs $100.00 today." in form.said.text()
    form.close_button.click()


def test_a_part_paid_lowers_what_is_overdue(form, qtbot):
    form.kinds.setCurrentIndex(1)
    form.pay.amount.set_text("1066.19")

    assert Measure.OVERDUE in outcome(form, qtbot)


def test_another_income_moves_the_ratio(form, qtbot):
    form.kinds.setCurrentIndex(2)
    form.income.amount.set_text("2000")

    assert outcome(form, qtbot)[Measure.DTI] == ("26.7% · fine", "53.3% · high", "+26.7 points")


def test_dearer_rates_raise_the_price(form, qtbot):
    form.kinds.setCurrentIndex(3)

    assert Measure.WEIGHTED_RATE in outcome(form, qtbot)


def test_what_stays_as_it_is_can_be_shown_too(form, qtbot):
    form.kinds.setCurrentIndex(2)
    form.income.amount.set_text("2000")
    moved = len(outcome(form, qtbot))

    form.all.setChecked(True)

    assert len(form.model.rows) == len(Measure) > moved


def test_a_loan_that_makes_no_plan_says_why(form, qtbot):
    form.borrow.amount.set_text("0.01")
    form.borrow.rate.set_text("12")

    outcome(form, qtbot)

    assert form.said.text()
