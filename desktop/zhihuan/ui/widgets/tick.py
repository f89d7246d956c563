"""The tick in a box to tick, drawn where the style puts the box, and what is said under it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QHBoxLayout, QStyle, QStyleOptionButton

from zhihuan.ui.theme import Size, Space

if TYPE_CHECKING:
    from PySide6.QtWidgets import QCheckBox, QWidget

    from zhihuan.ui.look import Look


def draw_tick(box: QCheckBox, look: Look) -> None:
    """Draw the tick in the middle of its box."""
    option = QStyleOptionButton()
    option.initFrom(box)
    room = box.style().subElementRect(QStyle.SubElement.SE_CheckBoxIndicator, option, box)
    corner = QPoint(room.width() - Size.ICON_S, room.height() - Size.ICON_S) / 2
    painter = QPainter(box)
    tick = look.icons.pixmap("check", "on_accent", Size.ICON_S, box.devicePixelRatioF())
    painter.drawPixmap(room.topLeft() + corner, tick)
    painter.end()


def below_tick(widget: QWidget) -> QHBoxLayout:
    """Return a row in which a widget stands under the words of a tick above it."""
    row = QHBoxLayout()
    row.setContentsMargins(Space.XL + Space.XS, 0, 0, 0)
    row.addWidget(widget)
    return row
