"""A ledger taken into another: the new comes, the same stays, what differs waits, and all fits together."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta

import pytest

from tests.builders import (
    RULES,
    a_lender,
    a_line,
    a_loan,
    a_payment,
    a_row,
    an_entry,
    an_event,
    an_income,
    cny,
)
from tests.fakes import MemoryStore, TravellingClock
from zhihuan.application import commands as c
from zhihuan.application.history import Action
from zhihuan.application.imported import RowGroup
from zhihuan.application.ledger_plan import ImportedLedger, plan_ledger
from zhihuan.application.session import Session
from zhihuan.domain.book import FIELDS, Book, Kind
from zhihuan.domain.credit_line import LineEventId
from zhihuan.domain.errors import AmountTooLarge, CurrencyMismatch, NoSuchThing
from zhihuan.domain.loan import LoanId
from zhihuan.domain.loan_change import ChangeId, ChangeKind, LoanChange
from zhihuan.domain.money import Money
from zhihuan.domain.recovery.case import CaseId, RecoveryCase


def a_session(book=None):
    return Session(MemoryStore(book), TravellingClock(), RULES)


def a_ledger(*commands):
    session = a_session()
    for command in commands:
        session.run(command)
    return session.book


def imported(book):
    return ImportedLedger("ledger.json", "", book)


def full():
    return a_ledger(
        c.AddLine(a_line(), a_lender(), an_event()), c.AddEntry(an_entry()), c.AddLoan(a_loan(), a_lender()),
        c.RecordPayment(a_payment()), c.SetIncome(an_income()),
    )


def test_an_empty_ledger_becomes_equal_in_one_step_that_undo_takes_back():
    session = a_session()
    plan = plan_ledger(session.book, imported(full()))

    step = session.run(plan.command)

    assert session.book == full()
    assert (step.summary.action, step.summary.name, step.summary.count) == (Action.IMPORTED, "ledger.json", 7)
    session.undo()
    assert session.book == Book()
    session.redo()
    assert session.book == full()


def test_a_second_time_nothing_is_new():
    plan = plan_ledger(full(), imported(full()))

    assert plan.command is None
    assert plan.counts[RowGroup.DUPLICATE] == len(plan.met) == 7


def test_what_differs_waits_for_a_decision_and_the_rest_comes():
    mine = a_ledger(c.AddLoan(a_loan(name="Mine"), a_lender()))
    session = a_session(mine)

    plan = plan_ledger(mine, imported(full()))
    session.run(plan.command)

    assert (plan.counts[RowGroup.NEW], plan.counts[RowGroup.DUPLICATE], plan.counts[RowGroup.UNDECIDED]) == (5, 1, 1)
    assert session.book.loans["jiebei"].name == "Mine"
    assert session.book.payments == full().payments


@pytest.mark.parametrize("replacing", [None, {(Kind.LOAN, "jiebei")}])
def test_what_was_decided_for_is_replaced(replacing):
    session = a_session(a_ledger(c.AddLoan(a_loan(name="Mine"), a_lender())))

    session.run(plan_ledger(session.book, imported(full()), replacing).command)

    assert session.book == full()
    session.undo()
    assert session.book.loans["jiebei"].name == "Mine"


def without(book, kind):
    return replace(book, **{FIELDS[kind]: {}})


def with_things(book, kind, *things):
    return replace(book, **{FIELDS[kind]: {one.id: one for one in things}})


@pytest.mark.parametrize("kind", [Kind.LENDER, Kind.LINE, Kind.LOAN])
def test_what_refers_to_something_that_is_nowhere_is_refused(kind):
    session = a_session()

    with pytest.raises(NoSuchThing):
        session.run(plan_ledger(session.book, imported(without(full(), kind))).command)

    assert session.book == Book()


@pytest.mark.parametrize(("kind", "thing"), [
    (Kind.LOAN, a_loan(line="nowhere")), (Kind.LOAN, replace(a_loan(), refinances=LoanId("nowhere"))),
    (Kind.ROW, a_row()), (Kind.CASE, RecoveryCase(CaseId("x"), a_line().id, LineEventId("nowhere"), date(2026, 1, 1))),
    (Kind.LOAN_CHANGE, LoanChange(ChangeId("x"), LoanId("nowhere"), date(2026, 3, 1), ChangeKind.EXTENSION, periods=1)),
])
def test_every_kind_of_reference_is_looked_after(kind, thing):
    session = a_session()

    with pytest.raises(NoSuchThing):
        session.run(plan_ledger(session.book, imported(with_things(full(), kind, thing))).command)


@pytest.mark.parametrize(("kind", "thing"), [
    (Kind.PAYMENT, a_payment(amount=Money(100, "USD"))), (Kind.ENTRY, an_entry(amount=Money(100, "USD"))),
    (Kind.LINE_EVENT, an_event(limit=Money(100, "USD"))),
])
def test_other_money_than_its_loan_or_line_is_refused(kind, thing):
    session = a_session()

    with pytest.raises(CurrencyMismatch):
        session.run(plan_ledger(session.book, imported(with_things(full(), kind, thing))).command)


def test_a_lines_money_cannot_change_under_its_entries():
    session = a_session(full())
    other = with_things(Book(lenders=full().lenders), Kind.LINE, a_line(currency="USD"))

    with pytest.raises(CurrencyMismatch):
        session.run(plan_ledger(session.book, imported(other), None).command)


@pytest.mark.parametrize(("kind", "thing"), [
    (Kind.PAYMENT, a_payment(amount=Money(10**15))), (Kind.INCOME, an_income(amount=Money(10**15))),
    (Kind.LINE_EVENT, an_event(limit=Money(10**15))), (Kind.LOAN, a_loan(principal=Money(10**15))),
])
def test_what_no_ledger_can_bear_is_refused(kind, thing):
    session = a_session()

    with pytest.raises(AmountTooLarge):
        session.run(plan_ledger(session.book, imported(with_things(full(), kind, thing))).command)


def test_a_payment_of_a_loan_that_is_here_already_comes_alone():
    session = a_session(full())
    later = a_payment("later", on=date(2026, 2, 15) + timedelta(days=30), amount=cny("1066.19"))

    session.run(plan_ledger(session.book, imported(with_things(full(), Kind.PAYMENT, later))).command)

    assert session.book.payments.keys() == {"payment", "later"}
