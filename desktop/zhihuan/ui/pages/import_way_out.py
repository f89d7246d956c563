"""What stands at the foot of the import page: that everything can be taken out again."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from zhihuan.ui.theme import Space
from zhihuan.ui.widgets.buttons import Button
from zhihuan.ui.widgets.labels import Text

if TYPE_CHECKING:
    from zhihuan.ui.look import Look


class WayOut(QWidget):
    """One line with a button that exports."""

    wanted = Signal()

    def __init__(self, look: Look, parent: QWidget) -> None:
        """Lay down the line."""
        super().__init__(parent)
        self.setProperty("role", "clear")
        self._words = Text("faint", wraps=True, parent=self)
        self.export = Button(look, "quiet", parent=self)
        self.export.clicked.connect(self.wanted)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(Space.S)
        row.addWidget(self._words, 1)
        row.addWidget(self.export)
        self.retranslate()

    def retranslate(self) -> None:
        """Write the texts anew."""
        self._words.setText(
            QCoreApplication.translate(
                "WayOut", "What you put in comes out again: as tables, as a calendar, or whole for another ledger."
            )
        )
        self.export.setText(QCoreApplication.translate("WayOut", "Export…"))
