"""One open ledger: decided, written, shown; undone and redone; read anew when another process wrote."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from tests.builders import (
    RULES,
    a_book,
    a_lender,
    a_line,
    a_loan,
    a_loan_with_lender,
    a_payment,
    a_step,
    an_entry,
    an_event,
    an_import,
    an_income,
    at,
    cny,
    new,
)
from tests.fakes import MemoryStore, TravellingClock
from zhihuan.application import commands as c
from zhihuan.application import recovery_commands as r
from zhihuan.application.history import Action, Summary, Touched
from zhihuan.application.session import Session
from zhihuan.domain.book import Book, Kind
from zhihuan.domain.credit_line import LineEventKind
from zhihuan.domain.errors import AlreadyThere, NothingToRedo, NothingToUndo
from zhihuan.domain.revolving import EntryKind

LOAN, LENDER, LINE = a_loan(), a_lender(), a_line()
ADD = c.AddLoan(LOAN, LENDER)


class DiskFull(RuntimeError):
    """A store that refuses, as a full disk does."""


class FullStore(MemoryStore):
    def do(self, step):
        raise DiskFull

    def undo(self, step):
        raise DiskFull


@pytest.fixture
def store():
    return MemoryStore()


@pytest.fixture
def clock():
    return TravellingClock()


@pytest.fixture
def session(store, clock):
    return Session(store, clock, RULES)


def test_what_is_done_can_be_undone_and_redone(session):
    step = session.run(ADD)
    assert session.book.loans == {LOAN.id: LOAN}

    assert session.last_step == step
    assert session.undo() == step
    assert session.book.empty
    session.redo()

    assert session.book.loans == {LOAN.id: LOAN}
    assert (session.can_undo, session.can_redo) == (True, False)


def test_an_empty_ledger_has_nothing_to_undo_or_redo(session):
    assert (session.can_undo, session.can_redo) == (False, False)
    with pytest.raises(NothingToUndo):
        session.undo()
    with pytest.raises(NothingToRedo):
        session.redo()


def test_a_new_step_drops_what_was_undone(session):
    session.run(ADD)
    session.undo()

    session.run(c.SetIncome(an_income()))

    assert not session.can_redo


def test_undo_outlives_the_session(store, clock, session):
    session.run(ADD)

    later = Session(store, clock, RULES)
    later.undo()

    assert later.book.empty


def test_a_refused_command_changes_nothing(session):
    session.run(ADD)
    book = session.book
    seen: list[Touched] = []
    session.observe(seen.append)

    with pytest.raises(AlreadyThere):
        session.run(ADD)

    assert session.book is book
    assert (len(session.history()), seen) == (1, [])


def test_a_command_that_changes_nothing_makes_no_step(session):
    session.run(ADD)

    assert session.run(c.EditLoan(LOAN, LENDER)) is None
    assert len(session.history()) == 1


@pytest.mark.parametrize("act", [lambda session: session.run(c.SetIncome(an_income())), Session.undo])
def test_a_full_disk_leaves_the_book_as_it_was(clock, act):
    store = FullStore(a_book(*a_loan_with_lender()))
    MemoryStore.do(store, a_step(new(Kind.INCOME, an_income("other"))))
    session = Session(store, clock, RULES)
    book = session.book
    seen: list[Touched] = []
    session.observe(seen.append)

    with pytest.raises(DiskFull):
        act(session)

    assert session.book is book
    assert seen == []


def test_observers_hear_what_was_touched(session):
    seen: list[Touched] = []
    session.observe(seen.append)

    session.run(ADD)
    session.run(c.SetIncome(an_income()))
    session.undo()
    session.redo()

    assert [one.kinds for one in seen] == [{Kind.LENDER, Kind.LOAN}, {Kind.INCOME}, {Kind.INCOME}, {Kind.INCOME}]


def test_what_another_process_wrote_is_read_before_anything_is_done(store, session):
    seen: list[Touched] = []
    session.observe(seen.append)
    store.do_elsewhere(a_step(*a_loan_with_lender()))

    session.run(c.RecordPayment(a_payment()))

    assert len(session.book.payments) == 1
    assert seen[0] == Touched.everything()
    assert not session.read_again_if_changed()


@pytest.mark.parametrize("act", [Session.undo, Session.read_again_if_changed])
def test_another_processs_step_can_be_undone_here(store, session, act):
    store.do_elsewhere(a_step(*a_loan_with_lender()))

    act(session)

    assert session.book.empty is (act is Session.undo)


def test_another_processs_undo_can_be_redone_here(store, session):
    session.run(ADD)
    store.undo(store.last_done())
    store._moved_elsewhere = True

    session.redo()

    assert session.book.loans


def test_a_step_carries_its_moment_and_what_it_did(session, clock):
    step = session.run(ADD)

    assert step.at == clock.now()
    assert step.number == 1
    assert session.history() == (step,)


def test_the_position_is_derived_once_until_something_changes(session, clock):
    session.run(ADD)
    first = session.position()

    assert session.position() is first
    assert session.position(date(2026, 4, 1)) is not first
    session.run(c.SetIncome(an_income()))
    assert session.position() is not first
    before = session.position()
    clock.travel_to(at("2026-03-03", 0))
    assert session.position().today == date(2026, 3, 3)
    assert session.position() is not before


# ── what the history says ─────────────────────────────────────────────────────

PAYMENT, ENTRY = a_payment(), an_entry("bill", kind=EntryKind.REPAYMENT)
CLOSED = an_event("closed", on=date(2026, 3, 1), kind=LineEventKind.CLOSED, limit=None)


def test_each_command_has_its_summary(session):
    commands: list[tuple[c.Command, Summary]] = [
        (ADD, Summary(Action.LOAN_ADDED, "Jiebei", cny(12_000))),
        (c.EditLoan(a_loan(note="checked"), LENDER), Summary(Action.LOAN_EDITED, "Jiebei")),
        (c.RecordPayment(PAYMENT), Summary(Action.PAYMENT_RECORDED, "Jiebei", cny("1066.19"))),
        (c.DeletePayment(PAYMENT.id), Summary(Action.PAYMENT_DELETED, "Jiebei", cny("1066.19"))),
        (c.SettleLoan(LOAN.id, date(2026, 3, 1)), Summary(Action.LOAN_SETTLED, "Jiebei")),
        (c.DeleteLoan(LOAN.id), Summary(Action.LOAN_DELETED, "Jiebei")),
        (c.AddLine(LINE, LENDER, an_event()), Summary(Action.LINE_ADDED, "Huabei")),
        (c.EditLine(a_line(due_day=15)), Summary(Action.LINE_EDITED, "Huabei")),
        (c.PayBill(ENTRY), Summary(Action.BILL_PAID, "Huabei", cny(300))),
        (c.DeleteEntry(ENTRY.id), Summary(Action.ENTRY_DELETED, "Huabei", cny(300))),
        (c.RecordLineEvent(CLOSED), Summary(Action.LINE_EVENT_RECORDED, "Huabei")),
        (c.SetIncome(an_income()), Summary(Action.INCOME_SET, "Salary", cny(10_000))),
        (c.DeleteIncome(an_income().id), Summary(Action.INCOME_DELETED, "Salary")),
        (c.TakeImport((an_import(), an_import("second", file_name="b.csv")), (), (), (), (), (), ()),
         Summary(Action.IMPORTED, "alipay.csv, b.csv", count=0)),
    ]

    for command, summary in commands:
        step = session.run(command)
        assert step is not None
        assert step.summary == summary


def test_correcting_a_case_and_deleting_its_line_are_told_by_the_lines_name(session):
    session.run(c.AddLine(LINE, LENDER))
    session.run(c.RecordLineEvent(CLOSED))
    (case,) = session.book.cases.values()

    corrected = session.run(r.EditCase(replace(case, confirmed_on=date(2026, 3, 1))))
    deleted = session.run(c.DeleteLine(LINE.id))

    assert corrected.summary == Summary(Action.CASE_EDITED, "Huabei")
    assert deleted.summary == Summary(Action.LINE_DELETED, "Huabei")


def test_everything_can_be_undone_down_to_the_empty_book(session):
    for command in (
        ADD, c.RecordPayment(PAYMENT), c.AddLine(LINE, LENDER, an_event()), c.PayBill(ENTRY), c.RecordLineEvent(CLOSED),
        c.SetIncome(an_income()), c.DeleteLine(LINE.id), c.DeleteLoan(LOAN.id),
    ):
        session.run(command)

    while session.can_undo:
        session.undo()

    assert session.book == Book()
    assert len(session.history()) == 8
    assert session.history(2) == session.history()[:2]
