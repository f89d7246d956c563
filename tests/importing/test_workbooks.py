"""Workbooks: each value as a person would write it, every sheet by itself."""

from __future__ import annotations

import datetime as dt

import pytest

from tests.importing.packed import ods, ods_row, replaced, xls, xlsx
from zhihuan.application.import_problems import (
    FileEmpty,
    NoHeader,
    NoRecords,
    UnknownLayout,
)
from zhihuan.application.imported import NoteKind, RowGroup
from zhihuan.application.reading_options import AS_IT_SHOWS, ReadingOptions
from zhihuan.importing.contents import Contents

_HEADER = ("date", "loan", "kind", "amount", "memo")
_ROW = ("2026-01-05", "Car", "repay", 893.33, "x")
_KNOWN = frozenset(_HEADER)


def cells(content: bytes, options: ReadingOptions = AS_IT_SHOWS):
    """Return each sheet's records as lists of cells."""
    parts = Contents(_KNOWN, options).parts("book", content)
    return {part.sheet: [list(record.cells) for record in part.table.records] for part in parts if part.table}


def values(*row: object) -> list[str]:
    """Return what a row of values is read as, after five headings."""
    return cells(xlsx(S=[[*_HEADER, "6", "7"], row]))["S"][0]


@pytest.mark.parametrize("content", [
    xlsx(S=[_HEADER, _ROW]), xls(S=[_HEADER, _ROW]), ods(ods_row(*_HEADER), ods_row(*_ROW)),
], ids=["xlsx", "xls", "ods"])
def test_each_kind_of_workbook_is_read(read, content):
    (row,) = read(content).rows

    assert (row.line, row.group, str(row.amount)) == (2, RowGroup.NEW, "893.33")


def test_a_workbook_is_known_by_its_bytes_and_not_by_its_name(importer):
    (file,) = importer.read("statement.csv", xlsx(S=[_HEADER, _ROW]))

    assert (file.encoding, file.sheet) == ("xlsx", "S")


def test_figures_are_written_without_exponent_or_needless_zeros():
    assert values(6688.0, 28.16, 0.0000001, -3, 46292.5, 12345678901, 0.1) == [
        "6688", "28.16", "0.0000001", "-3", "46292.5", "12345678901", "0.1",
    ]


def test_what_a_sum_of_floats_leaves_behind_is_rounded_away_in_every_kind_of_workbook(read):
    row = ("2026-01-05", "Car", "repay", 0.1 + 0.2, "x")
    books = [xlsx(S=[_HEADER, row]), xls(S=[_HEADER, row])]

    assert [str(read(book).rows[0].amount) for book in books] == ["0.30", "0.30"]


def test_days_and_times_are_written_as_iso_does():
    def fill(book, sheet):
        day, moment = book.add_format({"num_format": "yyyy/m/d"}), book.add_format({"num_format": "yyyy-mm-dd hh:mm"})
        sheet.write_row(0, 0, _HEADER)
        sheet.write_datetime(1, 0, dt.date(2026, 1, 5), day)
        sheet.write_datetime(1, 1, dt.datetime(2026, 1, 5, 9, 8, 7), moment)  # noqa: DTZ001 — a workbook knows no zones
        sheet.write_datetime(1, 2, dt.time(9, 8), book.add_format({"num_format": "hh:mm"}))
        sheet.write_number(1, 3, 1.5, book.add_format({"num_format": "[h]:mm"}))
        sheet.write_number(1, 4, 46292.5)

    assert cells(xlsx(S=fill))["S"] == [["2026-01-05", "2026-01-05 09:08:07", "09:08:00", "36:00:00", "46292.5"]]


def test_formulas_are_never_run_and_truths_are_words():
    def fill(_book, sheet):
        sheet.write_row(0, 0, _HEADER)
        sheet.write_formula(1, 0, '=cmd|"/c calc"!A0', None, "told")
        sheet.write_string(1, 1, "=1+1")
        sheet.write_boolean(1, 2, True)
        sheet.write_formula(1, 3, "=1+1", None, 2)

    assert cells(xlsx(S=fill))["S"] == [["told", "=1+1", "TRUE", "2", ""]]


def test_cells_in_error_are_blank_and_told(read):
    def fill(_book, sheet):
        sheet.write_row(0, 0, _HEADER)
        sheet.write_row(1, 0, _ROW)
        sheet.write_formula(1, 4, "=1/0", None, "#DIV/0!")

    found = read(xlsx(S=fill))

    assert found.rows[0].memo == ""
    assert [(note.kind, note.found) for note in found.notes] == [(NoteKind.ERROR_CELLS, "1")]


def test_an_amount_with_a_currency_format_is_its_figure():
    def fill(book, sheet):
        sheet.write_row(0, 0, _HEADER)
        sheet.write_number(1, 3, 28.16, book.add_format({"num_format": "¥#,##0.00"}))

    assert cells(xlsx(S=fill))["S"][0][3] == "28.16"


def test_a_merged_preamble_is_kept_before_the_table(read):
    def fill(book, sheet):
        sheet.merge_range(0, 0, 0, 4, "Loans of the year", book.add_format())
        sheet.merge_range(1, 0, 2, 4, "printed 2026", book.add_format())
        sheet.write_row(4, 0, _HEADER)
        sheet.write_row(5, 0, _ROW)

    found = read(xlsx(S=fill))

    assert (found.header_line, found.rows[0].line, found.header) == (5, 6, _HEADER)
    assert found.before.split() == ["Loans", "of", "the", "year", "printed", "2026"]


def test_rows_keep_the_numbers_they_have_in_the_sheet(read):
    found = read(xlsx(S=[[], [], _HEADER, [], _ROW, [], _ROW]))

    assert [row.line for row in found.rows] == [5, 7]


def test_each_sheet_finds_its_own_header(importer):
    files = importer.read("book", xlsx(
        One=[_HEADER, _ROW], Two=[["title"], ["name", "principal", "start"], ["Car", 1000, "2026-01-01"]], Empty=[],
        Notes=[["buy", "milk"], ["call", "mother"]],
    ))

    assert [(file.sheet, file.header_line) for file in files] == [("One", 1), ("Two", 2)]
    left = [note for note in files[0].notes if note.kind is NoteKind.PART_LEFT_OUT]
    assert [note.subject for note in left] == ["Notes"]


def test_a_workbook_of_empty_sheets_is_empty(read):
    with pytest.raises(FileEmpty):
        read(xlsx(One=[], Two=[["", None]]))


def test_a_workbook_of_headings_alone_holds_no_records(read):
    with pytest.raises(NoRecords):
        read(xlsx(S=[_HEADER]))
    with pytest.raises(NoRecords):
        read(xls(S=[["A1", "B1", "C1"]]))


def test_a_sheet_of_an_unknown_layout_is_told_by_its_name(read):
    with pytest.raises(UnknownLayout) as refused:
        read(xlsx(One=[["交易日", "人民币金额", "影院"], ["01/02", 5, "甲"]], Two=[]))

    assert refused.value.name == "a file › One"


def test_reading_stops_after_two_hundred_empty_rows_and_says_what_it_leaves(read):
    rows = [_HEADER, _ROW, *([[]] * 300), ["far below"]]

    found = read(xlsx(S=rows))

    assert len(found.rows) == 1
    assert [(note.kind, note.line) for note in found.notes] == [(NoteKind.ROWS_AFTER_GAP, 303)]


def test_a_million_formatted_empty_rows_are_none(read):
    def fill(book, sheet):
        sheet.write_row(0, 0, _HEADER)
        sheet.write_row(1, 0, _ROW)
        sheet.write_blank(1_048_575, 4, None, book.add_format({"bold": True}))

    found = read(xlsx(S=fill))

    assert (len(found.rows), found.notes) == (1, ())


def test_a_workbook_without_styles_is_read(read):
    content = replaced(xlsx(S=[_HEADER, _ROW]), "xl/styles.xml", b"<cellStyles", b"<cellStylesX")

    assert len(read(content).rows) == 1


def test_an_old_workbook_that_names_a_code_page_is_read_as_it_is_written(read):
    content = xls(支出=[["日期", "贷款名称", "类型", "金额"], ["2026-01-05", "车贷", "还款", 893.33]])
    assert content.count(b"\x42\x00\x02\x00\xb0\x04") == 1

    found = read(content.replace(b"\x42\x00\x02\x00\xb0\x04", b"\x42\x00\x02\x00\xe4\x04"))

    assert (found.sheet, found.rows[0].loan_name) == ("支出", "车贷")


def test_a_sheet_without_headings_shows_its_first_rows(read):
    with pytest.raises(NoHeader) as refused:
        read(xlsx(S=[["05/01/2023", "SHOP", 1.96], ["05/02/2023", "X", 2]]))

    assert refused.value.rows == (("05/01/2023", "SHOP", "1.96"), ("05/02/2023", "X", "2"))


def test_a_sheet_without_headings_can_be_read_by_column_numbers():
    (part,) = Contents(_KNOWN, ReadingOptions(header_line=0)).parts("book", xlsx(S=[["05/01/2023", "SHOP", 1.96]]))

    table = part.table
    assert table
    assert (table.header, table.header_line, table.records[0].line) == (("1", "2", "3"), 0, 1)


def test_progress_of_a_workbook_is_told_and_may_end_it(importer):
    class Cancelled(Exception):
        pass

    content = xlsx(S=[_HEADER, *([_ROW] * 9000)])
    told = []

    importer.read("book", content, lambda *so_far: told.append(so_far))

    def cancel(done, whole):
        if whole == 9001:
            raise Cancelled

    assert all(0 < done <= whole for done, whole in told)
    with pytest.raises(Cancelled):
        importer.read("book", content, cancel)
