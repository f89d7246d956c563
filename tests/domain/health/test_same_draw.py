"""A draw that was recorded twice, as a loan and as an entry of its line, is one drawdown."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from fractions import Fraction

import pytest

from tests.builders import a_line, a_payment, an_entry, an_event, an_income, cny
from tests.domain.health.houses import beside, even, house, subjects
from zhihuan.domain.credit_line import LineId
from zhihuan.domain.health.borrowing import borrowing
from zhihuan.domain.health.figure import Why
from zhihuan.domain.health.figures import figures
from zhihuan.domain.health.income_ratios import debt_to_income
from zhihuan.domain.health.measure import Measure
from zhihuan.domain.lender import LenderId
from zhihuan.domain.payment import PaymentEffect
from zhihuan.domain.revolving import EntryId, EntryKind

LOAN = even("loan", 500, 2, start=date(2026, 3, 13), lender="ant")
DRAW = an_entry("cash", on=date(2026, 3, 13), kind=EntryKind.DRAW, amount=1_000)
TWICE = {("huabei", Why.RECORDED_AS_LOAN)}


def borrowed(*things):
    return borrowing(house(a_line(), a_line("card", lender="bank", name="Card"), *things))


def test_it_counts_as_the_loan_and_the_entry_stands_beside():
    found = borrowed(LOAN, DRAW)

    assert found[Measure.BORROWED_30].value == cny(1_000).minor
    assert subjects(found[Measure.BORROWED_30].above) == ["loan"]
    assert beside(found[Measure.BORROWED_30]) == TWICE
    assert found[Measure.DRAWDOWNS_30].value == Fraction(1)


@pytest.mark.parametrize("loan", [
    replace(LOAN, line=LineId("huabei"), lender=LenderId("other")), replace(LOAN, start=date(2026, 3, 12)),
    replace(LOAN, start=date(2026, 3, 14)), replace(LOAN, lender=LenderId("other"), funders=(LenderId("ant"),)),
])
def test_it_is_of_the_line_or_the_institution_and_a_day_apart_at_most(loan):
    assert beside(borrowed(loan, DRAW)[Measure.BORROWED_30]) == TWICE


@pytest.mark.parametrize("loan", [
    replace(LOAN, start=date(2026, 3, 11)), replace(LOAN, principal=cny(999)), replace(LOAN, line=LineId("card")),
    replace(LOAN, lender=LenderId("other")),
])
def test_another_day_amount_line_or_institution_is_another_draw(loan):
    assert beside(borrowed(loan, DRAW)[Measure.BORROWED_30]) == set()


def test_each_loan_is_one_entry_the_nearest():
    more = replace(DRAW, id=EntryId("more"), on=date(2026, 3, 14))

    found = borrowed(LOAN, more, DRAW)[Measure.BORROWED_30]

    assert found.value == cny(2_000).minor
    assert [one.row.on for one in found.left_out] == [date(2026, 3, 13)]


def test_it_takes_its_part_of_the_limit_once():
    loan = replace(LOAN, line=LineId("huabei"))
    found = figures(house(a_line(), an_event(limit=cny(10_000)), loan, DRAW, replace(DRAW, id=EntryId("own"),
                                                                                     amount=cny(500))))

    # 1,000 drawn and recorded twice, and 500 more, of 10,000.
    for measure in (Measure.UTILISATION, Measure.UTILISATION_BEFORE_CLOSURE, Measure.UTILISATION_HIGHEST):
        assert found[measure].value == Fraction(1_500, 10_000)
        assert beside(found[measure]) == {("loan", Why.RECORDED_AS_LOAN)}


@pytest.mark.parametrize(("more", "told"), [
    ((), {("huabei", Why.ASKED_TWICE)}),
    ((an_entry("back", on=date(2026, 3, 15), kind=EntryKind.REPAYMENT, amount=1_000),), set()),
    ((replace(a_payment("off", loan="loan", on=date(2026, 3, 15), amount=1_000), effect=PaymentEffect.PAYOFF),), set()),
])
def test_while_both_ask_for_it_that_is_told_beside_what_falls_due(more, told):
    assert beside(figures(house(a_line(), LOAN, DRAW, *more))[Measure.DUE_30]) == told


def test_while_both_ask_for_it_the_ratios_say_so_in_the_month_of_the_bill():
    bought = an_entry("tv", line="card", on=date(2026, 3, 13), amount=50)
    lines = (a_line(), a_line("card", lender="bank", name="Card"))
    position = house(*lines, an_income(amount=10_000), LOAN, DRAW, bought)

    months = {
        month: (Why.ASKED_TWICE in {why for _, why in beside(debt_to_income(position, date(2026, month, 1)))})
        for month in (3, 4, 5)
    }

    assert months == {3: False, 4: True, 5: False}
