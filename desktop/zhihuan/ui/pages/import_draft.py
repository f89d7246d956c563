"""An import being prepared: the files read so far and what the user decided about their rows.

Holds values only; reading and planning are pieces of work for a thread. Knows nothing of widgets.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

from zhihuan.application.import_preview import Choice, ImportPlan, RowPlace
from zhihuan.application.importing_plan import plan_import
from zhihuan.domain.errors import ZhihuanError

if TYPE_CHECKING:
    from zhihuan.application.imported import ImportedFile
    from zhihuan.application.ports import StatementReader
    from zhihuan.application.products import Product
    from zhihuan.domain.book import Book
    from zhihuan.domain.loan import LoanId

Progress = Callable[[int, int], None]
_WHOLE = 1_000


@dataclass(frozen=True, slots=True)
class FileRead:
    """What came of reading one file, or one sheet of it: what it said, or why it could not be read."""

    path: Path
    file: ImportedFile | None = None
    problem: ZhihuanError | None = None


def _same_bytes(one: ImportedFile | None, other: ImportedFile | None) -> bool:
    return one is not None and other is not None and one.sha256 == other.sha256


def _same(one: ImportedFile | None, other: ImportedFile | None) -> bool:
    """Say whether both are one sheet of the same bytes."""
    return one is not None and other is not None and (one.sha256, one.sheet) == (other.sha256, other.sheet)


@dataclass(frozen=True, slots=True)
class Reading:
    """Reads files one after another; one that cannot be read does not stop the others."""

    reader: StatementReader
    paths: tuple[Path, ...]

    def __call__(self, progress: Progress) -> tuple[FileRead, ...]:
        """Return what came of each file and of each of its sheets."""
        return tuple(read for number, path in enumerate(self.paths) for read in self._read(number, path, progress))

    def _read(self, number: int, path: Path, progress: Progress) -> tuple[FileRead, ...]:
        count = len(self.paths)

        def part(done: int, whole: int) -> None:
            progress((number * _WHOLE + _WHOLE * done // max(whole, 1)) // count, _WHOLE)

        part(0, 1)
        try:
            return tuple(FileRead(path, file) for file in self.reader.read_file(path, part))
        except ZhihuanError as problem:
            return (FileRead(path, problem=problem),)


@dataclass(frozen=True, slots=True)
class Planning:
    """Plans an import over frozen values, so that it may be done in a thread."""

    book: Book
    files: tuple[ImportedFile, ...]
    catalogue: Mapping[str, Product]
    today: date
    choices: Mapping[RowPlace, Choice]
    past_paid: bool
    chinese_names: bool

    @property
    def rows(self) -> int:
        """How many rows there are to place."""
        return sum(len(file.rows) for file in self.files)

    def __call__(self, _progress: Progress) -> ImportPlan:
        """Return what the import would do."""
        return plan_import(
            self.book, self.files, self.catalogue, self.today, choices=self.choices,
            paid_before=self.today if self.past_paid else None, chinese_names=self.chinese_names,
        )


@dataclass(slots=True)
class Draft:
    """The files and decisions of the import being prepared."""

    reads: list[FileRead] = field(default_factory=list)
    choices: dict[RowPlace, Choice] = field(default_factory=dict)
    past_paid: bool = True
    """Whether instalments due before today count as paid where the files hold no repayment."""

    @property
    def files(self) -> tuple[ImportedFile, ...]:
        """The files that could be read, in the order they were given."""
        return tuple(read.file for read in self.reads if read.file is not None)

    def add(self, reads: Sequence[FileRead]) -> None:
        """Take files in; one that was given before stands once, as it was read last."""
        for read in reads:
            before = [one for one in self.reads if one.path == read.path]
            if any(_same(one.file, read.file) for one in before):
                continue
            for one in before:
                if one.file is None or (read.file is not None and not _same_bytes(one.file, read.file)):
                    self.remove(one)
            self.reads.append(read)

    def remove(self, read: FileRead) -> None:
        """Put a file aside, and what was decided about its rows."""
        gone = self.files.index(read.file) if read.file is not None else None
        self.reads = [one for one in self.reads if one is not read]
        if gone is not None:
            self.choices = {
                (number - (number > gone), line): choice
                for (number, line), choice in self.choices.items() if number != gone
            }

    def skip(self, place: RowPlace, *, skip: bool) -> None:
        """Leave a row out, or take it again."""
        chosen = self.choices.get(place, Choice())
        self._decide(place, Choice(skip=skip, loan=chosen.loan))

    def assign(self, place: RowPlace, loan: LoanId | None) -> None:
        """Say which loan a repayment was paid towards; None leaves it open again."""
        self._decide(place, Choice(loan=loan))

    def planning(self, book: Book, catalogue: Mapping[str, Product], today: date, *, chinese_names: bool) -> Planning:
        """Return the planning of this draft against a book."""
        return Planning(book, self.files, catalogue, today, dict(self.choices), self.past_paid, chinese_names)

    def _decide(self, place: RowPlace, choice: Choice) -> None:
        if choice == Choice():
            self.choices.pop(place, None)
        else:
            self.choices[place] = choice
