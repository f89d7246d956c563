"""Text to records: the delimiter, the header row and the rows after it, found by content.

Keeps the physical line of every record, and never lets an unclosed quotation mark swallow
rows in silence. Knows nothing of what the columns mean beyond the headings it is told of.
"""

from __future__ import annotations

import csv
import re
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from zhihuan.application.import_problems import FieldTooLong, TooManyRows
from zhihuan.application.imported import Note, NoteKind
from zhihuan.application.rejects import REASON_HEADINGS
from zhihuan.importing.cells import clean
from zhihuan.importing.headers import (
    HEADER_WITHIN,
    HeaderRow,
    best_header,
    divided,
    header_at,
    header_rows,
    no_header,
    numbered_header,
    steadiest_delimiter,
    without_blank_end,
)

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Sequence

MOST_ROWS: Final = 500_000
_MOST_KNOWN_CELLS: Final = 50_000
LONGEST_FIELD: Final = 32_767  # as many characters as a spreadsheet's cell takes
PROGRESS_EVERY: Final = 2000
_LONGEST_LINE: Final = 1 << 20
_MOST_LINES_A_ROW: Final = 6
_GLUED_DOCTYPE: Final = re.compile(r"\A[ \t]*<!doctype[^>\n]*>[ \t]*", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Record:
    """The cells of one row and the line on which it starts, counted from 1.

    `unclosed` tells that a quotation mark is opened in it and never closed: its cells were split without quoting.
    `misfit` tells that bytes stand in it which are no characters.
    """

    line: int
    cells: tuple[str, ...]
    unclosed: bool = False
    misfit: bool = False


@dataclass(frozen=True, slots=True)
class Table:
    """A header, the records after it, and the text before it.

    A table without headings has `header_line` 0 and its columns are called 1, 2, 3.
    """

    delimiter: str
    header_line: int
    header: tuple[str, ...]
    records: tuple[Record, ...]
    before: str
    notes: tuple[Note, ...]


def read_table(
    name: str,
    text: str,
    known: frozenset[str],
    progress: Callable[[int, int], None] | None = None,
    *,
    header_line: int | None = None,
) -> Table:
    """Take a text apart; `known` are the headings that any layout knows.

    `header_line` is where the headings stand by the person's word, 0 for none. Calls
    `progress(lines done, lines in all)` now and then; whatever it raises ends the reading.
    Raises NoHeader, TooManyColumns, TooManyRows, FieldTooLong.
    """
    lines = _lines(text)
    for number, line in enumerate(lines, 1):
        if len(line) > _LONGEST_LINE:
            raise FieldTooLong(name, number, len(line), _LONGEST_LINE)
    header = _header(name, lines, known, header_line)
    start = header.place + 1
    records = []
    for record in _records(name, lines, start, header.delimiter, len(header.cells)):
        if any(clean(cell) for cell in record.cells):
            records.append(record)
            refuse_length(name, len(records))
        if progress and record.line % PROGRESS_EVERY == 0:
            progress(record.line, len(lines))
    unclosed = [record.line for record in records if record.unclosed]
    notes = (Note(NoteKind.QUOTE_NEVER_CLOSED, line=unclosed[0], found=str(len(unclosed))),) if unclosed else ()
    before = "\n".join(lines[: max(header.place, 0)])
    return Table(header.delimiter, start, header.cells, tuple(records), before, notes)


def is_rest(header: Sequence[str]) -> bool:
    """Say whether a table is what was saved of another: the rows that stayed behind, each with its reason."""
    return any(clean(title) in REASON_HEADINGS for title in header)


def refuse_length(name: str, rows: int) -> None:
    """Raise TooManyRows where a table is longer than the program takes at once."""
    if rows > MOST_ROWS:
        raise TooManyRows(name, MOST_ROWS)


def _lines(text: str) -> list[str]:
    """Split at line ends only; a form feed or an exotic separator inside a cell is no line end."""
    text = _GLUED_DOCTYPE.sub("", text)
    return text.replace("\r\n", "\n").replace("\r", "\n").removesuffix("\n").split("\n")


def _header(name: str, lines: Sequence[str], known: frozenset[str], header_line: int | None) -> HeaderRow:
    if header_line:
        return header_at(name, lines, header_line)
    found = best_header(name, header_rows(name, lines), known) if header_line is None else None
    if found is not None:
        return found
    delimiter = steadiest_delimiter(lines)
    rows = [divided(name, index, line, delimiter) for index, line in enumerate(lines[:HEADER_WITHIN])]
    if header_line is None:
        raise no_header(name, rows, min(len(lines), HEADER_WITHIN))
    return HeaderRow(-1, delimiter, numbered_header(name, rows))


def _records(name: str, lines: Sequence[str], start: int, delimiter: str, width: int) -> Iterator[Record]:
    at, once = start, _Once()
    while at < len(lines):
        line = lines[at]
        if '"' not in line:
            at += 1
            yield _checked(name, Record(at, once.tuple_of(line.split(delimiter))), len(line))
            continue
        supply = _Supply(lines, at)
        try:
            cells = once.tuple_of(next(csv.reader(supply, delimiter=delimiter)))
        except csv.Error as problem:
            raise FieldTooLong(name, at + 1, csv.field_size_limit() + 1, LONGEST_FIELD) from problem
        taken = lines[at : supply.at]
        if _unclosed(cells, taken, delimiter, width):
            record, after = Record(at + 1, tuple(line.split(delimiter)), unclosed=True), at + 1
        else:
            record, after = Record(at + 1, cells), supply.at
        yield _checked(name, record, sum(map(len, taken)))
        at = after


class _Once:
    """Keeps one copy of what many rows say: the words of a column are few, and a statement repeats them."""

    def __init__(self) -> None:
        self._met: dict[str, str] = {}

    def tuple_of(self, cells: Iterable[str]) -> tuple[str, ...]:
        """Return cells of which those that were met before are the ones met; what comes late is not learned."""
        met = self._met
        known = met.get if len(met) > _MOST_KNOWN_CELLS else met.setdefault
        return tuple([known(cell, cell) for cell in cells])


class _Supply:
    """Hands lines to the csv reader, but never more than one row can span."""

    def __init__(self, lines: Sequence[str], at: int) -> None:
        self.at = at
        self._end = min(len(lines), at + _MOST_LINES_A_ROW + 1)
        self._lines = lines

    def __iter__(self) -> _Supply:
        return self

    def __next__(self) -> str:
        if self.at >= self._end:
            raise StopIteration
        self.at += 1
        return self._lines[self.at - 1] + "\n"


def _unclosed(cells: tuple[str, ...], lines: Sequence[str], delimiter: str, width: int) -> bool:
    """Say whether a quotation mark of a row is never closed, or only by one that opens a cell of a later row."""
    # The end of the last line belongs to a cell only inside quotation marks; alone on its line, one closes them.
    if cells and cells[-1].endswith("\n") and lines[-1] != '"':
        return True
    return len(lines) > 1 and _swallowed(cells, lines, delimiter, width)


def _swallowed(cells: tuple[str, ...], lines: Sequence[str], delimiter: str, width: int) -> bool:
    """Say whether a row over several lines took other rows into one of its cells.

    A note over several lines leaves its row broken: its first line, or every later one, is no whole row.
    """
    if len(lines) > _MOST_LINES_A_ROW or not width - 1 <= len(without_blank_end(cells)) <= width:
        return True
    whole = [line.count(delimiter) >= max(1, width - 2) for line in lines]
    return whole[0] and any(whole[1:])


def _checked(name: str, record: Record, most: int) -> Record:
    longest = max(map(len, record.cells), default=0) if most > LONGEST_FIELD else 0
    if longest > LONGEST_FIELD:
        raise FieldTooLong(name, record.line, longest, LONGEST_FIELD)
    return record
