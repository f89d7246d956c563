"""The form in which a person says what the columns of a table are, and sees at once what its rows become."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import Qt, QTimer, Signal, Slot
from PySide6.QtWidgets import QDialog, QHBoxLayout, QVBoxLayout, QWidget

from zhihuan.application.column_mapping import BY_WORDS, ColumnMapping, Shape
from zhihuan.application.file_names import readable_name
from zhihuan.domain.errors import ZhihuanError
from zhihuan.ui.dialogs.mapping_columns import MappingColumns
from zhihuan.ui.dialogs.mapping_outcome import MappingOutcome
from zhihuan.ui.dialogs.mapping_words import MappingWords
from zhihuan.ui.theme import Size, Space
from zhihuan.ui.widgets.buttons import Button
from zhihuan.ui.widgets.choice_field import ChoiceField
from zhihuan.ui.widgets.fields import ErrorText, Field
from zhihuan.ui.widgets.labels import Text
from zhihuan.ui.widgets.scrolled import Scrolled
from zhihuan.ui.worker import Progress, Worker
from zhihuan.wording.importing import column_word
from zhihuan.wording.lists import listed

if TYPE_CHECKING:
    from pathlib import PurePath

    from zhihuan.application.imported import ImportedFile
    from zhihuan.application.reading_options import ReadingOptions
    from zhihuan.ui.desk import Desk
    from zhihuan.ui.pages.import_sources import ImportSources

_TYPING_MS: Final = 200
_DAYS: Final = frozenset({"date", "start", "due_date", "first_due", "paid_at"})


class MappingForm(QDialog):
    """Columns on the left, what the first rows become on the right; kept under a name for every such table."""

    kept = Signal(str)
    """The layout was kept; its code."""

    def __init__(
        self, desk: Desk, sources: ImportSources, path: PurePath, options: ReadingOptions, parent: QWidget
    ) -> None:
        """Begin to guess the columns of a file, read as was said so far."""
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._desk, self._sources, self._path = desk, sources, path
        self._options = replace(options, profile=None)
        self._guess: ColumnMapping | None = None
        self._guesser, self._reader = Worker(self), Worker(self)
        self._pause = QTimer(self, singleShot=True, interval=_TYPING_MS)
        self.shape = ChoiceField(desk.look, parent=self)
        self.columns = MappingColumns(desk.look, self)
        self.words = MappingWords(desk.look, self)
        self.plus = ChoiceField(desk.look, parent=self)
        self.order = ChoiceField(desk.look, parent=self)
        self.loan = Field(parent=self)
        self.name = Field(parent=self)
        self.outcome = MappingOutcome(desk.look, self)
        self._missing = Text("soft", wraps=True, parent=self)
        self._problem = ErrorText(parent=self)
        self.cancel = Button(desk.look, "plain", self.tr("Cancel"), parent=self)
        self.submit = Button(desk.look, "primary", self.tr("Keep and read"), parent=self)
        self._name_parts()
        self._build()
        self._connect()
        self._guesser.start(self._guessing)

    def mapping(self) -> ColumnMapping | None:
        """Return what the fields say, None before the columns are known."""
        if self._guess is None:
            return None
        fields = self.columns.fields
        said = replace(self._guess, fields=fields, shape=self.shape.value, kinds=self.words.kinds)
        return replace(
            said, name=self.name.text() or self._guess.name,
            plus=self.plus.value if said.takes_direction else "", order=self.order.value if _DAYS & set(fields) else "",
            loan=self.loan.text(),
        )

    def reject(self) -> None:
        """Stop what is being read first."""
        self._guesser.cancel()
        self._reader.cancel()
        super().reject()

    def _name_parts(self) -> None:
        self.setWindowTitle(self.tr("What the columns of {file} are").format(file=readable_name(self._path)))
        self.shape.call(self.tr("A row is"))
        self.shape.offer(self.tr("a movement of an account or a wallet"), Shape.STATEMENT)
        self.shape.offer(self.tr("a repayment or another event of a loan"), Shape.REPAYMENTS)
        self.shape.offer(self.tr("a whole loan"), Shape.LOANS)
        self.shape.offer(self.tr("an instalment of a plan"), Shape.PLAN)
        self.plus.call(self.tr("An amount without a minus"))
        self.plus.offer(self.tr("not chosen"), "")
        self.plus.offer(self.tr("went out: paid, spent"), "out")
        self.plus.offer(self.tr("came in: received, borrowed"), "in")
        self.plus.offer(self.tr("words in the row tell it"), BY_WORDS)
        self.order.call(self.tr("03/04/05 means"))
        self.order.offer(self.tr("the dates tell it themselves"), "")
        self.order.offer(self.tr("3 April: the day first"), "day_first")
        self.order.offer(self.tr("4 March: the month first"), "month_first")
        self.order.offer(self.tr("5 April 2003: year first"), "year_first")
        self.loan.call(self.tr("All rows are of the loan"), self.tr("leave it blank if a column names it"))
        self.name.call(self.tr("Keep it under the name"))

    def _build(self) -> None:
        left = QVBoxLayout()
        left.setSpacing(Space.M)
        left.addWidget(self.shape)
        told = QWidget(self)
        told.setProperty("role", "clear")
        both = QVBoxLayout(told)
        both.setContentsMargins(0, 0, 0, 0)
        both.setSpacing(Space.L)
        both.addWidget(self.columns)
        both.addWidget(self.words)
        both.addStretch(1)
        left.addWidget(Scrolled(told, parent=self), 1)
        asked = QHBoxLayout()
        asked.setSpacing(Space.M)
        asked.addWidget(self.plus, 1, Qt.AlignmentFlag.AlignTop)
        asked.addWidget(self.order, 1, Qt.AlignmentFlag.AlignTop)
        left.addLayout(asked)
        left.addWidget(self.loan)
        right = QVBoxLayout()
        right.setSpacing(Space.M)
        right.addWidget(Text("heading", self.tr("What the first rows become"), parent=self))
        right.addWidget(self._missing)
        right.addWidget(self.outcome, 1)
        right.addWidget(self.name)
        halves = QHBoxLayout()
        halves.setSpacing(Space.XL)
        halves.addLayout(left, 3)
        halves.addLayout(right, 2)
        foot = QHBoxLayout()
        foot.setSpacing(Space.S)
        foot.addStretch(1)
        foot.addWidget(self.cancel)
        foot.addWidget(self.submit)
        column = QVBoxLayout(self)
        column.setContentsMargins(Space.XL, Space.XL, Space.XL, Space.L)
        column.setSpacing(Space.M)
        column.addLayout(halves, 1)
        column.addWidget(self._problem)
        column.addLayout(foot)
        room = self.screen().availableSize()
        self.resize(min(Size.WINDOW_LEAST_WIDE, room.width()), min(Size.WINDOW_LEAST_HIGH - Space.L, room.height()))
        for hidden in (self.plus, self.order, self.loan):
            hidden.hide()
        self.submit.setEnabled(False)
        self.submit.setDefault(True)

    def _connect(self) -> None:
        self._guesser.finished.connect(self._show_guess)
        self._reader.finished.connect(self._show_outcome)
        self.shape.changed.connect(self._offer_anew)
        for part in (self.columns, self.words, self.plus, self.order, self.loan):
            part.changed.connect(self._follow)
        self._pause.timeout.connect(self._read)
        self.cancel.clicked.connect(self.reject)
        self.submit.clicked.connect(self._keep)

    def _guessing(self, progress: Progress) -> ColumnMapping | ZhihuanError:
        progress(0, 1)
        try:
            return self._sources.guess(self._path, self._options)
        except ZhihuanError as problem:
            return problem

    @Slot(object)
    def _show_guess(self, guess: ColumnMapping | ZhihuanError) -> None:
        if isinstance(guess, ZhihuanError):
            self._problem.say(self._desk.explain(guess))
            return
        self._guess = guess
        self.shape.choose(guess.shape)
        self.plus.choose(guess.plus)
        self.order.choose(guess.order)
        self.loan.set_text(guess.loan)
        self.name.set_text(guess.name)
        self.words.show_guess(guess)
        self.columns.show_guess(guess)
        if self.columns.boxes:
            self.columns.boxes[0].setFocus(Qt.FocusReason.OtherFocusReason)
        self._follow()

    @Slot()
    def _offer_anew(self) -> None:
        if self._guess is not None:
            self.columns.offer(self.shape.value, self.columns.fields)
        self._follow()

    @Slot()
    def _follow(self) -> None:
        """Ask what is still needed, and read anew when the user pauses."""
        mapping = self.mapping()
        if mapping is None:
            return
        fields = set(mapping.fields)
        self.words.show_words(mapping)
        self.plus.setVisible(mapping.asks_direction or (mapping.takes_direction and bool(mapping.plus)))
        self.order.setVisible(bool(_DAYS & fields) and self._dates_may_be_turned(mapping))
        self.loan.setVisible(mapping.shape is Shape.REPAYMENTS and "loan" not in fields)
        missing = [column_word(one) for one in sorted(mapping.missing)]
        if not missing and mapping.asks_direction and not mapping.plus:
            missing.append(self.tr("which way an amount without a minus went"))
        self._missing.setVisible(bool(missing))
        words = self.tr("Still needed: {columns}.")
        self._missing.setText(words.format(columns=listed(missing)))
        self.submit.setEnabled(not missing)
        self._problem.say("")
        if missing:
            self._reader.cancel()
            self.outcome.show_file(None)
        else:
            self._pause.start()

    def _dates_may_be_turned(self, mapping: ColumnMapping) -> bool:
        """Say whether a date of the table could be read with day and month exchanged."""
        cells = (cell for place, field in enumerate(mapping.fields) if field in _DAYS and place < len(mapping.first)
                 for cell in mapping.first[place])
        return bool(mapping.order) or any(
            separator in cell[:3] for cell in cells for separator in ("/", "-", ".")
        )

    @Slot()
    def _read(self) -> None:
        mapping = self.mapping()
        if mapping is None:
            return
        sources, path, options = self._sources, self._path, self._options

        def work(progress: Progress) -> tuple[ImportedFile, ...] | ZhihuanError:
            try:
                return sources.read_as(path, mapping, progress, options)
            except ZhihuanError as problem:
                return problem

        self._reader.start(work)

    @Slot(object)
    def _show_outcome(self, answer: tuple[ImportedFile, ...] | ZhihuanError) -> None:
        if isinstance(answer, ZhihuanError):
            self.outcome.show_file(None)
            self._problem.say(self._desk.explain(answer))
        else:
            self._problem.say("")
            self.outcome.show_file(answer[0])

    @Slot()
    def _keep(self) -> None:
        mapping = self.mapping()
        if mapping is None:
            return
        try:
            code = self._sources.keep(mapping)
        except ZhihuanError as problem:
            self._problem.say(self._desk.explain(problem))
            return
        self.kept.emit(code)
        self.accept()
