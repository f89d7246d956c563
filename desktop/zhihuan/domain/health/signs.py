"""Signs that debts are repaid with new debts; which rule fired is told with its rows, and nothing is concluded from it.

Source: domain notes §4, the project's own four rules: these two, new borrowing over repaying (R90), and the number of
drawdowns in thirty days.
"""

from __future__ import annotations

from datetime import date, timedelta
from fractions import Fraction
from typing import Final

from zhihuan.domain.credit_line import LineId
from zhihuan.domain.health.borrowing import drawdowns, repayments
from zhihuan.domain.health.figure import Figure, Role, Row, summed
from zhihuan.domain.health.measure import Measure
from zhihuan.domain.lender import LenderId
from zhihuan.domain.loan import LoanId
from zhihuan.domain.position import Position

_WINDOW: Final = 90
_BEFORE: Final = timedelta(days=3)
_AT_LEAST: Final = Fraction(1, 2)
_MONTHS: Final = 3


def signs(position: Position) -> dict[Measure, Figure]:
    """Return how many payments another lender's money came before, and for how many months no less is owed."""
    return {Measure.BORROWED_TO_REPAY: _borrowed_to_repay(position), Measure.NOT_FALLING: _not_falling(position)}


def _borrowed_to_repay(position: Position) -> Figure:
    """Pair each payment with a drawdown from another lender; each drawdown is used once, the nearest in time first.

    A pair's payment counts one, its drawdown stands beside it and counts nothing.
    """
    borrowed = list(reversed(drawdowns(position, _WINDOW + _BEFORE.days)[0]))
    rows: list[Row] = []
    for paid in repayments(position, _WINDOW)[0]:
        drawn = next((one for one in borrowed if _before(position, one, paid)), None)
        if drawn is not None:
            borrowed.remove(drawn)
            rows.append(Row(drawn.subject, drawn.role, Fraction(0), drawn.amount, drawn.on))
            rows.append(Row(paid.subject, paid.role, Fraction(1), paid.amount, paid.on))
    return Figure(
        Measure.BORROWED_TO_REPAY, position.today, summed(rows), tuple(rows), currency=position.currency
    )


def _before(position: Position, drawn: Row, paid: Row) -> bool:
    if drawn.on is None or paid.on is None or not drawn.on <= paid.on <= drawn.on + _BEFORE:
        return False
    return drawn.value >= paid.value * _AT_LEAST and _lender(position, drawn) != _lender(position, paid)


def _lender(position: Position, row: Row) -> LenderId:
    loan = position.book.loans.get(LoanId(row.subject))
    return position.book.lines[LineId(row.subject)].lender if loan is None else loan.lender


def _not_falling(position: Position) -> Figure:
    """Count whole months back from the last one that is over; the running one says nothing before its end."""
    rows: list[Row] = []
    now = _month_end_before(position)
    for _ in range(_MONTHS):
        before = _month_end_before(now)
        if not before.owed or now.owed < before.owed or not _repaid(now, before.today):
            break
        rows.append(Row("", Role.MONTH, Fraction(1), now.owed, now.today, before.owed))
        now = before
    return Figure(Measure.NOT_FALLING, position.today, summed(rows), tuple(rows), currency=position.currency)


def _month_end_before(position: Position) -> Position:
    return position.on(position.today.replace(day=1) - timedelta(days=1))


def _repaid(position: Position, since: date) -> bool:
    return bool(repayments(position, (position.today - since).days)[0])
