"""The veil over the window while a file is dragged onto it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QPainter, QPen
from PySide6.QtWidgets import QWidget

from zhihuan.ui.theme import Radius, Size, Space, Type, sized

if TYPE_CHECKING:
    from PySide6.QtGui import QPaintEvent

    from zhihuan.ui.look import Look

_VEIL_ALPHA = 235


class DropVeil(QWidget):
    """Says that a file may be let go here. It takes no events: the window under it does."""

    def __init__(self, look: Look, parent: QWidget) -> None:
        """Make the veil, out of sight."""
        super().__init__(parent)
        self._look = look
        self._covered = parent
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.hide()

    def cover(self) -> None:
        """Lie over the whole parent."""
        self.setGeometry(self._covered.rect())
        self.raise_()
        self.show()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw the frame, the arrow and the words."""
        tokens = self._look.theme.tokens
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        ground = tokens.colour("paper")
        ground.setAlpha(_VEIL_ALPHA)
        painter.fillRect(self.rect(), ground)
        painter.setPen(QPen(tokens.colour("accent"), Size.FOCUS, Qt.PenStyle.DashLine))
        inset = Space.XL
        painter.drawRoundedRect(QRectF(self.rect()).adjusted(inset, inset, -inset, -inset), Radius.CARD, Radius.CARD)
        centre = self.rect().center()
        picture = self._look.icons.pixmap("import", "accent", Size.ICON_L, self.devicePixelRatioF())
        painter.drawPixmap(centre.x() - Size.ICON_L // 2, centre.y() - Size.ICON_L - Space.S, picture)
        painter.setFont(sized(self.font(), Type.HEADING, bold=True))
        painter.setPen(tokens.colour("ink"))
        words = self.rect().translated(0, Space.XL)
        painter.drawText(words, Qt.AlignmentFlag.AlignCenter, self.tr("Let go to import"))
        painter.end()
