"""The trend of a condition: what most months say, and nothing of fewer than three."""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from fractions import Fraction
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from zhihuan.domain.calendar import months_later
from zhihuan.domain.recovery.trend import TREND_MONTHS, Trend, trend

FIRST = date(2026, 1, 15)


def monthly(*values):
    """Return one value a month, none where None."""
    return {
        months_later(FIRST, number): Decimal(str(value)) for number, value in enumerate(values) if value is not None
    }


@pytest.mark.parametrize(("values", "expected"), [
    ((), None), ((5,), None), ((5, 4), None), ((5, None, 4), None),
    ((5, 4, 3), Trend(Fraction(-1), 3)), ((5, None, 3, 2), Trend(Fraction(-1), 3)),
    ((2, 2, 2), Trend(Fraction(0), 3)), (("0.5", "0.6", "0.7"), Trend(Fraction(1, 10), 3)),
])
def test_three_months_tell_a_trend_and_fewer_none(values, expected):
    assert trend(monthly(*values)) == expected


def test_one_odd_month_does_not_turn_it():
    assert trend(monthly(6, 5, 40, 3, 2)) == Trend(Fraction(-1), 5)


def test_of_an_even_number_of_slopes_the_middle_of_the_two_in_the_middle_counts():
    slopes = sorted(Fraction(b - a, j - i) for (i, a), (j, b) in [
        ((0, 9), (1, 7)), ((0, 9), (2, 6)), ((0, 9), (3, 2)), ((1, 7), (2, 6)), ((1, 7), (3, 2)), ((2, 6), (3, 2)),
    ])

    assert trend(monthly(9, 7, 6, 2)) == Trend((slopes[2] + slopes[3]) / 2, 4)


def test_the_last_day_of_a_month_stands_for_it():
    values = monthly(8, 7, 6) | {date(2026, 3, 31): Decimal(4)}

    assert trend(values) == trend(monthly(8, 7, 4))


def test_what_was_long_ago_is_no_trend_of_now():
    assert trend(monthly(90, 80, 6, 5, 4, 3, 2, 1)) == Trend(Fraction(-1), 6)


def test_months_run_on_over_the_turn_of_a_year():
    ends = [date(2025, 11, 30), date(2025, 12, 31), date(2026, 1, 31)]

    assert trend(dict(zip(ends, map(Decimal, (9, 8, 6)), strict=True))) == Trend(Fraction(-3, 2), 3)


@given(st.lists(st.decimals(0, 100, places=4), min_size=3, max_size=TREND_MONTHS))
def test_a_trend_lies_between_the_steepest_steps_and_turns_with_its_values(values):
    found = trend(monthly(*values))
    steps = [Fraction(after) - Fraction(before) for before, after in pairwise(values)]

    assert found is not None
    assert min(steps) <= found.slope <= max(steps)
    assert trend(monthly(*(-value for value in values))) == Trend(-found.slope, found.months)
