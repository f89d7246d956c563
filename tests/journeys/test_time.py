"""Time as it really passes: closed for days, off for a year, clocks set, nights of 23 and 25 hours, other time zones.

What was told is counted twice: on the desktop's own notification service, and in the ledger's record.
"""

from __future__ import annotations

import json
import os
import signal
import sqlite3
from contextlib import ExitStack, closing
from dataclasses import replace

import pytest

from tests.desktop import eventually
from tests.importing.statements import loan_register

NAMES = ("装修贷", "电脑分期", "车贷", "助学贷")


def borrowed(*starts):
    """A register of loans over 12 months; each is due for the first time a month after its start."""
    return loan_register(
        {"name": name, "lender": "江南银行", "principal": "12000", "start": start, "periods": "12", "rate": "12%"}
        for name, start in zip(NAMES, starts, strict=False)
    )


def owing(user, moment, *starts):
    """Set the user's clock, and let them have borrowed."""
    user.set_clock(moment)
    user.ask("import", user.save("loans.csv", borrowed(*starts)))
    return user


@pytest.fixture
def debtor(desktop_user):
    """A user with four loans that fall due from the 10th to the 13th of each month, from October on."""
    return owing(desktop_user, "2026-09-12 10:00:05", "2026-09-10", "2026-09-11", "2026-09-12", "2026-09-13")


def tick(user, moment):
    """Let the system's timer run at a moment; return what it told, as the marks of the reminders."""
    user.set_clock(moment)
    return [mark(key) for notice in user.ask("tick")["told"] for key in notice["reminders"]]


def mark(key):
    """Return what distinguishes a reminder from the others of the same due: `3`, `evening`, `overdue:2026-10-11`."""
    return key.split(":", 1)[1]


def told(user):
    """Return the keys of what the ledger says was told, the oldest first."""
    rows = user.ask("reminders", "--days", 0)["told"]
    return [row["reminder"] for row in reversed(rows) if row["what"] == "told"]


def show(notices):
    """Return every line of the notices."""
    return [line for notice in notices for line in (notice.title, *notice.body.splitlines())]


def test_closed_for_ten_days_comes_as_one_digest_with_nothing_lost_and_nothing_twice(debtor, dunst):
    assert tick(debtor, "2026-10-03 09:00:05") == ["7"]
    before = told(debtor)
    dunst.told()

    debtor.set_clock("2026-10-13 09:00:05")
    with debtor.window() as window:
        window.wait()
        eventually(lambda: len(told(debtor)) > len(before))
        window.close()
        window.ended()
    with debtor.window() as window:
        window.wait()
        assert tick(debtor, "2026-10-13 09:05:05") == []

    digests = [notice for notice in dunst.told() if "7 days" not in notice.title]
    assert [notice.title for notice in digests] == ["4 payments need attention: ¥4,264.76"]
    assert [line.split(" · ")[0] for line in digests[0].body.splitlines()] == list(NAMES)
    keys = told(debtor)
    assert len(set(keys)) == len(keys) == len(before) + 4
    late = ["overdue:2026-10-13"] * 3
    assert sorted(mark(key) for key in keys[len(before):]) == ["0", *late]


def test_a_machine_off_for_a_year_tells_all_it_missed_in_one_digest(debtor, dunst):
    debtor.set_clock("2027-10-20 09:30:00")

    with debtor.window() as window:
        window.wait()
        eventually(dunst.on_screen)
        assert tick(debtor, "2027-10-20 09:31:00") == []
        eventually(lambda: told(debtor))

    (digest,) = dunst.told()
    assert digest.title.startswith("48 payments need attention: ")
    assert digest.body.splitlines()[-1] == "and 42 more"
    keys = told(debtor)
    assert len(set(keys)) == len(keys) == 48
    assert {mark(key) for key in keys} == {"overdue:2027-10-20"}


def test_a_clock_set_back_a_day_tells_nothing_again(debtor, dunst):
    with debtor.window() as window:
        window.wait()
        debtor.sleep_until("2026-10-09 09:00:05")
        eventually(lambda: len(told(debtor)) == 4)
        debtor.sleep_until("2026-10-10 09:00:05")
        eventually(lambda: len(told(debtor)) == 7)
        before = told(debtor)

        debtor.sleep_until("2026-10-09 09:00:05")
        assert tick(debtor, "2026-10-09 09:00:10") == []
        debtor.sleep_until("2026-10-10 09:00:05")
        assert tick(debtor, "2026-10-10 09:00:10") == []
        assert told(debtor) == before
        debtor.sleep_until("2026-10-10 18:00:05")
        eventually(lambda: len(told(debtor)) > len(before))

    assert told(debtor)[: len(before)] == before
    assert [mark(key) for key in told(debtor)[len(before):]] == ["evening"]


def test_a_clock_set_forward_and_back_loses_nothing_and_tells_nothing_twice(debtor):
    with debtor.window() as window:
        window.wait()
        debtor.sleep_until("2026-12-24 12:00:00")
        eventually(lambda: told(debtor))
        ahead = set(told(debtor))
        assert {mark(key) for key in ahead} == {"overdue:2026-12-24"}
        debtor.sleep_until("2026-10-02 12:00:00")
        window.close()
        window.ended()

    lived = [one for day in (3, 7, 9, 10, 11) for one in tick(debtor, f"2026-10-{day:02} 09:00:05")]

    assert lived.count("7") == lived.count("3") == 4
    assert lived.count("1") == 3
    assert lived.count("0") == 2
    assert "overdue:2026-10-11" in lived
    assert len(told(debtor)) == len(set(told(debtor))) == len(ahead) + len(lived)


@pytest.mark.parametrize(
    ("zone", "start", "on", "moments"),
    [
        ("Europe/Berlin", "2026-09-25", "2026-10-25", {
            "2026-10-24T02:31:00+02:00": ["1"], "2026-10-25T01:59:00+02:00": [], "2026-10-25T02:31:00+02:00": ["0"],
            "2026-10-25T02:01:00+01:00": [], "2026-10-25T02:31:00+01:00": [], "2026-10-25T03:00:05+01:00": [],
        }),
        ("America/New_York", "2026-10-01", "2026-11-01", {
            "2026-10-31T01:31:00-04:00": ["1"], "2026-11-01T01:31:00-04:00": ["0"], "2026-11-01T01:01:00-05:00": [],
            "2026-11-01T01:31:00-05:00": [], "2026-11-02T01:31:00-05:00": ["overdue:2026-11-02"],
        }),
        ("Europe/Berlin", "2027-02-28", "2027-03-28", {
            "2027-03-27T02:31:00+01:00": ["1"], "2027-03-28T01:59:55+01:00": [], "2027-03-28T03:00:05+02:00": ["0"],
            "2027-03-28T03:31:00+02:00": [], "2027-03-29T02:31:00+02:00": ["overdue:2027-03-29"],
        }),
        ("America/New_York", "2027-02-14", "2027-03-14", {
            "2027-03-13T02:31:00-05:00": ["1"], "2027-03-14T01:59:55-05:00": [], "2027-03-14T03:00:05-04:00": ["0"],
            "2027-03-14T03:31:00-04:00": [], "2027-03-15T02:31:00-04:00": ["overdue:2027-03-15"],
        }),
    ],
    ids=["Berlin has the hour twice", "New York has the hour twice", "Berlin skips it", "New York skips it"],
)
def test_an_hour_that_a_night_has_twice_or_not_at_all_tells_once(desktop_user, dunst, zone, start, on, moments):
    """The hour of reminders lies in the very hour that is there twice, or not at all."""
    hour = "01:30" if zone == "America/New_York" and on.startswith("2026") else "02:30"
    user = owing(replace(desktop_user, zone=zone), next(iter(moments)), start)
    settings = user.home / "config" / "zhihuan"
    settings.mkdir(parents=True, exist_ok=True)
    (settings / "preferences.json").write_text(json.dumps({"reminder_at": hour, "reminder_evening": None}))

    assert {moment: tick(user, moment) for moment in moments} == moments
    assert len(dunst.told()) == sum(map(len, moments.values()))


def test_the_night_that_is_an_hour_longer_leaves_an_open_window_telling_once(tray, desktop_user, dunst):
    user = owing(replace(desktop_user, zone="Europe/Berlin"), "2026-10-24 20:00:05", "2026-09-25")
    with user.window("--minimised", "--ledger", str(user.ledger)) as window:
        eventually(window.icon)
        eventually(lambda: [mark(key) for key in told(user)] == ["1"])
        user.sleep_until("2026-10-25T02:59:00+02:00")
        user.sleep_until("2026-10-25T02:00:30+01:00")
        user.sleep_until("2026-10-25T09:00:05+01:00")
        eventually(lambda: len(told(user)) > 1)
        user.sleep_until("2026-10-25T09:01:05+01:00")

        assert [mark(key) for key in told(user)] == ["1", "0"]


def test_in_another_time_zone_the_wall_counts_and_nothing_is_told_twice(debtor, dunst):
    away = replace(debtor, zone="America/New_York")

    assert sorted(tick(debtor, "2026-10-09T09:00:05+08:00")) == ["1", "3", "3", "7"]
    assert sorted(tick(debtor, "2026-10-10T09:00:05+08:00")) == ["0", "1", "3"]
    at_home = told(debtor)
    assert tick(away, "2026-10-10T09:30:00+08:00") == []
    assert tick(away, "2026-10-10T09:00:05-04:00") == []
    evening = tick(away, "2026-10-10T18:00:05-04:00")
    assert evening == ["evening"]
    assert tick(debtor, "2026-10-11T09:00:05+08:00")
    keys = told(debtor)
    assert keys[: len(at_home)] == at_home
    assert len(set(keys)) == len(keys)


def test_a_window_and_ticks_that_start_at_the_same_moment_tell_each_once(debtor, dunst):
    debtor.set_clock("2026-10-12 09:00:05")

    with ExitStack() as together:
        ticks = [together.enter_context(debtor.start("tick")) for _ in range(3)]
        window = together.enter_context(debtor.window())
        assert [one.wait(timeout=60) for one in ticks] == [0, 0, 0]
        window.wait()
        eventually(lambda: len(told(debtor)) >= len(NAMES))

    keys = told(debtor)
    assert len(set(keys)) == len(keys) == len(NAMES)
    lines = show(dunst.told())
    assert {name: sum(line.startswith(name) for line in lines) for name in NAMES} == dict.fromkeys(NAMES, 1)


def test_killed_between_claiming_and_telling_it_is_told_later_once(debtor, dunst):
    def claims():
        with closing(sqlite3.connect(debtor.ledger)) as ledger:
            return ledger.execute("SELECT count(*) FROM reminder_claims").fetchone()[0]

    debtor.set_clock("2026-10-12 09:00:05")
    os.kill(dunst.process.pid, signal.SIGSTOP)
    try:
        with debtor.start("tick") as killed:
            eventually(claims)
            killed.kill()
            killed.wait()
    finally:
        os.kill(dunst.process.pid, signal.SIGCONT)

    assert claims() == len(NAMES)
    assert tick(debtor, "2026-10-12 09:00:30") == []
    assert len(tick(debtor, "2026-10-12 09:03:00")) == len(NAMES)
    assert tick(debtor, "2026-10-12 09:04:00") == []
    (digest,) = dunst.told()
    assert [line.split(" · ")[0] for line in digest.body.splitlines()] == list(NAMES)
