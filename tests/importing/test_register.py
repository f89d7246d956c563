"""A loan register: one contract a row, in either language, with its rate's unit kept."""

from __future__ import annotations

from datetime import date
from decimal import Decimal

import pytest

from tests.importing.statements import loan_register
from zhihuan.application.imported import NoteKind, Reason, RowGroup, RowKind
from zhihuan.application.imported_loan import LoanStatus
from zhihuan.domain.money import Money
from zhihuan.domain.rate import Rate, RateUnit
from zhihuan.domain.terms import Method


@pytest.mark.parametrize(
    ("language", "method", "status"), [("zh", "等额本息", "还款中"), ("en", "Level instalment", "Active")]
)
def test_a_register_is_read_in_both_languages(read, language, method, status):
    content = loan_register(
        [{"lender": "招商银行", "method": method, "status": status, "due_day": "15", "external_id": "HT-2025-17"}],
        language,
    )

    found = read(content)

    (row,) = found.rows
    assert (found.profile, found.header_line, row.kind, row.group, row.line) == (
        "loan-register",
        1,
        RowKind.LOAN,
        RowGroup.NEW,
        2,
    )
    loan = row.loan
    assert (loan.name, loan.lender, loan.principal, loan.start) == (
        "车贷",
        "招商银行",
        Money(120_000_00),
        date(2025, 3, 10),
    )
    assert (loan.periods, loan.rate, loan.method) == (36, Rate(Decimal("0.049")), Method.LEVEL)
    assert (loan.due_day, loan.status, loan.external_id) == (15, LoanStatus.OPEN, "HT-2025-17")


def test_what_the_register_does_not_say_stays_unknown(only_row):
    row = only_row(loan_register([{"name": "老王那笔", "periods": "", "rate": "", "method": ""}]))

    loan = row.loan
    assert row.group is RowGroup.NEW
    assert (loan.lender, loan.product, loan.periods, loan.rate, loan.method) == (None, None, None, None, None)
    assert (loan.due_day, loan.first_due, loan.status) == (None, None, LoanStatus.UNKNOWN)


@pytest.mark.parametrize(
    ("title", "cell", "value", "unit"),
    [
        ("年利率", "4.9%", "0.049", RateUnit.YEAR),
        ("年利率", "4.9", "0.049", RateUnit.YEAR),
        ("年利率(%)", "0.9", "0.009", RateUnit.YEAR),
        ("年化利率", "0.072", "0.072", RateUnit.YEAR),
        ("月利率", "6‰", "0.006", RateUnit.MONTH),
        ("月利率", "0.6%", "0.006", RateUnit.MONTH),
        ("日利率", "0.05%", "0.0005", RateUnit.DAY),
        ("日利率", "0.05", "0.0005", RateUnit.DAY),
        ("日利率", "0.0005", "0.0005", RateUnit.DAY),
        ("日利率", "万分之五", "0.0005", RateUnit.DAY),
        ("日利率", "万5", "0.0005", RateUnit.DAY),
        ("利率", "日利率0.04%", "0.0004", RateUnit.DAY),
        ("利率", "万分之四", "0.0004", RateUnit.DAY),
        ("利率", "4‱", "0.0004", RateUnit.DAY),
        ("利率", "6‰", "0.006", RateUnit.MONTH),
        ("利率", "0.65%/月", "0.0065", RateUnit.MONTH),
        ("利率", "年化18%", "0.18", RateUnit.YEAR),
        ("每期费率", "0.66%", "0.0066", RateUnit.PERIOD),
        ("Interest rate", "7.5% p.a.", "0.075", RateUnit.YEAR),
        ("Daily rate", "0.02%", "0.0002", RateUnit.DAY),
        ("APR", "0%", "0", RateUnit.YEAR),
    ],
)
def test_a_rate_keeps_its_unit(only_row, title, cell, value, unit):
    row = only_row(f"贷款名称,贷款金额,放款日期,{title}\n车贷,1000,2025-01-05,{cell}\n".encode())

    assert row.loan.rate == Rate(Decimal(value), unit)


@pytest.mark.parametrize(
    ("title", "cell", "reason", "group"),
    [
        ("年利率", "0.8", Reason.AMBIGUOUS_RATE, RowGroup.UNDECIDED),
        ("年利率", "面议", Reason.BAD_RATE, RowGroup.ERROR),
        ("年利率", "NaN", Reason.BAD_RATE, RowGroup.ERROR),
        ("年利率", "-3%", Reason.BAD_RATE, RowGroup.ERROR),
        ("年利率", "1e3000000", Reason.BAD_RATE, RowGroup.ERROR),
        ("日利率", "90%", Reason.BAD_RATE, RowGroup.ERROR),
    ],
)
def test_a_rate_that_could_be_two_or_none_is_not_guessed(only_row, title, cell, reason, group):
    row = only_row(f"贷款名称,贷款金额,放款日期,{title}\n车贷,1000,2025-01-05,{cell}\n".encode())

    assert (row.group, row.reason, row.loan) == (group, reason, None)


@pytest.mark.parametrize(
    ("word", "method"),
    [
        ("等额本息", Method.LEVEL),
        ("annuity", Method.LEVEL),
        ("等额本金", Method.EQUAL_PRINCIPAL),
        ("Equal principal", Method.EQUAL_PRINCIPAL),
        ("先息后本", Method.INTEREST_ONLY),
        ("按月付息，到期还本", Method.INTEREST_ONLY),
        ("interest-only", Method.INTEREST_ONLY),
        ("一次性还本付息", Method.BULLET),
        ("到期还本", Method.BULLET),
        ("bullet", Method.BULLET),
        ("等本等息", Method.FLAT_FEE),
        ("flat fee", Method.FLAT_FEE),
    ],
)
def test_a_method_is_known_by_its_word(only_row, word, method):
    assert only_row(loan_register([{"method": word}])).loan.method is method


def test_a_method_nobody_knows_is_left_to_the_user(only_row):
    row = only_row(loan_register([{"method": "随借随还"}]))

    assert (row.group, row.reason, row.detail) == (RowGroup.UNDECIDED, Reason.UNKNOWN_METHOD, "随借随还")


@pytest.mark.parametrize(
    ("changes", "reason"),
    [
        ({"name": ""}, Reason.NAME_MISSING),
        ({"start": "2025-02-30"}, Reason.BAD_DATE),
        ({"start": ""}, Reason.DATE_MISSING),
        ({"principal": "NaN"}, Reason.BAD_AMOUNT),
        ({"periods": "many"}, Reason.BAD_PERIODS),
        ({"periods": "0"}, Reason.BAD_PERIODS),
        ({"due_day": "32"}, Reason.BAD_DUE_DAY),
    ],
)
def test_a_contract_that_cannot_be_is_an_error_of_its_row(only_row, changes, reason):
    row = only_row(loan_register([changes]))

    assert (row.group, row.reason, row.loan) == (RowGroup.ERROR, reason, None)


def test_a_wrong_row_leaves_the_others_alone(read):
    found = read(loan_register([{}, {"start": "2026-02-30"}, {"name": "房贷"}]))

    assert [(row.line, row.group) for row in found.rows] == [(2, RowGroup.NEW), (3, RowGroup.ERROR), (4, RowGroup.NEW)]


@pytest.mark.parametrize(
    ("cell", "periods"), [("36", 36), ("36期", 36), ("12个月", 12), ("3年", 36), ("5 years", 60), ("24 months", 24)]
)
def test_a_length_is_counted_in_months(only_row, cell, periods):
    assert only_row(loan_register([{"periods": cell}])).loan.periods == periods


@pytest.mark.parametrize(
    ("word", "status"),
    [
        ("未结清", LoanStatus.OPEN),
        ("已结清", LoanStatus.SETTLED),
        ("Paid off", LoanStatus.SETTLED),
        ("?", LoanStatus.UNKNOWN),
    ],
)
def test_unsettled_is_not_taken_for_settled(only_row, word, status):
    assert only_row(loan_register([{"status": word}])).loan.status is status


@pytest.mark.parametrize(("name", "product"), [
    ("Jiebei 2026", "jiebei"), ("my jiebei", "jiebei"), ("JD BAITIAO", "baitiao"), ("新借呗", "jiebei"),
    ("Jiebeixyz", None),
])
def test_a_product_is_known_by_its_english_name_as_a_whole_word(only_row, name, product):
    assert only_row(loan_register([{"name": name}])).product == product


def test_a_product_is_known_by_the_loans_name(only_row):
    row = only_row(loan_register([{"name": "微粒贷 3月"}]))

    assert (row.product, row.loan.lender) == ("weilidai", "深圳前海微众银行")


@pytest.mark.parametrize("delimiter", [",", "\t", ";", "|"])
@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-16-le", "utf-16-be", "gb18030"])
def test_delimiter_and_encoding_are_told_by_content(only_row, delimiter, encoding):
    row = only_row(loan_register([{"lender": "中国建设银行"}], delimiter=delimiter, encoding=encoding))

    assert (row.loan.name, row.loan.lender, row.loan.principal) == ("车贷", "中国建设银行", Money(120_000_00))


def test_the_header_may_stand_below_a_title(read):
    content = "我的贷款,,,\n整理于 2026 年 9 月,,,\n,,,\n".encode() + loan_register(encoding="utf-8")

    found = read(content)

    assert (found.header_line, found.rows[0].line, found.rows[0].group) == (4, 5, RowGroup.NEW)


def test_a_column_of_unknown_meaning_is_told_and_left(read):
    found = read("颜色,贷款名称,贷款金额,放款日期\n红,车贷,1000,2025-01-05\n".encode())

    assert [(note.kind, note.found) for note in found.notes] == [(NoteKind.COLUMNS_UNUSED, "颜色")]
    assert found.rows[0].group is RowGroup.NEW


def test_a_total_below_the_rows_is_no_contract(read):
    found = read(loan_register([{}, {"name": "合计", "principal": "120000", "start": ""}]))

    assert [row.group for row in found.rows] == [RowGroup.NEW]
    assert [(note.kind, note.line) for note in found.notes] == [(NoteKind.LINES_OUTSIDE_TABLE, 3)]


def test_equal_contracts_without_a_number_stay_two(read):
    found = read(loan_register([{}, {}]))

    first, second = found.rows
    assert (first.group, second.group) == (RowGroup.NEW, RowGroup.NEW)
    assert first.key != second.key


def test_a_formula_is_plain_text(only_row):
    assert only_row(loan_register([{"name": "=cmd()"}])).loan.name == "=cmd()"
