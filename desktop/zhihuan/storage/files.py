"""The ledger as a file: made for its owner's eyes only, and looked at before SQLite touches it."""

from __future__ import annotations

import errno
import os
from pathlib import Path
from typing import Final

from zhihuan.application.ledger_problems import DiskFailed, DiskFull, LedgerNotWritable, NotALedger
from zhihuan.domain.errors import EnvironmentProblem

APPLICATION_ID: Final = 0x5A484C31
"""`ZHL1` in the file's header: what tells our ledger from other programs' databases."""

_MAGIC: Final = b"SQLite format 3\x00"
_OF_STATEMENTS: Final = frozenset({
    ".csv", ".tsv", ".txt", ".xls", ".xlsx", ".ods", ".pdf", ".eml", ".htm", ".html", ".zip", ".json", ".toml",
})
"""Endings that nobody gives a ledger: an empty file of such a name is a mistyped argument."""
_HEADER_BYTES: Final = 100
_VERSION_AT, _APPLICATION_AT = 60, 68


def created_privately(path: Path) -> bool:
    """Make an empty file that only its owner may read, and its folder where missing; return whether it is new.

    The mode is given at creation, so there is no moment at which others could open it, and set
    once more because a umask may have taken even the owner's rights.
    """
    path.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
    try:
        descriptor = os.open(path, os.O_CREAT | os.O_EXCL | os.O_RDWR, 0o600)
    except FileExistsError:
        return False
    try:
        if hasattr(os, "fchmod"):
            os.fchmod(descriptor, 0o600)
    finally:
        os.close(descriptor)
    return True


def taken_over(path: Path) -> None:
    """Make an empty file that stood there already a private one; raises NotALedger where its name is a statement's."""
    if path.suffix.lower() in _OF_STATEMENTS:
        raise NotALedger(path)
    if os.name == "posix":
        path.chmod(0o600)


def header(path: Path) -> tuple[int, int] | None:
    """Return a database's application id and format from its first bytes, None while it is empty.

    Plain reading leaves a ledger of a newer version untouched to the byte. It must come before
    this process opens the database: closing any file drops the process's POSIX locks on it.
    Raises NotALedger.
    """
    if path.exists() and not path.is_file():  # opening a pipe would wait for its writer
        raise NotALedger(path)
    with path.open("rb") as file:
        begin = file.read(_HEADER_BYTES)
    if not begin:
        return None
    if len(begin) < _HEADER_BYTES or not begin.startswith(_MAGIC):
        raise NotALedger(path)
    return (
        int.from_bytes(begin[_APPLICATION_AT : _APPLICATION_AT + 4], "big"),
        int.from_bytes(begin[_VERSION_AT : _VERSION_AT + 4], "big"),
    )


def identity(path: Path) -> tuple[int, int] | None:
    """Return what tells a file from every other of this machine, None where there is none or it cannot be looked at."""
    try:
        found = path.stat()
    except OSError:
        return None
    return found.st_dev, found.st_ino


def refuse_read_only(path: Path) -> None:
    """Raise the system's refusal where the file may not be written; SQLite would open it without a word."""
    with path.open("r+b"):
        pass


def problem_of_file(error: OSError, path: Path) -> EnvironmentProblem:
    """Return what the system's refusal means for the ledger."""
    cause = errno.errorcode.get(error.errno or 0, type(error).__name__)
    if error.errno in (errno.ENOSPC, errno.EDQUOT):
        return DiskFull(path)
    if error.errno == errno.EIO:
        return DiskFailed(path, cause)
    return LedgerNotWritable(path, cause)
