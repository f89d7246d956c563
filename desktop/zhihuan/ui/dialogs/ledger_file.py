"""The way to the form that takes another ledger in: the file is asked for, and read beside the window."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QCoreApplication, QObject, QStandardPaths, Slot
from PySide6.QtWidgets import QFileDialog, QWidget

from zhihuan.application.export_problems import NotALedgerDocument
from zhihuan.application.file_names import readable_name
from zhihuan.application.ledger_plan import ImportedLedger
from zhihuan.domain.errors import ZhihuanError
from zhihuan.ui.dialogs.ledger_form import LedgerForm
from zhihuan.ui.worker import Progress, Worker

if TYPE_CHECKING:
    from zhihuan.ui.desk import Desk

Read = Callable[[Path], ImportedLedger | None]
"""Reads a ledger's own document, None where the file is none; raises why it cannot be taken."""

_ENDING: Final = "*.json"


class LedgerFiles(QObject):
    """Asks for one file, reads it, and opens the form or says why not."""

    def __init__(self, desk: Desk, read: Read, window: QWidget) -> None:
        """Live as long as the window."""
        super().__init__(window)
        self._desk = desk
        self._read = read
        self._window = window
        self._worker = Worker(self)
        self._worker.finished.connect(self._show)

    def ask(self) -> None:
        """Ask for the file."""
        folder = QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DocumentsLocation)
        words = QCoreApplication.translate("LedgerFiles", "Ledgers that Zhihuan exported ({ending})")
        chosen, _filter = QFileDialog.getOpenFileName(
            self._window, QCoreApplication.translate("LedgerFiles", "Choose a ledger to take in"), folder,
            words.format(ending=_ENDING),
        )
        if chosen:
            self.take(Path(chosen))
        else:
            self.deleteLater()

    def take(self, path: Path) -> None:
        """Read a file beside the window."""
        read = self._read

        def work(_progress: Progress) -> ImportedLedger | ZhihuanError:
            try:
                return read(path) or NotALedgerDocument(readable_name(path))
            except ZhihuanError as problem:
                return problem

        self._worker.start(work)

    @Slot(object)
    def _show(self, answer: ImportedLedger | ZhihuanError) -> None:
        if isinstance(answer, ZhihuanError):
            self._desk.failed.emit(self._desk.explain(answer))
        else:
            LedgerForm(self._desk, answer, self._window).open()
        self.deleteLater()
