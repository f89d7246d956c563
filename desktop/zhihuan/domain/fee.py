"""Fees of a loan that its interest does not show: how much, to whom, and when they are taken."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal
from enum import StrEnum

from zhihuan.domain.errors import AmountNotPositive, NameMissing, TermsOutOfRange
from zhihuan.domain.money import Money


class FeeTiming(StrEnum):
    """When a fee is taken."""

    DEDUCTED = "deducted"
    """砍头息: kept back from the principal, so less is received than is owed."""
    AT_START = "at-start"
    """Paid by the borrower on the day of the loan."""
    FIRST = "first"
    """With the first instalment."""
    EACH = "each"
    """With every instalment."""
    LAST = "last"
    """With the last instalment."""


@dataclass(frozen=True, slots=True)
class Fee:
    """One fee: an amount, or a share of the original principal (or of what is left, `on_balance`).

    `payee` is who receives it where that is not the lender (a guarantor, an insurer).
    `compulsory`: without it there is no loan, so it belongs to the true cost.
    """

    name: str
    timing: FeeTiming
    amount: Money | None = None
    share: Decimal | None = None
    on_balance: bool = False
    payee: str = ""
    compulsory: bool = True

    def __post_init__(self) -> None:
        """Refuse a fee of nothing; raises NameMissing, AmountNotPositive, TermsOutOfRange."""
        if not self.name.strip():
            raise NameMissing("fee")
        if self.amount is not None and self.amount.minor <= 0:
            raise AmountNotPositive("fee", str(self.amount))
        if (self.amount is None) == (self.share is None):
            raise TermsOutOfRange("fee", "", "0", "1")
        if self.share is not None and not (self.share.is_finite() and 0 < self.share <= 1):
            raise TermsOutOfRange("fee", f"{self.share:.3g}", "0", "1")

    def comes_with(self, *, first: bool, last: bool) -> bool:
        """Say whether an instalment carries the fee: every one, the first, or the last.

        >>> Fee("guarantee", FeeTiming.LAST, share=Decimal("0.002")).comes_with(first=True, last=False)
        False
        """
        return (
            self.timing is FeeTiming.EACH or (first and self.timing is FeeTiming.FIRST)
            or (last and self.timing is FeeTiming.LAST)
        )

    def of(self, principal: Money, balance: Money) -> Money:
        """Return the fee taken once, for an original principal and the balance before that moment.

        >>> Fee("guarantee", FeeTiming.EACH, share=Decimal("0.002")).of(Money(10000_00), Money(5000_00))
        Money(minor=2000, currency='CNY')
        """
        if self.share is None:
            assert self.amount is not None  # noqa: S101 - one of the two is there
            return self.amount
        return (balance if self.on_balance else principal).times(self.share)
