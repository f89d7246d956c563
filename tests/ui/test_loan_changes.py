"""What was agreed about a loan after it began, and a rate that follows a benchmark."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from decimal import Decimal

import pytest
from PySide6.QtCore import Qt

from tests.builders import a_loan, a_payment, terms
from tests.ui.loan_things import KNOWN, floating, rate_change, said, states
from zhihuan.application import commands as c
from zhihuan.domain.loan_change import ChangeId, ChangeKind
from zhihuan.domain.rate import RateUnit
from zhihuan.domain.terms import Method
from zhihuan.ui.dialogs.change_form import ChangeForm
from zhihuan.ui.dialogs.quote_form import QuoteForm


def test_a_change_is_seen_before_it_is_taken(opened, loans_page, session):
    loan = opened(a_loan(), c.RecordPayment(a_payment(period=1)))
    loan.panes.show_pane(loan.changes)

    loan.changes.add.click()
    form = loans_page.findChild(ChangeForm)
    form.fields.kind.choose(ChangeKind.EXTENSION)
    form.fields.periods.set_text("3")
    seen, recorded = form.words.text(), dict(session.book.loan_changes)
    form.submit.click()

    assert seen == "Extension by 3 instalments"
    assert [row.after is not None for row in form.moved.model.rows[-3:]] == [True] * 3
    assert recorded == {}
    assert len(session.book.loan_changes) == 1
    assert len(states(loan)) == 15


def test_what_was_before_a_change_never_moves(opened):
    plain = opened(a_loan(), c.RecordPayment(a_payment(period=1)))
    before = plain.schedule.model.rows[0].plan

    loan = plain
    loan._desk.run(c.ChangeLoan(rate_change()))

    assert loan.schedule.model.rows[0].plan == before
    assert loan.schedule.model.rows[1].plan.payment != before.payment


def test_a_change_that_moves_nothing_says_so_at_once(opened, loans_page):
    flat = a_loan(terms=terms(Method.FLAT_FEE, "0.006", unit=RateUnit.PERIOD))
    loan = opened(flat)

    loan.changes.add_change()
    form = loans_page.findChild(ChangeForm)
    form.fields.rate.set_text("5")

    assert "This moves nothing" in form.words.text()


@pytest.mark.parametrize("kind", [ChangeKind.RATE, ChangeKind.EXTENSION, ChangeKind.HOLIDAY])
def test_rows_of_the_lenders_own_say_why_they_do_not_move_and_offer_a_new_plan(opened, loans_page, session, kind):
    loan = opened(a_loan(terms=terms(Method.PLAN, "0")), c.RecordPayment(a_payment(period=1, amount=1_000)))
    loan.changes.add_change()
    form = loans_page.findChild(ChangeForm)

    form.fields.kind.choose(kind)
    form.fields.rate.set_text("4")
    why, offered = form.words.text(), form.instead.isVisibleTo(form)
    form.instead.click()
    form.submit.click()

    assert "the rows are the lender's own" in why
    assert offered
    assert not form.instead.isVisibleTo(form)
    [change] = session.book.loan_changes.values()
    assert (change.kind, change.on) == (ChangeKind.RESTRUCTURE, date(2026, 3, 10))
    assert (change.terms.method, change.terms.periods, change.terms.first_due) == (Method.LEVEL, 11, date(2026, 3, 15))


def test_a_new_plan_asks_first_for_the_rate_that_was_not_written(opened, loans_page):
    opened(a_loan(terms=terms(Method.PLAN, "0"))).changes.add_change()
    form = loans_page.findChild(ChangeForm)

    form.instead.click()

    assert form.focusWidget() is form.fields.rate.line
    assert form.fields.periods.text() == "11"
    assert form.words.text() == "Fill in the fields: the rows that move appear here."


def test_what_is_missing_is_said_beside_its_field(opened, loans_page):
    opened().changes.add_change()
    form = loans_page.findChild(ChangeForm)

    form.submit.click()

    assert form.isVisible()
    assert form.fields.rate.error.text() == "Write the new rate."


@pytest.mark.parametrize(("kind", "fill", "words"), [
    (ChangeKind.RATE, {"rate": "3.6"}, "Rate 3.60% a year: the instalment follows"),
    (ChangeKind.HOLIDAY, {"periods": "2"}, "Holiday of 2 instalments, interest paid · the end moves"),
    (ChangeKind.RESTRUCTURE, {"rate": "4", "periods": "24", "first_due": "2026-04-15"},
     "Restructured: level instalment, 4.00% a year, 24 instalments"),
])
def test_every_kind_of_change_can_be_noted(opened, loans_page, session, kind, fill, words):
    loan = opened(a_loan(), c.RecordPayment(a_payment(period=1)))
    loan.changes.add_change()
    form = loans_page.findChild(ChangeForm)

    form.fields.kind.choose(kind)
    for name, text in fill.items():
        getattr(form.fields, name).set_text(text)
    form.submit.click()

    assert [change.kind for change in session.book.loan_changes.values()] == [kind]
    assert loan.changes.model.index(0, 1).data() == words


def test_a_change_of_a_day_to_come_is_agreed_on_today(opened, loans_page, session):
    loan = opened()
    loan.changes.add_change()
    form = loans_page.findChild(ChangeForm)

    form.fields.day.set_text("2026-06-20")
    form.fields.rate.set_text("3.6")
    form.submit.click()

    [change] = session.book.loan_changes.values()
    assert (change.on, change.agreed_on) == (date(2026, 6, 20), date(2026, 3, 10))
    assert loan.changes.model.index(0, 2).data() == "agreed"
    assert loan.schedule.version.isVisibleTo(loan)


def test_the_current_change_shows_what_the_plan_would_be_without_it(opened):
    loan = opened(a_loan(), c.ChangeLoan(rate_change()))
    loan.panes.show_pane(loan.changes)

    loan.changes.table.selectRow(0)

    assert "less interest and fees" in said(loan.changes.moved)
    assert loan.changes.moved.model.rows[0].difference.minor < 0


def test_a_change_is_corrected_and_deleted_by_keyboard(opened, loans_page, desk, session, qtbot):
    loan = opened(a_loan(), c.ChangeLoan(rate_change()))
    loan.panes.show_pane(loan.changes)
    loan.changes.table.setFocus()
    loan.changes.table.selectRow(0)

    qtbot.keyClick(loan.changes.table, Qt.Key.Key_Return)
    form = loans_page.findChild(ChangeForm)
    form.fields.rate.set_text("5")
    form.submit.click()
    corrected = [change.rate.value for change in session.book.loan_changes.values()]
    qtbot.keyClick(loan.changes.table, Qt.Key.Key_Delete)
    gone = dict(session.book.loan_changes)
    desk.undo()

    assert corrected == [Decimal("0.05")]
    assert gone == {}
    assert loan.changes.model.rowCount() == 1


def test_after_a_deletion_the_tools_are_for_the_row_that_is_marked(opened, desk, qtbot):
    loan = opened()
    for change in (rate_change(), replace(rate_change(date(2026, 3, 1), "0.05"), id=ChangeId("second"))):
        desk.run(c.ChangeLoan(change))
    loan.panes.show_pane(loan.changes)
    loan.changes.table.selectRow(0)

    qtbot.mouseClick(loan.changes.delete, Qt.MouseButton.LeftButton)

    marked = loan.changes.table.selectionModel().selectedRows()
    assert [index.row() for index in marked] == ([0] if loan.changes.delete.isVisible() else [])


# ── a rate that follows a benchmark ───────────────────────────────────────────


def test_a_benchmark_that_is_not_known_is_asked_for_and_entered(opened, loans_page, session, qtbot):
    loan = opened(floating(), c.SetQuote(KNOWN))
    loan.panes.show_pane(loan.changes)
    missing = said(loan.changes)

    qtbot.mouseClick(loan.changes.quote, Qt.MouseButton.LeftButton)
    form = loans_page.findChild(QuoteForm)
    form.value.set_text("2.5")
    form.submit.click()

    assert "LPR, 1 year is not known here for Fri 20 Feb 2026" in missing
    assert len(session.book.quotes) == 2
    assert "Rate set anew by the LPR, 1 year: 7.50% a year" in [row.words for row in loan.changes.model.rows]
    assert not loan.changes.quote.isVisible()


def test_the_next_reset_is_announced_not_guessed(opened):
    loan = opened(floating(), c.SetQuote(KNOWN))

    first = loan.changes.model.rows[0]
    assert (first.on, first.state) == (date(2026, 3, 20), "to come")


def test_a_quote_needs_a_value(opened, loans_page):
    loan = opened(floating(), c.SetQuote(KNOWN))
    loan.changes.quote.click()
    form = loans_page.findChild(QuoteForm)

    form.submit.click()

    assert form.value.error.text() == "Write the rate, such as 3.5."
