"""The rows of the loans page, and what a recovery is measured by."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from decimal import Decimal
from fractions import Fraction

import pytest

from tests.builders import (
    a_book,
    a_case,
    a_line,
    a_loan,
    a_loan_with_lender,
    a_payment,
    an_entry,
    an_event,
    an_income,
    cny,
    new,
    terms,
)
from zhihuan.application.loan_list import line_rows, loan_rows
from zhihuan.domain.book import Kind
from zhihuan.domain.credit_line import LineEventKind
from zhihuan.domain.fee import Fee, FeeTiming
from zhihuan.domain.loan import LoanId
from zhihuan.domain.loan_change import ChangeId, ChangeKind, LoanChange
from zhihuan.domain.position import Position
from zhihuan.domain.rate import Rate, RateUnit
from zhihuan.domain.recovery.criterion import Criterion, CriterionKind
from zhihuan.domain.recovery.readings import case_progress
from zhihuan.domain.terms import Method

SIX_PER_CENT = Rate(Decimal("0.06"))
EVEN = terms(Method.EQUAL_PRINCIPAL)
TODAY = date(2026, 3, 10)


def test_a_loan_row_says_what_is_owed_what_comes_next_and_what_it_costs():
    fee = terms(Method.FLAT_FEE, "0.006", unit=RateUnit.PERIOD)
    book = a_book(*a_loan_with_lender(a_loan(terms=fee)), new(Kind.PAYMENT, a_payment(amount=1072)))

    (row,) = loan_rows(Position(book, TODAY))

    assert row.next_due is not None
    assert (row.next_due.number, row.settled, row.progress) == (2, False, Fraction(1, 12))
    assert row.true_cost.yearly == pytest.approx(0.1384, abs=1e-4)
    assert (row.changed, row.rate_since) == (None, row.loan.start)
    assert row.lender.name == "Ant Consumer Finance"


def test_running_loans_stand_by_their_next_due_and_settled_ones_last():
    book = a_book(
        *a_loan_with_lender(a_loan("late", terms=EVEN)),
        new(Kind.LOAN, a_loan("settled", terms=EVEN, closed_on=date(2026, 2, 20))),
        new(Kind.LOAN, a_loan("ahead", terms=EVEN, paid_before=TODAY)),
        new(Kind.LOAN, a_loan("to come", terms=terms(start=date(2026, 6, 1)), start=date(2026, 6, 1))),
    )

    assert [row.loan.id for row in loan_rows(Position(book, TODAY))] == ["late", "ahead", "settled"]


def test_a_changed_loan_tells_both_costs_and_since_when_its_rate_holds():
    cheaper = LoanChange(ChangeId("rate"), LoanId("jiebei"), date(2026, 2, 20), ChangeKind.RATE, rate=SIX_PER_CENT)
    book = a_book(*a_loan_with_lender(), new(Kind.LOAN_CHANGE, cheaper))

    (row,) = loan_rows(Position(book, TODAY))

    assert row.signed.yearly == pytest.approx(0.1268, abs=1e-4)
    assert row.true_cost == row.changed
    assert 0.06 < (row.true_cost.yearly or 0) < 0.09
    assert (row.rate, row.rate_since) == (SIX_PER_CENT, date(2026, 2, 20))


def test_a_cost_that_cannot_be_computed_says_why():
    kept_back = terms(
        Method.INTEREST_FREE, "0", fees=(Fee("service", FeeTiming.DEDUCTED, share=Decimal(1)),)
    )
    book = a_book(*a_loan_with_lender(a_loan(terms=kept_back)))

    (row,) = loan_rows(Position(book, TODAY))

    assert (row.true_cost.cost, row.true_cost.yearly) == (None, None)
    assert row.true_cost.refusal is not None
    assert row.true_cost.refusal.reason == "one_sided"


def test_a_line_row_says_how_much_of_it_is_used():
    book = a_book(
        *a_loan_with_lender(), new(Kind.LINE, a_line()), new(Kind.ENTRY, an_entry(amount=5000)),
        new(Kind.LINE_EVENT, an_event()), new(Kind.LINE, a_line("card", name="Card")),
    )

    card, huabei = line_rows(Position(book, TODAY))

    assert (card.standing.line.name, card.utilisation) == ("Card", None)
    assert huabei.utilisation == Fraction(1, 4)


def test_a_closed_line_has_no_utilisation():
    book = a_book(
        *a_loan_with_lender(), new(Kind.LINE, a_line()), new(Kind.ENTRY, an_entry(amount=5000)),
        new(Kind.LINE_EVENT, an_event()),
        new(Kind.LINE_EVENT, an_event("closed", on=TODAY, kind=LineEventKind.CLOSED, limit=None)),
    )

    (row,) = line_rows(Position(book, TODAY))

    assert row.utilisation is None
    assert row.standing.owed == cny(5000)


# ── what a recovery is measured by ────────────────────────────────────────────


def test_a_case_stands_where_the_ledger_stands():
    book = a_book(*a_loan_with_lender(a_loan(terms=EVEN)), new(Kind.INCOME, an_income(amount=2000)))
    dti = Criterion(CriterionKind.DTI, Decimal("0.61"), Decimal("0.5"))
    case = replace(a_case(criteria=(dti,)), confirmed_on=TODAY)

    found = case_progress(Position(book, TODAY), case)

    assert found.completion == Fraction(1, 2)
    assert found.gates
