"""Writes changes into the tables, each only where the stored row is exactly what the change expects."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterable, Iterator
from contextlib import contextmanager

from zhihuan.domain.change import StaleChange
from zhihuan.storage.runs import Direction, Run
from zhihuan.storage.shape import Shape


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


def write(connection: sqlite3.Connection, runs: Iterable[Run]) -> None:
    """Write runs in order, inside the caller's transaction; raises StaleChange when a row is not as expected."""
    for run in runs:
        try:
            written = connection.executemany(_statement(run), run.rows).rowcount
        except sqlite3.IntegrityError as error:
            raise StaleChange(run.kind, run.direction) from error
        if written != len(run.rows):
            raise StaleChange(run.kind, run.direction, len(run.rows), written)


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
