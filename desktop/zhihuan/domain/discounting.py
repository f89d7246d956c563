"""Discounting: the rate at which what is received and what is paid are worth the same.

Knows plain numbers only: times in any unit, amounts in any coin. No rate leaves here that was not
put back into the flows, and none that another rate contradicts.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from itertools import accumulate, pairwise
from math import exp, expm1, fsum, log, log1p
from operator import lt, mul
from typing import Final

from zhihuan.domain.errors import CostNotComputable

HIGHEST_COMPOUNDED: Final = 1_000_000.0
"""100,000,000 % a year, the bound of rates that compound. A short loan's honest figure is huge once it is
compounded over a year (28 % in nine days are 2,238,724 %, as published), so it lies far above the other bound."""
HIGHEST_SIMPLE: Final = 10_000.0
"""1,000,000 %, the bound of one period's rate: money that grows more than ten-thousandfold in a period was mistyped."""
LOWEST: Final = -0.999_999
"""All but a millionth lost."""
_WORTHLESS: Final = 1e-9
"""A present value is nought when it is this small a part of the flows' own."""
_TANGENT: Final = 1e-13
_STEPS: Final = 40
_CLOSE: Final = 1e-9
_EXACT: Final = 1e-15
_NOUGHT: Final = 1e-18


def discount_rate(
    times: Sequence[float], amounts: Sequence[float], highest: float, guess: float | None = None
) -> float:
    """Return the rate per unit of time at which the amounts are together worth nothing.

    That is the r above -1 with sum(amount / (1 + r)^time) = 0; `guess` only saves time. Raises
    CostNotComputable: "one_sided" where no amount has the other sign, "no_root" where no rate
    fits, "several" where two do (both above zero, or both below), "beyond" where the only one is
    above `highest` or leaves less than a millionth.

    Source: one turn of sign has one root (Descartes); a root at which the balance never changes
    sides is the only one (Soper 1959); else every root is separated by those of a sum with one
    turn less (Rolle), and all are found.

    >>> round(discount_rate([0, 1, 2], [100, -60, -60], HIGHEST_SIMPLE), 6)
    0.130662
    """
    span, values = _merged(times, amounts)
    turns = len(_turns(values))
    if not turns:
        raise CostNotComputable("one_sided")
    low, high = log1p(LOWEST), log1p(highest)
    found = _newton(span, values, _estimate(span, values) if guess is None else log1p(guess))
    if found is not None and (turns == 1 or _balance_keeps_its_side(span, values, found)):
        if not low <= found <= high:
            raise CostNotComputable("beyond")
        return expm1(found)
    roots = _roots(span, values, low, high)
    if not roots:
        raise CostNotComputable("beyond" if turns % 2 else "no_root")
    likely = [root for root in roots if root > -_WORTHLESS] or roots
    if len(likely) > 1:
        raise CostNotComputable("several")
    return expm1(likely[0])


def bracketed(value: Callable[[float], float], low: float, high: float) -> float:
    """Return where a continuous function crosses nought between two points at which its signs differ.

    Secants (the Illinois way), and a halving each third step, so that it always arrives.

    >>> round(bracketed(lambda x: x * x - 2, 0, 2), 12)
    1.414213562373
    """
    at_low, at_high = value(low), value(high)
    step = 0
    while high - low > _EXACT * (abs(low) + abs(high)) + _NOUGHT:
        step += 1
        middle = low - at_low * (high - low) / (at_high - at_low)
        if step % 3 == 0 or not low < middle < high:
            middle = (low + high) / 2
        at_middle = value(middle)
        if at_middle == 0:
            return middle
        if (at_middle < 0) == (at_low < 0):
            low, at_low, at_high = middle, at_middle, at_high / 2
        else:
            high, at_high, at_low = middle, at_middle, at_low / 2
    return (low + high) / 2


def _merged(times: Sequence[float], amounts: Sequence[float]) -> tuple[Sequence[float], Sequence[float]]:
    if all(map(lt, times, times[1:])) and all(amounts):
        return times, amounts
    sums: dict[float, float] = {}
    for time, amount in zip(times, amounts, strict=True):
        sums[time] = sums.get(time, 0.0) + amount
    span = [time for time in sorted(sums) if sums[time]]
    return span, [sums[time] for time in span]


def _turns(values: Sequence[float]) -> list[int]:
    """Return the places before which the sign of the values changes."""
    return [place for place, (before, after) in enumerate(pairwise(values), start=1) if (before < 0) != (after < 0)]


def _estimate(span: Sequence[float], values: Sequence[float]) -> float:
    """Return a first guess: all that is received and all that is paid, each at its mean time."""
    flows = list(zip(span, values, strict=True))
    received, begin = _weighed([(time, value) for time, value in flows if value > 0])
    paid, end = _weighed([(time, -value) for time, value in flows if value < 0])
    return (log(paid) - log(received)) / ((end - begin) or 1.0)


def _weighed(flows: Sequence[tuple[float, float]]) -> tuple[float, float]:
    """Return the sum of amounts that all have one sign, and their mean time."""
    whole = fsum(value for _, value in flows)
    return whole, fsum(time * value for time, value in flows) / whole


def _worth(span: Sequence[float], values: Sequence[float], force: float) -> list[float]:
    """Return what each amount is worth at time nought; `force` is the logarithm of 1 + rate."""
    return [value * exp(-force * time) for time, value in zip(span, values, strict=True)]


def _newton(span: Sequence[float], values: Sequence[float], start: float) -> float | None:
    """Return the logarithm of 1 + rate, put back and found right, or None where Newton's steps do not arrive."""
    force = start
    try:
        for _ in range(_STEPS):
            worth = _worth(span, values, force)
            slope = -sum(map(mul, worth, span))
            step = sum(worth) / slope
            force -= step
            if abs(step) < _CLOSE:
                break
        worth = _worth(span, values, force)
    except (OverflowError, ZeroDivisionError):
        return None
    return force if abs(fsum(worth)) <= _WORTHLESS * sum(map(abs, worth)) else None


def _balance_keeps_its_side(span: Sequence[float], values: Sequence[float], force: float) -> bool:
    worth = _worth(span, values, force)
    slack = _WORTHLESS * sum(map(abs, worth))
    balances = list(accumulate(worth))[:-1]
    return min(balances) > -slack if values[0] > 0 else max(balances) < slack


def _roots(span: Sequence[float], values: Sequence[float], low: float, high: float) -> list[float]:
    """Return every root between two bounds, in order.

    Multiplied by e^(force·pivot), with the pivot between two flows of different sign, and
    differentiated, a sum of flows keeps its times and loses that one turn of sign.
    """
    levels = [(span, values)]
    while turns := _turns(values):
        pivot = (span[turns[0] - 1] + span[turns[0]]) / 2
        values = [value * (pivot - time) for time, value in zip(span, values, strict=True)]
        largest = max(map(abs, values))
        values = [value / largest for value in values]
        levels.append((span, values))
    roots: list[float] = []
    for times, coefficients in reversed(levels[:-1]):
        roots = _between(times, coefficients, [low, *roots, high])
    return roots


def _between(span: Sequence[float], values: Sequence[float], points: Sequence[float]) -> list[float]:
    """Return the roots of a sum whose turning points are known; one that only touches nought counts once."""

    def value(force: float) -> float:
        # Counted from the end that weighs most, so that no power overflows.
        anchor = span[0] if force > 0 else span[-1]
        worth = _worth([time - anchor for time in span], values, force)
        whole = fsum(worth)
        return 0.0 if abs(whole) <= _TANGENT * sum(map(abs, worth)) else whole

    found = []
    heights = [value(point) for point in points]
    for (begin, end), (at_begin, at_end) in zip(pairwise(points), pairwise(heights), strict=True):
        if at_begin == 0:
            found.append(begin)
        elif at_begin * at_end < 0:
            found.append(bracketed(value, begin, end))
    return found
