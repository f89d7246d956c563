"""The form that puts the reminder of a due off until a day."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt

from zhihuan.ui.dialogs.form import Form
from zhihuan.ui.theme import Size
from zhihuan.ui.widgets.fields import DateField
from zhihuan.ui.widgets.labels import Text
from zhihuan.wording.lists import clipped
from zhihuan.wording.loans import due_part

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from zhihuan.domain.due import Due
    from zhihuan.ui.bell import Bell
    from zhihuan.ui.desk import Desk


class SnoozeForm(Form):
    """Asks for a day still to come."""

    def __init__(self, desk: Desk, bell: Bell, due: Due, parent: QWidget) -> None:
        """Ask about a due."""
        super().__init__(desk, parent)
        self._bell = bell
        self._due = due
        self.day = DateField(desk.look, desk.explain, self._today, parent=self)
        self.call(self.tr("Remind me again"), self.tr("Put off"))
        self.setMinimumWidth(Size.FOLD_BELOW * 2 // 5)
        self.day.call(self.tr("Day"), self.tr("+3, 25, 12-25 or tomorrow"))
        formats = desk.look.formats
        name = clipped(desk.position.name_of(due))
        about = " · ".join((name, due_part(due, formats), formats.day(due.on, desk.today)))
        self.body.addWidget(Text("soft", about, wraps=True, parent=self))
        self.body.addWidget(self.day)
        words = self.tr("You are told at {time} of that day. Until it is paid it stays in the list.")
        at = bell.rules_of(due).at
        self.body.addWidget(Text("note", words.format(time=f"{at:%H:%M}"), wraps=True, parent=self))
        self.body.addStretch(1)
        self.day.setFocus(Qt.FocusReason.OtherFocusReason)

    def carry_out(self) -> str | None:
        """Put the due off, or say beside the field what is missing."""
        day = self.day.value
        if day is None or day <= self._desk.today:
            self.day.reject(self.day.error.text() or self.tr("Write a day after today."))
            self.miss(self.day)
            return None
        self._bell.snooze_to_day(self._due, day)
        return ""

    def _today(self) -> date:
        return self._desk.today
