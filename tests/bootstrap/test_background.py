"""What runs beside the window stays out of the way while nobody looks."""

from __future__ import annotations

from pathlib import PurePath

import pytest
from PySide6.QtCore import QLocale
from PySide6.QtGui import QPixmap, QPixmapCache
from PySide6.QtWidgets import QSystemTrayIcon, QWidget

from tests.builders import RULES, at
from tests.fakes import MemoryStore, TravellingClock
from zhihuan import assets
from zhihuan.application.ledger_problems import LedgerDamaged
from zhihuan.application.ports import Notice
from zhihuan.application.reminding import Reminding
from zhihuan.application.session import Session
from zhihuan.bootstrap.background import Background
from zhihuan.bootstrap.ringing import notice_formats
from zhihuan.system.bus_names import BusName
from zhihuan.system.heartbeat import Heartbeat
from zhihuan.ui.desk import Desk
from zhihuan.ui.icons import Icons
from zhihuan.ui.look import Look
from zhihuan.ui.preferences import Wishes, WishList
from zhihuan.ui.theme import Theme
from zhihuan.wording.formats import Formats
from zhihuan.wording.problems import told
from zhihuan.wording.reminding import SpokenReminders

NOW = at("2026-02-15", 10)


class Window(QWidget):
    """One that counts how often its pages were filled anew."""

    freshened = 0

    def refresh_pages(self):
        self.freshened += 1


@pytest.fixture
def window(qtbot):
    window = Window()
    qtbot.addWidget(window)
    return window


@pytest.fixture
def background(window, qapp, monkeypatch, tmp_path):
    monkeypatch.setenv("DBUS_SESSION_BUS_ADDRESS", "unix:path=/nonexistent")
    clock, store, theme = TravellingClock(NOW), MemoryStore(), Theme(qapp)
    look = Look(theme, Icons(assets.root(), theme), Formats(QLocale("en")), window)
    desk = Desk(Session(store, clock, RULES), look, told, window)
    reminding = Reminding(store, SpokenReminders(lambda: look.formats))
    background = Background(desk, reminding, clock, WishList(Wishes(), window), window, tmp_path / "none")
    background.start()
    yield background
    background.stop()


@pytest.fixture
def asked(monkeypatch):
    """A desktop with a tray, and how often it was asked whether it has one."""
    times = []

    def available():
        times.append(1)
        return True

    monkeypatch.setattr(QSystemTrayIcon, "isSystemTrayAvailable", staticmethod(available))
    return times


def test_notices_may_be_private_while_the_window_is_not(background, window):
    wish_list = WishList(Wishes(), window)
    formats = notice_formats(background._desk, wish_list)
    assert not formats().privacy

    wish_list.want(Wishes(private_notices=True))

    assert formats().privacy
    assert not background._desk.look.formats.privacy


def a_kept_picture():
    return QPixmapCache.insert(QPixmap(4, 4))


def test_while_the_window_is_hidden_no_picture_is_kept_that_would_wake_the_program(background):
    key = a_kept_picture()

    background.findChild(Heartbeat).beat.emit(NOW)

    assert not key.isValid()


def test_while_the_window_is_shown_its_pictures_stay(background, window):
    window.show()
    key = a_kept_picture()

    background.findChild(Heartbeat).beat.emit(NOW)

    assert key.isValid()


def test_what_silences_reminders_is_said_beside_a_hidden_window_once_a_day(background, window, monkeypatch):
    said: list[str] = []
    notices: list[Notice] = []
    monkeypatch.setattr(window, "say", said.append, raising=False)
    monkeypatch.setattr(background._herald, "tell", lambda _subject, notice: notices.append(notice))

    for _ in range(3):
        background._complain(LedgerDamaged(PurePath("ledger.sqlite"), "page 3"))
    window.show()
    background._complain(LedgerDamaged(PurePath("ledger.sqlite"), "page 4"))

    assert len(said) == 4
    assert [(notice.title, "page 3" in notice.body) for notice in notices] == [
        ("Zhihuan cannot tell you what is due", True)
    ]


@pytest.mark.qt_log_ignore("systemTrayWindowChanged")
def test_where_the_tray_comes_or_goes_the_pages_say_so_with_the_next_beat(background, window, monkeypatch):
    for here in (True, False):
        monkeypatch.setattr(QSystemTrayIcon, "isSystemTrayAvailable", staticmethod(lambda here=here: here))
        seen = window.freshened

        background.findChild(Heartbeat).beat.emit(NOW)

        assert window.freshened == seen + 1
        assert ("has no tray" in background.channel_in_words()) is not here


class QSystemTrayIconSys(QWidget):
    """As Qt calls the window of an icon that stands in a tray of X."""


@pytest.mark.qt_log_ignore("systemTrayWindowChanged")
def test_an_icon_that_stands_in_a_tray_of_x_is_not_asked_after_over_the_bus(background, asked, qtbot):
    in_tray = QSystemTrayIconSys()
    qtbot.addWidget(in_tray)
    beat = background.findChild(Heartbeat).beat
    beat.emit(NOW)
    in_tray.show()
    asked.clear()

    beat.emit(NOW)
    assert not asked

    in_tray.hide()
    beat.emit(NOW)
    assert asked


@pytest.mark.qt_log_ignore("systemTrayWindowChanged")
def test_a_tray_over_the_bus_is_asked_after_only_once_it_has_left_the_bus(background, asked):
    beat, name = background.findChild(Heartbeat).beat, background.findChild(BusName)
    name.owned = True
    beat.emit(NOW)
    asked.clear()

    beat.emit(NOW)
    assert not asked

    name.owned = False
    beat.emit(NOW)
    assert asked
