"""Tells notices without keeping the window waiting: a desktop that hangs for seconds must not hang the program."""

from __future__ import annotations

from collections import OrderedDict
from contextlib import suppress
from queue import SimpleQueue
from threading import Thread
from typing import Final

from PySide6.QtCore import QCoreApplication, QEvent, QObject, Qt, Signal, Slot

from zhihuan.application.ports import Action, Delivery, Notice, Notifier, Outcome
from zhihuan.system.channels.channel import Channel

_LEAVING_S: Final = 0.5
_MOST_ON_SCREEN: Final = 200


class Herald(QObject):
    """Takes notices on the GUI thread, tells them one after another elsewhere, and reports back on the GUI thread.

    `told` carries the subject that came with the notice and its Delivery. `last_resort` is tried on the GUI thread when
    the notifier was refused everywhere: a tray balloon may be shown only from there. `acted` carries the subject and
    the Action that the user took from the notice; `put_away` the subject of one that was put away by hand.
    """

    told = Signal(object, object)
    acted = Signal(object, object)
    put_away = Signal(object)
    _came_back = Signal(object, object, object)
    _heard = Signal(object, object)

    def __init__(self, notifier: Notifier, last_resort: Channel | None = None, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._notifier = notifier
        self._last_resort = last_resort
        self._waiting: SimpleQueue[tuple[object, Notice] | None] = SimpleQueue()
        self._thread: Thread | None = None
        # By the notice itself: two alike may be told of different things.
        self._on_screen: OrderedDict[int, tuple[Notice, object]] = OrderedDict()
        self._came_back.connect(self._report, Qt.ConnectionType.QueuedConnection)
        self._heard.connect(self._pass_on, Qt.ConnectionType.QueuedConnection)

    def tell(self, subject: object, notice: Notice) -> None:
        """Tell a notice soon; returns at once."""
        if notice.actions:
            self._on_screen[id(notice)] = (notice, subject)
            while len(self._on_screen) > _MOST_ON_SCREEN:
                self._on_screen.popitem(last=False)
        self._waiting.put((subject, notice))
        if self._thread is None or not self._thread.is_alive():
            # A daemon: a notice that hangs must not keep the program from ending.
            self._thread = Thread(target=self._tell_all, name="herald", daemon=True)
            self._thread.start()

    def hear(self, notice: Notice, action: Action | None) -> None:
        """Hear from a channel, on whatever thread it speaks, what the user did with a notice."""
        with suppress(RuntimeError):
            self._heard.emit(notice, action)

    def close(self) -> None:
        """Take no more; what is being told has a moment to get through, and what came of it is still reported."""
        if self._thread is None:
            return
        self._waiting.put(None)
        self._thread.join(_LEAVING_S)
        self._thread = None
        # No event loop will pass it on any more: what is not reported now would be told again.
        QCoreApplication.sendPostedEvents(self, QEvent.Type.MetaCall)

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

    @Slot(object, object)
    def _pass_on(self, notice: Notice, action: Action | None) -> None:
        _, subject = self._on_screen.pop(id(notice), (notice, None))
        if action is None:
            self.put_away.emit(subject)
        else:
            self.acted.emit(subject, action)
