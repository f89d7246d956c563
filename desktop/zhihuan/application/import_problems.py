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
    """A workbook: as a refusal, one of a form that is not read (xlsb, Numbers)."""
    DOCUMENT = "document"
    """A text or mail kept by an office program, a presentation."""
    ARCHIVE = "archive"
    """An archive: as a refusal, one of a form that is not read (7z, rar, gzip)."""
    WEB_PAGE = "web_page"
    DATABASE = "database"
    OFX = "ofx"
    QIF = "qif"
    BINARY = "binary"
    """No text and nothing known."""


@dataclass(eq=False)
class FileUnreadable(EnvironmentProblem):
    """The file is missing, is no file but a folder or a pipe, is locked, or may not be read.

    `reason` is the system's name (EACCES); ENODEV is a device, a pipe or a socket.
    """

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


@dataclass(frozen=True, slots=True)
class EncodingPreview:
    """Some lines of a text as one encoding reads them; where it does not fit, the bytes that do not stand as ‹FF›."""

    encoding: str
    lines: tuple[str, ...]
    fits: bool = True


@dataclass(eq=False)
class EncodingUnclear(DomainError):
    """The bytes are text in no encoding that can be told for certain; `offset` is the first byte that fits none.

    `previews` are the same lines in each encoding that is thinkable, for a person to choose.
    """

    name: str
    offset: int
    tried: tuple[str, ...]
    previews: tuple[EncodingPreview, ...] = ()


@dataclass(eq=False)
class EncodingMisfit(DomainError):
    """The encoding that the person named does not fit the bytes; `offset` is the first that does not."""

    name: str
    encoding: str
    offset: int


@dataclass(eq=False)
class EncodingUnknown(DomainError):
    """There is no encoding of text by this name."""

    encoding: str


@dataclass(eq=False)
class PasswordNeeded(DomainError):
    """An archive is locked: no password was given, or a `wrong` one."""

    name: str
    wrong: bool


@dataclass(eq=False)
class WorkbookLocked(DomainError):
    """A workbook is encrypted with a password."""

    name: str


@dataclass(eq=False)
class FileDamaged(DomainError):
    """An archive or workbook is cut off or broken, so that it cannot be opened."""

    name: str
    seen: FileKind


@dataclass(eq=False)
class NestedArchive(DomainError):
    """An archive inside an archive."""

    name: str


@dataclass(eq=False)
class PackedTooLarge(DomainError):
    """An archive or workbook holds more bytes than any statement, once unpacked."""

    name: str
    limit_bytes: int


@dataclass(eq=False)
class PackedTooTightly(DomainError):
    """An archive or workbook unpacks to so many times its size that it is made to fill the machine."""

    name: str
    found_times: int
    limit_times: int


@dataclass(eq=False)
class TooManyMembers(DomainError):
    """An archive or workbook is made of more parts than any statement."""

    name: str
    found: int
    limit: int


@dataclass(eq=False)
class TooManyCells(DomainError):
    """A sheet spans more cells than can be taken, filled or not."""

    name: str
    found: int
    limit: int


@dataclass(eq=False)
class NoHeader(DomainError):
    """Rows, but none of them looks like the headings of a table; `looked_at` is how many were tried.

    `rows` are the first of them, so that a person can say which columns they are.
    """

    name: str
    looked_at: int
    rows: tuple[tuple[str, ...], ...] = ()


@dataclass(eq=False)
class NoRecords(DomainError):
    """The headings are there (or the statement's preamble), but no row follows."""

    name: str
    profile: str
    header_line: int


@dataclass(eq=False)
class UnknownLayout(DomainError):
    """A table whose headings fit no known layout; `nearest` is the likeliest one and `missing` what it lacks.

    Both are blank where no layout has at least half of what it needs.
    """

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


@dataclass(eq=False)
class ProfileNotSaved(EnvironmentProblem):
    """The user's own layout could not be written; `reason` is the system's name (EACCES)."""

    folder: str
    reason: str
