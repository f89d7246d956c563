"""Flows: money that changed hands on a day, between one borrower and one lender. Knows no rate."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from zhihuan.domain.calendar import months_later
from zhihuan.domain.errors import CostNotComputable
from zhihuan.domain.money import Money


@dataclass(frozen=True, slots=True)
class Flow:
    """Money that changed hands on a day: above zero what was received, below what was paid."""

    on: date
    amount: Money


def level_flows(received: Money, payment: Money, periods: int, start: date) -> tuple[Flow, ...]:
    """Return the flows of equal monthly payments after one receipt.

    >>> [str(flow.amount) for flow in level_flows(Money(1000_00), Money(510_00), 2, date(2026, 1, 31))]
    ['1000.00', '-510.00', '-510.00']
    """
    return (
        Flow(start, received),
        *(Flow(months_later(start, number), -payment) for number in range(1, periods + 1)),
    )


def by_day(flows: Sequence[Flow]) -> dict[date, int]:
    """Return what is left of each day in whole coins, in order; days on which nothing is left are dropped.

    Raises CostNotComputable for several currencies, and where money goes one way only.

    >>> first, later = date(2026, 1, 1), date(2026, 2, 1)
    >>> by_day([Flow(later, Money(-50)), Flow(first, Money(60)), Flow(first, Money(-20))])
    {datetime.date(2026, 1, 1): 40, datetime.date(2026, 2, 1): -50}
    """
    if len({flow.amount.currency for flow in flows}) > 1:
        raise CostNotComputable("currencies")
    sums: dict[date, int] = {}
    for flow in flows:
        sums[flow.on] = sums.get(flow.on, 0) + flow.amount.minor
    left = {day: sums[day] for day in sorted(sums) if sums[day]}
    if {amount > 0 for amount in left.values()} != {True, False}:
        raise CostNotComputable("one_sided")
    return left
