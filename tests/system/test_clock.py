"""The clock tells the moment, and where the user is at that moment."""

from __future__ import annotations

import sys
import time
from datetime import timedelta

import pytest

from zhihuan.system.clock import SystemClock


@pytest.fixture
def zone(monkeypatch):
    """Moves this process to a time zone, as changing the system's does."""
    yield lambda name: monkeypatch.setenv("TZ", name)
    monkeypatch.undo()
    if sys.platform != "win32":
        time.tzset()


@pytest.mark.skipif(sys.platform == "win32", reason="there a zone is no variable")
def test_whoever_travels_is_told_the_time_where_they_are(zone):
    clock = SystemClock()
    zone("Asia/Shanghai")
    at_home = clock.now()

    zone("Asia/Kolkata")
    away = clock.now()

    assert (at_home.utcoffset(), away.utcoffset()) == (timedelta(hours=8), timedelta(hours=5, minutes=30))
    assert away - at_home < timedelta(minutes=1)
