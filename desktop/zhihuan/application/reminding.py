"""Telling what is due: claims reminders, words them, hands them over, and records what became of them.

Said once by whichever process claims first; said again when no channel took it.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date, datetime, time, timedelta
from functools import partial
from typing import Final, Protocol

from zhihuan.application.departures import Departures, NoSpool, Spool
from zhihuan.application.ports import Delivery, EventKind, LedgerStore, Notice, Outcome, ReminderEvent
from zhihuan.domain.due import Due
from zhihuan.domain.position import Position
from zhihuan.domain.put_off import AHEAD_OF_US, EVERYTHING
from zhihuan.domain.reminder import Occasion, Reminder, Subject
from zhihuan.domain.reminder_rules import ReminderRules, Wanted
from zhihuan.domain.reminders import missed, reminders, same_until, told_all_the_same, upcoming
from zhihuan.domain.watch import Watch, put_off_now
from zhihuan.domain.work_days import WorkDays, first_year_unknown

MOST_SINGLE_NOTICES: Final = 3
LONG_AWAY: Final = timedelta(days=7)
"""After so long without a look what was missed comes as one digest, be it only two."""
_NOBODY_HEARD: Final = frozenset({EventKind.REFUSED, EventKind.SET_BACK, EventKind.PASSED_OVER})
_DAY: Final = timedelta(days=1)


class Phrasing(Protocol):
    """Puts reminders into the user's words."""

    def one(self, reminder: Reminder, position: Position) -> Notice:
        """Return the notice of one reminder."""
        ...

    def digest(self, reminders: tuple[Reminder, ...], position: Position) -> Notice:
        """Return one notice for several reminders, the most pressing first."""
        ...


@dataclass(frozen=True, slots=True)
class Outgoing:
    """A notice about to be told and the claimed reminders it covers."""

    notice: Notice
    reminders: tuple[Reminder, ...]

    @property
    def keys(self) -> tuple[str, ...]:
        """What was claimed for it."""
        return tuple(one.key for one in self.reminders)

    @property
    def subjects(self) -> tuple[str, ...]:
        """The keys of what it is about, in the same order."""
        return tuple(one.subject_key for one in self.reminders)


@dataclass(frozen=True, slots=True)
class _Seen:
    """What was looked at, when, and until when the answer is the same on the wall's clock."""

    watch: Watch
    since: datetime
    until: datetime

    def holds(self, watch: Watch, now: datetime) -> bool:
        """Say whether it is the answer for another moment too; a clock that was set anywhere else has another."""
        same_zone = now.utcoffset() == self.since.utcoffset()
        return same_zone and self.since <= now and now.replace(tzinfo=None) < self.until and watch == self.watch


class Reminding:
    """What there is to tell now, and the record of what was told."""

    def __init__(
        self, store: LedgerStore, phrasing: Phrasing, work_days: WorkDays | None = None, spool: Spool | None = None
    ) -> None:
        """Tell from one ledger, in one language, knowing the working days of one country.

        In the `spool` stands what has left, for whoever looks next, should this program die before it is recorded.
        """
        self._store = store
        self._departures = Departures(store, spool or NoSpool())
        self._phrasing = phrasing
        self._work_days = work_days
        self._looked: datetime | None = None
        self._seen: _Seen | None = None
        self._left: Mapping[str, Reminder] = {}
        self._over: Mapping[str, datetime] = {}

    def claim(
        self, position: Position, rules: ReminderRules, now: datetime, *, pressing_only: bool = False
    ) -> tuple[Outgoing, ...]:
        """Claim every reminder whose moment has come and put it into notices; more than three become one digest.

        So do two or more where something was missed in a week or longer in which nobody looked. With `pressing_only`,
        what is about a day still ahead waits, unless it was asked for. Every claim must be answered by `answer`.
        """
        watch = self._watch(position, rules, now)
        self._note_a_clock_set_back(now)
        self._come(watch, now)
        come = self._left
        if pressing_only:
            come = {key: one for key, one in come.items() if one.days_left <= 0 or one.occasion is Occasion.SNOOZED}
        under_way = self._departures.under_way(now) if come else frozenset()
        wanted = [key for key in come if key not in under_way]
        mine = self._store.claim(wanted, now) if wanted else frozenset()
        told = self._not_told_later([come[key] for key in mine], position, now)
        if not told:
            self._looked = now
        few = 1 < len(told) <= MOST_SINGLE_NOTICES
        most = 1 if few and self._late(told, watch, now) else MOST_SINGLE_NOTICES
        return tuple(self._notices(told, position, now, most))

    def _late(self, told: Iterable[Reminder], watch: Watch, now: datetime) -> bool:
        """Say whether something of this was missed while nobody looked for long."""
        wall = now.replace(tzinfo=None)
        return self._long_away(now) and any(missed(watch, one, wall - LONG_AWAY, wall - _DAY) for one in told)

    def _long_away(self, now: datetime) -> bool:
        """Say whether nobody looked for long: by the record, where this program has not looked itself."""
        if self._looked is not None and now - self._looked < LONG_AWAY:
            return False
        noted = (one.kind for one in self._store.reminder_events(now - LONG_AWAY))
        return self._store.last_noted() is not None and all(kind in _NOBODY_HEARD for kind in noted)

    def _note_a_clock_set_back(self, now: datetime) -> None:
        last = self._store.last_noted()
        if last is not None and last > now + AHEAD_OF_US:
            self._store.record([ReminderEvent(now, EventKind.SET_BACK, "", "", moment=now.replace(tzinfo=None))])

    def _not_told_later(self, mine: Sequence[Reminder], position: Position, now: datetime) -> Sequence[Reminder]:
        """Pass over what was told of for a later moment already; what was put off is wanted whatever was told."""
        asked = [one for one in mine if one.occasion is not Occasion.SNOOZED]
        there = frozenset(due.key for due in position.dues) if asked else frozenset()
        over = self._store.told_later(asked, now, there)
        if over:
            self._store.settle(
                ReminderEvent(now, EventKind.PASSED_OVER, one.key, one.subject_key, moment=one.moment)
                for one in mine if one.key in over
            )
        return [one for one in mine if one.key not in over]

    def coming(self, position: Position, rules: ReminderRules, now: datetime, until: datetime) -> tuple[Reminder, ...]:
        """Return what will be told of open dues up to a moment on the wall's clock, in order."""
        return upcoming(self._watch(position, rules, now), now, until)

    def holidays_unknown(self, today: date, until: date) -> int | None:
        """Return the first year up to a day whose holidays are not known, None where all are or none are asked for."""
        return None if self._work_days is None else first_year_unknown(today, until, self._work_days)

    def _come(self, watch: Watch, now: datetime) -> None:
        """Note what has come and is not over, derived anew only when it can be another answer.

        This is asked each minute, with thousands of reminders at worst: what was told stays told, so that the ledger is
        asked once about each.
        """
        seen = self._seen
        if seen is None or not seen.holds(watch, now):
            self._seen = _Seen(watch, now, same_until(watch, now))
            come = reminders(watch, now)
            self._left = {one.key: one for one in come if self._over.get(one.key) != one.moment}
            self._over = {one.key: one.moment for one in come if one.key not in self._left}
        over = self._store.over(self._left.values()) if self._left else frozenset()
        if over:
            self._over = {**self._over, **{key: self._left[key].moment for key in over}}
            self._left = {key: one for key, one in self._left.items() if key not in over}

    def _watch(self, position: Position, rules: ReminderRules, now: datetime) -> Watch:
        put_offs = put_off_now(self._store.put_offs(now), position)
        return Watch(position, rules, put_offs, self._work_days)

    def _notices(self, mine: Iterable[Reminder], position: Position, now: datetime, most: int) -> Iterator[Outgoing]:
        ordered = tuple(sorted(mine, key=lambda one: (one.due is None, one.about.on, one.key)))
        if len(ordered) > most:
            yield self._outgoing(self._phrasing.digest(ordered, position), ordered, now)
            return
        for one in ordered:
            yield self._outgoing(self._phrasing.one(one, position), (one,), now)

    def _outgoing(self, notice: Notice, told: tuple[Reminder, ...], now: datetime) -> Outgoing:
        """Return a notice that is kept as handed over from the moment on at which it leaves.

        Who dies before `answer` has it recorded so: rather that than told twice.
        """
        events = _record(told, Delivery("", Outcome.UNCONFIRMED), now)
        return Outgoing(replace(notice, leaving=partial(self._departures.begin, events)), told)

    def answer(self, outgoing: Outgoing, delivery: Delivery, now: datetime) -> bool:
        """Record how a notice went out; a refused one is given back to be tried again. Return whether it went."""
        went = delivery.outcome is not Outcome.REFUSED
        events = _record(outgoing.reminders, delivery, now)
        if went:
            self._departures.begin(events)
            self._store.settle(events)
            self._departures.end(events)
            self._looked = now
        else:
            self._departures.end(events)
            self._store.release(outgoing.keys)
            self._record_refusals(events, now)
        return went

    def _record_refusals(self, events: Iterable[ReminderEvent], now: datetime) -> None:
        """Record each refusal once a day for the same reason: it is tried again each minute."""
        earlier = self._store.reminder_events(now - _DAY)
        known = {(one.reminder_key, one.reason) for one in earlier if one.kind is EventKind.REFUSED}
        fresh = [one for one in events if (one.reminder_key, one.reason) not in known]
        if fresh:
            self._store.record(fresh)

    def snooze(self, subject_key: str, until: datetime, now: datetime) -> None:
        """Put a subject off until a moment, or a time on the wall's clock; then it is told once, and goes on."""
        self._store.record([ReminderEvent(now, EventKind.SNOOZED, "", subject_key, until=until)])

    def dismiss_today(self, subject_key: str, now: datetime) -> None:
        """Tell nothing of a subject for the rest of the day; tomorrow it comes again while it is open."""
        self._put_off_today(subject_key, now)

    def pause_today(self, now: datetime) -> None:
        """Tell nothing at all until the hour of the next day at which reminders come."""
        self._put_off_today(EVERYTHING, now)

    def _put_off_today(self, subject_key: str, now: datetime) -> None:
        tomorrow = datetime.combine(now.date() + _DAY, time())
        self._store.record([ReminderEvent(now, EventKind.DISMISSED, "", subject_key, until=tomorrow)])

    def resume(self, subject_key: str, now: datetime) -> None:
        """Call a putting off back: of a subject, or of everything."""
        self._store.record([ReminderEvent(now, EventKind.RESUMED, "", subject_key)])

    def waiting(self, position: Position, rules: ReminderRules, now: datetime) -> Mapping[str, datetime]:
        """Return until when open dues are put off, on the wall's clock, by their keys."""
        watch, wall = self._watch(position, rules, now), now.replace(tzinfo=None)
        found = {}
        for due in position.unpaid if watch.put_offs else ():
            put_off = watch.put_offs.get(due.key)
            if put_off is not None:
                ends = put_off.ends(now, watch.wanted(due).rules)
                if ends is not None and ends > wall:
                    found[due.key] = ends
        return found

    def wanted_of(self, position: Position, rules: ReminderRules, about: Subject) -> Wanted:
        """Return what holds for a due or a statement (its loan's or line's wishes, then its lender's)."""
        return Watch(position, rules).wanted(about)

    def told_all_the_same(
        self, position: Position, rules: ReminderRules, due: Due, until: datetime, now: datetime
    ) -> bool:
        """Say whether a due that is put off now until a moment on the wall's clock is told of in time before it."""
        return told_all_the_same(Watch(position, rules, work_days=self._work_days), due, now, until)

    def paused(self, rules: ReminderRules, now: datetime) -> bool:
        """Say whether everything is paused: until the hour of the next day at which reminders come."""
        ends = (one.ends(now, rules) for one in self._store.put_offs(now) if one.subject_key == EVERYTHING)
        return any(end is not None and end > now.replace(tzinfo=None) for end in ends)

    def seen(self, outgoing: Outgoing, now: datetime) -> None:
        """Record that the user looked at what a notice told."""
        self._acted(EventKind.SEEN, outgoing, now)

    def acted_paid(self, outgoing: Outgoing, now: datetime) -> None:
        """Record that the user noted a payment from a notice."""
        self._acted(EventKind.PAID, outgoing, now)

    def _acted(self, kind: EventKind, outgoing: Outgoing, now: datetime) -> None:
        self._store.record(ReminderEvent(now, kind, one.key, one.subject_key) for one in outgoing.reminders)

    def told_record(self, since: datetime) -> tuple[ReminderEvent, ...]:
        """Return what became of reminders since a moment, newest first."""
        return self._store.reminder_events(since)


def _record(told: Iterable[Reminder], delivery: Delivery, now: datetime) -> tuple[ReminderEvent, ...]:
    """Return what is to stand in the record of a notice."""
    kind = EventKind.REFUSED if delivery.outcome is Outcome.REFUSED else EventKind.TOLD
    return tuple(
        ReminderEvent(
            now, kind, one.key, one.subject_key, delivery.channel, delivery.outcome, delivery.reference,
            delivery.reason, moment=one.moment,
        )
        for one in told
    )
