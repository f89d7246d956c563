"""However the desktop hangs, the window's loop goes on, and what was not told is told once when it is back."""

from __future__ import annotations

import os
import signal
import time
from contextlib import closing, contextmanager

import pytest
from PySide6.QtCore import QTimer

from tests.system.recorder import named, recording
from zhihuan.application.ports import Action, Notice, Outcome
from zhihuan.system.channels.freedesktop import NotificationService
from zhihuan.system.herald import Herald
from zhihuan.system.notifier import DesktopNotifier

PATIENCE_MS = 60_000
ANSWER_WITHIN_S = 1.0
ALL = (Action.PAID, Action.TOMORROW, Action.OPEN)


class Pulse(QTimer):
    """Beats on the GUI thread as fast as a moving pointer, and remembers the longest wait."""

    def __init__(self):
        super().__init__()
        self.longest_s = 0.0
        self.beats = 0
        self._last = time.monotonic()
        self.timeout.connect(self._beat)
        self.start(5)

    def _beat(self):
        now = time.monotonic()
        self.longest_s = max(self.longest_s, now - self._last)
        self._last = now
        self.beats += 1


@contextmanager
def telling():
    """A herald as the program has it, on the bus of the environment, with a pulse beside it."""
    with closing(NotificationService("知还", answer_within_s=ANSWER_WITHIN_S)) as service:
        notifier = DesktopNotifier([service])
        herald = Herald(notifier)
        notifier.listen(herald.hear)
        pulse = Pulse()
        try:
            yield herald, pulse
        finally:
            pulse.stop()
            herald.close()


def tell_and_wait(qtbot, herald, *titles):
    fates = []
    herald.told.connect(lambda _subject, delivery: fates.append(delivery))
    for title in titles:
        herald.tell(title, Notice(title, "893.33 tomorrow", actions=ALL))
    qtbot.waitUntil(lambda: len(fates) == len(titles), timeout=PATIENCE_MS)
    return fates


def frozen(pid):
    os.kill(pid, signal.SIGSTOP)
    return lambda: os.kill(pid, signal.SIGCONT)


@pytest.mark.parametrize("what", ["service", "bus"])
def test_the_loop_never_waits_for_what_hangs(qtbot, dunst, what, record_property):
    with telling() as (herald, pulse):
        tell_and_wait(qtbot, herald, "before")
        pulse.longest_s = 0.0
        thaw = frozen((dunst.process if what != "bus" else dunst.bus.process).pid)
        try:
            fates = tell_and_wait(qtbot, herald, "first", "second", "third")
        finally:
            thaw()
        print(f"longest gap of the loop while the {what} hangs: {pulse.longest_s * 1000:.0f} ms in {pulse.beats} beats")
        record_property("longest_gap_s", pulse.longest_s)

        assert {fate.outcome for fate in fates} == {Outcome.REFUSED}
        assert pulse.longest_s < ANSWER_WITHIN_S


def test_a_service_that_was_never_there_is_found_out_beside_the_loop(qtbot, private_bus):
    with named(private_bus.address), telling() as (herald, pulse):
        fates = tell_and_wait(qtbot, herald, "first", "second")

        assert {fate.outcome for fate in fates} == {Outcome.REFUSED}
        assert pulse.longest_s < ANSWER_WITHIN_S


def test_what_was_refused_while_it_hung_is_taken_once_it_is_back(qtbot, dunst):
    with telling() as (herald, _):
        thaw = frozen(dunst.process.pid)
        try:
            refused = tell_and_wait(qtbot, herald, "due")
        finally:
            thaw()
        taken = tell_and_wait(qtbot, herald, "due")

    assert (refused[0].outcome, taken[-1].outcome) == (Outcome.REFUSED, Outcome.CONFIRMED)
    assert [told.title for told in dunst.told()] == ["due"]


def test_ending_waits_for_nobody(qtbot, dunst):
    with telling() as (herald, _):
        tell_and_wait(qtbot, herald, "before")
        thaw = frozen(dunst.bus.process.pid)
        herald.tell("due", Notice("due", ""))
        begun = time.monotonic()
        herald.close()
        ended_s = time.monotonic() - begun
        thaw()

    assert ended_s < 30


def test_a_flood_of_signals_from_others_does_not_reach_the_loop(qtbot, private_bus):
    with recording(private_bus.address, ["body", "actions"]) as calls, telling() as (herald, pulse):
        tell_and_wait(qtbot, herald, "due")
        for number in range(2, 5_000):
            calls.say("NotificationClosed", "uu", (number, 2))
        calls.say("ActionInvoked", "us", (1, "paid"))
        with qtbot.waitSignal(herald.acted, timeout=PATIENCE_MS) as acted:
            pass

        assert acted.args == ["due", Action.PAID]
        assert pulse.longest_s < ANSWER_WITHIN_S
