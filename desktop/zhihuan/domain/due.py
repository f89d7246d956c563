"""What falls due: a loan's instalment or a line's bill, with how much of it is paid."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from zhihuan.domain.money import Money


class DueKind(StrEnum):
    """Where a due comes from."""

    INSTALMENT = "instalment"
    BILL = "bill"


class DueState(StrEnum):
    """How a due stands on a day."""

    OVERDUE = "overdue"
    DUE = "due"
    UPCOMING = "upcoming"
    PAID = "paid"


@dataclass(frozen=True, slots=True)
class Due:
    """One amount to pay by a day, towards one loan or line (`subject` is its id).

    `assumed`: no payment is recorded, the user said that everything before some day was paid.
    `number` is the instalment's number; a bill carries its `month` instead.
    """

    kind: DueKind
    subject: str
    on: date
    amount: Money
    paid: Money
    paid_on: date | None = None
    number: int = 0
    of: int = 0
    month: date | None = None
    assumed: bool = False

    @property
    def key(self) -> str:
        """An identity that stays the same while the due is the same: subject, number or month, and day."""
        part = self.month.strftime("%Y-%m") if self.month else str(self.number)
        return f"{self.subject}/{part}@{self.on.isoformat()}"

    @property
    def left(self) -> Money:
        """What is still to pay."""
        return Money.zero(self.amount.currency) if self.assumed else self.amount - self.paid

    def state(self, today: date) -> DueState:
        """Return how this due stands; the due day itself is not yet overdue."""
        if not self.left:
            return DueState.PAID
        if self.on < today:
            return DueState.OVERDUE
        return DueState.DUE if self.on == today else DueState.UPCOMING

    def days_left(self, today: date) -> int:
        """Return whole days until the due day; below zero when it has passed."""
        return (self.on - today).days

    @property
    def paid_late(self) -> bool:
        """Whether it was paid in full, but after its day."""
        return self.paid_on is not None and self.paid_on > self.on
