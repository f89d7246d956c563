"""How much room there is: unknown while a fact is missing, and each fact's age is told."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from fractions import Fraction

import pytest

from tests.builders import a_line, a_loan, an_income, cny
from tests.domain.health.houses import MONTH, beside, cash, even, house, spending, subjects
from zhihuan.domain.health.cushion import cushion
from zhihuan.domain.health.figure import Role, Unknown, Why, summed
from zhihuan.domain.health.measure import Measure
from zhihuan.domain.income import Basis
from zhihuan.domain.money import Money

SALARY = an_income(amount=10_000, since=date(2025, 1, 5))
LOAN = even(monthly=4_000, start=date(2026, 2, 10))
OVER = replace(SALARY, until=date(2026, 3, 4))


def found(measure, *things):
    return cushion(house(*things), MONTH)[measure]


def test_what_spending_leaves_covers_what_falls_due_so_many_times():
    # (10,000 − 2,000) ÷ 4,000
    assert found(Measure.DEBT_COVER, SALARY, spending(2_000), LOAN).value == 2


@pytest.mark.parametrize(("things", "why"), [
    ((spending(2_000), LOAN), Unknown.NO_INCOME),
    ((SALARY, LOAN), Unknown.NO_SPENDING),
    ((SALARY, spending(2_000)), Unknown.NO_DEBT),
])
def test_the_cover_is_unknown_without_each_of_its_parts(things, why):
    assert (found(Measure.DEBT_COVER, *things).value, found(Measure.DEBT_COVER, *things).unknown) == (None, why)


def test_the_runway_is_the_cash_over_what_a_month_lacks():
    # 7,000 + 4,000 − 10,000 is 1,000 a month; 6,000 last six months.
    runway = found(Measure.RUNWAY, SALARY, spending(7_000), LOAN, cash(6_000))

    assert (runway.value, runway.unknown) == (6, None)


@pytest.mark.parametrize(("things", "why"), [
    ((SALARY, spending(7_000), LOAN), Unknown.NO_CASH),
    ((SALARY, LOAN, cash(6_000)), Unknown.NO_SPENDING),
    ((SALARY, spending(6_000), LOAN, cash(6_000)), Unknown.NOT_SHRINKING),
])
def test_the_runway_is_unknown_without_its_parts_and_endless_where_nothing_lacks(things, why):
    runway = found(Measure.RUNWAY, *things)

    assert (runway.value, runway.unknown) == (None, why)


@pytest.mark.parametrize("told", [
    (), (an_income(basis=Basis.GROSS),), (a_line(), an_income(amount=Money(900_00, "USD"))),
])
def test_a_runway_is_unknown_where_nobody_told_what_comes_in(told):
    runway = found(Measure.RUNWAY, spending(1_000), cash(500), *told)

    assert (runway.value, runway.unknown) == (None, Unknown.NO_INCOME)


@pytest.mark.parametrize(("gone", "why"), [
    ({"until": date(2026, 3, 4)}, Why.ENDED), ({"missing": (MONTH,)}, Why.NOT_RECEIVED),
])
def test_where_it_was_told_that_nothing_comes_the_cash_lasts_as_long_as_it_lasts(gone, why):
    told = (replace(SALARY, **gone), spending(1_000), cash(500))

    runway = found(Measure.RUNWAY, *told)
    cover = found(Measure.DEBT_COVER, *told, LOAN)

    assert (runway.value, beside(runway)) == (Fraction(1, 2), {("salary", why)})
    # (0 − 1,000) ÷ 4,000
    assert cover.value == Fraction(-1, 4)


def test_what_ended_says_nothing_of_what_is_told_before_tax():
    ended = replace(SALARY, until=date(2026, 3, 4))

    assert found(Measure.RUNWAY, ended, an_income("new", basis=Basis.GROSS), spending(1_000), cash(500)).value is None


def test_the_next_thirty_days_ask_what_is_overdue_and_what_falls_due():
    dollars = a_loan("abroad", principal=Money(1_000_00, "USD"))

    due = found(Measure.DUE_30, even(monthly=1_000), dollars)

    # 10 February and 10 March are overdue, 10 April falls due: today is 20 March.
    assert due.value == cny(3_000).minor
    assert [row.role for row in due.above] == [Role.LATE, Role.LATE, Role.INSTALMENT]
    assert beside(due) == {("abroad", Why.OTHER_CURRENCY)}


def test_cash_and_expected_income_stand_against_the_next_thirty_days():
    cover = found(Measure.DUE_30_COVER, SALARY, LOAN, cash(6_000))

    # 4,000 overdue since 10 March and 4,000 on 10 April, over 6,000 at hand and 10,000 on 5 April.
    assert cover.value == Fraction(8_000, 16_000)
    assert subjects(cover.below) == ["liquid_cash", "salary"]


@pytest.mark.parametrize(("things", "why"), [
    ((SALARY, LOAN), Unknown.NO_CASH), ((LOAN, cash(0)), Unknown.NO_INCOME), ((LOAN, cash(90_000)), Unknown.NO_INCOME),
    ((LOAN, cash(0), OVER), Unknown.NOTHING_AGAINST), ((cash(0), OVER), Unknown.NO_DEBT),
])
def test_the_thirty_days_are_compared_with_nothing_that_is_unknown_or_not_there(things, why):
    cover = found(Measure.DUE_30_COVER, *things)

    assert (cover.value, cover.unknown) == (None, why)


def test_an_income_that_ended_leaves_the_cash_alone_against_the_next_thirty_days():
    cover = found(Measure.DUE_30_COVER, LOAN, OVER, cash(4_000))

    assert (cover.value, beside(cover)) == (2, {("salary", Why.ENDED)})


@pytest.mark.parametrize(("told", "counted"), [(date(2026, 3, 19), 10_000), (date(2026, 3, 20), 0)])
def test_what_is_paid_today_counts_unless_the_cash_was_counted_today(told, counted):
    paid_today = replace(SALARY, since=date(2025, 1, 20))

    cover = found(Measure.DUE_30_COVER, paid_today, LOAN, cash(6_000, told))

    assert summed(cover.below) == cny(6_000 + counted).minor


def test_old_facts_say_how_old_they_are():
    old = date(2025, 12, 1)

    runway = found(Measure.RUNWAY, SALARY, spending(11_000, old), cash(500))

    assert [(one.role, one.told) for one in runway.stale] == [(Role.SPENDING, old)]
