"""What money truly costs: rates of return of the flows between borrower and lender.

Root finding is pyxirr's; amounts become floats only inside it. Penalties are never part of a
cost, upfront deductions always are (the flow received is what arrived).
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from functools import lru_cache
from math import isfinite
from typing import Final

import pyxirr

from zhihuan.domain.calendar import months_later, whole_months
from zhihuan.domain.errors import CostNotComputable
from zhihuan.domain.loan import Loan
from zhihuan.domain.money import Money, total
from zhihuan.domain.schedule import schedule

_HIGHEST: Final = 10_000.0
"""1,000,000 %: beyond it a root finder's answer is noise."""


@dataclass(frozen=True, slots=True)
class Flow:
    """Money that changed hands on a day: above zero what was received, below what was paid."""

    on: date
    amount: Money


@dataclass(frozen=True, slots=True)
class Cost:
    """One loan's cost, four ways, each a fraction (0.1384 is 13.84 %).

    `periodic`: the month's internal rate of return; `nominal` is 12 times it, `effective`
    compounds it over a year; `xirr` uses the real days over 365. The first three are None
    where the flows are not monthly.
    """

    periodic: float | None
    nominal: float | None
    effective: float | None
    xirr: float


def level_flows(received: Money, payment: Money, periods: int, start: date) -> tuple[Flow, ...]:
    """Return the flows of equal monthly payments after one receipt."""
    return (
        Flow(start, received),
        *(Flow(months_later(start, number), -payment) for number in range(1, periods + 1)),
    )


def loan_flows(loan: Loan) -> tuple[Flow, ...]:
    """Return what a loan's contract promises: the principal in, each instalment out."""
    return (Flow(loan.start, loan.principal), *(Flow(row.due, -row.payment) for row in schedule(loan)))


@lru_cache(maxsize=8192)
def loan_cost(loan: Loan) -> Cost:
    """Return the true cost of a loan as planned; raises CostNotComputable."""
    return cost(loan_flows(loan), anchor=loan.terms.due_day)


def cost(flows: Sequence[Flow], anchor: int | None = None) -> Cost:
    """Return the true cost of dated flows; raises CostNotComputable where no rate exists.

    Source: internal rate of return; nominal and effective as in domain notes §2.

    >>> flows = level_flows(Money(1200_00), Money(107_20), 12, date(2026, 1, 1))
    >>> found = cost(flows)
    >>> f"{found.nominal:.4f} {found.effective:.4f}"
    '0.1303 0.1384'
    """
    if len({flow.amount.currency for flow in flows}) > 1:
        raise CostNotComputable("currencies")
    ordered = _day_by_day(flows)
    if {flow.amount.minor > 0 for flow in ordered} != {True, False}:
        raise CostNotComputable("one_sided")
    amounts = [float(flow.amount.decimal) for flow in ordered]
    yearly = _root(pyxirr.xirr([flow.on for flow in ordered], amounts))
    monthly = _monthly_rate(ordered, anchor)
    if monthly is None:
        return Cost(None, None, None, yearly)
    return Cost(monthly, 12 * monthly, (1 + monthly) ** 12 - 1, yearly)


def _day_by_day(flows: Sequence[Flow]) -> list[Flow]:
    """Return one flow for each day on which anything is left, in order."""
    of_day: dict[date, list[Money]] = {}
    for flow in flows:
        of_day.setdefault(flow.on, []).append(flow.amount)
    sums = {day: total(amounts, amounts[0].currency) for day, amounts in sorted(of_day.items())}
    return [Flow(day, amount) for day, amount in sums.items() if amount]


def _monthly_rate(flows: Sequence[Flow], anchor: int | None) -> float | None:
    start = flows[0].on
    series: dict[int, float] = {}
    for flow in flows:
        day = anchor or start.day
        months = 0 if flow.on == start else whole_months(start, flow.on, day)
        if months is None:
            return None
        series[months] = series.get(months, 0.0) + float(flow.amount.decimal)
    dense = [series.get(number, 0.0) for number in range(max(series) + 1)]
    return _root(pyxirr.irr(dense))


def _root(rate: float | None) -> float:
    if rate is None or not isfinite(rate) or not -1 < rate < _HIGHEST:
        raise CostNotComputable("no_root")
    return rate
