"""What payments cover: each instalment's parts in the lender's order, and the penalty of lateness.

Knows one loan's rows and payments; how the loan stands as a whole is `balance`'s to say.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import date, timedelta
from fractions import Fraction
from typing import Final

from zhihuan.domain.day_count import DayCount
from zhihuan.domain.late_terms import LateTerms, PenaltyBase
from zhihuan.domain.lender import Part
from zhihuan.domain.money import Money, half_up
from zhihuan.domain.payment import Payment
from zhihuan.domain.rate import RateUnit
from zhihuan.domain.schedule import Instalment
from zhihuan.domain.terms import Terms

Order = tuple[Part, ...]
_BY_DAYS_OF_365: Final = (DayCount.ACT_365F, DayCount.ACT_36525)
_NOTHING: Final = dict.fromkeys(Part, 0)
_OF_PLAN: Final = (Part.FEE, Part.INTEREST, Part.PRINCIPAL)
_CHARGED: Final = {PenaltyBase.PRINCIPAL: (Part.PRINCIPAL,), PenaltyBase.INSTALMENT: _OF_PLAN}


def penalty_rate(late: LateTerms | None, terms: Terms) -> Fraction:
    """Return what one unit overdue costs a day: the contract's daily rate times the multiplier; 0 without late terms.

    The daily rate is the yearly one over 360, over 365 where the loan counts so. Source: 银发[2003]251, PBoC
    conversions (domain notes §1).

    >>> from decimal import Decimal
    >>> from zhihuan.domain.rate import Rate
    >>> from zhihuan.domain.terms import Method
    >>> terms = Terms(Method.LEVEL, Rate(Decimal("0.12")), 12, date(2026, 2, 1), 1)
    >>> penalty_rate(LateTerms(Decimal("1.5")), terms)
    Fraction(1, 2000)
    """
    if late is None:
        return Fraction(0)
    basis = 365 if terms.day_count in _BY_DAYS_OF_365 else 360
    daily = Fraction(terms.rate.value) if terms.rate.unit is RateUnit.DAY else terms.rate_per_year / basis
    return daily * Fraction(late.multiplier)


@dataclass(slots=True)
class Slot:
    """One instalment and what has been paid of it; amounts are coins.

    `rate` is the penalty rate a day, `accrued` the penalty so far. `assumed`: it counts as paid without a record.
    `told` has whether the payments that covered it say their interest: True, False, or both.
    """

    row: Instalment
    late: LateTerms | None
    rate: Fraction
    assumed: bool = False
    asked: dict[Part, int] = field(init=False)
    paid: dict[Part, int] = field(init=False)
    paid_on: date | None = None
    accrued: Fraction = Fraction(0)
    counted_to: date | None = None
    told: set[bool] = field(default_factory=set)

    def __post_init__(self) -> None:
        """Begin with nothing paid."""
        self.asked, self.paid = dict(_NOTHING), dict(_NOTHING)
        self.follow(self.row)

    def open(self, part: Part) -> int:
        """Return what no payment has covered of a part."""
        return 0 if self.assumed else max(self.asked[part] - self.paid[part], 0)

    @property
    def met(self) -> bool:
        """Whether it counts as paid: nothing is open, or no more than the tolerance after something was paid."""
        rest = sum(self.open(part) for part in _OF_PLAN)
        if not rest or self.late is None or self.late.tolerance is None:
            return not rest
        return rest <= self.late.tolerance.minor and bool(self.covered)

    def left(self, part: Part) -> int:
        """Return what the instalment still asks for of a part of the plan; a rest within the tolerance is nothing."""
        return 0 if self.met else self.open(part)

    @property
    def interest_untold(self) -> int | None:
        """Return the interest that payments without it on record have paid; None where the plan cannot tell.

        It can where they alone paid all that the instalment asks for: then the interest is the plan's.
        """
        if False not in self.told:
            return 0
        whole = not any(self.open(part) for part in Part) and not self.assumed
        return self.asked[Part.INTEREST] if whole and self.told == {False} else None

    @property
    def covered(self) -> Money:
        """What was paid of the instalment, its penalty apart."""
        return Money(sum(self.paid[part] for part in _OF_PLAN), self.row.balance.currency)

    def count_penalty(self, day: date) -> None:
        """Count the penalty up to a day; within the days of grace there is none, after them it counts from the due."""
        late = self.late
        if late is None or self.met or day <= self.row.due + timedelta(days=late.grace_days):
            return
        if self.counted_to is None:
            self.counted_to = self.row.due
            self.accrued += late.late_fee.minor if late.late_fee else 0
        base = sum(self.open(part) for part in _CHARGED[late.base])
        self.accrued += base * (day - self.counted_to).days * self.rate
        self.asked[Part.PENALTY] = half_up(self.accrued)
        self.counted_to = day

    def take(self, rest: int, on: date, order: Iterable[Part]) -> int:
        """Let coins paid on a day cover this instalment in an order of parts; return those left over."""
        if self.paid == self.asked:
            return rest
        for part in order:
            covered = min(rest, self.open(part))
            self.paid[part] += covered
            rest -= covered
        if self.paid_on is None and self.met and self.covered:
            self.paid_on = on
        return rest

    def let_go(self) -> None:
        """Ask no more: the penalty is what was paid of it, and what is open counts as paid without a record."""
        self.accrued = Fraction(self.paid[Part.PENALTY])
        self.asked[Part.PENALTY] = self.paid[Part.PENALTY]
        self.assumed = self.assumed or not self.met

    def follow(self, row: Instalment) -> int:
        """Become a row that was planned anew; return the coins that had been paid in advance and are not asked for."""
        self.row, freed = row, 0
        self.asked |= {
            Part.FEE: row.fee.minor, Part.INTEREST: row.interest.minor, Part.PRINCIPAL: row.principal.minor,
        }
        for part in _OF_PLAN:
            beyond = max(self.paid[part] - self.asked[part], 0)
            self.paid[part] -= beyond
            freed += beyond
        if not self.met:
            self.paid_on = None
        return freed


def cover(payment: Payment, slots: list[Slot], order: Order) -> Money:
    """Let a payment cover the instalment it names, then the oldest open ones; return what is left of it.

    Where the record tells the penalty apart, that is all the penalty the lender asked for: it pays no
    instalment, and of instalments that are paid then no more penalty is left.

    >>> from zhihuan.domain.lender import USUAL_ORDER
    >>> from zhihuan.domain.loan import LoanId
    >>> from zhihuan.domain.payment import PaymentId
    >>> none = Money(0)
    >>> row = Instalment(1, date(2026, 2, 1), Money(90_00), Money(10_00), none, none, none)
    >>> slot = Slot(row, None, Fraction(0))
    >>> paid = Payment(PaymentId("p"), LoanId("x"), date(2026, 2, 1), Money(120_00))
    >>> str(cover(paid, [slot], USUAL_ORDER)), slot.paid[Part.PRINCIPAL]
    ('20.00', 9000)
    """
    for slot in slots:
        slot.count_penalty(payment.on)
    rest = payment.amount.minor
    if payment.penalty is not None:
        rest -= min(payment.penalty.minor, rest)
        _take_penalty(payment.penalty.minor, slots)
        order = tuple(part for part in order if part is not Part.PENALTY)
    named = [slot for slot in slots if slot.row.number == payment.period]
    for slot in (*named, *slots):
        if not rest:
            break
        left = slot.take(rest, payment.on, order)
        if left < rest:
            slot.told.add(payment.interest is not None)
        rest = left
    if payment.penalty is not None:
        for slot in slots:
            if slot.met:
                slot.let_go()
    return Money(rest, payment.amount.currency)


def _take_penalty(rest: int, slots: Iterable[Slot]) -> None:
    for slot in slots:
        covered = min(rest, slot.open(Part.PENALTY))
        slot.paid[Part.PENALTY] += covered
        rest -= covered
