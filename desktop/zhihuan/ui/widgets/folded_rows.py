"""A card that says something in a sentence and keeps its rows below a fold."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from operator import attrgetter
from typing import TYPE_CHECKING, Final

from zhihuan.ui.models.rows import Column, RowsModel
from zhihuan.ui.theme import Size, Space
from zhihuan.ui.widgets.card import Card
from zhihuan.ui.widgets.fitting_table import FittingTable
from zhihuan.ui.widgets.folded import Folded
from zhihuan.ui.widgets.labels import Text

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from zhihuan.ui.look import Look

_MOST_ROWS: Final = 7


class FoldedRows(Card):
    """A title, a sentence, and a table as high as its rows, up to some; whoever derives from it writes the words."""

    def __init__(
        self, look: Look, columns: Sequence[Column], widest: Callable[[Look], tuple[str, ...]], parent: QWidget, *,
        identity: str, can_wait: tuple[int, ...],
    ) -> None:
        """Lay out an empty card; `identity` is what tells a row from the others, `can_wait` as the table has it."""
        super().__init__(spacing=Space.S, parent=parent)
        self.title = Text("heading", parent=self)
        self.summary = Text("body", wraps=True, parent=self)
        self.fold = Folded(look, parent=self)
        self.model = RowsModel(tuple(columns), self, identity=attrgetter(identity))
        self.table = FittingTable(look, self.model, widest, can_wait=can_wait, parent=self)
        for part in (self.title, self.summary, self.fold):
            self.body.addWidget(part)
        self.fold.body.setContentsMargins(0, 0, 0, 0)
        self.fold.body.addWidget(self.table)

    def show_rows(self, rows: Sequence[object], summed_up: str, summary: str) -> None:
        """Show rows, what the fold says of them, and the sentence above; without rows there is no fold."""
        self.model.fill(rows)
        self.fold.setVisible(bool(rows))
        self.fold.sum_up(summed_up)
        self.table.setFixedHeight((min(len(rows), _MOST_ROWS) + 1) * Size.ROW)
        self.summary.setText(summary)
