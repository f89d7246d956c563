"""What another process writes to the ledger is noticed; what is replaced is found again."""

from __future__ import annotations

from contextlib import closing

import pytest
from PySide6.QtCore import QObject

from tests.builders import a_loan_with_lender, a_step
from zhihuan.storage.store import LedgerFile
from zhihuan.system.file_watch import FileWatch


@pytest.fixture
def parent(qapp):
    return QObject()


def test_a_step_of_another_connection_is_noticed(tmp_path, parent, qtbot):
    path = tmp_path / "ledger.sqlite"
    with closing(LedgerFile.open(path)) as mine, closing(LedgerFile.open(path)) as other:
        mine.load()
        watch = FileWatch(path, parent)
        watch.watch()

        with qtbot.waitSignal(watch.changed):
            other.do(a_step(*a_loan_with_lender()))

        assert mine.changed_elsewhere()
        watch.stop()


def test_a_file_that_was_replaced_is_watched_again(tmp_path, parent, qtbot):
    path = tmp_path / "ledger.sqlite"
    path.write_text("one")
    watch = FileWatch(path, parent)
    watch.watch()
    with qtbot.waitSignal(watch.changed):
        path.unlink()
    path.write_text("two")
    watch.watch()

    with qtbot.waitSignal(watch.changed):
        path.write_text("three")

    watch.stop()


def test_what_is_not_there_is_not_watched(tmp_path, parent):
    watch = FileWatch(tmp_path / "none", parent)

    watch.watch()
    watch.stop()
