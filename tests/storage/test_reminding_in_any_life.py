"""Whatever becomes of a ledger, a clock and two programs: nothing lost, nothing told twice, nothing that is paid."""

from __future__ import annotations

import shutil
import tempfile
from datetime import UTC, date, datetime, time, timedelta
from pathlib import Path

from hypothesis import settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, invariant, precondition, rule

from tests.builders import RULES, a_lender, a_loan, at, terms
from tests.fakes import RecordingNotifier, TravellingClock
from zhihuan.application import commands as c
from zhihuan.application.glance import paying
from zhihuan.application.ports import Delivery, EventKind, Notice, Outcome
from zhihuan.application.reminding import Reminding
from zhihuan.application.session import Session
from zhihuan.domain.put_off import EVERYTHING, Snooze, on_day, snoozed_until
from zhihuan.domain.reminder_rules import Quiet, ReminderRules
from zhihuan.domain.terms import Method
from zhihuan.storage.store import LedgerFile

LOUD = ReminderRules()
NIGHTS = ReminderRules(quiet=Quiet(time(22), time(7)))
MILESTONES = ((7, time(9), "7"), (3, time(9), "3"), (1, time(9), "1"), (0, time(9), "0"), (0, time(18), "evening"))
DAY = timedelta(days=1)


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
        self.reminding = Reminding(self.store, Keys())


def last_milestone(due, wall):
    """Return the last moment that a due has had by now, and what marks it: the rules once more, in plain words."""
    passed = [
        (datetime.combine(due.on - days * DAY, hour), mark)
        for days, hour, mark in MILESTONES if datetime.combine(due.on - days * DAY, hour) <= wall
    ]
    day = wall.date() if wall.time() >= time(9) else wall.date() - DAY
    if day > due.on:
        passed.append((datetime.combine(day, time(9)), f"overdue:{day.isoformat()}"))
    return passed[-1] if passed else None


class AnyLife(RuleBasedStateMachine):
    """Two programs on one ledger, whose clock, book and notification service do as they please."""

    @initialize(rules=st.sampled_from([LOUD, NIGHTS]))
    def begin(self, rules):
        self.wanted = rules
        self.folder = Path(tempfile.mkdtemp(prefix="zhihuan-"))
        self.clock = TravellingClock(at("2026-02-03", 8))
        self.notifier = RecordingNotifier()
        self.programs = [Program(self.folder / "ledger.sqlite", self.clock) for _ in range(2)]
        self.loans = 0
        self.told: dict[str, datetime] = {}
        self.put_offs: dict[str, tuple[datetime, datetime]] = {}
        self.claimed_at: dict[str, datetime] = {}
        self.borrow(15)

    def teardown(self):
        for program in self.programs:
            program.store.close()
        shutil.rmtree(self.folder)

    @property
    def wall(self):
        return self.clock.now().replace(tzinfo=None)

    def open_dues(self):
        session = self.programs[0].session
        session.read_again_if_changed()
        return session.position(self.clock.now().date()).unpaid

    def run(self, command):
        self.programs[0].session.run(command)

    @rule(day=st.integers(1, 28))
    @precondition(lambda self: self.loans < 6)
    def borrow(self, day):
        self.loans += 1
        start = date(2026, 1, day)
        loan = a_loan(
            f"loan{self.loans}", start=start, terms=terms(Method.EQUAL_PRINCIPAL, periods=3, due_day=day, start=start)
        )
        self.run(c.AddLoan(loan, a_lender()))

    @rule(data=st.data(), day=st.integers(1, 28))
    def move_the_due_days(self, data, day):
        book = self.programs[0].session.book
        if book.loans:
            loan = book.loans[data.draw(st.sampled_from(sorted(book.loans)))]
            moved = a_loan(loan.id, start=loan.start, terms=terms(
                Method.EQUAL_PRINCIPAL, periods=3, first_due=date(2026, 2, day), due_day=day, start=loan.start
            ))
            self.run(c.EditLoan(moved, a_lender()))

    @rule(data=st.data())
    def delete(self, data):
        book = self.programs[0].session.book
        if len(book.loans) > 1:
            self.run(c.DeleteLoan(data.draw(st.sampled_from(sorted(book.loans)))))

    @rule()
    def pay(self):
        dues = self.open_dues()
        if dues:
            self.run(paying(dues[0], self.clock.now().date()))

    @rule()
    def undo(self):
        session = self.programs[0].session
        if len(session.history()) > 1 and session.can_undo:
            session.undo()

    @rule()
    def redo(self):
        if self.programs[0].session.can_redo:
            self.programs[0].session.redo()

    @rule(minutes=st.integers(1, 3 * 24 * 60))
    def time_passes_while_all_is_closed(self, minutes):
        self.clock.sleep(timedelta(minutes=minutes))

    @rule(hours=st.lists(st.sampled_from([0.5, 1, 2, 4, 8]), min_size=1, max_size=10), which=st.integers(0, 1))
    def time_passes(self, hours, which):
        for each in hours:
            self.clock.pass_by(timedelta(hours=each))
            self.look(which, catching_up=False)

    @rule(hours=st.integers(-72, 24 * 30), which=st.integers(0, 1))
    def the_clock_is_wrong_for_a_while(self, hours, which):
        self.clock.travel_to(self.clock.now() + timedelta(hours=hours))
        self.look(which, catching_up=True)
        self.clock.travel_to(self.clock.now() - timedelta(hours=hours))

    @rule(hours=st.integers(-72, 24 * 10))
    def the_clock_is_set(self, hours):
        self.clock.travel_to(self.clock.now() + timedelta(hours=hours))

    @rule()
    def the_service_comes_and_goes(self):
        went = self.notifier.answer.outcome is Outcome.REFUSED
        self.notifier.answer = Delivery("test", Outcome.CONFIRMED if went else Outcome.REFUSED)

    @rule(which=st.integers(0, 1))
    def restart(self, which):
        self.programs[which].store.close()
        self.programs[which] = Program(self.folder / "ledger.sqlite", self.clock)

    @rule(data=st.data(), choice=st.sampled_from([*Snooze, "date", "dismiss"]))
    def put_off(self, data, choice):
        now, dues = self.clock.now(), self.open_dues()
        near = [due for due in dues if due.on <= now.date() + 9 * DAY]
        if not near:
            return
        due = data.draw(st.sampled_from(near))
        reminding = self.programs[1].reminding
        if choice == "dismiss":
            reminding.dismiss_today(due.key, now)
            self.put_offs[due.key] = (now, on_day(now.date() + DAY, self.wanted))
            return
        until = (
            on_day(now.date() + data.draw(st.integers(1, 20)) * DAY, self.wanted) if choice == "date"
            else snoozed_until(choice, due, self.wanted, now)
        )
        if until is not None:
            reminding.snooze(due.key, until, now)
            self.put_offs[due.key] = (now, until.replace(tzinfo=None))

    @rule(data=st.data())
    def resume(self, data):
        if self.put_offs:
            key = data.draw(st.sampled_from(sorted(self.put_offs)))
            self.programs[0].reminding.resume(key, self.clock.now())
            del self.put_offs[key]

    @rule()
    def pause(self):
        now = self.clock.now()
        self.programs[0].reminding.pause_today(now)
        self.put_offs[EVERYTHING] = (now, on_day(now.date() + DAY, self.wanted))

    @rule(which=st.integers(0, 1))
    def claim_and_die(self, which):
        program, now = self.programs[which], self.clock.now()
        program.session.read_again_if_changed()
        for outgoing in program.reminding.claim(program.session.position(now.date()), self.wanted, now):
            self.claimed_at.update(dict.fromkeys(outgoing.keys, now))

    @rule(which=st.integers(0, 1), catching_up=st.booleans())
    def look(self, which, catching_up):
        program, now = self.programs[which], self.clock.now()
        program.session.read_again_if_changed()
        position = program.session.position(now.date())
        for outgoing in program.reminding.claim(position, self.wanted, now):
            delivery = self.notifier.tell(outgoing.notice)
            if program.reminding.answer(outgoing, delivery, now):
                for one in outgoing.reminders:
                    self.was_told(one, position)
            self.claimed_at = {key: moment for key, moment in self.claimed_at.items() if key not in outgoing.keys}
        if self.notifier.answer.outcome is not Outcome.REFUSED:
            self.nothing_is_lost(position)

    def was_told(self, one, position):
        assert one.key not in self.told, "told twice"
        assert one.due in position.unpaid, "paid already"
        assert not self.holds(one.subject_key), "put off"
        assert not self.holds(EVERYTHING), "paused"
        self.told[one.key] = one.moment

    def holds(self, subject_key):
        made, until = self.put_offs.get(subject_key, (None, None))
        return made is not None and made <= self.clock.now() + timedelta(minutes=5) and self.wall < until

    def nothing_is_lost(self, position):
        quiet = self.wanted.quiet
        if self.holds(EVERYTHING) or (quiet is not None and quiet.holds(self.wall)):
            return
        for due in position.unpaid:
            found = last_milestone(due, self.wall)
            if found is None or self.holds(due.key):
                continue
            moment, mark = found
            held = self.held_back()
            put_off = self.put_offs.get(due.key)
            if put_off is not None and put_off[0] <= self.clock.now() + timedelta(minutes=5) and moment <= put_off[1]:
                mark = f"snoozed:{put_off[0].astimezone(UTC).isoformat()}"
            later = [key for key, at in self.told.items() if key.startswith(f"{due.key}:") and at >= moment]
            assert f"{due.key}:{mark}" in (*self.told, *held) or later, "lost"

    def held_back(self):
        """Return what another program claimed and may still be telling."""
        now = self.clock.now()
        return [key for key, moment in self.claimed_at.items() if abs(now - moment) < timedelta(minutes=2)]

    @invariant()
    def the_record_says_what_was_told(self):
        if hasattr(self, "programs"):
            record = self.programs[0].reminding.told_record(at("2020-01-01"))
            told = [one.reminder_key for one in record if one.kind is EventKind.TOLD]
            assert sorted(told) == sorted(self.told)


TestAnyLife = AnyLife.TestCase
TestAnyLife.settings = settings(max_examples=60, stateful_step_count=40, deadline=None)
