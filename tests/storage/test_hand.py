"""A step written beside the window: whole or not at all, only on what it was decided from, and known to the session."""

from __future__ import annotations

from threading import Thread

import pytest

from tests.builders import RULES, a_lender, a_loan, an_income
from tests.fakes import TravellingClock
from zhihuan.application import commands as c
from zhihuan.application.ledger_problems import LedgerMoved, StepUnderWay
from zhihuan.application.session import Session
from zhihuan.domain.errors import NothingToUndo
from zhihuan.storage.store import LedgerFile

ADD = c.AddLoan(a_loan(), a_lender())
INCOME = c.SetIncome(an_income())


class Stopped(Exception):
    """Somebody wanted it stopped."""


@pytest.fixture
def store(ledger_path):
    store = LedgerFile.open(ledger_path)
    yield store
    store.close()


@pytest.fixture
def session(store):
    return Session(store, TravellingClock(), RULES)


def run_in_thread(work, progress=lambda done, whole: None):
    """Call the work in another thread; return what it answered or raised."""
    outcome = []

    def run():
        try:
            outcome.append(work(progress))
        except Exception as problem:  # noqa: BLE001 - handed to the test
            outcome.append(problem)

    thread = Thread(target=run)
    thread.start()
    thread.join()
    return outcome[0]


def test_a_step_written_in_another_thread_is_shown_when_it_has_ended(session, store):
    written = run_in_thread(session.begin(ADD))
    assert session.book.empty

    session.end(written)

    assert session.book == store.load()
    assert session.book.loans
    assert not session.read_again_if_changed()


def test_while_a_step_is_written_another_is_refused_and_reading_goes_on(session):
    session.begin(ADD)

    with pytest.raises(StepUnderWay):
        session.run(INCOME)
    with pytest.raises(StepUnderWay):
        session.undo()
    assert not session.can_undo

    session.end(None)
    session.run(INCOME)
    assert session.book.incomes


def test_a_step_stopped_before_it_is_written_leaves_the_ledger_as_it_was(session, store):
    def stop_at_once(done, whole):
        raise Stopped

    assert isinstance(run_in_thread(session.begin(ADD), stop_at_once), Stopped)
    session.end(None)

    assert store.load().empty
    assert not session.can_undo


def test_a_step_stopped_while_it_is_written_leaves_the_ledger_as_it_was(session, store):
    calls = []

    def stop_later(done, whole):
        calls.append(done)
        if len(calls) > 2:
            raise Stopped

    assert isinstance(run_in_thread(session.begin(ADD), stop_later), Stopped)
    session.end(None)

    assert store.load().empty


def test_a_step_is_not_written_on_a_ledger_that_moved_meanwhile(session, ledger_path):
    under_way = session.begin(ADD)
    other = LedgerFile.open(ledger_path)
    Session(other, TravellingClock(), RULES).run(INCOME)
    other.close()

    assert isinstance(run_in_thread(under_way), LedgerMoved)
    session.end(None)

    assert session.read_again_if_changed()
    assert session.book.incomes
    assert not session.book.loans


def test_what_another_process_writes_after_the_step_is_still_noticed(session, ledger_path):
    written = run_in_thread(session.begin(ADD))
    other = LedgerFile.open(ledger_path)
    Session(other, TravellingClock(), RULES).run(INCOME)
    other.close()

    session.end(written)

    assert session.read_again_if_changed()
    assert session.book.incomes
    assert session.book.loans


def test_undo_and_redo_go_beside_the_window_too(session, store):
    session.run(ADD)

    session.end(run_in_thread(session.begin_undo()))
    assert session.book.empty
    assert session.can_redo
    session.end(run_in_thread(session.begin_redo()))

    assert session.book == store.load()
    assert session.book.loans
    assert not session.last_step.undone
    assert not session.read_again_if_changed()


def test_where_there_is_nothing_to_take_back_nothing_is_under_way(session):
    with pytest.raises(NothingToUndo):
        session.begin_undo()

    assert not session.writing


def test_a_command_that_changes_nothing_writes_nothing(session):
    session.run(ADD)

    session.end(run_in_thread(session.begin(c.EditLoan(a_loan(), a_lender()))))

    assert len(session.history()) == 1
