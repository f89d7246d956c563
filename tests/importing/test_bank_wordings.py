"""What banks write instead of what is expected: other headings, other words, no payee, no sign."""

from __future__ import annotations

import pytest

from tests.importing.banks import kinds, table, told
from tests.importing.packed import xls
from zhihuan.application.import_problems import UnknownLayout
from zhihuan.application.imported import Reason, RowGroup, RowKind

_CCB = (
    "序号", "记账日 ", "交易日期 ", "交易时间 ", "支出 ", "收入 ", "账户余额 ", "币种 ", "摘要 ", "对方账号 ",
    "对方户名 ", "交易地点/附言 ",
)
_SHORT = "交易日期,摘要,交易金额,余额"


def test_an_account_of_ccb_tells_in_its_notes_what_was_repaid(read):
    found = read(xls(Sheet1=[
        ["中国建设银行个人活期账户交易明细"], _CCB,
        [1, "20260107", "20260107", "10:00:01", 500.0, 0.0, 9.0, "人民币", "消费", "", "某公司", "财付通-微粒贷还款"],
        [2, "20260108", "20260108", "10:00:01", 80.0, 0.0, 9.0, "人民币", "快贷还息", "", "", ""],
    ]))

    assert (found.profile, kinds(found)) == ("ccb-debit", ["repay", "undecided repay"])
    assert found.rows[0].product == "weilidai"


def test_an_account_without_payees_is_read_where_a_bank_is_named(read):
    rows = (_SHORT, '2026-01-05,代扣贷款还款,"-1,200.00",100.00', "2026-01-06,支付宝花呗还款,-300.00,100.00")

    found = read(table("晋商银行借记卡交易明细", *rows, encoding="gb18030"))

    assert (found.profile, found.source) == ("bank-account-short", "bank-account")
    assert kinds(found) == ["undecided repay", "repay"]


def test_a_list_without_payees_is_no_account_where_no_bank_is_named(importer):
    with pytest.raises(UnknownLayout):
        importer.read("own", table(_SHORT, "2026-01-05,午饭,-12.00,100.00"))


def test_a_payee_and_its_account_may_stand_in_one_column(read):
    found = read(table(
        "民生银行个人账户对账单",
        "凭证类型,凭证号码,交易时间,摘要,交易金额,账户余额,现转标志,交易渠道,交易机构,对方户名/账号,对方行名",
        ",,2026-01-05 10:00:00,快捷支付,-200.00,800.00,转,网银,总行,招联消费金融有限公司,",
        encoding="gb18030",
    ))

    assert (found.profile, kinds(found)) == ("bank-account", ["undecided repay"])
    assert found.rows[0].counterparty == "招联消费金融有限公司"


def test_a_repayment_that_came_in_is_asked_about_where_no_amount_has_a_sign(read):
    found = read(table(
        "晋商银行借记卡交易明细", _SHORT, "2026-01-05,贷款还款,1200.00,100.00", "2026-01-07,工资,8000.00,8100.00",
    ))

    assert [(row.group, row.reason) for row in found.rows] == [
        (RowGroup.UNDECIDED, Reason.UNKNOWN_KIND), (RowGroup.IGNORED, Reason.NOT_CREDIT),
    ]


def test_a_card_statement_with_whole_numbers_is_read_where_a_credit_card_is_named(read):
    rows = (
        "交易日期,记账日期,交易说明,人民币金额,卡号",
        "2026-01-05,2026-01-06,支付宝-盒马,¥88.00,6221****1111",
        "2026-01-10,2026-01-10,自动还款,¥-2000.00,6221****1111",
    )

    found = read(table("平安银行信用卡账单明细", *rows))

    assert (found.profile, {row.lender for row in found.rows}) == ("bank-card-numbers", {"平安银行"})
    assert told(found) == ["2026-01-05 purchase 88.00 CNY", "2026-01-10 repay 2000.00 CNY"]
    assert {row.loan_name for row in found.rows} == {"平安银行信用卡(1111)"}


@pytest.mark.parametrize(("memo", "expected"), [
    ("AUTOPAY                  MORTGAGE LOAN 123-456", "undecided repay"),
    ("DIRECT DEBIT HOME LOAN", "undecided repay"),
    ("TRANSFER                 PERSONAL LOAN 77", "undecided not_credit"),
    ("AUTOPAY                  TOWNGAS", "ignored not_credit"),
])
def test_an_english_account_asks_about_what_went_to_a_loan(read, memo, expected):
    found = read(table(
        "Date,Description,Billing amount,Billing currency,Balance,Balance currency",
        f'05/03/2026,{memo},"-9,800.00"\t,HKD,"561.33"\t,HKD', '25/03/2026,SALARY,"19,800.00"\t,HKD,"561.33"\t,HKD',
    ))

    assert kinds(found) == [expected, "ignored not_credit"]


def test_one_signed_column_may_be_called_by_both_ways_it_goes(read):
    found = read(table(
        "中国工商银行借记账户历史明细（电子版）", "卡号：6222021111111111111",
        "交易日期,储种,币种,钞汇,摘要,收入/支出金额,余额,对方户名,渠道",
        '2026-01-06 10:00:01,活期,人民币,钞,还款,"-1,250.00",9.00,支付宝-花呗,快捷支付',
        '2026-01-08 10:00:01,活期,人民币,钞,工资,"+8,250.00",9.00,某公司,批量',
    ))

    assert (found.profile, kinds(found)) == ("bank-account", ["repay", "ignored not_credit"])


@pytest.mark.parametrize("memo", ["私人貸款供款", "樓宇按揭供款", "按揭贷款月供"])
def test_an_instalment_in_hong_kongs_words_is_a_loans_repayment(read, memo):
    instalment, salary = read(table(
        "日期,說明,支出,存入,結餘", f'25/01/2026,{memo},"2,100.00",,9.00', "26/01/2026,薪金,,9.00,18.00",
    )).rows

    assert (instalment.kind, salary.reason) == (RowKind.REPAY, Reason.NOT_CREDIT)


@pytest.mark.parametrize(("head", "row", "bank"), [
    (
        "记账日期,记账时间,币别,金额,余额,交易名称,渠道,附言,对方账户名",
        "2026-01-17,08:00:01,人民币,-500.00,9.00,信用卡还款,手机银行,本行信用卡还款,张三", "中国银行",
    ),
    (
        "交易时间,交易摘要,存入金额,取出金额,余额,对方户名,附言",
        "2026/01/17  08:00:01,还款,,500.00,9.00,张三,还本行信用卡", "上海浦东发展银行",
    ),
])
def test_the_banks_own_card_is_the_banks(read, head, row, bank):
    (repaid,) = read(table(f"{bank}交易明细" if bank == "中国银行" else "浦发银行", head, row)).rows

    assert (repaid.group, repaid.product, repaid.lender) == (RowGroup.NEW, "credit_card", bank)
