"""What is said beside a field is read whole and lies over nothing: the form grows with it."""

from __future__ import annotations

from datetime import date

import pytest
from PySide6.QtWidgets import QLabel

from tests.builders import a_lender, a_line, a_loan, a_payment, an_event
from zhihuan.application import commands as c
from zhihuan.ui.dialogs.entry_form import EntryForm
from zhihuan.ui.dialogs.payment_form import PaymentForm
from zhihuan.ui.dialogs.reversal_form import ReversalForm


def an_entry_form(desk, holder):
    return EntryForm(desk, desk.session.book.lines["huabei"], holder)


def a_payment_form(desk, holder):
    return PaymentForm(desk, holder, "jiebei")


def a_reversal_form(desk, holder):
    return ReversalForm(desk, desk.session.book.payments["payment"], holder)


@pytest.mark.parametrize("make", [an_entry_form, a_payment_form, a_reversal_form])
def test_a_form_grows_with_what_is_wrong_in_it(session, desk, holder, qtbot, make):
    session.run(c.AddLine(a_line(), a_lender(), an_event()))
    session.run(c.AddLoan(a_loan(), a_lender()))
    session.run(c.RecordPayment(a_payment(on=date(2026, 3, 1))))
    form = make(desk, holder)
    form.open()
    qtbot.waitExposed(form)

    form.day.set_text("nor is this a day of any calendar ever kept")
    if not isinstance(form, ReversalForm):
        form.amount.set_text("this is no amount, whatever anybody may say")
    form.submit.click()

    def cut():
        said = [label for label in form.findChildren(QLabel) if label.isVisible() and label.wordWrap()]
        return [label.text() for label in said if label.height() < label.heightForWidth(label.width())]

    assert form.day.error.isVisible()
    qtbot.waitUntil(lambda: not cut())
