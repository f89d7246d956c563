"""One recorded thing in a row: a tick where it can be done, its name, what there is to say of it, a way to edit it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from zhihuan.ui.keys import add_key
from zhihuan.ui.theme import Space, Tone
from zhihuan.ui.widgets.buttons import Button, IconButton
from zhihuan.ui.widgets.chip import Chip
from zhihuan.ui.widgets.fields import Check
from zhihuan.ui.widgets.labels import Role, Text

if TYPE_CHECKING:
    from collections.abc import Sequence

    from zhihuan.ui.look import Look


class ThingRow(QWidget):
    """F2 in it edits, Del removes. `notes` stand under the name, `side` is for more buttons."""

    edit_wanted = Signal()
    remove_wanted = Signal()
    ticked = Signal(bool)

    def __init__(self, look: Look, title: str, notes: Sequence[tuple[Role, str]] = (), *, done: bool | None = None,
                 chip: tuple[str, Tone | None] | None = None, parent: QWidget) -> None:
        """Write a row; `done` ticks it, None: there is nothing to tick."""
        super().__init__(parent)
        self.setProperty("role", "clear")
        self.tick = Check(look, parent=self)
        self.edit = IconButton(look, "edit", self.tr("Edit: {what}").format(what=title), parent=self)
        self.side = QHBoxLayout()
        self.side.setSpacing(Space.XS)
        self._title = Text("strong", title, wraps=True, parent=self)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(Space.S)
        top = Qt.AlignmentFlag.AlignTop
        row.addWidget(self.tick, 0, top)
        words = QVBoxLayout()
        words.setContentsMargins(0, Space.S, 0, 0)
        words.setSpacing(Space.HAIR)
        words.addWidget(self._title)
        for role, text in notes:
            if text:
                words.addWidget(Text(role, text, wraps=True, parent=self))
        row.addLayout(words, 1)
        if chip is not None:
            told = QVBoxLayout()
            told.setContentsMargins(0, Space.XS + Space.HAIR, 0, 0)
            told.addWidget(Chip(*chip, parent=self))
            told.addStretch(1)
            row.addLayout(told)
        row.addLayout(self.side)
        row.setAlignment(self.side, top)
        row.addWidget(self.edit, 0, top)
        self.tick.setVisible(done is not None)
        self.tick.setChecked(bool(done))
        self.tick.setAccessibleName(title)
        self.tick.setObjectName("tick")
        self.edit.setObjectName("edit")
        self.tick.clicked.connect(self.ticked)
        self.edit.clicked.connect(self.edit_wanted)
        add_key(self, "F2", self.edit_wanted.emit, within=True)
        add_key(self, "Del", self.remove_wanted.emit, within=True)

    def add_button(self, button: Button, name: str) -> None:
        """Put another button before the one that edits."""
        button.setObjectName(name)
        self.side.addWidget(button)
