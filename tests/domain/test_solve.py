"""Whichever of the four is left empty is found, and planning with it gives the other three."""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from fractions import Fraction
from typing import Any

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from zhihuan.domain.calendar import dues
from zhihuan.domain.errors import (
    AmountNotPositive,
    CostNotComputable,
    CurrencyMismatch,
    NeverPaysOff,
    OneMustBeEmpty,
    TermsOutOfRange,
)
from zhihuan.domain.money import Money
from zhihuan.domain.rate import Rate, RateUnit
from zhihuan.domain.schedule import plan
from zhihuan.domain.solve import instalment_of, periods_of, principal_of, rate_of, solved
from zhihuan.domain.terms import Method, Terms

principals = st.integers(100_00, 10**10).map(Money)
rates = st.integers(0, 30_000).map(lambda millionths: Fraction(millionths, 10**6))
START = date(2026, 1, 1)


def planned(loan):
    """Return the payments that the schedule makes of a solved loan."""
    value = Decimal(loan.rate.numerator) / Decimal(loan.rate.denominator)
    terms = Terms(Method.LEVEL, Rate(value, RateUnit.PERIOD), loan.periods, dues(START, 2, 1)[1], 1)
    return [row.payment for row in plan(loan.principal, START, terms)]


@given(principals, rates, st.integers(1, 360))
def test_the_instalment_is_the_plans(principal, rate, periods):
    loan = solved(principal, rate, periods)

    payments = planned(loan)

    assert payments[-1] == loan.last_instalment
    assert {*payments[:-1]} <= {loan.instalment} or loan.last_instalment == Money(0)
    assert loan.total == Money(sum(payment.minor for payment in payments))
    assert loan.interest == loan.total - principal


@given(principals, st.integers(1, 30_000), st.integers(1, 360))
def test_the_rate_that_is_found_gives_the_instalment_to_the_coin(principal, millionths, periods):
    instalment = instalment_of(principal, Fraction(millionths, 10**6), periods)
    assume(instalment.times(periods) >= principal)

    loan = solved(principal, periods=periods, instalment=instalment)

    assert instalment_of(principal, loan.rate, periods) == instalment
    assert planned(loan)[0] == (instalment if periods > 1 else loan.last_instalment)


@given(principals, rates, st.integers(2, 360))
def test_the_principal_that_is_found_gives_the_instalment_to_the_coin(principal, rate, periods):
    instalment = instalment_of(principal, rate, periods)

    loan = solved(rate=rate, periods=periods, instalment=instalment)

    assert instalment_of(loan.principal, rate, periods) == instalment


@given(principals, rates, st.integers(1, 10**6))
def test_the_last_instalment_is_the_smallest(principal, rate, more):
    instalment = principal.times(rate) + Money(principal.minor // 100 + more)

    loan = solved(principal, rate, instalment=instalment)

    assert 0 < loan.last_instalment.minor <= instalment.minor
    assert loan.total == instalment.times(loan.periods - 1) + loan.last_instalment


@given(principals, st.integers(0, 5_000_000), st.floats(0.01, 1))
def test_an_instalment_that_never_pays_off_is_told_the_smallest_that_does(principal, millionths, share):
    rate = Fraction(millionths, 10**6)
    too_small = Money(max(int(principal.times(rate).minor * share), 1))
    assume(too_small <= principal.times(rate))

    with pytest.raises(NeverPaysOff) as problem:
        periods_of(principal, rate, too_small)

    smallest = Money.parse(problem.value.smallest)
    assert problem.value.instalment == str(too_small)
    assert problem.value.interest == str(principal.times(rate))
    assert smallest > principal.times(rate)
    assert periods_of(principal, rate, smallest) <= problem.value.periods == 600
    with pytest.raises(NeverPaysOff):
        periods_of(principal, rate, smallest - Money(1))


def test_more_periods_than_any_loan_has_are_never():
    with pytest.raises(NeverPaysOff) as problem:
        periods_of(Money(100_000_00), Fraction(1, 100), Money(1000_01))

    assert (problem.value.interest, problem.value.smallest) == ("1000.00", "1002.57")
    assert periods_of(Money(100_000_00), Fraction(1, 100), Money(1002_57)) == 600


def test_at_nought_per_cent_everything_is_a_division():
    loan = solved(Money(1000_00), Fraction(0), instalment=Money(300_00))

    assert (loan.periods, loan.last_instalment) == (4, Money(100_00))
    assert instalment_of(Money(1000_00), Fraction(0), 3) == Money(333_33)
    assert principal_of(Fraction(0), 3, Money(333_33)) == Money(999_99)
    assert rate_of(Money(999_99), 3, Money(333_33)) == 0
    assert periods_of(Money(600), Fraction(0), Money(1)) == 600


def test_at_nought_per_cent_too_little_is_still_too_little():
    with pytest.raises(NeverPaysOff) as problem:
        periods_of(Money(601), Fraction(0), Money(1))

    assert (problem.value.interest, problem.value.smallest) == ("0.00", "0.02")


def test_instalments_that_do_not_add_up_to_the_principal_have_no_rate():
    with pytest.raises(NeverPaysOff) as problem:
        rate_of(Money(1000_00), 12, Money(83_33))

    assert (problem.value.smallest, problem.value.periods) == ("83.34", 12)
    assert rate_of(Money(1000_00), 12, Money(83_34)) > 0


def test_yen_have_no_coins_below_one():
    loan = solved(Money(1_000_000, "JPY"), Fraction(1, 100), 12)

    assert (str(loan.instalment), str(loan.last_instalment)) == ("88849", "88847")


def test_a_rate_at_which_half_a_coin_more_could_not_be_paid_rounds_down():
    # 33.67 coins are worth it; the third of a coin more would bear a coin and a half.
    found = principal_of(Fraction(9, 2), 600, Money(151))

    assert found == Money(33)
    assert found.times(Fraction(9, 2)) <= Money(151)


def test_an_instalment_that_pays_just_the_interest_leaves_the_principal_to_the_last():
    # 9,999.9999 coins are worth it, and those are 10,000, whose interest is the whole instalment.
    loan = solved(rate=Fraction(1, 10), periods=600, instalment=Money(1000))

    assert (loan.principal, loan.last_instalment) == (Money(10_000), Money(11_000))
    assert loan.total == Money(599 * 1000 + 11_000)


def test_interest_of_twice_the_principal_is_paid_off_from_a_coin_more_on():
    with pytest.raises(NeverPaysOff) as problem:
        periods_of(Money(100_00), Fraction(2), Money(200_00))

    assert (problem.value.interest, problem.value.smallest) == ("200.00", "200.01")


@pytest.mark.parametrize("missing", ["principal", "rate", "periods", "instalment"])
def test_whatever_is_found_is_in_the_currency_of_the_rest(missing):
    figures: dict[str, Any] = {
        "principal": Money(100_000, "JPY"), "rate": Fraction(1, 100), "periods": 12, "instalment": Money(8885, "JPY")
    }
    del figures[missing]

    found = solved(**figures)

    amounts = found.principal, found.instalment, found.last_instalment, found.total
    assert {amount.currency for amount in amounts} == {"JPY"}
    assert (abs(found.principal.minor - 100_000) < 10, found.periods, found.instalment.minor) == (True, 12, 8885)


def test_a_principal_whose_interest_is_too_much_is_in_its_currency_too():
    assert principal_of(Fraction(9, 2), 600, Money(151, "JPY")) == Money(33, "JPY")


@pytest.mark.parametrize(("find", "told"), [
    (lambda: periods_of(Money(601, "JPY"), Fraction(0), Money(1, "JPY")), ("1", "0", "2", 600)),
    (lambda: rate_of(Money(601, "JPY"), 12, Money(50, "JPY")), ("50", "0", "51", 12)),
])
def test_an_instalment_that_is_too_small_is_told_in_its_currency(find, told):
    with pytest.raises(NeverPaysOff) as problem:
        find()

    found = problem.value
    assert (found.instalment, found.interest, found.smallest, found.periods) == told


COIN, NOUGHT, DEAR = Money(1), Money(0), Fraction(10_001)


@pytest.mark.parametrize("find", [
    lambda: principal_of(Fraction(0), 1, NOUGHT), lambda: rate_of(COIN, 1, NOUGHT),
    lambda: periods_of(COIN, Fraction(0), NOUGHT),
])
def test_an_instalment_is_of_something(find):
    with pytest.raises(AmountNotPositive) as problem:
        find()

    assert (problem.value.field, problem.value.amount) == ("instalment", "0.00")


@pytest.mark.parametrize("find", [
    lambda: rate_of(NOUGHT, 1, COIN), lambda: periods_of(NOUGHT, Fraction(0), COIN),
    lambda: instalment_of(NOUGHT, Fraction(0), 1), lambda: principal_of(Fraction(10), 5, COIN),
])
def test_a_principal_is_of_something(find):
    with pytest.raises(AmountNotPositive) as problem:
        find()

    assert (problem.value.field, problem.value.amount) == ("principal", "0.00")


@pytest.mark.parametrize("find", [
    lambda: principal_of(DEAR, 1, COIN), lambda: periods_of(COIN, DEAR, COIN), lambda: instalment_of(COIN, DEAR, 1),
])
def test_a_rate_is_within_its_bounds(find):
    with pytest.raises(TermsOutOfRange) as problem:
        find()

    told = problem.value
    assert (told.field, told.value, told.lowest, told.highest) == ("rate", "10001", "0", "10000")
    assert instalment_of(COIN, DEAR - 1, 1) == Money(10_001)


@pytest.mark.parametrize("find", [
    lambda: principal_of(Fraction(0), 601, COIN), lambda: rate_of(COIN, 601, COIN),
    lambda: instalment_of(COIN, Fraction(0), 601),
])
def test_periods_are_within_their_bounds(find):
    with pytest.raises(TermsOutOfRange) as problem:
        find()

    told = problem.value
    assert (told.field, told.value, told.lowest, told.highest) == ("periods", "601", "1", "600")


@pytest.mark.parametrize(("figures", "empty"), [
    ({}, 4), ({"principal": Money(1)}, 3), ({"principal": Money(1), "periods": 3}, 2),
    ({"principal": Money(1), "rate": Fraction(0), "periods": 1, "instalment": Money(1)}, 0),
])
def test_exactly_one_is_left_empty(figures, empty):
    with pytest.raises(OneMustBeEmpty) as problem:
        solved(**figures)

    assert problem.value.empty == empty


@pytest.mark.parametrize(("figures", "error"), [
    ({"principal": Money(0), "rate": Fraction(0), "periods": 1}, AmountNotPositive),
    ({"principal": Money(1), "periods": 1, "instalment": Money(0)}, AmountNotPositive),
    ({"rate": Fraction(10), "periods": 5, "instalment": Money(1)}, AmountNotPositive),
    ({"principal": Money(1), "rate": Fraction(-1, 100), "periods": 1}, TermsOutOfRange),
    ({"principal": Money(1), "rate": Fraction(10_001), "periods": 1}, TermsOutOfRange),
    ({"principal": Money(1), "rate": Fraction(0), "periods": 0}, TermsOutOfRange),
    ({"principal": Money(1), "rate": Fraction(0), "periods": 601}, TermsOutOfRange),
    ({"principal": Money(1), "rate": Fraction(0), "instalment": Money(1, "USD")}, CurrencyMismatch),
    ({"principal": Money(1), "periods": 3, "instalment": Money(1, "USD")}, CurrencyMismatch),
    ({"principal": Money(1), "periods": 1, "instalment": Money(10_002)}, CostNotComputable),
])
def test_figures_of_no_loan_are_refused(figures, error):
    with pytest.raises(error):
        solved(**figures)
