"""The rows of a figure as a table that is as high as they need, up to a few; columns nobody fills are left out."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QCoreApplication, Qt, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from zhihuan.ui.models.rows import Column, RowsModel
from zhihuan.ui.theme import Size, Space
from zhihuan.ui.widgets.fitting_table import FittingTable
from zhihuan.ui.widgets.section_header import SectionHeader
from zhihuan.wording.figure_rows import RowWords

if TYPE_CHECKING:
    from collections.abc import Sequence

    from zhihuan.ui.look import Look

_MOST_ROWS: Final = 8
_NAME, _DAY, _NOTE, _AMOUNT, _PART = range(5)


class FigureRows(QWidget):
    """A heading with a sum, and the rows under it; Enter or a double click opens one."""

    opened = Signal(str)
    """What a row is about is to be shown: its id."""
    chosen = Signal(str)
    """Another row is the current one: the id of what it is about."""

    def __init__(self, look: Look, parent: QWidget) -> None:
        """Lay out an empty section."""
        super().__init__(parent)
        self.setProperty("role", "clear")
        self._look = look
        self._rows: Sequence[RowWords] = ()
        self.head = SectionHeader(parent=self)
        self.model = RowsModel(_columns(), self)
        self.table = FittingTable(look, self.model, self._widest, can_wait=(_NOTE, _DAY), parent=self)
        self.table.verticalHeader().setDefaultSectionSize(Size.CONTROL)
        self.table.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.table.row_opened.connect(self._open)
        self.table.row_chosen.connect(self._choose)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(Space.XS)
        column.addWidget(self.head)
        column.addWidget(self.table)

    def show_rows(self, title: str, total: str, rows: Sequence[RowWords]) -> None:
        """Show rows under a title with their sum; a section without rows is not there."""
        self._rows = rows
        self.head.say(title, total)
        self.model.fill(rows)
        self.table.retranslate(title)
        shown = min(len(rows), _MOST_ROWS)
        head = self.table.horizontalHeader().sizeHint().height()
        self.table.setFixedHeight(shown * Size.CONTROL + head + Size.FOCUS)
        self.setVisible(bool(rows))

    def _widest(self, _look: Look) -> tuple[str, ...]:
        """Return the longest text each column holds; nothing in any row, not even a head."""
        texts = ([row.name, row.day, row.note, row.amount, row.part] for row in self._rows)
        width = self.table.fontMetrics().horizontalAdvance
        longest = [max(set(column), key=width) for column in zip(*texts, strict=True)]
        return tuple(longest) if longest else ("",) * (_PART + 1)

    def _open(self, row: object) -> None:
        if isinstance(row, RowWords):
            self.opened.emit(row.subject)

    def _choose(self, row: object) -> None:
        if isinstance(row, RowWords):
            self.chosen.emit(row.subject)


def _columns() -> tuple[Column, ...]:
    return (
        Column(lambda: QCoreApplication.translate("FigureRows", "What"), lambda row: row.name, stretches=True,
               tip=lambda row: row.name),
        Column(lambda: QCoreApplication.translate("FigureRows", "Day"), lambda row: row.day),
        Column(lambda: QCoreApplication.translate("FigureRows", "Note"), lambda row: row.note,
               tip=lambda row: row.note),
        Column(lambda: QCoreApplication.translate("FigureRows", "Amount"), lambda row: row.amount, right=True),
        Column(lambda: QCoreApplication.translate("FigureRows", "In the figure"), lambda row: row.part, right=True),
    )
