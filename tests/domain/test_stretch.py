"""What is left to plan: interest brought along, an instalment that is kept, rows that fall in proportion."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from decimal import Decimal
from fractions import Fraction

import pytest

from tests.builders import NEW_LOAN_DAY, cny, terms
from zhihuan.domain.rate import Rate
from zhihuan.domain.schedule import Stretch, all_dues, factors_of, planned
from zhihuan.domain.shares import kept_part
from zhihuan.domain.terms import Conventions, FirstPeriod, Method, PlanRow, plan_terms

TWELVE_THOUSAND = cny(12_000)


def a_stretch(fits, principal=TWELVE_THOUSAND, **more):
    return replace(Stretch(principal, principal, NEW_LOAN_DAY, NEW_LOAN_DAY, all_dues(fits)), **more)


def payments(fits, **more):
    return [str(row.payment) for row in planned(a_stretch(fits, **more), fits)]


def test_interest_brought_along_is_asked_for_with_the_first_instalment():
    plain, brought = (
        list(planned(a_stretch(terms(), brought=coins), terms())) for coins in (Fraction(0), Fraction(1050, 2))
    )

    assert (brought[0].interest, brought[0].payment) == (plain[0].interest + cny("5.25"), plain[0].payment)


def test_interest_brought_along_is_spread_over_equal_instalments():
    spread = terms(conventions=Conventions(FirstPeriod.SPREAD))

    found = payments(spread, brought=Fraction(100_00))

    assert found == ["1074.98"] * 11 + ["1075.00"]


def test_interest_brought_along_bears_interest_in_a_compound_bullet():
    bullet = terms(Method.COMPOUND_BULLET, periods=3, first_due=date(2026, 4, 15))

    assert payments(bullet, brought=Fraction(100_00)) == [str(cny("12363.61") + cny("103.03"))]


@pytest.mark.parametrize(("method", "kept", "rows"), [
    (Method.LEVEL, "4080.27", ["4080.27", "4080.27", "4080.26"]),
    (Method.EQUAL_PRINCIPAL, "5000", ["5120", "5070", "2020"]),
])
def test_a_kept_instalment_ends_the_plan_sooner(method, kept, rows):
    found = payments(terms(method), kept=cny(kept))

    assert found == [str(cny(row)) for row in rows]


def test_the_lenders_rows_fall_in_proportion_to_what_is_left():
    plan = terms(Method.PLAN, periods=4)  # 3,000 and 150 interest a row

    rows = list(planned(a_stretch(plan, cny(6000)), plan))

    assert [(row.principal, row.interest) for row in rows] == [(cny(1500), cny(75))] * 4


def test_the_lenders_rows_may_stay_as_they_were_and_end_sooner():
    plan = terms(Method.PLAN, periods=4)

    rows = list(planned(a_stretch(plan, cny(6000), kept=cny(12_000)), plan))

    assert [row.principal for row in rows] == [cny(3000)] * 2


@pytest.mark.parametrize(("method", "kept"), [
    (Method.LEVEL, "1066.19"), (Method.EQUAL_PRINCIPAL, "1000"), (Method.PLAN, "12000"), (Method.INTEREST_ONLY, None),
])
def test_what_instalments_repay_each_time_can_be_kept(method, kept):
    fits = terms(method)
    stretch = a_stretch(fits)

    assert kept_part(stretch, fits, factors_of(stretch, fits)) == (None if kept is None else cny(kept))


def test_rows_after_the_principal_are_planned_as_written():
    days = (date(2026, 2, 15), date(2026, 3, 15))
    plan = plan_terms((
        PlanRow(days[0], TWELVE_THOUSAND, cny(0), cny(0)), PlanRow(days[1], cny(0), cny(90), cny(0)),
    ), Rate(Decimal("0.06")))

    assert payments(plan, principal=cny(0), dues=days[1:], number=2) == ["90.00"]
