"""The form that adds or edits a loan, by keyboard alone: a live plan, and errors in words beside their fields."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from decimal import Decimal

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractButton, QApplication, QLabel

from tests.builders import a_lender, a_loan, cny, terms
from tests.ui.loan_typing import field_of, fill, said_beside, write
from zhihuan.application import commands as c
from zhihuan.domain.rate import Rate, RateUnit
from zhihuan.domain.terms import Conventions, FirstPeriod, Method
from zhihuan.ui.dialogs.loan_form import LoanForm
from zhihuan.ui.widgets.fitting_table import FittingTable


def test_a_loan_is_added_by_keyboard_alone(form, session, qtbot):
    write(qtbot, "Aunt May", "For the roof", "12k", "2026-02-15", "", "12", "", "12")

    qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_Return)

    [loan] = session.book.loans.values()
    assert (loan.name, loan.principal, loan.start) == ("For the roof", cny(12_000), date(2026, 2, 15))
    assert loan.terms == replace(terms(start=date(2026, 2, 15)), conventions=Conventions(FirstPeriod.ADDED))
    assert session.book.lenders[loan.lender].name == "Aunt May"
    assert not form.isVisible()


def test_the_keyboard_goes_where_the_eye_goes(form, qtbot):
    fill(form, start="2025-12-15")
    seen: list[str] = []

    while not seen or not form.fields.first.lender.box.hasFocus():
        here = form.focusWidget()
        seen.append(here.text() if isinstance(here, QAbstractButton) else here.accessibleName())
        qtbot.keyClick(here, Qt.Key.Key_Tab)

    assert seen == [
        "Lender or product", "Name", "Amount borrowed", "Money received on", "Repayment", "Rate as quoted",
        "Rate is counted over", "Number of instalments", "Each instalment, if you know it", "First due", "Paid from",
        "Debited automatically: remind me the evening before",
        "Instalments already paid, of the 2 before today", "Dates and counting", "Fees", "Late and early",
        "Floating rate", "True cost statement (明示表)", "Whose and what for", "Match my lender's plan",
        "Every way of counting it", "Instalments", "Cancel", "Add",
    ]


def test_enter_in_the_lender_field_submits_too(form, session, qtbot):
    fill(form)

    qtbot.keyClick(form.fields.first.lender.box, Qt.Key.Key_Return)

    assert len(session.book.loans) == 1


def test_esc_leaves_an_empty_form_at_once(form, session, qtbot):
    qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_Escape)

    assert not session.book.loans
    assert not form.isVisible()


def test_esc_says_first_that_what_was_typed_would_be_lost(form, session, qtbot):
    fill(form)

    qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_Escape)
    asked = form.isVisible(), said_beside(form)
    qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_Escape)

    assert asked[0]
    assert "What you typed is not saved yet." in asked[1]
    assert not session.book.loans
    assert not form.isVisible()


def test_typing_on_after_esc_takes_the_question_back(form, qtbot):
    fill(form)
    qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_Escape)

    form.fields.first.rate.set_text("11")
    said = said_beside(form)
    qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_Escape)

    assert "not saved" not in said
    assert form.isVisible()


def test_cancel_leaves_at_once(form, session):
    fill(form)

    form.cancel.click()

    assert not session.book.loans
    assert not form.isVisible()


def test_the_plan_follows_what_is_typed(form):
    fill(form)
    instalment = form.plan.model.index(0, 2).data()

    form.fields.first.periods.set_text("24")

    assert instalment == "¥1,066.19"
    assert form.plan.model.index(0, 2).data() == "¥564.88"
    assert form.plan.model.rowCount() == 24


def test_the_plan_names_the_field_that_is_wrong(form):
    fill(form, periods="many")

    assert any("“Number of instalments”" in label.text() for label in form.plan.findChildren(QLabel))


@pytest.mark.parametrize("typed", ["万分之四", "万4", "4‱", "0.04"])
def test_a_rate_in_ten_thousandths_is_read_over_its_unit(form, typed):
    form.fields.first.rate.count_over(RateUnit.DAY)

    form.fields.first.rate.set_text(typed)

    assert form.fields.first.rate.value == Rate(Decimal("0.0004"), RateUnit.DAY)


def test_what_is_no_rate_is_quoted_as_it_was_typed(form):
    form.fields.first.rate.set_text("四厘")

    assert "“四厘”" in form.fields.first.rate.error.text()


@pytest.mark.parametrize(("rate", "extra", "words"), [
    ("0", "¥0.00 more", "It costs nothing"), ("0.01", "¥0.66 more", "It costs next to nothing"),
])
def test_a_plan_costs_nothing_only_where_nothing_more_is_paid(form, rate, extra, words):
    fill(form, rate=rate)

    said = " ".join(label.text() for label in form.plan.findChildren(QLabel))

    assert extra in said
    assert words in said


def test_the_plan_says_what_a_flat_fee_truly_costs(form):
    fill(form, rate="0.6")

    form.fields.first.method.choose(Method.FLAT_FEE)

    assert form.fields.first.rate.value == Rate(Decimal("0.006"), RateUnit.PERIOD)
    assert "really an effective rate of 13.84% a year, 13.03% nominal" in said_beside(form.plan)


def test_what_is_missing_is_said_beside_its_field_and_the_form_stays(form, session):
    form.submit.click()

    fields = form.fields.first
    assert form.isVisible()
    assert fields.lender.error.text() == "Write who lent the money."
    assert fields.principal.error.text() == "Write how much was borrowed."
    assert fields.periods.error.text() == "Write how many instalments there are."
    assert not session.book.loans


@pytest.mark.parametrize(("field", "text"), [
    ("principal", "twelve"), ("principal", "1e3000000"), ("start", "2025-02-30"), ("rate", "NaN"), ("periods", "601"),
    ("periods", "1.5"), ("due_day", "44"), ("first_due", "yesteryear"),
])
def test_what_cannot_be_read_is_said_as_one_types(form, session, field, text):
    fill(form, **{field: text})
    said = field_of(form, field).error.text()

    form.submit.click()

    assert text[:10] in said
    assert form.isVisible()
    assert not session.book.loans


def test_a_product_names_its_usual_institution(form, session):
    fill(form, lender="MYbank Loan")
    form.submit.click()

    [loan] = session.book.loans.values()
    assert (loan.name, loan.product) == ("MYbank Loan", "wangshangdai")
    assert session.book.lenders[loan.lender].name == "浙江网商银行"


def test_a_lender_the_ledger_knows_is_not_added_twice(form, session):
    session.run(c.AddLoan(a_loan(lender="may"), a_lender("may", "Aunt May")))

    fill(form, lender="aunt may")
    form.submit.click()

    assert len(session.book.lenders) == 1
    assert len(session.book.loans) == 2


def test_editing_keeps_what_the_form_does_not_show(desk, catalogue, session, holder):
    kept = a_loan(external_id="contract 7", note="read the small print", paid_before=date(2026, 2, 1))
    session.run(c.AddLoan(kept, a_lender()))
    form = LoanForm(desk, catalogue, holder, kept)

    form.fields.first.rate.set_text("10.8")
    form.submit.click()

    [loan] = session.book.loans.values()
    assert (loan.external_id, loan.note, loan.paid_before) == ("contract 7", "read the small print", date(2026, 2, 1))
    assert loan.terms.rate == Rate(Decimal("0.108"))


def test_editing_a_settled_loan_past_its_settlement_is_said_beside_the_field(desk, catalogue, session, holder):
    kept = a_loan(closed_on=date(2026, 2, 20))
    session.run(c.AddLoan(kept, a_lender()))
    form = LoanForm(desk, catalogue, holder, kept)

    form.fields.first.start.set_text("2026-02-25")
    form.fields.first.first_due.set_text("2026-03-25")
    form.submit.click()

    assert "2026-02-20" in form.fields.first.start.error.text()
    assert session.book.loans[kept.id] == kept


def test_the_form_fits_a_small_window_and_shows_whole_rows(desk, catalogue, holder):
    holder.resize(900, 600)
    form = LoanForm(desk, catalogue, holder)
    form.open()
    fill(form)

    [table] = form.plan.findChildren(FittingTable)
    rows = table.height() - table.horizontalHeader().height()

    assert form.width() <= 880
    assert form.height() <= 560
    assert rows % table.rowHeight(0) == 0
    assert not table.horizontalScrollBar().maximum()


def test_the_form_uses_the_room_of_a_larger_window(desk, catalogue, holder):
    holder.resize(1600, 1000)

    form = LoanForm(desk, catalogue, holder)

    assert form.width() > 1100
    assert form.height() > 700


@pytest.mark.parametrize("rest", [{}, {"instalment": "1066.19"}, {"rate": "", "instalment": "1066.19"}])
def test_an_amount_of_nothing_is_said_beside_the_amount(form, session, rest):
    fill(form, principal="0", **rest)

    form.submit.click()

    fields = form.fields.first
    assert "0" in fields.principal.error.text()
    assert fields.start.error.text() == ""
    assert fields.principal.line.hasFocus()
    assert not session.book.loans


@pytest.mark.parametrize(("field", "text", "words"), [
    ("periods", "12.5", "must be a whole number from 1 to 600"), ("periods", "many", "must be a whole number"),
    ("periods", "601", "between 1 and 600"), ("rate", "-5", "cannot be negative"), ("rate", "-x", "is not a rate"),
    ("rate", "20000", "20000 %, but it must lie between 0 % and 10000 %"),
    ("principal", "9999999999999999万", "99,999,999,999,999,990,000.00"),
])
def test_what_is_wrong_with_a_number_is_said_in_its_own_terms(form, field, text, words):
    fill(form, **{field: text})

    assert words in field_of(form, field).error.text()


def test_a_multiple_that_is_no_number_gets_a_multiples_example(form):
    form.fields.late_early.multiplier.set_text("double")

    said = form.fields.late_early.multiplier.error.text()

    assert "such as 1.5" in said
    assert "%" not in said
