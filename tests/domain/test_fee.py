"""Fees beside the interest: how much, and with which instalment."""

from __future__ import annotations

from decimal import Decimal

import pytest

from tests.builders import a_loan, cny, terms
from zhihuan.domain.errors import AmountNotPositive, NameMissing, TermsOutOfRange
from zhihuan.domain.fee import Fee, FeeTiming
from zhihuan.domain.money import Money
from zhihuan.domain.schedule import schedule
from zhihuan.domain.terms import Method


@pytest.mark.parametrize(("timing", "first", "second", "last"), [
    (FeeTiming.DEDUCTED, "0.00", "0.00", "0.00"), (FeeTiming.AT_START, "0.00", "0.00", "0.00"),
    (FeeTiming.FIRST, "30.00", "0.00", "0.00"), (FeeTiming.EACH, "30.00", "30.00", "30.00"),
    (FeeTiming.LAST, "0.00", "0.00", "30.00"),
])
def test_a_fee_comes_when_the_contract_says(timing, first, second, last):
    rows = schedule(a_loan(terms=terms(fees=(Fee("service", timing, cny(30)),))))

    assert [str(rows[at].fee) for at in (0, 1, -1)] == [first, second, last]


def test_a_share_is_of_the_first_principal_or_of_what_is_left():
    of_all = Fee("guarantee", FeeTiming.EACH, share=Decimal("0.002"))
    of_rest = Fee("insurance", FeeTiming.EACH, share=Decimal("0.002"), on_balance=True)

    rows = schedule(a_loan(terms=terms(Method.EQUAL_PRINCIPAL, periods=3, fees=(of_all, of_rest))))

    assert [str(row.fee) for row in rows] == ["48.00", "40.00", "32.00"]


def test_the_last_fee_is_taken_once_though_the_principal_ends_sooner():
    fits = terms(Method.LEVEL, "0", 4, fees=(Fee("release", FeeTiming.LAST, cny(5)),))

    rows = schedule(a_loan(principal="0.02", terms=fits))  # half a fen a month, rounded up

    assert [str(row.payment) for row in rows] == ["0.01", "0.01", "0.00", "5.00"]


def test_a_fee_has_a_name():
    with pytest.raises(NameMissing):
        Fee(" ", FeeTiming.FIRST, cny(1))


@pytest.mark.parametrize("minor", [0, -1])
def test_a_fee_of_nothing_is_refused(minor):
    with pytest.raises(AmountNotPositive):
        Fee("service", FeeTiming.FIRST, Money(minor))


@pytest.mark.parametrize(("amount", "share"), [
    (None, None), (cny(1), "0.1"), (None, "0"), (None, "-0.1"), (None, "1.01"), (None, "NaN"), (None, "Infinity"),
])
def test_a_fee_is_an_amount_or_a_share_up_to_the_whole(amount, share):
    with pytest.raises(TermsOutOfRange):
        Fee("service", FeeTiming.FIRST, amount, None if share is None else Decimal(share))
