"""The picture of the program in a tray: how much wants attention stands on it as a number, at every usual size."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QFontMetricsF, QIcon, QPainter, QPixmap

from zhihuan.ui.theme import face

if TYPE_CHECKING:
    from PySide6.QtGui import QFont

    from zhihuan.ui.look import Look
    from zhihuan.ui.theme import Ink

SIZES: Final = (16, 20, 22, 24, 32, 44, 48, 64)
"""The sizes trays ask for, in pixels of the screen."""
MOST: Final = 99
_HIGH: Final = 0.62
"""How much of the picture the number takes, so that it is read at 16 pixels."""
_DIGITS: Final = 0.88
_BARS: Final = "‖"


def badged(look: Look, count: int, *, paused: bool = False) -> QIcon:
    """Return the program's icon with a number on it, grey while paused; without one where there is nothing to count.

    Paused with nothing to count, two bars stand for the number.
    """
    icon = QIcon()
    for size in SIZES:
        icon.addPixmap(_picture(look, count, size, paused=paused))
    return icon


def _picture(look: Look, count: int, size: int, *, paused: bool) -> QPixmap:
    picture = QPixmap(look.icons.application().pixmap(size, size))
    if not count and not paused:
        return picture
    words = str(min(count, MOST)) if count else _BARS
    painter = QPainter(picture)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    _draw_badge(painter, look, words, size, "unknown" if paused else "severe")
    painter.end()
    return picture


def _draw_badge(painter: QPainter, look: Look, words: str, size: int, ink: Ink) -> None:
    """Draw a pill in the lower corner: its rim keeps it apart from the picture and from a tray of any colour."""
    tokens, rim = look.theme.tokens, max(1.0, size / 24)
    high = round(size * _HIGH)
    font = _font(high)
    metrics = QFontMetricsF(font)
    wide = min(float(size), max(high, metrics.horizontalAdvance(words) + high * 0.4))
    pill = QRectF(size - wide, size - high, wide, high)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(tokens.colour("card"))
    painter.drawRoundedRect(pill, high / 2, high / 2)
    painter.setBrush(tokens.colour(ink))
    inner = pill.adjusted(rim, rim, -rim, -rim)
    painter.drawRoundedRect(inner, inner.height() / 2, inner.height() / 2)
    painter.setPen(tokens.colour("card"))
    painter.setFont(font)
    tight = metrics.tightBoundingRect(words)
    painter.drawText(pill.center() - tight.center(), words)


def _font(high: int) -> QFont:
    font = face()
    font.setPixelSize(max(1, round(high * _DIGITS)))
    font.setBold(True)
    return font
