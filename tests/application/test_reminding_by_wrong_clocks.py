"""A clock set back or ahead, and a user who goes west: nothing overtaken is told, nothing to come is silenced."""

from __future__ import annotations

from datetime import datetime, time, timedelta, timezone

import pytest

from tests.application.test_reminding import SUBJECT, Desk
from tests.builders import at
from zhihuan.application.ports import EventKind
from zhihuan.domain.reminder_rules import Quiet, ReminderRules


@pytest.fixture
def desk():
    return Desk()


def test_a_clock_set_back_tells_nothing_that_later_reminders_have_overtaken(desk):
    desk.beat(at("2026-02-08"))
    desk.beat(at("2026-02-25", 10))

    assert [desk.beat(at(day, 9, 30)) for day in ("2026-02-24", "2026-02-22", "2026-02-12")] == [[], [], []]
    assert desk.beat(at("2026-02-24", 9, 31)) == []
    passed = [one for one in desk.reminding.told_record(at("2026-02-01")) if one.kind is EventKind.PASSED_OVER]
    assert [one.reminder_key.partition(":")[2] for one in passed] == ["overdue:2026-02-24", "overdue:2026-02-22", "3"]


def test_a_clock_that_was_ahead_for_a_while_silences_nothing_that_comes_later(desk):
    desk.beat(at("2026-03-20", 10))
    desk.beat(at("2026-02-10", 10))

    told = [desk.beat(at(f"2026-02-{day}")) for day in (11, 12, 14, 15)]

    assert told == [[], [f"{SUBJECT}:3"], [f"{SUBJECT}:1"], [f"{SUBJECT}:0"]]


def test_who_goes_west_hears_nothing_that_was_overtaken_in_the_east(desk):
    desk.beat(at("2026-02-12", 9))
    there = timezone(timedelta(hours=-8))

    assert desk.beat(at("2026-02-12", 9, 30).astimezone(there)) == []
    assert desk.beat(datetime(2026, 2, 14, 9, tzinfo=there)) == [f"{SUBJECT}:1"]


def test_what_is_put_off_comes_whatever_was_told_farther_east(desk):
    desk.beat(at("2026-02-12", 9))
    there = timezone(timedelta(hours=-8))
    made = at("2026-02-12", 9, 30).astimezone(there)
    desk.reminding.snooze(SUBJECT, made + timedelta(hours=1), made)

    assert len(desk.beat(made + timedelta(hours=1))) == 1


def test_a_putting_off_by_a_clock_that_was_ahead_leaves_the_one_before_it_in_force(desk):
    desk.reminding.snooze(SUBJECT, datetime(2026, 2, 25, 9), at("2026-02-16", 10))  # noqa: DTZ001
    desk.reminding.snooze(SUBJECT, at("2026-06-01", 11), at("2026-06-01", 10))

    assert desk.beat(at("2026-02-17")) == []
    assert len(desk.beat(at("2026-02-25"))) == 1


def test_what_was_passed_over_comes_where_other_rules_give_it_a_later_moment(desk):
    night = ReminderRules(at=time(21), evening=None, quiet=Quiet(time(20), time(8)))
    early, late = ReminderRules(at=time(6), evening=None), ReminderRules(at=time(9), evening=None)

    told = [desk.beat(at("2026-02-24", hour), rules) for hour, rules in ((8, night), (8, early), (9, late), (10, late))]

    assert told == [[f"{SUBJECT}:overdue:2026-02-23"], [], [f"{SUBJECT}:overdue:2026-02-24"], []]
