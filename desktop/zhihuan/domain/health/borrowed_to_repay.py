"""Repayments that another lender's money came just before: the first of the project's own rules of domain notes §4.

What counts is money: a payment is one where drawdowns from other lenders, of its day or up to three days before,
bring at least half of it. Money is used once. What a payment does not use of a drawdown is there for the next one, so
that one drawdown may come before several payments, and several small ones before one. What counts as paid without a
record has no known day, so nothing came just before it.
"""

from __future__ import annotations

from datetime import timedelta
from fractions import Fraction
from typing import Final

from zhihuan.domain.credit_line import LineId
from zhihuan.domain.health.borrowing import drawdowns, recorded_repayments
from zhihuan.domain.health.figure import Figure, Role, Row, summed
from zhihuan.domain.health.measure import Measure
from zhihuan.domain.lender import LenderId
from zhihuan.domain.loan import LoanId
from zhihuan.domain.money import Money, half_up
from zhihuan.domain.position import Position

_WINDOW: Final = 90
_BEFORE: Final = timedelta(days=3)
_AT_LEAST: Final = Fraction(1, 2)


def borrowed_to_repay(position: Position) -> Figure:
    """Return the payments of ninety days that borrowed money came before, each after the drawdowns that it used.

    A payment counts one; its drawdowns stand beside it with what it used of them, and count nothing.
    """
    borrowed = list(reversed(drawdowns(position, _WINDOW + _BEFORE.days)[0]))
    left = [row.value for row in borrowed]
    rows: list[Row] = []
    for paid in recorded_repayments(position, _WINDOW):
        used = _used(position, borrowed, left, paid)
        for number, part in used.items():
            left[number] -= part
            rows.append(_part(borrowed[number], part, position.currency))
        if used:
            rows.append(Row(paid.subject, paid.role, Fraction(1), paid.amount, paid.on, paid.of))
    return Figure(
        Measure.BORROWED_TO_REPAY, position.today, summed(rows), tuple(rows), currency=position.currency
    )


def _used(position: Position, borrowed: list[Row], left: list[Fraction], paid: Row) -> dict[int, Fraction]:
    """Return what a payment uses of which drawdowns, the nearest in time first; nothing if that is less than half."""
    used: dict[int, Fraction] = {}
    for number, drawn in enumerate(borrowed):
        if left[number] and _before(drawn, paid) and _lender(position, drawn) != _lender(position, paid):
            used[number] = min(left[number], paid.value - sum(used.values()))
            if sum(used.values()) >= paid.value * _AT_LEAST:
                return used
    return {}


def _before(drawn: Row, paid: Row) -> bool:
    return drawn.on is not None and paid.on is not None and drawn.on <= paid.on <= drawn.on + _BEFORE


def _part(drawn: Row, part: Fraction, currency: str) -> Row:
    amount = Money(half_up(part), currency)
    whole = None if amount == drawn.amount else drawn.amount
    return Row(drawn.subject, Role.BORROWED, Fraction(0), amount, drawn.on, whole)


def _lender(position: Position, row: Row) -> LenderId:
    loan = position.book.loans.get(LoanId(row.subject))
    return position.book.lines[LineId(row.subject)].lender if loan is None else loan.lender
