"""Starting at login, minimised: the platform's own way, switched on and off by the user."""

from __future__ import annotations

import sys

from zhihuan.application.starting import Arrangement
from zhihuan.system.launch import Launch


def autostart_here(launch: Launch) -> Arrangement:
    """Return how this platform starts a program at login; nothing is read or written yet."""
    if sys.platform == "win32":
        from zhihuan.system.run_key import RunKey, UserRegistry

        return RunKey(launch.minimised(), UserRegistry())
    if sys.platform == "darwin":
        from zhihuan.system.launch_agent import LoginAgent, agents_folder

        return LoginAgent(launch.minimised(), agents_folder())
    from zhihuan.system.xdg_autostart import XdgAutostart, autostart_folder

    return XdgAutostart(launch.minimised(), autostart_folder())
