"""The head above every page: its title, a quiet line, and its one primary action, which Ctrl+Return does too."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from zhihuan.ui.theme import Size, Space
from zhihuan.ui.widgets.buttons import Button
from zhihuan.ui.widgets.labels import ElidedText

if TYPE_CHECKING:
    from PySide6.QtGui import QAction

    from zhihuan.ui.look import Look

_KEYS: Final = (QKeySequence("Ctrl+Return"), QKeySequence("Ctrl+Enter"))


class TopBar(QWidget):
    """Shows one page's head; the button follows the page's primary action."""

    def __init__(self, look: Look, parent: QWidget) -> None:
        """Lay out an empty head."""
        super().__init__(parent)
        self.setProperty("role", "clear")
        self._title = ElidedText("title", parent=self)
        self._subtitle = ElidedText("soft", parent=self)
        self._button = Button(look, "primary", parent=self)
        self._action: QAction | None = None
        self._button.clicked.connect(self._trigger)
        for key in _KEYS:
            QShortcut(key, self, self._trigger)
        self._build()

    def show_head(self, title: str, subtitle: str, action: QAction | None) -> None:
        """Show a page's head."""
        self._title.setText(title)
        self._subtitle.setText(subtitle)
        self._subtitle.setVisible(bool(subtitle))
        if self._action is not None:
            self._action.changed.disconnect(self._follow)
        self._action = action
        if action is not None:
            action.changed.connect(self._follow)
        self._follow()

    def _build(self) -> None:
        words = QVBoxLayout()
        words.setSpacing(0)
        words.addWidget(self._title)
        words.addWidget(self._subtitle)
        words.addStretch(1)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(Space.M)
        row.addLayout(words, 1)
        row.addWidget(self._button)
        self.setMinimumHeight(Size.ROW + Space.S)

    def _trigger(self) -> None:
        if self._action is not None:
            self._action.trigger()

    def _follow(self) -> None:
        self._button.setVisible(self._action is not None)
        if self._action is not None:
            self._button.setText(self._action.text())
            self._button.setEnabled(self._action.isEnabled())
            key = _KEYS[0] if self._action.shortcut().isEmpty() else self._action.shortcut()
            self._button.setToolTip(f"{self._action.toolTip()}  {key.toString(QKeySequence.SequenceFormat.NativeText)}")
