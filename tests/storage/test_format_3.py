"""What a ledger of format 2 was told of stays told; what became of reminders is only added to."""

from __future__ import annotations

import sqlite3
from contextlib import closing

import pytest
import sqlite_utils

from tests.builders import at
from zhihuan.application.ports import EventKind, Outcome, ReminderEvent
from zhihuan.storage import migrations
from zhihuan.storage.files import APPLICATION_ID
from zhihuan.storage.store import LedgerFile

TOLD = (
    ("jiebei/3@2026-03-10:7", "told", "2026-03-03T01:00:00.000000+00:00", "freedesktop", "confirmed"),
    ("card/2026-02@2026-03-10:0", "told", "2026-03-10T01:00:00.000000+00:00", "plyer", "unconfirmed"),
    ("a:1/3@2026-03-10:overdue:2026-03-12", "told", "2026-03-12T01:00:00.000000+00:00", "tray", "unconfirmed"),
    ("house/1@2026-03-20:7", "claimed", "2026-03-13T01:00:00.000000+00:00", "", ""),
)


@pytest.fixture
def old_path(ledger_path):
    with closing(sqlite3.connect(ledger_path)) as connection:
        db = sqlite_utils.Database(connection)
        migrations._first_format(db)
        migrations._second_format(db)
        applied = [
            {"migration_set": "ledger", "name": each.name, "applied_at": ""}
            for each in migrations.LEDGER._migrations[:2]
        ]
        db.table("_sqlite_migrations").insert_all(applied, pk="id")
        connection.executemany("INSERT INTO announcements VALUES (?, ?, ?, ?, ?)", TOLD)
        connection.execute(f"PRAGMA application_id = {APPLICATION_ID}")
        connection.execute("PRAGMA user_version = 2")
        connection.commit()
    return ledger_path


def test_what_was_told_stays_told_under_its_subject(old_path):
    with closing(LedgerFile.open(old_path)) as ledger:
        record = ledger.reminder_events(at("2020-01-01"))
        free = ledger.claim([key for key, *_ in TOLD], at("2026-03-20"))

    assert [(one.subject_key, one.channel, one.outcome) for one in record] == [
        ("a:1/3@2026-03-10", "tray", Outcome.UNCONFIRMED), ("card/2026-02@2026-03-10", "plyer", Outcome.UNCONFIRMED),
        ("jiebei/3@2026-03-10", "freedesktop", Outcome.CONFIRMED),
    ]
    assert record[2] == ReminderEvent(
        at("2026-03-03"), EventKind.TOLD, "jiebei/3@2026-03-10:7", "jiebei/3@2026-03-10", "freedesktop",
        Outcome.CONFIRMED,
    )
    assert free == {"house/1@2026-03-20:7"}


@pytest.mark.parametrize("hand", [
    "DELETE FROM reminder_events", "UPDATE reminder_events SET at = ''",
    "INSERT OR REPLACE INTO reminder_events SELECT * FROM reminder_events",
    "UPDATE OR REPLACE reminder_events SET number = 1",
])
def test_the_record_can_neither_be_changed_nor_shortened(old_path, hand):
    with closing(LedgerFile.open(old_path)) as ledger:
        with closing(sqlite3.connect(old_path)) as other, pytest.raises(sqlite3.IntegrityError, match="only added to"):
            other.execute(hand)

        assert len(ledger.reminder_events(at("2020-01-01"))) == 3
        assert ledger.problems() == ()
