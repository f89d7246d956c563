"""Amounts are exact, whatever is done to them, and nothing that is no amount gets in."""

from __future__ import annotations

from decimal import Decimal
from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.builders import cny
from zhihuan.domain.errors import (
    AmountTooFine,
    AmountTooLarge,
    CurrencyMismatch,
    NotAnAmount,
    UnknownCurrency,
)
from zhihuan.domain.money import Money, half_up, smaller, total

amounts = st.integers(-(10**14), 10**14).map(Money)


def test_an_amount_is_read_and_written_to_the_coin():
    amount = Money.parse("893.3")

    assert amount == Money(89330)
    assert str(amount) == "893.30"
    assert amount.decimal == Decimal("893.30")


@pytest.mark.parametrize(("text", "currency", "minor", "written"), [
    ("1200", "JPY", 1200, "1200"), ("1.234", "KWD", 1234, "1.234"), ("-0.01", "CNY", -1, "-0.01"),
    ("+5", "CNY", 500, "5.00"), (".5", "CNY", 50, "0.50"), ("7.", "CNY", 700, "7.00"), (" 8 ", "USD", 800, "8.00"),
    ("12.000", "JPY", 12, "12"), (".0", "JPY", 0, "0"), ("0.1000000000000000", "CNY", 10, "0.10"),
])
def test_each_currency_has_its_own_decimals(text, currency, minor, written):
    amount = Money.parse(text, currency)

    assert amount == Money(minor, currency)
    assert str(amount) == written


@pytest.mark.parametrize("text", [
    "", " ", "abc", "NaN", "sNaN", "Infinity", "-inf", "1e3", "1e3000000", "1E-3000000", "1,000", "1_000", "--1",
    "1.2.3", "0x10", "¥5", ".", "-", "١٢", "一百", "1 000", "12\n13", "1" * 19 + ".5.5", "x" * 61,
])
def test_what_is_no_plain_number_is_no_amount(text):
    with pytest.raises(NotAnAmount) as problem:
        Money.parse(text)

    assert problem.value.text == text.strip()[:60]


@pytest.mark.parametrize(("text", "told"), [
    ("1" * 19, "1" * 19), ("9" * 4000, "9" * 24), ("1" * 20 + ".5", "1" * 20 + ".5"),
    ("1000000000000000.01", "1,000,000,000,000,000.01"), ("-1000000000000001", "-1,000,000,000,000,001.00"),
])
def test_an_amount_beyond_any_ledger_is_refused(text, told):
    with pytest.raises(AmountTooLarge) as problem:
        Money.parse(text)

    assert problem.value.text == told


def test_the_largest_amount_is_still_an_amount():
    assert Money.parse("1000000000000000").minor == 10**17


@pytest.mark.parametrize(("minor", "told"), [
    (10**17 + 1, "1,000,000,000,000,000.01"), (-(10**17) - 1, "-1,000,000,000,000,000.01"),
    (10**24 - 1, "9,999,999,999,999,999,999,999.99"), (10**24, "∞"), (-(10**24), "-∞"), (10**400, "∞"),
])
def test_arithmetic_never_passes_the_limit_unnoticed(minor, told):
    with pytest.raises(AmountTooLarge) as problem:
        Money(minor)

    assert problem.value.text == told


@pytest.mark.parametrize(("text", "currency"), [
    ("0.001", "CNY"), ("12.5", "JPY"), ("1.2345", "BHD"), ("12345678901.000000000000000001", "CNY"),
    ("-12345678901.009999999999999999", "CNY"),
])
def test_a_fraction_of_a_coin_is_refused_however_far_behind_the_point(text, currency):
    with pytest.raises(AmountTooFine) as problem:
        Money.parse(text, currency)

    assert (problem.value.text, problem.value.currency) == (text, currency)


@pytest.mark.parametrize("currency", ["", "cny", "YUAN", "C1Y", "人民币", "CNY\n"])
def test_a_currency_is_three_capital_letters(currency):
    with pytest.raises(UnknownCurrency) as problem:
        Money(1, currency)

    assert problem.value.text == currency


@pytest.mark.parametrize(("value", "minor"), [
    ("0.005", 1), ("-0.005", -1), ("0.0049999", 0), ("2.675", 268), ("1.005", 101), ("-2.674999", -267),
])
def test_halves_of_a_coin_round_away_from_zero(value, minor):
    assert Money.rounded(Decimal(value)) == Money(minor)
    assert Money.rounded(Decimal(value) * 100, "JPY") == Money(minor, "JPY")


@given(st.fractions())
def test_rounding_moves_a_value_by_half_at_most(value):
    assert abs(half_up(value) - value) <= Fraction(1, 2)
    assert half_up(-value) == -half_up(value)


@given(amounts)
def test_what_is_written_is_read_again(amount):
    assert Money.parse(str(amount)) == amount


@given(amounts, st.integers(1, 600))
def test_a_split_adds_up_to_the_whole(amount, parts):
    shares = amount.split(parts)

    assert len(shares) == parts
    assert total(shares) == amount


@given(st.integers(0, 10**6).map(Money), st.integers(1, 600))
def test_a_split_of_a_few_coins_has_no_negative_part(amount, parts):
    assert min(share.minor for share in amount.split(parts)) >= 0


@given(st.integers(10**6, 10**12).map(Money), st.integers(1, 600))
def test_a_split_is_equal_but_for_the_last_part(amount, parts):
    *equal, last = amount.split(parts)

    assert len(set(equal)) <= 1
    assert all(abs(share.minor - amount.minor / parts) <= 0.5 for share in equal)
    assert abs(last.minor - amount.minor / parts) <= parts / 2


@pytest.mark.parametrize(("minor", "parts", "shares"), [
    (7, 3, (2, 2, 3)), (8, 3, (3, 3, 2)), (4, 5, (1, 1, 1, 1, 0)), (3, 5, (0, 0, 0, 0, 3)), (-3, 5, (0, 0, 0, 0, -3)),
])
def test_parts_are_rounded_half_up_unless_one_would_have_the_other_sign(minor, parts, shares):
    assert Money(minor, "JPY").split(parts) == tuple(Money(share, "JPY") for share in shares)


@pytest.mark.parametrize("parts", [0, -1])
def test_nothing_is_split_into_no_parts(parts):
    with pytest.raises(ValueError, match=str(parts)):
        Money(1).split(parts)


@given(amounts, amounts)
def test_adding_and_taking_away_are_exact(left, right):
    assert left + right - right == left
    assert -(left - right) == right - left


def test_what_is_made_of_yen_is_yen():
    one, two = Money(1, "JPY"), Money(2, "JPY")

    assert (one + two, one - two, -one, two.times(4)) == tuple(Money(minor, "JPY") for minor in (3, -1, -1, 8))
    assert Money.zero("JPY") == one - one
    assert one.over(two) == Fraction(1, 2)


def test_amounts_of_two_currencies_never_meet():
    yuan, dollars = cny(1), Money(100, "USD")

    for meet in (
        lambda: yuan + dollars, lambda: yuan - dollars, lambda: yuan < dollars, lambda: yuan <= dollars,
        lambda: yuan > dollars, lambda: yuan >= dollars, lambda: yuan.over(dollars), lambda: smaller(yuan, dollars),
        lambda: total([yuan, dollars]),
    ):
        with pytest.raises(CurrencyMismatch) as problem:
            meet()

        assert (problem.value.left, problem.value.right) in {("CNY", "USD"), ("USD", "CNY")}
    assert yuan != dollars


def test_amounts_are_compared_by_value():
    assert cny(1) < cny(2) <= cny(2)
    assert cny(3) > cny(2) >= cny(2)
    assert not cny(2) < cny(2)
    assert not cny(2) > cny(2)
    assert smaller(cny(3), cny(2)) == cny(2)
    assert not Money.zero()
    assert cny("0.01")


def test_a_factor_is_exact_until_the_coin():
    assert cny("100.05").times(Decimal("0.1")) == cny("10.01")
    assert Money(10**14).times(Fraction(1, 3)) == Money(33333333333333)


def test_nothing_adds_up_to_zero_of_the_currency():
    assert total([], "JPY") == Money(0, "JPY")
