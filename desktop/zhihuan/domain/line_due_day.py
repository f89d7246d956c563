"""On which day a line is due where nobody told: as the lender's own debits show."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable
from dataclasses import replace

from zhihuan.domain.book import Book
from zhihuan.domain.credit_line import CreditLine, LineId
from zhihuan.domain.revolving import LineEntry


def with_due_day(line: CreditLine, entries: Iterable[LineEntry]) -> CreditLine:
    """Return a line with the due day that its entries show; one that somebody told stays.

    A lender that takes the whole of a bill by itself does so on the due day. The commonest day of the month counts,
    of two that are as common the smaller: in whatever order the entries became known, it is the same day.

    >>> from datetime import date
    >>> from zhihuan.domain.credit_line import LineId
    >>> from zhihuan.domain.lender import LenderId
    >>> from zhihuan.domain.money import Money
    >>> from zhihuan.domain.revolving import EntryId, EntryKind
    >>> line = CreditLine(LineId("x"), LenderId("y"), "Huabei")
    >>> debit = LineEntry(
    ...     EntryId("z"), line.id, date(2026, 3, 9), EntryKind.REPAYMENT, Money(100), date(2026, 3, 1), whole_bill=True
    ... )
    >>> with_due_day(line, [debit]).due_day, with_due_day(replace(line, due_day=20), [debit]).due_day
    (9, 20)
    """
    if line.due_day is not None:
        return line
    days = Counter(entry.on.day for entry in entries if entry.whole_bill)
    return replace(line, due_day=min(days, key=lambda day: (-days[day], day))) if days else line


def lines_of(book: Book) -> dict[LineId, CreditLine]:
    """Return the lines of a book, each with its due day as far as that is told or shown.

    >>> lines_of(Book())
    {}
    """
    debits: dict[LineId, list[LineEntry]] = defaultdict(list)
    for entry in book.entries.values():
        if entry.whole_bill:
            debits[entry.line].append(entry)
    return {one: with_due_day(line, debits[one]) for one, line in book.lines.items()}
