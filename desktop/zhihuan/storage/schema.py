"""The tables and views of format 1, as docs/ledger-format.md describes them.

Never edited once released: a new format is a migration.
"""

from __future__ import annotations

from typing import Final

TABLES: Final = (
    """
    CREATE TABLE lenders (
      id TEXT PRIMARY KEY NOT NULL,
      name TEXT NOT NULL,
      kind TEXT NOT NULL
    ) STRICT
    """,
    """
    CREATE TABLE credit_lines (
      id TEXT PRIMARY KEY NOT NULL,
      lender TEXT NOT NULL REFERENCES lenders DEFERRABLE INITIALLY DEFERRED,
      name TEXT NOT NULL,
      product TEXT NOT NULL,
      currency TEXT NOT NULL,
      statement_day INTEGER,
      due_day INTEGER
    ) STRICT
    """,
    """
    CREATE TABLE line_events (
      id TEXT PRIMARY KEY NOT NULL,
      line TEXT NOT NULL REFERENCES credit_lines DEFERRABLE INITIALLY DEFERRED,
      on_day TEXT NOT NULL,
      kind TEXT NOT NULL,
      limit_minor INTEGER,
      currency TEXT,
      note TEXT NOT NULL
    ) STRICT
    """,
    """
    CREATE TABLE loans (
      id TEXT PRIMARY KEY NOT NULL,
      lender TEXT NOT NULL REFERENCES lenders DEFERRABLE INITIALLY DEFERRED,
      line TEXT REFERENCES credit_lines DEFERRABLE INITIALLY DEFERRED,
      name TEXT NOT NULL,
      product TEXT NOT NULL,
      principal_minor INTEGER NOT NULL CHECK (principal_minor > 0),
      currency TEXT NOT NULL,
      start TEXT NOT NULL,
      method TEXT NOT NULL,
      rate TEXT NOT NULL,
      rate_unit TEXT NOT NULL,
      periods INTEGER NOT NULL CHECK (periods > 0),
      first_due TEXT NOT NULL,
      due_day INTEGER NOT NULL CHECK (due_day BETWEEN 1 AND 31),
      day_count TEXT NOT NULL,
      pay_from TEXT NOT NULL,
      external_id TEXT NOT NULL,
      paid_before TEXT,
      closed_on TEXT,
      note TEXT NOT NULL
    ) STRICT
    """,
    """
    CREATE TABLE payments (
      id TEXT PRIMARY KEY NOT NULL,
      loan TEXT NOT NULL REFERENCES loans DEFERRABLE INITIALLY DEFERRED,
      on_day TEXT NOT NULL,
      amount_minor INTEGER NOT NULL CHECK (amount_minor > 0),
      currency TEXT NOT NULL,
      principal_minor INTEGER,
      interest_minor INTEGER,
      fee_minor INTEGER,
      penalty_minor INTEGER,
      period INTEGER,
      order_id TEXT NOT NULL,
      note TEXT NOT NULL
    ) STRICT
    """,
    """
    CREATE TABLE line_entries (
      id TEXT PRIMARY KEY NOT NULL,
      line TEXT NOT NULL REFERENCES credit_lines DEFERRABLE INITIALLY DEFERRED,
      on_day TEXT NOT NULL,
      kind TEXT NOT NULL,
      amount_minor INTEGER NOT NULL CHECK (amount_minor > 0),
      currency TEXT NOT NULL,
      bill TEXT,
      order_id TEXT NOT NULL,
      counterparty TEXT NOT NULL,
      note TEXT NOT NULL,
      whole_bill INTEGER NOT NULL CHECK (whole_bill IN (0, 1))
    ) STRICT
    """,
    """
    CREATE TABLE incomes (
      id TEXT PRIMARY KEY NOT NULL,
      name TEXT NOT NULL,
      amount_minor INTEGER NOT NULL CHECK (amount_minor > 0),
      currency TEXT NOT NULL,
      since TEXT NOT NULL,
      until TEXT
    ) STRICT
    """,
    """
    CREATE TABLE recovery_cases (
      id TEXT PRIMARY KEY NOT NULL,
      line TEXT NOT NULL REFERENCES credit_lines DEFERRABLE INITIALLY DEFERRED,
      event TEXT NOT NULL REFERENCES line_events DEFERRABLE INITIALLY DEFERRED,
      since TEXT NOT NULL,
      reason TEXT NOT NULL,
      confidence TEXT NOT NULL,
      criteria TEXT NOT NULL,
      closed_on TEXT
    ) STRICT
    """,
    """
    CREATE TABLE imports (
      id TEXT PRIMARY KEY NOT NULL,
      file_name TEXT NOT NULL,
      sha256 TEXT NOT NULL,
      profile TEXT NOT NULL,
      on_day TEXT NOT NULL,
      owner TEXT NOT NULL
    ) STRICT
    """,
    """
    CREATE TABLE imported_rows (
      id TEXT PRIMARY KEY NOT NULL,
      imported TEXT NOT NULL REFERENCES imports DEFERRABLE INITIALLY DEFERRED,
      line INTEGER NOT NULL,
      thing TEXT NOT NULL
    ) STRICT
    """,
    """
    CREATE TABLE history (
      number INTEGER PRIMARY KEY AUTOINCREMENT,
      at TEXT NOT NULL,
      action TEXT NOT NULL,
      name TEXT NOT NULL,
      amount_minor INTEGER,
      currency TEXT,
      count INTEGER NOT NULL,
      state TEXT NOT NULL CHECK (state IN ('done', 'undone')),
      changes TEXT NOT NULL
    ) STRICT
    """,
    """
    CREATE TABLE announcements (
      reminder_key TEXT PRIMARY KEY NOT NULL,
      state TEXT NOT NULL CHECK (state IN ('claimed', 'told')),
      at TEXT NOT NULL,
      channel TEXT NOT NULL,
      outcome TEXT NOT NULL
    ) STRICT
    """,
)

# A table that others refer to is searched when one of its rows goes.
INDEXES: Final = (
    "CREATE INDEX credit_lines_by_lender ON credit_lines (lender)",
    "CREATE INDEX line_events_by_line ON line_events (line, on_day)",
    "CREATE INDEX loans_by_lender ON loans (lender)",
    "CREATE INDEX loans_by_line ON loans (line)",
    "CREATE INDEX payments_by_loan ON payments (loan, on_day)",
    "CREATE INDEX line_entries_by_line ON line_entries (line, on_day)",
    "CREATE INDEX recovery_cases_by_line ON recovery_cases (line)",
    "CREATE INDEX recovery_cases_by_event ON recovery_cases (event)",
    "CREATE INDEX imported_rows_by_import ON imported_rows (imported)",
    "CREATE INDEX history_by_state ON history (state, number)",
)

_NO_DECIMALS: Final = (
    "'BIF','CLP','DJF','GNF','ISK','JPY','KMF','KRW','PYG','RWF','UGX','UYI','VND','VUV','XAF','XOF','XPF'"
)
_THREE_DECIMALS: Final = "'BHD','IQD','JOD','KWD','LYD','OMR','TND'"


def major(minor: str, currency: str) -> str:
    """Return the SQL for an amount that is not negative, in major units, as exact text."""
    return (
        f"CASE WHEN {currency} IN ({_NO_DECIMALS}) THEN printf('%d', {minor})"
        f" WHEN {currency} IN ({_THREE_DECIMALS}) THEN printf('%d.%03d', {minor} / 1000, {minor} % 1000)"
        f" ELSE printf('%d.%02d', {minor} / 100, {minor} % 100) END"
    )


VIEWS: Final = (
    f"""
    CREATE VIEW v_loans AS
    WITH paid AS (
      SELECT loan, sum(amount_minor) AS minor, count(*) AS payments, max(on_day) AS last_on FROM payments GROUP BY loan
    )
    SELECT
      loans.id AS loan, loans.name, lenders.name AS lender,
      {major("loans.principal_minor", "loans.currency")} AS principal, loans.currency,
      loans.start, loans.method, loans.rate, loans.rate_unit, loans.periods, loans.first_due, loans.due_day,
      {major("coalesce(paid.minor, 0)", "loans.currency")} AS paid,
      coalesce(paid.payments, 0) AS payments, paid.last_on AS last_paid_on,
      loans.paid_before, loans.closed_on, credit_lines.name AS line, loans.note
    FROM loans
    JOIN lenders ON lenders.id = loans.lender
    LEFT JOIN credit_lines ON credit_lines.id = loans.line
    LEFT JOIN paid ON paid.loan = loans.id
    ORDER BY loans.start, loans.name
    """,  # noqa: S608 - our own names
    f"""
    CREATE VIEW v_due AS
    WITH RECURSIVE instalment (loan, number, of) AS (
      SELECT id, 1, CASE method WHEN 'bullet' THEN 1 ELSE periods END FROM loans
      UNION ALL
      SELECT loan, number + 1, of FROM instalment WHERE number < of
    ),
    paid AS (
      SELECT loan, period, sum(amount_minor) AS minor FROM payments WHERE period IS NOT NULL GROUP BY loan, period
    ),
    dated AS (
      SELECT
        instalment.loan, instalment.number, instalment.of,
        CASE instalment.number WHEN 1 THEN loans.first_due ELSE min(
          date(loans.first_due, 'start of month', (number - 1) || ' months', (loans.due_day - 1) || ' days'),
          date(loans.first_due, 'start of month', number || ' months', '-1 day')
        ) END AS due
      FROM instalment JOIN loans ON loans.id = instalment.loan
    )
    SELECT
      dated.due, loans.name, lenders.name AS lender, dated.number, dated.of,
      {major("coalesce(paid.minor, 0)", "loans.currency")} AS paid_for_it, loans.currency,
      coalesce(dated.due < loans.paid_before, 0) AS said_to_be_paid,
      coalesce(dated.due > loans.closed_on, 0) AS settled_before, loans.id AS loan
    FROM dated
    JOIN loans ON loans.id = dated.loan
    JOIN lenders ON lenders.id = loans.lender
    LEFT JOIN paid ON paid.loan = dated.loan AND paid.period = dated.number
    ORDER BY dated.due, loans.name
    """,  # noqa: S608 - our own names
)
