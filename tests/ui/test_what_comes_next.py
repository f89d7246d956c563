"""The page of settings says what will be told: dues, statement days and pay days, in order, with the reason."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

import pytest

from tests.builders import a_card, a_lender, a_loan, an_entry, an_income
from zhihuan.application import commands as c
from zhihuan.application.reminding import Reminding
from zhihuan.domain.reminder_rules import ReminderRules
from zhihuan.ui.bell import Bell
from zhihuan.ui.pages.settings_coming import ComingCard
from zhihuan.wording.reminding import SpokenReminders


@pytest.fixture
def card(desk, session, holder):
    reminding = Reminding(session._store, SpokenReminders(lambda: desk.look.formats))
    desk.bell = Bell(desk, reminding, lambda: ReminderRules(incomes=True), desk)
    card = ComingCard(desk, holder)
    card.retranslate()
    return card


def shown(card):
    return [
        tuple(card.model.index(row, column).data() for column in range(3)) for row in range(card.model.rowCount())
    ]


def test_without_debts_nothing_is_to_come(card):
    card.refresh()

    assert card.summary.text() == "Nothing will be told in the next 30 days."
    assert card.fold.isHidden()


def test_statement_days_and_pay_days_stand_among_the_dues_in_order(card, session):
    today = session.today
    statement = today + timedelta(days=3)
    session.run(c.AddLoan(a_loan(name="Phone"), a_lender()))
    session.run(c.AddLine(replace(a_card(statement_day=min(statement.day, 28)), name="Gold"), a_lender("bank")))
    session.run(c.AddEntry(an_entry(line="card", on=today, amount=100)))
    session.run(c.SetIncome(an_income(since=today + timedelta(days=1))))

    card.refresh()

    rows = shown(card)
    assert {why for _, why, _ in rows} >= {"overdue", "statement", "income"}
    assert any(what.startswith("Gold · statement of") for _, why, what in rows if why == "statement")
    first = rows[0]
    assert card.summary.text() == f"{first[0]}: {first[2]} ({first[1]})"
    moments = [one.moment for one in card._desk.bell.coming()]
    assert moments == sorted(moments)
