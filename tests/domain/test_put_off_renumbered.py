"""What was put off under a number of an instalment that an edit took away goes with its day."""

from __future__ import annotations

from datetime import timedelta

from tests.builders import at
from tests.domain.watching import one_due
from zhihuan.domain.position import Position
from zhihuan.domain.put_off import EVERYTHING, PutOff
from zhihuan.domain.reminder_rules import ReminderRules
from zhihuan.domain.reminders import reminders
from zhihuan.domain.watch import Watch, put_off_now

NOW = "jiebei/1@2026-03-10"
BEFORE = "jiebei/4@2026-03-10"
MADE = at("2026-03-09", 10)


def put_off(key, made=MADE, hours=5):
    return PutOff(key, made, made + timedelta(hours=hours))


def come(put_offs, moment):
    position = Position(one_due(), moment.date())
    return [one.key for one in reminders(Watch(position, ReminderRules(), put_off_now(put_offs, position)), moment)]


def test_what_was_put_off_under_the_old_number_is_not_told_meanwhile_and_then_once_for_that():
    assert come([put_off(BEFORE)], MADE + timedelta(hours=1)) == []
    assert come([put_off(BEFORE)], MADE + timedelta(hours=5)) == [f"{BEFORE}:snoozed:{MADE.isoformat()}"]


def test_of_two_numbers_the_later_putting_off_holds():
    later = MADE + timedelta(hours=1)
    called_back = PutOff(NOW, later, None)

    assert come([put_off(BEFORE), called_back], later) == [f"{NOW}:1"]
    assert come([called_back, put_off(BEFORE)], later) == [f"{NOW}:1"]
    assert come([put_off(BEFORE, later), PutOff(NOW, MADE, None)], later) == []


def test_what_is_about_another_day_a_thing_that_is_gone_or_everything_stays_what_it_is():
    position = Position(one_due(), MADE.date())
    kept = [put_off("jiebei/4@2026-04-10"), put_off("gone/1@2026-03-10"), put_off(EVERYTHING), put_off(NOW)]

    assert put_off_now(kept, position) == {one.subject_key: one for one in kept}
