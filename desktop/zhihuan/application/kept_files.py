"""Files of recovery cases that are kept beside the ledger: what the application needs of them, and what can go wrong.

A kept file is known by what is in it (its SHA-256), so the same file twice is one. It is never changed, and never
removed by itself: a step that is taken back may need it again.
"""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import PurePath
from typing import TYPE_CHECKING, Final, Protocol

from zhihuan.domain.book import Kind
from zhihuan.domain.errors import DomainError, EnvironmentProblem
from zhihuan.domain.recovery.document import CaseDocument, KeptFile

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable

    from zhihuan.application.history import Step
    from zhihuan.domain.book import Book

MOST_BYTES: Final = 50 * 1024 * 1024
"""The largest file that is kept: 50 MB."""


@dataclass(eq=False)
class FileTooLargeToKeep(DomainError):
    """The file is larger than what is kept beside a ledger."""

    name: str
    found_bytes: int
    limit_bytes: int


@dataclass(eq=False)
class FileNotKept(EnvironmentProblem):
    """The folder beside the ledger took no file; `cause` is the system's name, such as ENOSPC."""

    path: PurePath
    cause: str


@dataclass(eq=False)
class KeptFileMissing(EnvironmentProblem):
    """A file that the ledger names is not beside it; `path` is the folder where it should be."""

    name: str
    path: PurePath


@dataclass(eq=False)
class KeptFileDamaged(EnvironmentProblem):
    """A kept file is no longer what it was: its SHA-256 is another, or it cannot be read."""

    name: str
    path: PurePath


@dataclass(frozen=True, slots=True)
class KeptFindings:
    """How the kept files stand: those the ledger names that are missing or damaged, and what nothing names.

    `unnamed` are names of files in the folder; neither the book nor a step of the history, which undo or redo could
    bring back, names them.
    """

    missing: tuple[KeptFile, ...] = ()
    damaged: tuple[KeptFile, ...] = ()
    unnamed: tuple[str, ...] = ()


class KeptFiles(Protocol):
    """The files kept beside one ledger."""

    @property
    def folder(self) -> PurePath:
        """Where they are kept; it need not exist."""
        ...

    def keep(self, source: PurePath) -> KeptFile:
        """Keep a copy of a file; raises FileUnreadable, FileTooLargeToKeep, FileNotKept."""
        ...

    def copy(self, file: KeptFile, folder: PurePath) -> PurePath:
        """Lay a copy of a kept file in a folder that is there, to look at or hand over; return where it lies.

        No file is replaced: where its own name is taken, it gets a number.
        Raises KeptFileMissing, KeptFileDamaged, FileNotKept.
        """
        ...

    def content(self, file: KeptFile) -> bytes:
        """Return what is in a kept file, verified; raises KeptFileMissing, KeptFileDamaged."""
        ...

    def findings(self, needed: Collection[KeptFile], known: Collection[str]) -> KeptFindings:
        """Verify what is needed, and say what lies there under no `known` SHA-256."""
        ...


def kept_of(book: Book) -> tuple[KeptFile, ...]:
    """Return the files that a book's documents name, each content once, in a steady order."""
    found = {one.file.sha256: one.file for one in book.documents.values() if one.file is not None}
    return tuple(found[sha256] for sha256 in sorted(found))


def named_by(book: Book, steps: Iterable[Step]) -> frozenset[str]:
    """Return the SHA-256 of every file that the book, or a step that undo or redo could bring back, names."""
    named = {one.sha256 for one in kept_of(book)}
    for step in steps:
        for change in step.changes:
            if change.kind is Kind.DOCUMENT:
                named.update(
                    thing.file.sha256 for thing in (change.before, change.after)
                    if isinstance(thing, CaseDocument) and thing.file is not None
                )
    return frozenset(named)
