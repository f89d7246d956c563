"""What is put off comes back at its moment, once; what is dismissed, tomorrow; a wrong clock loses nothing."""

from __future__ import annotations

from datetime import UTC, date, datetime, time, timedelta, timezone
from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.builders import at
from tests.domain.test_reminder_hours import every
from tests.domain.watching import DAY, a_watch, at_time, key_at, one_due, told, wall
from zhihuan.domain.position import Position
from zhihuan.domain.put_off import EVERYTHING, PutOff, Snooze, on_day, snoozed_until
from zhihuan.domain.reminder import Occasion
from zhihuan.domain.reminder_rules import Never, Quiet, ReminderRules, ReminderWish
from zhihuan.domain.reminders import reminders, same_until, told_all_the_same, upcoming

SUBJECT = f"jiebei/1@{DAY}"
NIGHTS = ReminderRules(quiet=Quiet(time(22), time(7)))


def snoozed(made, until, subject=SUBJECT):
    return PutOff(subject, at_time(made), datetime.fromisoformat(until) if isinstance(until, str) else until)


def dismissed(made, subject=SUBJECT):
    tomorrow = at_time(made).date() + timedelta(days=1)
    return PutOff(subject, at_time(made), datetime.combine(tomorrow, time()), for_today=True)


def mark(put_off):
    return f"snoozed:{put_off.at.isoformat(timespec='seconds')}"


def test_what_is_put_off_is_told_once_at_its_moment_and_goes_on():
    put_off = snoozed("2026-03-07 09:30", "2026-03-09T15:00")

    assert told(every(30, "2026-03-07 09:30", f"{DAY} 23:30"), put_offs=[put_off]) == [
        ("03-09 15:00", mark(put_off)), ("03-10 09:00", "0"), ("03-10 18:00", "evening"),
    ]


def test_what_is_overdue_is_put_off_too():
    put_off = snoozed("2026-03-12 09:30", "2026-03-14T10:00")

    assert told(every(30, "2026-03-12 09:30", "2026-03-15 10:00"), put_offs=[put_off]) == [
        ("03-14 10:00", mark(put_off)), ("03-15 09:00", "overdue:2026-03-15"),
    ]


def test_what_is_put_off_past_its_day_is_told_on_its_day_all_the_same():
    put_off = snoozed("2026-03-07 09:30", "2026-03-14T10:00")
    on_the_day = [("03-10 09:00", "0"), ("03-10 18:00", "evening")]
    after = [("03-14 10:00", mark(put_off)), ("03-15 09:00", "overdue:2026-03-15")]

    assert told(every(30, "2026-03-07 09:30", "2026-03-15 10:00"), put_offs=[put_off]) == [*on_the_day, *after]
    assert [one[:2] for one in coming("2026-03-07 09:30", "2026-03-14T23:00", put_offs=[put_off])] == [
        *on_the_day, ("03-14 10:00", mark(put_off)),
    ]


def test_who_puts_it_off_on_its_day_hears_no_more_of_it_that_day():
    put_off = snoozed(f"{DAY} 09:30", "2026-03-14T10:00")

    assert told(every(30, f"{DAY} 09:30", "2026-03-14 12:00"), put_offs=[put_off]) == [("03-14 10:00", mark(put_off))]


def test_an_evening_that_had_come_already_is_not_brought_back():
    book = one_due(wishes=[ReminderWish("ant", cut_off=time(2))])
    put_off = snoozed("2026-03-09 22:30", "2026-03-14T10:00")

    assert told(every(30, "2026-03-09 23:00", "2026-03-11 12:00"), book=book, rules=NIGHTS, put_offs=[put_off]) == []


def test_what_is_put_off_before_it_was_ever_told_comes_when_asked_for():
    put_off = snoozed("2026-01-05 09:30", "2026-01-20T12:00")

    found = told(every(60, "2026-01-05 10:00", "2026-01-21 10:00"), put_offs=[put_off])

    assert found == [("01-20 12:00", mark(put_off))]


def test_an_hour_is_an_hour_whatever_the_clocks_do():
    put_off = snoozed("2026-03-09 10:00", at("2026-03-09", 11))
    elsewhere = at("2026-03-09", 10, 59).astimezone(timezone(timedelta(hours=-5)))

    assert key_at(elsewhere, put_offs=[put_off]) is None
    assert key_at(elsewhere + timedelta(minutes=1), put_offs=[put_off]) == mark(put_off)


def test_tomorrow_at_nine_is_nine_wherever_one_is_then():
    put_off = snoozed("2026-03-08 10:00", "2026-03-09T09:30")
    there = timezone(timedelta(hours=-5))

    assert key_at(datetime(2026, 3, 9, 9, 29, tzinfo=there), put_offs=[put_off]) is None
    assert key_at(datetime(2026, 3, 9, 9, 30, tzinfo=there), put_offs=[put_off]) == mark(put_off)


def test_what_is_paid_does_not_come_back():
    put_off = snoozed("2026-03-07 09:30", "2026-03-09T15:00")

    assert told(every(60, "2026-03-07 10:00", "2026-03-20 10:00"), book=one_due(paid=1200), put_offs=[put_off]) == []


def test_another_due_day_is_another_subject():
    put_off = snoozed("2026-03-07 09:30", "2026-03-09T15:00")

    assert key_at(at("2026-03-08"), one_due("2026-03-11"), put_offs=[put_off]) == "3"


def test_dismissed_for_today_comes_again_tomorrow_at_its_hour():
    put_off = dismissed("2026-03-04 09:30")

    assert told(every(30, "2026-03-04 09:30", "2026-03-07 10:00"), put_offs=[put_off]) == [
        ("03-05 09:00", mark(put_off)), ("03-07 09:00", "3"),
    ]


def test_dismissed_on_its_day_it_is_not_told_that_evening():
    put_off = dismissed(f"{DAY} 09:30")

    assert told(every(30, f"{DAY} 09:30", "2026-03-11 10:00"), put_offs=[put_off]) == [("03-11 09:00", mark(put_off))]


def test_what_is_called_back_is_told_at_once():
    assert key_at(at("2026-03-08"), put_offs=[PutOff(SUBJECT, at("2026-03-07"), None)]) == "3"


def test_a_pause_holds_everything_until_the_next_days_hour_and_loses_nothing():
    put_off = dismissed("2026-03-07 08:00", EVERYTHING)

    assert told(every(30, "2026-03-07 08:00", "2026-03-08 10:00"), put_offs=[put_off]) == [("03-08 09:00", "3")]


@pytest.mark.parametrize(("until", "looked_at", "comes"), [
    (at("2026-03-09", 23), "2026-03-09 23:30", True), (at("2026-03-09", 21), "2026-03-09 23:30", False),
    (at("2026-03-09", 22, 30), "2026-03-10 03:00", False), (at("2026-03-09", 22, 30), "2026-03-10 07:00", True),
    ("2026-03-09T23:00", "2026-03-09 23:30", False), ("2026-03-09T23:00", "2026-03-10 07:00", True),
])
def test_only_who_asks_for_an_hour_in_the_quiet_wants_it_then_and_not_long_after(until, looked_at, comes):
    put_off = snoozed("2026-03-09 20:00", until)

    assert (key_at(at_time(looked_at), rules=NIGHTS, put_offs=[put_off]) == mark(put_off)) == comes


@pytest.mark.parametrize(("hour", "quiet", "comes"), [
    (time(9), Quiet(time(22), time(10)), "03-06 10:00"), (time(6), Quiet(time(22), time(7)), "03-06 07:00"),
    (time(23), Quiet(time(22), time(7)), "03-06 07:00"),
])
def test_tomorrow_and_dismissed_come_once_at_that_days_moment_after_the_quiet(hour, quiet, comes):
    rules = ReminderRules((7, 4), hour, quiet=quiet)
    tomorrow = PutOff(SUBJECT, at_time("2026-03-05 12:00"), on_day(date(2026, 3, 6), rules))

    for put_off in (dismissed("2026-03-05 12:00"), tomorrow):
        found = told(every(30, "2026-03-05 12:00", "2026-03-07 05:00"), rules=rules, put_offs=[put_off])
        assert found == [(comes, mark(put_off))]


def test_this_evening_is_never_the_next_morning():
    (due,) = Position(one_due(), date(2026, 3, 5)).unpaid
    rules = ReminderRules(quiet=Quiet(time(17), time(8)))

    assert [snoozed_until(Snooze.EVENING, due, rules, at("2026-03-05", hour)) for hour in (12, 16)] == [
        wall("2026-03-05 16:00"), None,
    ]


def in_zone(offset, day, hour, minute=0):
    return datetime(2026, 3, day, hour, minute, tzinfo=timezone(timedelta(hours=offset)))


@pytest.mark.parametrize(("made", "offset", "comes"), [
    (in_zone(8, 5, 10), 8, "2026-03-06 09:00"), (in_zone(8, 5, 10), -8, "2026-03-05 09:00"),
    (in_zone(8, 5, 20), -8, "2026-03-06 09:00"), (in_zone(-8, 5, 20), 8, "2026-03-07 09:00"),
    (in_zone(8, 5, 23, 30), 9, "2026-03-06 09:00"), (in_zone(8, 5, 0, 10), 7, "2026-03-06 09:00"),
])
def test_who_dismissed_it_and_travels_sees_it_the_next_morning_there(made, offset, comes):
    put_off = PutOff(SUBJECT, made, datetime.combine(made.date() + timedelta(days=1), time()), for_today=True)

    assert put_off.ends(made.astimezone(timezone(timedelta(hours=offset))), ReminderRules()) == wall(comes)


def test_each_way_to_put_off_names_its_moment():
    (due,) = Position(one_due(), date(2026, 3, 5)).unpaid
    rules, now = ReminderRules(at=time(8), evening=None), datetime(2026, 3, 5, 12, tzinfo=UTC)

    assert [snoozed_until(choice, due, rules, now) for choice in Snooze] == [
        datetime(2026, 3, 5, 13, tzinfo=UTC), wall("2026-03-05 18:00"), wall("2026-03-06 08:00"),
        wall("2026-03-09 08:00"),
    ]
    assert on_day(date(2026, 3, 8), rules) == wall("2026-03-08 08:00")


def coming(now, until, **parts):
    watch = a_watch(parts.pop("book", None) or one_due(), now[:10], parts.pop("rules", None), **parts)
    return [(f"{one.moment:%m-%d %H:%M}", one.key.partition("@")[2].partition(":")[2], one.days_left)
            for one in upcoming(watch, at_time(now), datetime.fromisoformat(until))]


def test_what_is_coming_is_named_in_order():
    assert coming("2026-03-06 12:00", "2026-03-10T12:00") == [
        ("03-07 09:00", "3", 3), ("03-09 09:00", "1", 1), ("03-10 09:00", "0", 0),
    ]
    assert coming("2026-02-01 12:00", "2026-03-04T12:00") == [("03-03 09:00", "7", 7)]


def test_of_what_is_overdue_the_next_one_is_coming():
    assert coming("2026-03-12 08:00", "2026-04-12T12:00") == [("03-12 09:00", "overdue:2026-03-12", -2)]
    assert coming("2026-03-12 09:00", "2026-04-12T12:00") == [("03-13 09:00", "overdue:2026-03-13", -3)]
    assert coming("2026-03-12 09:00", "2026-03-12T12:00") == []
    late = ReminderRules(at=time(21), quiet=Quiet(time(20), time(6)))
    assert coming("2026-03-12 05:00", "2026-03-20T12:00", rules=late) == [("03-12 06:00", "overdue:2026-03-11", -2)]


def test_what_is_put_off_or_paused_comes_when_that_is_over():
    put_off = snoozed("2026-03-06 12:00", "2026-03-08T10:00")
    paused = dismissed("2026-03-07 08:00", EVERYTHING)

    assert coming("2026-03-06 12:00", "2026-03-09T12:00", put_offs=[put_off]) == [
        ("03-08 10:00", mark(put_off), 2), ("03-09 09:00", "1", 1),
    ]
    assert coming("2026-03-07 08:30", "2026-03-09T12:00", put_offs=[paused]) == [
        ("03-08 09:00", "3", 2), ("03-09 09:00", "1", 1),
    ]


def test_what_is_silent_or_paid_is_not_coming():
    silent = one_due(wishes=[ReminderWish("jiebei", silent=True)])

    assert coming("2026-03-01 08:00", "2026-04-01T12:00", book=silent) == []
    assert coming("2026-03-01 08:00", "2026-04-01T12:00", book=one_due(paid=1200)) == []


def test_the_reminder_of_what_was_put_off_says_so():
    put_off = snoozed("2026-03-09 09:30", "2026-03-09T15:00")

    (one,) = reminders(a_watch(one_due(), "2026-03-09", put_offs=[put_off]), at("2026-03-09", 15))

    assert (one.occasion, one.days_left, one.moment) == (Occasion.SNOOZED, 1, wall("2026-03-09 15:00"))


hours_of_day = st.builds(time, st.integers(0, 23), st.sampled_from([0, 30]))


@settings(max_examples=60)
@given(
    hours_of_day, st.none() | hours_of_day, st.none() | st.tuples(hours_of_day, st.integers(1, 46)),
    st.none() | hours_of_day, st.booleans(), st.integers(0, 12 * 48),
    st.sampled_from([None, "snoozed", "dismissed", "resumed", "all"]),
)
def test_between_the_moments_that_are_named_nothing_changes(hour, evening, quiet, cut_off, automatic, half_hours, way):
    if quiet is not None:
        since = datetime.combine(date(2026, 3, 1), quiet[0], UTC)
        quiet = Quiet(quiet[0], (since + timedelta(minutes=30 * quiet[1])).time())
    rules = ReminderRules(at=hour, evening=evening, quiet=quiet)
    made = at("2026-03-02", 0) + timedelta(minutes=30 * half_hours)
    put_offs = {
        None: [], "snoozed": [PutOff(SUBJECT, made, made + timedelta(hours=5))],
        "resumed": [PutOff(SUBJECT, made, None)],
        "dismissed": [dismissed(f"{made:%Y-%m-%d %H:%M}")],
        "all": [dismissed(f"{made:%Y-%m-%d %H:%M}", EVERYTHING)],
    }[way]
    book = one_due(automatic=automatic, wishes=[ReminderWish("ant", cut_off=cut_off)] if cut_off else [])

    for day in range(1, 13):
        watch = a_watch(book, f"2026-03-{day:02}", rules, put_offs)
        moments = [at(f"2026-03-{day:02}", 0) + timedelta(minutes=30 * count) for count in range(48)]
        moments = [moment for moment in moments if moment >= made]
        answers = [reminders(watch, moment) for moment in moments]
        for (earlier, before), (later, after) in pairwise(zip(moments, answers, strict=True)):
            assert before == after or same_until(watch, earlier) <= later.replace(tzinfo=None)


@pytest.mark.parametrize(("wish", "made", "until", "expected"), [
    ({}, "2026-03-08 10:00", "2026-03-12 09:00", True), ({}, "2026-03-08 10:00", "2026-03-10 23:00", False),
    ({}, "2026-03-10 08:00", "2026-03-12 09:00", False),
    ({"silent": True}, "2026-03-08 10:00", "2026-03-12 09:00", False),
    ({"leads": (3, 1), "evening": Never.NEVER}, "2026-03-08 10:00", "2026-03-12 09:00", False),
])
def test_what_is_put_off_past_its_day_is_told_on_it_where_that_is_wished(wish, made, until, expected):
    watch = a_watch(one_due(wishes=[ReminderWish("ant", **wish)]), made.partition(" ")[0])
    (due,) = watch.position.dues

    assert told_all_the_same(watch, due, at_time(made), wall(until)) is expected


def test_what_is_called_back_ceases_at_no_moment():
    assert list(PutOff(SUBJECT, at("2026-03-07"), None).turns(at("2026-03-08"))) == []
