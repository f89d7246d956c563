"""When the system's timer runs: a little after the window has had its turn."""

from __future__ import annotations

import sys
from datetime import time

import pytest

from tests.system.starts import tool_on_path
from zhihuan.system.launch import Launch
from zhihuan.system.systemd_units import lines_of
from zhihuan.system.timers import timer_here


@pytest.mark.skipif(not sys.platform.startswith("linux"), reason="the timers of Linux")
def test_it_runs_a_little_after_the_moments_so_that_an_open_window_comes_first(tmp_path, monkeypatch):
    monkeypatch.setenv("XDG_CONFIG_HOME", str(tmp_path))
    tool_on_path(tmp_path, "systemctl", monkeypatch)

    timer_here(Launch(("/opt/zhihuan/zhihuan",)), (time(9), time(23, 59))).turn_on()

    unit = (tmp_path / "systemd" / "user" / "zhihuan-tick.timer").read_text(encoding="utf-8")
    assert lines_of(unit, "OnCalendar")[1:] == ("OnCalendar=*-*-* 00:01:00", "OnCalendar=*-*-* 09:02:00")
