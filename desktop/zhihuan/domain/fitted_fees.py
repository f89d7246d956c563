"""Which fees the rows of a lender's plan show, and when those are taken."""

from __future__ import annotations

from collections.abc import Mapping
from decimal import Decimal
from typing import Final

from zhihuan.domain.fee import Fee, FeeTiming
from zhihuan.domain.fitted import HALF, common, roundest
from zhihuan.domain.money import Money

FEE_NAME: Final = "fee"


def fee_choices(
    fees: Mapping[int, int], before: Mapping[int, int], periods: int, principal: Money, foretold: Money | None = None
) -> tuple[tuple[Fee, ...], ...]:
    """Return the fees that rows may show, the likeliest first: what they take (coins, by number) of which balance.

    `foretold` is a fee that the contract names without its day: rows that show none leave it kept back from
    the principal, or in payments whose parts nobody wrote.

    >>> ((fee,),) = fee_choices({1: 6000, 2: 0}, {}, 12, Money(12_000_00))
    >>> fee.timing.value, str(fee.amount)
    ('first', '60.00')
    """
    if any(fees.values()):
        return (_shown(fees, before, periods, principal),)
    if foretold is None:
        return ((),)
    hidden = (FeeTiming.DEDUCTED,) if fees else (FeeTiming.DEDUCTED, FeeTiming.FIRST, FeeTiming.EACH, FeeTiming.LAST)
    return tuple((Fee(FEE_NAME, timing, foretold),) for timing in hidden)


def _shown(fees: Mapping[int, int], before: Mapping[int, int], periods: int, principal: Money) -> tuple[Fee, ...]:
    between = {number: fee for number, fee in fees.items() if 1 < number < periods}
    each = _each(between, before, principal)
    taken = {
        number: each.of(principal, Money(before.get(number, 0), principal.currency)).minor if each else 0
        for number in (1, periods)
    }
    ends = ((FeeTiming.FIRST, 1), (FeeTiming.LAST, periods))
    beyond = [(timing, fees.get(number, 0) - taken[number]) for timing, number in ends]
    alone = tuple(Fee(FEE_NAME, timing, Money(fee, principal.currency)) for timing, fee in beyond if fee > 0)
    return alone if each is None else (each, *alone)


def _each(between: Mapping[int, int], before: Mapping[int, int], principal: Money) -> Fee | None:
    if not any(between.values()):
        return None
    if len(set(between.values())) == 1:
        return Fee(FEE_NAME, FeeTiming.EACH, Money(next(iter(between.values())), principal.currency))
    ranges = [
        ((fee - HALF) / before[number], (fee + HALF) / before[number])
        for number, fee in between.items() if before.get(number, 0) > 0
    ]
    share = roundest(*common(ranges)) if ranges else Decimal(0)
    return Fee(FEE_NAME, FeeTiming.EACH, share=share, on_balance=True) if 0 < share <= 1 else None
