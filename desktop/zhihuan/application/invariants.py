"""What must hold of every book whatever was done to it; a breach is a bug of ours, found before the user does."""

from __future__ import annotations

from zhihuan.domain.book import Book
from zhihuan.domain.loan import Loan
from zhihuan.domain.money import total
from zhihuan.domain.schedule import schedule


def broken_plans(book: Book) -> tuple[str, ...]:
    """Return the loans whose plan does not add up to the coin, each with the figures; nothing when all do."""
    return tuple(finding for loan in book.loans.values() for finding in _of(loan))


def _of(loan: Loan) -> list[str]:
    rows = schedule(loan)
    repaid = total((row.principal for row in rows), loan.principal.currency)
    found = []
    if repaid != loan.principal:
        found.append(f"loan {loan.id}: its plan repays {repaid} of {loan.principal}")
    if rows[-1].balance:
        found.append(f"loan {loan.id}: its plan leaves {rows[-1].balance}")
    if any(part.minor < 0 for row in rows for part in (row.principal, row.interest, row.fee)):
        found.append(f"loan {loan.id}: its plan has an amount below zero")
    return found
