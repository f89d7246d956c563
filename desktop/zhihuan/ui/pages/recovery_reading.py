"""Works out beside the window what takes long of a case: its line's course, its own, and what would move it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal, SignalInstance, Slot

from zhihuan.application.line_course import line_course
from zhihuan.domain.memo import Memo
from zhihuan.domain.position import Position
from zhihuan.domain.recovery.course import course
from zhihuan.domain.recovery.movers import movers
from zhihuan.domain.recovery.one_off_repair import one_off_repair
from zhihuan.domain.recovery.own_history import own_history
from zhihuan.domain.recovery.working_capital import working_capital
from zhihuan.ui.worker import Worker

if TYPE_CHECKING:
    from datetime import date

    from zhihuan.domain.book import Book
    from zhihuan.domain.recovery.case import RecoveryCase
    from zhihuan.ui.worker import Work


class RecoveryReader(QObject):
    """Answers by signals, in turns. A new question takes the place of the old one; the same one is not asked twice."""

    lived = Signal(object)
    """The line's course is there (a tuple of `LinePoint`)."""
    traced = Signal(object)
    """The case's course is there (`Course`)."""
    remembered = Signal(object)
    """The user's own ended cases, and what the one-off repair would have hidden (a pair of tuples)."""
    weighed = Signal(object)
    """The months ahead of the case's business are there (`WorkingCapital`)."""
    searching = Signal(int, int)
    """How many of how many ways to move the case are tried."""
    searched = Signal(object)
    """What moves the case most is there (`Movers`)."""

    def __init__(self, parent: QObject) -> None:
        """Wait to be asked; a memo of its own knows what did not change since, so that health's keeps its days."""
        super().__init__(parent)
        self._memo = Memo()
        self._asked: tuple[Book, RecoveryCase, date] | None = None
        self._left: list[tuple[SignalInstance, Work]] = []
        self._answer: SignalInstance = self.lived
        self._search: Work | None = None
        self._searches = False
        self._worker = Worker(self)
        self._worker.progressed.connect(self._report)
        self._worker.finished.connect(self._go_on)

    @property
    def busy(self) -> bool:
        """Whether something is still being worked out."""
        return self._worker.busy

    def read(self, book: Book, case: RecoveryCase, today: date) -> None:
        """Work a case out as it stands on a day, unless that was asked last."""
        asked = self._asked
        if asked is not None and asked[0] is book and asked[1:] == (case, today):
            return
        self._asked = book, case, today
        memo = self._memo
        position = Position(book, today, Memo())
        self._left = [
            (self.lived, lambda progress: line_course(book, case.line, today, memo, progress)),
            (self.traced, lambda progress: course(book, case, today, progress, memo)),
            (self.remembered, lambda _progress: (own_history(book, today, memo), one_off_repair(position))),
        ]
        if case.closed_on is None:
            if case.capital:
                self._left.append((self.weighed, lambda _progress: working_capital(position, case)))
            self._search = lambda progress: movers(position, case, progress)
            self._left.append((self.searched, self._search))
        self._start_next()

    def _start_next(self) -> None:
        if self._left:
            self._answer, work = self._left.pop(0)
            self._searches = work is self._search
            self._worker.start(work)

    @Slot(object)
    def _go_on(self, found: object) -> None:
        answer = self._answer
        self._start_next()
        answer.emit(found)

    @Slot(int, int)
    def _report(self, done: int, whole: int) -> None:
        if self._searches:
            self.searching.emit(done, whole)
