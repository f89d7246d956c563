"""A strip of months as credit reports print it: one square a month, the oldest first."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QEvent, QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QHelpEvent, QPainter, QPen
from PySide6.QtWidgets import QSizePolicy, QToolTip, QWidget

from zhihuan.ui.theme import Size, Space, Tone, Type, sized

if TYPE_CHECKING:
    from PySide6.QtGui import QPaintEvent

    from zhihuan.ui.look import Look

_TICK: Final = ((0.30, 0.52), (0.45, 0.66), (0.71, 0.36))
_TICKED: Final = "✓"


@dataclass(frozen=True, slots=True)
class StripSquare:
    """One month: how it is marked, in what tone, and what stands under and about it."""

    mark: str
    tone: Tone | None
    under: str
    words: str


class PaymentStrip(QWidget):
    """Squares side by side; the words of each come with the pointer, all of them to a screen reader."""

    def __init__(self, look: Look, parent: QWidget) -> None:
        """Lay out an empty strip."""
        super().__init__(parent)
        self._look = look
        self._squares: tuple[StripSquare, ...] = ()
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    @property
    def squares(self) -> tuple[StripSquare, ...]:
        """The months shown."""
        return self._squares

    def show_squares(self, squares: tuple[StripSquare, ...], summary: str) -> None:
        """Show other months; `summary` says them all in a sentence."""
        self._squares = squares
        self.setAccessibleName(summary)
        self.setAccessibleDescription("; ".join(one.words for one in squares))
        self.update()

    def sizeHint(self) -> QSize:
        """Be a row high, with the words below."""
        return QSize(Size.FOLD_BELOW // 2, Size.ICON_L + Space.XL)

    def minimumSizeHint(self) -> QSize:
        """Let the squares become narrow."""
        return QSize(Size.FOLD_BELOW // 3, Size.ICON_L + Space.XL)

    def event(self, event: QEvent) -> bool:
        """Say the words of the square under the pointer."""
        if isinstance(event, QHelpEvent) and event.type() == QEvent.Type.ToolTip:
            number = next((number for number in range(len(self._squares)) if self._room(number).contains(
                QPointF(event.pos()))), None)
            if number is None:
                QToolTip.hideText()
            else:
                QToolTip.showText(event.globalPos(), self._squares[number].words, self)
            return True
        return super().event(event)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw the squares and what stands under them."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        for number, square in enumerate(self._squares):
            self._draw(painter, self._room(number), square)
        painter.end()

    def _room(self, number: int) -> QRectF:
        share = self.width() / max(1, len(self._squares))
        return QRectF(number * share, 0, share - Space.XS, Size.ICON_L)

    def _draw(self, painter: QPainter, room: QRectF, square: StripSquare) -> None:
        tokens = self._look.theme.tokens
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(tokens.colour("track") if square.tone is None else tokens.tone_ground(square.tone))
        painter.drawRoundedRect(room, Space.XS, Space.XS)
        ink = tokens.colour("faint" if square.tone is None else square.tone.value)
        painter.setFont(sized(self.font(), Type.NOTE, bold=True))
        painter.setPen(QPen(ink, Size.FOCUS, Qt.PenStyle.SolidLine, Qt.PenCapStyle.RoundCap,
                            Qt.PenJoinStyle.RoundJoin))
        if square.mark == _TICKED:
            side = min(room.width(), room.height())
            corner = room.center() - QPointF(side / 2, side / 2)
            painter.drawPolyline([corner + QPointF(x * side, y * side) for x, y in _TICK])
        else:
            painter.drawText(room, Qt.AlignmentFlag.AlignCenter, square.mark)
        if square.under:
            painter.setFont(sized(self.font(), Type.NOTE))
            painter.setPen(tokens.colour("faint"))
            below = QRectF(room.left(), room.bottom() + Space.XS, self.width() - room.left(), Space.L)
            painter.drawText(below, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter, square.under)
