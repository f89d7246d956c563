"""Reminders follow from what is due and the hour: each lead once, the latest only, daily when overdue."""

from __future__ import annotations

from datetime import date, time, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.builders import a_book, a_card, a_lender, a_loan, an_entry, at, new, terms
from tests.domain.watching import a_watch, key_at, one_due, wall
from zhihuan.domain.book import Book, Kind
from zhihuan.domain.errors import TermsOutOfRange
from zhihuan.domain.position import Position
from zhihuan.domain.put_off import PutOff
from zhihuan.domain.reminder_rules import ReminderRules
from zhihuan.domain.reminders import missed, reminders
from zhihuan.domain.revolving import EntryKind
from zhihuan.domain.terms import Method
from zhihuan.domain.watch import Watch


@pytest.mark.parametrize(("day", "hour", "minute", "told"), [
    ("2026-03-02", 23, 59, None), ("2026-03-03", 8, 59, None), ("2026-03-03", 9, 0, "7"), ("2026-03-06", 9, 0, "7"),
    ("2026-03-07", 8, 59, "7"), ("2026-03-07", 9, 0, "3"), ("2026-03-09", 8, 59, "3"), ("2026-03-09", 9, 0, "1"),
    ("2026-03-10", 8, 59, "1"), ("2026-03-10", 9, 0, "0"), ("2026-03-10", 17, 59, "0"),
    ("2026-03-10", 18, 0, "evening"), ("2026-03-11", 8, 59, "evening"), ("2026-03-11", 9, 0, "overdue:2026-03-11"),
    ("2026-03-12", 8, 59, "overdue:2026-03-11"), ("2026-03-12", 9, 0, "overdue:2026-03-12"),
    ("2027-03-12", 9, 0, "overdue:2027-03-12"),
])
def test_each_lead_has_its_moment_and_gives_way_to_the_next(day, hour, minute, told):
    assert key_at(at(day, hour, minute)) == told


def test_days_left_are_counted_to_the_day_not_to_the_lead():
    (found,) = reminders(a_watch(one_due(), "2026-03-08"), at("2026-03-08"))

    assert (found.key, found.days_left) == ("jiebei/1@2026-03-10:3", 2)
    assert (found.subject_key, found.about, found.due) == ("jiebei/1@2026-03-10", found.due, found.about)


@pytest.mark.parametrize("day", ["2026-03-03", "2026-03-10", "2026-03-20"])
def test_what_is_paid_is_never_told(day):
    assert key_at(at(day), one_due(paid=1200)) is None


def test_what_is_said_to_be_paid_is_not_told():
    assert key_at(at("2026-03-20"), one_due(paid_before=date(2026, 3, 11))) is None


def test_a_part_payment_does_not_make_it_a_new_reminder():
    assert key_at(at("2026-03-09"), one_due(paid=40)) == key_at(at("2026-03-09")) == "1"


def test_across_the_year_and_the_leap_day():
    new_year, leap = one_due("2027-01-02"), one_due("2028-03-01")

    assert key_at(at("2026-12-26", 9), new_year) == "7"
    assert key_at(at("2026-12-26", 8), new_year) is None
    assert key_at(at("2028-02-29"), leap) == "1"
    assert key_at(at("2028-02-27"), leap) == "3"
    assert key_at(at("2028-03-02"), one_due("2028-02-29")) == "overdue:2028-03-02"


def test_the_users_own_leads_and_hour():
    rules = ReminderRules((14, 2), time(20, 30), evening=None)
    days = ["2026-02-24", "2026-03-10", "2026-03-11"]

    assert key_at(at("2026-02-24", 20, 29), rules=rules) is None
    assert [key_at(at(day, 20, 30), rules=rules) for day in days] == ["14", "2", "overdue:2026-03-11"]


def test_without_leads_only_the_evening_and_what_is_overdue_are_told():
    assert key_at(at("2026-03-10"), rules=ReminderRules(())) is None
    assert key_at(at("2026-03-10", 18), rules=ReminderRules(())) == "evening"
    assert key_at(at("2026-03-11", 8), rules=ReminderRules((), evening=None)) is None
    assert key_at(at("2026-03-11", 9), rules=ReminderRules((), evening=None)) == "overdue:2026-03-11"


def test_an_evening_hour_before_the_morning_one_gives_way_to_it():
    rules = ReminderRules(at=time(20), evening=time(12))

    assert [key_at(at("2026-03-10", hour), rules=rules) for hour in (11, 12, 20)] == ["1", "evening", "0"]


@pytest.mark.parametrize("leads", [(-1,), (7, 61)])
def test_a_lead_has_limits(leads):
    with pytest.raises(TermsOutOfRange):
        ReminderRules(leads)


def test_a_lead_of_two_months_reaches_as_far():
    assert key_at(at("2026-01-09"), rules=ReminderRules((60,))) == "60"


def test_a_clock_set_back_asks_for_what_was_told_already():
    assert key_at(at("2026-03-12", 8)) == key_at(at("2026-03-11", 9))


moments = st.integers(0, 365 * 24 * 60).map(lambda count: at("2026-01-16", 0) + timedelta(minutes=count))


@given(moments, moments)
def test_a_reminder_never_comes_back_after_a_later_one(earlier, later):
    earlier, later = sorted((earlier, later))
    order = ["7", "3", "1", "0", "evening"]

    found = [key_at(moment, one_due("2026-06-30")) for moment in (earlier, later)]

    ranks = [order.index(one) if "overdue" not in one else 5 for one in found if one]
    assert ranks == sorted(ranks)
    assert not (found[0] and not found[1])


@given(moments)
def test_one_due_has_one_reminder_at_most(moment):
    loans = [a_loan(f"loan{number}", terms=terms(Method.EQUAL_PRINCIPAL, due_day=number)) for number in range(1, 29)]
    book = a_book(new(Kind.LENDER, a_lender()), *(new(Kind.LOAN, loan) for loan in loans))

    found = reminders(Watch(Position(book, moment.date()), ReminderRules()), moment)

    assert len({one.subject_key for one in found}) == len(found) == len({one.key for one in found})


def test_a_bill_past_its_day_whose_minimum_was_paid_is_not_called_for():
    card = a_card()
    book = a_book(
        new(Kind.LENDER, a_lender("bank")), new(Kind.LINE, card),
        new(Kind.ENTRY, an_entry(line="card", on=date(2026, 2, 5), amount=100)),
        new(Kind.ENTRY, an_entry("paid", line="card", on=date(2026, 3, 1), amount=10, kind=EntryKind.REPAYMENT)),
    )

    assert [one.occasion for one in reminders(a_watch(book, "2026-03-10"), at("2026-03-10"))] == ["lead"]
    assert not reminders(a_watch(book, "2026-03-11"), at("2026-03-11", 12))


def test_nothing_recorded_tells_nothing():
    assert not reminders(a_watch(Book(), "2026-03-10"), at("2026-03-10"))


@pytest.mark.parametrize(("since", "until", "expected"), [
    ("2026-03-03 09:00", "2026-03-06 23:59", False), ("2026-03-03 09:00", "2026-03-07 09:00", True),
    ("2026-03-03 08:59", "2026-03-03 09:00", True), ("2026-03-10 18:00", "2026-03-11 08:59", False),
    ("2026-03-10 18:00", "2026-03-11 09:00", True),
])
def test_a_moment_that_was_missed_lies_between_two(since, until, expected):
    watch = a_watch(one_due(), "2026-03-12")
    (told,) = reminders(watch, at("2026-03-12"))

    assert missed(watch, told, wall(since), wall(until)) is expected


def test_a_statement_is_missed_at_its_own_moment_and_what_was_put_off_never():
    book = a_book(
        new(Kind.LENDER, a_lender("bank")), new(Kind.LINE, a_card()),
        new(Kind.ENTRY, an_entry(line="card", on=date(2026, 2, 5), amount=100)),
    )
    watch = a_watch(book, "2026-02-21")
    (statement,) = reminders(watch, at("2026-02-21"))
    put_off = [PutOff("jiebei/1@2026-03-10", at("2026-03-01"), at("2026-03-12"))]
    held = a_watch(one_due(), "2026-03-12", put_offs=put_off)
    (snoozed,) = reminders(held, at("2026-03-12"))

    assert missed(watch, statement, statement.moment - timedelta(minutes=1), wall("2026-02-21 12:00"))
    assert not missed(watch, statement, statement.moment, wall("2026-02-21 12:00"))
    assert not missed(held, snoozed, wall("2026-01-01 00:00"), wall("2026-03-12 12:00"))
