"""What a payment exceeds everything by that a loan can ask for: a slip of the hand, unless it is said twice."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date

from zhihuan.domain.balance import standing
from zhihuan.domain.book import Book
from zhihuan.domain.course import events_of
from zhihuan.domain.lender import USUAL_ORDER
from zhihuan.domain.loan import LoanId
from zhihuan.domain.money import Money, total
from zhihuan.domain.prepayment import payoff
from zhihuan.domain.settlement import beyond


@dataclass(frozen=True, slots=True)
class Excess:
    """`amount` is what a payment has beyond the `payoff`: what it would take on that day to owe nothing more."""

    payoff: Money
    amount: Money


def excess(book: Book, loan_id: LoanId, on: date, paid: Money) -> Excess | None:
    """Return by how much a payment exceeds all a loan can ask for, in the plan's course or settled that day; else None.

    That the loan counts as settled since is left aside. Raises DatesOutOfOrder before the loan.
    """
    loan, lender = replace(book.loans[loan_id], closed_on=None), book.lenders.get(book.loans[loan_id].lender)
    payments = tuple(one for one in book.payments.values() if one.loan == loan_id)
    changes = [one for one in book.loan_changes.values() if one.loan == loan_id]
    events = events_of(loan, changes, tuple(book.quotes.values()), on)
    order = lender.order if lender else USUAL_ORDER
    asked = payoff(loan, payments, on, events=events, order=order).total
    dues = standing(loan, payments, on, events=events, order=order).dues
    if not beyond(paid, (asked, total((due.to_pay for due in dues), paid.currency))):
        return None
    return Excess(asked, paid - asked)
