"""A pack as a workbook (xlsx): a sheet for each table, every cell as text or a real number, nothing that could run."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from typing import TYPE_CHECKING, BinaryIO, Final

import xlsxwriter

from zhihuan.application.recovery_pack import Pack, PackPart, PackTable
from zhihuan.domain.money import Money

if TYPE_CHECKING:
    from xlsxwriter.worksheet import Worksheet

_PROPERTIES: Final = {"strings_to_formulas": False, "strings_to_urls": False, "strings_to_numbers": False}
_FIRST_YEAR: Final = 1900
_PATTERNS: Final = {"money": "#,##0.00", "day": "yyyy-mm-dd", "share": "0.0%", "count": "0"}
_LONGEST_TITLE: Final = 31
_LONGEST_TEXT: Final = 32_767
_WIDE: Final = 24
_SHARES: Final = frozenset({"dti", "dti_then", "dti_now", "own_part"})


@dataclass(frozen=True, slots=True)
class PackWords:
    """Names of tables, headings of columns and what a cell says, in the pack's language."""

    title: Callable[[PackPart], str]
    heading: Callable[[str], str]
    cell: Callable[[PackTable, tuple[object, ...], int], str]


def write_pack_workbook(stream: BinaryIO, pack: Pack, words: PackWords) -> None:
    """Write each table of a pack as a sheet."""
    with xlsxwriter.Workbook(stream, {"in_memory": True, **_PROPERTIES}) as book:
        bold = book.add_format({"bold": True, "bottom": 1})
        styles = {kind: book.add_format({"num_format": pattern}) for kind, pattern in _PATTERNS.items()}
        for table in pack.tables:
            page = book.add_worksheet(words.title(table.part)[:_LONGEST_TITLE])
            page.set_column(0, len(table.columns) - 1, _WIDE)
            page.freeze_panes(1, 0)
            for column, code in enumerate(table.columns):
                page.write_string(0, column, words.heading(code), bold)
            for number, row in enumerate(table.rows, 1):
                for column, cell in enumerate(row):
                    name = str(row[0]) if table.part is PackPart.FACTS else table.columns[column]
                    _write(page, (number, column), cell, words.cell(table, row, column), _style(cell, name), styles)


def _style(cell: object, name: str) -> str:
    """Return which kind of number a cell is, an empty one for text."""
    match cell:
        case Money():
            return "money"
        case date() if cell.year >= _FIRST_YEAR:
            return "day"
        case Decimal() if name in _SHARES:
            return "share"
        case int():
            return "count"
        case _:
            return ""


def _write(
    page: Worksheet, place: tuple[int, int], cell: object, said: str, style: str, styles: Mapping[str, object]
) -> None:
    if isinstance(cell, date) and style:
        page.write_datetime(*place, cell, styles[style])
    elif isinstance(cell, Money):
        page.write_number(*place, float(cell.decimal), styles[style])
    elif style:
        page.write_number(*place, float(str(cell)), styles[style])
    else:
        page.write_string(*place, said[:_LONGEST_TEXT])
