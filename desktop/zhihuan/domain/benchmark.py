"""Benchmark rates as dated data: the loan prime rate, and loans that follow it. Knows nothing after its last quote."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from enum import StrEnum
from fractions import Fraction
from typing import Final, NewType

from zhihuan.domain.calendar import months_later
from zhihuan.domain.errors import TermsOutOfRange
from zhihuan.domain.rate import Rate

QuoteId = NewType("QuoteId", str)
_WIDEST_SPREAD: Final = Decimal("0.5")
_CYCLES: Final = (1, 3, 6, 12)
_PLACES: Final = 12


def _countable(value: Decimal) -> bool:
    """Say whether a value can be added to another and is a rate still."""
    return value.is_finite() and int(value.as_tuple().exponent) >= -_PLACES


class Benchmark(StrEnum):
    """A published rate that contracts refer to."""

    LPR_1Y = "lpr-1y"
    LPR_5Y = "lpr-5y"


@dataclass(frozen=True, slots=True)
class Quote:
    """A benchmark's value from a day on, a fraction a year.

    `known_until` is the last day for which it was seen to be still the newest; `source` says where.
    """

    id: QuoteId
    benchmark: Benchmark
    on: date
    value: Decimal
    known_until: date | None = None
    source: str = ""

    def __post_init__(self) -> None:
        """Refuse what no benchmark was, as 3.5 for 3.5 %; raises TermsOutOfRange."""
        if not (_countable(self.value) and 0 <= self.value <= 1):
            raise TermsOutOfRange("rate", f"{self.value:.3g}", "0", "1")


@dataclass(frozen=True, slots=True)
class Floating:
    """A rate that follows a benchmark: benchmark plus `spread`, set anew on `first_reset` and every `months` after."""

    benchmark: Benchmark
    spread: Decimal
    first_reset: date
    months: int = 12

    def __post_init__(self) -> None:
        """Refuse what no contract says; raises TermsOutOfRange."""
        if not (_countable(self.spread) and abs(self.spread) <= _WIDEST_SPREAD):
            raise TermsOutOfRange("spread", f"{self.spread:.3g}", f"-{_WIDEST_SPREAD}", str(_WIDEST_SPREAD))
        if self.months not in _CYCLES:
            raise TermsOutOfRange("reset_months", str(self.months), str(_CYCLES[0]), str(_CYCLES[-1]))


@dataclass(frozen=True, slots=True)
class Reset:
    """A day on which a floating rate is set anew, and the rate it becomes; None where no quote is known for it."""

    on: date
    rate: Rate | None


def quoted(quotes: Sequence[Quote], benchmark: Benchmark, day: date) -> Quote | None:
    """Return the newest quote of a benchmark on a day; None before the first and after what is known.

    >>> quote = Quote(QuoteId("x"), Benchmark.LPR_5Y, date(2025, 5, 20), Decimal("0.035"), date(2026, 1, 20))
    >>> quoted([quote], Benchmark.LPR_5Y, date(2026, 1, 1)) == quote
    True
    >>> quoted([quote], Benchmark.LPR_5Y, date(2027, 1, 1)) is None
    True
    """
    own = [one for one in quotes if one.benchmark is benchmark]
    fitting = sorted((one for one in own if one.on <= day), key=lambda one: one.on)
    if not fitting:
        return None
    known = any(one.on > day or (one.known_until or one.on) >= day for one in own)
    return fitting[-1] if known else None


def spread_over(rate: Rate, quote: Quote) -> Decimal:
    """Return by how much a rate was above a benchmark, a share of one a year, to 12 places.

    A contract says its rate as benchmark and spread (domain notes §1): two of the three name the third.

    >>> quote = Quote(QuoteId("x"), Benchmark.LPR_5Y, date(2025, 5, 20), Decimal("0.035"))
    >>> str(spread_over(Rate(Decimal("0.0320")), quote))
    '-0.003'
    """
    above = rate.per_year - Fraction(quote.value)
    return Decimal(round(above * 10**_PLACES)).scaleb(-_PLACES).normalize()


def resets(floating: Floating, quotes: Sequence[Quote], until: date) -> tuple[Reset, ...]:
    """Return every reset up to a day, in order; one whose benchmark is not known yet has no rate.

    The quote of the reset day itself counts (published about the 20th, domain notes §1: the contract's benchmark
    is the newest on that day). A sum of benchmark and spread below zero is no rate: it counts as 0.

    >>> quote = Quote(QuoteId("x"), Benchmark.LPR_5Y, date(2025, 5, 20), Decimal("0.035"), date(2026, 1, 20))
    >>> floating = Floating(Benchmark.LPR_5Y, Decimal("-0.002"), date(2026, 1, 1))
    >>> [(reset.on.year, reset.rate and reset.rate.value) for reset in resets(floating, [quote], date(2027, 1, 1))]
    [(2026, Decimal('0.033')), (2027, None)]
    """
    found, count = [], 0
    while (day := months_later(floating.first_reset, count * floating.months)) <= until:
        quote = quoted(quotes, floating.benchmark, day)
        found.append(Reset(day, None if quote is None else Rate(max(quote.value + floating.spread, Decimal(0)))))
        count += 1
    return tuple(found)
