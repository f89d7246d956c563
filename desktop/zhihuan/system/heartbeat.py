"""A beat each minute, the turn of the day, and a leap when the clock was set or the machine slept.

Nothing is scheduled per loan. Whoever hears a beat looks at the ledger anew, so nothing can be lost while the machine
sleeps or the program is closed. Knows neither the ledger nor its reminders.
"""

from __future__ import annotations

from datetime import UTC, datetime
from typing import TYPE_CHECKING, Final, Protocol

from PySide6.QtCore import QObject, Qt, Signal, Slot

from zhihuan.application.ports import Clock
from zhihuan.system.sleep import SleepWatch

if TYPE_CHECKING:
    from zhihuan.system.one_timer_scheduler import OneTimerScheduler

_JOB: Final = "beat"
# Beats fall on whole minutes; midnight is one of them in every time zone in use.
_ALIGNED_TO: Final = datetime(2000, 1, 1, tzinfo=UTC)
_DRIFT_S: Final = 5.0
_BEATS_MISSED: Final = 3


class TwoClocks(Clock, Protocol):
    """The wall's clock, and one that nobody can set."""

    def monotonic(self) -> float:
        """Return seconds since some moment."""
        ...


class Heartbeat(QObject):
    """Beats on the thread it lives on. Each signal carries the present moment; a leap comes before its beat."""

    beat = Signal(object)
    day_turned = Signal(object)
    jumped = Signal(object)
    _due = Signal()

    def __init__(self, clock: TwoClocks, parent: QObject | None = None, *, every_s: float = 60.0) -> None:
        super().__init__(parent)
        self._clock = clock
        self._every_s = every_s
        self._scheduler: OneTimerScheduler | None = None
        self._seen = (clock.now(), clock.monotonic())
        self._day = self._seen[0].date()
        # Queued, so that no listener runs inside the scheduler: one may stop the heart.
        self._due.connect(self._beat, Qt.ConnectionType.QueuedConnection)
        self._sleep = SleepWatch(self)
        self._sleep.woke.connect(self._leap)

    def start(self) -> None:
        """Begin; the first beat comes with the next whole minute."""
        if self._scheduler is not None:
            return
        from zhihuan.system.one_timer_scheduler import OneTimerScheduler

        self._seen = (self._clock.now(), self._clock.monotonic())
        self._day = self._seen[0].date()
        self._scheduler = OneTimerScheduler(self, woken=self._compare_clocks, longest_wait_s=self._every_s)
        self._scheduler.add_job(self._due.emit, "interval", seconds=self._every_s, start_date=_ALIGNED_TO, id=_JOB)
        self._scheduler.start()
        self._sleep.start()

    def stop(self) -> None:
        """End; no timer is left and nothing beats again until it is started anew."""
        if self._scheduler is None:
            return
        self._scheduler.shutdown(wait=False)
        self._scheduler = None
        self._sleep.stop()

    def _compare_clocks(self) -> None:
        """Notice a clock that was set, forwards or backwards, and a sleep.

        A steady clock stands still in sleep on Linux and macOS, so the wall's runs ahead of it; on Windows it goes on,
        and the sleep shows in beats that did not come.
        """
        now, steady = self._clock.now(), self._clock.monotonic()
        wall_s = (now - self._seen[0]).total_seconds()
        steady_s = steady - self._seen[1]
        self._seen = (now, steady)
        if abs(wall_s - steady_s) > _DRIFT_S or steady_s > _BEATS_MISSED * self._every_s + _DRIFT_S:
            self._leap()

    @Slot()
    def _leap(self) -> None:
        if self._scheduler is None:
            return
        # A clock set back by an hour would otherwise silence the heart for that hour.
        self._scheduler.reschedule_job(_JOB, trigger="interval", seconds=self._every_s, start_date=_ALIGNED_TO)
        self._seen = (self._clock.now(), self._clock.monotonic())
        self.jumped.emit(self._seen[0])
        self._due.emit()

    @Slot()
    def _beat(self) -> None:
        if self._scheduler is None:
            return
        now = self._clock.now()
        if now.date() != self._day:
            self._day = now.date()
            self.day_turned.emit(now)
        self.beat.emit(now)
