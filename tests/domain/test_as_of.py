"""What was known of a book on a past day."""

from __future__ import annotations

from dataclasses import fields, replace
from datetime import date, timedelta
from decimal import Decimal
from types import SimpleNamespace
from typing import Any

import pytest

from tests.builders import a_case, cny
from tests.domain.health.houses import TODAY, even, house
from tests.domain.recovery.ledgers import a_contact, a_document, a_flow, a_step, ledger
from zhihuan.domain.as_of import as_of
from zhihuan.domain.book import Book
from zhihuan.domain.loan import LoanId
from zhihuan.domain.payment import Payment, PaymentId
from zhihuan.domain.recovery.case import Outcome
from zhihuan.domain.recovery.criterion import CriterionKind, Mark
from zhihuan.domain.recovery.document import KeptFile

NO_MATTER = {"imports", "rows", "wishes"}
BEARS_NO_DAY = {"lenders", "lines", "quotes"}
YESTERDAY = TODAY - timedelta(days=1)
OF_CASES = {
    "cases": a_case("case", since=TODAY), "steps": a_step(), "contacts": a_contact(on=TODAY),
    "documents": a_document(), "flows": a_flow(),
}


def anything(day):
    """Return what bears a day in every way that things do, and belongs to itself."""
    return SimpleNamespace(
        id="it", loan="it", on=day, start=day, since=day, until=None, missing=(), closed_on=None, reversed_on=None,
        known_by=lambda asked: asked >= day,
    )


@pytest.mark.parametrize("name", [one.name for one in fields(Book)])
def test_every_kind_of_thing_is_known_from_its_day_on_or_is_no_matter(name):
    held: dict[str, Any] = {"loans": {"it": anything(TODAY)}, "cases": {"case": OF_CASES["cases"]}}
    book = Book(**{**held, name: {"it": OF_CASES.get(name, anything(TODAY))}})
    assert bool(getattr(as_of(book, TODAY), name)) is (name not in NO_MATTER)
    assert bool(getattr(as_of(book, YESTERDAY), name)) is (name in BEARS_NO_DAY)


def test_what_changes_nothing_is_the_same_object():
    book = house(even(), Payment(PaymentId("p"), LoanId("loan"), YESTERDAY, cny(10))).book
    known = as_of(book, TODAY)
    assert known.loans is book.loans
    assert known.payments is book.payments


def test_a_payment_of_a_loan_that_had_not_begun_is_left_out_with_it():
    early = Payment(PaymentId("p"), LoanId("loan"), date(2025, 12, 1), cny(10))
    known = as_of(house(even(start=date(2026, 1, 10)), early).book, date(2025, 12, 31))
    assert (known.loans, known.payments) == ({}, {})


def test_what_became_of_things_later_is_not_known_yet():
    closed = replace(even(), closed_on=TODAY)
    back = Payment(PaymentId("p"), LoanId("loan"), date(2026, 2, 1), cny(10), reversed_on=TODAY)
    book = house(closed, back).book
    before, then = as_of(book, YESTERDAY), as_of(book, TODAY)
    assert (before.loans[closed.id].closed_on, before.payments[back.id].reversed_on) == (None, None)
    assert (then.loans[closed.id], then.payments[back.id]) == (closed, back)


def test_how_a_case_ended_and_what_was_said_later_is_not_known_yet():
    early, late = (Mark(CriterionKind.REPORT_CHECKED, day, Decimal(1)) for day in (YESTERDAY, TODAY))
    case = replace(
        a_case(since=date(2026, 3, 1), closed_on=TODAY), outcome=Outcome.RESTORED, marks=(early, late),
        confirmed_on=TODAY,
    )
    book = ledger(case).book
    before = as_of(book, YESTERDAY).cases[case.id]
    assert (before.closed_on, before.outcome, before.marks, before.confirmed_on) == (None, None, (early,), None)
    assert as_of(book, TODAY).cases[case.id] is case


def test_what_was_done_answered_and_got_later_is_not_known_yet():
    case = a_case(since=date(2026, 3, 1))
    step, contact = a_step(on=TODAY, done_on=TODAY), a_contact(on=YESTERDAY, reply="Yes", replied_on=TODAY)
    document = a_document(got_on=TODAY, file=KeptFile("report.pdf", "0" * 64, 1))
    book = ledger(case, step, contact, document).book
    before, then = as_of(book, YESTERDAY), as_of(book, TODAY)
    assert before.steps[step.id] == replace(step, done_on=None)
    assert before.contacts[contact.id] == replace(contact, reply="", replied_on=None)
    assert before.documents[document.id] == replace(document, got_on=None, file=None)
    assert (then.steps, then.contacts, then.documents) == (book.steps, book.contacts, book.documents)


def test_what_belongs_to_a_case_that_had_not_begun_is_left_out_with_it():
    book = ledger(a_case(since=TODAY), a_step(), a_contact(on=YESTERDAY), a_document(), a_flow()).book
    known = as_of(book, YESTERDAY)
    assert [known.cases, known.steps, known.contacts, known.documents, known.flows] == [{}, {}, {}, {}, {}]
