"""The preview of an import: every row in its group, with the decisions that only the user can make."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QCoreApplication, Qt, QTimer, Signal, Slot
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QBoxLayout, QTabBar, QWidget

from zhihuan.application.import_preview import Choice
from zhihuan.application.imported import RowGroup
from zhihuan.ui.pages.import_chosen import decided_alike
from zhihuan.ui.pages.import_decision import DecisionStrip
from zhihuan.ui.pages.import_new_loan import ask_for_loan, once_added
from zhihuan.ui.pages.import_rows import TICK_COLUMN, WHAT_COLUMN, PreviewModel, second_line, widest
from zhihuan.ui.pages.import_shown import RowsOfPlan, ShownRow, Sifting
from zhihuan.ui.pages.import_table import RowsTable
from zhihuan.ui.pages.import_ways import Ways
from zhihuan.ui.theme import Size, Space
from zhihuan.ui.widgets.buttons import Button
from zhihuan.ui.widgets.card import Card, Rule
from zhihuan.ui.widgets.cells import TwoLines
from zhihuan.ui.widgets.fields import Check
from zhihuan.ui.widgets.labels import Text
from zhihuan.ui.widgets.text_field import TextField
from zhihuan.ui.widgets.tick_cell import TickCell
from zhihuan.ui.widgets.whole_rows import WholeRows
from zhihuan.ui.worker import Worker
from zhihuan.wording.importing import group_count

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from PySide6.QtGui import QResizeEvent

    from zhihuan.application.import_preview import RowPlace
    from zhihuan.application.products import Product
    from zhihuan.domain.benchmark import Quote
    from zhihuan.domain.book import Book
    from zhihuan.domain.loan import Loan
    from zhihuan.ui.desk import Desk
    from zhihuan.ui.pages.import_draft import Draft

_ALL: Final = None
_GROUPS: Final = (_ALL, *RowGroup)
_LEAST_ROWS: Final = 3
_SIFTED_AT_ONCE: Final = 2_000
_TYPING_MS: Final = 150


class Preview(Card):
    """Groups with their counts, the rows of one group, and what can be decided about the chosen ones."""

    decided = Signal(object)
    """What the user decided: new choices by place (`dict[RowPlace, Choice]`)."""
    past_paid_wanted = Signal(bool)
    """Whether past instalments without a repayment count as paid."""
    rejects_wanted = Signal()
    """The rows that stay behind are wanted as a file."""

    def __init__(
        self, desk: Desk, catalogue: Mapping[str, Product], parent: QWidget, quotes: Sequence[Quote] = ()
    ) -> None:
        """Lay out an empty preview; `quotes` come with the program."""
        super().__init__(spacing=Space.S, parent=parent)
        look = desk.look
        self._desk = desk
        self._quotes = quotes
        self._look = look
        self._catalogue = catalogue
        self._rows: RowsOfPlan | None = None
        self._choices: Mapping[RowPlace, Choice] = {}
        self._shown: RowGroup | None = RowGroup.NEW
        self._sifter = Worker(self)
        self._typing = QTimer(self, singleShot=True, interval=_TYPING_MS)
        self.past_paid = Check(look, parent=self)
        self._past_words = Text("faint", wraps=True, parent=self)
        self._head = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self.tabs = QTabBar(self)
        self.filter = TextField(self)
        self.model = PreviewModel(look, self)
        self.table = RowsTable(look, self.model, widest, parent=self)
        self._room = WholeRows(self.table, _LEAST_ROWS, self)
        self.decision = DecisionStrip(desk, self)
        self.rejects = Button(look, "quiet", parent=self)
        self._build()
        self._connect()

    def retranslate(self) -> None:
        """Write the fixed texts anew."""
        self.table.retranslate(QCoreApplication.translate("ImportPreview", "Rows of the import"))
        self.tabs.setAccessibleName(QCoreApplication.translate("ImportPreview", "Groups of rows"))
        find = QCoreApplication.translate("ImportPreview", "Find in these rows")
        self.filter.setPlaceholderText(find)
        self.filter.setAccessibleName(find)
        self.rejects.setText(QCoreApplication.translate("ImportPreview", "Save what stays behind…"))
        why = QCoreApplication.translate(
            "ImportPreview", "A register tells what was borrowed, not what was paid. Untick this to enter the missing "
            "repayments yourself: until then those instalments are overdue."
        )
        self._past_words.setText(why)
        self.past_paid.setToolTip(why)
        self.past_paid.setAccessibleDescription(why)
        self.decision.retranslate()

    def show_plan(self, rows: RowsOfPlan, draft: Draft, book: Book) -> None:
        """Show a plan; the group, the words sought and the row that were chosen stay so where they can."""
        self._rows = rows
        self._choices = draft.choices
        self.decision.know(rows, Ways.of(self._look, self._catalogue, book, rows.plan))
        self._count()
        self._fill()
        self.rejects.setVisible(any(rows.of_group(group) for group in (RowGroup.UNDECIDED, RowGroup.ERROR)))
        self._show_past(rows.plan.unpaid_past, paid=draft.past_paid)

    @property
    def brings(self) -> int | None:
        """How many rows are taken as things stand, none where rows are only left out; None where nothing is to do."""
        return self._rows.taken if self._rows is not None and self._rows.plan.command is not None else None

    def show_decisions(self) -> None:
        """Show boxes as they were just decided, before the plan follows."""
        self.table.viewport().update()

    def start_over(self, group: RowGroup = RowGroup.NEW) -> None:
        """Show the rows of a group first, all of them, from the first one on."""
        self._shown = group
        self.model.show_rows((), {})
        self.filter.blockSignals(True)
        self.filter.clear()
        self.filter.blockSignals(False)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Keep the tabs whole, and what is decided in sight, however small the window."""
        super().resizeEvent(event)
        self._make_room()

    def _make_room(self) -> None:
        beside = self.tabs.sizeHint().width() + Space.XL + self.filter.width() <= self.width() - 2 * Space.XL
        direction = QBoxLayout.Direction.LeftToRight if beside else QBoxLayout.Direction.TopToBottom
        if self._head.direction() is not direction:
            self._head.setDirection(direction)
        roomy = self.window().height() >= Size.WINDOW_HIGH
        self._past_words.setVisible(roomy and not self.past_paid.isHidden())

    def _build(self) -> None:
        self.tabs.setDrawBase(False)
        self.tabs.setExpanding(False)
        self.tabs.setElideMode(Qt.TextElideMode.ElideNone)
        for _group in _GROUPS:
            self.tabs.addTab("")
        self.table.setItemDelegateForColumn(TICK_COLUMN, TickCell(self._look, self.table))
        self.table.setItemDelegateForColumn(WHAT_COLUMN, TwoLines(self._look, second_line, self.table))
        self.filter.setClearButtonEnabled(True)
        self.filter.setFixedWidth(Size.FOLD_BELOW // 5)
        self._head.setSpacing(Space.S)
        self._head.addWidget(self.tabs, 1)
        self._head.addWidget(self.filter)
        self.decision.head.addWidget(self.rejects)
        self.body.addWidget(self.past_paid)
        self.body.addWidget(self._past_words)
        self.body.addLayout(self._head)
        self.body.addWidget(self._room, 1)
        self.body.addWidget(Rule(parent=self))
        self.body.addWidget(self.decision)

    def _connect(self) -> None:
        self.tabs.currentChanged.connect(self._choose_group)
        self.table.rows_chosen.connect(self._show_chosen)
        self.table.row_opened.connect(self.decision.take_focus)
        # Queued: the answer fills the table anew, which must not happen under the click that asked for it.
        self.table.ticked.connect(self._tick, Qt.ConnectionType.QueuedConnection)
        self.decision.decided.connect(self.decided)
        self.decision.loan_wanted.connect(self._add_loan)
        self.past_paid.toggled.connect(self.past_paid_wanted)
        self.rejects.clicked.connect(self.rejects_wanted)
        self.filter.textChanged.connect(self._type)
        self._typing.timeout.connect(self._fill)
        self._sifter.finished.connect(self._show_rows)
        find = QShortcut(QKeySequence(QKeySequence.StandardKey.Find), self)
        find.setContext(Qt.ShortcutContext.WindowShortcut)
        find.activated.connect(self._find)

    def _count(self) -> None:
        if self._rows is None:
            return
        counts = {group: len(self._rows.of_group(group)) for group in RowGroup}
        self.tabs.blockSignals(True)
        for number, group in enumerate(_GROUPS):
            words = (QCoreApplication.translate("ImportPreview", "All %n", None, len(self._rows.rows))
                     if group is _ALL else group_count(group, counts[group]))
            self.tabs.setTabText(number, words)
            self.tabs.setTabVisible(number, group is _ALL or counts[group] > 0)
        self._settle(counts)
        self.tabs.blockSignals(False)
        self._make_room()

    def _settle(self, counts: Mapping[RowGroup, int]) -> None:
        """Stay at the chosen group; where it holds nothing any more, show what needs a decision, or everything."""
        if self._shown is not _ALL and not counts[self._shown]:
            self._shown = RowGroup.UNDECIDED if counts[RowGroup.UNDECIDED] else _ALL
        self.tabs.setCurrentIndex(_GROUPS.index(self._shown))

    @Slot()
    def _fill(self) -> None:
        """Show the group's rows, those that hold the words sought; many are looked through beside the window."""
        if self._rows is None:
            return
        rows, words = self._rows.of_group(self._shown), self.filter.text().strip()
        if not words:
            self._sifter.cancel()
            self._show_rows(rows)
        elif len(rows) > _SIFTED_AT_ONCE:
            self._sifter.start(Sifting(rows, words))
        else:
            self._show_rows(Sifting(rows, words)(_no_progress))

    @Slot(object)
    def _show_rows(self, rows: tuple[ShownRow, ...]) -> None:
        kept = self.table.currentIndex().row()
        self.model.show_rows(rows, self._choices)
        self.table.give_room(
            reasons=any(row.planned.reason is not None for row in rows), targets=any(row.planned.target for row in rows)
        )
        if self.table.currentIndex().isValid():
            self._show_chosen(self.table.chosen_rows())
        elif self.model.rowCount():
            self.table.selectRow(min(max(kept, 0), self.model.rowCount() - 1))
        else:
            self._show_chosen(())

    def _show_past(self, count: int, *, paid: bool) -> None:
        self.past_paid.blockSignals(True)
        self.past_paid.setChecked(paid)
        self.past_paid.blockSignals(False)
        self.past_paid.setVisible(count > 0)
        self._make_room()
        self.past_paid.setText(QCoreApplication.translate(
            "ImportPreview", "Count %n past instalments without a repayment in these files as paid", None, count
        ))

    @Slot(int)
    def _choose_group(self, number: int) -> None:
        self._shown = _GROUPS[number]
        self._fill()

    @Slot()
    def _type(self) -> None:
        self._typing.start()

    @Slot()
    def _find(self) -> None:
        self.filter.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.filter.selectAll()

    @Slot(object)
    def _show_chosen(self, rows: tuple[ShownRow, ...]) -> None:
        self.decision.show_rows(rows, self._choices)

    @Slot()
    def _add_loan(self) -> None:
        """Add the loan that the chosen row tells of, then say that the row goes there."""
        for row in self.table.chosen_rows()[:1]:
            ask_for_loan(self._desk, self._catalogue, self._quotes, row, self._go_to, self.window())

    def _go_to(self, row: ShownRow, loan: Loan) -> None:
        self.decided.emit({row.place: once_added(row, loan, self._choices.get(row.place, Choice()))})

    @Slot(object, bool)
    def _tick(self, rows: tuple[ShownRow, ...], wanted: bool) -> None:
        self.decided.emit(decided_alike(rows, self._choices, lambda choice: replace(choice, skip=not wanted)))


def _no_progress(_done: int, _whole: int) -> None:
    """Few rows are looked through at once."""
