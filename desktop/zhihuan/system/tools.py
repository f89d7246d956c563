"""Asks the system's own command-line tools, with a limit on how long they may take."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from collections.abc import Mapping
from typing import Final

from zhihuan.system.errors import StartNotArranged

_LIMIT_S: Final = 20.0
_LONGEST_SAID: Final = 300
_NO_WINDOW: Final = 0x0800_0000 if sys.platform == "win32" else 0
"""Windows: a tool opens no terminal of its own (CREATE_NO_WINDOW)."""


def has_tool(name: str) -> bool:
    """Say whether the system has a tool."""
    return shutil.which(name) is not None


def ask_tool(name: str, *arguments: str) -> str:
    """Run a tool and return what it answers; raises StartNotArranged with what it complained of."""
    found = shutil.which(name)
    if found is None:
        raise StartNotArranged(name, "ENOENT")
    try:
        done = subprocess.run(  # noqa: S603 - the arguments are ours, and no shell reads them
            [found, *arguments], capture_output=True, stdin=subprocess.DEVNULL, timeout=_LIMIT_S, check=False,
            env=_outside_the_bundle(os.environ), creationflags=_NO_WINDOW,
        )
    except subprocess.TimeoutExpired as slow:
        raise StartNotArranged(name, "ETIMEDOUT") from slow
    except OSError as problem:
        raise StartNotArranged(name, problem.strerror or type(problem).__name__) from problem
    if done.returncode:
        raise StartNotArranged(name, _complaint(_text(done.stderr or done.stdout)) or f"exit code {done.returncode}")
    return _text(done.stdout)


def _text(said: bytes) -> str:
    return said.decode("oem" if sys.platform == "win32" else "utf-8", errors="replace")


def _complaint(said: str) -> str:
    """Return the last thing a tool said, on one line."""
    lines = [line.strip() for line in said.splitlines() if line.strip()]
    return lines[-1][:_LONGEST_SAID].rstrip(".") if lines else ""


def _outside_the_bundle(environment: Mapping[str, str]) -> dict[str, str]:
    """Return the variables without those by which a bundle makes its own libraries found: a tool needs the system's."""
    outside = dict(environment)
    if getattr(sys, "frozen", False):
        outside.pop("LD_LIBRARY_PATH", None)
        if original := outside.pop("LD_LIBRARY_PATH_ORIG", ""):
            outside["LD_LIBRARY_PATH"] = original
    return outside
