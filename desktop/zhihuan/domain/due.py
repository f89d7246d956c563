"""What falls due: a loan's instalment or a line's bill, with how much of it is paid."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from typing import Final

from zhihuan.domain.money import Money

BUCKET_DAYS: Final = 30
LAST_BUCKET: Final = 7


class DueKind(StrEnum):
    """Where a due comes from."""

    INSTALMENT = "instalment"
    BILL = "bill"


class DueState(StrEnum):
    """How a due stands on a day; one that is past its day stays overdue however little is left."""

    OVERDUE = "overdue"
    GRACE = "grace"
    """Past its day, within the days of grace the contract gives."""
    DUE = "due"
    UPCOMING = "upcoming"
    PART_PAID = "part_paid"
    """Something is paid and its day has not come; or it is past and a minimum is paid, or all but the penalty."""
    PAID = "paid"
    PAID_LATE = "paid_late"


@dataclass(frozen=True, slots=True)
class Due:
    """One amount to pay by a day, towards one loan or line (`subject` is its id).

    `assumed`: no payment is recorded, the user said that everything before some day was paid.
    `number` is the instalment's number; a bill carries its `month` instead, and its `minimum` where that is
    known: whoever paid the minimum, on `met_on`, is not overdue. What the next statement took over of a bill is
    `carried`: it is to be paid there. Up to and with `grace_until` nothing is overdue. A rest up to `tolerance`
    counts as paid. `penalty` is what its lateness has cost and nobody paid; None where that is unknown, and of a bill.
    `early` is what of `paid` came before the bill's statement, which does not hold it.
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
    minimum: Money | None = None
    grace_until: date | None = None
    tolerance: Money | None = None
    carried: Money | None = None
    met_on: date | None = None
    penalty: Money | None = None
    early: Money | None = None

    @property
    def key(self) -> str:
        """An identity that stays the same while the due is the same: subject, number or month, and day."""
        part = self.month.strftime("%Y-%m") if self.month else str(self.number)
        return f"{self.subject}/{part}@{self.on.isoformat()}"

    @property
    def left(self) -> Money:
        """What is still to pay."""
        return Money(self._coins_left, self.amount.currency)

    @property
    def _coins_left(self) -> int:
        if self.assumed:
            return 0
        left = self.amount.minor - self.paid.minor - (0 if self.carried is None else self.carried.minor)
        return 0 if self.paid and left <= (0 if self.tolerance is None else self.tolerance.minor) else left

    @property
    def to_pay(self) -> Money:
        """What is still to pay in all: what is left of it, and the penalty where that is known."""
        return self.left + (self.penalty or Money.zero(self.amount.currency))

    @property
    def open(self) -> bool:
        """Whether anything is still to pay, be it the penalty alone: a lender may take that last."""
        return bool(self._coins_left or self.penalty)

    @property
    def _spared(self) -> Money:
        return self.tolerance or Money.zero(self.amount.currency)

    def state(self, today: date) -> DueState:
        """Return how this due stands; the due day itself is not yet overdue."""
        if not self._coins_left:
            if self.penalty:
                return DueState.PART_PAID
            if self.paid_late:
                return DueState.PAID_LATE
            return DueState.PAID if self.paid_in_full else DueState.PART_PAID
        if self.on < today:
            if self.minimum_met:
                return DueState.PART_PAID
            in_grace = self.grace_until is not None and today <= self.grace_until
            return DueState.GRACE if in_grace else DueState.OVERDUE
        if self.paid:
            return DueState.PART_PAID
        return DueState.DUE if self.on == today else DueState.UPCOMING

    @property
    def minimum_met(self) -> bool:
        """Whether its minimum is known and what was paid of it reaches that, but for what the lender lets pass."""
        return self.minimum is not None and self.paid + self._spared >= self.minimum

    def days_overdue(self, today: date) -> int:
        """Return how many days this due is overdue, counted from its day; 0 while it is not."""
        return (today - self.on).days if self.state(today) is DueState.OVERDUE else 0

    def bucket(self, today: date) -> int:
        """Return the bucket of lateness: 0 not overdue, 1 (M1) up to 30 days, 2 up to 60, at most 7 (over 180).

        Source: the ageing buckets of Chinese lenders, 30 days each (domain notes §4).

        >>> due = Due(DueKind.INSTALMENT, "x", date(2026, 1, 1), Money(100), Money(0))
        >>> due.bucket(date(2026, 1, 31)), due.bucket(date(2026, 2, 1)), due.bucket(date(2027, 1, 1))
        (1, 2, 7)
        """
        days = self.days_overdue(today)
        return min((days + BUCKET_DAYS - 1) // BUCKET_DAYS, LAST_BUCKET)

    def days_left(self, today: date) -> int:
        """Return whole days until the due day; below zero when it has passed."""
        return (self.on - today).days

    @property
    def paid_late(self) -> bool:
        """Whether nothing is left of it, but what had to be paid in time was paid after the days of grace."""
        return self.paid_on is not None and (self.met_on or self.paid_on) > (self.grace_until or self.on)

    @property
    def paid_in_full(self) -> bool:
        """Whether nothing is left of it, and nothing to speak of was taken over by the next statement."""
        return not self._coins_left and (self.carried is None or self.carried <= self._spared)

    @property
    def paid_in_time(self) -> bool:
        """Whether all of it was paid by its day and the days of grace; more than a minimum asks."""
        return self.paid_in_full and (self.paid_on is None or self.paid_on <= (self.grace_until or self.on))
