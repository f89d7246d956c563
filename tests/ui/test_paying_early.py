"""Paying a loan off, repaying a part of it early, and paying it with another loan."""

from __future__ import annotations

import re
from dataclasses import replace
from datetime import date
from decimal import Decimal

import pytest
from PySide6.QtCore import Qt

from tests.builders import a_loan, a_payment, cny, terms
from tests.ui.loan_things import JIEBEI, said
from zhihuan.application import commands as c
from zhihuan.domain.late_terms import LateTerms
from zhihuan.domain.payment import PaymentEffect
from zhihuan.domain.prepayment_terms import PrepaymentTerms
from zhihuan.domain.rate import RateUnit
from zhihuan.domain.terms import Method
from zhihuan.ui.dialogs.refinance_form import RefinanceForm
from zhihuan.ui.dialogs.settle_form import SettleForm


def test_paying_off_says_part_by_part_what_it_takes_and_records_it(opened, loans_page, session):
    loan = opened(replace(a_loan(), late=LateTerms(), prepayment=PrepaymentTerms(Decimal("0.01"))))

    loan.settle_button.click()
    form = loans_page.findChild(SettleForm)
    words = said(form)
    form.submit.click()

    assert "Principal to come ¥11,053.81" in words
    assert "Instalments still open ¥1,066.19" in words
    assert "Penalty interest and late fees ¥10.88" in words
    assert "Fees for paying off ¥110.54" in words
    [payment] = session.book.payments.values()
    assert payment.effect is PaymentEffect.PAYOFF
    assert "everything is paid" in said(loan.next_due)


def test_an_unknown_penalty_of_a_payoff_is_said(opened, loans_page):
    opened().settle()

    words = said(loans_page.findChild(SettleForm))

    assert "and the penalty of lateness, which is unknown here" in words


def test_a_payoff_on_another_day_is_reckoned_anew_until_an_amount_is_typed(opened, loans_page):
    opened(a_loan(), c.RecordPayment(a_payment(period=1))).settle()
    form = loans_page.findChild(SettleForm)

    form.day.set_text("2026-02-15")
    on_due_day = form.amount.value
    form.amount.set_text("11111")
    form.day.set_text("2026-03-01")

    assert on_due_day == cny("11053.81")
    assert form.amount.value == cny(11_111)


def test_less_than_what_is_owed_pays_off_only_once_it_is_ticked(opened, loans_page, session):
    opened().settle()
    form = loans_page.findChild(SettleForm)

    form.amount.set_text("1993")
    form.submit.click()
    before, said_then = dict(session.book.payments), form.shortfall.error.text()
    form.shortfall.box.setChecked(True)
    form.submit.click()

    assert before == {}
    assert "tick that the rest need not be paid" in said_then
    [payment] = session.book.payments.values()
    assert (payment.amount, payment.effect) == (cny(1_993), PaymentEffect.PAYOFF)


def test_another_amount_too_small_has_to_be_ticked_anew_and_enough_asks_nothing(opened, loans_page):
    opened().settle()
    form = loans_page.findChild(SettleForm)
    enough = form.amount.value

    form.amount.set_text("1993")
    form.shortfall.box.setChecked(True)
    form.amount.set_text("1994")
    asked = form.shortfall.box.isChecked()
    form.amount.show_amount(enough)

    assert not asked
    assert form.shortfall.isHidden()


def test_a_prepayment_is_tried_out_both_ways_and_recorded_with_one_click(opened, session, qtbot):
    loan = opened(a_loan(), c.RecordPayment(a_payment(period=1)))
    loan.panes.show_pane(loan.try_out)

    loan.try_out.amount.set_text("5000")
    words, recorded = said(loan.try_out), len(session.book.payments)
    qtbot.mouseClick(loan.try_out.record[1], Qt.MouseButton.LeftButton)

    assert "Without it: instalment ¥1,066.19, last due Fri 15 Jan 2027" in words
    assert "Interest saved" in words
    assert recorded == 1
    assert {one.effect for one in session.book.payments.values()} == {PaymentEffect.INSTALMENT, PaymentEffect.LOWER}
    assert loan.try_out.amount.value is None


def test_what_is_not_worth_it_says_why(opened):
    loan = opened(replace(a_loan(), prepayment=PrepaymentTerms(Decimal(0), cny(1_000))),
                  c.RecordPayment(a_payment(period=1)))

    loan.try_out.amount.set_text("3000")

    assert "Not worth it: the fee of ¥1,000.00 is as much as what is saved, or more." in said(loan.try_out)


def test_where_the_fees_stay_due_nothing_is_saved(opened):
    flat = replace(
        a_loan(terms=terms(Method.FLAT_FEE, "0.006", unit=RateUnit.PERIOD)),
        prepayment=PrepaymentTerms(fees_stay=True),
    )
    loan = opened(flat, c.RecordPayment(a_payment(period=1, amount=1_072)))

    loan.try_out.amount.set_text("5000")

    assert "the fees of the instalments to come stay due, so nothing is saved" in said(loan.try_out)


def test_instalments_that_differ_are_told_as_a_range(opened):
    loan = opened(replace(a_loan(), terms=terms(Method.EQUAL_PRINCIPAL)))

    loan.try_out.amount.set_text("5000")

    assert re.search(r"Instalment ¥[\d,.]+ to ¥[\d,.]+", said(loan.try_out))
    assert re.search(r"Without it: instalment ¥[\d,.]+ to ¥[\d,.]+, last due", said(loan.try_out))


def test_a_day_to_come_is_tried_out_but_not_recorded(opened):
    loan = opened(a_loan(), c.RecordPayment(a_payment(period=1)))

    loan.try_out.amount.set_text("5000")
    loan.try_out.day.set_text("2026-06-20")

    assert not loan.try_out.record[0].isEnabled()
    assert "still to come" in loan.try_out.record[0].toolTip()


def test_more_than_it_takes_is_refused_in_words(opened):
    loan = opened(a_loan(), c.RecordPayment(a_payment(period=1)))

    loan.try_out.amount.set_text("50000")

    assert "must lie between" in said(loan.try_out)


@pytest.mark.parametrize(("day", "words"), [
    ("not a day", "Type the day of the payment"), ("", "Type the day of the payment"),
    ("2030-01-01", "By Tue 1 Jan 2030 everything is paid as planned: nothing is left to repay early."),
    ("2025-01-01", "before the start date"),
])
def test_a_day_that_tells_nothing_leaves_no_figure_of_another(opened, day, words):
    loan = opened(a_loan(), c.RecordPayment(a_payment(period=1)))
    loan.panes.show_pane(loan.try_out)
    loan.try_out.amount.set_text("5000")

    loan.try_out.day.set_text(day)

    assert words in loan.try_out.said.text()
    assert (loan.try_out.whole.text(), loan.try_out.pay_off.isVisible()) == ("", False)
    assert "Interest saved" not in said(loan.try_out)


@pytest.mark.parametrize("amount", ["0", "-5"])
def test_nothing_and_less_are_refused_in_words(opened, amount):
    loan = opened(a_loan(), c.RecordPayment(a_payment(period=1)))

    loan.try_out.amount.set_text(amount)

    assert "must be above zero" in said(loan.try_out)


def test_without_a_fee_it_pays_from_the_first_day(opened):
    loan = opened(a_loan(), c.RecordPayment(a_payment(period=1)))

    loan.try_out.amount.set_text("5000")

    assert "Pays for itself from the first day" in said(loan.try_out)


def test_another_loan_begins_with_nothing_tried(opened, loans_page):
    loan = opened(a_loan(), c.RecordPayment(a_payment(period=1)))
    loan.try_out.amount.set_text("5000")

    opened(a_loan("other", name="Other"))

    assert loan.try_out.amount.text() == ""


# ── refinanced ────────────────────────────────────────────────────────────────


def test_a_refinanced_loan_is_settled_by_the_new_one_and_both_lead_to_each_other(opened, loans_page, session, qtbot):
    loan = opened(a_loan(), c.RecordPayment(a_payment(period=1)))
    loan.panes.show_pane(loan.changes)

    loan.changes.refinance.click()
    form = loans_page.findChild(RefinanceForm)
    proposed = form.fields.first.principal.value
    form.fields.first.name.set_text("New loan")
    form.fields.first.rate.set_text("6")
    form.fields.first.periods.set_text("12")
    form.submit.click()
    qtbot.mouseClick(loan.facts.later, Qt.MouseButton.LeftButton)
    there = loans_page.title()
    qtbot.mouseClick(loan.facts.earlier, Qt.MouseButton.LeftButton)

    assert proposed > cny("11053.81")
    assert session.book.loans[JIEBEI].closed_on == date(2026, 3, 10)
    assert (there, loans_page.title()) == ("New loan", "Jiebei")
