"""A tray that comes late, goes and comes back, or is not there at all, under X and under Wayland: nothing is lost."""

from __future__ import annotations

import signal
import subprocess
import sys
import time
from contextlib import contextmanager
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtGui import QImage

from tests.desktop import eventually, need, running
from tests.importing.statements import loan_register, repayments
from tests.journeys.conftest import tray_host

DUE_TODAY = loan_register([
    {"name": name, "lender": "江南银行", "principal": "12000", "start": "2026-09-10", "periods": "12", "rate": "12%"}
    for name in ("装修贷", "电脑分期")
])

BOTH_PAID = repayments(
    [{"date": "2026-10-10", "loan": loan, "amount": "1066.19"} for loan in ("装修贷", "电脑分期")]
)


@pytest.fixture
def owing(desktop_user):
    """A user with two loans due today, the 10th of October, before the hour at which they are told."""
    desktop_user.set_clock("2026-10-10 08:30:05")
    desktop_user.ask("import", desktop_user.save("loans.csv", DUE_TODAY))
    return desktop_user


def red_on(picture: Path, corner: tuple[int, int, int, int]) -> int:
    """Count the pixels of a part of the screen in the red of the badge."""
    image = QImage(str(picture)).copy(*corner)
    colours = (image.pixelColor(x, y) for x in range(image.width()) for y in range(image.height()))
    return sum((colour.red(), colour.green(), colour.blue()) == (0xB3, 0x26, 0x1E) for colour in colours)


def badge(window):
    """How much red the icon in the tray shows."""
    said = window.place_of(window.icon())
    return red_on(window.picture("tray-badge"), said)


def open_today(user):
    """How many payments of today are not noted yet."""
    return sum(due["date"] == "2026-10-10" and due["left"] != "0.00" for due in user.ask("due")["dues"])


def test_the_icon_says_how_many_are_due_until_they_are_paid(tray, owing):
    with owing.window() as window:
        eventually(window.wait().icon)
        assert eventually(lambda: badge(window)) > 10

        owing.ask("import", owing.save("repaid.csv", BOTH_PAID))
        owing.sleep_until("2026-10-10 08:40:05")

        eventually(lambda: badge(window) == 0)


def test_the_icon_comes_back_when_the_tray_is_started_anew(managed_display, owing, dunst):
    with owing.window() as window:
        with tray_host(managed_display):
            eventually(window.wait().icon)
            window.close()
            eventually(lambda: not window.shown())
        eventually(lambda: not window.icon())

        with tray_host(managed_display):
            eventually(window.icon, within_s=90)
            window.click_icon()
            window.wait()

        assert window.process.poll() is None
        window.process.send_signal(signal.SIGTERM)
        assert window.ended() == 0


def test_a_tray_that_comes_late_gets_the_icon_and_then_holds_the_window(managed_display, owing, dunst):
    with owing.window() as window:
        window.wait()
        assert not window.icon()

        with tray_host(managed_display):
            eventually(window.icon, within_s=90)
            window.close()
            eventually(lambda: not window.shown())

            assert window.process.poll() is None


def test_a_window_in_a_tray_that_is_gone_can_be_found_again(managed_display, owing, dunst):
    with owing.window() as window:
        with tray_host(managed_display):
            eventually(window.wait().icon)
            window.close()
            eventually(lambda: not window.shown())

        eventually(window.exists, within_s=90)

        assert window.process.poll() is None


def test_a_due_is_paid_from_the_menu_of_the_tray_by_the_keyboard(tray, owing):
    with owing.window() as window:
        eventually(window.wait().icon)
        assert open_today(owing) == 2

        before = window.surfaces()
        window.click_icon(button=3)
        eventually(lambda: window.surfaces() > before)
        menu = window.surfaces()
        eventually(lambda: window.press("Down", "Right") or window.surfaces() > menu)
        window.picture("tray-menu-of-a-due")
        window.press("Return")

        eventually(lambda: open_today(owing) == 1)


@contextmanager
def wayland(folder: Path):
    """Start weston without a screen; yields what a process needs to be on it."""
    need("weston")
    folder.mkdir(mode=0o700, exist_ok=True)
    environment = {"XDG_RUNTIME_DIR": str(folder), "PATH": "/usr/bin:/bin", "HOME": str(folder)}
    command = ["weston", "--backend=headless-backend.so", "--socket=wayland-test", "--idle-time=0"]
    with running(command, env=environment, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL):
        eventually((folder / "wayland-test").exists)
        yield {"WAYLAND_DISPLAY": str(folder / "wayland-test"), "QT_QPA_PLATFORM": "wayland"}


@pytest.mark.skipif(sys.platform != "linux", reason="Wayland is Linux's")
def test_under_wayland_without_a_tray_reminders_come_all_the_same(owing, dunst, tmp_path):
    with wayland(tmp_path / "wayland") as screen:
        desktop = {name: value for name, value in owing.desktop.items() if name != "DISPLAY"}
        user = replace(owing, desktop={**desktop, **screen})
        with user.window("--minimised", "--ledger", str(user.ledger)) as window:
            time.sleep(2)
            user.sleep_until("2026-10-10 09:00:05")

            eventually(lambda: dunst.on_screen() == 2)
            assert sorted(notice.title for notice in dunst.told()) == [
                f"{name} · ¥1,066.19 due today (Sat 10 Oct)" for name in ("电脑分期", "装修贷")
            ]
            assert window.process.poll() is None
            window.process.send_signal(signal.SIGTERM)
            assert window.ended() == 0
