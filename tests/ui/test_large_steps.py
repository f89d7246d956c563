"""A large step is written beside the window: it can be stopped, refused or taken back; nothing else comes between."""

from __future__ import annotations

from threading import Event

import pytest

from tests.builders import RULES, a_lender, a_loan, an_income, at
from tests.fakes import MemoryHand, MemoryStore, TravellingClock
from zhihuan.application import commands as c
from zhihuan.application.ledger_problems import LedgerBusy
from zhihuan.application.session import Session
from zhihuan.domain.income import IncomeId
from zhihuan.ui.desk import Desk
from zhihuan.ui.large_steps import MANY_CHANGES
from zhihuan.wording.problems import told

ADD = c.AddLoan(a_loan(), a_lender())


class PatientStore(MemoryStore):
    """Writes only when it may."""

    def __init__(self):
        super().__init__()
        self.go_on = Event()
        self.problem = None

    def hand(self):
        return PatientHand(self)


class PatientHand(MemoryHand):
    _store: PatientStore

    def do(self, step, progress):
        self._store.go_on.wait()
        if self._store.problem is not None:
            raise self._store.problem
        return super().do(step, progress)


@pytest.fixture
def store():
    return PatientStore()


@pytest.fixture
def desk(store, look, qapp):
    desk = Desk(Session(store, TravellingClock(at("2026-03-10")), RULES), look, told, qapp)
    yield desk
    store.go_on.set()
    desk.deleteLater()


@pytest.fixture
def sentences(desk):
    sentences: list[str] = []
    desk.failed.connect(sentences.append)
    return sentences


def test_a_large_step_is_shown_and_offers_its_undo(desk, store, qtbot):
    store.go_on.set()

    with qtbot.waitSignal(desk.done):
        desk.run_large(ADD)

    assert desk.session.book.loans


def test_meanwhile_everything_else_is_refused_in_a_sentence(desk, store, qtbot, sentences):
    desk.run_large(ADD)

    assert not desk.run(c.SetIncome(an_income()))
    desk.undo()

    assert len(sentences) == 2
    assert all("being written" in sentence for sentence in sentences)
    with qtbot.waitSignal(desk.done):
        store.go_on.set()
    assert desk.run(c.SetIncome(an_income()))


def test_a_stopped_step_leaves_the_ledger_as_it_was(desk, store, qtbot):
    desk.run_large(ADD)

    with qtbot.waitSignal(desk.large.stopped):
        desk.large.stop()
        store.go_on.set()

    assert desk.session.book.empty
    assert not desk.session.writing


def test_a_step_that_is_refused_says_why_and_leaves_the_ledger_free(desk, store, qtbot, sentences, tmp_path):
    store.problem = LedgerBusy(tmp_path)
    store.go_on.set()

    with qtbot.waitSignal(desk.failed):
        desk.run_large(ADD)

    assert "locked" in sentences[0]
    assert not desk.session.writing


def test_a_large_step_is_taken_back_and_brought_again_beside_the_window(desk, store, qtbot):
    incomes = tuple(c.SetIncome(an_income(IncomeId(str(number)))) for number in range(MANY_CHANGES + 1))
    desk.run(c.TakeSample("many", incomes))

    with qtbot.waitSignal(desk.taken_back):
        desk.undo()
    assert desk.session.book.empty
    with qtbot.waitSignal(desk.done):
        desk.redo()

    assert len(desk.session.book.incomes) == len(incomes)
