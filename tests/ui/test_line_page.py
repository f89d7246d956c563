"""The page of a line that revolves: its latest statement, what it costs, its plans, and what is done from there."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel

from tests.builders import a_card, a_lender, an_entry, an_event, cny
from zhihuan.application import commands as c
from zhihuan.domain.card_terms import CardTerms, CashFeeRule, LateFeeRule, MinimumRule
from zhihuan.domain.rate import RateUnit
from zhihuan.domain.revolving import EntryKind
from zhihuan.domain.terms import Method
from zhihuan.ui.dialogs.entry_form import EntryForm
from zhihuan.ui.dialogs.payment_form import PaymentForm
from zhihuan.ui.dialogs.to_plan_form import FeeUnit, ToPlanForm
from zhihuan.ui.models import lines
from zhihuan.ui.pages.line_details import LineDetails

BANK, CARD = a_lender("bank", "Bank"), a_card()
BOUGHT, TODAY = date(2026, 2, 5), date(2026, 3, 10)


def said(widget):
    return " ".join(label.text() for label in widget.findChildren(QLabel) if label.isVisibleTo(widget))


def bought(session, identity="bought", amount=10_000, on=BOUGHT, kind=EntryKind.PURCHASE, shop=""):
    session.run(c.AddEntry(an_entry(identity, line="card", on=on, kind=kind, amount=amount, counterparty=shop)))


@pytest.fixture
def card(session):
    """A card whose February statement of 10,000 yuan is due on 10 March, today."""
    session.run(c.AddLine(CARD, BANK, an_event("opened", line="card")))
    bought(session)
    return CARD


@pytest.fixture
def page(desk, holder):
    page = LineDetails(desk, holder)
    page.resize(1022, 900)
    desk.changed.connect(page.refresh)
    page.show()
    return page


def choose_movement(page, row=0):
    page.tables.tabs.setCurrentIndex(1)
    page.tables.entries.selectRow(row)


def test_a_statement_says_what_it_asks_and_how_it_stands(page, session, card):
    bought(session, "later", 250, date(2026, 3, 1))

    page.show_line(card.id)

    words = said(page.statement)
    assert "Statement of February 2026" in words
    assert page.statement.state.text() == "nothing paid yet"
    assert "¥1,000.00 of it still to pay" in words
    assert "¥250.00 on no statement yet" in said(page)


def test_the_minimum_is_paid_with_one_click_and_then_the_rest(page, session, card, qtbot):
    page.show_line(card.id)
    before = session.position().lines[card.id].statement

    qtbot.mouseClick(page.statement.pay_minimum, Qt.MouseButton.LeftButton)
    after_minimum = page.statement.state.text(), page.statement.pay_minimum.isHidden()
    page.statement.pay_all.setFocus()
    qtbot.keyClick(page.statement.pay_all, Qt.Key.Key_Space)

    assert before is not None
    assert before.minimum_left == cny(1_000)
    assert after_minimum == ("minimum paid", True)
    assert page.statement.state.text() == "paid in full"
    assert page.statement.pay_all.isHidden()
    assert session.position().lines[card.id].owed == cny(0)


def test_what_a_button_pays_is_said_to_those_who_do_not_see_it(page, card):
    page.show_line(card.id)

    assert page.statement.pay_all.accessibleName() == "Paid in full: ¥10,000.00"
    assert page.statement.pay_minimum.accessibleName() == "Minimum paid: ¥1,000.00"


def test_another_amount_is_asked_for(page, card):
    page.show_line(card.id)

    page.statement.other.click()

    assert page.findChildren(PaymentForm)


def test_without_a_rule_the_minimum_is_unknown_and_the_whole_is_asked(page, session):
    session.run(c.AddLine(replace(CARD, terms=CardTerms()), BANK))
    bought(session)

    page.show_line(CARD.id)

    assert "unknown: the whole is asked" in said(page.statement)
    assert page.statement.pay_minimum.isHidden()
    assert "The daily rate is unknown" in said(page)


def test_a_missed_minimum_is_overdue_by_so_many_days(page, session):
    session.run(c.AddLine(replace(CARD, terms=replace(CARD.terms, late_fee=LateFeeRule(floor=cny(10)))), BANK))
    bought(session, on=date(2026, 1, 5))

    page.show_line(CARD.id)

    assert page.statement.state.text() == "overdue M1 · 28 days"
    assert "Late fee to expect ¥50.00" in said(page)


def test_within_grace_the_last_day_of_it_is_named(page, session):
    graceful = replace(CARD, due_day=9, terms=replace(CARD.terms, grace_days=3))
    session.run(c.AddLine(graceful, BANK))
    bought(session)

    page.show_line(CARD.id)

    assert page.statement.state.text() == "within grace until Thu 12 Mar"


def test_interest_is_expected_beside_what_was_recorded(page, session):
    session.run(c.AddLine(CARD, BANK))
    bought(session, on=date(2026, 1, 5))
    bought(session, "paid", 9_000, date(2026, 2, 10), EntryKind.REPAYMENT)
    bought(session, "interest", 190, date(2026, 2, 20), EntryKind.INTEREST)

    page.show_line(CARD.id)

    words = said(page)
    assert "Expected, Fri 20 Feb ¥185.00" in words
    assert "Recorded ¥190.00 Difference ¥5.00 more than expected" in words
    assert "So far, for Fri 20 Mar ¥9.00" in words
    assert "0.05% a day. Not paid in full by the due day, each purchase" in words


@pytest.mark.parametrize(
    ("rule", "words"),
    [
        (MinimumRule(floor=cny(100)), "33 payments and ¥"),
        (MinimumRule(CashFeeRule().share, interest=CashFeeRule().share, floor=cny(1)), "the balance will not fall"),
    ],
)
def test_only_ever_paying_the_minimum_is_told_to_its_end(page, session, rule, words):
    session.run(c.AddLine(replace(CARD, terms=replace(CARD.terms, minimum=rule)), BANK))
    bought(session)

    page.show_line(CARD.id)

    assert words in said(page)


def test_bills_show_their_minimum_what_was_paid_and_what_went_on(page, session, look):
    session.run(c.AddLine(CARD, BANK))
    bought(session, on=date(2026, 1, 5))
    bought(session, "paid", 2_000, date(2026, 2, 9), EntryKind.REPAYMENT)
    page.show_line(CARD.id)

    dues = session.position().lines[CARD.id].dues
    notes = lines.bill_notes(look)

    assert [notes[lines.AMOUNT](due) for due in dues] == ["minimum ¥1,000.00", "minimum ¥800.00"]
    assert [notes[lines.PAID](due) for due in dues] == ["¥8,000.00 in the next", "¥8,000.00 to pay"]
    assert page.tables.bills.model().index(1, lines.BILL_STATE).data() == "minimum paid"


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


@pytest.mark.parametrize(("wide", "stacked"), [(760, True), (1022, False)])
def test_the_columns_stand_side_by_side_where_there_is_room(page, card, wide, stacked):
    page.show_line(card.id)

    page.resize(wide, 900)

    assert page.halves.stacked is stacked
    assert page.minimumSizeHint().width() <= 836


def test_a_line_due_days_after_its_statement_says_so(page, session):
    session.run(c.AddLine(a_card(due_day=None, due_after=20), BANK))
    bought(session)

    page.show_line(CARD.id)

    assert "20 days after the statement" in said(page)
    assert page.tables.bills.model().rowCount() == 1
