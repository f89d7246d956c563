"""How the user's own earlier cases ended, and how long that took: history, and no measure of any other case."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from zhihuan.domain.as_of import as_of
from zhihuan.domain.book import Book
from zhihuan.domain.health.debts import overdue
from zhihuan.domain.memo import Memo
from zhihuan.domain.position import Position
from zhihuan.domain.recovery.case import Outcome, RecoveryCase
from zhihuan.domain.recovery.readings import fallen_due, last_paid_late


@dataclass(frozen=True, slots=True)
class PastCase:
    """A case that ended with an outcome, and the days from its loss until then.

    `paid_on` is the day on which the last of what was overdue on the day of the loss, or after it, was paid; None where
    nothing was, or something still was when the case ended. `days_after_paying` are the days from then.
    """

    case: RecoveryCase
    outcome: Outcome
    ended_on: date
    paid_on: date | None

    @property
    def days(self) -> int:
        """The days from the loss to the outcome."""
        return (self.ended_on - self.case.since).days

    @property
    def days_after_paying(self) -> int | None:
        """The days from when everything overdue was paid to the outcome, None where nothing was overdue."""
        return None if self.paid_on is None else (self.ended_on - self.paid_on).days


def own_history(book: Book, today: date, memo: Memo | None = None) -> tuple[PastCase, ...]:
    """Return the cases that ended with an outcome by a day, the last one first; each as it was known when it ended.

    >>> own_history(Book(), date(2026, 3, 1))
    ()
    """
    ended = (
        PastCase(one, one.outcome, one.closed_on, _paid_on(book, one, one.closed_on, memo))
        for one in book.cases.values()
        if one.outcome is not None and one.closed_on is not None and one.closed_on <= today
    )
    return tuple(sorted(ended, key=lambda one: (one.ended_on, one.case.since, one.case.id), reverse=True))


def _paid_on(book: Book, case: RecoveryCase, day: date, memo: Memo | None) -> date | None:
    position = Position(as_of(book, day), day, memo)
    late = None if overdue(position) else last_paid_late(fallen_due(position))
    return late if late is not None and late >= case.since else None
