"""Which purchases on a line left their bill to be paid in instalments."""

from __future__ import annotations

from zhihuan.domain.book import Book
from zhihuan.domain.money import total
from zhihuan.domain.revolving import EntryKind, LineEntry, posting_month


def purchase_in_plan(book: Book, purchase: LineEntry) -> bool:
    """Say whether a purchase was turned into an instalment plan.

    A plan knows the month of the bill it left and its amount, not the purchase. So a purchase is
    taken for one that was turned when as many plans of its amount left its bill as there are such
    purchases on it, or when no purchase of that bill is without a plan.
    """
    line = book.lines[purchase.line]
    month = posting_month(line, purchase)
    on_line = [one for one in book.entries.values() if one.line == line.id]
    left = [one.amount for one in on_line if one.kind is EntryKind.TO_PLAN and one.bill == month]
    bought = [
        one.amount for one in on_line if one.kind is EntryKind.PURCHASE and posting_month(line, one) == month
    ]
    alike = left.count(purchase.amount) >= bought.count(purchase.amount)
    return alike or total(left, line.currency) >= total(bought, line.currency)
