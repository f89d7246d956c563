"""What is past its day is paid on the day that was meant, and a day that was wrong is corrected afterwards."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QMenu

from tests.builders import a_card, a_lender, a_loan, a_payment, an_entry, cny
from zhihuan.application import commands as c
from zhihuan.application.glance import as_of, debited, paid_on
from zhihuan.domain.late_terms import LateTerms
from zhihuan.domain.payment import PaymentId
from zhihuan.domain.revolving import EntryKind
from zhihuan.ui.dialogs.paid_day_form import PaidDayForm
from zhihuan.ui.dialogs.paid_form import PaidForm
from zhihuan.ui.dialogs.payment_edit_form import PaymentEditForm
from zhihuan.ui.pages.overview import OverviewPage
from zhihuan.ui.pages.overview_dues import DueLine
from zhihuan.ui.tray import Tray


@pytest.fixture
def page(desk, holder):
    page = OverviewPage(desk, holder)
    page.resize(holder.size())
    desk.changed.connect(page.refresh)
    page.refresh()
    page.show()
    return page


def first(page):
    return next(line for line in page.findChildren(DueLine) if line.isVisibleTo(page))


def asked(button, qtbot):
    """Press a button; return what the menu below it offers."""
    qtbot.mouseClick(button, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: isinstance(QApplication.activePopupWidget(), QMenu))
    return QApplication.activePopupWidget()


def choose(menu, words):
    """Choose what begins with some words."""
    action = next(action for action in menu.actions() if action.text().startswith(words))
    menu.close()
    action.trigger()


def paid_days(session):
    return [(one.on, one.amount) for one in session.book.payments.values()]


def test_what_is_overdue_was_paid_today_on_its_day_or_on_another(session, page, qtbot):
    session.run(c.AddLoan(replace(a_loan(), late=LateTerms()), a_lender()))

    menu = asked(first(page).button, qtbot)
    words = [action.text() for action in menu.actions()]
    choose(menu, "Paid on its day")

    assert words == ["Paid today (Tue 10 Mar)", "Paid on its day (Sun 15 Feb)", "Paid on another day…"]
    assert paid_days(session) == [(date(2026, 2, 15), cny("1066.19"))]
    assert session.position().overdue == ()


def test_on_another_day_there_is_the_penalty_of_that_day_to_pay(session, page, holder, qtbot):
    session.run(c.AddLoan(replace(a_loan(), late=LateTerms()), a_lender()))

    choose(asked(first(page).button, qtbot), "Paid on another day")
    form = holder.findChild(PaidDayForm)
    form.day.set_text("2026-02-20")
    form.submit.click()

    [(on, amount)] = paid_days(session)
    assert on == date(2026, 2, 20)
    assert cny("1066.19") < amount < cny("1077.07")
    assert session.position().overdue == ()


def test_a_day_must_be_typed(session, page, holder, qtbot):
    session.run(c.AddLoan(a_loan(), a_lender()))
    choose(asked(first(page).button, qtbot), "Paid on another day")
    form = holder.findChild(PaidDayForm)

    form.day.set_text("")
    form.submit.click()

    assert form.day.error.text()
    assert not session.book.payments


def test_what_was_debited_was_so_on_its_day(session, page, qtbot):
    session.run(c.AddLoan(replace(a_loan(), automatic=True), a_lender()))

    menu = asked(first(page).button, qtbot)
    words = [action.text() for action in menu.actions()]
    menu.close()

    assert words[:2] == ["Debited on its day (Sun 15 Feb)", "Paid today (Tue 10 Mar)"]
    assert "automatic debit" in first(page)._what()[0]


def test_the_minimum_of_a_late_bill_is_asked_for_too(session, page, qtbot):
    session.run(c.AddLine(replace(a_card(due_day=5), automatic=True), a_lender("bank", "Bank")))
    session.run(c.AddEntry(an_entry(line="card", on=date(2026, 2, 5), amount=10_000)))

    choose(asked(first(page).minimum, qtbot), "Debited on its day")

    [payment] = [one for one in session.book.entries.values() if one.kind is EntryKind.REPAYMENT]
    assert (payment.on, payment.amount) == (date(2026, 3, 5), cny(1_000))


def test_an_automatic_debit_was_paid_on_its_day_where_nobody_says(session):
    session.run(c.AddLoan(replace(a_loan(), automatic=True), a_lender()))
    session.run(c.AddLoan(a_loan("other"), a_lender()))
    position = session.position()
    late = {due.subject: due for due in position.overdue}

    days = {subject: (debited(due, position), paid_on(due, position)) for subject, due in late.items()}

    assert days == {"jiebei": (True, date(2026, 2, 15)), "other": (False, date(2026, 3, 10))}


def test_of_several_open_payments_the_day_is_asked_too(session, desk, holder):
    session.run(c.AddLoan(replace(a_loan(), automatic=True, late=LateTerms()), a_lender()))
    session.run(c.AddLoan(a_loan("other"), a_lender()))
    form = PaidForm(desk, session.position().overdue, holder)
    form.open()
    proposed = form.day.value
    form.choose(1)
    other = form.day.value

    form.day.set_text("")
    refused = form.command()
    form.day.set_text("2026-03-01")
    form.submit.click()

    assert {proposed, other} == {date(2026, 2, 15), date(2026, 3, 10)}
    assert refused is None
    assert [on for on, _amount in paid_days(session)] == [date(2026, 3, 1)]


def test_the_tray_offers_the_same_days_and_the_minimum(session, desk, holder):
    session.run(c.AddLine(replace(a_card(due_day=5), automatic=True), a_lender("bank", "Bank")))
    session.run(c.AddEntry(an_entry(line="card", on=date(2026, 2, 5), amount=10_000)))
    tray = Tray(desk, holder)
    tray.refresh()
    menu = next(action.menu() for action in tray.menu.actions() if action.menu())
    assert isinstance(menu, QMenu)
    words = [action.text() for action in menu.actions()]

    next(action for action in menu.actions() if action.text() == "Minimum paid").trigger()

    assert words == ["Debited on its day (Thu 5 Mar)", "Paid today (Tue 10 Mar)", "Minimum paid", "Open"]
    [payment] = [one for one in session.book.entries.values() if one.kind is EntryKind.REPAYMENT]
    assert (payment.on, payment.amount) == (date(2026, 3, 5), cny(1_000))


def test_before_the_loan_there_was_no_penalty(session):
    session.run(c.AddLoan(replace(a_loan(), late=LateTerms()), a_lender()))
    [late] = session.position().overdue

    assert as_of(late, session.position(), date(2025, 1, 1)).to_pay == late.left
    assert as_of(late, session.position(), session.today) is late


def test_a_payments_day_and_note_are_corrected_and_undone(opened, desk, session, qtbot):
    loan = opened(None, c.RecordPayment(a_payment(on=date(2026, 3, 10))))
    pane = loan.payments
    pane.table.setCurrentIndex(pane.table.model().index(0, 0))
    before = session.book.payments[PaymentId("payment")]

    pane.correct.click()
    form = pane.findChild(PaymentEditForm)
    form.day.set_text("2026-02-15")
    form.note.set_text("on time")
    form.submit.click()

    after = session.book.payments[before.id]
    assert (after.on, after.note, after.amount) == (date(2026, 2, 15), "on time", before.amount)
    desk.undo()
    assert session.book.payments[before.id] == before


@pytest.mark.parametrize("typed", [("", "500"), ("2026-02-15", ""), ("2026-02-15", "0")])
def test_a_correction_without_day_or_amount_is_refused_in_words(opened, desk, session, typed, holder):
    opened(None, c.RecordPayment(a_payment()))
    form = PaymentEditForm(desk, session.book.payments[PaymentId("payment")], holder)
    form.open()
    day, amount = typed

    form.day.set_text(day)
    form.amount.set_text(amount)

    assert form.command() is None
    assert form.day.error.text() or form.amount.error.text()


def test_an_amount_with_known_parts_or_other_loans_stays(opened, desk, session, holder):
    payment = replace(a_payment(), interest=cny(1))
    opened(None, c.RecordPayment(payment))
    forms = [PaymentEditForm(desk, one, holder) for one in (payment, replace(a_payment(), together="x"))]

    assert [form.amount.isEnabled() for form in forms] == [False, False]
    assert forms[0].command() == c.EditPayment(payment)
