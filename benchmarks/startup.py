"""Measures how long Zhihuan takes from exec to its first paint, and what it holds while it waits in the tray.

    python benchmarks/startup.py [--runs 10] [--idle 8] [--ledger FILE] [--json]

A bare QMainWindow is measured in alternation with it, so that both see the same machine; the ratio is what to watch.
Everything happens under an Xvfb of its own, whose frame buffer is a file: what is painted is read from there, without
an X client that would compete. Needs Xvfb; trayer for a tray.
"""

from __future__ import annotations

import argparse
import json
import mmap
import os
import shutil
import statistics
import struct
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

WIDTH, HEIGHT = 1280, 800
EVERY_ROW = 16
LOOK_EVERY_S = 0.002
QUIET_S = 1.0
PATIENCE_S = 30.0
BARE = (sys.executable, str(Path(__file__).with_name("bare_window.py")))


@dataclass(frozen=True, slots=True)
class Start:
    """One start: milliseconds from exec until something is painted, and until nothing changes any more."""

    first_paint_ms: float
    settled_ms: float


class Unmeasurable(Exception):
    """A program did not do what is to be measured; the argument says what it did."""


class Screen:
    """An Xvfb whose pixels can be read from a file."""

    def __init__(self, folder: Path) -> None:
        """Start it on a free display number."""
        self._errors = (folder / "xvfb.log").open("w", encoding="utf-8")
        read, write = os.pipe()
        self._server = subprocess.Popen(
            [
                "Xvfb", "-displayfd", str(write), "-screen", "0", f"{WIDTH}x{HEIGHT}x24", "-fbdir", folder,
                "-nolisten", "tcp", "-br", "-nocursor", "-noreset",
            ],
            pass_fds=[write], stderr=self._errors,
        )
        os.close(write)
        with os.fdopen(read) as answer:
            self.display = f":{answer.readline().strip()}"
        with (folder / "Xvfb_screen0").open("rb") as file:
            self._pixels = mmap.mmap(file.fileno(), 0, access=mmap.ACCESS_READ)
        header_bytes, = struct.unpack_from(">I", self._pixels, 0)
        row_bytes, = struct.unpack_from(">I", self._pixels, 12 * 4)
        colours, = struct.unpack_from(">I", self._pixels, 19 * 4)
        first = header_bytes + colours * 12
        self._rows = [(first + row * row_bytes, first + (row + 1) * row_bytes) for row in range(0, HEIGHT, EVERY_ROW)]

    def look(self) -> bytes:
        """Return every sixteenth row of pixels."""
        return b"".join(self._pixels[start:end] for start, end in self._rows)

    def wait_for(self, picture: bytes) -> None:
        """Wait until the screen shows a picture again; raises Unmeasurable when it does not."""
        give_up = time.monotonic() + PATIENCE_S
        while self.look() != picture:
            if time.monotonic() > give_up:
                raise Unmeasurable("the screen was not cleared")
            time.sleep(LOOK_EVERY_S)

    def close(self) -> None:
        """End the server."""
        end(self._server)
        self._errors.close()


@contextmanager
def running(command: tuple[str, ...], environ: dict[str, str]) -> Iterator[subprocess.Popen[bytes]]:
    """Run a program for as long as the block lasts."""
    process = subprocess.Popen(command, env=environ, stdin=subprocess.DEVNULL, stdout=subprocess.DEVNULL)
    try:
        yield process
    finally:
        end(process)


def end(process: subprocess.Popen[bytes]) -> None:
    """Ask a process of ours to end, and insist after ten seconds."""
    process.terminate()
    try:
        process.wait(10)
    except subprocess.TimeoutExpired:
        process.kill()
        process.wait()


def start(command: tuple[str, ...], screen: Screen, environ: dict[str, str]) -> Start:
    """Start a program on an empty screen and watch it until it comes to rest."""
    empty = screen.look()
    began = time.monotonic()
    with running(command, environ) as process:
        first = changed = 0.0
        seen = empty
        while (elapsed := time.monotonic() - began) < PATIENCE_S and (not first or elapsed - changed < QUIET_S):
            if process.poll() is not None:
                raise Unmeasurable(f"{' '.join(command)} ended with {process.returncode} before it came to rest")
            if (now := screen.look()) != seen:
                seen, changed = now, elapsed
                first = first or elapsed
            time.sleep(LOOK_EVERY_S)
        if not first:
            raise Unmeasurable(f"{' '.join(command)} painted nothing in {PATIENCE_S:.0f} s")
    screen.wait_for(empty)
    return Start(first * 1000, changed * 1000)


def held_mib(command: tuple[str, ...], idle_s: float, environ: dict[str, str]) -> float:
    """Return the proportional memory of a program and its children after it was left alone for a while."""
    with running(command, environ) as process:
        time.sleep(idle_s)
        if process.poll() is not None:
            raise Unmeasurable(f"{' '.join(command)} did not stay in the tray: it ended with {process.returncode}")
        return sum(map(_pss_mib, _family(process.pid)))


def _family(pid: int) -> Iterator[int]:
    yield pid
    for task in Path(f"/proc/{pid}/task").iterdir():
        for child in (task / "children").read_text(encoding="ascii").split():
            yield from _family(int(child))


def _pss_mib(pid: int) -> float:
    rollup = Path(f"/proc/{pid}/smaps_rollup").read_text(encoding="ascii")
    return next(int(line.split()[1]) for line in rollup.splitlines() if line.startswith("Pss:")) / 1024


def measure(
    programs: dict[str, tuple[str, ...]], runs: int, idle_s: float, folder: Path
) -> dict[str, dict[str, float]]:
    """Measure the programs in turn, after one unmeasured start each; medians."""
    screen = Screen(folder)
    # As a user starts it: compiled files are kept, and nothing chooses another platform or bus.
    foreign = ("DBUS_", "PYTHON", "QT_", "WAYLAND_")
    environ = {
        **{name: value for name, value in os.environ.items() if not name.startswith(foreign)},
        "DISPLAY": screen.display, "HOME": str(folder), "XDG_RUNTIME_DIR": str(folder), "LC_ALL": "C.UTF-8",
        **{f"XDG_{kind}_HOME": str(folder / kind.lower()) for kind in ("CACHE", "CONFIG", "DATA", "STATE")},
    }
    starts: dict[str, list[Start]] = {name: [] for name in programs}
    held: dict[str, list[float]] = {name: [] for name in programs}
    try:
        for _ in range(runs + 1):
            for name, command in programs.items():
                starts[name].append(start(command, screen, environ))
        tray = ("trayer",) if shutil.which("trayer") else ("sleep", "infinity")
        with running(tray, environ):
            time.sleep(1)
            for _ in range(3):
                for name, command in programs.items():
                    held[name].append(held_mib((*command, "--minimised"), idle_s, environ))
    finally:
        screen.close()
    return {
        name: {
            "first_paint_ms": statistics.median(one.first_paint_ms for one in starts[name][1:]),
            "settled_ms": statistics.median(one.settled_ms for one in starts[name][1:]),
            "tray_pss_mib": statistics.median(held[name]),
        }
        for name in programs
    }


def main() -> int:
    """Measure and print."""
    options = argparse.ArgumentParser(description="Exec to first paint, and memory in the tray, beside a bare window.")
    options.add_argument("--runs", type=int, default=10)
    options.add_argument("--idle", type=float, default=8, metavar="SECONDS")
    options.add_argument("--ledger", type=Path, help="measure with this ledger (default: an empty one)")
    options.add_argument("--json", action="store_true")
    chosen = options.parse_args()
    if shutil.which("Xvfb") is None:
        print("Xvfb is not installed (Debian: apt-get install xvfb)", file=sys.stderr)
        return 3
    with tempfile.TemporaryDirectory() as folder:
        ledger = str(chosen.ledger.resolve() if chosen.ledger else Path(folder) / "ledger.zhihuan")
        programs = {"bare window": BARE, "zhihuan": (sys.executable, "-m", "zhihuan", "--ledger", ledger)}
        try:
            figures = measure(programs, chosen.runs, chosen.idle, Path(folder))
        except Unmeasurable as problem:
            print(f"Not measured: {problem}", file=sys.stderr)
            return 1
    figures["ratio"] = {what: figures["zhihuan"][what] / value for what, value in figures["bare window"].items()}
    if chosen.json:
        print(json.dumps(figures, indent=2))
        return 0
    print(f"{'':14}{'first paint ms':>16}{'settled ms':>12}{'tray MiB':>10}   median of {chosen.runs}, tray of 3")
    for name, row in figures.items():
        digits = 2 if name == "ratio" else 0
        cells = (f"{value:>{width}.{digits}f}" for value, width in zip(row.values(), (16, 12, 10), strict=True))
        print(f"{name:14}" + "".join(cells))
    return 0


if __name__ == "__main__":
    raise SystemExit(main())
