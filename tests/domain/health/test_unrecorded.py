"""Instalments that the user said were paid, though no payment is recorded: repaid, with their interest."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from fractions import Fraction

from tests.builders import a_card, a_line, a_loan, a_payment, an_entry, an_income, cny, terms
from tests.domain.health.houses import MONTH, TODAY, beside, even, house, subjects
from zhihuan.domain.health.borrowed_to_repay import borrowed_to_repay
from zhihuan.domain.health.borrowing import borrowing
from zhihuan.domain.health.figure import Why
from zhihuan.domain.health.income_ratios import income_ratios
from zhihuan.domain.health.measure import Measure
from zhihuan.domain.loan import LoanId
from zhihuan.domain.money import Money
from zhihuan.domain.revolving import EntryKind

SALARY = an_income(amount=10_000)
OLD = even("old", 1_000, 24, start=date(2025, 6, 10), paid_before=TODAY)
NEW = even("new", 500, start=date(2026, 3, 1))


def r90(*things):
    return borrowing(house(*things))[Measure.R90]


def test_what_was_said_to_be_paid_was_repaid_on_the_days_it_fell_due():
    found = r90(OLD, NEW)

    # 6,000 borrowed over 1,000 each on 10 January, 10 February and 10 March.
    assert found.value == Fraction(6_000, 3_000)
    assert [row.on.month for row in found.below] == [1, 2, 3]


def test_what_is_recorded_all_the_same_is_repaid_once():
    recorded = a_payment("paid", loan="old", on=date(2026, 2, 10), amount=1_000)
    whole = [a_payment(f"paid {month}", loan="old", on=date(2026, month, 10), amount=1_000) for month in (1, 2, 3)]

    assert r90(OLD, NEW, recorded).value == r90(OLD, NEW, *whole).value == Fraction(6_000, 3_000)


def test_of_a_joint_loan_the_own_part_was_repaid():
    assert r90(replace(OLD, share=even(share="0.5").share), NEW).value == Fraction(6_000, 1_500)


def test_what_a_bill_collects_and_what_a_lender_let_go_was_not_repaid_by_itself():
    plan = replace(OLD, in_bill=True, line=a_card().id)
    let_go = replace(OLD, paid_before=None, closed_on=date(2026, 3, 15))

    assert r90(a_card(), plan, NEW).below == r90(let_go, NEW).below == ()


def test_what_was_paid_in_another_currency_stands_beside():
    dollars = a_loan("abroad", principal=Money(1_000_00, "USD"), start=date(2025, 12, 10), paid_before=TODAY)

    assert ("abroad", Why.OTHER_CURRENCY) in beside(r90(OLD, NEW, dollars))


def test_without_any_repayment_it_is_unknown():
    assert r90(replace(NEW, paid_before=TODAY)).value is None


def test_no_drawdown_came_before_what_has_no_day_of_its_own():
    draw = an_entry("cash", on=date(2026, 3, 9), kind=EntryKind.DRAW, amount=1_000)

    assert borrowed_to_repay(house(a_line(), OLD, draw)).value == 0


def test_its_interest_is_interest_of_the_month():
    loan = a_loan(terms=terms(principal=cny(12_000)), paid_before=TODAY)
    plan = replace(loan, id=LoanId("plan"), in_bill=True, line=a_card().id)

    for things in ((loan,), (a_card(), plan)):
        found = income_ratios(house(SALARY, *things), MONTH)[Measure.INTEREST_BURDEN]
        # The second instalment of 12,000 at 1 % a month: 11,053.81 still owed, so 110.54.
        assert (found.value, len(subjects(found.above))) == (Fraction(110_54, 10_000_00), 1)
