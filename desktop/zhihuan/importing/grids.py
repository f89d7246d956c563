"""The rows of a sheet to records: the header found by content, the end where the sheet has nothing more to say.

Lines are the sheet's own row numbers, so that a person finds the row again.
"""

from __future__ import annotations

from itertools import chain, islice
from typing import TYPE_CHECKING, Final

from zhihuan.application.import_problems import FieldTooLong, FileEmpty
from zhihuan.application.imported import Note, NoteKind
from zhihuan.importing.cells import clean
from zhihuan.importing.headers import (
    HEADER_WITHIN,
    HeaderRow,
    best_header,
    no_header,
    numbered_header,
    refuse_width,
    without_blank_end,
)
from zhihuan.importing.tables import LONGEST_FIELD, PROGRESS_EVERY, Record, Table, refuse_length

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from zhihuan.importing.workbooks import Sheet

MOST_EMPTY_ROWS: Final = 200
_DELIMITER: Final = ","  # of the text that rejected rows are written out to


def read_grid(
    name: str,
    sheet: Sheet,
    known: frozenset[str],
    progress: Callable[[int, int], None] | None = None,
    *,
    header_line: int | None = None,
) -> Table:
    """Take a sheet apart as `read_table` does a text; raises also FileEmpty."""
    head = list(islice(sheet.rows, max(HEADER_WITHIN, header_line or 0)))
    if not any(map(any, head)):
        raise FileEmpty(name)
    header = _header(name, head, known, header_line)
    start = header.place + 1
    records: list[Record] = []
    notes: list[Note] = []
    empty = 0
    for line, cells in enumerate(chain(head[start:], sheet.rows), start + 1):
        if progress and line % PROGRESS_EVERY == 0:
            progress(line, max(sheet.height, line))
        if any(map(clean, filter(None, cells))):
            if empty > MOST_EMPTY_ROWS:
                notes.append(Note(NoteKind.ROWS_AFTER_GAP, line=line))
                break
            empty = 0
            records.append(_record(name, line, cells, len(header.cells)))
            refuse_length(name, len(records))
        else:
            empty += 1
    before = "\n".join(_written(head[: max(header.place, 0)]))
    return Table(_DELIMITER, start, header.cells, tuple(records), before, tuple(notes))


def _header(name: str, head: list[tuple[str, ...]], known: frozenset[str], header_line: int | None) -> HeaderRow:
    if header_line:
        if header_line > len(head):
            raise no_header(name, head, len(head))
        cells = without_blank_end(head[header_line - 1])
        refuse_width(name, header_line, len(cells))
        return HeaderRow(header_line - 1, _DELIMITER, cells)
    if header_line is None:
        rows = (HeaderRow(index, _DELIMITER, cells) for index, cells in enumerate(head))
        found = best_header(name, rows, known)
        if found is None:
            raise no_header(name, head, len(head))
        return found
    return HeaderRow(-1, _DELIMITER, numbered_header(name, head))


def _record(name: str, line: int, cells: tuple[str, ...], width: int) -> Record:
    if len(cells) > width:  # a sheet is as wide as its widest row
        cells = cells[:width] + without_blank_end(cells[width:])
    longest = max(map(len, cells), default=0)
    if longest > LONGEST_FIELD:
        raise FieldTooLong(name, line, longest, LONGEST_FIELD)
    return Record(line, cells)


def _written(rows: list[tuple[str, ...]]) -> Iterator[str]:
    for row in rows:
        yield _DELIMITER.join(without_blank_end(row))
