"""A book in which everything goes as planned for some months: each due is paid in full on its day, nothing is borrowed.

It is arithmetic on what was agreed, not a word on what anybody will do.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import replace
from datetime import date
from functools import partial
from typing import TypeVar

from zhihuan.domain.billing import bill_due
from zhihuan.domain.book import Book
from zhihuan.domain.calendar import months_later
from zhihuan.domain.credit_line import CreditLine, LineId
from zhihuan.domain.due import Due
from zhihuan.domain.health.refinancing import refinancing
from zhihuan.domain.payment import Payment, PaymentId
from zhihuan.domain.position import Position
from zhihuan.domain.revolving import EntryId, EntryKind, LineEntry

K = TypeVar("K")
V = TypeVar("V")
_PLANNED = "planned:"
"""Ids of what is only planned begin with this; nothing recorded has such an id."""
_LONGEST_TERM = 3
"""A bill falls due within so many months of its own."""


def as_planned(position: Position, until: date) -> Book:
    """Return the position's book with every due from its day up to another paid in full on its day.

    What is overdue stays overdue, what is used of lines that make no bills stays used, and loans that begin later are
    left out. The amounts are those the plans and statements of these days ask for.

    >>> as_planned(Position(Book(), date(2026, 3, 20)), date(2026, 9, 20)).payments
    {}
    """
    begun = {key: one for key, one in position.book.loans.items() if one.start <= position.today}
    book = replace(position.book, loans=begun)
    seen = Position(book, position.today, position.memo)
    payments = {one.id: one for one in instalments_to_come(seen, until)}
    entries = {one.id: one for one in bills_to_come(seen, until)}
    return replace(book, payments={**book.payments, **payments}, entries={**book.entries, **entries})


def instalments_to_come(position: Position, until: date) -> Iterator[Payment]:
    """Yield what pays each instalment from a position's day up to another on its day; not what bills collect."""
    pairs = refinancing(position)
    then = position.on(until)
    for key in position.standings:
        standing = then.standings[key]
        if not standing.loan.in_bill and not pairs.replaced(key):
            for due in _open(standing.dues, position.today, until):
                yield Payment(PaymentId(f"{_PLANNED}{due.key}"), key, due.on, due.left, period=due.number)


def bills_to_come(position: Position, until: date) -> Iterator[LineEntry]:
    """Yield what pays each bill of the lines from a position's day up to another on its day."""
    for key, one in position.lines.items():
        own = _of_line(position.book, key)
        paid = partial(_bills_paid, own, one.line, position.today, until)
        yield from position.kept((_PLANNED, key, position.today, until), (own, one.line), paid)


def _of_line(book: Book, line: LineId) -> Book:
    """Return what a line's bills are made of: its entries and events, and the plans they collect."""
    plans = {key: one for key, one in book.loans.items() if one.in_bill and one.line == line}
    return Book(
        lenders=book.lenders,
        lines={line: book.lines[line]},
        line_events=_only(book.line_events, lambda one: one.line == line),
        loans=plans,
        loan_changes=_only(book.loan_changes, lambda one: one.loan in plans),
        payments=_only(book.payments, lambda one: one.loan in plans),
        entries=_only(book.entries, lambda one: one.line == line),
        quotes=book.quotes,
    )


def _only(things: Mapping[K, V], wanted: Callable[[V], bool]) -> dict[K, V]:
    return {key: one for key, one in things.items() if wanted(one)}


def _bills_paid(book: Book, line: CreditLine, today: date, until: date) -> tuple[LineEntry, ...]:
    """Return the repayments of the bills that fall due on some days, each made on its day."""
    entries: dict[EntryId, LineEntry] = {}
    if book.entries or book.loans:
        for day in _due_days(line, today, until):
            seen = Position(replace(book, entries={**book.entries, **entries}), day).lines[line.id]
            for due in _open(seen.dues, today, day):
                identity = EntryId(f"{_PLANNED}{due.key}")
                entries[identity] = LineEntry(identity, line.id, due.on, EntryKind.REPAYMENT, due.left, due.month)
    return tuple(entries.values())


def _due_days(line: CreditLine, today: date, until: date) -> Iterator[date]:
    month = months_later(today, -_LONGEST_TERM, 1)
    while month <= until and (day := bill_due(line, month)) is not None:
        if today <= day <= until:
            yield day
        month = months_later(month, 1, 1)


def _open(dues: Iterable[Due], first: date, last: date) -> Iterator[Due]:
    return (due for due in dues if first <= due.on <= last and due.left)
