"""What reminders are derived from: a position, the rules and wishes, what was put off and the working days.

Says of each debt, statement, income and recovery case what may be told of now, and when it was to be told last.
"""

from __future__ import annotations

from bisect import bisect_right
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from datetime import date, datetime, timedelta
from functools import cached_property, partial

from zhihuan.domain.billing import bill_due, next_statement, statement_on
from zhihuan.domain.calendar import months_later, on_anchor
from zhihuan.domain.credit_line import CreditLine, LineId
from zhihuan.domain.debt_calls import LONG_PAST, DebtCalls, called_for, debt_calls
from zhihuan.domain.due import Due, DueKind
from zhihuan.domain.income import Income
from zhihuan.domain.loan import Loan, LoanId
from zhihuan.domain.position import LineStanding, Position
from zhihuan.domain.put_off import EVERYTHING, PutOff, on_the_wall
from zhihuan.domain.recovery.follow_up import FollowUp, follow_ups
from zhihuan.domain.reminder import PayDay, StatementDay, Subject, subject_of, under_another_number
from zhihuan.domain.reminder_moments import (
    INCOME_DAYS,
    STATEMENT_DAYS,
    WEEK,
    Moment,
    daily_moment,
    due_moments,
    follow_up_moments,
    income_moment,
    overdue_moment,
    statement_moment,
)
from zhihuan.domain.reminder_rules import ReminderRules, Wanted, wanted
from zhihuan.domain.work_days import LONGEST, WorkDays, work_day_before_holiday

_DAY = timedelta(days=1)


def put_off_now(put_offs: Iterable[PutOff], position: Position) -> dict[str, PutOff]:
    """Return what was put off by the keys that hold now, the latest of each.

    Where an edit counts instalments otherwise, what was put off under a number that is gone goes with its day.
    """
    found: dict[str, PutOff] = {}
    for one in put_offs:
        key = position.once(("key now", one.subject_key), partial(_key_now, one.subject_key, position))
        if key not in found or found[key].at < one.at:
            found[key] = one
    return found


def _key_now(subject_key: str, position: Position) -> str:
    standing = position.standings.get(LoanId(subject_of(subject_key)))
    dues = {} if standing is None else {due.key: due for due in standing.dues}
    if subject_key in dues:
        return subject_key
    return next((key for key, due in dues.items() if under_another_number(due, subject_key)), subject_key)


@dataclass(frozen=True)
class Watch:
    """What reminders are derived from; `put_offs` holds the latest of each subject that was made by now."""

    position: Position
    rules: ReminderRules
    put_offs: Mapping[str, PutOff] = field(default_factory=dict)
    work_days: WorkDays | None = None

    def wanted(self, about: Subject) -> Wanted:
        """Return the rules that hold for what a reminder is about."""
        match about:
            case Due():
                return self._wanted_of(about.subject, self._debt(about).lender)
            case StatementDay():
                return self._wanted_of(about.subject, self.position.book.lines[LineId(about.subject)].lender)
            case _:
                return self._wanted_of(about.subject)

    def _wanted_of(self, *subjects: str) -> Wanted:
        if subjects not in self._known_wanted:
            self._known_wanted[subjects] = wanted(self.rules, self.position.book.wishes, *subjects)
        return self._known_wanted[subjects]

    @cached_property
    def _known_wanted(self) -> dict[tuple[str, ...], Wanted]:
        return {}

    def _debt(self, due: Due) -> Loan | CreditLine:
        book = self.position.book
        return book.loans[LoanId(due.subject)] if due.kind is DueKind.INSTALMENT else book.lines[LineId(due.subject)]

    @cached_property
    def _farthest(self) -> int:
        """How many days ahead a due can be that is told of by now."""
        leads = [self.rules.leads, *(wish.leads or () for wish in self.position.book.wishes.values())]
        return max(LONGEST, *(lead for each in leads for lead in each), 0)

    def open_dues(self, today: date, until: date | None = None) -> Iterator[Due]:
        """Yield what may be called for up to a day: overdue, near, or put off. Nothing that is paid."""
        unpaid = self.position.unpaid
        near = bisect_right(unpaid, (until or today) + self._farthest * _DAY, key=lambda due: due.on)
        yield from (due for due in unpaid[:near] if called_for(due, today))
        if self.put_offs:
            yield from (due for due in unpaid[near:] if due.key in self.put_offs)

    @cached_property
    def _put_off_of(self) -> Mapping[str, frozenset[str]]:
        """The keys of what is put off, by the id of what it belongs to."""
        found: dict[str, set[str]] = defaultdict(set)
        for key in self.put_offs:
            found[subject_of(key)].add(key)
        return {subject: frozenset(keys) for subject, keys in found.items()}

    def _debts(self) -> Iterator[tuple[Loan | CreditLine, tuple[Due, ...]]]:
        yield from ((one.loan, one.dues) for one in self.position.standings.values())
        yield from ((one.line, one.dues) for one in self.position.lines.values())

    def calls(self, now: datetime) -> Iterator[tuple[DebtCalls, Wanted]]:
        """Yield what each debt calls for, but for those that a wish silences."""
        wall = now.replace(tzinfo=None)
        for debt, dues in self._debts():
            here = self._wanted_of(debt.id, debt.lender)
            if not here.silent:
                yield self._calls(debt.id, dues, here, now, wall), here

    def _calls(self, subject: str, dues: tuple[Due, ...], here: Wanted, now: datetime, wall: datetime) -> DebtCalls:
        today, apart = wall.date(), self._put_off_of.get(subject, frozenset())
        daily = None if here.rules.quiet and here.rules.quiet.holds(wall) else daily_moment(here, wall)
        pause = self.ends(EVERYTHING, now, self.rules)
        if pause is not None and pause > wall:
            # What is long past had its day before the pause: but for a pause of long ago, none of it comes within.
            daily = None
            if on_the_wall(self.put_offs[EVERYTHING].at, now).date() <= today - LONG_PAST:
                apart = frozenset(due.key for due in dues)
        until = today + self._farthest * _DAY
        return self.position.kept(
            ("calls", subject), (dues, today, until, daily, apart),
            lambda: debt_calls(dues, today, until, daily, apart),
        )

    def moments(self, due: Due, wanted: Wanted) -> tuple[Moment, ...]:
        """Return a due's moments up to its day."""
        debt = self._debt(due)
        before = None
        if wanted.rules.before_holidays and self.work_days is not None:
            before = work_day_before_holiday(due.on, self.work_days)
        return due_moments(due, wanted, automatic=debt.automatic, work_day=before)

    def subjects(self, wall: datetime) -> Iterator[tuple[Subject, Moment | None, Wanted]]:
        """Yield what may be told of beside dues, the last of its moments that has come, and the rules for it."""
        if self.rules.statements:
            for standing in self.position.lines.values():
                yield from self._statement(standing, wall)
        if self.rules.incomes:
            for income in self.position.book.incomes.values():
                yield from self._income(income, wall)
        for about in follow_ups(self.position.book):
            yield from self._follow_up(about, wall)

    def last(self, due: Due, wanted: Wanted, wall: datetime) -> Moment | None:
        """Return the last of a due's moments that has come, None where none has."""
        if due.on < wall.date():
            overdue = overdue_moment(due, wanted, wall)
            if overdue is not None:
                return overdue
        return next((each for each in reversed(self.moments(due, wanted)) if each.at <= wall), None)

    def _statement(self, standing: LineStanding, wall: datetime) -> Iterator[tuple[Subject, Moment | None, Wanted]]:
        """Yield a line's latest statement until its bill is called for."""
        made = standing.statement
        if made is None or made.left.minor <= 0:
            return
        about = StatementDay(standing.line.id, made.month, made.on, made.left, made.due)
        here = self.wanted(about)
        bills = (due for due in standing.dues if due.month == made.month)
        if any(self.last(bill, here, wall) for bill in bills):
            return
        yield about, _fresh(statement_moment(about, here), about.on, STATEMENT_DAYS, wall), here

    def _income(self, income: Income, wall: datetime) -> Iterator[tuple[Subject, Moment | None, Wanted]]:
        today = wall.date()
        on = on_anchor(today.year, today.month, income.since.day)
        if on > today:
            on = months_later(on, -1, income.since.day)
        if income.since <= on and (income.until is None or on <= income.until):
            about = PayDay(income.id, income.name, on, income.amount)
            here = self.wanted(about)
            yield about, _fresh(income_moment(about, here), on, INCOME_DAYS, wall), here

    def _follow_up(self, about: FollowUp, wall: datetime) -> Iterator[tuple[Subject, Moment | None, Wanted]]:
        here = self.wanted(about)
        come = [
            each for each in follow_up_moments(about, here, wall.date() - WEEK * _DAY, wall.date()) if each.at <= wall
        ]
        yield about, come[-1] if come else None, here

    def expected(self, today: date, until: date) -> Iterator[tuple[Subject, tuple[Moment, ...], Wanted]]:
        """Yield the next statement of each line that owes something, and the pay days up to a day, where wanted.

        A statement that is not made yet asks, as far as is known today, what is owed now.
        """
        for standing in self.position.lines.values() if self.rules.statements else ():
            line = standing.line
            month = next_statement(line, today - _DAY)
            made = standing.statement if standing.statement and standing.statement.month == month else None
            left = made.left if made else standing.owed
            if left.minor > 0:
                about = StatementDay(line.id, month, statement_on(line, month), left, bill_due(line, month))
                here = self._wanted_of(line.id, line.lender)
                yield about, (statement_moment(about, here),), here
        for income in self.position.book.incomes.values() if self.rules.incomes else ():
            here = self._wanted_of(income.id)
            for on in income.pay_days(today.replace(day=1), until):
                about_pay = PayDay(income.id, income.name, on, income.amount)
                yield about_pay, (income_moment(about_pay, here),), here
        for about_case in follow_ups(self.position.book):
            here = self.wanted(about_case)
            yield about_case, tuple(follow_up_moments(about_case, here, today, until)), here

    def ends(self, subject_key: str, now: datetime, rules: ReminderRules) -> datetime | None:
        """Return when the putting off of a subject is over, None where it is not put off."""
        put_off = self.put_offs.get(subject_key)
        return None if put_off is None else put_off.ends(now, rules)

    def held(self, about: Subject, here: Wanted, now: datetime) -> Iterator[tuple[datetime, datetime]]:
        """Yield since and until when a pause, and a subject's own putting off, hold it, or held it."""
        for subject_key, rules in ((EVERYTHING, self.rules), (about.key, here.rules)):
            ends = self.ends(subject_key, now, rules)
            if ends is not None:
                yield on_the_wall(self.put_offs[subject_key].at, now), ends


def _fresh(moment: Moment, on: date, days: int, wall: datetime) -> Moment | None:
    """Return a moment that has come and is not too long ago to be worth telling."""
    return moment if moment.at <= wall and (wall.date() - on).days <= days else None
