"""Facts in two columns: what it is, softly, and what it says."""

from __future__ import annotations

from collections.abc import Iterable

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout, QWidget

from zhihuan.ui.theme import Space
from zhihuan.ui.widgets.labels import Text


class Facts(QWidget):
    """A list of pairs; a long text goes on in the next line."""

    def __init__(self, *, parent: QWidget | None = None) -> None:
        """Lay out an empty list."""
        super().__init__(parent)
        self.setProperty("role", "clear")
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setHorizontalSpacing(Space.L)
        self._grid.setVerticalSpacing(Space.XS)
        self._grid.setColumnStretch(1, 1)
        self._said: list[tuple[Text, Text]] = []

    def say(self, pairs: Iterable[tuple[str, str]]) -> None:
        """Write other facts, leaving out those that say nothing."""
        telling = [(name, text) for name, text in pairs if text]
        while len(self._said) < len(telling):
            self._add_row()
        for number, (name, value) in enumerate(self._said):
            shown = number < len(telling)
            name.setText(telling[number][0] if shown else "")
            value.setText(telling[number][1] if shown else "")
            name.setVisible(shown)
            value.setVisible(shown)

    def _add_row(self) -> None:
        name, value = Text("soft", parent=self), Text("body", wraps=True, parent=self)
        value.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignTop)
        row = len(self._said)
        self._grid.addWidget(name, row, 0, Qt.AlignmentFlag.AlignTop)
        self._grid.addWidget(value, row, 1)
        self._said.append((name, value))
