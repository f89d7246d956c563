"""A figure taken apart: its formula, its rows, what was left out and why, what moved it, and the way to a loan."""

from __future__ import annotations

from datetime import date

import pytest

from tests.builders import a_lender, a_loan, an_income, terms
from zhihuan.application import commands as c
from zhihuan.domain.health.measure import Measure

BORROWED = date(2026, 2, 20)


@pytest.fixture
def page(session, health_page, qtbot):
    session.run(c.AddLoan(a_loan("ant", name="Jiebei"), a_lender("ant", "Ant")))
    later = a_loan("du", lender="du", name="Du loan", start=BORROWED, terms=terms(start=BORROWED))
    session.run(c.AddLoan(later, a_lender("du", "Du")))
    session.run(c.SetIncome(an_income(amount=4_000)))
    return health_page.settled(qtbot)


def open_panel(page, measure):
    page.open(measure)
    return page.explained


def test_it_says_the_formula_and_the_sums_that_were_divided(page):
    panel = open_panel(page, Measure.DTI)

    assert "income after tax" in panel.formula.text()
    assert panel.division.text() == "¥2,132.38 ÷ ¥4,000.00 = 53.3%"
    assert panel.bands.text() == "watch from 36% · high from 50% · severe from 55%"


def test_rows_above_and_below_stand_with_amounts_and_days(page):
    panel = open_panel(page, Measure.DTI)

    above = [(row.name, row.amount, row.part) for row in panel.above.model.rows]
    assert above == [("Jiebei", "¥1,066.19", "26.7 points"), ("Du loan", "¥1,066.19", "26.7 points")]
    assert [(row.name, row.amount) for row in panel.below.model.rows] == [("Salary", "¥4,000.00")]


def test_what_was_left_out_stands_with_its_reason(page):
    panel = open_panel(page, Measure.DTI)

    assert [(row.name, row.note) for row in panel.left_out.model.rows] == [
        ("Jiebei", "overdue from an earlier month, told apart"),
    ]


def test_what_moved_it_since_last_month_is_the_whole_change(page):
    panel = open_panel(page, Measure.DTI)

    assert [(row.name, row.part) for row in panel.moved.model.rows] == [("Du loan", "+26.7 points")]


def test_a_row_leads_to_its_loan(page, desk, qtbot):
    panel = open_panel(page, Measure.DTI)
    panel.above.table.selectRow(1)
    offered = panel.open_row.text()

    with qtbot.waitSignal(desk.page_wanted) as asked:
        panel.open_row.click()

    assert offered == "Open Du loan"
    assert asked.args == ["loans", "du"]


def test_an_unknown_figure_says_why(page):
    panel = open_panel(page, Measure.RUNWAY)

    assert panel.value.text() == "unknown"
    assert "not recorded" in panel.remark.text()
    assert "nothing to compare" in panel.steady.text()


@pytest.mark.parametrize("measure", list(Measure))
def test_every_measure_can_be_taken_apart(page, measure):
    panel = open_panel(page, measure)

    assert panel.formula.text()
    panel.close_button.click()
