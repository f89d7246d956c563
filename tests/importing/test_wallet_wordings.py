"""Payment services in unusual words: what concerns a debt is taken or asked about, never passed over."""

from __future__ import annotations

import pytest

from tests.importing.statements import alipay_gen4, alipay_row
from tests.importing.wallets import jd_csv, jd_row, wechat_csv, wechat_row
from zhihuan.application.imported import Reason, RowGroup, RowKind

_LENDERS = ["招联消费金融有限公司", "某某小额贷款有限公司", "某某融资担保有限公司", "深圳市分期乐网络科技有限公司"]


@pytest.mark.parametrize("lender", _LENDERS)
@pytest.mark.parametrize("wallet", ["alipay", "wechat"])
def test_what_is_paid_to_a_lender_without_a_word_of_what_for_is_asked_about(only_row, wallet, lender):
    row = only_row(
        alipay_gen4(alipay_row("商户订单", counterparty=lender)) if wallet == "alipay"
        else wechat_csv(wechat_row(counterparty=lender, memo="商品订单"))
    )

    assert (row.group, row.reason) == (RowGroup.UNDECIDED, Reason.UNKNOWN_KIND)


def test_goods_bought_on_credit_from_a_lender_are_a_purchase(only_row):
    row = only_row(alipay_gen4(alipay_row("耳机", counterparty="某某小额贷款有限公司", pay_from="花呗")))

    assert (row.group, row.kind) == (RowGroup.NEW, RowKind.PURCHASE)


def test_money_sent_as_a_cards_repayment_is_asked_about_and_other_transfers_are_not(read):
    found = read(alipay_gen4(
        alipay_row("转账到银行卡-信用卡还款", category="转账红包", counterparty="招商银行", pay_from="余额"),
        alipay_row("还款", category="转账红包", counterparty="王五", pay_from="余额"),
    ))

    assert [(row.group, row.reason) for row in found.rows] == [
        (RowGroup.UNDECIDED, Reason.UNKNOWN_KIND), (RowGroup.IGNORED, Reason.NOT_CREDIT),
    ]


@pytest.mark.parametrize("payer", ["花呗(12期)", "花呗分期（6期）"])
def test_a_payer_that_names_its_periods_is_a_plan_of_its_own_on_alipay(only_row, payer):
    assert only_row(alipay_gen4(alipay_row(pay_from=payer))).reason is Reason.INSTALMENT_PLAN


@pytest.mark.parametrize("payer", ["白条(3期)", "京东白条(分12期)"])
def test_a_payer_that_names_its_periods_is_a_plan_of_its_own_on_jd(only_row, payer):
    assert only_row(jd_csv(jd_row(pay_from=payer))).reason is Reason.INSTALMENT_PLAN
