"""A figure that explains itself: the rows it is made of, those that were left out and why, and what moved it.

Every measure is a sum of rows, or a sum over another sum. So one place can say what each row did to it, and the parts
of a change add up to the change exactly.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from fractions import Fraction

from zhihuan.domain.health.measure import Measure
from zhihuan.domain.money import Money


class Role(StrEnum):
    """What a row is to the figure it stands in."""

    INSTALMENT = "instalment"
    BILL = "bill"
    MINIMUM = "minimum"
    """What a bill asks at least."""
    INTEREST = "interest"
    PRINCIPAL = "principal"
    BALANCE = "balance"
    LIMIT = "limit"
    INCOME = "income"
    SPENDING = "spending"
    CASH = "cash"
    INSTITUTION = "institution"
    ACCOUNT = "account"
    PRODUCT = "product"
    APPLICATION = "application"
    BORROWED = "borrowed"
    REPAID = "repaid"
    LATE = "late"
    MONTH = "month"


class Why(StrEnum):
    """Why something stands beside a figure and not in it."""

    OTHER_CURRENCY = "other_currency"
    OVERDUE = "overdue"
    """It fell due as a whole and was not paid: told apart."""
    OVERDUE_BEFORE = "overdue_before"
    """It fell due in an earlier month and is overdue: told apart."""
    IN_BILL = "in_bill"
    """Its instalments are collected by a bill that is counted."""
    BEFORE_STATEMENT = "before_statement"
    """It was repaid before the bill's statement was made, which does not ask for it."""
    PAID_BY_ANOTHER = "paid_by_another"
    """It is what pays another debt that is counted, such as a bill charged to a card."""
    REFINANCED = "refinanced"
    """Another loan paid it off and is counted instead; or it is what of a loan went into paying off another."""
    RECORDED_AS_LOAN = "recorded_as_loan"
    """A draw on a line that is recorded as a loan of its own, too, and counted as that."""
    CARRIED = "carried"
    """The next statement took it over, and it is counted there."""
    ASKED_TWICE = "asked_twice"
    """The same, where both are counted, because both ask for it: one of the two is to be deleted."""
    CONTINGENT = "contingent"
    """A guarantee given: owed only if somebody else does not pay."""
    CLOSED = "closed"
    """The line is closed: its limit can no longer be used."""
    NO_LIMIT = "no_limit"
    NO_STATEMENT = "no_statement"
    """No statement of the line was made yet."""
    UNKNOWN_INTEREST = "unknown_interest"
    UNKNOWN_RATE = "unknown_rate"
    UNKNOWN_DUE_DAY = "unknown_due_day"
    BONUS = "bonus"
    """Income that does not come every month."""
    OTHER_PERSON = "other_person"
    """It is another's in the household, and the figure is the user's own."""
    OTHER_BASIS = "other_basis"
    """Income known only before tax where the figure is after tax, or the other way round."""
    NOT_RECEIVED = "not_received"
    """Income that did not come in this month."""
    ENDED = "ended"
    """Income that ended before: it is known that it does not come."""
    SOFT = "soft"
    """A look at the report that no lender counts, such as one's own."""


class Unknown(StrEnum):
    """Why a figure has no value."""

    NO_INCOME = "no_income"
    NO_INCOME_AHEAD = "no_income_ahead"
    """In a month to come something falls due, and nothing that comes in then is recorded."""
    NO_LIMIT = "no_limit"
    NO_CASH = "no_cash"
    NO_SPENDING = "no_spending"
    NO_DEBT = "no_debt"
    NOTHING_AGAINST = "nothing_against"
    """It is known that nothing stands against what falls due: more than any number."""
    NO_REPAYMENTS = "no_repayments"
    NOTHING_REPAID = "nothing_repaid"
    """Something was borrowed, and nothing repaid: more than any number."""
    NO_RATE = "no_rate"
    NOTHING_RECORDED = "nothing_recorded"
    NOT_SHRINKING = "not_shrinking"
    """Income covers everything: the cash does not run out."""
    NONE_TO_COME = "none_to_come"
    NOTHING_DISCLOSED = "nothing_disclosed"


@dataclass(frozen=True, slots=True)
class Row:
    """One row of a figure.

    `subject` is the id of what it is about (a loan, line, income, lender, payment, entry, application). `value` is what
    it adds to its sum: coins where money is summed, 1 where things are counted, coins times a rate where rates are
    weighed. `amount` is the money behind it, `of` the whole of which the amount is the user's share or what a haircut
    left, `rate` a yearly rate. Rows `joined` by the same text are one and the same at different times, whatever their
    subjects: a salary recorded anew after a raise.
    """

    subject: str
    role: Role
    value: Fraction
    amount: Money | None = None
    on: date | None = None
    of: Money | None = None
    rate: Fraction | None = None
    joined: str = ""


@dataclass(frozen=True, slots=True)
class LeftOut:
    """A row that is not in the figure, and why."""

    row: Row
    why: Why


@dataclass(frozen=True, slots=True)
class Stale:
    """A fact the figure stands on that was told some time ago: what, and when."""

    role: Role
    told: date


@dataclass(frozen=True, slots=True)
class Figure:
    """A measure on a day: the sum of the rows `above`, over the sum of those `below` where there are any.

    `value` is a fraction for ratios and rates, coins for money, a count or months otherwise; None where it is
    `unknown`. `at` names the day or month the figure is about where that is not the day itself (the peak month).
    """

    measure: Measure
    on: date
    value: Fraction | None
    above: tuple[Row, ...] = ()
    below: tuple[Row, ...] = ()
    left_out: tuple[LeftOut, ...] = ()
    unknown: Unknown | None = None
    at: date | None = None
    stale: tuple[Stale, ...] = ()
    currency: str = ""

    @property
    def elsewhere(self) -> tuple[Row, ...]:
        """The rows that stand beside it only because they are in another currency."""
        return tuple(one.row for one in self.left_out if one.why is Why.OTHER_CURRENCY)


def summed(rows: Iterable[Row]) -> Fraction:
    """Return the sum of rows; those of one denominator are added as whole numbers, which is much faster."""
    parts: dict[int, int] = {}
    for row in rows:
        below = row.value.denominator
        parts[below] = parts.get(below, 0) + row.value.numerator
    return sum((Fraction(above, below) for below, above in parts.items()), Fraction(0))


def money_row(subject: str, role: Role, amount: Money, on: date | None = None, of: Money | None = None) -> Row:
    """Return a row of a sum of money: its value in coins.

    >>> money_row("loan", Role.INSTALMENT, Money(1_066_19)).value
    Fraction(106619, 1)
    """
    return Row(subject, role, Fraction(amount.minor), amount, on, of)


def counted_row(subject: str, role: Role, amount: Money | None = None, on: date | None = None) -> Row:
    """Return a row of a count: it adds one."""
    return Row(subject, role, Fraction(1), amount, on)


@dataclass(frozen=True, slots=True)
class Move:
    """What one row did to a figure between two days: `by` in the figure's own unit.

    `coins` is by how much the row's own amount changed; 0 where it has none.
    """

    subject: str
    role: Role
    by: Fraction
    below: bool = False
    """Whether the row stands below the line, as an income does: there more makes the figure smaller."""
    coins: int = 0


def moves(before: Figure, after: Figure) -> tuple[Move, ...] | None:
    """Return what each row did to a figure, the largest first; None where a value is unknown or the currency changed.

    The parts add up to the change exactly. What a row above the line did is counted over the old sum below;
    what a row below did, with the new sum above: a change of the quotient a/b is (a'−a)/b − a'·(b'−b)/(b·b').

    >>> from datetime import date
    >>> def dti(due, income):
    ...     above, below = (money_row("loan", Role.INSTALMENT, Money(due)),), (money_row("job", Role.INCOME,
    ...         Money(income)),)
    ...     return Figure(Measure.DTI, date(2026, 3, 1), summed(above) / summed(below), above, below)
    >>> [(move.subject, str(move.by)) for move in moves(dti(300, 1000), dti(400, 1250))]
    [('loan', '1/10'), ('job', '-2/25')]
    """
    if before.value is None or after.value is None or before.currency != after.currency:
        return None
    old, new = summed(before.below), summed(after.below)
    over = old if before.below else Fraction(1)
    found = [
        Move(one.subject, one.role, one.by / over, coins=one.coins) for one in _changes(before.above, after.above)
    ]
    if before.below or after.below:
        share = -summed(after.above) / (old * new)
        found += [
            Move(one.subject, one.role, share * one.by, below=True, coins=one.coins)
            for one in _changes(before.below, after.below)
        ]
    return tuple(sorted(found, key=lambda move: (-abs(move.by), move.subject, move.role)))


@dataclass(slots=True)
class _Changed:
    """What rows that are one and the same did: to their sum, and to their own amount."""

    subject: str
    role: Role
    by: Fraction = Fraction(0)
    coins: int = 0


def _changes(before: Iterable[Row], after: Iterable[Row]) -> Iterable[_Changed]:
    """Return by how much each row's sum changed, under its newest subject; what stayed is left out."""
    found: dict[tuple[str, Role], _Changed] = {}
    for sign, rows in ((-1, before), (1, after)):
        for row in rows:
            one = found.setdefault((row.joined or row.subject, row.role), _Changed(row.subject, row.role))
            one.subject = row.subject
            one.by += sign * row.value
            one.coins += sign * (0 if row.amount is None else row.amount.minor)
    return [one for one in found.values() if one.by]
