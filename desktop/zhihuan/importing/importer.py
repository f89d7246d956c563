"""A file's bytes to its rows and what they mean: recognised by content, every row accounted for.

Never looks at the ledger, the clock, or a file's name beyond repeating it.
"""

from __future__ import annotations

import errno
import hashlib
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING, Final

from zhihuan.application.file_names import readable, readable_name
from zhihuan.application.import_problems import (
    FileEmpty,
    FileTooLarge,
    FileUnreadable,
    NoHeader,
    NoRecords,
)
from zhihuan.application.imported import ImportedFile, Note, NoteKind
from zhihuan.application.reading_options import AS_IT_SHOWS, ReadingOptions
from zhihuan.importing.decoding import Decoded, decoded
from zhihuan.importing.interpretation import Interpreter
from zhihuan.importing.tables import Table, read_table

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from zhihuan.application.products import Product
    from zhihuan.importing.profiles import Profile

    Progress = Callable[[int, int], None]

MOST_BYTES: Final = 200 * 1024 * 1024


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
        self._interpreter = Interpreter(profiles, products)

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
        whole = decoded(name, content, self._interpreter.known)
        table = self._table(name, whole, progress)
        meant = self._interpreter.interpreted(name, table, progress, owner=options.owner)
        file = ImportedFile(
            name=name,
            sha256=hashlib.sha256(content).hexdigest(),
            source=meant.profile.source,
            profile=meant.profile.code,
            encoding=whole.encoding,
            delimiter=table.delimiter,
            header_line=table.header_line,
            owner=meant.owner,
            rows=meant.rows,
            notes=(*_text_notes(whole), *table.notes, *meant.notes),
            vantage=meant.profile.vantage,
            header=table.header,
            before=table.before,
        )
        return (file,)

    def _only(self, code: str) -> Importer:
        """Return an importer that knows one layout."""
        return Importer([profile for profile in self._profiles if profile.code == code], self._products)

    def _table(self, name: str, whole: Decoded, progress: Progress | None) -> Table:
        try:
            return read_table(name, whole.text, self._interpreter.known, progress)
        except NoHeader:
            ours = self._interpreter.whose_preamble(whole.text)
            if ours:
                raise NoRecords(name, ours.code, 0) from None
            raise


def _refuse_size(name: str, content: bytes) -> None:
    if len(content) > MOST_BYTES:
        raise FileTooLarge(name, len(content), MOST_BYTES)
    if not content:
        raise FileEmpty(name)


def _text_notes(whole: Decoded) -> list[Note]:
    return [Note(NoteKind.NULS_DROPPED, found=str(whole.nuls))] if whole.nuls else []
