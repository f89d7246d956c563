"""Interest rates that never lose the unit they were quoted in."""

from __future__ import annotations

import re
from dataclasses import dataclass
from decimal import Decimal
from enum import StrEnum
from fractions import Fraction
from types import MappingProxyType
from typing import Final

from zhihuan.domain.errors import NotARate, TermsOutOfRange

_PLAIN: Final = re.compile(r"(\d{1,6}(?:\.\d{0,12})?|\.\d{1,12})\s*([%‰]|bp)?")
_HIGHEST_PER_YEAR: Final = Fraction(100)
_MOST_PLACES: Final = 30


class RateUnit(StrEnum):
    """What a quoted rate is counted over."""

    YEAR = "year"
    MONTH = "month"
    DAY = "day"
    PERIOD = "period"
    """A flat fee on the original principal, once each period (等本等息)."""


_HIGHEST_WRITTEN: Final = MappingProxyType({
    RateUnit.YEAR: "10000 %", RateUnit.MONTH: "833.33 %", RateUnit.DAY: "27.39 %", RateUnit.PERIOD: "833.33 %",
})
_WIDEST_WRITTEN: Final = 12
_TIMES_A_YEAR: Final = MappingProxyType({RateUnit.YEAR: 1, RateUnit.MONTH: 12, RateUnit.DAY: 365, RateUnit.PERIOD: 12})
_FINEST: Final = Decimal("1e-12")


def _per_cent(value: Decimal) -> str:
    """Return a share of one in per cent, in plain digits where there are few."""
    if value.is_finite() and abs(int(value.as_tuple().exponent)) <= _WIDEST_WRITTEN:
        return f"{value.scaleb(2).normalize():f} %"
    return f"{value:.3g}"


@dataclass(frozen=True, slots=True)
class Rate:
    """A rate as it was quoted: `value` is a fraction (0.0005 a day, 0.049 a year).

    >>> Rate(Decimal("0.0005"), RateUnit.DAY).per_year
    Fraction(73, 400)
    """

    value: Decimal
    unit: RateUnit = RateUnit.YEAR

    def __post_init__(self) -> None:
        """Refuse what no schedule can use; raises TermsOutOfRange (below 0, or over 10,000 % a year), in its unit."""
        if not self._countable or self.per_year > _HIGHEST_PER_YEAR:
            raise TermsOutOfRange("rate", _per_cent(self.value), "0 %", _HIGHEST_WRITTEN[self.unit])

    @property
    def _countable(self) -> bool:
        # Checked as a decimal: as a fraction, `1e3000000` would take minutes.
        return (
            self.value.is_finite() and 0 <= self.value <= _HIGHEST_PER_YEAR.numerator
            and abs(int(self.value.as_tuple().exponent)) <= _MOST_PLACES
        )

    @classmethod
    def parse(cls, text: str, unit: RateUnit = RateUnit.YEAR) -> Rate:
        """Read `4.9%`, `5‰`, `490bp` or a bare fraction `0.049`; a bare number from 1 up is taken as per cent.

        Raises NotARate or TermsOutOfRange.

        >>> Rate.parse("4.9%").value, Rate.parse("0.049").value, Rate.parse("4.9").value
        (Decimal('0.049'), Decimal('0.049'), Decimal('0.049'))
        """
        match = _PLAIN.fullmatch(text.strip())
        if not match:
            raise NotARate(text.strip()[:60])
        number, sign = Decimal(match[1]), match[2]
        places = {"%": 2, "‰": 3, "bp": 4, None: 2 if number >= 1 else 0}[sign]
        return cls(number.scaleb(-places), unit)

    @property
    def per_year(self) -> Fraction:
        """The nominal rate of one year; a day counts 1/365, a month 1/12, a fee period as a month.

        >>> Rate(Decimal("0.006"), RateUnit.PERIOD).per_year
        Fraction(9, 125)
        """
        return Fraction(self.value) * _TIMES_A_YEAR[self.unit]

    def raised(self, by: Decimal) -> Rate:
        """Return the rate higher by so much a year, in its own unit; raises TermsOutOfRange.

        >>> str(Rate(Decimal("0.0005"), RateUnit.DAY).raised(Decimal("0.0365")).value)
        '0.000600000000'
        """
        return Rate(self.value + (by / _TIMES_A_YEAR[self.unit]).quantize(_FINEST), self.unit)

    @property
    def per_month(self) -> Fraction:
        """The nominal rate of one month, a twelfth of the year's (the PBoC's own conversion).

        >>> Rate(Decimal("0.06")).per_month
        Fraction(1, 200)
        """
        return self.per_year / 12
