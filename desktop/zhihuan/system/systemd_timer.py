"""The timer on Linux: two units of the user's own service manager, and nothing of root's."""

from __future__ import annotations

import getpass
import os
import shlex
from collections.abc import Mapping, Sequence
from contextlib import suppress
from datetime import UTC, datetime, time
from pathlib import Path
from typing import Final

from zhihuan.application.starting import Standing, TimerReport
from zhihuan.system.errors import NoTimerHere, StartNotArranged
from zhihuan.system.launch import Launch
from zhihuan.system.start_files import read_start_file, remove_start_file, write_start_file
from zhihuan.system.systemd_units import (
    MINUTE_OF_THE_HOUR,
    calendar_lines,
    exec_start,
    lines_of,
    properties,
    service_unit,
    timer_unit,
)
from zhihuan.system.tools import ask_tool, has_tool

SERVICE: Final = "zhihuan-tick.service"
TIMER: Final = "zhihuan-tick.timer"
_LINGERING: Final = Path("/var/lib/systemd/linger")
_TIMER_FACTS: Final = "--property=ActiveState,NextElapseUSecRealtime"
_SERVICE_FACTS: Final = "--property=ExecMainStartTimestamp,ExecMainExitTimestamp,ExecMainStatus"


def units_folder() -> Path:
    """Return the folder of the user's own units."""
    import platformdirs

    return platformdirs.user_config_path() / "systemd" / "user"


def stamps_folder() -> Path:
    """Return the folder where systemd notes when a persistent timer last ran."""
    import platformdirs

    return platformdirs.user_data_path() / "systemd" / "timers"


class SystemdTimer:
    """`zhihuan-tick.timer` and `zhihuan-tick.service` of the user's service manager.

    They run while that manager runs: from login to logout, or always where the user has enabled lingering.
    """

    means = "systemd"

    def __init__(self, launch: Launch, moments: Sequence[time], units: Path, stamps: Path) -> None:
        self._launch = launch
        self._moments = tuple(moments)
        self._timer = units / TIMER
        self._service = units / SERVICE
        self._wanted = units / "timers.target.wants" / TIMER
        self._stamp = stamps / f"stamp-{TIMER}"

    @property
    def place(self) -> str:
        """The timer's file."""
        return str(self._timer)

    @property
    def command(self) -> str:
        """What the service runs."""
        return self._launch.typed()

    def standing(self) -> Standing:
        """Look whether both units are there, are enabled, and start this program at these times.

        Raises StartNotArranged.
        """
        timer, service = read_start_file(self._timer), read_start_file(self._service)
        if timer is None:
            return Standing.OFF
        starts = lines_of((service or b"").decode(errors="surrogateescape"), "ExecStart")
        at = lines_of(timer.decode(errors="replace"), "OnCalendar")
        as_wanted = starts == (exec_start(self._launch.words),) and at == calendar_lines(self._moments)
        return Standing.ON if as_wanted and self._wanted.is_symlink() else Standing.ELSEWHERE

    def turn_on(self) -> None:
        """Write both units, enable the timer and start it; where systemd refuses, neither unit stays.

        Raises StartNotArranged, and NoTimerHere where the user has no service manager.
        """
        if not _manager_answers():
            raise NoTimerHere(self._cron_line())
        write_start_file(self._service, service_unit(self._launch).encode(errors="surrogateescape"))
        write_start_file(self._timer, timer_unit(self._moments).encode())
        try:
            ask_tool("systemctl", "--user", "daemon-reload")
            ask_tool("systemctl", "--user", "enable", TIMER)
            ask_tool("systemctl", "--user", "restart", TIMER)
        except StartNotArranged:
            with suppress(StartNotArranged):
                self.turn_off()
            raise

    def turn_off(self) -> None:
        """Stop the timer and remove its units, its link and its stamp; a run under way is left to finish.

        Raises StartNotArranged.
        """
        if not any(file.exists() or file.is_symlink() for file in self._files):
            return
        answers = _manager_answers()
        refusal: StartNotArranged | None = None
        if answers:
            try:
                ask_tool("systemctl", "--user", "disable", "--now", TIMER)
            except StartNotArranged as problem:
                refusal = problem
        for file in self._files:
            remove_start_file(file)
        if answers:
            ask_tool("systemctl", "--user", "daemon-reload")
            # Where the last run had failed, systemd would go on listing a unit that is gone.
            with suppress(StartNotArranged):
                ask_tool("systemctl", "--user", "reset-failed", SERVICE)
        if refusal is not None:
            raise refusal

    def report(self) -> TimerReport:
        """Ask systemd how the timer and its last run are; raises StartNotArranged."""
        standing = self.standing()
        after_logout = (_LINGERING / getpass.getuser()).exists()
        if standing is Standing.OFF or not _manager_answers():
            return TimerReport(standing, running=False, after_logout=after_logout)
        timer, service = _shown(TIMER, _TIMER_FACTS), _shown(SERVICE, _SERVICE_FACTS)
        last_run = _moment(service.get("ExecMainStartTimestamp"))
        ended = last_run is not None and _moment(service.get("ExecMainExitTimestamp")) is not None
        return TimerReport(
            standing, running=timer.get("ActiveState") == "active",
            next_run=_moment(timer.get("NextElapseUSecRealtime")), last_run=last_run,
            last_code=int(service["ExecMainStatus"]) if ended else None, after_logout=after_logout,
        )

    @property
    def _files(self) -> tuple[Path, ...]:
        return self._wanted, self._timer, self._service, self._stamp

    def _cron_line(self) -> str:
        """Return a line for crontab(5) that does the same; cron minds `%`, and knows nothing of the session's bus.

        Where the bus is at its usual place, `tick` finds it there; an address of this session alone would die with it.
        """
        usual = f"unix:path=/run/user/{os.getuid()}/bus"
        bus = os.environ.get("DBUS_SESSION_BUS_ADDRESS", usual).partition(",")[0]
        bus = "" if bus == usual else bus
        variables = {**self._launch.keeps, **self._launch.needs, **({"DBUS_SESSION_BUS_ADDRESS": bus} if bus else {})}
        assigned = " ".join(f"{name}={shlex.quote(value)}" for name, value in variables.items())
        command = f"{assigned} {self._launch.typed(windows=False)}".strip().replace("%", "\\%")
        return f"{MINUTE_OF_THE_HOUR} * * * * {command}"


def _manager_answers() -> bool:
    """Say whether the user has a service manager that answers."""
    if not has_tool("systemctl"):
        return False
    try:
        ask_tool("systemctl", "--user", "show-environment")
    except StartNotArranged:
        return False
    return True


def _shown(unit: str, facts: str) -> Mapping[str, str]:
    return properties(ask_tool("systemctl", "--user", "show", "--timestamp=unix", unit, facts))


def _moment(text: str | None) -> datetime | None:
    """Return a moment that systemd writes as seconds since 1970, None where it writes none."""
    if not text or not text.startswith("@") or not text[1:].isdecimal() or text == "@0":
        return None
    return datetime.fromtimestamp(int(text[1:]), UTC).astimezone()
