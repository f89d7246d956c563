"""What the user told of the household: essential spending, cash at hand, a property fee. Each holds from its day on."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from typing import Final, NewType

from zhihuan.domain.errors import TermsOutOfRange
from zhihuan.domain.money import Money

FactId = NewType("FactId", str)
FRESH_DAYS: Final = 90
"""A fact told longer ago than this is called old (the project's own choice)."""


class FactKind(StrEnum):
    """What a figure of the household is."""

    ESSENTIAL_SPENDING = "essential_spending"
    """What a month costs without any debt: food, rent, children, medicine."""
    LIQUID_CASH = "liquid_cash"
    """Money that could be paid out today: accounts, funds that pay at once."""
    PROPERTY_FEE = "property_fee"
    """What a month of the home costs beside its loan; it counts to housing."""


@dataclass(frozen=True, slots=True)
class HouseholdFact:
    """One figure as it was told on a day; it holds until a newer one of its kind. Nothing at all is a figure, too."""

    id: FactId
    kind: FactKind
    amount: Money
    on: date
    note: str = ""

    def __post_init__(self) -> None:
        """Refuse an amount below zero; raises TermsOutOfRange."""
        if self.amount.minor < 0:
            raise TermsOutOfRange(self.kind, str(self.amount), "0", "")

    def old_on(self, day: date) -> bool:
        """Say whether it was told so long ago that a figure standing on it should say so."""
        return (day - self.on).days > FRESH_DAYS


def fact_on(facts: Iterable[HouseholdFact], kind: FactKind, day: date, currency: str) -> HouseholdFact | None:
    """Return what was last told of a kind in a currency up to a day, None where nothing was.

    >>> told = HouseholdFact(FactId("a"), FactKind.LIQUID_CASH, Money(5_000_00), date(2026, 3, 1))
    >>> fact_on([told], FactKind.LIQUID_CASH, date(2026, 2, 28), "CNY") is None
    True
    >>> str(fact_on([told], FactKind.LIQUID_CASH, date(2026, 3, 1), "CNY").amount)
    '5000.00'
    """
    found = [one for one in facts if one.kind is kind and one.on <= day and one.amount.currency == currency]
    return max(found, key=lambda one: (one.on, one.id), default=None)
