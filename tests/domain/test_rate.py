"""A rate keeps the unit it was quoted in and refuses what no schedule can use."""

from __future__ import annotations

from decimal import Decimal
from fractions import Fraction

import pytest

from zhihuan.domain.errors import NotARate, TermsOutOfRange
from zhihuan.domain.rate import Rate, RateUnit


@pytest.mark.parametrize(("text", "unit", "a_year"), [
    ("0.05%", RateUnit.DAY, Fraction(1825, 10000)), ("1.5%", RateUnit.MONTH, Fraction(18, 100)),
    ("0.6%", RateUnit.PERIOD, Fraction(72, 1000)), ("490bp", RateUnit.YEAR, Fraction(49, 1000)),
    ("5‰", RateUnit.MONTH, Fraction(6, 100)), ("18", RateUnit.YEAR, Fraction(18, 100)), ("0", RateUnit.YEAR, 0),
    (".049", RateUnit.YEAR, Fraction(49, 1000)), ("500 %", RateUnit.YEAR, 5),
])
def test_a_quoted_rate_becomes_a_yearly_one_exactly(text, unit, a_year):
    rate = Rate.parse(text, unit)

    assert rate.per_year == a_year
    assert rate.per_month == Fraction(a_year) / 12


@pytest.mark.parametrize("text", ["", "NaN", "1e3000000", "-5%", "5%%", "five", "1,5%", "Infinity", "%", "1" * 7])
def test_what_is_no_plain_rate_is_refused(text):
    with pytest.raises(NotARate):
        Rate.parse(text)


@pytest.mark.parametrize("value", [
    "NaN", "sNaN", "Infinity", "-Infinity", "-0.01", "100.01", "1e3000000", "-1e3000000", "1e-3000000",
])
def test_a_rate_that_no_schedule_can_use_is_refused_at_once(value):
    with pytest.raises(TermsOutOfRange):
        Rate(Decimal(value))


@pytest.mark.parametrize("text", ["10001%", "999999%"])
def test_more_than_a_hundredfold_a_year_is_refused(text):
    with pytest.raises(TermsOutOfRange):
        Rate.parse(text)


def test_the_daily_limit_counts_as_a_yearly_rate():
    with pytest.raises(TermsOutOfRange):
        Rate.parse("30%", RateUnit.DAY)


@pytest.mark.parametrize(("value", "unit", "told"), [
    ("200", RateUnit.YEAR, ("20000 %", "0 %", "10000 %")), ("0.3", RateUnit.DAY, ("30 %", "0 %", "27.39 %")),
    ("9", RateUnit.MONTH, ("900 %", "0 %", "833.33 %")), ("1e3000000", RateUnit.YEAR, ("1e+3000000", "0 %", "10000 %")),
    ("NaN", RateUnit.YEAR, ("NaN", "0 %", "10000 %")),
])
def test_a_rate_out_of_range_is_told_in_the_unit_it_was_given_in(value, unit, told):
    with pytest.raises(TermsOutOfRange) as problem:
        Rate(Decimal(value), unit)

    assert (problem.value.value, problem.value.lowest, problem.value.highest) == told
