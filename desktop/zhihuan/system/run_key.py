"""Starting at login on Windows: a value of the user's Run key. Task Manager's own switch beside it is respected."""

from __future__ import annotations

import sys
from contextlib import suppress
from typing import Final, Protocol

from zhihuan.application.starting import Standing
from zhihuan.system.errors import StartNotArranged, cause_of
from zhihuan.system.launch import Launch

RUN: Final = r"Software\Microsoft\Windows\CurrentVersion\Run"
APPROVED: Final = r"Software\Microsoft\Windows\CurrentVersion\Explorer\StartupApproved\Run"
NAME: Final = "Zhihuan"
LONGEST_COMMAND: Final = 260
"""What Windows documents for the Run key; it passes over anything longer."""


class Registry(Protocol):
    """The current user's part of the registry."""

    def read(self, key: str, name: str) -> str | bytes | None:
        """Return a value, None where there is none."""
        ...

    def write(self, key: str, name: str, value: str) -> None:
        """Write a text."""
        ...

    def remove(self, key: str, name: str) -> None:
        """Take a value away, if it is there."""
        ...


class RunKey:
    """The value `Zhihuan` of the Run key."""

    means = "run-key"

    def __init__(self, launch: Launch, registry: Registry) -> None:
        self._launch = launch
        self._registry = registry

    @property
    def place(self) -> str:
        """The registry value."""
        return rf"HKEY_CURRENT_USER\{RUN}\{NAME}"

    @property
    def command(self) -> str:
        """What Windows starts."""
        return self._launch.typed(windows=True)

    def standing(self) -> Standing:
        """Look whether the value is there, was not disabled in Task Manager, and starts this program.

        Raises StartNotArranged.
        """
        try:
            kept, switch = self._registry.read(RUN, NAME), self._registry.read(APPROVED, NAME)
        except OSError as problem:
            raise StartNotArranged(self.place, cause_of(problem)) from problem
        if kept is None or _disabled(switch):
            return Standing.OFF
        return Standing.ON if kept == self.command else Standing.ELSEWHERE

    def turn_on(self) -> None:
        """Write the value; raises StartNotArranged, also for a command too long for Windows."""
        if len(self.command) > LONGEST_COMMAND:
            raise StartNotArranged(self.place, "ENAMETOOLONG")
        try:
            self._registry.remove(APPROVED, NAME)
            self._registry.write(RUN, NAME, self.command)
        except OSError as problem:
            raise StartNotArranged(self.place, cause_of(problem)) from problem

    def turn_off(self) -> None:
        """Remove the value and Task Manager's switch for it; raises StartNotArranged."""
        try:
            self._registry.remove(APPROVED, NAME)
            self._registry.remove(RUN, NAME)
        except OSError as problem:
            raise StartNotArranged(self.place, cause_of(problem)) from problem


def _disabled(switch: str | bytes | None) -> bool:
    """Say whether Task Manager switched it off: the first byte of its value is odd then."""
    return isinstance(switch, bytes) and bool(switch[:1]) and switch[0] % 2 == 1


if sys.platform == "win32":
    import winreg

    class UserRegistry:
        """HKEY_CURRENT_USER, by winreg."""

        def read(self, key: str, name: str) -> str | bytes | None:
            """Return a value, None where there is none; raises OSError."""
            try:
                with winreg.OpenKey(winreg.HKEY_CURRENT_USER, key) as opened:
                    value: str | bytes = winreg.QueryValueEx(opened, name)[0]
                    return value
            except FileNotFoundError:
                return None

        def write(self, key: str, name: str, value: str) -> None:
            """Write a text; raises OSError."""
            with winreg.CreateKey(winreg.HKEY_CURRENT_USER, key) as opened:
                winreg.SetValueEx(opened, name, 0, winreg.REG_SZ, value)

        def remove(self, key: str, name: str) -> None:
            """Take a value away, if it is there; raises OSError."""
            with (
                suppress(FileNotFoundError),
                winreg.OpenKey(winreg.HKEY_CURRENT_USER, key, access=winreg.KEY_SET_VALUE) as opened,
            ):
                winreg.DeleteValue(opened, name)
