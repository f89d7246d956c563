"""A purchase becomes an instalment plan inside the bill: no coin is owed twice, and it comes back whole."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from tests.builders import a_book, a_card, a_lender, a_loan, an_entry, cny, new, terms
from zhihuan.application import commands as c
from zhihuan.application.decide import decide
from zhihuan.application.decide_loan import plan_entry_id
from zhihuan.application.history import Action, Summary
from zhihuan.application.summarise import summarise
from zhihuan.domain.book import Kind
from zhihuan.domain.change import applied, inverse
from zhihuan.domain.credit_line import LineId
from zhihuan.domain.errors import CurrencyMismatch, NameMissing, NoSuchThing, TermsOutOfRange
from zhihuan.domain.loan import LoanId
from zhihuan.domain.money import Money
from zhihuan.domain.position import Position
from zhihuan.domain.rate import RateUnit
from zhihuan.domain.revolving import EntryId, EntryKind
from zhihuan.domain.terms import Method

BANK, CARD = a_lender("bank", "Bank"), a_card()
PHONE = an_entry("phone", line="card", on=date(2026, 4, 5), amount=6_000)
BOOK = a_book(new(Kind.LENDER, BANK), new(Kind.LINE, CARD), new(Kind.ENTRY, PHONE))
BILL = date(2026, 4, 1)
PLAN = a_loan(
    "plan", lender="bank", name="Phone", principal=6_000, start=date(2026, 4, 8), line="card",
    terms=terms(Method.FLAT_FEE, "0.006", 12, date(2026, 5, 10), unit=RateUnit.PERIOD),
)
TURN = c.TurnIntoPlan(PLAN, BILL)


def done(command, book=BOOK):
    """Return the book after a command, having seen that undoing it brings the book back."""
    changes = decide(book, command)
    after = applied(book, changes)
    assert applied(after, inverse(changes)) == book
    return after


def owed(book, day=date(2026, 4, 9)):
    return Position(book, day).owed


def test_a_purchase_turned_into_a_plan_is_owed_once():
    book = done(TURN)

    position = Position(book, date(2026, 4, 9))
    assert position.owed == cny(6_000)
    assert position.lines[CARD.id].owed == cny(0)
    assert book.loans[PLAN.id].in_bill
    assert book.entries[plan_entry_id(PLAN.id)].bill == BILL


def test_the_next_statement_collects_the_first_instalment_with_its_fee():
    statement = Position(done(TURN), date(2026, 4, 20)).lines[CARD.id].statement

    assert statement is not None
    assert statement.balance == cny(536)
    assert statement.minimum == cny(536)


@pytest.mark.parametrize("delete", [c.DeleteLoan(PLAN.id), c.DeleteEntry(plan_entry_id(PLAN.id))])
def test_deleting_the_plan_or_its_entry_brings_the_purchase_back(delete):
    assert done(delete, done(TURN)) == BOOK


def test_correcting_the_plan_corrects_what_left_the_bill():
    smaller = replace(PLAN, principal=cny(4_000), in_bill=True)

    book = done(c.EditLoan(smaller, BANK), done(TURN))

    assert book.entries[plan_entry_id(PLAN.id)].amount == cny(4_000)
    assert owed(book) == cny(6_000)


@pytest.mark.parametrize(
    ("loan", "problem"),
    [
        (replace(PLAN, line=None), NameMissing),
        (replace(PLAN, principal=cny(6_001)), TermsOutOfRange),
        (replace(PLAN, line=LineId("unknown")), NoSuchThing),
        (replace(PLAN, principal=Money(100, "USD")), CurrencyMismatch),
    ],
)
def test_what_cannot_leave_the_bill_is_refused(loan, problem):
    with pytest.raises(problem):
        decide(BOOK, c.TurnIntoPlan(loan))


def test_an_entry_that_is_not_there_cannot_be_deleted():
    with pytest.raises(NoSuchThing):
        decide(done(TURN), c.DeleteEntry(EntryId("unknown")))


def test_a_movement_added_by_hand_is_told_as_one():
    fee = c.AddEntry(an_entry("fee", line="card", kind=EntryKind.FEE, amount=10))

    assert summarise(BOOK, fee) == Summary(Action.ENTRY_ADDED, "Card", cny(10))
    assert done(fee).entries[EntryId("fee")].amount == cny(10)


def test_turning_into_a_plan_is_told_by_the_plans_name():
    assert summarise(BOOK, TURN) == Summary(Action.TURNED_INTO_PLAN, "Phone", cny(6_000))
    assert LoanId("plan") in done(TURN).loans
