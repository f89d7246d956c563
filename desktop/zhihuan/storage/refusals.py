"""What SQLite refuses, as problems the user can be told; what is our own mistake passes through unchanged."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from zhihuan.application.ledger_problems import DiskFailed, DiskFull, LedgerBusy, LedgerDamaged, LedgerNotWritable
from zhihuan.domain.errors import EnvironmentProblem
from zhihuan.storage.files import problem_of_file

_PRIMARY = 0xFF


@contextmanager
def refusals_told(path: Path) -> Iterator[None]:
    """Raise an EnvironmentProblem where the machine refused; a constraint or a wrong statement stays a bug."""
    try:
        yield
    except sqlite3.Error as error:
        problem = problem_of(error, path)
        if problem is None:
            raise
        raise problem from error
    except OSError as error:
        raise problem_of_file(error, path) from error


def problem_of(error: sqlite3.Error, path: Path) -> EnvironmentProblem | None:
    """Return what an error of SQLite means for the ledger, None when it is a bug of ours."""
    code = getattr(error, "sqlite_errorcode", None)
    name = getattr(error, "sqlite_errorname", type(error).__name__)
    match None if code is None else code & _PRIMARY:
        case sqlite3.SQLITE_FULL:
            return DiskFull(path)
        case sqlite3.SQLITE_BUSY | sqlite3.SQLITE_LOCKED | sqlite3.SQLITE_PROTOCOL:
            return LedgerBusy(path)
        case sqlite3.SQLITE_READONLY | sqlite3.SQLITE_CANTOPEN | sqlite3.SQLITE_PERM:
            return LedgerNotWritable(path, name)
        case sqlite3.SQLITE_IOERR:
            return DiskFailed(path, name)
        case sqlite3.SQLITE_CORRUPT | sqlite3.SQLITE_NOTADB | sqlite3.SQLITE_FORMAT:
            return LedgerDamaged(path, str(error))
        case None if isinstance(error, sqlite3.OperationalError):
            # Python's own refusal to decode a text that is no UTF-8.
            return LedgerDamaged(path, str(error))
        case _:
            return None
