"""What is pasted on the import page: files copied elsewhere, or the text of a table, read like a file."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QObject, QTemporaryDir, Signal, Slot
from PySide6.QtGui import QAction, QGuiApplication, QKeySequence

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from zhihuan.ui.desk import Desk
    from zhihuan.ui.pages.import_sources import ImportSources


class Pasted(QObject):
    """Listens to the key for pasting while its page is seen; pasted text lies in a folder that goes with the page."""

    given = Signal(object)
    """There are files to read (their paths)."""

    def __init__(self, desk: Desk, sources: ImportSources, page: QWidget) -> None:
        """Read nothing before something is pasted."""
        super().__init__(page)
        self._desk = desk
        self._sources = sources
        self._folder = QTemporaryDir()
        self._count = 0
        self.paste = QAction(page)
        self.paste.setShortcut(QKeySequence(QKeySequence.StandardKey.Paste))
        self.paste.triggered.connect(self._paste)
        page.addAction(self.paste)

    @Slot()
    def _paste(self) -> None:
        copied = QGuiApplication.clipboard().mimeData()
        files = [Path(url.toLocalFile()) for url in copied.urls() if url.isLocalFile()]
        if not files and copied.text().strip():
            files = self._written(copied.text())
        if files:
            self.given.emit(files)

    def _written(self, text: str) -> list[Path]:
        """Write a text to a file of its own, and return where it is; nowhere where that cannot be done."""
        self._count += 1
        words = QCoreApplication.translate("ImportPasted", "pasted table")
        path = Path(self._folder.path()) / (words if self._count == 1 else f"{words} {self._count}")
        return [] if self._desk.problem_of(lambda: self._sources.write_rest(path, text)) else [path]
