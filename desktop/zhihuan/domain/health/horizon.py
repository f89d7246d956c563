"""What was late, what is late, and which lump sums come: the payment strip, overdue buckets, the maturity wall.

Source: domain notes §4, and the strip of 24 months that credit reports print.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date
from fractions import Fraction
from typing import Final

from zhihuan.domain.balance import Standing
from zhihuan.domain.calendar import months_later
from zhihuan.domain.due import LAST_BUCKET, Due, DueState
from zhihuan.domain.health.debts import due_row, overdue, told_apart
from zhihuan.domain.health.figure import Figure, LeftOut, Role, Row, Unknown, Why, counted_row, summed
from zhihuan.domain.health.measure import Measure
from zhihuan.domain.health.own_part import own_row
from zhihuan.domain.health.refinancing import refinancing
from zhihuan.domain.health.streak import on_time_months
from zhihuan.domain.position import Position
from zhihuan.domain.schedule import Instalment
from zhihuan.domain.terms import Method

STRIP_MONTHS: Final = 24
_WALL_MONTHS: Final = 12
_LUMPS: Final = (Method.BULLET, Method.COMPOUND_BULLET, Method.INTEREST_ONLY, Method.BALLOON)
_WORST_LAST: Final = (
    DueState.UPCOMING, DueState.PAID, DueState.DUE, DueState.PART_PAID, DueState.GRACE, DueState.PAID_LATE,
    DueState.OVERDUE,
)


@dataclass(frozen=True, slots=True)
class MonthPaid:
    """One month of the strip: the worst that became of what fell due in it; None where nothing did.

    `bucket` is the worst bucket of lateness among what is overdue still.
    """

    month: date
    state: DueState | None
    dues: tuple[Due, ...]
    bucket: int = 0


def horizon(position: Position) -> dict[Measure, Figure]:
    """Return what is overdue, its worst bucket, the months paid on time, and the lump sums of twelve months."""
    return {
        Measure.OVERDUE: _overdue(position), Measure.OVERDUE_BUCKET: _bucket(position),
        Measure.STREAK: _streak(position), Measure.MATURITY_WALL: _wall(position),
    }


def lump_sum(standing: Standing) -> Instalment | None:
    """Return the last row of a plan that repays at once, None where principal is repaid on the way."""
    last = standing.rows[-1]
    return last if standing.course.terms_on(last.due).method in _LUMPS else None


def strip(position: Position, months: int = STRIP_MONTHS) -> tuple[MonthPaid, ...]:
    """Return how the last months were paid, the oldest first, the day's own month last.

    What is not due yet is in no month; what counts as paid without a record says nothing and is left out, as is what a
    loan asks that another paid off.
    """
    pairs = refinancing(position)
    this = position.today.replace(day=1)
    first = months_later(this, 1 - months)
    found: dict[date, list[Due]] = {months_later(first, number): [] for number in range(months)}
    for due in position.dues:
        if first <= due.on <= position.today and due.amount and not due.assumed and pairs.asks(due):
            found[due.on.replace(day=1)].append(due)
    return tuple(_month(position, month, tuple(dues)) for month, dues in found.items())


def late_by_bucket(position: Position) -> dict[int, tuple[Row, ...]]:
    """Return what is overdue in each bucket of lateness (1 to 7), the user's own part of it, in any currency."""
    found: dict[int, list[Row]] = {number: [] for number in range(1, LAST_BUCKET + 1)}
    for due in overdue(position):
        found[due.bucket(position.today)].append(due_row(position, due, Role.LATE, due.to_pay))
    return {number: tuple(rows) for number, rows in found.items()}


def _month(position: Position, month: date, dues: tuple[Due, ...]) -> MonthPaid:
    states = [due.state(position.today) for due in dues]
    worst = max(states, key=_WORST_LAST.index, default=None)
    return MonthPaid(month, worst, dues, max((due.bucket(position.today) for due in dues), default=0))


def _overdue(position: Position) -> Figure:
    late = ((due, due_row(position, due, Role.LATE, due.to_pay)) for due in position.overdue)
    rows, left_out = told_apart(position, late)
    return Figure(Measure.OVERDUE, position.today, summed(rows), rows, (), left_out, currency=position.currency)


def _bucket(position: Position) -> Figure:
    """Return the bucket of the oldest due that is overdue, in any currency; 0 where none is."""
    late = max(overdue(position), key=lambda due: due.bucket(position.today), default=None)
    rows = () if late is None else (
        replace(due_row(position, late, Role.LATE, late.to_pay), value=Fraction(late.bucket(position.today))),
    )
    return Figure(Measure.OVERDUE_BUCKET, position.today, summed(rows), rows, currency=position.currency)


def _streak(position: Position) -> Figure:
    months = on_time_months(position)
    rows = tuple(counted_row("", Role.MONTH, on=month) for month in months or ())
    return Figure(
        Measure.STREAK, position.today, None if months is None else summed(rows), rows,
        unknown=Unknown.NOTHING_RECORDED if months is None else None, currency=position.currency,
    )


def _wall(position: Position) -> Figure:
    """Sum up the principal that falls due at once at the end of a loan, within twelve months, or is overdue so."""
    until = months_later(position.today, _WALL_MONTHS)
    pairs = refinancing(position)
    rows, left_out = [], []
    for standing in position.standings.values():
        last = lump_sum(standing)
        if last is not None and last.due <= until and standing.principal_left:
            role = Role.LATE if last.due < position.today else Role.PRINCIPAL
            row = own_row(standing.loan, role, min(last.principal, standing.principal_left), last.due)
            if standing.principal_left.currency != position.currency:
                left_out.append(LeftOut(row, Why.OTHER_CURRENCY))
            elif pairs.replaced(standing.loan.id):
                left_out.append(LeftOut(row, Why.REFINANCED))
            else:
                rows.append(row)
    return Figure(
        Measure.MATURITY_WALL, position.today, summed(rows), tuple(rows), (), tuple(left_out),
        currency=position.currency,
    )
