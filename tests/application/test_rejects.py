"""The rows that stay behind, saved as a file, mended in an editor and read again."""

from __future__ import annotations

import csv
from dataclasses import replace
from pathlib import Path

import pytest

from tests.application.import_rows import TODAY, taken
from tests.importing.statements import alipay_gen3, alipay_row, repayments
from zhihuan.application.formula_guard import safe_as_read
from zhihuan.application.imported import NoteKind, Reason, RowGroup
from zhihuan.application.importing_plan import plan_import
from zhihuan.application.rejects import REASON_HEADINGS, rejected, rejected_text
from zhihuan.domain.book import Book
from zhihuan.importing.cells import clean
from zhihuan.importing.importer import Importer
from zhihuan.importing.products import read_products
from zhihuan.importing.profile_files import read_profiles

RESOURCES = Path(__file__).parents[2] / "resources"


@pytest.fixture(scope="module")
def products():
    return read_products(RESOURCES / "lenders")


@pytest.fixture(scope="module")
def plan(products):
    importer = Importer(read_profiles(RESOURCES / "profiles"), products)
    catalogue = {product.code: product for product in products}

    def plan_of(content, book):
        return plan_import(book, importer.read("statement.csv", content), catalogue, TODAY)

    return plan_of


def said(row):
    return f"because of\n{row.reason}"


def counted(plan):
    return {group: count for group, count in plan.files[0].counts.items() if count}


def spent(at, order_id, **parts):
    return alipay_row("手机壳", "12.00", at=at, pay_from="花呗", direction="支出", status="交易成功",
                      order_id=order_id, **parts)


def a_statement():
    return alipay_gen3(
        spent("2026-03-04 05:06:07", "2026030422001"), spent("2026-02-30 00:00:00", "2026030422002"),
        spent("2026-13-04 00:00:00", "2026030422003", remark="=cmd()"),
    )


def test_rejected_rows_are_saved_mended_and_taken_and_the_others_are_not_doubled(plan):
    first = plan(a_statement(), Book())
    book = taken(first)
    text = rejected_text(first.files[0], said)

    unmended = plan(text.encode(), book)
    mended = plan(text.replace("2026-02-30", "2026-02-28").replace("2026-13-04", "2026-03-04").encode(), book)
    after = taken(mended, book)

    assert counted(first) == {RowGroup.NEW: 1, RowGroup.ERROR: 2}
    assert counted(unmended) == {RowGroup.ERROR: 2}
    assert counted(mended) == {RowGroup.NEW: 2}
    assert len(after.entries) == 3
    assert len(after.lines) == 1
    assert counted(plan(a_statement(), after)) == {RowGroup.DUPLICATE: 1, RowGroup.ERROR: 2}


def test_the_file_keeps_whose_it_is_and_tells_why(plan):
    first = plan(a_statement(), Book())

    text = rejected_text(first.files[0], said)
    again = plan(text.encode(), Book()).files[0].file

    assert text.startswith("\ufeff")
    assert "because of bad_date" in text
    assert (again.owner, again.profile) == (first.files[0].file.owner, first.files[0].file.profile)
    assert REASON_HEADINGS[0] in text
    assert REASON_HEADINGS[1] in rejected_text(first.files[0], said, chinese=False)


def test_the_saved_rows_are_not_measured_by_what_the_whole_file_announces(plan):
    whole = alipay_gen3(spent("2026-03-04 05:06:07", "2026030422001"), spent("2026-02-30 00:00:00", "2026030422002"))
    first = plan(whole, Book())

    again = plan(rejected_text(first.files[0], said).encode(), Book()).files[0].file

    assert len(again.rows) == 1
    assert not {NoteKind.COUNT_DIFFERS, NoteKind.SUM_DIFFERS} & {note.kind for note in again.notes}
    assert "共2笔" in again.before


def test_a_damaged_row_that_was_saved_and_not_mended_stays_in_error(plan):
    content = "date,loan,amount\n2026-01-10,车贷‹FF›,100\n2026-02-30,车贷,100\n"
    header, rest = content.split("\n", 1)
    saved = f"{REASON_HEADINGS[1]},{header}\nbecause," + rest.replace("\n", "\nbecause,", 1)

    again = plan(saved.encode(), Book()).files[0]

    assert [row.row.reason for row in again.rows] == [Reason.BYTES_MISFIT, Reason.BAD_DATE]


def test_nothing_a_spreadsheet_would_run_is_written_and_it_reads_the_same(plan):
    content = repayments([
        {"date": "nowhere", "loan": "=cmd()", "amount": "-12.50", "memo": "@sum(1)"},
        {"date": "nowhere", "loan": '="A"', "amount": "+3", "memo": "-"},
        {"date": "nowhere", "loan": '=A1&"x"', "amount": "1", "memo": "-2+3"},
    ], "en")

    first = plan(content, Book())
    text = rejected_text(first.files[0], said)
    cells = {cell for row in csv.reader(text.splitlines()) for cell in row}

    assert {"'=cmd()", "-12.50", "'@sum(1)", '="A"', "+3", "'-2+3", "'=A1&\"x\""} <= cells
    assert [row.row.loan_name for row in plan(text.encode(), Book()).files[0].rows] == [
        row.row.loan_name for row in first.files[0].rows
    ]


HOSTILE = (
    '=HYPERLINK("http://evil","x")', '=cmd|"/C calc"!A0', "=cmd|'/C calc'!A0", " \t=1+1", "＝1+1", "\ufeff@sum(1)",
    '+cmd|"x"!A0', "-2+3", "－1.21", "\t=now()", '="A"&now()', "-3.90(CN)",
)
HARMLESS = ('="20230212"', "-12.00", "+3", "-", "----------", "-¥1,234.50", "2023062230\t", "'=1+1", "shop")


@pytest.mark.parametrize("cell", HOSTILE)
def test_whatever_begins_a_formula_is_guarded_and_read_as_before(cell):
    written = safe_as_read(cell)

    assert written.startswith("'")
    assert clean(written) == clean(cell)


@pytest.mark.parametrize("cell", HARMLESS)
def test_a_text_in_a_formula_and_a_plain_number_stay_as_they_were(cell):
    assert safe_as_read(cell) == cell
    assert clean(safe_as_read(cell)) == clean(cell)


def test_a_formula_before_the_table_is_guarded_too(plan):
    planned = plan(a_statement(), Book()).files[0]
    hostile = replace(planned, file=replace(planned.file, before='账号,"=cmd|""x""!A0",-5\n----------'))

    before = rejected_text(hostile, said).splitlines()[:2]

    assert before == ['\ufeff账号,"\'=cmd|""x""!A0",-5', "----------"]


def test_a_file_without_headings_has_only_its_rows(plan):
    planned = plan(a_statement(), Book()).files[0]
    bare = replace(planned, file=replace(planned.file, header=(), before="", delimiter=""))

    lines = rejected_text(bare, said).removeprefix("\ufeff").splitlines()

    assert len(lines) == len(rejected(planned)) == 2
    assert next(csv.reader(lines)) == list(rejected(planned)[0].row.raw)
