"""The columns of an unknown table, one below the other: what stands in each, and what it means."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QCoreApplication, Qt, Signal
from PySide6.QtWidgets import QGridLayout, QWidget

from zhihuan.application.column_mapping import FIELDS_OF, ColumnMapping, Shape
from zhihuan.ui.theme import Size, Space
from zhihuan.ui.widgets.fields import Choice
from zhihuan.ui.widgets.labels import ElidedText, Text
from zhihuan.wording.importing import column_word

if TYPE_CHECKING:
    from zhihuan.ui.look import Look

_SHOWN_CELLS: Final = 3
_FAIRLY_SURE: Final = 80
_HARDLY_SURE: Final = 50


class MappingColumns(QWidget):
    """A line for each column; `fields` are the meanings as chosen now."""

    changed = Signal()

    def __init__(self, look: Look, parent: QWidget) -> None:
        """Lay out nothing yet."""
        super().__init__(parent)
        self.setProperty("role", "clear")
        self._look = look
        self._guess: ColumnMapping | None = None
        self.boxes: list[Choice] = []
        self._sure: list[Text] = []
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, Space.S, 0)
        self._grid.setHorizontalSpacing(Space.M)
        self._grid.setVerticalSpacing(Space.S)
        self._grid.setColumnStretch(0, 1)

    @property
    def fields(self) -> tuple[str, ...]:
        """What each column means; empty for one that is not used."""
        return tuple(str(box.chosen or "") for box in self.boxes)

    def show_guess(self, guess: ColumnMapping) -> None:
        """Show the columns of a table with what they are taken for."""
        self._guess = guess
        for number, title in enumerate(guess.titles):
            words = title
            if title == str(number + 1):
                words = QCoreApplication.translate("MappingForm", "Column {number}").format(number=title)
            name = ElidedText("strong", words, parent=self)
            cells = guess.first[number][:_SHOWN_CELLS] if number < len(guess.first) else ()
            first = ElidedText("faint", " · ".join(cells) or "—", parent=self)
            called = QCoreApplication.translate("MappingForm", "What “{column}” is").format(column=words)
            box = Choice(self._look, called, parent=self)
            box.setMinimumWidth(Size.FOLD_BELOW // 7)
            sure = Text("faint", parent=self)
            self._grid.addWidget(name, 2 * number, 0)
            self._grid.addWidget(first, 2 * number + 1, 0)
            self._grid.addWidget(box, 2 * number, 1, 2, 1, Qt.AlignmentFlag.AlignVCenter)
            self._grid.addWidget(sure, 2 * number, 2, 2, 1, Qt.AlignmentFlag.AlignVCenter)
            self.boxes.append(box)
            self._sure.append(sure)
            box.activated.connect(self._choose)
        self._grid.setRowStretch(2 * len(guess.titles), 1)
        self.offer(guess.shape, guess.fields)

    def offer(self, shape: Shape, fields: tuple[str, ...]) -> None:
        """Offer the meanings that columns of a kind of table can have; what it has not is left unused."""
        for number, (box, field) in enumerate(zip(self.boxes, fields, strict=True)):
            box.clear()
            box.offer(QCoreApplication.translate("MappingForm", "not used"), "")
            for one in FIELDS_OF[shape]:
                box.offer(column_word(one), one)
            box.choose(field if field in FIELDS_OF[shape] else "")
            self._say_how_sure(number)

    def _choose(self) -> None:
        for number in range(len(self.boxes)):
            self._say_how_sure(number)
        self.changed.emit()

    def _say_how_sure(self, number: int) -> None:
        """Say how sure the guess is, while it stands."""
        guess, chosen = self._guess, self.boxes[number].chosen
        sure = guess.sure[number] if guess is not None and number < len(guess.sure) else 0
        words = ""
        if guess is not None and chosen and chosen == guess.fields[number]:
            if sure >= _FAIRLY_SURE:
                words = QCoreApplication.translate("MappingForm", "by its heading")
            elif sure >= _HARDLY_SURE:
                words = QCoreApplication.translate("MappingForm", "by its content")
            else:
                words = QCoreApplication.translate("MappingForm", "a guess: please check")
        self._sure[number].setText(words)
