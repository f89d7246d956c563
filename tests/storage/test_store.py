from __future__ import annotations

import os
import shutil
import sqlite3
import subprocess
import sys
from contextlib import closing, contextmanager
from pathlib import Path

import pytest

from tests.builders import a_book, a_lender, a_line, a_loan_with_lender, a_payment, a_step, an_entry, an_income, at, new
from tests.storage.conftest import fingerprint
from zhihuan.application.history import Step
from zhihuan.application.ledger_problems import DiskFailed, DiskFull, LedgerDamaged, LedgerMoved
from zhihuan.domain.book import Kind
from zhihuan.domain.change import Change, StaleChange
from zhihuan.storage.store import LedgerFile

NOW = at("2026-03-02")
ENVIRONMENT = {**os.environ, "PYTHONPATH": os.pathsep.join(sys.path)}


@pytest.fixture
def ledger(ledger_path):
    with closing(LedgerFile.open(ledger_path)) as opened:
        yield opened


@pytest.fixture
def other(ledger, ledger_path):
    with closing(LedgerFile.open(ledger_path)) as opened:
        yield opened


def present(step: Step | None) -> Step:
    assert step is not None
    return step


def many_entries(count: int, line: str = "card") -> Step:
    entries = (
        new(Kind.ENTRY, an_entry(f"{line}{number:032d}", line=line, counterparty="某某超市")) for number in range(count)
    )
    return a_step(new(Kind.LENDER, a_lender(line)), new(Kind.LINE, a_line(line, lender=line)), *entries)


def test_undo_and_redo_work_after_the_file_was_closed(ledger_path):
    with closing(LedgerFile.open(ledger_path)) as ledger:
        ledger.do(a_step(*a_loan_with_lender()))
        ledger.do(a_step(new(Kind.PAYMENT, a_payment())))
    with closing(LedgerFile.open(ledger_path)) as ledger:
        ledger.undo(present(ledger.last_done()))

    with closing(LedgerFile.open(ledger_path)) as ledger:
        assert ledger.load() == a_book(*a_loan_with_lender())
        ledger.redo(present(ledger.next_undone()))
        assert ledger.load().payments
        assert ledger.problems() == ()


def test_what_another_process_wrote_is_noticed_until_the_book_is_read_again(ledger, other):
    assert not ledger.changed_elsewhere()

    other.do(a_step(*a_loan_with_lender()))

    assert ledger.changed_elsewhere()
    assert ledger.changed_elsewhere()
    assert ledger.load().loans
    assert not ledger.changed_elsewhere()
    assert not other.changed_elsewhere()


def test_a_step_that_fits_no_more_because_another_process_came_first_is_told_calmly(ledger, other):
    first = other.do(a_step(*a_loan_with_lender()))

    with pytest.raises(LedgerMoved):
        ledger.do(a_step(*a_loan_with_lender()))

    ledger.load()
    with pytest.raises(StaleChange):
        ledger.do(a_step(*a_loan_with_lender()))
    other.undo(first)
    with pytest.raises(LedgerMoved):
        ledger.undo(first)


def test_a_step_done_beside_another_processs_one_still_asks_to_be_read_again(ledger, other):
    other.do(a_step(*a_loan_with_lender()))

    ledger.do(a_step(new(Kind.INCOME, an_income())))

    assert ledger.changed_elsewhere()
    assert ledger.load().loans


@contextmanager
def no_room(ledger: LedgerFile):
    pages = ledger._connection.execute("PRAGMA page_count").fetchone()[0]
    ledger._connection.execute(f"PRAGMA max_page_count = {pages}")
    yield
    ledger._connection.execute("PRAGMA max_page_count = 1000000")


def test_a_full_disk_loses_nothing_and_the_step_succeeds_once_there_is_room(ledger):
    ledger.do(a_step(*a_loan_with_lender()))
    before = ledger.load()
    step = many_entries(2000)

    with no_room(ledger), pytest.raises(DiskFull):
        ledger.do(step)

    assert ledger.load() == before
    assert len(ledger.steps()) == 1
    assert ledger.problems() == ()
    ledger.do(step)
    assert len(ledger.load().entries) == 2000


@pytest.mark.skipif(sys.platform == "win32", reason="no limit on a file's size can be set here")
def test_a_disk_that_stops_taking_writes_loses_nothing(ledger, ledger_path):
    import resource

    ledger.do(a_step(*a_loan_with_lender()))
    before = ledger.load()
    limits = resource.getrlimit(resource.RLIMIT_FSIZE)

    resource.setrlimit(resource.RLIMIT_FSIZE, (200_000, limits[1]))
    try:
        with pytest.raises(DiskFailed):
            ledger.do(many_entries(20_000))
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, limits)

    assert ledger.load() == before
    assert ledger.problems() == ()
    with closing(LedgerFile.open(ledger_path)) as again:
        assert again.load() == before


ON_A_TINY_DISK = """
import sys
from pathlib import Path
from tests.storage.test_store import many_entries
from zhihuan.application.ledger_problems import DiskFull
from zhihuan.storage.store import LedgerFile
path = Path(sys.argv[1]) / "ledger.zhihuan"
ledger = LedgerFile.open(path)
ledger.do(many_entries(100))
before = ledger.load()
for undone in range(3):
    try:
        ledger.do(many_entries(20_000, "another"))
    except DiskFull as full:
        print("full", full.path == path)
print(ledger.load() == before, ledger.problems())
small = ledger.do(many_entries(1, "small"))
ledger.undo(small)
ledger.close()
again = LedgerFile.open(path)
print(again.load() == before, again.problems())
again.undo(again.last_done())
print(again.load().empty)
"""


@pytest.mark.skipif(shutil.which("unshare") is None, reason="a tiny disk needs Linux and its `unshare`")
def test_on_a_disk_that_is_really_full_nothing_is_lost_and_undo_still_works(tmp_path):
    tiny_disk = f'mount -t tmpfs -o size=700k tmpfs {tmp_path} && exec {sys.executable} -c "$1" {tmp_path}'
    command = ["unshare", "--mount", "--map-root-user", "sh", "-c", tiny_disk, "sh"]
    if subprocess.run([*command, ""], check=False, capture_output=True).returncode:
        pytest.skip("mounting a tiny disk is not allowed here")

    said = subprocess.run([*command, ON_A_TINY_DISK], check=True, capture_output=True, text=True, env=ENVIRONMENT)

    assert said.stdout.splitlines() == ["full True"] * 3 + ["True ()"] * 2 + ["True"]


@pytest.mark.parametrize(
    ("edit", "finding"),
    [
        ("UPDATE loans SET method = 'whatever'", "loans jiebei"),
        ("UPDATE loans SET first_due = '2025-02-30'", "loans jiebei"),
        ("UPDATE loans SET name = ' '", "loans jiebei"),
        ("UPDATE loans SET rate = 'a lot'", "loans jiebei"),
        ("UPDATE payments SET currency = 'yuan'", "payments payment"),
    ],
)
def test_a_row_that_other_hands_spoilt_is_named(ledger, ledger_path, edit, finding):
    ledger.do(a_step(*a_loan_with_lender(), new(Kind.PAYMENT, a_payment())))
    with closing(sqlite3.connect(ledger_path)) as hands, hands:
        hands.execute(edit)

    with pytest.raises(LedgerDamaged, match=finding):
        ledger.load()

    assert finding in ledger.problems()[0]


@pytest.mark.parametrize(
    ("edit", "finding"),
    [
        ("DELETE FROM lenders", "foreign_key_check"),
        ("UPDATE payments SET amount_minor = 1", "history 2"),
        ("DELETE FROM payments", "history 2"),
        ("DELETE FROM history WHERE number = 1", "does not lead back"),
        ("UPDATE history SET changes = '[{' WHERE number = 2", "history 2"),
        ("UPDATE history SET state = 'undone' WHERE number = 1", "history 2"),
        ("UPDATE loans SET rate = '0.120e0'", "loans jiebei"),
    ],
)
def test_a_ledger_whose_history_does_not_lead_to_what_it_holds_is_found_out(ledger, ledger_path, edit, finding):
    ledger.do(a_step(*a_loan_with_lender()))
    ledger.do(a_step(new(Kind.PAYMENT, a_payment())))
    assert ledger.problems() == ()
    with closing(sqlite3.connect(ledger_path)) as hands, hands:
        hands.execute(edit)

    found = ledger.problems()

    assert any(finding in problem for problem in found), found


def test_a_damaged_step_is_no_crash(ledger, ledger_path):
    ledger.do(a_step(*a_loan_with_lender()))
    with closing(sqlite3.connect(ledger_path)) as hands, hands:
        hands.execute("UPDATE history SET changes = 'x'")

    with closing(LedgerFile.open(ledger_path)) as again, pytest.raises(LedgerDamaged, match="history 1"):
        again.last_done()


def test_a_text_that_is_no_text_is_no_crash(ledger, ledger_path):
    ledger.do(a_step(*a_loan_with_lender()))
    with closing(sqlite3.connect(ledger_path)) as hands, hands:
        hands.execute("UPDATE loans SET name = CAST(x'ff' AS TEXT)")

    with pytest.raises(LedgerDamaged):
        ledger.load()


CLAIMANT = """
import sys
from datetime import datetime
from pathlib import Path
from zhihuan.storage.store import LedgerFile
ledger = LedgerFile.open(Path(sys.argv[1]))
print("ready", flush=True)
sys.stdin.read(3)
print(*sorted(ledger.claim([f"due-{number}" for number in range(300)], datetime.fromisoformat(sys.argv[2]))))
"""


def test_of_several_processes_each_reminder_is_won_by_exactly_one(ledger, ledger_path):
    claimants: list[subprocess.Popen[str]] = [
        subprocess.Popen(
            [sys.executable, "-c", CLAIMANT, str(ledger_path), NOW.isoformat()], stdin=subprocess.PIPE,
            stdout=subprocess.PIPE, text=True, env=ENVIRONMENT,
        )
        for _ in range(4)
    ]
    ready = [claimant.stdout.readline() for claimant in claimants if claimant.stdout]
    for claimant in claimants:
        assert claimant.stdin
        claimant.stdin.write("go\n")
        claimant.stdin.flush()
    won = [claimant.communicate()[0].split() for claimant in claimants]

    assert ready == ["ready\n"] * 4
    assert sorted(key for keys in won for key in keys) == sorted(f"due-{number}" for number in range(300))
    assert ledger.claim(["due-1"], NOW) == frozenset()


def test_asking_in_vain_for_reminders_needs_no_lock(ledger, ledger_path):
    ledger.claim(["a"], NOW)
    with closing(sqlite3.connect(ledger_path, isolation_level=None)) as writer:
        writer.execute("BEGIN IMMEDIATE")

        assert ledger.claim(["a"], NOW) == frozenset()


def test_a_step_read_once_is_not_read_again(ledger, ledger_path):
    ledger.do(many_entries(100))
    with closing(LedgerFile.open(ledger_path)) as again:
        first = present(again.last_done())

        assert present(again.last_done()).changes is first.changes


def test_reading_leaves_the_file_as_it_is(ledger_path):
    with closing(LedgerFile.open(ledger_path)) as ledger:
        ledger.do(a_step(*a_loan_with_lender(), new(Kind.PAYMENT, a_payment())))
    before = fingerprint(ledger_path)

    with closing(LedgerFile.open(ledger_path)) as ledger:
        ledger.load()
        ledger.steps()
        ledger.problems()

    assert fingerprint(ledger_path) == before


def test_an_edit_within_a_big_step_finds_its_own_row(ledger):
    ledger.do(a_step(*a_loan_with_lender(), *(new(Kind.PAYMENT, a_payment(str(one))) for one in range(50))))

    ledger.do(a_step(*(
        Change(Kind.PAYMENT, a_payment(str(one)), a_payment(str(one), note=f"note {one}")) for one in range(50)
    )))

    assert [payment.note for payment in ledger.load().payments.values()] == [f"note {one}" for one in range(50)]


def test_a_path_may_hold_what_a_uri_may_not(tmp_path: Path):
    path = tmp_path / "我的 账本?#%41&mode=memory.zhihuan"
    with closing(LedgerFile.open(path)) as ledger:
        ledger.do(a_step(*a_loan_with_lender()))

    assert [entry.name for entry in tmp_path.iterdir()] == [path.name]
    with closing(LedgerFile.open(path)) as ledger:
        assert ledger.load().loans
