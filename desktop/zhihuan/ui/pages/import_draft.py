"""An import being prepared: the files read so far and what the user decided about them and their rows.

Holds values only; reading and planning are pieces of work for a thread. Knows nothing of widgets.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

from zhihuan.application.import_naming import renamed
from zhihuan.application.import_preview import Choice, RowPlace
from zhihuan.application.importing_plan import plan_import
from zhihuan.application.institutions import NO_INSTITUTIONS
from zhihuan.application.reading_options import AS_IT_SHOWS, ReadingOptions
from zhihuan.domain.errors import ZhihuanError
from zhihuan.ui.pages.import_shown import RowsOfPlan

if TYPE_CHECKING:
    from zhihuan.application.imported import ImportedFile
    from zhihuan.application.institutions import Institutions
    from zhihuan.application.ports import StatementReader
    from zhihuan.application.products import Product
    from zhihuan.domain.book import Book

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
    """Say whether both are one sheet of the same bytes, read the same way."""
    return _same_bytes(one, other) and _reading(one) == _reading(other)


def _reading(file: ImportedFile | None) -> tuple[object, ...]:
    """Return how a file was read, its days too: their order may have been said since."""
    if file is None:
        return ()
    days = tuple(row.loan.start if row.loan else row.on for row in file.rows)
    return file.sheet, file.profile, file.encoding, file.owner, days


@dataclass(frozen=True, slots=True)
class Reading:
    """Reads files one after another; one that cannot be read does not stop the others."""

    reader: StatementReader
    paths: tuple[Path, ...]
    options: Mapping[Path, ReadingOptions] = field(default_factory=dict)

    def __call__(self, progress: Progress) -> tuple[FileRead, ...]:
        """Return what came of each file and of each of its sheets."""
        return tuple(read for number, path in enumerate(self.paths) for read in self._read(number, path, progress))

    def _read(self, number: int, path: Path, progress: Progress) -> tuple[FileRead, ...]:
        count = len(self.paths)

        def part(done: int, whole: int) -> None:
            progress((number * _WHOLE + _WHOLE * done // max(whole, 1)) // count, _WHOLE)

        part(0, 1)
        options = self.options.get(path, AS_IT_SHOWS)
        try:
            return tuple(FileRead(path, file) for file in self.reader.read_file(path, part, options))
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
    same_person: frozenset[str]
    institutions: Institutions = NO_INSTITUTIONS
    names: Mapping[str, str] = field(default_factory=dict)

    @property
    def rows(self) -> int:
        """How many rows there are to place."""
        return sum(len(file.rows) for file in self.files)

    def __call__(self, progress: Progress) -> RowsOfPlan:
        """Return what the import would do, its rows ready to be shown."""
        progress(0, 1)
        plan = plan_import(
            self.book, self.files, self.catalogue, self.today, choices=self.choices,
            paid_before=self.today if self.past_paid else None, chinese_names=self.chinese_names,
            same_person=self.same_person, institutions=self.institutions,
        )
        return RowsOfPlan.of(renamed(plan, self.names))


@dataclass(slots=True)
class Draft:
    """The files and decisions of the import being prepared."""

    reads: list[FileRead] = field(default_factory=list)
    choices: dict[RowPlace, Choice] = field(default_factory=dict)
    options: dict[Path, ReadingOptions] = field(default_factory=dict)
    """What the user said about how a file is to be read; forgotten with the draft, passwords too."""
    same_person: set[str] = field(default_factory=set)
    """Owners of files of which the user said that they are the ledger's own person."""
    apart: set[str] = field(default_factory=set)
    """Owners whose files the user keeps apart."""
    names: dict[str, str] = field(default_factory=dict)
    """What the user calls the loans and lines that come with this import, by id."""
    past_paid: bool = True
    """Whether instalments due before today count as paid where the files hold no repayment."""

    @property
    def files(self) -> tuple[ImportedFile, ...]:
        """The files that could be read, in the order they were given."""
        return tuple(read.file for read in self.reads if read.file is not None)

    def add(self, reads: Sequence[FileRead]) -> None:
        """Take files in; one that was given before stands once, where it stood, as it was read last."""
        for path in dict.fromkeys(read.path for read in reads):
            before = [one for one in self.reads if one.path == path]
            after = [read for read in reads if read.path == path]
            if before and any(read.file is None for read in after) and any(one.file for one in before):
                # It is gone or locked now: what was read of it still holds, and why it is not read again stands beside.
                before = [one for one in before if one.file is None]
            self._exchange(before, [self._known(read, before) for read in after])

    def remove(self, read: FileRead) -> None:
        """Put a file aside, and what was decided about its rows."""
        self._exchange([read], [])

    def options_of(self, read: FileRead, profile: str | None = "") -> ReadingOptions:
        """Return how a file is read, by another layout if one is named (None: by whichever fits)."""
        options = self.options.get(read.path, AS_IT_SHOWS)
        return options if profile == "" else replace(options, profile=profile)

    def decide(self, choices: Mapping[RowPlace, Choice]) -> None:
        """Put decisions in the place of others; one that says nothing is forgotten. Rows decided alike share one."""
        nothing = {id(choice) for choice in {id(one): one for one in choices.values()}.values() if choice == Choice()}
        self.choices |= choices
        for place, choice in choices.items() if nothing else ():
            if id(choice) in nothing:
                del self.choices[place]

    def planning(
        self, book: Book, catalogue: Mapping[str, Product], today: date, *, chinese_names: bool,
        institutions: Institutions = NO_INSTITUTIONS,
    ) -> Planning:
        """Return the planning of this draft against a book."""
        return Planning(
            book, self.files, catalogue, today, dict(self.choices), self.past_paid, chinese_names,
            frozenset(self.same_person), institutions, dict(self.names),
        )

    @staticmethod
    def _known(read: FileRead, before: Sequence[FileRead]) -> FileRead:
        """Return what stood there before where it is the very same, so that its decisions stay."""
        return next((one for one in before if _same(one.file, read.file)), read)

    def _exchange(self, gone: Sequence[FileRead], come: Sequence[FileRead]) -> None:
        """Put reads in the place of others; decisions stay with the files that stay."""
        files = self.files
        at = next((number for number, one in enumerate(self.reads) if any(one is old for old in gone)), len(self.reads))
        kept = [one for one in self.reads if not any(one is old for old in gone)]
        at -= sum(any(one is old for old in gone) for one in self.reads[:at])
        self.reads = [*kept[:at], *come, *kept[at:]]
        numbers = {id(file): number for number, file in enumerate(self.files)}
        self.choices = {
            (numbers[id(files[number])], line): choice
            for (number, line), choice in self.choices.items() if id(files[number]) in numbers
        }
