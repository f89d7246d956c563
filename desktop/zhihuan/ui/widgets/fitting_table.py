"""A table that gives its columns the room their words need and leaves out what can wait where there is too little."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, Final

from PySide6.QtGui import QFontMetrics

from zhihuan.ui.theme import Size, Space, Type, sized
from zhihuan.ui.widgets.cells import RowCell
from zhihuan.ui.widgets.table import AmountDelegate, Table

if TYPE_CHECKING:
    from PySide6.QtGui import QResizeEvent
    from PySide6.QtWidgets import QWidget

    from zhihuan.ui.look import Look
    from zhihuan.ui.models.rows import RowsModel

_SORT_ARROW: Final = Space.M
_MEASURED_ROWS: Final = 100


class FittingTable(Table):
    """Column widths come from texts, never from numbers, so that they hold in any language.

    A column is as wide as its head and its rows need; the column that stretches takes whatever the others leave.
    """

    least_name = Size.FOLD_BELOW // 4
    """What a column that stretches needs, to be worth its room."""

    def __init__(self, look: Look, model: RowsModel, widest: Callable[[Look], tuple[str, ...]], *,
                 can_wait: tuple[int, ...] = (), parent: QWidget | None = None) -> None:
        """Ask for the widest text each column usually holds; columns that can wait are left out in that order."""
        super().__init__(look, model, "", parent=parent)
        self._look = look
        self._widest = widest
        self._needed: dict[int, int] = {}
        self._can_wait = can_wait
        if not any(column.stretches for column in model.columns):
            self.horizontalHeader().setStretchLastSection(True)
        model.modelReset.connect(self.make_room)

    def make_room(self) -> None:
        """Measure anew: the rows are others, or the language, and with it every head."""
        head = QFontMetrics(sized(self.font(), Type.NOTE, bold=True))
        for number, (column, sample) in enumerate(zip(self._model.columns, self._widest(self._look), strict=True)):
            arrow = _SORT_ARROW if self.isSortingEnabled() else 0
            title = head.horizontalAdvance(column.title()) + arrow
            self._needed[number] = max(title, self._room_of_cells(number, sample)) + 2 * Space.M + Space.HAIR
        self._fit()

    def retranslate(self, name: str) -> None:
        """Write the heads anew; `name` is what a screen reader calls the table."""
        self.setAccessibleName(name)
        self._model.retranslate()
        self.make_room()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Leave out what can wait, or bring it back."""
        super().resizeEvent(event)
        self._fit()

    def _room_of_cells(self, number: int, sample: str) -> int:
        """Return what the cells of a column need: an amount whole, other words no more than the sample."""
        cell = self.itemDelegateForColumn(number) or self.itemDelegate()
        font, rows = self.font(), self._model.rowCount()
        usual = QFontMetrics(font).horizontalAdvance(sample)
        if not rows or not isinstance(cell, RowCell | AmountDelegate):
            return usual
        indexes = (self._model.index(row, number) for row in range(min(rows, _MEASURED_ROWS)))
        found = round(max(cell.needed(font, index) for index in indexes) + 1)
        column = self._model.columns[number]
        if column.amount:
            return found if rows <= _MEASURED_ROWS else max(found, usual)
        return found if column.stretches else min(found, usual)

    def _fit(self) -> None:
        wanted = sum(self._width_of(number) for number in range(len(self._model.columns)))
        hidden: set[int] = set()
        for number in self._can_wait:
            if wanted <= self.viewport().width():
                break
            hidden.add(number)
            wanted -= self._width_of(number)
        spare = self.viewport().width() - sum(width for number, width in self._needed.items() if number not in hidden)
        for number, column in enumerate(self._model.columns):
            self.setColumnHidden(number, number in hidden)
            if number in self._needed and not column.stretches:
                cell = self.itemDelegateForColumn(number)
                growth = cell.growth() if isinstance(cell, RowCell) else 0
                self.setColumnWidth(number, self._needed[number] + max(0, min(growth, spare)))

    def _width_of(self, number: int) -> int:
        needed = self._needed.get(number, self.least_name)
        return min(needed, self.least_name) if self._model.columns[number].stretches else needed
