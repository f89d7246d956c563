"""What ending a loan on a day asks for, and from which amount on nobody can have asked for all of it."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date
from typing import Final

from zhihuan.domain.course import Course
from zhihuan.domain.early import fees_stay, prepayment_fee
from zhihuan.domain.fee import FeeTiming
from zhihuan.domain.loan import Loan
from zhihuan.domain.money import Money, total

_UNRECORDED: Final = 50
"""One part in so many of a payment may be fees or penalty that the contract, as recorded, does not name."""


def fees_to_come(loan: Loan, course: Course, principal: Money, day: date) -> Money:
    """Return the fees of instalments after a day that are due although the principal is repaid."""
    version, coming = course.version_on(day), [row for row in course.rows if row.due > day]
    if not coming or fees_stay(loan, version.terms):
        return total((row.fee for row in coming), principal.currency)
    last = (fee for fee in version.terms.fees if fee.timing is FeeTiming.LAST)
    return total((fee.of(version.stretch.original, principal) for fee in last), principal.currency)


def ending_fees(loan: Loan, course: Course, day: date) -> Money:
    """Return the fees that ending a loan on a day asks for: for repaying early, and those that stay due."""
    principal = course.balance_on(day)
    return prepayment_fee(loan, principal, day) + fees_to_come(loan, course, principal, day)


def settlement(loan: Loan, course: Course, day: date) -> Money:
    """Return what ends a loan on a day, beside what is due by then: principal, interest to the day, and fees.

    Source: domain notes §1, prepayment.

    >>> from decimal import Decimal
    >>> from zhihuan.domain.course import course
    >>> from zhihuan.domain.lender import LenderId
    >>> from zhihuan.domain.loan import LoanId
    >>> from zhihuan.domain.rate import Rate
    >>> from zhihuan.domain.terms import Method, Terms
    >>> terms = Terms(Method.LEVEL, Rate(Decimal("0.12")), 12, date(2026, 2, 1), 1)
    >>> loan = Loan(LoanId("x"), LenderId("y"), "Phone", Money(12_400_00), date(2026, 1, 1), terms)
    >>> str(settlement(loan, course(loan, ()), date(2026, 1, 11)))
    '12440.00'
    """
    return course.balance_on(day) + course.accrued_on(day) + ending_fees(loan, course, day)


def beyond(paid: Money, asked: Iterable[Money]) -> Money:
    """Return by how much a payment exceeds the most that can have been asked for; nothing within its fiftieth part.

    >>> str(beyond(Money(1_030_00), (Money(1_000_00),))), str(beyond(Money(1_020_00), (Money(1_000_00),)))
    ('30.00', '0.00')
    """
    excess = paid.minor - max(one.minor for one in asked)
    return Money(excess if excess * _UNRECORDED > paid.minor else 0, paid.currency)
