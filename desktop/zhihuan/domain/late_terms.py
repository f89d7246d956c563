"""What being late costs by contract: penalty interest, a late fee, and the days of grace."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal
from enum import StrEnum
from typing import Final

from zhihuan.domain.errors import AmountNotPositive, TermsOutOfRange
from zhihuan.domain.money import Money

_HIGHEST_MULTIPLIER: Final = 10
_LONGEST_GRACE: Final = 90


class PenaltyBase(StrEnum):
    """What penalty interest is charged on."""

    PRINCIPAL = "principal"
    """The principal of the overdue instalment."""
    INSTALMENT = "instalment"
    """Its interest and fee too (unpaid interest compounds at the penalty rate)."""


@dataclass(frozen=True, slots=True)
class LateTerms:
    """The contract's words on lateness.

    `multiplier` times the contract rate is the penalty rate (1.5 by custom: 银发[2003]251 allows 130 to 150 %
    for overdue loans). `late_fee` is charged once for each overdue instalment. Within `grace_days` after the
    due day nothing is charged and nothing counts as overdue; `tolerance` is a shortfall that counts as paid.
    """

    multiplier: Decimal = Decimal("1.5")
    base: PenaltyBase = PenaltyBase.PRINCIPAL
    late_fee: Money | None = None
    grace_days: int = 0
    tolerance: Money | None = None

    def __post_init__(self) -> None:
        """Refuse terms no contract has; raises TermsOutOfRange, AmountNotPositive."""
        if not (self.multiplier.is_finite() and 0 <= self.multiplier <= _HIGHEST_MULTIPLIER):
            raise TermsOutOfRange("multiplier", f"{self.multiplier:.3g}", "0", str(_HIGHEST_MULTIPLIER))
        if not 0 <= self.grace_days <= _LONGEST_GRACE:
            raise TermsOutOfRange("grace_days", str(self.grace_days), "0", str(_LONGEST_GRACE))
        for name, amount in (("late_fee", self.late_fee), ("tolerance", self.tolerance)):
            if amount is not None and amount.minor <= 0:
                raise AmountNotPositive(name, str(amount))
