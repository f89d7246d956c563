"""Measures health beside the window, in turns: the day's figures, the months before, then what helps."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal, Slot

from zhihuan.application.checkup import Checkup, checkup, compared, helped, traced
from zhihuan.ui.worker import Worker

if TYPE_CHECKING:
    from datetime import date

    from zhihuan.domain.book import Book
    from zhihuan.domain.health.rules import HealthRules
    from zhihuan.domain.health.series import Series
    from zhihuan.domain.memo import Memo
    from zhihuan.ui.worker import Progress

_Asked = tuple[object, object, object]


class HealthReader(QObject):
    """Answers by signals. A new question takes the place of the old one; the same one is not asked twice."""

    lasting = Signal()
    """The figures are taking long enough that the user should see that something is going on."""
    measured = Signal(object)
    """The figures are there (`Checkup`): first those of the day alone, then with the last month end, then steps."""
    progressed = Signal(int, int)
    """How many of the months before are measured."""
    traced = Signal(object, object)
    """The months before are measured (`Series`), and since when each warning holds is known (`Checkup` first)."""

    def __init__(self, memo: Memo, parent: QObject) -> None:
        """Wait to be asked; the memo knows what did not change since."""
        super().__init__(parent)
        self._asked: _Asked | None = None
        self._memo = memo
        self._now, self._then, self._past, self._steps = (Worker(self) for _ in range(4))
        self._now.lasting.connect(self.lasting)
        self._now.finished.connect(self._compare)
        self._then.finished.connect(self._trace)
        self._past.progressed.connect(self.progressed)
        self._past.finished.connect(self._help)
        self._steps.finished.connect(self.measured)

    @property
    def busy(self) -> bool:
        """Whether something is still being worked out."""
        return any(worker.busy for worker in (self._now, self._then, self._past, self._steps))

    def read(self, book: Book, today: date, rules: HealthRules) -> None:
        """Measure a day of a book, unless that is what was measured last."""
        asked = self._asked
        if asked is not None and asked[0] is book and asked[1:] == (today, rules):
            return
        self._asked = book, today, rules
        memo = self._memo
        for worker in (self._then, self._past, self._steps):
            worker.cancel()

        def work(_progress: Progress) -> Checkup:
            return checkup(book, today, rules, memo)

        self._now.start(work)

    @Slot(object)
    def _compare(self, found: Checkup) -> None:
        memo = self._memo
        self.measured.emit(found)

        def work(_progress: Progress) -> Checkup:
            return compared(found, memo)

        self._then.start(work)

    @Slot(object)
    def _trace(self, found: Checkup) -> None:
        memo = self._memo
        self.measured.emit(found)

        def work(progress: Progress) -> tuple[Checkup, Series]:
            return traced(found, memo, progress)

        self._past.start(work)

    @Slot(object)
    def _help(self, answer: tuple[Checkup, Series]) -> None:
        found, past = answer
        self.traced.emit(found, past)

        def work(progress: Progress) -> Checkup:
            return helped(found, progress)

        self._steps.start(work)
