"""The table every page uses: whole rows, sorting by the head, no resizing to contents."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRectF, Qt, Signal
from PySide6.QtGui import QFontMetricsF
from PySide6.QtWidgets import (
    QAbstractItemView,
    QHeaderView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QTableView,
)

from zhihuan.ui.models.rows import PARTS_ROLE, ROW_ROLE, RowsModel
from zhihuan.ui.theme import Size, Space
from zhihuan.ui.widgets.money_label import amount_width, draw_amount
from zhihuan.wording.formats import MoneyParts

if TYPE_CHECKING:
    from PySide6.QtCore import QObject
    from PySide6.QtGui import QFocusEvent, QFont, QKeyEvent, QPainter
    from PySide6.QtWidgets import QWidget

    from zhihuan.ui.look import Look


class AmountDelegate(QStyledItemDelegate):
    """Draws a cell that holds an amount with lighter small coins; any other cell as usual."""

    def __init__(self, look: Look, parent: QObject) -> None:
        """Draw with a look."""
        super().__init__(parent)
        self._look = look

    def needed(self, font: QFont, index: QModelIndex) -> float:
        """Return the room a cell takes in a font, without the margins."""
        parts = index.data(PARTS_ROLE)
        if isinstance(parts, MoneyParts):
            return amount_width(parts, font)
        return QFontMetricsF(font).horizontalAdvance(str(index.data() or ""))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem,
              index: QModelIndex | QPersistentModelIndex) -> None:
        """Draw one cell."""
        parts = index.data(PARTS_ROLE)
        if not isinstance(parts, MoneyParts):
            super().paint(painter, option, index)
            return
        cell = QStyleOptionViewItem(option)
        self.initStyleOption(cell, index)
        cell.text = ""
        style = cell.widget.style()
        style.drawControl(QStyle.ControlElement.CE_ItemViewItem, cell, painter, cell.widget)
        tokens = self._look.theme.tokens
        room = QRectF(cell.rect).adjusted(Space.M, 0, -Space.M, 0)
        painter.save()
        draw_amount(painter, room, parts, cell.font, (tokens.colour("ink"), tokens.colour("soft")))
        painter.restore()


class Table(QTableView):
    """Shows a `RowsModel`. Enter, F2 or a double click open a row; what is current stays current through a refill."""

    row_opened = Signal(object)
    row_chosen = Signal(object)
    """The current row is another; None when there is none."""

    def __init__(self, look: Look, model: RowsModel, name: str, *, parent: QWidget | None = None) -> None:
        """Show a model's rows; `name` is what a screen reader calls the table."""
        super().__init__(parent)
        self._model = model
        self._kept: object = None
        self._kept_scroll = 0
        self.setAccessibleName(name)
        self.setItemDelegate(AmountDelegate(look, self))
        self._build()
        self.setModel(model)
        self._size_columns()
        self._connect()

    def current_row(self) -> object | None:
        """Return the row that has the focus, if any."""
        index = self.currentIndex()
        row: object | None = index.data(ROW_ROLE) if index.isValid() else None
        return row

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter and F2 open the current row; Tab leaves the table."""
        if event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_F2} and self.currentIndex().isValid():
            self._open(self.currentIndex())
        else:
            super().keyPressEvent(event)

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Show which row the keyboard acts on: Qt makes one current without selecting it."""
        super().focusInEvent(event)
        if self.currentIndex().isValid() and not self.selectionModel().hasSelection():
            self.selectRow(self.currentIndex().row())

    def _build(self) -> None:
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setTextElideMode(Qt.TextElideMode.ElideRight)
        self.setTabKeyNavigation(False)
        self.setShowGrid(False)
        self.setWordWrap(False)
        self.setSortingEnabled(False)
        self.setCornerButtonEnabled(False)
        self.verticalHeader().hide()
        self.verticalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        self.verticalHeader().setDefaultSectionSize(Size.ROW)
        head = self.horizontalHeader()
        head.setHighlightSections(False)
        head.setSectionsClickable(True)
        head.setSortIndicatorShown(False)
        head.setMinimumSectionSize(Size.ROW)

    def _connect(self) -> None:
        self.doubleClicked.connect(self._open)
        self.horizontalHeader().sortIndicatorChanged.connect(self._model.sort)
        self.selectionModel().currentRowChanged.connect(self._tell)
        self._model.modelAboutToBeReset.connect(self._keep)
        self._model.modelReset.connect(self._restore)

    def _size_columns(self) -> None:
        head = self.horizontalHeader()
        for number, column in enumerate(self._model.columns):
            if column.stretches:
                head.setSectionResizeMode(number, QHeaderView.ResizeMode.Stretch)
            else:
                self.setColumnWidth(number, column.width)
        if self._model.sorted_by is not None:
            head.setSortIndicator(self._model.sorted_by, self._model.sort_order)
        else:
            head.setSortIndicator(-1, Qt.SortOrder.AscendingOrder)

    def _open(self, index: QModelIndex) -> None:
        self.row_opened.emit(index.data(ROW_ROLE))

    def _tell(self, current: QModelIndex, _previous: QModelIndex) -> None:
        self.row_chosen.emit(current.data(ROW_ROLE) if current.isValid() else None)

    def _keep(self) -> None:
        row = self.current_row()
        self._kept = None if row is None else self._model.identity(row)
        self._kept_scroll = self.verticalScrollBar().value()

    def _restore(self) -> None:
        number = self._model.find(self._kept) if self._kept is not None else None
        if number is not None:
            self.selectRow(number)
            self.executeDelayedItemsLayout()
            self.verticalScrollBar().setValue(self._kept_scroll)
