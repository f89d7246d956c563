"""Notices that another process wrote to the ledger, sooner than the next beat would, where the system tells of it."""

from __future__ import annotations

from pathlib import Path
from typing import Final

from PySide6.QtCore import QFileSystemWatcher, QObject, QTimer, Signal, Slot

_SETTLES_MS: Final = 300


class FileWatch(QObject):
    """Watches a database and the log beside it, wherever they are on this machine; reads neither."""

    changed = Signal()
    """Something was written, a moment ago: by whomever, and not said of what."""

    def __init__(self, file: Path, parent: QObject) -> None:
        super().__init__(parent)
        self._paths = (str(file), f"{file}-wal")
        self._watcher = QFileSystemWatcher(self)
        self._watcher.fileChanged.connect(self._wait)
        # A step is many writes: they are looked at once.
        self._settling = QTimer(self)
        self._settling.setSingleShot(True)
        self._settling.setInterval(_SETTLES_MS)
        self._settling.timeout.connect(self.changed)

    @Slot()
    def watch(self) -> None:
        """Begin, or take up again what is watched no more because it was replaced."""
        watched = self._watcher.files()
        fresh = [path for path in self._paths if path not in watched and Path(path).exists()]
        if fresh:
            self._watcher.addPaths(fresh)

    def stop(self) -> None:
        """Watch nothing any more."""
        self._settling.stop()
        if watched := self._watcher.files():
            self._watcher.removePaths(watched)

    @Slot()
    def _wait(self) -> None:
        if not self._settling.isActive():
            self._settling.start()
