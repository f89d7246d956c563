"""A line's bills and its movements under two tabs; movements are added, deleted, and turned into instalments."""

from __future__ import annotations

from datetime import date
from operator import attrgetter
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QTabBar, QWidget

from zhihuan.application.bill_plans import purchase_in_plan
from zhihuan.domain.revolving import EntryKind, LineEntry
from zhihuan.ui.keys import add_key
from zhihuan.ui.models import lines
from zhihuan.ui.models.due_tones import due_icon, due_tone
from zhihuan.ui.models.rows import RowsModel
from zhihuan.ui.theme import Size, Space, Tone
from zhihuan.ui.widgets.buttons import Button
from zhihuan.ui.widgets.card import Card
from zhihuan.ui.widgets.cells import ChipCell, TwoLines
from zhihuan.ui.widgets.fitting_table import FittingTable
from zhihuan.ui.widgets.labels import Text

if TYPE_CHECKING:
    from collections.abc import Iterable

    from zhihuan.domain.due import Due
    from zhihuan.ui.desk import Desk


class LineTables(Card):
    """Shows one of the two tables, or in words why it is empty."""

    add_wanted = Signal()
    """A movement is to be added."""
    delete_wanted = Signal(object)
    """A movement is to be deleted (`LineEntry`)."""
    plan_wanted = Signal(object)
    """A purchase is to be paid in instalments (`LineEntry`)."""

    def __init__(self, desk: Desk, *, parent: QWidget | None = None) -> None:
        """Lay out both tables."""
        super().__init__(spacing=Space.S, parent=parent)
        self._desk = desk
        look = desk.look
        self._reasons = ["", ""]
        self._bill_model = RowsModel(lines.bill_columns(look, self._today), self, identity=attrgetter("key"))
        self._entry_model = RowsModel(lines.entry_columns(look, self._today), self, identity=attrgetter("id"))
        self.bills = FittingTable(look, self._bill_model, lines.widest_bill, parent=self)
        self.entries = FittingTable(look, self._entry_model, lines.widest_entry, parent=self)
        self.tabs = QTabBar(self)
        self.add = Button(look, "plain", icon="plus", parent=self)
        self.into_plan = Button(look, "plain", parent=self)
        self.delete = Button(look, "danger", icon="trash", parent=self)
        self._nothing = Text("soft", wraps=True, parent=self)
        self._stack = QStackedWidget(self)
        self._dress_bills()
        self._build()
        self._connect()

    def retranslate(self) -> None:
        """Write every fixed text anew."""
        bills, movements = self.tr("Bills"), self.tr("Movements")
        for number, name in enumerate((bills, movements)):
            self.tabs.setTabText(number, name)
        self.tabs.setAccessibleName(f"{bills}, {movements}")
        self.add.setText(self.tr("Add a movement"))
        self._offer_plan(self.chosen)
        self.delete.setText(self.tr("Delete movement"))
        self.bills.retranslate(bills)
        self.entries.retranslate(movements)

    def show_bills(self, dues: Iterable[Due], why_none: str) -> None:
        """Show bills, the newest first; `why_none` stands there where there is none."""
        found = sorted(dues, key=attrgetter("on"), reverse=True)
        self._bill_model.fill(found)
        self._reasons[0] = "" if found else why_none
        self._switch()

    def show_entries(self, entries: Iterable[LineEntry], why_none: str) -> None:
        """Show movements, the newest first; `why_none` stands there where there is none."""
        found = sorted(entries, key=attrgetter("on"), reverse=True)
        self._entry_model.fill(found)
        self._reasons[1] = "" if found else why_none
        self._switch()

    def offer_bills(self, *, wanted: bool) -> None:
        """Leave the bills out where there is nothing they could ever show, or bring them back."""
        if self.tabs.isTabVisible(0) != wanted:
            self.tabs.setTabVisible(0, wanted)
            self.tabs.updateGeometry()

    @property
    def chosen(self) -> LineEntry | None:
        """The movement that is chosen."""
        entry = self.entries.current_row()
        return entry if isinstance(entry, LineEntry) else None

    @Slot()
    def _switch(self) -> None:
        number = max(0, self.tabs.currentIndex())
        words = self._reasons[number]
        self._stack.setCurrentIndex(number)
        self.setFocusProxy(self.tabs if words else (self.bills, self.entries)[number])
        self._nothing.setText(words)
        self._nothing.setVisible(bool(words))
        self._stack.setVisible(not words)
        entry = self.chosen if number == 1 and not words else None
        self.add.setVisible(number == 1)
        self.delete.setVisible(entry is not None)
        self._offer_plan(entry)

    def _offer_plan(self, entry: LineEntry | None) -> None:
        """Offer to pay a purchase in instalments; where that was done, say so in place of an offer."""
        bought = entry is not None and entry.kind is EntryKind.PURCHASE
        done = bought and entry is not None and purchase_in_plan(self._desk.session.book, entry)
        self.into_plan.setVisible(bought)
        self.into_plan.setEnabled(not done)
        self.into_plan.setText(self.tr("Paid in instalments already") if done else self.tr("Pay in instalments…"))
        self.into_plan.setToolTip(
            self.tr("This purchase left the bill for a plan. Delete the plan to change that.") if done else ""
        )

    @Slot()
    def _delete(self) -> None:
        if self.chosen is not None:
            self.delete_wanted.emit(self.chosen)

    @Slot()
    def _turn(self) -> None:
        if self.chosen is not None:
            self.plan_wanted.emit(self.chosen)

    def _today(self) -> date:
        return self._desk.today

    def _bill_tone(self, due: Due) -> Tone | None:
        return due_tone(due, self._today())

    def _bill_icon(self, due: Due) -> str:
        return due_icon(due, self._today())

    def _dress_bills(self) -> None:
        look, table = self._desk.look, self.bills
        for column, second in lines.bill_notes(look).items():
            right = column is not lines.MONTH
            table.setItemDelegateForColumn(column, TwoLines(look, second, table, right=right))
        table.setItemDelegateForColumn(
            lines.BILL_STATE, ChipCell(look, self._bill_tone, table, icon=self._bill_icon)
        )

    def _build(self) -> None:
        for table in (self.bills, self.entries):
            self.tabs.addTab("")
            self._stack.addWidget(table)
        self.tabs.setExpanding(False)
        self.tabs.setDrawBase(False)
        self.tabs.setUsesScrollButtons(False)
        self._stack.setMinimumHeight(6 * Size.ROW)
        self._nothing.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._nothing.setContentsMargins(Space.L, 0, Space.L, Space.S)
        head = QHBoxLayout()
        head.setSpacing(Space.S)
        head.addWidget(self.tabs)
        head.addStretch(1)
        for button in (self.delete, self.into_plan, self.add):
            head.addWidget(button)
        self.body.setContentsMargins(Space.S, Space.S, Space.S, Space.S)
        self.body.addLayout(head)
        self.body.addWidget(self._stack, 1)
        self.body.addWidget(self._nothing, 1)
        self._nothing.hide()

    def _connect(self) -> None:
        self.tabs.currentChanged.connect(self._switch)
        self.entries.row_chosen.connect(self._switch)
        self.add.clicked.connect(self.add_wanted)
        self.delete.clicked.connect(self._delete)
        self.into_plan.clicked.connect(self._turn)
        add_key(self.entries, "Del", self._delete)
