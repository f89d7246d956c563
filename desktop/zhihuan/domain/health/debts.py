"""Which debts and dues of a day count, and how much of each is the user's: the same for every figure of one's own.

A loan that another paid off is not counted (`refinancing`), of a joint loan the user's part is (`own_part`). A line
is the user's alone.
"""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date

from zhihuan.domain.balance import Standing
from zhihuan.domain.due import Due, DueKind, DueState
from zhihuan.domain.health.figure import LeftOut, Role, Row, Why, money_row
from zhihuan.domain.health.own_part import own_amount, own_row
from zhihuan.domain.health.refinancing import refinancing
from zhihuan.domain.loan import LoanId
from zhihuan.domain.money import Money
from zhihuan.domain.position import Position


def counted(position: Position) -> tuple[Standing, ...]:
    """Return how each loan stands that no other paid off."""
    return position.once("counted", lambda: _counted(position))


def _counted(position: Position) -> tuple[Standing, ...]:
    pairs = refinancing(position)
    return tuple(one for one in position.standings.values() if not pairs.replaced(one.loan.id))


def replaced(position: Position) -> tuple[LeftOut, ...]:
    """Return what stands open of loans that others paid off: it is in no figure."""
    pairs = refinancing(position)
    return tuple(
        LeftOut(own_row(one.loan, Role.BALANCE, one.owed), Why.REFINANCED)
        for one in position.standings.values() if one.owed and pairs.replaced(one.loan.id)
    )


def owed(position: Position) -> Money:
    """Return everything the user owes in the main currency: the own part of each loan that counts, and the lines."""
    loans = (own_amount(one.loan, one.owed) for one in counted(position))
    return position.sum([*loans, *(line.owed for line in position.lines.values())])


def overdue(position: Position) -> tuple[Due, ...]:
    """Return what is overdue, the oldest first, but for loans that others paid off."""
    pairs = refinancing(position)
    return tuple(due for due in position.overdue if pairs.asks(due))


def due_row(position: Position, due: Due, role: Role, amount: Money) -> Row:
    """Return the user's part of an amount of a due as a row."""
    if due.kind is DueKind.BILL:
        return money_row(due.subject, role, amount, due.on)
    return own_row(position.book.loans[LoanId(due.subject)], role, amount, due.on)


def told_apart(position: Position, rows: Iterable[tuple[Due, Row]]) -> tuple[tuple[Row, ...], tuple[LeftOut, ...]]:
    """Return the rows of dues that count, and those that do not: paid off by another loan, or in another currency."""
    pairs = refinancing(position)
    mine: list[Row] = []
    left_out: list[LeftOut] = []
    for due, row in rows:
        if due.amount.currency != position.currency:
            left_out.append(LeftOut(row, Why.OTHER_CURRENCY))
        elif not pairs.asks(due):
            left_out.append(LeftOut(row, Why.REFINANCED))
        else:
            mine.append(row)
    return tuple(mine), tuple(left_out)


def open_rows(position: Position, until: date) -> tuple[tuple[Row, ...], tuple[LeftOut, ...]]:
    """Return what is overdue or falls due up to a day with what lateness has cost, and what of it does not count."""
    return told_apart(position, (
        (due, due_row(position, due, _role(position, due), due.to_pay)) for due in position.open_dues(until)
    ))


def _role(position: Position, due: Due) -> Role:
    if due.state(position.today) is DueState.OVERDUE:
        return Role.LATE
    return Role.BILL if due.kind is DueKind.BILL else Role.INSTALMENT
