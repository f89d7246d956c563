"""A second connection to the ledger file that writes one step in another thread, while the first one goes on reading.

It writes only if nobody wrote since it was reached for: the book that the step was decided from is then still true.
"""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING

from zhihuan.application.ledger_problems import LedgerMoved
from zhihuan.storage import stepping
from zhihuan.storage.database import open_database
from zhihuan.storage.reading import data_version
from zhihuan.storage.refusals import refusals_told
from zhihuan.storage.writing import transaction

if TYPE_CHECKING:
    from zhihuan.application.history import Step
    from zhihuan.application.ports import Progress


class LedgerHand:
    """Used by one thread at a time; `progress` may raise to stop, and then nothing was written."""

    def __init__(self, connection: sqlite3.Connection, path: Path) -> None:
        self._connection = connection
        self._path = path
        self._known = data_version(connection)

    @classmethod
    def reach(cls, path: Path) -> LedgerHand:
        """Open a connection of its own; raises what `open_database` raises."""
        connection = open_database(path, any_thread=True)
        with refusals_told(path):
            return cls(connection, path)

    def do(self, step: Step, progress: Progress) -> Step:
        """Write a step and return it with its number; raises LedgerMoved where another process came first."""
        with self._writing():
            return stepping.do(self._connection, step, progress)

    def undo(self, step: Step, progress: Progress) -> None:
        """Take the last step back; raises LedgerMoved where another process came first."""
        with self._writing():
            stepping.undo(self._connection, step, progress)

    def redo(self, step: Step, progress: Progress) -> None:
        """Bring the next undone step back; raises LedgerMoved where another process came first."""
        with self._writing():
            stepping.redo(self._connection, step, progress)

    def alone(self) -> bool:
        """Say whether nobody else wrote since the hand was reached for."""
        with refusals_told(self._path):
            return data_version(self._connection) == self._known

    def close(self) -> None:
        """Let go of the file."""
        with refusals_told(self._path):
            self._connection.close()

    @contextmanager
    def _writing(self) -> Iterator[None]:
        with refusals_told(self._path), transaction(self._connection):
            if data_version(self._connection) != self._known:
                raise LedgerMoved(self._path)
            yield
