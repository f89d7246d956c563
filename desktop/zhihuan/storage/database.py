"""Opens the one file a ledger lives in, and refuses what is none, leaving it as it was.

The sqlite3 connection is in autocommit: every transaction is begun by name.
"""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from contextlib import closing, contextmanager
from pathlib import Path
from typing import Final

from zhihuan.application.ledger_problems import AnotherProgramsDatabase, LedgerTooNew
from zhihuan.storage.files import APPLICATION_ID, created_privately, header, refuse_read_only, taken_over
from zhihuan.storage.refusals import refusals_told

FORMAT: Final = 5
"""The format this program reads and writes: the number of migrations."""

BUSY_TIMEOUT_S: Final = 5.0


def open_database(
    path: Path, *, busy_timeout_s: float = BUSY_TIMEOUT_S, any_thread: bool = False
) -> sqlite3.Connection:
    """Return a connection to the ledger, made or migrated first where needed.

    With `any_thread`, threads may use it one after another.

    Raises NotALedger, AnotherProgramsDatabase, LedgerTooNew, LedgerNotWritable, LedgerBusy,
    DiskFull, DiskFailed or LedgerDamaged; the file is then as it was.
    """
    with refusals_told(path):
        created = created_privately(path)
        found = header(path)
        _refuse_foreign(path, found)
        refuse_read_only(path)
        if found is None and not created:
            taken_over(path)
        connection = _connect(path, busy_timeout_s, any_thread=any_thread)
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
    if not application and not version:
        # A young ledger, or one whose program was killed, may still have it all in the log beside the file.
        application, version = _marks_in_log(path)
    if application != APPLICATION_ID:
        if application or version or _holds_something(path):
            raise AnotherProgramsDatabase(path)
    elif version > FORMAT:
        raise LedgerTooNew(path, version, FORMAT)


def _marks_in_log(path: Path) -> tuple[int, int]:
    with _only_reading(path) as connection:
        (application,) = connection.execute("PRAGMA application_id").fetchone()
        (version,) = connection.execute("PRAGMA user_version").fetchone()
    return application, version


def _holds_something(path: Path) -> bool:
    """Say whether an unmarked database has any table; ours has none only if its creation was cut short."""
    with _only_reading(path) as connection:
        return connection.execute("SELECT 1 FROM sqlite_schema LIMIT 1").fetchone() is not None


@contextmanager
def _only_reading(path: Path) -> Iterator[sqlite3.Connection]:
    with closing(sqlite3.connect(f"{path.absolute().as_uri()}?mode=ro", uri=True)) as connection:
        yield connection


def _connect(path: Path, busy_timeout_s: float, *, any_thread: bool) -> sqlite3.Connection:
    # mode=rw: only `created_privately` makes the file, never SQLite with the process's umask.
    uri = f"{path.absolute().as_uri()}?mode=rw"
    return sqlite3.connect(
        uri, uri=True, timeout=busy_timeout_s, isolation_level=None, check_same_thread=not any_thread
    )


def _prepare(connection: sqlite3.Connection, path: Path) -> None:
    connection.execute("PRAGMA foreign_keys = ON")
    connection.execute("PRAGMA trusted_schema = OFF")
    connection.execute("PRAGMA synchronous = FULL")
    connection.execute("PRAGMA journal_mode = WAL")
    version = connection.execute("PRAGMA user_version").fetchone()[0]
    if version > FORMAT:
        raise LedgerTooNew(path, version, FORMAT)
    if version < FORMAT:
        from zhihuan.storage.migrations import migrate

        migrate(connection, path)
        # The marks of format and origin are to stand in the file itself, where they can be read without opening it.
        connection.execute("PRAGMA wal_checkpoint(TRUNCATE)")
