"""What if: a book with one thing tried out in it. The ledger is not touched; any measure can be taken of the result."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace
from decimal import Decimal

from zhihuan.domain.book import Book
from zhihuan.domain.credit_line import LineId
from zhihuan.domain.errors import NoSuchThing
from zhihuan.domain.income import Income
from zhihuan.domain.lender import Lender
from zhihuan.domain.loan import Loan, LoanId
from zhihuan.domain.loan_change import ChangeId, ChangeKind, LoanChange
from zhihuan.domain.money import Money, total
from zhihuan.domain.payment import Payment, PaymentEffect, PaymentId
from zhihuan.domain.position import Position
from zhihuan.domain.replanned import RATELESS
from zhihuan.domain.revolving import EntryId, EntryKind, LineEntry

_TRIED = "tried:"
"""Ids of what is only tried begin with this; nothing recorded has such an id."""


@dataclass(frozen=True, slots=True)
class Borrowed:
    """A new loan, and who would lend it."""

    loan: Loan
    lender: Lender


@dataclass(frozen=True, slots=True)
class PaidOff:
    """Loans and lines paid off on the day, by id."""

    subjects: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Paid:
    """Some money paid towards a loan or line on the day."""

    subject: str
    amount: Money


@dataclass(frozen=True, slots=True)
class Earned:
    """An income changed, added (a new id), or gone (`until` before the day)."""

    income: Income


@dataclass(frozen=True, slots=True)
class RatesUp:
    """The rate of every loan that still runs, higher by so much a year (0.01 is one point) from the day on.

    A plan that the lender wrote, a flat fee and an interest-free plan have no rate that could rise.
    """

    by: Decimal


Trial = Borrowed | PaidOff | Paid | Earned | RatesUp


def tried(position: Position, trial: Trial) -> Position:
    """Return the position as it would be; raises NoSuchThing, or DomainError where the plan could not be made."""
    book = position.book
    match trial:
        case Borrowed(loan, lender):
            lenders = {lender.id: lender, **book.lenders}
            after = replace(book, lenders=lenders, loans={**book.loans, loan.id: loan})
        case PaidOff(subjects):
            after = _paid_off(position, subjects)
        case Paid(subject, amount):
            after = _paid(book, position, subject, amount, PaymentEffect.INSTALMENT)
        case Earned(income):
            after = replace(book, incomes={**book.incomes, income.id: income})
        case _:
            after = _dearer(position, trial.by)
    return Position(after, position.today, position.memo)


def payoff_cost(position: Position, subject: str) -> Money:
    """Return what paying a loan or line off costs on the day: what is owed, the interest so far, and the penalty.

    A fee for paying early is not in it. Raises NoSuchThing.
    """
    if (line := position.lines.get(LineId(subject))) is not None:
        return line.owed
    standing = position.standings.get(LoanId(subject))
    if standing is None:
        raise NoSuchThing("loan", subject)
    late = standing.penalty or Money.zero(standing.owed.currency)
    return standing.owed + standing.accrued + late


def _paid_off(position: Position, subjects: Iterable[str]) -> Book:
    book = position.book
    for subject in subjects:
        if amount := payoff_cost(position, subject):
            book = _paid(book, position, subject, amount, PaymentEffect.PAYOFF)
    return book


def _paid(book: Book, position: Position, subject: str, amount: Money, effect: PaymentEffect) -> Book:
    identity = f"{_TRIED}{subject}"
    if LineId(subject) in book.lines:
        entry = LineEntry(EntryId(identity), LineId(subject), position.today, EntryKind.REPAYMENT, amount)
        return replace(book, entries={**book.entries, entry.id: entry})
    if LoanId(subject) not in book.loans:
        raise NoSuchThing("loan", subject)
    payment = Payment(PaymentId(identity), LoanId(subject), position.today, amount, effect=effect)
    return replace(book, payments={**book.payments, payment.id: payment})


def paid_off_costs(position: Position, subjects: Iterable[str]) -> Money:
    """Return what paying several off costs, in the main currency; raises NoSuchThing."""
    return total(
        (cost for one in subjects if (cost := payoff_cost(position, one)).currency == position.currency),
        position.currency,
    )


def _dearer(position: Position, by: Decimal) -> Book:
    changes = dict(position.book.loan_changes)
    for standing in position.standings.values():
        terms = standing.course.terms_on(position.today)
        if terms.method not in RATELESS and not standing.settled and standing.rows[-1].due > position.today:
            change = LoanChange(
                ChangeId(f"{_TRIED}{standing.loan.id}"), standing.loan.id, position.today, ChangeKind.RATE,
                terms.rate.raised(by),
            )
            changes[change.id] = change
    return replace(position.book, loan_changes=changes)
