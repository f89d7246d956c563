"""What people drop on the window by mistake, and what exporters get wrong: told apart, never a crash."""

from __future__ import annotations

import os
import threading
from pathlib import Path

import pytest

from tests.importing.statements import alipay_gen3, alipay_row, huabei_repayment, loan_register, repayments
from zhihuan.application.import_problems import (
    EncodingUnclear,
    FieldTooLong,
    FileEmpty,
    FileKind,
    FileTooLarge,
    FileUnreadable,
    NoHeader,
    NoRecords,
    NotATable,
    TooManyColumns,
    UnknownLayout,
)
from zhihuan.application.imported import NoteKind, Reason, RowGroup
from zhihuan.importing.file_bytes import MOST_BYTES, beginning, read_file
from zhihuan.wording.importing import note_sentence
from zhihuan.wording.problems import told


@pytest.mark.parametrize(
    "content", [b"", b"   \r\n\r\n\t", b"\x00" * 400, b"\xef\xbb\xbf", "\ufeff\n \n".encode("utf-16-le")]
)
def test_an_empty_file_is_called_empty(read, content):
    with pytest.raises(FileEmpty):
        read(content)


@pytest.mark.parametrize(
    ("content", "seen"),
    [
        (b"\xff\xd8\xff\xe0\x00\x10JFIF" + os.urandom(500), FileKind.IMAGE),
        (b"\x89PNG\r\n\x1a\n" + os.urandom(500), FileKind.IMAGE),
        (b"\x00\x00\x00\x18ftypheic" + os.urandom(500), FileKind.IMAGE),
        (b"%PDF-1.7\n%\xe2\xe3", FileKind.PDF),
        (b"7z\xbc\xaf\x27\x1c" + bytes(600), FileKind.ARCHIVE),
        (b"{\\rtf1 hello}", FileKind.DOCUMENT),
        (b"\x1f\x8b\x08\x00", FileKind.ARCHIVE),
        (b"SQLite format 3\x00" + bytes(100), FileKind.DATABASE),
        (b"From: bank@example.com\r\nMIME-Version: 1.0\r\nSubject: bill\r\n\r\nhello", FileKind.MAIL),
        (b"\xef\xbb\xbfOFXHEADER:100\nDATA:OFXSGML\n<OFX></OFX>", FileKind.OFX),
        (b'<?xml version="1.0"?>\n<?OFX OFXHEADER="200"?><OFX></OFX>', FileKind.OFX),
        (b"!Type:Bank\nD01/05/2026\nT-50.00\nPLoan payment\n^\n", FileKind.QIF),
        (b"<!DOCTYPE html>\n<html><body>login</body></html>", FileKind.WEB_PAGE),
        (b"\x01\x02\x00\x03" * 200, FileKind.BINARY),
    ],
    ids=lambda value: value.value if isinstance(value, FileKind) else "bytes",
)
def test_what_is_no_table_is_called_by_its_kind(read, content, seen):
    with pytest.raises(NotATable) as refused:
        read(content)

    assert refused.value.seen is seen


@pytest.mark.parametrize(
    ("content", "profile"),
    [(alipay_gen3(), "alipay-app"), (loan_register([]), "loan-register"), (repayments([]), "repayments")],
)
def test_a_header_without_rows_holds_no_records(read, content, profile):
    with pytest.raises(NoRecords) as refused:
        read(content)

    assert refused.value.profile == profile


@pytest.mark.parametrize("content", [b'""\r\n""\r\n', b'""\r\n""\r\n""\r\n', b'"",""\r\n"",""\r\n'])
def test_lines_of_mere_quotation_marks_are_of_no_layout(read, content):
    with pytest.raises((NoRecords, FileEmpty)) as refused:
        read(content)

    assert "layout" not in told(refused.value)
    assert "headings" not in told(refused.value)


def test_of_a_preamble_without_its_table_no_headings_are_claimed(read):
    with pytest.raises(NoRecords) as refused:
        read(alipay_gen3().split("交易时间".encode("gb18030"))[0])

    assert "no records were found" in told(refused.value)
    assert "headings" not in told(refused.value)


def test_a_nearest_layout_is_named_only_where_it_has_half_of_what_it_needs(read):
    with pytest.raises(UnknownLayout) as far:
        read(b"when,what,how much,who\nyesterday,tea,some,me\ntoday,cake,more,you\n")
    with pytest.raises(UnknownLayout) as near:
        read("交易时间,交易分类,商品说明,收/付款方式,数目\n2026-01-05,餐饮,茶,花呗,x\n".encode())

    assert (far.value.nearest, far.value.missing) == ("", ())
    assert "in the window" in told(far.value)
    assert near.value.nearest


def test_a_preamble_without_its_table_holds_no_records(read):
    preamble = alipay_gen3().split("交易时间".encode("gb18030"))[0]

    with pytest.raises(NoRecords):
        read(preamble)


def test_quoted_blank_lines_are_no_rows(read):
    with pytest.raises(NoRecords):
        read(loan_register([]) + b'""\r\n""\r\n')


@pytest.mark.parametrize(
    "content", [b"dear diary\ntoday I paid\n", b"1,2,3\n4,5,6\n", b"05/01/2023,SHOP,1.96\n05/02/2023,X,2.00\n"]
)
def test_a_text_without_headings_says_so(read, content):
    with pytest.raises(NoHeader):
        read(content)


def test_an_unknown_table_is_told_with_its_columns_and_what_it_lacks(read):
    with pytest.raises(UnknownLayout) as refused:
        read("标题\n交易日,影院,片名,人民币金额,座位\n2025-01-02,大光明,旧片,56.78,7\n".encode())

    assert refused.value.columns == ("交易日", "影院", "片名", "人民币金额", "座位")
    assert (refused.value.header_line, refused.value.nearest, refused.value.missing) == (2, "ledger", ("收/支",))


def test_two_hundred_columns_are_too_many(read):
    header, row = ",".join(f"column {n}" for n in range(200)), ",".join("1" * 200)

    with pytest.raises(TooManyColumns) as refused:
        read(f"{header}\n{row}\n".encode())

    assert (refused.value.line, refused.value.found, refused.value.limit) == (1, 200, 160)


@pytest.mark.parametrize("before", ["", "Report of the year\n", "Report, by me\n\n", "报表,2026-11-22\n"])
def test_two_hundred_columns_are_too_many_even_without_headings(read, before):
    figures = ",".join(str(n) for n in range(200))

    with pytest.raises(TooManyColumns) as refused:
        read(f"{before}{figures}\n{figures}\n".encode())

    assert (refused.value.line, refused.value.found) == (before.count("\n") + 1, 200)


@pytest.mark.parametrize("length", [40_000, 200_000, 3_000_000])
@pytest.mark.parametrize("quote", ["", '"'])
def test_a_cell_as_long_as_a_book_is_refused(read, length, quote):
    with pytest.raises(FieldTooLong) as refused:
        read(loan_register() + f"{quote}{'x' * length}{quote},1,2\n".encode())

    assert refused.value.line == 3


def test_a_damaged_byte_is_named_by_its_offset(read):
    content = bytearray("日期,贷款名称,金额\n2026-01-10,车贷,100\n".encode())
    offset = content.index("车".encode()) + 1
    content[offset] = 0xFF

    with pytest.raises(EncodingUnclear) as refused:
        read(bytes(content))

    assert refused.value.offset in {offset, offset - 1}


@pytest.mark.parametrize("encoding", ["cp1252", "latin1", "cp1250", "shift_jis"])
def test_another_encoding_is_not_taken_for_chinese(read, encoding):
    words = "ローン名,日付,ドラえもん" if encoding == "shift_jis" else "Prêt à déjà né,Zahlung für Möbel,ação"
    text = "\n".join(["date,loan,amount,memo", *(f"2026-01-{day:02},{words},5" for day in range(1, 20))])

    with pytest.raises(EncodingUnclear):
        read(text.encode(encoding, "ignore"))


def test_odd_signs_in_a_known_layout_are_no_doubt_about_its_encoding(read):
    found = read(alipay_gen3(*(alipay_row("🀄🎁𠮷ʘẞ" * 20) for _ in range(9))))

    assert (found.encoding, len(found.rows)) == ("gb18030", 9)


def test_an_unclosed_quote_swallows_no_row(read):
    rows = [alipay_row('"限时 满减', order_id="1"), *(huabei_repayment(order_id=str(n)) for n in range(2, 40))]

    found = read(alipay_gen3(*rows, padded=False))

    assert [row.order_id for row in found.rows] == [str(n) for n in range(1, 40)]
    assert [(note.kind, note.line) for note in found.notes] == [(NoteKind.QUOTE_NEVER_CLOSED, 26)]


@pytest.mark.parametrize("rows_after", [0, 1, 2, 3, 9])
def test_an_unclosed_quote_near_the_end_swallows_no_row(read, rows_after):
    content = 'date,loan,amount,memo\n2026-01-01,Car,1,"half\n' + "2026-01-02,Car,1,x\n" * rows_after

    found = read(content.encode())

    assert [row.group for row in found.rows] == [RowGroup.NEW] * (1 + rows_after)
    assert found.rows[0].memo == '"half'
    assert [(note.kind, note.line) for note in found.notes] == [(NoteKind.QUOTE_NEVER_CLOSED, 2)]


@pytest.mark.parametrize("rows_after", [0, 1, 2, 9])
@pytest.mark.parametrize("stray", ["名,", "江南银行,", "12000,"])
def test_a_stray_quote_makes_its_own_row_an_error_and_no_other(read, stray, rows_after):
    first = "名,江南银行,12000,2026-01-01,12,6%\n".replace(stray, f'"{stray}')
    others = "".join(f"贷{n},江南银行,100,2026-01-01,12,6%\n" for n in range(rows_after))

    found = read(f"name,lender,principal,start,term,annual rate\n{first}{others}".encode())

    assert [row.loan_name for row in found.rows] == [None, *(f"贷{n}" for n in range(rows_after))]
    assert (found.rows[0].group, found.rows[0].reason, found.rows[0].line) == (RowGroup.ERROR, Reason.QUOTE_UNCLOSED, 2)
    assert found.rows[0].detail.startswith('"')
    assert {row.group for row in found.rows[1:]} <= {RowGroup.NEW}


def test_a_quote_in_each_of_two_rows_spoils_both(read):
    rows = '"甲,江南银行,100,2026-01-01\n"乙,江南银行,100,2026-01-01\n丙,江南银行,100,2026-01-01\n'

    found = read(f"name,lender,principal,start\n{rows}".encode())

    assert [row.reason for row in found.rows] == [Reason.QUOTE_UNCLOSED, Reason.QUOTE_UNCLOSED, None]
    assert [(note.line, note.found) for note in found.notes] == [(2, "2")]


@pytest.mark.parametrize("ending", ["", "\n", "\r\n"])
@pytest.mark.parametrize("note", ['"half"', '"a\nb\n"', '"say ""so"""', '""'])
def test_a_closed_quote_is_no_stray_one(read, note, ending):
    found = read(f"date,loan,amount,memo\n2026-01-01,Car,1,{note}{ending}".encode())

    assert [row.group for row in found.rows] == [RowGroup.NEW]
    assert found.notes == ()


def test_a_note_may_span_lines(read):
    found = read(b'date,loan,amount,memo\n2026-01-01,Car,1,"first\nsecond"\n2026-01-02,Car,1,x\n')

    assert [(row.line, row.memo) for row in found.rows] == [(2, "first\nsecond"), (4, "x")]
    assert found.notes == ()


def test_a_quote_inside_a_cell_is_text(read):
    found = read('date,loan,amount,memo\n2026-01-01,Car,1,打开"多多视频"\n'.encode())

    assert found.rows[0].memo == '打开"多多视频"'


def test_tabs_and_marks_around_cells_are_trimmed(read):
    found = read('date,loan,amount,id\n"2026-01-01"\t,\u3000Car\u200f,\u00a01.00\t,"123"\t\n'.encode())

    (row,) = found.rows
    assert (row.loan_name, str(row.amount), row.order_id) == ("Car", "1.00", "123")


def test_stray_nuls_are_dropped_and_told(read):
    content = repayments([{"memo": "x" * 300}]).replace(b"xxx", b"x\x00x", 1)

    found = read(content)

    assert [(note.kind, note.found) for note in found.notes] == [(NoteKind.NULS_DROPPED, "1")]


@pytest.mark.parametrize("encoding", ["utf-8", "gb18030"])
def test_many_nuls_in_a_text_are_dropped_and_told_with_the_first_line(read, encoding):
    content = "日期,贷款名称,金额\n2026-01-10,车贷,100\n".encode(encoding) + b"2026-02-10\x00\x00\x00\x00,Car\x00,1\n"

    found = read(content)

    assert [row.group for row in found.rows] == [RowGroup.NEW, RowGroup.NEW]
    assert [note_sentence(note) for note in found.notes] == [
        "5 empty bytes in the text were dropped, the first in line 3."
    ]


@pytest.mark.parametrize("content", [
    b"\x7fELF\x02\x01\x01" + bytes(9) + b"\x03\x00>\x00\x01\x00\x00\x00\xc0\xaf\x01" + bytes(200) + b"GLIBC_2.3\x00",
    b"RECORD\x00\x00\x00\x05hello\x00\x00\x00\x06" * 40,
])
def test_what_is_no_text_without_its_nuls_is_no_table(read, content):
    with pytest.raises(NotATable) as refused:
        read(content)

    assert refused.value.seen is FileKind.BINARY


def test_a_mark_in_mid_file_is_no_part_of_a_cell(read):
    found = read(repayments() + repayments())

    assert [row.group for row in found.rows] == [RowGroup.NEW, RowGroup.NEW]
    assert [note.kind for note in found.notes] == [NoteKind.HEADER_REPEATED]


def test_a_doctype_glued_to_the_header_is_left_out(read):
    found = read(b'<!DOCTYPE HTML PUBLIC "-//W3C">date,loan,amount\n2026-01-01,Car,1\n')

    assert (found.header_line, found.rows[0].line) == (1, 2)


@pytest.mark.parametrize("ending", ["\n", "\r\n", "\r"])
def test_each_line_ending_is_one(read, ending):
    found = read(ending.join(["date,loan,amount", "2026-01-01,Car,1", "", "2026-01-02,Car,1"]).encode())

    assert [row.line for row in found.rows] == [2, 4]


def test_reading_can_be_cancelled(importer):
    class Cancelled(Exception):
        pass

    def cancel(done, whole):
        raise Cancelled

    content = ("date,loan,amount\n" + "2026-01-01,Car,1\n" * 5000).encode()

    with pytest.raises(Cancelled):
        importer.read("long", content, cancel)


def test_reading_tells_how_far_it_is(importer):
    told = []

    importer.read(
        "long", ("date,loan,amount\n" + "2026-01-01,Car,1\n" * 5000).encode(), lambda *so_far: told.append(so_far)
    )

    assert told
    assert all(0 < done <= whole for done, whole in told)


def test_a_missing_file_and_a_folder_cannot_be_read(tmp_path: Path):
    with pytest.raises(FileUnreadable) as missing:
        read_file(tmp_path / "no such file.csv")
    with pytest.raises(FileUnreadable) as folder:
        read_file(tmp_path)

    assert (missing.value.reason, folder.value.reason) == ("ENOENT", "EISDIR")


def test_a_file_beyond_the_limit_is_not_read_into_memory(tmp_path: Path):
    path = tmp_path / "huge.csv"
    with path.open("wb") as stream:
        stream.truncate(300_000_000)

    with pytest.raises(FileTooLarge) as refused:
        read_file(path)

    assert "has 300 MB; the most is 200 MB" in told(refused.value)
    assert refused.value.limit_bytes == MOST_BYTES


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="there are no named pipes here")
@pytest.mark.parametrize("look", [read_file, beginning])
def test_a_pipe_is_refused_without_waiting_for_a_writer(tmp_path: Path, look):
    pipe, said = tmp_path / "pipe.csv", []
    os.mkfifo(pipe)

    def reading():
        try:
            said.append(look(pipe))
        except FileUnreadable as problem:
            said.append(problem.reason)

    thread = threading.Thread(target=reading, daemon=True)
    thread.start()
    thread.join(30)

    assert said == ["ENODEV" if look is read_file else b""]


@pytest.mark.skipif(not Path("/dev/zero").exists(), reason="there are no such devices here")
def test_a_device_and_a_circle_of_links_are_called_what_they_are(tmp_path: Path):
    (tmp_path / "circle.csv").symlink_to(tmp_path / "circle.csv")

    with pytest.raises(FileUnreadable) as device:
        read_file(Path("/dev/zero"))
    with pytest.raises(FileUnreadable) as circle:
        read_file(tmp_path / "circle.csv")

    assert "it is a device or a pipe, not a file" in told(device.value)
    assert "its links lead back to themselves" in told(circle.value)


def test_the_same_bytes_have_the_same_digest_under_any_name(importer):
    content = repayments()

    assert importer.read("a.csv", content)[0].sha256 == importer.read("b.txt", content)[0].sha256
