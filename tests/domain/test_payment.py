"""A payment is of something, and its parts are of its own currency."""

from __future__ import annotations

from dataclasses import replace

import pytest

from tests.builders import a_payment, cny
from zhihuan.domain.errors import AmountNotPositive, CurrencyMismatch
from zhihuan.domain.money import Money


@pytest.mark.parametrize("amount", [0, -1])
def test_a_payment_of_nothing_is_refused(amount):
    with pytest.raises(AmountNotPositive):
        a_payment(amount=amount)


@pytest.mark.parametrize("part", ["principal", "interest", "fee", "penalty"])
def test_a_part_in_another_currency_is_refused(part):
    with pytest.raises(CurrencyMismatch):
        replace(a_payment(), **{part: Money(1, "USD")})


def test_a_part_that_nobody_named_is_unknown_and_not_zero():
    payment = a_payment(interest=cny(120))

    assert payment.interest == cny(120)
    assert payment.principal is None
