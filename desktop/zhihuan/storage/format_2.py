"""What format 2 adds to format 1: terms of every kind, dated changes of loans, and benchmarks.

Every default says what a row of format 1 meant by saying nothing. Never edited once released.
"""

from __future__ import annotations

from typing import Final

from zhihuan.storage.schema import major

TABLES: Final = (
    """ALTER TABLE lenders ADD COLUMN pays_first TEXT NOT NULL
      DEFAULT '["penalty", "fee", "interest", "principal"]'""",
    "ALTER TABLE credit_lines ADD COLUMN terms TEXT",
    "ALTER TABLE loans ADD COLUMN frequency TEXT NOT NULL DEFAULT 'monthly'",
    "ALTER TABLE loans ADD COLUMN conventions TEXT",
    "ALTER TABLE loans ADD COLUMN balloon_minor INTEGER",
    "ALTER TABLE loans ADD COLUMN step TEXT",
    "ALTER TABLE loans ADD COLUMN plan TEXT",
    "ALTER TABLE loans ADD COLUMN fees TEXT NOT NULL DEFAULT '[]'",
    "ALTER TABLE loans ADD COLUMN late TEXT",
    "ALTER TABLE loans ADD COLUMN prepayment TEXT",
    "ALTER TABLE loans ADD COLUMN floating TEXT",
    "ALTER TABLE loans ADD COLUMN refinances TEXT REFERENCES loans DEFERRABLE INITIALLY DEFERRED",
    "ALTER TABLE loans ADD COLUMN in_bill INTEGER NOT NULL DEFAULT 0 CHECK (in_bill IN (0, 1))",
    "ALTER TABLE loans ADD COLUMN disclosure TEXT",
    "ALTER TABLE payments ADD COLUMN effect TEXT NOT NULL DEFAULT 'instalment'",
    "ALTER TABLE payments ADD COLUMN reversed_on TEXT",
    "ALTER TABLE payments ADD COLUMN together TEXT NOT NULL DEFAULT ''",
    """
    CREATE TABLE loan_changes (
      id TEXT PRIMARY KEY NOT NULL,
      loan TEXT NOT NULL REFERENCES loans DEFERRABLE INITIALLY DEFERRED,
      on_day TEXT NOT NULL,
      kind TEXT NOT NULL,
      rate TEXT,
      rate_unit TEXT,
      keep_instalment INTEGER NOT NULL CHECK (keep_instalment IN (0, 1)),
      periods INTEGER,
      interest TEXT,
      extends INTEGER NOT NULL CHECK (extends IN (0, 1)),
      terms TEXT,
      principal_minor INTEGER,
      currency TEXT,
      note TEXT NOT NULL,
      agreed_on TEXT
    ) STRICT
    """,
    """
    CREATE TABLE quotes (
      id TEXT PRIMARY KEY NOT NULL,
      benchmark TEXT NOT NULL,
      on_day TEXT NOT NULL,
      value TEXT NOT NULL,
      known_until TEXT,
      source TEXT NOT NULL
    ) STRICT
    """,
)

# A table that others refer to is searched when one of its rows goes.
INDEXES: Final = (
    "CREATE INDEX loans_by_refinances ON loans (refinances)",
    "CREATE INDEX loan_changes_by_loan ON loan_changes (loan, on_day)",
)

VIEWS: Final = (
    "DROP VIEW v_loans",
    "DROP VIEW v_due",
    f"""
    CREATE VIEW v_loans AS
    WITH paid AS (
      SELECT loan, sum(amount_minor) AS minor, count(*) AS payments, max(on_day) AS last_on
      FROM payments WHERE reversed_on IS NULL GROUP BY loan
    ),
    changed AS (
      SELECT loan, count(*) AS changes FROM loan_changes GROUP BY loan
    )
    SELECT
      loans.id AS loan, loans.name, lenders.name AS lender,
      {major("loans.principal_minor", "loans.currency")} AS principal, loans.currency,
      loans.start, loans.method, loans.rate, loans.rate_unit, loans.periods, loans.first_due, loans.due_day,
      {major("coalesce(paid.minor, 0)", "loans.currency")} AS paid,
      coalesce(paid.payments, 0) AS payments, paid.last_on AS last_paid_on,
      loans.paid_before, loans.closed_on, credit_lines.name AS line, loans.note,
      loans.frequency, coalesce(changed.changes, 0) AS changes, loans.in_bill, refinanced.name AS refinances
    FROM loans
    JOIN lenders ON lenders.id = loans.lender
    LEFT JOIN credit_lines ON credit_lines.id = loans.line
    LEFT JOIN loans AS refinanced ON refinanced.id = loans.refinances
    LEFT JOIN paid ON paid.loan = loans.id
    LEFT JOIN changed ON changed.loan = loans.id
    ORDER BY loans.start, loans.name
    """,  # noqa: S608 - our own names
    f"""
    CREATE VIEW v_due AS
    WITH RECURSIVE instalment (loan, number, of) AS (
      SELECT id, 1, CASE WHEN method IN ('bullet', 'compound-bullet') THEN 1 ELSE periods END FROM loans
      WHERE id NOT IN (SELECT loan FROM loan_changes)
        AND id NOT IN (SELECT loan FROM payments WHERE effect <> 'instalment' AND reversed_on IS NULL)
      UNION ALL
      SELECT loan, number + 1, of FROM instalment WHERE number < of
    ),
    paid AS (
      SELECT loan, period, sum(amount_minor) AS minor
      FROM payments WHERE period IS NOT NULL AND reversed_on IS NULL GROUP BY loan, period
    ),
    spaced AS (
      SELECT
        instalment.loan, instalment.number, instalment.of, loans.first_due, loans.due_day, loans.plan,
        (number - 1) * CASE loans.frequency WHEN 'quarterly' THEN 3 WHEN 'yearly' THEN 12 ELSE 1 END AS months,
        (number - 1) * CASE loans.frequency WHEN 'weekly' THEN 7 WHEN 'fortnightly' THEN 14 END AS days
      FROM instalment JOIN loans ON loans.id = instalment.loan
    ),
    dated AS (
      SELECT
        loan, number, of,
        CASE
          WHEN number = 1 THEN first_due
          WHEN plan IS NOT NULL THEN json_extract(plan, '$[' || (number - 1) || '].due')
          WHEN days IS NOT NULL THEN date(first_due, days || ' days')
          ELSE min(
            date(first_due, 'start of month', months || ' months', (due_day - 1) || ' days'),
            date(first_due, 'start of month', (months + 1) || ' months', '-1 day')
          )
        END AS due
      FROM spaced
    )
    SELECT
      dated.due, loans.name, lenders.name AS lender, dated.number, dated.of,
      {major("coalesce(paid.minor, 0)", "loans.currency")} AS paid_for_it, loans.currency,
      coalesce(dated.due < loans.paid_before, 0) AS said_to_be_paid,
      coalesce(dated.due > loans.closed_on, 0) AS settled_before, loans.id AS loan, loans.in_bill
    FROM dated
    JOIN loans ON loans.id = dated.loan
    JOIN lenders ON lenders.id = loans.lender
    LEFT JOIN paid ON paid.loan = dated.loan AND paid.period = dated.number
    ORDER BY dated.due, loans.name
    """,  # noqa: S608 - our own names
)
