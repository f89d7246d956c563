"""A joint loan: the user's own part in every figure of one's own, all of it in those of the household."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from tests.builders import a_line, a_loan, a_payment, an_income, cny, terms
from tests.domain.health.houses import a_rule, even, helped, house
from zhihuan.domain.credit_line import LineId
from zhihuan.domain.health.debts import owed
from zhihuan.domain.health.figures import figures
from zhihuan.domain.health.measure import Measure
from zhihuan.domain.health.usage import used_of
from zhihuan.domain.health.warning import StepKind
from zhihuan.domain.terms import Method

HALF = even("home", 1_000, start=date(2026, 2, 10), share="0.5")
OTHER = even("car", 1_000, start=date(2026, 2, 12), lender="shop")


def row_of(figure, subject="home"):
    """Return what a figure counts of a loan, and the whole beside it."""
    row = next(one for one in figure.above if one.subject == subject)
    return row.amount, row.of


@pytest.mark.parametrize(("measure", "half", "whole"), [
    (Measure.DTI, 500, 1_000), (Measure.DTI_HOUSEHOLD, 1_000, None), (Measure.DUE_30, 500, 1_000),
    (Measure.OVERDUE, 500, 1_000), (Measure.OVERDUE_BUCKET, 500, 1_000), (Measure.BORROWED_90, 6_000, 12_000),
    (Measure.R90, 6_000, 12_000), (Measure.CLUSTERED, 500, 1_000),
])
def test_figures_of_ones_own_count_the_own_part_and_those_of_the_household_the_whole(measure, half, whole):
    found = figures(house(an_income(amount=10_000), HALF, OTHER), date(2026, 3, 1))[measure]

    assert row_of(found) == (cny(half), None if whole is None else cny(whole))


def test_balances_are_the_own_part():
    found = figures(house(HALF, OTHER))

    assert [row.amount for row in found[Measure.NON_BANK_SHARE].below] == [cny(6_000), cny(12_000)]
    assert [row.amount for row in found[Measure.INSTITUTIONS].above] == [cny(6_000), cny(12_000)]
    assert [row.amount for row in found[Measure.WEIGHTED_RATE].below] == [cny(6_000), cny(12_000)]
    assert owed(house(HALF, OTHER)) == cny(18_000)


def test_a_lump_sum_is_the_own_part():
    lump = a_loan("lump", principal=cny(24_000), start=date(2026, 1, 8),
                  terms=terms(Method.BULLET, "0", 1, date(2026, 9, 8), start=date(2026, 1, 8)))

    assert figures(house(replace(lump, share=HALF.share)))[Measure.MATURITY_WALL].value == cny(12_000).minor


def test_what_was_repaid_is_the_own_part():
    paid = a_payment(loan="home", on=date(2026, 3, 10), amount=1_000)

    assert [row.amount for row in figures(house(HALF, paid))[Measure.R90].below] == [cny(500)]


def test_a_joint_draw_takes_all_of_itself_from_its_line():
    position = house(a_line(), replace(HALF, line=LineId("huabei")))

    assert used_of(position, position.lines[LineId("huabei")]) == cny(12_000)


def test_a_step_says_whose_part_of_a_joint_loan_it_asks_for():
    late = even("home", 4_000, start=date(2026, 1, 10), share="0.5")
    own = even("car", 1_000, start=date(2026, 1, 15), lender="second")
    paid = a_payment("both", loan="home", on=date(2026, 3, 10), amount=8_000)

    step = helped(house(late, own), a_rule(Measure.OVERDUE, 1))
    off = helped(house(an_income(amount=5_000), late, paid), a_rule(Measure.DTI_PEAK, 0.1))

    # Two instalments of 4,000, half of them the user's, and two of 1,000; the rest of the loan is ten times 4,000.
    assert (step.costs, step.own) == (cny(10_000), cny(6_000))
    assert (off.kind, off.costs, off.own) == (StepKind.PAY_OFF, cny(40_000), cny(20_000))


def test_of_debts_that_are_nobody_elses_no_part_is_told():
    late = even("car", 1_000, start=date(2026, 1, 15))

    assert helped(house(late), a_rule(Measure.OVERDUE, 1)).own is None
    assert helped(house(an_income(amount=1_000), late), a_rule(Measure.DTI_PEAK, 0.1)).own is None


def test_what_is_put_aside_for_a_joint_lump_sum_says_whose_part_it_is():
    lump = a_loan("lump", principal=cny(24_000), start=date(2026, 1, 10),
                  terms=terms(Method.BULLET, "0", 1, date(2026, 5, 20), start=date(2026, 1, 10)))

    step = helped(house(replace(lump, share=HALF.share)), a_rule(Measure.LUMP_SUM_DUE, 90))

    assert (step.costs, step.own) == (cny(12_000), cny(6_000))
