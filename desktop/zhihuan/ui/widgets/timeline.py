"""A life in dated points, the earliest first: a dot, a day, what happened, and more about it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF, QSize, Qt
from PySide6.QtGui import QPainter, QPen
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from zhihuan.ui.theme import Size, Space, Tone
from zhihuan.ui.widgets.labels import Text

if TYPE_CHECKING:
    from PySide6.QtGui import QPaintEvent

    from zhihuan.ui.look import Look

@dataclass(frozen=True, slots=True)
class Point:
    """One dated point, in words; a tone where it is good or bad news."""

    day: str
    what: str
    more: str = ""
    tone: Tone | None = None


class _Dot(QWidget):
    """The dot of one point and the line to its neighbours."""

    def __init__(self, look: Look, tone: Tone | None, *, first: bool, last: bool, parent: QWidget) -> None:
        """Draw a dot."""
        super().__init__(parent)
        self._look = look
        self._tone = tone
        self._first = first
        self._last = last
        self.setFixedWidth(Size.ICON)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Expanding)

    def sizeHint(self) -> QSize:
        """Be as high as the words beside it."""
        return QSize(Size.ICON, Size.ICON)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw the line, then the dot over it."""
        tokens = self._look.theme.tokens
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        x, y = self.width() / 2, Space.M
        painter.setPen(QPen(tokens.colour("edge"), Size.FOCUS))
        painter.drawLine(QPointF(x, y if self._first else 0), QPointF(x, y if self._last else self.height()))
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(tokens.colour(self._tone.value if self._tone else "faint"))
        painter.drawEllipse(QPointF(x, y), Space.XS + 1, Space.XS + 1)
        painter.end()


class Timeline(QWidget):
    """Points under each other."""

    def __init__(self, look: Look, parent: QWidget) -> None:
        """Lay out an empty life."""
        super().__init__(parent)
        self.setProperty("role", "clear")
        self._look = look
        self._content: QWidget | None = None
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)

    def show_points(self, points: tuple[Point, ...]) -> None:
        """Show other points."""
        if self._content is not None:
            self._column.removeWidget(self._content)
            self._content.hide()
            self._content.deleteLater()
        self._content = QWidget(self)
        self._content.setProperty("role", "clear")
        rows = QVBoxLayout(self._content)
        rows.setContentsMargins(0, 0, 0, 0)
        rows.setSpacing(0)
        wide = max((self.fontMetrics().horizontalAdvance(point.day) for point in points), default=0)
        for number, point in enumerate(points):
            rows.addWidget(self._row(point, wide, first=number == 0, last=number == len(points) - 1))
        self._column.addWidget(self._content)
        self._content.show()

    def _row(self, point: Point, wide: int, *, first: bool, last: bool) -> QWidget:
        row = QWidget(self._content)
        row.setProperty("role", "clear")
        row.setAccessibleName(" · ".join(filter(None, (point.day, point.what, point.more))))
        across = QHBoxLayout(row)
        across.setContentsMargins(0, 0, 0, 0)
        across.setSpacing(Space.M)
        across.addWidget(_Dot(self._look, point.tone, first=first, last=last, parent=row))
        day = Text("soft", point.day, parent=row)
        day.setMinimumWidth(wide + Space.S)
        day.setContentsMargins(0, Space.XS, 0, 0)
        across.addWidget(day, 0, Qt.AlignmentFlag.AlignTop)
        words = QVBoxLayout()
        words.setContentsMargins(0, Space.XS, 0, Space.M)
        words.setSpacing(Space.HAIR)
        what = Text("strong", point.what, wraps=True, parent=row)
        what.set_tone(point.tone)
        words.addWidget(what)
        if point.more:
            words.addWidget(Text("note", point.more, wraps=True, parent=row))
        across.addLayout(words, 1)
        return row
