"""Draws that are recorded twice: as a loan of their own, and as an entry of the line they were drawn on.

It is one draw where the loan and the entry are of the same amount, of the same line or the same institution, and a
day apart at most. The loan is counted, because it has its own plan.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping
from datetime import timedelta
from typing import Final

from zhihuan.domain.health.figure import LeftOut, Role, Why, money_row
from zhihuan.domain.loan import Loan, LoanId
from zhihuan.domain.money import Money
from zhihuan.domain.position import Position
from zhihuan.domain.revolving import EntryId, EntryKind, LineEntry

_NEAR: Final = timedelta(days=1)


def told_twice(position: Position) -> Mapping[EntryId, LoanId]:
    """Return the entries up to a position's day that a loan tells, too, with that loan; each loan is one of them."""
    return position.once("told twice", lambda: _told_twice(position))


def asked_twice(position: Position) -> Iterator[tuple[LineEntry, LeftOut]]:
    """Yield the draws that both a loan and a line's bill ask for: that is not corrected, only told."""
    for entry, loan in told_twice(position).items():
        draw = position.book.entries[entry]
        if position.lines[draw.line].owed and not position.standings[loan].settled:
            yield draw, LeftOut(money_row(draw.line, Role.BILL, draw.amount, draw.on), Why.ASKED_TWICE)


def _told_twice(position: Position) -> Mapping[EntryId, LoanId]:
    draws: dict[Money, list[LineEntry]] = defaultdict(list)
    for one in position.book.entries.values():
        if one.kind is EntryKind.DRAW and one.on <= position.today:
            draws[one.amount].append(one)
    loans = [one for one in position.book.loans.values() if one.start <= position.today and not one.in_bill]
    found = dict[EntryId, LoanId]()
    for loan in sorted(loans, key=lambda one: (one.start, one.id)):
        same = (one for one in draws.get(loan.principal, ()) if one.id not in found and _same(position, loan, one))
        nearest = min(same, key=lambda one: (abs(one.on - loan.start), one.on, one.id), default=None)
        if nearest is not None:
            found[nearest.id] = loan.id
    return found


def _same(position: Position, loan: Loan, draw: LineEntry) -> bool:
    if abs(draw.on - loan.start) > _NEAR:
        return False
    if loan.line is not None:
        return loan.line == draw.line
    return position.book.lines[draw.line].lender in (loan.lender, *loan.funders)
