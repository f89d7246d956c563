"""From a notice back to the ledger: what the user pressed there is done here, as if pressed in the window."""

from __future__ import annotations

from collections.abc import Callable
from datetime import timedelta
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal, Slot

from zhihuan.application.glance import as_of, debited, paid_on, paying
from zhihuan.application.ports import Action, Notice
from zhihuan.application.reminding import Outgoing, Reminding
from zhihuan.domain.errors import ZhihuanError
from zhihuan.domain.put_off import on_day
from zhihuan.wording.notice_answers import failed_words, noted_words, stale_words, undo_hint

if TYPE_CHECKING:
    from zhihuan.domain.due import Due
    from zhihuan.domain.reminder import Subject
    from zhihuan.domain.reminder_rules import ReminderRules
    from zhihuan.system.herald import Herald
    from zhihuan.ui.desk import Desk
    from zhihuan.ui.main_window import MainWindow
    from zhihuan.wording.formats import Formats


class Answers(QObject):
    """Pays, puts off and opens what a notice was about. What is no longer so is left alone, and said."""

    subject_wanted = Signal(str)
    """The window is wanted with a loan or a line, by its id; empty: with the first page."""
    put_off = Signal()
    """Something was put off until tomorrow: lists say it anew."""

    def __init__(
        self, desk: Desk, reminding: Reminding, rules: Callable[[], ReminderRules], formats: Callable[[], Formats],
        herald: Herald, window: MainWindow, parent: QObject,
    ) -> None:
        super().__init__(parent)
        self._desk = desk
        self._reminding = reminding
        self._rules = rules
        self._formats = formats
        self._herald = herald
        self._window = window
        self._kept: list[tuple[object, Action | None]] = []
        herald.acted.connect(self._take)
        herald.put_away.connect(self._take_away)

    @Slot()
    def catch_up(self) -> None:
        """Do what was pressed while a large step was being written."""
        if self._desk.session.writing:
            return
        kept, self._kept = self._kept, []
        for subject, action in kept:
            self._answer(subject, action)

    @Slot(object, object)
    def _take(self, subject: object, action: Action) -> None:
        self._kept.append((subject, action))
        self.catch_up()

    @Slot(object)
    def _take_away(self, subject: object) -> None:
        self._kept.append((subject, None))
        self.catch_up()

    def _answer(self, subject: object, action: Action | None) -> None:
        """Do one thing; the subject is what went out, or the id of what a notice that is no reminder is about."""
        if not isinstance(subject, Outgoing):
            if action is Action.OPEN:
                self.subject_wanted.emit(subject if isinstance(subject, str) else "")
            return
        try:
            self._desk.session.read_again_if_changed()
            self._answer_reminder(subject, action)
        except ZhihuanError as problem:
            self._say_problem(self._desk.explain(problem), subject.notice.subject)

    def _answer_reminder(self, outgoing: Outgoing, action: Action | None) -> None:
        now = self._desk.session.now
        match action:
            case Action.PAID:
                self._pay(outgoing)
            case Action.TOMORROW:
                self._put_off(outgoing)
            case Action.OPEN:
                self._reminding.seen(outgoing, now)
                self.subject_wanted.emit(outgoing.notice.subject)
            case None:
                self._reminding.seen(outgoing, now)

    def _open_dues(self, outgoing: Outgoing) -> tuple[Due, ...]:
        keys = frozenset(outgoing.subjects)
        return tuple(due for due in self._desk.position.unpaid if due.key in keys)

    def _pay(self, outgoing: Outgoing) -> None:
        dues = self._open_dues(outgoing)
        if not dues:
            self._say(stale_words(), outgoing.notice.subject)
            return
        several = (*dues, *self._open_beside(dues))
        if len(several) > 1:
            self._ask_which(outgoing, several)
            return
        (due,) = dues
        if due.on < self._desk.today and not debited(due, self._desk.position):
            self._ask_when(outgoing, due)
            return
        on = paid_on(due, self._desk.position)
        then = as_of(due, self._desk.position, on)
        words = noted_words(self._desk.position.name_of(due), then.to_pay, self._formats())
        problem = self._desk.problem_with(paying(then, on))
        if problem:
            self._say_problem(problem, due.subject)
            return
        if not self._window.isActiveWindow():
            self._herald.tell(due.subject, Notice(words, undo_hint(), actions=(Action.OPEN,), subject=due.subject))
        self._reminding.acted_paid(outgoing, self._desk.session.now)

    def _open_beside(self, dues: tuple[Due, ...]) -> tuple[Due, ...]:
        """Return what else is open by today of the same loans or lines: it may be one of these that was paid."""
        subjects, today = {due.subject for due in dues}, self._desk.today
        return tuple(
            due for due in self._desk.position.unpaid
            if due.subject in subjects and due.on <= today and due not in dues
        )

    def _ask_which(self, outgoing: Outgoing, dues: tuple[Due, ...]) -> None:
        from zhihuan.ui.dialogs.paid_form import PaidForm

        self.subject_wanted.emit(outgoing.notice.subject)
        form = PaidForm(self._desk, dues, self._window)
        form.accepted.connect(lambda: self._reminding.acted_paid(outgoing, self._desk.session.now))
        form.open()

    def _ask_when(self, outgoing: Outgoing, due: Due) -> None:
        """Ask on which day a due was paid whose day is past: it may have been any since."""
        from zhihuan.ui.dialogs.paid_day_form import PaidDayForm
        from zhihuan.ui.paid_menu import Paid

        self.subject_wanted.emit(outgoing.notice.subject)
        form = PaidDayForm(Paid(self._desk, due), self._window)
        form.accepted.connect(lambda: self._reminding.acted_paid(outgoing, self._desk.session.now))
        form.open()

    def _put_off(self, outgoing: Outgoing) -> None:
        still = self._still_so(outgoing)
        if not still:
            self._say(stale_words(), outgoing.notice.subject)
            return
        tomorrow = self._desk.today + timedelta(days=1)
        for about in still:
            rules = self._reminding.wanted_of(self._desk.position, self._rules(), about).rules
            self._reminding.snooze(about.key, on_day(tomorrow, rules), self._desk.session.now)
        self.put_off.emit()

    def _still_so(self, outgoing: Outgoing) -> tuple[Subject, ...]:
        """Return what a notice was about and is still so: dues that are open, lines, incomes and cases there are."""
        book = self._desk.session.book
        others = (one.about for one in outgoing.reminders if one.due is None)
        there = (book.lines, book.incomes, book.cases)
        return (
            *self._open_dues(outgoing),
            *(one for one in others if any(one.subject in things for things in there)),
        )

    def _say_problem(self, words: str, subject: str) -> None:
        """Say why something was not done; beside the window without the amounts and names that this may hold."""
        private = self._formats().privacy and not self._window.isActiveWindow()
        self._say(failed_words() if private else words, subject)

    def _say(self, words: str, subject: str) -> None:
        """Say something where the user looks: in the window, or beside it."""
        if self._window.isActiveWindow():
            self._window.say(words)
        else:
            self._herald.tell(subject, Notice(words, "", actions=(Action.OPEN,), subject=subject))
