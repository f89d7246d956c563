"""How full each credit line was over time, out of the rows of the figures that hold all lines."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from fractions import Fraction

from zhihuan.domain.health.figure import Figure, Row


def line_series(figures: Sequence[Figure]) -> Mapping[str, tuple[Fraction | None, ...]]:
    """Return what was used of each line's limit in each of some figures of utilisation, by the line's id.

    None where the line is in none of the figure's sums: it was not there yet, its limit was unknown, or it was closed.

    >>> from datetime import date
    >>> from zhihuan.domain.health.figure import Role, money_row
    >>> from zhihuan.domain.health.measure import Measure
    >>> from zhihuan.domain.money import Money
    >>> def used(much):
    ...     above, below = (money_row("card", role, Money(one)) for role, one in ((Role.BALANCE, much),
    ...         (Role.LIMIT, 100)))
    ...     return Figure(Measure.UTILISATION, date(2026, 3, 1), None, (above,), (below,))
    >>> {line: [str(one) for one in values] for line, values in line_series((used(20), used(45))).items()}
    {'card': ['1/5', '9/20']}
    """
    each = [(_by_line(one.above), _by_line(one.below)) for one in figures]
    lines = sorted({line for _, limits in each for line in limits})
    return {
        line: tuple(used[line] / limits[line] if line in limits else None for used, limits in each) for line in lines
    }


def _by_line(rows: tuple[Row, ...]) -> dict[str, Fraction]:
    return {row.subject: row.value for row in rows}
