"""Reads rows back into things, and says which row it was when one makes no sense."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import datetime
from typing import NoReturn

from zhihuan.application.history import Action, Step, Summary
from zhihuan.domain.book import FIELDS, Book, Kind, Thing
from zhihuan.domain.errors import DomainError
from zhihuan.domain.money import Money
from zhihuan.storage.mapping import SHAPES
from zhihuan.storage.runs import changes_of
from zhihuan.storage.shape import Shape

NONSENSE = (ValueError, KeyError, TypeError, ArithmeticError, RecursionError, DomainError)
"""What reading a row can raise when other hands wrote it."""


class RowDamaged(ValueError):
    """A row of the file is none that this program writes."""

    def __init__(self, table: str, identity: object, reason: Exception) -> None:
        """Name the row and what is wrong with it."""
        super().__init__(f"{table} {identity}: {type(reason).__name__} {reason}")


@contextmanager
def snapshot(connection: sqlite3.Connection) -> Iterator[None]:
    """Read several tables as they stood in one moment."""
    connection.execute("BEGIN")
    try:
        yield
    finally:
        if connection.in_transaction:
            connection.execute("ROLLBACK")


def book(connection: sqlite3.Connection) -> Book:
    """Return everything recorded; raises RowDamaged."""
    fields = {FIELDS[kind]: dict(_things(connection, SHAPES[kind])) for kind in Kind}
    return Book(**fields)  # type: ignore[arg-type]


def damaged_rows(connection: sqlite3.Connection) -> Iterator[RowDamaged]:
    """Yield every row that makes no sense, or that would be written differently than it stands there."""
    for shape in SHAPES.values():
        for cells in connection.execute(_select(shape)):
            try:
                if shape.cells_of(shape.read(cells)) != cells:
                    _damaged(shape, cells, ValueError("not as this program writes it"))
            except NONSENSE as reason:
                yield reason if isinstance(reason, RowDamaged) else RowDamaged(shape.table, cells[0], reason)


def _things(connection: sqlite3.Connection, shape: Shape) -> Iterator[tuple[str, Thing]]:
    for cells in connection.execute(_select(shape)):
        try:
            thing = shape.read(cells)
        except NONSENSE as reason:
            _damaged(shape, cells, reason)
        yield thing.id, thing


def _select(shape: Shape) -> str:
    # In the order of recording, which is the order of a book in memory too.
    return f"SELECT {', '.join(shape.columns)} FROM {shape.table} ORDER BY rowid"  # noqa: S608 - our own names


def _damaged(shape: Shape, cells: tuple[object, ...], reason: Exception) -> NoReturn:
    raise RowDamaged(shape.table, cells[0], reason) from reason


def step(connection: sqlite3.Connection, number: int) -> Step:
    """Return one step of the history; raises RowDamaged."""
    at, action, name, minor, currency, count, state, changes = connection.execute(
        "SELECT at, action, name, amount_minor, currency, count, state, changes FROM history WHERE number = ?",
        (number,),
    ).fetchone()
    try:
        amount = None if minor is None else Money(minor, currency)
        summary = Summary(Action(action), name, amount, count)
        return Step(datetime.fromisoformat(at), summary, changes_of(changes), number, state == "undone")
    except NONSENSE as reason:
        raise RowDamaged("history", number, reason) from reason


def data_version(connection: sqlite3.Connection) -> int:
    """Return a number that changes when another process writes to the file."""
    return int(connection.execute("PRAGMA data_version").fetchone()[0])
