"""What forms have in common that keep a short list: what is recorded above, the fields of one below; they stay open."""

from __future__ import annotations

from operator import attrgetter
from typing import TYPE_CHECKING, Generic, TypeVar

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QHBoxLayout, QWidget

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

if TYPE_CHECKING:
    from collections.abc import Iterable

    from zhihuan.application.commands import Command
    from zhihuan.ui.desk import Desk
    from zhihuan.ui.look import Look

Listed = TypeVar("Listed", Income, HouseholdFact, Enquiry, Guarantee)
_LIST_ROWS = 4


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
        self.table.setMinimumHeight(_LIST_ROWS * Size.ROW)
        self.body.addWidget(Text("note", note, wraps=True, parent=self))
        self._list.body.setContentsMargins(Space.S, Space.S, Space.S, Space.S)
        self._list.body.addWidget(self.table)
        self.body.addWidget(self._list, 1)
        for field in fields:
            self.body.addWidget(field)
        row = QHBoxLayout()
        row.setSpacing(Space.S)
        row.addWidget(self.fresh)
        row.addWidget(self.remove)
        row.addStretch(1)
        self.body.addLayout(row)
        self.table.row_opened.connect(self.open_one)
        self.fresh.clicked.connect(self._start_another)
        self.remove.clicked.connect(self._remove_opened)
        add_key(self.table, "Del", self._remove_current)

    def accept(self) -> None:
        """Stay open for the next one: the list shows what was taken."""
        self.refresh()
        self.open_one(None)

    def refresh(self) -> None:
        """Show what is recorded now."""
        recorded = list(self.recorded())
        self._model.fill(recorded)
        self._list.setVisible(bool(recorded))

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

    def _delete(self, one: Listed | None) -> None:
        if one is not None and self._desk.run(self.deletion(one)):
            self.refresh()
            self.open_one(None)
