"""Money as whole minor units of one currency; a float never comes near it."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from decimal import Decimal
from fractions import Fraction
from functools import lru_cache
from typing import Final

from zhihuan.domain.errors import (
    AmountTooFine,
    AmountTooLarge,
    CurrencyMismatch,
    NotAnAmount,
    UnknownCurrency,
)

CNY: Final = "CNY"
# ISO 4217 minor units that are not 2.
_DECIMALS: Final = {
    **dict.fromkeys(("BIF", "CLP", "DJF", "GNF", "ISK", "JPY", "KMF", "KRW", "PYG", "RWF"), 0),
    **dict.fromkeys(("UGX", "UYI", "VND", "VUV", "XAF", "XOF", "XPF"), 0),
    **dict.fromkeys(("BHD", "IQD", "JOD", "KWD", "LYD", "OMR", "TND"), 3),
}
_LARGEST_MINOR: Final = 10**17
_LONGEST_READ: Final = 10**24
"""From here on nobody reads the digits."""
# Plain digits only: `1e3000000` would cost minutes to turn into an integer, so no exponent is read at all.
_PLAIN: Final = re.compile(r"[+-]?(?=\.?[0-9])([0-9]{0,18})(?:\.([0-9]{0,18}))?")
_MANY_DIGITS: Final = re.compile(r"[+-]?[0-9.]{18,}")


@lru_cache(maxsize=256)
def decimals(currency: str) -> int:
    """Return how many decimals a currency's amounts have.

    >>> decimals("CNY"), decimals("JPY"), decimals("KWD")
    (2, 0, 3)
    """
    if not re.fullmatch(r"[A-Z]{3}", currency):
        raise UnknownCurrency(currency)
    return _DECIMALS.get(currency, 2)


def half_up(value: Fraction) -> int:
    """Round to the nearest whole number, halves away from zero (the banks' rule for fen).

    >>> half_up(Fraction(5, 2)), half_up(Fraction(-5, 2)), half_up(Fraction(7, 3))
    (3, -3, 2)
    """
    sign = -1 if value < 0 else 1
    return sign * ((2 * abs(value.numerator) + value.denominator) // (2 * value.denominator))


@dataclass(frozen=True, slots=True)
class Money:
    """An exact amount: `minor` whole units of the smallest coin of `currency`.

    >>> Money(89333).decimal
    Decimal('893.33')
    """

    minor: int
    currency: str = CNY

    def __post_init__(self) -> None:
        """Refuse what no ledger can hold; raises AmountTooLarge or UnknownCurrency."""
        decimals(self.currency)
        if abs(self.minor) > _LARGEST_MINOR:
            raise AmountTooLarge(_written(self.minor, decimals(self.currency)))

    @classmethod
    def zero(cls, currency: str = CNY) -> Money:
        """Return nothing at all, in a currency."""
        return cls(0, currency)

    @classmethod
    def parse(cls, text: str, currency: str = CNY) -> Money:
        """Read plain digits with at most the currency's decimals.

        Raises NotAnAmount, AmountTooFine or AmountTooLarge. Trailing zeros beyond the
        currency's decimals are harmless.

        >>> Money.parse("893.3")
        Money(minor=89330, currency='CNY')
        >>> Money.parse("12.340", "JPY")
        Traceback (most recent call last):
        zhihuan.domain.errors.AmountTooFine: ('12.340', 'JPY')
        """
        cleaned = text.strip()
        written = _PLAIN.fullmatch(cleaned)
        if not written:
            if _MANY_DIGITS.fullmatch(cleaned) and cleaned.count(".") <= 1:
                raise AmountTooLarge(cleaned[:24])
            raise NotAnAmount(cleaned[:60])
        whole, part, places = written[1], written[2] or "", decimals(currency)
        if part[places:].strip("0"):
            raise AmountTooFine(cleaned, currency)
        minor = int(whole + part[:places].ljust(places, "0") or "0")
        return cls(-minor if cleaned.startswith("-") else minor, currency)

    @classmethod
    def rounded(cls, value: Fraction | Decimal, currency: str = CNY) -> Money:
        """Round an exact amount in major units half-up to the smallest coin.

        >>> Money.rounded(Decimal("0.005"))
        Money(minor=1, currency='CNY')
        """
        return cls(half_up(Fraction(value) * 10 ** decimals(currency)), currency)

    @property
    def decimal(self) -> Decimal:
        """The amount in major units, exactly, with the currency's decimals."""
        return Decimal(self.minor).scaleb(-decimals(self.currency))

    def __str__(self) -> str:
        """Return plain digits for machines (`893.33`); people read `wording.formats`."""
        places = decimals(self.currency)
        return f"{self.decimal:.{places}f}"

    def __bool__(self) -> bool:
        """Say whether there is any amount at all."""
        return self.minor != 0

    def __neg__(self) -> Money:
        """Return the amount with the other sign."""
        return Money(-self.minor, self.currency)

    def __add__(self, other: Money) -> Money:
        """Add; raises CurrencyMismatch."""
        return Money(self.minor + self._same(other).minor, self.currency)

    def __sub__(self, other: Money) -> Money:
        """Subtract; raises CurrencyMismatch."""
        return Money(self.minor - self._same(other).minor, self.currency)

    def __lt__(self, other: Money) -> bool:
        """Compare; raises CurrencyMismatch."""
        return self.minor < self._same(other).minor

    def __le__(self, other: Money) -> bool:
        """Compare; raises CurrencyMismatch."""
        return self.minor <= self._same(other).minor

    def __gt__(self, other: Money) -> bool:
        """Compare; raises CurrencyMismatch."""
        return self.minor > self._same(other).minor

    def __ge__(self, other: Money) -> bool:
        """Compare; raises CurrencyMismatch."""
        return self.minor >= self._same(other).minor

    def times(self, factor: Fraction | Decimal | int) -> Money:
        """Multiply exactly, then round half-up to the smallest coin.

        >>> Money(1000_00).times(Fraction(1, 3))
        Money(minor=33333, currency='CNY')
        """
        return Money(half_up(self.minor * Fraction(factor)), self.currency)

    def over(self, other: Money) -> Fraction:
        """Return the exact ratio to another amount; raises CurrencyMismatch, ZeroDivisionError.

        >>> Money(52).over(Money(100))
        Fraction(13, 25)
        """
        return Fraction(self.minor, self._same(other).minor)

    def split(self, parts: int) -> tuple[Money, ...]:
        """Split into equal parts whose sum is exact; the last part takes the residue.

        Parts are rounded half-up; fewer coins than that needs (3 in 5 parts) are rounded
        towards zero, so that no part has the other sign.

        >>> [str(part) for part in Money(100_00).split(3)]
        ['33.33', '33.33', '33.34']
        """
        if parts < 1:
            raise ValueError(parts)
        share = half_up(Fraction(self.minor, parts))
        if abs(share) * (parts - 1) > abs(self.minor):
            share = int(Fraction(self.minor, parts))
        return (*(Money(share, self.currency) for _ in range(parts - 1)),
                Money(self.minor - share * (parts - 1), self.currency))

    def _same(self, other: Money) -> Money:
        if other.currency != self.currency:
            raise CurrencyMismatch(self.currency, other.currency)
        return other


def total(amounts: Iterable[Money], currency: str = CNY) -> Money:
    """Add amounts of one currency; nothing adds up to zero of `currency`.

    >>> total([Money(1), Money(2)])
    Money(minor=3, currency='CNY')
    """
    whole = 0
    for amount in amounts:
        if amount.currency != currency:
            raise CurrencyMismatch(currency, amount.currency)
        whole += amount.minor
    return Money(whole, currency)


def smaller(left: Money, right: Money) -> Money:
    """Return the lesser of two amounts of one currency; raises CurrencyMismatch.

    >>> str(smaller(Money(5_00), Money(3_00)))
    '3.00'
    """
    return min(left, right)


def _written(minor: int, places: int) -> str:
    """Return coins as people write them, with groups of three."""
    if abs(minor) >= _LONGEST_READ:
        return "∞" if minor > 0 else "-∞"
    return f"{Decimal(minor).scaleb(-places):,f}"
