"""Benchmark rates as dated data, and the days on which a floating rate is set anew."""

from __future__ import annotations

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.domain.lives import a_quote, day
from zhihuan.domain.benchmark import Benchmark, Floating, quoted, resets
from zhihuan.domain.errors import TermsOutOfRange
from zhihuan.domain.rate import Rate

FIVE = Benchmark.LPR_5Y
OLD, NEW = a_quote(day("2024-10-21"), "0.036"), a_quote(day("2025-05-20"), "0.035", known_until=day("2026-01-20"))


@pytest.mark.parametrize(("on", "quote"), [
    ("2024-10-20", None), ("2024-10-21", OLD), ("2025-05-19", OLD), ("2025-05-20", NEW), ("2026-01-20", NEW),
    ("2026-01-21", None),
])
def test_the_newest_quote_counts_as_long_as_it_is_known_to_hold(on, quote):
    assert quoted([NEW, OLD], FIVE, day(on)) == quote


def test_each_benchmark_has_quotes_of_its_own():
    assert quoted([NEW], Benchmark.LPR_1Y, day("2025-06-01")) is None


def test_a_quote_without_a_last_day_is_known_for_its_own_day():
    assert quoted([OLD], FIVE, day("2024-10-21")) == OLD
    assert quoted([OLD], FIVE, day("2024-10-22")) is None


@pytest.mark.parametrize(("months", "days"), [
    (1, ["2025-08-31", "2025-09-30", "2025-10-31", "2025-11-30"]), (3, ["2025-08-31", "2025-11-30"]),
    (6, ["2025-08-31", "2026-02-28"]), (12, ["2025-08-31", "2026-08-31"]),
])
def test_a_rate_is_set_anew_in_every_cycle(months, days):
    found = resets(Floating(FIVE, Decimal("0.003"), day("2025-08-31"), months), [OLD, NEW], day("2026-12-31"))

    assert [reset.on.isoformat() for reset in found][:len(days)] == days


def test_the_day_before_the_first_reset_there_is_none():
    floating = Floating(FIVE, Decimal(0), day("2026-01-01"))

    assert resets(floating, [NEW], day("2025-12-31")) == ()
    assert [reset.on for reset in resets(floating, [NEW], day("2026-01-01"))] == [day("2026-01-01")]


def test_a_rate_is_the_quote_and_the_spread_and_never_below_zero():
    found = [
        resets(Floating(FIVE, Decimal(spread), day("2025-06-01")), [NEW], day("2025-06-01"))[0].rate
        for spread in ("0.0125", "-0.01", "-0.5")
    ]

    assert found == [Rate(Decimal(rate)) for rate in ("0.0475", "0.025", "0")]


def test_a_reset_that_no_quote_is_known_for_has_no_rate():
    found = resets(Floating(FIVE, Decimal(0), day("2026-01-01")), [NEW], day("2027-01-01"))

    assert [reset.rate for reset in found] == [Rate(Decimal("0.035")), None]


@given(st.decimals("0", "1", places=12), st.decimals("-0.5", "0.5", places=12))
def test_every_quote_and_every_spread_make_a_rate(value, spread):
    quote = a_quote(day("2025-06-01"), str(value))

    (reset,) = resets(Floating(FIVE, spread, day("2025-06-01")), [quote], day("2025-06-01"))

    assert reset.rate == Rate(max(value + spread, Decimal(0)))


@pytest.mark.parametrize("value", ["3.5", "-0.01", "NaN", "Infinity", "0.0000000000001", "1.0001"])
def test_what_no_benchmark_was_is_refused(value):
    with pytest.raises(TermsOutOfRange):
        a_quote(day("2025-06-01"), value)


@pytest.mark.parametrize(("spread", "months", "field"), [
    ("0.51", 12, "spread"), ("-0.51", 12, "spread"), ("NaN", 12, "spread"), ("0.0000000000001", 12, "spread"),
    ("0", 0, "reset_months"), ("0", 2, "reset_months"), ("0", 24, "reset_months"),
])
def test_what_no_contract_says_is_refused(spread, months, field):
    with pytest.raises(TermsOutOfRange) as problem:
        Floating(FIVE, Decimal(spread), day("2026-01-01"), months)

    assert problem.value.field == field
