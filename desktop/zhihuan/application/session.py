"""One open ledger: the book, its history, and who wants to know when it changes."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import date, datetime
from typing import TYPE_CHECKING

from zhihuan.application.commands import Command
from zhihuan.application.days_to_come import refuse_days_to_come
from zhihuan.application.decide import decide
from zhihuan.application.history import Step, Touched
from zhihuan.application.ledger_problems import StepUnderWay
from zhihuan.application.ports import Clock, LedgerStore
from zhihuan.application.summarise import summarise
from zhihuan.application.under_way import UnderWay, Written
from zhihuan.domain.book import Book
from zhihuan.domain.change import applied, inverse
from zhihuan.domain.errors import DomainError, NothingToRedo, NothingToUndo, ZhihuanError
from zhihuan.domain.health.rules import HealthRules
from zhihuan.domain.memo import Memo
from zhihuan.domain.position import Position

if TYPE_CHECKING:
    from zhihuan.application.ports import Progress, StoreHand
    from zhihuan.domain.change import Change

Observer = Callable[[Touched], None]


class Session:
    """Every change of the ledger passes through here: decided, written, then shown."""

    def __init__(self, store: LedgerStore, clock: Clock, rules: HealthRules) -> None:
        """Open a session on a store; reads the whole book. Its `memo` knows again what a change did not touch."""
        self._store = store
        self._clock = clock
        self.rules = rules
        self._book = store.load()
        self._observers: list[Observer] = []
        self._position: Position | None = None
        self.memo = Memo()
        self._under_way: UnderWay | None = None

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
            self._position = Position(self._book, day, self.memo)
        return self._position

    def observe(self, observer: Observer) -> None:
        """Call the observer with what was touched after each change."""
        self._observers.append(observer)

    def run(self, command: Command) -> Step | None:
        """Carry a command out as one step; return None when it changes nothing.

        Raises DomainError with nothing changed, or EnvironmentProblem when the disk refused.
        """
        self._refuse_while_writing()
        self.read_again_if_changed()
        now = self._clock.now()
        refuse_days_to_come(self._book, command, now.date())
        changes = decide(self._book, command)
        if not changes:
            return None
        step = Step(now, summarise(self._book, command), changes)
        book = applied(self._book, changes)
        step = self._store.do(step)
        self._show(book, step)
        return step

    def undo(self) -> Step:
        """Take the last step back; raises NothingToUndo."""
        self._refuse_while_writing()
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
        self._refuse_while_writing()
        self.read_again_if_changed()
        step = self._store.next_undone()
        if step is None:
            raise NothingToRedo
        book = applied(self._book, step.changes)
        self._store.redo(step)
        self._show(book, step)
        return step

    @property
    def writing(self) -> bool:
        """Whether a step is being written in another thread; until it has ended, nothing else can be."""
        return self._under_way is not None

    def begin(self, command: Command) -> UnderWay:
        """Return a command as a step to be written in another thread; `end` it there being written or not.

        Raises StepUnderWay, EnvironmentProblem.
        """
        hand = self._hand()
        book, now = self._book, self._clock.now()

        def ready() -> Written | None:
            refuse_days_to_come(book, command, now.date())
            changes = decide(book, command)
            if not changes:
                return None
            return Written(Step(now, summarise(book, command), changes), applied(book, changes))

        return self._begun(UnderWay(hand, now.date(), ready, hand.do, self.memo))

    def begin_undo(self) -> UnderWay:
        """Return the taking back of the last step, to be written in another thread; raises NothingToUndo."""
        return self._begin_turn(self._store.last_done, inverse, NothingToUndo)

    def begin_redo(self) -> UnderWay:
        """Return the bringing back of the last undone step, for another thread; raises NothingToRedo."""
        return self._begin_turn(self._store.next_undone, tuple, NothingToRedo)

    def end(self, written: Written | None) -> None:
        """Show what was written in another thread; None when it was stopped, failed, or changed nothing."""
        ended, self._under_way = self._under_way, None
        if ended is None:
            return
        if written is not None:
            self._store.follow(ended.hand, written.step)
        ended.hand.close()
        if written is not None:
            self._position = written.position
            self._show(written.book, written.step)

    def history(self, limit: int | None = None) -> tuple[Step, ...]:
        """Return the newest steps first."""
        return self._store.steps(limit)

    @property
    def last_step(self) -> Step | None:
        """Return the step that undo would take back, None when there is none."""
        return self._store.last_done()

    @property
    def next_step(self) -> Step | None:
        """Return the step that redo would bring back, None when there is none."""
        return self._store.next_undone()

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
        if self.writing or not self._store.changed_elsewhere():
            return False
        self._book = self._store.load()
        self._tell(Touched.everything())
        return True

    def _hand(self) -> StoreHand:
        """Reach for the store: who wrote before is noticed now, and whoever writes after makes the hand refuse."""
        self._refuse_while_writing()
        hand = self._store.hand()
        try:
            self.read_again_if_changed()
        except ZhihuanError:
            hand.close()
            raise
        return hand

    def _begin_turn(
        self, found: Callable[[], Step | None], turned: Callable[[tuple[Change, ...]], tuple[Change, ...]],
        nothing: type[DomainError],
    ) -> UnderWay:
        hand = self._hand()
        step, book = found(), self._book
        if step is None:
            hand.close()
            raise nothing
        way = hand.redo if step.undone else hand.undo
        there = Written(replace(step, undone=not step.undone), book)

        def written(after: Step, progress: Progress) -> Step:
            way(step, progress)
            return after

        def ready() -> Written:
            return replace(there, book=applied(book, turned(step.changes)))

        return self._begun(UnderWay(hand, self.today, ready, written, self.memo))

    def _begun(self, under_way: UnderWay) -> UnderWay:
        self._under_way = under_way
        return under_way

    def _refuse_while_writing(self) -> None:
        if self.writing:
            raise StepUnderWay

    def _show(self, book: Book, step: Step) -> None:
        self._book = book
        self._tell(Touched.by(step.changes))

    def _tell(self, touched: Touched) -> None:
        for observer in tuple(self._observers):
            observer(touched)
