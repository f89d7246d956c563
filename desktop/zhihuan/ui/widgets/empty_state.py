"""What an empty page says: what would be here and how to get it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from zhihuan.ui.theme import Size, Space
from zhihuan.ui.widgets.buttons import Button
from zhihuan.ui.widgets.labels import IconLabel, Text

if TYPE_CHECKING:
    from PySide6.QtGui import QAction

    from zhihuan.ui.look import Look


class EmptyState(QWidget):
    """An icon, a heading, a sentence, and the actions that fill the page; the first is the primary one."""

    def __init__(self, look: Look, icon: str, actions: tuple[QAction, ...] = (), *,
                 parent: QWidget | None = None) -> None:
        """Lay out the actions as buttons; the words come by `say`."""
        super().__init__(parent)
        self.setProperty("role", "clear")
        self._look = look
        self._heading = Text("heading", parent=self)
        self._sentence = Text("soft", wraps=True, parent=self)
        self._pairs = tuple((action, self._button(action, first=number == 0)) for number, action in enumerate(actions))
        self._build(icon)
        self._follow()

    def say(self, heading: str, sentence: str) -> None:
        """Write what would be here."""
        self._heading.setText(heading)
        self._sentence.setText(sentence)

    def _build(self, icon: str) -> None:
        centre = Qt.AlignmentFlag.AlignHCenter
        column = QVBoxLayout(self)
        column.setSpacing(Space.S)
        column.setContentsMargins(Space.XL, Space.XL, Space.XL, Space.XL)
        column.addStretch(2)
        column.addWidget(IconLabel(self._look, icon, "accent", Size.ICON_L, self), 0, centre)
        column.addSpacing(Space.XS)
        column.addWidget(self._heading, 0, centre)
        self._sentence.setAlignment(centre)
        self._sentence.setMaximumWidth(Size.FOLD_BELOW // 2)
        words = QHBoxLayout()
        words.addStretch(1)
        words.addWidget(self._sentence, 1_000)
        words.addStretch(1)
        column.addLayout(words)
        column.addSpacing(Space.S)
        row = QHBoxLayout()
        row.setSpacing(Space.S)
        row.addStretch(1)
        for _action, button in self._pairs:
            row.addWidget(button)
        row.addStretch(1)
        column.addLayout(row)
        column.addStretch(3)

    def _button(self, action: QAction, *, first: bool) -> Button:
        button = Button(self._look, "primary" if first else "plain", parent=self)
        button.clicked.connect(action.trigger)
        action.changed.connect(self._follow)
        return button

    def _follow(self) -> None:
        for action, button in self._pairs:
            button.setText(action.text())
            button.setEnabled(action.isEnabled())
