"""What cannot have happened to a credit line: limits of nothing, a cut to more, a loss before it was opened."""

from __future__ import annotations

from typing import Final, cast

from zhihuan.application.finding import known
from zhihuan.application.limits import bear
from zhihuan.domain.book import Book, Kind
from zhihuan.domain.credit_line import LOSSES, CreditLine, LineEvent, LineEventKind, limit_on
from zhihuan.domain.errors import (
    AmountNotPositive,
    CurrencyMismatch,
    DatesOutOfOrder,
    FieldMissing,
    LimitNotLower,
    ReplacesItself,
)

_WITHOUT_ROOM: Final = frozenset({LineEventKind.CLOSED, LineEventKind.FROZEN})
"""What leaves no room on a line, so that its limit may be said to be nothing."""


def refuse_impossible_event(book: Book, event: LineEvent) -> CreditLine:
    """Return the line of an event that can have happened to it.

    Raises NoSuchThing, ReplacesItself, CurrencyMismatch, AmountTooLarge, AmountNotPositive, FieldMissing,
    LimitNotLower, DatesOutOfOrder.
    """
    line = cast("CreditLine", known(book, Kind.LINE, event.line))
    if event.successor == line.id:
        raise ReplacesItself(line.name)
    if event.successor is not None:
        known(book, Kind.LINE, event.successor)
    refuse_impossible_limit(line, event)
    others = tuple(one for one in book.line_events.values() if one.line == line.id and one.id != event.id)
    if event.kind is LineEventKind.CUT:
        _refuse_no_cut(others, event)
    _refuse_before_opening(others, event)
    return line


def refuse_impossible_limit(line: CreditLine, event: LineEvent) -> None:
    """Refuse a limit of another currency, or of nothing; raises AmountTooLarge, CurrencyMismatch, AmountNotPositive."""
    limit = event.limit
    if limit is None:
        return
    bear(limit)
    if limit.currency != line.currency:
        raise CurrencyMismatch(limit.currency, line.currency)
    if limit.minor < (0 if event.kind in _WITHOUT_ROOM else 1):
        raise AmountNotPositive("new_limit", str(limit))


def _refuse_no_cut(others: tuple[LineEvent, ...], event: LineEvent) -> None:
    if event.limit is None:
        raise FieldMissing("new_limit")
    before = limit_on(others, event.on)
    if before is not None and before.currency == event.limit.currency and event.limit >= before:
        raise LimitNotLower(str(event.limit), str(before))


def _refuse_before_opening(others: tuple[LineEvent, ...], event: LineEvent) -> None:
    """Refuse a loss on a day before the line's first, or an opening after a loss."""
    opened = min((one.on for one in (*others, event) if one.kind is LineEventKind.OPENED), default=None)
    lost = min((one.on for one in (*others, event) if one.kind in LOSSES), default=None)
    if opened is not None and lost is not None and lost < opened and event.on in (lost, opened):
        raise DatesOutOfOrder("opened", opened.isoformat(), "lost", lost.isoformat())
