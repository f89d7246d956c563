"""Why a ledger file cannot be opened or written: what `storage` raises and `wording` turns into a sentence.

In each case the file is left as it was: a step is written whole or not at all.
"""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import PurePath

from zhihuan.domain.errors import DomainError, EnvironmentProblem


@dataclass(eq=False)
class NotALedger(EnvironmentProblem):
    """The file is no database at all: a photograph, a text, a folder."""

    path: PurePath


@dataclass(eq=False)
class AnotherProgramsDatabase(EnvironmentProblem):
    """The file is a database, but some other program made it; nothing in it was touched."""

    path: PurePath


@dataclass(eq=False)
class LedgerTooNew(EnvironmentProblem):
    """A newer version of the program wrote the ledger; it was not touched."""

    path: PurePath
    found: int
    known: int


@dataclass(eq=False)
class LedgerNotWritable(EnvironmentProblem):
    """The file or its folder does not let this user write; `cause` is the system's name, such as EACCES."""

    path: PurePath
    cause: str


@dataclass(eq=False)
class DiskFull(EnvironmentProblem):
    """There was no room for what was to be written."""

    path: PurePath


@dataclass(eq=False)
class DiskFailed(EnvironmentProblem):
    """The disk refused to read or to write; `cause` is the system's name, such as SQLITE_IOERR_WRITE."""

    path: PurePath
    cause: str


@dataclass(eq=False)
class LedgerBusy(EnvironmentProblem):
    """Another program kept the ledger locked for longer than we wait; nothing was written."""

    path: PurePath


@dataclass(eq=False)
class LedgerMoved(EnvironmentProblem):
    """Another window changed the ledger in the very moment of writing; nothing was written, try again."""

    path: PurePath


@dataclass(eq=False)
class LedgerMissing(EnvironmentProblem):
    """There is no ledger where one is to be; none was made."""

    path: PurePath


@dataclass(eq=False)
class LedgerTakenAway(EnvironmentProblem):
    """The file that is open was moved, renamed, deleted or replaced by another; nothing was written."""

    path: PurePath


@dataclass(eq=False)
class LedgerDamaged(EnvironmentProblem):
    """The file is a ledger, but part of it cannot be read; `finding` says what, in the machine's words."""

    path: PurePath
    finding: str


@dataclass(eq=False)
class StepUnderWay(DomainError):
    """Another step, such as a large import, is just being written; one comes after the other."""
