"""The place to drop files: a dashed sheet with a picture, words and a button."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QPainter, QPen
from PySide6.QtWidgets import QVBoxLayout, QWidget

from zhihuan.ui.theme import Radius, Size, Space
from zhihuan.ui.widgets.buttons import Button
from zhihuan.ui.widgets.labels import IconLabel, Text

if TYPE_CHECKING:
    from PySide6.QtGui import QAction, QPaintEvent

    from zhihuan.ui.look import Look


class DropZone(QWidget):
    """Says what may be dropped. The whole window takes the drop; this only shows where and offers the button."""

    def __init__(self, look: Look, choose: QAction, parent: QWidget) -> None:
        """Lay out a zone whose button does `choose`."""
        super().__init__(parent)
        self.setProperty("role", "clear")
        self._look = look
        self._choose = choose
        self._heading = Text("heading", parent=self)
        self._sentence = Text("soft", wraps=True, parent=self)
        self._kinds = Text("note", wraps=True, parent=self)
        self._button = Button(look, "act", parent=self)
        self._button.clicked.connect(choose.trigger)
        choose.changed.connect(self._follow)
        look.theme.changed.connect(self.update)
        self._build()
        self._follow()

    def say(self, heading: str, sentence: str, kinds: str) -> None:
        """Write what may be dropped."""
        self._heading.setText(heading)
        self._sentence.setText(sentence)
        self._kinds.setText(kinds)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw the sheet and its dashed edge."""
        tokens = self._look.theme.tokens
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setBrush(tokens.colour("card"))
        painter.setPen(QPen(tokens.colour("edge"), Space.HAIR, Qt.PenStyle.DashLine))
        painter.drawRoundedRect(QRectF(self.rect()).adjusted(1, 1, -1, -1), Radius.CARD, Radius.CARD)
        painter.end()

    def _build(self) -> None:
        centre = Qt.AlignmentFlag.AlignHCenter
        column = QVBoxLayout(self)
        column.setContentsMargins(Space.XL, Space.XL, Space.XL, Space.XL)
        column.setSpacing(Space.S)
        column.addStretch(1)
        column.addWidget(IconLabel(self._look, "import", "accent", Size.ICON_L, self), 0, centre)
        column.addWidget(self._heading, 0, centre)
        for words in (self._sentence, self._kinds):
            words.setAlignment(centre)
            column.addWidget(words)
        column.addSpacing(Space.XS)
        column.addWidget(self._button, 0, centre)
        column.addStretch(1)

    def _follow(self) -> None:
        self._button.setText(self._choose.text())
        self._button.setEnabled(self._choose.isEnabled())
