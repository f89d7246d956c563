"""Carries one piece of work out beside the window, with progress and a way to stop it.

The work is a function of frozen values that asks nothing of the window; what it answers comes back by signals. Knows
nothing of what the work is.
"""

from __future__ import annotations

import time
from collections.abc import Callable
from threading import Event
from typing import Final

from PySide6.QtCore import QCoreApplication, QObject, QThread, QTimer, Signal, Slot

from zhihuan.ui.collector import no_search_for_cycles

Progress = Callable[[int, int], None]
Work = Callable[[Progress], object]
"""Gets a function to call now and then with how much of how much is done; that call may raise `Stopped`."""

PATIENCE_MS: Final = 200
_BETWEEN_REPORTS_S: Final = 0.05


class Stopped(Exception):
    """The user wanted the work stopped; it passes through the work up to the thread."""


class _Thread(QThread):
    """One run of one piece of work."""

    reported = Signal(int, int)
    answered = Signal(object)
    stopped = Signal()
    broke = Signal(object)

    def __init__(self, work: Work, parent: QObject) -> None:
        """Get ready to run the work."""
        super().__init__(parent)
        self.stop = Event()
        self._work = work
        self._last_report = 0.0

    def run(self) -> None:
        """Run the work; whatever it raises is handed to the window's thread, where a bug goes its usual way."""
        try:
            with no_search_for_cycles():
                answer = self._work(self._report)
        except Stopped:
            self.stopped.emit()
        except Exception as problem:  # noqa: BLE001 - raised again by the worker, in the window's thread
            self.broke.emit(problem)
        else:
            self.answered.emit(answer)

    def _report(self, done: int, whole: int) -> None:
        if self.stop.is_set():
            raise Stopped
        now = time.monotonic()
        if now - self._last_report >= _BETWEEN_REPORTS_S:
            self._last_report = now
            self.reported.emit(done, whole)


class Worker(QObject):
    """Runs one piece of work at a time. A new piece takes the place of the old, whose answer never comes."""

    lasting = Signal()
    """The work takes long enough that the user should see that something is going on."""
    progressed = Signal(int, int)
    """How much of how much is done."""
    finished = Signal(object)
    """The work is done; what it answered."""
    cancelled = Signal()
    """The work was stopped before it was done."""

    def __init__(self, parent: QObject) -> None:
        """Wait for work."""
        super().__init__(parent)
        self._thread: _Thread | None = None
        self._left: list[_Thread] = []
        self._patience = QTimer(self, singleShot=True, interval=PATIENCE_MS)
        self._patience.timeout.connect(self.lasting)
        left = self._left
        self.destroyed.connect(lambda: _end(left))
        application = QCoreApplication.instance()
        if application is not None:
            application.aboutToQuit.connect(self.wait)

    @property
    def busy(self) -> bool:
        """Whether work is going on whose answer is awaited."""
        return self._thread is not None

    def start(self, work: Work) -> None:
        """Begin a piece of work."""
        self._leave()
        thread = _Thread(work, self)
        self._thread = thread
        self._left.append(thread)
        thread.reported.connect(self._report)
        thread.answered.connect(self._answer)
        thread.broke.connect(self._break)
        thread.stopped.connect(self._stop)
        thread.finished.connect(self._bury)
        self._patience.start()
        thread.start()

    @Slot()
    def cancel(self) -> None:
        """Stop the work going on, if any."""
        if self._thread is not None:
            self._leave()
            self.cancelled.emit()

    @Slot()
    def ask_to_stop(self) -> None:
        """Let the work stop where it can; where it was done before it heard of it, its answer comes all the same."""
        if self._thread is not None:
            self._thread.stop.set()

    @Slot()
    def wait(self) -> None:
        """Stop everything and return when nothing runs any more."""
        self._leave()
        _end(self._left)

    def _leave(self) -> None:
        self._patience.stop()
        if self._thread is not None:
            self._thread.stop.set()
            self._thread = None

    @Slot(int, int)
    def _report(self, done: int, whole: int) -> None:
        if self.sender() is self._thread:
            self.progressed.emit(done, whole)

    @Slot(object)
    def _answer(self, answer: object) -> None:
        if self.sender() is self._thread:
            self._leave()
            self.finished.emit(answer)

    @Slot(object)
    def _break(self, problem: Exception) -> None:
        if self.sender() is self._thread:
            self._leave()
            self.cancelled.emit()
            raise problem

    @Slot()
    def _stop(self) -> None:
        if self.sender() is self._thread:
            self._leave()
            self.cancelled.emit()

    @Slot()
    def _bury(self) -> None:
        thread = self.sender()
        if isinstance(thread, _Thread) and thread in self._left:
            self._left.remove(thread)
            thread.deleteLater()


def _end(threads: list[_Thread]) -> None:
    """Stop threads and wait for them: a running one must not lose its object."""
    for thread in threads:
        thread.stop.set()
    for thread in threads:
        thread.wait()
