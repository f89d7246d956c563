"""What a month would ask if loans that repay at once were repaid month by month instead.

A loan that asks for interest alone, or for nothing before its end, weighs little in most months and all at once in
its last. Here it asks in each month what a level instalment over the months that are left would. Source: domain notes
§4, interest only with its amortised variant.
"""

from __future__ import annotations

from datetime import date

from zhihuan.domain.balance import Standing
from zhihuan.domain.health.debts import counted
from zhihuan.domain.health.figure import LeftOut, Role, Row
from zhihuan.domain.health.horizon import lump_sum
from zhihuan.domain.health.obligations import obligations
from zhihuan.domain.health.own_part import own_row
from zhihuan.domain.interest import level_discounts, sum_of
from zhihuan.domain.money import Money, half_up
from zhihuan.domain.position import Position

_A_YEAR = 12


def amortised(position: Position, month: date) -> tuple[tuple[Row, ...], tuple[LeftOut, ...]]:
    """Return the rows of a month (its first day), lump sums as level instalments, and what stands beside them."""
    rows, left_out = obligations(position, month)
    at_once = {one.loan.id: one for one in counted(position) if _repays_at_once(position, one)}
    instead = (
        own_row(one.loan, Role.INSTALMENT, level_instalment(position, one, month)) for one in at_once.values()
        if month <= one.rows[-1].due
    )
    return (*(row for row in rows if row.subject not in at_once), *instead), left_out


def level_instalment(position: Position, standing: Standing, month: date) -> Money:
    """Return the level instalment that repays what is left of a loan by its end, one a month from a month on.

    A month before the day's own counts as that.
    """
    today, end = position.today, standing.rows[-1].due
    first = max(month, today.replace(day=1))
    months = (end.year - first.year) * _A_YEAR + end.month - first.month + 1
    rate = standing.course.terms_on(today).rate.per_month
    left = standing.principal_left
    return Money(half_up(left.minor / sum_of(level_discounts(rate, months))), left.currency)


def _repays_at_once(position: Position, standing: Standing) -> bool:
    last = lump_sum(standing)
    return (
        last is not None and last.due >= position.today and bool(standing.principal_left)
        and standing.principal_left.currency == position.currency
    )
