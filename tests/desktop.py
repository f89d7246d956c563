"""Says what a test needs of the machine: skipped with its reason where that is missing, failed where it is promised."""

from __future__ import annotations

import os
import shutil

import pytest


def need(*programs: str) -> None:
    """Skip the running test unless all programs are installed; fail it when ZHIHUAN_REQUIRE_DESKTOP=1.

    Call it first in a fixture or a test: `need("Xvfb", "dunst")`.
    """
    missing = [program for program in programs if shutil.which(program) is None]
    if not missing:
        return
    reason = f"needs {', '.join(missing)}, not installed here (./test as root installs it)"
    if os.environ.get("ZHIHUAN_REQUIRE_DESKTOP") == "1":
        pytest.fail(reason)
    pytest.skip(reason)
