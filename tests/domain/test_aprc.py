"""The European clock: from real dates, as the directives' annexes count them."""

from __future__ import annotations

from datetime import date, timedelta

import pytest

from tests.builders import cny
from zhihuan.domain.aprc import aprc, ec_years, yearly_rate, years_after
from zhihuan.domain.calendar import Frequency, dues
from zhihuan.domain.flow import Flow


@pytest.mark.parametrize(("agreed", "first", "frequency", "payment", "count", "published"), [
    (date(2012, 1, 12), date(2012, 2, 15), Frequency.MONTHLY, "1433.57", 240, 0.06434185),
    (date(2013, 1, 12), date(2013, 2, 15), Frequency.MONTHLY, "1433.56", 240, 0.06434111),
    (date(2012, 1, 12), date(2012, 2, 15), Frequency.YEARLY, "16541.86", 20, 0.0628207),
])
def test_the_commissions_second_example_from_its_dates(agreed, first, frequency, payment, count, published):
    flows = [Flow(agreed, cny(200_000)), Flow(agreed, -cny(4_000))]

    found = aprc([*flows, *(Flow(day, -cny(payment)) for day in dues(first, count, 15, frequency))])

    assert found == pytest.approx(published, abs=6e-9)


@pytest.mark.parametrize(("received", "payments", "published"), [
    (1000, {18: 1200}, 0.1292), (950, {18: 1200}, 0.1685), (1000, {12: 600, 24: 600}, 0.1307),
    (1000, {3: 272, 6: 272, 12: 544}, 0.1319),
])
def test_the_annex_of_directive_98_7(received, payments, published):
    agreed = date(1994, 1, 1)
    paid = [Flow(date(1994 + months // 12, months % 12 + 1, 1), -cny(amount)) for months, amount in payments.items()]

    assert aprc([Flow(agreed, cny(received)), *paid]) == pytest.approx(published, abs=5e-5)


def test_weeks_are_parts_of_a_year_of_fifty_two():
    begin = date(2026, 1, 1)

    assert years_after([begin, begin + timedelta(weeks=1), begin + timedelta(weeks=26)]) == (0, 1 / 52, 0.5)


def test_weekly_payments_after_an_odd_first_period_count_weeks_and_days():
    begin, first = date(2026, 1, 1), date(2026, 2, 2)

    found = years_after([begin, first, first + timedelta(weeks=1)])

    assert found == pytest.approx((0, 4 / 52 + 4 / 365, 5 / 52 + 4 / 365), abs=1e-15)


def test_a_long_first_period_of_yearly_payments_counts_years_and_days():
    begin = date(2026, 1, 10)

    found = years_after([begin, date(2027, 3, 1), date(2028, 3, 1)])

    assert found == pytest.approx((0, 1 + 50 / 365, 2 + 50 / 365), abs=1e-15)


def test_a_first_period_short_of_the_anniversary_counts_days_alone():
    found = years_after([date(2025, 6, 1), date(2026, 3, 15), date(2027, 3, 15)])

    assert found == pytest.approx((0, 287 / 365, 1 + 287 / 365), abs=1e-15)


def test_days_of_no_order_are_each_counted_back_by_months():
    days = [date(2026, 1, 31), date(2026, 2, 10), date(2026, 4, 3), date(2027, 1, 31)]

    assert years_after(days) == tuple(float(ec_years(days[0], day)) for day in days)
    assert years_after(days) == pytest.approx((0, 10 / 365, 2 / 12 + 3 / 365, 1))


def test_a_month_s_end_is_a_whole_month():
    assert years_after([date(2026, 1, 31), date(2026, 2, 28)]) == (0, 1 / 12)


def test_one_payment_after_an_odd_time_counts_months_and_days():
    found = aprc([Flow(date(2026, 1, 10), cny(1000)), Flow(date(2026, 3, 15), -cny(1020))])

    assert found == pytest.approx(1.02 ** (1 / (2 / 12 + 5 / 365)) - 1, rel=1e-12)


def test_a_clock_of_another_regulator_is_given_in_years():
    assert yearly_rate([0, 2], [100, -121]) == pytest.approx(0.1)
