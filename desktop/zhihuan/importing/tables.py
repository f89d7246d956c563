"""Text to records: the delimiter, the header row and the rows after it, found by content.

Keeps the physical line of every record, and never lets an unclosed quotation mark swallow
rows in silence. Knows nothing of what the columns mean beyond the headings it is told of.
"""

from __future__ import annotations

import csv
import re
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from zhihuan.application.import_problems import FieldTooLong, NoHeader, TooManyColumns, TooManyRows
from zhihuan.application.imported import Note, NoteKind
from zhihuan.importing.cells import clean, heading
from zhihuan.importing.dates import looks_like_date

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence

MOST_COLUMNS: Final = 100
MOST_ROWS: Final = 1_000_000
LONGEST_FIELD: Final = 32_767  # as many characters as a spreadsheet's cell takes
_LONGEST_LINE: Final = 1 << 20
_DELIMITERS: Final = ",\t;|"
_HEADER_WITHIN: Final = 80
_MOST_LINES_A_ROW: Final = 6
_LONGEST_HEADING: Final = 24
_NO_WORD_KNOWN: Final = 1  # the score of headings that are only all different
_PROGRESS_EVERY: Final = 2000
_GLUED_DOCTYPE: Final = re.compile(r"\A[ \t]*<!doctype[^>\n]*>[ \t]*", re.IGNORECASE)
_NUMBER: Final = re.compile(r"[-+(]?[¥$￥]?\s*[-+]?[0-9][0-9.,]*[%)]?")


@dataclass(frozen=True, slots=True)
class Record:
    """The cells of one row and the line on which it starts, counted from 1.

    `unclosed` tells that a quotation mark is opened in it and never closed: its cells were split without quoting.
    """

    line: int
    cells: tuple[str, ...]
    unclosed: bool = False


@dataclass(frozen=True, slots=True)
class Table:
    """A header, the records after it, and the text before it."""

    delimiter: str
    header_line: int
    header: tuple[str, ...]
    records: tuple[Record, ...]
    before: str
    notes: tuple[Note, ...]


def read_table(
    name: str, text: str, known: frozenset[str], progress: Callable[[int, int], None] | None = None
) -> Table:
    """Take a text apart; `known` are the headings that any layout knows.

    Calls `progress(lines done, lines in all)` now and then; whatever it raises ends the reading.
    Raises NoHeader, TooManyColumns, TooManyRows, FieldTooLong.
    """
    lines = _lines(text)
    for number, line in enumerate(lines, 1):
        if len(line) > _LONGEST_LINE:
            raise FieldTooLong(name, number, len(line), _LONGEST_LINE)
    delimiter, index, header = _header(name, lines, known)
    if len(header) > MOST_COLUMNS:
        raise TooManyColumns(name, index + 1, len(header), MOST_COLUMNS)
    records = []
    for record in _records(name, lines, index + 1, delimiter, len(header)):
        if any(clean(cell) for cell in record.cells):
            records.append(record)
        if len(records) > MOST_ROWS:
            raise TooManyRows(name, MOST_ROWS)
        if progress and record.line % _PROGRESS_EVERY == 0:
            progress(record.line, len(lines))
    unclosed = [record.line for record in records if record.unclosed]
    notes = (Note(NoteKind.QUOTE_NEVER_CLOSED, line=unclosed[0], found=str(len(unclosed))),) if unclosed else ()
    return Table(delimiter, index + 1, header, tuple(records), "\n".join(lines[:index]), notes)


def _lines(text: str) -> list[str]:
    """Split at line ends only; a form feed or an exotic separator inside a cell is no line end."""
    text = _GLUED_DOCTYPE.sub("", text)
    return text.replace("\r\n", "\n").replace("\r", "\n").removesuffix("\n").split("\n")


def _header(name: str, lines: Sequence[str], known: frozenset[str]) -> tuple[str, int, tuple[str, ...]]:
    best: tuple[int, int, int, str, tuple[str, ...]] | None = None
    wide: list[tuple[int, int]] = []
    for delimiter in _DELIMITERS:
        for index, line in enumerate(lines[:_HEADER_WITHIN]):
            cells = _without_blank_end(_one_line(name, index, line, delimiter))
            if len(cells) < 2:  # noqa: PLR2004 — one cell is a sentence, not a header
                continue
            if len(cells) > MOST_COLUMNS:
                wide.append((index + 1, len(cells)))
            candidate = (_score(cells, known), len(cells), -index, delimiter, cells)
            if best is None or candidate[:3] > best[:3]:
                best = candidate
    if wide and (best is None or best[0] <= _NO_WORD_KNOWN):
        raise TooManyColumns(name, *min(wide), MOST_COLUMNS)
    if best is None or best[0] <= 0:
        raise NoHeader(name, min(len(lines), _HEADER_WITHIN))
    return best[3], -best[2], best[4]


def _score(cells: Sequence[str], known: frozenset[str]) -> int:
    """Say how much a row looks like headings: known words for it, figures, dates and long texts against."""
    headings = [heading(cell) for cell in cells]
    score = 2 * sum(text in known for text in set(headings))
    for cell in map(clean, cells):
        score -= 3 * bool(_NUMBER.fullmatch(cell) or looks_like_date(cell))
        score -= 2 * (len(cell) > _LONGEST_HEADING)
    return score + (len(set(headings)) == len(headings))


def _one_line(name: str, index: int, line: str, delimiter: str) -> tuple[str, ...]:
    try:
        return tuple(next(csv.reader([line], delimiter=delimiter), ()))
    except csv.Error as problem:
        raise FieldTooLong(name, index + 1, len(line), csv.field_size_limit()) from problem


def _without_blank_end(cells: tuple[str, ...]) -> tuple[str, ...]:
    width = len(cells)
    while width and not clean(cells[width - 1]):
        width -= 1
    return cells[:width]


def _records(
    name: str, lines: Sequence[str], start: int, delimiter: str, width: int
) -> Iterator[Record]:
    at = start
    while at < len(lines):
        supply = _Supply(lines, at)
        try:
            for cells in csv.reader(supply, delimiter=delimiter):
                first, at = at, supply.at
                if _unclosed(cells, lines[first:at], delimiter, width):
                    at = first + 1
                    yield _checked(name, Record(first + 1, tuple(lines[first].split(delimiter)), unclosed=True))
                    break
                supply.row_ends()
                yield _checked(name, Record(first + 1, tuple(cells)))
            else:
                at = max(at, supply.at)
        except csv.Error as problem:
            raise FieldTooLong(name, at + 1, csv.field_size_limit() + 1, LONGEST_FIELD) from problem


class _Supply:
    """Hands lines to the csv reader, but for one row never more than a row can span."""

    def __init__(self, lines: Sequence[str], at: int) -> None:
        self.at = at
        self._row_began = at
        self._lines = lines

    def row_ends(self) -> None:
        """Note that all lines handed out so far belong to finished rows."""
        self._row_began = self.at

    def __iter__(self) -> _Supply:
        return self

    def __next__(self) -> str:
        if self.at >= len(self._lines) or self.at - self._row_began > _MOST_LINES_A_ROW:
            raise StopIteration
        self.at += 1
        return self._lines[self.at - 1] + "\n"


def _unclosed(cells: Sequence[str], lines: Sequence[str], delimiter: str, width: int) -> bool:
    """Say whether a quotation mark of a row is never closed, or only by one that opens a cell of a later row."""
    # The end of the last line belongs to a cell only inside quotation marks; alone on its line, one closes them.
    if cells and cells[-1].endswith("\n") and lines[-1] != '"':
        return True
    return len(lines) > 1 and _swallowed(cells, lines, delimiter, width)


def _swallowed(cells: Sequence[str], lines: Sequence[str], delimiter: str, width: int) -> bool:
    """Say whether a row over several lines took other rows into one of its cells.

    A note over several lines leaves its row broken: its first line, or every later one, is no whole row.
    """
    if len(lines) > _MOST_LINES_A_ROW or not width - 1 <= len(_without_blank_end(tuple(cells))) <= width:
        return True
    whole = [line.count(delimiter) >= max(1, width - 2) for line in lines]
    return whole[0] and any(whole[1:])


def _checked(name: str, record: Record) -> Record:
    longest = max(map(len, record.cells), default=0)
    if longest > LONGEST_FIELD:
        raise FieldTooLong(name, record.line, longest, LONGEST_FIELD)
    return record
