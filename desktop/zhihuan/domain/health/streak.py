"""How long everything has been paid by its day."""

from __future__ import annotations

from datetime import date, timedelta
from itertools import groupby

from zhihuan.domain.health.debts import overdue
from zhihuan.domain.health.refinancing import refinancing
from zhihuan.domain.position import Position


def on_time_months(position: Position) -> tuple[date, ...] | None:
    """Return the months in a row in which every due was paid by its day, up to the last whole month, newest first.

    A month without recorded dues is passed over. Something overdue now leaves none. None: nothing that fell due is on
    record.
    """
    pairs = refinancing(position)
    known = [
        due for due in position.dues_between(date.min, position.today - timedelta(days=1))
        if not due.assumed and due.amount and pairs.asks(due)
    ]
    if not known:
        return None
    if overdue(position):
        return ()
    this_month = position.today.replace(day=1)
    found: list[date] = []
    for month, dues in groupby(reversed(known), lambda due: due.on.replace(day=1)):
        if not all(due.paid_in_time for due in dues):
            break
        if month != this_month:
            found.append(month)
    return tuple(found)


def on_time_streak(position: Position) -> int | None:
    """Return how many months in a row everything was paid by its day (`on_time_months`), None where unknown."""
    months = on_time_months(position)
    return None if months is None else len(months)
