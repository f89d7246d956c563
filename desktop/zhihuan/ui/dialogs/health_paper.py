"""Puts the health of a day on paper: into a PDF whose place the user chooses, or to a printer."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QCoreApplication, QIODevice, QObject, QSaveFile, QStandardPaths, Slot
from PySide6.QtGui import QAction, QTextDocument
from PySide6.QtWidgets import QFileDialog, QMenu, QWidget

from zhihuan.application.file_names import readable_name
from zhihuan.ui.pages.health_groups import GROUPS, group_title, members
from zhihuan.ui.paper import document_of, page_layout, pdf_of
from zhihuan.wording.health_paper import paper, paper_title

if TYPE_CHECKING:
    from zhihuan.application.checkup import Checkup
    from zhihuan.ui.desk import Desk

_ENDING: Final = ".pdf"


class HealthPaper(QObject):
    """One day's figures and warnings, ready to be put on paper."""

    def __init__(self, desk: Desk, found: Checkup, parent: QWidget) -> None:
        """Take what is shown."""
        super().__init__(parent)
        self._desk = desk
        self._found = found
        self._window = parent

    def ask(self, beside: QWidget) -> None:
        """Offer the ways below a button."""
        menu = QMenu(self._window)
        to_file, to_printer = QAction(self.tr("Save as PDF…"), menu), QAction(self.tr("Print…"), menu)
        to_file.triggered.connect(self._ask_where)
        to_printer.triggered.connect(self._print)
        menu.addActions([to_file, to_printer])
        menu.aboutToHide.connect(menu.deleteLater)
        menu.popup(beside.mapToGlobal(beside.rect().bottomLeft()))

    def document(self) -> QTextDocument:
        """Return the page as a document, ready for paper."""
        found, formats = self._found, self._desk.look.formats
        groups = [(group_title(key), members(key)) for key in GROUPS]
        return document_of(paper(found, groups, formats), paper_title(found.position, formats))

    def write_to(self, path: Path) -> bool:
        """Write a PDF and say where it is, or that it could not be written."""
        whole = path if path.suffix.lower() == _ENDING else path.with_name(path.name + _ENDING)
        if whole != path and whole.exists():
            self._desk.told.emit(self.tr("{file} is there already.").format(file=readable_name(whole)))
            return False
        file = QSaveFile(str(whole))
        written = file.open(QIODevice.OpenModeFlag.WriteOnly) and file.write(self._pdf()) >= 0 and file.commit()
        words = self.tr("{file} is written.") if written else self.tr("{file} could not be written.")
        self._desk.told.emit(words.format(file=readable_name(whole)))
        return written

    def _pdf(self) -> bytes:
        return pdf_of(self.document(), paper_title(self._found.position, self._desk.look.formats))

    @Slot()
    def _ask_where(self) -> None:
        folder = QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DocumentsLocation)
        proposed = str(Path(folder) / f"zhihuan-health-{self._found.position.today.isoformat()}{_ENDING}")
        chosen, _filter = QFileDialog.getSaveFileName(
            self._window, self.tr("Save as PDF"), proposed, self.tr("PDF (*.pdf)")
        )
        if chosen:
            self.write_to(Path(chosen))

    @Slot()
    def _print(self) -> None:
        from PySide6.QtPrintSupport import QPrintDialog, QPrinter

        printer = QPrinter(QPrinter.PrinterMode.HighResolution)
        printer.setPageLayout(page_layout())
        dialog = QPrintDialog(printer, self._window)
        dialog.setWindowTitle(QCoreApplication.translate("HealthPaper", "Print"))
        if dialog.exec():
            self.document().print_(printer)
