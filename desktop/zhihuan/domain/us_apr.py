"""US APR: the annual percentage rate of the Truth in Lending Act, found by the actuarial method.

Source: Regulation Z (12 CFR 1026), appendix J; a disclosed rate may be off by 1/8 of 1 % (1026.22).
"""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from fractions import Fraction
from itertools import pairwise
from math import exp, expm1, fsum, log1p
from typing import Final

import pyxirr

from zhihuan.domain.cadence import month_numbers
from zhihuan.domain.calendar import months_later
from zhihuan.domain.discounting import HIGHEST_SIMPLE, LOWEST, bracketed, discount_rate
from zhihuan.domain.errors import CostNotComputable
from zhihuan.domain.flow import Flow, by_day
from zhihuan.domain.unit_period import elapsed, unit_period

_MONTHS: Final = 12
_DAYS: Final = 365
_NARROW: Final = 1e-5


def us_apr(flows: Sequence[Flow]) -> float:
    """Return the US APR of dated flows as a fraction; raises CostNotComputable.

    Source: appendix J, (b). 5,000 lent on 23 February 1978 and repaid in 24 semimonthly payments
    of 219.17 from 1 March cost 10.34 %, the appendix's example (c)(1)(iii).

    >>> from zhihuan.domain.money import Money
    >>> days = [date(1978 + month // 12, month % 12 + 1, day) for month in range(2, 14) for day in (1, 16)]
    >>> flows = [Flow(date(1978, 2, 23), Money(5000_00)), *(Flow(day, Money(-219_17)) for day in days)]
    >>> f"{us_apr(flows):.4f}"
    '0.1034'
    """
    amounts = by_day(flows)
    return dated_rate(tuple(amounts), list(amounts.values()))


def dated_rate(days: Sequence[date], amounts: Sequence[float], guess: float | None = None) -> float:
    """Return the US APR of an amount on each of several days in order; `guess` is an effective yearly rate.

    A fraction a year. Raises CostNotComputable. Source: Regulation Z, appendix J.

    >>> f"{dated_rate([date(2026, 1, 1), date(2027, 1, 1)], [1000.0, -1080.0]):.4f}"
    '0.0800'
    """
    received = amounts[0] > 0
    advances = [day for day, amount in zip(days, amounts, strict=True) if (amount > 0) == received]
    payments = [day for day, amount in zip(days, amounts, strict=True) if (amount > 0) != received]
    if len(days) == 2 and days[1] < months_later(days[0], _MONTHS):  # noqa: PLR2004 - one advance, one payment
        return actuarial_rate([(amounts[0], 0, 0.0), (amounts[1], 1, 0.0)], _terms_per_year(*days))
    unit = unit_period(advances, payments)
    counts = [(0, 0.0), *elapsed(days[0], days[1:], unit)]
    terms = [(amount, full, part) for amount, (full, part) in zip(amounts, counts, strict=True)]
    return actuarial_rate(terms, unit.per_year, guess)


def actuarial_rate(
    terms: Sequence[tuple[float, int, float]], per_year: Fraction, guess: float | None = None
) -> float:
    """Return `per_year` times the rate of a unit-period; a fraction of one bears simple interest.

    Each term is an amount, and the full unit-periods and the fraction of one until it changes
    hands: sum(amount / ((1 + fraction·i)·(1 + i)^full)) = 0. Raises CostNotComputable: where the
    amounts turn several times, as `discounting.discount_rate` does of the equation that compounds.

    Source: appendix J, (b)(6) and (b)(8).

    >>> f"{actuarial_rate([(1000, 0, 0), (-1080, 1, 0)], Fraction(365, 255)):.4f}"
    '0.1145'
    """
    amounts = [amount for amount, _, _ in sorted(terms, key=lambda term: term[1] + term[2])]
    turns = sum((before < 0) != (after < 0) for before, after in pairwise(amounts))
    if turns == 1:
        near = 0.0 if guess is None else min(expm1(log1p(guess) / per_year), HIGHEST_SIMPLE)
    else:
        near = discount_rate([full + part for _, full, part in terms], [one for one, _, _ in terms], HIGHEST_SIMPLE)
    last = max(full for _, full, _ in terms)
    lines = {part: [0.0] * (last + 1) for part in {part for _, _, part in terms}}
    for amount, full, part in terms:
        lines[part][full] += amount

    def worth(rate: float) -> float:
        if rate >= 0:
            return sum((pyxirr.npv(rate, line) or 0.0) / (1 + part * rate) for part, line in lines.items())
        # Below zero powers overflow, unless they are counted from the end.
        force = log1p(rate)
        return fsum(amount * exp(force * (last - full)) / (1 + part * rate) for amount, full, part in terms)

    at_near, width = worth(near), _NARROW
    while at_near and width < 2 * HIGHEST_SIMPLE:
        for end in (min(near + width, HIGHEST_SIMPLE), max(near - width, LOWEST)):
            if at_near * worth(end) < 0:
                return float(per_year) * bracketed(worth, *sorted((near, end)))
        width *= 2
    if at_near:
        raise CostNotComputable("beyond" if turns == 1 else "no_root")
    return float(per_year) * near


def _terms_per_year(begin: date, end: date) -> Fraction:
    """Return how many terms of a single payment make a year, (b)(5)(vi) and (vii)."""
    months = month_numbers((begin, end))
    return Fraction(_DAYS, (end - begin).days) if months is None else Fraction(_MONTHS, months[1])
