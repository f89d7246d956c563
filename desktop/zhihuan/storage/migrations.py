"""How a ledger comes to the present format: each migration once, all of them in one transaction.

Before an older ledger is changed, a verified copy is laid beside it. This module alone needs
sqlite-utils, so it is imported only when a ledger must be created or migrated.
"""

from __future__ import annotations

import sqlite3
from contextlib import closing
from pathlib import Path
from typing import TYPE_CHECKING

import sqlite_utils
from sqlite_utils.migrations import Migrations

from zhihuan.application.ledger_problems import LedgerDamaged
from zhihuan.storage import format_2, format_3, format_4, format_5
from zhihuan.storage.files import APPLICATION_ID, created_privately
from zhihuan.storage.schema import INDEXES, TABLES, VIEWS

if TYPE_CHECKING:
    from sqlite_utils.db import Database

LEDGER = Migrations("ledger")


@LEDGER(name="1 the first format")
def _first_format(db: Database) -> None:
    for statement in (*TABLES, *INDEXES, *VIEWS):
        db.execute(statement)


@LEDGER(name="2 terms of every kind, dated changes, benchmarks")
def _second_format(db: Database) -> None:
    for statement in (*format_2.TABLES, *format_2.INDEXES, *format_2.VIEWS):
        db.execute(statement)


@LEDGER(name="3 wishes, automatic debits, what became of reminders")
def _third_format(db: Database) -> None:
    for statement in (*format_3.TABLES, *format_3.INDEXES, *format_3.GUARDS):
        db.execute(statement)


@LEDGER(name="4 facts of the household, enquiries, guarantees; whose an income is, what a loan is for")
def _fourth_format(db: Database) -> None:
    for statement in (*format_4.TABLES, format_4.GUARD):
        db.execute(statement)


@LEDGER(name="5 recovery cases with steps, contacts, documents and plans")
def _fifth_format(db: Database) -> None:
    for statement in (*format_5.TABLES, *format_5.INDEXES):
        db.execute(statement)


def migrate(connection: sqlite3.Connection, path: Path, migrations: Migrations = LEDGER) -> None:
    """Bring an empty or older ledger to the newest format; the file's `user_version` is the number of migrations.

    Raises LedgerDamaged when the copy of an older ledger cannot be verified, before anything is changed.
    """
    older = _version(connection)
    if older:
        _copy_beside(connection, path, older)
    db = sqlite_utils.Database(connection, recursive_triggers=False, execute_plugins=False)
    connection.execute("BEGIN IMMEDIATE")
    try:
        migrations.apply(db)
        connection.execute(f"PRAGMA application_id = {APPLICATION_ID}")
        connection.execute(f"PRAGMA user_version = {len(migrations.applied(db))}")
        connection.execute("COMMIT")
    except BaseException:
        if connection.in_transaction:
            connection.execute("ROLLBACK")
        raise


def _copy_beside(connection: sqlite3.Connection, path: Path, version: int) -> None:
    copy = path.with_name(f"{path.stem}.format-{version}{path.suffix}")
    unfinished = copy.with_name(f"{copy.name}.unfinished")
    unfinished.unlink(missing_ok=True)
    created_privately(unfinished)
    with closing(sqlite3.connect(unfinished)) as target:
        connection.backup(target)
        findings = [row[0] for row in target.execute("PRAGMA integrity_check")]
        if findings != ["ok"] or _version(target) != version:
            raise LedgerDamaged(path, "; ".join(findings))
        target.execute("PRAGMA journal_mode = DELETE")
    unfinished.replace(copy)


def _version(connection: sqlite3.Connection) -> int:
    return int(connection.execute("PRAGMA user_version").fetchone()[0])
