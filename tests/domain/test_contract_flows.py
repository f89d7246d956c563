"""What a contract's money does: what is kept back is not received, what one may decline is no cost."""

from __future__ import annotations

from decimal import Decimal

import pytest

from tests.builders import a_loan, cny, terms
from zhihuan.domain.contract_flows import compulsory, contract_flows, paid_at_start, received
from zhihuan.domain.cost import loan_cost, loan_flows
from zhihuan.domain.errors import CostNotComputable
from zhihuan.domain.fee import Fee, FeeTiming
from zhihuan.domain.schedule import schedule
from zhihuan.domain.terms import Method


def with_fees(*fees, **others):
    return a_loan(terms=terms(fees=fees, **others))


def a_fee(timing, amount="600", **others):
    return Fee("service", timing, amount=cny(amount), **others)


def test_what_is_kept_back_does_not_arrive():
    loan = with_fees(a_fee(FeeTiming.DEDUCTED))

    assert (received(loan), paid_at_start(loan)) == (cny(11_400), cny(0))
    assert loan_flows(loan)[0].amount == cny(11_400)


def test_what_is_paid_on_the_first_day_is_taken_off_what_arrives():
    loan = with_fees(a_fee(FeeTiming.AT_START))

    assert (received(loan), paid_at_start(loan)) == (cny(12_000), cny(600))
    assert loan_flows(loan)[0].amount == cny(11_400)


def test_a_share_is_of_the_principal():
    loan = with_fees(Fee("guarantee", FeeTiming.DEDUCTED, share=Decimal("0.02")))

    assert received(loan) == cny(11_760)


@pytest.mark.parametrize("timing", FeeTiming)
def test_a_fee_one_may_decline_is_no_cost(timing):
    loan = with_fees(a_fee(timing, compulsory=False))

    assert loan_flows(loan) == loan_flows(with_fees())
    assert compulsory(with_fees()) == with_fees()


def test_a_fee_makes_a_loan_dearer_and_the_dearer_the_earlier():
    cost = {timing: loan_cost(with_fees(a_fee(timing))).effective or 0.0 for timing in FeeTiming}
    none = loan_cost(with_fees()).effective or 0.0

    assert 0 < none < cost[FeeTiming.LAST] < cost[FeeTiming.FIRST] < cost[FeeTiming.DEDUCTED]
    assert cost[FeeTiming.DEDUCTED] == cost[FeeTiming.AT_START]


def test_a_row_that_asks_for_nothing_is_no_flow():
    loan = with_fees(method=Method.INTEREST_ONLY, rate="0")

    assert [flow.on for flow in contract_flows(loan, schedule(loan))] == [loan.start, schedule(loan)[-1].due]


def test_nothing_arrives_where_fees_take_it_all():
    loan = with_fees(a_fee(FeeTiming.DEDUCTED, amount=12_000))

    with pytest.raises(CostNotComputable):
        loan_cost(loan)
