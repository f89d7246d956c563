"""The form that ends a case: restored, partly, refused, or replaced by another line."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import Qt, Slot

from zhihuan.application.recovery_commands import EndCase
from zhihuan.domain.credit_line import LineId, limit_on
from zhihuan.domain.recovery.case import Outcome
from zhihuan.ui.dialogs.thing_form import ThingForm
from zhihuan.ui.widgets.choice_field import ChoiceField
from zhihuan.ui.widgets.fields import AmountField, DateField
from zhihuan.ui.widgets.labels import Text
from zhihuan.wording.entry import Lean
from zhihuan.wording.recovery_steps import outcome_word

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from zhihuan.domain.credit_line import CreditLine
    from zhihuan.domain.recovery.case import RecoveryCase
    from zhihuan.ui.desk import Desk

_WITH_LIMIT: Final = (Outcome.RESTORED, Outcome.PARTLY)


class OutcomeForm(ThingForm):
    """Asks how it ended, when, and with which limit or line."""

    def __init__(self, desk: Desk, case: RecoveryCase, parent: QWidget) -> None:
        """Ask about a case."""
        super().__init__(desk, parent)
        self._case = case
        line = desk.session.book.lines[case.line]
        events = desk.position.lines[case.line].events
        self._before = limit_on(tuple(one for one in events if one.on < case.since), case.since)
        self._what = Text("soft", wraps=True, parent=self)
        self.outcome = ChoiceField(desk.look, parent=self)
        self.day = DateField(desk.look, desk.explain, self._today, lean=Lean.PAST, parent=self)
        self.limit = AmountField(desk.look, desk.explain, currency=line.currency, parent=self)
        self.successor = ChoiceField(desk.look, parent=self)
        self._build(line)
        self.outcome.changed.connect(self._follow)
        self._follow()
        self.outcome.setFocus(Qt.FocusReason.OtherFocusReason)

    def command(self) -> EndCase | None:
        """Return the end, or None after saying what is missing."""
        day, outcome, formats = self.day.value, Outcome(self.outcome.value), self._desk.look.formats
        if day is None:
            self.day.reject(self.day.error.text() or self.tr("Write the day it ended."))
        elif not self._case.since <= day <= self._desk.today:
            self.day.reject(self.tr("Write a day from {first}, when it was lost, up to today.").format(
                first=formats.day(self._case.since)
            ))
        if outcome is Outcome.PARTLY and self.limit.value is None:
            self.limit.reject(self.limit.error.text() or self.tr("Write the new limit."))
        shown = (self.day, self.limit) if outcome in _WITH_LIMIT else (self.day,)
        wrong = next((one for one in shown if one.error.text()), None)
        if wrong is not None or day is None:
            self.miss(wrong or self.day)
            return None
        limit = self.limit.value if outcome in _WITH_LIMIT else None
        if limit is not None and self._before is not None and outcome is Outcome.RESTORED and limit < self._before:
            outcome = Outcome.PARTLY
        successor = self.successor.value if outcome is Outcome.REPLACED else None
        return EndCase(self._case.id, day, outcome, limit, None if successor is None else LineId(successor))

    def _build(self, line: CreditLine) -> None:
        self.call(self.tr("How did it end with {line}?").format(line=line.name), self.tr("Record"))
        self._what.setText(self.tr("This ends the case. Everything in it stays on record."))
        for outcome in Outcome:
            self.outcome.offer(outcome_word(outcome), outcome)
        self.outcome.call(self.tr("How it ended"))
        self.day.call(self.tr("Day"), self.tr("today, 25, 12-25"))
        self.limit.call(self.tr("New limit, if you know it"), self.tr("8,000 or 1.2万"))
        self.successor.call(self.tr("The line that took its place"))
        self.successor.offer(self.tr("not in this ledger"), None)
        for one in self._desk.session.book.lines.values():
            if one.id != line.id:
                self.successor.offer(one.name, one.id)
        self.day.show_day(self._desk.today)
        self.fields.take(self.outcome, self.day, self.limit, self.successor, wide=(self.outcome,))
        self.body.insertWidget(0, self._what)
        self.body.addStretch(1)

    @Slot()
    def _follow(self) -> None:
        outcome = Outcome(self.outcome.value)
        extra = {Outcome.REFUSED: (), Outcome.REPLACED: (self.successor,)}.get(outcome, (self.limit,))
        self.fields.show_fields((self.outcome, self.day, *extra))
