"""Many rows are chosen without the window standing still; what is new is added from the row that tells of it."""

from __future__ import annotations

from datetime import date

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QPixmap

from tests.builders import a_lender, a_loan
from tests.importing.statements import alipay_gen3, alipay_row, huabei_purchase, huabei_repayment, repayments
from tests.ui.test_import_page import import_action, show_group, tabs
from zhihuan.application import commands as c
from zhihuan.application.imported import RowGroup, RowKind
from zhihuan.ui.dialogs.loan_form import LoanForm
from zhihuan.ui.pages.import_rows import PreviewModel

MANY = 2_100


@pytest.fixture
def page(import_page):
    return import_page


@pytest.fixture
def strip(page):
    return page._preview.decision


@pytest.fixture
def many(page, give, qtbot):
    """A preview of many rows, all new."""
    give(alipay=alipay_gen3(*[huabei_purchase(order_id=str(number)) for number in range(MANY)]))
    qtbot.waitUntil(lambda: page.preparation.settled and page.preparation.plan is not None)
    return page


def offered(box):
    return [box.itemText(number) for number in range(box.count())]


def loan_form(page):
    [form] = page.window().findChildren(LoanForm)
    return form


def write_terms(form, **wanted):
    first = form.fields.first
    for name, text in wanted.items():
        getattr(first, name).set_text(text)


def test_many_rows_chosen_at_once_share_one_decision(many, strip, qtbot):
    many._preview.table.selectAll()
    qtbot.waitUntil(lambda: strip.settled)
    assert "of them" in strip.take.text()

    strip.take.click()
    qtbot.waitUntil(lambda: many.preparation.settled and "Import 0 " in import_action(many).text())

    choices = many.preparation.draft.choices
    assert len(choices) == MANY
    assert len({id(choice) for choice in choices.values()}) == 1


def test_nothing_is_decided_of_many_rows_before_all_were_looked_at(many, strip, qtbot):
    many._preview.table.selectAll()

    assert not strip.settled
    assert not strip.take.isEnabled()
    qtbot.waitUntil(lambda: strip.settled)
    assert strip.take.isEnabled()


def test_the_keyboard_comes_back_to_a_box_that_had_to_wait(many, import_holder, strip, qtbot):
    import_holder.show()
    many._preview.table.selectAll()
    qtbot.waitUntil(lambda: strip.settled)
    strip.take.setFocus()
    qtbot.waitUntil(strip.take.hasFocus)

    qtbot.keyClick(strip.take, Qt.Key.Key_Space)
    qtbot.waitUntil(lambda: many.preparation.settled and "Import 0 " in import_action(many).text() and strip.settled)

    assert strip.take.hasFocus()
    assert not strip.take.isChecked()


def test_the_head_of_the_table_asks_no_cell_of_the_rows_chosen(many, strip, qtbot, monkeypatch):
    asked = []
    flags = PreviewModel.flags

    def counted(model, index):
        asked.append(index)
        return flags(model, index)

    monkeypatch.setattr(PreviewModel, "flags", counted)
    table = many._preview.table

    table.selectAll()
    qtbot.waitUntil(lambda: strip.settled)
    head = table.horizontalHeader()
    head.render(QPixmap(max(head.width(), 1), max(head.height(), 1)))

    assert len(asked) < MANY


def test_a_purchase_in_instalments_is_added_as_a_loan_from_its_row(page, give, strip, import_desk):
    give(alipay=alipay_gen3(huabei_purchase("洗衣机", "1200.00", pay_from="花呗分期(3期)")))
    show_group(page, RowGroup.UNDECIDED)

    strip.loan.click()
    first = loan_form(page).fields.first
    assert (first.name.text(), first.principal.text(), first.periods.text()) == ("洗衣机", "1200.00", "3")
    assert first.start.value == date(2026, 8, 18)
    write_terms(loan_form(page), rate="0")
    loan_form(page).submit.click()

    [loan] = import_desk.session.book.loans.values()
    assert (loan.name, loan.principal.minor, loan.terms.periods) == ("洗衣机", 1200_00, 3)
    assert tabs(page) == ["All 1", "1 already there"]


def test_a_repayment_of_no_named_loan_asks_for_the_loan(page, give, strip, import_desk):
    give(paid=repayments([{"loan": "", "amount": "888.00", "date": "2026-09-10"}]))
    show_group(page, RowGroup.UNDECIDED)
    assert offered(strip.way) == ["Goes to: not decided"]

    strip.loan.click()
    form = loan_form(page)
    assert form.fields.first.instalment.text() == "888.00"
    assert form._quotes
    form.fields.first.lender.write("江南银行")
    write_terms(form, principal="10000", start="2026-08-10", periods="12")
    form.submit.click()
    import_action(page).trigger()

    [loan] = import_desk.session.book.loans
    assert [payment.loan for payment in import_desk.session.book.payments.values()] == [loan]


def test_a_form_that_is_left_decides_nothing(page, give, strip):
    give(paid=repayments([{"loan": "", "amount": "888.00"}]))
    show_group(page, RowGroup.UNDECIDED)

    strip.loan.click()
    loan_form(page).cancel.click()

    assert page.preparation.draft.choices == {}


def test_a_shop_is_not_offered_as_a_lender(page, give, strip):
    give(alipay=alipay_gen3(
        huabei_purchase("洗衣机", "1200.00", pay_from="花呗分期(3期)"), alipay_row(counterparty="面馆"),
    ))

    show_group(page, RowGroup.UNDECIDED)
    assert offered(strip.way) == ["Goes to: not decided", "Huabei (a new line)"]
    show_group(page, RowGroup.IGNORED)
    assert offered(strip.way) == ["Goes to: as recognised"]


def test_whom_own_money_went_to_is_offered_once_it_is_said_to_be_a_repayment(page, give, strip):
    give(alipay=alipay_gen3(alipay_row(counterparty="表弟")))
    show_group(page, RowGroup.IGNORED)

    strip.kind.choose(RowKind.REPAY)
    strip.kind.activated.emit(strip.kind.currentIndex())
    show_group(page, RowGroup.UNDECIDED)

    assert "表弟 (a new line)" in offered(strip.way)


@pytest.mark.parametrize("sought", ["1500", "1,500", "1,500.00", "１，５００", "￥1500", "¥1,500.00", "1500.00 甲"])
@pytest.mark.parametrize("written", ["1500.00", "¥1,500.00"])
def test_an_amount_is_found_however_it_is_written(page, give, qtbot, written, sought):
    give(paid=repayments([{"loan": "甲", "amount": written}, {"loan": "甲", "amount": "50.00", "date": "2026-09-10"}]))
    show_group(page, RowGroup.UNDECIDED)

    page._preview.filter.setText(sought)

    qtbot.waitUntil(lambda: [row.planned.row.amount.minor for row in page._preview.model.rows] == [1500_00])


def test_what_is_perhaps_recorded_already_needs_no_loan(page, give, strip, import_desk):
    give(alipay=alipay_gen3(huabei_repayment("1284.60", at="2026-11-10 08:00:07")))
    import_action(page).trigger()
    give(bank="交易日期,摘要,交易金额,账户余额,对方户名\n2026-11-10,花呗还款,-1284.60,5000.00,支付宝花呗\n".encode())
    show_group(page, RowGroup.UNDECIDED)

    assert strip.same.isVisibleTo(page)
    assert not strip.loan.isVisibleTo(page)


def test_a_new_row_needs_no_loan(page, give, strip, import_desk):
    import_desk.run(c.AddLoan(a_loan("car", name="车贷", start=date(2025, 1, 1)), a_lender()))
    give(paid=repayments([{"loan": "车贷", "amount": "888.00"}]))

    assert not strip.loan.isVisibleTo(page)
