"""What a statement is made up of, and the least that must be paid of it by its due day."""

from __future__ import annotations

from dataclasses import dataclass, replace
from fractions import Fraction

from zhihuan.domain.card_terms import CashFeeRule, LateFeeRule, MinimumRule
from zhihuan.domain.money import Money, half_up, smaller, total


@dataclass(frozen=True, slots=True)
class StatementParts:
    """A statement's balance by what a minimum payment asks of it.

    `within_limit` is purchases and cash, this month's and what was carried over; the
    instalments, fees, interest and penalties are this month's; `unpaid_minimum` is what
    earlier minimums still ask.
    """

    within_limit: Money
    over_limit: Money
    unpaid_minimum: Money
    instalments: Money
    fees: Money
    interest: Money
    penalties: Money

    @classmethod
    def of_purchases(cls, amount: Money) -> StatementParts:
        """Return a statement of nothing but purchases."""
        zero = Money.zero(amount.currency)
        return cls(amount, zero, zero, zero, zero, zero, zero)

    @property
    def balance(self) -> Money:
        """Everything the statement asks."""
        each = (self.unpaid_minimum, self.instalments, self.fees, self.interest, self.penalties)
        return total((self.within_limit, self.over_limit, *each), self.within_limit.currency)

    def moved_to_plan(self, amount: Money) -> StatementParts:
        """Return what is left of the statement when some of its purchases became an instalment plan."""
        return replace(self, within_limit=self.within_limit - smaller(amount, self.within_limit))


def minimum_payment(rule: MinimumRule, parts: StatementParts) -> Money:
    """Return the minimum payment of a statement, rounded half-up once, never more than the statement.

    What is asked at all is at least one coin, so that a balance cannot rest for ever. Source:
    domain notes §1, the common form.

    >>> minimum_payment(MinimumRule(), StatementParts.of_purchases(Money(10_000_00)))
    Money(minor=100000, currency='CNY')
    """
    exact = sum((
        Fraction(share) * part.minor for share, part in (
            (rule.share, parts.within_limit), (rule.over_limit, parts.over_limit),
            (rule.unpaid_minimum, parts.unpaid_minimum), (rule.instalments, parts.instalments),
            (rule.fees, parts.fees), (rule.interest, parts.interest), (rule.penalties, parts.penalties),
        )
    ), Fraction(0))
    balance = parts.balance
    least = Money(max(half_up(exact), int(exact > 0)), balance.currency)
    return smaller(balance, least if rule.floor is None else max(least, rule.floor))


def late_fee(rule: LateFeeRule, unpaid_minimum: Money) -> Money:
    """Return the fee for a minimum that was missed: a share of what was missed, at least the floor.

    Source: domain notes §1, 违约金 typically the larger of 5 % and 10 yuan.

    >>> from decimal import Decimal
    >>> late_fee(LateFeeRule(Decimal("0.05"), Money(10_00)), Money(100_00))
    Money(minor=1000, currency='CNY')
    >>> late_fee(LateFeeRule(Decimal("0.05"), Money(10_00)), Money(1_000_00))
    Money(minor=5000, currency='CNY')
    """
    if unpaid_minimum.minor <= 0:
        return Money.zero(unpaid_minimum.currency)
    return _within(unpaid_minimum.times(rule.share), rule.floor, None)


def cash_fee(rule: CashFeeRule, cash: Money) -> Money:
    """Return the fee of drawing cash: a share, at least the floor, at most the cap.

    >>> from decimal import Decimal
    >>> cash_fee(CashFeeRule(Decimal("0.01"), Money(10_00), Money(100_00)), Money(500_00))
    Money(minor=1000, currency='CNY')
    """
    return _within(cash.times(rule.share), rule.floor, rule.cap)


def _within(amount: Money, floor: Money | None, cap: Money | None) -> Money:
    raised = amount if floor is None else max(amount, floor)
    return raised if cap is None else smaller(raised, cap)
