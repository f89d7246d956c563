"""The rows of a file that were not taken, as a file of their own: to be mended in any editor and read again."""

from __future__ import annotations

import csv
import io
from collections.abc import Callable
from typing import Final

from zhihuan.application.formula_guard import EDGE, safe, safe_as_read
from zhihuan.application.import_preview import PlannedFile, PlannedRow
from zhihuan.application.imported import RowGroup

REASON_HEADINGS: Final = ("知还：原因", "Zhihuan: reason")
"""Of the first column, Chinese and English; a reader knows them and reads nothing from it."""
_REJECTED: Final = (RowGroup.UNDECIDED, RowGroup.ERROR)
_MARK: Final = "\ufeff"


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
    delimiter = file.delimiter or ","
    writer = csv.writer(text, delimiter=delimiter)
    text.write(_MARK)
    if file.before:
        text.write("\r\n".join(_safe_line(line, delimiter) for line in file.before.split("\n")) + "\r\n")
    if file.header:
        writer.writerow((REASON_HEADINGS[not chinese], *map(safe_as_read, file.header)))
    for row in rejected(planned):
        reason = (safe(_one_line(say(row))),) if file.header else ()
        writer.writerow((*reason, *map(safe_as_read, row.row.raw)))
    return text.getvalue()


def _safe_line(line: str, delimiter: str) -> str:
    """Return a line from before the table with every cell guarded that a spreadsheet would run, else as it was."""
    return delimiter.join(map(_safe_part, line.split(delimiter)))


def _safe_part(part: str) -> str:
    bare = part.strip(EDGE + '"')
    return part if safe_as_read(bare) == bare else part.replace(bare, f"'{bare}", 1)


def _one_line(words: str) -> str:
    return " ".join(words.split())
