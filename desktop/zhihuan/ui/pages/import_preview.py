"""The preview of an import: every row in its group, with the decisions that only the user can make."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QCoreApplication, QModelIndex, Qt, Signal, Slot
from PySide6.QtWidgets import QTabBar, QWidget

from zhihuan.application.imported import RowGroup
from zhihuan.ui.pages.import_decision import DecisionStrip
from zhihuan.ui.pages.import_rows import (
    TARGET_COLUMN,
    TICK_COLUMN,
    WHAT_COLUMN,
    WHY_COLUMN,
    PreviewModel,
    ShownRow,
    second_line,
    shown_rows,
    widest,
)
from zhihuan.ui.theme import Space
from zhihuan.ui.widgets.card import Card, Rule
from zhihuan.ui.widgets.cells import TwoLines
from zhihuan.ui.widgets.fields import Check
from zhihuan.ui.widgets.fitting_table import FittingTable
from zhihuan.ui.widgets.labels import Text
from zhihuan.ui.widgets.tick_cell import TickCell, turn
from zhihuan.ui.widgets.whole_rows import WholeRows
from zhihuan.wording.importing import group_count

if TYPE_CHECKING:
    from collections.abc import Mapping

    from PySide6.QtGui import QKeyEvent

    from zhihuan.application.import_preview import Choice, ImportPlan, RowPlace
    from zhihuan.domain.book import Book
    from zhihuan.ui.look import Look
    from zhihuan.ui.pages.import_draft import Draft

_ALL: Final = None
_GROUPS: Final = (_ALL, *RowGroup)
_LEAST_ROWS: Final = 4


class RowsTable(FittingTable):
    """The rows; Space ticks the current one, wherever in it the focus stands."""

    _reasons = False

    def give_room_to_reasons(self, *, wanted: bool) -> None:
        """Say why only where a row has a reason, and then rather than where it goes if there is no room for both."""
        self._reasons = wanted
        self._can_wait = (TARGET_COLUMN,) if wanted else (WHY_COLUMN, TARGET_COLUMN)
        self.make_room()

    def setColumnHidden(self, column: int, hide: bool) -> None:
        """Leave an empty column out, however much room there is."""
        super().setColumnHidden(column, hide or (column == WHY_COLUMN and not self._reasons))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Turn the current row's box."""
        index = self.currentIndex()
        box = index.siblingAtColumn(TICK_COLUMN) if index.isValid() else QModelIndex()
        if event.key() == Qt.Key.Key_Space and box.isValid() and turn(self.model(), box):
            event.accept()
        else:
            super().keyPressEvent(event)


class Preview(Card):
    """Groups with their counts, the rows of one group, and what can be decided about the chosen row."""

    ticked = Signal(object, bool)
    """A row is wanted or not: its place, and which."""
    assigned = Signal(object, object)
    """A repayment was paid towards a loan: its place, and the loan's id (None: open again)."""
    past_paid_wanted = Signal(bool)
    """Whether past instalments without a repayment count as paid."""

    def __init__(self, look: Look, parent: QWidget) -> None:
        """Lay out an empty preview."""
        super().__init__(spacing=Space.S, parent=parent)
        self._look = look
        self._rows: tuple[ShownRow, ...] = ()
        self._choices: Mapping[RowPlace, Choice] = {}
        self._shown: RowGroup | None = RowGroup.NEW
        self.past_paid = Check(look, parent=self)
        self._past_words = Text("faint", wraps=True, parent=self)
        self.tabs = QTabBar(self)
        self.model = PreviewModel(look, self)
        self.table = RowsTable(look, self.model, widest, parent=self)
        self._room = WholeRows(self.table, _LEAST_ROWS, self)
        self.decision = DecisionStrip(look, self)
        self._build()
        self._connect()

    def retranslate(self) -> None:
        """Write the fixed texts anew."""
        self.table.retranslate(QCoreApplication.translate("ImportPreview", "Rows of the import"))
        self.tabs.setAccessibleName(QCoreApplication.translate("ImportPreview", "Groups of rows"))
        self._past_words.setText(QCoreApplication.translate(
            "ImportPreview", "A register tells what was borrowed, not what was paid. Untick this to enter the missing "
            "repayments yourself: until then those instalments are overdue."
        ))
        self.decision.retranslate()

    def show_plan(self, plan: ImportPlan, draft: Draft, book: Book) -> None:
        """Show a plan; the group and the row that were chosen stay so where they can."""
        self._rows = shown_rows(plan)
        self._choices = draft.choices
        self.decision.know(plan, book)
        self._count()
        self._fill()
        self._show_past(plan, paid=draft.past_paid)

    def show_decisions(self) -> None:
        """Show boxes as they were just decided, before the plan follows."""
        self.table.viewport().update()

    def start_over(self, group: RowGroup = RowGroup.NEW) -> None:
        """Show the rows of a group first."""
        self._shown = group

    def _build(self) -> None:
        self.tabs.setDrawBase(False)
        self.tabs.setExpanding(False)
        self.tabs.setElideMode(Qt.TextElideMode.ElideNone)
        for _group in _GROUPS:
            self.tabs.addTab("")
        self.table.setItemDelegateForColumn(TICK_COLUMN, TickCell(self._look, self.table))
        self.table.setItemDelegateForColumn(WHAT_COLUMN, TwoLines(self._look, second_line, self.table))
        self.body.addWidget(self.past_paid)
        self.body.addWidget(self._past_words)
        self.body.addWidget(self.tabs)
        self.body.addWidget(self._room, 1)
        self.body.addWidget(Rule(parent=self))
        self.body.addWidget(self.decision)

    def _connect(self) -> None:
        self.tabs.currentChanged.connect(self._choose_group)
        self.table.row_chosen.connect(self._choose_row)
        self.table.row_opened.connect(self.decision.take_focus)
        # Queued: the answer fills the table anew, which must not happen under the click that asked for it.
        self.model.ticked.connect(self.ticked, Qt.ConnectionType.QueuedConnection)
        self.decision.ticked.connect(self.ticked)
        self.decision.assigned.connect(self.assigned)
        self.past_paid.toggled.connect(self.past_paid_wanted)

    def _count(self) -> None:
        counts = Counter(row.group for row in self._rows)
        self.tabs.blockSignals(True)
        for number, group in enumerate(_GROUPS):
            words = (QCoreApplication.translate("ImportPreview", "All %n", None, len(self._rows)) if group is _ALL
                     else group_count(group, counts[group]))
            self.tabs.setTabText(number, words)
            self.tabs.setTabVisible(number, group is _ALL or counts[group] > 0)
        self._settle(counts)
        self.tabs.blockSignals(False)

    def _settle(self, counts: Counter[RowGroup]) -> None:
        """Stay at the chosen group; where it holds nothing any more, show what needs a decision, or everything."""
        if self._shown is not _ALL and not counts[self._shown]:
            self._shown = RowGroup.UNDECIDED if counts[RowGroup.UNDECIDED] else _ALL
        self.tabs.setCurrentIndex(_GROUPS.index(self._shown))

    def _fill(self) -> None:
        kept = self.table.currentIndex().row()
        shown = self._shown
        rows = [row for row in self._rows if shown is _ALL or row.group is shown]
        self.model.show_rows(rows, self._choices)
        self.table.give_room_to_reasons(wanted=any(row.planned.reason is not None for row in rows))
        if self.table.currentIndex().isValid():
            self._choose_row(self.table.current_row())
        elif self.model.rowCount():
            self.table.selectRow(min(max(kept, 0), self.model.rowCount() - 1))
        else:
            self.decision.show_row(None, self._choices)

    def _show_past(self, plan: ImportPlan, *, paid: bool) -> None:
        count = plan.unpaid_past
        self.past_paid.blockSignals(True)
        self.past_paid.setChecked(paid)
        self.past_paid.blockSignals(False)
        self.past_paid.setVisible(count > 0)
        self._past_words.setVisible(count > 0)
        self.past_paid.setText(QCoreApplication.translate(
            "ImportPreview", "Count %n past instalments without a repayment in these files as paid", None, count
        ))

    @Slot(int)
    def _choose_group(self, number: int) -> None:
        self._shown = _GROUPS[number]
        self._fill()

    @Slot(object)
    def _choose_row(self, row: object) -> None:
        self.decision.show_row(row if isinstance(row, ShownRow) else None, self._choices)
