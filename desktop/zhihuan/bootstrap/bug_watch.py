"""A bug in the running window: logged without the user's figures, told calmly, the ledger untouched."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QObject, Qt, Signal, Slot

from zhihuan.bootstrap.apology import apology_in_words
from zhihuan.domain.errors import EnvironmentProblem
from zhihuan.system.logs import catch_bugs, open_log
from zhihuan.ui.application import Application, say_calmly


class BugWatch(QObject):
    """Catches what nobody caught, on any thread, and tells it once at a time on the window's thread."""

    _struck = Signal(str)

    def __init__(self, application: Application, logs: Path, parent: QObject) -> None:
        super().__init__(parent)
        self._application = application
        self._wanted = logs
        self._logs: Path | None = None
        self._stops: list[Callable[[], None]] = []
        self._telling = False
        self._struck.connect(self._tell, Qt.ConnectionType.QueuedConnection)

    def start(self) -> None:
        """Begin to log and to watch."""
        try:
            self._stops.append(open_log(self._wanted))
            self._logs = self._wanted
        except EnvironmentProblem:
            self._logs = None
        self._stops.append(catch_bugs(self._struck.emit))

    def stop(self) -> None:
        """Leave Python's own ways as they were."""
        while self._stops:
            self._stops.pop()()

    @Slot(str)
    def _tell(self, trace: str) -> None:
        if self._telling:
            return
        self._telling = True
        say_calmly(self._application, apology_in_words(self._logs), trace)
        self._telling = False
