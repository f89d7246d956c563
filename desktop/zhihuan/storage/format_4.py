"""What format 4 adds to format 3: what health stands on beside debts, and which moment a reminder told of.

Never edited once released.
"""

from __future__ import annotations

from typing import Final

TABLES: Final = (
    "ALTER TABLE incomes ADD COLUMN basis TEXT NOT NULL DEFAULT 'net'",
    "ALTER TABLE incomes ADD COLUMN steadiness TEXT NOT NULL DEFAULT 'regular'",
    "ALTER TABLE incomes ADD COLUMN haircut TEXT NOT NULL DEFAULT '0'",
    "ALTER TABLE incomes ADD COLUMN whose TEXT NOT NULL DEFAULT 'own'",
    "ALTER TABLE incomes ADD COLUMN missing TEXT NOT NULL DEFAULT '[]'",
    "ALTER TABLE loans ADD COLUMN share TEXT NOT NULL DEFAULT '1'",
    "ALTER TABLE loans ADD COLUMN purpose TEXT NOT NULL DEFAULT 'unknown'",
    "ALTER TABLE loans ADD COLUMN funders TEXT NOT NULL DEFAULT '[]'",
    "ALTER TABLE line_events ADD COLUMN until TEXT",
    """
    CREATE TABLE household_facts (
      id TEXT PRIMARY KEY NOT NULL,
      kind TEXT NOT NULL,
      amount_minor INTEGER NOT NULL CHECK (amount_minor >= 0),
      currency TEXT NOT NULL,
      on_day TEXT NOT NULL,
      note TEXT NOT NULL
    ) STRICT
    """,
    """
    CREATE TABLE enquiries (
      id TEXT PRIMARY KEY NOT NULL,
      on_day TEXT NOT NULL,
      institution TEXT NOT NULL,
      purpose TEXT NOT NULL,
      result TEXT NOT NULL,
      note TEXT NOT NULL
    ) STRICT
    """,
    """
    CREATE TABLE guarantees (
      id TEXT PRIMARY KEY NOT NULL,
      whom TEXT NOT NULL,
      institution TEXT NOT NULL,
      amount_minor INTEGER NOT NULL CHECK (amount_minor > 0),
      currency TEXT NOT NULL,
      since TEXT NOT NULL,
      until TEXT,
      note TEXT NOT NULL
    ) STRICT
    """,
    # A time on the wall's clock; what was told before format 4 names none.
    "ALTER TABLE reminder_events ADD COLUMN moment TEXT",
    """
    CREATE INDEX reminder_events_by_subject ON reminder_events (subject_key, moment)
    WHERE kind = 'told' AND moment IS NOT NULL
    """,
    "CREATE INDEX reminder_events_passed_over ON reminder_events (reminder_key) WHERE kind = 'passed_over'",
    "CREATE INDEX reminder_events_set_back ON reminder_events (number, moment) WHERE kind = 'set_back'",
)

# INSERT OR REPLACE deletes the old row without a word to format 3's guard. Where no number is given, NEW has -1.
GUARD: Final = """
    CREATE TRIGGER reminder_events_are_kept_INSERT BEFORE INSERT ON reminder_events
    WHEN NEW.number > 0 AND EXISTS (SELECT 1 FROM reminder_events WHERE number = NEW.number)
    BEGIN SELECT RAISE(ABORT, 'the record is only added to'); END
"""
