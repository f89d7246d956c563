"""What must hold of every book whatever was done to it; a breach is a bug of ours, found before the user does."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from itertools import pairwise

from zhihuan.domain.book import Book
from zhihuan.domain.course import Course
from zhihuan.domain.loan import Loan
from zhihuan.domain.money import Money, total
from zhihuan.domain.position import Position
from zhihuan.domain.schedule import Instalment


def broken_plans(book: Book) -> tuple[str, ...]:
    """Return the loans whose plan does not add up to the coin, each with the figures; nothing when all do.

    A plan is seen with everything that was agreed and repaid early, and so is each version of it before.
    """
    standings = Position(book, _latest(book)).standings.values()
    return tuple(f"loan {one.loan.id}: {finding}" for one in standings for finding in breaches(one.loan, one.course))


def _latest(book: Book) -> date:
    """Return the last day of which the book knows what moves a plan."""
    days = [loan.start for loan in book.loans.values()]
    days += [change.on for change in book.loan_changes.values()]
    days += [payment.on for payment in book.payments.values()]
    return max(days, default=date.min)


def breaches(loan: Loan, course: Course) -> Iterator[str]:
    """Yield what does not add up in any version of a loan's plan, and what moved that was past."""
    for version in course.versions:
        yield from (f"its plan since {version.since} {finding}" for finding in _of_rows(loan, version.rows))
    for earlier, later in pairwise(course.versions):
        behind = tuple(row for row in earlier.rows if row.due <= later.since)
        if later.rows[:len(behind)] != behind:
            yield f"its plan before {later.since} has moved"


def _of_rows(loan: Loan, rows: tuple[Instalment, ...]) -> Iterator[str]:
    currency = loan.principal.currency
    repaid, added = (
        total(parts, currency) for parts in ((row.principal for row in rows), (row.capitalised for row in rows))
    )
    if repaid != loan.principal + added:
        yield f"repays {repaid} of {loan.principal + added}"
    if rows[-1].balance:
        yield f"leaves {rows[-1].balance}"
    if any(part < Money.zero(currency) for row in rows for part in (row.principal, row.interest, row.fee)):
        yield "has an amount below zero"
