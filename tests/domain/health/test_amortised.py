"""Loans that repay at once, counted as if they were repaid month by month."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from fractions import Fraction

from tests.builders import a_loan, an_income, cny, terms
from tests.domain.health.houses import MONTH, even, house, subjects
from zhihuan.domain.health.figures import figures
from zhihuan.domain.health.measure import Measure
from zhihuan.domain.money import Money
from zhihuan.domain.terms import Method

SALARY = an_income(amount=10_000)
CAR = even("car", 1_000, start=date(2026, 2, 10))


def lump(rate="0", method=Method.BULLET, due=date(2027, 2, 10), **parts):
    """Return 12,000 that fall due at once, by default in the twelfth month from March 2026 on."""
    start, periods = date(2026, 2, 10), 1 if method is Method.BULLET else 12
    first = due if method is Method.BULLET else date(2026, 3, 10)
    return replace(a_loan("lump", principal=cny(12_000), start=start,
                          terms=terms(method, rate, periods, first, start=start)), **parts)


def amortised(*things, month=MONTH):
    return figures(house(SALARY, *things), month)[Measure.DTI_AMORTISED]


def test_a_lump_sum_asks_its_part_in_each_month_up_to_its_end():
    # 12,000 free of interest over the twelve months from March to February: 1,000 each, beside the car's 1,000.
    assert amortised(CAR, lump()).value == Fraction(2_000, 10_000)
    assert subjects(amortised(lump(), month=date(2027, 2, 1)).above) == ["lump"]
    assert amortised(lump(), month=date(2027, 3, 1)).value == 0


def test_of_a_month_to_come_the_months_left_are_counted_from_it():
    # From June 2026 to February 2027 nine months are left, and nothing was repaid before.
    [row] = amortised(lump(), month=date(2026, 6, 1)).above

    assert row.amount == cny("1333.33")


def test_interest_only_asks_the_level_instalment_in_place_of_its_interest():
    # 12,000 at 1 % a month over twelve months: 1,066.19 a month.
    [row] = amortised(lump("0.12", Method.INTEREST_ONLY)).above

    assert row.amount == cny("1066.19")


def test_of_a_joint_one_the_own_part_counts():
    [row] = amortised(lump(share=even(share="0.5").share)).above

    assert (row.amount, row.of) == (cny(500), cny(1_000))


def test_what_is_past_settled_or_in_other_money_is_as_it_is():
    past = lump(due=date(2026, 3, 10))
    dollars = replace(lump(), principal=Money(12_000_00, "USD"))

    assert [row.amount for row in amortised(past).above] == [cny(12_000)]
    assert amortised(lump(closed_on=date(2026, 3, 1))).value == 0
    assert amortised(CAR, dollars).value == Fraction(1, 10)
