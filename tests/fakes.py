"""What stands in for the world in tests: a ledger in memory, a clock that travels, a notifier that remembers."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass, field, replace
from datetime import datetime, timedelta
from types import MappingProxyType

from tests.builders import at
from zhihuan.application.departures import CLAIM_LASTS
from zhihuan.application.history import Step
from zhihuan.application.ports import Delivery, EventKind, Notice, Outcome, Progress, ReminderEvent, StoreHand
from zhihuan.domain.book import Book, Kind
from zhihuan.domain.change import Change, StaleChange, applied, inverse
from zhihuan.domain.put_off import AHEAD_OF_US, PutOff
from zhihuan.domain.reminder import Reminder, under_another_number

_REFERENCES: Mapping[Kind, Mapping[str, Kind]] = MappingProxyType({
    Kind.LINE: {"lender": Kind.LENDER},
    Kind.LINE_EVENT: {"line": Kind.LINE, "successor": Kind.LINE},
    Kind.LOAN: {"lender": Kind.LENDER, "line": Kind.LINE, "refinances": Kind.LOAN},
    Kind.LOAN_CHANGE: {"loan": Kind.LOAN},
    Kind.PAYMENT: {"loan": Kind.LOAN},
    Kind.ENTRY: {"line": Kind.LINE},
    Kind.CASE: {"line": Kind.LINE, "event": Kind.LINE_EVENT},
    Kind.ROW: {"imported": Kind.IMPORT},
    Kind.STEP: {"case": Kind.CASE},
    Kind.CONTACT: {"case": Kind.CASE},
    Kind.DOCUMENT: {"case": Kind.CASE, "contact": Kind.CONTACT},
    Kind.FLOW: {"case": Kind.CASE},
})
_PUT_OFF = (EventKind.SNOOZED, EventKind.DISMISSED, EventKind.RESUMED)


class MemoryStore:
    """A ledger that lives as long as the test; as strict as the file about what refers to what."""

    def __init__(self, book: Book | None = None) -> None:
        self._book = book or Book()
        self._done: list[Step] = []
        self._undone: list[Step] = []
        self._numbers = 0
        self._claims: dict[str, datetime] = {}
        self._record: list[ReminderEvent] = []
        self._told: set[str] = set()
        self._moved_elsewhere = False
        self.closed = False

    def load(self) -> Book:
        self._moved_elsewhere = False
        return self._book

    def steps(self, limit: int | None = None) -> tuple[Step, ...]:
        newest_first = sorted((*self._done, *self._undone), key=lambda step: -step.number)
        return tuple(newest_first[:limit])

    def can_undo(self) -> bool:
        return bool(self._done)

    def can_redo(self) -> bool:
        return bool(self._undone)

    def last_done(self) -> Step | None:
        return self._done[-1] if self._done else None

    def next_undone(self) -> Step | None:
        return self._undone[-1] if self._undone else None

    def do(self, step: Step) -> Step:
        self._book = self._after(step.changes)
        self._numbers += 1
        step = replace(step, number=self._numbers, undone=False)
        self._done.append(step)
        self._undone.clear()
        return step

    def undo(self, step: Step) -> None:
        if step != self.last_done():
            raise StaleChange(step.number)
        self._book = self._after(inverse(step.changes))
        self._undone.append(replace(self._done.pop(), undone=True))

    def redo(self, step: Step) -> None:
        if step != self.next_undone():
            raise StaleChange(step.number)
        self._book = self._after(step.changes)
        self._done.append(replace(self._undone.pop(), undone=False))

    def hand(self) -> MemoryHand:
        return MemoryHand(self)

    def follow(self, hand: StoreHand, step: Step) -> None:
        pass

    def changed_elsewhere(self) -> bool:
        return self._moved_elsewhere

    def do_elsewhere(self, step: Step) -> None:
        """Do a step as if another process had done it: this one has to read again to see it."""
        self.do(step)
        self._moved_elsewhere = True

    def claim(self, keys: Iterable[str], now: datetime) -> frozenset[str]:
        won = frozenset(key for key in keys if key not in self._told and self._free(key, now))
        self._claims.update(dict.fromkeys(won, now))
        return won

    def _free(self, key: str, now: datetime) -> bool:
        claimed = self._claims.get(key)
        return claimed is None or abs(now - claimed) >= CLAIM_LASTS

    def over(self, reminders: Iterable[Reminder]) -> frozenset[str]:
        return frozenset(one.key for one in reminders if one.key in self._told or any(
            past.reminder_key == one.key and self._of(EventKind.PASSED_OVER, past, one) for past in self._record
        ))

    def settle(self, told: Iterable[ReminderEvent]) -> None:
        for one in told:
            self._claims.pop(one.reminder_key, None)
            self.record([one])

    def release(self, keys: Iterable[str]) -> None:
        for key in keys:
            self._claims.pop(key, None)

    def record(self, events: Iterable[ReminderEvent]) -> None:
        for one in events:
            self._record.append(one)
            if one.kind is EventKind.TOLD:
                self._told.add(one.reminder_key)

    def reminder_events(self, since: datetime) -> tuple[ReminderEvent, ...]:
        known = [(one.at, number, one) for number, one in enumerate(self._record) if one.at >= since]
        return tuple(one for _, _, one in sorted(known, reverse=True))

    def told_later(
        self, reminders: Iterable[Reminder], now: datetime, there: Collection[str] = ()
    ) -> frozenset[str]:
        return frozenset(one.key for one in reminders if any(
            self._of(EventKind.TOLD, told, one) and (
                told.subject_key == one.subject_key
                or (under_another_number(one.about, told.subject_key) and told.subject_key not in there)
            ) and (
                told.at <= now + AHEAD_OF_US
                or any(self._of(EventKind.SET_BACK, back, one) for back in self._record[number:])
            )
            for number, told in enumerate(self._record)
        ))

    @staticmethod
    def _of(kind: EventKind, event: ReminderEvent, reminder: Reminder) -> bool:
        return event.kind is kind and event.moment is not None and event.moment >= reminder.moment

    def last_noted(self) -> datetime | None:
        return self._record[-1].at if self._record else None

    def put_offs(self, now: datetime) -> tuple[PutOff, ...]:
        made = (one for one in self._record if one.kind in _PUT_OFF and one.at <= now + AHEAD_OF_US)
        latest = {one.subject_key: one for one in made}
        return tuple(
            PutOff(one.subject_key, one.at, one.until, one.kind is EventKind.DISMISSED) for one in latest.values()
        )

    def close(self) -> None:
        self.closed = True

    def problems(self) -> tuple[str, ...]:
        return ()

    def _after(self, changes: tuple[Change, ...]) -> Book:
        book = applied(self._book, changes)
        for kind, fields in _REFERENCES.items():
            for thing in book.of(kind).values():
                for name, target in fields.items():
                    wanted = getattr(thing, name)
                    if wanted is not None and wanted not in book.of(target):
                        raise StaleChange(kind, thing.id)
        return book


class MemoryHand:
    """Writes to a ledger in memory, after asking whether it should stop."""

    def __init__(self, store: MemoryStore) -> None:
        self._store = store

    def do(self, step: Step, progress: Progress) -> Step:
        progress(0, len(step.changes))
        return self._store.do(step)

    def undo(self, step: Step, progress: Progress) -> None:
        progress(0, len(step.changes))
        self._store.undo(step)

    def redo(self, step: Step, progress: Progress) -> None:
        progress(0, len(step.changes))
        self._store.redo(step)

    def alone(self) -> bool:
        return not self._store.changed_elsewhere()

    def close(self) -> None:
        pass


class TravellingClock:
    """A clock that stands still until the test moves it."""

    def __init__(self, now: datetime | None = None) -> None:
        self._now = now or at("2026-03-02", 9, 30)
        self._monotonic = 1000.0

    def now(self) -> datetime:
        return self._now

    def monotonic(self) -> float:
        return self._monotonic

    def pass_by(self, span: timedelta) -> None:
        """Let time pass while the machine is awake."""
        self._now += span
        self._monotonic += span.total_seconds()

    def sleep(self, span: timedelta) -> None:
        """Let time pass while the machine sleeps: the steady clock stands still."""
        self._now += span

    def travel_to(self, moment: datetime) -> None:
        """Set the wall clock, forwards or back."""
        self._now = moment


@dataclass
class RecordingNotifier:
    """Remembers every notice and answers as it was told to."""

    answer: Delivery = field(default_factory=lambda: Delivery("test", Outcome.CONFIRMED, "1"))
    told: list[Notice] = field(default_factory=list)

    def tell(self, notice: Notice) -> Delivery:
        notice.leaving()
        self.told.append(notice)
        return self.answer

    def try_each(self, notice: Notice) -> tuple[Delivery, ...]:
        return (self.tell(notice),)

    def withdraw(self, notice: Notice) -> None:
        self.told.remove(notice)

    def refuse(self) -> None:
        """Take no notice from now on."""
        self.answer = Delivery("test", Outcome.REFUSED, reason="switched off")
