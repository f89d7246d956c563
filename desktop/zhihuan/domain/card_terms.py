"""What a revolving line's contract says of its bills: days, minimum payment, interest and fees.

Everything here differs from bank to bank and from card to card, so every figure is editable and
the defaults claim nothing: no minimum, no rate, no fee. Source of the usual figures: domain
notes §1 (credit card; Huabei). Knows no entries and no bills; see `billing` and `revolving`.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal
from enum import StrEnum
from typing import Final

from zhihuan.domain.errors import AmountNotPositive, TermsOutOfRange
from zhihuan.domain.money import Money
from zhihuan.domain.rate import Rate, RateUnit

LONGEST_DUE_AFTER: Final = 60
LONGEST_GRACE: Final = 31


class StatementDayGoes(StrEnum):
    """Which bill takes what is bought or repaid on the statement day itself."""

    THIS_BILL = "this"
    NEXT_BILL = "next"


class InterestOn(StrEnum):
    """What bears interest once a statement was not paid in full by its due day."""

    FULL_STATEMENT = "full"
    """全额计息: every transaction of the statement, from its posting day, until it is paid."""
    UNPAID_PART = "unpaid"
    """Only what was still unpaid at the due day, from the posting day."""
    UNPAID_SINCE_DUE = "overdue"
    """Only what was still unpaid at the due day, from the due day (Huabei)."""


@dataclass(frozen=True, slots=True)
class MinimumRule:
    """How the minimum payment is made up: a share of each part of the statement, at least `floor`.

    `share` is of purchases and cash within the limit; the other parts are asked whole unless
    told otherwise, 0 leaves a part out. Fractions of one. Source: domain notes §1, the common
    form is 10 % (often 5 %) and everything else at 100 %.
    """

    share: Decimal = Decimal("0.10")
    floor: Money | None = None
    unpaid_minimum: Decimal = Decimal(1)
    over_limit: Decimal = Decimal(1)
    instalments: Decimal = Decimal(1)
    fees: Decimal = Decimal(1)
    interest: Decimal = Decimal(1)
    penalties: Decimal = Decimal(1)

    def __post_init__(self) -> None:
        """Refuse shares outside 0..1 and a floor of nothing; raises TermsOutOfRange, AmountNotPositive."""
        parts = ("share", "unpaid_minimum", "over_limit", "instalments", "fees", "interest", "penalties")
        for part in parts:
            _check_share(f"minimum_{part}", getattr(self, part))
        _check_positive("minimum_floor", self.floor)


@dataclass(frozen=True, slots=True)
class LateFeeRule:
    """违约金: a share of the unpaid minimum, at least `floor`; usually 5 % and 10.00 yuan (domain notes §1)."""

    share: Decimal = Decimal("0.05")
    floor: Money | None = None

    def __post_init__(self) -> None:
        """Refuse a share outside 0..1 and a floor of nothing; raises TermsOutOfRange, AmountNotPositive."""
        _check_share("late_fee_share", self.share)
        _check_positive("late_fee_floor", self.floor)


@dataclass(frozen=True, slots=True)
class CashFeeRule:
    """The fee of drawing cash on a card: a share of the cash, at least `floor`, at most `cap`."""

    share: Decimal = Decimal(0)
    floor: Money | None = None
    cap: Money | None = None

    def __post_init__(self) -> None:
        """Refuse a share outside 0..1, amounts of nothing, and a floor above the cap.

        Raises TermsOutOfRange, AmountNotPositive, CurrencyMismatch.
        """
        _check_share("cash_fee_share", self.share)
        _check_positive("cash_fee_floor", self.floor)
        _check_positive("cash_fee_cap", self.cap)
        if self.floor is not None and self.cap is not None and self.cap < self.floor:
            raise TermsOutOfRange("cash_fee_floor", str(self.floor), "0", str(self.cap))


@dataclass(frozen=True, slots=True)
class CardTerms:
    """Everything of a line's contract that its bills are reckoned by; None is unknown, never nothing.

    `due_after` is counted from the statement day and wins over the line's `due_day`. `daily_rate`
    counts real days. `grace_days` (容时) come after the due day; a shortfall up to `tolerance`
    (容差) counts as paid. `compound`: billed interest that was not paid bears interest itself.
    """

    due_after: int | None = None
    statement_day_goes: StatementDayGoes = StatementDayGoes.NEXT_BILL
    daily_rate: Rate | None = None
    interest_on: InterestOn = InterestOn.FULL_STATEMENT
    compound: bool = False
    minimum: MinimumRule | None = None
    late_fee: LateFeeRule | None = None
    cash_fee: CashFeeRule | None = None
    grace_days: int = 0
    tolerance: Money | None = None

    def __post_init__(self) -> None:
        """Refuse what no bill can be reckoned by; raises TermsOutOfRange, AmountNotPositive."""
        if self.due_after is not None and not 1 <= self.due_after <= LONGEST_DUE_AFTER:
            raise TermsOutOfRange("due_after", str(self.due_after), "1", str(LONGEST_DUE_AFTER))
        if not 0 <= self.grace_days <= LONGEST_GRACE:
            raise TermsOutOfRange("grace_days", str(self.grace_days), "0", str(LONGEST_GRACE))
        if self.daily_rate is not None and self.daily_rate.unit is not RateUnit.DAY:
            quoted = f"{self.daily_rate.value} / {self.daily_rate.unit}"
            raise TermsOutOfRange("daily_rate", quoted, "0 / day", "0.27 / day")
        _check_positive("tolerance", self.tolerance)

    @property
    def amounts(self) -> Iterator[Money]:
        """Every amount of money named in the terms; all are in the line's currency."""
        rules = (self.minimum, self.late_fee, self.cash_fee)
        named = [self.tolerance, *(rule.floor for rule in rules if rule), self.cash_fee.cap if self.cash_fee else None]
        yield from (amount for amount in named if amount is not None)


def _check_share(field: str, share: Decimal) -> None:
    if not (share.is_finite() and 0 <= share <= 1):
        raise TermsOutOfRange(field, str(share), "0", "1")


def _check_positive(field: str, amount: Money | None) -> None:
    if amount is not None and amount.minor <= 0:
        raise AmountNotPositive(field, str(amount))
