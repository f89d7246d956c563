"""What a person sees first: four figures and the list of what is due, derived from a position."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import date, timedelta
from enum import StrEnum

from zhihuan.application.commands import PayBill, RecordPayment
from zhihuan.application.identity import fresh_id
from zhihuan.domain.calendar import month_of, months_later
from zhihuan.domain.credit_line import LineId
from zhihuan.domain.due import Due, DueKind, DueState
from zhihuan.domain.lender import Lender
from zhihuan.domain.loan import LoanId
from zhihuan.domain.money import Money
from zhihuan.domain.payment import Payment, PaymentId
from zhihuan.domain.position import Position
from zhihuan.domain.revolving import EntryId, EntryKind, LineEntry
from zhihuan.domain.tally import Counted, Tally, tally


@dataclass(frozen=True, slots=True)
class Figure:
    """An amount and how many dues it is made of, those among them that are in `others`: currencies of their own."""

    amount: Money
    count: int
    others: tuple[Counted, ...] = ()


class DueGroup(StrEnum):
    """Where a due stands in the list."""

    OVERDUE = "overdue"
    TODAY = "today"
    THIS_WEEK = "this_week"
    LATER = "later"


@dataclass(frozen=True, slots=True)
class DueRow:
    """One due with the words around it: whose, what, from which account, whether it is taken there by itself."""

    due: Due
    name: str
    lender: Lender
    group: DueGroup
    pay_from: str = ""
    automatic: bool = False


@dataclass(frozen=True, slots=True)
class Glance:
    """The four figures of a day and its due list; what is late is counted with its penalty, as far as that is known.

    `this_month` is what is still to pay of this month's dues, `paid_this_month` what was paid
    of them. `owed_before` is the total owed a month earlier, in the main currency.
    """

    today: date
    overdue: Figure
    next_seven_days: Figure
    this_month: Figure
    paid_this_month: Money
    owed: Tally
    owed_before: Money
    rows: tuple[DueRow, ...]


def glance(position: Position, horizon_days: int = 31) -> Glance:
    """Return the first page's figures and its open dues up to some days ahead (overdue ones always)."""
    today = position.today
    first, last = month_of(today)
    week = today + timedelta(days=7)
    month_dues = [due for due in position.dues if first <= due.on <= last and not due.assumed]
    before = position.on(months_later(today, -1))
    return Glance(
        today,
        _figure(position, position.overdue),
        _figure(position, [due for due in position.open_dues(week) if due.on >= today]),
        _figure(position, [due for due in month_dues if due.open]),
        position.sum(due.paid for due in month_dues),
        position.total_owed,
        before.owed,
        due_rows(position, today + timedelta(days=horizon_days)),
    )


def _figure(position: Position, dues: Iterable[Due]) -> Figure:
    counted = list(dues)
    found = tally((Counted(due.to_pay) for due in counted), position.currency)
    return Figure(found.main.amount, len(counted), found.others)


def due_rows(position: Position, until: date) -> tuple[DueRow, ...]:
    """Return open dues up to a day, earliest first, overdue ones before all."""
    return tuple(_row(due, position) for due in position.open_dues(until))


def _row(due: Due, position: Position) -> DueRow:
    group = _group(due, position.today)
    return DueRow(
        due, position.name_of(due), position.lender_of(due), group, _pay_from(due, position), debited(due, position)
    )


def _group(due: Due, today: date) -> DueGroup:
    if due.state(today) is DueState.OVERDUE:
        return DueGroup.OVERDUE
    if due.on <= today:
        return DueGroup.TODAY
    return DueGroup.THIS_WEEK if due.days_left(today) <= 7 else DueGroup.LATER  # noqa: PLR2004 - a week


def _pay_from(due: Due, position: Position) -> str:
    loan = position.book.loans.get(LoanId(due.subject))
    return loan.pay_from if loan else ""


def minimum_left(due: Due) -> Money | None:
    """Return what is still to pay of a bill's minimum; None without one, once it is paid, or where it is all."""
    if due.minimum is None or due.minimum_met:
        return None
    left = due.minimum - due.paid
    return left if left < due.left else None


def debited(due: Due, position: Position) -> bool:
    """Say whether the lender takes a due from an account by itself."""
    book = position.book
    debt = book.loans.get(LoanId(due.subject)) or book.lines.get(LineId(due.subject))
    return debt is not None and debt.automatic


def paid_on(due: Due, position: Position) -> date:
    """Return the day a due was paid on where nobody says: its own once the lender took it by itself, else today."""
    return min(due.on, position.today) if debited(due, position) else position.today


def as_of(due: Due, position: Position, on: date) -> Due:
    """Return what is left of a due today with the penalty it had on an earlier day."""
    if on >= position.today:
        return due
    then = next((one for one in Position(position.book, on).dues if one.key == due.key), None)
    return replace(due, penalty=None if then is None else then.penalty)


def paying_line(line: LineId, on: date, amount: Money) -> PayBill:
    """Return the command that pays an amount towards a line on a day: the oldest bill first."""
    return PayBill(LineEntry(EntryId(fresh_id()), line, on, EntryKind.REPAYMENT, amount))


def paying(due: Due, on: date, amount: Money | None = None) -> RecordPayment | PayBill:
    """Return the command that pays a due, as it stands on a day: all that is to pay, its penalty too, or an amount.

    The parts stay unsaid, as in a form that is sent off as it stands: the lender's order of them leaves nothing open.
    """
    paid = amount or due.to_pay
    if due.kind is DueKind.BILL:
        entry = LineEntry(EntryId(fresh_id()), LineId(due.subject), on, EntryKind.REPAYMENT, paid, due.month)
        return PayBill(entry)
    return RecordPayment(Payment(PaymentId(fresh_id()), LoanId(due.subject), on, paid, period=due.number))
