"""A level plan from its instalment: as many rows as it takes, the last one smaller.

Beside `solve`, which reckons in whole periods, this plans by the loan's own days, first period and rounding.
"""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from zhihuan.domain.errors import AmountNotPositive, NeverPaysOff
from zhihuan.domain.money import Money
from zhihuan.domain.schedule import Instalment, Stretch, all_dues, planned
from zhihuan.domain.terms import MOST_PERIODS, Terms


def paid_down(principal: Money, start: date, terms: Terms, instalment: Money) -> tuple[Instalment, ...]:
    """Return the rows of a level loan whose instalment is given; how many periods `terms` name does not count.

    Raises NeverPaysOff where 600 periods are too few, with the smallest instalment that suffices;
    AmountNotPositive, CurrencyMismatch, NotADate (the calendar ends before the loan may).

    >>> from decimal import Decimal
    >>> from zhihuan.domain.rate import Rate
    >>> from zhihuan.domain.terms import Method
    >>> terms = Terms(Method.LEVEL, Rate(Decimal("0.049")), 1, date(2026, 2, 1), 1)
    >>> rows = paid_down(Money(100_000_00), date(2026, 1, 1), terms, Money(1500_00))
    >>> len(rows), str(rows[-1].payment)
    (78, '1466.19')
    """
    if instalment.minor <= 0:
        raise AmountNotPositive("instalment", str(instalment))
    principal.over(instalment)
    whole = Stretch(principal, principal, start, start, all_dues(replace(terms, periods=MOST_PERIODS)))
    rows = _with(whole, terms, instalment)
    if _ends(rows, instalment):
        return rows
    too_small, enough = instalment, principal + rows[0].interest
    while enough.minor - too_small.minor > 1:
        middle = Money((too_small.minor + enough.minor) // 2, enough.currency)
        if _ends(_with(whole, terms, middle), middle):
            enough = middle
        else:
            too_small = middle
    raise NeverPaysOff(str(instalment), str(rows[0].interest), str(enough), MOST_PERIODS)


def _with(whole: Stretch, terms: Terms, instalment: Money) -> tuple[Instalment, ...]:
    return tuple(planned(replace(whole, kept=instalment), terms))


def _ends(rows: tuple[Instalment, ...], instalment: Money) -> bool:
    """Say whether the last row asks no more than the others."""
    return rows[-1].principal + rows[-1].interest <= instalment
