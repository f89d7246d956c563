"""Works out beside the window what takes long of a case: its line's course, its own, and what would move it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal, Slot

from zhihuan.application.line_course import line_course
from zhihuan.domain.position import Position
from zhihuan.domain.recovery.course import course
from zhihuan.domain.recovery.movers import movers
from zhihuan.ui.worker import Worker

if TYPE_CHECKING:
    from datetime import date

    from zhihuan.domain.book import Book
    from zhihuan.domain.memo import Memo
    from zhihuan.domain.recovery.case import RecoveryCase
    from zhihuan.ui.worker import Progress

_Asked = tuple["Book", "RecoveryCase", "date"]


class RecoveryReader(QObject):
    """Answers by signals, in turns. A new question takes the place of the old one; the same one is not asked twice."""

    lived = Signal(object)
    """The line's course is there (a tuple of `LinePoint`)."""
    traced = Signal(object)
    """The case's course is there (`Course`)."""
    searching = Signal(int, int)
    """How many of how many ways to move the case are tried."""
    searched = Signal(object)
    """What moves the case most is there (`Movers`)."""

    def __init__(self, memo: Memo, parent: QObject) -> None:
        """Wait to be asked; the memo knows what did not change since."""
        super().__init__(parent)
        self._memo = memo
        self._asked: _Asked | None = None
        self._life, self._course, self._search = (Worker(self) for _ in range(3))
        self._life.finished.connect(self._trace)
        self._course.finished.connect(self._try_out)
        self._search.progressed.connect(self.searching)
        self._search.finished.connect(self.searched)

    @property
    def busy(self) -> bool:
        """Whether something is still being worked out."""
        return any(worker.busy for worker in (self._life, self._course, self._search))

    def read(self, book: Book, case: RecoveryCase, today: date) -> bool:
        """Work a case out as it stands on a day, unless that was asked last; say whether it is being worked out."""
        asked = self._asked
        if asked is not None and asked[0] is book and asked[1:] == (case, today):
            return False
        self._asked = book, case, today
        memo = self._memo
        for worker in (self._course, self._search):
            worker.cancel()

        def work(progress: Progress) -> object:
            return line_course(book, case.line, today, memo, progress)

        self._life.start(work)
        return True

    @Slot(object)
    def _trace(self, points: object) -> None:
        self.lived.emit(points)
        if self._asked is None:
            return
        (book, case, today), memo = self._asked, self._memo

        def work(progress: Progress) -> object:
            return course(book, case, today, progress, memo)

        self._course.start(work)

    @Slot(object)
    def _try_out(self, found: object) -> None:
        self.traced.emit(found)
        if self._asked is None:
            return
        (book, case, today), memo = self._asked, self._memo
        if case.closed_on is not None:
            return

        def work(progress: Progress) -> object:
            return movers(Position(book, today, memo), case, progress)

        self._search.start(work)
