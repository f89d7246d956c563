"""A step on its way into the ledger: made ready and written in another thread, then shown by its session."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import TYPE_CHECKING

from zhihuan.domain.position import Position

if TYPE_CHECKING:
    from datetime import date

    from zhihuan.application.history import Step
    from zhihuan.application.ports import Progress, StoreHand
    from zhihuan.domain.book import Book
    from zhihuan.domain.memo import Memo


@dataclass(frozen=True, slots=True)
class Written:
    """A step as it stands in the ledger, the book after it, and what follows from that as far as it is worked out."""

    step: Step
    book: Book
    position: Position | None = None


@dataclass(frozen=True, slots=True)
class UnderWay:
    """One step to be written: called in another thread; its session must be told when it has ended, however it ended.

    `today` is the day on which the book is looked at first. `ready` works out the step and the book after it, None
    where nothing changes; `written` puts the step down. `memo` is the session's, which both threads may use.
    """

    hand: StoreHand
    today: date
    ready: Callable[[], Written | None]
    written: Callable[[Step, Progress], Step]
    memo: Memo | None = None

    def __call__(self, progress: Progress) -> Written | None:
        """Write the step; `progress` may raise to stop, and then nothing was written. Raises DomainError and others."""
        progress(0, 1)
        ready = self.ready()
        if ready is None:
            return None
        step = self.written(ready.step, progress)
        return Written(step, ready.book, _derived(Position(ready.book, self.today, self.memo)))


def _derived(position: Position) -> Position:
    """Return a position that has worked out what pages ask it first, so that the window need not wait for it."""
    for asked in ("dues", "overdue", "owed", "lenders_owed"):
        getattr(position, asked)
    return position
