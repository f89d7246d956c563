"""Lenders' plans and people's own books, in the general layouts that are shipped."""

from __future__ import annotations

from datetime import date

import pytest

from zhihuan.application.imported import Reason, RowGroup, RowKind, Vantage
from zhihuan.domain.money import Money


@pytest.mark.parametrize(
    "titles",
    [
        "期数,还款日期,月供,本金,利息,剩余本金",
        "期数,日期,应还款额,应还本金,应还利息,剩余本金",
        "Period,Due date,Payment,Principal,Interest,Balance",
    ],
)
def test_a_plan_is_read_instalment_by_instalment(read, titles):
    found = read(
        f'{titles}\n第1期,2026-01-10,"3,590.51",3100.51,490.00,116899.49\n2,2026-02-10,3590.51,3113.17,477.34,113786.32\n'.encode()
    )

    assert (found.profile, found.vantage) == ("repayment-plan", Vantage.LENDER)
    first, second = found.rows
    assert (first.kind, first.group, first.period, first.on) == (RowKind.PLAN, RowGroup.NEW, 1, date(2026, 1, 10))
    assert (first.amount, first.principal, first.interest) == (Money(3590_51), Money(3100_51), Money(490_00))
    assert (first.balance, first.paid, second.period) == (Money(116899_49), None, 2)


def test_a_sites_plan_in_gbk_tells_what_was_paid(read):
    text = (
        "还款期数,还款日,已还总额,待还总额,待还本息,管理费,逾期/违约金,状态\n第1期,2015-03-01,¥890.10,¥0.00,¥0.00,¥3.00,¥0.00,已还\n"
        "第2期,2015-04-01,¥0.00,¥890.10,¥887.10,¥3.00,¥0.00,待还\n"
    )

    found = read(text.encode("gb18030"))

    assert [(row.period, row.amount, row.fee, row.paid) for row in found.rows] == [
        (1, Money(890_10), Money(3_00), True),
        (2, Money(890_10), Money(3_00), False),
    ]


def test_a_plan_with_blank_lines_nulls_and_overdue_rows_loses_none(read):
    text = (
        '还款期数,还款日,待还本息,管理费,逾期/违约金,状态\n\n第1期,2026-01-10,"¥1,090.10",¥3.00,\\N,已还\n\n'
        "第2期,2026-02-10,¥1090.10,¥3.00,¥12.00,逾期未还\n第 3 期,2026-03-10,¥1090.10,\\N,\\N,未到期\n"
        "4/12,2026-04-10,¥1090.10,¥3.00,,待还\n合计,,¥4360.40,,,\n"
    )

    found = read(text.encode("gb18030"))

    assert {row.group for row in found.rows} == {RowGroup.NEW}
    assert [(row.line, row.period, row.amount, row.fee, row.penalty, row.paid) for row in found.rows] == [
        (3, 1, Money(1090_10), Money(3_00), None, True), (5, 2, Money(1090_10), Money(3_00), Money(12_00), False),
        (6, 3, Money(1090_10), None, None, False), (7, 4, Money(1090_10), Money(3_00), None, False),
    ]


@pytest.mark.parametrize(("status", "day", "paid"), [
    ("已还", "2026-09-15", True), ("逾期已还", "2026-09-27", True), ("已逾期还款", "2026-09-27", True),
    ("提前已还", "2026-09-01", True), ("已结清", "2026-09-01", True), ("代偿", "2026-12-20", True),
    ("逾期", "2026-09-27", True), ("逾期已还", "", True), ("逾期", "", False), ("逾期未还", "", False),
    ("未还", "", False), ("部分已还", "2026-09-20", False), ("", "", None),
])
def test_an_instalment_paid_late_is_paid_on_its_real_day(read, status, day, paid):
    text = (
        "平安银行汽车消费贷款 还款计划表\n期数,还款日期,月供,本金,利息,剩余本金,状态,实际还款日\n"
        f"18,2026-09-15,2992.6,2769.64,222.96,51832.98,{status},{day}\n"
    )

    (row,) = read(text.encode()).rows

    assert (row.on, row.paid) == (date(2026, 9, 15), paid)
    assert row.paid_on == (date.fromisoformat(day) if paid and day else None)


def test_many_loans_in_one_table_of_instalments_stay_apart(read):
    text = (
        "ListingId,期数,还款状态,应还本金,应还利息,剩余本金,剩余利息,到期日期,还款日期,recorddate\n"
        "126,1,1,1380.23,270,0,0,2015-06-04,2015-06-03,2016-08-31\n127,1,0,1400,250.23,1400,250.23,2015-07-04,\\N,2016-08-31\n"
        "128,1,4,1400,250.23,700,0,2015-07-04,\\N,2016-08-31\n"
    )

    found = read(text.encode())

    assert found.profile == "repayment-plan-ppdai"
    assert [(row.loan_name, row.amount, row.paid, row.paid_on) for row in found.rows] == [
        ("126", Money(1650_23), True, date(2015, 6, 3)),
        ("127", Money(1650_23), False, None),
        ("128", Money(1650_23), None, None),
    ]
    assert len({row.key for row in found.rows}) == 3


LEDGER = "交易时间,收/支,分类,账户,金额,交易对方,备注\n"


@pytest.mark.parametrize(
    ("row", "expected"),
    [
        ("2025-01-02,支出,餐饮,花呗,28.80,面馆,午饭", (RowGroup.NEW, RowKind.PURCHASE, "huabei")),
        ("2025-01-02,支出,餐饮,现金,28.80,面馆,午饭", (RowGroup.IGNORED, RowKind.NOT_CREDIT, None)),
        ("2025-01-02,支出,还款,工商银行,500,花呗,", (RowGroup.NEW, RowKind.REPAY, "huabei")),
        ("2025-01-02,支出,还款,工商银行,500,老王,", (RowGroup.UNDECIDED, RowKind.REPAY, None)),
        ("2025-01-02,收入,借款,工商银行,5000,借呗,", (RowGroup.NEW, RowKind.BORROW, "jiebei")),
        ("2025-01-02,收入,退款,花呗,28.80,面馆,", (RowGroup.NEW, RowKind.REFUND, "huabei")),
        ("2025-01-02,支出,利息,花呗,2.80,,", (RowGroup.NEW, RowKind.INTEREST, "huabei")),
        ("2025-01-02,支出,罚息,花呗,2.80,,", (RowGroup.NEW, RowKind.PENALTY, "huabei")),
        ("2025-01-02,支出,手续费,花呗,2.80,,", (RowGroup.NEW, RowKind.FEE, "huabei")),
    ],
)
def test_a_row_of_a_persons_own_book_counts_where_it_touches_a_debt(only_row, row, expected):
    found = only_row((LEDGER + row + "\n").encode("utf-8-sig"))

    assert (found.group, found.kind, found.product) == expected


def test_two_amount_columns_do_for_a_direction(read):
    found = read(
        b"Date,Payee,Memo,Outflow,Inflow\n2025-01-02,Bank,Huabei repayment,500.00,\n2025-01-03,Boss,,,9000.00\n"
    )

    assert (found.profile, found.vantage) == ("ledger", Vantage.LEDGER)
    assert [(row.kind, row.reason) for row in found.rows] == [
        (RowKind.REPAY, None),
        (RowKind.NOT_CREDIT, Reason.NOT_CREDIT),
    ]


def test_an_entry_of_a_loan_may_have_its_direction_in_words(read):
    found = read(
        "日期,贷款名称,收/支,金额,本金,利息\n2025-01-02,房子,支出,500.00,300.00,200.00\n2025-01-03,房子,收入,900.00,,\n".encode()
    )

    assert found.profile == "repayments"
    assert [(row.kind, row.reason) for row in found.rows] == [
        (RowKind.REPAY, None),
        (RowKind.NOT_CREDIT, Reason.UNKNOWN_KIND),
    ]
