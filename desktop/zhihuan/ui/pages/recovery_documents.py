"""The documents of a case: which are wanted, which are in hand, and the files of those that were kept."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, Slot

from zhihuan.application.recovery_commands import DeleteDocument, SetDocument
from zhihuan.ui.pages.recovery_files import CaseFiles
from zhihuan.ui.pages.recovery_list import RowsCard
from zhihuan.ui.theme import Tone
from zhihuan.ui.widgets.buttons import Button
from zhihuan.ui.widgets.kept_rows import Row
from zhihuan.ui.widgets.labels import mark
from zhihuan.ui.widgets.thing_row import ThingRow
from zhihuan.wording.recovery_steps import document_title

if TYPE_CHECKING:
    from PySide6.QtCore import QMimeData
    from PySide6.QtGui import QDragEnterEvent, QDragLeaveEvent, QDropEvent
    from PySide6.QtWidgets import QWidget

    from zhihuan.domain.recovery.case import RecoveryCase
    from zhihuan.domain.recovery.document import CaseDocument
    from zhihuan.ui.desk import Desk


class DocumentsCard(RowsCard):
    """What is still to get stands first."""

    def __init__(self, desk: Desk, parent: QWidget) -> None:
        """Lay out an empty list."""
        super().__init__(desk, parent)
        self._case: RecoveryCase | None = None
        self.files = CaseFiles(desk, self)
        self.setAcceptDrops(self.files.possible)
        self.add_wanted.connect(self._add)

    def retranslate(self) -> None:
        """Write the fixed texts anew."""
        self.title.setText(QCoreApplication.translate("DocumentsCard", "Documents"))
        self.add.setText(QCoreApplication.translate("DocumentsCard", "Add a document…"))
        self.empty.setText(QCoreApplication.translate("DocumentsCard", "No document is listed."))
        self.foot.setText(QCoreApplication.translate(
            "DocumentsCard", "Drop files here to keep them. Copies lie beside the ledger file and move with it; they "
            "are not encrypted."
        ) if self.files.possible else "")
        self.rows.setAccessibleName(self.title.text())

    def show_case(self, case: RecoveryCase) -> None:
        """Show a case's documents."""
        self._case = case
        today, formats = self.desk.today, self.desk.look.formats
        documents = sorted(
            (one for one in self.desk.session.book.documents.values() if one.case == case.id), key=_order
        )
        here = sum(not one.open for one in documents)
        words = QCoreApplication.translate("DocumentsCard", "{here} of %n in hand", None, len(documents))
        self.say(words.format(here=formats.count(here)) if documents else "")
        self.show_rows([Row(one.id, (one, today, formats), partial(self._row, one)) for one in documents])

    def _row(self, document: CaseDocument, parent: QWidget) -> ThingRow:
        formats, today = self.desk.look.formats, self.desk.today
        chip = None
        if document.got_on is not None:
            when = QCoreApplication.translate("DocumentsCard", "in hand since {day}").format(
                day=formats.day(document.got_on, today)
            )
        elif document.wanted_by is None:
            when = QCoreApplication.translate("DocumentsCard", "still to get")
        else:
            when = QCoreApplication.translate("DocumentsCard", "wanted by {day}").format(
                day=formats.day(document.wanted_by, today)
            )
            if document.wanted_by < today:
                chip = (QCoreApplication.translate("DocumentsCard", "missing"), Tone.WATCH)
        title = document_title(document)
        row = ThingRow(self.desk.look, title, (
            ("soft", when), ("note", "" if document.note == title else document.note),
            ("note", "" if document.file is None else document.file.name),
        ), done=not document.open, chip=chip, parent=parent)
        self._offer_file(row, document)
        row.ticked.connect(partial(self._tick, document))
        row.edit_wanted.connect(partial(self.open_document, document))
        row.remove_wanted.connect(partial(self._remove, document))
        return row

    def _offer_file(self, row: ThingRow, document: CaseDocument) -> None:
        if not self.files.possible:
            return
        if document.file is None:
            keep = Button(self.desk.look, "quiet", QCoreApplication.translate("DocumentsCard", "Keep a file…"),
                          parent=row)
            keep.clicked.connect(partial(self.files.ask, document))
            row.add_button(keep, "keep")
        else:
            look = Button(self.desk.look, "quiet", QCoreApplication.translate("DocumentsCard", "Open"), parent=row)
            look.setAccessibleName(f"{look.text()}: {document.file.name}")
            look.clicked.connect(partial(self.files.open, document.file))
            row.add_button(look, "open")

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """Welcome files: they are kept with this case."""
        if self._case is not None and dropped_files(event.mimeData()):
            event.acceptProposedAction()
            mark(self, "dropping", value=True)

    def dragLeaveEvent(self, event: QDragLeaveEvent) -> None:
        """Let the files go by."""
        super().dragLeaveEvent(event)
        mark(self, "dropping", value=False)

    def dropEvent(self, event: QDropEvent) -> None:
        """Keep the files that were let go, each as a document of its own."""
        mark(self, "dropping", value=False)
        files = dropped_files(event.mimeData())
        if self._case is not None and files:
            event.acceptProposedAction()
            self.files.keep_new(self._case.id, files)

    def open_document(self, document: CaseDocument | None) -> None:
        """Open a document to be corrected, or an empty form."""
        from zhihuan.ui.dialogs.document_form import DocumentForm

        if self._case is not None:
            DocumentForm(self.desk, self._case.id, document, self).open()

    def _tick(self, document: CaseDocument, on: bool) -> None:
        self.desk.run(SetDocument(replace(document, got_on=self.desk.today if on else None)))

    def _remove(self, document: CaseDocument) -> None:
        self.desk.run(DeleteDocument(document.id))

    @Slot()
    def _add(self) -> None:
        self.open_document(None)


def _order(document: CaseDocument) -> tuple[bool, date, str]:
    return not document.open, (document.wanted_by if document.open else document.got_on) or date.max, document.id


def dropped_files(data: QMimeData) -> list[Path]:
    """Return the files of a drop, leaving out folders and what is not on this machine."""
    paths = [Path(url.toLocalFile()) for url in data.urls() if url.isLocalFile()]
    return [path for path in paths if path.is_file()]
