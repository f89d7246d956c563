"""Our icons, read from resources and tinted with the theme's inks; sharp at any scale."""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING

from PySide6.QtCore import QByteArray, QRectF, Qt
from PySide6.QtGui import QGuiApplication, QIcon, QPainter, QPixmap, QPixmapCache
from PySide6.QtSvg import QSvgRenderer

from zhihuan.ui.theme import Size

if TYPE_CHECKING:
    from importlib.resources.abc import Traversable

    from zhihuan.ui.theme import Ink, Theme

_APPLICATION_SIZES = (16, 24, 32, 48, 64, 128, 256)


class Icons:
    """Icons by name, in the inks of the theme in force."""

    def __init__(self, resources: Traversable, theme: Theme) -> None:
        """Read icons from the folder `icons` of the resources."""
        self._folder = resources / "icons"
        self._theme = theme
        self._drawn = lru_cache(maxsize=512)(self._draw)
        self._read = lru_cache(maxsize=None)(self._source)

    def pixmap(self, name: str, ink: Ink, size: int, scale: float = 1.0) -> QPixmap:
        """Return an icon drawn at `size` logical pixels for a screen of that scale."""
        return self._drawn(name, self._theme.tokens.colour(ink).name(), size, scale)

    def icon(self, name: str, ink: Ink = "ink", size: int = Size.ICON) -> QIcon:
        """Return an icon for buttons and menus, with a paler form for when it is disabled.

        It keeps the ink it was made with: make it anew when the theme changes.
        """
        icon = QIcon()
        for scale in sorted({1.0, 2.0, *(screen.devicePixelRatio() for screen in QGuiApplication.screens())}):
            icon.addPixmap(self.pixmap(name, ink, size, scale))
            icon.addPixmap(self.pixmap(name, "faint", size, scale), QIcon.Mode.Disabled)
        return icon

    def application(self) -> QIcon:
        """Return the application's own icon, in its own colours."""
        icon = QIcon()
        for size in _APPLICATION_SIZES:
            icon.addPixmap(self._drawn("app", "", size, 1.0))
        return icon

    def _source(self, name: str) -> str:
        return (self._folder / f"{name}.svg").read_text(encoding="utf-8")

    def _draw(self, name: str, colour: str, size: int, scale: float) -> QPixmap:
        renderer = QSvgRenderer(QByteArray(self._read(name).replace("currentColor", colour).encode()))
        pixmap = QPixmap(round(size * scale), round(size * scale))
        pixmap.fill(Qt.GlobalColor.transparent)
        painter = QPainter(pixmap)
        renderer.render(painter, QRectF(pixmap.rect()))
        painter.end()
        pixmap.setDevicePixelRatio(scale)
        return pixmap


def let_go_of_pictures() -> None:
    """Empty Qt's own store of pictures: as long as it keeps any, it wakes every ten seconds to look at them."""
    QPixmapCache.clear()
