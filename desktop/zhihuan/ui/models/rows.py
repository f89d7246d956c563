"""A table model over frozen rows; it sorts a plain list and resets, which stays quick at 100,000 rows."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from typing import Any

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt
from PySide6.QtGui import QFont

from zhihuan.wording.formats import MoneyParts

SORT_ROLE = int(Qt.ItemDataRole.UserRole)
"""The raw value a cell is sorted by."""
ROW_ROLE = SORT_ROLE + 1
"""The whole row."""
PARTS_ROLE = SORT_ROLE + 2
"""A cell's amount as `MoneyParts`, where it is one."""

_AnyIndex = QModelIndex | QPersistentModelIndex
_LEFT = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
_RIGHT = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
_WIDTH = 120


@dataclass(frozen=True, slots=True)
class Column:
    """One column: its title, what a cell says and what it is sorted by."""

    title: Callable[[], str]
    text: Callable[[Any], str]
    sort: Callable[[Any], Any] | None = None
    """The raw value to sort by; None sorts last. Without it the text is taken."""
    amount: Callable[[Any], MoneyParts | None] | None = None
    """The parts of an amount, which is then drawn with lighter coins."""
    right: bool = False
    width: int = _WIDTH
    stretches: bool = False
    tip: Callable[[Any], str] | None = None
    strikes: bool = True
    """Whether the column is struck out in a row that counts no more; a remark on it is not."""

    def sort_value(self, row: object) -> Any:  # noqa: ANN401
        """Return what a row is sorted by in this column."""
        return self.sort(row) if self.sort else self.text(row)


def _itself(row: object) -> object:
    return row


def _stands(_row: object) -> bool:
    return False


class RowsModel(QAbstractTableModel):
    """Rows in, roles out. The model keeps the order the user chose whenever it is filled anew."""

    def __init__(self, columns: Iterable[Column], parent: QObject, *,
                 identity: Callable[[Any], object] = _itself, sorted_by: int | None = None,
                 sort_order: Qt.SortOrder = Qt.SortOrder.AscendingOrder,
                 struck: Callable[[Any], bool] = _stands) -> None:
        """Make an empty table; `identity` tells which row is the same after a refill, `struck` which counts no more."""
        super().__init__(parent)
        self.columns = tuple(columns)
        self.identity = identity
        self._struck = struck
        self.sorted_by = sorted_by
        self.sort_order = sort_order
        self._given: tuple[Any, ...] = ()
        self._rows: list[Any] = []

    @property
    def rows(self) -> tuple[Any, ...]:
        """The rows in the order shown."""
        return tuple(self._rows)

    def fill(self, rows: Iterable[Any]) -> None:
        """Show other rows, in the order in force."""
        self.beginResetModel()
        self._given = tuple(rows)
        self._arrange()
        self.endResetModel()

    def retranslate(self) -> None:
        """Write the head anew."""
        self.headerDataChanged.emit(Qt.Orientation.Horizontal, 0, len(self.columns) - 1)

    def find(self, identity: object) -> int | None:
        """Return where the row of that identity stands, if it is here."""
        return next((number for number, row in enumerate(self._rows) if self.identity(row) == identity), None)

    def row_at(self, number: int) -> object:
        """Return a row as it was given."""
        return self._rows[number]

    def rowCount(self, parent: _AnyIndex = QModelIndex()) -> int:  # noqa: B008
        """Count the rows."""
        return 0 if parent.isValid() else len(self._rows)

    def columnCount(self, parent: _AnyIndex = QModelIndex()) -> int:  # noqa: B008
        """Count the columns."""
        return 0 if parent.isValid() else len(self.columns)

    def data(self, index: _AnyIndex, role: int = Qt.ItemDataRole.DisplayRole) -> Any:  # noqa: ANN401
        """Answer one role of one cell."""
        if not index.isValid():
            return None
        row, column = self._rows[index.row()], self.columns[index.column()]
        if role == Qt.ItemDataRole.DisplayRole:
            return column.text(row)
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return _RIGHT if column.right or column.amount else _LEFT
        if role == Qt.ItemDataRole.ToolTipRole:
            return column.tip(row) if column.tip else None
        if role == Qt.ItemDataRole.FontRole:
            return _struck_out() if column.strikes and self._struck(row) else None
        if role == SORT_ROLE:
            return column.sort_value(row)
        if role == ROW_ROLE:
            return row
        return column.amount(row) if role == PARTS_ROLE and column.amount else None

    def headerData(self, section: int, orientation: Qt.Orientation,
                   role: int = Qt.ItemDataRole.DisplayRole) -> Any:  # noqa: ANN401
        """Answer the head of a column."""
        if orientation != Qt.Orientation.Horizontal or not 0 <= section < len(self.columns):
            return None
        column = self.columns[section]
        if role == Qt.ItemDataRole.DisplayRole:
            return f"{column.title()} {self._arrow()}" if section == self.sorted_by else column.title()
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return _RIGHT if column.right or column.amount else _LEFT
        return None

    def sort(self, column: int, order: Qt.SortOrder = Qt.SortOrder.AscendingOrder) -> None:
        """Put the rows in the order of a column; equal ones keep the order they were given in."""
        self.beginResetModel()
        self.sorted_by = column if 0 <= column < len(self.columns) else None
        self.sort_order = order
        self._arrange()
        self.endResetModel()

    def _arrow(self) -> str:
        return "↑" if self.sort_order == Qt.SortOrder.AscendingOrder else "↓"

    def _arrange(self) -> None:
        if self.sorted_by is None:
            self._rows = list(self._given)
            return
        value = self.columns[self.sorted_by].sort_value
        known = [row for row in self._given if value(row) is not None]
        unknown = [row for row in self._given if value(row) is None]
        known.sort(key=value, reverse=self.sort_order == Qt.SortOrder.DescendingOrder)
        self._rows = known + unknown


def _struck_out() -> QFont:
    font = QFont()
    font.setStrikeOut(True)
    return font
