"""Repayments that came back: nothing is paid, or less; never is a debt lowered twice."""

from __future__ import annotations

import pytest

from tests.importing.statements import alipay_gen3, alipay_row, huabei_repayment
from tests.importing.wallets import (
    alipay_web,
    jd_csv,
    jd_row,
    meituan_csv,
    meituan_row,
    web_row,
    wechat_csv,
    wechat_row,
)
from zhihuan.application.imported import Reason, RowGroup, RowKind
from zhihuan.domain.money import Money

NUMBER = "20260901000000000000000000000031"


def card_repayment(status, amount="¥101.00", **row):
    return wechat_row(
        "信用卡还款", "招商银行信用卡还款", "/", direction="/", amount=amount, status=status, **row
    )


def card_return(amount):
    return wechat_row(
        "信用卡还款-退款", "招商银行信用卡还款", "/", direction="收入", amount=amount, at="2024-05-07 09:00:00"
    )


def returned(memo, amount, *, suffix="_9", pay_from="余额", at="2026-09-02 10:00:00"):
    return alipay_row(
        memo, amount, at=at, category="信用借还", counterparty="花呗", direction="不计收支", pay_from=pay_from,
        status="退款成功", order_id=NUMBER + suffix,
    )


def told(row):
    return row.group, row.kind, row.reason


LEFT_OUT = (RowGroup.IGNORED, Reason.RETURNED)
ASKED = (RowGroup.UNDECIDED, RowKind.NOT_CREDIT, Reason.UNKNOWN_KIND)


def test_a_repayment_returned_in_full_is_not_paid(only_row):
    row = only_row(wechat_csv(card_repayment("已全额退款")))

    assert (row.group, row.reason) == LEFT_OUT


def test_of_a_repayment_returned_in_part_the_rest_counts(only_row):
    row = only_row(wechat_csv(card_repayment("已退款(￥39.93)", "¥1101.00")))

    assert told(row) == (RowGroup.NEW, RowKind.REPAY, Reason.RETURNED)
    assert row.amount == Money.parse("1061.07")


@pytest.mark.parametrize("status", ["已退款", "已退款(￥200.00)"])
def test_a_repayment_that_does_not_say_how_much_came_back_is_asked_about(only_row, status):
    row = only_row(wechat_csv(card_repayment(status)))

    assert told(row) == (RowGroup.UNDECIDED, RowKind.REPAY, Reason.UNKNOWN_STATUS)


@pytest.mark.parametrize(("status", "back"), [("已全额退款", "¥101.00"), ("已退款(￥39.93)", "¥39.93")])
def test_the_row_of_a_return_that_the_repayment_tells_itself_is_left_out(read, status, back):
    rows = read(wechat_csv(card_repayment(status), card_return(back))).rows

    assert (rows[1].group, rows[1].reason) == LEFT_OUT


def test_a_return_whose_repayment_is_not_told_of_it_is_asked_about(read):
    rows = read(wechat_csv(card_repayment("支付成功"), card_return("¥39.93"), card_return("¥39.93"))).rows

    assert [told(row) for row in rows] == [(RowGroup.NEW, RowKind.REPAY, None), ASKED, ASKED]


@pytest.mark.parametrize("memo", ["花呗还款退回", "退款-花呗主动还款-2026年09月账单"])
@pytest.mark.parametrize("pay_from", ["余额", "花呗"])
def test_a_repayment_and_its_return_lower_nothing(read, memo, pay_from):
    back = returned(memo, "50.00", pay_from=pay_from)
    rows = read(alipay_gen3(huabei_repayment("50.00", order_id=NUMBER), back)).rows

    assert [(row.group, row.reason) for row in rows] == [LEFT_OUT] * 2


def test_two_returns_leave_what_was_really_paid(read):
    rows = read(
        alipay_gen3(
            huabei_repayment("50.00", order_id=NUMBER), returned("花呗还款退回", "20.00"),
            returned("花呗还款退回", "10.00", suffix="_10"),
        )
    ).rows

    assert [row.group for row in rows] == [RowGroup.NEW, RowGroup.IGNORED, RowGroup.IGNORED]
    assert (rows[0].amount, rows[0].detail) == (Money.parse("20.00"), "50.00")


def test_of_two_returns_of_the_whole_the_second_is_asked_about(read):
    rows = read(
        alipay_gen3(
            huabei_repayment("50.00", order_id=NUMBER), returned("花呗还款退回", "50.00"),
            returned("花呗还款退回", "50.00", suffix="_10"),
        )
    ).rows

    assert [row.group for row in rows] == [RowGroup.IGNORED, RowGroup.IGNORED, RowGroup.UNDECIDED]


def test_a_return_greater_than_its_repayment_or_without_one_is_asked_about(read):
    rows = read(
        alipay_gen3(
            huabei_repayment("50.00", order_id=NUMBER), returned("花呗还款退回", "60.00"),
            returned("退款-花呗主动还款", "5.00", suffix="0_1", pay_from="花呗"),
        )
    ).rows

    assert [told(row) for row in rows] == [(RowGroup.NEW, RowKind.REPAY, None), ASKED, ASKED]


def test_a_return_on_the_web_site_s_bill_is_asked_about(only_row):
    row = only_row(
        alipay_web(web_row("花呗还款退回", "88.00", direction="其他", counterparty="花呗", status="退款成功"))
    )

    assert told(row) == ASKED


def test_baitiao_s_repayment_and_its_return_lower_nothing(read):
    rows = read(
        jd_csv(
            jd_row("白条主动还款", "500.00", merchant="京东金融", pay_from="招商银行储蓄卡(8214)", direction="不计收支",
                   category="白条", merchant_number="88"),
            jd_row("退款-白条主动还款", "500.00", merchant="京东金融", pay_from="京东白条", status="退款成功",
                   direction="不计收支", category="白条", merchant_number="88"),
        )
    ).rows

    assert [(row.group, row.reason) for row in rows] == [LEFT_OUT] * 2


def test_meituan_s_return_of_a_repayment_is_asked_about(only_row):
    row = only_row(meituan_csv(meituan_row("退款", "【美团月付】还款退回", direction="收入")))

    assert told(row) == ASKED
