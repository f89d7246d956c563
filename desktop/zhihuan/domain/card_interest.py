"""The interest a line's next statement should ask, beside what the lender recorded.

What is found here is an expectation: it is no part of what is owed until the lender posts it.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date
from fractions import Fraction

from zhihuan.domain.billing import bill_due, next_statement, statement_on
from zhihuan.domain.calendar import months_later
from zhihuan.domain.card_terms import InterestOn
from zhihuan.domain.charge import Charge, ChargePart
from zhihuan.domain.credit_line import CreditLine
from zhihuan.domain.money import Money, half_up, total
from zhihuan.domain.statement import LineBalance, Statement


@dataclass(frozen=True, slots=True)
class StatementInterest:
    """The interest of one statement: what was to be expected on it and what the lender recorded.

    `month` and `on` are the statement's; one that is yet to come has accrued up to `until`.
    `expected` is None where the rate or the due day is unknown.
    """

    month: date
    on: date
    until: date
    expected: Money | None
    recorded: Money

    @property
    def unexplained(self) -> Money | None:
        """What the lender recorded beyond the expectation; below zero when it recorded less."""
        return None if self.expected is None else self.recorded - self.expected


def statement_interest(line: CreditLine, balance: LineBalance, month: date, today: date) -> StatementInterest:
    """Return the interest that a month's statement holds for the days since the one before it.

    A statement paid in full by its due day (and the days of grace, within the tolerance) costs
    nothing on its purchases. Otherwise the first statement after that asks, of each purchase, the
    days from its posting (or the due day, as the terms say) until it was paid or the statement
    was made; later statements ask the days since the one before. Cash bears interest from the
    day it was drawn. Fees and penalties bear none. Real days, the first counted and the last
    not; rounded half-up once. Source: domain notes §1.

    >>> from decimal import Decimal
    >>> from zhihuan.domain.card_terms import CardTerms
    >>> from zhihuan.domain.credit_line import LineId
    >>> from zhihuan.domain.lender import LenderId
    >>> from zhihuan.domain.rate import Rate, RateUnit
    >>> from zhihuan.domain.revolving import EntryId, EntryKind, LineEntry, line_balance
    >>> daily = CardTerms(daily_rate=Rate(Decimal("0.0005"), RateUnit.DAY))
    >>> card = CreditLine(LineId("card"), LenderId("bank"), "Card", statement_day=20, due_day=10, terms=daily)
    >>> entries = (
    ...     LineEntry(EntryId("1"), card.id, date(2026, 4, 5), EntryKind.PURCHASE, Money(10_000_00)),
    ...     LineEntry(EntryId("2"), card.id, date(2026, 5, 10), EntryKind.REPAYMENT, Money(9_000_00)),
    ... )
    >>> may = date(2026, 5, 20)
    >>> str(statement_interest(card, line_balance(card, entries, today=may), date(2026, 5, 1), may).expected)
    '180.00'
    """
    on = statement_on(line, month)
    recorded = total((
        charge.amount for charge in balance.charges if charge.part is ChargePart.INTEREST and charge.month == month
    ), line.currency)
    return StatementInterest(month, on, min(on, today), _expected(line, balance, month, min(on, today)), recorded)


def unrecorded_interest(line: CreditLine, balance: LineBalance, today: date) -> Money:
    """Return what has accrued up to a day, where only minimums are paid, and was not recorded yet.

    That is the interest of the statement to come, and of the latest while the lender recorded none
    on it: what was recorded stands in the place of what was expected. A statement whose minimum is
    not the whole loses its interest-free days. Nothing where the rate or the due day is unknown.
    Source: domain notes §1.

    >>> from decimal import Decimal
    >>> from zhihuan.domain.card_terms import CardTerms
    >>> from zhihuan.domain.credit_line import LineId
    >>> from zhihuan.domain.lender import LenderId
    >>> from zhihuan.domain.rate import Rate, RateUnit
    >>> from zhihuan.domain.revolving import EntryId, EntryKind, LineEntry, line_balance
    >>> daily = CardTerms(daily_rate=Rate(Decimal("0.0005"), RateUnit.DAY))
    >>> card = CreditLine(LineId("card"), LenderId("bank"), "Card", statement_day=20, due_day=10, terms=daily)
    >>> bought = LineEntry(EntryId("1"), card.id, date(2026, 4, 5), EntryKind.PURCHASE, Money(10_000_00))
    >>> fifth = date(2026, 5, 5)
    >>> str(unrecorded_interest(card, line_balance(card, (bought,), today=fifth), fifth))
    '150.00'
    """
    latest = balance.statements[-1:]
    lost = _missing(balance, [one for one in latest if one.left != one.minimum_left])
    months = (*(one.month for one in latest), next_statement(line, today))
    found = (statement_interest(line, lost, month, today) for month in months)
    return total((one.expected for one in found if one.expected is not None and not one.recorded), line.currency)


def interest_to_come(line: CreditLine, balance: LineBalance, today: date) -> Money | None:
    """Return what the statement to come asks as interest when nothing more is paid or bought before it.

    None where the rate or the due day is unknown. Source: domain notes §1.
    """
    month = next_statement(line, today)
    lost = _missing(balance, [one for one in balance.statements[-1:] if one.left])
    return statement_interest(line, lost, month, statement_on(line, month)).expected


def _missing(balance: LineBalance, lost: list[Statement]) -> LineBalance:
    """Return a balance as it is once the days of grace of these statements are over."""
    return replace(balance, statements=tuple(
        replace(one, cleared=False) if one in lost and one.cleared is None else one for one in balance.statements
    ))


def _expected(line: CreditLine, balance: LineBalance, month: date, until: date) -> Money | None:
    rate = line.terms.daily_rate
    if rate is None or bill_due(line, month) is None:
        return None
    since = statement_on(line, months_later(month, -1, 1))
    missed = [statement for statement in balance.statements if statement.cleared is False]
    coin_days = sum(
        _coin_days(charge, *_asked(line, charge, missed, month, since), until)
        for charge in balance.charges if charge.bears
    )
    return Money(half_up(Fraction(rate.value) * coin_days), line.currency)


def _asked(
    line: CreditLine, charge: Charge, missed: list[Statement], month: date, since: date
) -> tuple[date, Money]:
    """Return the day from which a month's statement asks interest on a charge, and on how much at most."""
    if charge.part is ChargePart.CASH:
        return max(charge.on, since), charge.amount
    lost = next((one for one in missed if _lost_on(charge, one)), None)
    if lost is None or month < (first := _first_asking(line, lost)):
        return date.max, charge.amount
    rule = line.terms.interest_on
    at_most = charge.amount if rule is InterestOn.FULL_STATEMENT else charge.left_on(_deadline(lost))
    if month > first:
        return since, at_most
    begin = charge.on if lost.month == charge.month else lost.on
    return (lost.due or begin) if rule is InterestOn.UNPAID_SINCE_DUE else begin, at_most


def _lost_on(charge: Charge, statement: Statement) -> bool:
    """Say whether a charge has no interest-free days because this statement was not paid in full."""
    own = statement.month == charge.month
    return own or (statement.month > charge.month and bool(charge.left_on(_deadline(statement))))


def _deadline(statement: Statement) -> date:
    return statement.grace_until or statement.on


def _first_asking(line: CreditLine, lost: Statement) -> date:
    """Return the month of the first statement made after the days of grace of one that was not paid."""
    month = months_later(lost.month, 1, 1)
    while statement_on(line, month) <= _deadline(lost):
        month = months_later(month, 1, 1)
    return month


def _coin_days(charge: Charge, begin: date, at_most: Money, until: date) -> int:
    """Return days times coins of what was left of a charge, day by day, from `begin` up to but without `until`."""
    left, day, found = charge.amount.minor, begin, 0
    for on, part in (*charge.settled, (until, Money.zero(at_most.currency))):
        stop = min(on, until)
        if stop > day:
            found += min(left, at_most.minor) * (stop - day).days
            day = stop
        left -= part.minor
    return found
