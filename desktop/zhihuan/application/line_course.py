"""A credit line's life in figures: its limit and what was used of it at each month end, as far as it was recorded."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING, Final

from zhihuan.domain.credit_line import LineState
from zhihuan.domain.health.series import series_days
from zhihuan.domain.health.usage import used_of
from zhihuan.domain.money import Money
from zhihuan.domain.position import Position

if TYPE_CHECKING:
    from zhihuan.application.ports import Progress
    from zhihuan.domain.book import Book
    from zhihuan.domain.credit_line import LineId
    from zhihuan.domain.memo import Memo

MOST_MONTHS: Final = 36


@dataclass(frozen=True, slots=True)
class LinePoint:
    """A line on a day: its limit, nothing while it is closed or frozen, None where unknown; what was used of it."""

    on: date
    limit: Money | None
    used: Money


def line_course(
    book: Book, line: LineId, today: date, memo: Memo | None = None, progress: Progress | None = None
) -> tuple[LinePoint, ...]:
    """Return a line at each month end since something of it is recorded, at most 36 of them, and on the day."""
    days = [
        *(one.on for one in book.line_events.values() if one.line == line),
        *(one.on for one in book.entries.values() if one.line == line),
    ]
    first = min((day for day in days if day <= today), default=today)
    months = min(12 * (today.year - first.year) + today.month - first.month + 1, MOST_MONTHS)
    found: list[LinePoint] = []
    for day in series_days(today, max(months, 2)):
        if progress is not None:
            progress(len(found), months)
        found.append(_point(Position(book, day, memo), line))
    return tuple(found)


def _point(position: Position, line: LineId) -> LinePoint:
    standing = position.lines[line]
    limit = standing.limit
    if standing.state is not LineState.OPEN:
        limit = Money(0, standing.line.currency)
    return LinePoint(position.today, limit, used_of(position, standing))
