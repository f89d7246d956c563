"""Buttons in the roles of the style sheet, with icons that follow the theme."""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal

from PySide6.QtCore import QElapsedTimer, QSize, Qt
from PySide6.QtGui import QGuiApplication, QMouseEvent
from PySide6.QtWidgets import QPushButton, QWidget

from zhihuan.ui.theme import Size

if TYPE_CHECKING:
    from zhihuan.ui.look import Look
    from zhihuan.ui.theme import Ink

ButtonRole = Literal["plain", "primary", "act", "danger", "quiet"]

_INKS: dict[str, Ink] = {
    "plain": "ink", "primary": "on_accent", "act": "accent", "danger": "severe", "quiet": "accent", "icon": "soft",
}


class Button(QPushButton):
    """A button with a text; Enter presses it when it has the focus."""

    def __init__(self, look: Look, role: ButtonRole = "plain", text: str = "", *, icon: str = "",
                 parent: QWidget | None = None) -> None:
        """Make a button of a role: `primary` at most once on a page."""
        super().__init__(text, parent)
        self._look = look
        self._icon = icon
        self.setProperty("role", role)
        self.setAutoDefault(True)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setIconSize(QSize(Size.ICON_S, Size.ICON_S))
        look.theme.changed.connect(self._tint)
        self._tint()

    def show_icon(self, name: str) -> None:
        """Show an icon before the text, or none."""
        self._icon = name
        self._tint()

    def _tint(self) -> None:
        ink = _INKS[str(self.property("role"))]
        if self._icon:
            self.setIcon(self._look.icons.icon(self._icon, ink, Size.ICON_S))


class Pause:
    """The time after a click in which a second one is the rest of a double click, and not meant for what came after."""

    def __init__(self) -> None:
        """Nothing was clicked yet."""
        self._since = QElapsedTimer()

    def begin(self) -> None:
        """Count from now."""
        self._since.start()

    @property
    def lasts(self) -> bool:
        """Whether a click now would still belong to the last one."""
        return self._since.isValid() and self._since.elapsed() < QGuiApplication.styleHints().mouseDoubleClickInterval()


class PaidButton(Button):
    """A button that the mouse cannot press while a pause lasts; the keyboard can."""

    def __init__(self, look: Look, pause: Pause, text: str = "", *, icon: str = "",
                 parent: QWidget | None = None) -> None:
        """Make a button; whoever acts on its click begins the pause."""
        super().__init__(look, "act", text, icon=icon, parent=parent)
        self._pause = pause

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Keep what is left of a double click."""
        if not self._pause.lasts:
            super().mousePressEvent(event)


class IconButton(QPushButton):
    """A button that is only an icon: its name is its tool tip and what a screen reader says."""

    def __init__(self, look: Look, icon: str, name: str = "", *, parent: QWidget | None = None) -> None:
        """Make a square button."""
        super().__init__(parent)
        self._look = look
        self._icon = icon
        self.setProperty("role", "icon")
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setIconSize(QSize(Size.ICON_S, Size.ICON_S))
        self.call(name)
        look.theme.changed.connect(self._tint)
        self._tint()

    def call(self, name: str) -> None:
        """Give the button its name."""
        self.setToolTip(name)
        self.setAccessibleName(name)

    def _tint(self) -> None:
        self.setIcon(self._look.icons.icon(self._icon, _INKS["icon"], Size.ICON_S))
