"""The words of a table's kind column, one below the other, and what each means."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, Signal
from PySide6.QtWidgets import QGridLayout, QWidget

from zhihuan.application.column_mapping import ASK, TOLD_KINDS, Shape
from zhihuan.application.imported import RowKind
from zhihuan.ui.theme import Size, Space
from zhihuan.ui.widgets.fields import Choice
from zhihuan.ui.widgets.labels import ElidedText, Text
from zhihuan.wording.importing import kind_word

if TYPE_CHECKING:
    from zhihuan.application.column_mapping import ColumnMapping
    from zhihuan.ui.look import Look


class MappingWords(QWidget):
    """A line for each word; `kinds` are the meanings as chosen now. Takes no room without a kind column."""

    changed = Signal()

    def __init__(self, look: Look, parent: QWidget) -> None:
        """Lay out nothing yet."""
        super().__init__(parent)
        self.setProperty("role", "clear")
        self._look = look
        self._said: dict[str, str] = {}
        self.boxes: dict[str, Choice] = {}
        self._shown: tuple[Shape, tuple[str, ...]] | None = None
        self._lines: list[QWidget] = []
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, Space.S, 0)
        self._grid.setHorizontalSpacing(Space.M)
        self._grid.setVerticalSpacing(Space.S)
        self._grid.setColumnStretch(0, 1)
        self._title = Text("strong", parent=self)
        self._grid.addWidget(self._title, 0, 0, 1, 2)
        self.hide()

    @property
    def kinds(self) -> tuple[tuple[str, str], ...]:
        """What the words mean, as guessed or as chosen."""
        return tuple(self._said.items())

    def show_guess(self, guess: ColumnMapping) -> None:
        """Begin with what the words of a table are taken for."""
        self._said = dict(guess.kinds)

    def show_words(self, mapping: ColumnMapping) -> None:
        """Offer the words of the column that is the kind now; its lines stay while they are the same."""
        shown = mapping.shape, mapping.kind_words
        if self._shown == shown:
            return
        self._shown = shown
        for line in self._lines:
            line.hide()
            line.deleteLater()
        self._lines, self.boxes = [], {}
        column = mapping.titles[mapping.fields.index("type")] if mapping.kind_words else ""
        title = QCoreApplication.translate("MappingForm", "What the words of the column “{column}” mean")
        self._title.setText(title.format(column=column))
        for number, word in enumerate(mapping.kind_words, 1):
            self._add(number, word, mapping.shape)
        self.setVisible(bool(mapping.kind_words))

    def _add(self, number: int, word: str, shape: Shape) -> None:
        name = ElidedText("body", word, parent=self)
        box = Choice(self._look, QCoreApplication.translate("MappingForm", "What “{word}” means").format(word=word),
                     parent=self)
        box.setMinimumWidth(Size.FOLD_BELOW // 5)
        box.offer(QCoreApplication.translate("MappingForm", "ask me about each row"), ASK)
        for kind in TOLD_KINDS:
            none = QCoreApplication.translate("MappingForm", "not mine, or no debt")
            box.offer(none if kind is RowKind.NOT_CREDIT else kind_word(kind), str(kind))
        if shape is Shape.STATEMENT or not self._said.get(word):
            box.offer(QCoreApplication.translate("MappingForm", "the other columns tell it"), "")
        box.choose(self._said.get(word, ASK))
        box.activated.connect(lambda _place, word=word, box=box: self._choose(word, box))
        self.boxes[word] = box
        self._lines += [name, box]
        self._grid.addWidget(name, number, 0)
        self._grid.addWidget(box, number, 1)

    def _choose(self, word: str, box: Choice) -> None:
        self._said[word] = str(box.chosen)
        self.changed.emit()
