"""What moves the cash of a household in the months ahead, day by day, as far as it is recorded.

Counted are what is known to come in, what the business plans, what everyday life costs where that was told, and every
due in full on its day; what is overdue is paid today.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum
from typing import Final

from zhihuan.domain.calendar import month_of
from zhihuan.domain.credit_line import LineId
from zhihuan.domain.due import Due, DueKind
from zhihuan.domain.health.earnings import expected
from zhihuan.domain.health.own_part import own_amount
from zhihuan.domain.health.refinancing import refinancing
from zhihuan.domain.household import FactKind, fact_on
from zhihuan.domain.loan import LoanId
from zhihuan.domain.money import Money, smaller
from zhihuan.domain.position import Position
from zhihuan.domain.recovery.business import BusinessFlow
from zhihuan.domain.recovery.planned import bills_to_come, instalments_to_come

_DAY: Final = timedelta(days=1)


class MovementKind(StrEnum):
    """What a movement of cash is."""

    EARNED = "earned"
    FLOW = "flow"
    """What the business plans."""
    DUE = "due"
    LIVING = "living"
    """What everyday life costs, spread over the days of each month."""


@dataclass(frozen=True, slots=True)
class Movement:
    """What comes in (above zero) or goes out on a day; `subject` is the id of the income, flow, loan, line or fact.

    `frees` is what of it repays one line, in coins: it could be drawn again where that line could be drawn on.
    """

    on: date
    kind: MovementKind
    subject: str
    amount: Money
    frees: int = 0


def counted_from(position: Position) -> date:
    """Return the day from which what comes in counts: cash told today may hold what came today."""
    cash = fact_on(position.book.facts.values(), FactKind.LIQUID_CASH, position.today, position.currency)
    return position.today + _DAY if cash is not None and cash.on == position.today else position.today


def movements(position: Position, line: LineId, until: date) -> tuple[Movement, ...]:
    """Return what moves the cash from the position's day up to another, but for what a business plans, by day.

    Amounts are in the main currency, of joint loans the user's part; incomes are the user's own, with their haircut.
    """
    of_all = (
        *_earned(position, until), *_living(position, until), *_late(position, line), *_to_come(position, line, until),
    )
    return tuple(sorted(of_all, key=lambda one: (one.on, one.kind, one.subject)))


def planned_by(flow: BusinessFlow, days: Iterable[date]) -> Iterator[Movement]:
    """Yield a movement that a business plans, on these days.

    >>> from zhihuan.domain.recovery.business import FlowId, FlowKind
    >>> from zhihuan.domain.recovery.case import CaseId
    >>> stock = BusinessFlow(FlowId("s"), CaseId("c"), FlowKind.STOCK, "Stock", Money(800_00), date(2026, 4, 1))
    >>> [str(one.amount) for one in planned_by(stock, [stock.on])]
    ['-800.00']
    """
    for day in days:
        yield Movement(day, MovementKind.FLOW, flow.id, flow.amount if flow.kind.comes_in else -flow.amount)


def _earned(position: Position, until: date) -> Iterator[Movement]:
    for row in expected(position, counted_from(position), until):
        amount = Money(int(row.value), position.currency)
        yield Movement(row.on or position.today, MovementKind.EARNED, row.subject, amount)


def _living(position: Position, until: date) -> Iterator[Movement]:
    """Yield each day's part of the essential spending; the parts of a month add up to the coin."""
    fact = fact_on(position.book.facts.values(), FactKind.ESSENTIAL_SPENDING, position.today, position.currency)
    if fact is None:
        return
    day = position.today + _DAY
    while day <= until:
        days = month_of(day)[1].day
        part = fact.amount.minor * day.day // days - fact.amount.minor * (day.day - 1) // days
        yield Movement(day, MovementKind.LIVING, fact.id, Money(-part, position.currency))
        day += _DAY


def _late(position: Position, line: LineId) -> Iterator[Movement]:
    pairs = refinancing(position)
    for due in position.open_dues(position.today - _DAY):
        if due.amount.currency == position.currency and pairs.asks(due):
            yield _paid(position, line, due, position.today, due.to_pay)


def _to_come(position: Position, line: LineId, until: date) -> Iterator[Movement]:
    known = {(due.subject, due.number): due for due in position.dues}
    for payment in instalments_to_come(position, until):
        if payment.amount.currency == position.currency:
            due = known[payment.loan, payment.period or 0]
            yield _paid(position, line, due, payment.on, payment.amount)
    for entry in bills_to_come(position, until):
        if entry.amount.currency == position.currency:
            frees = entry.amount.minor if entry.line == line else 0
            yield Movement(entry.on, MovementKind.DUE, entry.line, -entry.amount, frees)


def _paid(position: Position, line: LineId, due: Due, on: date, amount: Money) -> Movement:
    """Return the payment of a due; of a loan the user's part, of which the principal is what is freed."""
    if due.kind is DueKind.BILL:
        return Movement(on, MovementKind.DUE, due.subject, -amount, amount.minor if due.subject == line else 0)
    standing = position.standings[LoanId(due.subject)]
    principal = next(row.principal for row in standing.rows if row.number == due.number)
    frees = smaller(principal, amount).minor if standing.loan.line == line else 0
    return Movement(on, MovementKind.DUE, due.subject, -own_amount(standing.loan, amount), frees)
