"""How long everything has been paid by its day."""

from __future__ import annotations

from zhihuan.domain.position import Position


def on_time_streak(position: Position) -> int | None:
    """Return how many months in a row every due was paid by its day, up to the last whole month.

    A month without recorded dues is passed over. Something overdue now makes it 0. None:
    nothing that fell due is on record.
    """
    known = [due for due in position.dues if due.on < position.today and not due.assumed and due.amount]
    if not known:
        return None
    if position.overdue:
        return 0
    late = {due.on.replace(day=1) for due in known if not due.paid_in_time}
    months = sorted({due.on.replace(day=1) for due in known}, reverse=True)
    this_month = position.today.replace(day=1)
    streak = 0
    for month in months:
        if month in late:
            break
        streak += month != this_month
    return streak
