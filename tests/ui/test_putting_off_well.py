"""Putting off says what it means: past the due day, at a time of one's own, for how long, and how to take it back."""

from __future__ import annotations

from datetime import date, datetime, time, timedelta

import pytest

from tests.builders import a_lender, a_loan
from zhihuan.application import commands as c
from zhihuan.application.reminding import Reminding
from zhihuan.domain.put_off import Snooze
from zhihuan.domain.reminder_rules import Never, Quiet, ReminderRules, ReminderWish
from zhihuan.ui.bell import Bell
from zhihuan.ui.dialogs.snooze_form import SnoozeForm
from zhihuan.ui.dialogs.wish_form import WishForm
from zhihuan.ui.due_menu import show_due_menu
from zhihuan.ui.pages.overview import OverviewPage
from zhihuan.ui.widgets.leads_field import LeadsField
from zhihuan.ui.widgets.time_field import TimeField
from zhihuan.wording.reminding import SpokenReminders


@pytest.fixture
def bell(desk, session):
    """The desk's bell; the first instalment of one loan is due today, of the other on 15 March."""
    session.run(c.AddLoan(a_loan("today", name="Today", start=date(2026, 2, 10)), a_lender()))
    session.run(c.AddLoan(a_loan("soon", name="Soon", start=date(2026, 2, 15)), a_lender()))
    reminding = Reminding(session._store, SpokenReminders(lambda: desk.look.formats))
    desk.bell = Bell(desk, reminding, ReminderRules, desk)
    return desk.bell


@pytest.fixture
def dues(bell, session):
    return {due.subject: due for due in reversed(session.position().unpaid)}


def test_a_day_after_the_due_day_is_said_to_be_so_and_that_the_day_is_told_all_the_same(desk, bell, dues, holder):
    form = SnoozeForm(desk, bell, dues["soon"], holder)
    form.open()

    form.day.set_text("2026-03-15")
    before = form.late.isHidden()
    form.day.set_text("2026-03-16")

    assert before
    assert "after it is due (Sun 15 Mar); you are told on that day all the same" in form.late.text()
    assert not form.late.isHidden()


@pytest.mark.parametrize(("wish", "told"), [
    ({"leads": (7, 1), "evening": Never.NEVER}, False), ({"leads": (7, 1)}, True), ({"silent": True}, False),
    ({"evening": Never.NEVER}, True),
])
def test_where_nothing_is_wished_of_the_due_day_it_is_not_said_that_one_is_told_then(
    desk, session, bell, dues, wish, told
):
    session.run(c.SetReminderWish(ReminderWish(desk.position.lender_of(dues["soon"]).id, **wish)))

    words = bell.too_late(dues["soon"], datetime.combine(dues["soon"].on + timedelta(days=2), time(9)))

    assert ("you are told on that day all the same" in words) is told
    assert ("you are not told before then" in words) is not told


def test_on_the_due_day_another_day_is_said_to_be_too_late(desk, bell, dues, qtbot):
    with qtbot.waitSignal(bell.put_off) as said:
        bell.dismiss_today(dues["today"])

    assert said.args[0].startswith("That is too late to pay in time: it is due today. Today: you are told again")


def test_a_time_of_a_day_is_asked_for_and_kept(desk, bell, dues, holder):
    form = SnoozeForm(desk, bell, dues["soon"], holder)
    form.day.set_text("2026-03-12")
    form.at.set_text("21点45")
    form.submit.click()

    assert bell.waiting == {dues["soon"].key: datetime.fromisoformat("2026-03-12T21:45")}


@pytest.mark.parametrize(("day", "at"), [("today", "0:01"), ("2026-03-12", "25"), ("", "9"), ("today", "9:75")])
def test_a_moment_that_is_past_or_none_is_refused(desk, bell, dues, holder, day, at):
    form = SnoozeForm(desk, bell, dues["soon"], holder)
    form.open()
    form.day.set_text(day)
    form.at.set_text(at)
    form.submit.click()

    assert not bell.waiting
    assert form.day.error.text() or form.at.error.text()


def test_later_today_can_be_asked_for(desk, bell, dues, holder):
    form = SnoozeForm(desk, bell, dues["soon"], holder)
    form.day.set_text("today")
    form.at.set_text("23:59")
    form.submit.click()

    assert bell.waiting == {dues["soon"].key: datetime.fromisoformat("2026-03-10T23:59")}


def test_putting_off_is_taken_back_by_one_word(bell, dues):
    bell.dismiss_today(dues["today"])
    bell.dismiss_today(dues["soon"])

    bell.take_back()

    assert set(bell.waiting) == {dues["today"].key}


def test_nothing_put_off_is_nothing_to_take_back(bell):
    bell.take_back()

    assert not bell.waiting


def test_what_is_over_is_said_anew_at_the_next_beat(bell, dues, session, qtbot):
    bell.dismiss_today(dues["soon"])
    bell.look_again()

    session._clock.pass_by(timedelta(hours=30))
    with qtbot.waitSignal(bell.changed):
        bell.look_again()
    with qtbot.assertNotEmitted(bell.changed):
        bell.look_again()

    assert not bell.waiting


def test_a_pause_says_until_when_and_stands_on_the_first_page(desk, bell, holder, qtbot):
    page = OverviewPage(desk, holder)

    with qtbot.waitSignal(bell.said) as said:
        bell.pause_today()

    assert "paused until tomorrow 09:00" in said.args[0]
    assert page.subtitle().endswith("Reminders are paused for today")
    bell.go_on()
    assert "paused" not in page.subtitle()


def test_the_menu_has_one_entry_for_tomorrow(desk, bell, dues, holder):
    menu = show_due_menu(desk, bell, dues["soon"], holder)
    words = [action.text() for action in menu.actions()]
    menu.close()

    assert sum("omorrow" in each for each in words) == 1


@pytest.mark.parametrize(("typed", "value"), [
    ("9", time(9)), ("9:30", time(9, 30)), ("0930", time(9, 30)), ("２３：５９", time(23, 59)), ("21点", time(21)),
    ("24", None), ("nine", None), ("9:60", None), ("", None),
])
def test_a_time_of_day_is_read_to_the_minute(holder, typed, value):
    field = TimeField(parent=holder)
    field.set_text(typed)
    field.line.editingFinished.emit()

    assert field.value == value
    assert field.unreadable is bool(typed and value is None)


@pytest.mark.parametrize(("typed", "value", "wrong"), [
    ("5, 2", (5, 2), False), ("0、3，60", (60, 3, 0), False), ("", (), False), ("61", (), True), ("x", (), True),
])
def test_days_ahead_are_typed_freely(look, holder, typed, value, wrong):
    field = LeadsField(look, parent=holder)
    field.set_text(typed)

    assert (field.value, field.unreadable) == (value, wrong)


def test_wrong_days_or_hours_keep_the_form_open(desk, session, bell, dues, holder):
    lender = desk.position.lender_of(dues["soon"])
    form = WishForm(desk, bell.rules, lender.id, holder)
    form.open()
    form.leads.box.setCurrentIndex(1)
    form.days.set_text("99")
    form.submit.click()
    form.days.set_text("5, 2")
    form.cut_off.set_text("23:99")
    form.submit.click()
    assert not session.book.wishes

    form.cut_off.set_text("23:59")
    form.submit.click()

    assert session.book.wishes[lender.id] == ReminderWish(lender.id, (5, 2), cut_off=time(23, 59))


def test_esc_says_what_would_be_lost_before_it_leaves(desk, bell, dues, holder):
    unchanged = WishForm(desk, bell.rules, dues["soon"].subject, holder)
    unchanged.open()
    unchanged.reject()
    form = WishForm(desk, bell.rules, dues["soon"].subject, holder)
    form.open()
    form.silent.setChecked(True)

    form.reject()
    warned = form.isVisible(), form._problem.text()
    form.reject()

    assert warned[0]
    assert "not saved yet" in warned[1]
    assert not form.isVisible()


def test_past_the_lenders_hour_nothing_is_offered_and_what_is_asked_for_is_said_to_be_too_late(
    desk, session, bell, dues, qtbot
):
    session.run(c.SetReminderWish(ReminderWish(desk.position.lender_of(dues["today"]).id, cut_off=time(13, 0))))
    offered = [choice for choice, _ in bell.choices(dues["today"])]

    with qtbot.waitSignal(bell.put_off) as said:
        bell.dismiss_today(dues["today"])

    assert Snooze.EVENING not in offered
    assert Snooze.TOMORROW in offered
    assert said.args[0].startswith("That is too late to pay in time: the lender books until 13:00. A reminder planned")


def test_a_time_in_the_quiet_is_said_to_be_the_moment_after_it(desk, session, dues, holder, qtbot):
    reminding = Reminding(session._store, SpokenReminders(lambda: desk.look.formats))
    bell = Bell(desk, reminding, lambda: ReminderRules(quiet=Quiet(time(22), time(7))), desk)
    form = SnoozeForm(desk, bell, dues["today"], holder)
    form.day.set_text("today")
    form.at.set_text("22:30")

    with qtbot.waitSignal(bell.put_off) as said:
        form.submit.click()

    assert "too late to pay in time" in form.late.text()
    assert said.args[0].startswith("That is too late to pay in time: it is due today.")
    assert "you are told again on tomorrow" in said.args[0] or "11 Mar" in said.args[0]
    assert "07:00" in said.args[0]
