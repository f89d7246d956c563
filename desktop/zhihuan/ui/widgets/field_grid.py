"""Fields two by two, equally wide, their names on one height; those not wanted now leave no gap."""

from __future__ import annotations

from collections.abc import Iterable

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout, QWidget

from zhihuan.ui.theme import Space

_COLUMNS = 2


class FieldGrid(QWidget):
    """Lays out fields in the order given; `show_fields` says which of them are wanted."""

    def __init__(self, *, parent: QWidget | None = None) -> None:
        """Lay out nothing yet."""
        super().__init__(parent)
        self.setProperty("role", "clear")
        self._fields: tuple[QWidget, ...] = ()
        self._shown: tuple[QWidget, ...] = ()
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setHorizontalSpacing(Space.L)
        self._grid.setVerticalSpacing(Space.M)
        for column in range(_COLUMNS):
            self._grid.setColumnStretch(column, 1)
            self._grid.setColumnMinimumWidth(column, 1)

    def take(self, *fields: QWidget) -> None:
        """Take fields in, and show them all."""
        self._fields = fields
        self.show_fields(fields)

    def show_fields(self, wanted: Iterable[QWidget]) -> None:
        """Show the wanted ones in the order in which they were taken in, and hide the others."""
        asked = set(wanted)
        shown = tuple(field for field in self._fields if field in asked)
        if shown == self._shown:
            return
        for field in self._fields:
            self._grid.removeWidget(field)
            field.setVisible(field in asked)
        for place, field in enumerate(shown):
            self._grid.addWidget(field, place // _COLUMNS, place % _COLUMNS, Qt.AlignmentFlag.AlignTop)
        self._shown = shown
