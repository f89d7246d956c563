"""Trying something out on health: the measures as they are and as they would be, without touching the ledger."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING

from zhihuan.domain.calendar import Frequency, first_due_after, months_later
from zhihuan.domain.errors import DomainError
from zhihuan.domain.health.figures import figures
from zhihuan.domain.health.trial import Borrowed, PaidOff, Trial, paid_off_costs, tried
from zhihuan.domain.lender import Lender, LenderId
from zhihuan.domain.loan import Loan, LoanId
from zhihuan.domain.terms import Method, Terms

if TYPE_CHECKING:
    from datetime import date

    from zhihuan.domain.health.figure import Figure
    from zhihuan.domain.health.measure import Measure
    from zhihuan.domain.money import Money
    from zhihuan.domain.position import Position
    from zhihuan.domain.rate import Rate

_TRIED = "tried:new"


@dataclass(frozen=True, slots=True)
class Outcome:
    """What a trial does. Ratios over income are those of `month`, the next one: in the running one dues stay due."""

    month: date
    before: Mapping[Measure, Figure]
    after: Mapping[Measure, Figure]
    costs: Money | None = None
    """What has to be paid at once, None where nothing has."""


def what_if(position: Position, trial: Trial) -> Outcome | DomainError:
    """Measure a position before and after a trial; the error is returned where the trial makes no plan."""
    month = months_later(position.today.replace(day=1), 1)
    try:
        after = figures(tried(position, trial), month)
    except DomainError as problem:
        return problem
    costs = paid_off_costs(position, trial.subjects) if isinstance(trial, PaidOff) else None
    return Outcome(month, figures(position, month), after, costs)


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
