"""How much a figure should worry: the bands it can lie in."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal
from enum import StrEnum
from fractions import Fraction


class Severity(StrEnum):
    """How much a figure should worry; unknown is a state of its own."""

    FINE = "fine"
    WATCH = "watch"
    HIGH = "high"
    SEVERE = "severe"
    UNKNOWN = "unknown"


@dataclass(frozen=True, slots=True)
class Bands:
    """Where a measure begins to be watched, high and severe; None: that band does not exist.

    `source` and `as_of` say where the thresholds come from; they are data, not law.
    """

    watch: Decimal | None
    high: Decimal | None
    severe: Decimal | None
    source: str = ""
    as_of: str = ""
    source_zh: str = ""

    def severity(self, value: Fraction | int | None) -> Severity:
        """Return the band a value lies in; a value on the edge lies in the upper band.

        >>> Bands(Decimal("0.36"), Decimal("0.5"), Decimal("0.55")).severity(Fraction(52, 100)).value
        'high'
        """
        if value is None:
            return Severity.UNKNOWN
        steps = ((Severity.SEVERE, self.severe), (Severity.HIGH, self.high), (Severity.WATCH, self.watch))
        return next((name for name, edge in steps if edge is not None and value >= Fraction(edge)), Severity.FINE)
