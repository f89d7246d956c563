"""What the application needs from outside, as Protocols; `bootstrap` hands in the real ones."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from enum import StrEnum
from typing import TYPE_CHECKING, Protocol

from zhihuan.application.reading_options import AS_IT_SHOWS, ReadingOptions

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable
    from datetime import datetime
    from pathlib import PurePath

    from zhihuan.application.history import Step
    from zhihuan.application.imported import ImportedFile
    from zhihuan.domain.book import Book
    from zhihuan.domain.put_off import PutOff
    from zhihuan.domain.reminder import Reminder

Progress = Callable[[int, int], None]
"""Called with how much of how much is done."""


class Clock(Protocol):
    """The only source of now."""

    def now(self) -> datetime:
        """Return the present moment, aware, in the user's own time zone."""
        ...


class Outcome(StrEnum):
    """What is known of a notice after it was handed to a channel."""

    CONFIRMED = "confirmed"
    """The channel answered with an identity of its own: it has the notice."""
    UNCONFIRMED = "unconfirmed"
    """Handed over; the channel gives no proof."""
    REFUSED = "refused"
    """The channel is not there or said no."""


class Refusal(StrEnum):
    """Why a channel did not take a notice: the `reason` of a Delivery."""

    NO_CHANNEL = "no_channel"
    """There is nothing to try here."""
    NO_BUS = "no_bus"
    """No desktop session could be reached: a terminal far away, a service, a container."""
    NO_SERVICE = "no_service"
    """The desktop shows no notifications: nothing answers to that name."""
    NO_ANSWER = "no_answer"
    """Something is there and hangs."""
    FAILED = "failed"
    """It answered with an error of its own."""
    NO_TRAY = "no_tray"
    """The desktop has no notification area."""


class Action(StrEnum):
    """What the user can do from a notice itself, where the desktop lets them."""

    PAID = "paid"
    TOMORROW = "tomorrow"
    OPEN = "open"


@dataclass(frozen=True, slots=True)
class Notice:
    """Words for the desktop's notification area: plain text, no markup.

    `actions` are offered as buttons where somebody listens; `subject` is the id of what *Open* and a click bring
    forward, empty for the first page; `icon` stands beside the text in place of the program's own. `leaving` is called
    on any thread the moment before a channel hands it over, and not before that is known to answer.
    """

    title: str
    body: str
    urgent: bool = False
    actions: tuple[Action, ...] = ()
    icon: str = ""
    subject: str = ""
    leaving: Callable[[], None] = field(default=lambda: None, compare=False, repr=False)


@dataclass(frozen=True, slots=True)
class Delivery:
    """How a notice went out: by which channel, with what outcome, and why it failed if it did."""

    channel: str
    outcome: Outcome
    reference: str = ""
    reason: str = ""


class Notifier(Protocol):
    """Tells the user something outside the window."""

    def tell(self, notice: Notice) -> Delivery:
        """Try the channels best first and return the first that took it, else the last refusal."""
        ...

    def try_each(self, notice: Notice) -> tuple[Delivery, ...]:
        """Tell it through every channel, and return what each answered."""
        ...

    def withdraw(self, notice: Notice) -> None:
        """Take a notice off the desktop where it still stands there: what it told is over."""
        ...


class EventKind(StrEnum):
    """What happened to a reminder."""

    TOLD = "told"
    REFUSED = "refused"
    """No channel took it; it stays to be told."""
    SEEN = "seen"
    """The user looked at it in the window or opened it."""
    PAID = "paid"
    """The user noted a payment from it."""
    SNOOZED = "snoozed"
    """Put off until a moment."""
    DISMISSED = "dismissed"
    """Not again today."""
    RESUMED = "resumed"
    """What was put off is wanted again at once."""
    PASSED_OVER = "passed_over"
    """Its subject was told of for a later moment already: the clock, or the user, went back."""
    SET_BACK = "set_back"
    """The clock was found behind what stands in the record, at `moment` on the wall's clock."""


@dataclass(frozen=True, slots=True)
class ReminderEvent:
    """One thing that happened to a reminder: kept in the ledger file, never part of the book, never changed or undone.

    `reminder_key` is empty where it is about a subject as such, `subject_key` where it is about everything. `until` is
    the moment until which it is put off; without an offset from UTC it is a time on the wall's clock. `moment` is the
    one, on the wall's clock, that was told of.
    """

    at: datetime
    kind: EventKind
    reminder_key: str
    subject_key: str
    channel: str = ""
    outcome: Outcome | None = None
    reference: str = ""
    reason: str = ""
    until: datetime | None = None
    moment: datetime | None = None


class StatementReader(Protocol):
    """Reads a statement or register into rows."""

    def read_file(
        self, path: PurePath, progress: Progress | None = None, options: ReadingOptions = AS_IT_SHOWS
    ) -> tuple[ImportedFile, ...]:
        """Read one file, a whole for each of its sheets; raises DomainError or EnvironmentProblem in its own terms.

        `progress` is told how much of how much is done and may raise to stop.
        """
        ...


class StoreHand(Protocol):
    """Writes one step of a store, whole or not at all; `progress` may raise to stop before it is written."""

    def do(self, step: Step, progress: Progress) -> Step:
        """Write a step and return it with its number."""
        ...

    def undo(self, step: Step, progress: Progress) -> None:
        """Take the last step back."""
        ...

    def redo(self, step: Step, progress: Progress) -> None:
        """Bring the next undone step back."""
        ...

    def alone(self) -> bool:
        """Say whether nobody else wrote since it was reached for."""
        ...

    def close(self) -> None:
        """Let go of the store."""
        ...


class LedgerStore(Protocol):
    """The ledger on disk. Each of do, undo and redo is one transaction: whole or not at all."""

    def load(self) -> Book:
        """Read everything the user recorded."""
        ...

    def steps(self, limit: int | None = None) -> tuple[Step, ...]:
        """Return the newest steps first, undone ones included (`Step.undone`)."""
        ...

    def can_undo(self) -> bool:
        """Say whether a step is left to take back, without reading what it changed."""
        ...

    def can_redo(self) -> bool:
        """Say whether an undone step is left to bring back."""
        ...

    def last_done(self) -> Step | None:
        """Return the step that undo would take back."""
        ...

    def next_undone(self) -> Step | None:
        """Return the step that redo would bring back."""
        ...

    def do(self, step: Step) -> Step:
        """Write the step's changes and remember it, dropping undone steps; return it with its number."""
        ...

    def undo(self, step: Step) -> None:
        """Write the inverse of the step's changes and mark it undone."""
        ...

    def redo(self, step: Step) -> None:
        """Write an undone step's changes again and mark it done."""
        ...

    def hand(self) -> StoreHand:
        """Return what writes the next step in another thread, while this one goes on reading."""
        ...

    def follow(self, hand: StoreHand, step: Step) -> None:
        """Take over the step that a hand has written."""
        ...

    def changed_elsewhere(self) -> bool:
        """Say whether another process wrote to the file since this one last read or wrote it."""
        ...

    def claim(self, keys: Iterable[str], now: datetime) -> frozenset[str]:
        """Reserve reminders to be told; return those nobody has told or claimed, so no two processes tell one.

        A claim that was not settled within two minutes (its process died) may be claimed again.
        """
        ...

    def over(self, reminders: Iterable[Reminder]) -> frozenset[str]:
        """Return the keys of those that were told, or passed over for their moment or a later one: they never come."""
        ...

    def settle(self, told: Iterable[ReminderEvent]) -> None:
        """Record what became of claimed reminders, and give the claims up."""
        ...

    def release(self, keys: Iterable[str]) -> None:
        """Give claims back: no channel took the notice, it is to be tried again."""
        ...

    def record(self, events: Iterable[ReminderEvent]) -> None:
        """Add to the record of what became of reminders."""
        ...

    def reminder_events(self, since: datetime) -> tuple[ReminderEvent, ...]:
        """Return what became of reminders since a moment, newest first."""
        ...

    def told_later(
        self, reminders: Iterable[Reminder], now: datetime, there: Collection[str] = ()
    ) -> frozenset[str]:
        """Return the keys of those whose subject was told of already for their moment or a later one.

        What was told of an instalment under another number counts too, but for keys that are `there` still.

        What was told at a time that is still to come counts only for moments that had come when the clock was found
        set back.
        """
        ...

    def last_noted(self) -> datetime | None:
        """Return when the last thing was added to the record, None where it is empty."""
        ...

    def put_offs(self, now: datetime) -> tuple[PutOff, ...]:
        """Return how each subject that was put off was last; what a clock that was ahead noted is left out."""
        ...

    def close(self) -> None:
        """Let go of the file."""
        ...

    def problems(self) -> tuple[str, ...]:
        """Return what an integrity check of the file finds, in SQLite's words; nothing when it is whole."""
        ...
