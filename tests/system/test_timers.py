"""The system's timer runs tick: set, mended, taken away without a trace, and what the system tells of it.

No service manager is needed here: what is written is held against systemd's own reading of it, and what is asked of the
system's tools is noted by stand-ins. Windows' and macOS' ways were not run on those systems.
"""

from __future__ import annotations

import os
import plistlib
import shutil
import subprocess
import sys
from datetime import UTC, datetime, time
from xml.etree import ElementTree as ET

import pytest

from tests.system.starts import WORST, noting_program, tool_on_path
from zhihuan.application.starting import Standing
from zhihuan.system.errors import NoTimerHere, StartNotArranged
from zhihuan.system.launch import Launch
from zhihuan.system.launchd_timer import LaunchdTimer
from zhihuan.system.systemd_timer import SystemdTimer
from zhihuan.system.systemd_units import service_unit, timer_unit
from zhihuan.system.task_scheduler import TaskScheduler, task_document
from zhihuan.system.timers import timer_here

PROGRAM = Launch(("/opt/zhihuan/zhihuan", "tick"), keeps={"LANG": "zh_CN.UTF-8"})
MOMENTS = (time(18), time(9), time(9))
SHOWN = """
case "$*" in
    *show*tick.timer*) echo ActiveState=active; echo NextElapseUSecRealtime=@1795338420;;
    *show*tick.service*) echo ExecMainStartTimestamp=@1795334820; echo ExecMainExitTimestamp=@1795334821
                         echo ExecMainStatus=3;;
    *enable*) mkdir -p '{units}/timers.target.wants'
              ln -sf '{units}/zhihuan-tick.timer' '{units}/timers.target.wants/zhihuan-tick.timer';;
esac
"""

needs_analysis = pytest.mark.skipif(
    shutil.which("systemd-analyze") is None, reason="needs systemd-analyze, which comes with systemd"
)


@pytest.fixture
def systemctl(tmp_path, monkeypatch):
    """The user's service manager, as far as its tool shows it."""
    monkeypatch.delenv("DBUS_SESSION_BUS_ADDRESS", raising=False)
    return tool_on_path(tmp_path, "systemctl", monkeypatch, SHOWN.format(units=tmp_path / "user"))


def systemd(tmp_path, launch=PROGRAM, moments=MOMENTS):
    return SystemdTimer(launch, moments, tmp_path / "user", tmp_path / "timers")


def asked(tool):
    return [call.removeprefix("--user ") for call in tool.calls() if "show-environment" not in call]


def test_setting_the_timer_enables_it_and_starts_it_anew(tmp_path, systemctl):
    timer = systemd(tmp_path)
    assert timer.standing() is Standing.OFF

    timer.turn_on()

    assert asked(systemctl) == ["daemon-reload", "enable zhihuan-tick.timer", "restart zhihuan-tick.timer"]
    assert timer.standing() is Standing.ON
    timer.turn_on()
    assert timer.standing() is Standing.ON


def test_taking_it_away_leaves_no_file_no_link_and_no_stamp(tmp_path, systemctl):
    timer = systemd(tmp_path)
    timer.turn_on()
    (tmp_path / "timers").mkdir()
    (tmp_path / "timers" / "stamp-zhihuan-tick.timer").touch()
    systemctl.calls()

    timer.turn_off()

    assert asked(systemctl) == [
        "disable --now zhihuan-tick.timer", "daemon-reload", "reset-failed zhihuan-tick.service",
    ]
    assert not list(tmp_path.rglob("*zhihuan-tick*"))
    assert timer.standing() is Standing.OFF
    timer.turn_off()
    assert asked(systemctl) == []


@pytest.mark.parametrize("change", [
    {"launch": Launch(("/old/zhihuan", "tick"))}, {"moments": (time(7, 30),)},
])
def test_another_place_or_other_times_are_told_apart_and_mended(tmp_path, systemctl, change):
    systemd(tmp_path, **change).turn_on()
    timer = systemd(tmp_path)
    assert timer.standing() is Standing.ELSEWHERE

    timer.turn_on()

    assert timer.standing() is Standing.ON


def test_units_that_nobody_enabled_or_that_are_half_there_do_not_count_as_on(tmp_path, systemctl):
    timer = systemd(tmp_path)
    timer.turn_on()
    (tmp_path / "user" / "timers.target.wants" / "zhihuan-tick.timer").unlink()
    assert timer.standing() is Standing.ELSEWHERE

    timer.turn_on()
    (tmp_path / "user" / "zhihuan-tick.service").unlink()
    assert timer.standing() is Standing.ELSEWHERE


@pytest.mark.parametrize(
    ("bus", "said"),
    [
        ("unix:abstract=/tmp/dbus-1", "DBUS_SESSION_BUS_ADDRESS=unix:abstract=/tmp/dbus-1 "),
        (f"unix:path=/run/user/{os.getuid()}/bus,guid=1", ""),
    ],
    ids=["of its own", "the usual one, which is found anyway"],
)
def test_where_no_service_manager_answers_cron_is_offered_and_nothing_written(
    tmp_path, systemctl, monkeypatch, bus, said
):
    systemctl.refuse("show-environment")
    monkeypatch.setenv("DBUS_SESSION_BUS_ADDRESS", bus)
    launch = Launch(("/opt/知 还/zhihuan", "--ledger", "/home/100%.sqlite", "tick"), keeps={"LANG": "C"})
    timer = systemd(tmp_path, launch)

    with pytest.raises(NoTimerHere) as refusal:
        timer.turn_on()

    assert refusal.value.line == (
        f"7 * * * * LANG=C {said}"
        "'/opt/知 还/zhihuan' --ledger /home/100\\%.sqlite tick"
    )
    assert not (tmp_path / "user").exists()
    assert timer.report().running is False


def test_what_was_set_can_be_taken_away_where_no_service_manager_answers_any_more(tmp_path, systemctl):
    timer = systemd(tmp_path)
    timer.turn_on()
    systemctl.refuse("show-environment")

    timer.turn_off()

    assert not list(tmp_path.rglob("*zhihuan-tick*"))


def test_a_timer_that_systemd_refuses_leaves_nothing_behind(tmp_path, systemctl):
    systemctl.refuse("restart")

    with pytest.raises(StartNotArranged) as refusal:
        systemd(tmp_path).turn_on()

    assert (refusal.value.by, refusal.value.cause) == ("systemctl", "Failed: restart")
    assert not list(tmp_path.rglob("*zhihuan-tick*"))


def test_a_timer_that_will_not_stop_is_said_and_its_files_are_gone(tmp_path, systemctl):
    timer = systemd(tmp_path)
    timer.turn_on()
    systemctl.refuse("disable", "reset-failed")

    with pytest.raises(StartNotArranged):
        timer.turn_off()

    assert not list(tmp_path.rglob("*zhihuan-tick*"))


def test_systemd_tells_when_it_ran_how_and_when_it_runs_next(tmp_path, systemctl):
    timer = systemd(tmp_path)
    timer.turn_on()

    report = timer.report()

    assert (report.standing, report.running, report.last_code) == (Standing.ON, True, 3)
    assert report.last_run == datetime.fromtimestamp(1795334820, UTC)
    assert report.next_run == datetime.fromtimestamp(1795338420, UTC)


def test_before_the_first_run_there_is_nothing_to_tell(tmp_path, monkeypatch):
    silent = 'case "$*" in *show*) echo ActiveState=inactive; echo ExecMainStartTimestamp=; echo ExecMainStatus=0; esac'
    tool_on_path(tmp_path, "systemctl", monkeypatch, silent)
    timer = systemd(tmp_path)
    timer.turn_on()

    report = timer.report()

    assert (report.running, report.next_run, report.last_run, report.last_code) == (False, None, None, None)


@needs_analysis
@pytest.mark.parametrize("moments", [(), MOMENTS])
def test_systemd_finds_no_fault_in_the_units(tmp_path, moments):
    program = noting_program(tmp_path)
    launch = Launch(
        (str(program.path), "--ledger", f"/home/{WORST}.sqlite", "tick"), {"PYTHONPATH": f"/srv/{WORST}"}, PROGRAM.keeps
    )
    (tmp_path / "zhihuan-tick.service").write_text(service_unit(launch))
    (tmp_path / "zhihuan-tick.timer").write_text(timer_unit(moments))

    done = subprocess.run(
        ["systemd-analyze", "verify", "--user", "--man=no", tmp_path / "zhihuan-tick.service",
         tmp_path / "zhihuan-tick.timer"],
        capture_output=True, text=True, check=False, env={"PATH": "/usr/bin:/bin", "XDG_RUNTIME_DIR": str(tmp_path)},
    )

    said = [line for line in done.stderr.splitlines() if "zhihuan" in line]
    assert (done.returncode, said) == (0, [])


@needs_analysis
def test_systemd_reads_a_name_as_it_was_meant_and_sees_a_program_that_is_gone(tmp_path):
    missing = tmp_path / "知 还 100% $HOME" / "gone"
    (tmp_path / "zhihuan-tick.service").write_text(service_unit(Launch((str(missing), "tick"))))

    done = subprocess.run(
        ["systemd-analyze", "verify", "--user", "--man=no", tmp_path / "zhihuan-tick.service"],
        capture_output=True, text=True, check=False, env={"PATH": "/usr/bin:/bin", "XDG_RUNTIME_DIR": str(tmp_path)},
    )

    assert f"{missing} is not executable" in done.stderr


@needs_analysis
def test_systemd_reads_each_hour_and_the_moments():
    lines = [line.partition("=")[2] for line in timer_unit(MOMENTS).splitlines() if line.startswith("OnCalendar")]

    done = subprocess.run(
        ["systemd-analyze", "calendar", "--base-time=2026-11-22 08:30:00 UTC", *lines], capture_output=True, text=True,
        check=True, env={"PATH": "/usr/bin:/bin", "TZ": "UTC"},
    )

    nexts = [line.partition(": ")[2].strip() for line in done.stdout.splitlines() if "Next elapse" in line]
    assert nexts == ["Sun 2026-11-22 09:07:00 UTC", "Sun 2026-11-22 09:00:00 UTC", "Sun 2026-11-22 18:00:00 UTC"]


@pytest.mark.skipif(not sys.platform.startswith("linux"), reason="the timers of Linux")
def test_here_it_is_systemds(tmp_path, monkeypatch):
    monkeypatch.setenv("XDG_CONFIG_HOME", str(tmp_path))

    timer = timer_here(Launch(("/opt/zhihuan/zhihuan",)), (time(9),))

    assert (timer.means, timer.place) == ("systemd", str(tmp_path / "systemd" / "user" / "zhihuan-tick.timer"))
    assert timer.command == "/opt/zhihuan/zhihuan tick"


def test_launchd_is_handed_the_agent_and_asked_how_it_went(tmp_path, monkeypatch):
    printed = "case $1 in print) printf '\\tstate = not running\\n\\tlast exit code = 3\\n';; esac"
    launchctl = tool_on_path(tmp_path, "launchctl", monkeypatch, printed)
    timer = LaunchdTimer(PROGRAM, MOMENTS, tmp_path)
    assert timer.standing() is Standing.OFF

    timer.turn_on()

    told = plistlib.loads((tmp_path / "zhihuan.tick.plist").read_bytes())
    assert told["ProgramArguments"] == list(PROGRAM.words)
    assert told["StartCalendarInterval"] == [{"Minute": 7}, {"Hour": 9, "Minute": 0}, {"Hour": 18, "Minute": 0}]
    assert [call.split()[0] for call in launchctl.calls()] == ["bootout", "bootstrap"]
    report = timer.report()
    assert (report.standing, report.running, report.last_code) == (Standing.ON, True, 3)
    assert LaunchdTimer(PROGRAM, (time(7),), tmp_path).standing() is Standing.ELSEWHERE

    launchctl.refuse("bootout", "print")
    timer.turn_off()
    timer.turn_off()
    assert timer.report().running is False
    assert not list(tmp_path.glob("*.plist"))


def test_an_agent_that_launchd_refuses_leaves_no_file(tmp_path, monkeypatch):
    tool_on_path(tmp_path, "launchctl", monkeypatch).refuse("bootstrap")

    with pytest.raises(StartNotArranged):
        LaunchdTimer(PROGRAM, MOMENTS, tmp_path).turn_on()

    assert not list(tmp_path.glob("*.plist"))


def test_the_task_is_kept_listed_and_deleted_by_the_scheduler(tmp_path, monkeypatch):
    task = tmp_path / "task"
    answers = f"""
case "$*" in
    /Create*) cp "$5" '{task}';;
    /Delete*) rm '{task}';;
    *XML*) [ -e '{task}' ] || exit 1; {sys.executable} -c "print(open('{task}', encoding='utf-16').read())";;
    *CSV*) echo '"HostName","TaskName","Next","Status","Logon","Last Run","Last Result"'
           echo '"PC","Zhihuan tick","soon","Ready","Interactive","earlier","3"';;
esac
"""
    schtasks = tool_on_path(tmp_path, "schtasks", monkeypatch, answers)
    launch = Launch((r"C:\Program Files\知还 & Co\zhihuan.exe", "--ledger", r"D:\a b.sqlite", "tick"))
    timer = TaskScheduler(launch, MOMENTS)
    assert timer.standing() is Standing.OFF
    timer.turn_off()

    timer.turn_on()

    assert timer.standing() is Standing.ON
    assert timer.report().last_code == 3
    assert TaskScheduler(PROGRAM, MOMENTS).standing() is Standing.ELSEWHERE
    timer.turn_off()
    assert timer.standing() is Standing.OFF
    assert [call for call in schtasks.calls() if "/Delete" in call] == ["/Delete /TN Zhihuan tick /F"]


def test_the_task_catches_up_runs_on_battery_and_needs_no_administrator():
    launch = Launch((r"C:\Program Files\zhihuan.exe", "--ledger", r"D:\<a> & b.sqlite", "tick"))

    task = ET.fromstring(task_document(launch, MOMENTS).partition("?>")[2])  # noqa: S314 - our own document
    said = {element.tag.rpartition("}")[2]: element.text for element in task.iter()}

    assert said["Command"] == r"C:\Program Files\zhihuan.exe"
    assert said["Arguments"] == r'--ledger "D:\<a> & b.sqlite" tick'
    assert (said["StartWhenAvailable"], said["DisallowStartIfOnBatteries"]) == ("true", "false")
    assert said["RunLevel"] == "LeastPrivilege"
    starts = [element.text for element in task.iter() if element.tag.endswith("StartBoundary")]
    assert starts == ["2020-01-01T00:07:00", "2020-01-01T09:00:00", "2020-01-01T18:00:00"]
