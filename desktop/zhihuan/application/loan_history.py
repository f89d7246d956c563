"""What was done to one loan, from the history of the whole ledger."""

from __future__ import annotations

from typing import TYPE_CHECKING

from zhihuan.domain.loan import Loan, LoanId
from zhihuan.domain.loan_change import LoanChange
from zhihuan.domain.payment import Payment

if TYPE_CHECKING:
    from collections.abc import Iterable

    from zhihuan.application.history import Step
    from zhihuan.domain.book import Thing


def steps_on(loan: LoanId, steps: Iterable[Step]) -> tuple[Step, ...]:
    """Return the steps that moved a loan, its payments or its changes and were not undone, in the order given."""
    return tuple(
        step for step in steps
        if not step.undone and any(_about(loan, thing) for one in step.changes for thing in (one.before, one.after))
    )


def _about(loan: LoanId, thing: Thing | None) -> bool:
    if isinstance(thing, Loan):
        return thing.id == loan
    return isinstance(thing, Payment | LoanChange) and thing.loan == loan
