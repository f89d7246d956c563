from __future__ import annotations

import os
import sqlite3
import stat
import subprocess
import sys
from contextlib import closing

import pytest

from tests.builders import a_loan_with_lender, a_step, an_income, new
from tests.storage.conftest import fingerprint, without_root
from zhihuan.application.ledger_problems import (
    AnotherProgramsDatabase,
    LedgerBusy,
    LedgerDamaged,
    LedgerNotWritable,
    LedgerTooNew,
    NotALedger,
)
from zhihuan.domain.book import Kind
from zhihuan.storage.database import FORMAT, open_database
from zhihuan.storage.files import APPLICATION_ID, header
from zhihuan.storage.migrations import migrate
from zhihuan.storage.store import LedgerFile

A_PHOTOGRAPH = bytes.fromhex("ffd8ffe000104a464946") + bytes(range(256)) * 40


@pytest.fixture
def wide_open_umask():
    before = os.umask(0)
    yield
    os.umask(before)


def mode(path):
    return stat.S_IMODE(path.stat().st_mode)


def a_ledger_at(path):
    with closing(LedgerFile.open(path)) as ledger:
        ledger.do(a_step(*a_loan_with_lender()))


def files_in(folder):
    return sorted(entry.name for entry in folder.iterdir())


@pytest.mark.skipif(sys.platform == "win32", reason="file modes mean nothing here")
def test_the_ledger_and_all_beside_it_are_for_the_owners_eyes_only(wide_open_umask, tmp_path):
    path = tmp_path / "new folder" / "ledger.zhihuan"

    with closing(LedgerFile.open(path)) as ledger:
        ledger.do(a_step(*a_loan_with_lender()))

        assert mode(path.parent) == 0o700
        assert {name: mode(path.parent / name) for name in files_in(path.parent)} == {
            "ledger.zhihuan": 0o600, "ledger.zhihuan-shm": 0o600, "ledger.zhihuan-wal": 0o600,
        }


@pytest.mark.skipif(sys.platform == "win32", reason="file modes mean nothing here")
def test_a_umask_cannot_lock_the_owner_out(tmp_path):
    before = os.umask(0o777)
    try:
        a_ledger_at(tmp_path / "ledger.zhihuan")
    finally:
        os.umask(before)

    assert mode(tmp_path / "ledger.zhihuan") == 0o600


def test_a_new_ledger_says_what_it_is_and_is_safe_against_power_loss(ledger_path):
    with closing(open_database(ledger_path)) as connection:
        pragmas = {
            name: connection.execute(f"PRAGMA {name}").fetchone()[0]
            for name in ("foreign_keys", "journal_mode", "synchronous")
        }
        tables = connection.execute("SELECT name, strict FROM pragma_table_list WHERE type = 'table'").fetchall()

    assert header(ledger_path) == (APPLICATION_ID, FORMAT)
    assert pragmas == {"foreign_keys": 1, "journal_mode": "wal", "synchronous": 2}
    assert {name for name, strict in tables if not strict} == {
        "_sqlite_migrations", "sqlite_schema", "sqlite_sequence", "sqlite_temp_schema",
    }


def test_closing_leaves_one_file(ledger_path):
    a_ledger_at(ledger_path)

    assert files_in(ledger_path.parent) == ["ledger.zhihuan"]


def test_a_file_whose_making_was_cut_short_becomes_a_ledger(ledger_path):
    ledger_path.touch()
    a_ledger_at(ledger_path)
    ledger_path.unlink()
    with closing(sqlite3.connect(ledger_path)) as connection:
        connection.execute("PRAGMA journal_mode = WAL")

    a_ledger_at(ledger_path)

    assert header(ledger_path) == (APPLICATION_ID, FORMAT)


@pytest.mark.skipif(sys.platform == "win32", reason="file modes mean nothing here")
def test_an_empty_file_that_becomes_a_ledger_is_closed_to_others(ledger_path):
    ledger_path.touch()
    ledger_path.chmod(0o644)

    a_ledger_at(ledger_path)

    assert mode(ledger_path) == 0o600


@pytest.mark.parametrize("name", ["empty.csv", "Statement.XLSX", "notes.txt"])
def test_an_empty_file_named_as_a_statement_becomes_no_ledger(tmp_path, name):
    path = tmp_path / name
    path.touch()
    path.chmod(0o644)

    with pytest.raises(NotALedger):
        LedgerFile.open(path)

    assert path.read_bytes() == b""
    assert mode(path) == 0o644
    assert files_in(tmp_path) == [name]


def test_a_ledger_whose_program_died_before_its_log_was_merged_is_still_a_ledger(ledger_path):
    with closing(sqlite3.connect(ledger_path, isolation_level=None)) as died:
        died.execute("PRAGMA journal_mode = WAL")
        migrate(died, ledger_path)
        assert header(ledger_path) == (0, 0)

        a_ledger_at(ledger_path)


@pytest.mark.parametrize(
    "content", [A_PHOTOGRAPH, b"x", "借呗 12,000".encode("gb18030"), b"SQLite format 3\x00"],
    ids=["photograph", "one byte", "text", "cut off"],
)
def test_what_is_no_database_is_refused_and_left_as_it_was(ledger_path, content):
    ledger_path.write_bytes(content)

    with pytest.raises(NotALedger):
        LedgerFile.open(ledger_path)

    assert ledger_path.read_bytes() == content
    assert files_in(ledger_path.parent) == ["ledger.zhihuan"]


def test_a_folder_is_no_ledger(tmp_path):
    with pytest.raises(NotALedger):
        LedgerFile.open(tmp_path)


@pytest.mark.parametrize("pragma", ["SELECT 1", "PRAGMA application_id = 252006673", "PRAGMA user_version = 3"])
def test_another_programs_database_is_refused_and_left_as_it_was(ledger_path, pragma):
    with closing(sqlite3.connect(ledger_path)) as connection:
        connection.execute("CREATE TABLE recipes (name)")
        connection.execute(pragma)
    before = fingerprint(ledger_path)

    with pytest.raises(AnotherProgramsDatabase):
        LedgerFile.open(ledger_path)

    assert fingerprint(ledger_path) == before


def test_a_ledger_of_a_newer_version_is_refused_untouched(ledger_path):
    a_ledger_at(ledger_path)
    with closing(sqlite3.connect(ledger_path)) as connection:
        connection.execute(f"PRAGMA user_version = {FORMAT + 1}")
    before = fingerprint(ledger_path)

    with pytest.raises(LedgerTooNew) as refused:
        LedgerFile.open(ledger_path)

    assert (refused.value.found, refused.value.known) == (FORMAT + 1, FORMAT)
    assert fingerprint(ledger_path) == before
    assert files_in(ledger_path.parent) == ["ledger.zhihuan"]


def test_a_ledger_that_a_newer_version_left_in_the_middle_is_refused_with_nothing_lost(ledger_path):
    a_ledger_at(ledger_path)
    newer = sqlite3.connect(ledger_path)
    newer.execute(f"PRAGMA user_version = {FORMAT + 1}")

    with pytest.raises(LedgerTooNew):
        LedgerFile.open(ledger_path)

    assert newer.execute("SELECT name FROM loans").fetchall() == [("Jiebei",)]
    newer.close()


def test_a_file_that_may_not_be_written_is_refused_as_it_is(open_folder):
    path = open_folder / "ledger.zhihuan"
    a_ledger_at(path)
    path.chmod(0o444)
    before = fingerprint(path)

    with without_root(), pytest.raises(LedgerNotWritable):
        LedgerFile.open(path)

    assert fingerprint(path) == before


def test_a_file_that_may_not_be_read_is_refused(open_folder):
    path = open_folder / "ledger.zhihuan"
    a_ledger_at(path)
    path.chmod(0)

    with without_root(), pytest.raises(LedgerNotWritable) as refused:
        LedgerFile.open(path)

    assert refused.value.cause == "EACCES"


def test_a_folder_that_may_not_be_written_gets_no_ledger(open_folder):
    open_folder.chmod(0o555)

    with without_root(), pytest.raises(LedgerNotWritable) as refused:
        LedgerFile.open(open_folder / "ledger.zhihuan")

    assert refused.value.cause == "EACCES"
    assert files_in(open_folder) == []


def test_a_ledger_in_a_folder_that_may_not_be_written_is_refused_as_it_is(open_folder):
    path = open_folder / "ledger.zhihuan"
    a_ledger_at(path)
    path.chmod(0o666)
    open_folder.chmod(0o555)
    before = fingerprint(path)

    with without_root(), pytest.raises(LedgerNotWritable):
        LedgerFile.open(path)

    assert fingerprint(path) == before
    assert files_in(open_folder) == ["ledger.zhihuan"]


def test_a_folder_that_cannot_be_made_is_told_as_such(tmp_path):
    (tmp_path / "file").touch()

    with pytest.raises(LedgerNotWritable):
        LedgerFile.open(tmp_path / "file" / "ledger.zhihuan")


def test_a_ledger_locked_by_another_program_can_be_read_and_not_written(ledger_path):
    a_ledger_at(ledger_path)
    income = a_step(new(Kind.INCOME, an_income()))
    with closing(sqlite3.connect(ledger_path, isolation_level=None)) as other:
        other.execute("BEGIN IMMEDIATE")
        with closing(LedgerFile.open(ledger_path, busy_timeout_s=0)) as ledger:
            before = ledger.load()

            with pytest.raises(LedgerBusy):
                ledger.do(income)

            assert ledger.load() == before
            other.execute("ROLLBACK")
            ledger.do(income)
            assert ledger.problems() == ()


def test_a_ledger_locked_while_it_must_be_made_is_busy(ledger_path):
    with closing(sqlite3.connect(ledger_path, isolation_level=None)) as other:
        other.execute("BEGIN EXCLUSIVE")

        with pytest.raises(LedgerBusy):
            LedgerFile.open(ledger_path, busy_timeout_s=0)

    a_ledger_at(ledger_path)


@pytest.mark.parametrize("offset", [4096, 3 * 4096, 10 * 4096], ids=lambda offset: f"page {offset // 4096 + 1}")
def test_a_damaged_ledger_is_noticed(ledger_path, offset):
    a_ledger_at(ledger_path)
    with ledger_path.open("r+b") as file:
        file.seek(offset)
        file.write(b"\xa5" * 4096)

    try:
        with closing(LedgerFile.open(ledger_path)) as ledger:
            found = ledger.problems()
    except LedgerDamaged as damaged:
        found = (damaged.finding,)

    assert found


def test_a_ledger_cut_off_is_noticed(ledger_path):
    a_ledger_at(ledger_path)
    with ledger_path.open("r+b") as file:
        file.truncate(2 * 4096)

    with pytest.raises(LedgerDamaged), closing(LedgerFile.open(ledger_path)) as ledger:
        ledger.load()


def test_opening_an_existing_ledger_does_not_import_what_only_a_new_one_needs(ledger_path):
    a_ledger_at(ledger_path)
    program = (
        "import sys; from pathlib import Path; from zhihuan.storage.store import LedgerFile;"
        "LedgerFile.open(Path(sys.argv[1])).load(); print('sqlite_utils' in sys.modules)"
    )

    found = subprocess.run(
        [sys.executable, "-c", program, str(ledger_path)], check=True, capture_output=True, text=True,
        env={**os.environ, "PYTHONPATH": os.pathsep.join(sys.path)},
    )

    assert found.stdout.strip() == "False"
