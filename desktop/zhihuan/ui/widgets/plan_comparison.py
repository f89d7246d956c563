"""Two plans of one loan: in a sentence what the second costs more or less, and their rows beside each other."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QAbstractItemView, QSizePolicy, QVBoxLayout, QWidget

from zhihuan.ui.models.comparison import CAN_WAIT, PairedRow, paired, paired_columns, widest_paired
from zhihuan.ui.models.rows import RowsModel
from zhihuan.ui.theme import Space
from zhihuan.ui.widgets.fitting_table import FittingTable
from zhihuan.ui.widgets.labels import Text
from zhihuan.wording.course import difference_words

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import date

    from zhihuan.domain.schedule import Instalment
    from zhihuan.ui.look import Look


class PlanComparison(QWidget):
    """A sentence and a table; the table begins where the plans part."""

    def __init__(self, look: Look, *, parent: QWidget | None = None) -> None:
        """Lay out an empty comparison."""
        super().__init__(parent)
        self.setProperty("role", "clear")
        self._look = look
        self._heads = "", ""
        self.sentence = Text("soft", wraps=True, parent=self)
        self.model = RowsModel(paired_columns(look, self._head_before, self._head_after), self, identity=_identity)
        self.table = FittingTable(look, self.model, widest_paired, can_wait=CAN_WAIT, parent=self)
        self.table.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Ignored)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(Space.S)
        column.addWidget(self.sentence)
        column.addWidget(self.table, 1)

    def call(self, before: str, after: str, name: str) -> None:
        """Name the two plans, and the table for a screen reader."""
        self._heads = before, after
        self.table.retranslate(name)

    def show_plans(
        self, before: Sequence[Instalment], after: Sequence[Instalment], since: date | None = None
    ) -> None:
        """Show two plans; only rows after `since` where that is given."""
        self.sentence.setText(difference_words(before, after, self._look.formats))
        self.model.fill(row for row in paired(before, after) if since is None or row.plan.due > since)
        first = next((place for place, row in enumerate(self.model.rows) if row.difference is not None), 0)
        self.table.scrollTo(self.model.index(first, 0), QAbstractItemView.ScrollHint.PositionAtTop)

    def _head_before(self) -> str:
        return self._heads[0]

    def _head_after(self) -> str:
        return self._heads[1]


def _identity(row: PairedRow) -> object:
    return row.plan.kind, row.plan.number, row.plan.due
