"""一次性信用修复: which late payments would have qualified for the one-off repair, as far as they are recorded here.

It was automatic and free, and its window is over; what a report shows only the report says. Source: domain notes §5.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta
from typing import Final

from zhihuan.domain.calendar import month_of, months_later
from zhihuan.domain.money import CNY, Money
from zhihuan.domain.position import Position
from zhihuan.domain.recovery.readings import fallen_due, paid_late_on

FIRST_LATE: Final = date(2020, 1, 1)
LAST_LATE: Final = date(2025, 12, 31)
MOST: Final = Money(10_000_00)
LAST_PAID: Final = date(2026, 3, 31)
_PAID_EARLY: Final = date(2025, 11, 30)
_FIRST_HIDDEN: Final = date(2026, 1, 1)


@dataclass(frozen=True, slots=True)
class Qualified:
    """A late payment that would have qualified: of which loan or line, due when, how much, paid when.

    From `hidden_by` on it is not to be displayed in the report.
    """

    subject: str
    due: date
    amount: Money
    paid_on: date
    hidden_by: date


def one_off_repair(position: Position) -> tuple[Qualified, ...]:
    """Return the late payments recorded up to the position's day that would have qualified, the oldest first.

    Late data of 2020-01-01 to 2025-12-31, each up to RMB 10,000, fully repaid by 2026-03-31. Of a bill whose minimum is
    known that minimum is what was late.

    >>> from zhihuan.domain.book import Book
    >>> one_off_repair(Position(Book(), date(2026, 4, 1)))
    ()
    """
    found = []
    for due in fallen_due(position):
        paid, late_from = paid_late_on(due), (due.grace_until or due.on) + timedelta(days=1)
        amount = due.minimum or due.amount
        fits = amount.currency == CNY and amount <= MOST and FIRST_LATE <= late_from <= LAST_LATE
        if fits and paid is not None and paid <= LAST_PAID and not due.penalty:
            found.append(Qualified(due.subject, due.on, amount, paid, hidden_by(paid)))
    return tuple(found)


def hidden_by(paid: date) -> date:
    """Return from when on, or by the end of which day, what was paid on a day is not displayed.

    >>> str(hidden_by(date(2025, 11, 30))), str(hidden_by(date(2026, 1, 5)))
    ('2026-01-01', '2026-02-28')
    """
    return _FIRST_HIDDEN if paid <= _PAID_EARLY else month_of(months_later(paid, 1, 1))[1]
