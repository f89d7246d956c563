"""What payments cover: each instalment's parts in the lender's order, and the penalty of lateness.

Knows one loan's rows and payments; how the loan stands as a whole is `balance`'s to say.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import date, timedelta
from fractions import Fraction

from zhihuan.domain.day_count import DayCount
from zhihuan.domain.late_terms import PenaltyBase
from zhihuan.domain.lender import Part
from zhihuan.domain.loan import Loan
from zhihuan.domain.money import Money, half_up
from zhihuan.domain.payment import Payment
from zhihuan.domain.rate import RateUnit
from zhihuan.domain.schedule import Instalment

Order = tuple[Part, ...]


def penalty_rate(loan: Loan) -> Fraction:
    """Return what one unit overdue costs a day: the contract's daily rate times the multiplier; 0 without late terms.

    The daily rate is the yearly one over 360, over 365 where the loan counts so. Source: 银发[2003]251, PBoC
    conversions (domain notes §1).
    """
    if loan.late is None:
        return Fraction(0)
    rate = loan.terms.rate
    basis = 365 if loan.terms.day_count in (DayCount.ACT_365F, DayCount.ACT_36525) else 360
    daily = Fraction(rate.value) if rate.unit is RateUnit.DAY else rate.per_year / basis
    return daily * Fraction(loan.late.multiplier)


@dataclass(slots=True)
class Slot:
    """One instalment and what has been paid of it; amounts are coins."""

    loan: Loan
    row: Instalment
    assumed: bool = False
    paid: dict[Part, int] = field(default_factory=dict)
    paid_on: date | None = None
    accrued: Fraction = Fraction(0)
    counted_to: date | None = None

    def owed(self, part: Part) -> int:
        """Return what the instalment asks for, part by part; the penalty as counted so far."""
        whole = {Part.FEE: self.row.fee, Part.INTEREST: self.row.interest, Part.PRINCIPAL: self.row.principal}
        return half_up(self.accrued) if part is Part.PENALTY else whole[part].minor

    def left(self, part: Part) -> int:
        """Return what is still open of a part."""
        return 0 if self.assumed else self.owed(part) - self.paid.get(part, 0)

    @property
    def open(self) -> Money:
        """What is still open of the instalment, its penalty apart."""
        minor = sum(self.left(part) for part in (Part.FEE, Part.INTEREST, Part.PRINCIPAL))
        return Money(minor, self.row.balance.currency)

    @property
    def covered(self) -> Money:
        """What was paid of the instalment, its penalty apart."""
        minor = sum(minor for part, minor in self.paid.items() if part is not Part.PENALTY)
        return Money(minor, self.row.balance.currency)

    def principal_paid(self) -> int:
        """Return the coins of principal paid, all of it where the user said so."""
        return self.row.principal.minor if self.assumed else self.paid.get(Part.PRINCIPAL, 0)

    def count_penalty(self, day: date) -> None:
        """Count the penalty up to a day; within the days of grace there is none."""
        late = self.loan.late
        if late is None or self.assumed or day <= self.row.due + timedelta(days=late.grace_days) or not self.open:
            return
        if self.counted_to is None:
            self.counted_to = self.row.due
            self.accrued += late.late_fee.minor if late.late_fee else 0
        parts = (Part.PRINCIPAL,) if late.base is PenaltyBase.PRINCIPAL else (Part.PRINCIPAL, Part.INTEREST, Part.FEE)
        base = sum(self.left(part) for part in parts)
        self.accrued += base * (day - self.counted_to).days * penalty_rate(self.loan)
        self.counted_to = day

    def take(self, payment: Payment, rest: int, order: Order) -> int:
        """Let a payment cover this instalment in an order of parts; return the coins left over."""
        for part in order:
            if part is Part.PENALTY and payment.penalty is not None:
                continue
            covered = min(rest, max(self.left(part), 0))
            self.paid[part] = self.paid.get(part, 0) + covered
            rest -= covered
            if covered and part is not Part.PENALTY and not self.open:
                self.paid_on = payment.on
        return rest


def take_penalty(payment: Payment, slots: Iterable[Slot]) -> None:
    """Let the penalty that a record names cover the penalties counted, the oldest first; it pays nothing else."""
    rest = payment.penalty.minor if payment.penalty else 0
    for slot in slots:
        covered = min(rest, max(slot.left(Part.PENALTY), 0))
        slot.paid[Part.PENALTY] = slot.paid.get(Part.PENALTY, 0) + covered
        rest -= covered


def cover(payment: Payment, slots: list[Slot], order: Order) -> Money:
    """Let a payment cover the instalment it names, then the oldest open ones; return what is left of it."""
    for slot in slots:
        slot.count_penalty(payment.on)
    take_penalty(payment, slots)
    rest = payment.amount.minor - (payment.penalty.minor if payment.penalty else 0)
    named = [slot for slot in slots if slot.row.number == payment.period]
    for slot in (*named, *slots):
        if not rest:
            break
        rest = slot.take(payment, rest, order)
    return Money(rest, payment.amount.currency)
