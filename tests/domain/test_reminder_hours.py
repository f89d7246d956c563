"""At what hour a reminder comes: evenings, cut-off hours, quiet hours across midnight, wishes of one loan or lender."""

from __future__ import annotations

from datetime import date, datetime, time, timedelta

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.builders import at
from tests.domain.watching import DAY, a_watch, at_time, key_at, one_due, told, told_at, wall
from zhihuan.domain.errors import TermsOutOfRange
from zhihuan.domain.reminder import Occasion
from zhihuan.domain.reminder_rules import Never, Quiet, ReminderRules, ReminderWish, hours, wanted
from zhihuan.domain.reminders import reminders

NIGHT = Quiet(time(22), time(7))


def every(minutes, since, until):
    """Yield the moments of a machine that looks every so often."""
    moment, last = at_time(since), at_time(until)
    while moment <= last:
        yield moment
        moment += timedelta(minutes=minutes)


def on_the_due_day(*wishes, rules=None, automatic=False):
    book = one_due(wishes=wishes, automatic=automatic)
    return told(every(15, f"{DAY} 00:00", f"{DAY} 23:45"), book=book, rules=rules)[1:]


def test_on_the_due_day_there_is_a_second_one_in_the_evening():
    assert on_the_due_day() == [("03-10 09:00", "0"), ("03-10 18:00", "evening")]


def test_the_evening_one_can_be_left_out():
    assert on_the_due_day(rules=ReminderRules(evening=None)) == [("03-10 09:00", "0")]


@pytest.mark.parametrize("subject", ["jiebei", "ant"])
def test_a_wish_can_leave_the_evening_one_out(subject):
    wish = ReminderWish(subject, evening=Never.NEVER)

    assert on_the_due_day(wish) == [("03-10 09:00", "0")]
    assert hours(ReminderRules(), [wish]) == hours(ReminderRules(), [])


def test_the_nearer_wish_brings_the_evening_one_back():
    wishes = ReminderWish("ant", evening=Never.NEVER), ReminderWish("jiebei", evening=time(19))

    assert on_the_due_day(*wishes)[-1] == ("03-10 19:00", "evening")


@pytest.mark.parametrize(("cut_off", "evening"), [
    (time(17), "16:00"), (time(18, 30), "17:30"), (time(19), "18:00"), (time(22), "18:00"),
])
def test_it_comes_at_the_latest_an_hour_before_the_lenders_cut_off(cut_off, evening):
    assert on_the_due_day(ReminderWish("ant", cut_off=cut_off))[-1] == (f"03-10 {evening}", "evening")


def test_a_cut_off_right_after_midnight_is_told_of_the_evening_before():
    book = one_due(wishes=[ReminderWish("ant", cut_off=time(0, 30))])

    found = told(every(15, "2026-03-09 12:00", f"{DAY} 23:45"), book=book)

    assert found == [("03-09 12:00", "1"), ("03-09 23:30", "evening")]


@pytest.mark.parametrize(("hour", "cut_off", "comes"), [
    (time(9), time(8), ["07:00"]), (time(20), time(17), ["16:00"]), (time(9), time(10), ["09:00"]),
    (time(9), time(17), ["09:00", "16:00"]),
])
def test_nothing_of_the_due_day_comes_after_the_lenders_hour(hour, cut_off, comes):
    found = on_the_due_day(ReminderWish("ant", cut_off=cut_off), rules=ReminderRules((7, 1, 0), hour))

    assert [moment.partition(" ")[2] for moment, _ in found] == comes


def test_what_falls_into_quiet_hours_comes_at_their_end():
    rules = ReminderRules((1,), time(6), evening=None, quiet=NIGHT)

    assert told(every(30, "2026-03-08 20:00", "2026-03-13 12:00"), rules=rules) == [
        ("03-09 07:00", "1"), ("03-11 07:00", "overdue:2026-03-11"), ("03-12 07:00", "overdue:2026-03-12"),
        ("03-13 07:00", "overdue:2026-03-13"),
    ]


def test_nothing_is_told_while_it_is_quiet_and_it_is_not_lost():
    rules = ReminderRules(quiet=NIGHT)

    assert key_at(at("2026-03-09", 21, 59), rules=rules) == "1"
    assert key_at(at("2026-03-09", 22), rules=rules) is None
    assert key_at(at(DAY, 6, 59), rules=rules) is None
    assert key_at(at(DAY, 7), rules=rules) == "1"


def test_an_evening_one_that_the_quiet_would_put_behind_the_day_comes_before_it_begins():
    rules = ReminderRules((), quiet=Quiet(time(17), time(8)))

    assert on_the_due_day(rules=rules) == []
    assert told(every(15, f"{DAY} 08:00", f"{DAY} 17:00"), rules=rules) == [("03-10 16:00", "evening")]


def test_one_that_quiet_hours_end_in_time_for_comes_at_their_end():
    rules = ReminderRules((), quiet=Quiet(time(17), time(20)))

    assert told(every(15, f"{DAY} 00:00", f"{DAY} 23:45"), rules=rules) == [("03-10 20:00", "evening")]


def test_the_morning_one_of_a_day_that_is_quiet_to_its_end_comes_before_too():
    rules = ReminderRules((0,), evening=None, quiet=Quiet(time(8, 30), time(0)))

    assert told(every(15, "2026-03-09 00:00", f"{DAY} 23:45"), rules=rules) == [("03-10 07:30", "0")]


def test_an_hour_late_at_night_goes_over_to_the_next_day_when_it_is_quiet():
    rules = ReminderRules((), time(21), evening=None, quiet=Quiet(time(20), time(6)))

    assert told(every(30, f"{DAY} 12:00", "2026-03-13 12:00"), rules=rules) == [
        ("03-12 06:00", "overdue:2026-03-11"), ("03-13 06:00", "overdue:2026-03-12"),
    ]


faces = st.builds(time, st.integers(0, 23), st.sampled_from([0, 1, 30, 59]))


@settings(max_examples=40)
@given(faces, st.integers(1, 23 * 60), faces, st.none() | faces, st.integers(0, 59), st.booleans())
def test_whatever_the_quiet_hours_nothing_is_told_in_them_and_the_day_does_not_pass_in_silence(
    since, length, hour, evening, start, automatic
):
    quiet = Quiet(since, (datetime.combine(date(2026, 3, 1), since) + timedelta(minutes=length)).time())
    rules = ReminderRules(at=hour, evening=evening, quiet=quiet)
    first = at("2026-03-01", 0, start)

    found = told_at(
        [first + timedelta(hours=count) for count in range(24 * 14)], rules=rules, book=one_due(automatic=automatic)
    )

    assert not [moment for moment, _ in found if quiet.holds(moment.replace(tzinfo=None))]
    in_time = [key for moment, key in found if moment < at("2026-03-11", 0)]
    assert {"7", "3"} & set(in_time)
    assert {"0", "1", "evening", "debit"} & set(in_time)
    assert any(key.startswith("overdue") for _, key in found)


@pytest.mark.parametrize("until", [time(7), time(6, 1), time(6, 59)])
def test_quiet_hours_leave_an_hour_of_the_day(until):
    assert Quiet(time(7), time(6)).holds(wall("2026-03-01 05:59"))
    with pytest.raises(TermsOutOfRange):
        Quiet(time(7), until)


def test_quiet_hours_within_a_day_begin_and_end_on_it():
    noon = Quiet(time(12), time(14))

    assert noon.ends_after(wall("2026-03-01 13:00")) == wall("2026-03-01 14:00")
    assert noon.began_before(wall("2026-03-01 13:00")) == wall("2026-03-01 12:00")
    assert NIGHT.began_before(wall("2026-03-01 03:00")) == wall("2026-02-28 22:00")
    assert NIGHT.ends_after(wall("2026-03-01 03:00")) == wall("2026-03-01 07:00")


def test_the_evening_before_an_automatic_debit_the_money_has_to_be_there():
    found = told(every(30, "2026-03-09 00:00", f"{DAY} 10:00"), book=one_due(automatic=True))

    assert found == [("03-09 00:00", "3"), ("03-09 09:00", "1"), ("03-09 18:00", "debit"), ("03-10 09:00", "0")]
    (eve,) = reminders(a_watch(one_due(automatic=True), "2026-03-09"), at("2026-03-09", 20))
    assert (eve.occasion, eve.days_left, eve.moment) == (Occasion.DEBIT_EVE, 1, wall("2026-03-09 18:00"))


@pytest.mark.parametrize(("rules", "hour"), [
    (ReminderRules((), evening=None), "18:00"), (ReminderRules((), evening=time(20)), "20:00"),
    (ReminderRules((), evening=time(20), quiet=Quiet(time(19), time(7))), "18:00"),
    (ReminderRules((), evening=time(20), quiet=Quiet(time(19), time(21))), "21:00"),
])
def test_it_has_the_evenings_hour_and_comes_before_the_day(rules, hour):
    assert told(every(15, "2026-03-09 00:00", "2026-03-09 23:45"), book=one_due(automatic=True), rules=rules) == [
        (f"03-09 {hour}", "debit")
    ]


def test_no_eve_is_told_where_it_is_not_wanted():
    assert key_at(at("2026-03-09", 20), one_due(automatic=True), ReminderRules(debits=False)) == "1"


def test_a_loans_wish_goes_before_its_lenders_and_that_before_the_rules():
    of_loan, of_lender = ReminderWish("jiebei", leads=(2,)), ReminderWish("ant", (5,), time(20), time(21))
    moments = list(every(60, "2026-03-01 00:00", f"{DAY} 23:00"))

    assert told(moments, book=one_due(wishes=[of_lender])) == [("03-05 20:00", "5"), ("03-10 21:00", "evening")]
    assert told(moments, book=one_due(wishes=[of_lender, of_loan])) == [
        ("03-08 20:00", "2"), ("03-10 21:00", "evening"),
    ]


def test_a_lead_of_a_wish_reaches_as_far_as_it_says():
    assert key_at(at("2026-01-20"), one_due(wishes=[ReminderWish("jiebei", leads=(60,))])) == "60"


@pytest.mark.parametrize(("wishes", "silent"), [
    ([ReminderWish("jiebei", silent=True)], True), ([ReminderWish("ant", silent=True)], True),
    ([ReminderWish("ant", silent=True), ReminderWish("jiebei", leads=(3,))], False),
    ([ReminderWish("someone else", silent=True)], False),
])
def test_silence_is_the_nearest_wishs_to_say(wishes, silent):
    assert (key_at(at("2026-03-20"), one_due(wishes=wishes)) is None) == silent


def test_a_wish_that_says_nothing_leaves_all_as_it_is():
    assert wanted(ReminderRules(), {"a": ReminderWish("a")}, "a").rules == ReminderRules()


@pytest.mark.parametrize("parts", [
    {"leads": (61,)}, {"at": time(9, 0, 1)}, {"evening": time(18, 0, 0, 5)}, {"cut_off": time(17, fold=1, second=1)},
])
def test_a_wish_has_the_limits_of_the_rules(parts):
    with pytest.raises(TermsOutOfRange):
        ReminderWish("jiebei", **parts)
