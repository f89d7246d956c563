"""A recovery case: one loss of one line, why, how everything stood on that day, and how it ended."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from enum import StrEnum
from typing import NewType

from zhihuan.domain.credit_line import LineEventId, LineId
from zhihuan.domain.errors import DatesOutOfOrder
from zhihuan.domain.health.measure import Measure
from zhihuan.domain.recovery.criterion import Criterion, Mark

CaseId = NewType("CaseId", str)


class LossReason(StrEnum):
    """Why the line was lost, as far as the user knows. Source: domain notes §6."""

    UNKNOWN = "unknown"
    OVERDUE = "overdue"
    FORGOTTEN = "forgotten"
    """A repayment was forgotten for a short time."""
    RISK_MODEL = "risk_model"
    INCOME_AGAINST_DEBT = "income_against_debt"
    MULTI_LENDER = "multi_lender"
    FREQUENT_BORROWING = "frequent_borrowing"
    ABNORMAL_USE = "abnormal_use"
    """The lender doubts what the money was used for."""
    HIGH_UTILISATION = "high_utilisation"
    STALE_IDENTITY = "stale_identity"
    TECHNICAL_FAULT = "technical_fault"
    PLATFORM_STRATEGY = "platform_strategy"
    COMPLIANCE = "compliance"
    PRODUCT_PAUSED = "product_paused"

    @property
    def outside_control(self) -> bool:
        """Whether nothing in the user's ledger can change this reason."""
        return self in (LossReason.PLATFORM_STRATEGY, LossReason.COMPLIANCE, LossReason.PRODUCT_PAUSED)


class Confidence(StrEnum):
    """How the user came to know the reason."""

    TOLD = "told"
    INFERRED = "inferred"
    UNKNOWN = "unknown"


class Outcome(StrEnum):
    """How a case ended, as the user recorded it."""

    RESTORED = "restored"
    PARTLY = "partly"
    """Restored with a lower limit than before."""
    REFUSED = "refused"
    REPLACED = "replaced"
    """Another line took its place."""


@dataclass(frozen=True, slots=True)
class BaselineFigure:
    """A measure of health on the day of the loss; None where it was unknown."""

    measure: Measure
    value: Decimal | None


@dataclass(frozen=True, slots=True)
class RecoveryCase:
    """One loss of one line, what it was measured by on that day, and how it ended.

    `told` is what the platform said, in its words. `baseline` holds all measures of health on the day `since`; amounts
    in coins. `marks` are the user's own words on conditions that no record shows. `confirmed_on`: the user said that
    day that everything recorded still stands. `capital`: the line carried a business's working capital.
    """

    id: CaseId
    line: LineId
    event: LineEventId
    since: date
    reason: LossReason = LossReason.UNKNOWN
    confidence: Confidence = Confidence.UNKNOWN
    criteria: tuple[Criterion, ...] = ()
    closed_on: date | None = None
    outcome: Outcome | None = None
    told: str = ""
    baseline: tuple[BaselineFigure, ...] = ()
    marks: tuple[Mark, ...] = ()
    confirmed_on: date | None = None
    capital: bool = False

    def __post_init__(self) -> None:
        """Refuse a case that ends before it begins; raises DatesOutOfOrder."""
        if self.closed_on is not None and self.closed_on < self.since:
            raise DatesOutOfOrder("since", self.since.isoformat(), "closed_on", self.closed_on.isoformat())
