"""What became of reminders: who is telling one, and the record that is only added to, shared by every process.

Never part of the book and never undone.
"""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Collection, Iterable, Iterator
from datetime import UTC, datetime
from typing import Final

from zhihuan.application.departures import CLAIM_LASTS
from zhihuan.application.ports import EventKind, Outcome, ReminderEvent
from zhihuan.domain.put_off import AHEAD_OF_US, PutOff
from zhihuan.domain.reminder import Reminder, Subject, under_another_number
from zhihuan.storage.writing import transaction

_WIDTH: Final = len("2026-03-01T09:00:00.000000")
"""How wide a moment on the wall's clock is as text."""


def claim(connection: sqlite3.Connection, keys: Iterable[str], now: datetime) -> frozenset[str]:
    """Reserve what nobody has told or claimed; return what is now ours to tell."""
    wanted = json.dumps(tuple(keys))
    # Often asked in vain: the write lock is taken only when there is something to win.
    if not _free(connection, wanted, now):
        return frozenset()
    with transaction(connection):
        won = _free(connection, wanted, now)
        connection.executemany(
            "INSERT OR REPLACE INTO reminder_claims (reminder_key, at) VALUES (?, ?)",
            [(key, _text(now)) for key in won],
        )
    return won


def _free(connection: sqlite3.Connection, wanted: str, now: datetime) -> frozenset[str]:
    rows = connection.execute(
        "SELECT value, reminder_claims.at FROM json_each(?)"
        " LEFT JOIN reminder_claims ON reminder_claims.reminder_key = value"
        " WHERE NOT EXISTS (SELECT 1 FROM reminder_events WHERE reminder_key = value AND kind = 'told')",
        (wanted,),
    )
    # A claim from the future was made before the clock was set back; its maker is no better known.
    return frozenset(
        key for key, at in rows if at is None or abs(now - datetime.fromisoformat(at)) >= CLAIM_LASTS
    )


def over(connection: sqlite3.Connection, reminders: Iterable[Reminder]) -> frozenset[str]:
    """Return the keys of those that were told, or passed over for their moment or a later one.

    Where the rules are changed the same reminder can have a later moment, which nothing has overtaken.
    """
    asked = [_wall_text(one.moment) + one.key for one in reminders]
    rows = connection.execute(
        "SELECT asked.key FROM ("
        "  SELECT substr(value, 1, :wide) AS moment, substr(value, :wide + 1) AS key FROM json_each(:asked)) AS asked"
        " WHERE EXISTS (SELECT 1 FROM reminder_events WHERE reminder_key = asked.key AND kind = 'told')"
        " OR EXISTS (SELECT 1 FROM reminder_events AS past"
        "  WHERE past.reminder_key = asked.key AND past.kind = 'passed_over' AND past.moment >= asked.moment)",
        {"asked": json.dumps(asked), "wide": _WIDTH},
    )
    return frozenset(key for (key,) in rows)


def told_later(
    connection: sqlite3.Connection, reminders: Iterable[Reminder], now: datetime, there: Collection[str] = ()
) -> frozenset[str]:
    """Return the keys of those whose subject was told of already for their moment or a later one.

    What was told of an instalment under a number that is not `there` any more counts too.

    What was told at a time that is still to come counts only for moments that had come when the clock was found set
    back: a clock that was ahead for a while must not silence what comes after it.
    """
    return frozenset(
        one.key for one in reminders
        if connection.execute(
            "SELECT 1 FROM reminder_events AS told WHERE told.kind = 'told'"
            " AND told.subject_key IN (SELECT value FROM json_each(:subjects))"
            " AND told.moment IS NOT NULL AND told.moment >= :moment AND (told.at <= :by OR EXISTS ("
            "   SELECT 1 FROM reminder_events AS back WHERE back.kind = 'set_back' AND back.number > told.number"
            "   AND back.moment >= :moment))",
            {
                "subjects": json.dumps([one.subject_key, *_renumbered(connection, one.about, there)]),
                "moment": _wall_text(one.moment), "by": _text(now + AHEAD_OF_US),
            },
        ).fetchone()
    )


def _renumbered(connection: sqlite3.Connection, about: Subject, there: Collection[str]) -> Iterator[str]:
    # The sign after the stroke is the nought: between the two is every key of the loan.
    rows = connection.execute(
        "SELECT DISTINCT subject_key FROM reminder_events"
        " WHERE kind = 'told' AND moment IS NOT NULL AND subject_key > ? AND subject_key < ?",
        (f"{about.subject}/", f"{about.subject}0"),
    )
    return (key for (key,) in rows if under_another_number(about, key) and key not in there)


def last_noted(connection: sqlite3.Connection) -> datetime | None:
    """Return when the last thing was added to the record, by the clock of that time."""
    row = connection.execute("SELECT at FROM reminder_events ORDER BY number DESC LIMIT 1").fetchone()
    return None if row is None else datetime.fromisoformat(row[0])


def settle(connection: sqlite3.Connection, told: Iterable[ReminderEvent]) -> None:
    """Record what became of claimed reminders, and give the claims up."""
    events = tuple(told)
    with transaction(connection):
        _add(connection, events)
        _give_back(connection, (one.reminder_key for one in events))


def release(connection: sqlite3.Connection, keys: Iterable[str]) -> None:
    """Give claims back; what was told stays told."""
    with transaction(connection):
        _give_back(connection, keys)


def record(connection: sqlite3.Connection, events: Iterable[ReminderEvent]) -> None:
    """Add to the record."""
    with transaction(connection):
        _add(connection, events)


def _add(connection: sqlite3.Connection, events: Iterable[ReminderEvent]) -> None:
    connection.executemany(
        "INSERT INTO reminder_events"
        " (at, kind, reminder_key, subject_key, channel, outcome, reference, reason, until, moment)"
        " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
        [
            (
                _text(one.at), one.kind.value, one.reminder_key, one.subject_key, one.channel,
                "" if one.outcome is None else one.outcome.value, one.reference, one.reason,
                None if one.until is None else one.until.isoformat(),
                None if one.moment is None else _wall_text(one.moment),
            )
            for one in events
        ],
    )


def _give_back(connection: sqlite3.Connection, keys: Iterable[str]) -> None:
    connection.executemany("DELETE FROM reminder_claims WHERE reminder_key = ?", [(key,) for key in keys])


def events_since(connection: sqlite3.Connection, since: datetime) -> tuple[ReminderEvent, ...]:
    """Return what became of reminders since a moment, newest first."""
    rows = connection.execute(
        "SELECT at, kind, reminder_key, subject_key, channel, outcome, reference, reason, until, moment"
        " FROM reminder_events WHERE at >= ? ORDER BY at DESC, number DESC",
        (_text(since),),
    )
    return tuple(
        ReminderEvent(
            datetime.fromisoformat(at), EventKind(kind), key, subject, channel, Outcome(outcome) if outcome else None,
            reference, reason, _moment(until), _moment(moment),
        )
        for at, kind, key, subject, channel, outcome, reference, reason, until, moment in rows
    )


def put_offs(connection: sqlite3.Connection, now: datetime) -> tuple[PutOff, ...]:
    """Return how each subject that was ever put off was last; what comes from the future was noted by a wrong clock."""
    rows = connection.execute(
        "SELECT subject_key, at, until, kind FROM reminder_events WHERE number IN ("
        " SELECT max(number) FROM reminder_events WHERE kind IN ('snoozed', 'dismissed', 'resumed') AND at <= ?"
        " GROUP BY subject_key)",
        (_text(now + AHEAD_OF_US),),
    )
    return tuple(
        PutOff(
            subject, datetime.fromisoformat(at), _moment(until), kind == EventKind.DISMISSED,
        )
        for subject, at, until, kind in rows
    )


def _moment(text: str | None) -> datetime | None:
    return None if text is None else datetime.fromisoformat(text)


def _wall_text(moment: datetime) -> str:
    return moment.isoformat(timespec="microseconds")


def _text(moment: datetime) -> str:
    """Return a moment as text that sorts as the moments do: UTC, always with microseconds."""
    return moment.astimezone(UTC).isoformat(timespec="microseconds")
