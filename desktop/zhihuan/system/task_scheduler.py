"""The timer on Windows: a task of the user's own in the Task Scheduler."""

from __future__ import annotations

import csv
import subprocess
import tempfile
from collections.abc import Sequence
from datetime import time
from pathlib import Path
from typing import Final
from xml.etree import ElementTree as ET
from xml.sax.saxutils import escape

from zhihuan.application.starting import Standing, TimerReport
from zhihuan.system.errors import StartNotArranged, cause_of
from zhihuan.system.launch import Launch
from zhihuan.system.systemd_units import MINUTE_OF_THE_HOUR
from zhihuan.system.tools import ask_tool

TASK: Final = "Zhihuan tick"
_NAMESPACE: Final = "{http://schemas.microsoft.com/windows/2004/02/mit/task}"
_LAST_RESULT_COLUMN: Final = 6
"""Of `schtasks /Query /V /FO CSV`: its headings are in the user's language, their order is always the same."""
_NOT_RUN_YET: Final = 0x41303
_TRIGGER: Final = """\
    <CalendarTrigger>{repeated}
      <StartBoundary>2020-01-01T{moment:%H:%M}:00</StartBoundary>
      <Enabled>true</Enabled>
      <ScheduleByDay><DaysInterval>1</DaysInterval></ScheduleByDay>
    </CalendarTrigger>
"""
_HOURLY: Final = "\n      <Repetition><Interval>PT1H</Interval><Duration>P1D</Duration></Repetition>"
_DOCUMENT: Final = """\
<?xml version="1.0" encoding="UTF-16"?>
<Task version="1.2" xmlns="http://schemas.microsoft.com/windows/2004/02/mit/task">
  <RegistrationInfo><Description>Zhihuan: tell what is due, each hour</Description></RegistrationInfo>
  <Triggers>
{triggers}  </Triggers>
  <Principals>
    <Principal id="Author"><LogonType>InteractiveToken</LogonType><RunLevel>LeastPrivilege</RunLevel></Principal>
  </Principals>
  <Settings>
    <MultipleInstancesPolicy>IgnoreNew</MultipleInstancesPolicy>
    <DisallowStartIfOnBatteries>false</DisallowStartIfOnBatteries>
    <StopIfGoingOnBatteries>false</StopIfGoingOnBatteries>
    <StartWhenAvailable>true</StartWhenAvailable>
    <ExecutionTimeLimit>PT10M</ExecutionTimeLimit>
  </Settings>
  <Actions Context="Author">
    <Exec>
      <Command>{command}</Command>
      <Arguments>{arguments}</Arguments>
    </Exec>
  </Actions>
</Task>
"""


def task_document(launch: Launch, moments: Sequence[time]) -> str:
    """Return the task as the scheduler reads it: each hour, at each moment, and once after a time when it could not.

    It runs as the user, while the user is logged in, also on battery.
    """
    hourly = _TRIGGER.format(repeated=_HOURLY, moment=time(0, MINUTE_OF_THE_HOUR))
    daily = (_TRIGGER.format(repeated="", moment=moment) for moment in sorted(set(moments)))
    return _DOCUMENT.format(
        triggers="".join((hourly, *daily)), command=escape(launch.program),
        arguments=escape(subprocess.list2cmdline(launch.words[1:])),
    )


def told_of_task(document: str) -> tuple[str, str, tuple[str, ...]]:
    """Return a task's command, arguments and times of day; empty ones where the document is none."""
    try:
        task = ET.fromstring(document)  # noqa: S314 - the scheduler's own answer
    except (ET.ParseError, ValueError):
        return "", "", ()
    starts = (found.text or "" for found in task.iter(f"{_NAMESPACE}StartBoundary"))
    return (
        task.findtext(f".//{_NAMESPACE}Command", ""), task.findtext(f".//{_NAMESPACE}Arguments", ""),
        tuple(sorted(start.partition("T")[2][:5] for start in starts)),
    )


def last_code(listed: str) -> int | None:
    """Return the exit code of the last run, as `schtasks` lists it; None before the first.

    >>> last_code('"PC","Zhihuan tick","","","","30/11/1999","267011"')
    >>> last_code('"PC","Zhihuan tick","","","","22/11/2026","3"')
    3
    """
    for row in csv.reader(listed.splitlines()):
        if len(row) > _LAST_RESULT_COLUMN and row[_LAST_RESULT_COLUMN].lstrip("-").isdecimal():
            code = int(row[_LAST_RESULT_COLUMN])
            return None if code == _NOT_RUN_YET else code
    return None


class TaskScheduler:
    """The task `Zhihuan tick`, by the system's own schtasks."""

    means = "task-scheduler"
    place = TASK

    def __init__(self, launch: Launch, moments: Sequence[time]) -> None:
        self._launch = launch
        self._moments = tuple(moments)

    @property
    def command(self) -> str:
        """What the task runs."""
        return self._launch.typed(windows=True)

    def standing(self) -> Standing:
        """Look whether the task is there and starts this program at these times."""
        try:
            found = ask_tool("schtasks", "/Query", "/TN", TASK, "/XML", "ONE")
        except StartNotArranged:
            return Standing.OFF
        # The answer names an encoding that a text no longer has.
        body = found[found.find("<Task "):]
        wanted = told_of_task(task_document(self._launch, self._moments).partition("?>")[2])
        return Standing.ON if told_of_task(body) == wanted else Standing.ELSEWHERE

    def turn_on(self) -> None:
        """Hand the task to the scheduler, in place of an older one; raises StartNotArranged."""
        try:
            with tempfile.TemporaryDirectory(prefix="zhihuan-task-") as folder:
                file = Path(folder) / "task.xml"
                file.write_text(task_document(self._launch, self._moments), encoding="utf-16")
                ask_tool("schtasks", "/Create", "/TN", TASK, "/XML", str(file), "/F")
        except OSError as problem:
            raise StartNotArranged(tempfile.gettempdir(), cause_of(problem)) from problem

    def turn_off(self) -> None:
        """Take the task away; raises StartNotArranged."""
        if self.standing() is not Standing.OFF:
            ask_tool("schtasks", "/Delete", "/TN", TASK, "/F")

    def report(self) -> TimerReport:
        """Ask the scheduler how the task's last run went."""
        standing = self.standing()
        if standing is Standing.OFF:
            return TimerReport(standing, running=False)
        listed = ask_tool("schtasks", "/Query", "/TN", TASK, "/V", "/FO", "CSV")
        return TimerReport(standing, last_code=last_code(listed))
