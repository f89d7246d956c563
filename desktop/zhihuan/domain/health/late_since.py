"""Since which day something is late: the one measure whose run is known to the day without measuring each day again."""

from __future__ import annotations

from datetime import date, timedelta
from fractions import Fraction
from math import ceil

from zhihuan.domain.due import BUCKET_DAYS, Due
from zhihuan.domain.health.debts import due_row, overdue
from zhihuan.domain.health.figure import Role
from zhihuan.domain.health.measure import Measure
from zhihuan.domain.health.warning import HealthWarning
from zhihuan.domain.position import Position


def late_since(position: Position, warning: HealthWarning) -> date | None:
    """Return the first day from which what is still open has been late enough for a warning; None for other measures.

    Of an amount what was late before and is paid by now is not looked at, nor what lateness has cost.
    """
    late = overdue(position)
    edge = Fraction(warning.edge)
    if warning.measure is Measure.OVERDUE_BUCKET:
        return min((day for due in late if (day := _first_day(due, ceil(edge))) <= position.today), default=None)
    if warning.measure is not Measure.OVERDUE:
        return None
    asked = Fraction(0)
    for due in sorted(late, key=lambda one: _first_day(one, 1)):
        if due.amount.currency == position.currency:
            asked += due_row(position, due, Role.LATE, due.left).value
            if asked >= edge:
                return _first_day(due, 1)
    return None


def _first_day(due: Due, bucket: int) -> date:
    """Return the first day on which a due that stays open lies in a bucket; never within its days of grace."""
    return max(due.on + timedelta(days=BUCKET_DAYS * (bucket - 1)), due.grace_until or due.on) + timedelta(days=1)
