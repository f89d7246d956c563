"""What if: a book with one thing tried out in it. The ledger is not touched; any measure can be taken of the result.

What is paid is taken from the cash at hand and what is borrowed is added to it, as far as that cash was told.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from decimal import Decimal
from fractions import Fraction

from zhihuan.domain.balance import Standing
from zhihuan.domain.book import Book
from zhihuan.domain.credit_line import CreditLine, LineId
from zhihuan.domain.errors import NoSuchThing
from zhihuan.domain.household import FactKind, fact_on
from zhihuan.domain.income import Income
from zhihuan.domain.lender import Lender
from zhihuan.domain.loan import Loan, LoanId
from zhihuan.domain.loan_change import ChangeId, ChangeKind, LoanChange
from zhihuan.domain.money import Money
from zhihuan.domain.payment import Payment, PaymentEffect, PaymentId
from zhihuan.domain.position import Position
from zhihuan.domain.rate import Rate
from zhihuan.domain.replanned import RATELESS
from zhihuan.domain.revolving import EntryId, EntryKind, LineEntry
from zhihuan.domain.settlement import ending_fees

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
    """The rate of every loan that still runs, and of every line, higher by so much a year (0.01 is one point).

    A plan that the lender wrote, a flat fee and an interest-free plan have no rate that could rise, nor has a line
    whose rate nobody told. A loan pays more from the day on, a line from the statement to come.
    """

    by: Decimal


Trial = Borrowed | PaidOff | Paid | Earned | RatesUp


@dataclass(frozen=True, slots=True)
class CashMove:
    """What a trial does to the cash at hand of one currency: `by` is below zero where it is paid out.

    `had` is what was told of it; None where nothing was.
    """

    by: Money
    had: Money | None

    @property
    def left(self) -> Money | None:
        """What is left of it; below zero where it is not enough, None where nobody told what there is."""
        return None if self.had is None else self.had + self.by

    @property
    def beyond(self) -> Money | None:
        """By how much a payment is more than the cash that was told; None where it is not."""
        return None if self.left is None or self.left.minor >= 0 else -self.left


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
    for move in cash_moves(position, trial):
        after = _with_cash(after, position, move)
    return Position(after, position.today, position.memo)


def cash_moves(position: Position, trial: Trial) -> tuple[CashMove, ...]:
    """Return what a trial does to the cash at hand, for each currency; none where nothing is paid or comes in.

    Raises NoSuchThing.
    """
    match trial:
        case Borrowed(loan, _):
            moved = [loan.principal]
        case PaidOff(subjects):
            moved = [-payoff_cost(position, subject) for subject in subjects]
        case Paid(_, amount):
            moved = [-amount]
        case _:
            moved = []
    sums: dict[str, Money] = {}
    for one in moved:
        sums[one.currency] = sums.get(one.currency, Money.zero(one.currency)) + one
    return tuple(CashMove(by, _cash(position, currency)) for currency, by in sums.items() if by)


def _cash(position: Position, currency: str) -> Money | None:
    told = fact_on(position.book.facts.values(), FactKind.LIQUID_CASH, position.today, currency)
    return None if told is None else told.amount


def _with_cash(book: Book, position: Position, move: CashMove) -> Book:
    """Return the book with the cash as it would be: as old as it was told, and never below nothing."""
    told = fact_on(book.facts.values(), FactKind.LIQUID_CASH, position.today, move.by.currency)
    if told is None:
        return book
    left = told.amount + move.by
    after = replace(told, amount=left if left.minor > 0 else Money.zero(left.currency))
    return replace(book, facts={**book.facts, told.id: after})


def payoff_cost(position: Position, subject: str) -> Money:
    """Return what paying a loan or line off costs on the day: what is owed, the interest so far, the penalty, and fees.

    The fees are those for repaying early, and those that stay due though the principal is repaid. Raises NoSuchThing.
    """
    if (line := position.lines.get(LineId(subject))) is not None:
        return line.owed
    standing = position.standings.get(LoanId(subject))
    if standing is None:
        raise NoSuchThing("loan", subject)
    zero = Money.zero(standing.owed.currency)
    fees = zero if standing.settled else ending_fees(standing.loan, standing.course, position.today)
    return standing.owed + standing.accrued + (standing.penalty or zero) + fees


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


def rates_at_least(position: Position, floor: Decimal, counts: Callable[[Loan], bool]) -> Position:
    """Return the position as it would be if those of the loans that count bore a yearly rate of `floor` at least."""
    changes = {
        standing.loan.id: Rate(floor) for standing, rate in _rated(position)
        if counts(standing.loan) and rate.per_year < Fraction(floor)
    }
    return Position(_with_rates(position, changes), position.today, position.memo)


def _dearer(position: Position, by: Decimal) -> Book:
    dearer = _with_rates(position, {standing.loan.id: rate.raised(by) for standing, rate in _rated(position)})
    return replace(dearer, lines={key: _dearer_line(line, by) for key, line in position.book.lines.items()})


def _rated(position: Position) -> Iterator[tuple[Standing, Rate]]:
    """Yield every loan that still runs and has a rate, with that of the day."""
    for standing in position.standings.values():
        terms = standing.course.terms_on(position.today)
        if terms.method not in RATELESS and not standing.settled and standing.rows[-1].due > position.today:
            yield standing, terms.rate


def _with_rates(position: Position, rates: Mapping[LoanId, Rate]) -> Book:
    """Return the book with other rates of loans from the day on."""
    changes = (
        LoanChange(ChangeId(f"{_TRIED}{loan}"), loan, position.today, ChangeKind.RATE, rate)
        for loan, rate in rates.items()
    )
    more = {change.id: change for change in changes}
    return replace(position.book, loan_changes={**position.book.loan_changes, **more})


def _dearer_line(line: CreditLine, by: Decimal) -> CreditLine:
    daily = line.terms.daily_rate
    return line if daily is None else replace(line, terms=replace(line.terms, daily_rate=daily.raised(by)))
