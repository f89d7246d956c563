"""What `zhihuan loans` says of a changed loan: both costs, today's rate since when, or why there is no cost."""

from __future__ import annotations

from datetime import date
from decimal import Decimal

import pytest

from tests.builders import a_lender, a_loan, cny, terms
from zhihuan.application.commands import AddLoan, ChangeLoan
from zhihuan.domain.fee import Fee, FeeTiming
from zhihuan.domain.loan import LoanId
from zhihuan.domain.loan_change import ChangeId, ChangeKind, LoanChange
from zhihuan.domain.rate import Rate

CHEAPER = LoanChange(
    ChangeId("rate"), LoanId("jiebei"), date(2026, 2, 15), ChangeKind.RATE, rate=Rate(Decimal("0.06"))
)


def test_a_changed_loan_has_a_cost_as_signed_and_one_with_its_changes(zhihuan, recorded):
    recorded(AddLoan(a_loan(), a_lender()), ChangeLoan(CHEAPER))

    [loan] = zhihuan("loans", "--as-of", "2026-03-10", "--json").document["loans"]

    assert loan["cost"]["effective"] == pytest.approx(0.1268, abs=1e-4)
    assert loan["cost_changed"]["effective"] == pytest.approx(0.0716, abs=1e-4)
    assert (loan["rate_now"]["value"], loan["rate_since"]) == (0.06, "2026-02-15")


def test_people_are_told_both_and_since_when_the_rate_holds(zhihuan, recorded):
    recorded(AddLoan(a_loan(), a_lender()), ChangeLoan(CHEAPER))

    said = zhihuan("loans", "--as-of", "2026-03-10").out

    assert "6.00% a year since Sun 15 Feb 2026" in said
    assert "Jiebei: True cost: effective 7.16% a year, nominal 6.93%, with the changes so far; as signed 12.68%" in said


def test_a_cost_that_is_not_computable_has_its_reason(zhihuan, recorded):
    kept_back = a_loan(terms=terms(fees=(Fee("Deposit", FeeTiming.DEDUCTED, cny(12_000)),)))
    recorded(AddLoan(kept_back, a_lender()))

    [loan] = zhihuan("loans", "--as-of", "2026-03-10", "--json").document["loans"]

    assert (loan["cost"], loan["cost_refused"], loan["cost_changed_refused"]) == (None, "one_sided", None)
    assert "Jiebei: Not computable" in zhihuan("loans", "--as-of", "2026-03-10").out
