"""The page of a line that revolves: its latest statement, what it costs, and what is paid from there."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest
from PySide6.QtCore import Qt

from tests.builders import a_card, cny
from tests.ui.card_things import BANK, CARD, bought, said
from zhihuan.application import commands as c
from zhihuan.domain.card_terms import CardTerms, CashFeeRule, LateFeeRule, MinimumRule
from zhihuan.domain.revolving import EntryKind
from zhihuan.ui.dialogs.payment_form import PaymentForm
from zhihuan.ui.models import lines
from zhihuan.ui.theme import Size, Space


@pytest.fixture
def page(line_page):
    return line_page


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


def test_without_a_rule_the_head_and_the_table_hold_the_same_and_say_what_was_paid_before(page, session, look):
    session.run(c.AddLine(a_card(minimum=None), BANK))
    bought(session)
    for identity, day, amount in (("early", date(2026, 2, 10), 2_000), ("later", date(2026, 2, 25), 500)):
        bought(session, identity, amount=amount, on=day, kind=EntryKind.REPAYMENT)
    page.show_line(CARD.id)

    bills = page.tables.bills.model()
    [due] = page.row.standing.dues

    assert "¥8,000.00" in said(page.statement)
    assert "¥2,000.00 paid before the statement" in said(page.statement)
    assert [bills.index(0, column).data() for column in (lines.AMOUNT, lines.PAID)] == ["¥8,000.00", "¥500.00"]
    assert lines.bill_notes(look)[lines.MONTH](due) == "due Tue 10 Mar · ¥2,000.00 paid before the statement"


def test_what_of_a_statement_earlier_bills_still_ask_is_said(page, session):
    session.run(c.AddLine(a_card(minimum=None), BANK))
    bought(session, on=date(2026, 1, 5))
    bought(session, "more", amount=300)
    page.show_line(CARD.id)

    assert "¥10,300.00" in said(page.statement)
    assert "¥10,000.00 of it from earlier bills" in said(page.statement)


def test_a_missed_minimum_is_overdue_by_so_many_days(page, session):
    session.run(c.AddLine(replace(CARD, terms=replace(CARD.terms, late_fee=LateFeeRule(floor=cny(10)))), BANK))
    bought(session, on=date(2026, 1, 5))

    page.show_line(CARD.id)

    assert page.statement.state.text() == "overdue M1 · 28 days"
    assert "Late fee to expect ¥50.00" in said(page)


def test_what_is_overdue_stands_beside_what_is_still_to_come(page, session):
    session.run(c.AddLine(replace(CARD, due_day=15), BANK))
    bought(session, on=date(2026, 1, 5))

    page.show_line(CARD.id)

    words = said(page)
    assert "¥1,000.00 of it overdue; the rest by Sun 15 Mar · in 5 days" in words
    assert "It begins with ¥1,900.00, in 5 days; ¥" in words


def test_without_a_bill_it_is_said_what_makes_one(page, session):
    session.run(c.AddLine(CARD, BANK))

    page.show_line(CARD.id)

    assert "Bills are reckoned from purchases and repayments" in said(page.tables)


def test_a_payment_lowers_the_interest_to_come_at_once(page, session):
    session.run(c.AddLine(CARD, BANK))
    bought(session, on=date(2026, 1, 5))
    page.show_line(CARD.id)
    before = said(page.interest)

    bought(session, "paid", 5_000, date(2026, 3, 10), EntryKind.REPAYMENT)
    page.refresh()

    assert "By then, if nothing more is paid ¥140.00" in before
    assert "By then, if nothing more is paid ¥115.00" in said(page.interest)


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
    assert "Recorded ¥190.00 Compared with expected ¥5.00 more" in words
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


@pytest.mark.parametrize(("wide", "stacked"), [(760, True), (1022, False)])
def test_the_columns_stand_side_by_side_where_there_is_room(page, card, wide, stacked):
    page.show_line(card.id)

    page.resize(wide, 900)

    assert page.halves.stacked is stacked
    assert page.minimumSizeHint().width() <= 836


def test_a_statement_with_every_button_fits_the_smallest_window(page, card):
    page.show_line(card.id)

    page.resize(Size.WINDOW_LEAST_WIDE - Size.RAIL_FOLDED - 2 * Space.XL, 900)

    assert page.statement.pay_minimum.isVisibleTo(page)
    assert page.minimumSizeHint().width() <= page.width()


def test_a_line_due_days_after_its_statement_says_so(page, session):
    session.run(c.AddLine(a_card(due_day=None, due_after=20), BANK))
    bought(session)

    page.show_line(CARD.id)

    assert "20 days after the statement" in said(page)
    assert page.tables.bills.model().rowCount() == 1
