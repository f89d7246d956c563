"""A desktop for tests: a private session bus, an X server and a real notification service, each ended whatever happens.

A test that wants one names the fixture: `private_bus`, `xvfb_display`, `dunst` (which brings the other two). Journeys
that run the real process hand it `dunst.environment`. Without pytest, the context managers of the same names do it.
Where the programs are missing a test is skipped with a plain reason, or fails where they are promised.
"""

from __future__ import annotations

import html
import os
import re
import shutil
import subprocess
import tempfile
import time
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Final, TypeVar

import pytest

# Longer than the minute between two beats: what a lost wake-up would have told comes with the next.
_PATIENCE_S: Final = 90.0
_SERVICE: Final = "org.freedesktop.Notifications"
_OBJECT: Final = "/org/freedesktop/Notifications"
# Debian puts it beside libraries, others beside programs that nobody calls by name.
_XFCE_NOTIFYD: Final = next(
    (str(found) for found in Path("/usr").glob("lib*/*/xfce4/notifyd/xfce4-notifyd")), "xfce4-notifyd"
)
_XFCE_MARGIN, _XFCE_BUTTON, _XFCE_HALF_HEIGHT = 14, 92, 17
_Seen = TypeVar("_Seen")


def need(*programs: str) -> None:
    """Skip the running test unless all programs are installed; fail it when ZHIHUAN_REQUIRE_DESKTOP=1.

    Call it first in a fixture or a test: `need("Xvfb", "dunst")`.
    """
    missing = [program for program in programs if shutil.which(program) is None]
    if not missing:
        return
    reason = f"needs {', '.join(missing)}, not installed here (./test as root installs it)"
    if os.environ.get("ZHIHUAN_REQUIRE_DESKTOP") == "1":
        pytest.fail(reason)
    pytest.skip(reason)


@contextmanager
def running(command: Sequence[str], **options: Any) -> Iterator[subprocess.Popen[bytes]]:
    """Run a program for as long as the block lasts; afterwards it is gone, however the block ended."""
    with subprocess.Popen(command, **options) as process:
        try:
            yield process
        finally:
            process.terminate()
            try:
                process.wait(timeout=5)
            except subprocess.TimeoutExpired:
                process.kill()


def eventually(look: Callable[[], _Seen | None], *, within_s: float = _PATIENCE_S) -> _Seen:
    """Look again and again until something is seen; fails when nothing was seen for a long time."""
    deadline = time.monotonic() + within_s
    while True:
        if seen := look():
            return seen
        if time.monotonic() > deadline:
            pytest.fail(f"not seen within {within_s:.0f} s: {look.__name__}")
        time.sleep(0.02)


@dataclass(frozen=True, slots=True)
class Told:
    """A notice as the user saw it: marks that were obeyed are gone from the body, marks that were shown are there."""

    title: str
    body: str
    app: str


@dataclass(frozen=True, slots=True)
class Bus:
    """A message bus nobody else is on, where nothing is started on demand."""

    address: str
    process: subprocess.Popen[bytes]

    def ask(self, service: str, path: str, interface: str, method: str, *arguments: str | int) -> tuple[Any, ...]:
        """Call a method that takes only texts and counts; raises jeepney's DBusErrorResponse."""
        from jeepney import DBusAddress, new_method_call
        from jeepney.io.blocking import open_dbus_connection
        from jeepney.wrappers import unwrap_msg

        kinds = "".join("s" if isinstance(one, str) else "u" for one in arguments)
        call = new_method_call(DBusAddress(path, service, interface), method, kinds or None, arguments)
        with open_dbus_connection(self.address) as connection:
            answer: tuple[Any, ...] = unwrap_msg(connection.send_and_get_reply(call, timeout=_PATIENCE_S))
            return answer

    def has(self, service: str) -> bool:
        """Say whether anybody owns the name."""
        (owned,) = self.ask(
            "org.freedesktop.DBus", "/org/freedesktop/DBus", "org.freedesktop.DBus", "NameHasOwner", service
        )
        return bool(owned)


@dataclass(frozen=True, slots=True)
class Dunst:
    """A real notification service. `environment` is what a process needs to be on this desktop."""

    bus: Bus
    display: str
    process: subprocess.Popen[bytes]
    menu: Path
    """Where the menu of a notice's actions puts what it offers, and finds what the user chooses."""

    @property
    def environment(self) -> Mapping[str, str]:
        """Where the desktop is, for a process to be started on it."""
        return {"DBUS_SESSION_BUS_ADDRESS": self.bus.address, "DISPLAY": self.display}

    def told(self) -> list[Told]:
        """Return everything it was told since it was last forgotten, the oldest first; closes what is on screen."""
        self.bus.ask(_SERVICE, _OBJECT, "org.dunstproject.cmd0", "NotificationCloseAll")
        return self.gone()

    def gone(self) -> list[Told]:
        """Return everything that has left the screen, the oldest first."""
        (history,) = self.bus.ask(_SERVICE, _OBJECT, "org.dunstproject.cmd0", "NotificationListHistory")
        entries = [{key: value for key, (_, value) in entry.items()} for entry in history]
        return [_told(entry) for entry in sorted(entries, key=lambda entry: int(entry["id"]))]

    def on_screen(self) -> int:
        """Return how many notices are on the screen."""
        asked = ("org.dunstproject.cmd0", "displayedLength")
        ((_, count),) = self.bus.ask(_SERVICE, _OBJECT, "org.freedesktop.DBus.Properties", "Get", *asked)
        return int(count)

    def click(self) -> None:
        """Click the newest notice on the screen."""
        self.bus.ask(_SERVICE, _OBJECT, "org.dunstproject.cmd0", "NotificationAction", 0)

    def put_away(self) -> None:
        """Close the newest notice on the screen by hand."""
        self.bus.ask(_SERVICE, _OBJECT, "org.dunstproject.cmd0", "NotificationCloseLast")

    def press(self, label: str) -> None:
        """Press a button of the notices on the screen, by the beginning of what stands on it."""
        (self.menu / "choice").write_text(f"#{label} ", encoding="utf-8")
        self.bus.ask(_SERVICE, _OBJECT, "org.dunstproject.cmd0", "ContextMenuCall")

    def buttons(self) -> list[str]:
        """Return what stood on the buttons when one was pressed last."""
        offered = (self.menu / "offered").read_text(encoding="utf-8").splitlines()
        return [line.removeprefix("#").split(" (")[0] for line in offered if line.startswith("#")]


@contextmanager
def session_bus() -> Iterator[Bus]:
    """Start a message bus on which nothing is started on demand, so only what a test puts there is there."""
    with tempfile.TemporaryDirectory(prefix="zhihuan-bus-") as folder, ExitStack() as ended:
        config = Path(folder) / "bus.conf"
        config.write_text(_BUS_CONFIG.format(folder=folder))
        reading, writing = os.pipe()
        command = ["dbus-daemon", f"--config-file={config}", "--nofork", f"--print-address={writing}"]
        process = ended.enter_context(running(command, pass_fds=[writing], stderr=subprocess.DEVNULL))
        os.close(writing)
        with os.fdopen(reading) as answer:
            yield Bus(answer.readline().strip(), process)


@contextmanager
def x_server(size: str = "1280x800") -> Iterator[str]:
    """Start an X server that nobody sees, with a screen of a size; yields its display, such as `:1`."""
    reading, writing = os.pipe()
    command = ["Xvfb", "-displayfd", str(writing), "-screen", "0", f"{size}x24", "-nolisten", "tcp"]
    with running(command, pass_fds=[writing], stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL):
        os.close(writing)
        with os.fdopen(reading) as answer:
            yield f":{answer.readline().strip()}"


@contextmanager
def window_manager(display: str) -> Iterator[str]:
    """Start openbox on a display and wait until it manages windows; they get frames and the keyboard."""
    environment = {**os.environ, "DISPLAY": display}
    with ExitStack() as stack:
        started: list[subprocess.Popen[bytes]] = []

        def managed() -> bool:
            # One that came before the screen was ready for it ends at once: it is started again.
            if not started or started[-1].poll() is not None:
                quiet = running(["openbox"], env=environment, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
                started.append(stack.enter_context(quiet))
            asked = subprocess.run(
                ["xdotool", "get_desktop"], env=environment, capture_output=True, check=False, timeout=_PATIENCE_S
            )
            return asked.returncode == 0

        eventually(managed)
        yield display


@contextmanager
def notification_service(bus: Bus, display: str) -> Iterator[Dunst]:
    """Start dunst on a bus and a display, and wait until it answers to its name."""
    with tempfile.TemporaryDirectory(prefix="zhihuan-dunst-") as folder:
        config = Path(folder) / "dunstrc"
        menu = Path(folder) / "menu"
        menu.write_text(_MENU.format(folder=folder))
        menu.chmod(0o700)
        config.write_text(_DUNST_CONFIG.format(menu=menu))
        environment = {**os.environ, "DBUS_SESSION_BUS_ADDRESS": bus.address, "DISPLAY": display}
        command = ["dunst", "-conf", str(config)]
        with running(command, env=environment, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL) as process:

            def named() -> bool:
                return bus.has(_SERVICE)

            eventually(named)
            yield Dunst(bus, display, process, Path(folder))


@dataclass(frozen=True, slots=True)
class XfceNotices:
    """Another real notification service: xfce4-notifyd, which tells everybody on the bus which button was pressed."""

    environment: Mapping[str, str]

    def press(self, number: int, *, of: int) -> None:
        """Press one of the buttons in the lower right corner of the notice on the screen, counted from the left."""

        def shown() -> str:
            return self._do("search", "--onlyvisible", "--class", "notifyd").strip()

        window = eventually(shown).split()[0]
        values = dict(line.split("=") for line in self._do("getwindowgeometry", "--shell", window).splitlines())
        from_right = _XFCE_MARGIN + _XFCE_BUTTON * (of - number) - _XFCE_BUTTON // 2
        x, y = int(values["WIDTH"]) - from_right, int(values["HEIGHT"]) - _XFCE_MARGIN - _XFCE_HALF_HEIGHT
        self._do("mousemove", "--window", window, str(x), str(y), "click", "1")

    def _do(self, *words: str) -> str:
        command = ["xdotool", *words]
        return subprocess.run(command, env=self.environment, capture_output=True, text=True, check=False).stdout


@contextmanager
def xfce_notification_service(bus: Bus, display: str) -> Iterator[XfceNotices]:
    """Start xfce4-notifyd on a bus and a display, and wait until it answers to its name."""
    with tempfile.TemporaryDirectory(prefix="zhihuan-xfce-") as home:
        environment = {**os.environ, "DBUS_SESSION_BUS_ADDRESS": bus.address, "DISPLAY": display, "HOME": home}
        silent = subprocess.DEVNULL
        with running([_XFCE_NOTIFYD], env=environment, stdout=silent, stderr=silent):

            def named() -> bool:
                return bus.has(_SERVICE)

            eventually(named)
            yield XfceNotices(environment)


@pytest.fixture
def private_bus(monkeypatch):
    """A session bus for this test alone; the test's own process is on it too."""
    need("dbus-daemon")
    with session_bus() as bus:
        monkeypatch.setenv("DBUS_SESSION_BUS_ADDRESS", bus.address)
        yield bus


@pytest.fixture(scope="session")
def xvfb_display():
    """An X server for the whole run; the display's name. Tests hand it to the processes they start."""
    need("Xvfb")
    with x_server() as display:
        yield display


@pytest.fixture
def dunst(private_bus, xvfb_display):
    """A real notification service on a bus of its own."""
    need("dunst")
    with notification_service(private_bus, xvfb_display) as service:
        yield service


@pytest.fixture
def xfce_notices(private_bus, xvfb_display):
    """Another real notification service, on a bus of its own and a screen with a window manager."""
    need("openbox", "xdotool", _XFCE_NOTIFYD)
    with window_manager(xvfb_display), xfce_notification_service(private_bus, xvfb_display) as service:
        yield service


def _told(entry: Mapping[str, Any]) -> Told:
    shown = html.unescape(re.sub(r"<[^>]*>", "", entry["message"]))
    title = entry["summary"]
    assert shown.startswith(title), f"the title {title!r} is shown as {shown!r}"
    return Told(title, shown.removeprefix(title).removeprefix("\n"), entry["appname"])


_BUS_CONFIG: Final = """\
<!DOCTYPE busconfig PUBLIC "-//freedesktop//DTD D-Bus Bus Configuration 1.0//EN"
 "http://www.freedesktop.org/standards/dbus/1.0/busconfig.dtd">
<busconfig>
  <type>session</type>
  <listen>unix:dir={folder}</listen>
  <policy context="default">
    <allow send_destination="*" eavesdrop="true"/>
    <allow eavesdrop="true"/>
    <allow own="*"/>
  </policy>
</busconfig>
"""

_DUNST_CONFIG: Final = """\
[global]
    format = "%s\\n%b"
    markup = full
    history_length = 1000
    idle_threshold = 0
    ignore_newline = no
    icon_position = left
    max_icon_size = 48
    font = Noto Sans CJK SC 11
    dmenu = {menu}
"""

_MENU: Final = """\
#!/bin/sh
cat > {folder}/offered
grep --fixed-strings --max-count=1 "$(cat {folder}/choice)" {folder}/offered
"""
