from __future__ import annotations

from pathlib import PurePath

import pytest

from tests.builders import RULES, a_lender, a_loan, a_loan_with_lender, a_payment, a_step, an_income, at, cny, new
from tests.fakes import MemoryStore, TravellingClock
from zhihuan.application.commands import AddLoan, DeleteLoan, EditLoan, RecordPayment
from zhihuan.application.history import Action, Summary, Touched
from zhihuan.application.ledger_problems import DiskFull
from zhihuan.application.session import Session
from zhihuan.domain.book import Kind
from zhihuan.domain.errors import AlreadyThere, NothingToRedo, NothingToUndo

A_LOAN = AddLoan(a_loan(), a_lender())


@pytest.fixture
def clock():
    return TravellingClock(at("2026-03-02", 9, 30))


@pytest.fixture
def store():
    return MemoryStore()


@pytest.fixture
def session(store, clock):
    return Session(store, clock, RULES)


@pytest.fixture
def touched(session):
    seen: list[Touched] = []
    session.observe(seen.append)
    return seen


def test_a_command_is_written_then_shown(session: Session, store, touched):
    step = session.run(A_LOAN)

    assert step is not None
    assert step.number == 1
    assert step.at == at("2026-03-02", 9, 30)
    assert step.summary == Summary(Action.LOAN_ADDED, "Jiebei", cny(12_000))
    assert session.book == store.load()
    assert touched == [Touched(frozenset({Kind.LENDER, Kind.LOAN}))]


def test_a_command_that_changes_nothing_is_no_step(session: Session, touched):
    session.run(A_LOAN)

    assert session.run(EditLoan(a_loan(), a_lender())) is None
    assert len(session.history()) == len(touched) == 1


def test_a_refused_command_changes_nothing_and_tells_nobody(session: Session, touched):
    session.run(A_LOAN)
    book = session.book

    with pytest.raises(AlreadyThere):
        session.run(A_LOAN)

    assert session.book is book
    assert len(touched) == 1


def test_deleting_a_loan_is_undone_with_its_payments(session: Session, touched):
    session.run(A_LOAN)
    session.run(RecordPayment(a_payment()))
    book = session.book
    session.run(DeleteLoan(a_loan().id))
    assert not session.book.payments

    session.undo()

    assert session.book == book
    assert touched[-1] == Touched(frozenset({Kind.LOAN, Kind.PAYMENT}))


def test_undo_and_redo_say_when_there_is_nothing_left(session: Session):
    with pytest.raises(NothingToUndo):
        session.undo()
    with pytest.raises(NothingToRedo):
        session.redo()
    session.run(A_LOAN)
    assert (session.can_undo, session.can_redo) == (True, False)

    session.undo()

    assert (session.can_undo, session.can_redo) == (False, True)
    assert session.redo().summary.action is Action.LOAN_ADDED


def test_what_another_process_did_is_read_before_anything_is_decided(session: Session, store: MemoryStore, touched):
    store.do_elsewhere(a_step(*a_loan_with_lender()))

    session.run(RecordPayment(a_payment()))

    assert list(session.book.payments) == [a_payment().id]
    assert touched[0] == Touched.everything()
    assert session.read_again_if_changed() is False


class FullDisk(MemoryStore):
    """A ledger whose disk takes no more."""

    def do(self, step):
        raise DiskFull(PurePath("ledger.sqlite"))


def test_when_the_disk_refuses_the_book_stays_what_the_disk_holds(clock):
    session = Session(FullDisk(), clock, RULES)

    with pytest.raises(DiskFull):
        session.run(A_LOAN)

    assert session.book.empty


def test_a_position_is_derived_once_until_the_book_or_the_day_changes(session: Session, store, clock):
    session.run(A_LOAN)
    first = session.position()

    assert session.position() is first
    clock.travel_to(at("2026-03-03"))
    tomorrow = session.position()
    store.do_elsewhere(a_step(new(Kind.INCOME, an_income())))
    session.read_again_if_changed()

    assert (first.today, tomorrow.today) == (at("2026-03-02").date(), at("2026-03-03").date())
    assert session.position().book.incomes
