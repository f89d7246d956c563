"""What ends a loan on a day, and what is more than anybody can have asked for."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from decimal import Decimal

import pytest

from tests.builders import a_loan, cny, terms
from zhihuan.domain.course import course
from zhihuan.domain.prepayment_terms import PrepaymentTerms
from zhihuan.domain.settlement import beyond, settlement
from zhihuan.domain.terms import Method

LOAN = a_loan(terms=terms(Method.EQUAL_PRINCIPAL))


def test_a_settlement_is_principal_interest_to_the_day_and_the_fee_for_paying_early():
    with_fee = replace(LOAN, prepayment=PrepaymentTerms(Decimal("0.01")))
    due = date(2026, 2, 15)

    assert settlement(LOAN, course(LOAN, ()), due) == cny(11_000)
    assert settlement(LOAN, course(LOAN, ()), date(2026, 2, 25)) == cny(11_000) + cny("39.29")
    assert settlement(with_fee, course(with_fee, ()), due) == cny(11_110)


@pytest.mark.parametrize(("paid", "asked", "excess"), [
    ("100", ("100",), "0"), ("90", ("100",), "0"), ("102.04", ("100",), "0"), ("102.05", ("100",), "2.05"),
    ("102.05", ("100", "101"), "0"), ("5", ("0",), "5"),
])
def test_up_to_a_fiftieth_of_a_payment_may_be_fees_nobody_recorded(paid, asked, excess):
    assert beyond(cny(paid), map(cny, asked)) == cny(excess)
