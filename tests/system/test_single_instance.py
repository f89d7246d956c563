"""One window per ledger: the second start calls the first and leaves; the dead bar no door."""

from __future__ import annotations

import os
import signal
import socket
import stat
import subprocess
import sys
import tempfile
import threading
from pathlib import Path

import pytest

from zhihuan.system.errors import LedgerOpenElsewhere
from zhihuan.system.single_instance import SingleInstance

PATIENCE_MS = 30_000
SECOND_START = """
import sys
from pathlib import Path
from zhihuan.system.single_instance import SingleInstance
start = SingleInstance(Path(sys.argv[1]), Path(sys.argv[2]))
if start.claim():
    print("first", flush=True)
    sys.stdin.read()
else:
    start.call([Path(file) for file in sys.argv[3:]])
    print("called", flush=True)
"""


@pytest.fixture
def ledger(tmp_path):
    return tmp_path / "ledger.sqlite"


@pytest.fixture
def run():
    """A folder whose name is as short as a session's own."""
    with tempfile.TemporaryDirectory(prefix="zhihuan-") as folder:
        yield Path(folder) / "run"


@pytest.fixture
def starts(qapp, run):
    made = []

    def start(ledger, folder=run):
        made.append(SingleInstance(ledger, folder))
        return made[-1]

    yield start
    for one in made:
        one.release()
        one.deleteLater()


def another_process(ledger, folder, *files):
    return subprocess.Popen(
        [sys.executable, "-c", SECOND_START, str(ledger), str(folder), *files],
        env={**os.environ, "PYTHONPATH": os.pathsep.join(sys.path)},
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        text=True,
    )


def test_a_second_process_calls_the_first_and_ends(qtbot, starts, ledger, run):
    first = starts(ledger)
    claimed = first.claim()

    with qtbot.waitSignal(first.raised, timeout=PATIENCE_MS) as raised:
        second = another_process(ledger, run, "/tmp/账单 花呗.csv")  # noqa: S108 - never opened
    said, _ = second.communicate()

    assert claimed
    assert raised.args == [(Path("/tmp/账单 花呗.csv"),)]  # noqa: S108 - never opened
    assert said == "called\n"
    assert second.returncode == 0


def test_two_ledgers_may_be_open_at_once(starts, tmp_path):
    assert starts(tmp_path / "mine.sqlite").claim()
    assert starts(tmp_path / "ours.sqlite").claim()


def test_one_ledger_under_two_names_is_one(starts, ledger, tmp_path):
    ledger.touch()
    (tmp_path / "link.sqlite").symlink_to(ledger)

    assert starts(ledger).claim()
    assert not starts(tmp_path / "link.sqlite").claim()
    assert not starts(tmp_path / "run" / ".." / "ledger.sqlite").claim()


def test_a_released_ledger_may_be_claimed_again(starts, ledger):
    first = starts(ledger)
    first.claim()

    first.release()

    assert starts(ledger).claim()


def test_a_killed_process_bars_no_door(qtbot, starts, ledger, run):
    killed = another_process(ledger, run)
    was_first = killed.stdout.readline()
    killed.send_signal(signal.SIGKILL)
    killed.communicate()
    left_behind = list(run.glob("*.socket"))

    heir = starts(ledger)
    claimed = heir.claim()
    with qtbot.waitSignal(heir.raised, timeout=PATIENCE_MS):
        caller = another_process(ledger, run)
    said, _ = caller.communicate()

    assert was_first == "first\n"
    assert len(left_behind) == 1
    assert claimed
    assert said == "called\n"


def test_a_first_that_hangs_is_said_to(starts, ledger, run):
    hung = another_process(ledger, run)
    hung.stdout.readline()
    second = starts(ledger)

    claimed = second.claim()
    with pytest.raises(LedgerOpenElsewhere) as refusal:
        second.call(within_s=0.3)
    hung.communicate("")

    assert not claimed
    assert refusal.value.ledger == ledger


@pytest.mark.parametrize(
    "noise",
    [b"\n", b"\xff\n", b'{"verb": "quit"}\n', b'{"verb":"raise","files":[5]}\n', b"x" * 200_000],
    ids=["nothing", "no text", "no verb of ours", "no file", "no end"],
)
def test_noise_on_the_socket_raises_nothing(qtbot, starts, ledger, run, noise):
    first = starts(ledger)
    first.claim()
    heard: list[object] = []
    first.raised.connect(heard.append)
    (path,) = run.glob("*.socket")
    answers = []

    def shout():
        with socket.socket(socket.AF_UNIX) as line:
            line.connect(str(path))
            try:
                line.sendall(noise)
                answers.append(line.recv(100))
            except (BrokenPipeError, ConnectionResetError):
                answers.append(b"")

    thread = threading.Thread(target=shout)
    thread.start()
    qtbot.waitUntil(lambda: bool(answers), timeout=PATIENCE_MS)
    thread.join()

    assert answers == [b""]
    assert heard == []


def test_a_folder_too_deep_for_a_socket_still_serves(qtbot, starts, ledger, tmp_path):
    deep = tmp_path / ("d" * 100)
    first = starts(ledger, deep)
    first.claim()

    with qtbot.waitSignal(first.raised, timeout=PATIENCE_MS):
        second = another_process(ledger, deep)
    said, _ = second.communicate()

    assert said == "called\n"


def test_the_socket_is_the_users_alone(starts, ledger, run):
    starts(ledger).claim()

    (path,) = run.glob("*.socket")
    assert stat.S_IMODE(path.stat().st_mode) & 0o077 == 0
    assert stat.S_IMODE(path.parent.stat().st_mode) == 0o700
