"""Steps that change very much, written beside the window with progress and a way to stop; one at a time."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QObject, Signal, Slot

from zhihuan.domain.errors import ZhihuanError
from zhihuan.ui.worker import Worker

if TYPE_CHECKING:
    from zhihuan.application.commands import Command
    from zhihuan.application.history import Step
    from zhihuan.application.session import Session
    from zhihuan.application.under_way import UnderWay, Written
    from zhihuan.ui.worker import Progress

MANY_CHANGES: Final = 1_000
"""From here on a step is worth a thread: below, writing it takes no longer than starting one."""


class LargeSteps(QObject):
    """Hands a session's steps to a worker and shows them when they are written."""

    lasting = Signal()
    """The writing takes long enough that the user should see that something is going on."""
    progressed = Signal(int, int)
    """How much of how much is written."""
    written = Signal(object)
    """A step stands in the ledger and is shown (`Step`), or nothing was to change (None)."""
    refused = Signal(object)
    """A step could not be written (`ZhihuanError`); the ledger is as it was."""
    stopped = Signal()
    """A step was stopped before it was written; the ledger is as it was."""

    def __init__(self, session: Session, parent: QObject) -> None:
        """Wait for a step."""
        super().__init__(parent)
        self._session = session
        self._worker = Worker(self)
        self._worker.lasting.connect(self.lasting)
        self._worker.progressed.connect(self.progressed)
        self._worker.finished.connect(self._finish)
        self._worker.cancelled.connect(self._give_up)

    def run(self, command: Command) -> None:
        """Begin to write a command; the answer comes by a signal."""
        self._begin(lambda: self._session.begin(command))

    def undo(self) -> None:
        """Begin to take the last step back."""
        self._begin(self._session.begin_undo)

    def redo(self) -> None:
        """Begin to bring the last undone step back."""
        self._begin(self._session.begin_redo)

    @Slot()
    def stop(self) -> None:
        """Ask the writing to stop; what was written before it heard of it is shown all the same."""
        self._worker.ask_to_stop()

    def _begin(self, begun: Callable[[], UnderWay]) -> None:
        try:
            under_way = begun()
        except ZhihuanError as problem:
            self.refused.emit(problem)
            return

        def work(progress: Progress) -> Written | ZhihuanError | None:
            try:
                return under_way(progress)
            except ZhihuanError as problem:
                return problem

        self._worker.start(work)

    @Slot(object)
    def _finish(self, answer: Written | ZhihuanError | None) -> None:
        if isinstance(answer, ZhihuanError):
            self._session.end(None)
            self.refused.emit(answer)
            return
        self._session.end(answer)
        self.written.emit(None if answer is None else answer.step)

    @Slot()
    def _give_up(self) -> None:
        self._session.end(None)
        self.stopped.emit()


def is_large(step: Step | None) -> bool:
    """Say whether a step changes so much that it is written beside the window."""
    return step is not None and len(step.changes) > MANY_CHANGES
