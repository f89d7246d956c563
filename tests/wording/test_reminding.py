"""What a reminder says: who, how much, when; nothing that a notification could take for markup of ours."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date, datetime, time

import pytest
from PySide6.QtCore import QLocale

from tests.builders import (
    a_book,
    a_card,
    a_lender,
    a_line,
    a_loan,
    a_loan_with_lender,
    a_payment,
    an_entry,
    an_income,
    at,
    new,
)
from zhihuan.application.ports import Action
from zhihuan.domain.book import Kind
from zhihuan.domain.position import Position
from zhihuan.domain.put_off import PutOff
from zhihuan.domain.reminder_rules import Quiet, ReminderRules, ReminderWish
from zhihuan.domain.reminders import reminders
from zhihuan.domain.watch import Watch
from zhihuan.wording.formats import Formats
from zhihuan.wording.occasions import occasion_word
from zhihuan.wording.reminding import SpokenReminders

ENGLISH = Formats(QLocale("en"))


def notice(book, now: datetime, formats=ENGLISH):
    position = Position(book, now.date())
    found = sorted(reminders(Watch(position, ReminderRules()), now), key=lambda one: (one.about.on, one.key))
    speaking = SpokenReminders(lambda: formats)
    return speaking.one(found[0], position) if len(found) == 1 else speaking.digest(tuple(found), position)


def test_the_day_before_says_tomorrow():
    told = notice(a_book(*a_loan_with_lender()), at("2026-02-14"))

    assert told.title == "Jiebei · ¥1,066.19 due tomorrow (Sun 15 Feb)"
    assert told.body == "1 of 12 · Ant Consumer Finance"
    assert not told.urgent


def test_the_due_day_is_urgent():
    told = notice(a_book(*a_loan_with_lender()), at("2026-02-15"))

    assert told.title == "Jiebei · ¥1,066.19 due today (Sun 15 Feb)"
    assert told.urgent


def test_overdue_says_for_how_long():
    told = notice(a_book(*a_loan_with_lender()), at("2026-02-18"))

    assert told.title == "Jiebei · ¥1,066.19 3 days overdue (since Sun 15 Feb)"
    assert told.urgent


def test_a_part_payment_leaves_the_rest_to_say():
    book = a_book(*a_loan_with_lender(), new(Kind.PAYMENT, a_payment(on=date(2026, 2, 10), amount=1000)))

    told = notice(book, at("2026-02-14"))

    assert told.title.startswith("Jiebei · ¥66.19 due tomorrow")
    assert told.body.endswith("¥1,000.00 already paid")


def test_a_bill_says_its_month_and_where_the_money_comes_from_is_said_for_loans():
    line = a_book(new(Kind.LENDER, a_lender()), new(Kind.LINE, a_line()), new(Kind.ENTRY, an_entry()))
    loan = a_book(*a_loan_with_lender(a_loan(pay_from="Salary card")))

    assert notice(line, at("2026-03-09")).body.startswith("bill of March 2026")
    assert notice(loan, at("2026-02-14")).body.endswith("from Salary card")


def test_several_become_one_digest_with_their_sum():
    changes = [new(Kind.LENDER, a_lender())]
    changes += [new(Kind.LOAN, a_loan(f"loan{number}", name=f"Loan {number}")) for number in range(8)]

    told = notice(a_book(*changes), at("2026-02-14"))

    assert told.title == "8 payments need attention: ¥8,529.52"
    assert told.body.splitlines()[0] == "Loan 0 · ¥1,066.19 due tomorrow (Sun 15 Feb)"
    assert told.body.splitlines()[-1] == "and 2 more"


def test_privacy_hides_every_amount():
    book = a_book(*a_loan_with_lender(), new(Kind.PAYMENT, a_payment(on=date(2026, 2, 10), amount=1000)))

    told = notice(book, at("2026-02-14"), ENGLISH.with_privacy(on=True))

    assert "66" not in told.title + told.body
    assert "1,000" not in told.title + told.body


def test_a_name_of_many_lines_stays_on_one_and_is_clipped():
    book = a_book(*a_loan_with_lender(a_loan(name="Jie\nbei " + "x" * 80)))

    told = notice(book, at("2026-02-14"))

    assert "\n" not in told.title
    assert "…" in told.title


def a_notice(book, now, rules=None, formats=ENGLISH, put_offs=(), work_days=None):
    held = {one.subject_key: one for one in put_offs}
    position = Position(book, now.date())
    (found,) = reminders(Watch(position, rules or ReminderRules(), held, work_days), now)
    return SpokenReminders(lambda: formats).one(found, position)


CARD = (new(Kind.LENDER, a_lender("bank", "City Bank")), new(Kind.LINE, a_card()))
BOUGHT = new(Kind.ENTRY, an_entry(line="card", on=date(2026, 2, 5), amount=100))


@dataclass(frozen=True)
class Holiday:
    first: date
    last: date

    def is_off(self, day):
        return self.first <= day <= self.last


FEBRUARY = Holiday(date(2026, 2, 13), date(2026, 2, 20))
MARCH = Holiday(date(2026, 3, 10), date(2026, 3, 13))


def test_the_evening_one_says_that_it_is_still_open():
    assert a_notice(a_book(*a_loan_with_lender()), at("2026-02-15", 18)).title == (
        "Jiebei · ¥1,066.19 still open, due today (Sun 15 Feb)"
    )


def test_the_eve_of_a_debit_asks_for_the_money_and_says_where():
    book = a_book(*a_loan_with_lender(replace(a_loan(pay_from="Salary card"), automatic=True)))

    told = a_notice(book, at("2026-02-14", 20))

    assert told.title == "Jiebei · ¥1,066.19 will be debited tomorrow (Sun 15 Feb)"
    assert told.body == "Make sure the money is in the account · 1 of 12 · Ant Consumer Finance · from Salary card"
    assert told.urgent


def test_before_a_holiday_it_says_why_now():
    told = a_notice(a_book(*a_loan_with_lender()), at("2026-02-12", 10), work_days=FEBRUARY)

    assert told.title == "Jiebei · ¥1,066.19 due in the holiday (Sun 15 Feb)"
    assert told.body.startswith("Transfers may wait until the holiday is over: pay before it · ")


def test_before_a_holiday_an_automatic_debit_asks_for_the_money():
    loan = replace(a_loan(), automatic=True)
    card = new(Kind.LINE, replace(a_card(), automatic=True))
    rules = ReminderRules((), debits=False)
    march = a_notice(a_book(CARD[0], card, BOUGHT), at("2026-03-09", 10), rules, work_days=MARCH)

    assert a_notice(a_book(*a_loan_with_lender(loan)), at("2026-02-12", 10), work_days=FEBRUARY).body.startswith(
        "Make sure the money is in the account before the holiday · "
    )
    assert march.body.startswith("Make sure the money is in the account before the holiday · ")


def test_within_grace_it_is_not_overdue_nor_urgent():
    book = a_book(CARD[0], new(Kind.LINE, a_card(grace_days=3)), BOUGHT)

    within, after = (a_notice(book, at(day)) for day in ("2026-03-12", "2026-03-14"))

    assert within.title == "Card · ¥100.00 was due Tue 10 Mar, within grace until Fri 13 Mar"
    assert (within.urgent, after.urgent) == (False, True)
    assert "4 days overdue" in after.title


def test_a_statement_says_what_it_asks_and_when_that_is_due():
    no_due_day = (CARD[0], new(Kind.LINE, a_card(due_day=None)), BOUGHT)

    assert a_notice(a_book(*CARD, BOUGHT), at("2026-02-20")).title == "Card · statement of ¥100.00, due Tue 10 Mar"
    assert a_notice(a_book(*no_due_day), at("2026-02-20")).title == "Card · statement of ¥100.00"
    assert a_notice(a_book(*CARD, BOUGHT), at("2026-02-20")).actions == (Action.TOMORROW, Action.OPEN)


def test_a_pay_day_says_what_comes():
    told = a_notice(a_book(new(Kind.INCOME, an_income())), at("2026-02-01"), ReminderRules(incomes=True))

    assert (told.title, told.body, told.urgent) == ("Salary · pay day: ¥10,000.00 (Sun 1 Feb)", "", False)
    assert told.subject == "salary"


def test_what_was_put_off_is_said_by_its_day_and_can_be_paid_put_off_and_opened():
    put_off = PutOff("jiebei/1@2026-02-15", at("2026-02-08"), at("2026-02-12", 15))

    told = a_notice(a_book(*a_loan_with_lender()), at("2026-02-12", 15), put_offs=[put_off])

    assert told.title == "Jiebei · ¥1,066.19 due in 3 days (Sun 15 Feb)"
    assert (told.actions, told.subject) == ((Action.PAID, Action.TOMORROW, Action.OPEN), "jiebei")


def test_several_of_several_kinds_are_a_digest_of_reminders():
    book = a_book(*CARD, BOUGHT, new(Kind.INCOME, an_income(since=date(2025, 1, 20))), *a_loan_with_lender())
    now = at("2026-02-20")
    position = Position(book, now.date())
    found = sorted(reminders(Watch(position, ReminderRules(incomes=True)), now), key=lambda one: one.key)

    told = SpokenReminders(lambda: ENGLISH).digest(tuple(found), position)

    assert (told.title, told.actions) == ("3 reminders", (Action.TOMORROW, Action.OPEN))
    assert told.urgent


def test_privacy_names_nobody():
    private, rules = ENGLISH.with_privacy(on=True), ReminderRules(incomes=True)
    loan = a_loan(pay_from="Salary card")
    told = [
        a_notice(a_book(*a_loan_with_lender(loan)), at("2026-02-14"), formats=private),
        a_notice(a_book(*CARD, BOUGHT), at("2026-02-20"), formats=private),
        a_notice(a_book(new(Kind.INCOME, an_income())), at("2026-02-01"), rules, private),
    ]

    assert [one.title for one in told] == [
        "A payment · ¥•••• due tomorrow (Sun 15 Feb)", "A credit line · statement of ¥••••, due Tue 10 Mar",
        "An income · pay day: ¥•••• (Sun 1 Feb)",
    ]
    assert [one.body for one in told] == ["1 of 12", "", ""]


@pytest.mark.parametrize(("moment", "title"), [
    (at("2026-02-15"), "Jiebei · ¥1,066.19 is debited today (Sun 15 Feb)"),
    (at("2026-02-15", 19), "Jiebei · was ¥1,066.19 debited today (Sun 15 Feb)?"),
    (at("2026-02-18"), "Jiebei · was ¥1,066.19 debited on Sun 15 Feb? It is still open here"),
])
def test_from_its_day_on_an_automatic_debit_asks_whether_it_was_made(moment, title):
    told = notice(a_book(*a_loan_with_lender(replace(a_loan(), automatic=True))), moment)

    assert told.title == title
    assert Action.PAID in told.actions


def test_an_evening_that_comes_before_the_day_is_called_so():
    book = a_book(*a_loan_with_lender(), new(Kind.WISH, ReminderWish("ant", cut_off=time(2))))
    rules = ReminderRules(quiet=Quiet(time(22), time(7)))
    (one,) = reminders(Watch(Position(book, date(2026, 2, 14)), rules), at("2026-02-14", 21, 30))

    assert occasion_word(one) == "the evening before, in time"
