"""What an xls workbook's records say before it is opened: how far its sheets reach, and in what its texts are written.

Knows as much of the compound file and of BIFF as that needs: chains of sectors, and a few kinds of records.
"""

from __future__ import annotations

import struct
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Final

from zhihuan.application.import_problems import FileDamaged, FileKind, WorkbookLocked
from zhihuan.importing.sheet_bounds import Bounds

_ENTRY: Final = 128
_SMALL_STREAM: Final = 4096
_LAST: Final = 0xFFFFFFFA  # this and above are marks, no sectors
_BOF: Final = frozenset({0x0809, 0x0409, 0x0209, 0x0009})
_LOCKED: Final = 0x002F
_CELLS: Final = frozenset({0x0203, 0x00FD, 0x027E, 0x0006, 0x0205, 0x0204, 0x00D6, 0x0003, 0x0004, 0x0002, 0x0005})
_MANY_CELLS: Final = 0x00BD
_ERROR: Final = 0x0205
_SMALLEST_CELL: Final = 6  # row, column, format
_CODE_PAGE: Final = 0x0042
_BIFF8: Final = b"\x00\x06"
_UNICODE: Final = b"\xb0\x04"  # code page 1200
_MINI: Final = 64
_SHEET: Final = 0x0085
_DIMENSIONS: Final = 0x0200
_WIDE_DIMENSIONS: Final = 14
_MOST_ROWS, _MOST_COLUMNS = 65_536, 256
_STRINGS: Final = 0x00FC
_SHORTEST_STRING: Final = 3
_COUNTS: Final = (40, 44, 64, 72)  # sectors of the directory, of the table, of the small table, of its index
_END: Final = 0x000A
_MOST_RECORDS: Final = 20_000_000


def examined(name: str, content: bytes) -> tuple[Bounds, bytes]:
    """Return how far all sheets reach, taken together as one below the other, and the workbook fit to be opened.

    Some programs name a code page though they write Unicode, as BIFF8 does; the parser would believe the name.
    Raises FileDamaged, WorkbookLocked.
    """
    try:
        stream = _workbook_stream(content)
    except (struct.error, IndexError, ValueError) as problem:
        raise FileDamaged(name, FileKind.WORKBOOK) from problem
    try:
        pages, sheets = _announced(name, stream.data)
        bounds = _all_bounds(name, stream.data, sheets or [0])
    except (struct.error, ValueError) as problem:
        raise FileDamaged(name, FileKind.WORKBOOK) from problem
    fit = bytearray(content)
    for at in pages:
        for byte in range(2):
            fit[stream.place(at + byte)] = _UNICODE[byte]
    return bounds, bytes(fit)


def _announced(name: str, stream: bytes) -> tuple[list[int], list[int]]:
    """Return where code pages are named though the texts are Unicode, and where the sheets begin."""
    unicode, pages, sheets = False, [], []
    for at, kind, body in _records(stream, 0):
        if kind == _LOCKED:
            raise WorkbookLocked(name)
        if kind in _BOF:
            unicode = unicode or body[:2] == _BIFF8
        elif kind == _CODE_PAGE and len(body) == len(_UNICODE):
            pages.append(at + 4)
        elif kind == _STRINGS and struct.unpack_from("<I", body, 4)[0] > len(stream) // _SHORTEST_STRING:
            raise ValueError(kind)
        elif kind == _SHEET:
            sheets.append(struct.unpack_from("<I", body)[0])
    return (pages if unicode else []), sheets


def _all_bounds(name: str, stream: bytes, sheets: Sequence[int]) -> Bounds:
    """Return how far the sheets that begin at these places reach; several may claim one place."""
    found: dict[int, Bounds] = {}
    walked = 0
    for begin in sheets:
        if begin not in found:
            found[begin], records = _sheet_bounds(stream, begin)
            walked += records
            if walked > _MOST_RECORDS:
                raise FileDamaged(name, FileKind.WORKBOOK)
    one_below_another = [found[begin] for begin in sheets]
    return Bounds(
        sum(one.rows for one in one_below_another), max(one.columns for one in one_below_another),
        sum(one.errors for one in one_below_another),
    )


def _sheet_bounds(stream: bytes, begin: int) -> tuple[Bounds, int]:
    rows = columns = errors = records = 0
    for _, kind, body in _records(stream, begin):
        records += 1
        if kind == _DIMENSIONS and not _possible(body):
            raise ValueError(kind)
        if (kind in _CELLS or kind == _MANY_CELLS) and len(body) >= _SMALLEST_CELL:
            row, column = struct.unpack_from("<HH", body)
            last = struct.unpack_from("<H", body, len(body) - 2)[0] if kind == _MANY_CELLS else column
            rows, columns = max(rows, row + 1), max(columns, max(column, last) + 1)
            errors += kind == _ERROR and body[-1] == 1
    return Bounds(rows, columns, errors), records


@dataclass(frozen=True, slots=True)
class _Stream:
    """A stream of a compound file: its bytes, and where in the file each of its pieces begins."""

    data: bytes
    begins: tuple[int, ...]
    piece: int

    def place(self, at: int) -> int:
        """Return where in the file a byte of the stream stands."""
        return self.begins[at // self.piece] + at % self.piece


def _possible(dimensions: bytes) -> bool:
    """Say whether a sheet's declared reach can be true; the parser makes room for it, or ends the process."""
    form = "<IIHH" if len(dimensions) >= _WIDE_DIMENSIONS else "<HHHH"
    row, rows, column, columns = struct.unpack_from(form, dimensions)
    return bool(row <= rows <= _MOST_ROWS and column <= columns <= _MOST_COLUMNS)


def _records(stream: bytes, at: int) -> Iterator[tuple[int, int, bytes]]:
    """Hand out a substream's records: where each stands, its kind and its body."""
    while at + 4 <= len(stream):
        kind, length = struct.unpack_from("<HH", stream, at)
        if kind == _END:
            return
        if at + 4 + length <= len(stream):
            yield at, kind, stream[at + 4 : at + 4 + length]
        at += 4 + length


def _workbook_stream(content: bytes) -> _Stream:
    """Return the stream in which a compound file keeps its workbook."""
    sector = 1 << struct.unpack_from("<H", content, 30)[0] % 16
    if sector not in {512, 4096}:
        raise ValueError(sector)
    for at in _COUNTS:  # the parser makes room for as many as are declared, and the process ends where it cannot
        declared = struct.unpack_from("<I", content, at)[0]
        if declared > len(content) // sector:
            raise ValueError(declared)
    table = _sector_table(content, sector)

    def stream(start: int) -> _Stream:
        begins = tuple((at + 1) * sector for at in _places(table, start))
        return _Stream(b"".join(content[at : at + sector] for at in begins), begins, sector)

    directory = stream(struct.unpack_from("<I", content, 48)[0]).data
    entries = [directory[at : at + _ENTRY] for at in range(0, len(directory), _ENTRY)]
    found = [struct.unpack_from("<II", entry, 116) for entry in entries if _called(entry) in {"Workbook", "Book"}]
    start, size = found[0]
    if size >= _SMALL_STREAM:
        return stream(start)
    root = stream(struct.unpack_from("<I", entries[0], 116)[0])
    minis = stream(struct.unpack_from("<I", content, 60)[0]).data
    begins = tuple(root.place(at * _MINI) for at in _places(struct.unpack(f"<{len(minis) // 4}I", minis), start))
    return _Stream(b"".join(content[at : at + _MINI] for at in begins), begins, _MINI)


def _called(entry: bytes) -> str:
    return entry[: struct.unpack_from("<H", entry, 64)[0]].decode("utf-16-le", "replace").rstrip("\x00")


def _sector_table(content: bytes, sector: int) -> tuple[int, ...]:
    """Return for each sector the one that follows it."""
    numbers = list(struct.unpack_from("<109I", content, 76))
    more, count = struct.unpack_from("<II", content, 68)
    for _ in range(min(count, len(content) // sector)):
        block = struct.unpack_from(f"<{sector // 4}I", content, (more + 1) * sector)
        numbers += block[:-1]
        more = block[-1]
    blocks = (content[(one + 1) * sector : (one + 2) * sector] for one in numbers if one < _LAST)
    joined = b"".join(block for block in blocks if len(block) == sector)
    return struct.unpack(f"<{len(joined) // 4}I", joined)


def _places(table: tuple[int, ...], start: int) -> Iterator[int]:
    """Follow a chain; one that is longer than the table runs in a circle."""
    for _ in range(len(table) + 1):
        if start >= _LAST:
            return
        yield start
        start = table[start]
    raise ValueError(start)
