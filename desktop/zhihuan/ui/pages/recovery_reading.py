"""Works out beside the window what takes long of a case: its line's course, its own, and what would move it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from zhihuan.application.line_course import line_course
from zhihuan.ui.worker import Worker

if TYPE_CHECKING:
    from datetime import date

    from zhihuan.domain.book import Book
    from zhihuan.domain.memo import Memo
    from zhihuan.domain.recovery.case import RecoveryCase
    from zhihuan.ui.worker import Progress


class RecoveryReader(QObject):
    """Answers by signals. A new question takes the place of the old one; the same one is not asked twice."""

    lived = Signal(object)
    """The line's course is there (a tuple of `LinePoint`)."""

    def __init__(self, memo: Memo, parent: QObject) -> None:
        """Wait to be asked; the memo knows what did not change since."""
        super().__init__(parent)
        self._memo = memo
        self._asked: tuple[object, ...] | None = None
        self._life = Worker(self)
        self._life.finished.connect(self.lived)

    @property
    def busy(self) -> bool:
        """Whether something is still being worked out."""
        return self._life.busy

    def read(self, book: Book, case: RecoveryCase, today: date) -> bool:
        """Work a case out as it stands on a day, unless that was asked last; say whether it is being worked out."""
        asked = self._asked
        if asked is not None and asked[0] is book and asked[1:] == (case, today):
            return False
        self._asked = book, case, today
        memo = self._memo

        def life(progress: Progress) -> object:
            return line_course(book, case.line, today, memo, progress)

        self._life.start(life)
        return True
