"""A step on its way into the ledger: made ready and written in another thread, then shown by its session."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from zhihuan.application.history import Step
    from zhihuan.application.ports import Progress, StoreHand
    from zhihuan.domain.book import Book


@dataclass(frozen=True, slots=True)
class Written:
    """A step as it stands in the ledger, and the book after it."""

    step: Step
    book: Book


@dataclass(frozen=True, slots=True)
class UnderWay:
    """One step to be written: called in another thread; its session must be told when it has ended, however it ended.

    `ready` works out the step and the book after it, None where nothing changes; `written` puts the step down.
    """

    hand: StoreHand
    ready: Callable[[], Written | None]
    written: Callable[[Step, Progress], Step]

    def __call__(self, progress: Progress) -> Written | None:
        """Write the step; `progress` may raise to stop, and then nothing was written. Raises DomainError and others."""
        progress(0, 1)
        ready = self.ready()
        if ready is None:
            return None
        return Written(self.written(ready.step, progress), ready.book)
