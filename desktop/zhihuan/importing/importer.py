"""A file's bytes to its rows and what they mean: recognised by content, every row accounted for.

Never looks at the ledger, the clock, or a file's name beyond repeating it.
"""

from __future__ import annotations

import hashlib
from dataclasses import replace
from typing import TYPE_CHECKING, Final

from zhihuan.application.import_problems import (
    FileEmpty,
    FileTooLarge,
    NestedArchive,
    NoHeader,
    NoRecords,
    NotATable,
    UnknownLayout,
)
from zhihuan.application.imported import ImportedFile, Note, NoteKind, PartLeftOut
from zhihuan.application.institutions import NO_INSTITUTIONS
from zhihuan.application.reading_options import AS_IT_SHOWS, ReadingOptions
from zhihuan.importing.contents import Contents, Part
from zhihuan.importing.file_bytes import MOST_BYTES
from zhihuan.importing.guess import guessed
from zhihuan.importing.interpretation import Interpreted, Interpreter

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from zhihuan.application.column_mapping import ColumnMapping
    from zhihuan.application.import_problems import ProfileUnreadable
    from zhihuan.application.institutions import Institutions
    from zhihuan.application.products import Product
    from zhihuan.domain.errors import DomainError
    from zhihuan.importing.profiles import Profile
    from zhihuan.importing.tables import Table

    Progress = Callable[[int, int], None]

_LEFT_OUT: Final = (UnknownLayout, NoRecords, NoHeader, NotATable, NestedArchive, FileEmpty)


class Importer:
    """Reads files of the layouts and products it was given."""

    def __init__(
        self, profiles: Sequence[Profile], products: Sequence[Product], unreadable: Sequence[ProfileUnreadable] = (),
        institutions: Institutions = NO_INSTITUTIONS,
    ) -> None:
        """Take layouts, products, lenders, and what is wrong with layouts that could not be read: files note it."""
        self._profiles = tuple(profiles)
        self._products = tuple(products)
        self._institutions = institutions
        self._interpreter = Interpreter(profiles, products, unreadable, institutions)

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
        digest = hashlib.sha256(content).hexdigest()
        files: list[ImportedFile] = []
        left: list[tuple[Part, DomainError]] = []
        for part in Contents(self._interpreter.known, options, progress, self._interpreter.begins).parts(name, content):
            try:
                files.append(self._file(name, digest, part, progress, options))
            except _LEFT_OUT as problem:
                left.append((part, problem))
        if not files:
            raise min((problem for _, problem in left), key=_least_telling)
        notes = tuple(_left_out(part, problem) for part, problem in left if not isinstance(problem, FileEmpty))
        return (replace(files[0], notes=(*files[0].notes, *notes)), *files[1:])

    def _file(
        self, name: str, digest: str, part: Part, progress: Progress | None, options: ReadingOptions
    ) -> ImportedFile:
        table, meant = self._meant(part, progress, options)
        return ImportedFile(
            name=name,
            sha256=digest,
            source=meant.profile.source,
            profile=meant.profile.code,
            encoding=part.encoding,
            delimiter=table.delimiter,
            header_line=table.header_line,
            owner=meant.owner,
            rows=meant.rows,
            notes=(*table.notes, *meant.notes),
            vantage=meant.profile.vantage,
            sheet=part.sheet,
            header=table.header,
            before=table.before,
            agreement=meant.agreement,
        )

    def _meant(self, part: Part, progress: Progress | None, options: ReadingOptions) -> tuple[Table, Interpreted]:
        """Return a part's table and its meaning; one without headings where a layout knows its columns by place."""
        if part.table is not None:
            try:
                meant = self._interpreter.interpreted(part.name, part.table, progress, part.sheet, options)
            except UnknownLayout:
                if part.problem is None and part.table.records:
                    raise
            else:
                return part.table, meant
        ours = self._interpreter.whose_preamble(part.text) if part.text else None
        if part.problem is not None and ours is None:
            raise part.problem
        raise NoRecords(part.name, ours.code if ours else "", part.table.header_line if part.table else 0)

    def guessed(self, name: str, content: bytes, options: ReadingOptions = AS_IT_SHOWS) -> ColumnMapping:
        """Return what the columns of a file's first unknown table may mean, else of its first table at all.

        Raises the problems of `read`, NoHeader.
        """
        problem: DomainError = NoHeader(name, 0)
        known = None
        for part in Contents(self._interpreter.known, options, None, self._interpreter.begins).parts(name, content):
            problem = part.problem or problem
            if part.table is None or not part.table.records:
                continue
            if not self._interpreter.knows(name, part.table):
                return guessed(part.sheet or name, part.table, self._profiles)
            known = known or part
        if known is None or known.table is None:
            raise problem
        return guessed(known.sheet or name, known.table, self._profiles)

    def _only(self, code: str) -> Importer:
        """Return an importer that knows one layout."""
        only = [profile for profile in self._profiles if profile.code == code]
        return Importer(only, self._products, institutions=self._institutions)


def _least_telling(problem: DomainError) -> int:
    """Order the problems of parts by how much they help: what lacks little goes before what is nothing at all."""
    return next(place for place, kind in enumerate(_LEFT_OUT) if isinstance(problem, kind))


def _left_out(part: Part, problem: DomainError) -> Note:
    match problem:
        case UnknownLayout():
            why = PartLeftOut.UNKNOWN_LAYOUT
        case NoRecords():
            why = PartLeftOut.NO_RECORDS
        case NestedArchive():
            why = PartLeftOut.ARCHIVE
        case _:
            why = PartLeftOut.NO_TABLE
    return Note(NoteKind.PART_LEFT_OUT, subject=part.sheet, found=why.value)


def _refuse_size(name: str, content: bytes) -> None:
    if len(content) > MOST_BYTES:
        raise FileTooLarge(name, len(content), MOST_BYTES)
    if not content:
        raise FileEmpty(name)
