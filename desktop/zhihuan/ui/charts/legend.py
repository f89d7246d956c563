"""Which colour of a chart is what."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QHBoxLayout, QWidget

from zhihuan.ui.theme import Space
from zhihuan.ui.widgets.labels import Text

if TYPE_CHECKING:
    from PySide6.QtGui import QPaintEvent

    from zhihuan.ui.charts.chart import Values
    from zhihuan.ui.look import Look
    from zhihuan.ui.theme import Ink


class _Swatch(QWidget):
    """A small square of a colour."""

    def __init__(self, look: Look, ink: Ink, parent: QWidget) -> None:
        """Show an ink."""
        super().__init__(parent)
        self._look = look
        self._ink: Ink = ink
        self.setFixedSize(Space.M, Space.M)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw the square."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(self._look.theme.tokens.colour(self._ink))
        painter.drawRoundedRect(QRectF(self.rect()), Space.XS / 2, Space.XS / 2)
        painter.end()


class Legend(QWidget):
    """A row of swatches with their names; nothing where there is nothing to tell apart."""

    def __init__(self, look: Look, parent: QWidget) -> None:
        """Tell nothing yet."""
        super().__init__(parent)
        self.setProperty("role", "clear")
        self._look = look
        self._parts: list[QWidget] = []
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(0, 0, 0, 0)
        self._row.setSpacing(Space.S)

    def show_series(self, series: tuple[Values, ...]) -> None:
        """Tell other series apart."""
        while self._row.takeAt(0) is not None:
            pass
        for part in self._parts:
            part.hide()
            part.deleteLater()
        self._parts = [
            part for one in series
            for part in (_Swatch(self._look, one.ink, self), Text("note", one.name, parent=self))
        ]
        for part in self._parts:
            self._row.addWidget(part)
            part.show()
        self._row.addStretch(1)
        self.setVisible(bool(self._parts))
