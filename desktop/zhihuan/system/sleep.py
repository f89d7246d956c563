"""Hears from logind that the machine has woken. Where there is no logind, it hears nothing and does no harm."""

from __future__ import annotations

import sys
from typing import Any, Final

from PySide6.QtCore import SLOT, QObject, Signal, Slot

_SIGNAL: Final = (
    "org.freedesktop.login1",
    "/org/freedesktop/login1",
    "org.freedesktop.login1.Manager",
    "PrepareForSleep",
)
# PySide6 says it wants bytes here, and takes nothing but the text SLOT gives.
_SLOT: Final[Any] = SLOT("_note(bool)")


class SleepWatch(QObject):
    """Tells when the machine wakes from sleep."""

    woke = Signal()

    def start(self) -> bool:
        """Listen, and say whether there is anything to listen to."""
        if not sys.platform.startswith("linux"):
            return False
        from PySide6.QtDBus import QDBusConnection

        bus = QDBusConnection.systemBus()
        return bus.isConnected() and bus.connect(*_SIGNAL, self, _SLOT)

    def stop(self) -> None:
        """Listen no more."""
        if not sys.platform.startswith("linux"):
            return
        from PySide6.QtDBus import QDBusConnection

        bus = QDBusConnection.systemBus()
        if bus.isConnected():
            bus.disconnect(*_SIGNAL, self, _SLOT)

    @Slot(bool)
    def _note(self, falling_asleep: bool) -> None:  # noqa: FBT001 - logind's signature
        if not falling_asleep:
            self.woke.emit()
