"""The window as a process: one to a ledger, it ends when asked, and what it borrowed it gives back."""

from __future__ import annotations

import signal

import pytest

from tests.desktop import eventually


def test_a_second_start_brings_the_first_window_forward_and_leaves(desktop_user):
    with desktop_user.window() as first:
        first.wait()
        with desktop_user.window("--ledger", str(desktop_user.home / "another.sqlite")) as other:
            other.wait()
            assert not first.has_the_keyboard()

            with desktop_user.window() as second:
                assert second.ended() == 0

            eventually(first.has_the_keyboard)


@pytest.mark.parametrize("number", [signal.SIGTERM, signal.SIGINT])
def test_the_end_of_the_session_ends_it_in_order(desktop_user, number):
    with desktop_user.window() as window:
        window.wait()

        window.process.send_signal(number)

        assert window.ended() == 0
    assert desktop_user.ask("check")["whole"]
    assert [path.name for path in desktop_user.home.glob("ledger.sqlite*")] == ["ledger.sqlite"]


def test_without_a_tray_closing_the_window_ends_the_program(desktop_user):
    with desktop_user.window() as window:
        window.wait().close()

        assert window.ended() == 0


def test_the_window_opens_in_the_size_it_was_left_in(desktop_user):
    with desktop_user.window() as window:
        window.wait().resize(950, 640)
        window.close()
        window.ended()

    with desktop_user.window() as window:
        window.wait()

        assert window.size() == (950, 640)


def test_the_first_window_fits_the_screen(desktop_user):
    with desktop_user.window() as window:
        wide, high = window.wait().size()

        assert wide <= 1280
        assert high < 800, "its frame needs room too"


def test_the_demo_shows_a_window_and_leaves_nothing_behind(desktop_user):
    with desktop_user.window("--demo") as window:
        window.wait()
        assert list((desktop_user.home / "tmp").glob("zhihuan-sample-*"))
        window.close()

        assert window.ended() == 0

    assert list((desktop_user.home / "tmp").iterdir()) == []
    assert not (desktop_user.home / "data" / "zhihuan" / "ledger.sqlite").exists()
