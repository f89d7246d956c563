"""What forms have in common that add one thing of a recovery case or correct it: a button that takes it out again."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from PySide6.QtCore import Slot

from zhihuan.ui.dialogs.form import Form
from zhihuan.ui.theme import Size
from zhihuan.ui.widgets.buttons import Button
from zhihuan.ui.widgets.field_grid import FieldGrid

if TYPE_CHECKING:
    from collections.abc import Iterable

    from PySide6.QtWidgets import QWidget

    from zhihuan.application.commands import Command
    from zhihuan.ui.desk import Desk
    from zhihuan.ui.widgets.fields import DateField


class ThingForm(Form):
    """Asks for one thing; `removal` is the command that takes out what is being corrected."""

    def __init__(self, desk: Desk, parent: QWidget, removal: Command | None = None) -> None:
        """Lay out a form; the fields stand in `fields`."""
        super().__init__(desk, parent)
        self._removal = removal
        self.fields = FieldGrid(parent=self)
        self.remove = Button(desk.look, "danger", self.tr("Remove"), icon="trash", parent=self)
        self.remove.setVisible(removal is not None)
        self.remove.clicked.connect(self._remove)
        self.buttons.insertWidget(0, self.remove)
        self.body.addWidget(self.fields)
        self.setMinimumWidth(Size.FOLD_BELOW // 2)

    def first_wrong(self, days: Iterable[DateField]) -> DateField | None:
        """Return the first day that cannot be read."""
        return next((field for field in days if field.text() and field.value is None), None)

    def not_to_come(self, field: DateField) -> bool:
        """Say beside a field that its day is still to come, where it is."""
        if field.value is not None and field.value > self._desk.today:
            field.reject(self.tr("This day is still to come."))
            return False
        return True

    def _today(self) -> date:
        return self._desk.today

    @Slot()
    def _remove(self) -> None:
        if self._removal is not None and self._desk.run(self._removal):
            self.accept()
