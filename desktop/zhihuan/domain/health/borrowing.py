"""New borrowing and applications of the last days, as recorded here; nobody's report is known beyond that.

A window of n days ends with the day itself. Source: domain notes §4, hard enquiries and R90.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, timedelta
from typing import Final

from zhihuan.domain.health.figure import Figure, LeftOut, Role, Row, Unknown, Why, counted_row, money_row, summed
from zhihuan.domain.health.measure import Measure
from zhihuan.domain.health.own_part import own_amount, own_row
from zhihuan.domain.health.refinancing import refinancing
from zhihuan.domain.health.same_draw import told_twice
from zhihuan.domain.health.unrecorded import repaid_unrecorded
from zhihuan.domain.loan import Loan
from zhihuan.domain.money import Money
from zhihuan.domain.payment import PaymentEffect
from zhihuan.domain.position import Position
from zhihuan.domain.revolving import EntryKind

_BORROWED: Final = {Measure.BORROWED_30: 30, Measure.BORROWED_90: 90, Measure.BORROWED_180: 180}
_APPLIED: Final = {Measure.APPLICATIONS_30: 30, Measure.APPLICATIONS_90: 90, Measure.APPLICATIONS_180: 180}
_MONTH: Final = 30
_QUARTER: Final = 90


def borrowing(position: Position) -> dict[Measure, Figure]:
    """Return new borrowing and applications in 30, 90 and 180 days, drawdowns in 30, and borrowing over repaying."""
    return {
        **{measure: _borrowed(position, measure, days) for measure, days in _BORROWED.items()},
        **{measure: _applied(position, measure, days) for measure, days in _APPLIED.items()},
        Measure.DRAWDOWNS_30: _drawdowns(position, Measure.DRAWDOWNS_30, _MONTH),
        Measure.DRAWDOWNS_MONTH: _drawdowns(position, Measure.DRAWDOWNS_MONTH, position.today.day),
        Measure.R90: _borrowed_over_repaid(position),
    }


def drawdowns(position: Position, days: int) -> tuple[tuple[Row, ...], tuple[LeftOut, ...]]:
    """Return each new loan and each draw of cash of the last days; purchases on credit are none.

    Left out: what paid off other loans (only the rest of such a loan is new money), a plan in a bill (it was bought
    before), a draw on a line that is recorded as a loan, too, and other currencies.
    """
    return _told_apart(position, [*_new_loans(position, days), *_draws(position, days)])


def repayments(position: Position, days: int) -> tuple[tuple[Row, ...], tuple[LeftOut, ...]]:
    """Return every payment and repayment of the last days, and the instalments that count as paid without a record.

    Left out: what of a payoff was the money of the loan that replaced it, and other currencies.
    """
    told: list[tuple[Row, Why | None]] = [
        (row, None) for row in repaid_unrecorded(position, position.today - timedelta(days=days))
    ]
    return _told_apart(position, [*_payments(position, days), *_repaid_on_lines(position, days), *told])


def recorded_repayments(position: Position, days: int) -> tuple[Row, ...]:
    """Return every payment and repayment of the last days whose own day is known, in the main currency."""
    return _told_apart(position, [*_payments(position, days), *_repaid_on_lines(position, days)])[0]


def _told_apart(
    position: Position, found: list[tuple[Row, Why | None]]
) -> tuple[tuple[Row, ...], tuple[LeftOut, ...]]:
    """Return what counts, the oldest first, and what does not; rows in another currency never do."""
    rows: list[Row] = []
    left_out: list[LeftOut] = []
    for row, why in sorted(found, key=lambda one: (str(one[0].on), one[0].subject, one[0].value)):
        foreign = row.amount is not None and row.amount.currency != position.currency
        reason = Why.OTHER_CURRENCY if foreign else why
        if reason is None:
            rows.append(row)
        else:
            left_out.append(LeftOut(row, reason))
    return tuple(rows), tuple(left_out)


def _payments(position: Position, days: int) -> Iterator[tuple[Row, Why | None]]:
    since = position.today - timedelta(days=days)
    left = dict(refinancing(position).covered)
    for one in position.book.payments.values():
        if one.on > since and one.counts_on(position.today):
            lent = Money.zero(one.amount.currency)
            if one.effect is PaymentEffect.PAYOFF and one.loan in left:
                lent = min(one.amount, left[one.loan])
                left[one.loan] -= lent
            yield from _split(position.book.loans[one.loan], Role.REPAID, one.amount, lent, one.on)


def _repaid_on_lines(position: Position, days: int) -> Iterator[tuple[Row, Why | None]]:
    since = position.today - timedelta(days=days)
    for entry in position.book.entries.values():
        if entry.kind is EntryKind.REPAYMENT and since < entry.on <= position.today:
            yield money_row(entry.line, Role.REPAID, entry.amount, entry.on), None


def _new_loans(position: Position, days: int) -> Iterator[tuple[Row, Why | None]]:
    since = position.today - timedelta(days=days)
    repaid = refinancing(position).repaid
    for loan in position.book.loans.values():
        if since < loan.start <= position.today:
            if loan.in_bill:
                yield own_row(loan, Role.BORROWED, loan.principal, loan.start), Why.IN_BILL
            else:
                spent = repaid.get(loan.id, Money.zero(loan.principal.currency))
                yield from _split(loan, Role.BORROWED, loan.principal, spent, loan.start)


def _split(loan: Loan, role: Role, whole: Money, refinanced: Money, on: date) -> Iterator[tuple[Row, Why | None]]:
    """Yield the user's part of what is new of an amount, and beside it what only replaced one loan by another."""
    for amount, why in ((whole - refinanced, None), (refinanced, Why.REFINANCED)):
        if amount:
            own = own_amount(loan, amount)
            yield money_row(loan.id, role, own, on, None if own == whole else whole), why


def _draws(position: Position, days: int) -> Iterator[tuple[Row, Why | None]]:
    since = position.today - timedelta(days=days)
    twice = told_twice(position)
    for entry in position.book.entries.values():
        if entry.kind is EntryKind.DRAW and since < entry.on <= position.today:
            why = Why.RECORDED_AS_LOAN if entry.id in twice else None
            yield money_row(entry.line, Role.BORROWED, entry.amount, entry.on), why


def _borrowed(position: Position, measure: Measure, days: int) -> Figure:
    rows, left_out = drawdowns(position, days)
    return Figure(measure, position.today, summed(rows), rows, (), left_out, currency=position.currency)


def _drawdowns(position: Position, measure: Measure, days: int) -> Figure:
    found, left_out = drawdowns(position, days)
    rows = tuple(counted_row(row.subject, row.role, row.amount, row.on) for row in found)
    return Figure(measure, position.today, summed(rows), rows, (), left_out, currency=position.currency)


def _applied(position: Position, measure: Measure, days: int) -> Figure:
    """Count the applications that were typed in or imported; looks that no lender counts are left out."""
    since = position.today - timedelta(days=days)
    rows, left_out = [], []
    for one in sorted(position.book.enquiries.values(), key=lambda one: (one.on, one.id)):
        if since < one.on <= position.today:
            row = counted_row(one.id, Role.APPLICATION, None, one.on)
            if one.hard:
                rows.append(row)
            else:
                left_out.append(LeftOut(row, Why.SOFT))
    return Figure(measure, position.today, summed(rows), tuple(rows), (), tuple(left_out), currency=position.currency)


def _borrowed_over_repaid(position: Position) -> Figure:
    above, beside = drawdowns(position, _QUARTER)
    below, not_counted = repayments(position, _QUARTER)
    repaid = summed(below)
    return Figure(
        Measure.R90, position.today, summed(above) / repaid if repaid else None, above, below, (*beside, *not_counted),
        None if repaid else _nothing_repaid(above), currency=position.currency,
    )


def _nothing_repaid(borrowed: tuple[Row, ...]) -> Unknown:
    """Return why nothing stands below the line; a single new loan, of which nothing has fallen due, is no sign."""
    return Unknown.NOTHING_REPAID if len(borrowed) > 1 else Unknown.NO_REPAYMENTS
