"""Whether a service is on the session's bus, known without asking: the bus says when one comes or goes."""

from __future__ import annotations

import sys

from PySide6.QtCore import QObject, Slot


class BusName(QObject):
    """One well-known name on the session's bus; where there is no such bus, nobody owns it."""

    def __init__(self, name: str, parent: QObject) -> None:
        super().__init__(parent)
        self._name = name
        self.owned = False
        """Whether somebody owns the name now."""

    def watch(self) -> None:
        """Ask once, and listen from then on."""
        if not sys.platform.startswith("linux"):
            return
        from PySide6.QtDBus import QDBusConnection, QDBusMessage, QDBusServiceWatcher

        bus = QDBusConnection.sessionBus()
        if not bus.isConnected():
            return
        watcher = QDBusServiceWatcher(self._name, bus, QDBusServiceWatcher.WatchModeFlag.WatchForOwnerChange, self)
        watcher.serviceOwnerChanged.connect(self._note)
        service = "org.freedesktop.DBus"
        ask = QDBusMessage.createMethodCall(service, "/org/freedesktop/DBus", service, "NameHasOwner")
        ask.setArguments([self._name])
        self.owned = bus.call(ask).arguments() == [True]

    @Slot(str, str, str)
    def _note(self, _name: str, _before: str, after: str) -> None:
        self.owned = bool(after)
