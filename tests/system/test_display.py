"""A window is tried only where something answers that could show it."""

from __future__ import annotations

import sys

import pytest

from zhihuan.system.display import display_missing

pytestmark = pytest.mark.skipif(sys.platform != "linux", reason="elsewhere there is always a desktop")


def only(*names):
    return lambda name: name in names


@pytest.mark.parametrize("environ", [
    {"QT_QPA_PLATFORM": "offscreen"},
    {"QT_QPA_PLATFORM": "minimal:enable_fonts"},
    {"QT_QPA_PLATFORM": "xcb;offscreen", "DISPLAY": ":9"},
    {"WAYLAND_SOCKET": "5"},
    {"DISPLAY": ":0"},
    {"WAYLAND_DISPLAY": "wayland-1"},
    {"WAYLAND_DISPLAY": "wayland-9", "DISPLAY": ":0"},
    {"XDG_SESSION_TYPE": "wayland"},
])
def test_a_window_is_tried_where_one_can_be_shown(environ):
    assert display_missing(environ, only(":0"), only("wayland-0", "wayland-1")) is None


@pytest.mark.parametrize(("environ", "missing"), [
    ({}, ""),
    ({"DISPLAY": ""}, ""),
    ({"DISPLAY": ":9"}, ":9"),
    ({"WAYLAND_DISPLAY": "wayland-9"}, "wayland-9"),
    ({"QT_QPA_PLATFORM": "xcb", "DISPLAY": ":9"}, ":9"),
    ({"QT_QPA_PLATFORM": "wayland;xcb"}, ""),
])
def test_what_does_not_answer_is_named(environ, missing):
    assert display_missing(environ, only(":0"), only("wayland-0")) == missing


def test_a_display_that_is_not_there_is_found_out_by_really_asking(tmp_path):
    assert display_missing({"DISPLAY": ":4711"}) == ":4711"
    assert display_missing({"WAYLAND_DISPLAY": str(tmp_path / "wayland-0")}) == str(tmp_path / "wayland-0")
