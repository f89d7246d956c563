"""What is to be told now, and what will be: derived from what is due, the rules, and what was put off.

The same question asked again gives the same answer, so a reminder is never lost while the program is closed. What was
told already is not known here: whoever tells asks the ledger's record for it.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field, replace
from datetime import date, datetime, time, timedelta
from functools import cached_property
from itertools import chain

from zhihuan.domain.billing import bill_due, next_statement, statement_on
from zhihuan.domain.calendar import months_later, on_anchor
from zhihuan.domain.credit_line import CreditLine, LineId
from zhihuan.domain.due import Due, DueKind, DueState
from zhihuan.domain.income import Income
from zhihuan.domain.loan import Loan, LoanId
from zhihuan.domain.position import LineStanding, Position
from zhihuan.domain.put_off import EVERYTHING, PutOff, on_the_wall
from zhihuan.domain.reminder import Occasion, PayDay, Reminder, StatementDay, Subject
from zhihuan.domain.reminder_moments import (
    INCOME_DAYS,
    STATEMENT_DAYS,
    Moment,
    due_moments,
    income_moment,
    overdue_moment,
    overdue_on,
    statement_moment,
)
from zhihuan.domain.reminder_rules import IN_TIME, ReminderRules, Wanted, closes, hours, wanted
from zhihuan.domain.work_days import LONGEST, WorkDays, work_day_before_holiday

_DAY = timedelta(days=1)


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
        return wanted(self.rules, self.position.book.wishes, *subjects)

    def _debt(self, due: Due) -> Loan | CreditLine:
        book = self.position.book
        return book.loans[LoanId(due.subject)] if due.kind is DueKind.INSTALMENT else book.lines[LineId(due.subject)]

    @cached_property
    def _farthest(self) -> int:
        """How many days ahead a due can be that is told of by now."""
        leads = [self.rules.leads, *(wish.leads or () for wish in self.position.book.wishes.values())]
        return max(LONGEST, *(lead for each in leads for lead in each), 0)

    def open_dues(self, today: date, until: date | None = None) -> Iterator[Due]:
        """Yield what may be called for up to a day: overdue, near, or put off. Nothing that is paid.

        A bill past its day whose minimum was paid is not called for: the next statement takes the rest over; nor is a
        penalty alone, which grows no more.
        """
        unpaid = self.position.unpaid
        near = bisect_right(unpaid, (until or today) + self._farthest * _DAY, key=lambda due: due.on)
        for due in unpaid[:near]:
            if due.on >= today or due.state(today) is not DueState.PART_PAID:
                yield due
        if self.put_offs:
            yield from (due for due in unpaid[near:] if due.key in self.put_offs)

    def moments(self, due: Due, wanted: Wanted) -> tuple[Moment, ...]:
        """Return a due's moments up to its day."""
        debt = self._debt(due)
        before = None
        if wanted.rules.before_holidays and self.work_days is not None:
            before = work_day_before_holiday(due.on, self.work_days)
        return due_moments(due, wanted, automatic=debt.automatic, work_day=before)

    def _last(self, due: Due, wanted: Wanted, wall: datetime) -> Moment | None:
        if due.on < wall.date():
            overdue = overdue_moment(due, wanted, wall)
            if overdue is not None:
                return overdue
        return next((each for each in reversed(self.moments(due, wanted)) if each.at <= wall), None)

    def subjects(self, wall: datetime) -> Iterator[tuple[Subject, Moment | None, Wanted]]:
        """Yield everything that may be told of, the last of its moments that has come, and the rules for it."""
        for due in self.open_dues(wall.date()):
            here = self.wanted(due)
            yield due, self._last(due, here, wall), here
        if self.rules.statements:
            for standing in self.position.lines.values():
                yield from self._statement(standing, wall)
        if self.rules.incomes:
            for income in self.position.book.incomes.values():
                yield from self._income(income, wall)

    def _statement(self, standing: LineStanding, wall: datetime) -> Iterator[tuple[Subject, Moment | None, Wanted]]:
        """Yield a line's latest statement until its bill is called for."""
        made = standing.statement
        if made is None or made.left.minor <= 0:
            return
        about = StatementDay(standing.line.id, made.month, made.on, made.left, made.due)
        here = self.wanted(about)
        bills = (due for due in standing.dues if due.month == made.month)
        if any(self._last(bill, here, wall) for bill in bills):
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


def _fresh(moment: Moment, on: date, days: int, wall: datetime) -> Moment | None:
    """Return a moment that has come and is not too long ago to be worth telling."""
    return moment if moment.at <= wall and (wall.date() - on).days <= days else None


def reminders(watch: Watch, now: datetime) -> frozenset[Reminder]:
    """Return every reminder whose moment has come, one of a subject at most (`now` is aware, where the user is).

    Nothing while it is quiet, while all is paused, while its subject is put off, or where a wish silences it. A
    subject whose putting off is over is told once for that, whatever came in between. Who puts something off by an
    hour, into the quiet, wants it then: but not where that hour is long over. What was put off, or paused, until it
    would be too late to pay is told on its day all the same; where that day was missed, at the next look.
    """
    found = (
        _reminder(watch, about, last, here, now)
        for about, last, here in watch.subjects(now.replace(tzinfo=None)) if not here.silent
    )
    return frozenset(each for each in found if each is not None)


def _reminder(watch: Watch, about: Subject, last: Moment | None, here: Wanted, now: datetime) -> Reminder | None:
    wall, quiet = now.replace(tzinfo=None), here.rules.quiet
    ends = _ends(watch, about.key, now, here.rules)
    holding = [one for one in _held(watch, about, here, now) if one[1] > wall]
    if holding:
        planned = watch.moments(about, here) if isinstance(about, Due) else ()
        last = next((each for each in reversed(planned) if each.at <= wall and _kept(each, about, here, holding)), None)
    elif ends is not None and (last is None or last.at <= ends):
        last = Moment(ends, Occasion.SNOOZED, _mark(watch.put_offs[about.key]))
        if quiet is not None and quiet.holds(ends) and wall - ends < IN_TIME:
            quiet = None
    if last is None or (quiet is not None and quiet.holds(wall)):
        return None
    return _called(about, last, wall.date())


def _held(watch: Watch, about: Subject, here: Wanted, now: datetime) -> Iterator[tuple[datetime, datetime]]:
    """Yield since and until when a pause, and a subject's own putting off, hold it, or held it."""
    for subject_key, rules in ((EVERYTHING, watch.rules), (about.key, here.rules)):
        ends = _ends(watch, subject_key, now, rules)
        if ends is not None:
            yield on_the_wall(watch.put_offs[subject_key].at, now), ends


def _kept(moment: Moment, about: Subject, here: Wanted, holding: Iterable[tuple[datetime, datetime]]) -> bool:
    """Say whether a moment comes although its due is put off: on its day, where that is put off until it is too late.

    Who says so on the day itself means it, but for the lender's hour, which nobody has in mind then.
    """
    closing = closes(about.on, here.cut_off)
    return moment.on_the_day and all(
        made < moment.at and closing <= ends and (made.date() < about.on or here.cut_off is not None)
        for made, ends in holding
    )


def _called(about: Subject, moment: Moment, today: date) -> Reminder:
    return Reminder(f"{about.key}:{moment.mark}", moment.occasion, about, (about.on - today).days, moment.at)


def _mark(put_off: PutOff) -> str:
    return f"snoozed:{put_off.at.isoformat(timespec='seconds')}"


def _ends(watch: Watch, subject_key: str, now: datetime, rules: ReminderRules) -> datetime | None:
    """Return when the putting off of a subject is over, None where it is not put off."""
    put_off = watch.put_offs.get(subject_key)
    return None if put_off is None else put_off.ends(now, rules)


def same_until(watch: Watch, now: datetime) -> datetime:
    """Return until when `reminders` answers as it does now, on the wall's clock: no moment of any lies between."""
    wall = now.replace(tzinfo=None)
    today, tomorrow = wall.date(), datetime.combine(wall.date() + _DAY, time())
    turns = [datetime.combine(today, at) for at in hours(watch.rules, watch.position.book.wishes.values())]
    turns += (turn for put_off in watch.put_offs.values() for turn in put_off.turns(now))
    return min(turn for turn in (*turns, tomorrow) if turn > wall)


def upcoming(watch: Watch, now: datetime, until: datetime) -> tuple[Reminder, ...]:
    """Return what will be told after now up to a moment on the wall's clock, in order, while nothing else happens.

    What is past its day is named once, with its next moment.
    """
    wall = now.replace(tzinfo=None)
    paused = max(_ends(watch, EVERYTHING, now, watch.rules) or wall, wall)
    dues = ((due, watch.wanted(due)) for due in watch.open_dues(wall.date(), until.date()))
    ahead = chain(
        ((due, _ahead(watch, due, here, wall), here) for due, here in dues), watch.expected(wall.date(), until.date())
    )
    found: list[Reminder] = []
    for about, moments, here in ahead:
        if not here.silent:
            ends = max(_ends(watch, about.key, now, here.rules) or wall, wall)
            held, planned = tuple(_held(watch, about, here, now)), [each for each in moments if each.at > wall]
            holding = [(each, [one for one in held if one[1] > each.at]) for each in planned]
            kept = [each for each, by in holding if by and _kept(each, about, here, by)]
            coming = [each for each in planned if each.at > ends or each in kept]
            if ends > wall:
                coming.append(Moment(ends, Occasion.SNOOZED, _mark(watch.put_offs[about.key])))
                coming.sort(key=lambda each: each.at)
            coming = [*_after(coming, kept, paused)]
            found += (_called(about, each, each.at.date()) for each in coming if each.at <= until)
    return tuple(sorted(found, key=lambda each: (each.moment, each.key)))


def _ahead(watch: Watch, due: Due, here: Wanted, wall: datetime) -> Iterator[Moment]:
    """Yield the moments of a due up to its day, or the next one where it is past."""
    if due.on >= wall.date():
        yield from watch.moments(due, here)
        return
    days = (overdue_on(due, here, wall.date() + days * _DAY) for days in range(-2, 2))
    yield next(each for each in days if each is not None and each.at > wall)


def _after(coming: list[Moment], kept: list[Moment], paused: datetime) -> Iterator[Moment]:
    """Yield the moments after a pause, and what comes within it all the same; of the others the last at its end."""
    within = [each for each in coming if each.at <= paused]
    yield from (each for each in within if each in kept)
    if within and within[-1] not in kept:
        yield replace(within[-1], at=paused)
    yield from coming[len(within):]
