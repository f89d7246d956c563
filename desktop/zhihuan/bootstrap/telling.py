"""From the beat to the notice: whenever time passes or the ledger changes, what is due is told."""

from __future__ import annotations

from collections.abc import Callable
from contextlib import suppress
from datetime import datetime, timedelta
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QObject, Slot

from zhihuan.application.ledger_problems import LedgerBusy
from zhihuan.application.reminding import Outgoing, Reminding
from zhihuan.domain.errors import ZhihuanError

if TYPE_CHECKING:
    from zhihuan.application.ports import Clock, Delivery
    from zhihuan.application.session import Session
    from zhihuan.domain.position import Position
    from zhihuan.domain.reminder_rules import ReminderRules
    from zhihuan.system.herald import Herald


_LEFT_ALONE: Final = timedelta(minutes=5)


class Telling(QObject):
    """Asks what is to be told and passes it on."""

    def __init__(
        self,
        session: Session,
        reminding: Reminding,
        rules: Callable[[], ReminderRules],
        herald: Herald,
        clock: Clock,
        complain: Callable[[ZhihuanError], None],
        parent: QObject,
    ) -> None:
        super().__init__(parent)
        self._session = session
        self._reminding = reminding
        self._rules = rules
        self._herald = herald
        self._clock = clock
        self._complain = complain
        self._looked_at: Position | None = None
        self._changed_at: datetime | None = None
        self._unnoted: list[tuple[Outgoing, Delivery, datetime]] = []
        herald.told.connect(self._answer)

    @Slot()
    def look(self) -> None:
        """Tell whatever has come due and was not told."""
        if self._session.writing:
            return
        now = self._clock.now()
        try:
            self._note_answers()
            self._session.read_again_if_changed()
            position = self._session.position(now.date())
            self._withdraw_what_is_over(position)
            claimed = self._reminding.claim(position, self._rules(), now, pressing_only=self._being_edited(now))
        except LedgerBusy:
            # Another program is just writing: the next beat asks again.
            return
        except ZhihuanError as problem:
            self._complain(problem)
            return
        for outgoing in claimed:
            self._herald.tell(outgoing, outgoing.notice)

    def _withdraw_what_is_over(self, position: Position) -> None:
        """Take notices off the desktop of which nothing is to pay any more; one that tells of a statement stays."""
        if position is self._looked_at:
            return
        self._looked_at = position
        told = [one for one in self._herald.unanswered if isinstance(one, Outgoing)]
        unpaid = {due.key for due in position.unpaid} if told else set()
        for outgoing in told:
            if unpaid.isdisjoint(outgoing.subjects) and all(one.due is not None for one in outgoing.reminders):
                self._herald.withdraw(outgoing)

    @Slot()
    def look_elsewhere(self) -> None:
        """Read what another process wrote; whoever shows the ledger, and this, hears of it as of any change.

        What was written here, such as that nobody took a notice, is no reason to try it again at once.
        """
        if self._session.writing:
            return
        # Whatever cannot be read now, the next beat says.
        with suppress(ZhihuanError):
            self._session.read_again_if_changed()

    @Slot()
    def look_after_a_change(self) -> None:
        """Look at a ledger that was just changed: who is still typing debts in is told only of what presses."""
        self._changed_at = self._clock.now()
        self.look()

    def _being_edited(self, now: datetime) -> bool:
        return self._changed_at is not None and abs(now - self._changed_at) < _LEFT_ALONE

    @Slot(object)
    def catch_up(self, _now: datetime) -> None:
        """Tell what was missed while the machine slept."""
        self.look()

    @Slot(object, object)
    def _answer(self, outgoing: object, delivery: Delivery) -> None:
        """Record what came of a reminder; a notice of another kind, told by the same herald, carries none."""
        if not isinstance(outgoing, Outgoing):
            return
        self._unnoted.append((outgoing, delivery, self._clock.now()))
        if self._session.writing:
            return
        try:
            self._note_answers()
        except LedgerBusy:
            return
        except ZhihuanError as problem:
            self._complain(problem)

    def _note_answers(self) -> None:
        """Write down what came of reminders; what cannot be written now is kept for the next beat.

        Until then nothing else is claimed: what is told already would be told again. Raises EnvironmentProblem.
        """
        while self._unnoted:
            self._reminding.answer(*self._unnoted[0])
            del self._unnoted[0]
