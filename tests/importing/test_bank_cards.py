"""Cards' own statements: what raises the debt and what lowers it, on the line of that bank's card."""

from __future__ import annotations

from datetime import date

import pytest

from tests.importing.banks import kinds, lines, table, told
from tests.importing.packed import xls
from zhihuan.application.imported import Vantage

_CMB = "交易日,记账日,交易摘要,人民币金额,卡号末四位,交易地金额"
_CMB_TITLE = "招商银行信用卡对账单（个人消费卡账户 2026年01月）"
_ICBC = (
    "交易日期,记账日期,摘要,交易场所,交易国家或地区简称,交易金额(收入),交易金额(支出),交易币种,记账金额(收入),记账金额(支出),记账币种,"
    "余额,对方户名"
)
_BOC = "交易日,银行记账日,卡号后四位,交易描述,存入,支出,币种"
_BOCOM = "交易日期,记账日期,交易说明,交易币种/金额,入账币种/金额"
_CGB = "交易日期,入账日期,交易摘要,交易金额,交易货币,入账金额,入账货币"
_CITIC = ("交易日期", "入账日期", "交易描述", "卡末四位", "交易币种", "结算币种", "交易金额", "结算金额")
_HSBC = (
    "Transaction date,Post date,Description,Billing amount,Billing currency,Transaction status,Merchant name,"
    "Country / region,Area / district,Credit / Debit"
)


def icbc_row(on, memo, shop, received="", spent="", currency="人民币"):
    """Return a row as the web bank pads it, with a tab at the end of each cell."""
    cells = (on, on, memo, shop, "CHN", received, spent, currency, received, spent, currency, "-1,203.40", "")
    return ",".join(f'"{cell:<20}\t"' for cell in cells)


def icbc(*rows):
    head = ("明细查询文件下载", "", '卡号: 6222****4417,"卡别名: "', "", "子账户类别:", "", _ICBC)
    return table(*head, *rows, " ", '合计金额,,,,,"88.00\t","1,300.00\t",\t,"88.00\t","1,300.00\t",')


def test_a_card_of_icbc_has_two_columns_of_padded_amounts_and_a_sum_at_the_end(read):
    found = read(icbc(
        icbc_row("2026-03-02", "消费", "支付宝-小满茶铺", spent="1,212.00"),
        icbc_row("2026-03-05", "****************", "高速公路", spent="12.35"),
        icbc_row("2026-03-09", "人民币自动转帐还款", "某分行银行卡中心", received="4,000.00"),
        icbc_row("2026-03-10", "退货", "支付宝-小满茶铺", received="88.00"),
        icbc_row("2026-03-12", "年费", "", spent="100.00"),
        icbc_row("2026-03-13", "透支利息", "", spent="3.21"),
        icbc_row("2026-03-13", "违约金", "", spent="20.00"),
        icbc_row("2026-03-14", "网上消费", "APPLE.COM", spent="9.99", currency="美元"),
        icbc_row("2026-03-15", "ATM取现", "柜员机", spent="500.00"),
    ))

    assert (found.profile, found.vantage, found.owner) == ("icbc-credit", Vantage.LENDER, "6222****4417")
    assert told(found) == [
        "2026-03-02 purchase 1212.00 CNY", "2026-03-05 purchase 12.35 CNY", "2026-03-09 repay 4000.00 CNY",
        "2026-03-10 refund 88.00 CNY", "2026-03-12 fee 100.00 CNY", "2026-03-13 interest 3.21 CNY",
        "2026-03-13 penalty 20.00 CNY", "2026-03-14 purchase 9.99 USD", "2026-03-15 borrow 500.00 CNY",
    ]
    assert lines(found) == {("中国工商银行", "中国工商银行信用卡(4417)")}
    assert [row.automatic for row in found.rows].index(True) == 2


def test_a_card_of_china_merchants_bank_tells_the_year_in_its_title_alone(read):
    found = read(table(
        _CMB_TITLE, _CMB,
        ",12/29,掌上生活还款,-1200.00,8821,-1200.00",
        "12/30,12/31,支付宝-晚风书店,66.00,8821,66.00",
        "01/02,01/03,支付宝-晚风书店,-6.60,8821,-6.60(CN)",
        '01/05,01/07,中国移动,"3,000.00",8821,"3,000.00(CN)"',
        "01/06,01/07,账单分期手续费 01/12,18.00,8821,18.00",
        "01/06,01/07,账单分期本金 01/12,250.00,8821,250.00",
        ",01/08,银联转账还款,-80.00,8821,-80.00",
    ))

    assert found.profile == "cmb-credit"
    assert told(found) == [
        "2025-12-29 repay 1200.00 CNY", "2025-12-30 purchase 66.00 CNY", "2026-01-02 refund 6.60 CNY",
        "2026-01-05 purchase 3000.00 CNY", "2026-01-06 fee 18.00 CNY", "2026-01-06 purchase 250.00 CNY",
        "2026-01-08 repay 80.00 CNY",
    ]
    assert lines(found) == {("招商银行", "招商银行信用卡(8821)")}


def test_a_day_without_a_year_lies_in_the_twelve_months_up_to_its_statements_or_nowhere(read):
    found = read(table(
        _CMB_TITLE.replace("2026年01月", "2025年12月"), _CMB,
        "02/29,02/29,晚风书店,66.00,8821,66.00",
        "01/02,01/03,晚风书店,67.00,8821,67.00",
        "12/30,12/31,晚风书店,68.00,8821,68.00",
    ))

    assert told(found) == ["error purchase bad_date", "2025-01-02 purchase 67.00 CNY", "2025-12-30 purchase 68.00 CNY"]


def test_without_a_year_anywhere_a_day_is_asked_for(read):
    found = read(table(_CMB, "01/02,01/03,晚风书店,66.00,8821,66.00"))

    assert told(found) == ["undecided purchase ambiguous_date"]


def test_a_card_of_bank_of_china_keeps_each_currency(read):
    found = read(table(
        "中国银行信用卡账单(2026年02月)", _BOC,
        "2026-02-01,2026-02-02,3306,云上咖啡CHN,,32.00,CNY",
        "2026-02-03,2026-02-04,3306,STEAM GAMESUSA,,19.99,USD",
        "2026-02-05,2026-02-05,3306,周小雨,500.00,,CNY",
        "2026-02-06,2026-02-07,3306,云上咖啡CHN,32.00,,CNY",
        "2026-02-20,2026-02-20,,存款利息,0.02,,CNY",
        "2026-02-21,2026-02-21,3306,银联转账还款,1000.00,,人民币",
    ))

    assert found.profile == "boc-credit"
    assert told(found) == [
        "2026-02-01 purchase 32.00 CNY", "2026-02-03 purchase 19.99 USD", "2026-02-05 repay 500.00 CNY",
        "2026-02-06 refund 32.00 CNY", "2026-02-20 refund 0.02 CNY", "2026-02-21 repay 1000.00 CNY",
    ]
    assert lines(found) == {("中国银行", "中国银行信用卡(3306)")}


def test_a_row_that_names_none_of_several_cards_is_asked_about(read):
    found = read(table(
        "中国银行信用卡账单(2026年02月)", _BOC,
        "2026-02-01,2026-02-02,3306,云上咖啡CHN,,32.00,CNY",
        "2026-02-01,2026-02-02,4417,云上咖啡CHN,,30.00,CNY",
        "2026-02-20,2026-02-20,,存款利息,0.02,,CNY",
    ))

    assert told(found)[2] == "undecided refund loan_missing"


def test_at_bank_of_communications_words_decide(read):
    found = read(table(
        "交通银行信用卡账单", _BOCOM,
        "2026-01-10,2026-01-11,消费 京东商城,CNY 123.18,CNY 123.18",
        "2026-01-11,2026-01-12,退货 京东商城,CNY13.50,CNY13.50",
        "2026-01-12,2026-01-12,信用卡还款 转账还款-网银,CNY 2000.00,CNY 2000.00",
        "2026-01-13,2026-01-13,分期扣款 03/12期,CNY 88.00,CNY 88.00",
        "2026-01-14,2026-01-14,消费 AMAZON,USD 10.00,USD 10.00",
        "2026-01-15,2026-01-15,年费,CNY 300.00,CNY 300.00",
        "2026-01-15,2026-01-15,循环利息,CNY 1.50,CNY 1.50",
        "2026-01-16,2026-01-16,逾期违约金,CNY 10.00,CNY 10.00",
        "2026-01-17,2026-01-17,红包还款,CNY 5.00,CNY 5.00",
        "2026-01-18,2026-01-18,积分兑换,CNY 5.00,CNY 5.00",
    ))

    assert found.profile == "bocom-credit"
    assert kinds(found) == [
        "purchase", "refund", "repay", "purchase", "purchase", "fee", "interest", "penalty", "repay",
        "undecided not_credit",
    ]
    assert [str(found.rows[at].amount) for at in (0, 1, 4)] == ["123.18", "13.50", "10.00"]
    assert found.rows[4].amount.currency == "USD"
    assert {row.lender for row in found.rows} == {"交通银行"}


def test_a_card_of_guangfa_bank_says_the_kind_in_brackets(read):
    found = read(table(
        _CGB,
        "2026/01/05,2026/01/06,（消费）还款宝典书店,15.90,人民币,15.90,人民币",
        "2026/01/04,2026/01/04,（退款）还款宝典书店,-15.90,人民币,-15.90,人民币",
        "2026/01/03,2026/01/03,（分期）银联分期0000/03/12期,211.50,人民币,211.50,人民币",
        "2026/01/03,2026/01/03,（分期）手续费03/12期,9.30,人民币,9.30,人民币",
        "2025/12/25,2025/12/26,（还款）云闪付 银联入账,-900.00,人民币,-900.00,人民币",
        "2025/12/20,2025/12/21,（消费）HOTEL,100.00,港币,92.10,人民币",
        "2025/12/20,2025/12/21,（利息）循环利息,2.10,人民币,2.10,人民币",
        "2025/12/20,2025/12/21,（费用）年费,80.00,人民币,80.00,人民币",
        "2025/12/20,2025/12/21,（违约金）,20.00,人民币,20.00,人民币",
    ))

    assert (found.profile, found.vantage) == ("cgb-credit", Vantage.LENDER)
    assert kinds(found) == ["purchase", "refund", "purchase", "fee", "repay", "purchase", "interest", "fee", "penalty"]
    assert str(found.rows[5].amount) == "92.10"
    assert {row.lender for row in found.rows} == {"广发银行"}


def test_a_card_of_citic_bank_has_a_number_for_its_last_digits_and_wide_signs(read):
    found = read(xls(**{"本期账单明细(人民币)": [
        ("本期账单明细(人民币)",), _CITIC,
        ("2026-05-09", "2026-05-09", "支付宝－山野杂货", 688.0, "人民币", "人民币", "1,005.90", "1,005.90"),
        ("2026-05-10", "2026-05-10", "财付通还款", 688.0, "人民币", "人民币", "－300.00", "－300.00"),
        ("2026-05-10", "2026-05-10", "现金奖励-笔笔返", 688.0, "人民币", "人民币", "-0.20", "-0.20"),
        ("2026-05-11", "2026-05-12", "BOOKSHOP", 688.0, "英镑", "美元", "8.00", "10.40"),
    ]}))

    assert found.profile == "citic-credit"
    assert told(found) == [
        "2026-05-09 purchase 1005.90 CNY", "2026-05-10 repay 300.00 CNY", "2026-05-10 refund 0.20 CNY",
        "2026-05-11 purchase 10.40 USD",
    ]
    assert lines(found) == {("中信银行", "中信银行信用卡(0688)")}


def test_a_payment_to_hsbc_counts_though_its_columns_have_moved(read):
    found = read(table(
        _HSBC,
        '05/04/2026,07/04/2026,BOOKS AND TEA,"-1,310.20"\t,HKD,POSTED,BOOKS AND TEA,HONG KONG,,DEBIT',
        '06/04/2026,07/04/2026,PAYMENT - THANK YOU,"2,000.00"\t,HKD,POSTED,,,CREDIT',
        '07/04/2026,08/04/2026,BOOKS AND TEA,"310.20"\t,HKD,POSTED,BOOKS AND TEA,HONG KONG,,CREDIT',
        '08/04/2026,09/04/2026,FINANCE CHARGE,"-12.00"\t,HKD,POSTED,,,,DEBIT',
        '08/04/2026,09/04/2026,LATE CHARGE,"-300.00"\t,HKD,POSTED,,,,DEBIT',
    ))

    assert found.profile == "hsbc-hk-credit"
    assert told(found) == [
        "2026-04-05 purchase 1310.20 HKD", "2026-04-06 repay 2000.00 HKD", "2026-04-07 refund 310.20 HKD",
        "2026-04-08 interest 12.00 HKD", "2026-04-08 penalty 300.00 HKD",
    ]


def test_a_card_of_bmo_quotes_its_number_with_apostrophes(read):
    found = read(table(
        "Following data is valid as of 202601230942432:", "",
        "Item #,Card #,Transaction Date,Posting Date,Transaction Amount,Description",
        "1,'5191000000007733',20260111,20260112,3.27,CORNER STORE",
        "2,'5191000000007733',20260112,20260113,-250.0,PAYMENT RECEIVED - THANK YOU",
        "3,'5191000000007733',20260113,20260113,4.1,INTEREST CHARGES",
    ))

    assert found.profile == "bmo-credit"
    assert told(found) == [
        "2026-01-11 purchase 3.27 CAD", "2026-01-12 repay 250.00 CAD", "2026-01-13 interest 4.10 CAD",
    ]
    assert lines(found) == {("BMO", "BMO credit card (7733)")}


@pytest.mark.parametrize("bank", [
    "中国民生银行", "中国光大银行", "平安银行", "兴业银行", "华夏银行", "中国邮政储蓄银行", "招商银行", "中国建设银行",
])
def test_another_banks_card_is_read_by_what_all_cards_have(read, bank):
    found = read(table(
        f"{bank}信用卡账单 2026年03月",
        "交易日,记账日,交易摘要,人民币金额,卡号末四位",
        "2026-03-01,2026-03-02,财付通-豆花饭,21.00,0456",
        "2026-03-03,2026-03-03,网银还款,-500.00,0456",
        "2026-03-04,2026-03-05,消费退货,-21.00,0456",
        "2026-03-05,2026-03-05,逾期违约金,10.00,0456",
    ))

    assert (found.profile, found.vantage) == ("bank-card", Vantage.LENDER)
    assert kinds(found) == ["purchase", "repay", "refund", "penalty"]
    assert lines(found) == {(bank, f"{bank}信用卡(0456)")}


def test_a_currency_may_stand_before_a_stroke(read):
    found = read(table(
        "中国建设银行信用卡", "交易日期,记账日期,卡号后四位,交易描述,交易币/金额,结算币/金额",
        "2026-01-02,2026-01-03,3344,财付通-豆花饭,CNY/21.00,CNY/21.00",
        "2026-01-04,2026-01-05,3344,HOTEL,HKD/100.00,USD/12.90",
        "2026-01-05,2026-01-05,3344,还款,CNY/-500.00,CNY/-500.00",
    ))

    assert found.profile == "bank-card"
    assert told(found) == [
        "2026-01-02 purchase 21.00 CNY", "2026-01-04 purchase 12.90 USD", "2026-01-05 repay 500.00 CNY",
    ]
    assert lines(found) == {("中国建设银行", "中国建设银行信用卡(3344)")}


@pytest.mark.parametrize(("memo", "kind"), [
    ("还款撤销", "undecided not_credit"), ("溢缴款领回", "undecided not_credit"), ("支付宝-某视频会员年费", "purchase"),
    ("财付通-利息力健身", "purchase"), ("预借现金", "borrow"), ("预借现金手续费", "fee"), ("外汇兑换手续费", "fee"),
    ("上期账单余额", "ignored not_credit"),
])
def test_what_raises_a_cards_debt_is_told_by_its_words(read, memo, kind):
    assert kinds(read(table(_CMB_TITLE, _CMB, f"01/02,01/03,{memo},30.00,8821,30.00"))) == [kind]


@pytest.mark.parametrize(("memo", "kind"), [
    ("自动还款", "repay"), ("跨行转入", "repay"), ("现金存入", "repay"), ("晚风书店", "refund"), ("年费返还", "refund"),
    ("消费撤销", "refund"), ("还款返现奖励", "refund"), ("账单分期转出", "refund"),
])
def test_what_lowers_a_cards_debt_is_told_by_its_words(read, memo, kind):
    assert kinds(read(table(_CMB_TITLE, _CMB, f"01/02,01/03,{memo},-30.00,8821,-30.00"))) == [kind]


def test_a_card_s_row_is_known_again_whether_or_not_an_export_tells_day_and_balance(read):
    head = "交易日,记账日,交易摘要,人民币金额,卡号末四位,余额\n"
    full, bare = (
        read(f"{head}{day},2026-03-03,财付通还款,-100.00,1234,{balance}\n".encode()).rows[0]
        for day, balance in (("2026-03-02", "50.00"), ("", ""))
    )

    assert full.key == bare.key
    assert (full.on, bare.on) == (date(2026, 3, 2), date(2026, 3, 3))
