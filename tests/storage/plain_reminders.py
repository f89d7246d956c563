"""The rules of reminders once more, in plain words and without haste: what the program's own are held against."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date, datetime, time, timedelta
from functools import cache

from zhihuan.domain.put_off import AHEAD_OF_US, EVERYTHING, PutOff, on_the_wall
from zhihuan.domain.reminder_rules import EVENING, wanted
from zhihuan.domain.work_days import work_day_before_holiday

DAY = timedelta(days=1)
HOUR = timedelta(hours=1)
MINUTE = timedelta(minutes=1)


class Holidays:
    """A calendar of two long holidays; the year after is not announced."""

    def is_off(self, day):
        if day.year > 2026:
            return None
        return date(2026, 2, 14) <= day <= date(2026, 2, 22) or date(2026, 4, 3) <= day <= date(2026, 4, 6)


@cache
def aloud(at, quiet, too_late=None):
    """Return a moment, or the first after it that is not quiet; where that is too late, an hour before the quiet."""
    if quiet is None or not quiet.holds(at):
        return at
    end = at
    while quiet.holds(end):
        end += MINUTE
    if too_late is None or end < too_late:
        return end
    while quiet.holds(at):
        at -= MINUTE
    return at + MINUTE - HOUR


def up_to_its_day(due, here, *, automatic, work_day):
    """Return when a due is told, up to its day, with what marks each: of two out of order the one planned later."""
    rules, closes = here.rules, None if here.cut_off is None else datetime.combine(due.on, here.cut_off)

    def in_time(hour):
        at = datetime.combine(due.on, hour)
        return at if closes is None else min(at, closes - HOUR)

    over = closes or datetime.combine(due.on + DAY, time())
    planned: list[tuple[datetime, datetime | None, str]] = [
        (datetime.combine(due.on - lead * DAY, rules.at), None, str(lead)) for lead in rules.leads if lead
    ]
    if 0 in rules.leads:
        planned.append((in_time(rules.at), over, "0"))
    if work_day is not None:
        planned.append((datetime.combine(work_day, rules.at), None, "holiday"))
    if automatic:
        eve = datetime.combine(due.on - DAY, rules.evening or EVENING)
        planned.append((eve, datetime.combine(due.on, time()), "debit"))
    if rules.evening is not None:
        planned.append((in_time(rules.evening), over, "evening"))
    planned.sort(key=lambda one: one[0])
    found = [(aloud(at, rules.quiet, too_late), mark) for at, too_late, mark in planned]
    return [one for number, one in enumerate(found) if all(one[0] < later for later, _ in found[number + 1:])]


def planned_of_due(due, position, rules):
    """Return when a due is told, up to its day, with what marks each, and the rules that hold for it."""
    book = position.book
    debt = book.loans.get(due.subject) or book.lines[due.subject]
    here = wanted(rules, book.wishes, due.subject, debt.lender)
    work_day = work_day_before_holiday(due.on, Holidays())
    return up_to_its_day(due, here, automatic=debt.automatic, work_day=work_day), here


def last_of_due(due, position, rules, wall):
    """Return the last moment that a due has had by now, with its mark, and the rules that hold for it."""
    planned, here = planned_of_due(due, position, rules)
    passed = [one for one in planned if one[0] <= wall]
    for back in (2, 1, 0):
        day = wall.date() - back * DAY
        at = aloud(datetime.combine(day, here.rules.at), here.rules.quiet)
        if due.on < day and at <= wall:
            passed.append((at, f"overdue:{day.isoformat()}"))
    return (passed[-1] if passed else None), here


def last_of_statement(standing, position, rules, wall):
    """Return the key of a line's statement that asks for something, its moment where that has come, and its rules."""
    made = standing.statement
    if made is None or made.left.minor <= 0:
        return None
    bills = [due for due in standing.dues if due.month == made.month]
    if any(last_of_due(bill, position, rules, wall)[0] for bill in bills):
        return None
    here = wanted(rules, position.book.wishes, standing.line.id, standing.line.lender)
    at = aloud(datetime.combine(made.on, here.rules.at), here.rules.quiet)
    came = at <= wall and wall.date() - made.on <= 10 * DAY
    return f"{standing.line.id}/statement-{made.month:%Y-%m}@{made.on}", (at, "statement") if came else None, here


@dataclass
class Told:
    """What was told, what was put off, and when the clock was found set back, in the order in which it happened."""

    times: int = 0
    reminders: dict[str, tuple[str, datetime, datetime, int]] = field(default_factory=dict)
    """Of each key its subject, its moment, when it was told, and as the how manieth thing."""
    set_back: list[tuple[datetime, int]] = field(default_factory=list)
    put_offs: list[PutOff] = field(default_factory=list)

    def tell(self, one, now):
        self.times += 1
        self.reminders[one.key] = (one.subject_key, one.moment, now, self.times)

    def look(self, last_noted, now):
        """Note that a program looks: the first one after the clock was set back finds that out."""
        if last_noted is not None and last_noted > now + AHEAD_OF_US:
            self.times += 1
            self.set_back.append((now.replace(tzinfo=None), self.times))

    def overtaken(self, subject_key, moment, now):
        """Say whether a subject was told of for this moment or a later one."""
        return any(
            subject == subject_key and later >= moment and (at <= now + AHEAD_OF_US or any(
                back >= moment and after > number for back, after in self.set_back
            ))
            for subject, later, at, number in self.reminders.values()
        )

    def put_off(self, subject_key, now):
        """Return how a subject was put off last, by a clock that was not ahead."""
        made = [one for one in self.put_offs if one.subject_key == subject_key and one.at <= now + AHEAD_OF_US]
        return made[-1] if made else None

    def ends(self, subject_key, now, rules):
        put_off = self.put_off(subject_key, now)
        return None if put_off is None else put_off.ends(now, rules)

    def holding(self, subject_key, now, rules, here):
        """Return since and until when a pause, and a subject's own putting off, hold it now."""
        asked = [(self.put_off(EVERYTHING, now), rules), (self.put_off(subject_key, now), here.rules)]
        found = [(on_the_wall(one.at, now), one.ends(now, by)) for one, by in asked if one is not None]
        return [(made, ends) for made, ends in found if ends is not None and now.replace(tzinfo=None) < ends]

    def all_the_same(self, due, position, now, rules):
        """Return what the due day says although it is put off, or said nothing of while nobody looked.

        Whatever holds the due would do so until it is too late to pay, and was asked for before that moment: on a
        day before, or where the lender has an hour.
        """
        planned, here = planned_of_due(due, position, rules)
        too_late = datetime.combine(due.on, here.cut_off) if here.cut_off else datetime.combine(due.on + DAY, time())
        said = [(at, mark) for at, mark in planned if mark in {"0", "evening"} and at <= now.replace(tzinfo=None)]
        for made, ends in self.holding(due.key, now, rules, here):
            meant = made.date() >= due.on and here.cut_off is None
            said = [one for one in said if not meant and ends >= too_late and one[0] > made]
        return said[-1] if said else None
