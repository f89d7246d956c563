"""Ends the program as its own menu would when the terminal or the session asks it to.

Qt's event loop sleeps in C, where Python hears no signal; a socket wakes it.
"""

from __future__ import annotations

import signal
import socket
from typing import Any, Final

from PySide6.QtCore import QObject, QSocketNotifier, Signal, Slot

_ASKING: Final = ("SIGINT", "SIGTERM", "SIGHUP")


class PoliteEnd(QObject):
    """Listens from `listen` until `leave`; what was listening before gets its place back."""

    asked = Signal()

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._mine, self._theirs = socket.socketpair()
        for end in (self._mine, self._theirs):
            end.settimeout(0)
        self._notifier = QSocketNotifier(self._mine.fileno(), QSocketNotifier.Type.Read, self)
        self._notifier.activated.connect(self._hear)
        self._numbers = [getattr(signal, name) for name in _ASKING if hasattr(signal, name)]
        self._before: dict[int, Any] = {}
        self._before_waking = -1

    def listen(self) -> None:
        """Take the signals over."""
        self._before_waking = signal.set_wakeup_fd(self._theirs.fileno())
        self._before = {number: signal.signal(number, _leave_it_to_the_socket) for number in self._numbers}

    def leave(self) -> None:
        """Give the signals back, and the socket; whether or not anybody listened."""
        for number, handler in self._before.items():
            signal.signal(number, handler)
        if self._before:
            signal.set_wakeup_fd(self._before_waking)
        self._before = {}
        self._notifier.setEnabled(False)
        self._mine.close()
        self._theirs.close()

    @Slot()
    def _hear(self) -> None:
        heard = self._mine.recv(64)
        if any(number in heard for number in self._numbers):
            self.asked.emit()


def _leave_it_to_the_socket(_number: int, _frame: object) -> None:
    """Do nothing: the number has been written to the socket already."""
