"""Which debts to pay off so that a measure leaves its band: every one is weighed by its rows, the best are tried.

A figure is a sum of rows, so what it would be without a debt can be told at once for each of hundreds of debts. Only
the few that come first are paid off in a copy of the book and measured again, and it is that result which counts.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from fractions import Fraction
from types import MappingProxyType
from typing import Final

from zhihuan.domain.calendar import months_later
from zhihuan.domain.health.cushion import cushion
from zhihuan.domain.health.figure import Figure, Role, Row, summed
from zhihuan.domain.health.income_ratios import debt_to_income, income_ratios
from zhihuan.domain.health.lending import contracts, institutions, lending
from zhihuan.domain.health.measure import Measure
from zhihuan.domain.health.own_part import own_of
from zhihuan.domain.health.price import price
from zhihuan.domain.health.trial import PaidOff, cash_moves, payoff_cost, tried
from zhihuan.domain.health.warning import Effect, HealthWarning, Step, StepKind
from zhihuan.domain.money import Money
from zhihuan.domain.position import Position

OVER_INCOME: Final = (
    Measure.DTI, Measure.DTI_MINIMUM, Measure.DTI_HOUSEHOLD, Measure.DTI_GROSS, Measure.DTI_AVERAGE, Measure.DTI_PEAK,
    Measure.HOUSING,
)
"""Ratios over an income: a step's effect on them is told for the coming month."""
_MOST_TRIED: Final = 6
_STAYS: Final = (Role.INCOME, Role.LIMIT, Role.SPENDING, Role.CASH)
"""Rows of a figure that paying off a debt leaves where they are."""
_Measured = Callable[[Position], Mapping[Measure, Figure]]


def coming_month(position: Position) -> date:
    """Return the first day of the next month: what already fell due in the running one stays due in it."""
    return months_later(position.today.replace(day=1), 1)


_MEASURED: Final[Mapping[Measure, _Measured]] = MappingProxyType({
    **dict.fromkeys(OVER_INCOME, lambda position: income_ratios(position, coming_month(position))),
    Measure.DTI: lambda position: {Measure.DTI: debt_to_income(position, coming_month(position))},
    **dict.fromkeys(
        (Measure.DEBT_COVER, Measure.RUNWAY, Measure.DUE_30_COVER),
        lambda position: cushion(position, coming_month(position)),
    ),
    Measure.INSTITUTIONS: lambda position: {Measure.INSTITUTIONS: institutions(position)},
    Measure.ONLINE_ACCOUNTS: lending, Measure.HIGHEST_RATE: price,
})
HELPED: Final = frozenset(_MEASURED) - {Measure.DUE_30_COVER}
"""Measures that paying off a debt can help."""


@dataclass(frozen=True, slots=True)
class _Payoff:
    """Debts that could be paid off together, what that costs, and what the figure would be by its rows alone."""

    subjects: tuple[str, ...]
    costs: Money
    beyond: Money | None
    foreseen: Fraction


def measured(position: Position, measure: Measure) -> Figure:
    """Return one measure as steps compare it: ratios over income are those of the coming month."""
    return _MEASURED[measure](position)[measure]


def payoff_step(position: Position, warning: HealthWarning) -> Step | None:
    """Return which debts to pay off, with what it does; None where that is no help.

    What the cash at hand is known to reach for comes first: the cheapest that brings the measure out of its band, else
    what helps most for its cost; then the same of what is beyond it. A ratio that the coming month brings out of its
    band by itself asks for a wait only.
    """
    figure = measured(position, warning.measure)
    before = figure.value
    if before is None:
        return None
    if (now := _by_itself(position, warning, before)) is not None:
        return Step(StepKind.WAIT, (), (Effect(warning.measure, now, before),), on=coming_month(position))
    found: list[tuple[_Payoff, Fraction]] = []
    helpful = (one for one in _payoffs(position, figure) if _gain(warning.measure, before, one.foreseen) > 0)
    ranked = sorted(helpful, key=lambda one: _rank(warning, before, one, one.foreseen))
    for one in ranked[:_MOST_TRIED]:
        after = measured(tried(position, PaidOff(one.subjects)), warning.measure).value
        if after is not None and _gain(warning.measure, before, after) > 0:
            found.append((one, after))
            if after == one.foreseen:
                break
    if not found:
        return None
    best, _ = min(found, key=lambda one: _rank(warning, before, *one))
    return Step(
        StepKind.PAY_OFF, best.subjects, effects(position, PaidOff(best.subjects), warning.measure), best.costs,
        beyond=best.beyond,
        own=own_of(position.book.loans, ((one, payoff_cost(position, one)) for one in best.subjects)),
    )


def _by_itself(position: Position, warning: HealthWarning, coming: Fraction) -> Fraction | None:
    """Return what a ratio is now where what falls due next month takes it out of its band, None where it does not."""
    at = warning.figure.at
    if warning.measure is Measure.RUNWAY or at is None or at >= coming_month(position) or stays(warning, coming):
        return None
    return warning.figure.value


def effects(position: Position, trial: PaidOff, first: Measure) -> tuple[Effect, ...]:
    """Return what paying off changes: the measure it is for, then institutions and debt to income.

    That the next thirty days would ask more than there is then is told too.
    """
    after = tried(position, trial)
    found = []
    for measure in dict.fromkeys((first, Measure.INSTITUTIONS, Measure.DTI, Measure.DUE_30_COVER)):
        was, becomes = measured(position, measure).value, measured(after, measure).value
        if was is None or becomes is None or was == becomes:
            continue
        if measure is not Measure.DUE_30_COVER or becomes > max(was, Fraction(1)):
            found.append(Effect(measure, was, becomes))
    return tuple(found)


def stays(warning: HealthWarning, value: Fraction) -> bool:
    """Say whether a value lies in a warning's band still, or in a worse one."""
    edge = Fraction(warning.edge)
    return value <= edge if warning.measure.less_is_worse else value >= edge


def _gain(measure: Measure, before: Fraction, after: Fraction) -> Fraction:
    return after - before if measure.less_is_worse else before - after


def _rank(
    warning: HealthWarning, before: Fraction, one: _Payoff, after: Fraction
) -> tuple[bool, bool, Fraction, tuple[str, ...]]:
    """Return where a payoff stands among the others, the best first."""
    gain = _gain(warning.measure, before, after)
    if not stays(warning, after):
        return one.beyond is not None, False, Fraction(one.costs.minor), one.subjects
    return one.beyond is not None, True, -gain / one.costs.minor, one.subjects


def _payoffs(position: Position, figure: Figure) -> Iterator[_Payoff]:
    """Yield what could be paid off at once: each debt in the main currency, or all that name one institution."""
    by_institution = figure.measure is Measure.INSTITUTIONS
    together = _of_institutions(position) if by_institution else _one_by_one(position)
    without = _institutions_without(position) if by_institution else _rows_without(figure)
    for subjects in together:
        moves = cash_moves(position, PaidOff(subjects))
        if len(moves) != 1 or moves[0].by.currency != position.currency:
            continue
        costs = -moves[0].by
        foreseen = without(subjects, costs)
        if foreseen is not None:
            yield _Payoff(subjects, costs, moves[0].beyond, foreseen)


def _one_by_one(position: Position) -> Iterator[tuple[str, ...]]:
    for one in contracts(position):
        yield (one.subject,)


def _of_institutions(position: Position) -> Iterator[tuple[str, ...]]:
    """Yield the contracts that name each institution: its own, and those it has a share in."""
    found: dict[str, list[str]] = defaultdict(list)
    for one in contracts(position):
        for lender in one.lenders:
            found[lender].append(one.subject)
    yield from dict.fromkeys(map(tuple, found.values()))


def _institutions_without(position: Position) -> Callable[[tuple[str, ...], Money], Fraction | None]:
    named = {one.subject: one.lenders for one in contracts(position)}
    whole = Counter(lender for lenders in named.values() for lender in lenders)

    def without(subjects: tuple[str, ...], _costs: Money) -> Fraction:
        gone = Counter(lender for subject in subjects for lender in named[subject])
        return Fraction(sum(1 for lender, contracts_of in whole.items() if gone[lender] < contracts_of))

    return without


def _rows_without(figure: Figure) -> Callable[[tuple[str, ...], Money], Fraction | None]:
    """Return what tells a figure without the rows of some debts; cash in it is less by what they cost."""
    above, below = _by_subject(figure.above), _by_subject(figure.below)
    all_above, all_below = summed(figure.above), summed(figure.below)
    has_cash = any(row.role is Role.CASH for row in figure.above)

    def without(subjects: tuple[str, ...], costs: Money) -> Fraction | None:
        left = all_above - sum(above[one] for one in subjects) - (costs.minor if has_cash else 0)
        over = all_below - sum(below[one] for one in subjects)
        if not figure.below:
            return left
        return left / over if over else None

    return without


def _by_subject(rows: tuple[Row, ...]) -> defaultdict[str, Fraction]:
    found: defaultdict[str, Fraction] = defaultdict(Fraction)
    for row in rows:
        if row.role not in _STAYS:
            found[row.subject] += row.value
    return found
