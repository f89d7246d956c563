"""What a bill asks, so that no coin of it counts where its statement does not ask for it.

A purchase that was repaid before its statement was made is on no statement: nobody asks for it. Source: domain notes
§4, which obligations count.
"""

from __future__ import annotations

from datetime import date

from zhihuan.domain.credit_line import LineId
from zhihuan.domain.due import Due
from zhihuan.domain.money import Money
from zhihuan.domain.position import Position


def repaid_before_statement(position: Position, due: Due) -> Money:
    """Return what of a bill's amount was repaid before its statement; all that was, where none is made yet."""
    if due.month in _stated(position, due):
        return due.early or Money.zero(due.amount.currency)
    return due.paid


def _stated(position: Position, due: Due) -> frozenset[date]:
    line = position.lines[LineId(due.subject)]
    return position.once(
        ("statements", line.line.id), lambda: frozenset(one.month for one in line.balance.statements)
    )
