"""Tells notices without keeping the window waiting: a desktop that hangs for seconds must not hang the program."""

from __future__ import annotations

from collections import OrderedDict
from collections.abc import Callable
from contextlib import suppress
from functools import partial
from queue import SimpleQueue
from threading import Thread
from typing import Final

from PySide6.QtCore import QCoreApplication, QEvent, QObject, Qt, Signal, Slot

from zhihuan.application.ports import Action, Delivery, Notice, Notifier, Outcome
from zhihuan.system.activation import leave_to_come_forward
from zhihuan.system.channels.channel import Channel

_LEAVING_S: Final = 0.5
_MOST_ON_SCREEN: Final = 200


class Herald(QObject):
    """Takes notices on the GUI thread, tells them one after another elsewhere, and reports back on the GUI thread.

    `told` carries the subject that came with the notice and its Delivery. `last_resort` is tried on the GUI thread when
    the notifier was refused everywhere: a tray balloon may be shown only from there. `acted` carries the subject and
    the Action that the user took from the notice; `put_away` the subject of one that was put away by hand. While
    `acted` is heard, a window that asks for it may come forward, where the desktop gave leave.
    """

    told = Signal(object, object)
    acted = Signal(object, object)
    put_away = Signal(object)
    _came_back = Signal(object, object, object)
    _heard = Signal(object, object, str)

    def __init__(self, notifier: Notifier, last_resort: Channel | None = None, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._notifier = notifier
        self._last_resort = last_resort
        self._waiting: SimpleQueue[Callable[[], None] | None] = SimpleQueue()
        self._thread: Thread | None = None
        # By the notice itself: two alike may be told of different things.
        self._on_screen: OrderedDict[int, tuple[Notice, object]] = OrderedDict()
        self._withdrawn: OrderedDict[int, tuple[Notice, object]] = OrderedDict()
        self._came_back.connect(self._report, Qt.ConnectionType.QueuedConnection)
        self._heard.connect(self._pass_on, Qt.ConnectionType.QueuedConnection)

    def tell(self, subject: object, notice: Notice) -> None:
        """Tell a notice soon; returns at once."""
        if notice.actions:
            self._on_screen[id(notice)] = (notice, subject)
            while len(self._on_screen) > _MOST_ON_SCREEN:
                self._on_screen.popitem(last=False)
        self._soon(lambda: self._tell(subject, notice))

    @property
    def unanswered(self) -> tuple[object, ...]:
        """The subjects of notices with buttons that nobody has answered yet."""
        return tuple(subject for _, subject in self._on_screen.values())

    def withdraw(self, gone: object) -> None:
        """Take the notices of a subject off the desktop, soon, where they still stand there; returns at once."""
        for key, (notice, subject) in tuple(self._on_screen.items()):
            if subject is gone:
                self._withdrawn[key] = self._on_screen.pop(key)
                while len(self._withdrawn) > _MOST_ON_SCREEN:
                    self._withdrawn.popitem(last=False)
                self._soon(partial(self._notifier.withdraw, notice))
                if self._last_resort is not None:
                    self._last_resort.withdraw(notice)

    def _soon(self, act: Callable[[], None]) -> None:
        self._waiting.put(act)
        if self._thread is None or not self._thread.is_alive():
            # A daemon: a notice that hangs must not keep the program from ending.
            self._thread = Thread(target=self._work, name="herald", daemon=True)
            self._thread.start()

    def hear(self, notice: Notice, action: Action | None, token: str = "") -> None:
        """Hear from a channel, on whatever thread it speaks, what the user did with a notice."""
        with suppress(RuntimeError):
            self._heard.emit(notice, action, token)

    def close(self) -> None:
        """Take no more; what is being told has a moment to get through, and what came of it is still reported."""
        if self._thread is None:
            return
        self._waiting.put(None)
        self._thread.join(_LEAVING_S)
        self._thread = None
        # No event loop will pass it on any more: what is not reported now would be told again.
        QCoreApplication.sendPostedEvents(self, QEvent.Type.MetaCall)

    def _work(self) -> None:
        while (act := self._waiting.get()) is not None:
            act()

    def _tell(self, subject: object, notice: Notice) -> None:
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

    @Slot(object, object, str)
    def _pass_on(self, notice: Notice, action: Action | None, token: str) -> None:
        withdrawn = self._withdrawn.pop(id(notice), (notice, None))
        _, subject = self._on_screen.pop(id(notice), withdrawn)
        if action is None:
            self.put_away.emit(subject)
        else:
            with leave_to_come_forward(token):
                self.acted.emit(subject, action)
