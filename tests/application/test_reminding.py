"""What is told, when, and by whom: said once, said again when refused, one digest instead of a flood."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date, datetime, timedelta

import pytest

from tests.builders import a_book, a_lender, a_loan, a_loan_with_lender, a_payment, an_income, at, new, terms
from tests.fakes import MemoryStore, RecordingNotifier, TravellingClock
from zhihuan.application.ports import Delivery, EventKind, Notice, Outcome, ReminderEvent
from zhihuan.application.reminding import MOST_SINGLE_NOTICES, Reminding
from zhihuan.domain.book import Kind
from zhihuan.domain.position import Position
from zhihuan.domain.put_off import EVERYTHING
from zhihuan.domain.reminder import Occasion
from zhihuan.domain.reminder_rules import ReminderRules
from zhihuan.domain.terms import Method

RULES = ReminderRules(evening=None)
LOAN = a_loan(terms=terms(Method.EQUAL_PRINCIPAL))
"""First due on 15 February 2026."""
SUBJECT = "jiebei/1@2026-02-15"


class Keys:
    """Phrases a reminder as its key, a digest as the keys in their order."""

    def one(self, reminder, position):
        return Notice(reminder.key, str(position.today))

    def digest(self, reminders, position):
        return Notice("digest", "\n".join(one.key for one in reminders))


@dataclass
class Desk:
    """A program that beats when it is asked to: claims, tells, records."""

    store: MemoryStore = field(default_factory=lambda: MemoryStore(a_book(*a_loan_with_lender(LOAN))))
    clock: TravellingClock = field(default_factory=TravellingClock)
    notifier: RecordingNotifier = field(default_factory=RecordingNotifier)

    @property
    def reminding(self):
        return Reminding(self.store, Keys())

    def beat(self, moment=None, rules=RULES):
        """Return the titles of what was told at a moment."""
        if moment is not None:
            self.clock.travel_to(moment)
        now, reminding = self.clock.now(), self.reminding
        position = Position(self.store.load(), now.date())
        before = len(self.notifier.told)
        for outgoing in reminding.claim(position, rules, now):
            reminding.answer(outgoing, self.notifier.tell(outgoing.notice), now)
        return [notice.title for notice in self.notifier.told[before:]]


@pytest.fixture
def desk():
    return Desk()


def a_desk(*loans):
    book = a_book(new(Kind.LENDER, a_lender()), *(new(Kind.LOAN, loan) for loan in loans))
    return Desk(MemoryStore(book))


def loans(count, **parts):
    return [a_loan(f"loan{n}", name=f"Loan {n}", terms=LOAN.terms, **parts) for n in range(count)]


def test_a_due_is_told_seven_three_one_and_no_days_before_and_each_time_once(desk):
    told = []
    for day in range(12):
        for hour in (0, 8, 9, 15, 23):
            told += desk.beat(at("2026-02-04", hour) + timedelta(days=day))

    assert told == [
        "jiebei/1@2026-02-15:7", "jiebei/1@2026-02-15:3", "jiebei/1@2026-02-15:1", "jiebei/1@2026-02-15:0",
    ]


def test_nothing_is_told_before_nine(desk):
    assert desk.beat(at("2026-02-08", 8, 59)) == []
    assert desk.beat(at("2026-02-08", 9, 0)) == ["jiebei/1@2026-02-15:7"]


def test_what_is_overdue_is_told_each_day_until_it_is_paid(desk):
    desk.beat(at("2026-02-15"))
    days = [desk.beat(at(f"2026-02-{day}")) for day in (16, 17, 18)]
    paid = a_payment(on=date(2026, 2, 18), amount=1120)
    desk.store = MemoryStore(a_book(*a_loan_with_lender(LOAN), new(Kind.PAYMENT, paid)))

    assert days == [[f"jiebei/1@2026-02-15:overdue:2026-02-{day}"] for day in (16, 17, 18)]
    assert desk.beat(at("2026-02-19")) == []


def test_a_missed_lead_is_passed_over_for_the_later_one(desk):
    desk.beat(at("2026-02-08"))

    assert desk.beat(at("2026-02-14", 10)) == ["jiebei/1@2026-02-15:1"]


def test_a_second_program_says_nothing_again(desk):
    other = Desk(desk.store)

    assert desk.beat(at("2026-02-08"))
    assert other.beat(at("2026-02-08")) == []


def test_what_one_program_is_about_to_say_the_other_leaves_to_it(desk):
    now = at("2026-02-08")
    position = Position(desk.store.load(), now.date())

    first = Reminding(desk.store, Keys()).claim(position, RULES, now)
    second = Reminding(desk.store, Keys()).claim(position, RULES, now + timedelta(seconds=119))

    assert len(first) == 1
    assert second == ()


def test_what_a_dead_program_had_claimed_is_told_by_the_next(desk):
    now = at("2026-02-08")
    Reminding(desk.store, Keys()).claim(Position(desk.store.load(), now.date()), RULES, now)

    assert desk.beat(now + timedelta(minutes=2)) == ["jiebei/1@2026-02-15:7"]


def test_a_refused_notice_is_told_again(desk):
    desk.notifier.refuse()
    desk.beat(at("2026-02-08"))
    desk.notifier.answer = Delivery("test", Outcome.UNCONFIRMED)

    assert desk.beat(at("2026-02-08", 9, 1)) == ["jiebei/1@2026-02-15:7"]
    assert desk.beat(at("2026-02-08", 9, 2)) == []


def test_what_was_told_is_recorded_with_its_channel(desk):
    desk.beat(at("2026-02-08"))

    (told,) = desk.store.reminder_events(at("2026-02-01"))
    assert told == ReminderEvent(
        at("2026-02-08"), EventKind.TOLD, f"{SUBJECT}:7", SUBJECT, "test", Outcome.CONFIRMED, "1",
        moment=datetime(2026, 2, 8, 9),  # noqa: DTZ001
    )


@pytest.mark.parametrize("count", [1, MOST_SINGLE_NOTICES])
def test_a_few_reminders_are_told_one_by_one(count):
    assert len(a_desk(*loans(count)).beat(at("2026-02-08"))) == count


def test_more_than_three_become_one_digest_in_the_order_of_their_days():
    desk = a_desk(*loans(3), LOAN)

    assert desk.beat(at("2026-02-08")) == ["digest"]
    assert desk.notifier.told[0].body.splitlines()[0] == "jiebei/1@2026-02-15:7"
    assert len(desk.store.reminder_events(at("2026-02-01"))) == 4


def test_what_is_to_be_paid_stands_before_what_is_only_good_to_know():
    pay_day = an_income(since=date(2026, 1, 14))
    book = a_book(*a_loan_with_lender(LOAN), new(Kind.INCOME, pay_day))
    rules = ReminderRules(evening=None, incomes=True)

    notices = Reminding(MemoryStore(book), Keys()).claim(Position(book, date(2026, 2, 15)), rules, at("2026-02-15"))

    assert [one.occasion for notice in notices for one in notice.reminders] == [Occasion.LEAD, Occasion.INCOME]


def test_a_refused_digest_is_told_again_whole():
    desk = a_desk(*loans(5))
    desk.notifier.refuse()
    desk.beat(at("2026-02-08"))
    desk.notifier.answer = Delivery("test", Outcome.CONFIRMED)

    assert desk.beat(at("2026-02-08", 10)) == ["digest"]
    assert len(desk.notifier.told[-1].body.splitlines()) == 5


def test_a_machine_that_was_off_for_a_year_tells_one_digest():
    desk = a_desk(*loans(4))
    desk.beat(at("2026-02-08"))

    told = desk.beat(at("2027-03-01"))

    assert told == ["digest"]
    assert len(desk.notifier.told[-1].body.splitlines()) == 4 * 12
    assert desk.beat(at("2027-03-01", 23)) == []


def test_nothing_due_tells_nothing_and_asks_nobody(desk):
    assert desk.beat(at("2026-01-20")) == []


def test_a_clock_set_back_says_nothing_twice(desk):
    desk.beat(at("2026-02-08"))
    desk.beat(at("2026-02-12"))

    assert desk.beat(at("2026-02-08", 10)) == []
    assert desk.beat(at("2026-02-12", 10)) == []


def test_across_the_leap_day_and_the_year():
    leap = a_loan(start=date(2027, 12, 29), terms=terms(Method.EQUAL_PRINCIPAL, start=date(2027, 12, 29)))
    desk = a_desk(leap)
    days = [date(2028, 1, 20) + timedelta(days=n) for n in range(45)]

    told = [title for day in days for title in desk.beat(at(day.isoformat()))]

    assert [title for title in told if "/2@" in title] == [
        f"jiebei/2@2028-02-29:{lead}" for lead in (7, 3, 1, 0)
    ] + [f"jiebei/2@2028-02-29:overdue:2028-03-0{day}" for day in range(1, 5)]


def test_what_is_put_off_comes_once_at_its_moment_also_in_another_program(desk):
    desk.beat(at("2026-02-08"))
    desk.reminding.snooze(SUBJECT, at("2026-02-10", 15), at("2026-02-08", 10))
    restarted = Desk(desk.store)

    assert restarted.beat(at("2026-02-10", 14, 59)) == []
    assert len(restarted.beat(at("2026-02-10", 15))) == 1
    assert desk.beat(at("2026-02-10", 15, 1)) == []


def test_what_is_dismissed_comes_again_tomorrow(desk):
    desk.beat(at("2026-02-16"))
    desk.reminding.dismiss_today(SUBJECT, at("2026-02-16", 10))

    assert desk.beat(at("2026-02-16", 23)) == []
    assert len(desk.beat(at("2026-02-17", 9))) == 1


def test_a_pause_holds_all_until_the_next_days_hour_or_until_it_is_called_back(desk):
    desk.reminding.pause_today(at("2026-02-08", 8))

    assert desk.beat(at("2026-02-08", 12)) == []
    assert desk.beat(at("2026-02-09", 8, 59)) == []
    assert desk.reminding.paused(RULES, at("2026-02-09", 8, 59))
    assert not desk.reminding.paused(RULES, at("2026-02-09", 9))
    desk.reminding.resume(EVERYTHING, at("2026-02-08", 13))
    assert not desk.reminding.paused(RULES, at("2026-02-08", 13))
    assert desk.beat(at("2026-02-08", 13)) == ["jiebei/1@2026-02-15:7"]


def test_what_is_coming_knows_what_was_put_off(desk):
    position = Position(desk.store.load(), date(2026, 2, 8))
    desk.reminding.snooze(SUBJECT, at("2026-02-13", 8), at("2026-02-08", 10))

    coming = desk.reminding.coming(position, RULES, at("2026-02-08", 12), datetime(2026, 2, 15))  # noqa: DTZ001

    assert [(one.occasion, one.days_left) for one in coming] == [(Occasion.SNOOZED, 2), (Occasion.LEAD, 1)]


def test_a_refusal_is_recorded_once_a_day_for_its_reason(desk):
    desk.notifier.refuse()
    for minute in range(5):
        desk.beat(at("2026-02-08", 9, minute))
    desk.beat(at("2026-02-09", 10))

    record = desk.reminding.told_record(at("2026-02-01"))
    assert [(one.kind, one.reason, one.at) for one in record] == [
        (EventKind.REFUSED, "switched off", at("2026-02-09", 10)),
        (EventKind.REFUSED, "switched off", at("2026-02-08")),
    ]


def test_what_the_user_did_stands_in_the_record(desk):
    now = at("2026-02-08")
    (outgoing,) = desk.reminding.claim(Position(desk.store.load(), now.date()), RULES, now)
    desk.reminding.answer(outgoing, Delivery("test", Outcome.UNCONFIRMED), now)
    desk.reminding.seen(outgoing, at("2026-02-08", 10))
    desk.reminding.acted_paid(outgoing, at("2026-02-08", 11))

    assert outgoing.subjects == (SUBJECT,)
    assert [(one.kind, one.reminder_key, one.outcome) for one in desk.reminding.told_record(at("2026-02-01"))] == [
        (EventKind.PAID, f"{SUBJECT}:7", None), (EventKind.SEEN, f"{SUBJECT}:7", None),
        (EventKind.TOLD, f"{SUBJECT}:7", Outcome.UNCONFIRMED),
    ]
