"""A file's bytes to its parts: one text, the sheets of a workbook, or the members of an archive, each as a table.

A part that holds no table says why instead, so that the whole need not fail for one of its sheets.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Final, TypeAlias

from zhihuan.application.import_problems import (
    EncodingUnclear,
    FileEmpty,
    FileKind,
    NestedArchive,
    NoHeader,
    NotATable,
)
from zhihuan.application.imported import Note, NoteKind
from zhihuan.importing.blocks import block_table
from zhihuan.importing.decoding import Decoded, decoded
from zhihuan.importing.encodings import MISFIT
from zhihuan.importing.signatures import Form, form_of
from zhihuan.importing.tables import Table, is_rest, read_table

if TYPE_CHECKING:
    from zhihuan.application.reading_options import ReadingOptions
    from zhihuan.domain.errors import DomainError
    from zhihuan.importing.workbooks import Sheet, Workbook

Progress: TypeAlias = Callable[[int, int], None]
NO_TABLE: Final = (FileEmpty, NotATable, NoHeader, NestedArchive)
_WITHIN: Final = " › "


@dataclass(frozen=True, slots=True)
class Part:
    """One table of a file, or why this part of it holds none.

    `sheet` is empty for a file that is one text or has one sheet; `name` is the file's and the
    part's together, as errors call it. Where no row holds headings, `table` has numbered columns,
    `problem` says so, and `text` is all that a text says.
    """

    name: str
    sheet: str
    encoding: str
    table: Table | None = None
    problem: DomainError | None = None
    text: str = ""


@dataclass(frozen=True, slots=True)
class Contents:
    """Reads the parts of a file; `known` are the headings that any layout knows, `begins` the keys of blocks."""

    known: frozenset[str]
    options: ReadingOptions
    progress: Progress | None = None
    begins: frozenset[str] = frozenset()

    def parts(self, name: str, content: bytes) -> Iterator[Part]:
        """Return the parts of a file one after another; raises what stops the whole (limits, damage, passwords)."""
        yield from self._parts(name, "", content)

    def _parts(self, name: str, member: str, content: bytes) -> Iterator[Part]:
        match form_of(name, content):
            case Form.TEXT:
                yield from self._text(name, member, content)
            case Form.XLS:
                from zhihuan.importing.workbooks import xls_workbook

                yield from self._sheets(name, member, xls_workbook(name, content))
            case Form.ZIP:
                yield from self._packed(name, member, content)

    def _packed(self, name: str, member: str, content: bytes) -> Iterator[Part]:
        from zhihuan.importing.archives import Archive, members
        from zhihuan.importing.workbooks import packed_workbook, workbook_form

        archive = Archive(name, content, _packed_kind(content))
        form = workbook_form(name, archive)
        if form:
            yield from self._sheets(name, member, packed_workbook(name, content, archive, form, self.progress))
            return
        if member:
            raise NestedArchive(name)
        for one in members(name, archive, self.options.password, self.progress):
            within = f"{name}{_WITHIN}{one.name}"
            try:
                yield from self._parts(within, one.name, one.content)
            except NO_TABLE as problem:
                yield Part(within, one.name, "", problem=problem)

    def _text(self, name: str, member: str, content: bytes) -> Iterator[Part]:
        whole = self._decoded(name, member, content)
        if whole.is_markup:
            from zhihuan.importing.markup import markup_workbook

            yield from self._sheets(name, member, markup_workbook(name, whole.text, self.progress))
            return
        yield self._plain_text(name, member, whole)

    def _plain_text(self, name: str, member: str, whole: Decoded) -> Part:
        notes = (Note(NoteKind.NULS_DROPPED, line=whole.first_nul, found=str(whole.nuls)),) if whole.nuls else ()
        wanted = self.options.header_line
        blocks = block_table(whole.text, self.begins) if wanted is None else None
        if blocks is not None:
            return Part(name, member, whole.encoding, replace(_with_misfits(blocks, whole), notes=notes))
        try:
            table, problem = read_table(name, whole.text, self.known, self.progress, header_line=wanted), None
        except NoHeader as missing:
            table, problem = read_table(name, whole.text, self.known, header_line=0), missing
        table = replace(_with_misfits(table, whole), notes=(*notes, *table.notes))
        return Part(name, member, whole.encoding, table, problem, whole.text if problem else "")

    def _decoded(self, name: str, member: str, content: bytes) -> Decoded:
        """Return a text; what the person says of encodings goes before all for a file, and last for a member."""
        said = self.options.encoding
        if said is None or not member:
            return decoded(name, content, self.known, said)
        try:
            return decoded(name, content, self.known)
        except EncodingUnclear:
            return decoded(name, content, self.known, said)

    def _sheets(self, name: str, member: str, book: Workbook) -> Iterator[Part]:
        notes = (Note(NoteKind.ERROR_CELLS, found=str(book.errors)),) if book.errors else ()
        for opened in book.sheets:
            part = self._sheet(name, member, book, opened)
            if part.table and notes:
                part, notes = replace(part, table=replace(part.table, notes=(*notes, *part.table.notes))), ()
            yield part

    def _sheet(self, name: str, member: str, book: Workbook, opened: Callable[[], Sheet]) -> Part:
        from zhihuan.importing.grids import read_grid

        sheet = opened()
        label = f"{member}{_WITHIN}{sheet.name}" if member else sheet.name
        within = f"{name}{_WITHIN}{sheet.name}" if len(book.sheets) > 1 else name
        wanted = self.options.header_line
        try:
            table = read_grid(within, sheet, self.known, self.progress, header_line=wanted)
        except FileEmpty as problem:
            return Part(within, label, book.form, problem=problem)
        except NoHeader as problem:
            numbered = read_grid(within, opened(), self.known, header_line=0)
            return Part(within, label, book.form, numbered, problem)
        return Part(within, label, book.form, table)


def _with_misfits(table: Table, whole: Decoded) -> Table:
    """Mark the rows in which bytes stand that are no characters; they stay so in a file of rows to be mended."""
    if not whole.damaged and not is_rest(table.header):
        return table
    return replace(table, records=tuple(
        replace(record, misfit=any(map(MISFIT.search, record.cells))) for record in table.records
    ))


def text_of(name: str, content: bytes) -> str:
    """Return the text of a file that must be one; raises NotATable and what `decoded` raises."""
    match form_of(name, content):
        case Form.TEXT:
            return decoded(name, content).text
        case Form.XLS:
            raise NotATable(name, FileKind.WORKBOOK)
        case Form.ZIP:
            raise NotATable(name, _packed_kind(content))


def _packed_kind(content: bytes) -> FileKind:
    """Say what a zip archive seems to be, for one that cannot be opened."""
    marks = (b"[Content_Types].xml", b"xl/", b"application/vnd.oasis.opendocument")
    return FileKind.WORKBOOK if any(mark in content[:4096] for mark in marks) else FileKind.ARCHIVE
