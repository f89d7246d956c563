"""The form that puts the reminder of a due off until a moment."""

from __future__ import annotations

from datetime import date, datetime
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Slot

from zhihuan.ui.dialogs.form import Form, two_columns
from zhihuan.ui.theme import Size, Tone
from zhihuan.ui.widgets.fields import DateField
from zhihuan.ui.widgets.labels import Text
from zhihuan.ui.widgets.time_field import TimeField
from zhihuan.wording.lists import clipped
from zhihuan.wording.loans import due_part

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from zhihuan.domain.due import Due
    from zhihuan.ui.bell import Bell
    from zhihuan.ui.desk import Desk


class SnoozeForm(Form):
    """Asks for a day and a time of it still to come, and says where that is after the due day."""

    def __init__(self, desk: Desk, bell: Bell, due: Due, parent: QWidget) -> None:
        """Ask about a due."""
        super().__init__(desk, parent)
        self._bell = bell
        self._due = due
        self.day = DateField(desk.look, desk.explain, self._today, parent=self)
        self.call(self.tr("Remind me again"), self.tr("Put off"))
        self.setMinimumWidth(Size.FOLD_BELOW * 2 // 5)
        self.at = TimeField(parent=self)
        self.late = Text("note", wraps=True, parent=self)
        self.late.set_tone(Tone.WATCH)
        self.day.call(self.tr("Day"), self.tr("+3, 25, 12-25 or tomorrow"))
        self.at.call(self.tr("Time of day"), f"{bell.rules_of(due).at:%H:%M}")
        formats = desk.look.formats
        name = clipped(desk.position.name_of(due))
        about = " · ".join((name, due_part(due, formats), formats.day(due.on, desk.today)))
        self.body.addWidget(Text("soft", about, wraps=True, parent=self))
        self.body.addLayout(two_columns((self.day, self.at)))
        self.body.addWidget(self.late)
        self.body.addWidget(Text("note", self.tr("Until it is paid it stays in the list."), wraps=True, parent=self))
        self.body.addStretch(1)
        self.late.hide()
        self.day.changed.connect(self._warn)
        self.at.changed.connect(self._warn)
        self.day.setFocus(Qt.FocusReason.OtherFocusReason)

    def carry_out(self) -> str | None:
        """Put the due off, or say beside the field what is missing."""
        until = self._until
        if self.at.unreadable:
            self.miss(self.at)
            return None
        if until is None or until <= self._desk.session.now.replace(tzinfo=None):
            self.day.reject(self.day.error.text() or self.tr("Write a day and a time still to come."))
            self.miss(self.day)
            return None
        self._bell.snooze(self._due, until)
        return ""

    @property
    def _until(self) -> datetime | None:
        day, at = self.day.value, self.at.value
        if day is None:
            return None
        return self._bell.hour_of(self._due, day) if at is None else datetime.combine(day, at)

    @Slot()
    def _warn(self) -> None:
        until = self._until
        words = "" if until is None else self._bell.too_late(self._due, self._bell.told_again(self._due, until))
        self.late.setText(words)
        self.late.setVisible(bool(words))

    def _today(self) -> date:
        return self._desk.today
