"""A new loan that pays off several: ticked in the form, one step in the ledger, linked on each loan's page."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest
from PySide6.QtCore import Qt

from tests.builders import a_lender, a_loan, cny, terms
from zhihuan.application import commands as c
from zhihuan.domain.loan import LoanId
from zhihuan.domain.money import Money
from zhihuan.domain.payment import PaymentEffect
from zhihuan.domain.terms import Method
from zhihuan.ui.dialogs.refinance_form import RefinanceForm

PHONE = LoanId("phone")
FREE = terms(Method.INTEREST_FREE, "0")


@pytest.fixture
def form(opened, loans_page):
    others = a_loan("phone", name="Phone", terms=FREE), a_loan("abroad", principal=Money(1_000_00, "USD"))
    loan = opened(a_loan(), *(c.AddLoan(one, a_lender()) for one in others))
    loan.panes.show_pane(loan.changes)
    loan.changes.refinance.click()
    return loans_page.findChild(RefinanceForm)


def test_loans_of_the_same_money_are_offered_and_what_they_take_is_proposed(form):
    alone = form.fields.first.principal.value

    form.too.boxes[PHONE].setChecked(True)

    assert list(form.too.boxes) == [PHONE]
    assert form.fields.first.principal.value == alone + cny(12_000)


def test_an_amount_that_was_typed_stays(form):
    form.fields.first.principal.set_text("50000")

    form.too.boxes[PHONE].setChecked(True)

    assert form.fields.first.principal.value == cny(50_000)


def test_all_of_them_end_with_the_new_loan_and_lead_to_it(form, session, loans_page, qtbot):
    form.too.boxes[PHONE].setChecked(True)
    form.fields.first.name.set_text("New loan")
    form.fields.first.rate.set_text("6")
    form.fields.first.periods.set_text("12")
    form.submit.click()

    payoffs = [one for one in session.book.payments.values() if one.effect is PaymentEffect.PAYOFF]
    assert sorted(one.loan for one in payoffs) == ["jiebei", "phone"]
    assert {one.on for one in payoffs} == {date(2026, 3, 10)}
    loans_page.open(PHONE)
    qtbot.mouseClick(loans_page.loan.facts.later, Qt.MouseButton.LeftButton)
    assert loans_page.title() == "New loan"


def test_a_loan_that_names_one_which_goes_on_says_so(opened, loans_page):
    new = a_loan("small", name="Small", principal=cny(3_000), start=date(2026, 2, 20), terms=terms(
        Method.INTEREST_FREE, "0", start=date(2026, 2, 20), principal=cny(3_000)
    ))
    opened(a_loan(), c.AddLoan(replace(new, refinances=LoanId("jiebei")), a_lender()))

    loans_page.open(LoanId("small"))

    assert loans_page.loan.facts.earlier.text() == "Jiebei goes on: no payoff of it stands"
