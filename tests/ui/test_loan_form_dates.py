"""The days in the form of a loan: the start, the first due, and those no calendar has."""

from __future__ import annotations

from datetime import date

from tests.ui.loan_typing import fill
from zhihuan.domain.terms import Method


def test_a_first_due_before_the_start_is_said_until_either_is_mended(form):
    fill(form, first_due="2026-02-10")
    wrong = form.fields.first.first_due.error.text()

    form.fields.first.start.set_text("2026-01-15")

    assert "2026-02-10" in wrong
    assert form.fields.first.first_due.error.text() == ""
    assert form.plan.model.rowCount() == 12



def test_dates_at_the_end_of_the_calendar_are_an_error_not_a_crash(form, session):
    fill(form, start="9999-01-31", periods="600")

    form.submit.click()

    assert form.isVisible()
    assert not session.book.loans



def test_the_first_due_follows_the_due_day_and_the_method(form, session):
    fill(form, due_day="5")
    form.fields.first.method.choose(Method.BULLET)

    form.submit.click()

    [loan] = session.book.loans.values()
    assert loan.terms.first_due == date(2027, 2, 5)



def test_a_loan_that_has_not_begun_is_refused_beside_its_day(form, session):
    fill(form, start="+5")

    form.submit.click()

    assert "still to come" in form.fields.first.start.error.text()
    assert not session.book.loans



def test_a_first_due_typed_as_a_day_is_the_first_after_the_money_came(form, qtbot):
    fill(form, start="2024-05-28")
    first_due = form.fields.first.first_due
    first_due.line.setFocus()

    qtbot.keyClicks(first_due.line, "20")

    assert first_due.value == date(2024, 6, 20)
    assert "2024" in first_due.understood.text()



def test_a_day_of_the_start_itself_is_a_month_later_and_follows_the_start(form):
    fill(form, start="2024-05-20", first_due="20")
    first = form.fields.first.first_due.value

    form.fields.first.start.set_text("2025-01-03")

    assert (first, form.fields.first.first_due.value) == (date(2024, 6, 20), date(2025, 1, 20))
