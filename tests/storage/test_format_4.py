"""A ledger of format 4 had recovery cases of few words; a case that had ended then ended because the line came back.

`format_4.sql` is such a ledger as that program left it: two lines lost, one restored; ten steps done, one undone.
"""

from __future__ import annotations

import sqlite3
from contextlib import closing
from datetime import date
from pathlib import Path

import pytest
from sqlite_utils.migrations import Migrations

from tests.builders import cny
from zhihuan.domain.book import Kind
from zhihuan.domain.recovery.case import LossReason, Outcome
from zhihuan.storage.files import APPLICATION_ID
from zhihuan.storage.migrations import LEDGER, migrate
from zhihuan.storage.store import LedgerFile

WRITTEN = (Path(__file__).parent / "format_4.sql").read_text(encoding="utf-8")


@pytest.fixture
def old_path(ledger_path):
    with closing(sqlite3.connect(ledger_path)) as connection:
        connection.executescript(WRITTEN)
        connection.execute(f"PRAGMA application_id = {APPLICATION_ID}")
        connection.execute("PRAGMA user_version = 4")
    return ledger_path


@pytest.fixture
def migrated(old_path):
    with closing(LedgerFile.open(old_path)) as ledger:
        yield ledger


def test_a_case_that_had_ended_was_restored_and_an_open_one_goes_on(migrated):
    cases = {one.line: one for one in migrated.load().cases.values()}

    ended, running = cases["huabei"], cases["baitiao"]
    assert (ended.reason, ended.closed_on, ended.outcome) == (
        LossReason.MULTI_LENDER, date(2026, 6, 1), Outcome.RESTORED,
    )
    assert (running.closed_on, running.outcome) == (None, None)
    assert (ended.told, ended.baseline, ended.marks, ended.confirmed_on, ended.capital) == ("", (), (), None, False)
    assert len(ended.criteria) > 2


def test_what_is_new_is_empty_and_a_line_has_no_further_funder(migrated):
    book = migrated.load()

    assert not any(book.of(kind) for kind in (Kind.STEP, Kind.CONTACT, Kind.DOCUMENT, Kind.FLOW))
    assert {one.funders for one in book.lines.values()} == {()}
    assert {one.successor for one in book.line_events.values()} == {None}
    assert book.facts["cash"].amount == cny(5_000)


def test_its_history_still_leads_to_it(migrated):
    assert migrated.problems() == ()


def test_an_end_that_was_recorded_then_can_be_undone_and_brought_back(migrated):
    before = migrated.load()
    steps = 0
    while step := migrated.last_done():
        migrated.undo(step)
        steps += 1

    assert (steps, migrated.load().empty) == (10, True)
    for _ in range(steps):
        migrated.redo(migrated.next_undone())
    assert migrated.load() == before


def test_an_end_that_was_undone_then_can_be_done_after_all(migrated):
    migrated.redo(migrated.next_undone())

    ends = {one.line: (one.closed_on, one.outcome) for one in migrated.load().cases.values()}
    assert ends["baitiao"] == (date(2026, 6, 9), Outcome.RESTORED)
    assert migrated.problems() == ()


def test_a_migration_that_fails_on_the_way_leaves_format_4_to_the_byte(old_path):
    broken = Migrations(LEDGER.name)
    for each in LEDGER._migrations:
        broken(name=each.name)(each.fn)
    broken(name="broken")(lambda db: db.execute("ALTER TABLE no_such_table ADD COLUMN colour"))

    with closing(sqlite3.connect(old_path, isolation_level=None)) as connection:
        with pytest.raises(sqlite3.OperationalError):
            migrate(connection, old_path, broken)

        assert "\n".join([*connection.iterdump(), ""]) == WRITTEN
        assert connection.execute("PRAGMA user_version").fetchone() == (4,)


def test_the_ledger_of_format_4_lies_beside_as_it_was(old_path, migrated):
    copy = old_path.with_name("ledger.format-4.zhihuan")

    with closing(sqlite3.connect(copy)) as beside:
        assert "\n".join([*beside.iterdump(), ""]) == WRITTEN
