"""How far the sheets of a workbook reach, read from its XML before anything makes room for them.

A sheet whose one cell stands in the last corner is a few hundred bytes, and seventeen thousand million cells.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Final

_CELL: Final = re.compile(
    rb"<(?:\w+:)?c(?=[\s>])(?:[^<>]*?\sr=[\"']([A-Z]{1,3})([0-9]{1,7})[\"'])?[^<>]*(?<!/)>"
)
_ROW_OR_CELL: Final = re.compile(rb"<(?:\w+:)?(?:(row)|c)(?=[\s/>])([^<>]*)>")
_REFERENCE: Final = re.compile(rb"\sr=[\"'][A-Z]{0,3}([0-9]{1,7})[\"']")
_ERROR_CELL: Final = b't="e"'
_ODS_TAG: Final = re.compile(rb"<table:(table|table-row|table-cell|covered-table-cell)(?=[\s/>])([^<>]*)>")
_COLUMNS_REPEATED: Final = re.compile(rb"number-columns-repeated=[\"']([0-9]{1,9})[\"']")
_ROWS_REPEATED: Final = re.compile(rb"number-rows-repeated=[\"']([0-9]{1,9})[\"']")
_A: Final = ord("A") - 1
_LONGEST_TAG: Final = 1 << 20


@dataclass(frozen=True, slots=True)
class Bounds:
    """The last row and column in which anything stands, counted from 1, and how many cells hold an error."""

    rows: int = 0
    columns: int = 0
    errors: int = 0

    @property
    def cells(self) -> int:
        """How many cells lie within, filled or not."""
        return self.rows * self.columns


def sheet_bounds(pieces: Iterable[bytes]) -> Bounds:
    """Return how far a sheet of an xlsx workbook reaches.

    >>> sheet_bounds([b'<row r="1"><c r="B1"><v>1</v></c><c r="ZZ9" s="1"/></ro', b'w><c r="XFD1048576"><v>1</v>'])
    Bounds(rows=1048576, columns=16384, errors=0)
    """
    rows = columns = errors = row = width = 0
    for text in _whole_tags(pieces):
        errors += text.count(_ERROR_CELL)
        hits = _CELL.findall(text)
        letters, numbers = {hit[0] for hit in hits}, {hit[1] for hit in hits}
        rows = max(rows, max(map(int, numbers - {b""}), default=0))
        columns = max(columns, max(map(_column, letters - {b""}), default=0))
        if b"" in letters:  # cells without a place stand in the next one
            for tag in _ROW_OR_CELL.finditer(text):
                if tag[1]:
                    place = _REFERENCE.search(tag[2])
                    row, width = int(place[1]) if place else row + 1, 0
                else:
                    width += 1
                    rows, columns = max(rows, row), max(columns, width)
    return Bounds(rows, columns, errors)


def _column(letters: bytes) -> int:
    number = 0
    for letter in letters:
        number = number * 26 + letter - _A
    return number


def ods_bounds(pieces: Iterable[bytes]) -> Bounds:
    """Return how far all sheets of an ods workbook reach, taken together as one below the other.

    >>> cell = b'<table:table-cell table:number-columns-repeated="3" office:value-type="string">'
    >>> ods_bounds([b'<table:table><table:table-row table:number-rows-repeated="9">' + cell + b'<text:p>x'])
    Bounds(rows=9, columns=3, errors=0)
    """
    above = rows = columns = row = column = times = 0
    for text in _whole_tags(pieces):
        for tag in _ODS_TAG.finditer(text):
            kind, attributes = tag[1], tag[2]
            if kind == b"table":
                above, rows, row, times = above + rows, 0, 0, 0
            elif kind == b"table-row":
                row, column, times = row + times, 0, _times(_ROWS_REPEATED, attributes)
            else:
                column += _times(_COLUMNS_REPEATED, attributes)
                if not attributes.endswith(b"/") or b"value-type" in attributes:
                    rows, columns = max(rows, row + times), max(columns, column)
    return Bounds(above + rows, columns)


def _times(pattern: re.Pattern[bytes], attributes: bytes) -> int:
    found = pattern.search(attributes)
    return int(found[1]) if found else 1


def _whole_tags(pieces: Iterable[bytes]) -> Iterator[bytes]:
    """Hand the pieces on so that none ends within a tag."""
    left = b""
    for piece in pieces:
        text = left + piece
        cut = text.rfind(b"<")
        cut = len(text) if cut < 0 or b">" in text[cut:] else cut
        left = text[cut:]
        yield text[:cut]
        if len(left) > _LONGEST_TAG:
            left = b""  # no sheet has such a tag; keeping it would copy it again with each piece
    yield left
