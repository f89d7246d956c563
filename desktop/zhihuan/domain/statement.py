"""What a line's records come to: its bills, its statements, and how the latest of them stands."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from zhihuan.domain.charge import Charge
from zhihuan.domain.minimum_payment import StatementParts
from zhihuan.domain.money import Money


@dataclass(frozen=True, slots=True)
class Bill:
    """What fell due from one statement, what was repaid of it, and what the next statement took over.

    `amount` is the whole statement, but for what an earlier bill still asks: an unpaid minimum
    stays where it was missed, everything else is `carried` over, so each coin is left in one bill.
    `early` is what of `paid` was repaid before its statement was made, so that the statement does not ask for it;
    where a rule of the minimum is known it is in neither `amount` nor `paid`. `minimum` is this bill's share of the
    statement's minimum, None where no rule is known or the statement is yet to come. `met`: by what it asks, nothing
    more is needed to be in time; `met_on` is the day that came true. `repaid` is what of `paid` was repaid after the
    statement, by its day.
    """

    month: date
    due: date
    amount: Money
    paid: Money
    paid_on: date | None
    carried: Money
    minimum: Money | None = None
    grace_until: date | None = None
    met: bool = False
    met_on: date | None = None
    early: Money | None = None
    repaid: tuple[tuple[date, Money], ...] = ()

    @property
    def left(self) -> Money:
        """What is still to pay of it."""
        return self.amount - self.paid - self.carried

    def missed(self, today: date) -> bool:
        """Say whether what it asks was not met in time."""
        return not self.met and (self.grace_until or self.due) < today


@dataclass(frozen=True, slots=True)
class Statement:
    """One statement of a line: what it asked on its day, and what became of it until the next.

    `minimum` is as printed, earlier unpaid minimums included; `minimum_left` what is left of it.
    `earlier` is what of the balance earlier bills still ask. `paid` and `lowered` (refunds, purchases that became a
    plan) count until the next statement.
    Once the due day and the days of grace are over: `missed` is what was short of the minimum,
    `cleared` whether all of it was paid; both None before that or while the due day is unknown.
    """

    month: date
    on: date
    due: date | None
    grace_until: date | None
    parts: StatementParts
    minimum: Money | None
    minimum_left: Money | None
    paid: Money
    lowered: Money
    earlier: Money
    missed: Money | None = None
    cleared: bool | None = None

    @property
    def balance(self) -> Money:
        """Everything owed on its day."""
        return self.parts.balance

    @property
    def left(self) -> Money:
        """What is still to pay of it."""
        return self.balance - self.lowered - self.paid


@dataclass(frozen=True, slots=True)
class LineBalance:
    """What the records say is owed on a line.

    `before_records` is what was repaid beyond every recorded charge: it paid for something
    from before the records began, so the true balance may be higher than `owed`. `credit` is
    what refunds gave back of paid bills and no later charge has used yet. `charges` are what
    interest is reckoned from.
    """

    owed: Money
    before_records: Money
    credit: Money
    bills: tuple[Bill, ...] = ()
    statements: tuple[Statement, ...] = ()
    charges: tuple[Charge, ...] = ()


class StatementState(StrEnum):
    """How the latest statement of a line stands."""

    NONE = "none"
    UNPAID = "unpaid"
    PART_PAID = "part_paid"
    MINIMUM_PAID = "minimum_paid"
    PAID = "paid"
    IN_GRACE = "in_grace"
    OVERDUE = "overdue"
    UNKNOWN = "unknown"
    """No bill falls due, and the statement asked for nothing or the records are incomplete: that tells nothing."""


def statement_state(balance: LineBalance, tolerance: Money | None, today: date) -> StatementState:
    """Return how the latest statement stands on a day; a minimum missed earlier and still unpaid is overdue too.

    Paying the minimum is not overdue (domain notes §1). A shortfall up to `tolerance` counts as paid. Without a
    due day nothing is called paid where something is owed and the statement asked for nothing, or where more was
    repaid than was recorded.

    >>> none = Money(0)
    >>> statement_state(LineBalance(none, none, none), None, date(2026, 5, 1)).value
    'none'
    >>> from zhihuan.domain.credit_line import CreditLine, LineId
    >>> from zhihuan.domain.lender import LenderId
    >>> from zhihuan.domain.revolving import EntryId, EntryKind, LineEntry, line_balance
    >>> card = CreditLine(LineId("card"), LenderId("bank"), "Card", statement_day=20, due_day=10)
    >>> bought = LineEntry(EntryId("1"), card.id, date(2026, 4, 5), EntryKind.PURCHASE, Money(100_00))
    >>> owed = line_balance(card, (bought,), today=date(2026, 5, 1))
    >>> statement_state(owed, None, date(2026, 5, 1)).value
    'unpaid'
    """
    if not balance.statements:
        return StatementState.NONE
    latest = balance.statements[-1]
    if not latest.left:
        return StatementState.UNKNOWN if _tells_nothing(latest, balance) else StatementState.PAID
    if any(bill.missed(today) for bill in balance.bills):
        return StatementState.OVERDUE
    spared = tolerance or Money.zero(latest.left.currency)
    if latest.left <= spared:
        return StatementState.PAID
    if latest.minimum_left is not None and latest.minimum_left <= spared:
        return StatementState.MINIMUM_PAID
    if latest.due is not None and latest.due < today:
        return StatementState.IN_GRACE
    return StatementState.PART_PAID if latest.paid else StatementState.UNPAID


def _tells_nothing(latest: Statement, balance: LineBalance) -> bool:
    """Say whether a statement that nothing is left of may hide what is owed."""
    return latest.due is None and bool(balance.before_records or (balance.owed and not latest.balance))
