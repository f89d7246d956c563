"""How much room there is: unknown while a fact is missing, and each fact's age is told."""

from __future__ import annotations

from datetime import date
from fractions import Fraction

import pytest

from tests.builders import a_loan, an_income, cny
from tests.domain.health.houses import MONTH, beside, cash, even, house, spending, subjects
from zhihuan.domain.health.cushion import cushion
from zhihuan.domain.health.figure import Role, Unknown, Why
from zhihuan.domain.health.measure import Measure
from zhihuan.domain.money import Money

SALARY = an_income(amount=10_000, since=date(2025, 1, 5))
LOAN = even(monthly=4_000, start=date(2026, 2, 10))


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


def test_a_runway_without_income_lasts_as_long_as_the_cash():
    assert found(Measure.RUNWAY, spending(1_000), cash(500)).value == Fraction(1, 2)


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


@pytest.mark.parametrize(("things", "why"), [((SALARY, LOAN), Unknown.NO_CASH), ((LOAN, cash(0)), Unknown.NO_INCOME)])
def test_the_thirty_days_are_not_compared_with_nothing(things, why):
    assert found(Measure.DUE_30_COVER, *things).unknown is why


def test_old_facts_say_how_old_they_are():
    old = date(2025, 12, 1)

    runway = found(Measure.RUNWAY, spending(1_000, old), cash(500))

    assert [(one.role, one.told) for one in runway.stale] == [(Role.SPENDING, old)]
