"""Starting at login: on, off, on but elsewhere; whatever the names, the system starts what was meant.

Windows' and macOS' ways are shown here by what they write; they were not run on those systems.
"""

from __future__ import annotations

import plistlib
import stat
import subprocess
import sys
from pathlib import Path

import pytest

from tests.desktop import eventually, need
from tests.system.starts import WORST, noting_program
from zhihuan.application.starting import Standing
from zhihuan.system.autostart import autostart_here
from zhihuan.system.errors import StartNotArranged
from zhihuan.system.launch import Launch
from zhihuan.system.launch_agent import LoginAgent
from zhihuan.system.run_key import APPROVED, LONGEST_COMMAND, NAME, RUN, RunKey
from zhihuan.system.xdg_autostart import XdgAutostart

GENERATOR = Path("/usr/lib/systemd/user-generators/systemd-xdg-autostart-generator")
PROGRAM = Launch(("/opt/zhihuan/zhihuan", "--minimised"))
OTHER = Launch(("/old/zhihuan", "--minimised"))


class RegistryInMemory:
    """The user's registry, where this machine has none."""

    def __init__(self):
        self.values = {}

    def read(self, key, name):
        return self.values.get((key, name))

    def write(self, key, name, value):
        self.values[key, name] = value

    def remove(self, key, name):
        self.values.pop((key, name), None)


@pytest.fixture(params=["xdg-autostart", "run-key", "launch-agent"])
def arranged(request, tmp_path):
    """Each platform's way, as a function of what is to be started."""
    registry = RegistryInMemory()
    ways = {
        "xdg-autostart": lambda launch: XdgAutostart(launch, tmp_path / "autostart"),
        "run-key": lambda launch: RunKey(launch, registry),
        "launch-agent": lambda launch: LoginAgent(launch, tmp_path / "LaunchAgents"),
    }
    return ways[request.param]


def test_it_is_off_until_it_is_turned_on_and_off_again_afterwards(arranged):
    autostart = arranged(PROGRAM)
    assert autostart.standing() is Standing.OFF

    autostart.turn_on()
    autostart.turn_on()
    assert autostart.standing() is Standing.ON

    autostart.turn_off()
    autostart.turn_off()
    assert autostart.standing() is Standing.OFF


def test_an_older_place_is_told_apart_and_mended_by_turning_it_on(arranged):
    arranged(OTHER).turn_on()
    assert arranged(PROGRAM).standing() is Standing.ELSEWHERE

    arranged(PROGRAM).turn_on()

    assert arranged(PROGRAM).standing() is Standing.ON
    assert arranged(OTHER).standing() is Standing.ELSEWHERE


def test_another_ledger_is_another_start(arranged):
    arranged(Launch((*PROGRAM.words, "--ledger", WORST))).turn_on()

    assert arranged(PROGRAM).standing() is Standing.ELSEWHERE
    assert arranged(Launch((*PROGRAM.words, "--ledger", WORST))).standing() is Standing.ON


@pytest.mark.parametrize("switched_off", ["Hidden=true", "X-GNOME-Autostart-enabled=false", "Hidden = True"])
def test_what_the_desktops_own_settings_switched_off_is_off(tmp_path, switched_off):
    autostart = XdgAutostart(PROGRAM, tmp_path)
    autostart.turn_on()
    file = tmp_path / "zhihuan.desktop"
    kept = [line for line in file.read_text().splitlines() if not line.startswith("X-GNOME")]
    file.write_text("\n".join([*kept, switched_off, ""]))

    assert autostart.standing() is Standing.OFF

    autostart.turn_on()
    assert autostart.standing() is Standing.ON


@pytest.mark.parametrize("content", [b"", b"\xff\xfe nonsense", b"[Other]\nExec=/opt/zhihuan/zhihuan --minimised\n"])
def test_a_file_that_says_nothing_of_us_is_elsewhere(tmp_path, content):
    (tmp_path / "zhihuan.desktop").write_bytes(content)

    assert XdgAutostart(PROGRAM, tmp_path).standing() is Standing.ELSEWHERE


def test_turning_it_off_leaves_nothing_but_the_folder(tmp_path):
    autostart = XdgAutostart(PROGRAM, tmp_path / "autostart")
    autostart.turn_on()
    assert stat.S_IMODE((tmp_path / "autostart" / "zhihuan.desktop").stat().st_mode) == 0o600

    autostart.turn_off()

    assert list(tmp_path.rglob("*")) == [tmp_path / "autostart"]


def test_a_folder_that_takes_no_file_is_named_with_its_reason(tmp_path):
    (tmp_path / "autostart").write_text("a file")
    autostart = XdgAutostart(PROGRAM, tmp_path / "autostart")

    with pytest.raises(StartNotArranged) as refusal:
        autostart.turn_on()

    assert refusal.value.cause in {"ENOTDIR", "EEXIST"}
    assert refusal.value.by == str(tmp_path / "autostart" / "zhihuan.desktop")
    assert (tmp_path / "autostart").read_text() == "a file"


@pytest.mark.parametrize("launch", [
    PROGRAM,
    Launch((f"/opt/{WORST}/zhihuan", "--ledger", f"/home/{WORST}.sqlite", "--minimised")),
    Launch(PROGRAM.words, {"PYTHONPATH": f"/srv/{WORST}"}),
])
def test_the_entry_is_as_the_specification_has_it(tmp_path, launch):
    need("desktop-file-validate")
    XdgAutostart(launch, tmp_path).turn_on()

    done = subprocess.run(
        ["desktop-file-validate", tmp_path / "zhihuan.desktop"], capture_output=True, text=True, check=False
    )

    assert (done.returncode, done.stdout) == (0, "")


@pytest.mark.parametrize("needs", [{}, {"PYTHONPATH": "/srv/知 还 100%"}])
def test_a_desktop_starts_what_was_meant_whatever_the_names(tmp_path, needs):
    need("gio")
    program = noting_program(tmp_path)
    meant = ("--ledger", f"/home/{WORST}.sqlite", "%f %U", "", "--minimised")
    XdgAutostart(Launch((str(program.path), *meant), needs), tmp_path / "autostart").turn_on()

    subprocess.run(["gio", "launch", tmp_path / "autostart" / "zhihuan.desktop"], check=True, timeout=30)

    assert eventually(program.arguments) == meant


@pytest.mark.skipif(not GENERATOR.exists(), reason="needs systemd's generator for autostart files")
def test_systemd_makes_the_same_of_the_entry_on_desktops_that_it_starts(tmp_path, monkeypatch):
    # A $ or ` that is escaped as the specification says is more than it reads; such an entry it leaves out.
    program = noting_program(tmp_path, """知 还 'my "100%" program'""")
    monkeypatch.setenv("XDG_CONFIG_HOME", str(tmp_path))
    XdgAutostart(Launch((str(program.path), "--ledger", "/home/知 还 100%.sqlite")), tmp_path / "autostart").turn_on()
    units = tmp_path / "units"
    units.mkdir()

    subprocess.run([GENERATOR, units, units, units], check=True, capture_output=True, timeout=30)

    (unit,) = units.glob("app-zhihuan@autostart.service")
    (start,) = (line for line in unit.read_text().splitlines() if line.startswith("ExecStart="))
    assert start.removeprefix("ExecStart=:").startswith("/usr/bin/env ")
    assert start.endswith('--ledger "/home/知 还 100%%.sqlite"')


@pytest.mark.skipif(not sys.platform.startswith("linux"), reason="the desktops of Linux")
def test_here_it_is_the_users_own_autostart_folder(tmp_path, monkeypatch):
    monkeypatch.setenv("XDG_CONFIG_HOME", str(tmp_path))
    autostart = autostart_here(Launch(("/opt/zhihuan/zhihuan",)))

    autostart.turn_on()

    assert autostart.place == str(tmp_path / "autostart" / "zhihuan.desktop")
    assert "Exec=/opt/zhihuan/zhihuan --minimised\n" in (tmp_path / "autostart" / "zhihuan.desktop").read_text()


def test_task_managers_switch_counts_and_turning_it_on_undoes_it():
    registry = RegistryInMemory()
    autostart = RunKey(Launch((r"C:\Program Files\知还\zhihuan.exe", "--minimised")), registry)
    autostart.turn_on()
    assert registry.values == {(RUN, NAME): r'"C:\Program Files\知还\zhihuan.exe" --minimised'}

    registry.values[APPROVED, NAME] = bytes([3, *[0] * 11])
    assert autostart.standing() is Standing.OFF

    autostart.turn_on()
    assert autostart.standing() is Standing.ON
    registry.values[APPROVED, NAME] = bytes([2, *[0] * 11])
    assert autostart.standing() is Standing.ON

    autostart.turn_off()
    assert registry.values == {}


def test_a_command_that_windows_would_pass_over_is_refused():
    autostart = RunKey(Launch(("C:\\" + "x" * LONGEST_COMMAND,)), RegistryInMemory())

    with pytest.raises(StartNotArranged) as refusal:
        autostart.turn_on()

    assert refusal.value.cause == "ENAMETOOLONG"


def test_launchd_is_told_in_its_own_words(tmp_path):
    launch = Launch((f"/Applications/{WORST}", "--minimised"), keeps={"LANG": "zh_CN.UTF-8"})
    LoginAgent(launch, tmp_path).turn_on()

    told = plistlib.loads((tmp_path / "zhihuan.login.plist").read_bytes())

    assert told["ProgramArguments"] == list(launch.words)
    assert told["RunAtLoad"] is True
    assert told["EnvironmentVariables"] == {"LANG": "zh_CN.UTF-8"}
    (tmp_path / "zhihuan.login.plist").write_bytes(plistlib.dumps({**told, "Disabled": True}))
    assert LoginAgent(launch, tmp_path).standing() is Standing.OFF
    (tmp_path / "zhihuan.login.plist").write_text("no list")
    assert LoginAgent(launch, tmp_path).standing() is Standing.ELSEWHERE
