"""Which row of many holds the headings, and by which sign its cells are divided: told by content.

Knows nothing of what the headings mean beyond those it is told of.
"""

from __future__ import annotations

import csv
import re
from collections import Counter
from typing import TYPE_CHECKING, Final, NamedTuple

from zhihuan.application.import_problems import FieldTooLong, NoHeader, TooManyColumns
from zhihuan.importing.cells import clean, heading
from zhihuan.importing.dates import looks_like_date

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

MOST_COLUMNS: Final = 160
HEADER_WITHIN: Final = 80
_DELIMITERS: Final = ",\t;|"
_LONGEST_HEADING: Final = 24
_NO_WORD_KNOWN: Final = 1  # the score of headings that are only all different
_SHOWN_ROWS: Final = 10
_NUMBER: Final = re.compile(r"[-+(]?[¥$￥]?\s*[-+]?[0-9][0-9.,]*[%)]?")


class HeaderRow(NamedTuple):
    """A row that may hold the headings: its place from 0, the sign between its cells, the cells."""

    place: int
    delimiter: str
    cells: tuple[str, ...]


def best_header(name: str, rows: Iterable[HeaderRow], known: frozenset[str]) -> HeaderRow | None:
    """Return the row that looks most like headings, None where none does.

    `known` are the headings that any layout knows. Raises TooManyColumns where the only rows are too wide.
    """
    best: tuple[tuple[int, int, int], HeaderRow] | None = None
    wide: list[tuple[int, int]] = []
    for row in rows:
        cells = without_blank_end(row.cells)
        if len(cells) < 2:  # noqa: PLR2004 — one cell is a sentence, not a header
            continue
        if len(cells) > MOST_COLUMNS:
            wide.append((row.place + 1, len(cells)))
        rank = (_score(cells, known), len(cells), -row.place)
        if best is None or rank > best[0]:
            best = rank, row._replace(cells=cells)
    if wide and (best is None or best[0][0] <= _NO_WORD_KNOWN):
        raise TooManyColumns(name, *min(wide), MOST_COLUMNS)
    if best is None or best[0][0] <= 0:
        return None
    refuse_width(name, best[1].place + 1, len(best[1].cells))
    return best[1]


def refuse_width(name: str, line: int, width: int) -> None:
    """Raise TooManyColumns where a row is wider than any statement's."""
    if width > MOST_COLUMNS:
        raise TooManyColumns(name, line, width, MOST_COLUMNS)


def header_rows(name: str, lines: Sequence[str]) -> Iterator[HeaderRow]:
    """Return every way in which one of the first lines may be headings."""
    for delimiter in _DELIMITERS:
        for index, line in enumerate(lines[:HEADER_WITHIN]):
            yield HeaderRow(index, delimiter, divided(name, index, line, delimiter))


def header_at(name: str, lines: Sequence[str], number: int) -> HeaderRow:
    """Return the headings that stand in a line, counted from 1, as the person says; raises NoHeader."""
    if number > len(lines):
        raise NoHeader(name, len(lines))
    cut = [HeaderRow(number - 1, sign, divided(name, number - 1, lines[number - 1], sign)) for sign in _DELIMITERS]
    row = max(cut, key=lambda one: len(one.cells))
    row = row._replace(cells=without_blank_end(row.cells))
    refuse_width(name, number, len(row.cells))
    return row


def numbered_header(name: str, rows: Sequence[Sequence[str]]) -> tuple[str, ...]:
    """Return what the columns of rows without headings are called: 1, 2, 3; raises TooManyColumns."""
    width = max((len(without_blank_end(tuple(row))) for row in rows), default=0)
    refuse_width(name, 1, width)
    return tuple(str(number) for number in range(1, width + 1))


def steadiest_delimiter(lines: Sequence[str]) -> str:
    """Return the sign that divides most lines into equally many cells.

    >>> steadiest_delimiter(["1;2,5;x", "1;3,5;y", "2;4;z"])
    ';'
    """

    def steadiness(sign: str) -> tuple[int, int]:
        counts = Counter(count for line in lines[:HEADER_WITHIN] if (count := line.count(sign)))
        return max(((times, count) for count, times in counts.items()), default=(0, 0))

    return max(_DELIMITERS, key=steadiness)


def no_header(name: str, rows: Sequence[Sequence[str]], looked_at: int) -> NoHeader:
    """Return the problem that no row holds headings, with the first rows for a person to look at."""
    filled = [tuple(map(clean, row)) for row in rows if any(map(clean, row))]
    return NoHeader(name, looked_at, tuple(filled[:_SHOWN_ROWS]))


def divided(name: str, index: int, line: str, delimiter: str) -> tuple[str, ...]:
    """Return the cells of one line; raises FieldTooLong."""
    if '"' not in line:
        return tuple(line.split(delimiter))
    try:
        return tuple(next(csv.reader([line], delimiter=delimiter), ()))
    except csv.Error as problem:
        raise FieldTooLong(name, index + 1, len(line), csv.field_size_limit()) from problem


def without_blank_end(cells: tuple[str, ...]) -> tuple[str, ...]:
    """Return a row without the blank cells at its end."""
    width = len(cells)
    while width and not clean(cells[width - 1]):
        width -= 1
    return cells[:width]


def _score(cells: Sequence[str], known: frozenset[str]) -> int:
    """Say how much a row looks like headings: known words for it, figures, dates and long texts against."""
    headings = [heading(cell) for cell in cells]
    score = 2 * sum(text in known for text in set(headings))
    for cell in map(clean, cells):
        score -= 3 * bool(_NUMBER.fullmatch(cell) or looks_like_date(cell))
        score -= 2 * (len(cell) > _LONGEST_HEADING)
    return score + (len(set(headings)) == len(headings))
