"""How much principal each instalment repays, method by method. Rounds instalments, never touches interest."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from decimal import Decimal, localcontext
from fractions import Fraction
from typing import TYPE_CHECKING

from zhihuan.domain.calendar import whole_periods
from zhihuan.domain.interest import DIGITS, counts_periods, discounts, level_discounts, sum_of
from zhihuan.domain.money import Money
from zhihuan.domain.terms import FirstPeriod, Method, PlanRow, Step, Terms

if TYPE_CHECKING:
    from zhihuan.domain.schedule import Stretch

Part = Callable[[int, int, int], int]
"""From a row's number, the principal before it and its interest (coins) to the principal it repays (coins)."""
_EQUAL = (Method.EQUAL_PRINCIPAL, Method.FLAT_FEE, Method.INTEREST_FREE)
_ANNUITY = (Method.LEVEL, Method.BALLOON, Method.GRADUATED)


def principal_parts(stretch: Stretch, terms: Terms, factors: Sequence[Fraction]) -> Part:
    """Return how a stretch's principal is repaid, in coins; the caller bounds it by what is left, and settles the last.

    Source: the formulas of domain notes §1.

    >>> from datetime import date
    >>> from zhihuan.domain.rate import Rate
    >>> from zhihuan.domain.schedule import Stretch, all_dues, factors_of
    >>> terms = Terms(Method.LEVEL, Rate(Decimal("0.12")), 12, date(2026, 2, 1), 1)
    >>> begun, owed = date(2026, 1, 1), Money(12_000_00)
    >>> stretch = Stretch(owed, owed, begun, begun, all_dues(terms))
    >>> principal_parts(stretch, terms, factors_of(stretch, terms))(1, 12_000_00, 120_00)
    94619
    """
    if terms.method in _ANNUITY:
        return _annuity(stretch, terms, factors)
    if terms.method in _EQUAL:
        return _equal(stretch, terms)
    if terms.method is Method.PLAN:
        return _as_written(stretch, terms)
    return lambda _number, _left, _interest: 0


def _equal(stretch: Stretch, terms: Terms) -> Part:
    kept = equal_part(stretch, terms)
    return lambda _number, _left, _interest: kept.minor


def equal_part(stretch: Stretch, terms: Terms) -> Money:
    """Return what each instalment repays of an equal principal; too few coins for that are left to the last.

    >>> from datetime import date
    >>> from zhihuan.domain.rate import Rate
    >>> from zhihuan.domain.schedule import Stretch, all_dues
    >>> terms = Terms(Method.EQUAL_PRINCIPAL, Rate(Decimal("0.06")), 3, date(2026, 2, 1), 1)
    >>> begun, owed = date(2026, 1, 1), Money(100_00)
    >>> str(equal_part(Stretch(owed, owed, begun, begun, all_dues(terms)), terms))
    '33.33'
    """
    if stretch.kept is not None:
        return stretch.kept
    whole, parts = stretch.principal.minor, len(stretch.dues)
    part = terms.conventions.instalment_rounding.coins(whole, parts)
    return Money(part if part * (parts - 1) <= whole else whole // parts, stretch.principal.currency)


def _as_written(stretch: Stretch, terms: Terms) -> Part:
    """Return the lender's rows; where principal was repaid early each falls in proportion, or stays as it was.

    What stays of level instalments is the whole instalment: it repays more, as less of it is interest.
    """
    rows = {place: row.principal.minor for place, row in enumerate(terms.rows, start=1)}
    scale = _scale(stretch, rows)
    if stretch.kept is None or not _level(terms.rows):
        return lambda number, _left, _interest: int(rows[number - stretch.earlier] * scale)
    whole = {place: row.principal.minor + row.interest.minor for place, row in enumerate(terms.rows, start=1)}
    return lambda number, _left, interest: max(int(whole[number - stretch.earlier] * scale) - interest, 0)


def _level(rows: Sequence[PlanRow]) -> bool:
    """Say whether a lender's rows are an annuity's: the same instalment each time, but not the same principal.

    The first may be odd, and the last settles what rounding left.
    """
    inner = rows[1:-1] or rows
    principals = [row.principal.minor for row in inner]
    whole = [row.principal.minor + row.interest.minor for row in inner]
    return max(whole) - min(whole) <= 1 < max(principals) - min(principals)


def _scale(stretch: Stretch, rows: Mapping[int, int]) -> Fraction:
    """Return what of each written row is asked for; `kept` is what that makes of all of them."""
    if stretch.kept is not None:
        return Fraction(stretch.kept.minor, sum(rows.values()))
    written = sum(minor for place, minor in rows.items() if place >= stretch.place)
    return Fraction(stretch.principal.minor, written) if written else Fraction(1)


def kept_part(stretch: Stretch, terms: Terms, factors: Sequence[Fraction]) -> Money | None:
    """Return what a stretch's instalments repay each time: an annuity's instalment, the equal principal.

    Of the lender's own rows it is what all of them would repay; None for a method that repays at the end.

    >>> from datetime import date
    >>> from zhihuan.domain.rate import Rate
    >>> from zhihuan.domain.schedule import Stretch, all_dues, factors_of
    >>> terms = Terms(Method.LEVEL, Rate(Decimal("0.12")), 12, date(2026, 2, 1), 1)
    >>> begun, owed = date(2026, 1, 1), Money(12_000_00)
    >>> stretch = Stretch(owed, owed, begun, begun, all_dues(terms))
    >>> str(kept_part(stretch, terms, factors_of(stretch, terms)))
    '1066.19'
    """
    currency = stretch.principal.currency
    if terms.method in _ANNUITY:
        base = _base(stretch, terms, factors)
        return Money(terms.conventions.instalment_rounding.coins(base.numerator, base.denominator), currency)
    if terms.method in _EQUAL:
        return equal_part(stretch, terms)
    if terms.method is Method.PLAN:
        rows = {place: row.principal.minor for place, row in enumerate(terms.rows, start=1)}
        return Money(int(sum(rows.values()) * _scale(stretch, rows)), currency)
    return None


def _spread(terms: Terms) -> bool:
    """Say whether every period counts as long as it is; with real days each is odd, and nothing else would add up."""
    rule = terms.conventions.first_period
    return rule is FirstPeriod.SPREAD or (rule is FirstPeriod.ABSORBED and not counts_periods(terms.day_count))


def period_worth(terms: Terms, factors: Sequence[Fraction], *, odd: bool = False) -> Sequence[Decimal]:
    """Return what one unit paid with each instalment is worth at the start, as the contract's rule counts periods.

    `odd`: the first period is not a regular one, so where its interest is added it counts as one that is.

    >>> from datetime import date
    >>> from zhihuan.domain.rate import Rate
    >>> terms = Terms(Method.LEVEL, Rate(Decimal("0.12")), 2, date(2026, 2, 1), 1)
    >>> [round(each, 4) for each in period_worth(terms, [Fraction(1, 50), Fraction(1, 100)])]
    [Decimal('0.9901'), Decimal('0.9803')]
    """
    if _spread(terms):
        return discounts(factors)
    if counts_periods(terms.day_count):
        return level_discounts(terms.rate_per_period, len(factors))
    return discounts([terms.rate_per_period, *factors[1:]] if odd else factors)


def _annuity(stretch: Stretch, terms: Terms, factors: Sequence[Fraction]) -> Part:
    """Return level and graduated instalments less the interest; the first period as its rule says."""
    coins, regular = terms.conventions.instalment_rounding.coins, terms.rate_per_period
    added = _first_interest_added(stretch, terms)
    base = _base(stretch, terms, factors)
    level = coins(base.numerator, base.denominator)

    def part(number: int, left: int, interest: int) -> int:
        if added and number == stretch.number:
            interest = terms.conventions.interest_rounding.coins(left * regular.numerator, regular.denominator)
        if terms.step is None:
            return level - interest
        exact = base * Fraction(growth(terms.step, number - stretch.earlier))
        return coins(exact.numerator, exact.denominator) - interest

    return part


def _first_interest_added(stretch: Stretch, terms: Terms) -> bool:
    if terms.conventions.first_period is not FirstPeriod.ADDED:
        return False
    return whole_periods(stretch.began, stretch.dues[0], terms.frequency, terms.due_day) != 1


def _base(stretch: Stretch, terms: Terms, factors: Sequence[Fraction]) -> Fraction:
    """Return the instalment before any step, in coins: what the stretch is worth over what one unit a period is."""
    if stretch.kept is not None:
        return Fraction(stretch.kept.minor)
    worth = period_worth(terms, factors, odd=_first_interest_added(stretch, terms))
    weights = worth if terms.step is None else _grown(worth, terms.step, stretch.place)
    brought = stretch.brought if _spread(terms) else Fraction(0)
    balloon = min(terms.balloon.minor, stretch.principal.minor) if terms.balloon else 0
    return (stretch.principal.minor + brought * Fraction(worth[0]) - balloon * Fraction(worth[-1])) / sum_of(weights)


def _grown(worth: Sequence[Decimal], step: Step, place: int) -> Sequence[Decimal]:
    """Return discounts times what the instalment at each place has grown to."""
    grown, factor = [], growth(step, place)
    with localcontext() as context:
        context.prec = DIGITS
        for at, each in enumerate(worth, start=place):
            if at > place and (at - 1) % step.every == 0:
                factor *= 1 + step.by
            grown.append(each * factor)
    return grown


def growth(step: Step, place: int) -> Decimal:
    """Return what a graduated loan's instalment is to the first one.

    >>> growth(Step(12, Decimal("-0.03")), 12), growth(Step(12, Decimal("-0.03")), 13)
    (Decimal('1'), Decimal('0.97'))
    """
    with localcontext() as context:
        context.prec = DIGITS
        return (1 + step.by) ** ((place - 1) // step.every)
