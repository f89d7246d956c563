"""What the page of one loan says of its cost: as signed, with its changes so far, or why there is none."""

from __future__ import annotations

from datetime import date

from PySide6.QtWidgets import QLabel

from tests.builders import a_loan, cny, terms
from tests.ui.loan_things import early, rate_change, said
from zhihuan.application import commands as c
from zhihuan.domain.fee import Fee, FeeTiming
from zhihuan.domain.rate import RateUnit
from zhihuan.domain.terms import Method


def test_every_way_of_counting_the_cost_stands_there_and_explains_itself(opened, qtbot):
    flat = a_loan(terms=terms(Method.FLAT_FEE, "0.006", unit=RateUnit.PERIOD))
    loan = opened(flat)
    shown = {fact.name: fact.text for fact in loan.cost.rates.facts}

    loan.cost.explain.click()

    assert shown["Quoted"] == "0.60% fee each period"
    assert shown["As a flat rate, a year"] == "7.20%"
    assert (shown["Nominal, by periods"], shown["Effective, by periods"]) == ("13.03%", "13.84%")
    assert {"Effective, by real dates (XIRR)", "European APRC", "American APR"} <= set(shown)
    assert "The same with interest on interest" in said(loan.cost)


def test_a_changed_loan_shows_its_cost_as_signed_and_with_the_changes(opened):
    loan = opened(a_loan(), c.ChangeLoan(rate_change(date(2026, 2, 15))))

    signed, changed = (
        {fact.name: fact.text for fact in rates.facts} for rates in (loan.cost.rates, loan.cost.changed_rates)
    )
    assert signed["Effective, by periods"] == "12.68%"
    assert changed["Effective, by periods"] == "7.16%"
    assert {"As signed", "With the changes so far"} <= {label.text() for label in loan.cost.findChildren(QLabel)}


def test_a_loan_that_nothing_moved_shows_one_cost(opened):
    loan = opened()

    assert "With the changes so far" not in said(loan.cost)
    assert not loan.cost.changed_rates.isVisibleTo(loan)


def test_an_odd_first_period_says_why_it_has_no_rate_of_a_period(opened):
    loan = opened(a_loan(terms=terms(first_due=date(2026, 2, 20))))

    assert "The first period, from Thu 15 Jan 2026 to Fri 20 Feb 2026, is longer or shorter" in said(loan.cost)
    assert "XIRR and APRC, fit" in said(loan.cost)


def test_a_change_between_the_dues_says_why_it_has_no_rate_of_a_period(opened):
    loan = opened(a_loan(), early())

    assert "The payments keep no regular beat." in loan.cost.changed_sentence.text()


def test_the_rate_of_today_stands_in_the_head_and_in_the_contract(opened):
    loan = opened(a_loan(), c.ChangeLoan(rate_change(date(2026, 2, 15))))

    assert loan.rate.text() == "Rate today: 6.00% a year since Sun 15 Feb 2026 · effective rate 7.16%"
    assert "12.00% a year as signed" in said(loan.facts)


def test_fees_and_deductions_are_rows(opened):
    fees = (Fee("Guarantee", FeeTiming.DEDUCTED, cny(600), payee="Anxin"),)
    loan = opened(a_loan(terms=terms(fees=fees)))

    shown = {fact.name: fact.text for fact in loan.cost.rates.facts}
    assert shown["Guarantee, to Anxin"] == "¥600.00"
    assert shown["Really received"] == "¥11,400.00"


def test_the_lenders_own_rows_have_an_effective_rate_and_no_other(opened):
    assert opened(a_loan(terms=terms(Method.PLAN, "0"))).rate.text().startswith("effective rate ")


def test_an_effective_rate_by_real_dates_is_called_so(opened):
    loan = opened(a_loan(terms=terms(first_due=date(2026, 2, 20))))

    assert loan.rate.text().endswith("(XIRR)")
    shown = {fact.name: fact.text for fact in loan.cost.rates.facts}
    assert shown["Effective, by real dates (XIRR)"] in loan.rate.text()
