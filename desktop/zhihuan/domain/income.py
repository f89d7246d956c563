"""What the user earns each month, as far as it was told."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date, timedelta
from decimal import Decimal
from enum import StrEnum
from typing import NewType

from zhihuan.domain.calendar import months_later, on_anchor
from zhihuan.domain.errors import AmountNotPositive, DatesOutOfOrder, NameMissing, TermsOutOfRange
from zhihuan.domain.money import Money

IncomeId = NewType("IncomeId", str)


class Basis(StrEnum):
    """Whether an amount is what arrives or what was agreed."""

    NET = "net"
    """After tax and social insurance."""
    GROSS = "gross"


class Steadiness(StrEnum):
    """How surely an income comes each month."""

    REGULAR = "regular"
    VARIABLE = "variable"
    """Its amount is the user's own average of some months; a haircut makes it careful."""
    BONUS = "bonus"
    """It does not come every month, and counts in no month's income."""


class Whose(StrEnum):
    """Who earns it."""

    OWN = "own"
    HOUSEHOLD = "household"
    """Somebody else in the household."""


@dataclass(frozen=True, slots=True)
class Income:
    """A monthly income, from one day until another (None: still running).

    It is paid each month on the day of the month on which it began, and counts in a month when that day lies from
    `since` to `until`, both counted in. `haircut` is the share that is not counted, for caution. `missing` are the
    first days of months in which it did not come.
    """

    id: IncomeId
    name: str
    amount: Money
    since: date
    until: date | None = None
    basis: Basis = Basis.NET
    steadiness: Steadiness = Steadiness.REGULAR
    haircut: Decimal = Decimal(0)
    whose: Whose = Whose.OWN
    missing: tuple[date, ...] = ()

    def __post_init__(self) -> None:
        """Refuse an income that makes no sense.

        Raises NameMissing, AmountNotPositive, DatesOutOfOrder, TermsOutOfRange.
        """
        if not self.name.strip():
            raise NameMissing("income")
        if self.amount.minor <= 0:
            raise AmountNotPositive("income", str(self.amount))
        if self.until is not None and self.until < self.since:
            raise DatesOutOfOrder("since", self.since.isoformat(), "until", self.until.isoformat())
        if not 0 <= self.haircut < 1:
            raise TermsOutOfRange("haircut", str(self.haircut), "0", "1")
        for month in self.missing:
            if month.day != 1:
                raise TermsOutOfRange("missing", month.isoformat(), month.replace(day=1).isoformat(), "")

    @property
    def counted(self) -> Money:
        """What of the amount counts after the haircut, to the nearest coin."""
        return self.amount.times(1 - self.haircut)

    def runs_in_month_of(self, day: date) -> bool:
        """Say whether this income is paid in a day's month: whether it runs on that month's pay day.

        >>> salary = Income(IncomeId("x"), "Salary", Money(1), date(2026, 1, 10), until=date(2026, 4, 9))
        >>> [month for month in range(1, 6) if salary.runs_in_month_of(date(2026, month, 1))]
        [1, 2, 3]
        """
        paid = on_anchor(day.year, day.month, self.since.day)
        return self.since <= paid and (self.until is None or paid <= self.until)

    def raised(self, to: Money, day: date, identity: IncomeId) -> tuple[Income, Income]:
        """Return this income up to the last pay day before a day, and what follows it with another amount from then on.

        Both are paid on the same day of the month. What had ended before stays as it was. Raises AmountNotPositive, or
        DatesOutOfOrder where it was not paid before that day: then the amount was never another.

        >>> salary = Income(IncomeId("old"), "Salary", Money(100), date(2026, 1, 10))
        >>> before, after = salary.raised(Money(140), date(2026, 6, 1), IncomeId("new"))
        >>> str(before.until), str(after.since), after.until
        ('2026-06-09', '2026-06-10', None)
        """
        begins = on_anchor(day.year, day.month, self.since.day)
        if begins < day:
            begins = months_later(begins, 1, self.since.day)
        if begins <= self.since:
            raise DatesOutOfOrder("since", self.since.isoformat(), "until", day.isoformat())
        over = self.until is not None and self.until < begins
        month = begins.replace(day=1)
        earlier = tuple(one for one in self.missing if one < month)
        later = tuple(one for one in self.missing if one >= month)
        before = self if over else replace(self, until=begins - timedelta(days=1), missing=earlier)
        until = None if over else self.until
        return before, replace(self, id=identity, amount=to, since=begins, until=until, missing=later)

    def pay_days(self, first: date, last: date) -> Iterator[date]:
        """Yield the days on which it is paid, from one day up to and with another: those of the month it began on.

        >>> salary = Income(IncomeId("x"), "Salary", Money(1), date(2026, 1, 31))
        >>> [str(day) for day in salary.pay_days(date(2026, 2, 1), date(2026, 4, 29))]
        ['2026-02-28', '2026-03-31']
        """
        begins, ends = max(first, self.since), last if self.until is None else min(last, self.until)
        month = begins
        while (day := on_anchor(month.year, month.month, self.since.day)) <= ends:
            if day >= begins:
                yield day
            month = months_later(month.replace(day=1), 1)
