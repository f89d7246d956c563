"""What is seen while files are read or their rows written: which, how far, and a way to stop."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, Signal, Slot
from PySide6.QtWidgets import QHBoxLayout, QProgressBar, QVBoxLayout, QWidget

from zhihuan.ui.theme import Space
from zhihuan.ui.widgets.buttons import Button
from zhihuan.ui.widgets.card import Card
from zhihuan.ui.widgets.labels import ElidedText
from zhihuan.wording.lists import listed

if TYPE_CHECKING:
    from zhihuan.ui.look import Look


class ReadingCard(Card):
    """Shown when reading or writing takes long enough to be noticed."""

    cancel_wanted = Signal()

    def __init__(self, look: Look, parent: QWidget) -> None:
        """Lay down the card, out of sight."""
        super().__init__(parent=parent)
        self._names: tuple[str, ...] = ()
        self._count = 0
        self._words = ElidedText("strong", parent=self)
        self._bar = QProgressBar(self)
        self._bar.setTextVisible(False)
        self._cancel = Button(look, "plain", parent=self)
        self._cancel.clicked.connect(self.cancel_wanted)
        column = QVBoxLayout()
        column.setSpacing(Space.S)
        column.addWidget(self._words)
        column.addWidget(self._bar)
        row = QHBoxLayout()
        row.setSpacing(Space.L)
        row.addLayout(column, 1)
        row.addWidget(self._cancel)
        self.body.addLayout(row)
        self.hide()

    def begin_reading(self, names: tuple[str, ...]) -> None:
        """Get ready to show the reading of these files."""
        self._names, self._count = names, 0
        self._begin()

    def begin_writing(self, count: int) -> None:
        """Get ready to show how so many rows are written."""
        self._names, self._count = (), count
        self._begin()

    def _begin(self) -> None:
        self._bar.setRange(0, 0)
        self.retranslate()

    @Slot(int, int)
    def show_progress(self, done: int, whole: int) -> None:
        """Show how far it is."""
        self._bar.setRange(0, whole)
        self._bar.setValue(done)

    def retranslate(self) -> None:
        """Write the texts anew."""
        words = (QCoreApplication.translate("ImportReading", "Writing %n rows into the ledger…", None, self._count)
                 if self._count else
                 QCoreApplication.translate("ImportReading", "Reading {files}…").format(files=listed(self._names)))
        self._words.setText(words)
        self._bar.setAccessibleName(words)
        self._cancel.setText(QCoreApplication.translate("ImportReading", "Stop"))
