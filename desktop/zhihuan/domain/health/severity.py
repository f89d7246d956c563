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

    `source` and `as_of` say where the thresholds come from; they are data, not law. Of the user's `own` there is none.
    """

    watch: Decimal | None
    high: Decimal | None
    severe: Decimal | None
    source: str = ""
    as_of: str = ""
    source_zh: str = ""
    own: bool = False

    def moved_to(self, watch: Decimal | None, high: Decimal | None, severe: Decimal | None) -> Bands:
        """Return the bands with edges of the user's own; the same with their source where no edge is another.

        >>> shipped = Bands(Decimal("0.36"), Decimal("0.5"), None, "a book")
        >>> shipped.moved_to(Decimal("0.4"), None, None).source
        ''
        >>> shipped.moved_to(shipped.watch, shipped.high, None).source
        'a book'
        """
        if (watch, high, severe) == (self.watch, self.high, self.severe):
            return self
        return Bands(watch, high, severe, own=True)

    def severity(self, value: Fraction | int | None, *, less_is_worse: bool = False) -> Severity:
        """Return the band a value lies in; a value on the edge lies in the more worrying band.

        >>> Bands(Decimal("0.36"), Decimal("0.5"), Decimal("0.55")).severity(Fraction(52, 100)).value
        'high'
        >>> Bands(Decimal(30), Decimal(7), None).severity(30, less_is_worse=True).value
        'watch'
        """
        if value is None:
            return Severity.UNKNOWN
        edge = self.edge_of(value, less_is_worse=less_is_worse)
        return Severity.FINE if edge is None else edge[0]

    def edge_of(self, value: Fraction | int, *, less_is_worse: bool = False) -> tuple[Severity, Decimal] | None:
        """Return the band a value lies in with the edge where it begins, None where nothing is to be worried about."""
        for name, edge in self._gravest_first:
            if value <= Fraction(edge) if less_is_worse else value >= Fraction(edge):
                return name, edge
        return None

    @property
    def gravest(self) -> tuple[Severity, Decimal] | None:
        """The most worrying band there is, with its edge; None where there is none."""
        return next(iter(self._gravest_first), None)

    @property
    def mildest(self) -> tuple[Severity, Decimal] | None:
        """The least worrying band there is, with its edge; None where there is none."""
        return next(reversed(self._gravest_first), None)

    @property
    def _gravest_first(self) -> tuple[tuple[Severity, Decimal], ...]:
        steps = ((Severity.SEVERE, self.severe), (Severity.HIGH, self.high), (Severity.WATCH, self.watch))
        return tuple((name, edge) for name, edge in steps if edge is not None)
