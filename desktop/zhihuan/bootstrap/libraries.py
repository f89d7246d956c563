"""What is said where Qt cannot run for want of system libraries; written without Qt, so in English."""

from __future__ import annotations

import os

from zhihuan.system.qt_libraries import missing_libraries


def complaint() -> str:
    """Return what is missing and how to get it; empty where nothing is.

    Names everything a window on X11 would miss too, so that one installation is enough.
    """
    if not missing_libraries():
        return ""
    missing = missing_libraries({**os.environ, "QT_QPA_PLATFORM": "xcb"})
    return (
        "Qt, which Zhihuan is made with, misses system libraries here, so no window can open.\n"
        f"On Debian or Ubuntu:  apt-get install {' '.join(missing)}\n"
        "The command line alone needs no more than libglib2.0-0."
    )
