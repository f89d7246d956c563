"""Annuities as spreadsheets reckon them, unrounded and to fifty digits: the reference that plans are held against.

Amounts and rates are fractions or decimals in, decimals out; a rate is a fraction per period. A
balance is always the worth of the instalments still to come: rolled forward from the principal,
rounding errors would grow with the interest (at 14.79 % a period, after 297 periods, nothing of a
float's digits is left).
"""

from __future__ import annotations

from collections.abc import Callable
from contextlib import AbstractContextManager
from decimal import Context, Decimal, localcontext
from fractions import Fraction
from typing import Final

Number = Decimal | Fraction | int

_DIGITS: Final = 110
_PLACES: Final = 48
_ENDLESS: Final = Decimal("Infinity")
_LOWEST, _HIGHEST = Decimal("-0.999999"), Decimal(10_000)


def payment(
    principal: Number, rate: Number, periods: Number, *, future: Number = 0, due: bool = False
) -> Decimal:
    """Return the payment that repays a principal and leaves `future` after the last; `due` pays in advance.

    Source: A = P·i / (1 - (1+i)^-n), P/n at 0 %.

    >>> f"{payment(1_000_000, Fraction(49, 12000), 360):.4f}"
    '5307.2672'
    """
    with _precise():
        i, n = _decimal(rate), _decimal(periods)
        owed = _decimal(principal) - _decimal(future) * _discount(i, n)
        return +(owed / _annuity(i, n, due=due))


def payment_after_odd_first(principal: Number, first: Number, rate: Number, periods: int) -> Decimal:
    """Return the level payment where the first period bears `first` of the principal as interest, simply.

    Source: fitted to the European Commission's examples 2 and 18: P·(1+first) = A·(1 + a(n-1)).

    >>> first = Fraction(6, 100) * (Fraction(1, 12) + Fraction(20, 366))
    >>> f"{payment_after_odd_first(200_000, first, Fraction(6, 1200), 240):.2f}"
    '1437.54'
    """
    with _precise():
        grown = _decimal(principal) * (1 + _decimal(first))
        return +(grown / (1 + _annuity(_decimal(rate), Decimal(periods - 1))))


def present_value(amount: Number, rate: Number, periods: Number, *, future: Number = 0, due: bool = False) -> Decimal:
    """Return what equal payments, and `future` at the end, are worth now.

    >>> f"{present_value(100, Fraction(1, 100), 12):.4f}"
    '1125.5077'
    """
    with _precise():
        i, n = _decimal(rate), _decimal(periods)
        return +(_decimal(amount) * _annuity(i, n, due=due) + _decimal(future) * _discount(i, n))


def future_value(amount: Number, rate: Number, periods: Number, *, present: Number = 0, due: bool = False) -> Decimal:
    """Return what equal payments, and `present` from the start, have grown to at the end.

    >>> f"{future_value(2000, Fraction(75, 1000), 20):.2f}"
    '86609.36'
    """
    with _precise():
        i, n = _decimal(rate), _decimal(periods)
        return +((_decimal(amount) * _annuity(i, n, due=due) + _decimal(present)) / _discount(i, n))


def periods(principal: Number, rate: Number, amount: Number, *, due: bool = False) -> Decimal:
    """Return how many payments repay a principal, not rounded; infinity where they never do.

    Source: n = ln(A / (A - P·i)) / ln(1+i); in advance, A counts (1+i) times.

    >>> f"{periods(8000, Fraction(7, 1200), 150):.5f}"
    '64.07335'
    >>> periods(8000, Fraction(7, 1200), 40)
    Decimal('Infinity')
    """
    with _precise():
        i, owed, paid = _decimal(rate), _decimal(principal), _decimal(amount)
        if i == 0:
            return +(owed / paid) if paid > 0 else _ENDLESS
        paid *= 1 + i if due else 1
        if paid <= owed * i:
            return _ENDLESS
        return +((paid / (paid - owed * i)).ln() / (1 + i).ln())


def rate(principal: Number, amount: Number, periods: int, *, future: Number = 0, due: bool = False) -> Decimal:
    """Return the rate per period at which payments repay a principal and leave `future`.

    Source: the annuity formula, solved by halving to 48 decimals.

    >>> f"{rate(8000, 200, 48):.10f}"
    '0.0077014725'
    """
    owed, paid, left = _decimal(principal), _decimal(amount), _decimal(future)

    def excess(i: Decimal) -> Decimal:
        return paid * _annuity(i, Decimal(periods), due=due) + left * _discount(i, Decimal(periods)) - owed

    with _precise():
        return _falling_root(excess, _LOWEST, _HIGHEST)


def balance_after(principal: Number, rate: Number, periods: int, paid: int, *, due: bool = False) -> Decimal:
    """Return what is owed right after a number of payments: the worth of those still to come.

    >>> f"{balance_after(200_000, Fraction(5, 1200), 240, 60):.2f}"
    '166909.73'
    """
    with _precise():
        if not paid:
            return _decimal(principal)
        level = payment(principal, rate, periods, due=due)
        return +(level * _annuity(_decimal(rate), Decimal(periods - paid)))


def interest_part(principal: Number, rate: Number, periods: int, number: int, *, due: bool = False) -> Decimal:
    """Return the interest in a payment, counted from 1; the first payment in advance holds none.

    >>> f"{interest_part(Decimal('270.51'), Decimal('0.1479'), 300, 297):.10f}"
    '16.9656277019'
    """
    with _precise():
        if due and number == 1:
            return Decimal(0)
        return +(balance_after(principal, rate, periods, number - 1, due=due) * _decimal(rate))


def principal_part(principal: Number, rate: Number, periods: int, number: int, *, due: bool = False) -> Decimal:
    """Return the principal in a payment, counted from 1.

    >>> f"{principal_part(15_000, Fraction(8, 1200), 60, 1, due=True):.6f}"
    '302.131703'
    """
    with _precise():
        level = payment(principal, rate, periods, due=due)
        return level - interest_part(principal, rate, periods, number, due=due)


def interest_between(
    principal: Number, rate: Number, periods: int, first: int, last: int, *, due: bool = False
) -> Decimal:
    """Return the interest in the payments from `first` to `last`, both counted: what they pay beyond the principal.

    >>> f"{interest_between(125_000, Fraction(9, 1200), 360, 13, 24):.5f}"
    '11135.23213'
    """
    with _precise():
        level = payment(principal, rate, periods, due=due)
        before = balance_after(principal, rate, periods, first - 1, due=due)
        after = balance_after(principal, rate, periods, last, due=due)
        return level * (last - first + 1) - (before - after)


def effective(nominal: Number, per_year: int) -> Decimal:
    """Return the effective yearly rate of a nominal one that compounds so often a year.

    >>> f"{effective(Decimal('0.24'), 12):.4f}"
    '0.2682'
    """
    with _precise():
        return +((1 + _decimal(nominal) / per_year) ** per_year - 1)


def periodic(effective: Number, per_year: int) -> Decimal:
    """Return the rate of one period that compounds to an effective yearly rate.

    >>> f"{30_000 * periodic(Decimal('0.07'), 12):.2f}"
    '169.62'
    """
    with _precise():
        return +(((1 + _decimal(effective)).ln() / per_year).exp() - 1)


def nominal(effective: Number, per_year: int) -> Decimal:
    """Return the nominal yearly rate that compounds to an effective one.

    >>> f"{nominal(Decimal('0.24'), 12):.4f}"
    '0.2171'
    """
    with _precise():
        return +(periodic(effective, per_year) * per_year)


def flat_fee_rule_of_thumb(fee: Number, periods: int) -> Decimal:
    """Return the yearly rate that a flat fee per month is said to come to: 24·n·f / (n+1).

    It overstates the internal rate of return: 13.29 % where that is 13.03 % (domain notes §1).

    >>> f"{flat_fee_rule_of_thumb(Decimal('0.006'), 12):.4f}"
    '0.1329'
    """
    with _precise():
        return +(24 * periods * _decimal(fee) / (periods + 1))


def _precise() -> AbstractContextManager[Context]:
    return localcontext(Context(prec=_DIGITS))


def _decimal(value: Number) -> Decimal:
    if isinstance(value, Fraction):
        return Decimal(value.numerator) / Decimal(value.denominator)
    return Decimal(value)


def _discount(i: Decimal, n: Decimal) -> Decimal:
    return (1 + i) ** -n


def _annuity(i: Decimal, n: Decimal, *, due: bool = False) -> Decimal:
    """Return what payments of 1 are worth, one each period."""
    if i == 0:
        return n
    at_end = (1 - _discount(i, n)) / i
    return at_end * (1 + i) if due else at_end


def _falling_root(value: Callable[[Decimal], Decimal], low: Decimal, high: Decimal) -> Decimal:
    """Return where a falling function crosses nought, by halving."""
    finest = Decimal(1).scaleb(-_PLACES)
    while high - low > finest / 4:
        middle = (low + high) / 2
        low, high = (middle, high) if value(middle) > 0 else (low, middle)
    return ((low + high) / 2).quantize(finest)
