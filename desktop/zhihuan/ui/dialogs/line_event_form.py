"""The form that notes what happened to a credit line; a loss is asked for its reason."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Slot

from zhihuan.application.commands import RecordLineEvent
from zhihuan.application.identity import fresh_id
from zhihuan.domain.credit_line import (
    LOSSES,
    LineEvent,
    LineEventId,
    LineEventKind,
    LineId,
    LineState,
    noticed_cut,
)
from zhihuan.domain.recovery.case import Confidence, LossReason
from zhihuan.ui.dialogs.form import Form
from zhihuan.ui.theme import Size
from zhihuan.ui.widgets.choice_field import ChoiceField
from zhihuan.ui.widgets.field_grid import FieldGrid
from zhihuan.ui.widgets.fields import AmountField, DateField, Field
from zhihuan.ui.widgets.labels import Text
from zhihuan.wording.entry import Lean
from zhihuan.wording.loans import line_event_word
from zhihuan.wording.recovery import confidence_word, reason_word

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from zhihuan.ui.desk import Desk

_LIMIT_NEEDED = frozenset({LineEventKind.RAISED, LineEventKind.TEMPORARY, LineEventKind.CUT})
_WITHOUT_LIMIT = frozenset({LineEventKind.FROZEN, LineEventKind.CLOSED})


class LineEventForm(Form):
    """Notes that a line was opened, raised (for good or for a time), cut, frozen, closed or reinstated."""

    def __init__(self, desk: Desk, line: LineId, parent: QWidget) -> None:
        """Ask what happened to a line."""
        super().__init__(desk, parent)
        self._line = desk.position.lines[line]
        look, explain = desk.look, desk.explain
        self.kind = ChoiceField(look, parent=self)
        self.day = DateField(look, explain, self._today, lean=Lean.PAST, parent=self)
        self.limit = AmountField(look, explain, currency=self._line.line.currency, parent=self)
        self.until = DateField(look, explain, self._today, parent=self)
        self.note = Field(parent=self)
        self.reason = ChoiceField(look, parent=self)
        self.confidence = ChoiceField(look, parent=self)
        self.follows = Text("note", wraps=True, parent=self)
        self._all = (self.kind, self.day, self.limit, self.until, self.note, self.reason, self.confidence)
        self._fields = FieldGrid(parent=self)
        self._build()
        self.kind.changed.connect(self._follow)
        self._follow()
        self.kind.setFocus(Qt.FocusReason.OtherFocusReason)

    def command(self) -> RecordLineEvent | None:
        """Return what the fields ask for, or None after saying beside them what is missing."""
        kind, day = LineEventKind(self.kind.value), self.day.value
        if day is None:
            self.day.reject(self.day.error.text() or self.tr("Write the day it happened."))
        elif day > self._desk.today:
            self.day.reject(self.tr("This day is still to come: note the event when it has happened."))
        if kind in _LIMIT_NEEDED and self.limit.value is None:
            self.limit.reject(self.limit.error.text() or self.tr("Write the new limit."))
        cut = self._noticed(kind, day)
        if cut is not None:
            self.limit.reject(cut)
        until = self._until(day) if kind is LineEventKind.TEMPORARY else None
        asked = (self.day, self.limit, *((self.until,) if kind is LineEventKind.TEMPORARY else ()))
        wrong = next((field for field in asked if field.error.text()), None)
        if wrong is not None or day is None:
            self.miss(wrong or self.day)
            return None
        limit = None if kind in _WITHOUT_LIMIT else self.limit.value
        event = LineEvent(LineEventId(fresh_id()), self._line.line.id, day, kind, limit, self.note.text(), until)
        return RecordLineEvent(
            event, LossReason(self.reason.value), Confidence(self.confidence.value), self.note.text(),
            planned_on=self._desk.today,
        )

    def _noticed(self, kind: LineEventKind, day: date | None) -> str | None:
        """Return that a limit said to be raised is lower than the one before: then the line was cut."""
        if kind is not LineEventKind.RAISED or day is None or self.limit.value is None:
            return None
        found = noticed_cut(self._line.events, self.limit.value, day)
        formats = self._desk.look.formats
        return None if found is None else self.tr(
            "That is less than {before}, the limit since {since}: the limit was cut. Choose that above."
        ).format(before=formats.money(found.before), since=formats.day(found.since, self._desk.today))

    def _until(self, day: date | None) -> date | None:
        """Return the last day of a temporary limit, after saying beside the field what is wrong with it."""
        until = self.until.value
        if until is None:
            self.until.reject(self.until.error.text() or self.tr("Write the last day of the temporary limit."))
        elif day is not None and until < day:
            self.until.reject(self.tr("It cannot end before it began."))
        return until

    def _today(self) -> date:
        return self._desk.today

    @Slot()
    def _follow(self) -> None:
        kind = LineEventKind(self.kind.value)
        lost = kind in LOSSES
        left_out = {
            self.limit: kind in _WITHOUT_LIMIT, self.until: kind is not LineEventKind.TEMPORARY,
            self.reason: not lost, self.confidence: not lost,
        }
        self._fields.show_fields(field for field in self._all if not left_out.get(field, False))
        self.follows.setText(self._what_follows(kind))
        self.follows.setVisible(bool(self.follows.text()))

    def _what_follows(self, kind: LineEventKind) -> str:
        if kind in LOSSES:
            return self.tr("This opens a recovery case: how things stood on that day is kept as its starting point.")
        if kind is LineEventKind.RESTORED:
            return self.tr("This ends the line's open recovery cases.")
        if kind is LineEventKind.TEMPORARY:
            return self.tr("After the last day the limit before counts again.")
        return ""

    def _build(self) -> None:
        self.call(self.tr("What happened to {name}?").format(name=self._line.line.name), self.tr("Record"))
        self.setMinimumWidth(Size.FOLD_BELOW // 2)
        lost = self._line.state is not LineState.OPEN
        for kind in LineEventKind:
            self.kind.offer(line_event_word(kind), kind)
        for reason in LossReason:
            self.reason.offer(reason_word(reason), reason)
        for confidence in Confidence:
            self.confidence.offer(confidence_word(confidence), confidence)
        self.kind.choose(LineEventKind.RESTORED if lost else LineEventKind.CUT)
        self.confidence.choose(Confidence.UNKNOWN)
        self.day.show_day(self._desk.today)
        self.kind.call(self.tr("What happened"))
        self.day.call(self.tr("Day"), self.tr("today, 25, 12-25"))
        self.limit.call(self.tr("New limit"), self.tr("8,000 or 1.2万"))
        self.until.call(self.tr("Last day"), self.tr("25, 12-25, +30"))
        self.note.call(self.tr("Note"), self.tr("what you were told"))
        self.reason.call(self.tr("Why, as far as you know"))
        self.confidence.call(self.tr("How you know"))
        self._fields.take(*self._all)
        self.body.addWidget(self._fields)
        self.body.addWidget(self.follows)
        self.body.addStretch(1)
