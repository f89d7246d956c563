"""The heart beats on whole minutes, notices sleep and clocks that were set, and stops when told to."""

from __future__ import annotations

import os
import subprocess
import sys
from datetime import UTC, datetime, timedelta, timezone

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, QEventLoop, QTimer

from tests.desktop import need, session_bus
from tests.system.recorder import emit_prepare_for_sleep
from zhihuan.system.clock import SystemClock
from zhihuan.system.heartbeat import Heartbeat
from zhihuan.system.one_timer_scheduler import OneTimerScheduler

CHINA = timezone(timedelta(hours=8))
OFTEN_S = 0.05
PATIENCE_MS = 30_000


class TwoHands:
    """A wall clock and a steady one, moved by hand."""

    def __init__(self):
        self.wall = datetime(2025, 3, 9, 23, 0, tzinfo=CHINA)
        self.steady = 1000.0

    def now(self):
        return self.wall

    def monotonic(self):
        return self.steady

    def pass_time(self, **duration):
        self.wall += timedelta(**duration)
        self.steady += timedelta(**duration).total_seconds()


@pytest.fixture
def clock():
    return TwoHands()


@pytest.fixture
def heart(clock, qapp):
    heart = Heartbeat(clock, every_s=OFTEN_S)
    yield heart
    heart.stop()
    heart.deleteLater()


def heard(signal):
    moments: list[datetime] = []
    signal.connect(moments.append)
    return moments


def pass_events(ms):
    loop = QEventLoop()
    QTimer.singleShot(ms, loop.quit)
    loop.exec()


def test_a_beat_carries_the_present_moment(qtbot, heart, clock):
    with qtbot.waitSignal(heart.beat, timeout=PATIENCE_MS) as beat:
        heart.start()

    assert beat.args == [clock.wall]


def test_it_beats_again_and_again(qtbot, heart):
    beats = heard(heart.beat)

    heart.start()

    qtbot.waitUntil(lambda: len(beats) >= 5, timeout=PATIENCE_MS)


def test_no_beat_comes_before_it_is_started(heart):
    beats = heard(heart.beat)

    pass_events(200)

    assert beats == []


def test_a_quiet_minute_is_no_leap(qtbot, heart, clock):
    leaps, beats = heard(heart.jumped), heard(heart.beat)
    heart.start()

    for _ in range(3):
        clock.pass_time(seconds=0.1)
        before = len(beats)
        qtbot.waitUntil(lambda: len(beats) > before, timeout=PATIENCE_MS)  # noqa: B023 - called within the turn

    assert leaps == []


@pytest.mark.parametrize("hours", [9, -1])
def test_a_wall_clock_that_moved_alone_is_a_leap_and_beats_at_once(qtbot, clock, hours):
    seldom = Heartbeat(clock, every_s=3600)
    leaps, beats = heard(seldom.jumped), heard(seldom.beat)
    seldom.start()

    clock.wall += timedelta(hours=hours)
    qtbot.waitUntil(lambda: bool(beats), timeout=PATIENCE_MS)
    seldom.stop()

    assert leaps == beats == [clock.wall]


def test_a_leap_is_told_once(qtbot, heart, clock):
    leaps, beats = heard(heart.jumped), heard(heart.beat)
    heart.start()

    clock.wall += timedelta(hours=9)
    qtbot.waitUntil(lambda: len(beats) >= 5, timeout=PATIENCE_MS)

    assert len(leaps) == 1


def test_a_sleep_that_both_clocks_counted_is_a_leap_too(qtbot, heart, clock):
    heart.start()
    clock.pass_time(hours=9)

    with qtbot.waitSignal(heart.jumped, timeout=PATIENCE_MS):
        pass


def test_the_day_turns_once_at_midnight_and_before_its_beat(qtbot, heart, clock):
    heard_in_order = []
    heart.day_turned.connect(lambda now: heard_in_order.append(("day", now)))
    heart.beat.connect(lambda now: heard_in_order.append(("beat", now)))
    heart.start()
    midnight = datetime(2025, 3, 10, tzinfo=CHINA)

    clock.wall = midnight
    qtbot.waitUntil(lambda: heard_in_order.count(("beat", midnight)) >= 3, timeout=PATIENCE_MS)

    assert heard_in_order.count(("day", midnight)) == 1
    assert heard_in_order.index(("day", midnight)) < heard_in_order.index(("beat", midnight))


def test_stopping_leaves_no_timer_and_no_beat(qtbot, heart):
    beats = heard(heart.beat)
    heart.start()
    qtbot.waitUntil(lambda: bool(beats), timeout=PATIENCE_MS)

    heart.stop()
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    count = len(beats)
    pass_events(10 * int(OFTEN_S * 1000))

    assert len(beats) == count
    assert heart.findChildren(QTimer) == []


def test_it_may_be_stopped_by_its_own_beat(qtbot, heart):
    beats = heard(heart.beat)
    heart.beat.connect(heart.stop)

    heart.start()
    qtbot.waitUntil(lambda: bool(beats), timeout=PATIENCE_MS)
    pass_events(10 * int(OFTEN_S * 1000))

    assert len(beats) == 1
    assert heart.findChildren(QTimer) == []


def test_starting_and_stopping_twice_does_no_harm(qtbot, heart):
    heart.stop()
    heart.start()
    heart.start()

    assert len(heart.findChildren(QTimer)) == 1
    heart.stop()
    heart.stop()
    with qtbot.waitSignal(heart.beat, timeout=PATIENCE_MS):
        heart.start()


def test_a_job_changed_five_hundred_times_runs_no_more_often(qtbot, qapp):
    runs: list[None] = []
    scheduler = OneTimerScheduler(qapp, woken=lambda: None, longest_wait_s=1)
    scheduler.add_job(lambda: runs.append(None), "interval", seconds=3600, id="rare")
    scheduler.start()

    for _ in range(500):
        scheduler.reschedule_job("rare", trigger="interval", seconds=3600)
    pass_events(100)
    at_once = len(runs)
    scheduler.reschedule_job("rare", trigger="date", run_date=SystemClock().now())
    qtbot.waitUntil(lambda: bool(runs), timeout=PATIENCE_MS)
    scheduler.shutdown()
    after = len(runs)
    pass_events(300)

    assert at_once == 0
    assert after == 1
    assert len(runs) == after


def test_importing_the_heart_does_not_import_the_scheduler():
    code = """if True:
        import sys, zhihuan.system.heartbeat
        sys.exit("apscheduler" in sys.modules or "PySide6.QtDBus" in sys.modules)
    """

    assert subprocess.run([sys.executable, "-c", code], env=child_environment(), check=False).returncode == 0


def test_a_machine_that_wakes_is_a_leap(tmp_path):
    need("dbus-daemon")
    with session_bus() as system_bus:
        code = """if True:
            import sys
            from PySide6.QtCore import QCoreApplication, QTimer
            from zhihuan.system.clock import SystemClock
            from zhihuan.system.heartbeat import Heartbeat
            app = QCoreApplication([])
            heart = Heartbeat(SystemClock())
            heart.start()
            heart.jumped.connect(lambda now: print("woke", flush=True))
            heart.beat.connect(lambda now: app.quit())
            QTimer.singleShot(0, lambda: print("ready", flush=True))
            app.exec()
            heart.stop()
        """
        with subprocess.Popen(
            [sys.executable, "-c", code],
            env=child_environment(DBUS_SYSTEM_BUS_ADDRESS=system_bus.address),
            stdout=subprocess.PIPE,
            text=True,
        ) as child:
            assert child.stdout
            ready = child.stdout.readline()
            emit_prepare_for_sleep(system_bus.address, falling_asleep=True)
            emit_prepare_for_sleep(system_bus.address, falling_asleep=False)
            rest = child.stdout.read()

    assert (ready, rest) == ("ready\n", "woke\n")


def test_a_clock_set_back_an_hour_does_not_silence_the_heart(tmp_path):
    """With the real clocks: the scheduler's own wall clock goes back too."""
    need("faketime")
    moment = tmp_path / "moment"
    moment.write_text("+0\n")
    code = f"""if True:
        from pathlib import Path
        from PySide6.QtCore import QCoreApplication
        from zhihuan.system.clock import SystemClock
        from zhihuan.system.heartbeat import Heartbeat
        app = QCoreApplication([])
        heart = Heartbeat(SystemClock(), every_s=0.1)
        heard = []
        def note_beat(now):
            heard.append("beat")
            if heard == ["beat"]:
                Path({str(moment)!r}).write_text("-1h\\n")
            if "leap" in heard and heard[heard.index("leap"):].count("beat") > 3:
                app.quit()
        heart.jumped.connect(lambda now: heard.append("leap"))
        heart.beat.connect(note_beat)
        heart.start()
        app.exec()
        print(heard.count("leap"))
    """
    library = subprocess.run(["faketime", "-f", "+0", "printenv", "LD_PRELOAD"], capture_output=True, check=True)
    environment = child_environment(
        LD_PRELOAD=library.stdout.decode().strip(),
        FAKETIME_TIMESTAMP_FILE=str(moment),
        FAKETIME_NO_CACHE="1",
        FAKETIME_DONT_FAKE_MONOTONIC="1",
    )

    done = subprocess.run(
        [sys.executable, "-c", code],
        env=environment,
        capture_output=True,
        text=True,
        timeout=60,
        check=False,
    )

    assert done.stdout == "1\n", done.stderr


def test_the_system_clock_is_aware_and_local():
    now = SystemClock().now()

    assert now.utcoffset() == now.astimezone().utcoffset()
    assert now.tzinfo is not None
    assert now.tzinfo is not UTC


def child_environment(**more):
    return {**os.environ, "PYTHONPATH": os.pathsep.join(sys.path), "QT_QPA_PLATFORM": "offscreen", **more}
