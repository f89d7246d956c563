"""What the user was told: claims and announcements, shared by every process that has the ledger open.

Never part of the book and never undone.
"""

from __future__ import annotations

import sqlite3
from collections.abc import Iterable
from datetime import UTC, datetime, timedelta
from typing import Final

from zhihuan.application.ports import Announcement, Outcome
from zhihuan.storage.writing import transaction

CLAIM_LASTS: Final = timedelta(minutes=2)


def claim(connection: sqlite3.Connection, keys: Iterable[str], now: datetime) -> frozenset[str]:
    """Reserve what nobody has told or claimed; return what is now ours to tell."""
    wanted = tuple(keys)
    # Asked each minute, mostly in vain: the write lock is taken only when there is something to win.
    if not _free(connection, wanted, now):
        return frozenset()
    with transaction(connection):
        won = _free(connection, wanted, now)
        connection.executemany(
            "INSERT OR REPLACE INTO announcements (reminder_key, state, at, channel, outcome)"
            " VALUES (?, 'claimed', ?, '', '')",
            [(key, _text(now)) for key in won],
        )
    return won


def _free(connection: sqlite3.Connection, keys: Iterable[str], now: datetime) -> frozenset[str]:
    free = set()
    for key in keys:
        row = connection.execute("SELECT state, at FROM announcements WHERE reminder_key = ?", (key,)).fetchone()
        # A claim from the future was made before the clock was set back; its maker is no better known.
        if row is None or (row[0] == "claimed" and abs(now - datetime.fromisoformat(row[1])) >= CLAIM_LASTS):
            free.add(key)
    return frozenset(free)


def settle(connection: sqlite3.Connection, announcements: Iterable[Announcement]) -> None:
    """Record claimed reminders as told."""
    with transaction(connection):
        connection.executemany(
            "INSERT OR REPLACE INTO announcements (reminder_key, state, at, channel, outcome)"
            " VALUES (?, 'told', ?, ?, ?)",
            [(one.reminder_key, _text(one.told_at), one.channel, one.outcome.value) for one in announcements],
        )


def release(connection: sqlite3.Connection, keys: Iterable[str]) -> None:
    """Give claims back; what was told stays told."""
    with transaction(connection):
        connection.executemany(
            "DELETE FROM announcements WHERE reminder_key = ? AND state = 'claimed'", [(key,) for key in keys]
        )


def told_since(connection: sqlite3.Connection, since: datetime) -> tuple[Announcement, ...]:
    """Return what was told since a moment, newest first."""
    rows = connection.execute(
        "SELECT reminder_key, at, channel, outcome FROM announcements WHERE state = 'told' AND at >= ?"
        " ORDER BY at DESC, reminder_key DESC",
        (_text(since),),
    )
    return tuple(
        Announcement(key, datetime.fromisoformat(at), channel, Outcome(outcome)) for key, at, channel, outcome in rows
    )


def _text(moment: datetime) -> str:
    """Return a moment as text that sorts as the moments do: UTC, always with microseconds."""
    return moment.astimezone(UTC).isoformat(timespec="microseconds")
