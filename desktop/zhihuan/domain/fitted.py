"""What a contract must say for the rows of its plan to come out: the rate, a balloon, steps. Knows no variants.

A row is rounded, so many figures would do; the roundest one is what somebody wrote into a contract. `slack` is how
far (in coins) rounding may have moved a figure.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from decimal import Decimal
from fractions import Fraction
from functools import partial
from itertools import islice, pairwise
from math import ceil, expm1, floor, log1p
from typing import Final

from zhihuan.domain.interest import sum_of
from zhihuan.domain.money import Money
from zhihuan.domain.rate import Rate, RateUnit
from zhihuan.domain.terms import Step

HALF: Final = Fraction(1, 2)
_MOST_PLACES: Final = 12
_HALVINGS: Final = 80
_HIGHEST_RATE: Final = 8
"""800 %: a year of anything above, quoted for a day, would be beyond what a rate may be."""
_FLATTEST: Final = 0.25
_STEEPEST: Final = 2.0
_MOST_YEARS: Final = 5
_MOST_WIDTHS: Final = 6
_NO_STEP: Final = 2
"""Coins by which instalments of one step may differ: rounding."""
_QUOTED_PLACES: Final = 4
_ROUND_COINS: Final = 1000
_ROUND_SHARE: Final = Decimal("0.001")
Range = tuple[Fraction, Fraction]


def roundest(low: Fraction, high: Fraction) -> Decimal:
    """Return the number with the fewest digits from `low` to `high`, the one nearest their middle.

    >>> roundest(Fraction("0.04897"), Fraction("0.04904")), int(roundest(Fraction(99_961), Fraction(100_040)))
    (Decimal('0.049'), 100000)
    """
    places = -len(str(ceil(high)))
    while True:
        scale = Fraction(10) ** places
        first, last = ceil(low * scale), floor(high * scale)
        if first <= last or places == _MOST_PLACES:
            return Decimal(min(max(round((low + high) / 2 * scale), first), last)).scaleb(-places)
        places += 1


def digits_beyond(rate: Rate) -> int:
    """Return how many digits a rate has beyond hundredths of a per cent, to which lenders quote it.

    >>> digits_beyond(Rate(Decimal("0.078"))), digits_beyond(Rate(Decimal("0.0769306")))
    (0, 3)
    """
    return max(-int(rate.value.normalize().as_tuple().exponent) - _QUOTED_PLACES, 0)


def is_round(written: Money | Decimal) -> bool:
    """Say whether a figure looks like one of a contract: whole thousands of coins, or tenths of a per cent.

    >>> is_round(Money(3000_00)), is_round(Decimal("-0.03")), is_round(Decimal("-0.007985"))
    (True, True, False)
    """
    return not (written.minor % _ROUND_COINS if isinstance(written, Money) else written % _ROUND_SHARE)


def borne_rate(
    borne: Mapping[int, tuple[int, int]], parts: Sequence[Fraction], slack: Fraction = HALF
) -> Rate | None:
    """Return the yearly rate that makes interest of balances over parts of a year; None where there is none to see.

    >>> borne_rate({1: (12_000, 1_200_000)}, [Fraction(1, 12)]).value
    Decimal('0.12')
    """
    ranges = [
        ((interest - slack) / (before * parts[number - 1]), (interest + slack) / (before * parts[number - 1]))
        for number, (interest, before) in borne.items() if before > 0 and parts[number - 1] > 0
    ]
    return _rate(common(ranges), RateUnit.YEAR) if ranges else None


def flat_rate(beyond: Iterable[int], principal: int) -> Rate | None:
    """Return the rate a period of a flat fee.

    >>> flat_rate([27_200, 27_200], 4_000_000).value
    Decimal('0.0068')
    """
    ranges = [((fee - HALF) / principal, (fee + HALF) / principal) for fee in beyond]
    return _rate(common(ranges), RateUnit.PERIOD) if ranges else None


def annuity_rate(instalment: int, principal: int, periods: int, per_year: int) -> Rate | None:
    """Return the yearly rate of equal instalments; None where they do not even repay the principal.

    Amounts are coins. Source: the annuity formula, solved by bisection; floats find the rate, its rows prove it.

    >>> annuity_rate(143_286, 20_000_000, 240, 12).value
    Decimal('0.06')
    """
    def beyond(a_year: float, paid: float) -> float:
        a_period = a_year / per_year
        exact = principal / periods if not a_period else -principal * a_period / expm1(-periods * log1p(a_period))
        return exact - paid

    if beyond(0, instalment + 1) > 0:
        return None
    return _rate((
        _root(partial(beyond, paid=instalment - 0.5), 0, _HIGHEST_RATE),
        _root(partial(beyond, paid=instalment + 0.5), 0, _HIGHEST_RATE),
    ), RateUnit.YEAR)


def fitted_balloon(
    instalment: int, principal: Money, worth: Sequence[Decimal], slack: Fraction = HALF
) -> Money | None:
    """Return the balloon that instalments of so many coins leave; `worth` discounts each period.

    >>> from zhihuan.domain.interest import level_discounts
    >>> str(fitted_balloon(453_66, Money(12_000_00), level_discounts(Fraction(1, 100), 24)))
    '3000.00'
    """
    whole, last = sum_of(worth), Fraction(worth[-1])
    low, high = ((principal.minor - (instalment + aside) * whole) / last for aside in (slack, -slack))
    found = round(roundest(low, high)) if high > 0 else 0
    return Money(found, principal.currency) if 0 < found <= principal.minor else None


def fitted_steps(
    instalments: Mapping[int, int], principal: int, worth: Sequence[Decimal], per_year: int, slack: Fraction = HALF
) -> tuple[Step, ...]:
    """Return the steps that instalments (coins, by number) may follow, those of a year first, then the widest.

    >>> from zhihuan.domain.interest import level_discounts
    >>> worth = level_discounts(Fraction(1, 200), 240)
    >>> fitted_steps({2: 177_858, 12: 177_858, 13: 172_522}, 20_000_000, worth, 12)
    (Step(every=12, by=Decimal('-0.03')),)
    """
    found = (_step(every, instalments, principal, worth, slack) for every in _widths(instalments, per_year, len(worth)))
    return tuple(step for step in found if step is not None)


def _widths(instalments: Mapping[int, int], per_year: int, periods: int) -> tuple[int, ...]:
    """Return after how many instalments they may move, so that they moved where they did and nowhere else."""
    moved = [
        (before, after, abs(then - paid) > _NO_STEP)
        for (before, paid), (after, then) in pairwise(sorted(instalments.items()))
    ]
    usual = (per_year * years for years in range(1, _MOST_YEARS + 1) if per_year * years < periods)
    fitting = (
        width for width in (*usual, *range(max(instalments), 0, -1))
        if all(((after - 1) // width > (before - 1) // width) == move for before, after, move in moved)
    )
    return tuple(islice(dict.fromkeys(fitting), _MOST_WIDTHS))


def _step(
    every: int, instalments: Mapping[int, int], principal: int, worth: Sequence[Decimal], slack: Fraction
) -> Step | None:
    ranges = [
        (_power((then - slack) / (paid + slack), steps), _power((then + slack) / (paid - slack), steps))
        for (before, paid), (after, then) in pairwise(sorted(instalments.items()))
        if (steps := (after - 1) // every - (before - 1) // every) and paid > 1 and then > 0
    ]
    number, paid = min(instalments.items())
    if number <= every:
        ranges.append(_growth((paid + slack, paid - slack), principal, every, [float(each) for each in worth]))
    if not ranges:
        return None
    low, high = common(ranges)
    by = roundest(low - 1, high - 1)
    return Step(every, by) if by and -1 < by <= 1 else None


def _power(ratio: Fraction, steps: int) -> Fraction:
    return Fraction(float(ratio) ** (1 / steps))


def _growth(paid: Range, principal: int, every: int, worth: Sequence[float]) -> Range:
    """Return the growth by which first instalments of at most and at least so many coins repay the principal."""
    blocks = [sum(worth[at:at + every]) for at in range(0, len(worth), every)]

    def beyond(growth: float, paid: float) -> float:
        return sum(block * growth**at for at, block in enumerate(blocks)) * paid - principal

    most, least = map(float, paid)
    steepest = _root(partial(beyond, paid=least), _FLATTEST, _STEEPEST)
    return _root(partial(beyond, paid=most), _FLATTEST, _STEEPEST), steepest


def common(ranges: Sequence[Range]) -> Range:
    """Return what all ranges share; where they share nothing, the narrowest.

    >>> common([(Fraction(1), Fraction(3)), (Fraction(2), Fraction(4))])
    (Fraction(2, 1), Fraction(3, 1))
    """
    low, high = max(low for low, _ in ranges), min(high for _, high in ranges)
    return (low, high) if low <= high else min(ranges, key=lambda one: one[1] - one[0])


def _rate(within: Range, unit: RateUnit) -> Rate | None:
    low, high = max(within[0], Fraction(0)), min(within[1], Fraction(_HIGHEST_RATE))
    return Rate(roundest(low, high), unit) if low <= high else None


def _root(missing: Callable[[float], float], low: float, high: float) -> Fraction:
    """Return where a rising function is nothing, between two bounds; the bound itself where it never is."""
    if missing(low) >= 0:
        return Fraction(low)
    for _ in range(_HALVINGS):
        middle = (low + high) / 2
        low, high = (middle, high) if missing(middle) < 0 else (low, middle)
    return Fraction(high)
