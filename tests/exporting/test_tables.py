"""Tables as csv and xlsx: what a spreadsheet shows is what the ledger holds, and nothing in it runs."""

from __future__ import annotations

import csv
import io
import zipfile
from dataclasses import replace
from datetime import date
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st
from python_calamine import CalamineWorkbook

from tests.builders import a_lender, a_loan, a_payment, cny
from tests.exporting.conftest import NOW, eventful, household, session_with
from zhihuan.application import commands as c
from zhihuan.application.export_sheets import sheets
from zhihuan.application.exports import ExportFormat, What
from zhihuan.application.formula_guard import safe
from zhihuan.domain.book import Book
from zhihuan.domain.money import Money
from zhihuan.domain.position import Position
from zhihuan.domain.rate import Rate
from zhihuan.wording.export_headings import heading_word
from zhihuan.wording.language import LanguageChoice


def rows(path):
    return list(csv.DictReader(io.StringIO(path.read_bytes().decode("utf-8-sig"))))


def test_everything_that_happened_stands_in_one_table(exported):
    found = rows(exported(eventful()))

    assert [(row["Date"], row["Kind"], row["Amount"], row["Currency"]) for row in found] == [
        ("2026-01-15", "draw", "12000.00", "CNY"), ("2026-01-15", "draw", "120000", "JPY"),
        ("2026-02-15", "repayment", "1066.19", "CNY"), ("2026-03-15", "repayment", "1066.19", "CNY"),
        ("2026-04-15", "repayment", "1066.19", "CNY"), ("2026-09-03", "purchase", "19.90", "CNY"),
        ("2026-09-04", "refund", "9.90", "CNY"), ("2026-09-05", "draw", "500.00", "CNY"),
        ("2026-09-06", "fee", "1.00", "CNY"), ("2026-09-06", "interest", "0.05", "CNY"),
        ("2026-09-07", "penalty", "2.00", "CNY"), ("2026-09-08", "instalment on the bill", "30.00", "CNY"),
        ("2026-09-09", "turned into instalments", "9.00", "CNY"), ("2026-10-01", "repayment", "100.00", "CNY"),
    ]


def test_a_part_that_is_unknown_stays_empty_and_a_known_nothing_is_nought(exported):
    told, untold, back = rows(exported(eventful()))[2:5]

    assert [told[part] for part in ("Principal", "Interest", "Fee", "Penalty")] == ["946.19", "120.00", "0.00", "0.00"]
    assert [untold[part] for part in ("Principal", "Interest", "Fee", "Penalty")] == [""] * 4
    assert (told["Status"], back["Status"]) == ("", "returned")


def test_the_file_begins_with_a_mark_and_is_the_same_each_time(exported):
    first, second = exported(eventful()).read_bytes(), exported(eventful()).read_bytes()

    assert first.startswith(b"\xef\xbb\xbfDate,Kind,")
    assert first == second
    assert b"\r\n" in first


@pytest.mark.parametrize("hostile", ["=1+1", "+1", "-1", "@sum", "\t=1", "\r=1", "\n=1", "＝1", "－1", "'=1", "''-"])
def test_a_text_that_would_run_gets_a_quote_which_can_be_taken_away_again(hostile):
    assert safe(hostile) == f"'{hostile}"
    assert safe(hostile).removeprefix("'") == hostile


@given(st.text())
def test_no_text_begins_as_a_formula_and_none_is_lost(text):
    written = safe(text)

    assert not written.startswith(("=", "+", "-", "@", "\t", "\r", "＝", "＋", "－", "＠"))
    assert (written.removeprefix("'") if written != text else written) == text


def test_hostile_names_and_notes_are_made_harmless_and_numbers_are_left_alone(exported):
    found = rows(exported(eventful()))

    assert {row["Loan"] for row in found} == {"Jiebei", "Tokyo", "'=HYPERLINK(\"http://x\")"}
    assert {row["Notes"] for row in found} >= {"''=quoted", "'-2+3", "'@sum"}
    assert not any(row["Amount"].startswith("'") for row in found)


def test_what_happened_later_is_left_out_where_a_day_is_named(exported):
    found = rows(exported(eventful(), as_of=date(2026, 4, 16)))

    assert found[-1]["Date"] == "2026-04-15"
    assert found[-1]["Status"] == ""


def test_a_zip_holds_every_table(exported):
    with zipfile.ZipFile(exported(household(), ExportFormat.ZIP)) as archive:
        names = archive.namelist()
        payments = archive.read("Payments.csv").decode("utf-8-sig")

    assert names == [
        "Movements.csv", "Loans.csv", "Credit lines.csv", "Payments.csv", "Schedule.csv", "Incomes.csv",
    ]
    assert len(payments.splitlines()) == len(household().payments) + 1


@pytest.mark.parametrize("what", What)
def test_each_table_can_be_had_alone(exported, what):
    (wanted,) = sheets(what, Position(household(), NOW.date()), None)

    found = rows(exported(household(), what=what))

    assert len(found) == len(wanted.rows) > 0
    assert list(found[0]) == [heading_word(column) for column in wanted.fields]


def expected(cell):
    """Return a cell as a reader of workbooks should see it."""
    if isinstance(cell, Money):
        return float(cell.decimal)
    if isinstance(cell, (Rate, str)):
        return None
    return "" if cell is None else cell if isinstance(cell, date) else float(cell)


@pytest.mark.parametrize("book", [household(), eventful(), Book()], ids=["household", "eventful", "empty"])
def test_a_workbook_opens_elsewhere_with_real_days_and_numbers(exported, book):
    workbook = CalamineWorkbook.from_path(exported(book, ExportFormat.XLSX))
    wanted = sheets(None, Position(book, NOW.date()), None)

    assert workbook.sheet_names == ["Movements", "Loans", "Credit lines", "Payments", "Schedule", "Incomes"]
    for name, sheet in zip(workbook.sheet_names, wanted, strict=True):
        headings, *found = workbook.get_sheet_by_name(name).to_python()
        assert headings == [heading_word(column) for column in sheet.fields]
        assert len(found) == len(sheet.rows)
        for row, cells in zip(found, sheet.rows, strict=True):
            padded = [*row, *[""] * (len(cells) - len(row))]
            for seen, cell in zip(padded, cells, strict=True):
                assert expected(cell) is None or seen == expected(cell)


def test_a_workbook_holds_no_formula_and_no_link(exported):
    with zipfile.ZipFile(exported(eventful(), ExportFormat.XLSX)) as parts:
        pages = "".join(parts.read(name).decode() for name in parts.namelist() if "worksheets/sheet" in name)
        texts = parts.read("xl/sharedStrings.xml").decode()

    assert "<f>" not in pages
    assert "<hyperlink" not in pages
    assert "=HYPERLINK(" in texts
    assert 'state="frozen"' in pages
    assert "<autoFilter" in pages


def test_amounts_of_a_workbook_have_their_currencys_decimals(exported):
    with zipfile.ZipFile(exported(eventful(), ExportFormat.XLSX)) as parts:
        styles = parts.read("xl/styles.xml").decode()

    assert all(f'formatCode="{pattern}"' in styles for pattern in ("yyyy-mm-dd", "#,##0", "#,##0.00"))


def test_an_amount_longer_than_a_workbooks_numbers_stays_exact(exported):
    loan = a_loan()
    book = session_with(c.AddLoan(loan, a_lender())).book
    huge = replace(loan, principal=Money(10**16 + 1), note="x" * 40_000)

    workbook = CalamineWorkbook.from_path(exported(replace(book, loans={huge.id: huge}), ExportFormat.XLSX))

    (_, row) = workbook.get_sheet_by_name("Movements").to_python()
    assert row[2] == "100000000000000.01"


def test_the_rates_of_loans_keep_their_unit(exported):
    found = {row["Rate"].partition("%/")[2] for row in rows(exported(household(), what=What.LOANS))}

    assert found == {"year", "day", "period"}


def test_headings_follow_the_language(exported, language):
    language.speak(LanguageChoice.CHINESE)

    head = exported(eventful()).read_bytes().decode("utf-8-sig").splitlines()[0]

    assert head.split(",") == [
        "日期", "类型", "金额", "本金", "利息", "手续费", "罚息", "币种", "贷款名称", "机构", "期数", "账单月份",
        "状态", "付款账户", "交易对方", "备注", "订单号",
    ]


@pytest.mark.parametrize("kind", ExportFormat)
def test_twenty_thousand_payments_are_written(exported, kind):
    lender, loan = a_lender(), a_loan()
    payments = (a_payment(f"{number:05}", amount=cny("0.01"), note="笔记") for number in range(20_000))
    book = Book(
        lenders={lender.id: lender}, loans={loan.id: loan}, payments={one.id: one for one in payments}
    )

    assert exported(book, kind).stat().st_size > 1000


def test_shares_are_plain_decimals(exported):
    costs = [row["True cost a year"] for row in rows(exported(household(), what=What.LOANS))]

    assert all(0 < Decimal(cost) < 1 for cost in costs if cost)
    assert any(costs)
