"""What is left to plan: interest brought along, an instalment that is kept, rows that fall in proportion."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from decimal import Decimal
from fractions import Fraction

import pytest

from tests.builders import NEW_LOAN_DAY, cny, terms
from zhihuan.domain.day_count import DayCount
from zhihuan.domain.fee import Fee, FeeTiming
from zhihuan.domain.money import Money
from zhihuan.domain.rate import Rate
from zhihuan.domain.schedule import Stretch, all_dues, factors_of, planned
from zhihuan.domain.shares import kept_part
from zhihuan.domain.terms import Conventions, FirstPeriod, Method, PlanRow, Step, plan_terms

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


def test_the_lenders_rows_are_counted_from_where_its_terms_begin():
    written = plan_terms(tuple(
        PlanRow(date(2026, month, 15), cny(1000 * month), cny(0), cny(0)) for month in (2, 3, 4)
    ), Rate(Decimal(0)))

    found = payments(written, principal=cny(9000), number=7, earlier=6)

    assert found == ["2000.00", "3000.00", "4000.00"]


def test_steps_are_counted_from_where_the_terms_begin():
    rising = replace(terms(Method.GRADUATED, "0", 4), step=Step(2, Decimal("0.5")))

    found = payments(rising, principal=cny(1000), number=8, earlier=7)

    assert found == ["200.00", "200.00", "300.00", "300.00"]


@pytest.mark.parametrize(("left", "number", "kept"), [("9000", 1, "9000"), ("3500", 2, "4500"), ("0", 4, "9000")])
def test_what_is_kept_of_written_rows_is_what_all_of_them_would_repay(left, number, kept):
    days = [date(2026, month, 15) for month in (2, 3, 4, 5)]
    rows = tuple(PlanRow(on, cny(part), cny(1), cny(0)) for on, part in zip(days, (2000, 3000, 4000, 0), strict=True))
    written = plan_terms(rows, Rate(Decimal(0)))
    stretch = a_stretch(written, cny(left), number=number, dues=tuple(days[number - 1:]))

    assert kept_part(stretch, written, factors_of(stretch, written)) == cny(kept)


@pytest.mark.parametrize("method", [Method.LEVEL, Method.EQUAL_PRINCIPAL, Method.PLAN])
def test_what_is_kept_is_of_the_loans_own_currency(method):
    yen = Money(120_000, "JPY")
    fits = terms(method, "0", principal=yen)
    stretch = a_stretch(fits, yen)

    kept = kept_part(stretch, fits, factors_of(stretch, fits))

    assert kept == (yen if method is Method.PLAN else Money(10_000, "JPY"))


def test_equal_principal_may_be_repaid_but_for_the_last_row():
    rows = planned(a_stretch(terms(Method.EQUAL_PRINCIPAL, "0", 5), cny("0.04")), terms(Method.EQUAL_PRINCIPAL, "0", 5))

    assert [row.principal.minor for row in rows] == [1, 1, 1, 1, 0]


def test_a_long_first_period_of_real_days_moves_no_later_instalment():
    added = terms(first_due=date(2026, 3, 20), day_count=DayCount.ACT_365F, conventions=Conventions(FirstPeriod.ADDED))

    first, *regular, last = planned(a_stretch(added), added)

    assert {row.payment for row in regular} == {regular[0].payment}
    assert abs(last.payment.minor - regular[0].payment.minor) < len(regular)
    assert first.payment > regular[0].payment + cny(120)


def test_only_the_running_period_is_counted_from_a_later_day():
    stretch = a_stretch(terms(), since=date(2026, 1, 25))

    assert factors_of(stretch, terms()) == [Fraction(21, 3100), *[Fraction(1, 100)] * 11]


def test_a_fee_of_the_last_instalment_comes_with_the_one_that_ends_the_plan():
    last = Fee("service", FeeTiming.LAST, cny(10))
    fits = terms(fees=(last,))
    coins = terms(Method.EQUAL_PRINCIPAL, "0", 5, fees=(last,))

    assert [row.fee for row in planned(a_stretch(fits, kept=cny("4080.27")), fits)] == [cny(0), cny(0), cny(10)]
    assert [row.fee for row in planned(a_stretch(coins, cny("0.04")), coins)] == [*[cny(0)] * 4, cny(10)]


def test_rows_that_were_repaid_early_ask_for_no_interest():
    plan = terms(Method.PLAN, periods=4)  # 3,000 and 150 interest a row

    assert payments(plan, principal=cny(0)) == ["0.00"] * 4


def test_interest_of_a_long_first_period_that_the_instalment_does_not_cover_is_owed_on():
    yen = Money(120_000, "JPY")
    spread = terms(
        rate="0.9", periods=120, first_due=date(2027, 1, 15), conventions=Conventions(FirstPeriod.SPREAD), principal=yen
    )

    first, second, *_ = planned(a_stretch(spread, yen), spread)

    assert first.interest + first.capitalised == Money(108_000, "JPY")
    assert (first.principal, first.balance) == (Money(0, "JPY"), yen + first.capitalised)
    assert (first.payment, second.capitalised) == (second.payment, Money(0, "JPY"))


@pytest.mark.parametrize("method", [Method.LEVEL, Method.GRADUATED])
def test_an_even_first_period_and_a_rising_instalment_leave_no_interest_open(method):
    even = Conventions(FirstPeriod.SPREAD)
    first_due = date(2026, 2, 15) if method is Method.LEVEL else date(2027, 1, 15)
    fits = terms(method, "5", 600, first_due=first_due, day_count=DayCount.ACT_365F, conventions=even)

    first, *_ = planned(a_stretch(fits), fits)

    assert first.payment == first.interest == TWELVE_THOUSAND.times(Fraction(5 * (first_due - NEW_LOAN_DAY).days, 365))
    assert (first.principal, first.capitalised, first.balance) == (cny(0), cny(0), TWELVE_THOUSAND)
