"""The Qt binding we are pinned to keeps None alive: docs/decisions/003-pyside6-pin.md.

PySide6 6.12.0 on Python 3.11 drops a reference to None with every Qt call that returns nothing, and the program ends
after some 5,000 of them.
"""

from __future__ import annotations

import sys

import pytest

CALLS = 300
# A little movement is the interpreter's own.
NOISE = 30


def lost(call):
    before = sys.getrefcount(None)
    for _ in range(CALLS):
        call()
    return before - sys.getrefcount(None)


@pytest.mark.skipif(sys.version_info >= (3, 12), reason="None is immortal from Python 3.12 on")
def test_a_qt_call_that_returns_nothing_loses_no_reference_to_none():
    core = pytest.importorskip("PySide6.QtCore", exc_type=ImportError)
    timer = core.QTimer()

    assert abs(lost(timer.stop)) < NOISE
    assert abs(lost(lambda: timer.setObjectName("bird"))) < NOISE


@pytest.mark.skipif(sys.version_info >= (3, 12), reason="None is immortal from Python 3.12 on")
def test_a_lost_reference_would_be_counted():
    held = [None] * (CALLS + NOISE)

    assert lost(held.pop) >= CALLS - NOISE
