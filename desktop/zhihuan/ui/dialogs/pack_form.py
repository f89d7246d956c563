"""The form that makes a recovery case's pack: in which language, with how much left out, as paper or as a workbook."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QStandardPaths, Qt, QUrl, Slot
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QDialog, QFileDialog, QHBoxLayout, QVBoxLayout, QWidget

from zhihuan.application.file_names import readable_name
from zhihuan.application.pack_names import Redaction
from zhihuan.application.recovery_pack import PackFormat, PackRequest
from zhihuan.domain.errors import ZhihuanError
from zhihuan.ui.theme import Size, Space
from zhihuan.ui.widgets.buttons import Button
from zhihuan.ui.widgets.choice_field import ChoiceField
from zhihuan.ui.widgets.fields import ErrorText
from zhihuan.ui.widgets.labels import Text
from zhihuan.wording.recovery_pack import redaction_sentence, redaction_word

if TYPE_CHECKING:
    from zhihuan.domain.recovery.case import RecoveryCase
    from zhihuan.ui.desk import Desk

_CHINESE: Final = "zh_CN"
_ENGLISH: Final = "en"


class PackForm(QDialog):
    """Asks how the pack is to be, writes it, and says where it is."""

    def __init__(self, desk: Desk, case: RecoveryCase, parent: QWidget) -> None:
        """Offer the program's own language, everything, and a PDF first."""
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._desk = desk
        self._case = case
        self._path = Path()
        self.language = ChoiceField(desk.look, parent=self)
        self.redaction = ChoiceField(desk.look, parent=self)
        self.format = ChoiceField(desk.look, parent=self)
        self._what = Text("soft", self.tr("Everything recorded about this case, to hand over for an appeal or to "
                                          "somebody who advises you."), wraps=True, parent=self)
        self._readable = Text("note", self.tr("The file is not encrypted: whoever has it can read it."), wraps=True,
                              parent=self)
        self.done_words = Text("strong", wraps=True, parent=self)
        self.problem = ErrorText(parent=self)
        self.folder = Button(desk.look, "act", self.tr("Open folder"), icon="file", parent=self)
        self.cancel = Button(desk.look, "plain", self.tr("Close"), parent=self)
        self.submit = Button(desk.look, "primary", self.tr("Choose where…"), parent=self)
        self._build()
        self.redaction.changed.connect(self._explain)
        self.submit.clicked.connect(self._ask_where)
        self.cancel.clicked.connect(self.reject)
        self.folder.clicked.connect(self._open_folder)
        self._explain()

    def request(self, *, overwrite: bool) -> PackRequest:
        """Return what the fields ask for."""
        return PackRequest(self.language.value == _CHINESE, Redaction(self.redaction.value), overwrite)

    def write_to(self, path: Path) -> None:
        """Write to a file that the user chose, and may be replaced; one whose name must be mended may not."""
        ending = f".{PackFormat(self.format.value).value}"
        whole = path if path.suffix.lower() == ending else path.with_name(path.name + ending)
        self.problem.say("")
        if self._desk.pack is None:
            return
        try:
            self._desk.pack(whole, self._desk.position, self._case, self.request(overwrite=whole == path))
        except ZhihuanError as problem:
            self.problem.say(self._desk.explain(problem))
            return
        self._path = whole
        self.done_words.setText(self.tr("{file} is written.").format(file=readable_name(whole)))
        self.done_words.show()
        self.folder.show()

    def _build(self) -> None:
        self.setWindowTitle(self.tr("Make the pack"))
        self.setMinimumWidth(Size.FOLD_BELOW // 2)
        self.language.call(self.tr("Language"))
        self.redaction.call(self.tr("How much"))
        self.format.call(self.tr("Format"))
        self.language.offer("中文", _CHINESE)
        self.language.offer("English", _ENGLISH)
        self.language.choose(_CHINESE if self._desk.look.formats.locale.name().startswith("zh") else _ENGLISH)
        for redaction in Redaction:
            self.redaction.offer(redaction_word(redaction), redaction)
        self.format.offer(self.tr("Paper (.pdf)"), PackFormat.PDF)
        self.format.offer(self.tr("Workbook with a sheet for each table (.xlsx)"), PackFormat.XLSX)
        column = QVBoxLayout(self)
        column.setContentsMargins(Space.XL, Space.XL, Space.XL, Space.L)
        column.setSpacing(Space.M)
        for part in (self._what, self.language, self.redaction, self.format, self._readable, self.done_words,
                     self.problem):
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
        self.done_words.hide()
        self.folder.hide()

    @Slot()
    def _explain(self) -> None:
        self.redaction.explain(redaction_sentence(Redaction(self.redaction.value)))

    @Slot()
    def _ask_where(self) -> None:
        kind = PackFormat(self.format.value)
        folder = QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DocumentsLocation)
        proposed = str(Path(folder) / f"zhihuan-recovery-{self._desk.today.isoformat()}.{kind.value}")
        chosen, _filter = QFileDialog.getSaveFileName(
            self, self.tr("Save the pack"), proposed, f"{self.format.box.currentText()} (*.{kind.value})"
        )
        if chosen:
            self.write_to(Path(chosen))

    @Slot()
    def _open_folder(self) -> None:
        QDesktopServices.openUrl(QUrl.fromLocalFile(str(self._path.parent)))
