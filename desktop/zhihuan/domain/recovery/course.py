"""How a case came from its loss to now: its progress on that day, at each month's end since, and on the day.

Between them lie the last days before something made a condition worse, so that the best is seen and no drop is told too
small. A past point is what that day gave: it is measured on the book as it was known then (`as_of`), against the
conditions and targets the case has now; what bears no day is unknown there.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import date, timedelta
from typing import Final

from zhihuan.domain.as_of import as_of
from zhihuan.domain.book import Book
from zhihuan.domain.calendar import months_later
from zhihuan.domain.memo import Memo
from zhihuan.domain.position import Position
from zhihuan.domain.recovery.case import RecoveryCase
from zhihuan.domain.recovery.criterion import CriterionKind, Known
from zhihuan.domain.recovery.progress import Measured, Progress
from zhihuan.domain.recovery.readings import case_progress, past_progress
from zhihuan.domain.recovery.trend import Trend, trend
from zhihuan.domain.recovery.turns import turning_days

COURSE_MONTHS: Final = 36
"""Of so many months the ends are looked at; of a longer case the last ones."""
Told = Callable[[int, int], None]
"""Called with how much of how much is done; may raise to stop."""


@dataclass(frozen=True, slots=True)
class Course:
    """A case's progress on some days, the oldest first; each condition of `now` knows its best so far."""

    days: tuple[date, ...]
    points: tuple[Progress, ...]

    @property
    def now(self) -> Progress:
        """Where the case stands on the last day."""
        return self.points[-1]

    def of(self, kind: CriterionKind) -> tuple[Measured, ...]:
        """Return one condition on each day."""
        return tuple(one for point in self.points for one in point.measured if one.criterion.kind is kind)

    def trend(self, kind: CriterionKind) -> Trend | None:
        """Return how a condition's value moved lately; None of fewer than three months, and where it has no trend."""
        known = (
            (day, one.now) for day, one in zip(self.days, self.of(kind), strict=False)
            if one.reading.known is Known.KNOWN
        )
        return trend({day: value for day, value in known if value is not None}) if kind.trends else None


def course_days(
    book: Book, case: RecoveryCase, today: date, memo: Memo | None = None
) -> tuple[date, ...]:
    """Return the days a case is looked at on: its loss, the ends of the months since, and today or when it ended.

    Between them the last days before something made one of its conditions worse (`turning_days`).

    >>> from zhihuan.domain.credit_line import LineEventId, LineId
    >>> from zhihuan.domain.recovery.case import CaseId
    >>> case = RecoveryCase(CaseId("c"), LineId("l"), LineEventId("e"), date(2026, 1, 20))
    >>> [str(day) for day in course_days(Book(), case, date(2026, 3, 20))]
    ['2026-01-20', '2026-01-31', '2026-02-28', '2026-03-20']
    """
    last = today if case.closed_on is None else min(today, case.closed_on)
    first = last.replace(day=1)
    months = min((first.year - case.since.year) * 12 + first.month - case.since.month, COURSE_MONTHS)
    ends = {months_later(first, -back) - timedelta(days=1) for back in range(months)}
    then = Position(book if last == today else as_of(book, last), last, memo)
    return tuple(sorted({min(case.since, last), *ends, *turning_days(then, case), last}))


def course(
    book: Book, case: RecoveryCase, today: date, progress: Told | None = None, memo: Memo | None = None, *,
    past: bool = False,
) -> Course:
    """Measure a case of the book on each of its days.

    Today is measured on the whole book, as the case's present standing is; `past` says that it is a day gone by, of
    which what bears no day is unknown. With a memo only what changed since it was
    used last is measured again.

    >>> from zhihuan.domain.credit_line import LineEventId, LineId
    >>> from zhihuan.domain.recovery.case import CaseId
    >>> from zhihuan.domain.recovery.proposal import criterion
    >>> asked = (criterion(CriterionKind.REPORT_CHECKED, {}),)
    >>> case = RecoveryCase(CaseId("c"), LineId("l"), LineEventId("e"), date(2026, 3, 1), criteria=asked)
    >>> found = course(Book(cases={case.id: case}), case, date(2026, 4, 20))
    >>> [(str(day), int(point.met)) for day, point in zip(found.days, found.points)]
    [('2026-03-01', 0), ('2026-03-31', 0), ('2026-04-20', 0)]
    """
    known = memo or Memo()
    days = course_days(book, case, today, known)
    points: list[Progress] = []
    for day in days:
        if progress is not None:
            progress(len(points), len(days))
        present = day == today and not past
        points.append(_now(book, case, day, known) if present else _then(as_of(book, day), case, day, known))
    return Course(days, (*points[:-1], _with_best(points)))


def _now(book: Book, case: RecoveryCase, day: date, memo: Memo) -> Progress:
    position = Position(book, day, memo)
    return memo.keep(day, ("case", case.id), (book,), lambda: case_progress(position, book.cases[case.id]))


def _then(book: Book, case: RecoveryCase, day: date, memo: Memo) -> Progress:
    position = Position(book, day, memo)
    return memo.keep(day, ("past case", case.id), (book,), lambda: past_progress(position, book.cases[case.id]))


def _with_best(points: list[Progress]) -> Progress:
    """Return the last point, each of its conditions with how far it had come at best."""
    columns = zip(*(point.measured for point in points), strict=True)
    best = (max((one.progress for one in column if one.progress is not None), default=None) for column in columns)
    now = points[-1]
    rows = tuple(replace(one, highest=highest) for one, highest in zip(now.measured, best, strict=True))
    return replace(now, measured=rows)
