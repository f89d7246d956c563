"""A choice as wide as what is chosen needs, up to a bound; what is longer ends in an ellipsis and is told in full."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QSize, Qt, Slot
from PySide6.QtWidgets import QSizePolicy

from zhihuan.ui.theme import Size, Space
from zhihuan.ui.widgets.fields import Choice

if TYPE_CHECKING:
    from PySide6.QtWidgets import QStyleOptionComboBox, QWidget

    from zhihuan.ui.look import Look

_AROUND = Space.M + 2 * Space.XL
"""What the sheet takes before the text and, twice, for the arrow after it."""
_LEAST = Size.FOLD_BELOW // 10


class FittingChoice(Choice):
    """Gives what it does not need to what stands beside it, and shrinks where that has no room."""

    def __init__(self, look: Look, most: int, *, parent: QWidget) -> None:
        """Offer nothing yet; be at most so wide."""
        super().__init__(look, parent=parent)
        self._most = most
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        self.currentTextChanged.connect(self._fit)

    def sizeHint(self) -> QSize:
        """Ask for the room of what is chosen."""
        wanted = self.fontMetrics().horizontalAdvance(self.currentText()) + _AROUND + Space.XS
        return QSize(max(_LEAST, min(wanted, self._most)), super().sizeHint().height())

    def minimumSizeHint(self) -> QSize:
        """Ask for enough to tell what it is about."""
        return QSize(_LEAST, super().minimumSizeHint().height())

    def initStyleOption(self, option: QStyleOptionComboBox) -> None:
        """Let the box draw as much of the text as there is room for."""
        super().initStyleOption(option)
        room = self.width() - _AROUND
        option.currentText = self.fontMetrics().elidedText(option.currentText, Qt.TextElideMode.ElideRight, room)

    @Slot()
    def _fit(self) -> None:
        self.setToolTip(self.currentText())
        self.updateGeometry()
