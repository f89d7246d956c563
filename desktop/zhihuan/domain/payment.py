"""Money that was paid, and what the user earns."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from typing import NewType

from zhihuan.domain.errors import AmountNotPositive, CurrencyMismatch, DatesOutOfOrder
from zhihuan.domain.loan import LoanId
from zhihuan.domain.money import Money

PaymentId = NewType("PaymentId", str)


class PaymentEffect(StrEnum):
    """What a payment does to the plan."""

    INSTALMENT = "instalment"
    """It pays instalments, the oldest first; what is beyond pays coming ones in advance."""
    SHORTEN = "shorten"
    """It repays principal early: the instalment stays, the end comes sooner."""
    LOWER = "lower"
    """It repays principal early: the end stays, the instalment falls."""
    PAYOFF = "payoff"
    """It repays everything."""


@dataclass(frozen=True, slots=True)
class Payment:
    """Money paid towards one loan on a day.

    A part (`principal`, `interest`, `fee`, `penalty`) is None where the record does not say;
    unknown is never taken for zero. `period` names the instalment it was meant for, if known.
    `reversed_on`: the lender or the bank took it back on that day. `together` is the same for
    the parts of one payment over several loans, empty otherwise.
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
    effect: PaymentEffect = PaymentEffect.INSTALMENT
    reversed_on: date | None = None
    together: str = ""

    def __post_init__(self) -> None:
        """Refuse nothing at all, and a part in another currency.

        Raises AmountNotPositive, CurrencyMismatch, DatesOutOfOrder.
        """
        if self.amount.minor <= 0:
            raise AmountNotPositive("payment", str(self.amount))
        if self.reversed_on is not None and self.reversed_on < self.on:
            raise DatesOutOfOrder("payment", self.on.isoformat(), "reversed", self.reversed_on.isoformat())
        for part in (self.principal, self.interest, self.fee, self.penalty):
            if part is not None and part.currency != self.amount.currency:
                raise CurrencyMismatch(part.currency, self.amount.currency)

    def counts_on(self, day: date) -> bool:
        """Say whether the payment had been made by a day and not been taken back."""
        return self.on <= day and (self.reversed_on is None or day < self.reversed_on)
