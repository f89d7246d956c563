"""A step in the tables: what it changed written, and the step itself kept, inside the caller's transaction."""

from __future__ import annotations

import sqlite3
from dataclasses import replace
from typing import TYPE_CHECKING

from zhihuan.domain.change import Change, inverse
from zhihuan.storage.runs import as_json, runs
from zhihuan.storage.writing import write

if TYPE_CHECKING:
    from zhihuan.application.history import Step
    from zhihuan.application.ports import Progress


def do(connection: sqlite3.Connection, step: Step, progress: Progress | None = None) -> Step:
    """Write a step's changes and keep it, dropping undone steps; return it with its number."""
    amount = step.summary.amount
    written = tuple(runs(step.changes))
    connection.execute("DELETE FROM history WHERE state = 'undone'")
    write(connection, written, progress)
    number = connection.execute(
        "INSERT INTO history (at, action, name, amount_minor, currency, count, state, changes)"
        " VALUES (?, ?, ?, ?, ?, ?, 'done', ?)",
        (
            step.at.isoformat(), step.summary.action.value, step.summary.name,
            None if amount is None else amount.minor, None if amount is None else amount.currency,
            step.summary.count, as_json(written),
        ),
    ).lastrowid
    return replace(step, number=number or 0, undone=False)


def undo(connection: sqlite3.Connection, step: Step, progress: Progress | None = None) -> None:
    """Write the inverse of a step's changes and mark it undone; the caller knows that it is the last one."""
    _turn(connection, step.number, inverse(step.changes), "undone", progress)


def redo(connection: sqlite3.Connection, step: Step, progress: Progress | None = None) -> None:
    """Write an undone step's changes again and mark it done; the caller knows that it is the next one."""
    _turn(connection, step.number, step.changes, "done", progress)


def _turn(
    connection: sqlite3.Connection, number: int, changes: tuple[Change, ...], state: str, progress: Progress | None
) -> None:
    write(connection, tuple(runs(changes)), progress)
    connection.execute("UPDATE history SET state = ? WHERE number = ?", (state, number))
