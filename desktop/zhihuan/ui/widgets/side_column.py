"""Cards beside the main one that scroll on their own, so that they never make the page longer than the window."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import QFrame, QScrollArea, QSizePolicy, QVBoxLayout, QWidget

from zhihuan.ui.theme import Size, Space

if TYPE_CHECKING:
    from collections.abc import Iterable

_LEAST_WIDE = Size.WINDOW_LEAST_WIDE // 3
_LEAST_HIGH = 5 * Size.ROW


class SideColumn(QScrollArea):
    """A column of cards as wide as a third of the least window."""

    def __init__(self, cards: Iterable[QWidget], parent: QWidget) -> None:
        """Lay the cards out under each other."""
        super().__init__(parent)
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Ignored)
        self.verticalScrollBar().setSingleStep(Size.ROW // 2)
        content = QWidget(self)
        content.setProperty("role", "clear")
        column = QVBoxLayout(content)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(Space.M)
        for card in cards:
            column.addWidget(card)
        column.addStretch(1)
        self.setWidget(content)

    def minimumSizeHint(self) -> QSize:
        """Stay readable."""
        return QSize(_LEAST_WIDE, _LEAST_HIGH)

    def sizeHint(self) -> QSize:
        """Leave the height to what stands beside it."""
        return QSize(_LEAST_WIDE, _LEAST_HIGH)
