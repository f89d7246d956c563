"""The balloons and steps that typed rows show. What would fit anything is no evidence and is left out."""

from __future__ import annotations

from collections.abc import Sequence
from decimal import Decimal
from fractions import Fraction
from typing import Final

from zhihuan.domain.fitted import HALF, fitted_balloon, fitted_steps, is_round
from zhihuan.domain.money import Money
from zhihuan.domain.row_evidence import Evidence
from zhihuan.domain.terms import Step

SLACKS: Final = (HALF, Fraction(1))
"""By how many coins a figure may have been rounded: to the nearest coin, or up or down."""


def shown_balloons(known: Evidence, principal: Money, worth: Sequence[Decimal]) -> tuple[Money, ...]:
    """Return the balloons that instalments leave; `worth` discounts each period.

    One that no row shows must be round, and interest must be seen: payments alone would fit some balloon, whatever
    the contract is.

    >>> from zhihuan.domain.interest import level_discounts
    >>> known = Evidence(12_000_00, 24, {}, {1: 120_00}, {}, {2: 453_66})
    >>> [str(one) for one in shown_balloons(known, Money(12_000_00), level_discounts(Fraction(1, 100), 24))]
    ['3000.00']
    """
    paid = next(iter(known.regular.values()), None)
    if paid is None:
        return ()
    found = dict.fromkeys(fitted_balloon(paid, principal, worth, slack) for slack in SLACKS)
    ends = known.periods in known.instalments
    return tuple(one for one in found if one is not None and (ends or (known.interest and is_round(one))))


def shown_steps(known: Evidence, worth: Sequence[Decimal], per_year: int) -> tuple[Step, ...]:
    """Return the steps that instalments may follow; one that no row takes must be round, and interest be seen.

    >>> from zhihuan.domain.interest import level_discounts
    >>> alike = Evidence(20_000_000, 240, {}, {}, {}, {2: 177_858, 3: 177_858})
    >>> shown_steps(alike, level_discounts(Fraction(1, 200), 240), 12)
    ()
    """
    regular = known.regular
    if not regular:
        return ()
    found = (fitted_steps(regular, known.principal, worth, per_year, slack) for slack in SLACKS)
    return tuple(
        step for step in dict.fromkeys(one for steps in found for one in steps)
        if len({(number - 1) // step.every for number in regular}) > 1 or (known.interest and is_round(step.by))
    )
