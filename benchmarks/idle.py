"""Counts how often Zhihuan wakes while it waits in the tray, thread by thread; once a minute is what it should be.

    python benchmarks/idle.py [--minutes 3] [--settle 100] [--json]

One loan is overdue and told first, so that the thread that listens to the desktop's notification service is there, too.
It comes to rest with the first beat and the half minute after it for which Qt still looks after pictures. A wake-up is
a wait that lasted and ended, as strace sees it; shorter ones belong to the work of the one before. Beside it stands the
kernel's own count of processors given up, short waits included; it is all there is where strace may not
look at another process. Needs Xvfb, trayer, dunst and dbus-daemon.
"""

from __future__ import annotations

import argparse
import json
import os
import re
import shutil
import subprocess
import sys
import tempfile
import time
from collections import Counter
from collections.abc import Iterator, Mapping
from contextlib import ExitStack, contextmanager
from datetime import timedelta
from pathlib import Path

from zhihuan.system.clock import SystemClock

NEEDED = ("Xvfb", "trayer", "dunst", "dbus-daemon")
PROGRAM = (sys.executable, "-m", "zhihuan")
SHORT_S = 0.01
ASKED_S = 5
WAIT = re.compile(r"^(?P<thread>\d+) +.*<(?P<lasted>\d+\.\d+)>$")
REGISTER = "Loan name,Lender,Principal,Start date,Term,Annual rate,Method\nLoan,Bank,12000,{start},12,12%,level\n"


class Unmeasurable(Exception):
    """What is to be measured did not come about; the argument says what did."""


@contextmanager
def running(*command: str, environ: Mapping[str, str]) -> Iterator[subprocess.Popen[bytes]]:
    """Run a program for as long as the block lasts."""
    silent = subprocess.DEVNULL
    with subprocess.Popen(command, env=environ, stdin=silent, stdout=silent, stderr=silent) as process:
        try:
            yield process
        finally:
            process.terminate()
            try:
                process.wait(10)
            except subprocess.TimeoutExpired:
                process.kill()


@contextmanager
def telling(*command: str, option: str) -> Iterator[str]:
    """Run a program that tells where it is through a file descriptor, named by the option; yield what it told."""
    read, write = os.pipe()
    words = [*command, *option.format(write).split()]
    with subprocess.Popen(words, pass_fds=[write], stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL) as process:
        os.close(write)
        try:
            with os.fdopen(read) as answer:
                yield answer.readline().strip()
        finally:
            process.terminate()


@contextmanager
def waiting_program(folder: Path, settle_s: float) -> Iterator[int]:
    """Start the program in a tray of its own and let it tell what is due; yield its number when it has come to rest."""
    with ExitStack() as ended:
        screen = ended.enter_context(telling("Xvfb", "-nolisten", "tcp", option="-displayfd {}"))
        bus = ended.enter_context(telling("dbus-daemon", "--session", "--nofork", option="--print-address={}"))
        foreign = ("DBUS_", "QT_", "WAYLAND_")
        environ = {
            **{name: value for name, value in os.environ.items() if not name.startswith(foreign)},
            **{f"XDG_{kind}_HOME": str(folder / kind.lower()) for kind in ("CACHE", "CONFIG", "DATA", "STATE")},
            "DISPLAY": f":{screen}", "DBUS_SESSION_BUS_ADDRESS": bus, "HOME": str(folder),
            "XDG_RUNTIME_DIR": str(folder), "LC_ALL": "C.UTF-8",
        }
        ledger = ("--ledger", str(folder / "ledger.zhihuan"))
        register = folder / "loans.csv"
        borrowed = SystemClock().now().date() - timedelta(days=40)
        register.write_text(REGISTER.format(start=borrowed.isoformat()), encoding="utf-8")
        subprocess.run([*PROGRAM, "import", str(register), *ledger], env=environ, check=True, capture_output=True)
        for desktop in ("dunst", "trayer"):
            ended.enter_context(running(desktop, environ=environ))
        time.sleep(1)
        program = ended.enter_context(running(*PROGRAM, "--minimised", *ledger, environ=environ))
        time.sleep(settle_s)
        if program.poll() is not None:
            raise Unmeasurable(f"it did not stay in the tray: it ended with {program.returncode}")
        said = [*PROGRAM, "reminders", "--json", *ledger]
        told = subprocess.run(said, env=environ, check=True, capture_output=True).stdout
        if not json.loads(told)["told"]:
            raise Unmeasurable("the reminder was not told")
        # Whoever asks opens the ledger file, and the program looks what was done to it.
        time.sleep(ASKED_S)
        yield program.pid


def threads(pid: int) -> dict[int, str]:
    """Return the names of a process's threads by their numbers; its first shows the window."""
    tasks = sorted(int(task.name) for task in Path(f"/proc/{pid}/task").iterdir())
    names = {task: Path(f"/proc/{pid}/task/{task}/comm").read_text(encoding="utf-8").strip() for task in tasks}
    return {task: "window" if task == pid else name for task, name in names.items()}


def given_up(pid: int) -> Counter[int]:
    """Return how often each thread has given its processor up to wait."""
    found = Counter[int]()
    for task in Path(f"/proc/{pid}/task").iterdir():
        status = (task / "status").read_text(encoding="ascii")
        found[int(task.name)] = int(re.search(r"^voluntary_ctxt_switches:\s*(\d+)", status, re.MULTILINE)[1])  # type: ignore[index]
    return found


def waits_ended(pid: int, seconds: float, folder: Path) -> Counter[int] | None:
    """Return how many waits of each thread lasted and ended within a time, None where strace sees nothing."""
    if shutil.which("strace") is None:
        time.sleep(seconds)
        return None
    seen = folder / "strace"
    looking = ["strace", "-f", "-T", "-p", str(pid), "-o", str(seen)]
    with running(*looking, environ=os.environ) as strace:
        time.sleep(seconds)
        if strace.poll() is not None:
            return None
    found = Counter[int]()
    for line in seen.read_text(encoding="utf-8", errors="replace").splitlines():
        wait = WAIT.match(line)
        if wait and float(wait["lasted"]) >= SHORT_S:
            found[int(wait["thread"])] += 1
    return found


def measure(minutes: float, settle_s: float) -> dict[str, dict[str, float | None]]:
    """Return the wake-ups a minute of each thread, by strace and by the kernel's count, the window's first."""
    with tempfile.TemporaryDirectory() as name, waiting_program(folder := Path(name), settle_s) as pid:
        before = given_up(pid)
        waits = waits_ended(pid, minutes * 60, folder)
        switches = given_up(pid)
        switches.subtract(before)
        return {
            f"{called} ({task - pid:+})": {
                "wakes_a_minute": None if waits is None else waits[task] / minutes,
                "switches_a_minute": switches[task] / minutes,
            }
            for task, called in threads(pid).items()
        }


def main() -> int:
    """Measure and print."""
    options = argparse.ArgumentParser(description="How often the program wakes while it waits in the tray.")
    options.add_argument("--minutes", type=float, default=3)
    options.add_argument("--settle", type=float, default=100, metavar="SECONDS")
    options.add_argument("--json", action="store_true")
    chosen = options.parse_args()
    if missing := [program for program in NEEDED if shutil.which(program) is None]:
        print(f"Not installed: {', '.join(missing)}", file=sys.stderr)
        return 3
    try:
        figures = measure(chosen.minutes, chosen.settle)
    except Unmeasurable as problem:
        print(f"Not measured: {problem}", file=sys.stderr)
        return 1
    if chosen.json:
        print(json.dumps(figures, indent=2))
        return 0
    print(f"{'thread':30}{'wakes a minute':>16}{'given up a minute':>20}   over {chosen.minutes:g} minutes")
    for name, row in figures.items():
        wakes = "no strace" if row["wakes_a_minute"] is None else f"{row['wakes_a_minute']:.1f}"
        print(f"{name:30}{wakes:>16}{row['switches_a_minute']:>20.1f}")
    return 0


if __name__ == "__main__":
    raise SystemExit(main())
