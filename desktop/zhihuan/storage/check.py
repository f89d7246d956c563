"""Whether a ledger file is whole: SQLite's own checks, and that its history leads exactly to what it holds."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator

from zhihuan.domain.change import StaleChange, applied, inverse
from zhihuan.storage.reading import RowDamaged, book, damaged_rows, step


def findings(connection: sqlite3.Connection) -> tuple[str, ...]:
    """Return what is wrong with the file, in the machine's words; nothing when it is whole."""
    found = []
    try:
        whole = connection.execute("PRAGMA integrity_check").fetchall()
        found += [f"integrity_check: {finding}" for (finding,) in whole if finding != "ok"]
        found += [
            f"foreign_key_check: {table} row {rowid} refers to a missing row of {parent}"
            for table, rowid, parent, _ in connection.execute("PRAGMA foreign_key_check")
        ]
        rows = [str(damaged) for damaged in damaged_rows(connection)]
        found += rows or _broken_history(connection)
    except sqlite3.DatabaseError as error:
        found.append(str(error))
    return tuple(found)


def _broken_history(connection: sqlite3.Connection) -> Iterator[str]:
    """Take every step back to the empty book, and bring every undone one; yield the step that does not fit."""
    steps = connection.execute("SELECT number, state FROM history ORDER BY number").fetchall()
    done = [number for number, state in steps if state == "done"]
    undone = [number for number, state in steps if state == "undone"]
    if done and undone and done[-1] > undone[0]:
        yield f"history {done[-1]}: done after the undone step {undone[0]}"
    recorded = book(connection)
    for numbers, back in ((reversed(done), True), (undone, False)):
        reached = recorded
        for number in numbers:
            try:
                changes = step(connection, number).changes
                reached = applied(reached, inverse(changes) if back else changes)
            except (StaleChange, RowDamaged) as misfit:
                yield f"history {number}: {type(misfit).__name__} {misfit}"
                return
        if back and not reached.empty:
            yield "history: it does not lead back to an empty ledger"
