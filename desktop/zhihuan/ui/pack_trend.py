"""Draws a pack's trend: debt to income month by month as columns, each with its share; a gap where it is unknown."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from decimal import Decimal
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QColor, QImage, QPainter, QPen

from zhihuan.ui.theme import LIGHT, face

if TYPE_CHECKING:
    from zhihuan.wording.formats import Formats

WIDTH: Final = 625
"""In points of the page, between its margins."""
_HEIGHT: Final = 170
_SCALE: Final = 4
_TOP, _BOTTOM = 20, 24
_COLUMN: Final = QColor(LIGHT.accent)
_INK, _LINE = QColor(LIGHT.soft), QColor(LIGHT.line)
_BAR: Final = 0.56
_LETTERS: Final = 9


def trend_picture(points: Sequence[tuple[date, Decimal | None]], formats: Formats) -> QImage:
    """Return the picture of shares by month, sharp enough for paper."""
    picture = QImage(WIDTH * _SCALE, _HEIGHT * _SCALE, QImage.Format.Format_RGB32)
    picture.fill(Qt.GlobalColor.white)
    picture.setDevicePixelRatio(_SCALE)
    painter = QPainter(picture)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    font = face()
    font.setPixelSize(_LETTERS)
    painter.setFont(font)
    _draw(painter, points, formats)
    painter.end()
    return picture


def _draw(painter: QPainter, points: Sequence[tuple[date, Decimal | None]], formats: Formats) -> None:
    highest = max((float(value) for _, value in points if value is not None), default=0.0) or 1.0
    step, room = WIDTH / max(len(points), 1), _HEIGHT - _TOP - _BOTTOM
    painter.setPen(QPen(_LINE, 1))
    painter.drawLine(0, _HEIGHT - _BOTTOM, WIDTH, _HEIGHT - _BOTTOM)
    for number, (month, value) in enumerate(points):
        left = number * step
        painter.setPen(_INK)
        label = QRectF(left, _HEIGHT - _BOTTOM + 4, step, _BOTTOM - 4)
        painter.drawText(label, Qt.AlignmentFlag.AlignHCenter | Qt.AlignmentFlag.AlignTop, formats.short_month(month))
        if value is None:
            said, height = "?", 0.0
        else:
            said, height = formats.percent(value), float(value) / highest * room
            painter.fillRect(
                QRectF(left + step * (1 - _BAR) / 2, _HEIGHT - _BOTTOM - height, step * _BAR, height), _COLUMN
            )
        above = QRectF(left, _HEIGHT - _BOTTOM - height - 14, step, 12)
        painter.drawText(above, Qt.AlignmentFlag.AlignHCenter | Qt.AlignmentFlag.AlignBottom, said)
