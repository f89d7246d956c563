"""How long everything has been paid by its day."""

from __future__ import annotations

from datetime import date

from zhihuan.domain.position import Position


def on_time_months(position: Position) -> tuple[date, ...] | None:
    """Return the months in a row in which every due was paid by its day, up to the last whole month, newest first.

    A month without recorded dues is passed over. Something overdue now leaves none. None: nothing that fell due is on
    record.
    """
    known = [due for due in position.dues if due.on < position.today and not due.assumed and due.amount]
    if not known:
        return None
    if position.overdue:
        return ()
    late = {due.on.replace(day=1) for due in known if not due.paid_in_time}
    this_month = position.today.replace(day=1)
    found: list[date] = []
    for month in sorted({due.on.replace(day=1) for due in known}, reverse=True):
        if month in late:
            break
        if month != this_month:
            found.append(month)
    return tuple(found)


def on_time_streak(position: Position) -> int | None:
    """Return how many months in a row everything was paid by its day (`on_time_months`), None where unknown."""
    months = on_time_months(position)
    return None if months is None else len(months)
