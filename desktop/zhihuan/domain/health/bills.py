"""What a bill asks, so that no coin of it counts where its statement does not ask for it.

A purchase that was repaid before its statement was made is on no statement: nobody asks for it. What a statement to
come will ask at least is estimated by the line's rule of the minimum. Sources: domain notes §4, which obligations
count; §1, the minimum payment.
"""

from __future__ import annotations

from datetime import date

from zhihuan.domain.charge import ChargePart
from zhihuan.domain.credit_line import LineId
from zhihuan.domain.due import Due
from zhihuan.domain.minimum_payment import StatementParts, minimum_payment
from zhihuan.domain.money import Money
from zhihuan.domain.position import Position


def repaid_before_statement(position: Position, due: Due) -> Money:
    """Return what of a bill's amount was repaid before its statement; all that was, where none is made yet."""
    if due.month in _stated(position, due):
        return due.early or Money.zero(due.amount.currency)
    return due.paid


def least_asked(position: Position, due: Due) -> Money | None:
    """Return the minimum of a bill, before its statement by what it holds so far; None where no rule is known."""
    line = position.lines[LineId(due.subject)]
    rule = line.line.terms.minimum
    if rule is None or due.month in _stated(position, due):
        return due.minimum
    zero = Money.zero(due.amount.currency)
    left: dict[ChargePart, Money] = dict.fromkeys(ChargePart, zero)
    for charge in line.balance.charges:
        if charge.month == due.month:
            left[charge.part] += charge.left_on(position.today)
    return minimum_payment(rule, StatementParts(
        left[ChargePart.PURCHASES] + left[ChargePart.CASH], zero, zero, left[ChargePart.INSTALMENTS],
        left[ChargePart.FEES], left[ChargePart.INTEREST], left[ChargePart.PENALTIES],
    ))


def _stated(position: Position, due: Due) -> frozenset[date]:
    line = position.lines[LineId(due.subject)]
    return position.once(
        ("statements", line.line.id), lambda: frozenset(one.month for one in line.balance.statements)
    )
