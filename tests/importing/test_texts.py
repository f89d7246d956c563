"""Texts in every encoding people save them in, asked about where the bytes do not tell, and tables without headings."""

from __future__ import annotations

import codecs

import pytest

from tests.importing.statements import alipay_gen3, huabei_repayment, repayments
from zhihuan.application.import_problems import (
    EncodingMisfit,
    EncodingUnclear,
    EncodingUnknown,
    FileEmpty,
    NoHeader,
    NotATable,
)
from zhihuan.application.imported import NoteKind, Reason, RowGroup
from zhihuan.application.reading_options import AS_IT_SHOWS, ReadingOptions
from zhihuan.importing.contents import Contents, text_of
from zhihuan.importing.tables import read_table

_TRADITIONAL = "date,loan,amount\n2026-01-10,臺灣車貸,100\n2026-02-10,臺灣車貸,100\n"
_WESTERN = "date,loan,amount\n2026-01-10,Prêt à déjà né,100\n"


@pytest.fixture
def named(importer):
    def read(content: bytes, encoding: str):
        (file,) = importer.read("a file", content, options=ReadingOptions(encoding=encoding))
        return file

    return read


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-16-le", "utf-16-be", "utf-32", "gb18030"])
def test_every_encoding_that_can_be_told_is(read, encoding):
    text = "日期,贷款名称,金额\n2026-01-10,车贷,100\n2026-02-10,车贷,100\n"

    found = read(text.encode(encoding))

    assert [row.loan_name for row in found.rows] == ["车贷", "车贷"]


@pytest.mark.parametrize("mark", [codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE])
def test_an_odd_byte_at_the_end_of_utf_16_is_not_fatal(read, mark):
    encoding = "utf-16-le" if mark == codecs.BOM_UTF16_LE else "utf-16-be"

    found = read(mark + "date,loan,amount\n2026-01-10,Car,100\n".encode(encoding)[:-1])

    assert found.rows[0].loan_name == "Car"


@pytest.mark.parametrize(("text", "encoding"), [(_TRADITIONAL, "big5"), (_WESTERN, "cp1252")])
def test_where_the_bytes_do_not_tell_each_encoding_that_fits_is_shown(read, named, text, encoding):
    content = text.encode(encoding)

    with pytest.raises(EncodingUnclear) as asked:
        read(content)

    shown = {preview.encoding: preview for preview in asked.value.previews}
    line = next(line for line in text.splitlines() if not line.isascii())
    assert shown[encoding].lines[0] == line
    assert shown[encoding].fits
    assert named(content, encoding).encoding == encoding


def test_at_most_ten_lines_are_shown_and_only_those_that_tell(read):
    content = ("plain,text,here\n" + "2026-01-10,déjà,1\n" * 30).encode("cp1252")

    with pytest.raises(EncodingUnclear) as asked:
        read(content)

    assert {preview.lines for preview in asked.value.previews if preview.encoding == "cp1252"} == {
        ("2026-01-10,déjà,1",) * 10
    }


def test_a_damaged_byte_is_shown_where_it_stands(read):
    content = bytearray("日期,贷款名称,金额\n2026-01-10,车贷,100\n".encode())
    content[content.index("车".encode()) + 1] = 0xFF

    with pytest.raises(EncodingUnclear) as asked:
        read(bytes(content))

    (preview,) = (one for one in asked.value.previews if one.encoding == "utf-8")
    assert not preview.fits
    assert "‹FF›" in preview.lines[0]


def test_a_named_encoding_that_does_not_fit_is_told_with_the_byte(named):
    with pytest.raises(EncodingMisfit) as refused:
        named(b"date,loan\n\xff", "utf8")

    assert (refused.value.encoding, refused.value.offset) == ("utf-8", 10)


@pytest.mark.parametrize("encoding", ["klingon", "hex", "utf-7", "idna", "unicode_escape", "\x00", ""])
def test_a_name_that_is_no_encoding_of_text_is_refused(named, encoding):
    with pytest.raises(EncodingUnknown):
        named(b"date,loan\n", encoding)


@pytest.mark.parametrize("encoding", ["utf-8", "utf-16-le", "utf-16-be"])
def test_a_mark_before_a_named_encoding_is_no_part_of_the_text(named, encoding):
    found = named("\ufeffdate,loan,amount\n2026-01-10,Car,100\n".encode(encoding), encoding)

    assert found.header[0] == "date"


def test_nuls_of_a_named_encoding_are_dropped_and_told(named):
    found = named(b"date,loan,amount\n2026-01-10,C\x00ar,100\n\x00\x00\x00", "utf-8")

    assert [(note.kind, note.found) for note in found.notes] == [(NoteKind.NULS_DROPPED, "1")]


def test_a_named_encoding_makes_no_text_of_nothing(named):
    with pytest.raises(FileEmpty):
        named(b" \n\n", "utf-8")


def test_a_mark_in_the_middle_of_joined_files_does_not_hide_a_row(read):
    joined = codecs.BOM_UTF8 + repayments() + codecs.BOM_UTF8 + repayments()

    assert len(read(joined).rows) == 2


def test_a_sample_is_enough_to_tell_gb18030(read):
    found = read(alipay_gen3(*(huabei_repayment(order_id=str(number)) for number in range(4000))))

    assert (found.encoding, len(found.rows)) == ("gb18030", 4000)


@pytest.mark.parametrize(("delimiter", "text"), [
    (",", '05/01/2023,"SHOP, INC",1.96\n05/02/2023,X,2.00\n'),
    (";", "05/01/2023;SHOP;1,96\n05/02/2023;X;2,00\n"),
    ("\t", "05/01/2023\tSHOP\t1.96\n05/02/2023\tX\t2.00\n"),
])
def test_a_table_without_headings_is_asked_about_with_its_first_rows(read, delimiter, text):
    with pytest.raises(NoHeader) as asked:
        read(text.encode())
    table = read_table("a file", text, frozenset(), header_line=0)

    assert [len(row) for row in asked.value.rows] == [3, 3]
    assert (table.delimiter, table.header, table.header_line) == (delimiter, ("1", "2", "3"), 0)
    assert [(record.line, record.cells) for record in table.records] == list(enumerate(asked.value.rows, 1))


def test_the_person_may_say_in_which_line_the_headings_stand():
    table = read_table("a file", "1;2;3\nwhen;who;much\n2026-01-05;Car;5\n", frozenset(), header_line=2)

    assert (table.header, table.header_line, table.records[0].line) == (("when", "who", "much"), 2, 3)


def test_a_line_beyond_the_end_holds_no_headings():
    with pytest.raises(NoHeader):
        read_table("a file", "date,loan\n", frozenset(), header_line=9)


@pytest.mark.parametrize("text", ["<html><table>login</table></html>", "<?xml version='1.0'?><Workbook/>"])
def test_a_web_page_without_rows_named_xls_is_refused(read, text):
    with pytest.raises(NotATable):
        read(text.encode())


@pytest.mark.parametrize("content", [b"PK\x03\x04" + bytes(30), b"%PDF-1.4"])
def test_a_text_that_must_be_one_is_no_other_file(content):
    with pytest.raises(NotATable):
        text_of("flows.csv", content)


def test_a_tab_outside_the_closing_quote_is_no_part_of_the_cell(read):
    found = read(b'date,loan,amount,id\n"2026-01-05"\t,"Car"\t,"5"\t,"3985734"\t\n')

    assert (found.rows[0].order_id, found.rows[0].loan_name) == ("3985734", "Car")


def test_excels_line_that_names_the_separator_is_no_header(read):
    found = read(b"sep=;\ndate;loan;amount\n2026-01-05;Car;5\n")

    assert (found.delimiter, found.header_line, len(found.rows)) == (";", 2, 1)


def test_parts_of_a_text_have_no_sheet():
    (part,) = Contents(frozenset({"date"}), AS_IT_SHOWS).parts("a file", b"date,loan\n2026-01-05,Car\n")

    assert (part.name, part.sheet) == ("a file", "")


def damaged(encoding, place=20, rows=30):
    """A list of repayments of thirty rows, one of which has a byte that is no character."""
    lines = ["日期,贷款名称,金额", *(f"2026-01-10,车贷分期,{100 + row}" for row in range(rows))]
    broken = [line.encode(encoding) for line in lines]
    broken[place] = broken[place].replace("贷".encode(encoding), b"\xff", 1)
    return b"\n".join(broken) + b"\n"


@pytest.mark.parametrize("encoding", ["utf-8", "gb18030"])
def test_damage_far_down_is_shown_and_not_called_fitting(read, encoding):
    with pytest.raises(EncodingUnclear) as asked:
        read(damaged(encoding))

    shown = {preview.encoding: preview for preview in asked.value.previews}
    assert not shown[encoding].fits
    assert shown[encoding].lines[0] == "2026-01-10,车‹FF›分期,119"
    assert len(shown[encoding].lines) == 10


@pytest.mark.parametrize("encoding", ["utf-8", "gb18030"])
def test_the_other_rows_of_a_damaged_text_can_be_read(named, encoding):
    found = named(damaged(encoding), encoding)

    wrong = [row for row in found.rows if row.group is RowGroup.ERROR]
    assert [(row.line, row.reason, row.detail) for row in wrong] == [(21, Reason.BYTES_MISFIT, "车‹FF›分期")]
    assert len(found.rows) == 30
    assert {row.loan_name for row in found.rows if row not in wrong} == {"车贷分期"}


def test_damage_in_marked_up_rows_is_refused_with_its_byte(named):
    page = "<table><tr><td>日期<td>贷款名称<td>金额</tr><tr><td>2026-01-10<td>车贷<td>100</tr></table>".encode()

    with pytest.raises(EncodingMisfit):
        named(page.replace("贷".encode(), b"\xff", 1), "utf-8")


def test_an_encoding_that_fits_is_not_said_to_fail(read):
    with pytest.raises(EncodingUnclear) as asked:
        read(_TRADITIONAL.encode("big5"))

    assert "gb18030" in {preview.encoding for preview in asked.value.previews}
    assert asked.value.tried == ("utf-8",)
