"""The instalments that were paid before today, in the form of a loan."""

from __future__ import annotations

from datetime import date

import pytest

from tests.builders import a_lender, a_loan, terms
from tests.ui.loan_typing import fill
from zhihuan.application import commands as c
from zhihuan.ui.dialogs.loan_form import LoanForm


def test_instalments_before_today_are_offered_as_paid(form, session):
    fill(form, start="2025-12-15")
    paid = form.fields.paid
    offered = paid.name.text(), paid.line.placeholderText(), paid.understood.text()

    form.submit.click()

    [loan] = session.book.loans.values()
    assert offered == ("Instalments already paid, of the 2 before today", "2", "all of them, each on its due day")
    assert loan.paid_before == date(2026, 3, 10)



@pytest.mark.parametrize(("typed", "left"), [("0", 3), ("1", 2), ("3", 0)])
def test_any_number_of_the_past_instalments_may_be_paid(form, session, desk, typed, left):
    fill(form, start="2025-11-15")
    form.fields.paid.set_text(typed)

    form.submit.click()

    [loan] = session.book.loans
    dues = desk.position.standings[loan].dues
    assert sum(bool(due.left) for due in dues if due.on < desk.today) == left



@pytest.mark.parametrize("typed", ["4", "-1", "1.5", "some"])
def test_more_instalments_than_are_past_cannot_be_paid(form, session, typed):
    fill(form, start="2025-11-15")

    form.fields.paid.set_text(typed)
    form.submit.click()

    assert form.fields.paid.error.text()
    assert form.fields.paid.line.hasFocus()
    assert not session.book.loans



def test_how_many_were_paid_is_shown_and_corrected(desk, catalogue, session, holder):
    kept = a_loan(start=date(2025, 10, 15), terms=terms(start=date(2025, 10, 15)), paid_before=date(2026, 1, 15))
    session.run(c.AddLoan(kept, a_lender()))
    form = LoanForm(desk, catalogue, holder, kept)
    shown = form.fields.paid.text()

    form.fields.paid.set_text("3")
    form.submit.click()

    assert shown == "2"
    assert session.book.loans[kept.id].paid_before == date(2026, 2, 15)



def test_no_instalment_before_today_means_nothing_to_ask(form, session):
    fill(form)

    form.submit.click()

    [loan] = session.book.loans.values()
    assert loan.paid_before is None
