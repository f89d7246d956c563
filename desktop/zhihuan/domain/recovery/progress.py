"""Where a case stands: how far each condition has come, what blocks the way, and how much of it is known.

Source of the model: the project's own proposal (domain notes §6): completion counts only what the ledger can measure
and always stands beside its coverage; gates stand above it. Nothing here is a likelihood.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from decimal import Decimal
from enum import StrEnum
from fractions import Fraction
from typing import Final

from zhihuan.domain.recovery.case import RecoveryCase
from zhihuan.domain.recovery.criterion import UNKNOWN, Criterion, CriterionKind, Known, Reading

LEAST_COVERAGE: Final = Fraction(60, 100)
"""Below this share of conditions known no completion is told."""
ADVERSE_DAYS: Final = 1826
"""Five years from the day what was late is paid, after which it is deleted (征信业管理条例 art. 16)."""

Readings = Mapping[CriterionKind, Reading]


@dataclass(frozen=True, slots=True)
class Measured:
    """A criterion with its value now and how far it has come: 0 to 1, None where unknown or not applicable.

    `highest` is how far it had come at best since the loss, where that was looked up.
    """

    criterion: Criterion
    reading: Reading
    progress: Fraction | None
    highest: Fraction | None = None

    @property
    def now(self) -> Decimal | None:
        """Its value now."""
        return self.reading.value

    @property
    def met(self) -> bool:
        """Whether the target is reached now."""
        return self.progress == 1

    @property
    def fallen(self) -> Fraction:
        """How far it has fallen back from its best; nothing where it has not, or where that is unknown."""
        if self.progress is None or self.highest is None:
            return Fraction(0)
        return max(self.highest - self.progress, Fraction(0))


class Gate(StrEnum):
    """What blocks a recovery whatever else is met."""

    OVERDUE_NOW = "overdue_now"
    DISPUTE_OPEN = "dispute_open"
    """An objection or complaint of the case is not answered yet."""


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
    def applicable(self) -> int:
        """How many conditions there is something to say of."""
        return sum(one.reading.applies for one in self.measured)

    @property
    def outside_control(self) -> bool:
        """Whether the reason lies with the platform and no bar is shown."""
        return self.case.reason.outside_control


def measured(criterion: Criterion, reading: Reading) -> Measured:
    """Return how far one condition has come since the loss; it may fall back.

    At the target it is 1. Below it, the part of the way from the baseline; where the baseline was already at the target
    and has been lost since, 0. A baseline that is not known is nothing where more is better, and the whole term where
    a term runs. What is not known is never met.

    >>> from decimal import Decimal
    >>> measured(Criterion(CriterionKind.LENDERS, Decimal(8), Decimal(4)), Reading(Decimal(6))).progress
    Fraction(1, 2)
    """
    if reading.known is Known.NOT_STARTED:
        return Measured(criterion, reading, Fraction(0))
    if reading.value is None or reading.known is not Known.KNOWN:
        return Measured(criterion, reading, None)
    sign = 1 if criterion.kind.more_is_better else -1
    target, value = sign * criterion.target, sign * reading.value
    if value >= target:
        return Measured(criterion, reading, Fraction(1))
    beginning = _beginning(criterion)
    start = None if beginning is None else sign * beginning
    if start is None or start >= target or criterion.kind is CriterionKind.CURRENT_OVERDUE:
        return Measured(criterion, reading, Fraction(0))
    way = Fraction(value - start) / Fraction(target - start)
    return Measured(criterion, reading, max(way, Fraction(0)))


def _beginning(criterion: Criterion) -> Decimal | None:
    if criterion.baseline is not None:
        return criterion.baseline
    if criterion.kind is CriterionKind.ADVERSE_EXPIRY:
        return Decimal(ADVERSE_DAYS)
    return Decimal(0) if criterion.kind.more_is_better else None


def progress(case: RecoveryCase, readings: Readings) -> Progress:
    """Return a case's conditions, gates, completion and coverage for the readings of a day."""
    rows = tuple(measured(one, readings.get(one.kind, UNKNOWN)) for one in case.criteria)
    applicable = [row for row in rows if row.reading.applies]
    known = [row.progress for row in applicable if row.progress is not None]
    coverage = Fraction(len(known), len(applicable)) if applicable else Fraction(0)
    enough = bool(known) and coverage >= LEAST_COVERAGE
    completion = sum(known, Fraction(0)) / len(known) if enough else None
    return Progress(case, rows, gates(readings), completion, coverage)


def gates(readings: Readings) -> tuple[Gate, ...]:
    """Return what blocks the way back: something overdue now, a dispute that is not answered."""
    found = []
    if readings.get(CriterionKind.CURRENT_OVERDUE, UNKNOWN).value:
        found.append(Gate.OVERDUE_NOW)
    if readings.get(CriterionKind.DISPUTE_CLOSED, UNKNOWN).value == 0:
        found.append(Gate.DISPUTE_OPEN)
    return tuple(found)
