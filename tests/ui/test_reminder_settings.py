"""Settings of reminders: rules, how they reach the user here, and the record of what was told."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, date, datetime, time, timedelta

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QLabel

from tests.builders import a_lender, a_loan
from zhihuan import assets
from zhihuan.application import commands as c
from zhihuan.application.glance import paying
from zhihuan.application.ports import Delivery, EventKind, Outcome, ReminderEvent
from zhihuan.application.reminding import Reminding
from zhihuan.application.starting import Standing, TimerReport
from zhihuan.application.told_record import ToldOnDay, told_on, told_rows
from zhihuan.domain.book import Book
from zhihuan.domain.position import Position
from zhihuan.domain.reminder_rules import Quiet, ReminderRules
from zhihuan.system.errors import NoTimerHere
from zhihuan.ui.bell import Bell
from zhihuan.ui.pages.settings_record import RecordCard
from zhihuan.ui.pages.settings_reminders import RemindersCard
from zhihuan.ui.pages.settings_ways import WaysCard
from zhihuan.ui.preferences import Wishes, WishList
from zhihuan.ui.reminder_ways import ReminderWays
from zhihuan.ui.theme import Space
from zhihuan.wording.language import Language, LanguageChoice
from zhihuan.wording.reminding import SpokenReminders


class Switch:
    """Something the system does, which is on or off, or refuses to be turned on."""

    means = "systemd"
    place = "somewhere"
    command = "zhihuan tick"

    def __init__(self, refuses=False):
        self.on = False
        self._refuses = refuses

    def standing(self):
        return Standing.ON if self.on else Standing.OFF

    def report(self):
        return TimerReport(self.standing(), running=self.on)

    def turn_on(self):
        if self._refuses:
            raise NoTimerHere(self.command)
        self.on = True

    def turn_off(self):
        self.on = False


def ways_of(login, timer, *deliveries):
    return ReminderWays(
        lambda: "They come as notifications.", lambda: deliveries,
        lambda: Delivery("tray", Outcome.REFUSED, reason="no_tray"), login, lambda: timer,
        lambda: (time(9), time(18)),
        lambda problem: problem.line if isinstance(problem, NoTimerHere) else "",
    )


@pytest.fixture
def ways_card(desk, holder, qtbot):
    def make(login, timer, *deliveries):
        card = WaysCard(desk, lambda: ways_of(login, timer, *deliveries), holder)
        card.retranslate()
        card.refresh()
        card.show()
        qtbot.waitUntil(lambda: not card.busy)
        return card

    return make


@pytest.fixture
def rules_card(look, holder, desk):
    wish_list = WishList(Wishes(), desk)
    card = RemindersCard(look, wish_list, lambda: 2027, holder)
    card.retranslate()
    card.refresh()
    return card, wish_list


def said(card):
    return " ".join(label.text() for label in card.findChildren(QLabel) if label.isVisibleTo(card))


def test_quiet_hours_other_occasions_and_privacy_are_wished_as_they_are_ticked(rules_card):
    card, wish_list = rules_card

    card.quiet.click()
    card.since.choose(time(23))
    card.since.activated.emit(card.since.currentIndex())
    card.kinds["incomes"].click()
    card.kinds["debits"].click()
    card.evening.choose(None)
    card.evening.activated.emit(card.evening.currentIndex())
    card.private.click()

    assert wish_list.wishes.rules == ReminderRules(
        evening=None, debits=False, incomes=True, quiet=Quiet(time(23), time(8))
    )
    assert wish_list.wishes.private_notices


@pytest.mark.parametrize("until", [time(22), time(21, 30)], ids=["all day", "half an hour left"])
def test_hours_that_leave_no_time_to_tell_anything_are_refused_beside_the_field(rules_card, until):
    card, wish_list = rules_card
    card.quiet.click()

    card.until.choose(until)
    card.until.activated.emit(card.until.currentIndex())

    assert wish_list.wishes.rules.quiet == Quiet(time(22), time(8))
    assert card.quiet.isChecked()
    assert card.until.chosen == time(8)
    assert f"to {until:%H:%M} would leave less than an hour" in card.not_quiet.text()

    card.until.choose(time(7))
    card.until.activated.emit(card.until.currentIndex())

    assert wish_list.wishes.rules.quiet == Quiet(time(22), time(7))
    assert card.not_quiet.text() == ""


def test_a_year_whose_holidays_are_not_known_is_named_while_one_is_reminded_of_them(rules_card):
    card, _ = rules_card
    assert card.unknown.text().startswith("The holidays of 2027 are not known yet")
    assert card.unknown.isVisibleTo(card.unknown.parentWidget())

    card.kinds["before_holidays"].click()

    assert not card.unknown.isVisibleTo(card.unknown.parentWidget())


def test_what_is_folded_away_is_summed_up(rules_card):
    card, wish_list = rules_card
    wish_list.want(Wishes(rules=ReminderRules(quiet=Quiet(time(22), time(7))), private_notices=True))

    card.refresh()

    assert card.more.head.accessibleDescription() == "quiet 22:00–07:00 · 3 more occasions · no amounts or names"


def test_a_switch_shows_what_is_true_after_it_was_turned(ways_card, qtbot):
    login = Switch()
    card = ways_card(login, Switch())
    assert "Zhihuan does not start at login." in said(card)

    card.login.click()

    qtbot.waitUntil(lambda: not card.busy)
    assert card.login.isChecked()
    assert "Zhihuan starts at login" in said(card)


def test_the_keyboard_stays_on_the_switch_that_was_turned(ways_card, qtbot):
    card = ways_card(Switch(), Switch())
    card.login.setFocus()

    qtbot.keyClick(card.login, Qt.Key.Key_Space)

    qtbot.waitUntil(lambda: not card.busy)
    assert card.login.isChecked()
    assert card.window().focusWidget() is card.login


def test_the_line_for_cron_is_copied_with_one_click(ways_card, qtbot):
    card = ways_card(Switch(), Switch(refuses=True))
    assert not card.copy.isVisible()
    card.timer.click()
    qtbot.waitUntil(card.copy.isVisible)

    card.copy.click()

    assert QGuiApplication.clipboard().text() == "zhihuan tick"


def test_a_switch_that_the_system_refuses_stays_off_and_says_what_to_do(ways_card, qtbot):
    card = ways_card(Switch(), Switch(refuses=True))

    card.timer.click()

    qtbot.waitUntil(lambda: not card.busy)
    assert not card.timer.isChecked()
    assert "zhihuan tick" in said(card)


def test_a_test_says_for_each_channel_what_came_back(ways_card, qtbot):
    card = ways_card(Switch(), Switch(), Delivery("freedesktop", Outcome.CONFIRMED, "7"))

    card.test.click()

    qtbot.waitUntil(lambda: not card.busy)
    assert card.results == (
        "notification of the desktop: delivered, number 7.",
        "balloon at the tray: refused. This desktop has no tray; nothing else needs one.",
    )


def test_where_nobody_is_reminded_there_is_no_card_of_ways(desk, holder):
    card = WaysCard(desk, lambda: None, holder)

    card.refresh()

    assert card.isHidden()


def told(hours_ago, kind=EventKind.TOLD, outcome=Outcome.CONFIRMED, subject="loan/1@2026-02-15", now=None, **more):
    at = (now or datetime(2026, 3, 10, 12, tzinfo=UTC)) - timedelta(hours=hours_ago)
    return ReminderEvent(at, kind, f"{subject}:0", subject, "freedesktop", outcome, **more)


def test_the_record_sums_up_and_lists_what_was_told_and_what_was_done(desk, session, holder):
    loan = a_loan(name="Phone")
    session.run(c.AddLoan(loan, a_lender()))
    due, now = session.position().overdue[0], session.now
    desk.bell = Bell(
        desk, Reminding(session._store, SpokenReminders(lambda: desk.look.formats)), ReminderRules, desk
    )
    session._store.record([
        told(24, subject=due.key, now=now), told(24, subject=due.key, now=now, outcome=Outcome.UNCONFIRMED),
        told(1, EventKind.REFUSED, Outcome.REFUSED, due.key, now, reason="no_service"),
    ])
    desk.bell.dismiss_today(due)
    card = RecordCard(desk, holder)
    card.retranslate()

    card.refresh()

    assert card.summary.text() == "2 told yesterday, 1 not confirmed · 0 told today, 1 refused, to be told again"
    first = [card.model.index(0, column).data() for column in range(6)]
    assert first[1].startswith("Phone · due ")
    assert first[2:] == ["on the day", "notification of the desktop", "refused", "not again that day"]
    assert card.model.rowCount() == 3


def test_what_was_paid_by_whatever_way_stands_beside_the_last_notice_of_it(desk, session):
    session.run(c.AddLoan(a_loan(), a_lender()))
    due = session.position().unpaid[0]
    events = [told(day, subject=due.key) for day in (3, 2, 1)]

    assert [row.done for row in told_rows(events, session.position())] == [None, None, None]
    session.run(paying(due, due.on))
    assert [row.done for row in told_rows(events, session.position())] == [EventKind.PAID, None, None]


def test_the_record_has_room_for_the_name_of_every_channel(desk, session, holder, qapp):
    session.run(c.AddLoan(a_loan(name="Phone"), a_lender()))
    due = session.position().overdue[0]
    desk.bell = Bell(
        desk, Reminding(session._store, SpokenReminders(lambda: desk.look.formats)), ReminderRules, desk
    )
    session._store.record([replace(told(1, subject=due.key, now=session.now), channel="plyer")])
    language = Language(qapp, assets.root())
    language.speak(LanguageChoice.CHINESE)
    try:
        card = RecordCard(desk, holder)
        card.retranslate()
        card.refresh()
        card.resize(1200, 600)
        card.fold.head.click()
        card.show()

        words = card.model.index(0, 3).data()
        assert "plyer" in words
        room = card.table.columnWidth(3) - 2 * Space.M
        assert room > card.table.fontMetrics().horizontalAdvance(words)
    finally:
        language.speak(LanguageChoice.ENGLISH)
        language.deleteLater()


def test_an_answer_belongs_to_the_notice_before_it_and_paying_weighs_most():
    events = [told(1, EventKind.PAID), told(2, EventKind.SEEN), told(3), told(4, EventKind.SNOOZED), told(5)]
    rows = told_rows(events, Position(Book(), date(2026, 2, 15)))

    assert [row.done for row in rows] == [EventKind.PAID, EventKind.SNOOZED]


def test_a_day_counts_what_went_out_on_it():
    events = [told(0), told(1, outcome=Outcome.UNCONFIRMED), told(2, EventKind.REFUSED), told(30)]

    assert told_on(date(2026, 3, 10), events) == ToldOnDay(date(2026, 3, 10), 2, 1, 1)
