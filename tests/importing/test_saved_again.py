"""Files that another program saved again: padded lines and lost numbers change nobody's account and no refund."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime

import pytest

from tests.importing.banks import table, told
from tests.importing.packed import xlsx
from tests.importing.statements import alipay_gen4, huabei_purchase, huabei_refund, huabei_repayment
from tests.importing.wallets import jd_csv, jd_row, wechat_csv, wechat_row
from zhihuan.application.imported import Reason, RowKind


def _padded(content: bytes, encoding: str, sign: str) -> bytes:
    """Return a file as a spreadsheet program saves it: as many separators in every line as the table has."""
    lines = content.decode(encoding).replace(",", sign).splitlines()
    return "".join(f"{line}{sign * (11 - line.count(sign))}\r\n" for line in lines).encode(encoding)


@pytest.mark.parametrize("sign", [",", ";", "|", "\t"])
def test_the_account_is_the_same_where_its_line_is_padded_with_separators(read, sign):
    original = alipay_gen4(huabei_repayment(), huabei_purchase(), owner="138****5678")

    found = read(_padded(original, "gb18030", sign))

    assert found.owner == "138****5678"
    assert [row.key for row in found.rows] == [row.key for row in read(original).rows]


def test_a_jd_account_is_the_same_where_its_line_is_padded(read):
    original = jd_csv(jd_row())

    assert read(_padded(original, "utf-8-sig", ",")).owner == read(original).owner == "jd_zhangsan"


def test_refunds_without_a_number_are_not_taken_for_those_of_a_purchase_without_one(read):
    found = read(wechat_csv(
        wechat_row(pay_from="分付", amount="¥22.00", number="4.20000E+27"),
        wechat_row("优衣库-退款", direction="收入", pay_from="分付", amount="¥99.00", number="5.03000E+27"),
    ))

    assert [(row.kind, row.reason) for row in found.rows] == [
        (RowKind.PURCHASE, None), (RowKind.REFUND, Reason.REFUND_PARENT_MISSING),
    ]


def test_a_closed_purchase_without_a_number_keeps_its_flag_beside_a_refund_without_one(read):
    lost = "2.02306E+27"
    closed = replace(huabei_purchase("399.00"), status="交易关闭", order_id=lost)
    refund = replace(huabei_refund("x", "50.00"), order_id=lost)

    found = read(alipay_gen4(closed, refund))

    assert [row.reason for row in found.rows] == [Reason.CLOSED_WITHOUT_REFUND, Reason.REFUND_PARENT_MISSING]


_CMB_TITLE = "招商银行信用卡对账单（个人消费卡账户 2025年01月）"
_CMB = "交易日,记账日,交易摘要,人民币金额,卡号末四位,交易地金额"


@pytest.mark.parametrize(("december", "january"), [
    ("12/29", "01/03"), ("12月29日", "1月3日"), ("29-Dec", "3-Jan"), ("2026/12/29", "2026/1/3"),
    ("2024/12/29", "2024/1/3"),
])
def test_days_without_a_year_stay_in_their_statement_whatever_a_spreadsheet_made_of_them(read, december, january):
    found = read(table(
        _CMB_TITLE, _CMB, f",{december},掌上生活还款,-50.00,449,-50.00", f"{january},{january},书店,5.60,449,5.60",
        encoding="gb18030",
    ))

    assert told(found) == ["2024-12-29 repay 50.00 CNY", "2025-01-03 purchase 5.60 CNY"]
    assert {row.loan_name for row in found.rows} == {"招商银行信用卡(0449)"}


def test_days_without_a_year_in_a_workbook_stay_in_their_statement(read):
    found = read(xlsx(账单=[
        [_CMB_TITLE], _CMB.split(","), ["", datetime(2026, 12, 29), "掌上生活还款", -50, 449, "-50.00"],  # noqa: DTZ001
    ]))

    assert told(found) == ["2024-12-29 repay 50.00 CNY"]


def test_a_leap_day_that_the_statements_year_has_not_is_an_error(read):
    (row,) = read(table(_CMB_TITLE.replace("01月", "03月"), _CMB, "2024/2/29,2024/2/29,书店,5.60,449,5.60")).rows

    assert row.reason is Reason.BAD_DATE
