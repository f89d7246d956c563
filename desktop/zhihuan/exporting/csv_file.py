r"""Tables as CSV that every spreadsheet opens rightly, and none can be made to run.

UTF-8 with a byte order mark, commas, CRLF, ISO days, `.` before the decimals, nothing between thousands. A text that a
spreadsheet would take for a formula gets a `'` in front; so does one that has such a `'` already, so that
taking one away always gives back what was there. Numbers and days never get one.
"""

from __future__ import annotations

import csv
import io
import zipfile
from collections.abc import Sequence
from datetime import date
from decimal import Decimal
from enum import StrEnum
from fractions import Fraction
from typing import TYPE_CHECKING, BinaryIO, Final

from zhihuan.application.formula_guard import safe
from zhihuan.domain.rate import Rate

if TYPE_CHECKING:
    from zhihuan.application.exports import ExportWords, Sheet
    from zhihuan.application.ports import Progress

_SHARE_PLACES: Final = 6
_EVERY: Final = 1000
# Zip archives keep a moment for each file; a fixed one makes the same export the same bytes.
_ZIP_MOMENT: Final = (1980, 1, 1, 0, 0, 0)


def written(cell: object, words: ExportWords) -> str:
    """Return how a cell stands in the file."""
    if cell is None:
        return ""
    if isinstance(cell, StrEnum):
        return safe(words.code(cell))
    if isinstance(cell, str):
        return safe(cell)
    if isinstance(cell, Rate):
        return safe(words.rate(cell))
    if isinstance(cell, date):
        return cell.isoformat()
    if isinstance(cell, Fraction):
        return f"{round(Decimal(cell.numerator) / Decimal(cell.denominator), _SHARE_PLACES):f}"
    return str(cell)


def write_csv(stream: BinaryIO, sheet: Sheet, words: ExportWords, progress: Progress) -> None:
    """Write one table."""
    text = io.TextIOWrapper(stream, encoding="utf-8-sig", newline="")
    rows = csv.writer(text)
    rows.writerow([safe(words.heading(column)) for column in sheet.fields])
    for done, row in enumerate(sheet.rows):
        if done % _EVERY == 0:
            progress(done, len(sheet.rows))
        rows.writerow([written(cell, words) for cell in row])
    text.flush()
    text.detach()


def write_zip(stream: BinaryIO, sheets: Sequence[Sheet], words: ExportWords, progress: Progress) -> None:
    """Write every table into one archive, a csv each."""
    with zipfile.ZipFile(stream, "w") as archive:
        for sheet in sheets:
            entry = zipfile.ZipInfo(f"{words.title(sheet.what)}.csv", _ZIP_MOMENT)
            entry.compress_type = zipfile.ZIP_DEFLATED
            content = io.BytesIO()
            write_csv(content, sheet, words, progress)
            archive.writestr(entry, content.getvalue())
