"""A loan's contract makes sense, or is refused with what is wrong in it."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from decimal import Decimal

import pytest

from tests.builders import a_loan, cny, terms
from zhihuan.domain.disclosure import Disclosure
from zhihuan.domain.errors import (
    AmountNotPositive,
    CurrencyMismatch,
    DatesOutOfOrder,
    NameMissing,
    PlanDoesNotAddUp,
    TermsOutOfRange,
)
from zhihuan.domain.fee import Fee, FeeTiming
from zhihuan.domain.late_terms import LateTerms
from zhihuan.domain.money import Money
from zhihuan.domain.prepayment_terms import PrepaymentTerms
from zhihuan.domain.terms import Method

DOLLAR = Money(100, "USD")


def test_a_loan_has_a_name_an_amount_and_an_order_of_days():
    with pytest.raises(NameMissing):
        a_loan(name="  ")
    for principal in (0, -5):
        with pytest.raises(AmountNotPositive):
            a_loan(principal=cny(principal))
    with pytest.raises(DatesOutOfOrder):
        a_loan(start=date(2026, 2, 15), terms=terms(first_due=date(2026, 2, 15)))
    with pytest.raises(DatesOutOfOrder):
        a_loan(closed_on=date(2026, 1, 14))


def test_only_a_loan_of_a_line_is_collected_in_its_bill():
    assert replace(a_loan(line="huabei"), in_bill=True).in_bill
    with pytest.raises(NameMissing):
        replace(a_loan(), in_bill=True)


@pytest.mark.parametrize("wrong", [
    {"terms": terms(fees=(Fee("service", FeeTiming.FIRST, DOLLAR),))}, {"late": LateTerms(late_fee=DOLLAR)},
    {"late": LateTerms(tolerance=DOLLAR)}, {"prepayment": PrepaymentTerms(least=DOLLAR)},
    {"disclosure": Disclosure(DOLLAR)},
    {"terms": terms(Method.BALLOON, principal=Money(400, "USD"))},
    {"terms": terms(Method.PLAN, principal=Money(1_200_000, "USD"))},
])
def test_every_amount_of_a_contract_is_in_its_own_currency(wrong):
    with pytest.raises(CurrencyMismatch):
        replace(a_loan(), **wrong)


def test_what_a_contract_says_of_paying_late_or_early_may_be_left_open():
    late, prepayment, sheet = LateTerms(), PrepaymentTerms(), Disclosure(cny(12_000))

    loan = replace(a_loan(), late=late, prepayment=prepayment, disclosure=sheet)

    assert (loan.late, loan.prepayment, loan.disclosure) == (late, prepayment, sheet)


def test_a_balloon_is_no_more_than_the_principal():
    with pytest.raises(TermsOutOfRange):
        a_loan(principal=1000, terms=terms(Method.BALLOON))  # 3,000


def test_the_principal_of_the_lenders_rows_is_the_loans():
    with pytest.raises(PlanDoesNotAddUp):
        a_loan(principal=11_999, terms=terms(Method.PLAN))


@pytest.mark.parametrize("wrong", [
    {"multiplier": Decimal("-0.1")}, {"multiplier": Decimal("10.1")}, {"multiplier": Decimal("NaN")},
    {"grace_days": -1}, {"grace_days": 91},
])
def test_no_contract_is_as_harsh_or_as_kind(wrong):
    with pytest.raises(TermsOutOfRange):
        LateTerms(**wrong)


@pytest.mark.parametrize("wrong", [{"late_fee": cny(0)}, {"tolerance": cny(-1)}])
def test_a_late_fee_and_a_tolerance_are_above_zero(wrong):
    with pytest.raises(AmountNotPositive):
        LateTerms(**wrong)


@pytest.mark.parametrize("wrong", [
    {"share": Decimal("-0.01")}, {"share": Decimal("1.01")}, {"share": Decimal("Infinity")}, {"months": -1},
    {"months": 601},
])
def test_a_prepayment_fee_is_a_share_for_some_months(wrong):
    with pytest.raises(TermsOutOfRange):
        PrepaymentTerms(**wrong)


def test_the_least_prepayment_fee_is_above_zero():
    with pytest.raises(AmountNotPositive):
        PrepaymentTerms(least=cny(0))
