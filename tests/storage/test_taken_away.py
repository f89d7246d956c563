"""A ledger that is moved or replaced while it is open is written no more: what was written there would be lost."""

from __future__ import annotations

import sqlite3
from contextlib import closing

import pytest

from tests.builders import a_loan_with_lender, a_step, at
from zhihuan.application.ledger_problems import LedgerBusy, LedgerTakenAway
from zhihuan.application.ports import EventKind, ReminderEvent
from zhihuan.storage.store import LedgerFile

NOW = at("2026-03-02")
TOLD = ReminderEvent(NOW, EventKind.TOLD, "key", "subject")


@pytest.fixture
def ledger(ledger_path):
    with closing(LedgerFile.open(ledger_path)) as opened:
        yield opened


def renamed(path):
    path.rename(path.with_name("elsewhere.sqlite"))


def replaced(path):
    renamed(path)
    LedgerFile.open(path).close()


@pytest.mark.parametrize("gone", [renamed, replaced])
@pytest.mark.parametrize(
    "write",
    [
        lambda ledger: ledger.do(a_step(*a_loan_with_lender())),
        lambda ledger: ledger.hand(),
        lambda ledger: ledger.changed_elsewhere(),
        lambda ledger: ledger.claim(["key"], NOW),
        lambda ledger: ledger.settle([TOLD]),
    ],
    ids=["do", "hand", "look", "claim", "settle"],
)
def test_nothing_is_written_into_a_file_that_is_no_longer_at_its_place(ledger, ledger_path, gone, write):
    gone(ledger_path)

    with pytest.raises(LedgerTakenAway):
        write(ledger)

    with closing(sqlite3.connect(ledger_path.with_name("elsewhere.sqlite"))) as left:
        assert left.execute("SELECT count(*) FROM loans").fetchone() == (0,)
        assert left.execute("SELECT count(*) FROM reminder_events").fetchone() == (0,)


def test_a_file_that_was_put_back_is_written_again(ledger, ledger_path):
    renamed(ledger_path)
    ledger_path.with_name("elsewhere.sqlite").rename(ledger_path)

    ledger.do(a_step(*a_loan_with_lender()))

    assert ledger.load().loans


def test_the_record_of_reminders_waits_for_another_writer_no_longer_than_it_was_told(ledger_path):
    with (
        closing(LedgerFile.open(ledger_path, busy_timeout_s=3600, reminders_wait_s=0.01)) as ledger,
        closing(sqlite3.connect(ledger_path, isolation_level=None)) as other,
    ):
        other.execute("BEGIN IMMEDIATE")

        with pytest.raises(LedgerBusy):
            ledger.settle([TOLD])

        other.execute("ROLLBACK")
        ledger.settle([TOLD])
        assert ledger.reminder_events(NOW) == (TOLD,)
