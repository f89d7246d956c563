"""The way back after a line was lost: measurable conditions, never a probability.

Source of the model: the project's own proposal (domain notes §6): completion counts only what
the ledger can measure and always stands beside its coverage; gates stand above it.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from enum import StrEnum
from fractions import Fraction
from typing import Final, NewType

from zhihuan.domain.credit_line import LineEventId, LineId

CaseId = NewType("CaseId", str)
LEAST_COVERAGE: Final = Fraction(60, 100)


class LossReason(StrEnum):
    """Why the line was lost, as far as the user knows."""

    UNKNOWN = "unknown"
    OVERDUE = "overdue"
    INCOME_AGAINST_DEBT = "income_against_debt"
    MULTI_LENDER = "multi_lender"
    RISK_MODEL = "risk_model"
    PLATFORM_STRATEGY = "platform_strategy"
    COMPLIANCE = "compliance"

    @property
    def outside_control(self) -> bool:
        """Whether nothing in the user's ledger can change this reason."""
        return self in (LossReason.PLATFORM_STRATEGY, LossReason.COMPLIANCE)


class Confidence(StrEnum):
    """How the user came to know the reason."""

    TOLD = "told"
    INFERRED = "inferred"
    UNKNOWN = "unknown"


class CriterionKind(StrEnum):
    """What this ledger can measure towards a recovery."""

    CURRENT_OVERDUE = "current_overdue"
    """How many dues are overdue today; the target is none."""
    ON_TIME_STREAK = "on_time_streak"
    """Consecutive months with every due paid in time."""
    DTI = "dti"
    """Debt to income of the month, as a fraction."""
    LENDERS = "lenders"
    """Institutions with a balance."""

    @property
    def more_is_better(self) -> bool:
        """Whether a higher value is nearer the target."""
        return self is CriterionKind.ON_TIME_STREAK


@dataclass(frozen=True, slots=True)
class Criterion:
    """One condition: its value on the day of the loss (None: unknown then) and its target."""

    kind: CriterionKind
    baseline: Decimal | None
    target: Decimal


@dataclass(frozen=True, slots=True)
class RecoveryCase:
    """One loss of one line, what it was measured by on that day, and how it ended."""

    id: CaseId
    line: LineId
    event: LineEventId
    since: date
    reason: LossReason = LossReason.UNKNOWN
    confidence: Confidence = Confidence.UNKNOWN
    criteria: tuple[Criterion, ...] = ()
    closed_on: date | None = None


@dataclass(frozen=True, slots=True)
class Measured:
    """A criterion with its value now and how far it has come: 0 to 1, None where unknown."""

    criterion: Criterion
    now: Decimal | None
    progress: Fraction | None

    @property
    def met(self) -> bool:
        """Whether the target is reached now."""
        return self.progress == 1


class Gate(StrEnum):
    """What blocks a recovery whatever else is met."""

    OVERDUE_NOW = "overdue_now"


@dataclass(frozen=True, slots=True)
class Progress:
    """Where a case stands. `completion` is None where coverage is below 60 % or nothing can be done."""

    case: RecoveryCase
    measured: tuple[Measured, ...]
    gates: tuple[Gate, ...]
    completion: Fraction | None
    coverage: Fraction

    @property
    def met(self) -> int:
        """How many conditions are met now."""
        return sum(one.met for one in self.measured)

    @property
    def outside_control(self) -> bool:
        """Whether the reason lies with the platform and no bar is shown."""
        return self.case.reason.outside_control


Measures = dict[CriterionKind, Decimal | None]


def default_criteria(reason: LossReason, baseline: Measures) -> tuple[Criterion, ...]:
    """Return the conditions a new case starts with; a platform's own decision has none.

    Targets (project proposal, editable later): no overdue; 6 months on time, 12 after an
    overdue; DTI 50 %; 4 institutions.
    """
    if reason.outside_control:
        return ()
    targets = {
        CriterionKind.CURRENT_OVERDUE: Decimal(0),
        CriterionKind.ON_TIME_STREAK: Decimal(12 if reason is LossReason.OVERDUE else 6),
        CriterionKind.DTI: Decimal("0.5"),
        CriterionKind.LENDERS: Decimal(4),
    }
    return tuple(Criterion(kind, baseline.get(kind), target) for kind, target in targets.items())


def measured(criterion: Criterion, now: Decimal | None) -> Measured:
    """Return how far one condition has come since the loss; it may fall back.

    At the target it is 1. Below it, the part of the way from the baseline; where the baseline
    was already at the target and has been lost since, 0.

    >>> from decimal import Decimal
    >>> measured(Criterion(CriterionKind.LENDERS, Decimal(8), Decimal(4)), Decimal(6)).progress
    Fraction(1, 2)
    """
    if now is None:
        return Measured(criterion, None, None)
    sign = 1 if criterion.kind.more_is_better else -1
    target, value = sign * criterion.target, sign * now
    if value >= target:
        return Measured(criterion, now, Fraction(1))
    start = None if criterion.baseline is None else sign * criterion.baseline
    if start is None or start >= target or criterion.kind is CriterionKind.CURRENT_OVERDUE:
        return Measured(criterion, now, Fraction(0))
    way = Fraction(value - start) / Fraction(target - start)
    return Measured(criterion, now, max(way, Fraction(0)))


def progress(case: RecoveryCase, values: Measures) -> Progress:
    """Return a case's conditions, gates, completion and coverage for the values of a day."""
    rows = tuple(measured(one, values.get(one.kind)) for one in case.criteria)
    known = [row.progress for row in rows if row.progress is not None]
    coverage = Fraction(len(known), len(rows)) if rows else Fraction(0)
    enough = bool(known) and coverage >= LEAST_COVERAGE
    completion = sum(known, Fraction(0)) / len(known) if enough else None
    gates = (Gate.OVERDUE_NOW,) if values.get(CriterionKind.CURRENT_OVERDUE) else ()
    return Progress(case, rows, gates, completion, coverage)
