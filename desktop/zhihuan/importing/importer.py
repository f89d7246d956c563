"""A file's bytes to its rows and what they mean: recognised by content, every row accounted for.

Never looks at the ledger, the clock, or a file's name beyond repeating it.
"""

from __future__ import annotations

import errno
import hashlib
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING, Final, Protocol

from zhihuan.application.file_names import readable, readable_name
from zhihuan.application.import_problems import (
    FileEmpty,
    FileTooLarge,
    FileUnreadable,
    NoHeader,
    NoRecords,
    UnknownLayout,
)
from zhihuan.application.imported import ImportedFile, ImportedRow, Note, NoteKind
from zhihuan.application.reading_options import AS_IT_SHOWS, ReadingOptions
from zhihuan.importing.announced import damaged_ids, differences, owner_in
from zhihuan.importing.cells import clean
from zhihuan.importing.columns import Columns
from zhihuan.importing.decoding import Decoded, decoded
from zhihuan.importing.keys import numbered
from zhihuan.importing.products import ProductWords
from zhihuan.importing.profiles import Profile, Shape
from zhihuan.importing.register import RegisterRows
from zhihuan.importing.repayments import RepaymentRows
from zhihuan.importing.statement import StatementRows, paired
from zhihuan.importing.tables import Record, Table, read_table

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from zhihuan.application.products import Product

    Progress = Callable[[int, int], None]

MOST_BYTES: Final = 200 * 1024 * 1024
_DATED_BY: Final = {Shape.STATEMENT: "at", Shape.REPAYMENTS: "date", Shape.LOANS: "start"}
_PROGRESS_EVERY: Final = 2000


class _Rows(Protocol):
    def row(self, record: Record) -> ImportedRow:
        """Return what a record says."""
        ...


_READERS: Final[dict[Shape, type[StatementRows | RepaymentRows | RegisterRows]]] = {
    Shape.STATEMENT: StatementRows,
    Shape.REPAYMENTS: RepaymentRows,
    Shape.LOANS: RegisterRows,
}


def read_file(path: Path) -> bytes:
    """Return a file's bytes; raises FileUnreadable, FileTooLarge."""
    try:
        if not path.is_file():
            raise FileUnreadable(readable(str(path)), "EISDIR" if path.exists() else "ENOENT")
        with path.open("rb") as stream:
            content = stream.read(MOST_BYTES + 1)
    except OSError as problem:
        cause = errno.errorcode.get(problem.errno or 0, type(problem).__name__)
        raise FileUnreadable(readable(str(path)), cause) from problem
    _refuse_size(readable_name(path), content)
    return content


class Importer:
    """Reads files of the layouts and products it was given."""

    def __init__(self, profiles: Sequence[Profile], products: Sequence[Product]) -> None:
        self._profiles = tuple(profiles)
        self._products = tuple(products)
        self._words = ProductWords(products)
        self._known = frozenset().union(*(profile.headings() for profile in profiles))

    def read(
        self, name: str, content: bytes, progress: Progress | None = None, options: ReadingOptions = AS_IT_SHOWS
    ) -> tuple[ImportedFile, ...]:
        """Return everything that a file says, one whole for each of its sheets that holds a table.

        `progress(done, in all)` is called now and then, first for the lines, then for the
        rows; whatever it raises ends the reading. Raises the problems of
        `application.import_problems`, except FileUnreadable.
        """
        _refuse_size(name, content)
        if options.profile is not None:
            return self._only(options.profile).read(name, content, progress, replace(options, profile=None))
        whole = decoded(name, content, self._known)
        table = self._table(name, whole, progress)
        profile = self._profile_of(name, table)
        columns = Columns(profile, table)
        records, outside, notes = _rows_apart(profile, columns, table)
        if not records:
            raise NoRecords(name, profile.code, table.header_line)
        whose = owner_in(profile, outside) if options.owner is None else options.owner
        rows = self._rows(profile, columns, whose, records, progress)
        notes += differences(profile, outside, columns, records, rows) + damaged_ids(columns, records)
        file = ImportedFile(
            name=name,
            sha256=hashlib.sha256(content).hexdigest(),
            source=profile.source,
            profile=profile.code,
            encoding=whole.encoding,
            delimiter=table.delimiter,
            header_line=table.header_line,
            owner=whose,
            rows=rows,
            notes=(*_text_notes(whole), *table.notes, *_unused(profile, table), *notes),
            header=table.header,
            before=table.before,
        )
        return (file,)

    def _only(self, code: str) -> Importer:
        """Return an importer that knows one layout."""
        return Importer([profile for profile in self._profiles if profile.code == code], self._products)

    def _table(self, name: str, whole: Decoded, progress: Progress | None) -> Table:
        try:
            return read_table(name, whole.text, self._known, progress)
        except NoHeader:
            ours = next((profile for profile in self._profiles if owner_in(profile, whole.text)), None)
            if ours:
                raise NoRecords(name, ours.code, 0) from None
            raise

    def _profile_of(self, name: str, table: Table) -> Profile:
        fitting = [profile for profile in self._profiles if not profile.missing(table.header)]
        if fitting:
            return max(fitting, key=lambda profile: len(profile.columns_of(table.header)))
        nearest = max(
            self._profiles,
            key=lambda profile: (-len(profile.missing(table.header)), len(profile.columns_of(table.header))),
        )
        missing = tuple(sorted(nearest.columns[field][0] for field in nearest.missing(table.header)))
        columns = tuple(map(clean, table.header))
        raise UnknownLayout(name, table.header_line, columns, nearest.code, missing)

    def _rows(
        self, profile: Profile, columns: Columns, owner: str, records: Sequence[Record], progress: Progress | None
    ) -> tuple[ImportedRow, ...]:
        reader: _Rows = _READERS[profile.shape](profile, self._words, columns, owner)
        rows = []
        for done, record in enumerate(records, 1):
            rows.append(reader.row(record))
            if progress and done % _PROGRESS_EVERY == 0:
                progress(done, len(records))
        return numbered(paired(rows) if profile.shape is Shape.STATEMENT else rows)


def _refuse_size(name: str, content: bytes) -> None:
    if len(content) > MOST_BYTES:
        raise FileTooLarge(name, len(content), MOST_BYTES)
    if not content:
        raise FileEmpty(name)


def _rows_apart(profile: Profile, columns: Columns, table: Table) -> tuple[list[Record], str, list[Note]]:
    """Tell rows from repeated headers, totals and explanations; return also the text outside the table."""
    dated_by = _DATED_BY[profile.shape]
    records, outside, notes = [], [], []
    drawn = False
    for record in table.records:
        if columns.repeats_header(record):
            notes.append(Note(NoteKind.HEADER_REPEATED, line=record.line))
            drawn = False
        elif columns.is_rule(record) or columns.is_total(record, dated_by):
            outside.append(record)
            drawn = True
        elif profile.shape is Shape.STATEMENT and columns.is_sentence(record, dated_by, after_rule=drawn):
            outside.append(record)
        else:
            records.append(record)
    if outside:
        notes.append(Note(NoteKind.LINES_OUTSIDE_TABLE, line=outside[0].line, found=str(len(outside))))
    lines = (table.delimiter.join(record.cells) for record in outside)
    return records, "\n".join((table.before, *lines)), notes


def _text_notes(whole: Decoded) -> list[Note]:
    return [Note(NoteKind.NULS_DROPPED, found=str(whole.nuls))] if whole.nuls else []


def _unused(profile: Profile, table: Table) -> list[Note]:
    unused = [clean(title) for title in table.header if clean(title) and profile.field_of(title) is None]
    return [Note(NoteKind.COLUMNS_UNUSED, line=table.header_line, found=", ".join(unused))] if unused else []
