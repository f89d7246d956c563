"""What the user earns each month, as far as it was told."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import NewType

from zhihuan.domain.calendar import month_of
from zhihuan.domain.errors import AmountNotPositive, DatesOutOfOrder, NameMissing
from zhihuan.domain.money import Money

IncomeId = NewType("IncomeId", str)


@dataclass(frozen=True, slots=True)
class Income:
    """A regular monthly income after tax, from one day until another (None: still running)."""

    id: IncomeId
    name: str
    amount: Money
    since: date
    until: date | None = None

    def __post_init__(self) -> None:
        """Refuse an income that makes no sense; raises NameMissing, AmountNotPositive, DatesOutOfOrder."""
        if not self.name.strip():
            raise NameMissing("income")
        if self.amount.minor <= 0:
            raise AmountNotPositive("income", str(self.amount))
        if self.until is not None and self.until < self.since:
            raise DatesOutOfOrder("since", self.since.isoformat(), "until", self.until.isoformat())

    def runs_in_month_of(self, day: date) -> bool:
        """Say whether this income is paid in a day's month."""
        first, last = month_of(day)
        return self.since <= last and (self.until is None or self.until >= first)
