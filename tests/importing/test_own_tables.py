"""Tables that people keep in their own words: platform instead of lender, product instead of name, 借入 and 还了."""

from __future__ import annotations

import pytest

from tests.importing.banks import table, told
from tests.importing.packed import xlsx
from zhihuan.application.imported import RowGroup, RowKind
from zhihuan.domain.money import Money


def test_a_platforms_name_is_the_loans_where_no_column_has_one(read):
    found = read(table(
        "还款日期,平台,还了多少,备注", "2026-01-10,借呗,¥856.11,提前还的", "2026-02-12,花呗,1200,2月账单",
        "2026-02-13,招商信用卡,3000,", "合计,,5056.11,",
    ))

    assert found.profile == "repayments"
    assert [(row.kind, row.product, row.lender, row.loan_name) for row in found.rows] == [
        (RowKind.REPAY, "jiebei", None, "借呗"), (RowKind.REPAY, "huabei", "重庆蚂蚁消费金融有限公司", "花呗"),
        (RowKind.REPAY, "credit_card", "招商银行", "招商信用卡"),
    ]


def test_a_platform_stays_the_lender_where_the_loan_has_a_name(read):
    (row,) = read(table("还款日期,贷款名称,平台,还款金额", "2026-01-10,装修贷,某小贷,856.11")).rows

    assert (row.loan_name, row.lender) == ("装修贷", "某小贷")


def test_days_kept_as_a_spreadsheets_numbers_and_homely_words_are_understood(read):
    found = read(xlsx(负债=[
        ["我的负债表"], [], ["日期", "类型", "金额", "哪家", "说明"], [46037, "还款", 1200.5, "花呗", "1月"],
        [46040, "借入", 5000, "微粒贷", ""], ["", "合计", 6200.5],
    ]))

    assert told(found) == ["2026-01-15 repay 1200.50 CNY", "2026-01-18 borrow 5000.00 CNY"]
    assert [row.product for row in found.rows] == ["huabei", "weilidai"]


def test_a_register_calls_a_loan_by_its_platform_where_no_column_has_a_name(read):
    found = read(table(
        "借款平台,本金,借款时间,分几期,年利率,还款日", "借呗,20000,2026-01-15,12,14.6%,每月15号", encoding="gb18030",
    ))

    (row,) = found.rows
    assert (found.profile, row.loan.name, row.loan.principal) == ("loan-register", "借呗", Money(20000_00))
    assert (row.product, row.loan.periods, row.loan.due_day) == ("jiebei", 12, 15)


@pytest.mark.parametrize(("name", "bank"), [
    ("招商信用卡", "招商银行"), ("平安信用卡", "平安银行"), ("民生信用卡", "中国民生银行"),
    ("工商信用卡", "中国工商银行"), ("建设信用卡", "中国建设银行"), ("光大信用卡(1234)", "中国光大银行"),
])
def test_a_card_called_by_half_its_banks_name_is_that_banks(read, name, bank):
    (row,) = read(table("日期,平台,还款金额", f"2026-01-10,{name},300.00")).rows

    assert (row.product, row.lender) == ("credit_card", bank)


def test_the_lender_names_the_product_where_the_loans_name_does_not(read):
    (row,) = read(table("贷款名称,机构,借款金额,放款日,期限,年利率", "金条,京东金条,10000,2026-01-24,6,14.4%")).rows

    assert (row.product, row.loan.name) == ("jintiao", "金条")


def test_a_loan_of_a_banks_card_centre_is_no_card(read):
    (row,) = read(table("贷款名称,机构,借款金额,放款日,期限", "装修分期,招商银行信用卡中心,10000,2026-01-24,6")).rows

    assert (row.product, row.lender) == (None, "招商银行信用卡中心")


def test_a_list_of_draws_without_names_goes_by_their_numbers(read):
    (row,) = read(table(
        "借款时间,借款金额（元）,借款期数,日利率,还款方式,状态,借款编号",
        "2026-01-15,20000.00,12,0.04%,每月等额,还款中,JB20260115001",
    )).rows

    assert (row.group, row.loan.name, row.loan.periods) == (RowGroup.NEW, "JB20260115001", 12)


_FEIDEE = "交易类型,日期,类别,子类别,账户1,账户2,账户币种,金额,成员,商家,项目,备注,关联Id"


@pytest.mark.parametrize(("first", "second", "kind"), [
    ("工资卡,花呗", "花呗,工资卡", RowKind.REPAY), ("借呗,工资卡", "工资卡,借呗", RowKind.BORROW),
])
def test_a_transfer_whose_both_entries_name_both_accounts_counts_once(read, first, second, kind):
    found = read(table(
        "随手记导出文件(headers:v5;x)", _FEIDEE,
        f"转出,2026-01-09 12:00:00,,,{first},CNY,500.00,,,,,abc-1",
        f"转入,2026-01-09 12:00:00,,,{second},CNY,500.00,,,,,abc-1",
    ))

    assert sorted((row.group, row.kind) for row in found.rows if row.group is RowGroup.NEW) == [(RowGroup.NEW, kind)]
    assert len(found.rows) == 2
