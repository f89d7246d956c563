"""The user's own part of a joint loan: figures of one's own count it, those of the household count the whole."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from datetime import date

from zhihuan.domain.health.figure import Role, Row, money_row
from zhihuan.domain.loan import Loan, LoanId
from zhihuan.domain.money import Money, total


def own_amount(loan: Loan, amount: Money) -> Money:
    """Return the user's part of an amount of a loan, to the coin; all of it where nobody else owes it."""
    return amount if loan.share == 1 else amount.times(loan.share)


def own_row(loan: Loan, role: Role, amount: Money, on: date | None = None) -> Row:
    """Return the user's part of an amount of a loan as a row, with the whole beside it where that is more."""
    own = own_amount(loan, amount)
    return money_row(loan.id, role, own, on, None if loan.share == 1 else amount)


def own_of(loans: Mapping[LoanId, Loan], amounts: Iterable[tuple[str, Money]]) -> Money | None:
    """Return the user's part of amounts by loan or line, in one currency; None where nobody else owes any of it."""
    parts, joint = [], False
    for subject, amount in amounts:
        loan = loans.get(LoanId(subject))
        joint = joint or (loan is not None and loan.share != 1)
        parts.append(amount if loan is None else own_amount(loan, amount))
    return total(parts, parts[0].currency) if joint else None
