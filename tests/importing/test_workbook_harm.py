"""Workbooks that are locked, broken, or made to fill the machine: refused by name, never a trace."""

from __future__ import annotations

import resource
import struct
import subprocess
import sys
from pathlib import Path

import pytest

from tests.importing.packed import ods, ods_row, replaced, xls, xlsx, zipped
from zhihuan.application.import_problems import (
    FileDamaged,
    FileEmpty,
    FileKind,
    NoHeader,
    NotATable,
    TooManyCells,
    WorkbookLocked,
)
from zhihuan.importing.xls_records import examined

_HEADER = ("date", "loan", "kind", "amount", "memo")
_ROW = ("2026-01-05", "Car", "repay", 893.33, "x")
_OLE2 = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"


def test_one_cell_in_the_last_corner_makes_room_for_nothing(read):
    corner = replaced(
        xlsx(S=[_HEADER, _ROW]), "xl/worksheets/sheet1.xml", b"</sheetData>",
        b'<row r="1048576"><c r="XFD1048576"><v>1</v></c></row></sheetData>',
    )
    before = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss

    with pytest.raises(TooManyCells) as refused:
        read(corner)

    assert refused.value.found == 1_048_576 * 16_384
    assert resource.getrusage(resource.RUSAGE_SELF).ru_maxrss - before < 50_000  # KiB


def test_cells_without_a_place_count_as_the_next_ones(read):
    wide = b"<row>" + b"<c><v>1</v></c>" * 3000 + b"</row>"
    content = replaced(xlsx(S=[_HEADER, _ROW]), "xl/worksheets/sheet1.xml", b"</sheetData>",
                       wide + b'<row r="9000"><c><v>1</v></c></row></sheetData>')

    with pytest.raises(TooManyCells) as refused:
        read(content)

    assert refused.value.found == 3000 * 9000


def test_repeated_cells_of_an_open_document_make_room_for_nothing(read):
    cell = '<table:table-cell table:number-columns-repeated="16384" office:value-type="float" office:value="1"/>'
    row = f'<table:table-row table:number-rows-repeated="1048576">{cell}</table:table-row>'

    with pytest.raises(TooManyCells):
        read(ods(ods_row(*_HEADER), ods_row(*_ROW), row))


def test_repeated_empty_cells_of_an_open_document_are_none(read):
    empty = '<table:table-row table:number-rows-repeated="1048574"><table:table-cell/></table:table-row>'

    assert len(read(ods(ods_row(*_HEADER), ods_row(*_ROW), empty)).rows) == 1


def test_one_cell_in_the_last_corner_of_an_old_workbook_makes_room_for_nothing(read):
    rows: list[list[object]] = [[] for _ in range(65_536)]
    rows[0], rows[1], rows[-1] = list(_HEADER), list(_ROW), [None] * 255 + [1]

    with pytest.raises(TooManyCells):
        read(xls(S=rows))


@pytest.mark.parametrize("make", [xlsx, xls], ids=["xlsx", "xls"])
@pytest.mark.parametrize("cut", [9, 600, 3000, -40])
def test_a_workbook_cut_off_is_called_damaged(read, make, cut):
    with pytest.raises((FileDamaged, NotATable)) as refused:
        read(make(S=[_HEADER, *([_ROW] * 90)])[:cut])

    assert vars(refused.value)["seen"] in {FileKind.WORKBOOK, FileKind.BINARY, FileKind.ARCHIVE}


def test_a_workbook_whose_parser_breaks_down_is_called_damaged(read):
    content = xls(S=[_HEADER, _ROW])
    bound_sheet = content.index(b"\x85\x00")

    with pytest.raises((FileDamaged, FileEmpty, NoHeader)):
        read(content[:bound_sheet] + struct.pack("<HH", 0x85, 2) + b"\xff" * 20 + content[bound_sheet + 24 :])


def test_a_locked_workbook_is_refused_with_what_to_do(read):
    entry = "EncryptedPackage".encode("utf-16-le").ljust(128, b"\x00")

    with pytest.raises(WorkbookLocked):
        read(_OLE2 + bytes(504) + entry)


def test_an_old_workbook_that_is_locked_is_refused_with_what_to_do(read):
    content = xls(S=[_HEADER, _ROW])
    after_begin = content.index(b"\x09\x08\x10\x00") + 20

    with pytest.raises(WorkbookLocked):
        read(content[:after_begin] + b"\x2f\x00" + content[after_begin + 2 :])


def test_an_open_document_that_is_locked_is_refused_with_what_to_do(read):
    said = b"><manifest:encryption-data/></x></man"
    locked = replaced(ods(ods_row(*_HEADER)), "META-INF/manifest.xml", b"/></man", said)

    with pytest.raises(WorkbookLocked):
        read(locked)


@pytest.mark.parametrize(("content", "kind"), [
    (_OLE2 + bytes(504) + "WordDocument".encode("utf-16-le").ljust(128, b"\x00"), FileKind.DOCUMENT),
    (_OLE2 + bytes(600), FileKind.BINARY),
    (zipped({"[Content_Types].xml": b"<x/>", "word/document.xml": b"<x/>"}), FileKind.DOCUMENT),
    (zipped({"[Content_Types].xml": b"<x/>", "xl/workbook.bin": b"x"}), FileKind.WORKBOOK),
    (zipped({"mimetype": b"application/vnd.oasis.opendocument.text", "content.xml": b"<x/>"}), FileKind.DOCUMENT),
])
def test_other_office_files_are_called_by_their_kind(read, content, kind):
    with pytest.raises(NotATable) as refused:
        read(content)

    assert refused.value.seen is kind


def test_damaged_parts_of_a_workbook_never_end_in_a_trace():
    """In a process of its own, to hear what the parser says of its crashes on the terminal: nothing may be left."""
    child = subprocess.run(
        [sys.executable, "-c", _FUZZ, str(Path(__file__).parents[2])], capture_output=True, text=True, check=False
    )

    assert (child.stdout.split(), child.stderr) == (["fine"], "")


_FUZZ = """
import random, sys
sys.path[:0] = [sys.argv[1], sys.argv[1] + "/desktop"]
from tests.importing.packed import xls, xlsx, ods, ods_row
from zhihuan.application.reading_options import AS_IT_SHOWS
from zhihuan.domain.errors import DomainError
from zhihuan.importing.contents import Contents
rows = [["date", "loan", "amount"], *([["2026-01-05", "Car", 5]] * 20)]
chance = random.Random(4)
for content in (xls(S=rows), xlsx(S=rows), ods(*(ods_row(*row) for row in rows))):
    for _ in range(60):
        damaged = bytearray(content)
        for _ in range(chance.randrange(1, 30)):
            damaged[chance.randrange(len(damaged))] = chance.randrange(256)
        try:
            list(Contents(frozenset({"date", "loan"}), AS_IT_SHOWS).parts("fuzz", bytes(damaged)))
        except DomainError:
            pass
print("fine")
"""


def test_a_tag_without_end_is_no_reason_to_wait(read):
    content = replaced(xlsx(S=[_HEADER, _ROW]), "xl/worksheets/sheet1.xml", b"</sheetData>", b"<c " * (1 << 20))

    with pytest.raises(FileDamaged):
        read(content)


def test_the_sheets_of_an_old_workbook_count_together():
    content = xls(**{f"sheet {number}": [[None] * 250 + [1]] for number in range(9)})

    bounds, _ = examined("book", content)

    assert (bounds.rows, bounds.columns) == (9, 251)


def test_a_reach_that_cannot_be_makes_room_for_nothing(read):
    content = xls(S=[_HEADER, _ROW])
    at = content.index(b"\x00\x02\x0e\x00") + 4

    with pytest.raises(FileDamaged):
        read(content[:at] + struct.pack("<II", 65_000, 4) + content[at + 8 :])


@pytest.mark.parametrize("at", [44, 64, 72])
def test_more_sectors_than_there_are_make_room_for_nothing(read, at):
    content = xls(S=[_HEADER, _ROW])

    with pytest.raises(FileDamaged):
        read(content[:at] + struct.pack("<I", 0xFFFFFF) + content[at + 4 :])


def test_more_strings_than_there_is_room_for_make_room_for_nothing(read):
    content = xls(S=[_HEADER, _ROW])
    at = content.index(b"\xfc\x00") + 8

    with pytest.raises(FileDamaged):
        read(content[:at] + struct.pack("<I", 0xFFFFFFFF) + content[at + 4 :])
