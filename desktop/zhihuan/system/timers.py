"""The system's own timer for `zhihuan tick`, so that reminders come while the program is closed."""

from __future__ import annotations

import sys
from collections.abc import Sequence
from datetime import time

from zhihuan.application.starting import SystemTimer
from zhihuan.system.launch import Launch


def timer_here(launch: Launch, moments: Sequence[time]) -> SystemTimer:
    """Return this platform's timer, which runs each hour and at the moments; nothing is read or written yet.

    `moments` are the times of day from which reminders are told, so that the first comes when it was wished for.
    """
    if sys.platform == "win32":
        from zhihuan.system.task_scheduler import TaskScheduler

        return TaskScheduler(launch.tick(), moments)
    if sys.platform == "darwin":
        from zhihuan.system.launch_agent import agents_folder
        from zhihuan.system.launchd_timer import LaunchdTimer

        return LaunchdTimer(launch.tick(), moments, agents_folder())
    from zhihuan.system.systemd_timer import SystemdTimer, stamps_folder, units_folder

    return SystemdTimer(launch.tick(), moments, units_folder(), stamps_folder())
