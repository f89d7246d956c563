"""The card that says what each file was taken for and why, or why it could not be read."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from zhihuan.application.file_names import readable_name
from zhihuan.application.imported import RowGroup
from zhihuan.ui.pages.import_draft import FileRead
from zhihuan.ui.theme import Size, Space, Tone
from zhihuan.ui.widgets.buttons import Button, IconButton
from zhihuan.ui.widgets.card import Card, Rule
from zhihuan.ui.widgets.chip import Chip
from zhihuan.ui.widgets.labels import ElidedText, IconLabel, Text
from zhihuan.ui.widgets.short_list import ShortList
from zhihuan.wording.importing import group_count, note_sentence
from zhihuan.wording.layout_names import layout_word
from zhihuan.wording.lists import listed

if TYPE_CHECKING:
    from PySide6.QtGui import QAction

    from zhihuan.application.import_preview import ImportPlan, PlannedFile
    from zhihuan.application.imported import ImportedFile
    from zhihuan.ui.desk import Desk


class FileLine(QWidget):
    """One file: its name, what it was taken for, what was noticed; or why it could not be read."""

    removed = Signal(object)
    """The file is not wanted (`FileRead`)."""

    def __init__(self, desk: Desk, read: FileRead, planned: PlannedFile | None, parent: QWidget) -> None:
        """Write one file."""
        super().__init__(parent)
        self.setProperty("role", "clear")
        self._desk = desk
        self._read = read
        sheet = read.file.sheet if read.file is not None else ""
        self._name = " › ".join(part for part in (readable_name(read.path), sheet) if part)
        self._build(planned)

    def _build(self, planned: PlannedFile | None) -> None:
        look, read = self._desk.look, self._read
        row = QHBoxLayout(self)
        row.setContentsMargins(0, Space.XS, 0, Space.XS)
        row.setSpacing(Space.M)
        wrong = _in_error(planned)
        icon = (IconLabel(look, "severe", "severe", Size.ICON, self) if wrong is Tone.SEVERE or read.file is None
                else IconLabel(look, "file", "accent", Size.ICON, self))
        row.addWidget(icon, 0, Qt.AlignmentFlag.AlignTop)
        words = QVBoxLayout()
        words.setSpacing(Space.HAIR)
        words.addLayout(self._head(planned))
        if read.file is not None:
            words.addWidget(Text("note", taken_for(read.file), wraps=True, parent=self))
            for note in read.file.notes:
                words.addWidget(Text("faint", note_sentence(note), wraps=True, parent=self))
        elif read.problem is not None:
            problem = Text("note", self._desk.explain(read.problem), wraps=True, parent=self)
            problem.set_tone(Tone.SEVERE)
            words.addWidget(problem)
        row.addLayout(words, 1)
        self.away = IconButton(look, "close", parent=self)
        self.away.call(QCoreApplication.translate("ImportFiles", "Put {file} aside").format(file=self._name))
        self.away.clicked.connect(self._remove)
        row.addWidget(self.away, 0, Qt.AlignmentFlag.AlignTop)

    def _head(self, planned: PlannedFile | None) -> QHBoxLayout:
        head = QHBoxLayout()
        head.setSpacing(Space.S)
        head.addWidget(ElidedText("strong", self._name, parent=self))
        wrong = _in_error(planned)
        if planned is not None and wrong is not None:
            count = planned.counts[RowGroup.ERROR]
            words = (QCoreApplication.translate("ImportFiles", "every row in error (%n)", None, count)
                     if wrong is Tone.SEVERE else group_count(RowGroup.ERROR, count))
            head.addWidget(Chip(words, wrong, parent=self))
        if planned is not None and planned.imported_on is not None:
            day = self._desk.look.formats.day(planned.imported_on, self._desk.today)
            words = QCoreApplication.translate("ImportFiles", "already imported on {day}").format(day=day)
            head.addWidget(Chip(words, Tone.WATCH, parent=self))
        if planned is not None and planned.other_owners:
            words = QCoreApplication.translate("ImportFiles", "another account than before: {others}")
            head.addWidget(Chip(words.format(others=listed(planned.other_owners)), Tone.WATCH, parent=self))
        head.addStretch(1)
        return head

    def _remove(self) -> None:
        self.removed.emit(self._read)


def _in_error(planned: PlannedFile | None) -> Tone | None:
    """Say how bad a file is: some of its rows are in error, or all of them."""
    wrong = planned.counts[RowGroup.ERROR] if planned is not None else 0
    if planned is None or not wrong:
        return None
    return Tone.SEVERE if wrong == len(planned.rows) else Tone.HIGH


def taken_for(file: ImportedFile) -> str:
    """Return what a file was taken for and by what, with how it was read."""
    parts = [
        QCoreApplication.translate("ImportFiles", "Taken for: {layout}, by the headings in line {line}").format(
            layout=layout_word(file.profile), line=file.header_line
        ),
        QCoreApplication.translate("ImportFiles", "%n rows", None, len(file.rows)),
        file.encoding.upper().removesuffix("-SIG"),
    ]
    if file.owner:
        parts.append(QCoreApplication.translate("ImportFiles", "account {owner}").format(owner=file.owner))
    return " · ".join(parts)


class FilesCard(Card):
    """Every file given, with buttons to add more or to put all aside."""

    removed = Signal(object)

    def __init__(self, desk: Desk, add: QAction, discard: QAction, parent: QWidget) -> None:
        """Lay down an empty card."""
        super().__init__(spacing=Space.XS, parent=parent)
        self._desk = desk
        self._title = Text("heading", parent=self)
        self._unread = Chip(tone=Tone.SEVERE, parent=self)
        self._unread.hide()
        self._pairs = ((add, Button(desk.look, "act", icon="plus", parent=self)),
                       (discard, Button(desk.look, "plain", parent=self)))
        self._list = ShortList(self)
        head = QHBoxLayout()
        head.setSpacing(Space.S)
        head.addWidget(self._title)
        head.addWidget(self._unread)
        head.addStretch(1)
        for action, button in self._pairs:
            button.clicked.connect(action.trigger)
            head.addWidget(button)
        self.body.addLayout(head)
        self.body.addWidget(self._list)

    def retranslate(self) -> None:
        """Write the head anew."""
        self._title.setText(QCoreApplication.translate("ImportFiles", "Files"))
        for action, button in self._pairs:
            button.setText(action.text())

    def show_files(self, reads: list[FileRead], plan: ImportPlan | None) -> None:
        """Show what came of each file."""
        unread = sum(read.file is None for read in reads)
        self._unread.setVisible(unread > 0)
        self._unread.setText(QCoreApplication.translate("ImportFiles", "%n cannot be read", None, unread))
        content = QWidget(self)
        column = QVBoxLayout(content)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(Space.XS)
        planned = iter(plan.files if plan else ())
        before: QWidget = self._pairs[-1][1]
        for number, read in enumerate(reads):
            if number:
                column.addWidget(Rule(parent=content))
            line = FileLine(self._desk, read, next(planned, None) if read.file else None, content)
            line.removed.connect(self.removed)
            column.addWidget(line)
            self.setTabOrder(before, line.away)
            before = line.away
        self._list.hold(content)
