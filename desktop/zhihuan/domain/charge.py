"""One amount charged on a line, what settled it day by day, and the bill that holds it meanwhile."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date
from enum import StrEnum
from typing import Final

from zhihuan.domain.card_terms import MinimumRule
from zhihuan.domain.minimum_payment import StatementParts, minimum_payment
from zhihuan.domain.money import Money, smaller


class ChargePart(StrEnum):
    """What a charge is, to interest and to the minimum payment."""

    PENALTIES = "penalties"
    FEES = "fees"
    INTEREST = "interest"
    CASH = "cash"
    PURCHASES = "purchases"
    INSTALMENTS = "instalments"


_LENDERS_OWN: Final = (ChargePart.PENALTIES, ChargePart.FEES, ChargePart.INTEREST)


@dataclass(frozen=True, slots=True)
class Charge:
    """An amount charged, or the part of it that one bill holds.

    `month` is the bill it was first put on. `bears`: unpaid, it bears interest. `settled` is what
    was taken off it and when, in order of day.
    """

    on: date
    month: date
    part: ChargePart
    amount: Money
    bears: bool
    settled: tuple[tuple[date, Money], ...]

    def left_on(self, day: date) -> Money:
        """Return what was left of it at the end of a day."""
        gone = sum(part.minor for on, part in self.settled if on <= day)
        return Money(self.amount.minor - gone, self.amount.currency)


@dataclass(slots=True, eq=False)
class OpenCharge:
    """A charge while the entries of its line are read."""

    on: date
    month: date
    part: ChargePart
    amount: Money
    left: Money
    bears: bool
    settled: list[tuple[date, Money]] = field(default_factory=list)

    def take_off(self, part: Money, on: date) -> None:
        """Settle a part of it."""
        self.left -= part
        self.settled.append((on, part))

    def split_off(self, part: Money) -> OpenCharge:
        """Make a part of what is left a charge of its own."""
        self.amount -= part
        self.left -= part
        return OpenCharge(self.on, self.month, self.part, part, part, self.bears)

    @property
    def read(self) -> Charge:
        """The charge as it stands once every entry is read."""
        return Charge(self.on, self.month, self.part, self.amount, self.bears, tuple(self.settled))


@dataclass(slots=True, eq=False)
class OpenBill:
    """A bill while the entries of its line are read: what was charged, is left, was carried over to a later one.

    `parts` are there once its statement is made, where a rule of the minimum is known. `early` is what was repaid
    before its statement and is in `charged` all the same; `repaid` what was after it, by its day.
    """

    month: date
    due: date | None
    grace_until: date | None
    charged: Money
    left: Money
    carried: Money
    charges: list[OpenCharge] = field(default_factory=list)
    paid_on: date | None = None
    met_on: date | None = None
    parts: StatementParts | None = None
    early: Money = field(init=False)
    repaid: list[tuple[date, Money]] = field(default_factory=list)

    def __post_init__(self) -> None:
        """Begin with nothing repaid."""
        self.early = Money.zero(self.charged.currency)

    def take_in(self, charge: OpenCharge) -> None:
        """Put a charge on the bill, or take it over from an earlier one."""
        self.charges.append(charge)
        self.charged += charge.left
        self.left += charge.left
        if charge.left:
            self.paid_on = self.met_on = None

    def open_charges(self, *, purchases_first: bool) -> list[OpenCharge]:
        """Return what is open in the order money settles it.

        A repayment pays the lender's own charges first, then the oldest posting; what comes
        back for a purchase lowers purchases first.
        """
        def rank(charge: OpenCharge) -> tuple[bool, date]:
            last = charge.part is not ChargePart.PURCHASES if purchases_first else charge.part not in _LENDERS_OWN
            return last, charge.on

        return sorted((charge for charge in self.charges if charge.left), key=rank)

    def settle(self, charge: OpenCharge, part: Money, on: date, *, lowers: bool) -> None:
        """Take a part off one of its charges; `lowers`: it was not paid but is no longer asked."""
        charge.take_off(part, on)
        self.left -= part
        if lowers:
            self.charged -= part
        if not self.left:
            self.paid_on = on

    def hand_over(self, amount: Money, to: OpenBill) -> None:
        """Carry an amount of what is left over to a later bill, the newest postings first."""
        for charge in reversed(self.open_charges(purchases_first=False)):
            part = smaller(amount, charge.left)
            if part == charge.amount:
                self.charges.remove(charge)
                to.take_in(charge)
            elif part:
                to.take_in(charge.split_off(part))
            self.carried += part
            self.left -= part
            amount -= part
        if not self.left:
            self.paid_on = self.met_on

    def asked(self, rule: MinimumRule | None) -> Money:
        """Return what must be paid of it in time: its share of the minimum, or all of it without a rule."""
        if rule is None or self.parts is None:
            return self.charged
        earlier = self.parts.unpaid_minimum.times(rule.unpaid_minimum)
        own = minimum_payment(rule, self.parts) - earlier
        return smaller(self.charged, max(own, Money.zero(own.currency)))

    @property
    def paid(self) -> Money:
        """What was repaid of it."""
        return self.charged - self.left - self.carried

    def short(self, rule: MinimumRule | None) -> Money:
        """Return how much of what it asks is not paid yet."""
        if not self.left:
            return self.left
        short = self.asked(rule) - self.paid
        return smaller(self.left, max(short, Money.zero(short.currency)))
