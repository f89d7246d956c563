"""Whether a window can be opened here: whether X or Wayland answers, asked of the libraries that Qt itself asks.

Qt ends the process where none does. Imports no Qt and opens nothing.
"""

from __future__ import annotations

import ctypes
import os
import sys
from collections.abc import Callable, Mapping
from typing import Final

_NEED_A_DISPLAY: Final = ("xcb", "wayland")
_SESSION_WAYLAND: Final = "wayland-0"
"""What Wayland's library takes where a Wayland session names none."""


def display_missing(
    environ: Mapping[str, str] | None = None,
    x_answers: Callable[[str], bool] | None = None,
    wayland_answers: Callable[[str], bool] | None = None,
) -> str | None:
    """Return the name of the display that does not answer (empty: none is named), None where a window can open."""
    environ = os.environ if environ is None else environ
    if sys.platform != "linux" or not _needs_a_display(environ):
        return None
    x_name, wayland_name = environ.get("DISPLAY", ""), _wayland_name(environ)
    if environ.get("WAYLAND_SOCKET") or (wayland_name and (wayland_answers or _wayland_answers)(wayland_name)):
        return None
    if x_name and (x_answers or _x_answers)(x_name):
        return None
    return x_name or environ.get("WAYLAND_DISPLAY", "")


def _needs_a_display(environ: Mapping[str, str]) -> bool:
    """Say whether all that Qt may try needs one; it tries the named platforms (`wayland;xcb`) in turn."""
    named = environ.get("QT_QPA_PLATFORM", "")
    return all(one.startswith(_NEED_A_DISPLAY) for one in named.split(";") if one)


def _wayland_name(environ: Mapping[str, str]) -> str:
    session = _SESSION_WAYLAND if environ.get("XDG_SESSION_TYPE") == "wayland" else ""
    return environ.get("WAYLAND_DISPLAY", "") or session


def _x_answers(name: str) -> bool:
    try:
        xcb = ctypes.CDLL("libxcb.so.1")
    except OSError:
        return False
    xcb.xcb_connect.restype = ctypes.c_void_p
    xcb.xcb_connect.argtypes = [ctypes.c_char_p, ctypes.c_void_p]
    xcb.xcb_connection_has_error.argtypes = [ctypes.c_void_p]
    xcb.xcb_disconnect.argtypes = [ctypes.c_void_p]
    connection = xcb.xcb_connect(os.fsencode(name), None)
    answers = not xcb.xcb_connection_has_error(connection)
    xcb.xcb_disconnect(connection)
    return answers


def _wayland_answers(name: str) -> bool:
    try:
        wayland = ctypes.CDLL("libwayland-client.so.0")
    except OSError:
        return False
    wayland.wl_display_connect.restype = ctypes.c_void_p
    wayland.wl_display_connect.argtypes = [ctypes.c_char_p]
    wayland.wl_display_disconnect.argtypes = [ctypes.c_void_p]
    display = wayland.wl_display_connect(os.fsencode(name))
    if not display:
        return False
    wayland.wl_display_disconnect(display)
    return True
