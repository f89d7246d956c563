"""The interest that lines ask in a month: what they charged, and what their statement must ask where none is recorded.

A statement that was missed, and cash that was drawn, bear interest whether the lender's record of it is there yet or
not. Whoever can still pay in full is not expected to miss that. Source: domain notes §1 (credit card) and §4.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from typing import Final

from zhihuan.domain.billing import next_statement, statement_on
from zhihuan.domain.calendar import month_of
from zhihuan.domain.card_interest import statement_interest
from zhihuan.domain.health.figure import LeftOut, Role, Row, Why, money_row
from zhihuan.domain.position import LineStanding, Position
from zhihuan.domain.revolving import EntryKind

_COSTS: Final = (EntryKind.INTEREST, EntryKind.FEE, EntryKind.PENALTY)


def line_interest(position: Position, month: date) -> Iterator[Row]:
    """Yield what lines charged in a month (its first day), and what their statement of the month is expected to ask."""
    first, last = month_of(month)
    for entry in position.book.entries.values():
        if entry.kind in _COSTS and first <= entry.on <= min(last, position.today):
            yield money_row(entry.line, Role.INTEREST, entry.amount, entry.on)
    for line in position.lines.values():
        if first <= next_statement(line.line, position.today):
            yield from _expected(line, first)


def unknown_interest(position: Position) -> Iterator[LeftOut]:
    """Yield what is owed on lines whose interest cannot be told."""
    for line in position.lines.values():
        if line.owed and line.interest_to_come is None:
            yield LeftOut(money_row(line.line.id, Role.INTEREST, line.owed), Why.UNKNOWN_INTEREST)


def _expected(line: LineStanding, month: date) -> Iterator[Row]:
    on = statement_on(line.line, month)
    found = statement_interest(line.line, line.balance, month, on)
    if found.expected and not found.recorded:
        yield money_row(line.line.id, Role.INTEREST, found.expected, on)
