"""What a card's contract may say, and what no contract can."""

from __future__ import annotations

from decimal import Decimal

import pytest

from tests.builders import DAILY, a_line, cny
from zhihuan.domain.card_terms import (
    CardTerms,
    CashFeeRule,
    InterestOn,
    LateFeeRule,
    MinimumRule,
    StatementDayGoes,
)
from zhihuan.domain.errors import AmountNotPositive, CurrencyMismatch, DomainError, TermsOutOfRange
from zhihuan.domain.money import Money
from zhihuan.domain.rate import Rate

YEN = Money(1000, "JPY")


def test_a_line_of_which_nothing_is_known_claims_nothing():
    terms = a_line().terms

    assert (terms.daily_rate, terms.minimum, terms.late_fee, terms.cash_fee, terms.tolerance) == (None,) * 5
    assert (terms.grace_days, terms.due_after, terms.compound) == (0, None, False)
    assert terms.statement_day_goes is StatementDayGoes.NEXT_BILL
    assert terms.interest_on is InterestOn.FULL_STATEMENT
    assert list(terms.amounts) == []


def test_the_usual_minimum_is_a_tenth_and_everything_else_whole():
    rule = MinimumRule()

    assert rule.share == Decimal("0.1")
    assert {rule.over_limit, rule.unpaid_minimum, rule.instalments, rule.fees, rule.interest, rule.penalties} == {1}


@pytest.mark.parametrize(("wrong", "field"), [
    (lambda: CardTerms(due_after=0), "due_after"),
    (lambda: CardTerms(due_after=61), "due_after"),
    (lambda: CardTerms(grace_days=-1), "grace_days"),
    (lambda: CardTerms(grace_days=32), "grace_days"),
    (lambda: CardTerms(daily_rate=Rate(Decimal("0.1825"))), "daily_rate"),
    (lambda: MinimumRule(share=Decimal("1.01")), "minimum_share"),
    (lambda: MinimumRule(share=Decimal("NaN")), "minimum_share"),
    (lambda: MinimumRule(penalties=Decimal("-0.1")), "minimum_penalties"),
    (lambda: MinimumRule(unpaid_minimum=Decimal(2)), "minimum_unpaid_minimum"),
    (lambda: LateFeeRule(share=Decimal(5)), "late_fee_share"),
    (lambda: CashFeeRule(share=Decimal("Infinity")), "cash_fee_share"),
    (lambda: CashFeeRule(floor=cny(10), cap=cny(5)), "cash_fee_floor"),
])
def test_terms_no_contract_has_are_refused(wrong, field):
    with pytest.raises(TermsOutOfRange) as refused:
        wrong()

    assert refused.value.field == field


@pytest.mark.parametrize("wrong", [
    lambda: CardTerms(tolerance=cny(0)),
    lambda: MinimumRule(floor=cny(-1)),
    lambda: LateFeeRule(floor=cny(0)),
    lambda: CashFeeRule(floor=cny(0)),
    lambda: CashFeeRule(cap=cny(0)),
])
def test_an_amount_in_the_terms_is_above_zero(wrong):
    with pytest.raises(AmountNotPositive):
        wrong()


@pytest.mark.parametrize("terms", [
    CardTerms(tolerance=YEN), CardTerms(minimum=MinimumRule(floor=YEN)), CardTerms(late_fee=LateFeeRule(floor=YEN)),
    CardTerms(cash_fee=CashFeeRule(floor=YEN)), CardTerms(cash_fee=CashFeeRule(cap=YEN)),
])
def test_a_lines_terms_are_in_its_money(terms):
    with pytest.raises(CurrencyMismatch):
        a_line(card_terms=terms)

    assert a_line(currency="JPY", card_terms=terms).terms == terms


def test_the_edges_are_allowed():
    full = CardTerms(
        60, StatementDayGoes.THIS_BILL, DAILY, InterestOn.UNPAID_PART, True, MinimumRule(Decimal(0), cny(100)),
        LateFeeRule(Decimal(1), cny(10)), CashFeeRule(Decimal(1), cny(5), cny(5)), 31, cny(10),
    )

    assert [str(amount) for amount in a_line(card_terms=full).terms.amounts] == [
        "10.00", "100.00", "10.00", "5.00", "5.00",
    ]


def test_a_floor_in_other_money_than_the_cap_is_refused():
    with pytest.raises(DomainError):
        CashFeeRule(floor=YEN, cap=cny(5))
