"""A machine without Qt's libraries is told which packages to install."""

from __future__ import annotations

import sys

import pytest

from zhihuan.system.qt_libraries import missing_libraries

pytestmark = pytest.mark.skipif(sys.platform != "linux", reason="only Linux leaves Qt's libraries to the user")

ON_X11 = {"DISPLAY": ":0"}


def all_but(*absent):
    return lambda library: library not in absent


def test_a_missing_library_is_named_by_its_package():
    missing = missing_libraries(ON_X11, all_but("libxcb-cursor.so.0", "libEGL.so.1"))

    assert missing == ("libegl1", "libxcb-cursor0")


def test_nothing_is_missing_where_every_library_loads():
    assert missing_libraries(ON_X11, all_but()) == ()


@pytest.mark.parametrize("environ", [
    {},
    {"QT_QPA_PLATFORM": "offscreen", "DISPLAY": ":0"},
    {"WAYLAND_DISPLAY": "wayland-0", "DISPLAY": ":0"},
])
def test_x11_libraries_are_not_asked_for_where_no_x11_window_opens(environ):
    assert missing_libraries(environ, all_but("libxcb-cursor.so.0")) == ()


def test_x11_asked_for_by_name_needs_its_libraries():
    assert missing_libraries({"QT_QPA_PLATFORM": "xcb"}, all_but("libxcb-cursor.so.0")) == ("libxcb-cursor0",)


def test_a_library_that_does_not_exist_is_found_missing_by_really_loading():
    from zhihuan.system import qt_libraries  # the loader is the subject

    assert not qt_libraries._loads("libno-such-thing.so.7")
    assert qt_libraries._loads("libc.so.6")
