"""What format 5 adds to format 4: all of a recovery case, its steps, contacts, documents, and a business's plans.

Never edited once released.
"""

from __future__ import annotations

from typing import Final

TABLES: Final = (
    "ALTER TABLE credit_lines ADD COLUMN funders TEXT NOT NULL DEFAULT '[]'",
    "ALTER TABLE line_events ADD COLUMN successor TEXT REFERENCES credit_lines DEFERRABLE INITIALLY DEFERRED",
    "ALTER TABLE recovery_cases ADD COLUMN outcome TEXT",
    "ALTER TABLE recovery_cases ADD COLUMN told TEXT NOT NULL DEFAULT ''",
    "ALTER TABLE recovery_cases ADD COLUMN baseline TEXT NOT NULL DEFAULT '[]'",
    "ALTER TABLE recovery_cases ADD COLUMN marks TEXT NOT NULL DEFAULT '[]'",
    "ALTER TABLE recovery_cases ADD COLUMN confirmed_on TEXT",
    "ALTER TABLE recovery_cases ADD COLUMN capital INTEGER NOT NULL DEFAULT 0 CHECK (capital IN (0, 1))",
    """
    CREATE TABLE recovery_steps (
      id TEXT PRIMARY KEY NOT NULL,
      recovery TEXT NOT NULL REFERENCES recovery_cases DEFERRABLE INITIALLY DEFERRED,
      kind TEXT NOT NULL,
      on_day TEXT,
      done_on TEXT,
      note TEXT NOT NULL
    ) STRICT
    """,
    """
    CREATE TABLE recovery_contacts (
      id TEXT PRIMARY KEY NOT NULL,
      recovery TEXT NOT NULL REFERENCES recovery_cases DEFERRABLE INITIALLY DEFERRED,
      on_day TEXT NOT NULL,
      channel TEXT NOT NULL,
      purpose TEXT NOT NULL,
      asked TEXT NOT NULL,
      spoke_with TEXT NOT NULL,
      reference TEXT NOT NULL,
      promised TEXT NOT NULL,
      promised_by TEXT,
      extension TEXT NOT NULL,
      reply TEXT NOT NULL,
      replied_on TEXT
    ) STRICT
    """,
    """
    CREATE TABLE recovery_documents (
      id TEXT PRIMARY KEY NOT NULL,
      recovery TEXT NOT NULL REFERENCES recovery_cases DEFERRABLE INITIALLY DEFERRED,
      kind TEXT NOT NULL,
      wanted_by TEXT,
      got_on TEXT,
      file TEXT,
      contact TEXT REFERENCES recovery_contacts DEFERRABLE INITIALLY DEFERRED,
      note TEXT NOT NULL
    ) STRICT
    """,
    """
    CREATE TABLE business_flows (
      id TEXT PRIMARY KEY NOT NULL,
      recovery TEXT NOT NULL REFERENCES recovery_cases DEFERRABLE INITIALLY DEFERRED,
      kind TEXT NOT NULL,
      name TEXT NOT NULL,
      amount_minor INTEGER NOT NULL CHECK (amount_minor > 0),
      currency TEXT NOT NULL,
      on_day TEXT NOT NULL,
      monthly INTEGER NOT NULL CHECK (monthly IN (0, 1)),
      until TEXT,
      movable INTEGER NOT NULL CHECK (movable IN (0, 1))
    ) STRICT
    """,
    # A case that ended in an older format ended because the line was restored.
    "UPDATE recovery_cases SET outcome = 'restored' WHERE closed_on IS NOT NULL",
)

INDEXES: Final = (
    "CREATE INDEX line_events_by_successor ON line_events (successor) WHERE successor IS NOT NULL",
    "CREATE INDEX recovery_steps_by_case ON recovery_steps (recovery)",
    "CREATE INDEX recovery_contacts_by_case ON recovery_contacts (recovery)",
    "CREATE INDEX recovery_documents_by_case ON recovery_documents (recovery)",
    "CREATE INDEX recovery_documents_by_contact ON recovery_documents (contact) WHERE contact IS NOT NULL",
    "CREATE INDEX business_flows_by_case ON business_flows (recovery)",
)
