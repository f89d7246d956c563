"""What repaying a recorded loan early would cost and save on a day, past or to come."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING

from zhihuan.domain.lender import USUAL_ORDER, Part
from zhihuan.domain.position import Position
from zhihuan.domain.prepayment import Payoff, Tryout, both_ways, paid_as_planned, payoff

if TYPE_CHECKING:
    from zhihuan.domain.book import Book
    from zhihuan.domain.course import Event
    from zhihuan.domain.loan import Loan, LoanId
    from zhihuan.domain.money import Money
    from zhihuan.domain.payment import Payment


def payoff_on(position: Position, loan: LoanId, day: date) -> Payoff:
    """Return what it takes to owe nothing more on a day; of a day to come, with all that falls due before it paid.

    Raises DatesOutOfOrder before the loan.
    """
    seen = _Seen.on(position, loan, day)
    return payoff(seen.loan, seen.payments, day, events=seen.events, order=seen.order)


def early_repayment(position: Position, loan: LoanId, day: date, amount: Money) -> tuple[Tryout, Tryout]:
    """Return what an amount paid early does with a shorter term, and with a lower instalment; raises as `try_out`."""
    seen = _Seen.on(position, loan, day)
    return both_ways(seen.loan, seen.payments, day, amount, events=seen.events, order=seen.order)


@dataclass(frozen=True, slots=True)
class _Seen:
    """A loan with all that bears on it by a day."""

    loan: Loan
    payments: tuple[Payment, ...]
    events: tuple[Event, ...]
    order: tuple[Part, ...]

    @classmethod
    def on(cls, position: Position, loan: LoanId, day: date) -> _Seen:
        """Look at a loan on a day."""
        book, found = position.book, position.book.loans[loan]
        lender = book.lenders.get(found.lender)
        payments = _paid(book, loan)
        if day > position.today:
            payments += paid_as_planned(position.standings[loan], position.today, day)
        events = Position(book, day).events[loan]
        return cls(found, payments, events, lender.order if lender else USUAL_ORDER)


def _paid(book: Book, loan: LoanId) -> tuple[Payment, ...]:
    return tuple(one for one in book.payments.values() if one.loan == loan)
