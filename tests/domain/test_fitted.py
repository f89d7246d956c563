"""Rates, balloons and steps are found from rounded figures, the roundest first."""

from __future__ import annotations

from decimal import Decimal
from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.builders import cny
from tests.domain.vectors import unrounded
from zhihuan.domain.fitted import annuity_rate, borne_rate, fitted_balloon, fitted_steps, flat_rate, roundest
from zhihuan.domain.interest import level_discounts
from zhihuan.domain.money import Money
from zhihuan.domain.rate import Rate, RateUnit
from zhihuan.domain.terms import Step

A_MONTH = [Fraction(1, 12)] * 12


@given(st.fractions(-1000, 1000), st.fractions("0.000001", 10))
def test_the_roundest_number_lies_between_and_no_shorter_one_does(low, width):
    found = roundest(low, low + width)

    assert low <= Fraction(found) <= low + width
    shorter = Fraction(10) ** (-int(found.as_tuple().exponent) - 1)
    assert -(-low * shorter // 1) > (low + width) * shorter // 1 or found == 0 or shorter < Fraction(1, 10**4)


def test_a_number_that_never_ends_is_cut_after_twelve_places():
    assert roundest(Fraction(1, 3), Fraction(1, 3)) == Decimal("0.333333333333")


@given(st.integers(1, 5000), st.integers(12, 360), st.integers(10_000, 10**7))
def test_a_rate_is_found_from_an_instalment(tenths_of_a_per_mille, periods, yuan):
    a_year = Decimal(tenths_of_a_per_mille).scaleb(-4)
    instalment = Money.rounded(unrounded.payment(yuan, Fraction(a_year) / 12, periods))

    found = annuity_rate(instalment.minor, yuan * 100, periods, 12)

    assert found is not None
    assert Money.rounded(unrounded.payment(yuan, found.per_month, periods)) == instalment
    assert len(found.value.as_tuple().digits) <= len(a_year.as_tuple().digits)


def test_instalments_that_do_not_repay_the_principal_have_no_rate():
    assert annuity_rate(99_00, 1200_00, 12, 12) is None
    assert annuity_rate(100_00, 1200_00, 12, 12) == Rate(Decimal(0))


def test_interest_that_contradicts_itself_is_taken_from_the_narrowest_row():
    borne = {1: (12_000, 1_200_000), 2: (50, 1_000)}

    assert borne_rate(borne, A_MONTH) == Rate(Decimal("0.12"))


@pytest.mark.parametrize("borne", [{}, {1: (0, 0)}, {1: (-100, 1000)}])
def test_where_nothing_bears_interest_no_rate_is_seen(borne):
    assert borne_rate(borne, A_MONTH) is None


def test_a_flat_fee_has_a_rate_for_a_period():
    assert flat_rate([272_00, 272_00], 40_000_00) == Rate(Decimal("0.0068"), RateUnit.PERIOD)
    assert flat_rate([], 40_000_00) is None


@pytest.mark.parametrize("instalment", ["569.35", "2500.00"])
def test_instalments_that_repay_everything_leave_no_balloon(instalment):
    worth = level_discounts(Fraction(1, 100), 24)

    assert fitted_balloon(cny(instalment).minor, cny(12_000), worth) is None


@pytest.mark.parametrize(("instalments", "every"), [
    ({2: 1879_03, 3: 2066_93, 4: 2066_93}, {2}), ({4: 2066_93, 5: 2273_63}, {4, 2, 1}), ({2: 1879_03, 5: 2273_63}, {2}),
])
def test_steps_are_seen_where_instalments_move(instalments, every):
    found = fitted_steps(instalments, 12_000_00, level_discounts(Fraction(1, 100), 6), 12)

    assert {step.every for step in found} >= every
    assert Step(2, Decimal("0.1")) in found


def test_instalments_late_in_a_plan_that_never_move_show_no_steps_of_a_year():
    worth = level_discounts(Fraction(1, 100), 36)

    found = fitted_steps({33: 500_00, 34: 500_00, 35: 500_00}, 12_000_00, worth, 12)

    assert not {12, 24} & {step.every for step in found}
