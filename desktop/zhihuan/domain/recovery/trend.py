"""How a value moved from month to month: the Theil–Sen slope, which one odd month does not turn."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from fractions import Fraction
from itertools import combinations
from statistics import median
from typing import Final

LEAST_MONTHS: Final = 3
"""Fewer values tell no trend (domain notes §6)."""
TREND_MONTHS: Final = 6
"""A trend is that of the last so many months with a value (the project's own choice)."""


@dataclass(frozen=True, slots=True)
class Trend:
    """By how much a value rises in a month (below zero: falls), and the months with a value it is told from."""

    slope: Fraction
    months: int


def trend(values: Mapping[date, Decimal]) -> Trend | None:
    """Return how values by day moved from month to month; None where fewer than three months have one.

    The slope is the median of the slopes between any two months; of several days of one month the last counts, and
    months without a value are passed over. Exact. Source: domain notes §6, Theil–Sen.

    >>> ends = (date(2026, 1, 31), date(2026, 2, 28), date(2026, 4, 30))
    >>> trend(dict(zip(ends, (Decimal(8), Decimal(7), Decimal(5)))))
    Trend(slope=Fraction(-1, 1), months=3)
    >>> trend({ends[0]: Decimal(8), ends[1]: Decimal(7)}) is None
    True
    """
    by_month = {day.year * 12 + day.month: Fraction(values[day]) for day in sorted(values)}
    last = sorted(by_month.items())[-TREND_MONTHS:]
    if len(last) < LEAST_MONTHS:
        return None
    slopes = [(after - before) / (later - earlier) for (earlier, before), (later, after) in combinations(last, 2)]
    return Trend(median(slopes), len(last))
