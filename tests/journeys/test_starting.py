"""Started by the system: at login as a desktop starts it, and by the command of its timer."""

from __future__ import annotations

import os
import signal
import subprocess
from dataclasses import replace
from pathlib import Path

from tests.desktop import eventually, need
from tests.importing.statements import loan_register
from tests.system.starts import tool_on_path

OVERDUE = loan_register([{
    "name": "装修贷", "lender": "江南银行", "principal": "12000", "start": "2026-09-10", "periods": "12", "rate": "12%",
}])


def started_on(ledger):
    """Return the process that was started on a ledger, and its words; None while there is none."""
    for place in Path("/proc").glob("[0-9]*/cmdline"):
        try:
            words = place.read_text(encoding="utf-8").split("\0")
        except (OSError, UnicodeDecodeError):
            continue
        if str(ledger) in words and words[0] != "gio":
            return int(place.parent.name), words[:-1]
    return None


def windows_of(process, environment):
    return subprocess.run(
        ["xdotool", "search", "--all", "--pid", str(process), "--name", "Zhihuan$"], env=environment,
        capture_output=True, check=False, timeout=30,
    ).stdout


def test_after_login_it_is_there_minimised_and_knows_its_ledger(desktop_user):
    need("gio", "xdotool")
    user = replace(desktop_user, ledger_name="我的 100% $账本.sqlite")
    user.ask("import", user.save("loans.csv", OVERDUE))
    user.ask("autostart", "on")
    entry = user.home / "config" / "autostart" / "zhihuan.desktop"

    subprocess.run(["gio", "launch", entry], env=user.environment, cwd="/", check=True, timeout=30)

    process, words = eventually(lambda: started_on(user.ledger))
    try:
        eventually(lambda: windows_of(process, user.environment))
    finally:
        os.kill(process, signal.SIGTERM)
    assert words[-3:] == ["--ledger", str(user.ledger), "--minimised"]
    eventually(lambda: started_on(user.ledger) is None)


def test_what_the_timer_runs_tells_what_is_due(desktop_user, dunst, tmp_path, monkeypatch):
    user = desktop_user
    user.ask("import", user.save("loans.csv", OVERDUE))
    units = user.home / "config" / "systemd" / "user"
    tool_on_path(tmp_path, "systemctl", monkeypatch)
    user.ask("timer", "install")
    service = (units / "zhihuan-tick.service").read_text(encoding="utf-8")
    (command,) = (line for line in service.splitlines() if line.startswith("ExecStart="))
    variables = [line.partition("=")[2].strip('"') for line in service.splitlines() if line.startswith("Environment=")]
    bare = {name: user.environment[name] for name in ("HOME", "PATH", "DBUS_SESSION_BUS_ADDRESS", "TZ")}

    done = subprocess.run(
        ["sh", "-c", f"exec env -- {command.partition('=')[2]}"], cwd="/", check=False, timeout=60,
        env={**bare, **dict(variable.split("=", 1) for variable in variables)}, capture_output=True, text=True,
    )

    assert done.returncode == 0, done.stderr
    assert eventually(dunst.told)
