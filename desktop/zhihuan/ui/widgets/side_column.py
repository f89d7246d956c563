"""Cards beside the main one that scroll on their own, so that they never make the page longer than the window."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QSize, Qt, Slot
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
        self._column = QVBoxLayout(content)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(Space.M)
        for card in cards:
            self._column.addWidget(card)
        self._column.addStretch(1)
        self.setWidget(content)
        self.verticalScrollBar().rangeChanged.connect(self._keep_apart)

    def minimumSizeHint(self) -> QSize:
        """Never cut a card at its side."""
        content = self.widget()
        needed = content.minimumSizeHint().width() if content is not None else 0
        return QSize(max(_LEAST_WIDE, needed + self.verticalScrollBar().sizeHint().width()), _LEAST_HIGH)

    def sizeHint(self) -> QSize:
        """Leave the height to what stands beside it."""
        return self.minimumSizeHint()

    @Slot(int, int)
    def _keep_apart(self, _least: int, most: int) -> None:
        """Leave a gap between the cards and the bar while there is one."""
        self._column.setContentsMargins(0, 0, Space.XS if most else 0, 0)
        self.updateGeometry()
