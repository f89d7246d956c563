"""A choice of a few with its name above and what is wrong below, to stand among typed fields."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QComboBox, QVBoxLayout, QWidget

from zhihuan.ui.theme import Space
from zhihuan.ui.widgets.fields import Choice, ErrorText
from zhihuan.ui.widgets.labels import ElidedText, Text

if TYPE_CHECKING:
    from zhihuan.ui.look import Look


class ChoiceField(QWidget):
    """A named choice; `value` is what was chosen."""

    changed = Signal()

    def __init__(self, look: Look, *, parent: QWidget | None = None) -> None:
        """Lay out an unnamed choice of nothing."""
        super().__init__(parent)
        self.setProperty("role", "clear")
        self.name = ElidedText("soft", parent=self)
        self.box = Choice(look, parent=self)
        self.understood = Text("faint", wraps=True, parent=self)
        self.error = ErrorText(parent=self)
        self.name.setBuddy(self.box)
        self.setFocusProxy(self.box)
        self.box.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(Space.XS)
        for part in (self.name, self.box, self.understood, self.error):
            column.addWidget(part)
        self.understood.hide()
        self.box.currentIndexChanged.connect(self._move)

    @property
    def value(self) -> Any:  # noqa: ANN401
        """What was chosen, None where nothing is offered."""
        return self.box.chosen

    def call(self, name: str) -> None:
        """Name the choice."""
        self.name.setText(name)
        self.box.setAccessibleName(name)

    def offer(self, text: str, value: object) -> None:
        """Add something to choose."""
        self.box.offer(text, value)

    def choose(self, value: object) -> None:
        """Choose for the user; the first where it is not offered."""
        self.box.choose(value)

    def explain(self, words: str) -> None:
        """Say below what the choice means, or nothing."""
        self.understood.setText(words)
        self.understood.setVisible(bool(words))

    def reject(self, words: str) -> None:
        """Say what is wrong with the choice."""
        self.error.say(words)
        self.box.setAccessibleDescription(words)

    def _move(self) -> None:
        self.reject("")
        self.changed.emit()
