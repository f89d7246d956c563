"""One open ledger: the book, its history, and who wants to know when it changes."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, datetime

from zhihuan.application.commands import Command
from zhihuan.application.decide import decide
from zhihuan.application.history import Step, Touched
from zhihuan.application.ports import Clock, LedgerStore
from zhihuan.application.summarise import summarise
from zhihuan.domain.book import Book
from zhihuan.domain.change import applied, inverse
from zhihuan.domain.errors import NothingToRedo, NothingToUndo
from zhihuan.domain.health import HealthRules
from zhihuan.domain.position import Position

Observer = Callable[[Touched], None]


class Session:
    """Every change of the ledger passes through here: decided, written, then shown."""

    def __init__(self, store: LedgerStore, clock: Clock, rules: HealthRules) -> None:
        """Open a session on a store; reads the whole book."""
        self._store = store
        self._clock = clock
        self.rules = rules
        self._book = store.load()
        self._observers: list[Observer] = []
        self._position: Position | None = None

    @property
    def book(self) -> Book:
        """Everything recorded, as it is now."""
        return self._book

    @property
    def now(self) -> datetime:
        """The present moment."""
        return self._clock.now()

    @property
    def today(self) -> date:
        """The user's own day."""
        return self._clock.now().date()

    def position(self, on: date | None = None) -> Position:
        """Return the book as seen on a day (default today); the same value until something changes."""
        day = on or self.today
        if self._position is None or self._position.book is not self._book or self._position.today != day:
            self._position = Position(self._book, day)
        return self._position

    def observe(self, observer: Observer) -> None:
        """Call the observer with what was touched after each change."""
        self._observers.append(observer)

    def run(self, command: Command) -> Step | None:
        """Carry a command out as one step; return None when it changes nothing.

        Raises DomainError with nothing changed, or EnvironmentProblem when the disk refused.
        """
        self.read_again_if_changed()
        changes = decide(self._book, command, self.rules)
        if not changes:
            return None
        step = Step(self._clock.now(), summarise(self._book, command), changes)
        book = applied(self._book, changes)
        step = self._store.do(step)
        self._show(book, step)
        return step

    def undo(self) -> Step:
        """Take the last step back; raises NothingToUndo."""
        self.read_again_if_changed()
        step = self._store.last_done()
        if step is None:
            raise NothingToUndo
        book = applied(self._book, inverse(step.changes))
        self._store.undo(step)
        self._show(book, step)
        return step

    def redo(self) -> Step:
        """Bring the last undone step back; raises NothingToRedo."""
        self.read_again_if_changed()
        step = self._store.next_undone()
        if step is None:
            raise NothingToRedo
        book = applied(self._book, step.changes)
        self._store.redo(step)
        self._show(book, step)
        return step

    def history(self, limit: int | None = None) -> tuple[Step, ...]:
        """Return the newest steps first."""
        return self._store.steps(limit)

    @property
    def last_step(self) -> Step | None:
        """Return the step that undo would take back, None when there is none."""
        return self._store.last_done()

    @property
    def can_undo(self) -> bool:
        """Whether a step can be taken back."""
        return self._store.can_undo()

    @property
    def can_redo(self) -> bool:
        """Whether an undone step can be brought back."""
        return self._store.can_redo()

    def read_again_if_changed(self) -> bool:
        """Read the ledger anew when another process wrote to it; return whether it did."""
        if not self._store.changed_elsewhere():
            return False
        self._book = self._store.load()
        self._tell(Touched.everything())
        return True

    def _show(self, book: Book, step: Step) -> None:
        self._book = book
        self._tell(Touched.by(step.changes))

    def _tell(self, touched: Touched) -> None:
        for observer in tuple(self._observers):
            observer(touched)
