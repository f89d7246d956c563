"""Reminders follow from what is due and the hour: each lead once, the latest only, daily when overdue."""

from __future__ import annotations

from datetime import date, time, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.builders import at, cny
from zhihuan.domain.due import Due, DueKind
from zhihuan.domain.errors import TermsOutOfRange
from zhihuan.domain.reminder import ReminderRules, reminder, reminders

RULES = ReminderRules()


def a_due(on="2026-03-10", *, paid=0, assumed=False):
    return Due(
        DueKind.INSTALMENT, "jiebei", date.fromisoformat(on), cny(100), cny(paid), number=3, assumed=assumed
    )


def key_at(day, hour=9, minute=0, due=None, rules=RULES):
    found = reminder(due or a_due(), rules, at(day, hour, minute))
    return found.key.removeprefix("jiebei/3@2026-03-10:") if found else None


@pytest.mark.parametrize(("day", "hour", "minute", "told"), [
    ("2026-03-02", 23, 59, None), ("2026-03-03", 8, 59, None), ("2026-03-03", 9, 0, "7"), ("2026-03-06", 9, 0, "7"),
    ("2026-03-07", 8, 59, "7"), ("2026-03-07", 9, 0, "3"), ("2026-03-09", 8, 59, "3"), ("2026-03-09", 9, 0, "1"),
    ("2026-03-10", 8, 59, "1"), ("2026-03-10", 9, 0, "0"), ("2026-03-10", 23, 59, "0"), ("2026-03-11", 8, 59, "0"),
    ("2026-03-11", 9, 0, "overdue:2026-03-11"), ("2026-03-12", 8, 59, "overdue:2026-03-11"),
    ("2026-03-12", 9, 0, "overdue:2026-03-12"), ("2027-03-12", 9, 0, "overdue:2027-03-12"),
])
def test_each_lead_has_its_moment_and_gives_way_to_the_next(day, hour, minute, told):
    assert key_at(day, hour, minute) == told


def test_days_left_are_counted_to_the_day_not_to_the_lead():
    found = reminder(a_due(), RULES, at("2026-03-08"))

    assert found is not None
    assert (found.key, found.days_left) == ("jiebei/3@2026-03-10:3", 2)


@pytest.mark.parametrize("due", [a_due(paid=100), a_due(assumed=True)])
@pytest.mark.parametrize("day", ["2026-03-03", "2026-03-10", "2026-03-20"])
def test_what_is_paid_is_never_told(due, day):
    assert reminder(due, RULES, at(day)) is None


def test_a_part_payment_does_not_make_it_a_new_reminder():
    assert key_at("2026-03-09", due=a_due(paid=40)) == key_at("2026-03-09")


def test_across_the_year_and_the_leap_day():
    new_year, leap = a_due("2027-01-02"), a_due("2028-03-01")

    assert reminder(new_year, RULES, at("2026-12-26", 9)) is not None
    assert reminder(new_year, RULES, at("2026-12-26", 8)) is None
    assert key_at("2028-02-29", due=leap) == "jiebei/3@2028-03-01:1"
    assert key_at("2028-02-27", due=leap) == "jiebei/3@2028-03-01:3"
    assert key_at("2028-03-02", due=a_due("2028-02-29")) == "jiebei/3@2028-02-29:overdue:2028-03-02"


def test_the_users_own_leads_and_hour():
    rules = ReminderRules((14, 2), time(20, 30))

    assert key_at("2026-02-24", 20, 29, rules=rules) is None
    assert key_at("2026-02-24", 20, 30, rules=rules) == "14"
    assert key_at("2026-03-10", 21, rules=rules) == "2"
    assert key_at("2026-03-11", 20, 30, rules=rules) == "overdue:2026-03-11"


def test_without_leads_only_what_is_overdue_is_told():
    rules = ReminderRules(())

    assert key_at("2026-03-10", rules=rules) is None
    assert key_at("2026-03-11", 8, rules=rules) is None
    assert key_at("2026-03-11", 9, rules=rules) == "overdue:2026-03-11"


@pytest.mark.parametrize("leads", [(-1,), (7, 61)])
def test_a_lead_has_limits(leads):
    with pytest.raises(TermsOutOfRange):
        ReminderRules(leads)


def test_a_clock_set_back_asks_for_what_was_told_already():
    told = key_at("2026-03-11", 9)

    assert key_at("2026-03-12", 8) == told


minutes = st.integers(0, 365 * 24 * 60)
moments = minutes.map(lambda count: at("2026-01-01", 0) + timedelta(minutes=count))


@given(moments, moments)
def test_a_reminder_never_comes_back_after_a_later_one(earlier, later):
    earlier, later = sorted((earlier, later))
    due = a_due("2026-06-30")
    order = ["7", "3", "1", "0"]

    found = [reminder(due, RULES, moment) for moment in (earlier, later)]

    ranks = [order.index(one.key.split(":")[1]) if "overdue" not in one.key else 4 for one in found if one]
    assert ranks == sorted(ranks)
    assert not (found[0] and not found[1])


@given(moments)
def test_one_due_has_one_reminder_at_most(moment):
    dues = [a_due((date(2026, 6, 1) + timedelta(days=day)).isoformat()) for day in range(60)]

    found = reminders(dues, RULES, moment)

    assert len({one.key for one in found}) == len(found)
    assert len({one.due.on for one in found}) == len(found)


def test_a_bill_past_its_day_whose_minimum_was_paid_is_not_called_for():
    bill = Due(DueKind.BILL, "card", date(2026, 3, 10), cny(100), cny(10), month=date(2026, 2, 1), minimum=cny(10))

    assert reminder(bill, RULES, at("2026-03-10")) is not None
    assert reminder(bill, RULES, at("2026-03-11")) is None
