"""What is said beside a field is read whole and lies over nothing: the form grows with it."""

from __future__ import annotations

from datetime import date

import pytest
from PySide6.QtWidgets import QLabel

from tests.builders import a_lender, a_line, a_loan, a_payment, an_event
from zhihuan import assets
from zhihuan.application import commands as c
from zhihuan.domain.benchmark import Benchmark
from zhihuan.domain.reminder_rules import ReminderRules
from zhihuan.importing.products import read_products
from zhihuan.ui.dialogs.entry_form import EntryForm
from zhihuan.ui.dialogs.line_form import LineForm
from zhihuan.ui.dialogs.loan_form import LoanForm
from zhihuan.ui.dialogs.payment_form import PaymentForm
from zhihuan.ui.dialogs.reversal_form import ReversalForm
from zhihuan.ui.dialogs.wish_form import WishForm


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


def test_what_is_said_in_the_form_of_a_card_moves_no_field(desk, holder, qtbot):
    catalogue = {product.code: product for product in read_products(assets.root() / "lenders")}
    form = LineForm(desk, catalogue, holder)
    form.open()
    qtbot.waitExposed(form)
    fields = form.fields
    fields.lender.write("Credit card")
    fields.interest.unfold()
    followed = (fields.limit, fields.statement_day, fields.interest.rate, fields.interest.floor, fields.late)

    def places():
        return [one.mapTo(fields, one.rect().topLeft()).y() for one in followed]

    before = settled(places, qtbot)

    for field, text in (
        (fields.limit, "2万"), (fields.opened, "2024-03-01"), (fields.due, "12"), (fields.interest.floor, "100"),
        (fields.interest.rate, "0.06"), (fields.late.share, "4"),
    ):
        field.set_text(text)
        assert settled(places, qtbot) == before, text
    assert fields.usual.isVisibleTo(form)


def settled(places, qtbot):
    """Return where things are once they have not moved for a while."""
    seen = []

    def still():
        seen.append(places())
        return len(seen) > 3 and len(set(map(tuple, seen[-3:]))) == 1

    qtbot.waitUntil(still)
    return seen[-1]


def test_what_is_said_below_a_field_of_the_loan_form_moves_no_field(desk, holder, qtbot):
    form = LoanForm(desk, {}, holder)
    form.open()
    qtbot.waitExposed(form)
    first, floating = form.fields.first, form.fields.floating
    floating.unfold()
    floating.benchmark.choose(Benchmark.LPR_5Y)
    qtbot.wait(50)
    places = [field.mapTo(form, field.rect().topLeft()).y() for field in first.wanted]

    for field, text in (
        (first.principal, "1.2万"), (first.rate, "万分之四"), (first.start, "25"),
        (first.first_due, "12-25"), (first.first_due, "no day"), (floating.spread, "30"),
    ):
        field.set_text(text)
        qtbot.wait(20)
        assert [one.mapTo(form, one.rect().topLeft()).y() for one in first.wanted] == places, text


def test_a_form_is_as_wide_as_its_fields_though_a_least_width_is_set(session, desk, holder, qtbot):
    session.run(c.AddLoan(a_loan(), a_lender()))
    form = WishForm(desk, ReminderRules(), "jiebei", holder)
    form.open()
    qtbot.waitExposed(form)

    form.setMinimumWidth(100)
    form.resize(100, form.height())
    form.silent.setText(f"{form.silent.text()} …")

    qtbot.waitUntil(lambda: form.silent.width() >= form.silent.sizeHint().width())
    assert form.silent.isVisible()
