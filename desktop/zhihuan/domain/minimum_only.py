"""What becomes of a balance when nothing but the minimum is paid of it from now on."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from datetime import date
from fractions import Fraction
from itertools import chain, islice, pairwise
from typing import Final

from zhihuan.domain.billing import bill_due, next_statement
from zhihuan.domain.calendar import months_later
from zhihuan.domain.card_interest import unrecorded_interest
from zhihuan.domain.card_terms import MinimumRule
from zhihuan.domain.credit_line import CreditLine
from zhihuan.domain.minimum_payment import StatementParts, minimum_payment
from zhihuan.domain.money import Money, smaller, total
from zhihuan.domain.statement import LineBalance

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
    """A balance paid down by minimum payments alone: `payments` is how many, None where that never ends.

    `interest` and `paid` are sums over them; where it never ends, over those until that is plain.
    `accrued` is what of the interest had accrued before the first payment was thought of. `first` is paid
    on `first_on`, the last on `last_on`, None where there is none; `whole` is the first payment after a whole month.
    """

    payments: int | None
    interest: Money
    paid: Money
    accrued: Money
    first: PaidDown
    first_on: date
    last_on: date | None
    whole: PaidDown

    @property
    def falls(self) -> bool:
        """Whether it ends, or a minimum is at least more than its month's interest; if not, the user is warned."""
        return self.payments is not None or self.whole.payment > self.whole.interest


def paid_down(balance: Money, rates: Iterable[Fraction], paying: Paying) -> Iterator[PaidDown]:
    """Yield period after period until nothing is left; never more is paid than is owed.

    `rates` are those of the periods, as fractions of the balance; interest is rounded half-up.

    >>> half = lambda balance, interest: Money(60_00)
    >>> [(str(one.interest), str(one.payment)) for one in paid_down(Money(100_00), [Fraction(1, 100)] * 9, half)]
    [('1.00', '60.00'), ('0.41', '41.41')]
    """
    for rate in rates:
        if not balance:
            return
        interest = balance.times(rate)
        payment = smaller(paying(balance, interest), balance + interest)
        balance = balance + interest - payment
        yield PaidDown(interest, payment, balance)


def by_minimum(rule: MinimumRule) -> Paying:
    """Return the paying of nothing but what a rule asks of a balance and its interest.

    >>> str(by_minimum(MinimumRule())(Money(9_000_00), Money(135_00)))
    '1035.00'
    """
    def paying(balance: Money, interest: Money) -> Money:
        zero = Money.zero(balance.currency)
        return minimum_payment(rule, StatementParts(balance, zero, zero, zero, zero, interest, zero))

    return paying


def minimum_only(line: CreditLine, balance: LineBalance, today: date) -> MinimumOnly | None:
    """Return what paying only the minimum makes of what a line owes on a day, without new purchases.

    It begins with what statements still ask as minimums, those that were missed included: by the
    latest statement's due day, today where that is past. Each later minimum is paid on its due
    day, with the interest since the last; what had accrued before is asked by the next statement. None where
    the daily rate, the rule or the due day is unknown, or nothing is owed. Source: domain notes
    §1; a minimum below the interest lets the balance grow (余额不会下降).

    >>> from decimal import Decimal
    >>> from zhihuan.domain.card_terms import CardTerms
    >>> from zhihuan.domain.credit_line import LineId
    >>> from zhihuan.domain.lender import LenderId
    >>> from zhihuan.domain.rate import Rate, RateUnit
    >>> terms = CardTerms(daily_rate=Rate(Decimal("0.0005"), RateUnit.DAY), minimum=MinimumRule(floor=Money(100_00)))
    >>> card = CreditLine(LineId("x"), LenderId("y"), "Card", statement_day=20, due_day=10, terms=terms)
    >>> found = minimum_only(card, LineBalance(Money(10_000_00), Money(0), Money(0)), date(2026, 6, 10))
    >>> found.payments, str(found.interest), str(found.first.payment), found.falls
    (33, '1461.13', '1150.00', True)
    >>> str(found.last_on)
    '2029-03-10'
    """
    rate, rule = line.terms.daily_rate, line.terms.minimum
    month = next_statement(line, today)
    dues = _dues(line, month)
    to_come = next(dues, None)
    if rate is None or rule is None or to_come is None or not balance.owed:
        return None
    accrued = unrecorded_interest(line, balance, today)
    paying, daily = by_minimum(rule), Fraction(rate.value)
    first_on = _asked_on(balance, today)
    rows, owed, interest, since = list[PaidDown](), balance.owed, accrued, today
    if first_on is not None:
        interest += owed.times(daily * (first_on - today).days)
        rows.append(_asked(balance))
        owed, since = rows[0].balance, first_on
    interest += owed.times(daily * (to_come - since).days)
    if owed or interest:
        payment = smaller(paying(owed, interest), owed + interest)
        rows.append(PaidDown(interest, payment, owed + interest - payment))
    begun = len(rows)
    rates = (daily * (due - before).days for before, due in pairwise(chain((to_come,), dues)))
    for row in islice(paid_down(rows[-1].balance, rates, paying), LONGEST):
        rows.append(row)
        if _never_ends(balance.owed, rows):
            break
    ends, later = not rows[-1].balance, len(rows) - begun
    last_on = bill_due(line, months_later(month, later, 1)) if later or owed or interest else first_on
    return MinimumOnly(
        len(rows) if ends else None, total((row.interest for row in rows), line.currency),
        total((row.payment for row in rows), line.currency), accrued, rows[0], first_on or to_come,
        last_on if ends else None, rows[min(begun, len(rows) - 1)],
    )


def _asked_on(balance: LineBalance, today: date) -> date | None:
    """Return when what statements still ask as minimums is paid, None where they ask nothing."""
    latest = balance.statements[-1] if balance.statements else None
    if latest is None or latest.due is None or not latest.minimum_left:
        return None
    return max(latest.due, today)


def _asked(balance: LineBalance) -> PaidDown:
    """Return the payment of what statements still ask as minimums; interest waits for the next statement."""
    zero = Money.zero(balance.owed.currency)
    payment = balance.statements[-1].minimum_left or zero
    return PaidDown(zero, payment, balance.owed - payment)


def _never_ends(balance: Money, rows: list[PaidDown]) -> bool:
    """Say whether a balance did not fall in a year, or has doubled."""
    before = rows[-_YEAR - 1].balance if len(rows) > _YEAR else balance
    return rows[-1].balance > balance.times(2) or (len(rows) >= _YEAR and rows[-1].balance >= before)


def _dues(line: CreditLine, month: date) -> Iterator[date]:
    while (due := bill_due(line, month)) is not None:
        yield due
        month = months_later(month, 1, 1)
