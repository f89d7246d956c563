"""The least to pay of a statement, and what missing it or drawing cash costs."""

from __future__ import annotations

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.builders import cny
from zhihuan.domain.card_terms import CashFeeRule, LateFeeRule, MinimumRule
from zhihuan.domain.minimum_payment import StatementParts, cash_fee, late_fee, minimum_payment
from zhihuan.domain.money import Money

PARTS = StatementParts(cny(10_000), cny(500), cny(300), cny(200), cny(30), cny(180), cny(20))
NONE = Decimal(0)
shares = st.decimals(0, 1, places=4)
rules = st.builds(MinimumRule, shares, st.none() | st.integers(1, 50_000).map(Money), *[shares] * 6)
amounts = st.integers(0, 10**7).map(Money)
parts = st.builds(StatementParts, *[amounts] * 7)


def test_a_tenth_of_purchases_and_everything_else_whole():
    assert PARTS.balance == cny(11_230)
    assert minimum_payment(MinimumRule(), PARTS) == cny(1000 + 500 + 300 + 200 + 30 + 180 + 20)


@pytest.mark.parametrize(("rule", "minimum"), [
    (MinimumRule(over_limit=NONE), 1730), (MinimumRule(unpaid_minimum=NONE), 1930),
    (MinimumRule(instalments=NONE), 2030), (MinimumRule(fees=NONE), 2200), (MinimumRule(interest=NONE), 2050),
    (MinimumRule(penalties=NONE), 2210), (MinimumRule(share=NONE), 1230),
])
def test_each_part_can_be_left_out(rule, minimum):
    assert minimum_payment(rule, PARTS) == cny(minimum)


def test_a_small_statement_asks_the_floor_and_a_smaller_one_all_of_itself():
    rule = MinimumRule(floor=cny(100))

    assert minimum_payment(rule, StatementParts.of_purchases(cny(700))) == cny(100)
    assert minimum_payment(rule, StatementParts.of_purchases(cny(60))) == cny(60)


def test_a_rule_that_asks_for_nothing_asks_for_nothing():
    assert minimum_payment(MinimumRule(share=NONE), StatementParts.of_purchases(cny(700))) == cny(0)


def test_a_few_coins_are_not_left_for_ever():
    assert minimum_payment(MinimumRule(), StatementParts.of_purchases(cny("0.04"))) == cny("0.01")


def test_half_a_coin_is_a_coin():
    assert minimum_payment(MinimumRule(), StatementParts.of_purchases(cny("100.05"))) == cny("10.01")


@pytest.mark.parametrize(("currency", "balance", "minimum"), [("JPY", 12_345, 1235), ("KWD", 12_345, 1235)])
def test_coins_of_every_size(currency, balance, minimum):
    purchases = StatementParts.of_purchases(Money(balance, currency))

    assert minimum_payment(MinimumRule(), purchases) == Money(minimum, currency)


def test_a_purchase_that_became_a_plan_is_asked_by_the_plan():
    assert PARTS.moved_to_plan(cny(4000)).within_limit == cny(6000)
    assert PARTS.moved_to_plan(cny(40_000)).within_limit == cny(0)


@given(rules, parts)
def test_a_minimum_is_part_of_the_statement(rule, statement):
    assert cny(0) <= minimum_payment(rule, statement) <= statement.balance


@given(parts, st.integers(0, 100))
def test_the_usual_minimum_is_never_below_the_interest(statement, share):
    rule = MinimumRule(share=Decimal(share) / 100)

    assert minimum_payment(rule, statement) >= statement.interest


@pytest.mark.parametrize(("unpaid", "fee"), [
    (cny(1000), cny(50)), (cny(200), cny(10)), (cny(199), cny(10)), (cny("0.01"), cny(10)), (cny(0), cny(0)),
    (cny("200.10"), cny("10.01")),
])
def test_the_late_fee_is_a_share_of_what_was_missed_but_at_least_the_floor(unpaid, fee):
    assert late_fee(LateFeeRule(floor=cny(10)), unpaid) == fee


def test_a_late_fee_without_a_floor_is_the_share_alone():
    assert late_fee(LateFeeRule(), cny(100)) == cny(5)


@pytest.mark.parametrize(("cash", "fee"), [(500, 10), (2000, 20), (50_000, 100)])
def test_the_cash_fee_lies_between_floor_and_cap(cash, fee):
    assert cash_fee(CashFeeRule(Decimal("0.01"), cny(10), cny(100)), cny(cash)) == cny(fee)


def test_a_cash_fee_may_have_neither():
    assert cash_fee(CashFeeRule(Decimal("0.025")), cny(100)) == cny("2.50")
