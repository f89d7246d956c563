"""A payment is of something, and its parts are of its own currency."""

from __future__ import annotations

import pytest

from tests.builders import a_payment, cny
from zhihuan.domain.errors import AmountNotPositive, CurrencyMismatch
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
