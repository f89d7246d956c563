"""How much room there is: what income leaves for debt, how long the cash lasts, what the next thirty days ask.

Source: domain notes §4, stress measures.
"""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta
from fractions import Fraction
from typing import Final

from zhihuan.domain.health.debts import open_rows
from zhihuan.domain.health.earnings import expected, means
from zhihuan.domain.health.figure import Figure, LeftOut, Role, Row, Stale, Unknown, Why, money_row, summed
from zhihuan.domain.health.measure import Measure
from zhihuan.domain.health.obligations import obligations
from zhihuan.domain.health.same_draw import asked_twice
from zhihuan.domain.household import FactKind, HouseholdFact, fact_on
from zhihuan.domain.position import Position

_AHEAD: Final = timedelta(days=30)
_DAY: Final = timedelta(days=1)
_ROLES: Final = {FactKind.ESSENTIAL_SPENDING: Role.SPENDING, FactKind.LIQUID_CASH: Role.CASH}


def cushion(position: Position, month: date) -> dict[Measure, Figure]:
    """Return what is left for debt in a month (its first day), the runway, and the next thirty days."""
    due = _due_soon(position)
    return {
        Measure.DEBT_COVER: _debt_cover(position, month), Measure.RUNWAY: _runway(position, month),
        Measure.DUE_30: due, Measure.DUE_30_COVER: _due_cover(position, due),
    }


def _debt_cover(position: Position, month: date) -> Figure:
    """(income − essential spending) ÷ what falls due in the month; below 0 where it is known that nothing comes in."""
    income = means(position, month)
    dues, beside = obligations(position, month)
    spending = _fact(position, FactKind.ESSENTIAL_SPENDING)
    above = (*income.rows, *(_less(row) for row in _rows(spending)))
    below = summed(dues)
    unknown = (
        Unknown.NO_INCOME if not income.known else Unknown.NO_SPENDING if spending is None
        else None if below else Unknown.NO_DEBT
    )
    value = None if unknown else summed(above) / below
    return _figure(position, Measure.DEBT_COVER, value, above, dues, (*income.left_out, *beside), unknown, spending)


def _runway(position: Position, month: date) -> Figure:
    """Cash ÷ (essential spending + what falls due in the month − income): months until the cash is gone.

    Unknown where nobody told what comes in: that would be the runway if nothing came in, and no more than a guess.
    """
    income = means(position, month)
    dues, beside = obligations(position, month)
    cash, spending = (_fact(position, kind) for kind in (FactKind.LIQUID_CASH, FactKind.ESSENTIAL_SPENDING))
    below = (*_rows(spending), *dues, *(_less(row) for row in income.rows))
    gap = summed(below)
    unknown = (
        Unknown.NO_CASH if cash is None else Unknown.NO_SPENDING if spending is None
        else Unknown.NO_INCOME if not income.known else None if gap > 0 else Unknown.NOT_SHRINKING
    )
    above = _rows(cash)
    value = None if unknown else summed(above) / gap
    return _figure(position, Measure.RUNWAY, value, above, below, (*income.left_out, *beside), unknown, cash, spending)


def _due_soon(position: Position) -> Figure:
    """Sum up what is overdue or falls due within thirty days, with what lateness has cost."""
    rows, left_out = open_rows(position, position.today + _AHEAD)
    twice = (beside for _, beside in asked_twice(position))
    return _figure(position, Measure.DUE_30, summed(rows), rows, (), (*left_out, *twice), None)


def _due_cover(position: Position, due: Figure) -> Figure:
    """What the next thirty days ask ÷ (cash at hand + income expected in them).

    What is paid today counts, unless the cash was told today: then it may hold it already. Where cash and income are
    known to be nothing, what falls due has nothing against it: worse than any number.
    """
    cash, today = _fact(position, FactKind.LIQUID_CASH), position.today
    counted = today if cash is None or cash.on < today else today + _DAY
    income = expected(position, counted, today + _AHEAD)
    this_month = means(position, today.replace(day=1))
    below = (*_rows(cash), *income)
    there = summed(below)
    unknown = (
        Unknown.NO_CASH if cash is None else Unknown.NO_INCOME if not (income or this_month.known)
        else None if there else Unknown.NOTHING_AGAINST if due.value else Unknown.NO_DEBT
    )
    value = None if unknown else summed(due.above) / there
    beside = () if income else tuple(one for one in this_month.left_out if one.why is Why.ENDED)
    return _figure(
        position, Measure.DUE_30_COVER, value, due.above, below, (*due.left_out, *beside), unknown, cash
    )


def _fact(position: Position, kind: FactKind) -> HouseholdFact | None:
    return fact_on(position.book.facts.values(), kind, position.today, position.currency)


def _rows(fact: HouseholdFact | None) -> tuple[Row, ...]:
    if fact is None:
        return ()
    return (replace(money_row(fact.id, _ROLES[fact.kind], fact.amount, fact.on), joined=fact.kind.value),)


def _less(row: Row) -> Row:
    """Return a row that takes away from its sum."""
    return replace(row, value=-row.value)


def _figure(
    position: Position, measure: Measure, value: Fraction | None, above: tuple[Row, ...], below: tuple[Row, ...],
    left_out: tuple[LeftOut, ...], unknown: Unknown | None, *facts: HouseholdFact | None,
) -> Figure:
    stale = tuple(
        Stale(_ROLES[one.kind], one.on) for one in facts if one is not None and one.old_on(position.today)
    )
    return Figure(
        measure, position.today, value, above, below, left_out, unknown, None, stale, position.currency
    )
