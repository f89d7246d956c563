"""The way from the beat to the notice: told once, told again when nobody took it, one digest of more than three."""

from __future__ import annotations

from datetime import date, timedelta
from fractions import Fraction
from pathlib import PurePath

import pytest
from PySide6.QtCore import QObject, Signal

from tests.builders import RULES, a_lender, a_loan, at
from tests.fakes import MemoryStore, TravellingClock
from zhihuan.application import commands as c
from zhihuan.application.glance import paying
from zhihuan.application.ledger_problems import LedgerBusy
from zhihuan.application.ports import Delivery, EventKind, Notice, Outcome
from zhihuan.application.reminding import Reminding
from zhihuan.application.session import Session
from zhihuan.bootstrap.telling import Telling
from zhihuan.domain.reminder_rules import ReminderRules


class PlainWords:
    def one(self, reminder, position):
        return Notice(position.name_of(reminder.due), str(reminder.days_left))

    def digest(self, reminders, position):
        return Notice("digest", ", ".join(position.name_of(one.due) for one in reminders))


class InstantHerald(QObject):
    told = Signal(object, object)

    def __init__(self):
        super().__init__()
        self.notices = []
        self.unanswered: tuple[object, ...] = ()
        self.outcome = Outcome.CONFIRMED

    def tell(self, subject, notice):
        self.notices.append(notice)
        self.unanswered += (subject,)
        self.told.emit(subject, Delivery("instant", self.outcome))


    def withdraw(self, gone):
        self.unanswered = tuple(subject for subject in self.unanswered if subject is not gone)


@pytest.fixture
def clock():
    return TravellingClock(at("2026-02-08", 10))


@pytest.fixture
def herald(qapp):
    return InstantHerald()


@pytest.fixture
def session(clock):
    session = Session(MemoryStore(), clock, RULES)
    session.run(c.AddLoan(a_loan(), a_lender()))
    return session


@pytest.fixture
def telling(session, clock, herald, qapp):
    parent = QObject()
    store = session._store
    complaints: list[object] = []
    reminding = Reminding(store, PlainWords())
    yield Telling(session, reminding, lambda: ReminderRules(evening=None), herald, clock, complaints.append, parent)
    assert complaints == []


def test_a_reminder_is_told_once_however_often_the_heart_beats(telling, herald):
    for _ in range(5):
        telling.look()

    assert herald.notices == [Notice("Jiebei", "7")]


def test_each_lead_is_told_on_its_day_and_overdue_daily(telling, herald, clock):
    for _ in range(12):
        telling.look()
        clock.pass_by(timedelta(days=1))

    assert [notice.body for notice in herald.notices] == ["7", "3", "1", "0", "-1", "-2", "-3", "-4"]


def test_what_nobody_took_is_told_again(telling, herald):
    herald.outcome = Outcome.REFUSED
    telling.look()
    herald.outcome = Outcome.CONFIRMED
    telling.look()
    telling.look()

    assert len(herald.notices) == 2


def test_paying_silences_and_undo_does_not_repeat_what_was_told(telling, herald, session, clock):
    telling.look()
    due = session.position().dues[0]
    session.run(paying(due, date(2026, 2, 8)))
    clock.pass_by(timedelta(days=4))
    telling.look()
    assert len(herald.notices) == 1

    session.undo()
    telling.look()

    assert [notice.body for notice in herald.notices] == ["7", "3"]


def test_a_notice_leaves_the_desktop_when_its_due_is_paid_elsewhere(telling, herald, session):
    telling.look()
    assert len(herald.unanswered) == 1
    due = session.position().dues[0]

    session.run(paying(due, date(2026, 2, 8), due.to_pay.times(Fraction(1, 2))))
    telling.look()
    assert len(herald.unanswered) == 1

    session.run(paying(session.position().dues[0], date(2026, 2, 8)))
    telling.look()

    assert herald.unanswered == ()


def test_a_digest_stays_until_all_of_it_is_paid(telling, herald, session):
    for number in range(3):
        session.run(c.AddLoan(a_loan(f"loan{number}", name=f"Loan {number}"), a_lender()))
    telling.look()

    for left in (1, 1, 1, 0):
        session.run(paying(session.position().unpaid[0], date(2026, 2, 8)))
        telling.look()
        assert len(herald.unanswered) == left


def test_after_a_long_gap_there_is_one_digest(telling, herald, session, clock):
    for number in range(3):
        session.run(c.AddLoan(a_loan(f"loan{number}", name=f"Loan {number}"), a_lender()))
    telling.look()
    herald.notices.clear()

    clock.sleep(timedelta(days=40))
    telling.catch_up(clock.now())

    assert [notice.title for notice in herald.notices] == ["digest"]


def test_three_at_the_first_look_after_a_start_are_three_notices_with_their_buttons(telling, herald, session):
    for name in ("Second", "Third"):
        session.run(c.AddLoan(a_loan(name.lower(), name=name), a_lender()))

    telling.look()

    assert sorted(notice.title for notice in herald.notices) == ["Jiebei", "Second", "Third"]


def test_what_was_written_here_is_no_reason_to_try_a_refused_notice_again_at_once(telling, herald):
    herald.outcome = Outcome.REFUSED
    telling.look()

    telling.look_elsewhere()

    assert len(herald.notices) == 1


def test_who_is_still_typing_is_told_of_what_presses_and_of_the_rest_a_little_later(telling, herald, session, clock):
    session.run(c.AddLoan(a_loan("late", name="Late", start=date(2026, 1, 5)), a_lender()))
    telling.look_after_a_change()
    assert [notice.title for notice in herald.notices] == ["Late"]

    for _ in range(4):
        clock.pass_by(timedelta(minutes=1))
        telling.look()
    assert len(herald.notices) == 1
    clock.pass_by(timedelta(minutes=1))
    telling.look()

    assert [notice.title for notice in herald.notices] == ["Late", "Jiebei"]


def test_what_came_of_a_notice_is_kept_until_it_can_be_written_and_nothing_is_told_twice(
    telling, herald, session, clock, monkeypatch
):
    store, settle = session._store, session._store.settle

    def locked(_told):
        raise LedgerBusy(PurePath("ledger.sqlite"))

    monkeypatch.setattr(store, "settle", locked)
    telling.look()
    for _ in range(4):
        clock.pass_by(timedelta(minutes=1))
        telling.look()
    monkeypatch.setattr(store, "settle", settle)
    for _ in range(4):
        clock.pass_by(timedelta(minutes=1))
        telling.look()

    assert herald.notices == [Notice("Jiebei", "7")]
    assert [event.kind for event in store.reminder_events(at("2026-02-01"))] == [EventKind.TOLD]


def test_a_notice_that_is_no_reminder_is_recorded_nowhere(telling, herald, session):
    herald.tell(None, Notice("Zhihuan is still here", "It waits in the tray."))
    telling.look()

    assert [notice.title for notice in herald.notices] == ["Zhihuan is still here", "Jiebei"]
