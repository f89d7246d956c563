"""How the card of ways follows what changes: the hours that are wished, and the tray that comes and goes."""

from __future__ import annotations

from datetime import time

import pytest
from PySide6.QtWidgets import QLabel

from zhihuan.application.ports import Delivery, Outcome
from zhihuan.application.starting import Standing, TimerReport
from zhihuan.system.errors import NoTimerHere
from zhihuan.system.launch import Launch
from zhihuan.system.xdg_autostart import XdgAutostart
from zhihuan.ui.pages.settings_ways import WaysCard
from zhihuan.ui.reminder_ways import ReminderWays

CRON = "7 * * * * zhihuan tick"


class SystemTimer:
    """A system that runs one timer, at the hours it was given last."""

    def __init__(self, runs_at=None):
        self.runs_at = runs_at
        self.refuses = False

    def for_hours(self, hours):
        return TimerAt(self, hours)


class TimerAt:
    means = "systemd"

    def __init__(self, system, hours):
        self._system = system
        self._hours = hours

    def report(self):
        if self._system.runs_at is None:
            return TimerReport(Standing.OFF)
        return TimerReport(Standing.ON if self._system.runs_at == self._hours else Standing.ELSEWHERE)

    def turn_on(self):
        if self._system.refuses:
            raise NoTimerHere(CRON)
        self._system.runs_at = self._hours


@pytest.fixture
def card_of_hours(desk, holder, qtbot, tmp_path):
    """A card over a system's timer, and the hours that are wished, to be changed."""
    def make(system, words=("",)):
        hours = [(time(9), time(18))]
        login = XdgAutostart(Launch(("zhihuan",)), tmp_path)
        ways = ReminderWays(
            lambda: words[0], tuple, lambda: Delivery("tray", Outcome.REFUSED), login,
            lambda: system.for_hours(hours[0]), lambda: hours[0],
        )
        card = WaysCard(desk, lambda: ways, holder)
        card.retranslate()
        card.show()
        qtbot.waitUntil(lambda: not card.busy)
        return card, hours

    return make


def said(card):
    return " ".join(label.text() for label in card.findChildren(QLabel) if label.isVisibleTo(card))


def test_a_timer_that_is_set_follows_the_hours(card_of_hours, qtbot):
    system = SystemTimer(runs_at=(time(9), time(18)))
    card, hours = card_of_hours(system)

    hours[0] = (time(8), time(20))
    card.refresh()
    hours[0] = (time(7), time(20))
    card.refresh()

    qtbot.waitUntil(lambda: not card.busy)
    assert system.runs_at == (time(7), time(20))
    assert card.timer.isChecked()


@pytest.mark.parametrize("runs_at", [None, (time(4),)])
def test_a_timer_that_is_not_ours_does_not_follow_the_hours(card_of_hours, qtbot, runs_at):
    system = SystemTimer(runs_at)
    card, hours = card_of_hours(system)

    hours[0] = (time(8), time(20))
    card.refresh()

    qtbot.waitUntil(lambda: not card.busy)
    assert system.runs_at == runs_at


def test_a_timer_that_cannot_follow_the_hours_says_so(card_of_hours, desk, qtbot):
    system = SystemTimer(runs_at=(time(9), time(18)))
    card, hours = card_of_hours(system)
    system.refuses = True

    with qtbot.waitSignal(desk.failed) as failed:
        hours[0] = (time(8), time(20))
        card.refresh()

    assert failed.args[0].startswith("The system's timer does not follow the new hours.")
    assert not card.timer.isChecked()
    assert CRON in said(card)


def test_where_the_tray_went_meanwhile_the_card_says_so_when_it_is_seen_again(card_of_hours, qtbot):
    words = ["It waits in the tray."]
    card, _ = card_of_hours(SystemTimer(), words)
    card.hide()
    words[0] = "This desktop has no tray."

    card.show()

    qtbot.waitUntil(lambda: not card.busy)
    assert "This desktop has no tray." in said(card)
