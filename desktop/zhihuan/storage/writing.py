"""Writes changes into the tables, each only where the stored row is exactly what the change expects."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from typing import TYPE_CHECKING, Final

from zhihuan.domain.change import StaleChange
from zhihuan.storage.runs import Direction, Run
from zhihuan.storage.shape import Shape

if TYPE_CHECKING:
    from zhihuan.application.ports import Progress

_AT_ONCE: Final = 2_000


@contextmanager
def transaction(connection: sqlite3.Connection) -> Iterator[None]:
    """Write whole or not at all; the lock is taken at once, so no other process can come between.

    Raises StaleChange when something written refers to what is not there.
    """
    connection.execute("BEGIN IMMEDIATE")
    try:
        yield
        _commit(connection)
    except BaseException:
        # A full disk may have ended the transaction already.
        if connection.in_transaction:
            connection.execute("ROLLBACK")
        raise


def _commit(connection: sqlite3.Connection) -> None:
    try:
        connection.execute("COMMIT")
    except sqlite3.IntegrityError as error:
        raise StaleChange(error.sqlite_errorname) from error


def write(connection: sqlite3.Connection, runs: Sequence[Run], progress: Progress | None = None) -> None:
    """Write runs in order, inside the caller's transaction; raises StaleChange when a row is not as expected.

    `progress(done, in all)` is told now and then; whatever it raises ends the writing.
    """
    whole, done = sum(len(run.rows) for run in runs), 0
    for run in runs:
        statement = _statement(run)
        for first in range(0, len(run.rows), _AT_ONCE):
            if progress:
                progress(done, whole)
            rows = run.rows[first:first + _AT_ONCE]
            try:
                written = connection.executemany(statement, rows).rowcount
            except sqlite3.IntegrityError as error:
                raise StaleChange(run.kind, run.direction) from error
            if written != len(rows):
                raise StaleChange(run.kind, run.direction, len(rows), written)
            done += len(rows)


def _statement(run: Run) -> str:
    shape = run.shape
    if run.direction is Direction.NEW:
        return f"INSERT INTO {shape.table} ({', '.join(shape.columns)}) VALUES ({_marks(shape)})"  # noqa: S608 - our own names
    if run.direction is Direction.GONE:
        return f"DELETE FROM {shape.table} WHERE {_same(shape, 1)}"  # noqa: S608 - our own names
    width = len(shape.columns)
    set_all = ", ".join(f"{column} = ?{width + at}" for at, column in enumerate(shape.columns, start=1))
    return f"UPDATE {shape.table} SET {set_all} WHERE {_same(shape, 1)}"  # noqa: S608 - our own names


def _marks(shape: Shape) -> str:
    return ", ".join("?" for _ in shape.columns)


def _same(shape: Shape, first: int) -> str:
    """Return the condition that a row is the expected one in every column; IS also compares NULLs."""
    return " AND ".join(f"{column} IS ?{at}" for at, column in enumerate(shape.columns, start=first))
