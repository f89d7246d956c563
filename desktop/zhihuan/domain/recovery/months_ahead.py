"""What becomes of a case's conditions in the months ahead when everything is paid as planned: arithmetic, no promise.

Looked at are the day and the firsts of the next twelve months. Records are taken as they stand, however old they are.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from datetime import date
from decimal import Decimal
from fractions import Fraction
from typing import Final

from zhihuan.domain.calendar import months_later
from zhihuan.domain.position import Position
from zhihuan.domain.recovery.case import RecoveryCase
from zhihuan.domain.recovery.criterion import CriterionKind
from zhihuan.domain.recovery.planned import as_planned
from zhihuan.domain.recovery.progress import Measured, measured
from zhihuan.domain.recovery.readings import readings

MONTHS_AHEAD: Final = 12
MOVED_BY_PAYING: Final = frozenset({
    CriterionKind.CURRENT_OVERDUE, CriterionKind.ON_TIME_STREAK, CriterionKind.DAYS_SINCE_LATE,
    CriterionKind.ADVERSE_EXPIRY, CriterionKind.DTI, CriterionKind.UTILISATION, CriterionKind.UTILISATION_HIGHEST,
    CriterionKind.LENDERS, CriterionKind.QUIET_DAYS, CriterionKind.DRAWDOWNS_30, CriterionKind.R90,
})
"""Conditions that paying and waiting move; what is to be said, asked or recorded is moved by doing that."""


@dataclass(frozen=True, slots=True)
class Moved:
    """What becomes of one condition: its value `now`, and what it `becomes` on the day `since`.

    Where waiting alone would make it worse than today, and an action less so, `now` is what waiting gives on that day:
    what becomes worse is never told as a gain over today.
    `met`: it is at its target from that day to the last one looked at. `waiting` is the day from which it would be so
    by waiting alone, None where not within the months looked at. `gained` is the progress gained over waiting, the mean
    of the days looked at; below zero where it falls back.
    """

    kind: CriterionKind
    now: Decimal | None
    becomes: Decimal | None
    since: date
    met: bool
    waiting: date | None
    gained: Fraction


@dataclass(frozen=True, slots=True)
class Path:
    """Conditions on the days looked at, the first is today."""

    days: tuple[date, ...]
    points: Mapping[CriterionKind, tuple[Measured, ...]]

    def met_from(self, kind: CriterionKind) -> int | None:
        """Return from which of the days a condition is met to the last, None where it is not met then.

        Where it is met on the last day alone, that counts.
        """
        found = None
        for number in reversed(range(len(self.days))):
            if not self.points[kind][number].met:
                break
            found = number
        return found


def days_ahead(today: date) -> tuple[date, ...]:
    """Return the day and the firsts of the next twelve months.

    >>> days = days_ahead(date(2026, 3, 20))
    >>> str(days[0]), str(days[1]), str(days[-1])
    ('2026-03-20', '2026-04-01', '2027-03-01')
    """
    first = today.replace(day=1)
    return (today, *(months_later(first, number) for number in range(1, MONTHS_AHEAD + 1)))


def path(position: Position, case: RecoveryCase) -> Path:
    """Return the conditions that paying moves, on each of the days ahead, when everything is paid as planned."""
    days = days_ahead(position.today)
    book = as_planned(position, days[-1])
    criteria = [one for one in case.criteria if one.kind in MOVED_BY_PAYING]
    points: dict[CriterionKind, list[Measured]] = {one.kind: [] for one in criteria}
    for day in days:
        seen = Position(book, day, position.memo)
        found = readings(seen, replace(case, confirmed_on=day), points)
        for one in criteria:
            points[one.kind].append(measured(one, found[one.kind]))
    return Path(days, {kind: tuple(found) for kind, found in points.items()})


def moved(after: Path, waiting: Path) -> Iterator[Moved]:
    """Yield what an action moves over waiting; a day on which one of the two is unknown counts nothing.

    It is told from the first day on which it is nearer than by waiting; where the target is reached sooner, from the
    first such day on which it is reached for good.
    """
    for kind, points in after.points.items():
        gains = [_gain(one.progress, than.progress) for one, than in zip(points, waiting.points[kind], strict=True)]
        reached, alone = after.met_from(kind), waiting.met_from(kind)
        sooner = reached is not None and (alone is None or reached < alone)
        begins = reached if sooner and reached is not None else 0
        at = next((number for number, gain in enumerate(gains) if gain > 0 and number >= begins), None)
        if at is not None:
            today, then = waiting.points[kind][0], waiting.points[kind][at]
            yield Moved(
                kind, then.now if _worse(points[at], today) else today.now, points[at].now, after.days[at], sooner,
                None if alone is None else waiting.days[alone], _mean(gains),
            )


def moved_by_waiting(waiting: Path) -> Iterator[Moved]:
    """Yield what waiting alone moves: conditions that are reached, come nearer, or fall back by the last day.

    What is unknown today begins with nothing.
    """
    for kind, points in waiting.points.items():
        gains = [_gain(one.progress, points[0].progress or Fraction(0)) for one in points]
        reached = waiting.met_from(kind)
        if reached == 0 or not gains[-1]:
            continue
        at = gains.index(gains[-1]) if reached is None else reached
        alone = None if reached is None else waiting.days[reached]
        yield Moved(kind, points[0].now, points[at].now, waiting.days[at], reached is not None, alone, _mean(gains))


def _worse(one: Measured, than: Measured) -> bool:
    if one.now is None or than.now is None:
        return False
    return one.now < than.now if one.criterion.kind.more_is_better else one.now > than.now


def _gain(one: Fraction | None, than: Fraction | None) -> Fraction:
    return Fraction(0) if one is None or than is None else one - than


def _mean(gains: list[Fraction]) -> Fraction:
    return sum(gains, Fraction(0)) / len(gains)
