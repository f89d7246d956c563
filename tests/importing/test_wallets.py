"""WeChat, JD, Meituan and Alipay's web site: what touches a debt is taken once, with its number and its product."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, time

import pytest

from tests.importing.statements import (
    alipay_gen3,
    alipay_gen4,
    alipay_row,
    huabei_purchase,
    huabei_refund,
    huabei_repayment,
)
from tests.importing.wallets import (
    JD_TITLES,
    alipay_web,
    jd_csv,
    jd_row,
    meituan_csv,
    meituan_row,
    web_row,
    wechat_csv,
    wechat_row,
)
from zhihuan.application.imported import Reason, RowGroup, RowKind, Vantage
from zhihuan.domain.money import Money


def told(row):
    return row.group, row.kind, row.product


def test_a_repayment_from_the_web_site_is_the_one_from_the_app(read):
    number = "20200301000000000000000000000777"
    web = read(
        alipay_web(
            web_row("花呗自动还款-2020年02月账单", "88.00", direction="其他", counterparty="花呗", number=number)
        )
    )
    app = read(alipay_gen3(huabei_repayment("88.00", month="2020年02月", order_id=number)))

    assert (web.profile, web.source, web.owner) == ("alipay-web", "alipay", app.owner)
    assert [told(row) for row in web.rows] == [(RowGroup.NEW, RowKind.REPAY, "huabei")]
    assert web.rows[0].key == app.rows[0].key
    assert web.rows[0].bill_month == (2020, 2)


def test_a_draw_from_the_web_site_is_money_borrowed(read):
    (row,) = read(
        alipay_web(web_row("蚂蚁借呗放款至银行卡", "5000.00", direction="", counterparty="蚂蚁借呗", funds="已收入"))
    ).rows

    assert told(row) == (RowGroup.NEW, RowKind.BORROW, "jiebei")


def test_purchases_on_the_web_site_do_not_say_how_they_were_paid(read):
    found = read(alipay_web(web_row(), web_row("花呗免息贴纸")))

    assert [row.reason for row in found.rows] == [Reason.NOT_CREDIT] * 2
    assert found.vantage is Vantage.WALLET


@pytest.mark.parametrize("tips", [3, 4])
def test_a_wechat_bill_is_found_whatever_stands_above_it(read, tips):
    found = read(wechat_csv(wechat_row(), tips=tips))

    assert (found.profile, found.owner, found.header_line) == ("wechat", "张三", 14 + tips)


@pytest.mark.parametrize(
    ("row", "expected"),
    [
        (wechat_row(), (RowGroup.IGNORED, RowKind.NOT_CREDIT, None)),
        (wechat_row(pay_from="分付"), (RowGroup.NEW, RowKind.PURCHASE, "fenfu")),
        (
            wechat_row("信用卡还款", "建设银行信用卡还款", '"/"', direction="/"),
            (RowGroup.NEW, RowKind.REPAY, "credit_card"),
        ),
        (wechat_row("转账", "长沙银行信用卡还款", "/", direction="/"), (RowGroup.NEW, RowKind.REPAY, "credit_card")),
        (wechat_row("分付还款", "/", "/", direction="/"), (RowGroup.NEW, RowKind.REPAY, "fenfu")),
        (wechat_row("微粒贷还款", "微粒贷", "/", direction="/"), (RowGroup.NEW, RowKind.REPAY, "weilidai")),
        (wechat_row("微粒贷借款", "微粒贷", "/", direction="/"), (RowGroup.NEW, RowKind.BORROW, "weilidai")),
        (
            wechat_row("商户消费", "某店", "/", pay_from="招商银行信用卡(1234)"),
            (RowGroup.NEW, RowKind.PURCHASE, "credit_card"),
        ),
        (
            wechat_row("某店-退款", "某店", "/", direction="收入", pay_from="分付", status="已全额退款"),
            (RowGroup.NEW, RowKind.REFUND, "fenfu"),
        ),
        (wechat_row("微信红包-退款", "/", "/", direction="收入"), (RowGroup.IGNORED, RowKind.NOT_CREDIT, None)),
        (wechat_row("转账", "微粒贷客服", "/"), (RowGroup.UNDECIDED, RowKind.NOT_CREDIT, None)),
    ],
)
def test_a_wechat_row_is_what_its_words_say(only_row, row, expected):
    assert told(only_row(wechat_csv(row))) == expected


def test_a_failed_repayment_in_wechat_moves_no_money(only_row):
    row = only_row(
        wechat_csv(wechat_row("信用卡还款", "建设银行信用卡还款", "/", direction="/", status="还款失败，已退回零钱"))
    )

    assert (row.group, row.reason) == (RowGroup.IGNORED, Reason.FAILED)


def test_both_yen_signs_and_thousands_are_read_in_one_file(read):
    found = read(
        wechat_csv(wechat_row(amount="¥28.16"), wechat_row(amount="￥8.00"), wechat_row(amount='"￥1,234.56"'))
    )

    assert [row.amount for row in found.rows] == [Money(28_16), Money(8_00), Money(1234_56)]


def test_a_wechat_refund_finds_its_purchase_by_the_merchants_number(read):
    bought = wechat_row("转账", "小李", "/", pay_from="分付", number="1001", merchant="9009", status="对方已退还")
    found = read(
        wechat_csv(bought, wechat_row("转账-退款", "小李", "/", direction="收入", pay_from="分付", number="9009"))
    )

    purchase, refund = found.rows
    assert (purchase.kind, refund.kind) == (RowKind.PURCHASE, RowKind.REFUND)
    assert (refund.parent_order_id, refund.reason) == ("1001", None)


@pytest.mark.parametrize("titles", JD_TITLES)
def test_jds_columns_may_stand_in_either_order(read, titles):
    rows = [
        jd_row(),
        jd_row(
            "白条主动还款",
            "120.00",
            merchant="京东金融",
            category="白条",
            direction="不计收支",
            pay_from="工商银行(1111)",
        ),
        jd_row("退款-台灯", "20.00", status="退款成功", direction="不计收支"),
        jd_row("雨伞", "0.00", pay_from="先享后付"),
        jd_row(
            "金条借款", "3000.00", merchant="京东金融", category="金条", direction="不计收支", pay_from="工商银行(1111)"
        ),
        jd_row("袜子", pay_from="钱包余额"),
    ]

    found = read(jd_csv(*rows, titles=titles))

    assert (found.profile, found.owner) == ("jd", "jd_zhangsan")
    assert [told(row) for row in found.rows] == [
        (RowGroup.NEW, RowKind.PURCHASE, "baitiao"),
        (RowGroup.NEW, RowKind.REPAY, "baitiao"),
        (RowGroup.NEW, RowKind.REFUND, "baitiao"),
        (RowGroup.IGNORED, RowKind.NOT_CREDIT, None),
        (RowGroup.NEW, RowKind.BORROW, "jintiao"),
        (RowGroup.IGNORED, RowKind.NOT_CREDIT, None),
    ]


def test_what_was_refunded_stands_beside_the_whole_amount(read):
    bought = jd_row("外套", "131.77(已退款89.84)", number="555", merchant_number="777")
    refund = jd_row("退款-外套", "89.84", status="退款成功", direction="不计收支", number="556", merchant_number="777")

    purchase, given_back = read(jd_csv(bought, refund)).rows

    assert (purchase.amount, purchase.detail) == (Money(131_77), "已退款89.84")
    assert (given_back.amount, given_back.parent_order_id) == (Money(89_84), "555")


def test_one_order_paid_in_two_rows_stays_two_in_whichever_order_they_stand(read):
    rows = [jd_row("书", "10.00", number="88"), jd_row("笔", "5.00", number="88")]

    forth, back = read(jd_csv(*rows)).rows, read(jd_csv(*reversed(rows))).rows

    assert {row.key for row in forth} == {row.key for row in back}
    assert {row.key: row.amount for row in forth} == {row.key: row.amount for row in back}


def test_meituan_counts_what_was_paid_and_a_repayment_once(read):
    found = read(
        meituan_csv(
            meituan_row(),
            meituan_row(
                "还款",
                "【美团月付】主动还款2025年3月账单",
                pay_from="中国银行储蓄卡(3147)",
                price="¥48.14",
                paid="¥48.12",
            ),
            meituan_row("退款", "午餐", direction="收入"),
            meituan_row(pay_from="微信支付"),
        )
    )

    assert [told(row) for row in found.rows] == [
        (RowGroup.NEW, RowKind.PURCHASE, "meituan_yuefu"),
        (RowGroup.NEW, RowKind.REPAY, "meituan_yuefu"),
        (RowGroup.NEW, RowKind.REFUND, "meituan_yuefu"),
        (RowGroup.IGNORED, RowKind.NOT_CREDIT, None),
    ]
    assert (found.rows[0].amount, found.rows[1].amount) == (Money(27_50), Money(48_12))
    assert (found.rows[1].bill_month, found.rows[0].on, found.rows[0].at) == ((2025, 3), date(2025, 2, 10), time(12))


def test_a_closed_purchase_counts_the_same_whether_its_refund_is_in_this_file_or_another(read):
    together = read(alipay_gen3(huabei_purchase(status="交易关闭", order_id="31"), huabei_refund("31"))).rows
    apart = (
        *read(alipay_gen3(huabei_refund("31"))).rows,
        *read(alipay_gen3(huabei_purchase(status="交易关闭", order_id="31"))).rows,
    )

    assert {(row.key, row.group, row.amount) for row in together} == {(row.key, row.group, row.amount) for row in apart}


@pytest.mark.parametrize("payer", ["花呗", "招商银行信用卡(7449)"])
def test_a_purchase_given_back_in_full_is_taken_with_its_refund_under_the_key_it_had(read, payer):
    number = "2026040322001499003"
    before = read(alipay_gen3(huabei_purchase(amount="100.00", pay_from=payer, order_id=number))).rows
    closed = alipay_row(
        "羽绒服", "100.00", direction="不计收支", pay_from=payer, status="交易关闭", order_id=number,
        at="2026-08-18 20:11:00",
    )
    refund = alipay_row(
        "退款-羽绒服", "100.00", direction="不计收支", pay_from=payer, status="退款成功", order_id=f"{number}_1234567",
        at="2026-08-25 10:00:00",
    )

    after = read(alipay_gen3(closed, refund)).rows

    assert [(row.group, row.kind, row.reason) for row in after] == [
        (RowGroup.NEW, RowKind.PURCHASE, None), (RowGroup.NEW, RowKind.REFUND, None),
    ]
    assert after[0].key == before[0].key


@pytest.mark.parametrize("category", ["退款", "餐饮美食"])
@pytest.mark.parametrize("status", ["退款关闭", "退款失败", "交易关闭"])
def test_a_refund_that_was_closed_is_still_that_refund_and_gives_nothing_back(read, category, status):
    paid_back = replace(huabei_refund("31", memo="退款-套餐"), category=category)
    (before,) = read(alipay_gen4(paid_back)).rows

    (after,) = read(alipay_gen4(replace(paid_back, status=status))).rows

    assert (before.group, before.kind) == (RowGroup.NEW, RowKind.REFUND)
    assert (after.group, after.kind, after.reason) == (RowGroup.IGNORED, RowKind.REFUND, Reason.FAILED)
    assert after.key == before.key


def test_a_neutral_order_closed_before_anybody_paid_is_left_out(read):
    (row,) = read(alipay_gen3(alipay_row(direction="不计收支", pay_from="", status="交易关闭"))).rows

    assert (row.group, row.reason) == (RowGroup.IGNORED, Reason.CLOSED_UNPAID)


def test_a_repayment_still_under_way_is_not_booked(read):
    under_way = alipay_row("花呗还款", category="信用借还", counterparty="花呗", direction="不计收支", status="处理中")
    (row,) = read(alipay_gen3(under_way)).rows

    assert (row.group, row.reason) == (RowGroup.IGNORED, Reason.WAITING)


def test_equal_parts_of_one_jd_order_both_count(read):
    part = jd_row("拆单", "13.00", number="3010")
    rows = read(jd_csv(part, part)).rows

    assert [row.group for row in rows] == [RowGroup.NEW] * 2
    assert rows[1].key == f"{rows[0].key}#2"


def test_the_same_repayment_twice_in_a_jd_file_is_one(read):
    paid = jd_row(
        "白条还款", "13.00", pay_from="招商银行储蓄卡(8214)", direction="不计收支", category="白条", number="3011"
    )
    rows = read(jd_csv(paid, paid)).rows

    assert [row.group for row in rows] == [RowGroup.NEW, RowGroup.DUPLICATE]


def test_the_same_line_twice_in_an_alipay_file_is_one(read):
    rows = read(alipay_gen3(*[huabei_purchase(order_id="2026040322001499013")] * 2)).rows

    assert [row.group for row in rows] == [RowGroup.NEW, RowGroup.DUPLICATE]
