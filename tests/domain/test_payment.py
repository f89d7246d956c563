"""A payment is of something, and its parts are of its own currency."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from tests.builders import a_payment, cny
from zhihuan.domain.errors import AmountNotPositive, CurrencyMismatch, DatesOutOfOrder
from zhihuan.domain.money import Money

DOLLAR = Money(100, "USD")


@pytest.mark.parametrize("amount", ["0.00", "-1.00"])
def test_a_payment_of_nothing_is_refused(amount):
    with pytest.raises(AmountNotPositive) as problem:
        a_payment(amount=amount)

    assert (problem.value.field, problem.value.amount) == ("payment", amount)


def test_one_coin_is_a_payment():
    assert a_payment(amount="0.01").amount == Money(1)


@pytest.mark.parametrize("parts", [{"principal": DOLLAR}, {"interest": cny(1), "fee": DOLLAR}, {"penalty": DOLLAR}])
def test_a_part_in_another_currency_is_refused(parts):
    with pytest.raises(CurrencyMismatch) as problem:
        a_payment(**parts)

    assert (problem.value.left, problem.value.right) == ("USD", "CNY")


def test_a_part_that_nobody_named_is_unknown_and_not_zero():
    payment = a_payment(interest=cny(120))

    assert payment.interest == cny(120)
    assert payment.principal is None


def test_a_payment_counts_from_its_day_until_it_is_taken_back():
    kept = a_payment(on=date(2026, 2, 15))
    reversed_ = replace(kept, reversed_on=date(2026, 2, 18))

    assert [kept.counts_on(date(2026, 2, day)) for day in (14, 15, 18)] == [False, True, True]
    assert [reversed_.counts_on(date(2026, 2, day)) for day in (14, 15, 17, 18)] == [False, True, True, False]


def test_a_payment_is_not_taken_back_before_it_is_made():
    made = a_payment(on=date(2026, 2, 15))

    with pytest.raises(DatesOutOfOrder) as problem:
        replace(made, reversed_on=date(2026, 2, 14))

    told = problem.value
    assert (told.earlier_field, told.earlier) == ("payment", "2026-02-15")
    assert (told.later_field, told.later) == ("reversed", "2026-02-14")


def test_a_payment_taken_back_on_its_own_day_never_counts():
    made = replace(a_payment(on=date(2026, 2, 15)), reversed_on=date(2026, 2, 15))

    assert not any(made.counts_on(date(2026, 2, day)) for day in (14, 15, 16))
