"""A ledger whose book and clock do as they please: lent, spent, paid, edited, undone; slept, travelled, set back."""

from __future__ import annotations

import shutil
import tempfile
from dataclasses import replace
from datetime import UTC, date, datetime, time, timedelta, timezone
from pathlib import Path
from zoneinfo import ZoneInfo

from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, precondition, rule

from tests.builders import RULES, a_card, a_lender, a_loan, an_entry, an_income, terms
from tests.fakes import TravellingClock
from tests.storage.plain_reminders import DAY, Holidays
from zhihuan.application import commands as c
from zhihuan.application.glance import paying
from zhihuan.application.ports import Notice
from zhihuan.application.reminding import Reminding
from zhihuan.application.session import Session
from zhihuan.domain.calendar import months_later
from zhihuan.domain.reminder_rules import Never, ReminderWish
from zhihuan.domain.terms import Method
from zhihuan.storage.store import LedgerFile

ZONES = [ZoneInfo(name) for name in (
    "Asia/Shanghai", "America/Los_Angeles", "Europe/Berlin", "Pacific/Kiritimati", "Australia/Lord_Howe",
)]
BEGINNINGS = [datetime(2026, 2, 3, tzinfo=UTC), datetime(2026, 3, 24, tzinfo=UTC), datetime(2026, 10, 20, tzinfo=UTC),
              datetime(2028, 2, 22, tzinfo=UTC)]
hours_of_day = st.builds(time, st.integers(0, 23), st.sampled_from([0, 30]))


class Keys:
    """Phrases reminders as their keys, one a line."""

    def one(self, reminder, position):
        return Notice("one", reminder.key)

    def digest(self, reminders, position):
        return Notice("digest", "\n".join(one.key for one in reminders))


class Program:
    """One process: a connection of its own to the ledger, and what it tells from it."""

    def __init__(self, path, clock):
        self.store = LedgerFile.open(path)
        self.session = Session(self.store, clock, RULES)
        self.reminding = Reminding(self.store, Keys(), Holidays())


class AnyBook(RuleBasedStateMachine):
    """Two programs on one ledger."""

    programs: tuple[Program, ...] = ()

    def begin(self, beginning):
        """Lay out the ledger, one loan in it, and its two programs."""
        self.folder = Path(tempfile.mkdtemp(prefix="zhihuan-"))
        self.zone = ZONES[0]
        self.clock = TravellingClock(beginning)
        self.move(timedelta())
        self.programs = tuple(Program(self.folder / "ledger.sqlite", self.clock) for _ in range(2))
        self.loans = 0
        self.first = months_later(beginning.date(), -1, 1)
        self.borrow(15, automatic=False)

    def teardown(self):
        for program in self.programs:
            program.store.close()
        if self.programs:
            shutil.rmtree(self.folder)

    @property
    def now(self):
        return self.clock.now()

    @property
    def wall(self):
        return self.now.replace(tzinfo=None)

    def move(self, span):
        """Let an exact span of time pass where the user is: on the wall an hour may be missing, or come twice."""
        there = (self.now.astimezone(UTC) + span).astimezone(self.zone)
        self.clock.travel_to(there.astimezone(timezone(there.utcoffset())))

    def position(self, which=0):
        session = self.programs[which].session
        session.read_again_if_changed()
        return session.position(self.now.date())

    def run(self, command):
        self.programs[0].session.run(command)

    def first_due(self, day):
        return date(self.first.year, self.first.month, day)

    @rule(day=st.integers(1, 28), automatic=st.booleans())
    @precondition(lambda self: self.loans < 5)
    def borrow(self, day, automatic):
        self.loans += 1
        self.run(c.AddLoan(self.loan(f"loan{self.loans}", day, automatic=automatic), a_lender()))

    def loan(self, identity, day, first_due=None, *, automatic=False):
        start = self.first_due(day)
        plan = terms(Method.EQUAL_PRINCIPAL, periods=3, due_day=day, start=start, first_due=first_due)
        return replace(a_loan(identity, start=start, terms=plan), automatic=automatic)

    @rule(day=st.integers(1, 28), due_day=st.integers(1, 28) | st.none(), grace=st.integers(0, 3))
    @precondition(lambda self: not self.programs[0].session.book.lines)
    def take_a_card(self, day, due_day, grace):
        self.run(c.AddLine(a_card(statement_day=day, due_day=due_day, grace_days=grace), a_lender("bank")))

    @rule(amount=st.integers(1, 900), back=st.integers(0, 40))
    @precondition(lambda self: self.programs[0].session.book.lines)
    def spend(self, amount, back):
        entries = len(self.programs[0].session.book.entries)
        on = self.now.date() - back * DAY
        self.run(c.AddEntry(an_entry(f"entry{entries}-{self.wall:%s%f}", line="card", on=on, amount=amount)))

    @rule(day=st.integers(1, 28))
    def earn(self, day):
        self.run(c.SetIncome(an_income(since=self.first_due(day))))

    @rule(data=st.data(), day=st.integers(1, 28))
    def move_the_due_days(self, data, day):
        book = self.programs[0].session.book
        if book.loans:
            loan = book.loans[data.draw(st.sampled_from(sorted(book.loans)))]
            moved = self.loan(loan.id, loan.start.day, months_later(loan.start, 1, day), automatic=loan.automatic)
            self.run(c.EditLoan(replace(moved, start=loan.start), a_lender()))

    @rule(data=st.data())
    def delete(self, data):
        book = self.programs[0].session.book
        if len(book.loans) > 1:
            self.run(c.DeleteLoan(data.draw(st.sampled_from(sorted(book.loans)))))

    @rule(data=st.data())
    def pay(self, data):
        dues = self.position().unpaid
        if dues:
            due = data.draw(st.sampled_from(dues[:4]))
            self.run(paying(due, self.now.date()))

    @rule()
    def undo(self):
        session = self.programs[0].session
        if len(session.history()) > 1 and session.can_undo:
            session.undo()

    @rule()
    def redo(self):
        if self.programs[0].session.can_redo:
            self.programs[0].session.redo()

    @rule(
        data=st.data(), leads=st.none() | st.sets(st.integers(0, 12), max_size=3), at=st.none() | hours_of_day,
        evening=st.none() | st.just(Never.NEVER) | hours_of_day, silent=st.booleans(), cut_off=st.none() | hours_of_day,
    )
    def wish(self, data, leads, at, evening, silent, cut_off):
        book = self.programs[0].session.book
        subjects = sorted({*book.loans, *book.lines, *book.lenders})
        if subjects:
            leads = None if leads is None else tuple(sorted(leads, reverse=True))
            subject = data.draw(st.sampled_from(subjects))
            self.run(c.SetReminderWish(ReminderWish(subject, leads, at, evening, silent, cut_off)))

    @rule(minutes=st.integers(1, 3 * 24 * 60))
    def time_passes_while_all_is_closed(self, minutes):
        self.move(timedelta(minutes=minutes))

    @rule(hours=st.integers(-72, 72))
    def the_clock_is_set(self, hours):
        self.move(timedelta(hours=hours))

    @rule(zone=st.sampled_from(ZONES))
    def travel(self, zone):
        self.zone = zone
        self.move(timedelta())

    @rule(which=st.integers(0, 1))
    def restart(self, which):
        self.programs[which].store.close()
        begun = Program(self.folder / "ledger.sqlite", self.clock)
        self.programs = tuple(begun if number == which else one for number, one in enumerate(self.programs))
