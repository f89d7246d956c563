"""A list of small forms, one for each thing of a kind: any number of them, added and removed one by one."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, Generic, TypeVar

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from zhihuan.ui.theme import Space
from zhihuan.ui.widgets.buttons import Button, IconButton
from zhihuan.ui.widgets.card import Card
from zhihuan.ui.widgets.choice_field import ChoiceField
from zhihuan.ui.widgets.field_grid import FieldGrid
from zhihuan.ui.widgets.fields import Check, Field
from zhihuan.ui.widgets.unit_field import UnitField

if TYPE_CHECKING:
    from zhihuan.ui.look import Look


class EntryRow(Card):
    """One thing: its fields, and a button that removes it."""

    changed = Signal()
    removed = Signal(object)

    def __init__(self, look: Look, remove: str, *, parent: QWidget | None = None) -> None:
        """Lay out a row without fields; `remove` says what the button does."""
        super().__init__(spacing=Space.M, parent=parent)
        self._grid = FieldGrid(parent=self)
        self._foot = QHBoxLayout()
        self._fields: tuple[Field | ChoiceField, ...] = ()
        self._check: Check | None = None
        self.remove = IconButton(look, "trash", remove)
        self.body.setContentsMargins(Space.M, Space.M, Space.M, Space.S)
        self.body.addWidget(self._grid)
        self.body.addLayout(self._foot)
        self.remove.clicked.connect(self._remove)

    def take(self, *fields: Field | ChoiceField, check: Check | None = None) -> None:
        """Take the fields in, and a box to tick beside the button."""
        self._fields, self._check = fields, check
        self._grid.take(*fields)
        for field in fields:
            field.changed.connect(self._tell)
        if check is not None:
            self._foot.addWidget(check, 1)
            check.toggled.connect(self._tell)
        else:
            self._foot.addStretch(1)
        self._foot.addWidget(self.remove)

    @property
    def blank(self) -> bool:
        """Whether nothing was typed."""
        return not any(field.text() for field in self._fields if isinstance(field, Field))

    @property
    def tab_stops(self) -> list[QWidget]:
        """Everything the keyboard stops at, in the order of the eye."""
        stops: list[QWidget] = []
        for field in self._fields:
            stops.append(field.line if isinstance(field, Field) else field.box)
            if isinstance(field, UnitField):
                stops.append(field.unit)
        return [*stops, *([self._check] if self._check is not None else []), self.remove]

    def ask(self) -> None:
        """Say beside the fields what is missing."""
        raise NotImplementedError

    @Slot()
    def _tell(self) -> None:
        self.changed.emit()

    @Slot()
    def _remove(self) -> None:
        self.removed.emit(self)


Row = TypeVar("Row", bound=EntryRow)


class EntryRows(QWidget, Generic[Row]):
    """Rows one below the other, and a button that adds one."""

    changed = Signal()

    def __init__(self, look: Look, add: str, make: Callable[[QWidget], Row], before: QWidget, *,
                 parent: QWidget | None = None) -> None:
        """Lay out no row; `add` says what the button does, `before` is what the keyboard stops at before them."""
        super().__init__(parent)
        self.setProperty("role", "clear")
        self.rows: list[Row] = []
        self._make = make
        self._before = before
        self._column = QVBoxLayout()
        self._column.setSpacing(Space.S)
        self.add = Button(look, "quiet", add, icon="plus", parent=self)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(Space.S)
        column.addLayout(self._column)
        column.addWidget(self.add, 0, Qt.AlignmentFlag.AlignLeft)
        self.add.clicked.connect(self._add)

    @property
    def filled(self) -> list[Row]:
        """The rows in which something stands."""
        return [row for row in self.rows if not row.blank]

    def ask(self) -> None:
        """Say beside the fields what is missing."""
        for row in self.filled:
            row.ask()

    def add_row(self) -> Row:
        """Add an empty row."""
        row = self._make(self)
        before = self.rows[-1].tab_stops[-1] if self.rows else self._before
        self.rows.append(row)
        self._column.addWidget(row)
        for stop in (*row.tab_stops, self.add):
            QWidget.setTabOrder(before, stop)
            before = stop
        row.changed.connect(self._tell)
        row.removed.connect(self._remove)
        return row

    def clear(self) -> None:
        """Take every row away."""
        for row in tuple(self.rows):
            self._drop(row)

    @Slot()
    def _tell(self) -> None:
        self.changed.emit()

    @Slot()
    def _add(self) -> None:
        self.add_row().tab_stops[0].setFocus(Qt.FocusReason.OtherFocusReason)

    @Slot(object)
    def _remove(self, row: Row) -> None:
        self._drop(row)
        self.add.setFocus(Qt.FocusReason.OtherFocusReason)
        self.changed.emit()

    def _drop(self, row: Row) -> None:
        self.rows.remove(row)
        self._column.removeWidget(row)
        row.hide()
        row.deleteLater()
