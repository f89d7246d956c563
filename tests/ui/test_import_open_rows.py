"""A row beside one that is still open: it can be said to be the same, and the two become one movement."""

from __future__ import annotations

from tests.builders import a_lender, a_line
from tests.importing.banks import table
from tests.importing.statements import alipay_gen3, alipay_row
from tests.ui.test_import_decisions import choose_rows, pick
from tests.ui.test_import_page import import_action, show_group
from zhihuan.application import commands as c
from zhihuan.application.imported import RowGroup
from zhihuan.ui.dialogs.split_form import SplitForm

BANK = table("交易日期,摘要,支出,收入,余额,对方户名", "2026-09-01,支付宝花呗还款,1500.00,,100.00,支付宝")
WALLET = alipay_gen3(alipay_row(
    "自动还款-花呗|信用购2026年09月账单", "1500.00", at="2026-09-01 09:00:00", category="信用借还",
    counterparty="花呗|信用购", direction="不计收支", pay_from="工商银行储蓄卡(1230)", status="还款成功",
))


def test_the_open_row_is_named_and_the_two_are_taken_as_one(import_page, give, import_desk):
    strip = import_page._preview.decision
    give(alipay=WALLET, bank=BANK)
    show_group(import_page, RowGroup.UNDECIDED)
    choose_rows(import_page, 1)
    offered = [strip.same.itemText(number) for number in range(strip.same.count())]

    pick(strip.same, strip.same.itemData(1))
    import_action(import_page).trigger()

    assert len(offered) == len(("not decided", "the same", "another"))
    assert "The same as:" in offered[1]
    assert "1,500.00" in offered[1]
    assert "信用购" in offered[1]
    assert [entry.amount.minor for entry in import_desk.session.book.entries.values()] == [150_000]


def test_a_line_of_a_product_is_offered_once_under_its_own_name_wherever_rows_can_go(import_page, give, import_desk):
    strip = import_page._preview.decision
    import_desk.run(c.AddLine(a_line("credit-pay", name="信用购", product="xinyonggou"), a_lender()))
    give(alipay=WALLET)
    show_group(import_page, RowGroup.UNDECIDED)

    strip.split.click()

    [form] = import_page.window().findChildren(SplitForm)
    debt = form.shares[0].debt
    for box in (strip.way, debt):
        offered = [box.itemText(number) for number in range(box.count())]
        assert [words for words in offered if "Credit Pay" in words or words == "信用购"] == ["信用购"]
    assert "信用购" in [share.debt.currentText() for share in form.shares]


def test_a_line_that_comes_with_a_split_keeps_the_name_under_which_it_was_offered(import_page, give):
    strip = import_page._preview.decision
    give(alipay=WALLET)
    show_group(import_page, RowGroup.UNDECIDED)
    strip.split.click()
    [form] = import_page.window().findChildren(SplitForm)
    offered = [share.debt.currentText() for share in form.shares]
    for share, amount in zip(form.shares, ("1000", "500"), strict=True):
        share.amount.set_text(amount)
    form.submit.click()
    show_group(import_page, RowGroup.NEW)

    goes_to = [strip.way.itemText(number) for number in range(strip.way.count())]

    assert offered == ["Huabei (a new line)", "Credit Pay (a new line)"]
    assert {"Huabei", "Credit Pay"} <= set(goes_to)
    assert not [words for words in goes_to if words == "信用购" or words in offered]
