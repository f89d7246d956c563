"""When to remind, as the user wants it: in general, of one lender, of one loan or credit line.

Times of day are the wall's, wherever the user is; nothing here knows a time zone.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from datetime import date, datetime, time, timedelta
from enum import StrEnum
from typing import Final

from zhihuan.domain.errors import TermsOutOfRange

LONGEST_LEAD: Final = 60
EVENING: Final = time(18)
"""The evening's hour where none is wanted."""
IN_TIME: Final = timedelta(hours=1)
"""How long before a lender's hour, or before the quiet begins, there is still time to pay."""
_DAY: Final = timedelta(days=1)
_MINUTES_OF_DAY: Final = 24 * 60
_LEAST_LOUD: Final = 60


@dataclass(frozen=True, slots=True)
class Quiet:
    """Hours in which nothing is told; they may span midnight and leave at least one hour of the day.

    >>> night = Quiet(time(22), time(7))
    >>> [night.holds(datetime(2026, 3, 1, hour)) for hour in (21, 22, 6, 7)]
    [False, True, True, False]
    """

    since: time
    until: time

    def __post_init__(self) -> None:
        """Refuse hours that never end; raises TermsOutOfRange."""
        # What looks once an hour, as the system's timer does, must find a moment to speak.
        loud = (_minutes(self.since) - _minutes(self.until)) % _MINUTES_OF_DAY
        if loud < _LEAST_LOUD:
            raise TermsOutOfRange("quiet", str(_MINUTES_OF_DAY - loud), "1", str(_MINUTES_OF_DAY - _LEAST_LOUD))

    def holds(self, moment: datetime) -> bool:
        """Say whether a moment on the wall's clock is a quiet one."""
        at = moment.time()
        if self.since < self.until:
            return self.since <= at < self.until
        return at >= self.since or at < self.until

    def ends_after(self, moment: datetime) -> datetime:
        """Return when the quiet that holds at a moment is over.

        >>> Quiet(time(22), time(7)).ends_after(datetime(2026, 3, 1, 23)).isoformat()
        '2026-03-02T07:00:00'
        """
        end = datetime.combine(moment.date(), self.until)
        return end if end > moment else end + _DAY

    def began_before(self, moment: datetime) -> datetime:
        """Return when the quiet that holds at a moment began."""
        begin = datetime.combine(moment.date(), self.since)
        return begin if begin <= moment else begin - _DAY


def _minutes(at: time) -> int:
    return at.hour * 60 + at.minute


@dataclass(frozen=True, slots=True)
class ReminderRules:
    """When to remind, and of what.

    `leads` are days before the due day, `at` the time of day. On the due day there is a second one in the `evening`
    (None: there is not). `statements`: the day a line's statement is made; `debits`: the evening before an automatic
    debit; `incomes`: the day one is expected; `before_holidays`: the last working day before a long holiday that a due
    falls in.
    """

    leads: tuple[int, ...] = (7, 3, 1, 0)
    at: time = time(9)
    evening: time | None = time(18)
    statements: bool = True
    debits: bool = True
    incomes: bool = False
    before_holidays: bool = True
    quiet: Quiet | None = None

    def __post_init__(self) -> None:
        """Refuse leads that make no sense; raises TermsOutOfRange."""
        refuse_leads(self.leads)

    def outside_quiet(self, at: datetime, latest: datetime | None = None) -> datetime:
        """Return a moment that is not quiet: the end of the quiet, or before it began where its end is too late.

        >>> nights = ReminderRules(quiet=Quiet(time(22), time(7)))
        >>> late = datetime(2026, 3, 1, 23)
        >>> nights.outside_quiet(late).isoformat(), nights.outside_quiet(late, datetime(2026, 3, 2)).isoformat()
        ('2026-03-02T07:00:00', '2026-03-01T21:00:00')
        """
        if self.quiet is None or not self.quiet.holds(at):
            return at
        end = self.quiet.ends_after(at)
        return end if latest is None or end < latest else self.quiet.began_before(at) - IN_TIME

    @property
    def hours(self) -> tuple[time, ...]:
        """The times of day at which reminders come where nothing else is wished.

        >>> [at.hour for at in ReminderRules().hours], [at.hour for at in ReminderRules(evening=None).hours]
        ([9, 18], [9])
        """
        return (self.at,) if self.evening is None else (self.at, self.evening)


def refuse_leads(leads: tuple[int, ...]) -> None:
    """Refuse days before a due day that make no sense; raises TermsOutOfRange."""
    for lead in leads:
        if not 0 <= lead <= LONGEST_LEAD:
            raise TermsOutOfRange("lead", str(lead), "0", str(LONGEST_LEAD))


class Never(StrEnum):
    """Stands where a time of day could: at none."""

    NEVER = "never"


@dataclass(frozen=True, slots=True)
class ReminderWish:
    """What the user wants otherwise for one loan, credit line or lender: `id` is that one's id.

    None leaves the general rule (or the lender's wish) as it is; an `evening` of NEVER wants none. `silent`: nothing is
    told outside the window. `cut_off` is the hour until which a lender books a payment of that day.
    """

    id: str
    leads: tuple[int, ...] | None = None
    at: time | None = None
    evening: time | Never | None = None
    silent: bool = False
    cut_off: time | None = None

    def __post_init__(self) -> None:
        """Refuse leads that make no sense, and times that no clock face shows; raises TermsOutOfRange."""
        refuse_leads(self.leads or ())
        for name, at in (("at", self.at), ("evening", self.evening), ("cut_off", self.cut_off)):
            if isinstance(at, time) and at != time(at.hour, at.minute):
                raise TermsOutOfRange(name, at.isoformat(), "00:00", "23:59")


def hours(rules: ReminderRules, wishes: Iterable[ReminderWish]) -> frozenset[time]:
    """Return every time of day at which, under these rules and wishes, there can be something else to tell.

    >>> sorted(at.hour for at in hours(ReminderRules(quiet=Quiet(time(22), time(7))), ()))
    [7, 9, 18, 21, 22]
    """
    found = {rules.at, rules.evening or EVENING, EVENING}
    if rules.quiet is not None:
        found |= {rules.quiet.since, rules.quiet.until, _earlier(rules.quiet.since)}
    for wish in wishes:
        cut_off = None if wish.cut_off is None else _earlier(wish.cut_off)
        found |= {at for at in (wish.at, wish.evening, cut_off) if isinstance(at, time)}
    return frozenset(found)


def closes(on: date, cut_off: time | None) -> datetime:
    """Return from when a payment is too late for a day: the lender's hour, or the end of the day.

    >>> closes(date(2026, 3, 1), time(17)).isoformat(), closes(date(2026, 3, 1), None).isoformat()
    ('2026-03-01T17:00:00', '2026-03-02T00:00:00')
    """
    return datetime.combine(on + _DAY, time()) if cut_off is None else datetime.combine(on, cut_off)


def _earlier(at: time) -> time:
    return (datetime.combine(date.min + _DAY, at) - IN_TIME).time()


@dataclass(frozen=True, slots=True)
class Wanted:
    """The rules that hold for one loan or line, its lender's hour, and whether nothing is to be told of it."""

    rules: ReminderRules
    cut_off: time | None = None
    silent: bool = False


def wanted(rules: ReminderRules, wishes: Mapping[str, ReminderWish], *subjects: str) -> Wanted:
    """Return what holds for something that these wishes may be about, the nearest first: a loan before its lender.

    Silence is the nearest wish's to say.

    >>> wishes = {"jiebei": ReminderWish("jiebei", leads=(2,)), "ant": ReminderWish("ant", leads=(5,), at=time(20))}
    >>> here = wanted(ReminderRules(), wishes, "jiebei", "ant").rules
    >>> here.leads, here.at.hour
    ((2,), 20)
    """
    found = [wishes[subject] for subject in subjects if subject in wishes]
    if not found:
        return Wanted(rules)
    for wish in reversed(found):
        rules = replace(
            rules,
            leads=rules.leads if wish.leads is None else wish.leads,
            at=rules.at if wish.at is None else wish.at,
            evening=_evening(rules, wish),
        )
    cut_off = next((wish.cut_off for wish in found if wish.cut_off is not None), None)
    return Wanted(rules, cut_off, found[0].silent)


def _evening(rules: ReminderRules, wish: ReminderWish) -> time | None:
    if wish.evening is Never.NEVER:
        return None
    return wish.evening or rules.evening
