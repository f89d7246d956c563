"""What is due next, where the overview is not: in the tray and in the form of a payment."""

from __future__ import annotations

import pytest
from PySide6.QtWidgets import QMenu

from tests.builders import a_lender, a_loan
from tests.ui.loan_typing import said_beside
from zhihuan.application import commands as c
from zhihuan.domain.money import Money
from zhihuan.ui.dialogs.payment_form import PaymentForm
from zhihuan.ui.tray import Tray


def test_the_payment_form_proposes_what_is_next_due(session, desk, holder):
    session.run(c.AddLoan(a_loan(), a_lender()))
    form = PaymentForm(desk, holder)
    form.show()

    assert form.amount.text() == "1066.19"

    form.amount.set_text("500")
    form.submit.click()

    assert [str(payment.amount) for payment in session.book.payments.values()] == ["500.00"]
    assert not form.isVisible()



def test_a_payment_in_yen_is_read_in_yen(session, desk, holder):
    session.run(c.AddLoan(a_loan(principal=Money(12_000, "JPY")), a_lender()))
    form = PaymentForm(desk, holder)
    form.amount.set_text("500")

    form.submit.click()

    assert [payment.amount for payment in session.book.payments.values()] == [Money(500, "JPY")]



@pytest.mark.parametrize(("amount", "day", "words"), [
    ("", "2026-03-01", "Type how much was paid"),
    ("0", "2026-03-01", "Type how much was paid"),
    ("500", "", "Type the day"),
    ("NaN", "2026-03-01", "NaN"),
    ("500", "2026-02-30", "2026-02-30"),
    ("500", "2025-01-01", "2025-01-01"),
])
def test_the_payment_form_stays_open_with_the_reason_beside_the_field(session, desk, holder, amount, day, words):
    session.run(c.AddLoan(a_loan(), a_lender()))
    form = PaymentForm(desk, holder)
    form.show()
    form.amount.set_text(amount)
    form.day.set_text(day)

    form.submit.click()

    assert form.isVisible()
    assert words in said_beside(form)
    assert not session.book.payments



def test_the_tray_lists_the_next_dues_and_pays_one(session, desk, holder):
    session.run(c.AddLoan(a_loan(), a_lender()))
    tray = Tray(desk, holder)
    tray.refresh()

    dues = [action for action in tray._menu.actions() if action.menu()]
    assert len(dues) == 5
    assert "23 days overdue" in dues[0].text()

    offered = dues[0].menu()
    assert isinstance(offered, QMenu)
    offered.actions()[0].trigger()

    assert len(session.book.payments) == 1



def test_a_name_in_the_tray_keeps_its_ampersand(session, desk, holder):
    session.run(c.AddLoan(a_loan(name="A & B"), a_lender()))
    tray = Tray(desk, holder)

    tray.refresh()

    assert any("A && B" in action.text() for action in tray._menu.actions())
