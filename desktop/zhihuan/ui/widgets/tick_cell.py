"""A cell with a box to tick, drawn as the other boxes of the window are."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QAbstractItemModel, QEvent, QModelIndex, QPersistentModelIndex, QRectF, Qt
from PySide6.QtGui import QMouseEvent, QPainter, QPen
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem

from zhihuan.ui.theme import Size, Space

if TYPE_CHECKING:
    from PySide6.QtCore import QObject

    from zhihuan.ui.look import Look

_AnyIndex = QModelIndex | QPersistentModelIndex
_TICKED, _UNTICKED = int(Qt.CheckState.Checked.value), int(Qt.CheckState.Unchecked.value)


def turn(model: QAbstractItemModel, index: _AnyIndex) -> bool:
    """Tick an unticked box and the other way round; return whether there was a box."""
    state = index.data(Qt.ItemDataRole.CheckStateRole)
    if state is None:
        return False
    return model.setData(index, _UNTICKED if state == _TICKED else _TICKED, Qt.ItemDataRole.CheckStateRole)


class TickCell(QStyledItemDelegate):
    """Draws the box of a cell that has one; a click anywhere in the cell turns it."""

    def __init__(self, look: Look, parent: QObject) -> None:
        """Draw with a look."""
        super().__init__(parent)
        self._look = look

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: _AnyIndex) -> None:
        """Draw the ground and the box."""
        cell = QStyleOptionViewItem(option)
        self.initStyleOption(cell, index)
        cell.features &= ~QStyleOptionViewItem.ViewItemFeature.HasCheckIndicator
        cell.widget.style().drawControl(QStyle.ControlElement.CE_ItemViewItem, cell, painter, cell.widget)
        state = index.data(Qt.ItemDataRole.CheckStateRole)
        if state is None:
            return
        tokens = self._look.theme.tokens
        centre = QRectF(cell.rect).center()
        box = QRectF(centre.x() - Size.ICON_S / 2, centre.y() - Size.ICON_S / 2, Size.ICON_S, Size.ICON_S)
        ticked = state == _TICKED
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(tokens.colour("accent" if ticked else "faint"), 1))
        painter.setBrush(tokens.colour("accent" if ticked else "card"))
        painter.drawRoundedRect(box, Space.XS, Space.XS)
        if ticked:
            tick = self._look.icons.pixmap("check", "on_accent", Size.ICON_S, cell.widget.devicePixelRatioF())
            painter.drawPixmap(box.topLeft(), tick)
        painter.restore()

    def editorEvent(self, event: QEvent, model: QAbstractItemModel, option: QStyleOptionViewItem,
                    index: _AnyIndex) -> bool:
        """Turn the box at a click."""
        released = event.type() == QEvent.Type.MouseButtonRelease
        if released and isinstance(event, QMouseEvent) and event.button() == Qt.MouseButton.LeftButton:
            return turn(model, index)
        return super().editorEvent(event, model, option, index)
