"""How one debt is reminded of is asked where it is looked at; the exceptions stand together in the settings."""

from __future__ import annotations

from dataclasses import replace
from datetime import time

import pytest
from PySide6.QtWidgets import QLabel

from tests.builders import a_lender, a_line, a_loan, an_event, an_income
from zhihuan.application import commands as c
from zhihuan.application.reminding import Reminding
from zhihuan.domain.reminder_rules import Never, ReminderRules, ReminderWish
from zhihuan.ui.bell import Bell
from zhihuan.ui.dialogs.wish_form import WishForm
from zhihuan.ui.pages.settings_wishes import WishesCard
from zhihuan.ui.widgets.buttons import IconButton
from zhihuan.wording.reminding import SpokenReminders


@pytest.fixture
def bell(desk, session):
    reminding = Reminding(session._store, SpokenReminders(lambda: desk.look.formats))
    desk.bell = Bell(desk, reminding, ReminderRules, desk)
    return desk.bell


@pytest.fixture
def exceptions(desk, bell, holder):
    card = WishesCard(desk, holder)
    desk.changed.connect(card.refresh)
    card.retranslate()
    card.refresh()
    return card


def said(card):
    return [label.text() for label in card.findChildren(QLabel) if label.isVisibleTo(card)]


def test_a_loans_page_leads_to_its_reminders(bell, opened, loans_page):
    loan = opened()

    loan.facts.reminders.click()

    assert loans_page.findChild(WishForm).windowTitle() == "Reminders of Jiebei"


def test_a_lines_page_leads_to_its_reminders(bell, session, line_page):
    line = a_line()
    session.run(c.AddLine(line, a_lender(), an_event()))
    line_page.show_line(line.id)

    line_page._facts.reminders.click()

    assert line_page.findChild(WishForm).windowTitle() == f"Reminders of {line.name}"


def test_where_nobody_is_reminded_nothing_is_offered(opened):
    assert opened().facts.reminders.isHidden()


def test_without_an_exception_there_is_no_card(exceptions):
    assert exceptions.isHidden()


def test_every_exception_stands_in_the_settings_with_what_it_asks(exceptions, session):
    session.run(c.AddLoan(a_loan(), a_lender()))
    session.run(c.SetIncome(an_income()))
    session.run(c.SetReminderWish(ReminderWish("jiebei", (5, 0), time(20), Never.NEVER)))
    session.run(c.SetReminderWish(ReminderWish("ant", evening=time(19), cut_off=time(17), silent=True)))

    words = said(exceptions)

    assert not exceptions.isHidden()
    assert words == [
        "Reminded otherwise", "Everything at Ant Consumer Finance",
        "no notices · again at 19:00 · payments count until 17:00", "Jiebei",
        "5 days before; on the day · from 20:00 · not again in the evening",
    ]


def test_an_exception_is_edited_and_ended_there(exceptions, session, desk):
    session.run(c.AddLoan(replace(a_loan(), name="Phone"), a_lender()))
    session.run(c.SetReminderWish(ReminderWish("jiebei", silent=True)))
    edit, remove = exceptions.findChildren(IconButton)[-2:]

    edit.click()
    form = exceptions.findChild(WishForm)
    title = form.windowTitle()
    form.leave()
    remove.click()

    assert title == "Reminders of Phone"
    assert not session.book.wishes
    assert exceptions.isHidden()
    desk.undo()
    assert session.book.wishes
