"""The ledger file as the application knows it: a book, its history, and what became of reminders.

Each of do, undo and redo is one transaction. Knows nothing of what the changes mean.
"""

from __future__ import annotations

import sqlite3
from collections.abc import Collection, Iterable, Iterator
from contextlib import contextmanager
from dataclasses import replace
from datetime import datetime
from pathlib import Path

from zhihuan.application.history import Step
from zhihuan.application.ledger_problems import LedgerDamaged, LedgerMoved, LedgerTakenAway
from zhihuan.application.ports import ReminderEvent, StoreHand
from zhihuan.domain.book import Book
from zhihuan.domain.change import StaleChange
from zhihuan.domain.put_off import PutOff
from zhihuan.domain.reminder import Reminder
from zhihuan.storage import announcing, reading, stepping
from zhihuan.storage.check import findings
from zhihuan.storage.database import BUSY_TIMEOUT_S, open_database
from zhihuan.storage.files import identity
from zhihuan.storage.hand import LedgerHand
from zhihuan.storage.refusals import refusals_told
from zhihuan.storage.writing import transaction


class LedgerFile:
    """One open ledger file; `open` makes one."""

    def __init__(self, connection: sqlite3.Connection, path: Path, reminders_wait_s: float = BUSY_TIMEOUT_S) -> None:
        self._connection = connection
        self._path = path
        self._file = identity(path)
        self._reminders_wait_s = reminders_wait_s
        self._seen = reading.data_version(connection)
        self._read_steps: dict[int, Step] = {}

    @classmethod
    def open(
        cls, path: Path, *, busy_timeout_s: float = BUSY_TIMEOUT_S, reminders_wait_s: float | None = None
    ) -> LedgerFile:
        """Open a ledger, made where there is none; raises what `open_database` raises.

        Its record of reminders waits `reminders_wait_s` for other writers, by default as long as everything else: a
        window must not stand still for a beat, which is tried again.
        """
        connection = open_database(path, busy_timeout_s=busy_timeout_s)
        with refusals_told(path):
            return cls(connection, path, busy_timeout_s if reminders_wait_s is None else reminders_wait_s)

    @property
    def path(self) -> Path:
        """Where the file stands."""
        return self._path

    def load(self) -> Book:
        """Read everything the user recorded; raises LedgerDamaged for a row that makes no sense."""
        with self._reading():
            book = reading.book(self._connection)
            self._seen = reading.data_version(self._connection)
            return book

    def steps(self, limit: int | None = None) -> tuple[Step, ...]:
        """Return the newest steps first, undone ones included."""
        with self._reading():
            rows = self._connection.execute(
                "SELECT number, state FROM history ORDER BY number DESC LIMIT ?", (-1 if limit is None else limit,)
            ).fetchall()
            return tuple(self._step(number, state) for number, state in rows)

    def can_undo(self) -> bool:
        """Say whether a step is left to take back, without reading what it changed."""
        return self._has_step("done")

    def can_redo(self) -> bool:
        """Say whether an undone step is left to bring back."""
        return self._has_step("undone")

    def _has_step(self, state: str) -> bool:
        with self._reading():
            found = self._connection.execute("SELECT 1 FROM history WHERE state = ? LIMIT 1", (state,))
            return found.fetchone() is not None

    def last_done(self) -> Step | None:
        """Return the step that undo would take back."""
        with self._reading():
            return self._found("SELECT max(number), state FROM history WHERE state = 'done'")

    def next_undone(self) -> Step | None:
        """Return the step that redo would bring back."""
        with self._reading():
            return self._found("SELECT min(number), state FROM history WHERE state = 'undone'")

    def do(self, step: Step) -> Step:
        """Write the step's changes and remember it, dropping undone steps; return it with its number."""
        with self._writing():
            done = stepping.do(self._connection, step)
        self._read_steps[done.number] = done
        return done

    def undo(self, step: Step) -> None:
        """Write the inverse of the step's changes and mark it undone."""
        with self._writing():
            self._expect(step, self._found("SELECT max(number), state FROM history WHERE state = 'done'"))
            stepping.undo(self._connection, step)

    def redo(self, step: Step) -> None:
        """Write an undone step's changes again and mark it done."""
        with self._writing():
            self._expect(step, self._found("SELECT min(number), state FROM history WHERE state = 'undone'"))
            stepping.redo(self._connection, step)

    def hand(self) -> LedgerHand:
        """Return a hand of its own that writes the next step in another thread; `follow` when it has.

        Raises LedgerTakenAway and what `open_database` raises.
        """
        self._refuse_another_file()
        return LedgerHand.reach(self._path)

    def follow(self, hand: StoreHand, step: Step) -> None:
        """Take over a step that a hand has written; what another process wrote since is still noticed."""
        with refusals_told(self._path):
            seen = reading.data_version(self._connection)
            if hand.alone():
                self._seen = seen
        self._read_steps[step.number] = step

    def changed_elsewhere(self) -> bool:
        """Say whether another process wrote to the file since this one last read the book; raises LedgerTakenAway."""
        self._refuse_another_file()
        with refusals_told(self._path):
            return reading.data_version(self._connection) != self._seen

    def claim(self, keys: Iterable[str], now: datetime) -> frozenset[str]:
        """Reserve reminders to be told; return those nobody has told or claimed in the last two minutes."""
        with self._announcing():
            return announcing.claim(self._connection, keys, now)

    def over(self, reminders: Iterable[Reminder]) -> frozenset[str]:
        """Return the keys of reminders that were told, or passed over for their moment or a later one."""
        with refusals_told(self._path):
            return announcing.over(self._connection, reminders)

    def settle(self, told: Iterable[ReminderEvent]) -> None:
        """Record what became of claimed reminders, and give the claims up."""
        with self._announcing():
            announcing.settle(self._connection, told)

    def release(self, keys: Iterable[str]) -> None:
        """Give claims back: no channel took the notice, it is to be tried again."""
        with self._announcing():
            announcing.release(self._connection, keys)

    def record(self, events: Iterable[ReminderEvent]) -> None:
        """Add to the record of what became of reminders."""
        with self._announcing():
            announcing.record(self._connection, events)

    def reminder_events(self, since: datetime) -> tuple[ReminderEvent, ...]:
        """Return what became of reminders since a moment, newest first."""
        with refusals_told(self._path):
            return announcing.events_since(self._connection, since)

    def told_later(
        self, reminders: Iterable[Reminder], now: datetime, there: Collection[str] = ()
    ) -> frozenset[str]:
        """Return the keys of reminders whose subject was told of already for their moment or a later one."""
        with refusals_told(self._path):
            return announcing.told_later(self._connection, reminders, now, there)

    def last_noted(self) -> datetime | None:
        """Return when the last thing was added to the record of reminders, None where it is empty."""
        with refusals_told(self._path):
            return announcing.last_noted(self._connection)

    def put_offs(self, now: datetime) -> tuple[PutOff, ...]:
        """Return how each subject that was put off by now was last."""
        with refusals_told(self._path):
            return announcing.put_offs(self._connection, now)

    def problems(self) -> tuple[str, ...]:
        """Return what an integrity check of the file finds, in the machine's words; nothing when it is whole."""
        with self._reading():
            return findings(self._connection)

    def close(self) -> None:
        """Let go of the file."""
        with refusals_told(self._path):
            self._connection.close()

    @contextmanager
    def _reading(self) -> Iterator[None]:
        try:
            with refusals_told(self._path), reading.snapshot(self._connection):
                yield
        except reading.RowDamaged as damaged:
            raise LedgerDamaged(self._path, str(damaged)) from damaged

    @contextmanager
    def _announcing(self) -> Iterator[None]:
        """Write to the record of reminders, waiting for others no longer than the user may wait for a beat."""
        self._refuse_another_file()
        with refusals_told(self._path):
            (usual,) = self._connection.execute("PRAGMA busy_timeout").fetchone()
            self._connection.execute(f"PRAGMA busy_timeout = {round(self._reminders_wait_s * 1000)}")
            try:
                yield
            finally:
                self._connection.execute(f"PRAGMA busy_timeout = {usual}")

    def _refuse_another_file(self) -> None:
        """Raise LedgerTakenAway where the path is no longer the file that is open: what is written there is lost."""
        if identity(self._path) != self._file:
            raise LedgerTakenAway(self._path)

    @contextmanager
    def _writing(self) -> Iterator[None]:
        """Write as one transaction; raises LedgerTakenAway, and LedgerMoved where another process came first."""
        self._refuse_another_file()
        try:
            with refusals_told(self._path), transaction(self._connection):
                yield
        except StaleChange as stale:
            if self.changed_elsewhere():
                raise LedgerMoved(self._path) from stale
            raise

    def _found(self, which: str) -> Step | None:
        number, state = self._connection.execute(which).fetchone()
        return None if number is None else self._step(number, state)

    def _step(self, number: int, state: str) -> Step:
        """Return a step, read only once: an import's can be megabytes, and its number is never given again."""
        step = self._read_steps.get(number)
        if step is None:
            step = self._read_steps[number] = reading.step(self._connection, number)
        return replace(step, undone=state == "undone")

    def _expect(self, step: Step, found: Step | None) -> None:
        if found is None or found.number != step.number or found.changes != step.changes:
            raise StaleChange(step.number)
