"""What somebody sees who opens the file in another SQLite tool."""

from __future__ import annotations

import sqlite3
from contextlib import closing
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.builders import a_lender, a_line, a_loan, a_payment, a_step, new, terms
from tests.storage.drawn import currencies
from zhihuan.domain.book import Kind
from zhihuan.domain.money import Money
from zhihuan.domain.schedule import schedule
from zhihuan.domain.terms import Method
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
