"""Telling what is due: claims reminders, words them, hands them over, and records what came of it.

Said once by whichever process claims first; said again when no channel took it.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime
from typing import Final, Protocol

from zhihuan.application.ports import Announcement, Delivery, LedgerStore, Notice, Outcome
from zhihuan.domain.position import Position
from zhihuan.domain.reminder import Reminder, ReminderRules, reminders

MOST_SINGLE_NOTICES: Final = 3


class Phrasing(Protocol):
    """Puts reminders into the user's words."""

    def one(self, reminder: Reminder, position: Position) -> Notice:
        """Return the notice of one reminder."""
        ...

    def digest(self, reminders: tuple[Reminder, ...], position: Position) -> Notice:
        """Return one notice for several reminders, the most pressing first."""
        ...


@dataclass(frozen=True, slots=True)
class Outgoing:
    """A notice about to be told and the claimed reminders it covers."""

    notice: Notice
    keys: tuple[str, ...]


class Reminding:
    """What there is to tell now, and the record of what was told."""

    def __init__(self, store: LedgerStore, phrasing: Phrasing) -> None:
        """Tell from one ledger, in one language."""
        self._store = store
        self._phrasing = phrasing

    def claim(
        self, position: Position, rules: ReminderRules, now: datetime, *, catching_up: bool = False
    ) -> tuple[Outgoing, ...]:
        """Claim every reminder whose moment has come and put it into notices.

        More than three at once become one digest; so do two or more when catching up after
        the program was closed. Every claim must be answered by `answer`.
        """
        come = {reminder.key: reminder for reminder in reminders(position.dues, rules, now)}
        mine = self._store.claim(come, now) if come else frozenset()
        return self._notices([come[key] for key in mine], position, catching_up=catching_up)

    def _notices(
        self, mine: Iterable[Reminder], position: Position, *, catching_up: bool
    ) -> tuple[Outgoing, ...]:
        ordered = tuple(sorted(mine, key=lambda one: (one.due.on, one.key)))
        if len(ordered) > MOST_SINGLE_NOTICES or (catching_up and len(ordered) > 1):
            notice = self._phrasing.digest(ordered, position)
            return (Outgoing(notice, tuple(one.key for one in ordered)),)
        return tuple(Outgoing(self._phrasing.one(one, position), (one.key,)) for one in ordered)

    def answer(self, outgoing: Outgoing, delivery: Delivery, now: datetime) -> bool:
        """Record how a notice went out; a refused one is given back to be tried again. Return whether it went."""
        if delivery.outcome is Outcome.REFUSED:
            self._store.release(outgoing.keys)
            return False
        self._store.settle(
            Announcement(key, now, delivery.channel, delivery.outcome) for key in outgoing.keys
        )
        return True
