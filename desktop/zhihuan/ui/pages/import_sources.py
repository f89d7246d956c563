"""What the import page needs from outside the window: files read, columns guessed, layouts kept, leftovers written."""

from __future__ import annotations

from typing import TYPE_CHECKING, Protocol

from zhihuan.application.ports import StatementReader
from zhihuan.application.reading_options import AS_IT_SHOWS, ReadingOptions

if TYPE_CHECKING:
    from pathlib import PurePath

    from zhihuan.application.column_mapping import ColumnMapping
    from zhihuan.application.imported import ImportedFile
    from zhihuan.application.institutions import Institutions
    from zhihuan.application.ports import Progress


class ImportSources(StatementReader, Protocol):
    """Reads files, also as the user says what their columns are."""

    @property
    def institutions(self) -> Institutions:
        """The lenders and platforms that are known by name."""
        ...

    def guess(self, path: PurePath, options: ReadingOptions = AS_IT_SHOWS) -> ColumnMapping:
        """Return what the columns of a file's unknown table may mean; raises the problems of reading."""
        ...

    def read_as(
        self, path: PurePath, mapping: ColumnMapping, progress: Progress | None = None,
        options: ReadingOptions = AS_IT_SHOWS,
    ) -> tuple[ImportedFile, ...]:
        """Read a file with its columns meant as the user says; nothing is kept."""
        ...

    def keep(self, mapping: ColumnMapping) -> str:
        """Keep a mapping for every later table with this header; return its code, raises ProfileNotSaved."""
        ...

    def forget(self, code: str) -> None:
        """Take a layout of the user's own away; raises ProfileNotSaved."""
        ...

    def write_rest(self, path: PurePath, text: str) -> None:
        """Write text to a file that the user chose, whole or not at all; raises ExportNotWritten."""
        ...
