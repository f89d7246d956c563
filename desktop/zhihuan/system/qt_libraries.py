"""Knows which system libraries Qt needs on Linux, and what brings them, before Qt itself ends the process.

Without one of them `import PySide6.QtGui` fails or QApplication aborts, with words that name no package.
Imports no Qt and installs nothing.
"""

from __future__ import annotations

import ctypes
import os
import sys
from collections.abc import Callable, Mapping
from typing import Final

# Library to load and the Debian package that brings it, as `ldd` shows them for PySide6 6.11.
_DRAWING: Final = {
    "libdbus-1.so.3": "libdbus-1-3",
    "libEGL.so.1": "libegl1",
    "libfontconfig.so.1": "libfontconfig1",
    "libGL.so.1": "libgl1",
    "libgthread-2.0.so.0": "libglib2.0-0",
    "libgssapi_krb5.so.2": "libgssapi-krb5-2",
    "libxkbcommon.so.0": "libxkbcommon0",
}
_X11: Final = {
    "libX11-xcb.so.1": "libx11-xcb1",
    "libxcb-cursor.so.0": "libxcb-cursor0",
    "libxcb-icccm.so.4": "libxcb-icccm4",
    "libxcb-image.so.0": "libxcb-image0",
    "libxcb-keysyms.so.1": "libxcb-keysyms1",
    "libxcb-randr.so.0": "libxcb-randr0",
    "libxcb-render-util.so.0": "libxcb-render-util0",
    "libxcb-shape.so.0": "libxcb-shape0",
    "libxcb-xfixes.so.0": "libxcb-xfixes0",
    "libxcb-xkb.so.1": "libxcb-xkb1",
    "libxkbcommon-x11.so.0": "libxkbcommon-x11-0",
}


def _loads(library: str) -> bool:
    try:
        ctypes.CDLL(library)
    except OSError:
        return False
    return True


def missing_libraries(
    environ: Mapping[str, str] = os.environ, loads: Callable[[str], bool] = _loads
) -> tuple[str, ...]:
    """Return the Debian packages that bring what Qt misses here; nothing elsewhere than on Linux.

    X11's are asked for only where a window would open on X11.
    """
    if sys.platform != "linux":
        return ()
    needed = _DRAWING | _X11 if _on_x11(environ) else _DRAWING
    return tuple(sorted(package for library, package in needed.items() if not loads(library)))


def _on_x11(environ: Mapping[str, str]) -> bool:
    platform = environ.get("QT_QPA_PLATFORM", "")
    if platform:
        return platform.startswith("xcb")
    return bool(environ.get("DISPLAY")) and not environ.get("WAYLAND_DISPLAY")
