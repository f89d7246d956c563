"""Rows under each other, each built anew only when what it shows is another; the keyboard stays where it was."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QVBoxLayout, QWidget

from zhihuan.ui.theme import Space
from zhihuan.ui.widgets.card import Rule


@dataclass(frozen=True, slots=True)
class Row:
    """One row: `key` names it, `shows` is all that its widget depends on, `build` makes the widget under a parent."""

    key: str
    shows: object
    build: Callable[[QWidget], QWidget]


class _Place(QWidget):
    """Where a row stands, with a hairline above it unless it is the first."""

    def __init__(self, row: Row, parent: QWidget) -> None:
        super().__init__(parent)
        self.setProperty("role", "clear")
        self.row = row
        self.rule = Rule(parent=self)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(Space.XS)
        column.addWidget(self.rule)
        column.addWidget(row.build(self))


class KeptRows(QWidget):
    """Shows rows; what is in a row and takes the keyboard should have an object name, the same in each row."""

    def __init__(self, *, parent: QWidget | None = None) -> None:
        """Lay out no row."""
        super().__init__(parent)
        self.setProperty("role", "clear")
        self._places: list[_Place] = []
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(Space.XS)

    def show_rows(self, rows: Sequence[Row]) -> None:
        """Show other rows; those that show the same as before stay as they are."""
        number, name = self._focused()
        key = self._places[number].row.key if number is not None else ""
        before = {place.row.key: place for place in self._places}
        after: list[_Place] = []
        for row in rows:
            place = before.get(row.key)
            if place is not None and place.row.shows == row.shows:
                del before[row.key]
                after.append(place)
            else:
                after.append(_Place(row, self))
        if after != self._places:
            self._lay_out(after)
        if number is not None and key in {place.row.key for place in before.values()}:
            self._take_keyboard(key, number, name)

    def _lay_out(self, after: list[_Place]) -> None:
        for place in self._places:
            self._column.removeWidget(place)
        kept = set(after)
        for place in self._places:
            if place not in kept:
                place.hide()
                place.deleteLater()
        self._places = after
        for number, place in enumerate(after):
            place.rule.setVisible(number > 0)
            self._column.addWidget(place)
            place.show()

    def _focused(self) -> tuple[int | None, str]:
        focused = self.window().focusWidget()
        for number, place in enumerate(self._places):
            if focused is not None and place.isAncestorOf(focused):
                return number, focused.objectName()
        return None, ""

    def _take_keyboard(self, key: str, number: int, name: str) -> None:
        """Give the keyboard to the same thing in the row built anew, or in the one that took its place."""
        if not self._places:
            return
        found = next((place for place in self._places if place.row.key == key), None)
        place = found or self._places[min(number, len(self._places) - 1)]
        widget = place.findChild(QWidget, name) if name else None
        if widget is not None:
            widget.setFocus(Qt.FocusReason.OtherFocusReason)
