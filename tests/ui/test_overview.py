"""The first page: what is due, what it amounts to, and one button to say it is paid."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractButton, QApplication, QLabel, QWidget

from tests.builders import a_card, a_lender, a_line, a_loan, an_entry, an_event, an_income, cny
from zhihuan.application import commands as c
from zhihuan.application.glance import glance
from zhihuan.domain.credit_line import LineEventKind
from zhihuan.domain.due import Due
from zhihuan.domain.late_terms import LateTerms
from zhihuan.domain.money import Money
from zhihuan.domain.recovery.case import LossReason
from zhihuan.domain.revolving import EntryKind
from zhihuan.ui.dialogs.ratio_rows import RatioRows
from zhihuan.ui.pages.loan_next_due import NextDue
from zhihuan.ui.pages.overview import OverviewPage
from zhihuan.ui.pages.overview_dues import MOST_ROWS, DueLine
from zhihuan.ui.paid_menu import Paid
from zhihuan.ui.widgets.buttons import Button
from zhihuan.ui.widgets.figures import Figures
from zhihuan.ui.widgets.labels import ElidedText
from zhihuan.ui.widgets.money_label import MoneyLabel


@pytest.fixture
def holder(qtbot):
    holder = QWidget()
    qtbot.addWidget(holder)
    return holder


@pytest.fixture
def page(desk, holder):
    page = OverviewPage(desk, holder)
    desk.changed.connect(page.refresh)
    page.refresh()
    return page


def texts(widget):
    """Every text a label or button in this widget shows or is called."""
    labels = [label.text() for label in widget.findChildren(QLabel) if label.isVisibleTo(widget)]
    return labels + [button.accessibleName() or button.text() for button in widget.findChildren(QAbstractButton)]


def lines(page):
    return [line for line in page.findChildren(DueLine) if line.isVisibleTo(page)]


def test_an_empty_ledger_says_how_to_begin(page):
    said = " ".join(texts(page))

    assert "Nothing is recorded yet" in said
    assert "Add a loan" in said
    assert "Look around with sample data" in said


def test_a_bill_shows_its_minimum_and_that_is_paid_in_place(session, page, qtbot):
    card = a_card()
    session.run(c.AddLine(card, a_lender("bank", "Bank")))
    session.run(c.AddEntry(an_entry(line="card", on=date(2026, 2, 5), amount=10_000)))
    [bill] = lines(page)
    before = texts(bill)

    qtbot.mouseClick(bill.minimum, Qt.MouseButton.LeftButton)

    [bill] = lines(page)
    assert "minimum ¥1,000.00" in before
    assert "Card: the minimum of ¥1,000.00 is paid" in before
    assert session.position().lines[card.id].owed == cny(9_000)
    assert bill.minimum is None
    assert "minimum paid" in texts(bill)
    assert "minimum ¥1,000.00" not in texts(bill)


def test_an_overdue_instalment_stands_first_with_what_is_left(session, page):
    session.run(c.AddLoan(a_loan(), a_lender()))

    first = texts(lines(page)[0])

    assert "23 days overdue" in " ".join(first)
    assert "¥1,066.19" in first


def test_within_grace_a_due_is_not_called_overdue(session, page):
    graceful = replace(a_loan(start=date(2026, 2, 8)), late=LateTerms(grace_days=5))
    session.run(c.AddLoan(graceful, a_lender()))

    first = texts(lines(page)[0])
    assert "within grace until Fri 13 Mar" in first
    assert "overdue" not in " ".join(first)


def test_a_late_instalment_that_costs_penalty_is_gone_once_it_is_marked_as_paid(session, desk, page):
    session.run(c.AddLoan(replace(a_loan(), late=LateTerms()), a_lender()))
    said = texts(lines(page)[0])

    line = lines(page)[0]
    menu = Paid(desk, line.due).ask(line.button)
    assert menu is not None
    menu.actions()[0].trigger()

    found = session.position()
    assert "1 of 12 · of it ¥10.88 penalty · Ant Consumer Finance" in said
    assert "¥1,077.07" in said
    assert (found.overdue, found.standings["jiebei"].penalty) == ((), cny(0))
    assert [one.amount for one in session.book.payments.values()] == [cny("1077.07")]


def test_paid_removes_the_row_and_undo_brings_it_back(session, desk, page, qtbot):
    session.run(c.AddLoan(a_loan(start=date(2026, 2, 10)), a_lender()))
    before = len(lines(page))

    qtbot.mouseClick(lines(page)[0].findChild(Button), Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: len(lines(page)) == before - 1)
    assert len(session.book.payments) == 1

    desk.undo()
    qtbot.waitUntil(lambda: len(lines(page)) == before)
    assert not session.book.payments


@pytest.fixture
def slow_hands():
    """Let a double click take as long as it likes."""
    usual = QApplication.doubleClickInterval()
    QApplication.setDoubleClickInterval(60_000)
    yield
    QApplication.setDoubleClickInterval(usual)


@pytest.mark.usefixtures("slow_hands")
def test_a_double_click_on_paid_pays_one_debt_and_opens_none(session, desk, page, qtbot):
    session.run(c.AddLoan(a_loan(start=date(2026, 2, 10)), a_lender()))
    opened = []
    desk.page_wanted.connect(lambda *wanted: opened.append(wanted))

    qtbot.mouseClick(lines(page)[0].button, Qt.MouseButton.LeftButton)
    qtbot.mouseDClick(lines(page)[0].button, Qt.MouseButton.LeftButton)
    qtbot.mouseDClick(lines(page)[0], Qt.MouseButton.LeftButton)

    assert len(session.book.payments) == 1
    assert not opened


@pytest.mark.usefixtures("slow_hands")
def test_the_keyboard_pays_one_row_after_the_other_without_a_pause(session, page, holder, qtbot):
    session.run(c.AddLoan(a_loan(start=date(2026, 2, 10)), a_lender()))
    holder.show()
    lines(page)[0].button.setFocus()

    for _ in range(2):
        qtbot.keyClick(holder.focusWidget(), Qt.Key.Key_Return)

    assert len(session.book.payments) == 2


@pytest.mark.usefixtures("slow_hands")
def test_a_double_click_on_the_next_due_of_a_loan_pays_it_once(session, desk, qtbot):
    session.run(c.AddLoan(a_loan(), a_lender()))
    [first, second, *_] = [row.due for row in glance(session.position()).rows]
    paid: list[Due] = []
    block = NextDue(desk)
    qtbot.addWidget(block)
    block.paid.connect(lambda due, _beside: paid.append(due))
    block.paid.connect(lambda _due, _beside: block.show_due(second, session.position().today, ""))
    block.show_due(first, session.position().today, "")

    qtbot.mouseClick(block.button, Qt.MouseButton.LeftButton)
    qtbot.mouseDClick(block.button, Qt.MouseButton.LeftButton)

    assert paid == [first]


def test_a_bill_is_paid_into_its_line(session, page, qtbot):
    session.run(c.AddLine(a_line(), a_lender()))
    session.run(c.PayBill(an_entry(on=date(2026, 2, 20))))

    qtbot.mouseClick(lines(page)[0].findChild(Button), Qt.MouseButton.LeftButton)

    assert [entry.kind for entry in session.book.entries.values()] == ["purchase", "repayment"]
    assert not session.position().overdue


def test_without_income_the_ratio_is_unknown_and_asks_for_it(session, page, qtbot):
    session.run(c.AddLoan(a_loan(), a_lender()))

    assert "unknown" in texts(page)
    assert "Add your income" in texts(page)

    with qtbot.waitSignal(page.income_wanted):
        page.findChild(type(page._health)).findChild(Button).click()


def test_with_income_the_ratio_says_how_it_was_built(session, page):
    session.run(c.AddLoan(a_loan(), a_lender()))
    session.run(c.SetIncome(an_income(amount="4000")))

    assert "26.7%" in texts(page)
    assert any("¥1,066.19 due ÷ ¥4,000.00 income" in text for text in texts(page))


def test_a_lost_line_shows_its_way_back_and_what_blocks_it(session, page, qtbot, desk):
    session.run(c.AddLoan(a_loan(), a_lender()))
    session.run(c.AddLine(a_line(), a_lender(), an_event()))
    session.run(c.RecordLineEvent(
        an_event("closed", on=date(2026, 3, 1), kind=LineEventKind.CLOSED, limit=None), LossReason.OVERDUE
    ))

    said = " ".join(texts(page))

    assert "way back" in said
    assert "overdue" in said
    with qtbot.waitSignal(desk.page_wanted) as wanted:
        next(button for button in page.findChildren(Button) if button.text() == "See the way back").click()
    assert wanted.args == ["recovery", next(iter(session.book.cases))]


def test_tab_goes_through_the_list_before_the_cards_beside_it(session, desk, holder, qtbot):
    rail = Button(desk.look, text="Rail", parent=holder)
    page = OverviewPage(desk, holder)
    for number in (1, 2):
        session.run(c.AddLoan(a_loan(f"loan-{number}"), a_lender()))
    page.refresh()
    holder.show()
    rail.setFocus()

    reached = []
    while "Add your income" not in reached:
        qtbot.keyClick(holder.focusWidget(), Qt.Key.Key_Tab)
        reached.append(holder.focusWidget().text())

    assert reached == ["Paid"] * len(lines(page)) + ["Add your income"]


def test_a_very_long_list_is_cut_and_says_so(session, page):
    for number in range(MOST_ROWS + 5):
        session.run(c.AddLoan(a_loan(f"loan{number}", name=f"Loan {number}", start=date(2026, 2, 15)), a_lender()))

    assert len(lines(page)) == MOST_ROWS
    assert any("5 more" in text for text in texts(page))


def test_every_button_has_a_name(session, page):
    session.run(c.AddLoan(a_loan(), a_lender()))

    assert all(button.accessibleName() or button.text() for button in page.findChildren(QAbstractButton))


def test_the_card_opens_the_rows(session, page, qtbot):
    session.run(c.AddLoan(a_loan(), a_lender()))

    next(button for button in page.findChildren(Button) if button.text() == "How it was built").click()

    qtbot.waitUntil(lambda: page.findChild(RatioRows) is not None)


def test_the_ratio_opens_to_its_rows_of_any_month(session, desk, holder):
    session.run(c.AddLoan(a_loan(), a_lender()))
    session.run(c.SetIncome(an_income(amount="4000")))
    rows = RatioRows(desk, holder)
    rows.show()

    assert "26.7%" in texts(rows)
    assert any("Jiebei · instalment · Sun 15 Mar" in text for text in texts(rows))

    next(button for button in rows.findChildren(Button) if button.text() == "Month before").click()
    assert any("Jiebei · instalment · Sun 15 Feb" in text for text in texts(rows))

    for _ in range(2):
        next(button for button in rows.findChildren(Button) if button.text() == "Month before").click()
    assert "0.0%" in texts(rows)


def test_an_empty_ledger_offers_no_payment(session, page, qtbot):
    before = page.primary_action()

    with qtbot.waitSignal(page.head_changed):
        session.run(c.AddLoan(a_loan(), a_lender()))
        page.refresh()

    assert before is None
    assert page.primary_action().text() == "Record a payment"


def test_the_lender_is_left_out_before_what_is_paid_from(session, page, holder):
    session.run(c.AddLoan(a_loan(pay_from="Salary card"), a_lender()))
    page.refresh()
    holder.show()
    [what] = [label for label in lines(page)[0].findChildren(ElidedText) if "Salary card" in label.text()]

    said = []
    for width in (what.sizeHint().width(), what.sizeHint().width() - 9, 60):
        what.resize(width, what.height())
        said.append((what.shown, bool(what.toolTip())))

    assert said == [
        ("1 of 12 · Ant Consumer Finance · from Salary card", False), ("1 of 12 · from Salary card", True),
        ("1 of 12", True),
    ]


def test_days_to_come_are_not_called_by_the_name_of_a_figure_that_counts_today_too(session, page):
    session.run(c.AddLoan(a_loan(start=date(2026, 1, 15)), a_lender()))

    assert texts(page).count("Next 7 days") == 1
    assert "Coming days" in texts(page)


@pytest.mark.parametrize(("width", "columns"), [(1020, 4), (760, 2)])
def test_very_large_figures_fold_rather_than_being_cut(session, desk, holder, width, columns):
    page = OverviewPage(desk, holder)
    holder.resize(width, 900)
    page.resize(width, 900)
    session.run(c.AddLoan(a_loan(principal=Money(1_234_567_890, "CNY")), a_lender()))
    page.refresh()
    holder.show()
    page.show()
    QApplication.processEvents()

    figures = page.findChild(Figures)

    assert figures is not None
    assert figures.width() <= width
    assert figures.columns == columns
    assert all(label.width() >= label.sizeHint().width() for label in figures.findChildren(MoneyLabel))
    assert all(label.shown == label.text() for label in figures.findChildren(ElidedText))


def test_another_currency_stands_beside_the_figures_and_is_not_converted(session, page):
    session.run(c.AddLoan(a_loan(), a_lender()))
    session.run(c.AddLoan(a_loan("yuan", name="Second"), a_lender()))
    session.run(c.AddLoan(a_loan("usd", name="Dollars", principal=Money(1200_00, "USD")), a_lender()))

    page.refresh()

    said = texts(page)
    assert "Total owed" in said
    assert "+ $1,212.00 not converted" in said
    assert "¥2,132.38 + $106.62 not converted" in said


def test_the_total_is_at_least_so_much_where_one_line_is_unknown(session, page):
    session.run(c.AddLine(a_line(), a_lender(), an_event()))
    session.run(c.PayBill(an_entry(amount=300, kind=EntryKind.REPAYMENT)))

    page.refresh()

    assert "Total owed, at least" in texts(page)
    assert "a credit line's records are incomplete" in texts(page)
    assert "≥ 0%" in texts(page)


def test_figures_stand_on_one_height_whatever_is_said_below_them(session, page, holder, qtbot):
    session.run(c.AddLoan(a_loan(), a_lender()))
    session.run(c.AddLoan(a_loan("yuan", name="Second"), a_lender()))
    session.run(c.AddLoan(a_loan("usd", name="Dollars", principal=Money(1200_00, "USD")), a_lender()))
    holder.resize(1200, 900)
    page.resize(1200, 900)
    holder.show()
    page.refresh()

    def heights():
        shown = [one for one in page.findChild(Figures).findChildren(MoneyLabel) if one.isVisible()]
        return {label.mapTo(page, label.rect().center()).y() for label in shown}

    qtbot.waitUntil(lambda: len(heights()) == 1)


def test_an_overdue_warning_counts_every_currency(session, page):
    session.run(c.AddLoan(a_loan(), a_lender()))
    session.run(c.AddLoan(a_loan("yuan", name="Second"), a_lender()))
    session.run(c.AddLoan(a_loan("usd", name="Dollars", principal=Money(1200_00, "USD")), a_lender()))

    page.refresh()

    assert "3 payments overdue: ¥2,132.38 + $106.62 not converted" in texts(page)


def test_paying_a_row_in_the_middle_leaves_the_keyboard_on_the_next(session, page, holder, qtbot):
    session.run(c.AddLoan(a_loan(start=date(2026, 2, 10)), a_lender()))
    session.run(c.AddLoan(a_loan("second", name="Second", start=date(2026, 2, 10)), a_lender()))
    holder.show()
    names = [line.button.accessibleName() for line in lines(page)]

    qtbot.mouseClick(lines(page)[1].button, Qt.MouseButton.LeftButton)

    assert holder.focusWidget().accessibleName() == names[2]


def test_an_emptied_ledger_leaves_no_room_behind(session, desk, page):
    for number in range(20):
        session.run(c.AddLoan(a_loan(f"loan{number}", name=f"Loan {number}"), a_lender()))
    full = page.sizeHint().height()

    for _ in range(20):
        desk.undo()

    assert page.sizeHint().height() < full / 2
