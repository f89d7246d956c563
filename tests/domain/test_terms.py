"""Terms that no contract has are refused where they are made."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from decimal import Decimal
from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.builders import cny, terms
from zhihuan.domain.calendar import Frequency
from zhihuan.domain.errors import AmountNotPositive, CurrencyMismatch, DatesOutOfOrder, NotADate, TermsOutOfRange
from zhihuan.domain.money import Money
from zhihuan.domain.rate import Rate, RateUnit
from zhihuan.domain.schedule import plan
from zhihuan.domain.terms import Method, PlanRow, Rounding, Step, Terms, plan_terms

RATE = Rate(Decimal("0.12"))


def row(day, principal="100"):
    return PlanRow(date.fromisoformat(day), cny(principal), cny(1), cny(0))


@pytest.mark.parametrize("periods", [0, -1, 601, 10**9])
def test_periods_have_limits(periods):
    with pytest.raises(TermsOutOfRange):
        terms(periods=periods)


@pytest.mark.parametrize("day", [-1, 32, 310])
def test_a_due_day_is_a_day_of_a_month(day):
    with pytest.raises(TermsOutOfRange):
        terms(first_due=date(2026, 2, 15), due_day=day)


@pytest.mark.parametrize("frequency", [Frequency.MONTHLY, Frequency.WEEKLY])
def test_a_plan_that_outlives_the_calendar_is_refused_when_it_is_made(frequency):
    with pytest.raises(NotADate):
        terms(periods=600, first_due=date(9990, 1, 15), frequency=frequency)


def test_a_bullet_may_end_with_the_calendar():
    fits = terms(Method.BULLET, periods=600, first_due=date(9999, 12, 31))

    assert plan(cny(1), date(9949, 12, 31), fits)[0].due == date(9999, 12, 31)


@pytest.mark.parametrize("method", Method)
def test_each_method_has_what_it_needs_and_nothing_else(method):
    fits = terms(method)

    needed = {Method.BALLOON: fits.balloon, Method.GRADUATED: fits.step, Method.PLAN: fits.rows}
    assert all(bool(found) == (each is method) for each, found in needed.items())
    for other in needed:
        if other is not method:
            with pytest.raises(TermsOutOfRange):
                replace(fits, method=other)


def test_a_balloon_is_above_zero():
    with pytest.raises(AmountNotPositive):
        Terms(Method.BALLOON, RATE, 12, date(2026, 2, 15), 15, balloon=cny(0))


@pytest.mark.parametrize(("every", "by"), [
    (0, "0.03"), (601, "0.03"), (12, "-1"), (12, "1.01"), (12, "NaN"), (12, "Infinity"),
])
def test_a_step_leads_somewhere(every, by):
    with pytest.raises(TermsOutOfRange):
        Step(every, Decimal(by))


def test_a_row_of_the_lenders_plan_is_not_below_zero_and_of_one_currency():
    with pytest.raises(AmountNotPositive):
        row("2026-02-15", "-1")
    with pytest.raises(CurrencyMismatch):
        PlanRow(date(2026, 2, 15), cny(1), Money(1, "USD"), cny(0))


def test_the_lenders_plan_is_taken_over_in_order():
    rows = (row("2026-02-15"), row("2026-03-16"), row("2026-04-14"))

    taken = plan_terms(rows, RATE)

    assert (taken.method, taken.periods, taken.first_due) == (Method.PLAN, 3, date(2026, 2, 15))
    with pytest.raises(DatesOutOfOrder):
        plan_terms((rows[1], rows[0]), RATE)
    with pytest.raises(DatesOutOfOrder):
        plan_terms((rows[0], rows[0]), RATE)
    with pytest.raises(TermsOutOfRange):
        plan_terms((), RATE)


@pytest.mark.parametrize("wrong", [{"periods": 2}, {"first_due": date(2026, 2, 14)}])
def test_the_lenders_plan_says_itself_how_long_it_is_and_when_it_begins(wrong):
    with pytest.raises(TermsOutOfRange):
        replace(plan_terms((row("2026-02-15"), row("2026-03-15"), row("2026-04-15")), RATE), **wrong)


@pytest.mark.parametrize(("rate", "unit", "frequency", "a_period"), [
    ("0.12", RateUnit.YEAR, Frequency.MONTHLY, Fraction(1, 100)),
    ("0.12", RateUnit.YEAR, Frequency.YEARLY, Fraction(12, 100)),
    ("0.01", RateUnit.MONTH, Frequency.QUARTERLY, Fraction(3, 100)),
    ("0.01", RateUnit.PERIOD, Frequency.WEEKLY, Fraction(1, 100)),
    ("0.0005", RateUnit.DAY, Frequency.MONTHLY, Fraction("0.1825") / 12),
])
def test_a_period_bears_its_part_of_the_years_rate(rate, unit, frequency, a_period):
    fits = terms(rate=rate, unit=unit, frequency=frequency)

    assert fits.rate_per_period == a_period
    assert fits.rate_per_year == a_period * frequency.per_year


@given(st.fractions(-10**9, 10**9), st.sampled_from(Rounding))
def test_a_rounded_figure_is_less_than_a_coin_away(exact, rounding):
    coins = rounding.coins(exact.numerator, exact.denominator)

    nearest = rounding in (Rounding.HALF_UP, Rounding.HALF_EVEN)
    assert abs(coins - exact) <= Fraction(1, 2) if nearest else abs(coins - exact) < 1
    assert {Rounding.UP: coins >= exact, Rounding.DOWN: coins <= exact}.get(rounding, True)


@pytest.mark.parametrize(("half", "up", "even"), [(1, 1, 0), (3, 2, 2), (5, 3, 2), (-1, -1, 0), (-3, -2, -2)])
def test_halves_go_away_from_zero_or_to_the_even_coin(half, up, even):
    assert (Rounding.HALF_UP.coins(half, 2), Rounding.HALF_EVEN.coins(half, 2)) == (up, even)
