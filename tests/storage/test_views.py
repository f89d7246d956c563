"""What somebody sees who opens the file in another SQLite tool."""

from __future__ import annotations

import sqlite3
from contextlib import closing
from dataclasses import replace
from datetime import date
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.builders import a_lender, a_line, a_loan, a_payment, a_step, cny, new, terms
from tests.storage.drawn import currencies
from zhihuan.domain.book import Kind
from zhihuan.domain.calendar import Frequency
from zhihuan.domain.loan import LoanId
from zhihuan.domain.loan_change import ChangeId, ChangeKind, LoanChange
from zhihuan.domain.money import Money
from zhihuan.domain.payment import PaymentEffect
from zhihuan.domain.rate import Rate
from zhihuan.domain.schedule import schedule
from zhihuan.domain.terms import Method, PlanRow, plan_terms
from zhihuan.storage.schema import major
from zhihuan.storage.store import LedgerFile


@pytest.fixture
def seen(ledger_path):
    """Record loans, then ask the file as another tool would."""
    def see(query, *changes):
        with closing(LedgerFile.open(ledger_path)) as ledger:
            ledger.do(a_step(new(Kind.LENDER, a_lender()), *changes))
        with closing(sqlite3.connect(ledger_path)) as tool:
            return tool.execute(query).fetchall()
    return see


@pytest.mark.parametrize("method", list(Method))
@pytest.mark.parametrize("anchor", [1, 15, 28, 29, 30, 31])
def test_due_days_in_the_view_are_those_of_the_plan(seen, method, anchor):
    loan = a_loan(terms=terms(method, periods=30, first_due=date(2027, 11, min(anchor, 30)), due_day=anchor))

    rows = seen("SELECT due, number, of FROM v_due", new(Kind.LOAN, loan))

    plan = schedule(loan)
    assert rows == [(row.due.isoformat(), row.number, len(plan)) for row in plan]


@pytest.mark.parametrize("method", [Method.LEVEL, Method.PLAN])
@pytest.mark.parametrize("frequency", list(Frequency))
def test_due_days_in_the_view_follow_the_frequency(seen, method, frequency):
    loan = a_loan(terms=terms(method, periods=7, first_due=date(2027, 11, 30), due_day=31, frequency=frequency))

    rows = seen("SELECT due FROM v_due", new(Kind.LOAN, loan))

    assert rows == [(row.due.isoformat(),) for row in schedule(loan)]


def test_the_due_days_of_a_typed_plan_are_its_own(seen):
    zero, owed = cny(0), cny(100)
    rows = tuple(PlanRow(day, owed, zero, zero) for day in (date(2026, 2, 3), date(2026, 2, 28), date(2027, 1, 1)))
    loan = a_loan(principal=300, terms=plan_terms(rows, Rate(Decimal(0))))

    assert seen("SELECT due, number, of FROM v_due", new(Kind.LOAN, loan)) == [
        ("2026-02-03", 1, 3), ("2026-02-28", 2, 3), ("2027-01-01", 3, 3),
    ]


def test_a_plan_that_was_changed_since_is_left_out(seen):
    extended = LoanChange(
        ChangeId("change"), LoanId("extended"), date(2026, 3, 1), ChangeKind.EXTENSION, periods=3, note="展期"
    )
    shortened = replace(a_payment("early", loan="prepaid"), effect=PaymentEffect.SHORTEN)
    taken_back = replace(a_payment("bounced", period=1), effect=PaymentEffect.PAYOFF, reversed_on=date(2026, 2, 16))

    rows = seen(
        "SELECT DISTINCT loan FROM v_due", *(new(Kind.LOAN, a_loan(one)) for one in ("jiebei", "extended", "prepaid")),
        new(Kind.LOAN_CHANGE, extended), new(Kind.PAYMENT, shortened), new(Kind.PAYMENT, taken_back),
    )

    assert rows == [("jiebei",)]


def test_what_was_taken_back_was_not_paid(seen):
    taken_back = replace(a_payment("bounced", period=1), reversed_on=date(2026, 2, 16))

    rows = seen(
        "SELECT v_due.paid_for_it, v_loans.paid, v_loans.payments FROM v_due JOIN v_loans USING (loan) LIMIT 1",
        new(Kind.LOAN, a_loan()), new(Kind.PAYMENT, taken_back),
    )

    assert rows == [("0.00", "0.00", 0)]


def test_a_refinance_pair_is_shown_as_one(seen):
    rows = seen(
        "SELECT loan, refinances, in_bill, changes FROM v_loans ORDER BY loan", new(Kind.LOAN, a_loan(name="Old")),
        new(Kind.LOAN, replace(a_loan("new"), refinances=LoanId("jiebei"))),
    )

    assert rows == [("jiebei", None, 0, 0), ("new", "Old", 0, 0)]


def test_a_due_says_what_is_recorded_for_it_and_nothing_more(seen):
    loan = a_loan(paid_before=date(2026, 3, 1), closed_on=date(2026, 12, 31))
    payments = (
        a_payment("one", period=2, amount=1000), a_payment("two", period=2, amount="66.19"), a_payment("three"),
    )

    rows = seen(
        "SELECT number, paid_for_it, said_to_be_paid, settled_before FROM v_due WHERE number IN (1, 2, 12)",
        new(Kind.LOAN, loan), *(new(Kind.PAYMENT, payment) for payment in payments),
    )

    assert rows == [(1, "0.00", 1, 0), (2, "1066.19", 0, 0), (12, "0.00", 0, 1)]


def test_a_loan_is_shown_with_its_lender_its_line_and_what_was_paid(seen):
    loan = a_loan(line="huabei", principal=12_000)

    rows = seen(
        "SELECT name, lender, principal, currency, paid, payments, last_paid_on, line FROM v_loans",
        new(Kind.LINE, a_line()), new(Kind.LOAN, loan), new(Kind.LOAN, a_loan("other", name="Other")),
        new(Kind.PAYMENT, a_payment("one", amount=100)), new(Kind.PAYMENT, a_payment("two", amount="0.05")),
    )

    assert rows == [
        ("Jiebei", "Ant Consumer Finance", "12000.00", "CNY", "100.05", 2, "2026-02-15", "Huabei"),
        ("Other", "Ant Consumer Finance", "12000.00", "CNY", "0.00", 0, None, None),
    ]


@given(st.integers(0, 10**15), currencies)
def test_amounts_in_views_are_exact_in_every_currency(minor, currency):
    amount = Money(minor, currency)
    with closing(sqlite3.connect(":memory:")) as connection:
        (shown,) = connection.execute(f"SELECT {major('?1', '?2')}", (minor, currency)).fetchone()

    assert shown == str(amount)
