"""A card of a case that lists recorded things: heading, remark, rows, what is said when it is empty, one button."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from zhihuan.ui.theme import Space
from zhihuan.ui.widgets.buttons import Button
from zhihuan.ui.widgets.card import Card
from zhihuan.ui.widgets.kept_rows import KeptRows
from zhihuan.ui.widgets.labels import Text

if TYPE_CHECKING:
    from collections.abc import Sequence

    from zhihuan.ui.desk import Desk
    from zhihuan.ui.widgets.kept_rows import Row


class RowsCard(Card):
    """What steps, contacts, documents and planned movements have in common."""

    add_wanted = Signal()

    def __init__(self, desk: Desk, parent: QWidget) -> None:
        """Lay out an empty list."""
        super().__init__(spacing=Space.S, parent=parent)
        self.desk = desk
        self.title = Text("heading", parent=self)
        self.note = Text("note", wraps=True, parent=self)
        self.empty = Text("faint", wraps=True, parent=self)
        self.foot = Text("faint", wraps=True, parent=self)
        self.add = Button(desk.look, "quiet", icon="plus", parent=self)
        self.rows = KeptRows(parent=self)
        head = QHBoxLayout()
        head.setSpacing(Space.M)
        head.addWidget(self.title, 1)
        head.addWidget(self.add)
        self.body.addLayout(head)
        for part in (self.note, self.empty, self.rows, self.foot):
            self.body.addWidget(part)
        self.foot.hide()
        self.note.hide()
        self.add.clicked.connect(self.add_wanted)

    def say(self, words: str) -> None:
        """Say something under the heading, or nothing."""
        self.note.setText(words)
        self.note.setVisible(bool(words))

    def show_rows(self, rows: Sequence[Row]) -> None:
        """Show other rows, or that there is none."""
        self.empty.setVisible(not rows)
        self.foot.setVisible(bool(self.foot.text()))
        self.rows.setVisible(bool(rows))
        self.rows.show_rows(rows)
