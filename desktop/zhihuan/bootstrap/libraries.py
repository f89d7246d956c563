"""What is said where Qt cannot run for want of system libraries; written without Qt, so in English."""

from __future__ import annotations

from zhihuan.system.qt_libraries import missing_libraries


def complaint() -> str:
    """Return what is missing and how to get it; empty where nothing is."""
    missing = missing_libraries()
    if not missing:
        return ""
    return (
        "Zhihuan cannot open a window here: the desktop needs system libraries that are not installed.\n"
        f"On Debian or Ubuntu:  apt-get install {' '.join(missing)}"
    )
