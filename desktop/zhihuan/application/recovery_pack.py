"""What one hands over for an appeal or to an adviser: a case's records as tables, with as much left out as wished.

Pure: tables of typed cells and codes; whoever writes them brings the words. What is left out is left out here, so that
no writer can show it.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from enum import StrEnum
from fractions import Fraction
from typing import TYPE_CHECKING, Final, Protocol

from zhihuan.application.pack_names import Names, Redaction
from zhihuan.domain.as_of import as_of
from zhihuan.domain.calendar import month_of, months_later
from zhihuan.domain.credit_line import limit_on
from zhihuan.domain.due import DueState
from zhihuan.domain.health.horizon import strip
from zhihuan.domain.health.income_ratios import debt_to_income
from zhihuan.domain.health.lending import institutions
from zhihuan.domain.health.measure import Measure
from zhihuan.domain.health.streak import on_time_streak
from zhihuan.domain.money import Money
from zhihuan.domain.position import Position
from zhihuan.domain.recovery.readings import case_progress, has_debts, rounded

if TYPE_CHECKING:
    from pathlib import PurePath

    from zhihuan.domain.due import Due
    from zhihuan.domain.lender import LenderId
    from zhihuan.domain.recovery.case import RecoveryCase
    from zhihuan.domain.recovery.progress import Progress

TREND_MONTHS: Final = 12
LATE_STATES: Final = (DueState.PAID_LATE, DueState.OVERDUE)


class PackPart(StrEnum):
    """The tables of a pack, in their order."""

    FACTS = "facts"
    LIFE = "life"
    MONTHS = "months"
    LATE = "late"
    DEBTS = "debts"
    INCOMES = "incomes"
    TREND = "trend"
    CONDITIONS = "conditions"
    STEPS = "steps"
    CONTACTS = "contacts"
    DOCUMENTS = "documents"


_FIGURES: Final = (PackPart.FACTS, PackPart.MONTHS, PackPart.TREND, PackPart.CONDITIONS)


class PackFormat(StrEnum):
    """The kinds of file a pack can be; the value is the file's ending."""

    PDF = "pdf"
    XLSX = "xlsx"


@dataclass(frozen=True, slots=True)
class PackRequest:
    """How a pack is to be written; `chinese` or English, whatever the program speaks."""

    chinese: bool
    redaction: Redaction = Redaction.NOTHING
    overwrite: bool = False


class PackWriter(Protocol):
    """Writes a case's pack to a file."""

    def __call__(self, path: PurePath, position: Position, case: RecoveryCase, request: PackRequest) -> None:
        """Write it whole or not at all; raises ExportFormatUnknown, ExportAlreadyThere, ExportNotWritten."""
        ...


@dataclass(frozen=True, slots=True)
class PackTable:
    """One table: its columns' codes, and rows of text, codes with a word, days, amounts, shares, counts or None."""

    part: PackPart
    columns: tuple[str, ...]
    rows: tuple[tuple[object, ...], ...]


@dataclass(frozen=True, slots=True)
class Pack:
    """A case on a day, ready to be written."""

    case: RecoveryCase
    line: str
    on: date
    redaction: Redaction
    progress: Progress
    tables: tuple[PackTable, ...]

    trend: tuple[tuple[date, Decimal | None], ...]
    """Debt to income at the end of each of the last months, the day's own last; None where it is unknown."""


def pack(position: Position, case: RecoveryCase, redaction: Redaction) -> Pack:
    """Return the pack of a case as the book stands on the position's day; of an ended one, as it was when it ended."""
    seen = position if case.closed_on is None else position.on(min(case.closed_on, position.today))
    if case.closed_on is not None:
        seen = Position(as_of(seen.book, seen.today), seen.today, seen.memo)
    names = Names(position.book, case, redaction)
    packing = _Packing(seen, case, case_progress(seen, case), names, tuple(_trend(seen)))
    wanted = _FIGURES if redaction is Redaction.FIGURES_ONLY else tuple(PackPart)
    tables = tuple(table for part in wanted if (table := packing.table(part)).rows)
    name = position.book.lines[case.line].name
    return Pack(case, name, position.today, redaction, packing.progress, tables, packing.trend)


@dataclass(frozen=True, slots=True)
class _Packing:
    position: Position
    case: RecoveryCase
    progress: Progress
    names: Names
    trend: tuple[tuple[date, Decimal | None], ...]

    def table(self, part: PackPart) -> PackTable:
        """Return one table with its rows."""
        columns, rows = {
            PackPart.FACTS: (("fact", "value"), self._facts),
            PackPart.LIFE: (("day", "event", "limit", "holds_until", "successor", "note"), self._life),
            PackPart.MONTHS: (("month", "dues", "in_time", "late", "open"), self._months),
            PackPart.LATE: (("due_day", "debt", "amount", "paid_on", "days_late"), self._late),
            PackPart.DEBTS: (("debt", "lender", "owed", "own_part", "next_due", "next_amount"), self._debts),
            PackPart.INCOMES: (("income", "amount", "basis", "since", "until"), self._incomes),
            PackPart.TREND: (("month", "dti"), lambda: self.trend),
            PackPart.CONDITIONS: (("condition", "then", "now", "target", "state", "records"), self._conditions),
            PackPart.STEPS: (("step", "planned", "done", "note"), self._steps),
            PackPart.CONTACTS: (
                ("day", "channel", "purpose", "spoke_with", "reference", "asked", "promised", "promised_by",
                 "reply_owed", "reply", "replied", "files"),
                self._contacts,
            ),
            PackPart.DOCUMENTS: (("document", "wanted", "got", "note", "file", "fingerprint"), self._documents),
        }[part]
        return PackTable(part, columns, tuple(rows()))

    def _facts(self) -> Iterator[tuple[object, ...]]:
        position, case = self.position, self.case
        events = tuple(one for one in position.book.line_events.values() if one.line == case.line)
        before = limit_on(tuple(one for one in events if one.on < case.since), case.since)
        line = position.book.lines[case.line]
        yield "line", line.name
        yield "lender", position.book.lenders[line.lender].name
        yield "lost_on", case.since
        yield "what_happened", position.book.line_events[case.event].kind
        yield "limit_before", before
        yield "limit_after", position.book.line_events[case.event].limit
        yield "reason", case.reason
        yield "confidence", case.confidence
        yield "told", self.names.typed(case.told)
        then = {one.measure: one.value for one in case.baseline}
        if has_debts(position):
            yield "overdue_now", len(position.overdue)
            yield "streak", on_time_streak(position)
            yield "institutions", len(institutions(position).above)
            yield from (("owed", amount) for amount in _owed(position))
            yield "dti_now", _share(debt_to_income(position, position.today.replace(day=1)).value)
        if then.get(Measure.ACCOUNTS):
            yield "dti_then", then.get(Measure.DTI)
        yield "outcome", case.outcome
        yield "ended_on", case.closed_on

    def _life(self) -> Iterator[tuple[object, ...]]:
        events = [one for one in self.position.book.line_events.values() if one.line == self.case.line]
        for one in sorted(events, key=lambda one: (one.on, one.id)):
            after = None if one.successor is None else self.names.debt(one.successor)
            yield one.on, one.kind, one.limit, one.until, after, self.names.typed(one.note)

    def _months(self) -> Iterator[tuple[object, ...]]:
        today = self.position.today
        for month in strip(self.position):
            if month.dues:
                states = [due.state(today) for due in month.dues]
                late = sum(state in LATE_STATES for state in states)
                still = sum(bool(due.left) for due in month.dues)
                yield month.month, len(states), sum(due.paid_in_time for due in month.dues), late, still

    def _late(self) -> Iterator[tuple[object, ...]]:
        today = self.position.today
        for month in strip(self.position):
            for due in month.dues:
                if due.state(today) in LATE_STATES:
                    paid_on = None if due.left else due.paid_on
                    days = ((paid_on or today) - due.on).days
                    yield due.on, self.names.debt(due.subject), due.amount, paid_on, days

    def _debts(self) -> Iterator[tuple[object, ...]]:
        for one in self.position.standings.values():
            if one.owed:
                due = next((due for due in one.dues if due.left), None)
                yield self._debt(one.loan.id, one.loan.lender, one.owed, due, one.loan.share)
        for line in self.position.lines.values():
            if line.owed:
                due = next((due for due in line.dues if due.left), None)
                yield self._debt(line.line.id, line.line.lender, line.owed, due)

    def _debt(
        self, subject: str, lender: LenderId, owed: Money, due: Due | None, share: Decimal = Decimal(1)
    ) -> tuple[object, ...]:
        """Return a debt in whole; the user's own part of it where others owe it, too."""
        following = (None, None) if due is None else (due.on, due.to_pay)
        return self.names.debt(subject), self.names.lender(lender), owed, share if share < 1 else None, *following

    def _incomes(self) -> Iterator[tuple[object, ...]]:
        for one in sorted(self.position.book.incomes.values(), key=lambda one: (one.since, one.id)):
            if one.since <= self.position.today:
                yield self.names.income(one.id), one.amount, one.basis, one.since, one.until

    def _conditions(self) -> Iterator[tuple[object, ...]]:
        for one in self.progress.measured:
            yield one.criterion.kind, one.criterion.baseline, one.reading, one.criterion.target, one, one.reading.told

    def _steps(self) -> Iterator[tuple[object, ...]]:
        steps = [one for one in self.position.book.steps.values() if one.case == self.case.id]
        for one in sorted(steps, key=lambda one: (one.on or date.max, one.id)):
            yield one.kind, one.on, one.done_on, self.names.typed(one.note)

    def _contacts(self) -> Iterator[tuple[object, ...]]:
        contacts = [one for one in self.position.book.contacts.values() if one.case == self.case.id]
        papers = sorted(self.position.book.documents.values(), key=lambda one: one.id)
        for one in sorted(contacts, key=lambda one: (one.on, one.id)):
            typed = (self.names.typed(text) for text in (one.spoke_with, one.reference, one.asked, one.promised))
            files = [paper.file.name for paper in papers if paper.contact == one.id and paper.file is not None]
            yield (
                one.on, one.channel, one.purpose, *typed, one.promised_by, one.legal_reply_by,
                self.names.typed(one.reply), one.replied_on, self.names.typed(", ".join(files)),
            )

    def _documents(self) -> Iterator[tuple[object, ...]]:
        papers = [one for one in self.position.book.documents.values() if one.case == self.case.id]
        for one in sorted(papers, key=lambda one: (one.got_on or date.max, one.wanted_by or date.max, one.id)):
            file = None if one.file is None else self.names.typed(one.file.name)
            print_of = None if one.file is None else self.names.typed(one.file.sha256)
            yield one.kind, one.wanted_by, one.got_on, self.names.typed(one.note), file, print_of


def _trend(position: Position) -> Iterator[tuple[date, Decimal | None]]:
    first = position.today.replace(day=1)
    for back in range(TREND_MONTHS - 1, -1, -1):
        month = months_later(first, -back)
        day = min(month_of(month)[1], position.today)
        seen = Position(as_of(position.book, day), day, position.memo)
        yield month, _share(debt_to_income(seen, month).value) if has_debts(seen) else None


def _owed(position: Position) -> Iterator[Money]:
    """Yield what is owed in each currency, the main one first."""
    owed = [one.owed for one in position.standings.values()] + [one.owed for one in position.lines.values()]
    sums = {position.currency: Money.zero(position.currency)}
    for amount in owed:
        sums[amount.currency] = sums.get(amount.currency, Money.zero(amount.currency)) + amount
    yield from (amount for amount in sums.values() if amount or amount.currency == position.currency)


def _share(value: Fraction | None) -> Decimal | None:
    return None if value is None else rounded(value)
