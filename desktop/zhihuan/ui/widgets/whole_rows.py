"""Room for a table that ends with a whole row, never in the middle of one."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QSize
from PySide6.QtWidgets import QWidget

if TYPE_CHECKING:
    from PySide6.QtGui import QResizeEvent
    from PySide6.QtWidgets import QTableView


class WholeRows(QWidget):
    """Takes a table in; what is left under the last whole row stays blank."""

    def __init__(self, table: QTableView, least: int, parent: QWidget) -> None:
        """Hold a table that shows at least so many rows."""
        super().__init__(parent)
        self.setProperty("role", "clear")
        self._table = table
        self._least = least
        table.setParent(self)
        table.show()

    def minimumSizeHint(self) -> QSize:
        """Ask for the head and the least number of rows."""
        return QSize(self._table.minimumSizeHint().width(), self._around + self._least * self._row)

    def sizeHint(self) -> QSize:
        """Ask for no more than needed; a layout may give more."""
        return QSize(self._table.sizeHint().width(), self.minimumSizeHint().height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Give the table as many whole rows as there is room for."""
        super().resizeEvent(event)
        rows = max(0, self.height() - self._around) // self._row
        self._table.setGeometry(0, 0, self.width(), self._around + rows * self._row)

    @property
    def _row(self) -> int:
        return self._table.verticalHeader().defaultSectionSize()

    @property
    def _around(self) -> int:
        return self._table.horizontalHeader().sizeHint().height() + 2 * self._table.frameWidth()
