"""Three rows of the lender's own plan name the contract that makes them, and one press takes it over."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from decimal import Decimal

import pytest

from tests.builders import a_loan, terms
from tests.ui.loan_typing import fill, saved
from zhihuan.domain.day_count import DayCount
from zhihuan.domain.schedule import schedule
from zhihuan.domain.terms import Conventions, FirstPeriod, Method, Rounding
from zhihuan.ui.dialogs.loan_sections.match import MatchPlan

START = date(2026, 2, 15)


def rows_of(loan, count=3, *, split=True):
    """Return what the lender shows of a loan, as it would be copied."""
    lines = []
    for row in schedule(loan)[:count]:
        parts = f"\t{row.principal}\t{row.interest}" if split else ""
        lines.append(f"{row.due}\t{row.payment}{parts}")
    return "\n".join(lines)


def odd(**changed):
    contract = terms(
        first_due=date(2026, 3, 25), start=START, day_count=DayCount.ACT_365F,
        conventions=Conventions(FirstPeriod.ADDED), **changed,
    )
    return a_loan(start=START, terms=contract)


@pytest.fixture
def section(form) -> MatchPlan:
    fill(form)
    form.fields.match.unfold()
    return form.fields.match


def compare(section, qtbot, text):
    with qtbot.waitSignal(section.worker.finished):
        section.table.take(text)


def shown(section):
    return [view for view in section.found if not view.isHidden()]


def test_the_contract_that_makes_the_rows_is_named_in_words(section, qtbot):
    compare(section, qtbot, rows_of(odd()))

    [match] = shown(section)
    assert section.state.text() == "This is your contract:"
    assert match.words.text() == (
        "level instalment · 12.00% a year · actual days / 365 · "
        "odd first period: its interest is added to the first instalment"
    )
    assert match.nearness.text() == "It has every figure you typed, to the cent."


def test_one_press_takes_the_contract_over(form, section, session, qtbot):
    compare(section, qtbot, rows_of(odd()))

    section.found[0].take.click()
    loan = saved(form, session)

    assert loan.terms == odd().terms
    assert not section.open


def test_the_rate_may_be_left_to_the_rows(form, section, qtbot):
    form.fields.first.rate.set_text("")

    compare(section, qtbot, rows_of(a_loan(start=START, terms=terms(Method.EQUAL_PRINCIPAL, start=START))))
    section.found[0].take.click()

    assert form.fields.first.chosen_method is Method.EQUAL_PRINCIPAL
    assert form.fields.first.rate.value is not None
    assert form.fields.first.rate.value.value == Decimal("0.12")


def test_where_nothing_fits_the_nearest_is_shown_with_its_difference(section, qtbot):
    contract = odd()
    wrong = rows_of(contract).replace(str(schedule(contract)[1].interest), "99.00")

    compare(section, qtbot, wrong)

    assert section.state.text() == "No usual contract makes these rows to the cent. The nearest:"
    assert "off in all (" in section.found[0].nearness.text()
    assert section.found[0].take.isVisible()


def test_contracts_that_cannot_be_told_apart_are_said_to_be_several(section, qtbot):
    habits = Conventions(instalment_rounding=Rounding.DOWN)  # how its interest is rounded, payments do not show
    cut = a_loan(start=START, terms=terms(first_due=date(2026, 3, 15), start=START, conventions=habits))

    compare(section, qtbot, rows_of(cut, split=False))

    assert "Several contracts make these rows" in section.state.text()
    assert len(shown(section)) > 1


def test_two_rows_are_too_few(section):
    section.table.take(rows_of(odd(), 2))

    assert "at least three rows" in section.state.text()
    assert shown(section) == []


def test_what_was_lent_is_asked_for_first(form):
    form.fields.match.unfold()

    form.fields.match.table.take(rows_of(odd()))

    assert "amount, the day of the money and the number" in form.fields.match.state.text()


def test_another_amount_compares_anew(form, section, qtbot):
    compare(section, qtbot, rows_of(odd()))
    before = section.found[0].nearness.text()

    with qtbot.waitSignal(section.worker.finished):
        form.fields.first.principal.set_text("12500")

    assert section.found[0].nearness.text() != before


def test_a_row_beyond_the_plan_is_said_in_words(form, section, qtbot):
    form.fields.first.periods.set_text("3")

    compare(section, qtbot, rows_of(replace(odd(), terms=replace(odd().terms, periods=12)), 5))

    assert "number of instalments" in section.state.text() or shown(section)
