"""Words on the left and buttons on the right; the buttons under the words where there is too little room for both."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QEvent, QSize
from PySide6.QtWidgets import QBoxLayout, QHBoxLayout, QWidget

from zhihuan.ui.theme import Space

if TYPE_CHECKING:
    from PySide6.QtGui import QResizeEvent

_ONE_ROW: Final = QBoxLayout.Direction.LeftToRight
_TWO_ROWS: Final = QBoxLayout.Direction.TopToBottom


class FoldingRow(QWidget):
    """`words` and `buttons` are to be filled."""

    def __init__(self, *, parent: QWidget | None = None) -> None:
        """Lay out an empty row."""
        super().__init__(parent)
        self.setProperty("role", "clear")
        self.words, self.buttons = QHBoxLayout(), QHBoxLayout()
        self._row = QBoxLayout(_ONE_ROW, self)
        self._row.setContentsMargins(0, 0, 0, 0)
        self._row.setSpacing(Space.S)
        self._row.addLayout(self.words, 1)
        self._row.addLayout(self.buttons)
        for part in (self.words, self.buttons):
            part.setSpacing(Space.S)

    @property
    def folded(self) -> bool:
        """Whether the buttons stand under the words."""
        return self._row.direction() is _TWO_ROWS

    def minimumSizeHint(self) -> QSize:
        """Ask for no more than the wider part needs, so that the row can be made narrow enough to fold."""
        wide = max(self.words.minimumSize().width(), self.buttons.minimumSize().width())
        return QSize(wide, super().minimumSizeHint().height())

    def event(self, event: QEvent) -> bool:
        """Follow a part that needs another room."""
        if event.type() == QEvent.Type.LayoutRequest:
            self._fold()
        return super().event(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Fold where there is too little room."""
        super().resizeEvent(event)
        self._fold()

    def _fold(self) -> None:
        needed = self.words.sizeHint().width() + Space.S + self.buttons.sizeHint().width()
        self._row.setDirection(_ONE_ROW if needed <= self.width() else _TWO_ROWS)
