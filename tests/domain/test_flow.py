"""Days on a beat, and what is left of each day's money; their simple cases are doctests."""

from __future__ import annotations

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from zhihuan.domain.cadence import Cadence, cadence
from zhihuan.domain.calendar import Frequency, dues, later
from zhihuan.domain.errors import CostNotComputable
from zhihuan.domain.flow import Flow, by_day, level_flows
from zhihuan.domain.money import Money

START = date(2026, 1, 31)


def test_payments_fall_on_the_anchor_of_the_start():
    flows = level_flows(Money(1000), Money(500), 2, START)

    assert flows == (
        Flow(START, Money(1000)), Flow(date(2026, 2, 28), Money(-500)), Flow(date(2026, 3, 31), Money(-500))
    )


def test_a_day_on_which_nothing_is_left_is_no_day():
    flows = [Flow(START, Money(1000)), Flow(date(2026, 2, 1), Money(7)), Flow(date(2026, 2, 1), Money(-7))]

    assert by_day([*flows, Flow(date(2026, 2, 2), Money(-1000))]) == {START: 1000, date(2026, 2, 2): -1000}


@pytest.mark.parametrize("amounts", [(), (5,), (-5,), (0,), (1, 1), (-1, -1), (0, -5)])
def test_money_must_go_both_ways(amounts):
    with pytest.raises(CostNotComputable) as problem:
        by_day([Flow(START + timedelta(days=day), Money(amount)) for day, amount in enumerate(amounts)])

    assert problem.value.reason == "one_sided"


def test_a_coin_goes_both_ways_when_it_comes_back():
    assert by_day([Flow(START, Money(1)), Flow(date(2026, 2, 1), Money(-1))]) == {START: 1, date(2026, 2, 1): -1}


def test_flows_are_of_one_currency():
    with pytest.raises(CostNotComputable) as problem:
        by_day([Flow(START, Money(5)), Flow(date(2026, 2, 1), Money(-5, "USD"))])

    assert problem.value.reason == "currencies"


@given(st.dates(date(2000, 1, 1), date(2100, 1, 1)), st.sampled_from(Frequency), st.integers(2, 100))
def test_every_frequency_is_a_beat_of_its_own(start, frequency, periods):
    found = cadence(dues(start, periods + 1, start.day, frequency))

    assert found == Cadence(frequency.per_year, tuple(range(periods + 1)))


@pytest.mark.parametrize(("months", "per_year", "last"), [(5, 12, 5), (6, 2, 1), (18, 2, 3), (24, 1, 2), (3, 4, 1)])
def test_a_beat_is_a_part_of_a_year(months, per_year, last):
    days = [START, later(START, months, Frequency.MONTHLY, 31)]

    assert cadence(days) == Cadence(per_year, (0, last))


@pytest.mark.parametrize(("weeks", "per_year", "last"), [(1, 52, 1), (3, 52, 3), (4, 13, 1), (13, 4, 1), (104, 1, 2)])
def test_a_beat_of_weeks_is_a_part_of_a_year_of_fifty_two(weeks, per_year, last):
    begin = date(2026, 3, 2)

    assert cadence([begin, begin + timedelta(weeks=weeks)]) == Cadence(per_year, (0, last))


def test_a_day_off_the_beat_breaks_it():
    assert cadence([START, date(2026, 2, 28), date(2026, 3, 30)]) is None
    assert cadence([START, START + timedelta(days=7), START + timedelta(days=15)]) is None
