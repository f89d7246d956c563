"""A ledger with two loans and a payment, and what comes of a command on it."""

from __future__ import annotations

import pytest

from tests.builders import a_book, a_lender, a_loan, a_loan_with_lender, a_payment, new
from zhihuan.application.decide import decide
from zhihuan.domain.book import Kind
from zhihuan.domain.change import applied, inverse

LENDER, LOAN = a_lender(), a_loan()
OTHER = a_loan("other", name="Other")
BOOK = a_book(*a_loan_with_lender(LOAN), new(Kind.LOAN, OTHER), new(Kind.PAYMENT, a_payment()))


def done(command, book=BOOK):
    """Return the book after a command, having seen that undoing it brings the book back."""
    changes = decide(book, command)
    after = applied(book, changes)
    assert applied(after, inverse(changes)) == book
    return after


def refused(command, problem, book=BOOK):
    with pytest.raises(problem) as caught:
        decide(book, command)
    return caught.value
