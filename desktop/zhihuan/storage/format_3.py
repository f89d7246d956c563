"""What format 3 adds to format 2: wishes about reminders, automatic debits, and the record of what became of reminders.

What format 2 knew to be told is carried over; a reminder that was being told is told again. Never edited once released.
"""

from __future__ import annotations

from typing import Final

TABLES: Final = (
    "ALTER TABLE loans ADD COLUMN automatic INTEGER NOT NULL DEFAULT 0 CHECK (automatic IN (0, 1))",
    "ALTER TABLE credit_lines ADD COLUMN automatic INTEGER NOT NULL DEFAULT 0 CHECK (automatic IN (0, 1))",
    """
    CREATE TABLE reminder_wishes (
      id TEXT PRIMARY KEY NOT NULL,
      leads TEXT,
      at TEXT,
      evening TEXT,
      silent INTEGER NOT NULL CHECK (silent IN (0, 1)),
      cut_off TEXT
    ) STRICT
    """,
    """
    CREATE TABLE reminder_events (
      number INTEGER PRIMARY KEY,
      at TEXT NOT NULL,
      kind TEXT NOT NULL,
      reminder_key TEXT NOT NULL,
      subject_key TEXT NOT NULL,
      channel TEXT NOT NULL,
      outcome TEXT NOT NULL,
      reference TEXT NOT NULL,
      reason TEXT NOT NULL,
      until TEXT
    ) STRICT
    """,
    """
    CREATE TABLE reminder_claims (
      reminder_key TEXT PRIMARY KEY NOT NULL,
      at TEXT NOT NULL
    ) STRICT
    """,
    # A key of format 2 is its due's, a colon, and either the lead in days or `overdue:` and a day.
    """
    INSERT INTO reminder_events (at, kind, reminder_key, subject_key, channel, outcome, reference, reason)
    SELECT
      at, 'told', reminder_key,
      CASE WHEN reminder_key LIKE '%:overdue:____-__-__' THEN substr(reminder_key, 1, length(reminder_key) - 19)
      ELSE rtrim(rtrim(reminder_key, '0123456789'), ':') END,
      channel, outcome, '', ''
    FROM announcements WHERE state = 'told' ORDER BY at, reminder_key
    """,
    "DROP TABLE announcements",
)

INDEXES: Final = (
    "CREATE INDEX reminder_events_by_key ON reminder_events (reminder_key) WHERE kind = 'told'",
    "CREATE INDEX reminder_events_by_moment ON reminder_events (at)",
    """
    CREATE INDEX reminder_events_put_off ON reminder_events (subject_key, number)
    WHERE kind IN ('snoozed', 'dismissed', 'resumed')
    """,
)

# What happened, happened.
GUARDS: Final = tuple(
    f"CREATE TRIGGER reminder_events_are_kept_{verb} BEFORE {verb} ON reminder_events"
    f" BEGIN SELECT RAISE(ABORT, 'the record is only added to'); END"
    for verb in ("UPDATE", "DELETE")
)
