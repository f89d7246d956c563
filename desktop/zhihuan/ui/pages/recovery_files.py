"""Keeps files of a case beside the ledger and opens them again, all of it beside the window."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QCoreApplication, QObject, QStandardPaths, QTemporaryDir, QUrl, Slot
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QFileDialog, QWidget

from zhihuan.application.identity import fresh_id
from zhihuan.application.recovery_commands import SetDocument
from zhihuan.domain.errors import ZhihuanError
from zhihuan.domain.recovery.document import CaseDocument, DocumentId, DocumentKind, KeptFile
from zhihuan.ui.worker import Worker

if TYPE_CHECKING:
    from collections.abc import Sequence

    from zhihuan.domain.recovery.case import CaseId
    from zhihuan.domain.recovery.contact import Contact
    from zhihuan.ui.desk import Desk
    from zhihuan.ui.worker import Progress

_PICTURES: Final = frozenset({".png", ".jpg", ".jpeg", ".webp", ".heic", ".bmp", ".gif"})


class CaseFiles(QObject):
    """One keeping or opening at a time; what cannot be kept or found is said at the foot of the window."""

    def __init__(self, desk: Desk, parent: QWidget) -> None:
        """Wait for files."""
        super().__init__(parent)
        self._desk = desk
        self._window = parent
        self._copies: QTemporaryDir | None = None
        self._keeping, self._opening = Worker(self), Worker(self)
        self._keeping.finished.connect(self._note)
        self._opening.finished.connect(self._show)

    @property
    def possible(self) -> bool:
        """Whether files can be kept at all."""
        return self._desk.files is not None

    @property
    def busy(self) -> bool:
        """Whether a file is on its way."""
        return self._keeping.busy or self._opening.busy

    def ask(self, document: CaseDocument) -> None:
        """Ask for the file of a document."""
        path = self._chosen()
        if path is not None:
            self.keep([(document, path)])

    def ask_for(self, contact: Contact) -> None:
        """Ask for a file that belongs to a contact, such as the screenshot of a chat."""
        path = self._chosen()
        if path is not None:
            self.keep([(replace(self._fresh(contact.case, path), contact=contact.id), path)])

    def _chosen(self) -> Path | None:
        folder = QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DocumentsLocation)
        chosen, _filter = QFileDialog.getOpenFileName(
            self._window, QCoreApplication.translate("CaseFiles", "Choose the file to keep"), folder
        )
        return Path(chosen) if chosen else None

    def keep_new(self, case: CaseId, paths: Sequence[Path]) -> None:
        """Keep files as documents of their own: pictures are taken for screenshots."""
        self.keep([(self._fresh(case, path), path) for path in paths])

    def keep(self, pairs: Sequence[tuple[CaseDocument, Path]]) -> None:
        """Keep the files of some documents; their copies lie beside the ledger."""
        files = self._desk.files
        if files is None or not pairs or self._keeping.busy:
            return

        def work(_progress: Progress) -> list[tuple[CaseDocument, KeptFile | ZhihuanError]]:
            answer: list[tuple[CaseDocument, KeptFile | ZhihuanError]] = []
            for document, path in pairs:
                try:
                    answer.append((document, files.keep(path)))
                except ZhihuanError as problem:
                    answer.append((document, problem))
            return answer

        self._keeping.start(work)

    def open(self, file: KeptFile) -> None:
        """Open a copy of a kept file in the program that the desktop has for it."""
        files = self._desk.files
        if files is None or self._opening.busy:
            return
        if self._copies is None:
            self._copies = QTemporaryDir()
        folder = Path(self._copies.path())

        def work(_progress: Progress) -> Path | ZhihuanError:
            try:
                return Path(files.copy(file, folder))
            except ZhihuanError as problem:
                return problem

        self._opening.start(work)

    @Slot(object)
    def _note(self, answer: list[tuple[CaseDocument, KeptFile | ZhihuanError]]) -> None:
        for document, kept in answer:
            if isinstance(kept, ZhihuanError):
                self._desk.failed.emit(self._desk.explain(kept))
                continue
            got = document.got_on or self._desk.today
            self._desk.run(SetDocument(replace(document, file=kept, got_on=got)))

    @Slot(object)
    def _show(self, answer: Path | ZhihuanError) -> None:
        if isinstance(answer, ZhihuanError):
            self._desk.failed.emit(self._desk.explain(answer))
        elif not QDesktopServices.openUrl(QUrl.fromLocalFile(str(answer))):
            self._desk.failed.emit(QCoreApplication.translate(
                "CaseFiles", "No program here opens this file. A copy of it lies at {path}."
            ).format(path=answer))

    @staticmethod
    def _fresh(case: CaseId, path: Path) -> CaseDocument:
        if path.suffix.lower() in _PICTURES:
            return CaseDocument(DocumentId(fresh_id()), case, DocumentKind.SCREENSHOT)
        return CaseDocument(DocumentId(fresh_id()), case, DocumentKind.OTHER, note=path.stem)
