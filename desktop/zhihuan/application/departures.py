"""Notices between leaving and the ledger's record: who dies between the two must not have them told twice."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime, timedelta
from typing import Final, Protocol

from zhihuan.application.ports import LedgerStore, ReminderEvent

CLAIM_LASTS: Final = timedelta(minutes=2)
"""After so long nobody is telling any more what was claimed."""


class Spool(Protocol):
    """Keeps outside the ledger what is about to be told; where it cannot, the program goes on without."""

    def put(self, events: Sequence[ReminderEvent]) -> None:
        """Keep what is to stand in the record of one notice, in place of what was kept for the same reminders."""
        ...

    def drop(self, events: Sequence[ReminderEvent]) -> None:
        """Forget what was kept of a notice."""
        ...

    def left(self) -> tuple[tuple[ReminderEvent, ...], ...]:
        """Return what is kept, notice by notice, whoever put it there; what cannot be read is left out."""
        ...


class NoSpool:
    """Keeps nothing."""

    def put(self, _events: Sequence[ReminderEvent]) -> None:
        """Keep nothing."""

    def drop(self, _events: Sequence[ReminderEvent]) -> None:
        """Have nothing to forget."""

    def left(self) -> tuple[tuple[ReminderEvent, ...], ...]:
        """Return nothing."""
        return ()


class Departures:
    """What has left and does not stand in the record yet, of this program and of others."""

    def __init__(self, store: LedgerStore, spool: Spool) -> None:
        """Write down in one ledger what is kept in a spool of its own."""
        self._store = store
        self._spool = spool
        self._own: set[str] = set()

    def begin(self, events: Sequence[ReminderEvent]) -> None:
        """Keep what is to be recorded of a notice that leaves now; any thread may say so."""
        self._own.update(one.reminder_key for one in events)
        self._spool.put(events)

    def end(self, events: Sequence[ReminderEvent]) -> None:
        """Forget a notice that stands in the record, or that nobody took."""
        self._spool.drop(events)
        self._own.difference_update(one.reminder_key for one in events)

    def under_way(self, now: datetime) -> frozenset[str]:
        """Return the keys of reminders that are being told, and record those whose program died over it.

        Whether such a notice was seen nobody knows: it stands there as handed over, without proof.
        """
        found: set[str] = set()
        for events in self._spool.left():
            keys = frozenset(one.reminder_key for one in events)
            if self._own.isdisjoint(keys) and abs(now - events[0].at) >= CLAIM_LASTS:
                mine = self._store.claim(keys, now)
                self._store.settle(one for one in events if one.reminder_key in mine)
                self._spool.drop(events)
            else:
                found |= keys
        return frozenset(found)
