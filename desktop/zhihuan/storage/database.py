"""Opens the one file a ledger lives in, and refuses what is none, leaving it as it was.

The sqlite3 connection is in autocommit: every transaction is begun by name.
"""

from __future__ import annotations

import sqlite3
from pathlib import Path
from typing import Final

from zhihuan.application.ledger_problems import AnotherProgramsDatabase, LedgerTooNew, NotALedger
from zhihuan.storage.files import APPLICATION_ID, created_privately, header
from zhihuan.storage.refusals import refusals_told

FORMAT: Final = 1
"""The format this program reads and writes: the number of migrations."""

BUSY_TIMEOUT_S: Final = 5.0


def open_database(path: Path, *, busy_timeout_s: float = BUSY_TIMEOUT_S) -> sqlite3.Connection:
    """Return a connection to the ledger, made or migrated first where needed.

    Raises NotALedger, AnotherProgramsDatabase, LedgerTooNew, LedgerNotWritable, LedgerBusy,
    DiskFull, DiskFailed or LedgerDamaged; the file is then as it was.
    """
    with refusals_told(path):
        created_privately(path)
        _refuse_foreign(path, header(path))
        connection = _connect(path, busy_timeout_s)
        try:
            _prepare(connection, path)
        except BaseException:
            connection.close()
            raise
        return connection


def _refuse_foreign(path: Path, found: tuple[int, int] | None) -> None:
    if found is None:
        return
    application, version = found
    if application == APPLICATION_ID:
        if version > FORMAT:
            raise LedgerTooNew(path, version, FORMAT)
    elif application or version or _holds_something(path):
        raise AnotherProgramsDatabase(path)


def _holds_something(path: Path) -> bool:
    """Say whether an unmarked database has any table; ours has none only if its creation was cut short."""
    uri = f"{path.absolute().as_uri()}?mode=ro"
    connection = sqlite3.connect(uri, uri=True)
    try:
        return connection.execute("SELECT 1 FROM sqlite_schema LIMIT 1").fetchone() is not None
    except sqlite3.DatabaseError as error:
        if error.sqlite_errorcode == sqlite3.SQLITE_NOTADB:
            raise NotALedger(path) from error
        raise
    finally:
        connection.close()


def _connect(path: Path, busy_timeout_s: float) -> sqlite3.Connection:
    # mode=rw: only `created_privately` makes the file, never SQLite with the process's umask.
    uri = f"{path.absolute().as_uri()}?mode=rw"
    return sqlite3.connect(uri, uri=True, timeout=busy_timeout_s, isolation_level=None)


def _prepare(connection: sqlite3.Connection, path: Path) -> None:
    connection.execute("PRAGMA foreign_keys = ON")
    connection.execute("PRAGMA trusted_schema = OFF")
    connection.execute("PRAGMA synchronous = FULL")
    # The write lock is asked for at once: SQLite opens a file it may only read without a word.
    connection.execute("BEGIN IMMEDIATE")
    connection.execute("ROLLBACK")
    connection.execute("PRAGMA journal_mode = WAL")
    version = connection.execute("PRAGMA user_version").fetchone()[0]
    if version > FORMAT:
        raise LedgerTooNew(path, version, FORMAT)
    if version < FORMAT:
        from zhihuan.storage.migrations import migrate

        migrate(connection, path)
