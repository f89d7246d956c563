"""How a loan would stand with a change that is only being thought of, or without one that is recorded."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from datetime import date
from typing import TYPE_CHECKING

from zhihuan.application.benchmarks import quotes_known
from zhihuan.domain.course import course, events_of
from zhihuan.domain.position import Position

if TYPE_CHECKING:
    from zhihuan.domain.balance import Standing
    from zhihuan.domain.benchmark import Quote
    from zhihuan.domain.book import Book
    from zhihuan.domain.course import Course
    from zhihuan.domain.loan import Loan, LoanId
    from zhihuan.domain.loan_change import ChangeId, LoanChange


def drafted_course(book: Book, loan: Loan, quotes: Iterable[Quote], today: date) -> Course:
    """Return the course a loan would have, once recorded: its changes, and the resets of its rate known by a day.

    `quotes` come with the program; what the user recorded of a benchmark stands before them.
    """
    changes = [change for change in book.loan_changes.values() if change.loan == loan.id]
    return course(loan, events_of(loan, changes, quotes_known(book, quotes), today))


def standing_with(position: Position, change: LoanChange) -> Standing:
    """Return how a change's loan would stand with it, in place of what is recorded under its id."""
    return _standing(position, change.loan, {change.id: change})


def standing_without(position: Position, loan: LoanId, change: ChangeId) -> Standing:
    """Return how a loan would stand had a change never been agreed."""
    return _standing(position, loan, {change: None})


def _standing(position: Position, loan: LoanId, other: dict[ChangeId, LoanChange | None]) -> Standing:
    book = position.book
    changes = {**book.loan_changes, **other}
    alone = replace(
        book, lines={}, entries={}, loans={loan: book.loans[loan]},
        payments={key: one for key, one in book.payments.items() if one.loan == loan},
        loan_changes={key: one for key, one in changes.items() if one is not None and one.loan == loan},
    )
    return Position(alone, position.today).standings[loan]
