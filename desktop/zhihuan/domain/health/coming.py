"""What is about to come, or costs more than was said: clustered dues, resets of rates, lump sums, cost sheets."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta
from fractions import Fraction
from typing import Final

from zhihuan.domain.balance import Standing
from zhihuan.domain.benchmark import resets
from zhihuan.domain.comparison import loan_compared
from zhihuan.domain.credit_line import LineState, naming_on
from zhihuan.domain.disclosure import Definition
from zhihuan.domain.errors import DomainError
from zhihuan.domain.health.debts import counted, due_row, told_apart
from zhihuan.domain.health.figure import Figure, LeftOut, Role, Row, Unknown, Why, counted_row, summed
from zhihuan.domain.health.horizon import lump_sum
from zhihuan.domain.health.measure import Measure
from zhihuan.domain.health.own_part import own_row
from zhihuan.domain.position import Position

_AHEAD: Final = timedelta(days=30)
_CLUSTER: Final = timedelta(days=2)
_PRECISION: Final = 10**8


def coming(position: Position) -> dict[Measure, Figure]:
    """Return what of the next days asks for attention, and which loan costs more than its sheet says."""
    return {
        Measure.COST_ABOVE_DISCLOSED: _above_disclosed(position), Measure.CLUSTERED: _clustered(position),
        Measure.DUE_DAY_UNKNOWN: _silent_lines(position), Measure.RATE_RESETS: _next_reset(position),
        Measure.LUMP_SUM_DUE: _next_lump(position), Measure.TEMPORARY_LIMIT_ENDS: _next_limit_end(position),
    }


def _above_disclosed(position: Position) -> Figure:
    """Return the loan whose true yearly cost is furthest above its sheet; nothing within the tolerance counts.

    Source: 个人贷款业务明示综合融资成本规定 and the tolerance of `comparison` (domain notes §2).
    """
    rows = []
    for standing in counted(position):
        above = _beyond_sheet(standing) if standing.owed else None
        if above is not None:
            rows.append(Row(standing.loan.id, Role.INTEREST, above, standing.owed, rate=above))
    worst = max(rows, key=lambda row: (row.value, row.subject), default=None)
    return Figure(
        Measure.COST_ABOVE_DISCLOSED, position.today, None if worst is None else worst.value,
        () if worst is None else (worst,), unknown=Unknown.NOTHING_DISCLOSED if worst is None else None,
        currency=position.currency,
    )


def _beyond_sheet(standing: Standing) -> Fraction | None:
    sheet = standing.loan.disclosure
    if sheet is None or sheet.annual_cost is None:
        return None
    try:
        found = loan_compared(standing.loan, sheet)
    except DomainError:
        return None
    if found.agrees is not False:
        return None if found.agrees is None else Fraction(0)
    told = Fraction(sheet.annual_cost)
    true = [Fraction(one.rate) for one in found.figures if one.definition is not Definition.FLAT]
    claimed = found.claimed
    if claimed is not None and claimed.definition is not Definition.FLAT:
        true = [Fraction(claimed.rate)]
    nearest = min(true, key=lambda rate: abs(rate - told)).limit_denominator(_PRECISION)
    return max(Fraction(0), nearest - told)


def _clustered(position: Position) -> Figure:
    """Return the three days of the next thirty in which the largest share falls due; one due alone is no cluster."""
    ahead = (due for due in position.open_dues(position.today + _AHEAD) if due.on >= position.today)
    below, left_out = told_apart(
        position, ((due, due_row(position, due, Role.INSTALMENT, due.left)) for due in ahead)
    )
    windows = [
        tuple(row for row in below if row.on is not None and start <= row.on <= start + _CLUSTER)
        for start in sorted({row.on for row in below if row.on is not None})
    ]
    several = [rows for rows in windows if len(rows) > 1]
    above = max(several, key=summed, default=())
    whole = summed(below)
    return Figure(
        Measure.CLUSTERED, position.today, summed(above) / whole if whole else None, above, below, left_out,
        None if whole else Unknown.NONE_TO_COME, above[0].on if above else None, currency=position.currency,
    )


def _silent_lines(position: Position) -> Figure:
    rows = tuple(
        counted_row(one.line.id, Role.ACCOUNT, one.owed) for one in position.lines.values()
        if one.owed and not one.line.falls_due
    )
    return Figure(Measure.DUE_DAY_UNKNOWN, position.today, summed(rows), rows, currency=position.currency)


def _next_limit_end(position: Position) -> Figure:
    """Return how many days are left until a line's temporary limit ends; on its last day none is left."""
    found = []
    for line in position.lines.values():
        naming = naming_on(line.events, position.today)
        if line.state is LineState.OPEN and naming is not None and naming.until is not None:
            left = Fraction((naming.until - position.today).days)
            found.append(Row(line.line.id, Role.LIMIT, left, naming.limit, naming.until))
    soonest = min(found, key=lambda row: (row.value, row.subject), default=None)
    if soonest is None:
        return _none_to_come(position, Measure.TEMPORARY_LIMIT_ENDS)
    return Figure(
        Measure.TEMPORARY_LIMIT_ENDS, position.today, soonest.value, (soonest,), at=soonest.on,
        currency=position.currency,
    )


def _next_reset(position: Position) -> Figure:
    """Return how many days are left until the next reset of a floating rate, known or not."""
    found = []
    quotes = tuple(position.book.quotes.values())
    for standing in counted(position):
        floating = standing.loan.floating
        if floating is not None and not standing.settled:
            ahead = resets(floating, quotes, standing.course.floats_until)
            found += [(one.on, standing) for one in ahead if one.on > position.today][:1]
    return _soonest(position, Measure.RATE_RESETS, found)


def _next_lump(position: Position) -> Figure:
    """Return how many days are left until the next lump sum falls due; what is overdue of others stands beside it."""
    found = [
        (row.due, standing) for standing in counted(position)
        if (row := lump_sum(standing)) is not None and standing.principal_left
    ]
    late = tuple(
        LeftOut(own_row(standing.loan, Role.LATE, standing.principal_left, due), Why.OVERDUE)
        for due, standing in found if due < position.today
    )
    ahead = [(due, standing) for due, standing in found if due >= position.today]
    return replace(_soonest(position, Measure.LUMP_SUM_DUE, ahead), left_out=late)


def _soonest(position: Position, measure: Measure, found: list[tuple[date, Standing]]) -> Figure:
    if not found:
        return _none_to_come(position, measure)
    on, standing = min(found, key=lambda one: (one[0], one[1].loan.id))
    row = Row(standing.loan.id, Role.PRINCIPAL, Fraction((on - position.today).days), standing.principal_left, on)
    return Figure(measure, position.today, row.value, (row,), at=on, currency=position.currency)


def _none_to_come(position: Position, measure: Measure) -> Figure:
    return Figure(measure, position.today, None, unknown=Unknown.NONE_TO_COME, currency=position.currency)
