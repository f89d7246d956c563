"""Why an export was not written, or a ledger's own document not read, each in terms the user can act on."""

from __future__ import annotations

from dataclasses import dataclass

from zhihuan.domain.errors import DomainError, EnvironmentProblem


@dataclass(eq=False)
class ExportFormatUnknown(DomainError):
    """The file's ending names no format that can be written; `known` are those that can."""

    name: str
    known: tuple[str, ...]


@dataclass(eq=False)
class ExportAlreadyThere(DomainError):
    """A file of that name stands there already; nothing is ever replaced unasked."""

    path: str


@dataclass(eq=False)
class ExportNotWritten(EnvironmentProblem):
    """The system took no file there; `cause` is its name for why (EACCES, ENOSPC). Nothing half-written is left."""

    path: str
    cause: str


@dataclass(eq=False)
class NotALedgerDocument(DomainError):
    """The file is JSON, but not the document of a ledger."""

    name: str


@dataclass(eq=False)
class LedgerDocumentApart(DomainError):
    """The file is the document of a whole ledger: no statement, so it is taken in by itself."""

    name: str


@dataclass(eq=False)
class LedgerDocumentTooNew(DomainError):
    """A newer version of the program wrote the document; `version` is its form, `known` the newest that is read."""

    name: str
    version: int
    known: int


@dataclass(eq=False)
class LedgerDocumentDamaged(DomainError):
    """The document is one of a ledger, and something in it is not as it was written; `place` says where."""

    name: str
    place: str
