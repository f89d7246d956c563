"""The tick in a box to tick, drawn where the style puts the box."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QStyle, QStyleOptionButton

from zhihuan.ui.theme import Size

if TYPE_CHECKING:
    from PySide6.QtWidgets import QCheckBox

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
