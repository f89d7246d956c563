"""The user's own part of a joint loan: figures of one's own count it, those of the household count the whole."""

from __future__ import annotations

from datetime import date

from zhihuan.domain.health.figure import Role, Row, money_row
from zhihuan.domain.loan import Loan
from zhihuan.domain.money import Money


def own_amount(loan: Loan, amount: Money) -> Money:
    """Return the user's part of an amount of a loan, to the coin; all of it where nobody else owes it."""
    return amount if loan.share == 1 else amount.times(loan.share)


def own_row(loan: Loan, role: Role, amount: Money, on: date | None = None) -> Row:
    """Return the user's part of an amount of a loan as a row, with the whole beside it where that is more."""
    own = own_amount(loan, amount)
    return money_row(loan.id, role, own, on, None if loan.share == 1 else amount)
