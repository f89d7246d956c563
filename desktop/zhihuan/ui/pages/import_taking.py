"""Carries a planned import into the ledger: a short one at once, a long one beside the window, which can be stopped."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QObject, Signal, Slot

from zhihuan.ui.large_steps import MANY_CHANGES

if TYPE_CHECKING:
    from zhihuan.application.commands import TakeImport
    from zhihuan.domain.errors import ZhihuanError
    from zhihuan.ui.desk import Desk


class Taking(QObject):
    """One import at a time; `done` or `left` comes for each that was begun."""

    lasting = Signal()
    progressed = Signal(int, int)
    done = Signal(object)
    """The import stands in the ledger (`TakeImport`)."""
    left = Signal()
    """Nothing was imported: it was refused (the window says why) or stopped."""

    def __init__(self, desk: Desk, parent: QObject) -> None:
        """Wait for an import."""
        super().__init__(parent)
        self._desk = desk
        self._command: TakeImport | None = None
        desk.large.lasting.connect(self._tell_lasting)
        desk.large.progressed.connect(self._tell_progress)
        desk.large.written.connect(self._finish)
        desk.large.refused.connect(self._leave)
        desk.large.stopped.connect(self._leave)

    @property
    def busy(self) -> bool:
        """Whether an import is being written."""
        return self._command is not None

    def begin(self, command: TakeImport) -> None:
        """Import."""
        self._command = command
        if _changes(command) > MANY_CHANGES:
            self._desk.run_large(command)
        elif self._desk.run(command):
            self._finish(None)
        else:
            self._leave(None)

    @Slot()
    def stop(self) -> None:
        """Stop a long import before it is written."""
        if self.busy:
            self._desk.large.stop()

    @Slot()
    def _tell_lasting(self) -> None:
        if self.busy:
            self.lasting.emit()

    @Slot(int, int)
    def _tell_progress(self, done: int, whole: int) -> None:
        if self.busy:
            self.progressed.emit(done, whole)

    @Slot(object)
    def _finish(self, _step: object) -> None:
        command, self._command = self._command, None
        if command is not None:
            self.done.emit(command)

    @Slot(object)
    def _leave(self, _problem: ZhihuanError | None = None) -> None:
        command, self._command = self._command, None
        if command is not None:
            self.left.emit()


def words_of_taking(count: int | None) -> str:
    """Return what begins an import of so many rows; 0 remembers what was left out, None has nothing to do."""
    if count == 0:
        return QCoreApplication.translate("ImportPage", "Remember what is left out")
    return QCoreApplication.translate("ImportPage", "Import %n rows", None, count or 0)


def _changes(command: TakeImport) -> int:
    return sum(map(len, (command.rows, command.entries, command.payments, command.loans, command.removed)))
