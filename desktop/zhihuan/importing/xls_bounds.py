"""How far the sheets of an xls workbook reach, read from its records before anything makes room for them.

Knows as much of the compound file and of BIFF as that needs: chains of sectors, and where a record puts its cell.
"""

from __future__ import annotations

import struct
from collections.abc import Iterator
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


def xls_bounds(name: str, content: bytes) -> Bounds:
    """Return how far all sheets reach, taken together as one below the other; raises FileDamaged, WorkbookLocked."""
    try:
        stream = _workbook_stream(content)
    except (struct.error, IndexError, ValueError) as problem:
        raise FileDamaged(name, FileKind.WORKBOOK) from problem
    above = rows = columns = errors = 0
    for kind, body in _records(stream):
        if kind == _LOCKED:
            raise WorkbookLocked(name)
        if kind in _BOF:
            above, rows = above + rows, 0
        elif kind in _CELLS or kind == _MANY_CELLS:
            if len(body) < 6:  # noqa: PLR2004 — row, column, format
                continue
            row, column = struct.unpack_from("<HH", body)
            last = struct.unpack_from("<H", body, len(body) - 2)[0] if kind == _MANY_CELLS else column
            rows, columns = max(rows, row + 1), max(columns, max(column, last) + 1)
            errors += kind == _ERROR and body[-1] == 1
    return Bounds(above + rows, columns, errors)


def _records(stream: bytes) -> Iterator[tuple[int, bytes]]:
    at = 0
    while at + 4 <= len(stream):
        kind, length = struct.unpack_from("<HH", stream, at)
        yield kind, stream[at + 4 : at + 4 + length]
        at += 4 + length


def _workbook_stream(content: bytes) -> bytes:
    """Return the stream in which a compound file keeps its workbook."""
    sector = 1 << struct.unpack_from("<H", content, 30)[0]
    if sector not in {512, 4096}:
        raise ValueError(sector)
    table = _sector_table(content, sector)
    directory = _chain(content, table, struct.unpack_from("<I", content, 48)[0], sector)
    entries = [directory[at : at + _ENTRY] for at in range(0, len(directory), _ENTRY)]
    found = [struct.unpack_from("<II", entry, 116) for entry in entries if _called(entry) in {"Workbook", "Book"}]
    start, size = found[0]
    if size >= _SMALL_STREAM:
        return _chain(content, table, start, sector)[:size]
    root = _chain(content, table, struct.unpack_from("<I", entries[0], 116)[0], sector)
    minis = _chain(content, table, struct.unpack_from("<I", content, 60)[0], sector)
    small = struct.unpack(f"<{len(minis) // 4}I", minis)
    return b"".join(root[at * 64 : at * 64 + 64] for at in _places(small, start))[:size]


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


def _chain(content: bytes, table: tuple[int, ...], start: int, sector: int) -> bytes:
    return b"".join(content[(at + 1) * sector : (at + 2) * sector] for at in _places(table, start))


def _places(table: tuple[int, ...], start: int) -> Iterator[int]:
    """Follow a chain; one that is longer than the table runs in a circle."""
    for _ in range(len(table) + 1):
        if start >= _LAST:
            return
        yield start
        start = table[start]
    raise ValueError(start)
