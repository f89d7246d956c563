"""A payment is of something, and its parts are of its own currency."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from tests.builders import a_payment, cny
from zhihuan.domain.errors import AmountNotPositive, CurrencyMismatch, DatesOutOfOrder
from zhihuan.domain.money import Money

DOLLAR = Money(100, "USD")


@pytest.mark.parametrize("amount", [0, -1])
def test_a_payment_of_nothing_is_refused(amount):
    with pytest.raises(AmountNotPositive):
        a_payment(amount=amount)


def test_a_part_in_another_currency_is_refused():
    with pytest.raises(CurrencyMismatch):
        a_payment(principal=DOLLAR)
    with pytest.raises(CurrencyMismatch):
        a_payment(interest=cny(1), fee=DOLLAR)
    with pytest.raises(CurrencyMismatch):
        a_payment(penalty=DOLLAR)


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
    with pytest.raises(DatesOutOfOrder):
        replace(a_payment(on=date(2026, 2, 15)), reversed_on=date(2026, 2, 14))
