"""What a reminder says: who, how much, when; nothing that a notification could take for markup of ours."""

from __future__ import annotations

from datetime import date, datetime

from PySide6.QtCore import QLocale

from tests.builders import a_book, a_lender, a_line, a_loan, a_loan_with_lender, a_payment, an_entry, at, new
from zhihuan.domain.book import Kind
from zhihuan.domain.position import Position
from zhihuan.domain.reminder_rules import ReminderRules
from zhihuan.domain.reminders import Watch, reminders
from zhihuan.wording.formats import Formats
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
