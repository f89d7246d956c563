"""A form to note that a lost line was reinstated: since when, and with which limit."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt

from zhihuan.application.commands import RecordLineEvent
from zhihuan.application.identity import fresh_id
from zhihuan.domain.credit_line import CreditLine, LineEvent, LineEventId, LineEventKind
from zhihuan.domain.recovery.case import RecoveryCase
from zhihuan.ui.dialogs.form import Form
from zhihuan.ui.widgets.fields import AmountField, DateField
from zhihuan.ui.widgets.labels import Text
from zhihuan.wording.entry import Lean

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from zhihuan.ui.desk import Desk


class RestoredForm(Form):
    """Notes the event that ends a line's open cases."""

    def __init__(self, desk: Desk, parent: QWidget, case: RecoveryCase, line: CreditLine) -> None:
        """Ask about one line."""
        super().__init__(desk, parent)
        self._case = case
        self._line = line
        self._what = Text("soft", wraps=True, parent=self)
        self.day = DateField(desk.look, desk.explain, self._today, lean=Lean.PAST, parent=self)
        self.limit = AmountField(desk.look, desk.explain, currency=line.currency, parent=self)
        self.call(self.tr("{line} was reinstated").format(line=line.name), self.tr("Record"))
        self._what.setText(self.tr("This ends the case. The line's life and how you came here stay on record."))
        self.day.call(self.tr("Day"), self.tr("today, 25, 12-25"))
        self.limit.call(self.tr("New limit, if you know it"))
        for part in (self._what, self.day, self.limit):
            self.body.addWidget(part)
        self.body.addStretch(1)
        self.day.show_day(desk.today)
        self.day.setFocus(Qt.FocusReason.OtherFocusReason)

    def command(self) -> RecordLineEvent | None:
        """Return the event, or None after saying what is missing."""
        day, formats = self.day.value, self._desk.look.formats
        if day is None:
            self.day.reject(self.day.error.text() or self.tr("Type the day the line was reinstated."))
        elif not self._case.since <= day <= self._desk.today:
            self.day.reject(self.tr("Type a day from {first}, when it was lost, up to today.").format(
                first=formats.day(self._case.since)
            ))
        elif self.limit.text() and self.limit.value is None:
            self.miss(self.limit)
            return None
        else:
            event = LineEvent(LineEventId(fresh_id()), self._line.id, day, LineEventKind.RESTORED, self.limit.value)
            return RecordLineEvent(event)
        self.miss(self.day)
        return None

    def _today(self) -> date:
        return self._desk.today
