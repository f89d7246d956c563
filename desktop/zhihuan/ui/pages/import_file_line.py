"""One file of an import: what it was taken for and why, what was noticed, what is to be asked."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, Qt, Signal, Slot
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from zhihuan.application.file_names import readable_name
from zhihuan.application.import_problems import NoHeader, UnknownLayout
from zhihuan.application.imported import NoteKind, RowGroup
from zhihuan.application.reading_options import AS_IT_SHOWS
from zhihuan.ui.pages.import_questions import (
    OrderAnswer,
    OrderQuestion,
    OwnerQuestion,
    Question,
    question_about,
    unclear_days,
)
from zhihuan.ui.pages.import_shown import named
from zhihuan.ui.theme import Size, Space, Tone
from zhihuan.ui.widgets.buttons import Button, IconButton
from zhihuan.ui.widgets.chip import Chip
from zhihuan.ui.widgets.labels import ElidedText, IconLabel, Text
from zhihuan.wording.importing import agreement_sentence, group_count, note_sentence
from zhihuan.wording.layout_names import layout_word

if TYPE_CHECKING:
    from zhihuan.application.import_preview import PlannedFile
    from zhihuan.application.imported import ImportedFile
    from zhihuan.ui.desk import Desk
    from zhihuan.ui.pages.import_draft import Draft, FileRead

OWN_LAYOUT = "own-"
"""How the codes of layouts begin that the user made in this window."""


class FileLine(QWidget):
    """One file: its name, what it was taken for, what was noticed; or why it could not be read, with the question."""

    removed = Signal(object)
    """The file is not wanted (`FileRead`)."""
    reread_wanted = Signal(object, object)
    """The file is to be read another way: its path, how (`ReadingOptions`)."""
    mapping_wanted = Signal(object)
    """The user wants to say what its columns are (`FileRead`)."""
    forget_wanted = Signal(object)
    """The user's own layout that it was read by is not wanted any more (`FileRead`)."""
    owner_told = Signal(str, bool)
    """Whose the file is was answered: the owner, and whether it is the ledger's own person."""

    def __init__(
        self, desk: Desk, read: FileRead, planned: PlannedFile | None, draft: Draft, parent: QWidget
    ) -> None:
        """Write one file."""
        super().__init__(parent)
        self.setProperty("role", "clear")
        self._desk = desk
        self._read = read
        self._draft = draft
        self._name = named(read.file) if read.file is not None else readable_name(read.path)
        self.question: Question | None = None
        self.stops: list[QWidget] = []
        """What takes the keyboard, in the order in which it is seen."""
        self._words = QVBoxLayout()
        self._acts = QHBoxLayout()
        self.away = IconButton(desk.look, "close", parent=self)
        self._build(planned)

    @property
    def name(self) -> str:
        """What the file is called."""
        return self._name

    @property
    def was_read(self) -> bool:
        """Whether there is something of the file to import."""
        return self._read.file is not None

    def _build(self, planned: PlannedFile | None) -> None:
        look, read = self._desk.look, self._read
        row = QHBoxLayout(self)
        row.setContentsMargins(0, Space.XS, 0, Space.XS)
        row.setSpacing(Space.M)
        wrong = _in_error(planned)
        icon = (IconLabel(look, "severe", "severe", Size.ICON, self) if wrong is Tone.SEVERE or read.file is None
                else IconLabel(look, "file", "accent", Size.ICON, self))
        row.addWidget(icon, 0, Qt.AlignmentFlag.AlignTop)
        self._words.setSpacing(Space.HAIR)
        self._words.addLayout(self._head(planned))
        if read.file is not None:
            self._tell_of(read.file, planned)
        else:
            self._tell_why_not()
        row.addLayout(self._words, 1)
        self._acts.setSpacing(Space.S)
        row.addLayout(self._acts)
        self.away.call(QCoreApplication.translate("ImportFiles", "Put {file} aside").format(file=self._name))
        self.away.clicked.connect(self._remove)
        row.addWidget(self.away, 0, Qt.AlignmentFlag.AlignTop)
        self.stops.append(self.away)

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
        if self._read.file is not None and self._read.file.owner in self._draft.apart:
            words = QCoreApplication.translate("ImportFiles", "kept apart")
            head.addWidget(Chip(words, Tone.WATCH, parent=self))
        head.addStretch(1)
        return head

    def _tell_of(self, file: ImportedFile, planned: PlannedFile | None) -> None:
        self._words.addWidget(Text("note", taken_for(file), wraps=True, parent=self))
        own = file.profile.startswith(OWN_LAYOUT)
        edit = self._quiet(QCoreApplication.translate("ImportFiles", "Edit…") if own else
                           QCoreApplication.translate("ImportFiles", "Wrong?"), self._want_mapping)
        edit.setAccessibleName(
            QCoreApplication.translate("ImportFiles", "Say what the columns of {file} are").format(file=self._name)
        )
        edit.setToolTip(edit.accessibleName())
        self._acts.addWidget(edit, 0, Qt.AlignmentFlag.AlignTop)
        if own:
            forget = self._quiet(QCoreApplication.translate("ImportFiles", "Forget"), self._want_forgotten)
            forget.setAccessibleName(
                QCoreApplication.translate("ImportFiles", "Forget the layout {layout}").format(
                    layout=layout_word(file.profile)
                )
            )
            self._acts.addWidget(forget, 0, Qt.AlignmentFlag.AlignTop)
        for note in file.notes:
            note_line = Text("faint", note_sentence(note), wraps=True, parent=self)
            if note.kind in (NoteKind.COUNT_DIFFERS, NoteKind.SUM_DIFFERS, NoteKind.ROWS_AFTER_GAP):
                note_line.set_tone(Tone.HIGH)
            self._words.addWidget(note_line)
        if file.agreement:
            words = agreement_sentence(file.agreement, self._desk.look.formats)
            agreeing = Text("faint", words, wraps=True, parent=self)
            agreeing.set_tone(Tone.FINE)
            self._words.addWidget(agreeing)
        self._ask_about_days(file)
        if planned is not None and planned.other_owners and file.owner not in (
            self._draft.same_person | self._draft.apart
        ):
            question = OwnerQuestion(self._desk.look, file.owner, planned.other_owners, self)
            question.answered.connect(self._tell_owner)
            self.stops += [question.mine, question.apart]
            self._words.addWidget(question)

    def _ask_about_days(self, file: ImportedFile) -> None:
        """Ask in which order days are written where nothing in the file tells, and let the answer be changed."""
        options = self._draft.options.get(self._read.path, AS_IT_SHOWS)
        samples = unclear_days(file, said=options.date_order is not None)
        if samples:
            kind = OrderQuestion if options.date_order is None else OrderAnswer
            question = kind(self._desk.look, samples, options, self)
            question.answered.connect(self._want_reread)
            self.stops += question.choices.values()
            self._words.addWidget(question)

    def _tell_why_not(self) -> None:
        problem = self._read.problem
        if problem is None:
            return
        options = self._draft.options.get(self._read.path, AS_IT_SHOWS)
        self.question = question_about(self._desk.look, self._name, problem, options, self)
        words = Text("note", self._desk.explain(problem), wraps=True, parent=self)
        words.set_tone(None if self.question is not None else Tone.SEVERE)
        self._words.addWidget(words)
        if self.question is not None:
            self.question.answered.connect(self._want_reread)
            self._words.addWidget(self.question)
            self.stops.append(self.question.first)
        elif isinstance(problem, NoHeader | UnknownLayout):
            button = Button(
                self._desk.look, "act", QCoreApplication.translate("ImportFiles", "Say what its columns are…"),
                parent=self,
            )
            button.clicked.connect(self._want_mapping)
            self.stops.append(button)
            self._words.addWidget(button, 0, Qt.AlignmentFlag.AlignLeft)

    def _quiet(self, words: str, act: object) -> Button:
        button = Button(self._desk.look, "quiet", words, parent=self)
        button.clicked.connect(act)
        self.stops.append(button)
        return button

    @Slot()
    def _remove(self) -> None:
        self.removed.emit(self._read)

    @Slot()
    def _want_mapping(self) -> None:
        self.mapping_wanted.emit(self._read)

    @Slot()
    def _want_forgotten(self) -> None:
        self.forget_wanted.emit(self._read)

    @Slot(object)
    def _want_reread(self, options: object) -> None:
        self.reread_wanted.emit(self._read.path, options)

    @Slot(bool)
    def _tell_owner(self, mine: bool) -> None:
        if self._read.file is not None:
            self.owner_told.emit(self._read.file.owner, mine)


def _in_error(planned: PlannedFile | None) -> Tone | None:
    """Say how bad a file is: some of its rows are in error, or all of them."""
    wrong = planned.counts[RowGroup.ERROR] if planned is not None else 0
    if planned is None or not wrong:
        return None
    return Tone.SEVERE if wrong == len(planned.rows) else Tone.HIGH


def taken_for(file: ImportedFile) -> str:
    """Return what a file was taken for and by what, with how it was read."""
    if file.profile.startswith(OWN_LAYOUT):
        words = QCoreApplication.translate("ImportFiles", "Read by your own layout: {layout}, headings in line {line}")
    elif file.header_line:
        words = QCoreApplication.translate("ImportFiles", "Taken for: {layout}, by the headings in line {line}")
    else:
        words = QCoreApplication.translate("ImportFiles", "Taken for: {layout}, by its columns, which have no headings")
    parts = [
        words.format(layout=layout_word(file.profile), line=file.header_line),
        QCoreApplication.translate("ImportFiles", "%n rows", None, len(file.rows)),
        file.encoding.upper().removesuffix("-SIG"),
    ]
    if file.owner:
        parts.append(QCoreApplication.translate("ImportFiles", "account {owner}").format(owner=file.owner))
    return " · ".join(part for part in parts if part)
