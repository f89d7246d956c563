"""The grid of a table that is typed into: keys, whole rows, and cells that show what is wrong in them."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, Qt, Signal
from PySide6.QtGui import QKeyEvent, QKeySequence, QPalette
from PySide6.QtWidgets import (
    QAbstractItemDelegate,
    QAbstractItemView,
    QHeaderView,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QTableView,
    QWidget,
)

from zhihuan.ui.theme import Size, Space, Tone
from zhihuan.wording.plan_entry import PlanPart

if TYPE_CHECKING:
    from PySide6.QtGui import QPainter

    from zhihuan.ui.look import Look
    from zhihuan.ui.models.typed_rows import TypedRows

_WIDEST_DAY: Final = "2026-12-28 "


class TypedView(QTableView):
    """Typing begins in the current cell; Tab goes from cell to cell while one types, and else leaves the table.

    A click on the current cell does not edit it: Qt would do so half a second later, over what is typed meanwhile.
    """

    pasted = Signal()

    def __init__(self, look: Look, model: TypedRows, *, parent: QWidget) -> None:
        """Show a model."""
        super().__init__(parent)
        self._parts = model.parts
        self.setModel(model)
        self.setItemDelegate(_Cell(look, model, self))
        self.setTabKeyNavigation(False)
        self.setShowGrid(False)
        self.setWordWrap(False)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setEditTriggers(
            QAbstractItemView.EditTrigger.AnyKeyPressed | QAbstractItemView.EditTrigger.DoubleClicked
            | QAbstractItemView.EditTrigger.EditKeyPressed
        )
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setCornerButtonEnabled(False)
        self.verticalHeader().hide()
        self.verticalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        self.verticalHeader().setDefaultSectionSize(Size.CONTROL)
        self.horizontalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Stretch)
        if model.parts[0] is PlanPart.DUE:
            self.horizontalHeader().setSectionResizeMode(0, QHeaderView.ResizeMode.Fixed)
            self.setColumnWidth(0, self.fontMetrics().horizontalAdvance(_WIDEST_DAY) + 2 * Space.M)
        self.horizontalHeader().setHighlightSections(False)
        self.setCurrentIndex(model.index(0, 0))

    def show_whole_rows(self, count: int) -> None:
        """Be as high as so many rows."""
        head = self.horizontalHeader().sizeHint().height()
        self.setFixedHeight(head + count * Size.CONTROL + 2 * self.frameWidth())
        if not self.currentIndex().isValid():
            self.setCurrentIndex(self.model().index(0, 0))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Paste rows; Enter types into the current cell, and what Enter ends here goes no further."""
        if self.state() == QAbstractItemView.State.EditingState:
            event.accept()
        elif event.matches(QKeySequence.StandardKey.Paste):
            self.pasted.emit()
        elif event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter} and self.currentIndex().isValid():
            self.edit(self.currentIndex())
        else:
            super().keyPressEvent(event)


    def closeEditor(self, editor: QWidget, hint: QAbstractItemDelegate.EndEditHint) -> None:
        """Go on to the next cell after Enter, from the last of a row to the first of the next."""
        super().closeEditor(editor, hint)
        here = self.currentIndex()
        if hint != QAbstractItemDelegate.EndEditHint.SubmitModelCache or not here.isValid():
            return
        row, column = divmod(here.row() * len(self._parts) + here.column() + 1, len(self._parts))
        self.setCurrentIndex(self.model().index(min(row, self.model().rowCount() - 1), column))


class _Cell(QStyledItemDelegate):
    """Draws what is wrong in the colour of what is wrong."""

    def __init__(self, look: Look, model: TypedRows, parent: QWidget) -> None:
        """Draw with a look."""
        super().__init__(parent)
        self._look = look
        self._model = model

    def paint(self, painter: QPainter, option: QStyleOptionViewItem,
              index: QModelIndex | QPersistentModelIndex) -> None:
        """Draw a marked cell on its own ground."""
        if self._model.is_wrong(index):
            painter.fillRect(option.rect, self._look.theme.tokens.tone_ground(Tone.SEVERE))
        super().paint(painter, option, index)

    def initStyleOption(self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex) -> None:
        """Write a marked cell in the colour of what is wrong."""
        super().initStyleOption(option, index)
        if self._model.is_wrong(index):
            severe = self._look.theme.tokens.colour("severe")
            for role in (QPalette.ColorRole.Text, QPalette.ColorRole.HighlightedText):
                option.palette.setColor(role, severe)
