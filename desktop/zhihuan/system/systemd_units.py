"""The words of two systemd units: a timer, and the service it starts. Touches no files.

After systemd.exec(5), systemd.service(5), "Command lines", and systemd.time(7).
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import time
from typing import Final

from zhihuan.system.launch import Launch

MINUTE_OF_THE_HOUR: Final = 7
"""Beside the full hour, when every other timer of the machine runs."""
_REFUSED: Final = frozenset("'\"\\\n\t\r")
_ESCAPES: Final = {"\\": "\\\\", '"': '\\"', "\n": "\\n", "\t": "\\t", "\r": "\\r", "%": "%%"}


def service_unit(launch: Launch) -> str:
    """Return the service: it runs once and ends, without taking time from what the user does."""
    variables = {**launch.keeps, **launch.needs}
    return "\n".join((
        "[Unit]",
        "Description=Zhihuan: tell what is due",
        "",
        "[Service]",
        "Type=oneshot",
        exec_start(launch.words),
        *(f"Environment={quoted(f'{name}={value}')}" for name, value in sorted(variables.items())),
        "TimeoutStartSec=10min",
        "Nice=10",
        "",
    ))


def timer_unit(moments: Sequence[time]) -> str:
    """Return the timer: each hour, at each moment, and once after a time when it could not run (Persistent).

    >>> print(timer_unit([time(9, 30)]))
    [Unit]
    Description=Zhihuan: tell what is due, each hour
    <BLANKLINE>
    [Timer]
    OnCalendar=*-*-* *:07:00
    OnCalendar=*-*-* 09:30:00
    Persistent=true
    AccuracySec=30s
    <BLANKLINE>
    [Install]
    WantedBy=timers.target
    <BLANKLINE>
    """
    return "\n".join((
        "[Unit]",
        "Description=Zhihuan: tell what is due, each hour",
        "",
        "[Timer]",
        *calendar_lines(moments),
        "Persistent=true",
        "AccuracySec=30s",
        "",
        "[Install]",
        "WantedBy=timers.target",
        "",
    ))


def calendar_lines(moments: Sequence[time]) -> tuple[str, ...]:
    """Return when the timer runs."""
    hourly = f"OnCalendar=*-*-* *:{MINUTE_OF_THE_HOUR:02}:00"
    return (hourly, *(f"OnCalendar=*-*-* {moment:%H:%M}:00" for moment in sorted(set(moments))))


def exec_start(words: Sequence[str]) -> str:
    """Return what the service runs; a colon keeps systemd from putting variables in for dollar signs.

    A program with a quote or a backslash in its path systemd refuses to start itself; `env` does it then.

    >>> exec_start(("/opt/知 还/zhihuan", "--ledger", "/home/me/100%.sqlite", "tick"))
    'ExecStart="/opt/知 还/zhihuan" "--ledger" "/home/me/100%%.sqlite" "tick"'
    >>> exec_start(("/opt/a$b", "tick"))
    'ExecStart=:"/opt/a$b" "tick"'
    """
    literally = ":" if any("$" in word for word in words) else ""
    started = words if _REFUSED.isdisjoint(words[0]) else ("/usr/bin/env", *words)
    return f"ExecStart={literally}{' '.join(map(quoted, started))}"


def quoted(word: str) -> str:
    """Return a word as systemd takes it for one, letter by letter."""
    return '"' + "".join(_ESCAPES.get(letter, letter) for letter in word) + '"'


def lines_of(unit: str, key: str) -> tuple[str, ...]:
    """Return the lines of a unit that set a key."""
    return tuple(line.strip() for line in unit.split("\n") if line.startswith(f"{key}="))


def properties(shown: str) -> Mapping[str, str]:
    r"""Return what `systemctl show` says, by name.

    >>> dict(properties("ActiveState=active\nResult=\n"))
    {'ActiveState': 'active', 'Result': ''}
    """
    return dict(line.split("=", 1) for line in shown.splitlines() if "=" in line)
