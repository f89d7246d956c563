"""A list of repayments: one event a row, and nothing assumed that it does not say."""

from __future__ import annotations

from datetime import date, time

import pytest

from tests.importing.statements import repayments
from zhihuan.application.imported import Reason, RowGroup, RowKind
from zhihuan.application.reading_options import ReadingOptions
from zhihuan.domain.money import Money


@pytest.mark.parametrize("language", ["en", "zh"])
def test_a_list_is_read_in_both_languages(read, language):
    content = repayments([{"principal": "3100.00", "interest": "490.51", "period": "10", "order_id": "P-10"}], language)

    found = read(content)

    (row,) = found.rows
    assert (found.profile, row.kind, row.group) == ("repayments", RowKind.REPAY, RowGroup.NEW)
    assert (row.loan_name, row.on, row.amount) == ("车贷", date(2026, 1, 10), Money(3590_51))
    assert (row.principal, row.interest, row.fee, row.penalty) == (Money(3100_00), Money(490_51), None, None)
    assert (row.period, row.order_id) == (10, "P-10")


def test_an_unknown_interest_stays_unknown(only_row):
    row = only_row(repayments([{"interest": ""}]))

    assert (row.principal, row.interest) == (None, None)


def test_a_said_zero_is_zero(only_row):
    assert only_row(repayments([{"interest": "0"}])).interest == Money(0)


@pytest.mark.parametrize(
    ("word", "kind"),
    [
        ("还款", RowKind.REPAY),
        ("Repayment", RowKind.REPAY),
        ("借款", RowKind.BORROW),
        ("drawdown", RowKind.BORROW),
        ("利息", RowKind.INTEREST),
        ("手续费", RowKind.FEE),
        ("late fee", RowKind.PENALTY),
        ("罚息", RowKind.PENALTY),
        ("消费", RowKind.PURCHASE),
        ("退款", RowKind.REFUND),
    ],
)
def test_a_kind_is_known_by_its_word(only_row, word, kind):
    row = only_row(repayments([{"kind": word}]))

    assert (row.kind, row.group) == (kind, RowGroup.NEW)


def test_a_kind_nobody_knows_is_left_to_the_user(only_row):
    row = only_row(repayments([{"kind": "挪账"}]))

    assert (row.group, row.reason, row.detail) == (RowGroup.UNDECIDED, Reason.UNKNOWN_KIND, "挪账")


def test_a_row_without_its_loan_is_left_to_the_user(only_row):
    row = only_row(repayments([{"loan": ""}]))

    assert (row.group, row.reason, row.amount) == (RowGroup.UNDECIDED, Reason.LOAN_MISSING, Money(3590_51))


@pytest.mark.parametrize("status", ["失败", "未还款", "unpaid", "Failed", "已取消"])
def test_what_was_not_paid_is_left_out(only_row, status):
    assert only_row(repayments([{"status": status}])).group is RowGroup.IGNORED


@pytest.mark.parametrize("status", ["", "已还", "paid", "还款成功", "正常"])
def test_what_was_paid_is_taken(only_row, status):
    assert only_row(repayments([{"status": status}])).group is RowGroup.NEW


def test_parts_that_exceed_the_amount_are_left_to_the_user(only_row):
    row = only_row(repayments([{"amount": "100", "principal": "90", "interest": "20"}]))

    assert (row.group, row.reason, row.detail) == (RowGroup.UNDECIDED, Reason.PARTS_DIFFER, "110.00 ≠ 100.00")


def test_an_amount_may_be_the_sum_of_its_parts(only_row):
    row = only_row("日期,贷款名称,本金,利息\n2026-01-10,车贷,90,10.5\n".encode())

    assert (row.group, row.amount) == (RowGroup.NEW, Money(100_50))


def test_principal_alone_is_no_amount(only_row):
    row = only_row("日期,贷款名称,本金,利息\n2026-01-10,车贷,90,\n".encode())

    assert (row.group, row.reason) == (RowGroup.UNDECIDED, Reason.MISSING_AMOUNT)


def test_both_directions_filled_is_left_to_the_user(only_row):
    row = only_row("日期,贷款名称,支出,收入\n2026-01-10,车贷,90,80\n".encode())

    assert (row.group, row.reason) == (RowGroup.UNDECIDED, Reason.TWO_AMOUNTS)


def test_equal_repayments_without_a_number_stay_two(read):
    first, second = read(repayments([{}, {}])).rows

    assert (first.group, second.group) == (RowGroup.NEW, RowGroup.NEW)
    assert first.key != second.key


def test_an_overlapping_list_gives_the_same_keys(read):
    longer = read(repayments([{}, {}, {"date": "2026-02-10"}])).rows
    shorter = read(repayments([{"date": "2026-02-10"}, {}])).rows

    assert {row.key for row in shorter} < {row.key for row in longer}


@pytest.mark.parametrize(
    "written", ["2025-01-05", "2025/1/5", "20250105", "2025年1月5日", "2025.01.05", " 2025-01-05 ", "２０２５-01-05"]
)
def test_a_day_is_read_as_people_write_it(only_row, written):
    assert only_row(repayments([{"date": written}])).on == date(2025, 1, 5)


@pytest.mark.parametrize(
    ("written", "at"),
    [("2025/1/5 9:08", time(9, 8)), ("2025-01-05T23:59:59+08:00", time(23, 59, 59)), ("2025-01-05 24:00:00", None)],
)
def test_a_time_of_day_is_kept_as_written(only_row, written, at):
    row = only_row(repayments([{"date": written}]))

    assert (row.on, row.at) == (date(2025, 1, 5), at)


@pytest.mark.parametrize(
    "written", ["2026-02-30", "2025-13-01", "0000-01-01", "99999999", "yesterday", "2025-01-05 25:00"]
)
def test_a_day_that_does_not_exist_is_an_error(only_row, written):
    row = only_row(repayments([{"date": written}]))

    assert (row.group, row.reason, row.detail) == (RowGroup.ERROR, Reason.BAD_DATE, written)


def test_day_and_month_are_told_apart_by_the_whole_column(read):
    days_first = read(repayments([{"date": "03/04/2025"}, {"date": "25/04/2025"}])).rows
    months_first = read(repayments([{"date": "03/04/2025"}, {"date": "04/25/2025"}])).rows

    assert [row.on for row in days_first] == [date(2025, 4, 3), date(2025, 4, 25)]
    assert [row.on for row in months_first] == [date(2025, 3, 4), date(2025, 4, 25)]


@pytest.mark.parametrize(
    ("written", "days"),
    [
        (["25/12/05", "26/01/06", "26/02/07"], [None, None, None]),
        (["25-01-05"], [None]),
        (["05-01-26", "06-02-26"], [None, None]),
        (["25/12/05", "26/01/32"], [date(2005, 12, 25), date(2032, 1, 26)]),
        (["25/12/05", "32/01/06"], [date(2025, 12, 5), date(2032, 1, 6)]),
        (["01/12/05", "01/13/26"], [date(2005, 1, 12), date(2026, 1, 13)]),
        (["05/05/05"], [date(2005, 5, 5)]),
        (["45/13/05"], [None]),
    ],
)
def test_of_years_with_two_digits_only_the_whole_column_proves_where_they_stand(read, written, days):
    rows = read(repayments([{"date": one} for one in written])).rows

    assert [row.on for row in rows] == days
    assert all(row.group in (RowGroup.UNDECIDED, RowGroup.ERROR) for row in rows if row.on is None)


@pytest.mark.parametrize(
    ("order", "days"),
    [
        ("day_first", [date(2005, 12, 25), date(2026, 2, 1)]),
        ("year_first", [date(2025, 12, 5), date(2001, 2, 26)]),
        ("month_first", [None, date(2026, 1, 2)]),
    ],
)
def test_what_a_person_says_of_the_order_counts_where_nothing_proves_it(importer, order, days):
    content = repayments([{"date": "25/12/05"}, {"date": "01/02/26"}])
    proving = repayments([{"date": "03/04/2025"}, {"date": "25/04/2025"}])

    (said,) = importer.read("a.csv", content, options=ReadingOptions(date_order=order))
    (proved,) = importer.read("a.csv", proving, options=ReadingOptions(date_order=order))

    assert [row.on for row in said.rows] == days
    assert [row.on for row in proved.rows] == [date(2025, 4, 3), date(2025, 4, 25)]


def test_a_column_that_does_not_tell_leaves_its_days_to_the_user(read):
    rows = read(repayments([{"date": "03/04/2025"}, {"date": "05/05/2025"}])).rows

    assert [(row.group, row.reason, row.on) for row in rows] == [
        (RowGroup.UNDECIDED, Reason.AMBIGUOUS_DATE, None),
        (RowGroup.NEW, None, date(2025, 5, 5)),
    ]


@pytest.mark.parametrize(
    ("written", "fen"),
    [
        ("1234.5", 1234_50),
        ("1,234.50", 1234_50),
        ("¥28.16", 28_16),
        ("￥8.00", 8_00),
        ("１２．５", 12_50),
        ("１２.５", 12_50),
        ("100元", 100_00),
        ("CNY 123.18", 123_18),
        ("CNY13.50", 13_50),
        ("人民币50", 50_00),
        ("+12", 12_00),
        ("10万", 100_000_00),
        ("1.5万元", 15_000_00),
        (" 12.30\t", 12_30),
        ("12.3400000000000000000000", 12_34),
        ("007", 7_00),
        (".5", 50),
    ],
)
def test_an_amount_is_read_as_people_write_it(only_row, written, fen):
    assert only_row(repayments([{"amount": written}])).amount == Money(fen)


@pytest.mark.parametrize(
    ("written", "group", "reason"),
    [
        ("NaN", RowGroup.ERROR, Reason.BAD_AMOUNT),
        ("inf", RowGroup.ERROR, Reason.BAD_AMOUNT),
        ("1e3000000", RowGroup.ERROR, Reason.BAD_AMOUNT),
        ("1e308", RowGroup.ERROR, Reason.BAD_AMOUNT),
        ("٣٫x", RowGroup.ERROR, Reason.BAD_AMOUNT),
        ("twelve", RowGroup.ERROR, Reason.BAD_AMOUNT),
        ("1,23,4.5", RowGroup.ERROR, Reason.BAD_AMOUNT),
        ("1.2.3", RowGroup.ERROR, Reason.BAD_AMOUNT),
        ("--5", RowGroup.ERROR, Reason.BAD_AMOUNT),
        ("1000000000000000", RowGroup.ERROR, Reason.AMOUNT_TOO_LARGE),
        ("9" * 5000, RowGroup.ERROR, Reason.AMOUNT_TOO_LARGE),
        ("12.345", RowGroup.UNDECIDED, Reason.AMBIGUOUS_AMOUNT),
        ("12.3456", RowGroup.ERROR, Reason.AMOUNT_TOO_FINE),
        ("0.001", RowGroup.ERROR, Reason.AMOUNT_TOO_FINE),
        ("$12.00", RowGroup.ERROR, Reason.OTHER_CURRENCY),
        ("-12.00", RowGroup.UNDECIDED, Reason.NEGATIVE_AMOUNT),
        ("(12.00)", RowGroup.UNDECIDED, Reason.NEGATIVE_AMOUNT),
        ("1.000", RowGroup.UNDECIDED, Reason.AMBIGUOUS_AMOUNT),
        ("0.00", RowGroup.IGNORED, Reason.ZERO_AMOUNT),
        ("-0", RowGroup.IGNORED, Reason.ZERO_AMOUNT),
        ("", RowGroup.UNDECIDED, Reason.MISSING_AMOUNT),
        ("-", RowGroup.UNDECIDED, Reason.MISSING_AMOUNT),
    ],
)
def test_an_amount_that_is_none_is_never_guessed(only_row, written, group, reason):
    row = only_row(repayments([{"amount": written}]))

    assert (row.group, row.reason) == (group, reason)


@pytest.mark.parametrize(
    ("column", "first"),
    [
        (["1.000", "12.50"], Money(1_00)),
        (["1.000", "12,50"], Money(1000_00)),
        (["1.234,56", "12"], Money(1234_56)),
        (["1,000", "12.50"], Money(1000_00)),
        (["1,000", "7"], Money(1000_00)),
    ],
)
def test_the_decimal_mark_is_decided_by_the_whole_column(read, column, first):
    rows = read(repayments([{"amount": written} for written in column], delimiter=";")).rows

    assert rows[0].amount == first


def test_a_currency_column_is_obeyed(only_row):
    row = only_row(b"date,loan,amount,currency\n2026-01-10,Car,12.50,usd\n")

    assert row.amount == Money(12_50, "USD")


def test_cells_shifted_by_a_stray_comma_are_not_trusted(read):
    found = read("日期,贷款名称,金额,备注\n2026-01-10,车,贷,100,好\n2026-01-11,车贷,100,好\n".encode())

    assert [(row.group, row.reason) for row in found.rows] == [
        (RowGroup.ERROR, Reason.WRONG_SHAPE),
        (RowGroup.NEW, None),
    ]


def test_a_cut_row_is_not_trusted(read):
    found = read("日期,贷款名称,金额,备注\n2026-01-10,车贷\n2026-01-11,车贷,100\n".encode())

    assert [(row.group, row.reason) for row in found.rows] == [
        (RowGroup.ERROR, Reason.WRONG_SHAPE),
        (RowGroup.NEW, None),
    ]
