"""What a unit of balance costs over a period."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from decimal import Decimal
from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.builders import cny, terms
from tests.domain.contracts import contracts
from zhihuan.domain.calendar import Frequency
from zhihuan.domain.day_count import DayCount
from zhihuan.domain.interest import discounts, elapsed_factor, interest_factor, kind_of_period, sum_of
from zhihuan.domain.rate import Rate, RateUnit
from zhihuan.domain.schedule import Stretch, all_dues, factors_of
from zhihuan.domain.terms import Conventions, Method, PlanRow, plan_terms

BEGIN, DUE, SINCE = date(2026, 1, 15), date(2026, 2, 15), date(2026, 1, 25)


@pytest.mark.parametrize(("day_count", "factor"), [
    (DayCount.THIRTY_360, Fraction(1, 100)), (DayCount.THIRTY_E_360, Fraction(1, 100)),
    (DayCount.ACT_360, Fraction(31, 3000)), (DayCount.ACT_365F, Fraction(93, 9125)),
    (DayCount.ACT_36525, Fraction(31 * 4 * 12, 146100)), (DayCount.ACT_ACT_ISDA, Fraction(93, 9125)),
    (DayCount.ACT_ACT_EC, Fraction(1, 100)),
])
def test_a_month_at_twelve_per_cent(day_count, factor):
    assert interest_factor(BEGIN, DUE, terms(day_count=day_count)) == factor


@pytest.mark.parametrize(("day_count", "rest"), [
    (DayCount.THIRTY_360, Fraction(1, 100) * Fraction(21, 31)), (DayCount.ACT_360, Fraction(21, 3000)),
])
def test_the_rest_of_a_period_is_its_part_of_the_days(day_count, rest):
    assert interest_factor(BEGIN, DUE, terms(day_count=day_count), since=SINCE) == rest


@pytest.mark.parametrize(("frequency", "begin", "since", "due", "due_day", "rest"), [
    # Months from the last of each; where the loan begins off its anchor, from that day of each.
    (Frequency.QUARTERLY, "2026-02-28", "2026-03-31", "2026-05-31", 31, Fraction(2, 3)),
    (Frequency.QUARTERLY, "2026-02-28", "2026-03-30", "2026-05-31", 31, Fraction(3 * 31 - 30, 3 * 31)),
    (Frequency.QUARTERLY, "2026-02-10", "2026-03-10", "2026-05-31", 31, 1 - 1 / (3 + Fraction(21, 31))),
    (Frequency.YEARLY, "2026-02-15", "2027-02-10", "2027-02-15", 15, Fraction(5, 31 * 12)),
    (Frequency.YEARLY, "2026-02-15", "2026-02-15", "2027-02-15", 15, Fraction(1)),
    (Frequency.WEEKLY, "2026-02-28", "2026-03-02", "2026-03-07", 28, Fraction(5, 7)),
])
def test_the_rest_of_a_longer_period_is_its_part_of_the_months(frequency, begin, since, due, due_day, rest):
    fits = terms(frequency=frequency, first_due=date.fromisoformat(due), due_day=due_day)
    period = date.fromisoformat(begin), date.fromisoformat(due)

    assert interest_factor(*period, fits, since=date.fromisoformat(since)) == interest_factor(*period, fits) * rest


@pytest.mark.parametrize("method", [Method.FLAT_FEE, Method.INTEREST_FREE])
def test_some_methods_bear_no_interest(method):
    assert interest_factor(BEGIN, DUE, terms(method)) == 0


@pytest.mark.parametrize(("rate", "unit", "day_count", "a_day"), [
    ("0.0005", RateUnit.DAY, DayCount.THIRTY_360, "0.0005"), ("0.0005", RateUnit.DAY, DayCount.ACT_365F, "0.0005"),
    ("0.18", RateUnit.YEAR, DayCount.THIRTY_360, "0.0005"), ("0.18", RateUnit.YEAR, DayCount.ACT_360, "0.0005"),
    ("0.1825", RateUnit.YEAR, DayCount.ACT_365F, "0.0005"), ("0.015", RateUnit.MONTH, DayCount.ACT_360, "0.0005"),
])
def test_daily_accrual_counts_real_days(rate, unit, day_count, a_day):
    daily = terms(Method.DAILY, rate, unit=unit, day_count=day_count)

    assert interest_factor(BEGIN, DUE, daily) == 31 * Fraction(a_day)


def test_an_odd_first_period_may_be_counted_its_own_way_and_an_even_one_is_not():
    own = terms(conventions=Conventions(first_day_count=DayCount.ACT_360), day_count=DayCount.THIRTY_360)

    assert interest_factor(BEGIN, date(2026, 2, 20), own, first=True) == Fraction(36, 3000)
    assert interest_factor(BEGIN, date(2026, 2, 20), own) == Fraction(35, 3000)
    assert interest_factor(BEGIN, DUE, own, first=True) == Fraction(1, 100)


def test_the_lenders_own_plan_bears_what_its_rows_say_of_the_balance():
    plan = terms(Method.PLAN, periods=4, principal=cny(8000))  # 2,000 and 100 interest a row

    factors = factors_of(Stretch(cny(8000), cny(8000), BEGIN, BEGIN, all_dues(plan)), plan)

    assert factors == [Fraction(100, 8000), Fraction(100, 6000), Fraction(100, 4000), Fraction(100, 2000)]


@pytest.mark.parametrize(("due", "factor"), [
    (DUE, Fraction(1, 100)), (date(2026, 4, 15), Fraction(101, 100) ** 3 - 1),
    (date(2026, 2, 5), Fraction(20, 3000)), (date(2026, 3, 5), Fraction(101, 100) * Fraction(3020, 3000) - 1),
])
def test_compound_interest_is_added_each_period_and_odd_days_count_simply(due, factor):
    assert interest_factor(BEGIN, due, terms(Method.COMPOUND_BULLET, first_due=due)) == factor


def test_a_row_before_which_nothing_is_left_bears_nothing_of_it():
    rows = (PlanRow(BEGIN, cny(100), cny(5), cny(0)), PlanRow(DUE, cny(0), cny(7), cny(0)))

    assert interest_factor(BEGIN, DUE, plan_terms(rows, Rate(Decimal(0)))) == 0


@pytest.mark.parametrize(("begin", "due", "day_count"), [
    (BEGIN, date(2026, 4, 15), DayCount.ACT_365F), (date(2025, 11, 30), date(2026, 2, 28), DayCount.THIRTY_360),
])
def test_whole_periods_compound_as_such_whatever_their_days(begin, due, day_count):
    bullet = terms(Method.COMPOUND_BULLET, first_due=due, due_day=31 if due.month == 2 else 15, day_count=day_count)

    assert interest_factor(begin, due, bullet) == Fraction(101, 100) ** 3 - 1


def test_what_has_elapsed_since_a_day_is_counted_from_it():
    until = date(2026, 2, 4)

    assert elapsed_factor(BEGIN, SINCE, until, DUE, terms()) == Fraction(1, 100) * Fraction(10, 31)
    assert elapsed_factor(BEGIN, BEGIN, until, DUE, terms()) == Fraction(1, 100) * Fraction(20, 31)
    assert elapsed_factor(BEGIN, SINCE, SINCE, DUE, terms()) == 0


def test_what_has_elapsed_of_a_compound_bullet_compounds_too():
    until = date(2026, 4, 15)
    bullet = terms(Method.COMPOUND_BULLET, first_due=until)

    assert elapsed_factor(BEGIN, BEGIN, date(2026, 3, 15), until, bullet) == Fraction(101, 100) ** 2 - 1
    assert elapsed_factor(BEGIN, date(2026, 2, 15), date(2026, 3, 15), until, bullet) == Fraction(1, 100)


def test_only_a_first_period_elapses_by_a_day_count_of_its_own():
    own = terms(conventions=Conventions(first_day_count=DayCount.ACT_360))
    odd_due, until = date(2026, 2, 20), date(2026, 1, 24)

    assert elapsed_factor(BEGIN, BEGIN, until, odd_due, own, first=True) == Fraction(9, 3000)
    # 9 of January's 31 days, of a month and 5 of February's 28 days.
    assert elapsed_factor(BEGIN, BEGIN, until, odd_due, own) == Fraction(35, 3000) * Fraction(9, 31) / Fraction(33, 28)


@given(contracts())
def test_parts_of_a_period_add_up_to_the_whole(contract):
    whole_terms, due = contract.terms, contract.terms.first_due
    cut = contract.start + (due - contract.start) // 2

    before = elapsed_factor(contract.start, contract.start, cut, due, whole_terms, first=True)
    rest = interest_factor(contract.start, due, whole_terms, since=cut, first=True)

    if whole_terms.method is not Method.COMPOUND_BULLET:
        assert before + rest == interest_factor(contract.start, due, whole_terms, first=True)
    assert before >= 0


@pytest.mark.parametrize(("method", "day_count", "kind"), [
    (Method.LEVEL, DayCount.THIRTY_360, 0), (Method.LEVEL, DayCount.ACT_ACT_EC, 0),
    (Method.LEVEL, DayCount.ACT_365F, 31), (Method.LEVEL, DayCount.ACT_ACT_ISDA, DUE),
    (Method.DAILY, DayCount.THIRTY_360, 31), (Method.DAILY, DayCount.ACT_ACT_EC, DUE),
    (Method.PLAN, DayCount.THIRTY_360, DUE),
])
def test_periods_of_one_kind_share_a_factor(method, day_count, kind):
    assert kind_of_period(BEGIN, DUE, terms(method, day_count=day_count)) == kind


@given(contracts())
def test_every_period_bears_what_it_bears_alone(contract):
    due_days = all_dues(contract.terms)
    stretch = Stretch(contract.principal, contract.principal, contract.start, contract.start, due_days)

    factors = factors_of(stretch, contract.terms)

    begins = (contract.start, *due_days)
    assert factors == [
        interest_factor(begin, due, contract.terms, first=not number)
        for number, (begin, due) in enumerate(zip(begins, due_days, strict=False))
    ]


@given(st.fractions(0, 10, max_denominator=10_000), st.integers(1, 60))
def test_discounts_add_up_to_what_a_unit_a_period_is_worth(a_period, periods):
    worth = discounts([a_period] * periods)

    truth = (1 - (1 + a_period) ** -periods) / a_period if a_period else Fraction(periods)
    assert abs(sum_of(worth) / truth - 1) < Fraction(1, 10**70)
    assert all(0 < one <= 1 for one in worth)
    assert list(worth) == sorted(worth, reverse=True)
    assert isinstance(worth[0], Decimal)


def test_months_of_a_period_are_those_of_the_contracts_day():
    contract = terms(
        Method.INTEREST_ONLY, "0.06", 4, date(2026, 5, 31), 31, start=date(2026, 2, 28), frequency=Frequency.QUARTERLY,
    )

    factor = elapsed_factor(date(2026, 2, 28), date(2026, 2, 28), date(2026, 4, 15), date(2026, 5, 31), contract)

    assert factor == Fraction(6, 100) / 12 * Fraction(3, 2)  # 31 March, and 15 of the 30 days to 30 April


@pytest.mark.parametrize(("start", "due", "frequency", "on", "interest"), [
    (date(2026, 1, 15), date(2026, 7, 15), Frequency.MONTHLY, date(2026, 3, 15), "50.00"),  # 5,000 · 6 % · 2/12
    (date(2026, 1, 15), date(2026, 4, 15), Frequency.QUARTERLY, date(2026, 2, 15), "25.00"),  # 5,000 · 6 % · 1/12
    (date(2025, 11, 15), date(2026, 2, 15), Frequency.QUARTERLY, date(2026, 1, 15), "50.00"),
    (date(2026, 1, 31), date(2026, 4, 30), Frequency.QUARTERLY, date(2026, 2, 28), "25.00"),
    (date(2026, 1, 15), date(2026, 4, 15), Frequency.QUARTERLY, date(2026, 3, 1), "37.50"),  # and 14 days of 28
    (date(2026, 1, 1), date(2026, 1, 15), Frequency.FORTNIGHTLY, date(2026, 1, 8), "5.77"),  # half of 5,000 · 6 % / 26
])
def test_within_a_period_of_months_each_month_counts_alike(start, due, frequency, on, interest):
    contract = terms(Method.INTEREST_ONLY, "0.06", 4, due, start.day, start=start, frequency=frequency)
    if frequency is Frequency.MONTHLY:
        contract = replace(contract, method=Method.BULLET, periods=6)

    factor = elapsed_factor(start, start, on, due, contract)

    assert str(cny(5000).times(factor)) == interest
