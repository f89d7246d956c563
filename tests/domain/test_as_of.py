"""What was known of a book on a past day."""

from __future__ import annotations

from dataclasses import fields, replace
from datetime import date, timedelta
from types import SimpleNamespace
from typing import Any

import pytest

from tests.builders import cny
from tests.domain.health.houses import TODAY, even, house
from zhihuan.domain.as_of import as_of
from zhihuan.domain.book import Book
from zhihuan.domain.loan import LoanId
from zhihuan.domain.payment import Payment, PaymentId

NO_MATTER = {"cases", "imports", "rows", "wishes"}
BEARS_NO_DAY = {"lenders", "lines", "quotes"}
YESTERDAY = TODAY - timedelta(days=1)


def anything(day):
    """Return what bears a day in every way that things do, and belongs to itself."""
    return SimpleNamespace(
        id="it", loan="it", on=day, start=day, since=day, until=None, missing=(), closed_on=None, reversed_on=None,
        known_by=lambda asked: asked >= day,
    )


@pytest.mark.parametrize("name", [one.name for one in fields(Book)])
def test_every_kind_of_thing_is_known_from_its_day_on_or_is_no_matter(name):
    held: dict[str, Any] = {"loans": {"it": anything(TODAY)}, name: {"it": anything(TODAY)}}
    book = Book(**held)
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
