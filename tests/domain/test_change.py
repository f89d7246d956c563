"""Changes are data: applied they move the book, inverted they bring it back."""

from __future__ import annotations

import pytest

from tests.builders import a_lender, a_loan, a_loan_with_lender, a_payment, new
from zhihuan.domain.book import Book, Kind
from zhihuan.domain.change import Change, StaleChange, applied, inverse


def test_what_was_done_can_be_taken_back():
    changes = (*a_loan_with_lender(), new(Kind.PAYMENT, a_payment()))

    book = applied(Book(), changes)

    assert list(book.payments) == ["payment"]
    assert applied(book, inverse(changes)) == Book()
    assert inverse(inverse(changes)) == changes


def test_an_edit_replaces_and_a_removal_removes():
    book = applied(Book(), a_loan_with_lender())
    before, after = a_loan(), a_loan(name="New name")

    edited = applied(book, [Change(Kind.LOAN, before, after)])
    removed = applied(edited, [Change(Kind.LOAN, after, None)])

    assert edited.loans[after.id].name == "New name"
    assert removed.loans == {}
    assert book.loans[before.id] == before


@pytest.mark.parametrize("change", [
    Change(Kind.LOAN, a_loan(name="Other"), a_loan()), Change(Kind.LOAN, None, a_loan()),
    Change(Kind.PAYMENT, a_payment(), None),
])
def test_a_change_that_does_not_fit_is_refused_loudly(change):
    with pytest.raises(StaleChange):
        applied(applied(Book(), a_loan_with_lender()), [change])


def test_a_change_is_of_one_thing():
    for before, after in ((None, None), (a_lender("a"), a_lender("b"))):
        with pytest.raises(ValueError, match="Change"):
            Change(Kind.LENDER, before, after)


def test_a_book_holds_each_kind_by_id():
    book = applied(Book(), a_loan_with_lender())

    assert set(book.of(Kind.LOAN)) == {"jiebei"}
    assert not book.empty
