"""Cells that say more than one line of text: a mark with two lines, a chip, a bar of progress.

Each still has its plain text in the model, which is what a screen reader and a copy take.
"""

from __future__ import annotations

from collections.abc import Callable
from fractions import Fraction
from typing import TYPE_CHECKING, Any, Final

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFontMetricsF, QPainter
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem

from zhihuan.ui.models.rows import ROW_ROLE
from zhihuan.ui.theme import Radius, Size, Space, Tone, Type, sized
from zhihuan.ui.widgets.lender_mark import draw_mark

if TYPE_CHECKING:
    from PySide6.QtCore import QObject
    from PySide6.QtGui import QFont

    from zhihuan.ui.look import Look

_AnyIndex = QModelIndex | QPersistentModelIndex
_LEFT = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
_RIGHT = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
_BAR = Size.CONTROL + Space.S


class RowCell(QStyledItemDelegate):
    """Draws the ground of a cell as the style does, then what `draw` puts on it."""

    def __init__(self, look: Look, parent: QObject) -> None:
        """Draw with a look."""
        super().__init__(parent)
        self._look = look

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: _AnyIndex) -> None:
        """Draw one cell."""
        cell = QStyleOptionViewItem(option)
        self.initStyleOption(cell, index)
        text, cell.text = cell.text, ""
        cell.widget.style().drawControl(QStyle.ControlElement.CE_ItemViewItem, cell, painter, cell.widget)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setFont(cell.font)
        self.draw(painter, QRectF(cell.rect).adjusted(Space.M, 0, -Space.M, 0), text, index.data(ROW_ROLE))
        painter.restore()

    def growth(self) -> int:
        """Return how much more than it needs a cell makes good use of, where there is room to spare."""
        return 0

    def needed(self, font: QFont, index: _AnyIndex) -> float:
        """Return the room a cell takes in a font, without the margins."""
        return self.wanted(font, str(index.data() or ""), index.data(ROW_ROLE))

    def wanted(self, font: QFont, text: str, _row: Any) -> float:  # noqa: ANN401
        """Return the room a cell's text takes with whatever its row adds to it."""
        return QFontMetricsF(font).horizontalAdvance(text)

    def draw(self, painter: QPainter, room: QRectF, text: str, row: Any) -> None:  # noqa: ANN401
        """Draw a cell's text and whatever its row adds to it."""
        raise NotImplementedError

    def _write(self, painter: QPainter, room: QRectF, text: str, align: Qt.AlignmentFlag) -> None:
        fitting = QFontMetricsF(painter.font()).elidedText(text, Qt.TextElideMode.ElideRight, room.width())
        painter.drawText(room, align, fitting)


class TwoLines(RowCell):
    """A text with a quieter one under it, and before them a lender's mark where `marked` names one."""

    def __init__(self, look: Look, second: Callable[[Any], str], parent: QObject, *,
                 marked: Callable[[Any], str] | None = None, right: bool = False) -> None:
        """Take the second line, and the name to mark, from the row."""
        super().__init__(look, parent)
        self._second = second
        self._marked = marked
        self._right = right

    def wanted(self, font: QFont, text: str, row: Any) -> float:  # noqa: ANN401
        """Return the room of the mark and the longer line."""
        first = QFontMetricsF(sized(font, Type.BODY, bold=self._marked is not None)).horizontalAdvance(text)
        second = QFontMetricsF(sized(font, Type.NOTE)).horizontalAdvance(self._second(row))
        return max(first, second) + (Size.ICON_L + Space.M if self._marked is not None else 0)

    def draw(self, painter: QPainter, room: QRectF, text: str, row: Any) -> None:  # noqa: ANN401
        """Draw the mark and both lines."""
        tokens = self._look.theme.tokens
        body = painter.font()
        if self._marked is not None:
            square = QRectF(room.left(), room.center().y() - Size.ICON_L / 2, Size.ICON_L, Size.ICON_L)
            draw_mark(painter, square, self._marked(row), dark=tokens.dark)
            room = room.adjusted(Size.ICON_L + Space.M, 0, 0, 0)
        align = _RIGHT if self._right else _LEFT
        second = self._second(row)
        upper, lower = QRectF(room), QRectF(room)
        if second:
            upper.setBottom(room.center().y() + Space.HAIR)
            lower.setTop(room.center().y())
            upper.setTop(upper.top() + Space.XS)
            lower.setBottom(lower.bottom() - Space.XS)
        painter.setFont(sized(body, Type.BODY, bold=self._marked is not None))
        painter.setPen(tokens.colour("ink"))
        self._write(painter, upper, text, align)
        painter.setFont(sized(body, Type.NOTE))
        painter.setPen(tokens.colour("soft"))
        self._write(painter, lower, second, align)

    def sizeHint(self, option: QStyleOptionViewItem, index: _AnyIndex) -> QSize:
        """Ask for a row that holds both lines."""
        return QSize(super().sizeHint(option, index).width(), Size.ROW + Space.S)


class ChipCell(RowCell):
    """A word on the pale ground of its tone, after the icon of that word where the row has one."""

    def __init__(self, look: Look, tone: Callable[[Any], Tone | None], parent: QObject, *,
                 icon: Callable[[Any], str] | None = None) -> None:
        """Take the tone, and an icon's name, from the row."""
        super().__init__(look, parent)
        self._tone = tone
        self._icon = icon

    def wanted(self, font: QFont, text: str, row: Any) -> float:  # noqa: ANN401
        """Return the room of the chip."""
        words = QFontMetricsF(sized(font, Type.NOTE, bold=True)).horizontalAdvance(text)
        return words + 2 * Space.S + self._room_of_icon(row)

    def _room_of_icon(self, row: Any) -> int:  # noqa: ANN401
        return Size.ICON_S + Space.XS if self._icon and self._icon(row) else 0

    def draw(self, painter: QPainter, room: QRectF, text: str, row: Any) -> None:  # noqa: ANN401
        """Draw the chip."""
        if not text:
            return
        tokens, tone, before = self._look.theme.tokens, self._tone(row) or Tone.UNKNOWN, self._room_of_icon(row)
        painter.setFont(sized(painter.font(), Type.NOTE, bold=True))
        metrics = QFontMetricsF(painter.font())
        width = min(metrics.horizontalAdvance(text) + 2 * Space.S + before, room.width())
        height = metrics.height() + Space.XS
        chip = QRectF(room.left(), room.center().y() - height / 2, width, height)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(tokens.tone_ground(tone))
        painter.drawRoundedRect(chip, Radius.PILL, Radius.PILL)
        if self._icon and before:
            scale = painter.device().devicePixelRatioF()
            picture = self._look.icons.pixmap(self._icon(row), tone.value, Size.ICON_S, scale)
            painter.drawPixmap(QPointF(chip.left() + Space.S, chip.center().y() - Size.ICON_S / 2), picture)
        painter.setPen(tokens.colour(tone.value))
        self._write(painter, chip.adjusted(Space.S + before, 0, Space.HAIR - Space.S, 0), text, _LEFT)


_TRACK: Final = 0.3
"""How much of its ink the rest of a bar has."""


class ProgressCell(RowCell):
    """A thin bar of how much is done, and the text beside it; no bar where that is unknown."""

    def __init__(self, look: Look, share: Callable[[Any], Fraction | None], parent: QObject, *,
                 tone: Callable[[Any], Tone | None] | None = None) -> None:
        """Take the share, and a tone where it means something, from the row."""
        super().__init__(look, parent)
        self._share = share
        self._tone = tone

    def growth(self) -> int:
        """A bar twice as long is read better."""
        return _BAR

    def wanted(self, font: QFont, text: str, row: Any) -> float:  # noqa: ANN401
        """Return the room of a bar that can be read, and the text."""
        words = QFontMetricsF(sized(font, Type.NOTE)).horizontalAdvance
        return words(text) if self._share(row) is None else _BAR + Space.S + words("100%")

    def draw(self, painter: QPainter, room: QRectF, text: str, row: Any) -> None:  # noqa: ANN401
        """Draw the bar and the text."""
        tokens, share = self._look.theme.tokens, self._share(row)
        painter.setFont(sized(painter.font(), Type.NOTE))
        painter.setPen(tokens.colour("soft"))
        if share is None:
            self._write(painter, room, text, _LEFT)
            return
        tone = self._tone(row) if self._tone else None
        words = QFontMetricsF(painter.font()).horizontalAdvance("100%")
        self._write(painter, room, text, _RIGHT)
        track = QRectF(room.left(), room.center().y() - Space.XS / 2, room.width() - words - Space.S, Space.XS)
        done = QRectF(track)
        done.setWidth(track.width() * float(min(max(share, Fraction(0)), Fraction(1))))
        painter.setPen(Qt.PenStyle.NoPen)
        # A shade of the ground, whatever that is: a grey of its own looks reddish on a chosen row.
        ground = QColor(tokens.colour("faint"))
        ground.setAlphaF(_TRACK)
        for bar, colour in ((track, ground), (done, tokens.colour(tone.value if tone else "accent"))):
            painter.setBrush(colour)
            painter.drawRoundedRect(bar, Space.XS / 2, Space.XS / 2)
