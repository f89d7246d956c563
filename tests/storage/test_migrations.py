from __future__ import annotations

import sqlite3
import stat
import sys
from contextlib import closing

import pytest
from sqlite_utils.migrations import Migrations

from tests.builders import a_book, a_loan_with_lender, a_step
from zhihuan.storage.database import FORMAT
from zhihuan.storage.migrations import LEDGER, migrate
from zhihuan.storage.store import LedgerFile


@pytest.fixture
def next_format():
    """Give the migrations of a program to come, with one more than ours."""
    migrations = Migrations(LEDGER.name)
    for each in LEDGER._migrations:
        migrations(name=each.name)(each.fn)
    migrations(name="next")(lambda db: db.execute("ALTER TABLE loans ADD COLUMN colour TEXT NOT NULL DEFAULT ''"))
    return migrations


@pytest.fixture
def old_ledger(ledger_path):
    with closing(LedgerFile.open(ledger_path)) as ledger:
        ledger.do(a_step(*a_loan_with_lender()))
    return ledger_path


def connected(path):
    return closing(sqlite3.connect(path, isolation_level=None))


def test_the_format_is_the_number_of_migrations():
    assert len(LEDGER._migrations) == FORMAT


def test_an_older_ledger_is_copied_before_it_is_migrated(old_ledger, next_format):
    with connected(old_ledger) as connection:
        migrate(connection, old_ledger, next_format)

        assert connection.execute("SELECT name, colour FROM loans").fetchall() == [("Jiebei", "")]
        assert connection.execute("PRAGMA user_version").fetchone() == (FORMAT + 1,)
    copy = old_ledger.with_name(f"ledger.format-{FORMAT}.zhihuan")
    if sys.platform != "win32":
        assert stat.S_IMODE(copy.stat().st_mode) == 0o600
    with closing(LedgerFile.open(copy)) as before:
        assert before.load() == a_book(*a_loan_with_lender())
        assert before.problems() == ()


def test_a_migration_that_fails_leaves_the_ledger_as_it_was(old_ledger, next_format):
    migrations = next_format
    migrations(name="broken")(lambda db: db.execute("ALTER TABLE no_such_table ADD COLUMN colour"))

    with connected(old_ledger) as connection, pytest.raises(sqlite3.OperationalError):
        migrate(connection, old_ledger, migrations)

    with closing(LedgerFile.open(old_ledger)) as ledger:
        assert ledger.load() == a_book(*a_loan_with_lender())
        assert ledger.problems() == ()


def test_two_programs_that_meet_at_a_new_ledger_make_it_once(ledger_path):
    with closing(LedgerFile.open(ledger_path)), connected(ledger_path) as second:
        migrate(second, ledger_path)

        assert second.execute("SELECT count(*) FROM _sqlite_migrations").fetchone() == (FORMAT,)
