"""Why a file as a whole cannot be imported, each in terms the user can act on.

A row that cannot be used is no problem of the file: it is an `ImportedRow` with a reason.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from zhihuan.domain.errors import DomainError, EnvironmentProblem


class FileKind(StrEnum):
    """What a file turned out to be by its content, whatever its name says."""

    IMAGE = "image"
    PDF = "pdf"
    MAIL = "mail"
    WORKBOOK = "workbook"
    """xlsx, xls or ods: save the sheet as CSV."""
    ARCHIVE = "archive"
    """zip, 7z, rar, gzip: unpack it first."""
    WEB_PAGE = "web_page"
    DATABASE = "database"
    BINARY = "binary"
    """No text and nothing known."""


@dataclass(eq=False)
class FileUnreadable(EnvironmentProblem):
    """The file is missing, is a folder, is locked, or may not be read; `reason` is the system's name (EACCES)."""

    path: str
    reason: str


@dataclass(eq=False)
class FileTooLarge(DomainError):
    """The file is larger than any statement of a person's own."""

    name: str
    found_bytes: int
    limit_bytes: int


@dataclass(eq=False)
class FileEmpty(DomainError):
    """The file holds nothing, or nothing but white space."""

    name: str


@dataclass(eq=False)
class NotATable(DomainError):
    """The file is no text table."""

    name: str
    seen: FileKind


@dataclass(eq=False)
class EncodingUnclear(DomainError):
    """The bytes are text in no encoding that can be told for certain; `offset` is the first byte that fits none."""

    name: str
    offset: int
    tried: tuple[str, ...]


@dataclass(eq=False)
class NoHeader(DomainError):
    """Text, but no line of it looks like the headings of a table; `looked_at` is how many lines were tried."""

    name: str
    looked_at: int


@dataclass(eq=False)
class NoRecords(DomainError):
    """The headings are there (or the statement's preamble), but no row follows."""

    name: str
    profile: str
    header_line: int


@dataclass(eq=False)
class UnknownLayout(DomainError):
    """A table whose headings fit no known layout; `nearest` is the likeliest one and `missing` what it lacks."""

    name: str
    header_line: int
    columns: tuple[str, ...]
    nearest: str
    missing: tuple[str, ...]


@dataclass(eq=False)
class TooManyColumns(DomainError):
    """A table wider than any statement."""

    name: str
    line: int
    found: int
    limit: int


@dataclass(eq=False)
class TooManyRows(DomainError):
    """A table longer than the program takes at once."""

    name: str
    limit: int


@dataclass(eq=False)
class FieldTooLong(DomainError):
    """One cell holds more text than any statement's."""

    name: str
    line: int
    found: int
    limit: int


@dataclass(eq=False)
class FlowUnreadable(DomainError):
    """A line of a file of cash flows is no date and amount."""

    name: str
    line: int
    text: str


@dataclass(eq=False)
class PlanRowUnreadable(DomainError):
    """A row of a file of a lender's plan tells no day, or not what its principal and interest are."""

    name: str
    row: int
    text: str


@dataclass(eq=False)
class ProfileUnreadable(DomainError):
    """A layout's file says something that no layout can say; `key` is where (empty: it is no TOML), `text` what."""

    name: str
    key: str
    text: str
