"""Annuities to fifty digits: the spreadsheets' own examples, and what must hold of any."""

from __future__ import annotations

from decimal import Decimal
from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from zhihuan.domain import annuity
from zhihuan.domain.errors import CostNotComputable

rates = st.one_of(st.just(0), st.integers(1, 5_000_000)).map(lambda millionths: Fraction(millionths, 10**6))
principals = st.integers(1, 10**12)
CLOSE = Decimal("1e-22")


def near(one, other):
    return abs(one - other) <= CLOSE * max(abs(one), abs(other), 1)


@pytest.mark.parametrize(("answer", "published"), [
    # Microsoft Excel help: PMT, FV, PV, IPMT, PPMT, CUMIPMT, CUMPRINC, EFFECT.
    (lambda: annuity.payment(0, Fraction(6, 1200), 18 * 12, future=-50_000), 129.08),
    (lambda: annuity.future_value(200, Fraction(6, 1200), 10, present=500, due=True), 2581.40),
    (lambda: annuity.future_value(1000, Fraction(12, 1200), 12), 12682.50),
    (lambda: annuity.future_value(2000, Fraction(11, 1200), 35, due=True), 82846.25),
    (lambda: annuity.future_value(100, Fraction(6, 1200), 12, present=1000, due=True), 2301.40),
    (lambda: annuity.present_value(500, Fraction(8, 1200), 240), 59777.15),
    (lambda: annuity.interest_part(8000, Fraction(10, 1200), 36, 1), 66.67),
    (lambda: annuity.interest_part(8000, Fraction(1, 10), 3, 3), 292.45),
    (lambda: annuity.principal_part(200_000, Fraction(8, 100), 10, 10), 27598.05),
    (lambda: annuity.principal_part(125_000, Fraction(9, 1200), 360, 1), 68.28),
    (lambda: annuity.interest_between(125_000, Fraction(9, 1200), 360, 13, 24), 11135.23),
    (lambda: annuity.interest_between(125_000, Fraction(9, 1200), 360, 1, 1), 937.50),
    (lambda: 12 * annuity.payment(125_000, Fraction(9, 1200), 360) - annuity.interest_between(
        125_000, Fraction(9, 1200), 360, 13, 24), 934.11),
    (lambda: annuity.periods(8000, Fraction(7, 1200), 150), 64.07),
])
def test_a_spreadsheets_example(answer, published):
    assert float(answer()) == pytest.approx(published, abs=0.0051)


def test_payments_in_advance_bear_interest_a_period_less():
    level = annuity.payment(8000, Fraction(1, 10), 3, due=True)
    parts = [annuity.interest_part(8000, Fraction(1, 10), 3, number, due=True) for number in (1, 2, 3)]

    assert near(level * Decimal("1.1"), annuity.payment(8000, Fraction(1, 10), 3))
    assert parts[0] == 0
    assert near(parts[1], (8000 - level) / 10)
    assert near(sum(parts), 3 * level - 8000)
    assert near(annuity.interest_between(8000, Fraction(1, 10), 3, 2, 3, due=True), parts[1] + parts[2])
    assert near(annuity.interest_between(8000, Fraction(1, 10), 3, 1, 2, due=True), parts[1])


def test_the_interest_of_a_long_dear_loan_keeps_its_digits():
    number, rate, periods = 297, Decimal("0.1479"), 300
    level = annuity.payment(Decimal("270.51"), rate, periods)

    assert near(annuity.balance_after(Decimal("270.51"), rate, periods, 299), level / (1 + rate))
    assert f"{annuity.interest_part(Decimal('270.51'), rate, periods, number):.13f}" == "16.9656277018672"


@given(principals, rates, st.integers(1, 600), st.booleans())
def test_the_parts_of_all_payments_are_the_loan(principal, rate, periods, due):
    given_ = principal, rate, periods
    level = annuity.payment(*given_, due=due)

    parts = [annuity.principal_part(*given_, number, due=due) for number in (1, periods)]
    interest = annuity.interest_between(*given_, 1, periods, due=due)

    assert near(level * periods, principal + interest)
    assert annuity.balance_after(*given_, 0, due=due) == principal
    assert annuity.balance_after(*given_, periods, due=due) == 0
    assert near(annuity.balance_after(*given_, 1, due=due), principal - parts[0])
    assert parts[-1] > 0
    assert interest >= -CLOSE


@given(principals, rates, st.integers(1, 600), st.booleans())
def test_what_is_paid_is_worth_what_was_lent(principal, rate, periods, due):
    level = annuity.payment(principal, rate, periods, due=due)

    worth = annuity.present_value(level, rate, periods, due=due)
    grown = annuity.future_value(0, rate, periods, present=principal)

    assert near(worth, Decimal(principal))
    assert near(annuity.future_value(level, rate, periods, due=due), grown)


@given(principals, st.integers(0, 2_000_000), st.integers(2, 360), st.booleans())
def test_the_rate_and_the_time_are_found_again(principal, millionths, periods, due):
    rate = Fraction(millionths, 10**6)
    level = annuity.payment(principal, rate, periods, due=due)

    found = annuity.rate(principal, level, periods, due=due)

    assert abs(found - Decimal(millionths).scaleb(-6)) < Decimal("1e-20")
    if rate < Fraction(1, 20):
        assert abs(annuity.periods(principal, rate, level, due=due) - periods) < Decimal("1e-20")


@given(principals, rates, st.integers(1, 120), st.integers(1, 99))
def test_what_is_left_at_the_end_lowers_the_payments(principal, rate, periods, share):
    left = Fraction(principal * share, 100)

    level = annuity.payment(principal, rate, periods, future=left)

    assert near(annuity.present_value(level, rate, periods, future=left), Decimal(principal))


@pytest.mark.parametrize(("amount", "due"), [(80, False), (Fraction(808, 10), False), (0, False), (80, True)])
def test_payments_below_the_interest_never_end(amount, due):
    assert annuity.periods(8080, Fraction(1, 100), amount, due=due).is_infinite()


def test_nothing_paid_at_nought_per_cent_never_ends():
    assert annuity.periods(1000, 0, 0).is_infinite()
    assert annuity.periods(1000, 0, 300) == Decimal(1000) / 300 + Decimal(0) or annuity.periods(1000, 0, 250) == 4


@pytest.mark.parametrize(("principal", "amount", "future", "reason"), [
    (0, 10, 0, "one_sided"), (-5, 10, 0, "one_sided"), (100, 0, 0, "one_sided"), (100, -10, 0, "one_sided"),
    (100, 0, -10, "one_sided"), (1, 10_002, 0, "beyond"), (10**18, Fraction(1, 10**18), 0, "beyond"),
])
def test_where_there_is_no_rate_none_is_told(principal, amount, future, reason):
    with pytest.raises(CostNotComputable) as problem:
        annuity.rate(principal, amount, 1, future=future)

    assert problem.value.reason == reason


def test_a_rate_may_be_nought_or_below():
    assert annuity.rate(1200, 100, 12) == 0
    assert annuity.rate(1000, 0, 2, future=810) == Decimal("-0.1")
    assert annuity.rate(100, 60, 1, future=60) == Decimal("0.2")


def test_the_bounds_of_a_rate_are_rates():
    assert annuity.rate(10**6, 0, 1, future=1) == Decimal("-0.999999")
    assert annuity.rate(1, 0, 1, future=10_001) == 10_000


def test_nominal_and_effective_are_each_others_inverse():
    nominal = annuity.nominal(Decimal("0.24"), 12)

    assert near(annuity.effective(nominal, 12), Decimal("0.24"))
    assert near(annuity.periodic(Decimal("0.24"), 12) * 12, nominal)
    assert annuity.effective(0, 12) == annuity.periodic(0, 12) == 0


@pytest.mark.parametrize(("fee", "told"), [("0.006", "13.29"), ("0.0066", "14.62"), ("0.0075", "16.62")])
def test_the_rule_of_thumb_overstates(fee, told):
    rule = annuity.flat_fee_rule_of_thumb(Decimal(fee), 12)
    true = 12 * annuity.rate(12, 1 + 12 * Decimal(fee), 12)

    assert f"{100 * rule:.2f}" == told
    assert rule > true


def test_an_even_first_period_is_no_odd_one():
    given_ = 200_000, Fraction(6, 1200), 240

    level = annuity.payment_after_odd_first(200_000, Fraction(6, 1200), *given_[1:])

    assert near(level, annuity.payment(*given_))
    assert annuity.payment_after_odd_first(100, Fraction(1, 10), 0, 1) == 110
