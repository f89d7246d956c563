"""What a small business takes in and pays out, as far as it is planned: the ground of the months without the line."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from typing import NewType

from zhihuan.domain.calendar import months_later
from zhihuan.domain.errors import NameMissing, TermsOutOfRange
from zhihuan.domain.money import Money
from zhihuan.domain.recovery.case import CaseId

FlowId = NewType("FlowId", str)


class FlowKind(StrEnum):
    """What a planned movement of a business is."""

    INCOME = "income"
    """What customers pay."""
    STOCK = "stock"
    SUPPLIER = "supplier"
    WAGES = "wages"
    OTHER = "other"

    @property
    def comes_in(self) -> bool:
        """Whether the money comes in."""
        return self is FlowKind.INCOME


@dataclass(frozen=True, slots=True)
class BusinessFlow:
    """One planned movement on a day, or each month from that day; `movable`: its day could be agreed otherwise."""

    id: FlowId
    case: CaseId
    kind: FlowKind
    name: str
    amount: Money
    on: date
    monthly: bool = False
    until: date | None = None
    movable: bool = True

    def __post_init__(self) -> None:
        """Refuse one without a name or of nothing; raises NameMissing, TermsOutOfRange."""
        if not self.name.strip():
            raise NameMissing("flow")
        if self.amount.minor <= 0:
            raise TermsOutOfRange("amount", str(self.amount), "0.01", "")

    def days(self, first: date, last: date) -> Iterator[date]:
        """Yield its days from the first to the last, both included.

        >>> rent = BusinessFlow(FlowId("r"), CaseId("c"), FlowKind.OTHER, "Rent", Money(100), date(2026, 1, 31), True)
        >>> [day.isoformat() for day in rent.days(date(2026, 2, 1), date(2026, 3, 31))]
        ['2026-02-28', '2026-03-31']
        """
        number = 0
        day = self.on
        while day <= last and (self.until is None or day <= self.until):
            if day >= first:
                yield day
            if not self.monthly:
                return
            number += 1
            day = months_later(self.on, number, self.on.day)
