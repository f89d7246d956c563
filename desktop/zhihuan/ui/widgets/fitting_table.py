"""A table that gives its columns the room their words need and leaves out what can wait where there is too little."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtGui import QFontMetrics

from zhihuan.ui.theme import Size, Space, Type, sized
from zhihuan.ui.widgets.table import Table

if TYPE_CHECKING:
    from PySide6.QtGui import QResizeEvent
    from PySide6.QtWidgets import QWidget

    from zhihuan.ui.look import Look
    from zhihuan.ui.models.rows import RowsModel

_SORT_ARROW = Space.M


class FittingTable(Table):
    """Column widths come from texts, never from numbers, so that they hold in any language."""

    def __init__(self, look: Look, model: RowsModel, widest: Callable[[Look], tuple[str, ...]], *,
                 can_wait: tuple[int, ...] = (), parent: QWidget | None = None) -> None:
        """Ask for the widest text each column usually holds; columns that can wait are left out in that order."""
        super().__init__(look, model, "", parent=parent)
        self._look = look
        self._widest = widest
        self._needed: dict[int, int] = {}
        self._can_wait = can_wait
        if not any(column.stretches for column in model.columns):
            self.horizontalHeader().setStretchLastSection(True)

    def make_room(self) -> None:
        """Measure anew: the language, and with it every head, may be another."""
        head = QFontMetrics(sized(self.font(), Type.NOTE, bold=True))
        body = QFontMetrics(self.font())
        for number, (column, sample) in enumerate(zip(self._model.columns, self._widest(self._look), strict=True)):
            if not column.stretches:
                needed = max(head.horizontalAdvance(column.title()) + _SORT_ARROW, body.horizontalAdvance(sample))
                self._needed[number] = needed + 2 * Space.M + Space.XS
        self._fit()

    def retranslate(self, name: str) -> None:
        """Write the heads anew; `name` is what a screen reader calls the table."""
        self.setAccessibleName(name)
        self._model.retranslate()
        self.make_room()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Leave out what can wait, or bring it back."""
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        wanted = sum(self._width_of(number) for number in range(len(self._model.columns)))
        hidden: set[int] = set()
        for number in self._can_wait:
            if wanted <= self.viewport().width():
                break
            hidden.add(number)
            wanted -= self._width_of(number)
        for number in range(len(self._model.columns)):
            self.setColumnHidden(number, number in hidden)
            if number in self._needed:
                self.setColumnWidth(number, self._needed[number])

    def _width_of(self, number: int) -> int:
        return self._needed.get(number, Size.RAIL - Space.XL)
