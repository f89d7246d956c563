"""A card with two tables under two tabs; rows of the second can be deleted."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QTabBar, QWidget

from zhihuan.ui.theme import Size, Space
from zhihuan.ui.widgets.buttons import Button
from zhihuan.ui.widgets.card import Card
from zhihuan.ui.widgets.labels import Text

if TYPE_CHECKING:
    from zhihuan.ui.look import Look
    from zhihuan.ui.widgets.table import Table


class TwoTables(Card):
    """Shows one of two tables, or in words why it is empty."""

    delete_wanted = Signal()
    """The current row of the second table is to be deleted."""

    def __init__(self, look: Look, first: Table, second: Table, *, parent: QWidget | None = None) -> None:
        """Lay out both tables."""
        super().__init__(spacing=Space.S, parent=parent)
        self._tables = (first, second)
        self._reasons = ["", ""]
        self.tabs = QTabBar(self)
        self.delete = Button(look, "danger", icon="trash", parent=self)
        self._nothing = Text("soft", wraps=True, parent=self)
        self._stack = QStackedWidget(self)
        self._build()
        self.tabs.currentChanged.connect(self._switch)
        self.delete.clicked.connect(self.delete_wanted)
        second.row_chosen.connect(self._switch)

    def call(self, first: str, second: str, delete: str) -> None:
        """Name both tables and the button that deletes a row of the second."""
        self.tabs.setTabText(0, first)
        self.tabs.setTabText(1, second)
        self.tabs.setAccessibleName(f"{first}, {second}")
        self.delete.setText(delete)

    def say_nothing_in_first(self, words: str) -> None:
        """Say why the first table is empty; no words show it."""
        self._reasons[0] = words
        self._switch()

    def say_nothing_in_second(self, words: str) -> None:
        """Say why the second table is empty; no words show it."""
        self._reasons[1] = words
        self._switch()

    def offer_first(self, *, wanted: bool) -> None:
        """Leave the first table out where there is nothing it could ever show, or bring it back."""
        if self.tabs.isTabVisible(0) != wanted:
            self.tabs.setTabVisible(0, wanted)
            self.tabs.updateGeometry()

    @Slot()
    def _switch(self) -> None:
        number = max(0, self.tabs.currentIndex())
        words = self._reasons[number]
        self._stack.setCurrentIndex(number)
        self._nothing.setText(words)
        self._nothing.setVisible(bool(words))
        self._stack.setVisible(not words)
        chosen = number == 1 and not words and self._tables[1].current_row() is not None
        self.delete.setVisible(chosen)

    def _build(self) -> None:
        for table in self._tables:
            self.tabs.addTab("")
            self._stack.addWidget(table)
        self.tabs.setExpanding(False)
        self.tabs.setDrawBase(False)
        self.tabs.setUsesScrollButtons(False)
        self._stack.setMinimumHeight(6 * Size.ROW)
        self._nothing.setAlignment(Qt.AlignmentFlag.AlignCenter)
        head = QHBoxLayout()
        head.addWidget(self.tabs)
        head.addStretch(1)
        head.addWidget(self.delete)
        self.body.setContentsMargins(Space.S, Space.S, Space.S, Space.S)
        self.body.addLayout(head)
        self.body.addWidget(self._stack, 1)
        self.body.addWidget(self._nothing, 1)
        self.delete.hide()
        self._nothing.hide()
