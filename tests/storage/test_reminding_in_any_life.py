"""Whatever becomes of a ledger, a clock and two programs: nothing lost, nothing told twice, nothing that is paid.

Nor anything in the quiet that was not asked for then, nor what a later reminder has overtaken.
"""

from __future__ import annotations

from datetime import UTC, datetime, time, timedelta

from hypothesis import settings
from hypothesis import strategies as st
from hypothesis.stateful import initialize, invariant, rule

from tests.builders import at
from tests.fakes import RecordingNotifier
from tests.storage.any_book import BEGINNINGS, AnyBook
from tests.storage.plain_reminders import DAY, HOUR, Told, last_of_due, last_of_statement
from zhihuan.application import commands as c
from zhihuan.application.ports import Delivery, EventKind, Outcome
from zhihuan.domain.due import Due, DueState
from zhihuan.domain.put_off import EVERYTHING, PutOff, Snooze, on_day, snoozed_until
from zhihuan.domain.reminder import Occasion, PayDay, StatementDay
from zhihuan.domain.reminder_rules import Quiet, ReminderRules, ReminderWish, wanted

ALL_RULES = [
    ReminderRules(), ReminderRules(quiet=Quiet(time(22), time(7)), incomes=True),
    ReminderRules((5, 1, 0), time(6), quiet=Quiet(time(22), time(7))),
    ReminderRules((3, 0), time(21), time(12), quiet=Quiet(time(20), time(8)), incomes=True),
    ReminderRules((1,), time(2, 30), evening=None), ReminderRules((), quiet=Quiet(time(12), time(11))),
]
ANSWERS = [Delivery("test", outcome) for outcome in Outcome]


class AnyLife(AnyBook):
    """The two programs tell, fail, die; the user puts off, pauses and wishes otherwise."""

    @initialize(beginning=st.sampled_from(BEGINNINGS), rules=st.sampled_from(ALL_RULES))
    def begin_to_tell(self, beginning, rules):
        self.begin(beginning)
        self.in_force = rules
        self.notifier = RecordingNotifier()
        self.told = Told()
        self.claimed_at: dict[str, datetime] = {}

    @rule(hours=st.lists(st.sampled_from([0.5, 1, 2, 4, 8]), min_size=1, max_size=10), which=st.integers(0, 1))
    def time_passes(self, hours, which):
        for each in hours:
            self.move(timedelta(hours=each))
            self.look(which)

    @rule(hours=st.integers(-72, 24 * 30), which=st.integers(0, 1))
    def the_clock_is_wrong_for_a_while(self, hours, which):
        self.move(timedelta(hours=hours))
        self.look(which)
        self.move(timedelta(hours=-hours))

    @rule(which=st.integers(0, 1))
    def a_due_day_passes(self, which):
        days = [due.on for due in self.position().unpaid if due.on > self.now.date()]
        if days:
            self.move(datetime.combine(days[0], time()) - self.wall)
            for hours in (7, 2, 7, 2, 3):
                self.move(timedelta(hours=hours))
                self.look(which)

    @rule(
        which=st.integers(0, 1), made=st.sampled_from([-15, -4, 7, 9.5]), cut_off=st.sampled_from([None, 8, 17]),
        days=st.sampled_from([None, 0, 1, 4]), looks=st.sampled_from([(3, 9, 12.5, 16.5), (15,), (33,), (33, 24, 20)]),
    )
    def put_off_until_it_may_be_too_late(self, which, made, cut_off, days, looks):
        """A due is put off on its eve or its day until the evening, for days, or all is paused; then nobody looks."""
        ahead = [due for due in self.position().unpaid if due.on > self.now.date() + DAY]
        if ahead:
            due = ahead[0]
            self.move(datetime.combine(due.on, time()) + timedelta(hours=made) - self.wall)
            if cut_off is not None:
                lender = self.position().lender_of(due).id
                self.run(c.SetReminderWish(ReminderWish(lender, cut_off=time(cut_off))))
            self.look(which)
            if days is None:
                self.pause()
            else:
                until = datetime.combine(self.now.date(), time(18)) + days * DAY
                self.programs[0].reminding.snooze(due.key, until, self.now)
                self.told.put_offs.append(PutOff(due.key, self.now, until))
            for hours in looks:
                self.move(timedelta(hours=hours))
                self.look(which)

    @rule(data=st.data(), hours=st.integers(1, 72))
    def put_off_by_a_clock_that_is_ahead(self, data, hours):
        self.move(timedelta(hours=hours))
        self.put_off(data, Snooze.HOUR)
        self.move(timedelta(hours=-hours))
        self.look(0)

    @rule(data=st.data(), slept=st.integers(1, 5))
    def put_off_into_the_quiet(self, data, slept):
        if self.in_force.quiet is not None:
            begins = datetime.combine(self.wall.date(), self.in_force.quiet.since)
            self.move(begins - self.wall - timedelta(minutes=10))
            self.put_off(data, Snooze.HOUR)
            self.move(timedelta(hours=slept))
            self.look(0)

    @rule(answer=st.sampled_from(ANSWERS))
    def the_service_comes_and_goes(self, answer):
        self.notifier.answer = answer

    @rule(rules=st.sampled_from(ALL_RULES))
    def the_rules_are_changed(self, rules):
        self.in_force = rules

    @rule(data=st.data(), choice=st.sampled_from([*Snooze, "date", "dismiss"]))
    def put_off(self, data, choice):
        near = self.near()
        if not near:
            return
        about, rules = data.draw(st.sampled_from(near))
        if choice == "dismiss":
            self.programs[1].reminding.dismiss_today(about.key, self.now)
            self.note_dismissed(about.key)
        else:
            until = (
                on_day(self.now.date() + data.draw(st.integers(1, 20)) * DAY, rules) if choice == "date"
                else snoozed_until(choice, about, rules, self.now)
            )
            if until is not None:
                self.programs[1].reminding.snooze(about.key, until, self.now)
                self.told.put_offs.append(PutOff(about.key, self.now, until))
        # Whoever presses twice takes a moment for it.
        self.move(timedelta(seconds=1))

    def near(self):
        """Return what a user may put off, with the rules that hold for it."""
        position = self.position()
        found = [
            (due, last_of_due(due, position, self.in_force, self.wall)[1])
            for due in position.unpaid if due.on <= self.now.date() + 9 * DAY
        ]
        for standing in position.lines.values():
            made = standing.statement
            if made is not None and made.left.minor > 0:
                about = StatementDay(standing.line.id, made.month, made.on, made.left, made.due)
                found.append((about, wanted(self.in_force, position.book.wishes, about.line, standing.line.lender)))
        return [(about, here.rules) for about, here in found]

    def note_dismissed(self, subject_key):
        tomorrow = datetime.combine(self.now.date() + DAY, time())
        self.told.put_offs.append(PutOff(subject_key, self.now, tomorrow, for_today=True))

    @rule(data=st.data())
    def resume(self, data):
        if self.told.put_offs:
            key = data.draw(st.sampled_from(sorted({one.subject_key for one in self.told.put_offs})))
            self.programs[0].reminding.resume(key, self.now)
            self.told.put_offs.append(PutOff(key, self.now, None))

    @rule()
    def pause(self):
        self.programs[0].reminding.pause_today(self.now)
        self.note_dismissed(EVERYTHING)

    def claim(self, which):
        """Return what a program claims now, with the position it saw."""
        program = self.programs[which]
        position = self.position(which)
        self.told.look(program.store.last_noted(), self.now)
        return program.reminding.claim(position, self.in_force, self.now), position

    @rule(which=st.integers(0, 1))
    def claim_and_die(self, which):
        claimed, _ = self.claim(which)
        for outgoing in claimed:
            self.claimed_at.update(dict.fromkeys(outgoing.keys, self.now))

    @rule(which=st.integers(0, 1), seconds=st.integers(1, 110))
    def the_answer_takes_its_time_and_the_other_program_looks(self, which, seconds):
        self.tell(which, meanwhile=lambda: (self.move(timedelta(seconds=seconds)), self.look(1 - which)))

    @rule(which=st.integers(0, 1))
    def look(self, which):
        position = self.tell(which)
        if self.notifier.answer.outcome is not Outcome.REFUSED:
            self.nothing_is_lost(position)

    def tell(self, which, meanwhile=lambda: None):
        claimed, position = self.claim(which)
        deliveries = []
        for outgoing in claimed:
            self.claimed_at.update(dict.fromkeys(outgoing.keys, self.now))
            deliveries.append(self.notifier.tell(outgoing.notice))
            for one in outgoing.reminders:
                self.may_be_told(one, position)
        if claimed:
            meanwhile()
        for outgoing, delivery in zip(claimed, deliveries, strict=True):
            if self.programs[which].reminding.answer(outgoing, delivery, self.now):
                for one in outgoing.reminders:
                    assert one.key not in self.told.reminders, "told twice"
                    self.told.tell(one, self.now)
            for key in outgoing.keys:
                del self.claimed_at[key]
        return position

    def may_be_told(self, one, position):
        about, now = one.about, self.now
        lender = position.lender_of(about).id if isinstance(about, Due) else ""
        if isinstance(about, StatementDay):
            lender = position.lines[about.line].line.lender
            assert position.lines[about.line].statement.left == about.left, "paid already"
            assert about.left.minor > 0, "nothing is asked"
        assert one.due is None or one.due in position.unpaid, "paid already"
        assert not isinstance(about, PayDay) or about.income in position.book.incomes
        here = wanted(self.in_force, position.book.wishes, about.subject, lender)
        assert not here.silent, "silent"
        assert one.key not in self.told.reminders, "told twice"
        holding = self.told.holding(one.subject_key, now, self.in_force, here)
        assert not holding or one.due is not None, "put off"
        assert one.moment <= self.wall, "too early"
        assert one.occasion is not Occasion.SNOOZED or not holding, "put off"
        if one.occasion is not Occasion.SNOOZED:
            assert not self.told.overtaken(one.subject_key, one.moment, now), "overtaken"
            if one.due is not None:
                last = (
                    self.told.all_the_same(one.due, position, now, self.in_force) if holding
                    else last_of_due(one.due, position, self.in_force, self.wall)[0]
                )
                assert last == (one.moment, one.key.removeprefix(f"{one.subject_key}:")), "another moment"
        if self.in_force.quiet is not None and self.in_force.quiet.holds(self.wall):
            put_off = self.told.put_off(one.subject_key, now)
            asked_for = one.occasion is Occasion.SNOOZED and put_off.until.tzinfo is not None
            assert asked_for, "in the quiet"
            assert self.wall - put_off.ends(now, here.rules) < HOUR, "in the quiet, long after"

    def nothing_is_lost(self, position):
        now, rules = self.now, self.in_force
        if rules.quiet is not None and rules.quiet.holds(self.wall):
            return
        for due in position.unpaid:
            if due.on >= now.date() or due.state(now.date()) is not DueState.PART_PAID:
                last, here = last_of_due(due, position, rules, self.wall)
                if self.told.holding(due.key, now, rules, here):
                    last = self.told.all_the_same(due, position, now, rules)
                self.was_told(due.key, last, here)
        for standing in position.lines.values():
            found = last_of_statement(standing, position, rules, self.wall)
            if found is not None and not self.told.holding(found[0], now, rules, found[2]):
                self.was_told(*found)

    def was_told(self, subject_key, last, here):
        now = self.now
        if here.silent:
            return
        held = self.told.holding(subject_key, now, self.in_force, here)
        ends, mark = self.told.ends(subject_key, now, here.rules), None
        if ends is not None and not held and (last is None or last[0] <= ends):
            made = self.told.put_off(subject_key, now).at.astimezone(UTC)
            mark = f"snoozed:{made.isoformat(timespec='seconds')}"
        elif last is not None and not self.told.overtaken(subject_key, last[0], now):
            mark = last[1]
        assert mark is None or f"{subject_key}:{mark}" in (*self.told.reminders, *self.held_back()), "lost"

    def held_back(self):
        """Return what another program claimed and may still be telling."""
        return [key for key, moment in self.claimed_at.items() if abs(self.now - moment) < timedelta(minutes=2)]

    @invariant()
    def the_record_says_what_was_told(self):
        if hasattr(self, "told"):
            record = self.programs[0].reminding.told_record(at("2020-01-01"))
            told = [one.reminder_key for one in record if one.kind is EventKind.TOLD]
            assert sorted(told) == sorted(self.told.reminders)


TestAnyLife = AnyLife.TestCase
TestAnyLife.settings = settings(max_examples=60, stateful_step_count=40, deadline=None)
