"""Instalments that count as paid without a record, because the user said so of everything before some day.

Each was repaid on its own day, as far as no payment of that time is recorded beside it. What a bill collects is repaid
with the bill, and what a lender let go was not repaid. Source: domain notes §4, R90 over all repayments.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from datetime import date, timedelta

from zhihuan.domain.due import Due
from zhihuan.domain.health.figure import Role, Row
from zhihuan.domain.health.own_part import own_row
from zhihuan.domain.health.refinancing import refinancing
from zhihuan.domain.loan import Loan, LoanId
from zhihuan.domain.money import Money, smaller, total
from zhihuan.domain.payment import PaymentEffect
from zhihuan.domain.position import Position

_DAY = timedelta(days=1)


def repaid_unrecorded(position: Position, since: date) -> Iterator[Row]:
    """Yield the user's part of what was repaid after a day without a record, each on the day it fell due."""
    pairs = refinancing(position)
    found: dict[LoanId, list[Due]] = defaultdict(list)
    for due in position.dues_between(since + _DAY, position.today):
        loan = position.book.loans.get(LoanId(due.subject))
        if loan is not None and _told_paid(loan, due) and pairs.asks(due):
            found[loan.id].append(due)
    for key, dues in found.items():
        recorded = _recorded(position, position.book.loans[key], since)
        for due in dues:
            part = smaller(recorded, due.amount)
            recorded -= part
            if due.amount > part:
                yield own_row(position.book.loans[key], Role.REPAID, due.amount - part, due.on)


def _told_paid(loan: Loan, due: Due) -> bool:
    return due.assumed and not loan.in_bill and due.on < _paid_before(loan)


def _paid_before(loan: Loan) -> date:
    return loan.paid_before or date.min


def _recorded(position: Position, loan: Loan, since: date) -> Money:
    """Return what is recorded of instalments of the time for which all was said to be paid."""
    return total((
        one.amount for one in position.book.payments.values()
        if one.loan == loan.id and one.effect is PaymentEffect.INSTALMENT and one.counts_on(position.today)
        and since < one.on < _paid_before(loan)
    ), loan.principal.currency)
