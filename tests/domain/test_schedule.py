"""Plans add up to the coin, for every method, whatever the terms."""

from __future__ import annotations

import json
from dataclasses import replace
from datetime import date, timedelta
from decimal import Decimal
from fractions import Fraction
from itertools import pairwise
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.builders import a_loan, cny, terms
from zhihuan.domain.calendar import months_later
from zhihuan.domain.day_count import DayCount
from zhihuan.domain.errors import AmountNotPositive, DatesOutOfOrder, NameMissing, NotADate, TermsOutOfRange
from zhihuan.domain.loan import Loan
from zhihuan.domain.money import Money, total
from zhihuan.domain.rate import Rate, RateUnit
from zhihuan.domain.schedule import level_instalment, plan, schedule
from zhihuan.domain.terms import Method, Terms

VECTORS = json.loads(Path(__file__).with_name("vectors.json").read_text(encoding="utf-8"))
START = date(2026, 1, 1)


def of_kind(*kinds):
    return pytest.mark.parametrize(
        "vector", [one for one in VECTORS if one["kind"] in kinds], ids=lambda one: one["id"]
    )


def published_rows(given_, method=Method.LEVEL):
    """Return the plan of a vector's inputs, monthly from the first of January 2026."""
    rate = Rate(Decimal(str(given_.get("annual_rate", 0))))
    fits = Terms(method, rate, given_["n"], date(2026, 2, 1), 1)
    return plan(cny(given_["principal"]), START, fits)


def test_a_year_of_level_instalments():
    rows = schedule(a_loan())

    assert [str(row.payment) for row in rows] == ["1066.19"] * 11 + ["1066.14"]
    assert (rows[0].interest, rows[0].principal) == (cny(120), cny("946.19"))
    assert rows[-1].balance == cny(0)
    assert [row.due for row in rows][:2] == [date(2026, 2, 15), date(2026, 3, 15)]


# ── every plan ────────────────────────────────────────────────────────────────


@st.composite
def loans(draw):
    """Any loan that a contract could state: up to 600 periods, up to 500 % a year, any first due."""
    start = draw(st.dates(date(1990, 1, 1), date(2100, 12, 31)))
    first_due = start + timedelta(days=draw(st.integers(1, 800)))
    unit = draw(st.sampled_from(RateUnit))
    times = {RateUnit.YEAR: 1, RateUnit.DAY: 365}.get(unit, 12)
    rate = round(draw(st.decimals(0, 5, places=6)) / times, 8)
    principal = Money(draw(st.integers(4, 10**11)), draw(st.sampled_from(["CNY", "JPY", "KWD"])))
    fits = terms(
        draw(st.sampled_from(Method)), str(rate), draw(st.integers(1, 600)), first_due, draw(st.integers(1, 31)),
        unit=unit, day_count=draw(st.sampled_from(DayCount)), principal=principal,
    )
    return a_loan(principal=principal, start=start, terms=fits)


@given(loans())
def test_the_principal_of_all_rows_is_the_loans_to_the_coin(loan):
    rows = schedule(loan)
    zero = Money.zero(loan.principal.currency)

    assert total((row.principal for row in rows), loan.principal.currency) == loan.principal
    assert rows[-1].balance == zero
    before = loan.principal
    for row in rows:
        assert row.principal >= zero
        assert row.interest >= zero
        assert row.fee >= zero
        assert row.payment == row.principal + row.interest + row.fee
        assert row.balance == before - row.principal
        before = row.balance


@given(loans())
def test_rows_are_numbered_and_fall_due_one_after_another(loan):
    rows = schedule(loan)

    assert [row.number for row in rows] == list(range(1, len(rows) + 1))
    assert len(rows) == (1 if loan.terms.method.single else loan.terms.periods)
    assert rows[0].due == loan.terms.first_due
    assert all(one.due < other.due for one, other in pairwise(rows))


@given(loans())
def test_no_level_instalment_but_first_and_last_differs(loan):
    if loan.terms.method is not Method.LEVEL or loan.terms.day_count is not DayCount.THIRTY_360:
        return
    level = level_instalment(loan.principal, loan.terms.rate.per_month, loan.terms.periods)

    for row in schedule(loan)[1:-1]:
        assert row.payment == max(level, row.interest) or not row.balance


@given(loans())
def test_a_longer_year_never_costs_more(loan):
    if loan.terms.method is Method.LEVEL:
        return  # its rows follow from one another, so a coin may move either way
    costs = {}
    for day_count in (DayCount.ACT_360, DayCount.ACT_365F):
        rows = plan(loan.principal, loan.start, replace(loan.terms, day_count=day_count))
        costs[day_count] = sum(row.interest.minor for row in rows)

    assert costs[DayCount.ACT_365F] <= costs[DayCount.ACT_360]


# ── the methods ───────────────────────────────────────────────────────────────


@pytest.mark.parametrize("method", [method for method in Method if method is not Method.PLAN])
@pytest.mark.parametrize("periods", [1, 2, 7, 600])
def test_an_interest_free_loan_costs_nothing(method, periods):
    rows = schedule(a_loan(principal=1000, terms=terms(method, "0", periods, principal=cny(1000))))

    assert total(row.payment for row in rows) == cny(1000)


def test_equal_principal_falls_by_the_same_interest_each_month():
    rows = schedule(a_loan(terms=terms(Method.EQUAL_PRINCIPAL)))

    assert {row.principal for row in rows} == {cny(1000)}
    assert [row.interest for row in rows] == [cny(10 * left) for left in range(12, 0, -1)]


def test_interest_only_pays_the_principal_at_the_end():
    rows = schedule(a_loan(terms=terms(Method.INTEREST_ONLY, periods=6)))

    assert [row.payment for row in rows] == [cny(120)] * 5 + [cny(12_120)]


def test_a_bullet_is_one_due_with_simple_interest():
    rows = schedule(a_loan(terms=terms(Method.BULLET, periods=6, first_due=date(2026, 7, 15))))

    assert [(row.due, row.payment) for row in rows] == [(date(2026, 7, 15), cny(12_720))]


def test_a_bullet_by_days_counts_the_days():
    fits = terms(Method.BULLET, "0.0005", first_due=date(2026, 2, 14), unit=RateUnit.DAY, day_count=DayCount.ACT_365F)

    (row,) = schedule(a_loan(principal=10_000, terms=fits))

    assert row.interest == cny(150)


def test_a_flat_fee_stays_the_same_while_the_principal_falls():
    rows = schedule(a_loan(terms=terms(Method.FLAT_FEE, "0.006", unit=RateUnit.PERIOD)))

    assert {(row.principal, row.fee, row.interest) for row in rows} == {(cny(1000), cny(72), cny(0))}


def test_an_odd_first_period_counts_by_its_days():
    odd = schedule(a_loan(principal=36_500, terms=terms(first_due=date(2026, 3, 1), day_count=DayCount.ACT_365F)))
    even = schedule(a_loan(principal=36_500, terms=terms(first_due=date(2026, 2, 15), day_count=DayCount.ACT_365F)))

    assert odd[0].interest == cny(540)
    assert even[0].interest == cny(372)
    assert odd[0].payment == even[0].payment


def test_a_first_period_whose_interest_is_above_the_instalment_repays_nothing_yet():
    rows = schedule(a_loan(terms=terms(rate="0.9", periods=120, first_due=date(2027, 1, 15))))

    assert rows[0].principal == cny(0)
    assert rows[0].interest == cny(10_800)
    assert rows[-1].balance == cny(0)


def test_fewer_coins_than_periods_never_makes_a_negative_instalment():
    rows = schedule(a_loan(principal="3.00", terms=terms(Method.EQUAL_PRINCIPAL, "0", 600)))

    assert min(row.principal.minor for row in rows) >= 0
    assert total(row.principal for row in rows) == cny(3)


# ── what cannot be scheduled ──────────────────────────────────────────────────


@pytest.mark.parametrize("periods", [0, -1, 601, 10**9])
def test_periods_have_limits(periods):
    with pytest.raises(TermsOutOfRange):
        terms(periods=periods)


@pytest.mark.parametrize("day", [-1, 32, 310])
def test_a_due_day_is_a_day_of_a_month(day):
    with pytest.raises(TermsOutOfRange):
        terms(first_due=date(2026, 2, 15), due_day=day)


def test_a_plan_that_outlives_the_calendar_is_refused_when_it_is_made():
    with pytest.raises(NotADate):
        terms(periods=600, first_due=date(9990, 1, 15))


def test_a_bullet_may_end_with_the_calendar():
    fits = terms(Method.BULLET, periods=600, first_due=date(9999, 12, 31))

    assert plan(cny(1), date(9949, 12, 31), fits)[0].due == date(9999, 12, 31)


def test_a_loan_has_a_name_an_amount_and_an_order_of_days():
    with pytest.raises(NameMissing):
        a_loan(name="  ")
    for principal in (0, -5):
        with pytest.raises(AmountNotPositive):
            a_loan(principal=cny(principal))
    with pytest.raises(DatesOutOfOrder):
        a_loan(start=date(2026, 2, 15), terms=terms(first_due=date(2026, 2, 15)))
    with pytest.raises(DatesOutOfOrder):
        a_loan(closed_on=date(2026, 1, 14))


# ── published figures ─────────────────────────────────────────────────────────


@of_kind("annuity_payment", "annuity_payment_per")
def test_a_published_level_instalment(vector):
    given_ = vector["inputs"]
    rate = given_.get("rate_per_period")
    a_period = Fraction(str(given_["annual_rate"])) / 12 if rate is None else Fraction(str(rate))

    instalment = level_instalment(cny(given_["principal"]), a_period, given_["n"])

    assert abs(float(instalment.decimal) - vector["expected"]) <= vector["tolerance"] + 0.005


@of_kind("ipmt", "ppmt")
def test_a_published_interest_or_principal_within_the_coins_drift(vector):
    row = published_rows(vector["inputs"])[vector["inputs"]["period"] - 1]

    part = row.interest if vector["kind"] == "ipmt" else row.principal

    drift = 0.1 if vector["inputs"]["period"] == vector["inputs"]["n"] else 0.0101
    assert float(part.decimal) == pytest.approx(vector["expected"], abs=drift)


@of_kind("schedule_row")
def test_a_published_row_within_a_coin(vector):
    row = published_rows(vector["inputs"])[vector["inputs"]["period"] - 1]

    for name, figure in vector["expected"].items():
        drift = 0.01 * vector["inputs"]["period"] if name == "balance" else 0.01
        assert float(getattr(row, name).decimal) == pytest.approx(figure, abs=drift + vector["tolerance"])


@of_kind("schedule_table")
def test_a_published_table_within_a_coin_a_row(vector):
    rows = published_rows(vector["inputs"])

    for row, (number, principal, interest, balance) in zip(rows, vector["expected"], strict=True):
        found = (row.number, *(float(one.decimal) for one in (row.principal, row.interest, row.balance)))
        assert found == pytest.approx((number, principal, interest, balance), abs=0.051)


@of_kind("total_interest")
def test_a_published_total_within_the_rounding_of_the_instalments(vector):
    method = Method.LEVEL if vector["inputs"]["method"] == "equal_instalment" else Method.EQUAL_PRINCIPAL

    rows = published_rows(vector["inputs"], method)

    interest = total(row.interest for row in rows)
    assert float(interest.decimal) == pytest.approx(vector["expected"], abs=0.005 * vector["inputs"]["n"])


@of_kind("equal_principal_decrement")
def test_a_published_fall_of_equal_principal(vector):
    rows = published_rows(vector["inputs"], Method.EQUAL_PRINCIPAL)

    falls = {(one.payment - other.payment).decimal for one, other in pairwise(rows[:-1])}

    assert {float(fall) for fall in falls} <= {6.80, vector["expected"], 6.82}


@of_kind("flat_fee_instalment")
def test_a_published_flat_fee_instalment(vector):
    given_, expected = vector["inputs"], vector["expected"]
    fits = Terms(
        Method.FLAT_FEE, Rate(Decimal(str(given_["fee_rate_per_period"])), RateUnit.PERIOD), given_["n"],
        months_later(START, 1), 1,
    )

    rows = plan(cny(given_["principal"]), START, fits)

    assert {(float(row.principal.decimal), float(row.fee.decimal)) for row in rows[:-1]} == {
        (expected["principal"], expected["fee"])
    }
    assert float(rows[0].payment.decimal) == expected["payment"]
    assert float(total(row.fee for row in rows).decimal) == expected["total_fee"]


@of_kind("flat_fee_total")
def test_a_published_flat_fee_total(vector):
    given_ = vector["inputs"]
    fits = terms(Method.FLAT_FEE, str(given_["fee_rate_per_period"]), given_["n"], unit=RateUnit.PERIOD)

    rows = schedule(a_loan(principal=given_["principal"], terms=fits))

    assert float(total(row.fee for row in rows).decimal) == vector["expected"]


def test_what_our_cent_engine_says_of_three_mortgages():
    found = {}
    for principal, rate, periods in ((1_000_000, "0.049", 360), (200_000, "0.06", 240), (100_000, "0.049", 120)):
        rows = published_rows({"principal": principal, "annual_rate": rate, "n": periods})
        found[principal] = (str(rows[0].payment), str(rows[-1].payment))

    assert found == {
        1_000_000: ("5307.27", "5305.19"), 200_000: ("1432.86", "1433.76"), 100_000: ("1055.77", "1056.38"),
    }


def test_a_plan_is_derived_once():
    loan: Loan = a_loan()

    assert schedule(loan) is schedule(loan)


@pytest.mark.parametrize("day_count", [DayCount.ACT_360, DayCount.ACT_365F])
def test_a_daily_rate_counts_real_days_whatever_the_year_is_taken_for(day_count):
    daily = Terms(
        Method.INTEREST_ONLY, Rate(Decimal("0.0005"), RateUnit.DAY), 2, date(2026, 2, 15), 15, day_count
    )

    first, second = plan(cny(10_000), date(2026, 1, 15), daily)

    assert (first.interest, second.interest) == (cny("155.00"), cny("140.00"))
