"""One big figure with what it is above it and what it means below."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QStackedLayout, QVBoxLayout, QWidget

from zhihuan.ui.theme import Space
from zhihuan.ui.widgets.labels import ElidedText, Text
from zhihuan.ui.widgets.money_label import MoneyLabel

if TYPE_CHECKING:
    from collections.abc import Sequence

    from zhihuan.domain.money import Money
    from zhihuan.ui.look import Look
    from zhihuan.ui.theme import Tone


class FigureTile(QWidget):
    """A figure: an amount, or any other short text such as "52%"."""

    def __init__(self, look: Look, *, parent: QWidget | None = None) -> None:
        """Lay out an empty tile."""
        super().__init__(parent)
        self.setProperty("role", "clear")
        self._name = ElidedText("soft", parent=self)
        self._amount = MoneyLabel(look, "figure", right=False, parent=self)
        self._text = Text("figure", parent=self)
        self._note = ElidedText("note", parent=self)
        self._beside = Text("note", parent=self)
        self._figure = QStackedLayout()
        self._figure.addWidget(self._amount)
        self._figure.addWidget(self._text)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(Space.XS)
        column.addWidget(self._name)
        column.addLayout(self._figure)
        column.addWidget(self._note)
        column.addWidget(self._beside)
        column.addStretch(1)
        self._beside.hide()

    def name(self, text: str) -> None:
        """Write what the figure is."""
        self._name.setText(text)

    def show_amount(self, amount: Money, note: str, tone: Tone | None = None, *, shorter: Sequence[str] = ()) -> None:
        """Show an amount and a note on it in a tone; `shorter` is how the note is said where room is short."""
        self._amount.show_amount(amount)
        self._figure.setCurrentWidget(self._amount)
        self._say(note, tone, shorter)

    def show_text(self, text: str, note: str, tone: Tone | None = None) -> None:
        """Show a figure that is no amount, and a note on it in a tone."""
        self._text.setText(text)
        self._figure.setCurrentWidget(self._text)
        self._say(note, tone)

    def show_beside(self, text: str) -> None:
        """Show what the figure does not hold, in lines of its own under the note; nothing where it holds all."""
        self._beside.setText(text)
        self._beside.setVisible(bool(text))

    def _say(self, note: str, tone: Tone | None, shorter: Sequence[str] = ()) -> None:
        self._note.say(note, *shorter)
        self._note.set_tone(tone)
