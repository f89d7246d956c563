"""Tells notices without keeping the window waiting: a desktop that hangs for seconds must not hang the program."""

from __future__ import annotations

from contextlib import suppress
from queue import SimpleQueue
from threading import Thread

from PySide6.QtCore import QObject, Qt, Signal, Slot

from zhihuan.application.ports import Delivery, Notice, Notifier, Outcome
from zhihuan.system.channels.channel import Channel

_LEAVING_S = 0.5


class Herald(QObject):
    """Takes notices on the GUI thread, tells them one after another elsewhere, and reports back on the GUI thread.

    `told` carries the subject that came with the notice and its Delivery. `last_resort` is tried on the GUI thread when
    the notifier was refused everywhere: a tray balloon may be shown only from there.
    """

    told = Signal(object, object)
    _came_back = Signal(object, object, object)

    def __init__(self, notifier: Notifier, last_resort: Channel | None = None, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._notifier = notifier
        self._last_resort = last_resort
        self._waiting: SimpleQueue[tuple[object, Notice] | None] = SimpleQueue()
        self._thread: Thread | None = None
        self._came_back.connect(self._report, Qt.ConnectionType.QueuedConnection)

    def tell(self, subject: object, notice: Notice) -> None:
        """Tell a notice soon; returns at once."""
        self._waiting.put((subject, notice))
        if self._thread is None or not self._thread.is_alive():
            # A daemon: a notice that hangs must not keep the program from ending.
            self._thread = Thread(target=self._tell_all, name="herald", daemon=True)
            self._thread.start()

    def close(self) -> None:
        """Take no more; what is being told has a moment to get through."""
        if self._thread is None:
            return
        self._waiting.put(None)
        self._thread.join(_LEAVING_S)
        self._thread = None

    def _tell_all(self) -> None:
        while (next_one := self._waiting.get()) is not None:
            subject, notice = next_one
            delivery = self._notifier.tell(notice)
            # Qt may have taken this object down while the notice was under way.
            with suppress(RuntimeError):
                self._came_back.emit(subject, notice, delivery)

    @Slot(object, object, object)
    def _report(self, subject: object, notice: Notice, delivery: Delivery) -> None:
        if delivery.outcome is Outcome.REFUSED and self._last_resort is not None:
            by_hand = self._last_resort.deliver(notice)
            delivery = delivery if by_hand.outcome is Outcome.REFUSED else by_hand
        self.told.emit(subject, delivery)
