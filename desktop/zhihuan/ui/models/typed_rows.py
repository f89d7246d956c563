"""A table model of rows that are being typed: texts as they stand, what is wrong in them, and a blank row to go on."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from typing import Any

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt, Signal

from zhihuan.wording.plan_entry import PlanPart, TypedRow

_AnyIndex = QModelIndex | QPersistentModelIndex
_RIGHT = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
_LEFT = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter

Wrong = Mapping[tuple[int, PlanPart], str]
"""What is wrong, by row and part."""


class TypedRows(QAbstractTableModel):
    """Texts by row and part; below them a blank row, which becomes one of them as soon as something stands in it."""

    edited = Signal()

    def __init__(self, parts: tuple[PlanPart, ...], head: Callable[[PlanPart], str], parent: QObject) -> None:
        """Make an empty table of parts; `head` names each."""
        super().__init__(parent)
        self.parts = parts
        self._head = head
        self._rows: list[dict[PlanPart, str]] = [{}]
        self._wrong: Wrong = {}

    @property
    def rows(self) -> tuple[TypedRow, ...]:
        """The rows in which something stands."""
        return tuple(self._rows[:-1])

    def fill(self, rows: Iterable[TypedRow]) -> None:
        """Show other rows."""
        self.beginResetModel()
        kept = [{part: text for part, text in row.items() if part in self.parts and text.strip()} for row in rows]
        self._rows = [*(row for row in kept if row), {}]
        self.endResetModel()
        self.edited.emit()

    def put(self, at: int, rows: Iterable[TypedRow]) -> None:
        """Write rows from a row on, over what stands there."""
        new = list(rows)
        self.fill([*self._rows[:at], *new, *self._rows[at + len(new):]])

    def clear(self, number: int) -> None:
        """Take a row away."""
        self.fill([*self._rows[:number], *self._rows[number + 1:]])

    def mark(self, wrong: Wrong) -> None:
        """Mark the cells in which something is wrong."""
        self._wrong = wrong
        self.dataChanged.emit(self.index(0, 0), self.index(self.rowCount() - 1, self.columnCount() - 1))

    def rowCount(self, parent: _AnyIndex = QModelIndex()) -> int:  # noqa: B008
        """Count the rows and the blank one."""
        return 0 if parent.isValid() else len(self._rows)

    def columnCount(self, parent: _AnyIndex = QModelIndex()) -> int:  # noqa: B008
        """Count the parts."""
        return 0 if parent.isValid() else len(self.parts)

    def flags(self, index: _AnyIndex) -> Qt.ItemFlag:
        """Let every cell be typed into."""
        return super().flags(index) | Qt.ItemFlag.ItemIsEditable

    def data(self, index: _AnyIndex, role: int = Qt.ItemDataRole.DisplayRole) -> Any:  # noqa: ANN401
        """Answer one role of one cell."""
        if not index.isValid():
            return None
        part = self.parts[index.column()]
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.EditRole):
            return self._rows[index.row()].get(part, "")
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return _LEFT if part is PlanPart.DUE else _RIGHT
        if role in (Qt.ItemDataRole.ToolTipRole, Qt.ItemDataRole.AccessibleDescriptionRole):
            return self._wrong.get((index.row(), part))
        return None

    def is_wrong(self, index: _AnyIndex) -> bool:
        """Say whether a cell is marked."""
        return (index.row(), self.parts[index.column()]) in self._wrong

    def setData(self, index: _AnyIndex, value: Any, role: int = Qt.ItemDataRole.EditRole) -> bool:  # noqa: ANN401
        """Take what was typed into a cell."""
        if role != Qt.ItemDataRole.EditRole:
            return False
        row, text = index.row(), str(value).strip()
        self._rows[row][self.parts[index.column()]] = text
        if text and row == len(self._rows) - 1:
            self.beginInsertRows(QModelIndex(), row + 1, row + 1)
            self._rows.append({})
            self.endInsertRows()
        self.dataChanged.emit(index, index)
        self.edited.emit()
        return True

    def headerData(self, section: int, orientation: Qt.Orientation,
                   role: int = Qt.ItemDataRole.DisplayRole) -> Any:  # noqa: ANN401
        """Answer the head of a column."""
        if orientation != Qt.Orientation.Horizontal or not 0 <= section < len(self.parts):
            return None
        if role == Qt.ItemDataRole.DisplayRole:
            return self._head(self.parts[section])
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return _LEFT if self.parts[section] is PlanPart.DUE else _RIGHT
        return None
