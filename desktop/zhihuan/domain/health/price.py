"""What the money costs: the rate of each debt weighed by its balance, and the dearest. Source: domain notes §4.

A loan's rate is its true yearly cost, with its compulsory fees and with what moved it so far. A line costs its daily
rate once a statement was not paid in full, and nothing before.
"""

from __future__ import annotations

from fractions import Fraction
from functools import lru_cache
from typing import Final

from zhihuan.domain.balance import Standing
from zhihuan.domain.cost import cost, loan_flows
from zhihuan.domain.course_cost import course_flows
from zhihuan.domain.errors import CostNotComputable
from zhihuan.domain.flow import Flow
from zhihuan.domain.health.debts import counted, replaced
from zhihuan.domain.health.figure import Figure, LeftOut, Role, Row, Unknown, Why, money_row, summed
from zhihuan.domain.health.measure import Measure
from zhihuan.domain.health.own_part import own_amount
from zhihuan.domain.money import Money
from zhihuan.domain.position import LineStanding, Position

_PRECISION: Final = 10**8


def price(position: Position) -> dict[Measure, Figure]:
    """Return the rate of all debts weighed by their balances, and the highest rate of one of them."""
    rates, left_out = _rates(position)
    below = tuple(money_row(subject, Role.BALANCE, owed) for subject, owed, _ in rates)
    above = tuple(
        Row(subject, Role.INTEREST, owed.minor * rate, owed, None, None, rate) for subject, owed, rate in rates
    )
    owed = summed(below)
    unknown = None if owed else Unknown.NO_RATE if left_out else Unknown.NO_DEBT
    dearest = max(rates, key=lambda one: one[2], default=None)
    row = () if dearest is None else (Row(dearest[0], Role.INTEREST, dearest[2], dearest[1], None, None, dearest[2]),)
    return {
        Measure.WEIGHTED_RATE: Figure(
            Measure.WEIGHTED_RATE, position.today, summed(above) / owed if owed else None, above, below, left_out,
            unknown, currency=position.currency,
        ),
        Measure.HIGHEST_RATE: Figure(
            Measure.HIGHEST_RATE, position.today, None if dearest is None else dearest[2], row, (), left_out, unknown,
            currency=position.currency,
        ),
    }


def rate_of(standing: Standing) -> Fraction | None:
    """Return a loan's true yearly cost, with what moved it so far; None where there is no such rate."""
    return _yearly(course_flows(standing) or loan_flows(standing.loan))


def _rates(position: Position) -> tuple[list[tuple[str, Money, Fraction]], tuple[LeftOut, ...]]:
    debts = [
        (one.loan.id, own_amount(one.loan, one.owed), _kept_rate(position, one))
        for one in counted(position) if one.owed
    ]
    found = [*debts, *((one.line.id, one.owed, _line_rate(one)) for one in position.lines.values() if one.owed)]
    rates: list[tuple[str, Money, Fraction]] = []
    left_out = list(replaced(position))
    for subject, owed, rate in found:
        if owed.currency != position.currency:
            left_out.append(LeftOut(money_row(subject, Role.BALANCE, owed), Why.OTHER_CURRENCY))
        elif rate is None:
            left_out.append(LeftOut(money_row(subject, Role.BALANCE, owed), Why.UNKNOWN_RATE))
        else:
            rates.append((subject, owed, rate))
    return rates, tuple(left_out)


def _kept_rate(position: Position, standing: Standing) -> Fraction | None:
    """Return a loan's rate; while nothing moved its plan it is one rate on every day."""
    moved = (standing.course, standing.dues) if len(standing.course.versions) > 1 else ()
    return position.kept(("rate", standing.loan.id), (standing.loan, *moved), lambda: rate_of(standing))


def _line_rate(line: LineStanding) -> Fraction | None:
    if not any(one.cleared is False for one in line.balance.statements[-2:]):
        return Fraction(0)
    daily = line.line.terms.daily_rate
    return None if daily is None else daily.per_year


@lru_cache(maxsize=4096)
def _yearly(flows: tuple[Flow, ...]) -> Fraction | None:
    try:
        yearly = cost(flows).yearly
    except CostNotComputable:
        return None
    return None if yearly is None else Fraction(round(yearly * _PRECISION), _PRECISION)
