"""Trying something out on health: the measures as they are and as they would be, without touching the ledger."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING

from zhihuan.domain.calendar import Frequency, first_due_after, months_later
from zhihuan.domain.errors import DomainError
from zhihuan.domain.health.figures import figures
from zhihuan.domain.health.income_ratios import debt_to_income
from zhihuan.domain.health.trial import Borrowed, CashMove, Trial, cash_moves, tried
from zhihuan.domain.lender import Lender, LenderId
from zhihuan.domain.loan import Loan, LoanId
from zhihuan.domain.terms import Method, Terms

if TYPE_CHECKING:
    from datetime import date
    from fractions import Fraction

    from zhihuan.domain.health.figure import Figure
    from zhihuan.domain.health.measure import Measure
    from zhihuan.domain.money import Money
    from zhihuan.domain.position import Position
    from zhihuan.domain.rate import Rate

_TRIED = "tried:new"
_MONTHS = 12


@dataclass(frozen=True, slots=True)
class MonthAhead:
    """Debt to income of one of the months ahead, as it is and as it would be; None without an income."""

    month: date
    before: Fraction | None
    after: Fraction | None


@dataclass(frozen=True, slots=True)
class Outcome:
    """What a trial does. Ratios over income are those of `month`, the next one: in the running one dues stay due.

    `cash` is what is paid or comes in at once, for each currency, with what is left. `ahead` is debt to income of the
    next twelve months, the next one first.
    """

    month: date
    before: Mapping[Measure, Figure]
    after: Mapping[Measure, Figure]
    cash: tuple[CashMove, ...] = ()
    ahead: tuple[MonthAhead, ...] = ()


def what_if(position: Position, trial: Trial) -> Outcome | DomainError:
    """Measure a position before and after a trial; the error is returned where the trial makes no plan."""
    month = months_later(position.today.replace(day=1), 1)
    try:
        then = tried(position, trial)
        after = figures(then, month)
        moves = cash_moves(position, trial)
    except DomainError as problem:
        return problem
    before = figures(position, month)
    ahead = (months_later(month, number) for number in range(_MONTHS))
    return Outcome(month, before, after, moves, tuple(
        MonthAhead(one, debt_to_income(position, one).value, debt_to_income(then, one).value) for one in ahead
    ))


@dataclass(frozen=True, slots=True)
class NewLoan:
    """What is asked of a loan that is only tried: how much, at which rate, over how many months, repaid how."""

    amount: Money
    rate: Rate
    months: int
    method: Method
    name: str


def borrowed(asked: NewLoan, lender: Lender | None, today: date) -> Borrowed:
    """Return a loan that begins today, of a lender or of a new one; raises DomainError where it makes no sense."""
    whose = lender or Lender(LenderId(_TRIED), asked.name)
    first = months_later(today, asked.months) if asked.method.single else first_due_after(
        today, today.day, Frequency.MONTHLY
    )
    terms = Terms(asked.method, asked.rate, asked.months, first, today.day)
    return Borrowed(Loan(LoanId(_TRIED), whose.id, asked.name, asked.amount, today, terms), whose)
