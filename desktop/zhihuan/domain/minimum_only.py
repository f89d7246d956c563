"""What becomes of a balance when nothing but the minimum is paid of it from now on."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from datetime import date
from fractions import Fraction
from itertools import islice, pairwise
from typing import Final

from zhihuan.domain.billing import bill_due, bill_of_instalment
from zhihuan.domain.calendar import months_later
from zhihuan.domain.card_terms import MinimumRule
from zhihuan.domain.credit_line import CreditLine
from zhihuan.domain.minimum_payment import StatementParts, minimum_payment
from zhihuan.domain.money import Money, smaller, total

LONGEST: Final = 1200
"""Months that are looked ahead: what takes more than a hundred years never ends."""
_YEAR: Final = 12
Paying = Callable[[Money, Money], Money]
"""From the balance and the interest of a period to what is paid at its end."""


@dataclass(frozen=True, slots=True)
class PaidDown:
    """One period: the interest it brought, what was paid at its end, and what was left."""

    interest: Money
    payment: Money
    balance: Money


@dataclass(frozen=True, slots=True)
class MinimumOnly:
    """A balance paid down by minimum payments alone: `months` is None where that never ends.

    `interest` and `paid` are sums over those months; where it never ends, over those until that is plain.
    `falls`: the first minimum is more than the interest of its month; if not, the user is to be warned.
    """

    months: int | None
    interest: Money
    paid: Money
    first: PaidDown

    @property
    def falls(self) -> bool:
        """Whether the balance falls at all with the first minimum payment."""
        return self.first.payment > self.first.interest


def paid_down(balance: Money, rates: Iterable[Fraction], paying: Paying) -> Iterator[PaidDown]:
    """Yield period after period until nothing is left; never more is paid than is owed.

    `rates` are those of the periods, as fractions of the balance; interest is rounded half-up.

    >>> half = lambda balance, interest: Money(60_00)
    >>> [(str(one.interest), str(one.payment)) for one in paid_down(Money(100_00), [Fraction(1, 100)] * 9, half)]
    [('1.00', '60.00'), ('0.41', '41.41')]
    """
    for rate in rates:
        interest = balance.times(rate)
        payment = smaller(paying(balance, interest), balance + interest)
        balance = balance + interest - payment
        yield PaidDown(interest, payment, balance)
        if not balance:
            return


def by_minimum(rule: MinimumRule) -> Paying:
    """Return the paying of nothing but what a rule asks of a balance and its interest.

    >>> str(by_minimum(MinimumRule())(Money(9_000_00), Money(135_00)))
    '1035.00'
    """
    def paying(balance: Money, interest: Money) -> Money:
        zero = Money.zero(balance.currency)
        return minimum_payment(rule, StatementParts(balance, zero, zero, zero, zero, interest, zero))

    return paying


def minimum_only(line: CreditLine, balance: Money, today: date) -> MinimumOnly | None:
    """Return what paying only the minimum makes of a balance that bears interest, without new purchases.

    Each minimum is paid on its due day, with the interest since the last. None where
    the daily rate, the rule or the due day is unknown, or nothing is owed. Source: domain notes
    §1; a minimum below the interest lets the balance grow (余额不会下降).

    >>> from decimal import Decimal
    >>> from zhihuan.domain.card_terms import CardTerms
    >>> from zhihuan.domain.credit_line import LineId
    >>> from zhihuan.domain.lender import LenderId
    >>> from zhihuan.domain.rate import Rate, RateUnit
    >>> terms = CardTerms(daily_rate=Rate(Decimal("0.0005"), RateUnit.DAY), minimum=MinimumRule(floor=Money(100_00)))
    >>> card = CreditLine(LineId("x"), LenderId("y"), "Card", statement_day=20, due_day=10, terms=terms)
    >>> found = minimum_only(card, Money(10_000_00), date(2026, 5, 20))
    >>> found.months, str(found.interest), str(found.first.payment), found.falls
    (33, '1463.89', '1155.00', True)
    """
    rate, rule = line.terms.daily_rate, line.terms.minimum
    dues = _dues(line, months_later(bill_of_instalment(line, today), -1, 1))
    if rate is None or rule is None or not balance:
        return None
    rates = (Fraction(rate.value) * (due - before).days for before, due in pairwise(dues))
    rows: list[PaidDown] = []
    for row in islice(paid_down(balance, rates, by_minimum(rule)), LONGEST):
        rows.append(row)
        if _never_ends(balance, rows):
            break
    if not rows:
        return None
    return MinimumOnly(
        None if rows[-1].balance else len(rows), total((row.interest for row in rows), balance.currency),
        total((row.payment for row in rows), balance.currency), rows[0],
    )


def _never_ends(balance: Money, rows: list[PaidDown]) -> bool:
    """Say whether a balance did not fall in a year, or has doubled."""
    before = rows[-_YEAR - 1].balance if len(rows) > _YEAR else balance
    return rows[-1].balance > balance.times(2) or (len(rows) >= _YEAR and rows[-1].balance >= before)


def _dues(line: CreditLine, month: date) -> Iterator[date]:
    while (due := bill_due(line, month)) is not None:
        yield due
        month = months_later(month, 1, 1)
