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
        self._wide: frozenset[QWidget] = frozenset()
        # Keeps the second column as wide as the first where nothing stands in it.
        self._blank = QWidget(self)
        self._blank.setFixedHeight(0)
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setHorizontalSpacing(Space.L)
        self._grid.setVerticalSpacing(Space.M)
        for column in range(_COLUMNS):
            self._grid.setColumnStretch(column, 1)
            self._grid.setColumnMinimumWidth(column, 1)

    def take(self, *fields: QWidget, wide: Iterable[QWidget] = ()) -> None:
        """Take fields in, and show them all; those that are `wide` have a row of their own."""
        self._fields = fields
        self._wide = frozenset(wide)
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
        place = 0
        for field in shown:
            wide = field in self._wide
            place += place % _COLUMNS if wide else 0
            span = _COLUMNS if wide else 1
            self._grid.addWidget(field, place // _COLUMNS, place % _COLUMNS, 1, span, Qt.AlignmentFlag.AlignTop)
            place += span
        self._grid.removeWidget(self._blank)
        if place % _COLUMNS:
            self._grid.addWidget(self._blank, place // _COLUMNS, 1)
        self._shown = shown
