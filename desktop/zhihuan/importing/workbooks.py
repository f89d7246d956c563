"""Workbooks to sheets of text cells: each value as a person would write it, formulas never run.

Everything that could make the machine run full is looked at before the workbook is opened.
"""

from __future__ import annotations

import io
import os
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from decimal import Decimal
from pathlib import Path
from threading import Lock
from typing import Final, TypeAlias, TypeVar

from python_calamine import CalamineError, CalamineSheet, CalamineWorkbook, PasswordError, ZipError

from zhihuan.application.import_problems import FileDamaged, FileKind, NotATable, TooManyCells, WorkbookLocked
from zhihuan.importing.archives import Archive
from zhihuan.importing.sheet_bounds import Bounds, ods_bounds, sheet_bounds
from zhihuan.importing.signatures import Form
from zhihuan.importing.xls_records import examined

MOST_CELLS: Final = 8_000_000
_SPREADSHEET: Final = b"application/vnd.oasis.opendocument.spreadsheet"
_OPEN_DOCUMENT: Final = b"application/vnd.oasis.opendocument"
_NOT_READ: Final = {
    "xl/workbook.bin": FileKind.WORKBOOK, "Index/Document.iwa": FileKind.WORKBOOK, "Index.zip": FileKind.WORKBOOK,
    "word/document.xml": FileKind.DOCUMENT, "ppt/presentation.xml": FileKind.DOCUMENT,
}
_STANDARD_ERROR: Final = 2
_UNHEARD: Final = Lock()
_DIGITS: Final = 15  # as many as a spreadsheet shows; what a sum of floats leaves behind them is none of its value
_HALF_A_SECOND: Final = timedelta(milliseconds=500)
_Opened = TypeVar("_Opened", CalamineWorkbook, CalamineSheet)

Cell: TypeAlias = int | float | str | bool | time | date | datetime | timedelta
Progress: TypeAlias = Callable[[int, int], None]


@dataclass(frozen=True, slots=True)
class Sheet:
    """One sheet: its name and its rows from the first on, empty ones too."""

    name: str
    height: int
    rows: Iterator[tuple[str, ...]]


@dataclass(frozen=True, slots=True)
class Workbook:
    """A workbook's form (xlsx, ods, xls), its sheets, and how many of its cells hold an error."""

    form: str
    sheets: tuple[Callable[[], Sheet], ...]
    errors: int


def workbook_form(name: str, archive: Archive) -> str | None:
    """Return which workbook an archive is, None where it is none; raises NotATable."""
    for part, kind in _NOT_READ.items():
        if part in archive.names:
            raise NotATable(name, kind)
    if "[Content_Types].xml" in archive.names and any(part.startswith("xl/") for part in archive.names):
        return "xlsx"
    if "mimetype" in archive.names and "content.xml" in archive.names:
        mime = archive.content("mimetype").strip()
        if mime.startswith(_SPREADSHEET):
            return "ods"
        if mime.startswith(_OPEN_DOCUMENT):
            raise NotATable(name, FileKind.DOCUMENT)
    return None


def packed_workbook(
    name: str, content: bytes, archive: Archive, form: str, progress: Progress | None = None
) -> Workbook:
    """Open an xlsx or ods workbook.

    Raises FileDamaged, WorkbookLocked, TooManyCells, and what `Archive` raises of bombs.
    """
    bounds = list(_bounds(archive, form, progress))
    if "META-INF/manifest.xml" in archive.names and b"encryption-data" in archive.content("META-INF/manifest.xml"):
        raise WorkbookLocked(name)
    for one in bounds:
        _refuse_rectangle(name, one)
    return _opened(name, content, form, sum(one.errors for one in bounds))


def _bounds(archive: Archive, form: str, progress: Progress | None) -> Iterator[Bounds]:
    """Inflate every part once, so that none is larger than it says, and return how far each sheet reaches."""
    for part in archive.names:
        pieces = archive.chunks(part, progress=progress)
        if form == "xlsx" and part.startswith("xl/") and part.endswith(".xml"):
            yield sheet_bounds(pieces)
        elif part == "content.xml":
            yield ods_bounds(pieces)
        else:
            for _ in pieces:
                pass


def xls_workbook(name: str, content: bytes) -> Workbook:
    """Open an xls workbook; raises FileDamaged, WorkbookLocked, TooManyCells."""
    bounds, fit = examined(name, content)
    _refuse_rectangle(name, bounds)
    return _opened(name, fit, Form.XLS.value, bounds.errors)


def _refuse_rectangle(name: str, bounds: Bounds) -> None:
    if bounds.cells > MOST_CELLS:
        raise TooManyCells(name, bounds.cells, MOST_CELLS)


def _opened(name: str, content: bytes, form: str, errors: int) -> Workbook:
    book = _calmly(name, lambda: CalamineWorkbook.from_object(io.BytesIO(content)))
    return Workbook(form, tuple(_sheet_of(name, book, sheet) for sheet in book.sheet_names), errors)


def _sheet_of(name: str, book: CalamineWorkbook, sheet: str) -> Callable[[], Sheet]:
    def opened() -> Sheet:
        cells: CalamineSheet = _calmly(name, lambda: book.get_sheet_by_name(sheet))
        return Sheet(sheet, cells.end[0] + 1 if cells.end else 0, _rows(cells))

    return opened


def _calmly(name: str, work: Callable[[], _Opened]) -> _Opened:
    """Do what reads a foreign workbook; whatever goes wrong in there is the workbook's fault."""
    try:
        with _UNHEARD, _standard_error_aside():
            return work()
    except PasswordError as problem:
        raise WorkbookLocked(name) from problem
    except (CalamineError, ZipError, OSError, ValueError) as problem:
        raise FileDamaged(name, FileKind.WORKBOOK) from problem
    except BaseException as problem:
        if type(problem).__name__ != "PanicException":  # the parser's own crash, which is no Exception
            raise
        raise FileDamaged(name, FileKind.WORKBOOK) from problem


@contextmanager
def _standard_error_aside() -> Iterator[None]:
    """Keep the parser from writing of its own crash, which is caught, to the terminal."""
    try:
        kept = os.dup(_STANDARD_ERROR)
    except OSError:  # a window without a terminal has none
        yield
        return
    try:
        with Path(os.devnull).open("wb") as nowhere:
            os.dup2(nowhere.fileno(), _STANDARD_ERROR)
        yield
    finally:
        os.dup2(kept, _STANDARD_ERROR)
        os.close(kept)


def _rows(sheet: CalamineSheet) -> Iterator[tuple[str, ...]]:
    for row in sheet.iter_rows():
        yield tuple(map(cell_text, row))


def cell_text(value: Cell) -> str:
    """Return a cell's value as text: figures without exponent or a needless `.0`, days and times as ISO writes them.

    >>> cell_text(6688.0), cell_text(28.16), cell_text(1e-07), cell_text(0.1 + 0.2), cell_text(True)
    ('6688', '28.16', '0.0000001', '0.3', 'TRUE')
    >>> cell_text(datetime(2026, 1, 5, 9, 8)), cell_text(date(2026, 1, 5)), cell_text(timedelta(days=1, hours=12))
    ('2026-01-05 09:08:00', '2026-01-05', '36:00:00')
    """
    match value:
        case str():
            return value
        case bool():
            return str(value).upper()
        case int() | float():
            return _figure(value)
        case datetime():
            return (value + _HALF_A_SECOND).replace(microsecond=0).isoformat(sep=" ")
        case time():
            return value.replace(microsecond=0).isoformat()
        case date():
            return value.isoformat()
    return _duration(value)


def _figure(value: float) -> str:
    exact = Decimal(str(value) if isinstance(value, int) else format(value, f".{_DIGITS}g"))
    if not exact.is_finite():
        return ""
    return str(int(exact)) if exact == exact.to_integral_value() else format(exact, "f")


def _duration(value: timedelta) -> str:
    seconds = round(value.total_seconds())
    sign, seconds = ("-", -seconds) if seconds < 0 else ("", seconds)
    return f"{sign}{seconds // 3600}:{seconds // 60 % 60:02}:{seconds % 60:02}"
