"""What forms have in common that keep a short list: what is recorded above, the fields of one below; they stay open."""

from __future__ import annotations

from operator import attrgetter
from typing import TYPE_CHECKING, Generic, TypeVar

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from zhihuan.domain.enquiry import Enquiry
from zhihuan.domain.guarantee import Guarantee
from zhihuan.domain.household import HouseholdFact
from zhihuan.domain.income import Income
from zhihuan.ui.dialogs.form import Form
from zhihuan.ui.keys import add_key
from zhihuan.ui.models.rows import Column, RowsModel
from zhihuan.ui.theme import Size, Space
from zhihuan.ui.widgets.buttons import Button
from zhihuan.ui.widgets.card import Card
from zhihuan.ui.widgets.fitting_table import FittingTable
from zhihuan.ui.widgets.labels import Text
from zhihuan.ui.widgets.scrolled import Scrolled

if TYPE_CHECKING:
    from collections.abc import Iterable

    from zhihuan.application.commands import Command
    from zhihuan.ui.desk import Desk
    from zhihuan.ui.look import Look

Listed = TypeVar("Listed", Income, HouseholdFact, Enquiry, Guarantee)
_LEAST_ROWS, _MOST_ROWS = 2, 4
_AROUND = 6 * Space.XL
"""What the buttons, the margins and the window's own frame take of the height."""


class ListForm(Form, Generic[Listed]):
    """Adds one of a kind, or corrects the one that is opened in the list; Del takes one out."""

    def __init__(self, desk: Desk, parent: QWidget) -> None:
        """Make the list and its buttons; `lay_out_list` puts them and the fields in their place."""
        super().__init__(desk, parent)
        self.opened: Listed | None = None
        self._model = RowsModel(self.columns(), self, identity=attrgetter("id"))
        self.table = FittingTable(desk.look, self._model, self.widest, parent=self)
        self._list = Card(parent=self)
        self.fresh = Button(desk.look, "quiet", icon="plus", parent=self)
        self.remove = Button(desk.look, "danger", self.tr("Remove"), icon="trash", parent=self)
        self._content = QWidget(self)
        self._content.setProperty("role", "clear")
        self._column = QVBoxLayout(self._content)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(Space.M)
        self._frame = Scrolled(self._content, parent=self)
        self.cancel.setText(self.tr("Close"))

    def columns(self) -> tuple[Column, ...]:
        """Return the columns of the list."""
        raise NotImplementedError

    def widest(self, look: Look) -> tuple[str, ...]:
        """Return the widest text of each column, empty where it takes what is left."""
        raise NotImplementedError

    def recorded(self) -> Iterable[Listed]:
        """Return what the list shows, in its order."""
        raise NotImplementedError

    def show_one(self, one: Listed | None) -> None:
        """Put one into the fields, or empty them for another, and put the keyboard on the first."""
        raise NotImplementedError

    def deletion(self, one: Listed) -> Command:
        """Return the command that takes one out."""
        raise NotImplementedError

    def lay_out_list(self, note: str, another: str, *fields: QWidget) -> None:
        """Lay a note, the list and the fields out one below the other; `another` empties the fields."""
        self.setMinimumWidth(Size.FOLD_BELOW * 3 // 5)
        self.fresh.setText(another)
        self._column.addWidget(Text("note", note, wraps=True, parent=self))
        self._list.body.setContentsMargins(Space.S, Space.S, Space.S, Space.S)
        self._list.body.addWidget(self.table)
        self._column.addWidget(self._list)
        for field in fields:
            self._column.addWidget(field)
        row = QHBoxLayout()
        row.setSpacing(Space.S)
        row.addWidget(self.fresh)
        row.addWidget(self.remove)
        row.addStretch(1)
        self._column.addLayout(row)
        self._column.addStretch(1)
        self.body.addWidget(self._frame, 1)
        self.table.row_opened.connect(self.open_one)
        self.fresh.clicked.connect(self._start_another)
        self.remove.clicked.connect(self._remove_opened)
        add_key(self.table, "Del", self._remove_current)

    def bring(self, section: QWidget) -> None:
        """Show a part of the form that was opened."""
        self._frame.bring_section(section)

    def miss(self, field: QWidget) -> None:
        """Put the keyboard on the first field that must be mended, and show it."""
        super().miss(field)
        self._frame.bring(field)

    def accept(self) -> None:
        """Stay open for the next one: the list shows what was taken."""
        self.refresh()
        self.open_one(None)

    def refresh(self) -> None:
        """Show what is recorded now."""
        recorded = list(self.recorded())
        self._model.fill(recorded)
        self._list.setVisible(bool(recorded))
        rows = min(max(len(recorded), _LEAST_ROWS), _MOST_ROWS)
        self.table.setFixedHeight((rows + 1) * Size.ROW)

    @Slot(object)
    def open_one(self, one: Listed | None) -> None:
        """Open one to be corrected, or empty fields for another."""
        self.opened = one
        self.remove.setVisible(one is not None)
        self.fresh.setVisible(one is not None)
        self.submit.setText(self.tr("Add") if one is None else self.tr("Save"))
        self.show_one(one)

    @Slot()
    def _start_another(self) -> None:
        self.open_one(None)

    @Slot()
    def _remove_opened(self) -> None:
        self._delete(self.opened)

    @Slot()
    def _remove_current(self) -> None:
        current = self.table.current_row()
        self._delete(next((one for one in self.recorded() if one is current), None))

    def _grow(self) -> None:
        """Grow with what is in the form, but no higher than the window it belongs to: then the rest scrolls."""
        parent, least = self.parentWidget(), Size.WINDOW_LEAST_HIGH
        window = least if parent is None else max(least, parent.window().height())
        screen = self.screen().availableGeometry()
        room = min(screen.height(), window) - _AROUND
        high = self._column.totalHeightForWidth(self._content.width())
        self._column.setContentsMargins(0, 0, Space.S if high > room else 0, 0)
        self._frame.setMinimumHeight(min(high, room))
        super()._grow()
        below = self.frameGeometry().bottom() - screen.bottom()
        if self.isVisible() and below > 0:
            self.move(self.x(), max(screen.top(), self.y() - below))

    def _delete(self, one: Listed | None) -> None:
        if one is not None and self._desk.run(self.deletion(one)):
            self.refresh()
            self.open_one(None)
