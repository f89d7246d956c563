"""A tick that is killed at its worst moment: what it told is not told again, what it had not told is."""

from __future__ import annotations

import os
import subprocess
import sys
from argparse import Namespace
from contextlib import closing
from datetime import timedelta
from types import SimpleNamespace

import pytest
from PySide6.QtCore import QLocale

from tests.builders import RULES, a_lender, a_loan, at
from tests.fakes import RecordingNotifier, TravellingClock
from tests.rules.tree import ROOT
from zhihuan.application import commands as c
from zhihuan.application.ports import EventKind, Outcome
from zhihuan.application.session import Session
from zhihuan.cli import tick
from zhihuan.cli.output import Output
from zhihuan.domain.reminder_rules import ReminderRules
from zhihuan.storage.store import LedgerFile
from zhihuan.system.spool import SpoolFolder
from zhihuan.wording.formats import Formats

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="a process that kills itself as POSIX does")

DAY = at("2026-02-15")
DYING = """
import os, signal, sys
from argparse import Namespace
from datetime import datetime
from pathlib import Path

from tests.cli.test_tick_killed import a_bench
from zhihuan.cli import tick
from zhihuan.cli.output import Output

folder = Path(sys.argv[1])
bench = a_bench(folder, datetime.fromisoformat(sys.argv[2]))


class Dying:
    def tell(self, notice):
        if sys.argv[3] == "told":
            notice.leaving()
        (folder / "told.txt").open("a").write(notice.title)
        os.kill(os.getpid(), signal.SIGKILL)


bench.notifier = Dying()
tick.run(Namespace(), bench, Output(as_json=True))
"""


def a_bench(folder, now):
    """What a tick works with, on a ledger file and a spool in a folder."""
    clock, store, ways = TravellingClock(now), LedgerFile.open(folder / "ledger.sqlite"), Formats(QLocale("en"))
    return SimpleNamespace(
        clock=clock, store=store, session=Session(store, clock, RULES), notifier=RecordingNotifier(),
        reminder_rules=ReminderRules(), formats=ways, notice_formats=ways, work_days=None, no_ledger=False,
        spool=SpoolFolder(folder / "telling", folder / "ledger.sqlite"),
    )


@pytest.fixture
def folder(tmp_path):
    bench = a_bench(tmp_path, DAY - timedelta(days=20))
    bench.session.run(c.AddLoan(a_loan(), a_lender()))
    bench.session.run(c.AddLoan(a_loan("huabei"), a_lender()))
    bench.store.close()
    return tmp_path


def die(folder, when="told"):
    """Let a tick tell its first notice, or ask in vain who shows it, and be killed before it can write that down."""
    environment = {**os.environ, "PYTHONPATH": os.pathsep.join((str(ROOT / "desktop"), str(ROOT)))}
    command = [sys.executable, "-c", DYING, str(folder), DAY.isoformat(), when]
    assert subprocess.run(command, env=environment, cwd=ROOT, check=False, timeout=60).returncode == -9
    assert (folder / "told.txt").exists()


def tell(folder, now):
    """Let a tick run at a moment; return how many notices it told, and the record, the newest first."""
    bench = a_bench(folder, now)
    with closing(bench.store):
        assert tick.run(Namespace(), bench, Output(as_json=True)) == 0
        return len(bench.notifier.told), bench.store.reminder_events(at("2026-01-01"))


def test_what_was_told_is_not_told_again_and_what_had_not_left_yet_is(folder):
    die(folder)

    told, record = tell(folder, DAY + timedelta(hours=1))

    assert told == 1
    assert {one.kind for one in record} == {EventKind.TOLD}
    assert [(one.channel, one.outcome) for one in record] == [("test", Outcome.CONFIRMED), ("", Outcome.UNCONFIRMED)]
    assert len({one.subject_key for one in record}) == 2


def test_what_had_reached_no_channel_that_answers_is_told(folder):
    die(folder, "asked")

    assert tell(folder, DAY + timedelta(hours=1))[0] == 2


def test_who_looks_at_once_leaves_it_to_the_one_that_may_still_be_telling(folder):
    die(folder)

    assert tell(folder, DAY + timedelta(minutes=1)) == (0, ())
    assert tell(folder, DAY + timedelta(minutes=3))[0] == 1
    assert tell(folder, DAY + timedelta(minutes=4))[0] == 0


@pytest.mark.parametrize("damage", [b"", b"[]", b"{", b"[{}]", b"\xff", b"[[[[", b"null", b'[{"at": 1}]'])
def test_what_cannot_be_read_stops_nothing(folder, damage):
    die(folder)
    (kept,) = (folder / "telling").iterdir()
    kept.write_bytes(damage)

    assert tell(folder, DAY + timedelta(hours=1))[0] == 2
    assert list((folder / "telling").iterdir()) == []


def test_where_nothing_can_be_kept_it_is_told_all_the_same(folder):
    (folder / "telling").write_text("in the way")

    assert tell(folder, DAY)[0] == 2
    assert tell(folder, DAY + timedelta(minutes=5))[0] == 0
