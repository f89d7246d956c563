"""A ring of segments: so many of so many conditions met."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QPainter, QPen
from PySide6.QtWidgets import QWidget

from zhihuan.ui.theme import Size, Space, Type, sized

if TYPE_CHECKING:
    from PySide6.QtGui import QColor, QPaintEvent

    from zhihuan.ui.look import Look

_FULL_TURN = 360
_SIXTEENTHS = 16
_GAP_DEGREES = 9


class Ring(QWidget):
    """Met segments in the accent, the rest pale; all grey while nothing is known or a gate stands before it."""

    def __init__(self, look: Look, *, size: int = Size.RING, parent: QWidget | None = None) -> None:
        """Make an empty ring."""
        super().__init__(parent)
        self._look = look
        self._met = 0
        self._of = 0
        self._greyed = False
        self.setFixedSize(size, size)

    def show_progress(self, met: int, of: int, words: str, *, greyed: bool = False) -> None:
        """Show `met` of `of`; `words` say the same to a screen reader."""
        self._met, self._of, self._greyed = met, of, greyed
        self.setAccessibleName(words)
        self.setToolTip(words)
        self.update()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw the segments and the count."""
        tokens = self._look.theme.tokens
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        met = tokens.colour("faint" if self._greyed else "accent")
        self._draw_segments(painter, met, tokens.colour("track"))
        painter.setPen(tokens.colour("soft" if self._greyed else "ink"))
        painter.setFont(sized(self.font(), Type.HEADING, bold=True))
        painter.drawText(self.rect(), Qt.AlignmentFlag.AlignCenter, f"{self._met}/{self._of}" if self._of else "–")
        painter.end()

    def _draw_segments(self, painter: QPainter, met: QColor, unmet: QColor) -> None:
        count = max(self._of, 1)
        gap = _GAP_DEGREES if count > 1 else 0
        span = _FULL_TURN / count
        half = Space.S / 2
        circle = QRectF(self.rect()).adjusted(half, half, -half, -half)
        for number in range(count):
            pen = QPen(met if number < self._met else unmet, Space.S - 1, Qt.PenStyle.SolidLine, Qt.PenCapStyle.FlatCap)
            painter.setPen(pen)
            start = _FULL_TURN / 4 - number * span - gap / 2
            painter.drawArc(circle, round(start * _SIXTEENTHS), round(-(span - gap) * _SIXTEENTHS))
