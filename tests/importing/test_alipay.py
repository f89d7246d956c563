"""The Alipay app's export: every row accounted for, and only what touches a debt becomes an entry."""

from __future__ import annotations

from datetime import date, time

import pytest

from tests.importing.statements import (
    alipay_gen2,
    alipay_gen3,
    alipay_gen4,
    alipay_row,
    failed_repayment,
    huabei_purchase,
    huabei_refund,
    huabei_repayment,
    jiebei_draw,
    jiebei_repayment,
)
from zhihuan.application.agreement import Agreement
from zhihuan.application.imported import Note, NoteKind, Reason, RowGroup, RowKind
from zhihuan.domain.money import Money


def test_a_months_export_is_read_row_by_row(read):
    content = alipay_gen3(
        huabei_repayment(), failed_repayment(), jiebei_draw(), jiebei_repayment(), huabei_purchase(), alipay_row()
    )

    found = read(content)

    assert (found.profile, found.source, found.encoding, found.delimiter) == ("alipay-app", "alipay", "gb18030", ",")
    assert (found.owner, found.header_line, found.notes) == ("zhangsan@example.com", 25, ())
    assert [(row.group, row.kind, row.product) for row in found.rows] == [
        (RowGroup.NEW, RowKind.REPAY, "huabei"),
        (RowGroup.IGNORED, RowKind.REPAY, "huabei"),
        (RowGroup.NEW, RowKind.BORROW, "jiebei"),
        (RowGroup.NEW, RowKind.REPAY, "jiebei"),
        (RowGroup.NEW, RowKind.PURCHASE, "huabei"),
        (RowGroup.IGNORED, RowKind.NOT_CREDIT, None),
    ]


def test_a_repayment_says_all_that_its_row_says_and_no_more(only_row):
    row = only_row(alipay_gen3(huabei_repayment(order_id="20260901290209990")))

    assert (row.on, row.at, row.amount) == (date(2026, 9, 1), time(16, 36, 31), Money(2450_40))
    assert (row.bill_month, row.automatic, row.status) == ((2026, 9), False, "还款成功")
    assert (row.order_id, row.pay_from) == ("20260901290209990", "工商银行储蓄卡(1230)")
    assert (row.principal, row.interest, row.fee, row.penalty) == (None, None, None, None)
    assert row.lender == "重庆蚂蚁消费金融有限公司"
    assert row.line == 26


@pytest.mark.parametrize("make", [alipay_gen2, alipay_gen3, alipay_gen4])
def test_every_generation_tells_the_same(read, make):
    rows = (huabei_repayment(order_id="1001"), failed_repayment(order_id="1002"), huabei_purchase(order_id="1003"))

    found = read(make(*rows))

    assert [(row.key, row.group, row.amount) for row in found.rows] == [
        ("alipay|zhangsan@example.com|1001|repay", RowGroup.NEW, Money(2450_40)),
        ("alipay|zhangsan@example.com|1002|repay", RowGroup.IGNORED, Money(1984_87)),
        ("alipay|zhangsan@example.com|1003|purchase", RowGroup.NEW, Money(399_00)),
    ]


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "gb18030"])
def test_a_saved_copy_in_another_encoding_tells_the_same(read, encoding):
    rows = (huabei_repayment(order_id="1001"), jiebei_draw(order_id="1002"))

    copy, original = read(alipay_gen3(*rows, encoding=encoding)), read(alipay_gen3(*rows))

    assert copy.rows == original.rows


def test_a_row_one_field_short_is_padded(read):
    lines = alipay_gen4(huabei_repayment(), jiebei_repayment()).decode("gb18030").split("\r\n")
    shortened = "\r\n".join(line.removesuffix("\t,\t,") for line in lines)

    found = read(shortened.encode())

    assert [row.group for row in found.rows] == [RowGroup.NEW, RowGroup.NEW]


def test_a_failed_repayment_moves_no_money(only_row):
    row = only_row(alipay_gen3(failed_repayment()))

    assert (row.group, row.reason, row.detail) == (RowGroup.IGNORED, Reason.FAILED, "还款失败")


def test_a_failed_then_repeated_repayment_counts_once(read):
    found = read(
        alipay_gen3(failed_repayment("1984.87"), huabei_repayment("1984.87", how="自动", at="2026-06-10 19:13:05"))
    )

    new = [row for row in found.rows if row.group is RowGroup.NEW]
    assert [(row.status, row.automatic) for row in new] == [("还款成功", True)]


@pytest.mark.parametrize(
    ("memo", "counterparty", "product", "kind"),
    [
        ("主动还款-花呗2021年10月账单", "花呗", "huabei", RowKind.REPAY),
        ("自动还款-花呗2022年07月账单", "花呗", "huabei", RowKind.REPAY),
        ("蚂蚁借呗还款", "蚂蚁借呗", "jiebei", RowKind.REPAY),
        ("备用金归还", "备用金", "beiyongjin", RowKind.REPAY),
        ("网商贷还款", "网商银行", "wangshangdai", RowKind.REPAY),
        ("抖音月付还款", "抖音支付", "douyin_yuefu", RowKind.REPAY),
        ("江苏银行信用购还款", "信用购", "xinyonggou", RowKind.REPAY),
        ("信用卡还款", "招商银行", "credit_card", RowKind.REPAY),
        ("蚂蚁借呗放款至余额", "蚂蚁借呗", "jiebei", RowKind.BORROW),
        ("备用金取出至余额", "备用金", "beiyongjin", RowKind.BORROW),
        ("网商贷放款", "网商银行", "wangshangdai", RowKind.BORROW),
    ],
)
def test_each_product_is_known_by_its_words(only_row, memo, counterparty, product, kind):
    row = only_row(alipay_gen3(alipay_row(memo, category="信用借还", counterparty=counterparty, direction="不计收支")))

    assert (row.group, row.product, row.kind) == (RowGroup.NEW, product, kind)


def test_the_bill_month_is_read_from_the_text(read):
    found = read(alipay_gen3(huabei_repayment(month="2022年7月"), huabei_repayment(month="2022年13月")))

    assert [row.bill_month for row in found.rows] == [(2022, 7), None]


def test_one_amount_for_two_debts_is_left_to_the_user(only_row):
    row = only_row(
        alipay_gen3(
            alipay_row(
                "自动还款-花呗|信用购2026年07月账单",
                "100.00",
                category="信用借还",
                counterparty="花呗|信用购",
                direction="不计收支",
                pay_from="余额宝",
                status="还款成功",
            )
        )
    )

    assert (row.group, row.reason) == (RowGroup.UNDECIDED, Reason.PAYS_TWO_DEBTS)
    assert (row.candidates, row.product, row.amount) == (("huabei", "xinyonggou"), None, Money(100_00))


def test_a_purchase_in_instalments_is_the_users_to_record(only_row):
    row = only_row(alipay_gen3(huabei_purchase(pay_from="花呗分期(3期)")))

    assert (row.group, row.reason, row.detail) == (RowGroup.UNDECIDED, Reason.INSTALMENT_PLAN, "花呗分期(3期)")


@pytest.mark.parametrize("pay_from", ["花呗", "花呗&红包", "花呗&焕新折扣"])
def test_a_purchase_on_huabei_is_a_purchase_once(only_row, pay_from):
    row = only_row(alipay_gen3(huabei_purchase(pay_from=pay_from)))

    assert (row.kind, row.product, row.group) == (RowKind.PURCHASE, "huabei", RowGroup.NEW)
    assert row.pay_from == pay_from.split("&")[0]


def test_a_discount_in_the_payer_does_not_make_a_purchase_on_credit(only_row):
    row = only_row(alipay_gen3(alipay_row(pay_from="余额宝&花呗红包")))

    assert (row.kind, row.reason) == (RowKind.NOT_CREDIT, Reason.NOT_CREDIT)


def test_a_shops_words_do_not_make_a_debt(only_row):
    row = only_row(alipay_gen3(alipay_row("还款计划手账本 花呗免息 借呗贴纸")))

    assert (row.group, row.kind, row.reason) == (RowGroup.IGNORED, RowKind.NOT_CREDIT, Reason.NOT_CREDIT)


def test_a_purchase_on_a_card_names_bank_and_card(only_row):
    row = only_row(alipay_gen3(alipay_row(pay_from="交通银行信用卡(7449)")))

    assert (row.kind, row.product, row.lender, row.loan_name) == (
        RowKind.PURCHASE,
        "credit_card",
        "交通银行",
        "交通银行信用卡(7449)",
    )


def test_a_card_repayment_names_the_bank_that_is_paid_not_the_one_that_pays(only_row):
    row = only_row(
        alipay_gen3(
            alipay_row(
                "信用卡还款",
                category="信用借还",
                counterparty="招商银行",
                direction="不计收支",
                pay_from="工商银行储蓄卡(1230)",
                status="还款成功",
            )
        )
    )

    assert (row.lender, row.pay_from) == ("招商银行", "工商银行储蓄卡(1230)")


def test_an_order_closed_before_it_was_paid_is_left_out(only_row):
    row = only_row(alipay_gen3(huabei_purchase(status="交易关闭", pay_from="")))

    assert (row.group, row.reason) == (RowGroup.IGNORED, Reason.CLOSED_UNPAID)


def test_a_paid_order_closed_and_refunded_counts_with_its_refund(read):
    found = read(alipay_gen3(huabei_purchase(status="交易关闭", order_id="9001"), huabei_refund("9001")))

    purchase, refund = found.rows
    assert (purchase.kind, purchase.group, purchase.reason) == (RowKind.PURCHASE, RowGroup.NEW, None)
    assert (refund.kind, refund.product, refund.parent_order_id) == (RowKind.REFUND, "huabei", "9001")
    assert (refund.group, refund.reason, refund.order_id) == (RowGroup.NEW, None, "9001_77")


def test_a_paid_order_closed_without_its_refund_counts_and_is_flagged(only_row):
    row = only_row(alipay_gen3(huabei_purchase(status="交易关闭")))

    assert (row.group, row.reason) == (RowGroup.NEW, Reason.CLOSED_WITHOUT_REFUND)


def test_a_refund_without_its_purchase_is_kept_and_flagged(only_row):
    row = only_row(alipay_gen3(huabei_refund("8888")))

    assert (row.group, row.reason, row.detail) == (RowGroup.NEW, Reason.REFUND_PARENT_MISSING, "8888")


def test_a_refund_to_own_money_touches_no_debt(only_row):
    row = only_row(alipay_gen3(alipay_row("退款-手机壳", category="退款", direction="不计收支", status="退款成功")))

    assert (row.group, row.kind) == (RowGroup.IGNORED, RowKind.NOT_CREDIT)


def test_goods_on_their_way_are_paid_for(only_row):
    row = only_row(alipay_gen3(huabei_purchase(status="等待确认收货")))

    assert row.group is RowGroup.NEW


def test_an_order_awaiting_payment_is_left_out(only_row):
    row = only_row(alipay_gen3(huabei_purchase(status="等待付款")))

    assert (row.group, row.reason) == (RowGroup.IGNORED, Reason.WAITING)


@pytest.mark.parametrize("status", ["芝麻免押下单成功", "冻结成功", "解冻成功", "信用服务使用成功"])
def test_a_waived_deposit_is_no_loan(only_row, status):
    row = only_row(
        alipay_gen3(
            alipay_row(
                "无人机/电池租赁",
                "0.00",
                category="信用借还",
                counterparty="",
                direction="不计收支",
                pay_from="",
                status=status,
            )
        )
    )

    assert (row.group, row.reason) == (RowGroup.IGNORED, Reason.NOT_A_LOAN)


def test_nothing_paid_is_left_out(only_row):
    row = only_row(alipay_gen3(huabei_purchase(amount="0.00")))

    assert (row.group, row.reason) == (RowGroup.IGNORED, Reason.ZERO_AMOUNT)


def test_a_row_about_credit_that_no_rule_knows_is_left_to_the_user(only_row):
    row = only_row(alipay_gen3(alipay_row("额度调整服务", category="信用借还", direction="不计收支", pay_from="")))

    assert (row.group, row.reason) == (RowGroup.UNDECIDED, Reason.UNKNOWN_KIND)


def test_a_repayment_of_an_unknown_product_is_left_to_the_user(only_row):
    row = only_row(
        alipay_gen3(
            alipay_row(
                "星河易贷还款", category="信用借还", counterparty="星河", direction="不计收支", status="还款成功"
            )
        )
    )

    assert (row.kind, row.group, row.reason) == (RowKind.REPAY, RowGroup.UNDECIDED, Reason.UNKNOWN_PRODUCT)


def test_a_status_nobody_knows_is_left_to_the_user(only_row):
    row = only_row(alipay_gen3(huabei_purchase(status="审核升级")))

    assert (row.group, row.reason, row.detail) == (RowGroup.UNDECIDED, Reason.UNKNOWN_STATUS, "审核升级")


def test_the_same_order_twice_in_a_file_is_a_duplicate(read):
    once = huabei_repayment(order_id="7001")

    found = read(alipay_gen3(once, once))

    assert [(row.group, row.key) for row in found.rows] == [
        (RowGroup.NEW, "alipay|zhangsan@example.com|7001|repay"),
        (RowGroup.DUPLICATE, "alipay|zhangsan@example.com|7001|repay"),
    ]


def test_different_orders_of_one_second_stay_apart(read):
    found = read(alipay_gen3(huabei_purchase(order_id="1"), huabei_purchase(order_id="2")))

    assert [row.group for row in found.rows] == [RowGroup.NEW, RowGroup.NEW]


def test_a_later_state_of_an_order_has_the_same_key(only_row):
    earlier = only_row(alipay_gen3(huabei_purchase(order_id="5", status="等待确认收货", amount="10.00")))
    later = only_row(alipay_gen3(huabei_purchase(order_id="5", status="交易成功", amount="9.00")))

    assert earlier.key == later.key


def test_another_persons_file_has_other_keys(only_row):
    mine = only_row(alipay_gen3(huabei_repayment(order_id="5"), owner="me@example.com"))
    hers = only_row(alipay_gen3(huabei_repayment(order_id="5"), owner="her@example.com"))

    assert mine.key != hers.key


def test_numbers_shortened_by_a_spreadsheet_count_as_missing(read):
    found = read(alipay_gen3(huabei_repayment(order_id="2.02306E+27"), huabei_repayment(order_id="2.02306E+27")))

    assert [(row.group, row.order_id) for row in found.rows] == [(RowGroup.NEW, None), (RowGroup.NEW, None)]
    assert found.rows[0].key != found.rows[1].key
    assert found.notes == (Note(NoteKind.IDS_DAMAGED, line=26, found="2"),)


def test_a_spreadsheets_dates_are_read(only_row):
    row = only_row(alipay_gen3(huabei_repayment(at="2026/9/1 9:08"), padded=False))

    assert (row.on, row.at) == (date(2026, 9, 1), time(9, 8))


def test_a_count_that_differs_from_the_preamble_is_told(read):
    found = read(alipay_gen3(huabei_repayment(), announced=3))

    assert found.notes == (Note(NoteKind.COUNT_DIFFERS, expected="3", found="1"),)


def test_counts_and_sums_that_agree_with_the_preamble_are_told(read):
    found = read(alipay_gen3(huabei_repayment(), alipay_row()))

    assert found.agreement == Agreement(2, (("支出", Money(59_00)), ("不计收支", Money(2450_40))))
    assert found.notes == ()


def test_nothing_that_differs_agrees(read):
    content = alipay_gen3(huabei_repayment(), announced=3).decode("gb18030").replace("2450.40元", "9.00元")

    assert not read(content.encode()).agreement


def test_a_sum_that_differs_from_the_preamble_is_told(read):
    content = alipay_gen3(huabei_repayment()).decode("gb18030").replace("2450.40元", "9.00元")

    assert read(content.encode()).notes == (
        Note(NoteKind.SUM_DIFFERS, subject="不计收支", expected="9.00", found="2450.40"),
    )


def test_files_joined_end_to_end_lose_no_row(read):
    joined = alipay_gen3(huabei_repayment()) + alipay_gen4(jiebei_repayment(), jiebei_draw())

    found = read(joined)

    assert [row.group for row in found.rows] == [RowGroup.NEW] * 3
    assert NoteKind.HEADER_REPEATED in {note.kind for note in found.notes}


def test_the_columns_may_stand_in_any_order_with_more_among_them(read):
    lines = alipay_gen4(huabei_repayment()).decode("gb18030").split("\r\n")
    turned = "\r\n".join(
        ",".join([*reversed(line.split(",")), "x"]) if line.count(",") == 11 else line for line in lines
    )

    found = read(turned.encode("gb18030"))

    assert [(row.group, row.product) for row in found.rows] == [(RowGroup.NEW, "huabei")]
