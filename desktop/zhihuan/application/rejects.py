"""The rows of a file that were not taken, as a file of their own: to be mended in any editor and read again."""

from __future__ import annotations

import csv
import io
import re
from collections.abc import Callable
from typing import Final

from zhihuan.application.import_preview import PlannedFile, PlannedRow
from zhihuan.application.imported import RowGroup

REASON_HEADINGS: Final = ("知还：原因", "Zhihuan: reason")
"""Of the first column, Chinese and English; a reader knows them and reads nothing from it."""
_REJECTED: Final = (RowGroup.UNDECIDED, RowGroup.ERROR)
_MARK: Final = "\ufeff"
_FORMULA: Final = re.compile(r"\s*[=+\-@]")
_HARMLESS: Final = re.compile(r'\s*(?:="[^"]*"|[+-][\s¥￥$]*[0-9][0-9.,]*%?(?:\s*\(\w+\))?|[+-]*)\s*')


def rejected(planned: PlannedFile) -> tuple[PlannedRow, ...]:
    """Return the rows that stay behind though nobody left them out."""
    return tuple(row for row in planned.rows if row.group in _REJECTED)


def rejected_text(planned: PlannedFile, say: Callable[[PlannedRow], str], *, chinese: bool = True) -> str:
    """Return the rows that stay behind as text to be written in UTF-8: a byte order mark, what stood before, a header.

    The first column says why (`say`), and is no part of what is read again; a file without headings has none.
    Whatever a spreadsheet would run as a formula is written as a text that reads the same.
    """
    file = planned.file
    text = io.StringIO(newline="")
    writer = csv.writer(text, delimiter=file.delimiter or ",")
    text.write(_MARK)
    if file.before:
        text.write("\r\n".join(file.before.split("\n")) + "\r\n")
    if file.header:
        writer.writerow((REASON_HEADINGS[not chinese], *map(_safe, file.header)))
    for row in rejected(planned):
        reason = (_one_line(say(row)),) if file.header else ()
        writer.writerow((*reason, *map(_safe, row.row.raw)))
    return text.getvalue()


def _safe(cell: str) -> str:
    """Return a cell that no spreadsheet runs, and that reads as it did.

    >>> _safe("=cmd()"), _safe("-3.90"), _safe("shop")
    ('="=cmd()"', '-3.90', 'shop')
    """
    if not _FORMULA.match(cell) or _HARMLESS.fullmatch(cell) or '"' in cell:
        return cell
    return f'="{cell.strip()}"'


def _one_line(words: str) -> str:
    return " ".join(words.split())
