"""The form that writes the ledger to a file: in which form, what of it, where; and afterwards where it is."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QCoreApplication, QStandardPaths, Qt, QUrl, Slot
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QDialog, QFileDialog, QHBoxLayout, QProgressBar, QVBoxLayout, QWidget

from zhihuan.application.exports import Exported, ExportFormat, ExportRequest, What
from zhihuan.application.file_names import readable_name
from zhihuan.domain.errors import ZhihuanError
from zhihuan.ui.theme import Size, Space
from zhihuan.ui.widgets.buttons import Button
from zhihuan.ui.widgets.choice_field import ChoiceField
from zhihuan.ui.widgets.fields import Check, ErrorText
from zhihuan.ui.widgets.labels import Text
from zhihuan.ui.worker import Progress, Worker
from zhihuan.wording.exporting import format_sentence, format_word, what_word

if TYPE_CHECKING:
    from zhihuan.domain.reminder_rules import ReminderRules
    from zhihuan.ui.desk import Desk

Write = Callable[[Path, ExportRequest, Progress], Exported]
"""Writes the ledger as it is now to a file; raises ExportAlreadyThere, ExportNotWritten."""

_FORMATS: Final = (ExportFormat.XLSX, ExportFormat.CSV, ExportFormat.ZIP, ExportFormat.ICS, ExportFormat.JSON)
_TABLES: Final = (ExportFormat.XLSX, ExportFormat.CSV)


class ExportForm(QDialog):
    """Asks what to write, writes it beside the window, and says where it is."""

    def __init__(self, desk: Desk, write: Write, rules: ReminderRules, parent: QWidget) -> None:
        """Offer the formats; `rules` say when a calendar's alarms ring."""
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._desk = desk
        self._write = write
        self._rules = rules
        self._path = Path()
        self._worker = Worker(self)
        self.format = ChoiceField(desk.look, parent=self)
        self.what = ChoiceField(desk.look, parent=self)
        self.private = Check(desk.look, self.tr("Without amounts and names"), parent=self)
        self._readable = Text("note", wraps=True, parent=self)
        self._bar = QProgressBar(self)
        self._done = Text("strong", wraps=True, parent=self)
        self._problem = ErrorText(parent=self)
        self.folder = Button(desk.look, "act", self.tr("Open folder"), icon="file", parent=self)
        self.cancel = Button(desk.look, "plain", self.tr("Cancel"), parent=self)
        self.submit = Button(desk.look, "primary", self.tr("Choose where…"), parent=self)
        self._build()
        self._connect()
        self._choose_format()

    def reject(self) -> None:
        """Stop the writing first, if any; nothing of it stays."""
        self._worker.cancel()
        super().reject()

    def request(self) -> ExportRequest:
        """Return what the fields ask for."""
        kind = self.format.value
        what = self.what.value if kind in _TABLES else None
        private = kind is ExportFormat.ICS and self.private.isChecked()
        return ExportRequest(kind, what, private=private, rules=self._rules)

    def _build(self) -> None:
        self.setWindowTitle(self.tr("Export"))
        self.setMinimumWidth(Size.FOLD_BELOW // 2)
        self.format.call(self.tr("Format"))
        self.what.call(self.tr("What"))
        for kind in _FORMATS:
            self.format.offer(format_word(kind), kind)
        self._readable.setText(self.tr("The file is not encrypted: whoever has it can read it."))
        self._bar.setTextVisible(False)
        self._bar.setAccessibleName(self.tr("How much is written"))
        column = QVBoxLayout(self)
        column.setContentsMargins(Space.XL, Space.XL, Space.XL, Space.L)
        column.setSpacing(Space.M)
        for part in (self.format, self.what, self.private, self._readable, self._bar, self._done, self._problem):
            column.addWidget(part)
        column.addStretch(1)
        buttons = QHBoxLayout()
        buttons.setSpacing(Space.S)
        buttons.addWidget(self.folder)
        buttons.addStretch(1)
        buttons.addWidget(self.cancel)
        buttons.addWidget(self.submit)
        column.addLayout(buttons)
        self.submit.setDefault(True)
        for hidden in (self._bar, self._done, self.folder):
            hidden.hide()

    def _connect(self) -> None:
        self.format.changed.connect(self._choose_format)
        self.submit.clicked.connect(self._ask_where)
        self.cancel.clicked.connect(self.reject)
        self.folder.clicked.connect(self._open_folder)
        self._worker.lasting.connect(self._bar.show)
        self._worker.progressed.connect(self._show_progress)
        self._worker.finished.connect(self._finish)

    @Slot()
    def _choose_format(self) -> None:
        """Offer what the format can hold."""
        kind = self.format.value
        self.format.explain(format_sentence(kind))
        self.what.setVisible(kind in _TABLES)
        self.private.setVisible(kind is ExportFormat.ICS)
        chosen = self.what.value
        self.what.box.clear()
        if kind is ExportFormat.XLSX:
            self.what.offer(self.tr("Every table"), None)
        for what in What:
            self.what.offer(what_word(what), what)
        self.what.choose(chosen)

    @Slot()
    def _ask_where(self) -> None:
        kind = self.format.value
        folder = QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DocumentsLocation)
        proposed = str(Path(folder) / f"zhihuan-{self._desk.today.isoformat()}.{kind.value}")
        words = f"{format_word(kind)} (*.{kind.value})"
        chosen, _filter = QFileDialog.getSaveFileName(self, self.tr("Export to"), proposed, words)
        if chosen:
            self.write_to(Path(chosen))

    def write_to(self, path: Path) -> None:
        """Write to a file that the user chose, and may be replaced; one whose name must be mended may not."""
        request = self.request()
        ending = f".{request.format.value}"
        whole = path if path.suffix.lower() == ending else path.with_name(path.name + ending)
        self._path = whole
        self._problem.say("")
        self._settle(busy=True)
        write, wanted = self._write, ExportRequest(
            request.format, request.what, private=request.private, rules=request.rules, overwrite=whole == path
        )

        def work(progress: Progress) -> Exported | ZhihuanError:
            try:
                return write(whole, wanted, progress)
            except ZhihuanError as problem:
                return problem

        self._worker.start(work)

    @Slot(int, int)
    def _show_progress(self, done: int, whole: int) -> None:
        self._bar.setRange(0, whole)
        self._bar.setValue(done)

    @Slot(object)
    def _finish(self, answer: Exported | ZhihuanError) -> None:
        self._settle(busy=False)
        if isinstance(answer, ZhihuanError):
            self._problem.say(self._desk.explain(answer))
            return
        words = QCoreApplication.translate("ExportForm", "%n items written to {file}.", None, answer.in_all)
        self._done.setText(words.format(file=readable_name(self._path)))
        self._done.show()
        self.folder.show()
        self.cancel.setText(self.tr("Close"))
        self.submit.setText(self.tr("Write another…"))
        self.cancel.setFocus(Qt.FocusReason.OtherFocusReason)

    def _settle(self, *, busy: bool) -> None:
        """Let nothing be chosen while the file is written."""
        for part in (self.format, self.what, self.private, self.submit):
            part.setEnabled(not busy)
        self._bar.setRange(0, 0)
        self._bar.hide()
        self._done.hide()

    @Slot()
    def _open_folder(self) -> None:
        if not QDesktopServices.openUrl(QUrl.fromLocalFile(str(self._path.parent))):
            self._problem.say(
                self.tr("No program here opens folders. The file is in {folder}.").format(folder=self._path.parent)
            )
