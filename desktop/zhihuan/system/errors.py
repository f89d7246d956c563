"""What the machine refuses: folders, preferences, a ledger that is open already."""

from __future__ import annotations

import errno
from dataclasses import dataclass
from pathlib import Path

from zhihuan.domain.errors import DomainError, EnvironmentProblem


@dataclass(eq=False)
class FolderUnusable(EnvironmentProblem):
    """A folder the program must write to cannot be made or entered; `cause` is the system's name, such as EACCES."""

    folder: Path
    cause: str


@dataclass(eq=False)
class NoDisplay(EnvironmentProblem):
    """No window can be opened, for no desktop answers; `display` is the one that was named, empty where none was."""

    display: str


@dataclass(eq=False)
class PreferencesNotSaved(EnvironmentProblem):
    """The preferences could not be written; the old ones still stand. `cause` is the system's name, such as ENOSPC."""

    file: Path
    cause: str


@dataclass(eq=False)
class RulesNotSaved(EnvironmentProblem):
    """The user's own thresholds could not be written; the old ones still stand. `cause` is the system's name."""

    file: Path
    cause: str


@dataclass(eq=False)
class LedgerOpenElsewhere(EnvironmentProblem):
    """Another running window holds this ledger and did not answer when it was asked to come forward."""

    ledger: Path


@dataclass(eq=False)
class StartNotArranged(EnvironmentProblem):
    """The system would not change, or tell, how it starts the program by itself.

    `by` is the file, registry value or tool that refused; `cause` the system's name, such as EACCES, or its words.
    """

    by: str
    cause: str


@dataclass(eq=False)
class NoTimerHere(EnvironmentProblem):
    """The system has no timer that a user's program can be put on; `line` is what does it with cron instead."""

    line: str


@dataclass(eq=False)
class PreferenceInvalid(DomainError):
    """A preference has a value the program cannot follow."""

    field: str
    value: str
    allowed: str


def cause_of(problem: OSError) -> str:
    """Return the system's short name for what went wrong, the same in every language.

    >>> cause_of(FileNotFoundError(errno.ENOENT, "No such file or directory"))
    'ENOENT'
    """
    return errno.errorcode.get(problem.errno or 0, type(problem).__name__)
