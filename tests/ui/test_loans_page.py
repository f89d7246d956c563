"""The loans page: its tables, what lies behind a row, and what the keyboard does there."""

from __future__ import annotations

from datetime import date

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QAbstractItemModelTester
from PySide6.QtWidgets import QAbstractButton, QComboBox, QLabel, QLineEdit, QTabBar, QTableView

from tests.builders import a_lender, a_line, a_loan, a_payment, an_entry, an_event, terms
from zhihuan.application import commands as c
from zhihuan.application.loan_list import loan_rows
from zhihuan.domain.credit_line import LineEventKind
from zhihuan.domain.rate import RateUnit
from zhihuan.domain.recovery.case import LossReason
from zhihuan.domain.revolving import EntryKind
from zhihuan.domain.terms import Method
from zhihuan.ui.dialogs.loan_form import LoanForm
from zhihuan.ui.dialogs.settle_form import SettleForm
from zhihuan.ui.models import loans
from zhihuan.ui.models.rows import RowsModel
from zhihuan.ui.pages.loans import LoansPage
from zhihuan.wording.formats import Formats


@pytest.fixture
def page(desk, holder):
    page = LoansPage(desk, {}, holder)
    page.resize(holder.size())
    desk.changed.connect(page.refresh)
    page.refresh()
    page.show()
    return page


@pytest.fixture
def jiebei(session):
    """12,000 yuan since January, its February instalment paid; March's is due on the 15th."""
    session.run(c.AddLoan(a_loan(), a_lender()))
    session.run(c.RecordPayment(a_payment(period=1)))


@pytest.fixture
def huabei(session):
    session.run(c.AddLine(a_line(), a_lender(), an_event()))
    session.run(c.PayBill(an_entry(amount=300)))


def names(table):
    model = table.model()
    return [model.index(row, 0).data() for row in range(model.rowCount())]


def said(widget):
    return " ".join(label.text() for label in widget.findChildren(QLabel) if label.isVisibleTo(widget))


def select(table, row=0):
    table.setFocus()
    table.selectRow(row)


def test_an_empty_page_says_what_would_be_here(page):
    assert "No loan is recorded yet" in said(page)
    assert page.primary_action() is None


def test_a_loan_stands_in_the_table_with_what_is_owed_and_what_it_costs(page, jiebei):
    row = [page.list.loans.model().index(0, column).data() for column in range(7)]

    assert row == ["Jiebei", "¥11,053.81", "Sun 15 Mar", "12.00% a year", "12.68%", "8%", "on track"]


def test_the_head_says_how_much_is_owed(page, jiebei):
    assert page.title() == "Loans"
    assert "¥11,053.81" in page.subtitle()


def test_the_filter_finds_by_name_and_by_lender(page, session, jiebei, qtbot):
    bank = a_lender("ccb", "China Construction Bank")
    session.run(c.AddLoan(a_loan("mortgage", lender="ccb", name="Mortgage"), bank))

    qtbot.keyClicks(page.list.filter, "construction")

    assert names(page.list.loans) == ["Mortgage"]


def test_ctrl_f_goes_to_the_filter_and_esc_clears_it(page, jiebei, qtbot):
    select(page.list.loans)

    qtbot.keyClick(page.list.loans, Qt.Key.Key_F, Qt.KeyboardModifier.ControlModifier)
    qtbot.keyClicks(page.list.filter, "no such loan")
    nothing = said(page)
    qtbot.keyClick(page.list.filter, Qt.Key.Key_Escape)

    assert "Nothing here has that in its name" in nothing
    assert names(page.list.loans) == ["Jiebei"]


def test_a_settled_loan_is_folded_away_until_it_is_asked_for(page, session, jiebei):
    session.run(c.SettleLoan(a_loan().id, date(2026, 3, 1)))
    folded = names(page.list.loans)

    page.list.settled.setChecked(True)

    assert folded == []
    assert names(page.list.loans) == ["Jiebei"]
    assert "1" in page.list.settled.text()


def test_delete_deletes_without_asking_and_undo_brings_it_back(page, desk, session, jiebei, qtbot):
    select(page.list.loans)

    qtbot.keyClick(page.list.loans, Qt.Key.Key_Delete)
    gone = dict(session.book.loans)
    desk.undo()

    assert gone == {}
    assert names(page.list.loans) == ["Jiebei"]
    assert len(session.book.payments) == 1


def test_enter_opens_a_loan_and_esc_goes_back(page, jiebei, qtbot):
    select(page.list.loans)

    qtbot.keyClick(page.list.loans, Qt.Key.Key_Return)
    opened = page.title()
    qtbot.keyClick(page.loan, Qt.Key.Key_Escape)

    assert opened == "Jiebei"
    assert page.title() == "Loans"
    assert page.list.isVisibleTo(page)


@pytest.mark.parametrize("go", [
    lambda page, qtbot: qtbot.keyClick(page.line, Qt.Key.Key_Escape),
    lambda page, qtbot: qtbot.keyClick(page.line.back, Qt.Key.Key_Left, Qt.KeyboardModifier.AltModifier),
    lambda page, qtbot: qtbot.mouseClick(page.line.back, Qt.MouseButton.LeftButton),
    lambda page, qtbot: page.begin_again(),
], ids=["esc", "alt-left", "button", "chosen again"])
def test_going_back_leaves_the_keyboard_on_the_row_one_came_from(page, huabei, jiebei, qtbot, go):
    page.open("huabei")

    go(page, qtbot)

    assert (page.title(), page.list.isVisibleTo(page), page.list.shows_lines) == ("Loans", True, True)
    assert page.list.lines.current_row().standing.line.name == "Huabei"
    assert page.list.lines.hasFocus()


def test_f2_edits_the_current_loan(page, jiebei, qtbot):
    select(page.list.loans)

    qtbot.keyClick(page.list.loans, Qt.Key.Key_F2)

    form = page.findChild(LoanForm)
    assert form.fields.first.name.text() == "Jiebei"
    assert form.fields.first.periods.value == 12


def test_the_details_show_each_instalment_with_its_state(page, jiebei):
    page.open("jiebei")

    model = page.loan.schedule.model
    states = [model.index(row, 6).data() for row in range(3)]
    assert states == ["paid", "upcoming", "upcoming"]


def test_paid_removes_the_due_and_undo_brings_it_back(page, desk, jiebei, qtbot):
    page.open("jiebei")
    before = said(page.loan.next_due)

    qtbot.mouseClick(page.loan.next_due.button, Qt.MouseButton.LeftButton)
    after = said(page.loan.next_due)
    desk.undo()

    assert "2 of 12" in before
    assert "3 of 12" in after
    assert "2 of 12" in said(page.loan.next_due)


def test_a_payment_is_deleted_with_the_delete_key(page, desk, session, jiebei, qtbot):
    page.open("jiebei")
    page.loan.panes.show_pane(page.loan.payments)
    payments = page.loan.payments.table
    select(payments)

    qtbot.keyClick(payments, Qt.Key.Key_Delete)

    assert not session.book.payments
    assert "1 of 12" in said(page.loan.next_due)


def test_a_flat_fee_is_shown_for_what_it_is(page, session):
    flat = terms(Method.FLAT_FEE, "0.006", unit=RateUnit.PERIOD)
    session.run(c.AddLoan(a_loan(terms=flat), a_lender()))

    page.open("jiebei")

    words = said(page.loan)
    assert "0.60% fee each period is really an effective rate of 13.84% a year, 13.03% nominal" in words


def test_a_loan_paid_off_for_an_unknown_amount_is_settled_and_can_be_opened_again(page, session, jiebei):
    page.open("jiebei")

    page.loan.settle()
    form = page.findChild(SettleForm)
    form.amount.set_text("")
    form.submit.click()
    closed_on = session.book.loans[a_loan().id].closed_on
    page.loan.settle()

    assert closed_on == date(2026, 3, 10)
    assert session.book.loans[a_loan().id].closed_on is None


def test_a_loan_that_vanishes_leaves_its_details(page, desk, jiebei):
    page.open("jiebei")

    desk.undo()
    desk.undo()

    assert page.title() == "Loans"
    assert "No loan is recorded yet" in said(page)


def test_the_bill_of_a_line_can_be_paid(page, session, huabei, qtbot):
    page.open("huabei")

    qtbot.mouseClick(page.line.statement.pay_all, Qt.MouseButton.LeftButton)

    assert sum(entry.amount.minor for entry in session.book.entries.values()) == 600_00
    assert "paid in full" in said(page.line)


def test_what_is_owed_is_at_least_so_much_where_records_are_missing(page, session):
    session.run(c.AddLine(a_line(), a_lender(), an_event()))
    session.run(c.PayBill(an_entry("early", kind=EntryKind.REPAYMENT, on=date(2026, 1, 9), amount=500)))
    session.run(c.PayBill(an_entry(amount=300)))

    page.list.show_lines()
    owed = page.list.lines.model().index(0, 3).data()

    assert owed == "at least ¥300.00"


def test_a_closed_line_offers_the_way_back(page, desk, session, huabei, qtbot):
    asked = []
    desk.page_wanted.connect(lambda key, case: asked.append((key, case)))
    closed = an_event("closed", kind=LineEventKind.CLOSED, on=date(2026, 3, 5), limit=None)
    session.run(c.RecordLineEvent(closed, LossReason.MULTI_LENDER))

    page.open("huabei")
    qtbot.mouseClick(page.line.way_back.button, Qt.MouseButton.LeftButton)

    [case] = session.book.cases.values()
    assert asked == [("recovery", case.id)]
    assert "line closed" in said(page.line)


def test_a_line_is_deleted_and_comes_back(page, desk, session, huabei, qtbot):
    page.list.show_lines()
    select(page.list.lines)

    qtbot.keyClick(page.list.lines, Qt.Key.Key_Delete)
    gone = dict(session.book.lines)
    desk.undo()

    assert gone == {}
    assert names(page.list.lines) == ["Huabei"]


def test_the_primary_action_is_what_one_came_for(page, jiebei, huabei):
    on_loans = page.primary_action().text()
    page.list.show_lines()
    on_lines = page.primary_action().text()
    page.open("huabei")

    assert (on_loans, on_lines, page.primary_action().text()) == (
        "Add a loan", "Add a credit line", "Record a payment")


def test_amounts_are_hidden_in_privacy(page, desk, jiebei):
    desk.look.write_with(Formats(desk.look.formats.locale, privacy=True))
    page.refresh()

    assert page.list.loans.model().index(0, loans.OWED).data() == "¥••••"


def test_every_widget_that_takes_the_focus_has_a_name(page, jiebei, huabei):
    page.open("jiebei")

    nameless = [
        widget for kind in (QAbstractButton, QLineEdit, QComboBox, QTableView, QTabBar)
        for widget in page.findChildren(kind)
        if widget.focusPolicy() != Qt.FocusPolicy.NoFocus and not (
            widget.accessibleName() or (isinstance(widget, QAbstractButton) and widget.text()))
    ]
    assert nameless == []


def test_the_model_of_loans_is_a_sound_one(qtbot, qtmodeltester, session, look, qapp):
    for number in range(3):
        session.run(c.AddLoan(a_loan(f"loan{number}", name=f"Loan {number}"), a_lender()))
    model = RowsModel(loans.loan_columns(look, lambda: date(2026, 3, 10)), qapp)
    QAbstractItemModelTester(model, QAbstractItemModelTester.FailureReportingMode.Fatal, model)
    model.fill(loan_rows(session.position()))
    model.sort(loans.OWED)
    model.fill(())

    qtmodeltester.check(model)


def test_twenty_thousand_rows_are_asked_only_for_what_is_seen(qapp, session, look):
    session.run(c.AddLoan(a_loan(), a_lender()))
    asked = iter([date(2026, 3, 10)])
    model = RowsModel(loans.loan_columns(look, asked.__next__), qapp)

    model.fill(loan_rows(session.position()) * 20_000)

    assert model.rowCount() == 20_000
    assert model.index(19_999, loans.DUE).data() == "Sun 15 Feb"
    assert list(asked) == []


def test_a_closed_line_with_nothing_owed_asks_for_nothing(page, session):
    session.run(c.AddLine(a_line(due_day=None), a_lender(), an_event()))
    session.run(c.RecordLineEvent(
        an_event("closed", on=date(2026, 3, 1), kind=LineEventKind.CLOSED, limit=None), LossReason.OVERDUE
    ))

    page.open("huabei")

    assert "due day is unknown" not in said(page.line)
    assert not page.line.tables.isVisibleTo(page)
    assert "line closed" in said(page.line)


def test_a_line_that_moved_keeps_its_movements_when_it_is_over(page, session):
    session.run(c.AddLine(a_line(due_day=None), a_lender(), an_event()))
    session.run(c.PayBill(an_entry(amount=300)))
    session.run(c.PayBill(an_entry("back", amount=300, kind=EntryKind.REPAYMENT)))
    session.run(c.RecordLineEvent(
        an_event("closed", on=date(2026, 3, 1), kind=LineEventKind.CLOSED, limit=None), LossReason.OVERDUE
    ))

    page.open("huabei")

    assert page.line.tables.isVisibleTo(page)
    assert not page.line.tables.tabs.isTabVisible(0)
    assert page.line.tables.entries.isVisibleTo(page)


def test_what_happened_says_the_limit_on_a_line_of_its_own(page, session):
    session.run(c.AddLine(a_line(), a_lender(), an_event()))

    page.open("huabei")

    words = [label.text() for label in page.line.findChildren(QLabel)]
    assert "line opened" in words
    assert "¥20,000.00" in words
