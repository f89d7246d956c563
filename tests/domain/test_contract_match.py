"""From a few rows of the lender's own plan to the contract that makes it."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta
from decimal import Decimal

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from tests.builders import cny, terms
from tests.domain.contracts import ANNUITIES
from tests.domain.typed_plans import ALL, PRINCIPAL, SPLIT, START, found_again, typed
from zhihuan.domain.calendar import Frequency, first_due_after
from zhihuan.domain.contract_match import matches
from zhihuan.domain.day_count import DayCount
from zhihuan.domain.errors import (
    AmountNotPositive,
    CurrencyMismatch,
    DatesOutOfOrder,
    FieldMissing,
    TermsOutOfRange,
)
from zhihuan.domain.fee import Fee, FeeTiming
from zhihuan.domain.money import Money
from zhihuan.domain.rate import Rate, RateUnit
from zhihuan.domain.schedule import plan
from zhihuan.domain.terms import Conventions, FirstPeriod, Method, Rounding, Step, Terms
from zhihuan.domain.typed_row import TypedRow


@st.composite
def lenders_plans(draw):
    """Return what a lender may have in its system, with a few rows of its plan."""
    method = draw(st.sampled_from([each for each in Method if not each.single and each is not Method.PLAN]))
    principal = Money(draw(st.integers(500, 200_000)) * 100_00)
    start, anchor = draw(st.dates(date(2015, 1, 1), date(2035, 12, 31))), draw(st.integers(1, 31))
    frequency = draw(st.sampled_from(Frequency))
    first_due = first_due_after(start, anchor, frequency)
    assume(first_due > start + timedelta(days=3))
    unit, value = draw(st.sampled_from([
        (RateUnit.YEAR, "0.049"), (RateUnit.YEAR, "0.036"), (RateUnit.YEAR, "0.1"), (RateUnit.MONTH, "0.006"),
        (RateUnit.DAY, "0.0002"), (RateUnit.PERIOD, "0.005"),
    ]))
    fits = Terms(
        method, Rate(Decimal(value), unit), draw(st.integers(6, 60)), first_due, anchor,
        draw(st.sampled_from(DayCount)), frequency,
        draw(st.builds(
            Conventions, st.sampled_from(FirstPeriod), st.none() | st.sampled_from(DayCount),
            st.sampled_from(Rounding), st.sampled_from(Rounding),
        )),
        balloon=Money(principal.minor // 10) if method is Method.BALLOON else None,
        step=(
            Step(draw(st.sampled_from([1, 2, 3, frequency.per_year])), Decimal("0.01"))
            if method is Method.GRADUATED else None
        ),
    )
    rows = plan(principal, start, fits)
    # Where even a regular instalment does not cover its interest, no row shows what it would have been.
    assume(method not in ANNUITIES or all(row.principal for row in rows[1:]))
    return principal, start, fits, rows[:draw(st.integers(3, 6))]


@given(lenders_plans(), st.sampled_from([ALL, SPLIT, ("principal", "interest", "balance"), ("payment", "interest")]))
def test_every_variant_is_found_again_from_its_first_rows(drawn, figures):
    principal, start, fits, rows = drawn

    best = matches(principal, start, fits.periods, typed(rows, *figures), fits.rate)[0]

    assert best.exact
    assert set(best.by_row) == {cny(0)}
    planned = plan(principal, start, best.terms)
    for row in rows:
        again = planned[row.number - 1]
        assert all(getattr(again, figure) == getattr(row, figure) for figure in (*figures, "due") if figure != "fee")


# ── contracts as they are ─────────────────────────────────────────────────────


def test_a_chinese_mortgage_whose_odd_first_days_are_added():
    start, principal = date(2024, 2, 3), cny(1_000_000)
    fits = Terms(
        Method.LEVEL, Rate(Decimal("0.041")), 360, date(2024, 3, 20), 20,
        conventions=Conventions(FirstPeriod.ADDED, DayCount.ACT_360),
    )

    best = found_again(fits, principal=principal, start=start, rate=fits.rate)

    assert (best.exact, best.terms) == (True, fits)


def test_the_commissions_loan_of_equal_instalments_and_an_odd_first_period():
    start, principal = date(2012, 1, 12), cny(200_000)
    fits = Terms(
        Method.LEVEL, Rate(Decimal("0.06")), 240, date(2012, 2, 15), 15, DayCount.ACT_ACT_EC,
        conventions=Conventions(FirstPeriod.SPREAD),
    )

    best = found_again(fits, principal=principal, start=start, rate=fits.rate)

    assert (best.exact, best.terms) == (True, fits)


def test_the_commissions_printed_rows():
    rows = [
        TypedRow(1, payment=cny("1432.86"), interest=cny("1000.00")),
        TypedRow(2, interest=cny("997.84")), TypedRow(3, interest=cny("995.66"), balance=cny("198694.92")),
    ]

    best = matches(cny(200_000), START, 240, rows, Rate(Decimal("0.06")))[0]

    assert (best.exact, best.terms.method, best.terms.day_count) == (True, Method.LEVEL, DayCount.THIRTY_360)


def test_a_platforms_daily_rate_is_thirty_days_a_month():
    rows = plan(PRINCIPAL, START, terms(Method.LEVEL, "0.18"))[:3]

    best = matches(PRINCIPAL, START, 12, typed(rows, *SPLIT), Rate(Decimal("0.0005"), RateUnit.DAY))[0]

    assert (best.exact, best.terms.rate, best.terms.day_count) == (True, Rate(Decimal("0.18")), DayCount.THIRTY_360)


@pytest.mark.parametrize("figures", [("principal", "fee"), ("principal", "interest"), ("payment",)])
def test_a_flat_fee_is_found_whatever_the_lender_calls_it(figures):
    fits = terms(Method.FLAT_FEE, "0.0068", 24, unit=RateUnit.PERIOD)
    rows = plan(PRINCIPAL, START, fits)[:3]
    called = [replace(row, interest=row.fee, fee=row.interest) if "interest" in figures else row for row in rows]

    for rate in (fits.rate, None):
        best = matches(PRINCIPAL, START, 24, typed(called, *figures), rate)[0]
        assert best.exact
        assert (best.terms.method, best.terms.rate) == (Method.FLAT_FEE, fits.rate) or (rate, figures) == (
            None, ("payment",)
        )


def test_of_variants_alike_the_most_usual_is_named_first():
    best, *others = matches(
        PRINCIPAL, START, 12, typed(plan(PRINCIPAL, START, terms(day_count=DayCount.THIRTY_E_360))[:3], *SPLIT),
        Rate(Decimal("0.12")),
    )

    assert best.terms == terms()
    assert all(not other.exact for other in others)


# ── what is not quite so ──────────────────────────────────────────────────────


def test_a_cent_that_is_not_explained_is_shown_where_it_is():
    rows = typed(plan(PRINCIPAL, START, terms())[:4], *ALL)
    rows[2] = replace(rows[2], payment=rows[2].payment + cny("0.01"))

    best = matches(PRINCIPAL, START, 12, rows, Rate(Decimal("0.12")))[0]

    assert (best.exact, best.difference, best.terms) == (False, cny("0.01"), terms())
    assert best.by_row == (cny(0), cny(0), cny("0.01"), cny(0))


def test_the_nearest_come_in_order_and_never_twice():
    rows = typed(plan(PRINCIPAL, START, terms())[:4], *SPLIT)
    rows[0] = replace(rows[0], interest=rows[0].interest + cny("0.37"))

    found = matches(PRINCIPAL, START, 12, rows, Rate(Decimal("0.12")), most=8)

    assert found[0].difference == cny("0.37")
    assert [match.difference for match in found] == sorted(match.difference for match in found)
    plans = [plan(PRINCIPAL, START, match.terms) for match in found]
    assert all(plans.count(one) == 1 for one in plans)


def test_rows_at_another_rate_than_quoted_show_which():
    rows = typed(plan(PRINCIPAL, START, terms(rate="0.1368"))[:3], *SPLIT)

    best, quoted, *_ = matches(PRINCIPAL, START, 12, rows, Rate(Decimal("0.12")))

    assert (best.exact, best.terms.rate) == (True, Rate(Decimal("0.1368")))
    assert (quoted.exact, quoted.terms.rate) == (False, Rate(Decimal("0.12")))


def test_interest_alone_with_a_few_cents_amiss_still_names_the_nearest():
    rows = typed(plan(PRINCIPAL, START, terms())[:4], "interest")
    rows[1] = replace(rows[1], interest=rows[1].interest + cny("0.07"))

    best = matches(PRINCIPAL, START, 12, rows, terms().rate)[0]

    assert cny(0) < best.difference <= cny("0.07")
    assert (best.terms.method, best.terms.day_count) == (Method.LEVEL, DayCount.THIRTY_360)


@pytest.mark.parametrize("rows", [slice(0, 3), slice(3, 8)])
def test_equal_payments_alone_prove_neither_a_step_nor_a_balloon_nor_a_crooked_rate(rows):
    fits = terms(rate="0.078", periods=24, principal=cny(50_000))
    asked = [TypedRow(row.number, row.due, payment=row.payment + cny("9.20")) for row in plan(cny(50_000), START, fits)]

    found = matches(cny(50_000), START, 24, asked[rows], fits.rate)

    assert not any(match.exact for match in found)
    assert not any(match.terms.step or match.terms.balloon for match in found)
    assert {match.terms.rate for match in found} == {fits.rate}


def test_payments_of_another_rate_that_lenders_quote_show_it():
    rows = plan(PRINCIPAL, START, terms(rate="0.1368"))[:3]

    best = matches(PRINCIPAL, START, 12, typed(rows, "payment"), Rate(Decimal("0.12")))[0]

    assert (best.exact, best.terms.rate) == (True, Rate(Decimal("0.1368")))


def test_steps_and_balloons_that_payments_show_are_found_without_interest():
    stepped = terms(Method.GRADUATED, "0.06", 36, principal=PRINCIPAL)
    left = terms(Method.BALLOON, "0.06", 36, principal=PRINCIPAL)
    planned = plan(PRINCIPAL, START, left)

    step = found_again(stepped, "payment", rows=slice(9, 16), rate=stepped.rate)
    balloon = matches(PRINCIPAL, START, 36, typed([*planned[:3], planned[-1]], "payment"), left.rate)[0]

    assert (step.exact, step.terms.step) == (True, stepped.step)
    assert (balloon.exact, balloon.terms.balloon) == (True, left.balloon)


# ── without a quoted rate ─────────────────────────────────────────────────────


@pytest.mark.parametrize(("method", "figures"), [
    (Method.LEVEL, SPLIT), (Method.LEVEL, ("payment",)), (Method.EQUAL_PRINCIPAL, ("payment",)),
    (Method.INTEREST_ONLY, ("interest", "balance")), (Method.BALLOON, SPLIT), (Method.GRADUATED, SPLIT),
    (Method.EQUAL_PRINCIPAL, ("balance", "interest")),
])
def test_the_rate_is_found_from_the_rows(method, figures):
    fits = terms(method, "0.0525", 36, principal=PRINCIPAL)

    best = found_again(fits, *figures, rows=slice(0, 6))

    assert best.exact
    assert best.terms.rate == fits.rate


def test_a_rate_as_lenders_quote_it_goes_before_one_that_fits_only_with_many_digits():
    fits = Terms(
        Method.LEVEL, Rate(Decimal("0.078")), 24, date(2026, 2, 20), 20, DayCount.ACT_365F,
        conventions=Conventions(interest_rounding=Rounding.DOWN),
    )

    best = found_again(fits, principal=cny(50_000), start=date(2026, 1, 8))

    assert (best.exact, best.terms) == (True, fits)


def test_interest_only_payments_show_their_rate():
    best = found_again(terms(Method.INTEREST_ONLY, "0.0525", 36), "payment", dues=False)

    assert best.exact
    assert best.terms.rate == Rate(Decimal("0.0525")) or best.terms.method is not Method.INTEREST_ONLY


def test_rows_without_interest_are_a_loan_without_interest():
    best = found_again(terms(Method.INTEREST_FREE, "0"), *ALL)

    assert (best.exact, best.terms.rate.value) == (True, 0)


def test_payments_that_do_not_even_repay_the_principal_fit_nothing_without_a_rate():
    rows = [TypedRow(number, payment=cny(100)) for number in (1, 2, 3)]

    found = matches(PRINCIPAL, START, 12, rows)

    assert not any(match.exact and match.terms.method is Method.LEVEL for match in found)


# ── fees ──────────────────────────────────────────────────────────────────────


@pytest.mark.parametrize("fees", [
    (Fee("fee", FeeTiming.EACH, cny(30)),), (Fee("fee", FeeTiming.FIRST, cny(600)),),
    (Fee("fee", FeeTiming.EACH, cny(30)), Fee("fee", FeeTiming.FIRST, cny(500))),
    (Fee("fee", FeeTiming.LAST, cny(80)),),
    (Fee("fee", FeeTiming.EACH, share=Decimal("0.002"), on_balance=True),),
])
@pytest.mark.parametrize("figures", [ALL, SPLIT])
def test_fees_are_found_with_their_days(fees, figures):
    fits = terms(fees=fees)
    rows = plan(PRINCIPAL, START, fits)
    ends = [*rows[:3], rows[-1]]

    best = matches(PRINCIPAL, START, 12, typed(ends, *figures), fits.rate)[0]

    assert (best.exact, best.terms) == (True, fits)


@pytest.mark.parametrize(("timing", "figures"), [
    (FeeTiming.DEDUCTED, ALL), (FeeTiming.DEDUCTED, ("payment",)), (FeeTiming.FIRST, ("payment",)),
    (FeeTiming.EACH, ("payment",)),
])
def test_a_fee_that_the_contract_names_is_found_in_the_payments_or_kept_back(timing, figures):
    fits = terms(fees=(Fee("fee", timing, cny(600)),))
    rows = typed(plan(PRINCIPAL, START, fits)[:3], *figures)

    best = matches(PRINCIPAL, START, 12, rows, fits.rate, fee=cny(600))[0]

    assert (best.exact, best.terms) == (True, fits)


def test_a_fee_of_an_interest_free_loan_is_flat():
    fits = terms(Method.INTEREST_FREE, "0", fees=(Fee("fee", FeeTiming.FIRST, cny(600)),))

    best = found_again(fits, *ALL, rate=Rate(Decimal(0)))

    assert best.exact
    assert best.terms.fees == fits.fees


# ── what cannot be asked ──────────────────────────────────────────────────────


@pytest.mark.parametrize("count", [0, 1, 2])
def test_fewer_than_three_rows_prove_nothing(count):
    with pytest.raises(TermsOutOfRange):
        matches(PRINCIPAL, START, 12, typed(plan(PRINCIPAL, START, terms())[:count], *SPLIT))


def test_what_makes_no_sense_is_refused():
    rows = typed(plan(PRINCIPAL, START, terms())[:3], *SPLIT)

    with pytest.raises(AmountNotPositive):
        matches(cny(0), START, 12, rows)
    with pytest.raises(FieldMissing):
        matches(PRINCIPAL, START, 12, [*rows, TypedRow(payment=cny(1))])
    with pytest.raises(CurrencyMismatch):
        matches(PRINCIPAL, START, 12, [*rows, TypedRow(4, payment=Money(1, "USD"))])
    for periods in (0, 601):
        with pytest.raises(TermsOutOfRange):
            matches(PRINCIPAL, START, periods, rows)
    for number in (0, 13):
        with pytest.raises(TermsOutOfRange):
            matches(PRINCIPAL, START, 12, [*rows, TypedRow(number, payment=cny(1))])
    with pytest.raises(DatesOutOfOrder):
        matches(PRINCIPAL, date(2026, 2, 15), 12, rows)
    with pytest.raises(DatesOutOfOrder):
        matches(PRINCIPAL, START, 12, [rows[0], replace(rows[1], due=rows[2].due), replace(rows[2], due=rows[1].due)])
