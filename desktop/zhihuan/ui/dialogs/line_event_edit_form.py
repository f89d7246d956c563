"""The form that corrects what was recorded of a line's life: when it happened, with which limit; or takes it out."""

from __future__ import annotations

from dataclasses import replace
from operator import attrgetter
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Slot

from zhihuan.application.recovery_commands import DeleteLineEvent, EditLineEvent
from zhihuan.domain.credit_line import LOSSES, LineEvent, LineEventKind
from zhihuan.ui.dialogs.thing_form import ThingForm
from zhihuan.ui.widgets.choice_field import ChoiceField
from zhihuan.ui.widgets.fields import AmountField, DateField, Field
from zhihuan.ui.widgets.labels import Text
from zhihuan.wording.entry import Lean
from zhihuan.wording.loans import line_event_word

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from zhihuan.domain.credit_line import LineEventId, LineId
    from zhihuan.ui.desk import Desk


class LineEventEditForm(ThingForm):
    """Corrects one event of a line; a case that it began follows its day."""

    def __init__(self, desk: Desk, line: LineId, first: LineEventId, parent: QWidget) -> None:
        """Offer the events of a line, one of them chosen."""
        super().__init__(desk, parent)
        self._standing = desk.position.lines[line]
        self.event_of = ChoiceField(desk.look, parent=self)
        self.day = DateField(desk.look, desk.explain, self._today, lean=Lean.PAST, parent=self)
        self.limit = AmountField(desk.look, desk.explain, currency=self._standing.line.currency, parent=self)
        self.until = DateField(desk.look, desk.explain, self._today, parent=self)
        self.note = Field(parent=self)
        self._follows = Text("note", wraps=True, parent=self)
        self._build()
        self.event_of.changed.connect(self._show)
        self.event_of.choose(desk.session.book.line_events[first])
        self._show()
        self.day.setFocus(Qt.FocusReason.OtherFocusReason)

    def command(self) -> EditLineEvent | None:
        """Return the corrected event, or None after saying what is wrong."""
        event, day = self._event, self.day.value
        temporary = event.kind is LineEventKind.TEMPORARY
        if day is None:
            self.day.reject(self.day.error.text() or self.tr("Write the day it happened."))
        self.not_to_come(self.day)
        if self.limit.text() and self.limit.value is None:
            self.miss(self.limit)
            return None
        if event.limit is not None and self.limit.value is None:
            self.limit.reject(self.tr("Write the limit."))
        if temporary and day is not None and self.until.value is not None and self.until.value < day:
            self.until.reject(self.tr("It cannot end before it began."))
        wrong = next((one for one in (self.day, self.limit, self.until) if one.error.text()), None)
        if wrong is not None or day is None:
            self.miss(wrong or self.day)
            return None
        return EditLineEvent(replace(
            event, on=day, limit=None if event.limit is None else self.limit.value,
            until=self.until.value if temporary else event.until, note=self.note.text(),
        ))

    @property
    def _event(self) -> LineEvent:
        event: LineEvent = self.event_of.value
        return event

    def _build(self) -> None:
        formats = self._desk.look.formats
        self.call(self.tr("What happened to {name}").format(name=self._standing.line.name), self.tr("Save"))
        for event in sorted(self._standing.events, key=attrgetter("on"), reverse=True):
            self.event_of.offer(f"{formats.day(event.on)} · {line_event_word(event.kind)}", event)
        self.event_of.call(self.tr("What is to be corrected"))
        self.day.call(self.tr("Day"), self.tr("today, 25, 12-25"))
        self.limit.call(self.tr("Limit"), self.tr("8,000 or 1.2万"))
        self.until.call(self.tr("Last day"), self.tr("25, 12-25, +30"))
        self.note.call(self.tr("Note"), self.tr("or empty"))
        self.fields.take(self.event_of, self.day, self.limit, self.until, self.note, wide=(self.event_of, self.note))
        self.body.addWidget(self._follows)
        self.body.addStretch(1)

    @Slot()
    def _show(self) -> None:
        event = self._event
        self._removal = DeleteLineEvent(event.id)
        self.remove.show()
        self.day.show_day(event.on)
        self.limit.show_amount(event.limit)
        self.until.show_day(event.until)
        self.note.set_text(event.note)
        left_out: dict[QWidget, bool] = {
            self.limit: event.limit is None, self.until: event.kind is not LineEventKind.TEMPORARY,
        }
        shown = (self.event_of, self.day, self.limit, self.until, self.note)
        self.fields.show_fields(one for one in shown if not left_out.get(one, False))
        self._follows.setText(self.tr(
            "Its recovery case follows its day; taking it out takes the case out, too."
        ) if event.kind in LOSSES else "")
        self._follows.setVisible(event.kind in LOSSES)
