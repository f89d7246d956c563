"""Repayments of loans that a wallet or a bank files under anything but credit: taken or asked about."""

from __future__ import annotations

import pytest

from tests.importing.statements import alipay_gen3, alipay_row
from tests.importing.wallets import meituan_csv, meituan_row, wechat_csv, wechat_row
from zhihuan.application.imported import Reason, RowGroup, RowKind

LOANS = [
    ("北京度小满", "有钱花还款", "du_xiaoman"),
    ("马上消费金融", "安逸花还款", "anyihua"),
    ("拉卡拉", "度小满还款", "du_xiaoman"),
    ("微众银行", "微粒贷还款-2026年3月", "weilidai"),
    ("银行", "房贷还款", "mortgage"),
]
UNNAMED = [("招联消费金融", "还款"), ("360数科", "代扣"), ("建设银行", "贷款还款"), ("滴水贷", "滴滴金融还款")]


def alipay(payee, memo, **row):
    return alipay_gen3(alipay_row(memo, counterparty=payee, category="其他", **row))


def wechat(payee, memo, **row):
    return wechat_csv(wechat_row("商户消费", payee, memo, **row))


def account(payee, memo):
    return f"交易日期,摘要,支出,收入,余额,对方户名\n2026-03-01,{memo},100.00,,900.00,{payee}\n".encode()


@pytest.mark.parametrize("bill", [alipay, wechat, account])
@pytest.mark.parametrize(("payee", "memo", "product"), LOANS)
def test_a_product_repaid_is_a_repayment_wherever_it_is_filed(only_row, bill, payee, memo, product):
    row = only_row(bill(payee, memo))

    assert (row.group, row.kind, row.product) == (RowGroup.NEW, RowKind.REPAY, product)


@pytest.mark.parametrize("bill", [alipay, wechat, account])
@pytest.mark.parametrize(("payee", "memo"), UNNAMED)
def test_a_lender_repaid_without_its_product_is_asked_about(only_row, bill, payee, memo):
    row = only_row(bill(payee, memo))

    assert row.kind is RowKind.REPAY
    assert row.product or (row.group, row.reason) == (RowGroup.UNDECIDED, Reason.UNKNOWN_PRODUCT)


@pytest.mark.parametrize("bill", [alipay, wechat, account])
def test_a_lender_and_its_product_without_a_word_of_what_happened_is_asked_about(only_row, bill):
    row = only_row(bill("360数科", "360借条"))

    assert (row.group, row.reason) == (RowGroup.UNDECIDED, Reason.UNKNOWN_KIND)


@pytest.mark.parametrize("bill", [alipay, wechat])
@pytest.mark.parametrize("memo", ["还款", "归还", "还款计划手账本 花呗免息"])
def test_what_a_person_or_a_shop_calls_a_repayment_touches_no_debt(only_row, bill, memo):
    row = only_row(bill("张三", memo))

    assert (row.group, row.reason) == (RowGroup.IGNORED, Reason.NOT_CREDIT)


@pytest.mark.parametrize("payee", ["中国移动", "北京电力", "招商银行", "财付通"])
def test_a_direct_debit_of_anybody_else_touches_no_debt(only_row, payee):
    row = only_row(account(payee, "代扣"))

    assert (row.group, row.reason) == (RowGroup.IGNORED, Reason.NOT_CREDIT)


def test_what_a_friend_is_sent_for_a_bill_is_asked_about(only_row):
    row = only_row(wechat_csv(wechat_row("转账", "李四", "花呗还款", status="对方已收钱")))

    assert (row.group, row.reason) == (RowGroup.UNDECIDED, Reason.UNKNOWN_KIND)


def test_meituan_s_repayment_without_a_time_of_success_is_not_booked(only_row):
    paid = meituan_row("还款", "【美团月付】自动还款2025年3月账单", pay_from="中国银行储蓄卡(3147)")
    at, _, rest = paid.split(",", 2)
    row = only_row(meituan_csv(f"{at},,{rest}"))

    assert (row.group, row.reason) == (RowGroup.IGNORED, Reason.WAITING)
