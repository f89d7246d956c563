"""launchd's property lists, and starting at login on macOS by one of them."""

from __future__ import annotations

import plistlib
from collections.abc import Mapping
from pathlib import Path
from typing import Final
from xml.parsers.expat import ExpatError

from zhihuan.application.starting import Standing
from zhihuan.system.launch import Launch
from zhihuan.system.start_files import StartFile

LOGIN_LABEL: Final = "zhihuan.login"


def agents_folder() -> Path:
    """Return the folder of the user's own agents."""
    return Path.home() / "Library" / "LaunchAgents"


def agent(label: str, launch: Launch, **when: object) -> bytes:
    """Return an agent's property list: what it starts, and when.

    >>> "<string>知 &amp; 还</string>" in agent("zhihuan.login", Launch(("知 & 还",)), RunAtLoad=True).decode()
    True
    """
    variables = {**launch.keeps, **launch.needs}
    described = {
        "Label": label, "ProgramArguments": list(launch.words), "ProcessType": "Interactive",
        "LimitLoadToSessionType": "Aqua", **({"EnvironmentVariables": variables} if variables else {}), **when,
    }
    return plistlib.dumps(described)


def described(content: bytes) -> Mapping[str, object]:
    """Return what a property list says; nothing where it is none."""
    try:
        found = plistlib.loads(content)
    except (plistlib.InvalidFileException, ExpatError, ValueError, KeyError):
        return {}
    return found if isinstance(found, dict) else {}


class LoginAgent(StartFile):
    """The file `zhihuan.login.plist`; launchd reads it at the next login, and nothing starts or ends before."""

    means = "launch-agent"

    def __init__(self, launch: Launch, folder: Path) -> None:
        super().__init__(launch, folder / f"{LOGIN_LABEL}.plist")

    def _content(self) -> bytes:
        return agent(LOGIN_LABEL, self._launch, RunAtLoad=True)

    def _standing_of(self, content: bytes) -> Standing:
        """Look whether the agent starts this program.

        What was switched off in the system's settings under Login Items is known to the system alone.
        """
        found = described(content)
        if found.get("Disabled") is True:
            return Standing.OFF
        return Standing.ON if found.get("ProgramArguments") == list(self._launch.words) else Standing.ELSEWHERE
