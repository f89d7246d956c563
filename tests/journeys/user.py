"""One user at a desktop of their own: the real program started as they start it, their keyboard, and their clock.

Nothing here knows the program from inside: what is true is asked of the command line, what is seen is read on screen.
"""

from __future__ import annotations

import json
import os
import subprocess
import sys
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import datetime
from functools import cache
from pathlib import Path
from typing import Any, Final
from zoneinfo import ZoneInfo

from tests.desktop import Bus, eventually, running
from tests.system.recorder import emit_prepare_for_sleep
from zhihuan.system.clock import SystemClock

PICTURES: Final = Path(__file__).parents[2] / "out" / "journeys"
_PROGRAM: Final = (sys.executable, "-m", "zhihuan")
_LONGEST_S: Final = 60


@dataclass(frozen=True, slots=True)
class Answer:
    """What a verb of the command line said."""

    code: int
    words: str
    remarks: str

    @property
    def document(self) -> Any:
        """The JSON it answered."""
        return json.loads(self.words)


@dataclass(frozen=True, slots=True)
class Window:
    """One running program with a window, driven from outside as a user drives it."""

    process: subprocess.Popen[bytes]
    environment: Mapping[str, str]

    def title(self) -> str:
        """The title of the window that has the keyboard, if it is one of this process; else empty."""
        focused = self._do("getwindowfocus")
        return self._do("getwindowname", focused) if self._do("getwindowpid", focused) == self._pid else ""

    def has_the_keyboard(self) -> bool:
        """Whether what is typed now goes to it."""
        return bool(self.title())

    def shown(self) -> bool:
        """Whether its main window is on the screen."""
        return bool(self._windows())

    def exists(self) -> bool:
        """Whether there is a main window, on the screen or as small as a window manager can make it."""
        return bool(self._do("search", "--all", "--pid", self._pid, "--name", "Zhihuan$"))

    def wait(self, page: str = "Overview") -> Window:
        """Wait until a page of it has the keyboard."""
        self.wait_for(f"{page} – Zhihuan")
        return self

    def wait_for(self, title: str) -> None:
        """Wait until a window of it with a title has the keyboard."""

        def titled_window() -> bool:
            assert self.process.poll() is None, "the program has ended"
            return self.title() == title

        eventually(titled_window)

    def size(self) -> tuple[int, int]:
        """Width and height on the screen, without the frame."""
        said = self._do("getwindowgeometry", "--shell", self._windows()[0])
        values = dict(line.split("=") for line in said.splitlines())
        return int(values["WIDTH"]), int(values["HEIGHT"])

    def resize(self, wide: int, high: int) -> None:
        """Drag it to another size."""
        self._do("windowsize", "--sync", self._windows()[0], str(wide), str(high))

    def icon(self) -> str:
        """Its icon in the tray, by the X server's number; empty while there is none."""
        shown = self._do("search", "--onlyvisible", "--class", "zhihuan").split()
        return next((one for one in shown if self._do("getwindowname", one) == "zhihuan"), "")

    def surfaces(self) -> int:
        """How many windows, menus and icons of it are on the screen."""
        return len(self._do("search", "--onlyvisible", "--class", "zhihuan").split())

    def click_icon(self, button: int = 1) -> None:
        """Click its icon in the tray."""
        self._do("mousemove", "--window", self.icon(), "5", "5", "click", str(button))

    def place_of(self, window: str) -> tuple[int, int, int, int]:
        """Where a window without a frame stands on the screen: x, y, width, height."""
        said = self._do("getwindowgeometry", "--shell", window)
        values = dict(line.split("=") for line in said.splitlines())
        return int(values["X"]), int(values["Y"]), int(values["WIDTH"]), int(values["HEIGHT"])

    def press(self, *keys: str) -> None:
        """Press keys one after another, named as the X server names them: `Return`, `ctrl+z`."""
        self._do("key", "--clearmodifiers", "--delay", "60", *keys)

    def type(self, text: str) -> None:
        """Type a text."""
        self._do("type", "--delay", "20", text)

    def close(self) -> None:
        """Close the window as the window manager's button does."""
        self.press("alt+F4")

    def ended(self) -> int:
        """Wait until the process has ended; returns its exit code."""
        return self.process.wait(timeout=_LONGEST_S)

    def picture(self, name: str) -> Path:
        """Keep what the whole screen shows."""
        PICTURES.mkdir(parents=True, exist_ok=True)
        path = PICTURES / f"{name}.png"
        subprocess.run(["import", "-window", "root", path], env=self.environment, check=True, timeout=_LONGEST_S)
        return path

    @property
    def _pid(self) -> str:
        return str(self.process.pid)

    def _windows(self) -> list[str]:
        return self._do("search", "--onlyvisible", "--all", "--pid", self._pid, "--name", "Zhihuan$").split()

    def _do(self, *words: str) -> str:
        done = subprocess.run(
            ["xdotool", *words], env=self.environment, capture_output=True, text=True, check=False, timeout=_LONGEST_S
        )
        return done.stdout.strip()


@dataclass(frozen=True, slots=True)
class User:
    """A user with a home, a ledger and a desktop of their own."""

    home: Path
    desktop: Mapping[str, str]
    """What a process needs to be on their desktop; empty where there is none."""
    login: Bus | None = None
    """The system bus, on which the machine says that it has woken."""
    ledger_name: str = "ledger.sqlite"
    prefix: tuple[str, ...] = ()
    """Words before each command, such as those that start it as another user."""
    zone: str = "Asia/Shanghai"
    """Where they are, for what they start from now on."""
    runtime: Path | None = None
    """Where their sockets are, a short name as on a real desktop; a folder of their home where none is named."""

    @property
    def ledger(self) -> Path:
        """Their ledger."""
        return self.home / self.ledger_name

    @property
    def environment(self) -> dict[str, str]:
        """What their processes know of the world: nothing of whoever runs the tests."""
        kept = {name: os.environ[name] for name in ("PATH", "SYSTEMROOT") if name in os.environ}
        mine = {f"XDG_{kind}_HOME": str(self.home / kind.lower()) for kind in ("DATA", "CONFIG", "STATE", "CACHE")}
        return {
            **kept, **mine, "HOME": str(self.home), "XDG_RUNTIME_DIR": str(self.runtime or self.home / "run"),
            "TMPDIR": str(self.home / "tmp"), "LANG": "C.UTF-8", "TZ": self.zone,
            "PYTHONPATH": os.pathsep.join(sys.path), "PYTHONDONTWRITEBYTECODE": "1",
            "DBUS_SESSION_BUS_ADDRESS": "unix:path=/nonexistent", "DBUS_SYSTEM_BUS_ADDRESS": "unix:path=/nonexistent",
            "QT_QPA_PLATFORM": "xcb" if "DISPLAY" in self.desktop else "offscreen",
            **self.desktop, **({"DBUS_SYSTEM_BUS_ADDRESS": self.login.address} if self.login else {}),
            **self._clock(),
        }

    def move_in(self) -> User:
        """Make their folders, private as a login makes them."""
        for name in ("run", "tmp"):
            (self.home / name).mkdir(mode=0o700)
        return self

    def tell(self, verb: str, *words: object) -> Answer:
        """Run a verb on their ledger and wait for what it says."""
        return self._run(verb, *map(str, words))

    def open(self) -> Answer:
        """Start the program with a window that is not expected to stay; wait for what it says."""
        return self._run()

    def ask(self, verb: str, *words: object) -> Any:
        """Run a verb and return its JSON; it must go well."""
        answer = self.tell(verb, *words, "--json")
        assert answer.code == 0, answer.remarks
        return answer.document

    @contextmanager
    def start(self, verb: str, *words: object) -> Iterator[subprocess.Popen[bytes]]:
        """Start a verb on their ledger and let it run; it is gone afterwards."""
        command = [*self.prefix, *_PROGRAM, verb, *map(str, words), "--ledger", str(self.ledger)]
        silent = subprocess.DEVNULL
        with running(command, env=self.environment, cwd=self.home, stdout=silent, stderr=silent) as process:
            yield process

    @contextmanager
    def window(self, *words: str) -> Iterator[Window]:
        """Start the program with a window; whatever happens, it is gone afterwards."""
        command = [*_PROGRAM, *(words or ("--ledger", str(self.ledger)))]
        with running(command, env=self.environment, cwd=self.home) as process:
            yield Window(process, self.environment)

    def save(self, name: str, content: bytes) -> Path:
        """Keep a file as a download is kept."""
        path = self.home / name
        path.write_bytes(content)
        return path

    def set_clock(self, moment: str) -> None:
        """Set their clock to a moment where they are, or one that says its offset; it goes on from there.

        Processes that already run have the same clock.
        """
        wanted = datetime.fromisoformat(moment)
        if wanted.tzinfo is None:
            wanted = wanted.replace(tzinfo=ZoneInfo(self.zone))
        # At one stroke: whoever reads a file that is being written is back in the present.
        fresh = self._clock_file.with_suffix(".fresh")
        fresh.write_text(f"{round((wanted - SystemClock().now()).total_seconds()):+}\n")
        fresh.replace(self._clock_file)

    def sleep_until(self, moment: str) -> None:
        """Let the machine sleep until a moment, and wake; what runs has begun to listen for that."""
        assert self.login
        login = self.login

        def somebody_listens() -> bool:
            bus = "org.freedesktop.DBus"
            (names,) = login.ask(bus, "/org/freedesktop/DBus", bus, "ListNames")
            # Who asks is one of them.
            return sum(name.startswith(":") for name in names) > 1

        eventually(somebody_listens)
        emit_prepare_for_sleep(self.login.address, falling_asleep=True)
        self.set_clock(moment)
        emit_prepare_for_sleep(self.login.address, falling_asleep=False)

    def _run(self, *words: str) -> Answer:
        done = subprocess.run(
            [*self.prefix, *_PROGRAM, *words, "--ledger", str(self.ledger)], env=self.environment, cwd=self.home,
            check=False, capture_output=True, text=True, timeout=_LONGEST_S,
        )
        return Answer(done.returncode, done.stdout, done.stderr)

    @property
    def _clock_file(self) -> Path:
        return self.home / "clock"

    def _clock(self) -> dict[str, str]:
        if not self._clock_file.exists():
            return {}
        return {
            "LD_PRELOAD": faketime_library(), "FAKETIME_TIMESTAMP_FILE": str(self._clock_file),
            "FAKETIME_NO_CACHE": "1", "FAKETIME_DONT_FAKE_MONOTONIC": "1",
        }


@cache
def faketime_library() -> str:
    """Where libfaketime lies, as its own wrapper says.

    Asked once: the wrapper refuses where a killed process of the same number has left something in shared memory.
    """
    done = subprocess.run(
        ["faketime", "-f", "+0", "printenv", "LD_PRELOAD"], capture_output=True, text=True, check=True
    )
    return done.stdout.strip()


