"""After a raise an income is the same one: what moved is told once, by its name and whose it is, with the amount."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from fractions import Fraction

from hypothesis import given
from hypothesis import strategies as st

from tests.builders import an_income, cny
from tests.domain.health.houses import TODAY, cash, even, house, spending
from zhihuan.domain.health.figure import moves
from zhihuan.domain.health.measure import Measure
from zhihuan.domain.health.series import series
from zhihuan.domain.household import FactId
from zhihuan.domain.income import IncomeId, Whose

OLD, NEW = an_income(amount=10_000).raised(cny(10_400), date(2026, 3, 1), IncomeId("new"))
LOAN = even(monthly=4_000, start=date(2026, 1, 10))


def moved(measure, *things):
    before, after = series(house(LOAN, *things).book, TODAY, 2).of(measure)
    found = moves(before, after)
    assert found is not None
    assert before.value is not None
    assert after.value is not None
    assert sum(one.by for one in found) == after.value - before.value
    return [(one.subject, one.by, one.coins) for one in found]


def test_a_raise_is_one_move_with_its_amount_under_the_newer_of_the_two():
    # 4,000 ÷ 10,000 is 40 %, 4,000 ÷ 10,400 is 38.5 %.
    assert moved(Measure.DTI, OLD, NEW) == [("new", Fraction(4_000, 10_400) - Fraction(2, 5), cny(400).minor)]


def test_where_more_income_stands_against_spending_it_is_one_move_too():
    assert [one[0::2] for one in moved(Measure.DEBT_COVER, OLD, NEW, spending(500, date(2026, 1, 1)))] == [
        ("new", cny(400).minor),
    ]
    assert [one[0::2] for one in moved(
        Measure.RUNWAY, OLD, NEW, spending(9_500, date(2026, 1, 1)), cash(500, date(2026, 1, 1))
    )] == [("new", cny(400).minor)]


def test_an_income_of_the_same_name_that_is_somebody_elses_is_another():
    theirs = an_income("theirs", whose=Whose.HOUSEHOLD, since=date(2026, 3, 1))

    found = moved(Measure.DTI_HOUSEHOLD, an_income(until=date(2026, 2, 28)), theirs, an_income("side", name="Side"))

    assert {one[0] for one in found} == {"salary", "theirs"}


@given(st.integers(1, 20_000), st.integers(1, 20_000))
def test_whatever_the_raise_its_parts_add_up(before, after):
    old, new = an_income(amount=before).raised(cny(after), date(2026, 3, 1), IncomeId("new"))

    assert len(moved(Measure.DTI, old, new)) == (before != after)


def test_a_fact_that_was_told_anew_is_one_move_too():
    fresh = replace(spending(700, date(2026, 3, 5)), id=FactId("fresh"))

    assert [one[0::2] for one in moved(Measure.DEBT_COVER, OLD, NEW, spending(500, date(2026, 1, 1)), fresh)] == [
        ("new", cny(400).minor), ("fresh", cny(200).minor),
    ]


def test_two_incomes_of_one_name_at_a_time_count_both():
    twice = replace(OLD, id=IncomeId("twice"), until=None)

    assert [one[2] for one in moved(Measure.DTI, OLD, NEW, twice)] == [cny(400).minor]
