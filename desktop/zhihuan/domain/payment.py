"""Money that was paid, and what the user earns."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import NewType

from zhihuan.domain.errors import AmountNotPositive, CurrencyMismatch
from zhihuan.domain.loan import LoanId
from zhihuan.domain.money import Money

PaymentId = NewType("PaymentId", str)


@dataclass(frozen=True, slots=True)
class Payment:
    """Money paid towards one loan on a day.

    A part (`principal`, `interest`, `fee`, `penalty`) is None where the record does not say;
    unknown is never taken for zero. `period` names the instalment it was meant for, if known.
    """

    id: PaymentId
    loan: LoanId
    on: date
    amount: Money
    principal: Money | None = None
    interest: Money | None = None
    fee: Money | None = None
    penalty: Money | None = None
    period: int | None = None
    order_id: str = ""
    note: str = ""

    def __post_init__(self) -> None:
        """Refuse nothing at all, and a part in another currency; raises AmountNotPositive, CurrencyMismatch."""
        if self.amount.minor <= 0:
            raise AmountNotPositive("payment", str(self.amount))
        for part in (self.principal, self.interest, self.fee, self.penalty):
            if part is not None and part.currency != self.amount.currency:
                raise CurrencyMismatch(part.currency, self.amount.currency)
