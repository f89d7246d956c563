"""A ratio drawn on its bands, with a marker where it stands."""

from __future__ import annotations

from dataclasses import dataclass
from fractions import Fraction
from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPainterPath, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from zhihuan.ui.theme import Size, Space, Tone

if TYPE_CHECKING:
    from PySide6.QtGui import QPaintEvent

    from zhihuan.ui.look import Look

_FAR_ALPHA = 80
_NEAR_ALPHA = 235


@dataclass(frozen=True, slots=True)
class Band:
    """One stretch of a scale, up to and without `upper`, and how serious it is."""

    upper: Fraction
    tone: Tone


class BandBar(QWidget):
    """A scale of bands; the band that holds the value is strong, the others pale."""

    def __init__(self, look: Look, *, parent: QWidget | None = None) -> None:
        """Make an empty scale."""
        super().__init__(parent)
        self._look = look
        self._bands: tuple[Band, ...] = ()
        self._value: Fraction | None = None
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def show_value(self, value: Fraction | None, bands: tuple[Band, ...], words: str) -> None:
        """Show a value on its bands; `words` say the same to a screen reader. None draws no marker."""
        self._value = value
        self._bands = bands
        self.setAccessibleName(words)
        self.setToolTip(words)
        self.update()

    def sizeHint(self) -> QSize:
        """Be as high as the marker."""
        return QSize(Size.FOLD_BELOW // 6, Space.L)

    def minimumSizeHint(self) -> QSize:
        """Stay readable."""
        return QSize(Size.RING, Space.L)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw the bands, then the marker."""
        if not self._bands:
            return
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self._draw_bands(painter)
        if self._value is not None:
            self._draw_marker(painter, self._value)
        painter.end()

    def _draw_bands(self, painter: QPainter) -> None:
        track = QRectF(0, (self.height() - Space.S) / 2, self.width(), Space.S)
        rounded = QPainterPath()
        rounded.addRoundedRect(track, Space.XS, Space.XS)
        painter.setClipPath(rounded)
        tokens = self._look.theme.tokens
        lower = Fraction(0)
        for band in self._bands:
            holds = self._value is not None and lower <= self._value
            holds = holds and (self._value is not None and (self._value < band.upper or band is self._bands[-1]))
            colour = tokens.colour(band.tone.value)
            colour.setAlpha(_NEAR_ALPHA if holds else _FAR_ALPHA)
            left, right = self._x(lower), self._x(band.upper)
            gap = 0 if band is self._bands[-1] else Size.FOCUS
            painter.fillRect(QRectF(left, track.top(), right - left - gap, track.height()), colour)
            lower = band.upper
        painter.setClipping(False)

    def _draw_marker(self, painter: QPainter, value: Fraction) -> None:
        tokens = self._look.theme.tokens
        reach = Space.S - Size.FOCUS / 2
        x = min(max(self._x(value), reach), self.width() - reach)
        painter.setBrush(tokens.colour("card"))
        painter.setPen(QPen(tokens.colour("ink"), Size.FOCUS, Qt.PenStyle.SolidLine))
        painter.drawEllipse(QPointF(x, self.height() / 2), reach - 1, reach - 1)

    def _x(self, value: Fraction) -> float:
        return float(min(value / self._bands[-1].upper, Fraction(1)) * self.width())
