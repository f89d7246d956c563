"""Signs that debts are repaid with new debts; which rule fired is told with its rows, and nothing is concluded from it.

Source: domain notes §4, the project's own four rules: these two, new borrowing over repaying (R90), and the number of
drawdowns in thirty days.
"""

from __future__ import annotations

from datetime import date, timedelta
from fractions import Fraction
from typing import Final

from zhihuan.domain.health.borrowed_to_repay import borrowed_to_repay
from zhihuan.domain.health.borrowing import repayments
from zhihuan.domain.health.debts import owed
from zhihuan.domain.health.figure import Figure, Role, Row, summed
from zhihuan.domain.health.measure import Measure
from zhihuan.domain.position import Position

_MONTHS: Final = 3


def signs(position: Position) -> dict[Measure, Figure]:
    """Return how many payments another lender's money came before, and for how many months no less is owed."""
    return {Measure.BORROWED_TO_REPAY: borrowed_to_repay(position), Measure.NOT_FALLING: _not_falling(position)}


def _not_falling(position: Position) -> Figure:
    """Count whole months back from the last one that is over; the running one says nothing before its end."""
    rows: list[Row] = []
    now = _month_end_before(position)
    for _ in range(_MONTHS):
        before = _month_end_before(now)
        was, remains = owed(before), owed(now)
        if not was or remains < was or not _repaid(now, before.today):
            break
        rows.append(Row("", Role.MONTH, Fraction(1), remains, now.today, was))
        now = before
    return Figure(Measure.NOT_FALLING, position.today, summed(rows), tuple(rows), currency=position.currency)


def _month_end_before(position: Position) -> Position:
    return position.on(position.today.replace(day=1) - timedelta(days=1))


def _repaid(position: Position, since: date) -> bool:
    return bool(repayments(position, (position.today - since).days)[0])
