"""A chip: one word on a pale ground that says how serious something is."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QSizePolicy, QWidget

from zhihuan.ui.widgets.labels import Text

if TYPE_CHECKING:
    from zhihuan.ui.theme import Tone


class Chip(Text):
    """A word in a tone; the word carries the meaning, the colour only helps."""

    def __init__(self, text: str = "", tone: Tone | None = None, *, parent: QWidget | None = None) -> None:
        """Write a chip; no tone is the neutral ground."""
        super().__init__("chip", text, parent=parent)
        self.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)
        self.set_tone(tone)

    def say(self, text: str, tone: Tone | None = None) -> None:
        """Write another word in another tone."""
        self.setText(text)
        self.set_tone(tone)
