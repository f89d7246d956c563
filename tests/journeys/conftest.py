"""The desktop of a user: a screen, a window manager, notifications, and whatever else a journey asks for."""

from __future__ import annotations

import subprocess
from contextlib import ExitStack, contextmanager
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest

from tests.desktop import dunst, eventually, need, private_bus, running, session_bus, window_manager, xvfb_display
from tests.journeys.user import User

__all__ = ["dunst", "private_bus", "xvfb_display"]


@pytest.fixture
def user(tmp_path):
    """A user on a machine without a desktop: a terminal is all there is."""
    home = tmp_path / "home"
    home.mkdir(mode=0o700)
    return User(home, {}).move_in()


@pytest.fixture(scope="session")
def managed_display(xvfb_display):
    """Openbox on the screen of the run; windows get frames and the keyboard."""
    need("openbox", "xdotool", "import")
    with window_manager(xvfb_display):
        yield xvfb_display


@pytest.fixture
def desktop_user(tmp_path, managed_display, dunst):
    """A user at a desktop with a window manager and notifications, whose clock can be moved; there is no tray."""
    need("faketime")
    home = tmp_path / "home"
    home.mkdir(mode=0o700)
    with ExitStack() as ended:
        login = ended.enter_context(session_bus())
        runtime = Path(ended.enter_context(TemporaryDirectory(prefix="zhihuan-run-")))
        yield User(home, dunst.environment, login, runtime=runtime).move_in()


@pytest.fixture
def tray(managed_display):
    """A place for tray icons at the foot of the screen, for this test alone."""
    with tray_host(managed_display) as process:
        yield process


@contextmanager
def tray_host(display):
    """Start trayer on a display and wait until it stands there; it is gone afterwards, as when it has died."""
    need("trayer")
    environment = {"DISPLAY": display, "PATH": "/usr/bin:/bin"}
    command = ["trayer", "--edge", "bottom", "--align", "right", "--widthtype", "request", "--height", "24"]
    with running(command, env=environment, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL) as process:

        def owned() -> bool:
            found = subprocess.run(
                ["xdotool", "search", "--onlyvisible", "--class", "trayer"], env=environment, capture_output=True,
                check=False, timeout=10,
            )
            return bool(found.stdout)

        eventually(owned)
        yield process
