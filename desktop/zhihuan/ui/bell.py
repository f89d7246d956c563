"""Reminders as the window handles them: put off, called back, paused, and what became of them.

None of it is part of the ledger's book, so none of it is undone: the same menu that puts off calls back.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import replace
from datetime import date, datetime, time, timedelta
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QObject, Signal

from zhihuan.domain.errors import ZhihuanError
from zhihuan.domain.put_off import EVERYTHING, PutOff, Snooze, on_day, on_the_wall, snoozed_until
from zhihuan.wording.putting_off import beyond_words, paused_words, told_again_words

if TYPE_CHECKING:
    from zhihuan.application.ports import ReminderEvent
    from zhihuan.application.reminding import Reminding
    from zhihuan.domain.due import Due
    from zhihuan.domain.reminder import Reminder
    from zhihuan.domain.reminder_rules import ReminderRules, Wanted
    from zhihuan.ui.desk import Desk

RECORD_DAYS: Final = 30
COMING_DAYS: Final = 30
_A_YEAR: Final = timedelta(days=365)


class Bell(QObject):
    """What is put off, of one ledger."""

    changed = Signal()
    """Something was put off or called back: lists say it anew."""
    said = Signal(str)
    """What a pause means, in a sentence."""
    put_off = Signal(str)
    """What putting off means, in a sentence: it can be taken back by `take_back`."""

    def __init__(self, desk: Desk, reminding: Reminding, rules: Callable[[], ReminderRules], parent: QObject) -> None:
        """Put off in the record of one ledger, by the rules in force."""
        super().__init__(parent)
        self._desk = desk
        self._reminding = reminding
        self._rules = rules
        self._last: Due | None = None
        self._seen: tuple[Mapping[str, datetime], bool] = ({}, False)

    @property
    def waiting(self) -> Mapping[str, datetime]:
        """Until when what is due is put off, on the wall's clock, by the key of the due."""
        return self._reminding.waiting(self._desk.position, self._rules(), self._desk.session.now)

    @property
    def paused(self) -> bool:
        """Whether nothing at all is told for the rest of the day."""
        return self._reminding.paused(self._rules(), self._desk.session.now)

    @property
    def rules(self) -> ReminderRules:
        """The general rules in force."""
        return self._rules()

    @property
    def holidays_unknown(self) -> int | None:
        """The first of this and next year whose holidays are not known, None where all are."""
        return self._reminding.holidays_unknown(self._desk.today, self._desk.today + _A_YEAR)

    def rules_of(self, due: Due) -> ReminderRules:
        """Return the rules that hold for a due."""
        return self._wanted(due).rules

    def _wanted(self, due: Due) -> Wanted:
        return self._reminding.wanted_of(self._desk.position, self._rules(), due)

    def choices(self, due: Due) -> tuple[tuple[Snooze, datetime], ...]:
        """Return what a due can be put off by, with the moments still ahead."""
        found = ((choice, self._until(choice, due)) for choice in Snooze)
        return tuple((choice, until) for choice, until in found if until is not None)

    def snooze_by(self, choice: Snooze, due: Due) -> None:
        """Put a due off by a choice, counted from now; one whose moment has passed meanwhile does nothing."""
        until = self._until(choice, due)
        if until is not None:
            self.snooze(due, until)

    def _until(self, choice: Snooze, due: Due) -> datetime | None:
        here = self._wanted(due)
        return snoozed_until(choice, due, here.rules, self._desk.session.now, here.cut_off)

    def snooze(self, due: Due, until: datetime) -> None:
        """Put a due off until a moment, and say so."""
        ends = self.told_again(due, until)
        self._put_off(due, ends, lambda now: self._reminding.snooze(due.key, until, now))

    def told_again(self, due: Due, until: datetime) -> datetime:
        """Return when a due that is put off until a moment is told again: outside the quiet, but for an hour."""
        now = self._desk.session.now
        return PutOff(due.key, now, until).ends(now, self.rules_of(due)) or until

    def too_late(self, due: Due, until: datetime) -> str:
        """Return that a due told again at a moment is told too late to be paid in time, and what comes before it."""
        desk, now = self._desk, self._desk.session.now
        told = self._reminding.told_all_the_same(desk.position, self._rules(), due, until, now)
        wall = now.replace(tzinfo=None)
        return beyond_words(due, until, wall, self._wanted(due).cut_off, desk.look.formats, told=told)

    def hour_of(self, due: Due, day: date) -> datetime:
        """Return the moment of a day at which a due is reminded of."""
        return on_day(day, self.rules_of(due))

    def dismiss_today(self, due: Due) -> None:
        """Tell no more of a due today, and say so."""
        tomorrow = on_day(self._desk.today + timedelta(days=1), self.rules_of(due))
        self._put_off(due, tomorrow, lambda now: self._reminding.dismiss_today(due.key, now))

    def call_back(self, due: Due) -> None:
        """Remind of a due as the rules say."""
        self._do(lambda now: self._reminding.resume(due.key, now))

    def take_back(self) -> None:
        """Remind of what was put off last as the rules say."""
        if self._last is not None:
            self.call_back(self._last)

    def look_again(self) -> None:
        """Let lists say anew what is put off or paused where that is over meanwhile."""
        now = (self.waiting, self.paused)
        moved, self._seen = now != self._seen, now
        if moved:
            self.changed.emit()

    def pause_today(self) -> None:
        """Tell nothing at all for the rest of the day, and say so."""
        if self._do(self._reminding.pause_today):
            tomorrow = on_day(self._desk.today + timedelta(days=1), self._rules())
            self.said.emit(paused_words(tomorrow))

    def go_on(self) -> None:
        """End the pause."""
        self._do(lambda now: self._reminding.resume(EVERYTHING, now))

    def coming(self) -> tuple[Reminder, ...]:
        """Return what will be told in the coming month, in order."""
        desk = self._desk
        until = datetime.combine(desk.today + timedelta(days=COMING_DAYS), time.max)
        return self._reminding.coming(desk.position, self._rules(), desk.session.now, until)

    def record(self) -> tuple[ReminderEvent, ...]:
        """Return what became of the reminders of the last month, newest first, by the clock on the wall."""
        now = self._desk.session.now
        return tuple(
            replace(
                event, at=on_the_wall(event.at, now),
                until=None if event.until is None else on_the_wall(event.until, now),
            )
            for event in self._reminding.told_record(now - timedelta(days=RECORD_DAYS))
        )

    def _put_off(self, due: Due, until: datetime, act: Callable[[datetime], None]) -> None:
        if self._do(act):
            desk = self._desk
            self._last, formats = due, desk.look.formats
            words = told_again_words(desk.position.name_of(due), until, desk.today, formats)
            self.put_off.emit(" ".join(filter(None, (self.too_late(due, until), words))))

    def _do(self, act: Callable[[datetime], None]) -> bool:
        try:
            act(self._desk.session.now)
        except ZhihuanError as problem:
            self._desk.failed.emit(self._desk.explain(problem))
            return False
        self.changed.emit()
        return True
