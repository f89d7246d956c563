"""What paying back early costs by contract."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal
from typing import Final

from zhihuan.domain.errors import AmountNotPositive, TermsOutOfRange
from zhihuan.domain.money import Money

_LONGEST_LOCK: Final = 600


@dataclass(frozen=True, slots=True)
class PrepaymentTerms:
    """The contract's words on early repayment.

    `share` of what is repaid early, at least `least`, is the fee, none after `months` months from the start
    (None: at any time). `fees_stay`: the fees of instalments to come stay due, as with most flat-fee plans.
    """

    share: Decimal = Decimal(0)
    least: Money | None = None
    months: int | None = None
    fees_stay: bool = False

    def __post_init__(self) -> None:
        """Refuse terms no contract has; raises TermsOutOfRange, AmountNotPositive."""
        if not (self.share.is_finite() and 0 <= self.share <= 1):
            raise TermsOutOfRange("prepayment_fee", f"{self.share:.3g}", "0", "1")
        if self.months is not None and not 0 <= self.months <= _LONGEST_LOCK:
            raise TermsOutOfRange("prepayment_months", str(self.months), "0", str(_LONGEST_LOCK))
        if self.least is not None and self.least.minor <= 0:
            raise AmountNotPositive("prepayment_fee", str(self.least))
