"""The timer on macOS: a launchd agent of the user's own."""

from __future__ import annotations

import os
import re
from collections.abc import Mapping, Sequence
from contextlib import suppress
from datetime import time
from pathlib import Path
from typing import Final

from zhihuan.application.starting import Standing, TimerReport
from zhihuan.system.errors import StartNotArranged
from zhihuan.system.launch import Launch
from zhihuan.system.launch_agent import agent, described
from zhihuan.system.start_files import StartFile
from zhihuan.system.systemd_units import MINUTE_OF_THE_HOUR
from zhihuan.system.tools import ask_tool

TICK_LABEL: Final = "zhihuan.tick"
_LAST_CODE: Final = re.compile(r"^\s*last exit code = (\d+)", re.MULTILINE)


def calendar_intervals(moments: Sequence[time]) -> list[Mapping[str, int]]:
    """Return when launchd runs it: each hour and at each moment; after sleep it runs once for all that was missed.

    >>> calendar_intervals([time(9, 30)])
    [{'Minute': 7}, {'Hour': 9, 'Minute': 30}]
    """
    daily = [{"Hour": moment.hour, "Minute": moment.minute} for moment in sorted(set(moments))]
    return [{"Minute": MINUTE_OF_THE_HOUR}, *daily]


def last_code(printed: str) -> int | None:
    r"""Return the exit code of the last run, as `launchctl print` says it; None before the first.

    >>> last_code("\tlast exit code = 3\n"), last_code("\tlast exit code = (never exited)\n")
    (3, None)
    """
    found = _LAST_CODE.search(printed)
    return int(found[1]) if found else None


class LaunchdTimer(StartFile):
    """The file `zhihuan.tick.plist`, handed to launchd at once."""

    means = "launchd"

    def __init__(self, launch: Launch, moments: Sequence[time], folder: Path) -> None:
        super().__init__(launch, folder / f"{TICK_LABEL}.plist")
        self._when = calendar_intervals(moments)

    def turn_on(self) -> None:
        """Write the file and hand it to launchd, in place of an older one; raises StartNotArranged."""
        self._take_back()
        super().turn_on()
        try:
            ask_tool("launchctl", "bootstrap", _domain(), str(self._file))
        except StartNotArranged:
            super().turn_off()
            raise

    def turn_off(self) -> None:
        """Take it from launchd and remove the file; raises StartNotArranged."""
        self._take_back()
        super().turn_off()

    def _take_back(self) -> None:
        # launchd complains of a job that it does not have; then there is nothing to take from it.
        with suppress(StartNotArranged):
            ask_tool("launchctl", "bootout", self._job)

    def _content(self) -> bytes:
        return agent(TICK_LABEL, self._launch, StartCalendarInterval=self._when)

    def _standing_of(self, content: bytes) -> Standing:
        """Look whether the agent starts this program at these times."""
        found = described(content)
        starts, at = found.get("ProgramArguments"), found.get("StartCalendarInterval")
        as_wanted = starts == list(self._launch.words) and at == self._when
        return Standing.ON if as_wanted else Standing.ELSEWHERE

    def report(self) -> TimerReport:
        """Ask launchd how the agent stands; it tells no times. Raises StartNotArranged."""
        standing = self.standing()
        try:
            printed = ask_tool("launchctl", "print", self._job)
        except StartNotArranged:
            return TimerReport(standing, running=False)
        return TimerReport(standing, running=True, last_code=last_code(printed))

    @property
    def _job(self) -> str:
        return f"{_domain()}/{TICK_LABEL}"


def _domain() -> str:
    """Return launchd's name for the user's desktop session."""
    return f"gui/{os.getuid()}"
