"""Who puts off may not know the lender's hour: on the due day what comes in time comes all the same."""

from __future__ import annotations

from datetime import UTC, date, datetime, time

import pytest

from tests.builders import at
from tests.domain.test_put_off import SUBJECT, coming, dismissed, mark, snoozed
from tests.domain.test_reminder_hours import every
from tests.domain.watching import DAY, key_at, one_due, told, wall
from zhihuan.domain.position import Position
from zhihuan.domain.put_off import EVERYTHING, PutOff, Snooze, snoozed_until
from zhihuan.domain.reminder_rules import ReminderRules, ReminderWish


def closing_at(hour):
    return one_due(wishes=[ReminderWish("ant", cut_off=time(hour))])


@pytest.mark.parametrize(("hour", "put_off", "comes"), [
    (17, snoozed(f"{DAY} 09:30", f"{DAY}T18:00"), "03-10 16:00"),
    (17, dismissed(f"{DAY} 09:30"), "03-10 16:00"),
    (8, snoozed("2026-03-09 09:30", f"{DAY}T09:00"), "03-10 07:00"),
    (8, dismissed("2026-03-09 09:30"), "03-10 07:00"),
    (8, dismissed("2026-03-09 20:00", EVERYTHING), "03-10 07:00"),
])
def test_what_is_put_off_past_the_lenders_hour_is_told_in_time_all_the_same(hour, put_off, comes):
    begins = put_off.at.replace(tzinfo=None)
    found = told(
        every(30, f"{begins:%Y-%m-%d %H:%M}", f"{DAY} 17:30"), book=closing_at(hour), put_offs=[put_off]
    )

    assert found[0] == (comes, "evening")


def test_what_comes_in_spite_of_a_pause_is_named_among_what_is_coming_and_not_again_at_its_end():
    paused = dismissed("2026-03-09 20:00", EVERYTHING)

    assert coming("2026-03-09 20:30", "2026-03-10T23:00", book=closing_at(8), put_offs=[paused]) == [
        ("03-10 07:00", "evening", 0),
    ]


def test_a_putting_off_that_ends_in_time_is_none_to_speak_up_against():
    put_off = snoozed(f"{DAY} 15:30", at(DAY, 16, 30))

    found = told(every(30, f"{DAY} 15:30", f"{DAY} 17:00"), book=closing_at(17), put_offs=[put_off])

    assert found == [("03-10 16:30", mark(put_off))]


def test_what_was_missed_on_the_due_day_is_told_at_the_next_look_and_the_putting_off_holds_again():
    put_off = snoozed("2026-03-07 09:30", "2026-03-14T10:00")

    assert told([at(f"2026-03-{day}") for day in (11, 12, 13)], put_offs=[put_off]) == [("03-11 09:00", "evening")]
    assert key_at(at("2026-03-11"), put_offs=[snoozed("2026-03-10 20:00", "2026-03-14T10:00")]) is None


def test_no_choice_is_offered_that_only_ends_when_it_is_too_late_for_the_lenders_hour():
    (due,) = Position(one_due(), date.fromisoformat(DAY)).unpaid

    def offered(hour, cut_off):
        now = datetime(2026, 3, 10, hour, tzinfo=UTC)
        return [choice for choice in Snooze if snoozed_until(choice, due, ReminderRules(), now, cut_off)]

    assert offered(9, time(17)) == [Snooze.HOUR, Snooze.TOMORROW]
    assert offered(16, time(17)) == [Snooze.TOMORROW]
    assert offered(16, time(19)) == [Snooze.HOUR, Snooze.EVENING, Snooze.TOMORROW]
    assert offered(17, time(17)) == [Snooze.HOUR, Snooze.EVENING, Snooze.TOMORROW]


def test_during_a_pause_on_its_day_nothing_comes_without_a_lenders_hour():
    paused = dismissed(f"{DAY} 08:00", EVERYTHING)

    assert told(every(30, f"{DAY} 08:00", f"{DAY} 23:30"), put_offs=[paused]) == []


def test_what_comes_in_spite_of_its_own_putting_off_waits_for_a_pause_of_its_day():
    put_off = PutOff(SUBJECT, at("2026-03-07"), wall("2026-03-14T10:00"))
    paused = dismissed(f"{DAY} 08:00", EVERYTHING)

    found = told(every(30, f"{DAY} 08:30", "2026-03-11 12:00"), put_offs=[put_off, paused])

    assert found == [("03-11 09:00", "evening")]
