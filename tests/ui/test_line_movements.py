"""A line's movements: added by hand, and purchases that are turned into instalments."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from tests.builders import cny
from tests.ui.card_things import BANK, CARD, bought, choose_movement, said
from zhihuan.application import commands as c
from zhihuan.domain.card_terms import CashFeeRule
from zhihuan.domain.rate import RateUnit
from zhihuan.domain.revolving import EntryKind
from zhihuan.domain.terms import Method
from zhihuan.ui.dialogs.entry_form import EntryForm
from zhihuan.ui.dialogs.to_plan_form import FeeUnit, ToPlanForm


@pytest.fixture
def page(line_page):
    return line_page


def test_a_movement_is_added_by_hand(page, session, card):
    page.show_line(card.id)
    page.tables.tabs.setCurrentIndex(1)

    page.tables.add.click()
    form = page.findChildren(EntryForm)[-1]
    form.kind.choose(EntryKind.REFUND)
    form.amount.set_text("300+45.6")
    form.counterparty.set_text("Shop")
    form.submit.click()

    assert session.position().lines[card.id].owed == cny("9654.40")
    assert page.tables.entries.model().rowCount() == 2


def test_a_movement_needs_an_amount_and_a_day_that_has_come(page, session, card):
    page.show_line(card.id)
    page.add_entry()
    form = page.findChildren(EntryForm)[-1]
    form.day.set_text("+1")

    form.submit.click()

    assert form.amount.error.text() == "Write how much it was."
    assert form.day.error.text() == "This day is still to come."
    assert len(session.book.entries) == 1


def test_what_the_contract_asks_for_cash_is_said_beside_it(page, session):
    cash = replace(CARD, terms=replace(CARD.terms, cash_fee=CashFeeRule(floor=cny(10))))
    session.run(c.AddLine(cash, BANK))
    page.show_line(CARD.id)
    page.add_entry()
    form = page.findChildren(EntryForm)[-1]

    form.amount.set_text("500")
    on_purchase = form.follows.text()
    form.kind.choose(EntryKind.DRAW)

    assert on_purchase == ""
    assert "¥10.00" in form.follows.text()


def test_a_purchase_is_turned_into_instalments_and_back_with_one_undo(page, desk, session, card):
    page.show_line(card.id)
    choose_movement(page)
    page.tables.into_plan.click()
    form = page.findChildren(ToPlanForm)[-1]

    form.periods.set_text("12")
    form.fee.set_text("0.6")
    follows = form.follows.text()
    form.submit.click()

    [loan] = session.book.loans.values()
    assert (loan.in_bill, loan.terms.method, loan.terms.rate.unit) == (True, Method.FLAT_FEE, RateUnit.PERIOD)
    assert loan.terms.first_due == date(2026, 4, 10)
    assert "¥10,000.00 leaves the bill" in follows
    assert session.position().owed == cny(10_000)
    assert "Card, in instalments" in said(page.plans)
    desk.undo()
    assert not session.book.loans
    assert page.plans.isHidden()


def test_the_plan_is_seen_beside_the_form_before_it_is_taken(page, card):
    page.show_line(card.id)
    choose_movement(page)
    page.tables.into_plan.click()
    form = page.findChildren(ToPlanForm)[-1]

    form.periods.set_text("10")
    form.fee.count_over(FeeUnit.AMOUNT)
    form.fee.set_text("66")

    assert form.plan.model.rowCount() == 10
    assert "¥10,660.00 in all, ¥660.00 more than borrowed." in said(form.plan)


@pytest.mark.parametrize(
    ("field", "text", "words"),
    [
        ("periods", "", "how many instalments"), ("fee", "", "0 if there is none"), ("fee", "x", "rate"),
        ("amount", "10001", "more than the purchase"), ("day", "2026-02-04", "after the purchase"),
        ("amount", "", "how much"),
    ],
)
def test_what_is_missing_of_a_plan_is_said_beside_its_field(page, session, card, field, text, words):
    page.show_line(card.id)
    choose_movement(page)
    page.tables.into_plan.click()
    form = page.findChildren(ToPlanForm)[-1]
    form.periods.set_text("12")
    form.fee.set_text("0.6")

    getattr(form, field).set_text(text)
    form.submit.click()

    assert words in getattr(form, field).error.text()
    assert not session.book.loans


def test_only_a_purchase_is_offered_instalments(page, session, card):
    bought(session, "paid", 100, date(2026, 3, 9), EntryKind.REPAYMENT)
    page.show_line(card.id)

    choose_movement(page, 0)
    on_repayment = page.tables.into_plan.isHidden()
    choose_movement(page, 1)

    assert on_repayment
    assert not page.tables.into_plan.isHidden()


def test_a_plan_is_opened_from_the_line(page, session, card, qtbot):
    page.show_line(card.id)
    choose_movement(page)
    page.tables.into_plan.click()
    form = page.findChildren(ToPlanForm)[-1]
    form.periods.set_text("12")
    form.fee.set_text("0")
    form.submit.click()
    wanted: list[str] = []
    page.loan_wanted.connect(wanted.append)

    [button] = [one for one in page.plans.findChildren(type(page.edit)) if one.accessibleName().startswith("Open")]
    button.click()

    assert wanted == list(session.book.loans)


def test_the_lenders_interest_is_recorded_on_its_statement(page, session, card):
    page.show_line(card.id)

    page.interest.record.click()
    form = page.findChildren(EntryForm)[-1]
    proposed = form.kind.value, form.day.value
    form.amount.set_text("12.34")
    form.submit.click()

    [interest] = [one for one in session.book.entries.values() if one.kind is EntryKind.INTEREST]
    assert proposed == (EntryKind.INTEREST, date(2026, 2, 20))
    assert interest.amount == cny("12.34")


def test_a_purchase_in_a_plan_is_not_offered_instalments_again(page, card):
    page.show_line(card.id)
    choose_movement(page)
    page.tables.into_plan.click()
    form = page.findChildren(ToPlanForm)[-1]
    form.periods.set_text("12")
    form.fee.set_text("0")

    form.submit.click()
    choose_movement(page, 1)

    assert not page.tables.into_plan.isEnabled()
    assert page.tables.into_plan.text() == "Paid in instalments already"
    assert "left the bill for a plan" in page.tables.into_plan.toolTip()
