"""A loan at another rate: one that was agreed, or one that follows a benchmark."""

from __future__ import annotations

import json
from dataclasses import replace
from datetime import date, timedelta
from decimal import Decimal
from fractions import Fraction
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.builders import a_loan, cny, terms
from tests.domain.lives import a_quote, a_rate, a_restructure, day, loans, moves_nothing, payments_of, rows_of
from zhihuan.domain.benchmark import Benchmark, Floating
from zhihuan.domain.course import RateReset, course, events_of
from zhihuan.domain.day_count import DayCount
from zhihuan.domain.rate import Rate
from zhihuan.domain.schedule import schedule
from zhihuan.domain.terms import Method

VECTORS = json.loads(Path(__file__).with_name("vectors.json").read_text(encoding="utf-8"))
# 12,000 yuan from 15 January 2026, twelve level instalments of 1,066.19.
LOAN = a_loan()
IN_MAY = day("2026-05-15")


def test_a_higher_rate_keeps_balance_and_term_and_finds_a_new_instalment():
    rows = rows_of(LOAN, a_rate(IN_MAY, "0.18"))

    assert rows[:4] == schedule(LOAN)[:4]
    assert payments_of(rows[4:]) == ["1089.79"] * 7 + ["1089.80"]
    assert rows[4].interest == rows[3].balance.times(Decimal("0.015"))


@pytest.mark.parametrize(
    "vector", [one for one in VECTORS if one["kind"] == "reprice_instalment"], ids=lambda one: one["id"]
)
def test_a_published_instalment_after_a_new_rate(vector):
    given_ = vector["inputs"]
    loan = a_loan(
        principal=given_["principal"], terms=terms(rate=str(given_["annual_rate"]), periods=given_["n"])
    )
    on = schedule(loan)[given_["after"] - 1].due

    instalment = rows_of(loan, a_rate(on, str(given_["new_annual_rate"])))[given_["after"]].payment

    assert float(instalment.decimal) == pytest.approx(vector["expected"], abs=0.0101)


@given(loans([method for method in Method if method not in (Method.PLAN, Method.FLAT_FEE)]), st.data())
def test_the_same_rate_changes_nothing(loan, data):
    last = schedule(loan)[-1].due
    on = data.draw(st.dates(loan.start, last - timedelta(1)))
    same = replace(a_rate(on, keep=data.draw(st.booleans())), rate=loan.terms.rate)

    found = course(loan, (same,))

    assert (found.rows, found.misfits) == (schedule(loan), ())
    assert found.accrued_on(on) == course(loan).accrued_on(on)


@pytest.mark.parametrize("day_count", [DayCount.THIRTY_360, DayCount.ACT_365F])
@pytest.mark.parametrize("days", range(32))
def test_a_change_within_a_period_mixes_both_rates_by_days(day_count, days):
    loan = a_loan(terms=terms(Method.INTEREST_ONLY, day_count=day_count))
    old, new = (
        schedule(replace(loan, terms=replace(loan.terms, rate=Rate(Decimal(rate)))))[0].interest
        for rate in ("0.12", "0.06")
    )

    (first, second, *_) = rows_of(loan, a_rate(loan.start + timedelta(days), "0.06"))

    mixed = old.minor * Fraction(days, 31) + new.minor * Fraction(31 - days, 31)
    assert abs(first.interest.minor - mixed) <= 1
    assert second.interest == rows_of(loan, a_rate(loan.start, "0.06"))[1].interest


def test_two_changes_within_a_period_mix_three_rates():
    loan = a_loan(terms=terms(Method.INTEREST_ONLY, day_count=DayCount.ACT_360))

    (first, *_) = rows_of(loan, a_rate(day("2026-01-25"), "0.06"), a_rate(day("2026-02-04"), "0.18", identity="two"))

    # 12,000 for 10 days at 12 %, 10 at 6 % and 11 at 18 %, over 360.
    assert first.interest == cny("40.00") + cny("20.00") + cny("66.00")


def test_interest_on_interest_goes_on_across_two_changes_of_the_rate():
    loan = a_loan(terms=terms(Method.COMPOUND_BULLET, periods=3, first_due=day("2026-04-15")))

    (row,) = rows_of(
        loan, a_rate(day("2026-02-15"), "0.24"), a_rate(day("2026-03-15"), "0.36", identity="two")
    )

    assert row.interest == cny(12_000).times(Decimal("1.01") * Decimal("1.02") * Decimal("1.03") - 1)


def test_a_kept_instalment_moves_the_end():
    longer, shorter = rows_of(LOAN, a_rate(IN_MAY, "0.18", keep=True)), rows_of(LOAN, a_rate(IN_MAY, "0", keep=True))

    assert payments_of(longer[4:]) == ["1066.19"] * 8 + ["202.01"]
    assert longer[-1].due == day("2027-02-15")
    assert payments_of(shorter[4:]) == ["1066.19"] * 7 + ["694.76"]


def test_an_instalment_below_the_interest_cannot_be_kept():
    assert moves_nothing(LOAN, a_rate(IN_MAY, "3", keep=True))


def test_a_balloon_takes_what_a_kept_instalment_leaves():
    loan = a_loan(terms=terms(Method.BALLOON))

    dearer, cheaper = rows_of(loan, a_rate(IN_MAY, "0.18", keep=True)), rows_of(loan, a_rate(IN_MAY, "0", keep=True))

    assert len(dearer) == len(cheaper) == 12
    assert {row.payment for row in (*dearer[:-1], *cheaper[:-1])} == {schedule(loan)[0].payment}
    assert dearer[-1].payment > schedule(loan)[-1].payment > cheaper[-1].payment
    assert moves_nothing(loan, a_rate(IN_MAY, "3", keep=True))


def test_rising_instalments_go_on_rising_at_another_rate():
    loan = a_loan(terms=terms(Method.GRADUATED, periods=36))

    anew, kept = rows_of(loan, a_rate(IN_MAY, "0.18")), rows_of(loan, a_rate(IN_MAY, "0.13", keep=True))

    assert {str(row.payment) for row in anew[4:12]} == {str(anew[4].payment)}
    assert anew[12].payment.over(anew[11].payment) == pytest.approx(1.03, abs=1e-4)
    assert [row.payment for row in kept[:24]] == [row.payment for row in schedule(loan)[:24]]
    assert len(kept) > 36


def test_equal_principal_stays_as_it_is():
    loan = a_loan(terms=terms(Method.EQUAL_PRINCIPAL))

    for keep in (True, False):
        rows = rows_of(loan, a_rate(IN_MAY, "0.18", keep=keep))
        assert {row.principal for row in rows} == {cny(1000)}
        assert rows[4].interest == cny(120)


@pytest.mark.parametrize("method", [Method.INTEREST_ONLY, Method.DAILY, Method.BULLET])
def test_where_no_instalment_is_level_the_interest_follows(method):
    loan = a_loan(terms=terms(method))

    kept, anew = (rows_of(loan, a_rate(day("2026-01-25"), "0.18", keep=keep)) for keep in (True, False))

    assert kept == anew
    assert kept[0].interest > schedule(loan)[0].interest


@pytest.mark.parametrize("method", [Method.FLAT_FEE, Method.INTEREST_FREE, Method.PLAN])
def test_what_has_no_rate_cannot_change_it(method):
    assert moves_nothing(a_loan(terms=terms(method)), a_rate(IN_MAY))


# ── a rate that follows a benchmark ───────────────────────────────────────────

FLOATING = Floating(Benchmark.LPR_5Y, Decimal("0.002"), day("2027-01-01"))
HOUSE = replace(a_loan(principal=200_000, terms=terms(rate="0.041", periods=240)), floating=FLOATING)
QUOTES = (
    a_quote(day("2025-05-20"), "0.035"), a_quote(day("2026-11-20"), "0.033"),
    a_quote(day("2027-01-20"), "0.030", known_until=day("2027-03-20")),
    a_quote(day("2026-12-20"), "0.01", benchmark=Benchmark.LPR_1Y),
)


def test_a_floating_rate_is_set_anew_by_the_newest_quote_of_that_day():
    (reset,) = events_of(HOUSE, (), QUOTES, day("2027-12-31"))

    assert reset == RateReset("jiebei@2027-01-01", day("2027-01-01"), Rate(Decimal("0.035")))


def test_a_reset_parts_the_month_it_falls_in():
    rows = rows_of(HOUSE, *events_of(HOUSE, (), QUOTES, day("2027-12-31")))

    december = rows[10].balance  # 17 of 31 days at 4.1 %, the others at 3.5 %
    mixed = december.minor * (Fraction(17, 31) * Fraction(41, 12_000) + Fraction(14, 31) * Fraction(35, 12_000))
    assert abs(rows[11].interest.minor - mixed) <= 1
    assert rows[:11] == schedule(HOUSE)[:11]


def test_before_the_reset_nobody_knows_it():
    assert events_of(HOUSE, (), QUOTES, day("2026-12-31")) == ()


def test_where_no_quote_is_known_the_rate_stays():
    events = events_of(HOUSE, (), QUOTES, day("2029-06-01"))

    assert [event.on.year for event in events] == [2027]
    assert course(HOUSE, events).terms_on(date.max).rate == Rate(Decimal("0.035"))


def test_a_corrected_quote_moves_the_plan():
    before, after = (
        rows_of(HOUSE, *events_of(HOUSE, (), quotes, day("2027-06-01")))
        for quotes in (QUOTES, (a_quote(day("2026-11-20"), "0.034"), *QUOTES[2:]))
    )

    assert after[:11] == before[:11]
    assert after[12].payment > before[12].payment


def test_a_benchmark_goes_on_when_the_loan_has_ended():
    short = replace(LOAN, floating=replace(FLOATING, first_reset=day("2027-03-01")))
    events = events_of(short, (), QUOTES, day("2027-12-31"))

    assert [event.on for event in events] == [day("2027-03-01")]
    assert course(short, events).misfits == ()
    assert course(short, events).rows == schedule(LOAN)


def test_a_floating_rate_ends_with_a_restructure_and_is_not_asked_for_any_more():
    anew = replace(a_restructure(day("2026-12-15"), terms(rate="0.03", periods=200, start=day("2026-12-15"))),
                   loan=HOUSE.id)
    events = events_of(HOUSE, (anew,), QUOTES, day("2029-06-01"))
    found = course(HOUSE, events)

    assert any(isinstance(event, RateReset) for event in events)
    assert (found.terms_on(date.max).rate, found.misfits) == (Rate(Decimal("0.03")), ())
    assert found.floats_until == day("2026-12-15")


def test_a_benchmark_that_nobody_follows_or_quotes_moves_nothing():
    assert events_of(LOAN, (), QUOTES, date.max) == ()
    assert events_of(HOUSE, (), (), date.max) == ()


def test_what_was_agreed_for_the_day_of_a_reset_comes_after_it():
    agreed = a_rate(day("2027-01-01"), "0.029", identity="a")

    events = events_of(HOUSE, (agreed,), QUOTES, day("2027-01-01"))

    assert [type(event) for event in events] == [RateReset, type(agreed)]
    assert course(HOUSE, events).terms_on(day("2027-01-01")).rate == agreed.rate


def test_what_is_agreed_for_later_is_known_from_that_day():
    later = replace(a_rate(day("2026-09-15")), agreed_on=day("2026-06-01"))

    assert events_of(LOAN, (later,), (), day("2026-05-31")) == ()
    assert events_of(LOAN, (later,), (), day("2026-06-01")) == (later,)
    assert events_of(LOAN, (a_rate(day("2026-09-15")),), (), day("2026-09-14")) == ()
