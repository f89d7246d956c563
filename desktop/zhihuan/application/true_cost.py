"""What a recorded loan truly costs: as it was signed, and with what changed it so far; or why there is no such rate."""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache
from typing import TYPE_CHECKING

from zhihuan.domain.cost import Cost, cost, loan_cost, loan_flows
from zhihuan.domain.course_cost import course_flows
from zhihuan.domain.errors import CostNotComputable

if TYPE_CHECKING:
    from collections.abc import Callable

    from zhihuan.domain.balance import Standing
    from zhihuan.domain.flow import Flow
    from zhihuan.domain.loan import Loan


@dataclass(frozen=True, slots=True)
class TrueCost:
    """The flows of a loan, and what they cost: `cost`, or the `refusal` that says why there is none."""

    flows: tuple[Flow, ...]
    cost: Cost | None
    refusal: CostNotComputable | None = None

    @property
    def yearly(self) -> float | None:
        """The effective rate a year, None where there is none."""
        return None if self.cost is None else self.cost.yearly


def signed_cost(loan: Loan) -> TrueCost:
    """Return what a loan costs as its contract was signed."""
    return _found(loan_flows(loan), lambda: loan_cost(loan))


def changed_cost(standing: Standing) -> TrueCost | None:
    """Return what a loan costs with its changes, resets and early repayments so far; None where nothing moved it."""
    flows = course_flows(standing)
    return None if flows is None else _found(flows, lambda: _cost(flows))


def _found(flows: tuple[Flow, ...], measure: Callable[[], Cost]) -> TrueCost:
    try:
        return TrueCost(flows, measure())
    except CostNotComputable as refusal:
        return TrueCost(flows, None, refusal)


@lru_cache(maxsize=1024)
def _cost(flows: tuple[Flow, ...]) -> Cost:
    return cost(flows)
