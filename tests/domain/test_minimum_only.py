"""What only ever paying the minimum leads to: months, interest, or no end at all."""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from fractions import Fraction
from itertools import repeat

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.builders import TENTH, a_card, cny
from zhihuan.domain.card_terms import MinimumRule
from zhihuan.domain.minimum_only import by_minimum, minimum_only, paid_down
from zhihuan.domain.money import Money
from zhihuan.domain.rate import Rate, RateUnit

TODAY = date(2026, 5, 20)
FINE = 10**10
"""The sources below round nothing: their euros are counted in coins far smaller than a cent."""


def fine(euros):
    return Money(int(euros * FINE))


def equal_principal(_, interest):
    return fine(Fraction(200_000, 240)) + interest


# European Commission, examples for the APRC (2015), 11, 13, 15 and 17: 200,000 at 0.5 % a month.
@pytest.mark.parametrize(("paying", "months", "first", "last"), [
    (by_minimum(MinimumRule(Decimal(0), fine(1500), interest=Decimal(0))), 221, 1500, 407.70),
    (equal_principal, 240, 1833.33, 837.50),
    (by_minimum(MinimumRule(Decimal("0.02"), fine(300), interest=Decimal("0.02"))), 228, 4020, 274.76),
], ids=["ec-rule-11r", "ec-rule-13", "ec-rule-15"])
def test_published_ways_of_paying_down(paying, months, first, last):
    rows = [row for row in paid_down(fine(200_000), repeat(Fraction(1, 200)), paying) if row.payment > fine(0.01)]

    assert len(rows) == months
    assert rows[0].payment.minor / FINE == pytest.approx(first, abs=0.006)
    assert rows[-1].payment.minor / FINE == pytest.approx(last, abs=0.006)


def test_a_balance_due_at_the_end_as_published():
    share = by_minimum(MinimumRule(Decimal("0.02"), fine(100)))
    rows = list(paid_down(fine(200_000), repeat(Fraction(1, 200), 179), share))

    assert rows[0].payment == fine(5000)
    assert rows[-1].balance.times(Fraction(201, 200)).minor / FINE == pytest.approx(5403.36, abs=0.006)


def test_a_tenth_of_a_thousand_is_paid_off_after_years():
    card = a_card(minimum=MinimumRule(floor=cny(100)))

    found = minimum_only(card, cny(10_000), TODAY)

    assert found is not None
    assert (found.months, found.interest, found.paid) == (33, cny("1463.89"), cny("11463.89"))
    assert found.falls


def test_the_interest_of_a_month_counts_its_real_days():
    found = minimum_only(a_card(), cny(10_000), date(2027, 2, 20))

    assert found is not None
    assert found.first.interest == cny(10_000).times(Decimal("0.0005") * 28)


def test_a_minimum_below_the_interest_never_ends_and_is_to_be_warned_of():
    rule = MinimumRule(Decimal("0.01"), interest=Decimal(0))

    found = minimum_only(a_card(minimum=rule), cny(10_000), TODAY)

    assert found is not None
    assert found.months is None
    assert not found.falls


def test_a_minimum_of_the_interest_alone_never_ends_either():
    found = minimum_only(a_card(minimum=MinimumRule(Decimal(0))), cny(10_000), TODAY)

    assert found is not None
    assert (found.months, found.falls) == (None, False)


def test_a_minimum_that_takes_more_than_a_lifetime_never_ends():
    found = minimum_only(a_card(minimum=MinimumRule(Decimal("0.0001"))), cny(1_000_000), TODAY)

    assert found is not None
    assert (found.months, found.falls) == (None, True)


def test_a_debt_that_doubles_at_once_is_not_followed_to_the_end_of_numbers():
    usury = Rate(Decimal("0.27"), RateUnit.DAY)
    card = a_card(daily_rate=usury, minimum=MinimumRule(Decimal(0), cny(1), interest=Decimal(0)))

    found = minimum_only(card, cny(10**12), TODAY)

    assert found is not None
    assert found.months is None


@pytest.mark.parametrize("card", [a_card(daily_rate=None), a_card(minimum=None), a_card(due_day=None)])
def test_what_is_not_known_is_not_guessed(card):
    assert minimum_only(card, cny(10_000), TODAY) is None


def test_nothing_owed_is_nothing_to_pay_down():
    assert minimum_only(a_card(), cny(0), TODAY) is None


@pytest.mark.parametrize("currency", ["JPY", "KWD"])
def test_coins_of_every_size_come_to_an_end(currency):
    found = minimum_only(a_card(currency=currency), Money(100_000, currency), TODAY)

    assert found is not None
    assert found.months is not None
    assert found.paid == Money(100_000, currency) + found.interest


@given(st.integers(1, 10**8), st.integers(0, 100), st.none() | st.integers(1, 10**5), st.booleans())
def test_a_minimum_is_never_below_the_interest_unless_the_rule_leaves_it_out(balance, share, floor, whole):
    rule = MinimumRule(Decimal(share) / 100, floor and Money(floor), interest=Decimal(int(whole)))

    found = minimum_only(a_card(minimum=rule), Money(balance), TODAY)

    assert found is not None
    assert not whole or found.first.payment >= found.first.interest
    if found.months is None:
        assert rule.share < Decimal("0.05")
    else:
        assert found.paid == Money(balance) + found.interest


@given(st.integers(1, 10**8))
def test_paying_a_tenth_always_comes_to_an_end(balance):
    found = minimum_only(a_card(minimum=TENTH), Money(balance), TODAY)

    assert found is not None
    assert found.months is not None
    assert found.falls
