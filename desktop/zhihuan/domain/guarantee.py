"""A guarantee the user gave for somebody else's debt: owed only if they do not pay, so it is always shown apart."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import NewType

from zhihuan.domain.errors import AmountNotPositive, DatesOutOfOrder, NameMissing
from zhihuan.domain.money import Money

GuaranteeId = NewType("GuaranteeId", str)


@dataclass(frozen=True, slots=True)
class Guarantee:
    """A guarantee for one person's debt at an institution, from one day until another (None: still given)."""

    id: GuaranteeId
    whom: str
    institution: str
    amount: Money
    since: date
    until: date | None = None
    note: str = ""

    def __post_init__(self) -> None:
        """Refuse one that makes no sense; raises NameMissing, AmountNotPositive, DatesOutOfOrder."""
        if not self.whom.strip():
            raise NameMissing("whom")
        if self.amount.minor <= 0:
            raise AmountNotPositive("guarantee", str(self.amount))
        if self.until is not None and self.until < self.since:
            raise DatesOutOfOrder("since", self.since.isoformat(), "until", self.until.isoformat())

    def given_on(self, day: date) -> bool:
        """Say whether it holds on a day."""
        return self.since <= day and (self.until is None or day <= self.until)
