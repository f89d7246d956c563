"""Two columns, the main one twice as wide; under each other where there is too little room for both."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QSize
from PySide6.QtWidgets import QBoxLayout, QVBoxLayout, QWidget

from zhihuan.ui.theme import Size, Space

if TYPE_CHECKING:
    from PySide6.QtGui import QResizeEvent

_FROM: Final = Size.FOLD_BELOW - 2 * Space.XXL
_SIDE_BY_SIDE: Final = QBoxLayout.Direction.LeftToRight
_STACKED: Final = QBoxLayout.Direction.TopToBottom


class Beside(QWidget):
    """`main` and `aside` are the columns to fill."""

    def __init__(self, *, parent: QWidget | None = None) -> None:
        """Lay out two empty columns."""
        super().__init__(parent)
        self.setProperty("role", "clear")
        self.main, self.aside = QVBoxLayout(), QVBoxLayout()
        self._row = QBoxLayout(_STACKED, self)
        self._row.setContentsMargins(0, 0, 0, 0)
        self._row.setSpacing(Space.M)
        self._row.addLayout(self.main, 2)
        self._row.addLayout(self.aside, 1)
        for column in (self.main, self.aside):
            column.setSpacing(Space.M)

    @property
    def stacked(self) -> bool:
        """Whether the columns stand under each other."""
        return self._row.direction() is _STACKED

    def minimumSizeHint(self) -> QSize:
        """Ask for no more than the stacked columns need, so that there can be too little room for both."""
        least = super().minimumSizeHint()
        wide = max(self.main.minimumSize().width(), self.aside.minimumSize().width())
        return QSize(wide, least.height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Stand side by side where there is room."""
        super().resizeEvent(event)
        self._row.setDirection(_SIDE_BY_SIDE if event.size().width() >= _FROM else _STACKED)
