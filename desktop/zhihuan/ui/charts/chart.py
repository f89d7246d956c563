"""What a chart shows, in plain values: places along the foot, lines or stacked bars over them, bands behind.

Knows nothing of who draws it.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from fractions import Fraction
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from zhihuan.ui.theme import Ink, Tone

_STEPS = (1, 2, 5, 10)


@dataclass(frozen=True, slots=True)
class Place:
    """One place along the foot: briefly, as it stands under the chart, and in full."""

    short: str
    full: str


@dataclass(frozen=True, slots=True)
class Values:
    """One value for each place, None where it is unknown."""

    name: str
    ink: Ink
    values: tuple[Fraction | None, ...]


@dataclass(frozen=True, slots=True)
class Stretch:
    """A band behind the lines, from `lower` up to `upper`; None: to the end of the chart."""

    lower: Fraction
    upper: Fraction | None
    tone: Tone


@dataclass(frozen=True, slots=True)
class Chart:
    """A chart: lines where it is not `stacked`, else bars on top of each other."""

    places: tuple[Place, ...]
    series: tuple[Values, ...]
    write: Callable[[Fraction], str]
    """Writes a value as it stands in the table and under the pointer."""
    mark: Callable[[Fraction], str] | None = None
    """Writes a round value beside the chart, where that is shorter."""
    bands: tuple[Stretch, ...] = ()
    edges: tuple[Fraction, ...] = ()
    """Values told as information by a dotted line."""
    stacked: bool = False
    whole: bool = False
    """Whether values are whole numbers, so that no mark stands between two."""

    @property
    def top(self) -> Fraction:
        """The largest value that must fit: of the lines, or of a pile of bars."""
        if self.stacked:
            piles = zip(*(one.values for one in self.series), strict=True)
            return max((sum((value or Fraction(0) for value in pile), Fraction(0)) for pile in piles),
                       default=Fraction(0))
        return max((value for one in self.series for value in one.values if value is not None), default=Fraction(0))


def marks(top: Fraction, *, whole: bool = False, wanted: int = 4) -> tuple[Fraction, ...]:
    """Return round values from nothing up to one that is not below `top`, about as many as wanted.

    >>> [str(mark) for mark in marks(Fraction(52, 100))]
    ['0', '1/5', '2/5', '3/5']
    >>> [int(mark) for mark in marks(Fraction(7), whole=True)]
    [0, 2, 4, 6, 8]
    """
    if top <= 0:
        return Fraction(0), Fraction(1)
    size = Fraction(1)
    while size > top / wanted:
        size /= 10
    while size * 10 <= top / wanted:
        size *= 10
    step = min((size * number for number in _STEPS), key=lambda one: abs(-(-top // one) - wanted))
    if whole:
        step = max(step, Fraction(1))
    return tuple(step * number for number in range(int(-(-top // step)) + 1))
