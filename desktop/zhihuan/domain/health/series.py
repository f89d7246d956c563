"""Every measure at the end of each of the last months and on the day, and what warnings can tell by looking back.

A past point is what that day gave: it is measured on the book as it was known then (`as_of`), so nothing typed in today
and dated today changes it.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, replace
from datetime import date, timedelta
from typing import Final

from zhihuan.domain.as_of import as_of
from zhihuan.domain.book import Book
from zhihuan.domain.calendar import months_later
from zhihuan.domain.health.figure import Figure, moves
from zhihuan.domain.health.figures import figures
from zhihuan.domain.health.late_since import late_since
from zhihuan.domain.health.measure import Measure
from zhihuan.domain.health.warning import Began, HealthWarning
from zhihuan.domain.memo import Memo
from zhihuan.domain.position import Position

SERIES_MONTHS: Final = 24
Progress = Callable[[int, int], None]
"""Called with how much of how much is done; may raise to stop."""


@dataclass(frozen=True, slots=True)
class Series:
    """The figures of some days, the oldest first; the last is the day itself."""

    days: tuple[date, ...]
    figures: Mapping[date, Mapping[Measure, Figure]]

    def of(self, measure: Measure) -> tuple[Figure, ...]:
        """Return one measure on each day."""
        return tuple(self.figures[day][measure] for day in self.days)


def series_days(today: date, months: int = SERIES_MONTHS) -> tuple[date, ...]:
    """Return the ends of the months before a day's own, and the day; as many as months.

    >>> [str(day) for day in series_days(date(2026, 3, 20), 3)]
    ['2026-01-31', '2026-02-28', '2026-03-20']
    """
    first = today.replace(day=1)
    ends = (months_later(first, -back) - timedelta(days=1) for back in reversed(range(months - 1)))
    return (*ends, today)


def series(
    book: Book, today: date, months: int = SERIES_MONTHS, progress: Progress | None = None, memo: Memo | None = None
) -> Series:
    """Measure everything at the end of each of the last months and on the day, ratios over income in the day's month.

    What is planned for after the day (an income that begins next month) counts on the day, and on no earlier one. For a
    past day hand in `as_of(book, day)`. With a memo only what changed since it was used last is measured again: a day
    before which nothing changed is known as a whole, and of the others each loan and line that did not change. Raises
    NotADate where the months reach past the calendar's beginning.
    """
    known = memo or Memo()
    days = series_days(today, months)
    found: dict[date, Mapping[Measure, Figure]] = {}
    for day in days:
        if progress is not None:
            progress(len(found), len(days))
        found[day] = _measured(as_of(book, date.max if day == today else day), day, known)
    return Series(days, found)


def _measured(book: Book, day: date, memo: Memo) -> Mapping[Measure, Figure]:
    return memo.keep(day, figures, (book,), lambda: figures(Position(book, day, memo)))


def looked_back(
    warnings: Iterable[HealthWarning], series: Series, position: Position
) -> tuple[HealthWarning, ...]:
    """Return the warnings of a series' last day, each with since when it holds and what moved its figure.

    It holds since the unbroken run of measured days on which the measure lay in its band or a worse one: the run began
    in the month of the first of them, of what is late on a day that is known. It is what was measured then that is
    compared, with the edge of today's band. What moved is told from the last month end on.
    """
    return tuple(_looked_back(one, series.of(one.measure), position) for one in warnings)


def _looked_back(warning: HealthWarning, past: tuple[Figure, ...], position: Position) -> HealthWarning:
    if len(past) == 1:
        return warning
    since, known = warning.figure.on, Began.EARLIER
    for figure in reversed(past):
        if not warning.reached_by(figure):
            known = Began.MONTH
            break
        since = figure.on
    late = late_since(position, warning)
    if late is not None and late <= since:
        since, known = late, Began.DAY
    return replace(warning, since=since, began=known, moved=moves(past[-2], warning.figure) or ())
