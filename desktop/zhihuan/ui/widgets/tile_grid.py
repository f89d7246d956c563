"""Tiles in equally wide columns, as many as the width has room for."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QSize
from PySide6.QtWidgets import QGridLayout, QWidget

from zhihuan.ui.theme import Space

if TYPE_CHECKING:
    from collections.abc import Iterable

    from PySide6.QtGui import QResizeEvent


class TileGrid(QWidget):
    """Lays tiles out row by row; no column is narrower than `least` while there is more than one."""

    def __init__(self, tiles: Iterable[QWidget], least: int, *, most: int = 6, gap: int = Space.S,
                 parent: QWidget | None = None) -> None:
        """Lay out tiles in one column until the width is known."""
        super().__init__(parent)
        self.setProperty("role", "clear")
        self._tiles = tuple(tiles)
        self._least, self._most = least, most
        self._columns = 0
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setSpacing(gap)
        self._arrange(1)

    @property
    def columns(self) -> int:
        """How many tiles stand side by side."""
        return self._columns

    def minimumSizeHint(self) -> QSize:
        """Ask for one column only, so that the grid can be made narrow."""
        narrowest = max((tile.minimumSizeHint().width() for tile in self._tiles), default=0)
        return QSize(narrowest, super().minimumSizeHint().height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Follow the width."""
        super().resizeEvent(event)
        gap = self._grid.spacing()
        self._arrange(max(1, min(self._most, (event.size().width() + gap) // (self._least + gap))))

    def _arrange(self, columns: int) -> None:
        if columns == self._columns:
            return
        self._columns = columns
        for tile in self._tiles:
            self._grid.removeWidget(tile)
        for number, tile in enumerate(self._tiles):
            self._grid.addWidget(tile, number // columns, number % columns)
        for number in range(self._most):
            self._grid.setColumnStretch(number, 1 if number < columns else 0)
        self.updateGeometry()
