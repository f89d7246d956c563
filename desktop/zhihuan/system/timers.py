"""The system's own timer for `zhihuan tick`, so that reminders come while the program is closed."""

from __future__ import annotations

import sys
from collections.abc import Sequence
from datetime import date, datetime, time, timedelta
from typing import Final

from zhihuan.application.starting import SystemTimer
from zhihuan.system.launch import Launch

_LATER: Final = timedelta(minutes=2)


def timer_here(launch: Launch, moments: Sequence[time]) -> SystemTimer:
    """Return this platform's timer, which runs each hour and after the moments; nothing is read or written yet.

    `moments` are the times of day from which reminders are told. It runs a little later: a window that is open tells
    them first, and its notices have buttons.
    """
    moments = [_after(moment) for moment in moments]
    if sys.platform == "win32":
        from zhihuan.system.task_scheduler import TaskScheduler

        return TaskScheduler(launch.tick(), moments)
    if sys.platform == "darwin":
        from zhihuan.system.launch_agent import agents_folder
        from zhihuan.system.launchd_timer import LaunchdTimer

        return LaunchdTimer(launch.tick(), moments, agents_folder())
    from zhihuan.system.systemd_timer import SystemdTimer, stamps_folder, units_folder

    return SystemdTimer(launch.tick(), moments, units_folder(), stamps_folder())


def _after(moment: time) -> time:
    """Return when the timer runs for a moment.

    >>> _after(time(9)).isoformat(), _after(time(23, 59)).isoformat()
    ('09:02:00', '00:01:00')
    """
    return (datetime.combine(date.min, moment) + _LATER).time()
