"""APScheduler on Qt's event loop with a timer that can be stopped. Imported only when the heart begins to beat."""

from __future__ import annotations

import math
from collections.abc import Callable

from apscheduler.executors.debug import DebugExecutor
from apscheduler.schedulers.qt import QtScheduler
from PySide6.QtCore import QObject, Qt, QTimer


class OneTimerScheduler(QtScheduler):  # type: ignore[misc]  # APScheduler publishes no types
    """Runs its jobs on the thread of `parent`, waking at least every `longest_wait_s`.

    `QtScheduler` keeps what `QTimer.singleShot` returns, which is None: it can stop no timer, and each change of a job
    leaves one more running, even after shutdown. Here is one timer, and it stops.
    """

    def __init__(self, parent: QObject, *, woken: Callable[[], None], longest_wait_s: float) -> None:
        self._one_timer = QTimer(parent)
        self._one_timer.setSingleShot(True)
        self._one_timer.setTimerType(Qt.TimerType.PreciseTimer)
        self._one_timer.timeout.connect(self._process_jobs)
        self._woken = woken
        self._longest_wait_s = longest_wait_s
        super().__init__(
            timezone="UTC",
            executors={"default": DebugExecutor()},
            # One second, the default, would drop whatever sleep delayed.
            job_defaults={"coalesce": True, "misfire_grace_time": None, "max_instances": 1},
        )

    def shutdown(self, wait: bool = True) -> None:  # noqa: FBT001, FBT002 - APScheduler's signature
        """Stop for good and give the timer back."""
        super().shutdown(wait)
        self._one_timer.deleteLater()

    def _start_timer(self, wait_seconds: float | None) -> None:
        if not self.running:
            return
        wait_s = self._longest_wait_s if wait_seconds is None else min(wait_seconds, self._longest_wait_s)
        self._one_timer.start(math.ceil(max(wait_s, 0) * 1000))

    def _stop_timer(self) -> None:
        self._one_timer.stop()

    def _process_jobs(self) -> None:
        self._woken()
        if self.running:
            super()._process_jobs()
