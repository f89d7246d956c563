"""How this very program is started again: from a checkout, an environment, a bundle or an installed package."""

from __future__ import annotations

import os
import shlex
import subprocess
import sys
from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import Final

_KEPT: Final = ("LANG", "LANGUAGE", "LC_ALL", "LC_MESSAGES", "XDG_CONFIG_HOME", "XDG_DATA_HOME", "XDG_STATE_HOME")
"""What says which language is spoken and where preferences, ledger and log lie."""


@dataclass(frozen=True, slots=True)
class Launch:
    """A program with its arguments, and the variables it needs where the system starts it.

    >>> Launch(("/opt/知 还/zhihuan", "tick")).typed(windows=False)
    "'/opt/知 还/zhihuan' tick"
    >>> Launch(("C:/Program Files/zhihuan.exe", "tick")).typed(windows=True)
    '"C:/Program Files/zhihuan.exe" tick'
    """

    words: tuple[str, ...]
    needs: Mapping[str, str] = field(default_factory=dict)
    """Variables without which it would not be found: only where a developer set PYTHONPATH."""
    keeps: Mapping[str, str] = field(default_factory=dict)
    """Variables that a timer, which belongs to no desktop session, would not know."""

    @classmethod
    def of_this_program(cls, ledger: Path | None = None) -> Launch:
        """Return how to start what runs now; a ledger other than the usual one is named by its whole path.

        An environment's interpreter is named as it was started, not where its link leads, for there it would miss its
        libraries. `-P` keeps it from taking modules from whatever folder the system starts it in.
        """
        frozen = getattr(sys, "frozen", False)
        words = (sys.executable,) if frozen else (_without_console(sys.executable), "-P", "-m", "zhihuan")
        named = () if ledger is None else ("--ledger", str(Path(os.path.abspath(ledger))))  # noqa: PTH100 - a link stays
        kept = {name: value for name in _KEPT if (value := os.environ.get(name))}
        return cls((*words, *named), {} if frozen else _path_needed(), kept)

    @property
    def program(self) -> str:
        """The file that is started."""
        return self.words[0]

    def minimised(self) -> Launch:
        """Return how to start the window straight to the tray."""
        return replace(self, words=(*self.words, "--minimised"))

    def tick(self) -> Launch:
        """Return how to tell what is due, once."""
        return replace(self, words=(*self.words, "tick"))

    def typed(self, *, windows: bool = sys.platform == "win32") -> str:
        """Return the command as it would be typed, or as Windows keeps one."""
        return subprocess.list2cmdline(self.words) if windows else shlex.join(self.words)


def _path_needed() -> Mapping[str, str]:
    """Return PYTHONPATH as far as this package comes from there, and is not installed."""
    home = Path(__file__).resolve().parents[2]
    given = os.environ.get("PYTHONPATH", "").split(os.pathsep)
    return {"PYTHONPATH": str(home)} if any(Path(place).resolve() == home for place in given if place) else {}


def _without_console(interpreter: str) -> str:
    """Return the interpreter that opens no terminal window, where there is one beside (Windows)."""
    silent = Path(interpreter).with_name("pythonw.exe")
    return str(silent) if sys.platform == "win32" and silent.exists() else interpreter
