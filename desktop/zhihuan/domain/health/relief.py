"""The one step that helps a warning most, with its effect worked out on the book itself: paid, then measured again.

Nothing here says what a lender will do. Ratios over income are compared for the coming month, because what already
fell due in the running one stays due in it.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable, Mapping
from datetime import date, timedelta
from fractions import Fraction
from types import MappingProxyType
from typing import Final

from zhihuan.domain.calendar import months_later
from zhihuan.domain.health.figure import Figure
from zhihuan.domain.health.income_ratios import debt_to_income, income_ratios
from zhihuan.domain.health.lending import institutions, lending
from zhihuan.domain.health.measure import Measure
from zhihuan.domain.health.price import price
from zhihuan.domain.health.trial import PaidOff, paid_off_costs, tried
from zhihuan.domain.health.usage import usage
from zhihuan.domain.health.warning import Effect, HealthWarning, Step
from zhihuan.domain.money import Money
from zhihuan.domain.position import Position

WINDOWS: Final[Mapping[Measure, int]] = MappingProxyType({
    Measure.APPLICATIONS_30: 30, Measure.APPLICATIONS_90: 90, Measure.APPLICATIONS_180: 180, Measure.DRAWDOWNS_30: 30,
    Measure.BORROWED_TO_REPAY: 90,
})
"""Counts that fall when nothing new comes, with their window in days."""
OVER_INCOME: Final = (
    Measure.DTI, Measure.DTI_MINIMUM, Measure.DTI_HOUSEHOLD, Measure.DTI_GROSS, Measure.DTI_AVERAGE, Measure.DTI_PEAK,
    Measure.HOUSING, Measure.INSTALMENT_LOAD, Measure.INTEREST_BURDEN,
)
"""Ratios over an income: a step's effect on them is told for the coming month."""
_MOST_TRIED: Final = 12
"""Paying off is tried with the cheapest so many debts: nobody pays off more at once."""
_Measured = Callable[[Position], Mapping[Measure, Figure]]


def _coming_month(position: Position) -> date:
    return months_later(position.today.replace(day=1), 1)


def _over_income(position: Position) -> Mapping[Measure, Figure]:
    return income_ratios(position, _coming_month(position))


def _debt_to_income(position: Position) -> Mapping[Measure, Figure]:
    return {Measure.DTI: debt_to_income(position, _coming_month(position))}


def _institutions(position: Position) -> Mapping[Measure, Figure]:
    return {Measure.INSTITUTIONS: institutions(position)}


_LOWERED_BY_PAYING: Final[Mapping[Measure, _Measured]] = MappingProxyType({
    **dict.fromkeys(OVER_INCOME, _over_income),
    Measure.DTI: _debt_to_income, Measure.INSTITUTIONS: _institutions,
    **dict.fromkeys((Measure.ACCOUNTS, Measure.PRODUCTS, Measure.NON_BANK_SHARE), lending),
    **dict.fromkeys((Measure.UTILISATION, Measure.UTILISATION_HIGHEST), usage),
    **dict.fromkeys((Measure.WEIGHTED_RATE, Measure.HIGHEST_RATE), price),
})


def step_for(position: Position, warning: HealthWarning) -> Step | None:
    """Return what paying off which debts would do to a warning's measure; None where paying off is no help.

    The cheapest that brings the measure below its band is taken, else the one that lowers it most for its cost.
    """
    measured = _LOWERED_BY_PAYING.get(warning.measure)
    if measured is None:
        return None
    before = measured(position)[warning.measure].value
    if before is None:
        return None
    found = [
        (subjects, costs, after) for subjects, costs in _payable(position, warning.measure)
        if (after := measured(tried(position, PaidOff(subjects)))[warning.measure].value) is not None
        and after < before
    ]
    if not found:
        return None
    enough = [one for one in found if one[2] < Fraction(warning.edge)]
    subjects, costs, _ = min(enough, key=lambda one: one[1]) if enough else max(
        found, key=lambda one: (before - one[2]) / one[1].minor
    )
    return Step(subjects, costs, tuple(_effects(position, subjects, warning.measure)))


def falls_on(warning: HealthWarning) -> date | None:
    """Return the day on which a count of a window falls below its band when nothing new comes; None for others."""
    days = WINDOWS.get(warning.measure)
    if days is None:
        return None
    counted = sorted(row.on for row in warning.figure.above if row.value and row.on is not None)
    for gone, on in enumerate(counted, start=1):
        if len(counted) - gone < warning.edge:
            return on + timedelta(days=days)
    return None


def _payable(position: Position, measure: Measure) -> list[tuple[tuple[str, ...], Money]]:
    """Return what could be paid off at once: each debt, or all debts of one institution; the cheapest first."""
    debts = {one.loan.id: one.loan.lender for one in position.standings.values() if one.owed}
    together: dict[str, list[str]] = defaultdict(list)
    for line in position.lines.values():
        if line.owed:
            together[line.line.lender if measure is Measure.INSTITUTIONS else line.line.id].append(line.line.id)
    for loan, lender in debts.items():
        together[lender if measure is Measure.INSTITUTIONS else loan].append(loan)
    priced = [(tuple(subjects), paid_off_costs(position, subjects)) for subjects in together.values()]
    return sorted((one for one in priced if one[1]), key=lambda one: (one[1], one[0]))[:_MOST_TRIED]


def _effects(position: Position, subjects: tuple[str, ...], first: Measure) -> Iterable[Effect]:
    """Yield what changes: the warning's own measure, then debt to income of the coming month and institutions."""
    after = tried(position, PaidOff(subjects))
    for measure in dict.fromkeys((first, Measure.INSTITUTIONS, Measure.DTI)):
        measured = _LOWERED_BY_PAYING[measure]
        was, becomes = measured(position)[measure].value, measured(after)[measure].value
        if was is not None and becomes is not None and was != becomes:
            yield Effect(measure, was, becomes)
