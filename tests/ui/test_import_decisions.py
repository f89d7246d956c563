"""What the user decides about rows: where they go, what they are, shared, brought back; one or many at once."""

from __future__ import annotations

from datetime import date

import pytest
from PySide6.QtCore import QItemSelectionModel, Qt

from tests.builders import a_lender, a_loan
from tests.importing.statements import (
    alipay_gen3,
    alipay_row,
    failed_repayment,
    huabei_purchase,
    huabei_repayment,
    repayments,
)
from tests.ui.test_import_page import choose_way, import_action, says, show_group, tabs
from zhihuan.application import commands as c
from zhihuan.application.imported import RowGroup, RowKind
from zhihuan.ui.dialogs.row_details import RowDetails
from zhihuan.ui.dialogs.split_form import SplitForm
from zhihuan.ui.pages import import_rest
from zhihuan.wording.importing import kind_word

CAR = a_loan("car", name="车贷", start=date(2025, 1, 1))


@pytest.fixture
def page(import_page):
    return import_page


@pytest.fixture
def desk(import_desk):
    return import_desk


@pytest.fixture
def strip(page):
    return page._preview.decision


def pick(box, value):
    box.choose(value)
    box.activated.emit(box.currentIndex())


def choose_rows(page, *numbers):
    selection = page._preview.table.selectionModel()
    flags = QItemSelectionModel.SelectionFlag.Select | QItemSelectionModel.SelectionFlag.Rows
    selection.clearSelection()
    for number in numbers:
        selection.select(page._preview.model.index(number, 0), flags)


def test_a_purchase_with_own_money_can_be_said_to_be_credit(page, give, strip, desk):
    desk.run(c.AddLoan(CAR, a_lender()))
    give(alipay=alipay_gen3(alipay_row("车贷月供")))
    show_group(page, RowGroup.IGNORED)

    pick(strip.kind, RowKind.REPAY)
    choose_way(page, loan="car")

    assert tabs(page) == ["All 1", "1 new"]
    import_action(page).trigger()
    assert [payment.loan for payment in desk.session.book.payments.values()] == ["car"]


def test_several_rows_get_one_decision(page, give, strip, desk):
    desk.run(c.AddLoan(CAR, a_lender()))
    give(paid=repayments([{"loan": "甲"}, {"loan": "甲", "date": "2026-02-10"}]))
    show_group(page, RowGroup.UNDECIDED)

    choose_rows(page, 0, 1)
    assert says(strip, "2 rows chosen")
    choose_way(page, loan="car")

    assert tabs(page) == ["All 2", "2 new"]


def test_space_turns_every_chosen_box(page, give, qtbot):
    give(alipay=alipay_gen3(huabei_purchase(), huabei_purchase(), huabei_purchase()))
    choose_rows(page, 0, 1)

    qtbot.keyClick(page._preview.table, Qt.Key.Key_Space)

    qtbot.waitUntil(lambda: "1" in import_action(page).text())


def test_rows_stay_chosen_when_their_boxes_were_turned(page, give, qtbot):
    give(alipay=alipay_gen3(*[huabei_purchase() for _number in range(4)]))
    choose_rows(page, 0, 1, 3)

    qtbot.keyClick(page._preview.table, Qt.Key.Key_Space)
    qtbot.waitUntil(lambda: "Import 1 " in import_action(page).text())
    qtbot.keyClick(page._preview.table, Qt.Key.Key_Space)

    qtbot.waitUntil(lambda: "Import 4 " in import_action(page).text())


def test_one_payment_is_shared_over_two_debts(page, give, strip, desk):
    desk.run(c.AddLoan(CAR, a_lender()))
    desk.run(c.AddLoan(a_loan("house", name="房贷", start=date(2025, 1, 1)), a_lender()))
    give(paid=repayments([{"loan": "两笔", "amount": "1000.00"}]))
    show_group(page, RowGroup.UNDECIDED)

    strip.split.click()
    [form] = page.window().findChildren(SplitForm)
    for share, loan, amount in zip(form.shares, ("car", "house"), ("400", "500"), strict=True):
        ways = [share.debt._offered(number) for number in range(share.debt.count())]
        share.debt.choose(next(way for way in ways if way and way.loan == loan))
        share.amount.set_text(amount)
    assert says(form, "100.00 is still to be shared")
    assert not form.submit.isEnabled()
    form.shares[1].amount.set_text("600")
    form.submit.click()

    assert tabs(page) == ["All 1", "1 new"]
    import_action(page).trigger()
    paid = {payment.loan: payment.amount.minor for payment in desk.session.book.payments.values()}
    assert paid == {"car": 400_00, "house": 600_00}


def test_sharing_begins_with_the_debts_that_the_row_names_and_the_last_gets_the_rest(page, give, strip, desk):
    give(alipay=alipay_gen3(alipay_row(
        "主动还款-花呗|借呗", "1000.00", category="信用借还", counterparty="花呗", direction="不计收支",
    )))
    show_group(page, RowGroup.UNDECIDED)

    strip.split.click()

    [form] = page.window().findChildren(SplitForm)
    assert [share.debt.chosen.product for share in form.shares] == ["huabei", "jiebei"]
    assert not form.submit.isEnabled()
    form.shares[0].amount.set_text("700")
    assert says(form, "The rest, ¥300.00, goes to the debt without an amount.")
    form.submit.click()
    import_action(page).trigger()
    assert sorted(entry.amount.minor for entry in desk.session.book.entries.values()) == [300_00, 700_00]


def test_a_share_without_a_debt_is_not_taken(page, give, strip, desk):
    desk.run(c.AddLoan(CAR, a_lender()))
    give(paid=repayments([{"loan": "两笔", "amount": "1000.00"}]))
    show_group(page, RowGroup.UNDECIDED)
    strip.split.click()
    [form] = page.window().findChildren(SplitForm)

    form.shares[0].amount.set_text("1000")

    assert says(form, "Choose a debt for each share.")
    assert not form.submit.isEnabled()


def test_what_was_deleted_comes_back_if_wanted(page, give, strip, desk):
    content = alipay_gen3(huabei_purchase(order_id="2026081900000000000000000001"))
    give(alipay=content)
    import_action(page).trigger()
    [entry] = desk.session.book.entries
    desk.run(c.DeleteEntry(entry))
    give(alipay=content)
    show_group(page, RowGroup.DUPLICATE)

    strip.take.click()

    assert tabs(page) == ["All 1", "1 new"]


def test_a_newer_state_of_a_row_is_followed_if_wanted(page, give, strip, desk):
    number = "2026090100000000000000000001"
    give(alipay=alipay_gen3(huabei_repayment(order_id=number)))
    import_action(page).trigger()
    give(newer=alipay_gen3(failed_repayment(order_id=number, at="2026-09-01 16:36:31", amount="2450.40")))
    show_group(page, RowGroup.UNDECIDED)

    strip.take.click()
    import_action(page).trigger()

    assert not desk.session.book.entries


def test_rows_are_found_by_any_word_in_them(page, give, qtbot):
    give(alipay=alipay_gen3(huabei_purchase("羽绒服"), huabei_purchase("咖啡"), huabei_purchase("咖啡机")))

    page._preview.filter.setText("咖啡 花呗")

    qtbot.waitUntil(lambda: len(page._preview.model.rows) == 2)
    page._preview.filter.clear()
    qtbot.waitUntil(lambda: len(page._preview.model.rows) == 3)


def test_words_are_looked_for_beside_the_window_in_a_large_file(page, give, qtbot):
    rows = [huabei_purchase(order_id=str(number)) for number in range(2_100)]
    give(alipay=alipay_gen3(*rows, huabei_purchase("咖啡")))
    qtbot.waitUntil(lambda: page.preparation.settled and page.preparation.plan is not None)

    page._preview.filter.setText("咖啡")

    qtbot.waitUntil(lambda: len(page._preview.model.rows) == 1)


def test_every_cell_of_a_row_can_be_read(page, give, strip):
    give(alipay=alipay_gen3(huabei_purchase(order_id="20260818999")))

    strip.details.click()

    [details] = page.window().findChildren(RowDetails)
    assert says(details, "20260818999")
    assert says(details, "交易订单号")


def test_what_stays_behind_is_saved_and_read_again(page, give, desk, tmp_path, qtbot):
    give(paid=repayments([{"loan": "不认识"}, {"loan": "不认识", "date": "2026-02-30"}]))
    [planned] = page.preparation.plan.files

    words = import_rest.save(desk, page._sources, {tmp_path / "left.csv": planned})

    assert "2 rows saved" in words
    page.preparation.give_up()
    with qtbot.waitSignal(page.preparation.reader.finished):
        page.take([tmp_path / "left.csv"])
    assert tabs(page) == ["All 2", "1 need a decision", "1 in error"]


def test_of_two_files_with_rows_left_both_are_to_be_mended(page, give, desk, tmp_path):
    give(one=repayments([{"loan": "不认识"}]), two=repayments([{"loan": "不认识", "date": "2026-02-30"}]))
    places = {tmp_path / f"{number}.csv": file for number, file in enumerate(page.preparation.plan.files)}

    words = import_rest.save(desk, page._sources, places)

    assert words == f"2 rows saved in {tmp_path}. Mend them and import the files."


def test_the_kinds_a_row_may_be_are_said_in_words(strip, page, give):
    give(alipay=alipay_gen3(huabei_purchase()))

    assert strip.kind.findText(kind_word(RowKind.INTEREST)) > 0
