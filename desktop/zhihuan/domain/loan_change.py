"""Dated changes of a loan's contract: what was agreed from a day on; what was before stays as it was."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from typing import NewType

from zhihuan.domain.errors import (
    AmountNotPositive,
    DatesOutOfOrder,
    FieldMissing,
    PlanDoesNotAddUp,
    TermsOutOfRange,
)
from zhihuan.domain.loan import LoanId
from zhihuan.domain.money import Money, total
from zhihuan.domain.rate import Rate
from zhihuan.domain.terms import MOST_PERIODS, Terms

ChangeId = NewType("ChangeId", str)


class ChangeKind(StrEnum):
    """What was agreed."""

    RATE = "rate"
    """重定价: another rate from that day on."""
    EXTENSION = "extension"
    """展期: more instalments."""
    HOLIDAY = "holiday"
    """延期还款: some instalments without principal, or without any payment."""
    RESTRUCTURE = "restructure"
    """重组: other terms for what is left."""


class HolidayInterest(StrEnum):
    """What becomes of the interest of a payment holiday."""

    PAID = "paid"
    CAPITALISED = "capitalised"
    WAIVED = "waived"


@dataclass(frozen=True, slots=True)
class LoanChange:
    """One change from a day on (`on`); instalments due up to and with that day never move.

    `rate` is a rate change's new rate; `keep_instalment` keeps the instalment and moves the end instead.
    `periods` is how many instalments an extension adds or a holiday lasts; a holiday that `extends` moves the
    end by as much. A restructure names the `terms` of what is left. Where the parties agreed on what is owed from
    then on (`principal`, or rows written one by one), that holds all that was open before, the overdue and the
    interest so far. `agreed_on` is when it was known, where that was before its day.
    """

    id: ChangeId
    loan: LoanId
    on: date
    kind: ChangeKind
    rate: Rate | None = None
    keep_instalment: bool = False
    periods: int | None = None
    interest: HolidayInterest | None = None
    extends: bool = True
    terms: Terms | None = None
    principal: Money | None = None
    note: str = ""
    agreed_on: date | None = None

    def __post_init__(self) -> None:
        """Refuse a change that says too little, or contradicts itself.

        Raises FieldMissing, TermsOutOfRange, DatesOutOfOrder, AmountNotPositive, CurrencyMismatch, PlanDoesNotAddUp.
        """
        needed = {
            ChangeKind.RATE: ("rate",), ChangeKind.EXTENSION: ("periods",), ChangeKind.HOLIDAY: ("periods", "interest"),
            ChangeKind.RESTRUCTURE: ("terms",),
        }
        for name in needed[self.kind]:
            if getattr(self, name) is None:
                raise FieldMissing(name)
        if self.periods is not None and not 1 <= self.periods <= MOST_PERIODS:
            raise TermsOutOfRange("periods", str(self.periods), "1", str(MOST_PERIODS))
        if self.terms is not None and self.terms.first_due <= self.on:
            raise DatesOutOfOrder("change", self.on.isoformat(), "first_due", self.terms.first_due.isoformat())
        if self.agreed_on is not None and self.agreed_on > self.on:
            raise DatesOutOfOrder("agreed", self.agreed_on.isoformat(), "change", self.on.isoformat())
        if self.principal is not None and self.principal.minor <= 0:
            raise AmountNotPositive("principal", str(self.principal))
        written = self._written()
        if self.principal is not None and written is not None and written != self.principal:
            raise PlanDoesNotAddUp(str(self.principal), str(written))

    @property
    def agreed(self) -> Money | None:
        """What a restructure says is owed from its day on, where it does: everything, the overdue included."""
        if self.kind is not ChangeKind.RESTRUCTURE:
            return None
        return self.principal or self._written()

    def _written(self) -> Money | None:
        rows = self.terms.rows if self.terms is not None else ()
        return total((row.principal for row in rows), rows[0].principal.currency) if rows else None

    def known_by(self, day: date) -> bool:
        """Say whether the change was known on a day: agreed by then, or in force."""
        return (self.agreed_on or self.on) <= day
