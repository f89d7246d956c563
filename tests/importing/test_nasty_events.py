"""What happened oddly, in whole statements: refunds without sense, months that overlap, other people's files."""

from __future__ import annotations

from datetime import date

from tests.importing.statements import (
    alipay_gen2,
    alipay_gen3,
    alipay_gen4,
    alipay_row,
    failed_repayment,
    huabei_purchase,
    huabei_refund,
    huabei_repayment,
)
from tests.importing.wallets import alipay_web, web_row
from zhihuan import assets
from zhihuan.application.decide import decide
from zhihuan.application.imported import Reason, RowGroup
from zhihuan.application.importing_plan import plan_import
from zhihuan.domain.book import Book
from zhihuan.domain.change import applied
from zhihuan.domain.money import Money
from zhihuan.importing.products import read_products

TODAY = date(2026, 11, 22)
CATALOGUE = {product.code: product for product in read_products(assets.root() / "lenders")}


def planned(importer, content, book=None):
    files = importer.read("a file", content)
    return plan_import(book or Book(), files, CATALOGUE, TODAY)


def after(importer, *contents):
    book = Book()
    for content in contents:
        plan = planned(importer, content, book)
        book = applied(book, decide(book, plan.command)) if plan.command else book
    return book


def test_a_refund_of_more_than_its_purchase_is_kept_and_flagged(read):
    bought = huabei_purchase(amount="399.00", order_id="1")

    rows = read(alipay_gen3(bought, huabei_refund("1", "399.01"))).rows

    assert [(row.group, row.reason) for row in rows] == [(RowGroup.NEW, None), (RowGroup.NEW, Reason.REFUND_BEYOND)]
    assert rows[1].detail == "399.00 2026-08-18"


def test_refunds_that_together_are_more_than_their_purchase_flag_the_one_that_goes_beyond(read):
    parts = (huabei_refund("1", "300"), huabei_refund("1", "99"), huabei_refund("1", "0.01"))
    rows = read(alipay_gen3(huabei_purchase(order_id="1"), *(
        alipay_row(one.memo, one.amount, at=one.at, category=one.category, direction=one.direction,
                   pay_from=one.pay_from, status=one.status, order_id=f"1_{number}")
        for number, one in enumerate(parts)
    ))).rows

    assert [row.reason for row in rows] == [None, None, None, Reason.REFUND_BEYOND]


def test_a_refund_from_before_its_purchase_is_kept_and_flagged(read):
    rows = read(alipay_gen3(
        huabei_purchase(order_id="1"), huabei_refund("1", "10", at="2026-08-17 00:00:00")
    )).rows

    assert [row.reason for row in rows] == [None, Reason.REFUND_BEYOND]


def test_a_refund_that_stands_before_its_purchase_in_the_file_is_no_odd_one(read):
    rows = read(alipay_gen3(huabei_refund("1"), huabei_purchase(order_id="1"))).rows

    assert [(row.group, row.reason) for row in rows] == [(RowGroup.NEW, None)] * 2


def test_a_failed_repayment_that_succeeded_later_that_day_counts_once(importer):
    content = alipay_gen3(
        failed_repayment("1984.87"),
        huabei_repayment("1984.87", month="2026年06月", how="自动", at="2026-06-10 19:13:05"),
    )

    book = after(importer, content)

    assert [str(entry.amount) for entry in book.entries.values()] == ["1984.87"]


def test_the_same_file_twice_brings_nothing(importer):
    content = alipay_gen3(huabei_purchase(), huabei_repayment(), failed_repayment())

    assert planned(importer, content, after(importer, content)).command is None


def test_months_that_overlap_meet(importer):
    rows = [huabei_purchase(memo, order_id=str(number)) for number, memo in enumerate("abcd")]

    book = after(importer, alipay_gen3(*rows[:3]), alipay_gen3(*rows[1:]))

    assert len(book.entries) == len(rows)


def test_old_and_new_exports_of_one_account_meet(importer):
    repaid, bought = huabei_repayment(order_id="1001"), huabei_purchase(order_id="1003")
    web = web_row("花呗主动还款-2026年09月账单", "2450.40", at="2026-09-01 16:36:31", counterparty="花呗",
                  direction="", status="还款成功", number="1001", funds="资金转移")

    book = after(importer, alipay_web(web), alipay_gen2(repaid, bought), alipay_gen3(repaid), alipay_gen4(bought))

    assert {entry.order_id for entry in book.entries.values()} == {"1001", "1003"}
    assert len(book.entries) == 2


def test_one_repayment_of_two_products_is_asked_about_with_both(importer):
    both = alipay_row("自动还款-花呗|信用购2026年07月账单", "100.00", category="信用借还", counterparty="花呗|信用购",
                      direction="不计收支", status="还款成功")

    (row,) = planned(importer, alipay_gen3(both)).files[0].rows

    assert (row.group, row.reason) == (RowGroup.UNDECIDED, Reason.PAYS_TWO_DEBTS)
    assert row.row.candidates == ("huabei", "xinyonggou")


def test_another_persons_file_is_kept_apart_and_asked_about_once(importer):
    book = after(importer, alipay_gen3(huabei_purchase()))

    plan = planned(importer, alipay_gen3(huabei_purchase(), owner="li.si@example.com"), book)

    assert plan.files[0].other_owners == ("zhangsan@example.com",)
    assert {entry.line for entry in plan.command.entries}.isdisjoint(book.lines)


def test_a_purchase_of_nothing_is_left_out(read):
    rows = read(alipay_gen3(huabei_purchase(amount="0.00"))).rows

    assert [(row.group, row.reason, row.amount) for row in rows] == [(RowGroup.IGNORED, Reason.ZERO_AMOUNT, Money(0))]
