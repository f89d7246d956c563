"""Wishes about reminders: of a loan, a line, a lender, an income; they go with what they are about."""

from __future__ import annotations

from datetime import time

import pytest

from tests.builders import RULES, a_book, a_line, a_loan, a_loan_with_lender, an_income, at, new
from tests.fakes import MemoryStore, TravellingClock
from zhihuan.application import commands as c
from zhihuan.application.decide import decide
from zhihuan.application.history import Action, Summary
from zhihuan.application.session import Session
from zhihuan.application.summarise import summarise
from zhihuan.domain.book import Kind
from zhihuan.domain.change import applied
from zhihuan.domain.errors import NoSuchThing
from zhihuan.domain.reminder_rules import ReminderWish

BOOK = a_book(*a_loan_with_lender(), new(Kind.LINE, a_line()), new(Kind.INCOME, an_income()))
EVENING = time(20)


def done(command, book=BOOK):
    return applied(book, decide(book, command))


@pytest.mark.parametrize(("subject", "name"), [
    ("jiebei", "Jiebei"), ("huabei", "Huabei"), ("ant", "Ant Consumer Finance"), ("salary", "Salary"),
])
def test_a_wish_is_about_a_loan_a_line_a_lender_or_an_income(subject, name):
    wish = ReminderWish(subject, at=EVENING)

    assert done(c.SetReminderWish(wish)).wishes == {subject: wish}
    assert summarise(BOOK, c.SetReminderWish(wish)) == Summary(Action.REMINDERS_SET, name)
    assert summarise(done(c.SetReminderWish(wish)), c.DeleteReminderWish(subject)).name == name


def test_a_wish_about_nothing_is_refused():
    with pytest.raises(NoSuchThing):
        decide(BOOK, c.SetReminderWish(ReminderWish("nobody", silent=True)))
    with pytest.raises(NoSuchThing):
        decide(BOOK, c.DeleteReminderWish("jiebei"))


def test_another_wish_takes_the_first_ones_place_and_one_that_wishes_nothing_ends_it():
    first = done(c.SetReminderWish(ReminderWish("jiebei", at=EVENING)))

    assert done(c.SetReminderWish(ReminderWish("jiebei", silent=True)), first).wishes["jiebei"].silent
    assert done(c.SetReminderWish(ReminderWish("jiebei")), first) == BOOK
    assert done(c.DeleteReminderWish("jiebei"), first) == BOOK
    assert decide(BOOK, c.SetReminderWish(ReminderWish("jiebei"))) == ()


@pytest.mark.parametrize(("subject", "command"), [
    ("jiebei", c.DeleteLoan(a_loan().id)), ("huabei", c.DeleteLine(a_line().id)),
])
def test_what_is_deleted_takes_its_wish_along_and_undo_brings_both_back(subject, command):
    session = Session(MemoryStore(BOOK), TravellingClock(at("2026-03-02")), RULES)
    session.run(c.SetReminderWish(ReminderWish(subject, silent=True)))
    wished = session.book

    session.run(command)
    assert session.book.wishes == {}
    session.undo()
    assert session.book == wished


def test_a_ledger_is_taken_in_with_its_wishes_and_none_about_nothing():
    wish = ReminderWish("jiebei", silent=True)

    assert done(c.TakeLedger("a.json", ((Kind.WISH, wish),))).wishes == {"jiebei": wish}
    with pytest.raises(NoSuchThing):
        decide(BOOK, c.TakeLedger("a.json", ((Kind.WISH, ReminderWish("nobody")),)))
