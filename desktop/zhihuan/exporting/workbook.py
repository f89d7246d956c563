"""Tables as a workbook (xlsx): a sheet each, real days and numbers, nothing that could run or be followed."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterator, Sequence
from datetime import date
from enum import StrEnum
from fractions import Fraction
from typing import TYPE_CHECKING, Any, BinaryIO, Final

import xlsxwriter

from zhihuan.domain.money import Money, decimals
from zhihuan.domain.rate import Rate

if TYPE_CHECKING:
    from xlsxwriter.workbook import Workbook
    from xlsxwriter.worksheet import Worksheet

    from zhihuan.application.exports import ExportWords, Sheet
    from zhihuan.application.ports import Progress

_MOST_ROWS: Final = 1_048_575
"""Of data, in one sheet: the format has one more, for the headings."""
_LONGEST_TEXT: Final = 32_767
_EXACT_MINOR: Final = 10**15
"""A workbook's numbers hold fifteen digits; a longer amount stands there as text."""
_FIRST_YEAR: Final = 1900
_NARROWEST, _WIDEST = 8, 48
_MEASURED: Final = 200
_EVERY: Final = 1000
_PROPERTIES: Final = {"strings_to_formulas": False, "strings_to_urls": False, "strings_to_numbers": False}


class _Formats:
    """The number formats of one workbook, each made once."""

    def __init__(self, book: Workbook) -> None:
        self._book = book
        self._made: dict[str, Any] = {}
        self.heading = book.add_format({"bold": True, "bottom": 1, "text_wrap": False})

    def of(self, pattern: str) -> Any:  # noqa: ANN401 - the library's own, of no public type
        """Return the format of a pattern."""
        if pattern not in self._made:
            self._made[pattern] = self._book.add_format({"num_format": pattern})
        return self._made[pattern]


def write_workbook(stream: BinaryIO, sheets: Sequence[Sheet], words: ExportWords, progress: Progress) -> None:
    """Write each table as a sheet; a table longer than a sheet goes on in the next."""
    with xlsxwriter.Workbook(stream, {"in_memory": True, **_PROPERTIES}) as book:
        formats = _Formats(book)
        for sheet in sheets:
            for number, rows in enumerate(_pages(sheet), 1):
                title = words.title(sheet.what)
                page = book.add_worksheet(title if number == 1 else f"{title} {number}")
                _fill(page, sheet, rows, words, formats, progress)


def _pages(sheet: Sheet) -> Iterator[Sequence[tuple[object, ...]]]:
    if not sheet.rows:
        yield ()
    for first in range(0, len(sheet.rows), _MOST_ROWS):
        yield sheet.rows[first : first + _MOST_ROWS]


def _fill(
    page: Worksheet, sheet: Sheet, rows: Sequence[tuple[object, ...]], words: ExportWords, formats: _Formats,
    progress: Progress,
) -> None:
    headings = [words.heading(column) for column in sheet.fields]
    for column, heading in enumerate(headings):
        page.write_string(0, column, heading, formats.heading)
        page.set_column(column, column, _width(heading, (row[column] for row in rows[:_MEASURED]), words))
    for done, row in enumerate(rows):
        if done % _EVERY == 0:
            progress(done, len(rows))
        for column, cell in enumerate(row):
            _write(page, done + 1, column, cell, words, formats)
    page.freeze_panes(1, 0)
    page.autofilter(0, 0, max(len(rows), 1), len(headings) - 1)


def _write(page: Worksheet, row: int, column: int, cell: object, words: ExportWords, formats: _Formats) -> None:
    if cell is None or cell == "":
        return
    if isinstance(cell, Money) and abs(cell.minor) < _EXACT_MINOR:
        places = decimals(cell.currency)
        page.write_number(row, column, float(cell.decimal), formats.of(f"#,##0.{'0' * places}".rstrip(".")))
    elif isinstance(cell, Fraction):
        page.write_number(row, column, float(cell), formats.of("0.00%"))
    elif isinstance(cell, int) and abs(cell) < _EXACT_MINOR:
        page.write_number(row, column, cell)
    elif isinstance(cell, date) and cell.year >= _FIRST_YEAR:
        page.write_datetime(row, column, cell, formats.of("yyyy-mm-dd"))
    else:
        page.write_string(row, column, _text(cell, words)[:_LONGEST_TEXT])


def _text(cell: object, words: ExportWords) -> str:
    if isinstance(cell, StrEnum):
        return words.code(cell)
    if isinstance(cell, Rate):
        return words.rate(cell)
    return cell.isoformat() if isinstance(cell, date) else str(cell)


def _width(heading: str, cells: Iterator[object], words: ExportWords) -> int:
    longest = max((_columns(_text(cell, words)) for cell in cells if cell is not None), default=0)
    # The filter's arrow takes the room of two letters.
    return min(max(longest, _columns(heading) + 2, _NARROWEST) + 2, _WIDEST)


def _columns(text: str) -> int:
    """Return how many Latin letters a text is as wide as."""
    return sum(2 if unicodedata.east_asian_width(letter) in "WF" else 1 for letter in text)
