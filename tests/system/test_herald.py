"""The window never waits for the desktop, and hears what became of each notice."""

from __future__ import annotations

import threading
import time
from contextlib import closing

import pytest
from PySide6.QtCore import QThread

from tests.system.recorder import named, noting
from zhihuan.application.ports import Delivery, Notice, Outcome
from zhihuan.system.channels.balloon import Balloon
from zhihuan.system.channels.freedesktop import NotificationService
from zhihuan.system.herald import Herald
from zhihuan.system.notifier import DesktopNotifier

PATIENCE_MS = 30_000


@pytest.fixture
def heralds(qapp):
    made = []

    def herald(notifier, last_resort=None):
        made.append(Herald(notifier, last_resort))
        return made[-1]

    yield herald
    for one in made:
        one.close()
        one.deleteLater()


def test_a_notice_reaches_the_desktop_and_its_fate_comes_back(qtbot, heralds, dunst):
    with closing(NotificationService("知还")) as service:
        herald = heralds(DesktopNotifier([service]))

        with qtbot.waitSignal(herald.told, timeout=PATIENCE_MS) as told:
            herald.tell("loan-7", Notice("Huabei is due", "893.33 tomorrow"))
        herald.close()

    subject, delivery = told.args
    assert subject == "loan-7"
    assert delivery.outcome is Outcome.CONFIRMED
    assert [(notice.title, notice.body) for notice in dunst.told()] == [("Huabei is due", "893.33 tomorrow")]


def test_notices_are_told_in_the_order_they_came(qtbot, heralds):
    shown: list[Notice] = []
    fates: list[object] = []
    herald = heralds(DesktopNotifier([Balloon(noting(shown.append))]))
    herald.told.connect(lambda subject, delivery: fates.append(subject))

    for number in range(20):
        herald.tell(number, Notice(str(number), ""))
    qtbot.waitUntil(lambda: len(fates) == 20, timeout=PATIENCE_MS)

    assert fates == list(range(20))
    assert [notice.title for notice in shown] == [str(number) for number in range(20)]


def test_a_desktop_that_hangs_does_not_hang_the_window(qtbot, heralds, private_bus):
    released = threading.Event()
    herald = heralds(DesktopNotifier([Balloon(lambda notice: released.wait(30))]))

    herald.tell("first", Notice("due", ""))
    herald.tell("second", Notice("due", ""))
    told_while_hanging = not released.is_set()
    with qtbot.waitSignal(herald.told, timeout=PATIENCE_MS):
        released.set()

    assert told_while_hanging


def test_the_balloon_is_shown_on_the_gui_thread_when_all_else_refused(qtbot, heralds, private_bus, qapp):
    shown_on: list[QThread] = []
    balloon = Balloon(noting(lambda notice: shown_on.append(QThread.currentThread())))
    with closing(NotificationService("知还", answer_within_s=0.2)) as service, named(private_bus.address):
        herald = heralds(DesktopNotifier([service]), balloon)

        with qtbot.waitSignal(herald.told, timeout=PATIENCE_MS) as told:
            herald.tell("loan", Notice("due", "tomorrow"))
        herald.close()

    assert told.args == ["loan", Delivery("tray", Outcome.UNCONFIRMED)]
    assert shown_on == [qapp.thread()]


def test_without_a_tray_the_first_refusal_is_the_one_reported(qtbot, heralds, private_bus):
    with closing(NotificationService("知还")) as service:
        herald = heralds(DesktopNotifier([service]), Balloon(lambda notice: False))

        with qtbot.waitSignal(herald.told, timeout=PATIENCE_MS) as told:
            herald.tell("loan", Notice("due", "tomorrow"))
        herald.close()

    assert told.args[1].channel == "freedesktop"
    assert told.args[1].reason == "no_service"


def test_closing_does_not_wait_for_what_hangs(heralds):
    released = threading.Event()
    herald = heralds(DesktopNotifier([Balloon(lambda notice: released.wait(60))]))
    herald.tell("loan", Notice("due", ""))
    begun = time.monotonic()

    herald.close()

    assert time.monotonic() - begun < 30
    released.set()


def test_what_became_of_a_notice_is_heard_even_when_the_program_ends_just_then(heralds):
    fates: list[object] = []
    first_came_back, released = threading.Event(), threading.Event()

    def show(notice):
        if notice.title == "second":
            first_came_back.set()
            released.wait(60)
        return True

    herald = heralds(DesktopNotifier([Balloon(show)]))
    herald.told.connect(lambda subject, delivery: fates.append((subject, delivery.outcome)))
    for title in ("first", "second"):
        herald.tell(title, Notice(title, ""))
    first_came_back.wait(60)

    herald.close()

    assert fates == [("first", Outcome.UNCONFIRMED)]
    released.set()
