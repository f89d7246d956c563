"""The missing one of principal, rate, periods and instalment of a level loan, in whole coins.

Plans as the schedule does: interest rounded half-up each period, and a last instalment that takes
the residue. A rate is a fraction per period. No instalment is ever raised silently.
"""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal
from fractions import Fraction
from typing import Final

from zhihuan.domain import annuity
from zhihuan.domain.discounting import HIGHEST_SIMPLE
from zhihuan.domain.errors import AmountNotPositive, NeverPaysOff, OneMustBeEmpty, TermsOutOfRange
from zhihuan.domain.money import Money
from zhihuan.domain.terms import MOST_PERIODS

_HIGHEST: Final = Fraction(HIGHEST_SIMPLE)
_FINEST: Final = Decimal("1e-20")


@dataclass(frozen=True, slots=True)
class Solved:
    """A level loan with nothing missing: every instalment but the last is `instalment`.

    Where coins are so few that rounding pays the loan off early, those left over are nothing.
    """

    principal: Money
    rate: Fraction
    periods: int
    instalment: Money
    last_instalment: Money
    total: Money

    @property
    def interest(self) -> Money:
        """What is paid beyond the principal."""
        return self.total - self.principal


def solved(
    principal: Money | None = None,
    rate: Fraction | None = None,
    periods: int | None = None,
    instalment: Money | None = None,
) -> Solved:
    """Return the loan whose one missing figure is found from the other three.

    Raises OneMustBeEmpty where not exactly one is missing; AmountNotPositive, TermsOutOfRange and
    CurrencyMismatch for figures of no loan; NeverPaysOff for an instalment that is too small; and
    CostNotComputable for a rate above a million per cent.

    >>> found = solved(Money(100_000_00), Fraction(49, 12000), instalment=Money(1500_00))
    >>> found.periods, str(found.last_instalment)
    (78, '1466.19')
    """
    match principal, rate, periods, instalment:
        case None, Fraction(), int(), Money():
            principal = principal_of(rate, periods, instalment)
        case Money(), None, int(), Money():
            rate = rate_of(principal, periods, instalment)
        case Money(), Fraction(), None, Money():
            periods = periods_of(principal, rate, instalment)
        case Money(), Fraction(), int(), None:
            instalment = instalment_of(principal, rate, periods)
        case _:
            raise OneMustBeEmpty((principal, rate, periods, instalment).count(None))
    last, paid = _last_and_total(principal.minor, rate, periods, instalment.minor)
    currency = principal.currency
    return Solved(principal, rate, periods, instalment, Money(last, currency), Money(paid, currency))


def principal_of(rate: Fraction, periods: int, instalment: Money) -> Money:
    """Return what a level instalment repays: P = A·(1 - (1+i)^-n) / i, rounded half-up.

    Rounded down where half a coin more would bear more interest than the instalment pays. Raises
    AmountNotPositive (also where it repays less than half a coin) and TermsOutOfRange.

    >>> str(principal_of(Fraction(1, 100), 12, Money(888_49)))
    '10000.02'
    """
    _check(rate=rate, periods=periods, instalment=instalment)
    worth = annuity.present_value(instalment.decimal, rate, periods)
    found = Money.rounded(worth, instalment.currency)
    if found.times(rate) > instalment:
        found = Money(found.minor - 1, found.currency)
    _check(principal=found)
    return found


def rate_of(principal: Money, periods: int, instalment: Money) -> Fraction:
    """Return the rate per period, to 20 decimals: planned with it, the instalment is the one given.

    Raises NeverPaysOff where the instalments do not add up to the principal, AmountNotPositive,
    TermsOutOfRange, CurrencyMismatch, and CostNotComputable above a million per cent.

    >>> f"{float(rate_of(Money(1200_00), 12, Money(107_20))):.8f}"
    '0.01086185'
    """
    _check(principal=principal, periods=periods, instalment=instalment)
    if instalment.times(periods) < principal:
        fewest = -(-principal.minor // periods)
        raise NeverPaysOff(
            str(instalment), str(Money.zero(principal.currency)), str(Money(fewest, principal.currency)), periods
        )
    exact = annuity.rate(principal.minor, instalment.minor, periods)
    return Fraction(exact.quantize(_FINEST))


def periods_of(principal: Money, rate: Fraction, instalment: Money) -> int:
    """Return after how many instalments a loan is paid off, the last one smaller.

    Raises NeverPaysOff where that takes more than 600 periods or for ever, with the smallest instalment for
    which it does not; AmountNotPositive, TermsOutOfRange, CurrencyMismatch.

    >>> periods_of(Money(8000_00), Fraction(7, 1200), Money(150_00))
    65
    >>> periods_of(Money(8000_00), Fraction(7, 1200), Money(46_00))
    Traceback (most recent call last):
    zhihuan.domain.errors.NeverPaysOff: ('46.00', '46.67', '48.14', 600)
    """
    _check(principal=principal, rate=rate, instalment=instalment)
    principal.over(instalment)
    found = _periods(principal.minor, rate, instalment.minor)
    if found is None:
        smallest = Money(_smallest(principal.minor, rate, instalment.minor), principal.currency)
        raise NeverPaysOff(str(instalment), str(principal.times(rate)), str(smallest), MOST_PERIODS)
    return found


def instalment_of(principal: Money, rate: Fraction, periods: int) -> Money:
    """Return the level instalment: A = P·i / (1 - (1+i)^-n), rounded half-up.

    Raises AmountNotPositive and TermsOutOfRange.

    >>> str(instalment_of(Money(1_000_000_00), Fraction(49, 12000), 360))
    '5307.27'
    """
    _check(principal=principal, rate=rate, periods=periods)
    return Money.rounded(annuity.payment(principal.decimal, rate, periods), principal.currency)


def _check(
    *,
    principal: Money | None = None,
    rate: Fraction | None = None,
    periods: int | None = None,
    instalment: Money | None = None,
) -> None:
    for name, amount in (("principal", principal), ("instalment", instalment)):
        if amount is not None and amount.minor <= 0:
            raise AmountNotPositive(name, str(amount))
    if rate is not None and not 0 <= rate <= _HIGHEST:
        raise TermsOutOfRange("rate", f"{float(rate):.6g}", "0", f"{HIGHEST_SIMPLE:.0f}")
    if periods is not None and not 1 <= periods <= MOST_PERIODS:
        raise TermsOutOfRange("periods", str(periods), "1", str(MOST_PERIODS))


def _interest(balance: int, rate: Fraction) -> int:
    return (2 * balance * rate.numerator + rate.denominator) // (2 * rate.denominator)


def _periods(balance: int, rate: Fraction, instalment: int) -> int | None:
    for number in range(1, MOST_PERIODS + 1):
        owed = balance + _interest(balance, rate)
        if owed <= instalment:
            return number
        if owed - instalment >= balance:
            return None
        balance = owed - instalment
    return None


def _smallest(principal: int, rate: Fraction, too_few: int) -> int:
    """Return the fewest coins that pay off in time: a coin more never takes longer."""
    enough = principal + _interest(principal, rate)
    while enough - too_few > 1:
        middle = (too_few + enough) // 2
        if _periods(principal, rate, middle) is None:
            too_few = middle
        else:
            enough = middle
    return enough


def _last_and_total(balance: int, rate: Fraction, periods: int, instalment: int) -> tuple[int, int]:
    paid = 0
    for _ in range(periods - 1):
        interest = _interest(balance, rate)
        share = min(max(instalment - interest, 0), balance)
        balance -= share
        paid += interest + share
    last = balance + _interest(balance, rate)
    return last, paid + last
