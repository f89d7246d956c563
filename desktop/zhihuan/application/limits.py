"""What a ledger can bear: amounts whose sums are still amounts, and loans whose plan can be made.

Checked before anything is recorded, so that nothing recorded can make a figure underivable.
"""

from __future__ import annotations

from typing import Final

from zhihuan.domain.errors import AmountTooLarge
from zhihuan.domain.loan import Loan
from zhihuan.domain.money import Money, total
from zhihuan.domain.schedule import schedule

LARGEST_MINOR: Final = 10**14
"""A thousandth of what `Money` holds, so that a thousand of the largest still add up."""


def bearable(amount: Money) -> bool:
    """Say whether an amount may be recorded.

    >>> bearable(Money(10**14)), bearable(Money(10**14 + 1))
    (True, False)
    """
    return abs(amount.minor) <= LARGEST_MINOR


def bear(amount: Money) -> None:
    """Refuse an amount that no ledger can bear; raises AmountTooLarge."""
    if not bearable(amount):
        raise AmountTooLarge(str(amount))


def bear_loan(loan: Loan) -> None:
    """Refuse a loan whose instalments cannot be derived or are beyond any ledger; raises DomainError."""
    bear(total((row.payment for row in schedule(loan)), loan.principal.currency))
