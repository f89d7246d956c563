"""What a loan costs with all that changed it so far, beside what it cost as signed."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from datetime import date

from zhihuan.domain.balance import Standing
from zhihuan.domain.contract_flows import compulsory, compulsory_terms, contract_flows
from zhihuan.domain.cost import loan_flows
from zhihuan.domain.course import Course, Event, course
from zhihuan.domain.flow import Flow
from zhihuan.domain.loan_change import LoanChange
from zhihuan.domain.money import Money, smaller


def course_flows(found: Standing) -> tuple[Flow, ...] | None:
    """Return what changes hands by a loan's course: its changes, resets and early repayments so far, then its plan.

    None where nothing moved: the loan costs what it cost as signed. Instalments count on their due days, paid
    or not, and penalties never: this is what is asked, not how it was paid. Only what was open when a new sum
    was agreed on is not counted twice: it is in that sum. Compulsory fees are in it as in `loan_flows`.
    Source: domain notes §2.

    >>> from decimal import Decimal
    >>> from zhihuan.domain.balance import standing
    >>> from zhihuan.domain.lender import LenderId
    >>> from zhihuan.domain.loan import Loan, LoanId
    >>> from zhihuan.domain.loan_change import ChangeId, ChangeKind
    >>> from zhihuan.domain.rate import Rate
    >>> from zhihuan.domain.terms import Method, Terms
    >>> terms = Terms(Method.INTEREST_ONLY, Rate(Decimal("0.12")), 3, date(2026, 2, 1), 1)
    >>> loan = Loan(LoanId("x"), LenderId("y"), "Phone", Money(1_000_00), date(2026, 1, 1), terms)
    >>> risen = LoanChange(ChangeId("z"), loan.id, date(2026, 2, 1), ChangeKind.RATE, rate=Rate(Decimal("0.24")))
    >>> [str(flow.amount) for flow in course_flows(standing(loan, (), date(2026, 2, 2), events=(risen,)))]
    ['1000.00', '-10.00', '-20.00', '-1020.00']
    """
    if len(found.course.versions) == 1:
        return None
    counted = compulsory(found.loan)
    moved = course(counted, tuple(_events(found.course)))
    flows = (*contract_flows(counted, moved.rows), *_asked_again(found, moved))
    return None if flows == loan_flows(found.loan) else flows


def _events(followed: Course) -> Iterator[Event]:
    """Yield what moved the plan, without the fees that one may decline."""
    for version in followed.versions:
        cause = version.cause
        if isinstance(cause, LoanChange) and cause.terms is not None:
            yield replace(cause, terms=compulsory_terms(cause.terms))
        elif cause is not None:
            yield cause


def _asked_again(found: Standing, moved: Course) -> Iterator[Flow]:
    """Yield back what a sum agreed on anew holds of the instalments that were open before it, the newest first."""
    unpaid, zero = _unpaid(found), Money.zero(found.owed.currency)
    for number, version in enumerate(moved.versions):
        agreed = version.cause.agreed if isinstance(version.cause, LoanChange) else None
        if agreed is None:
            continue
        before = Course(moved.versions[number - 1].rows, moved.versions[:number], ())
        held = agreed - before.balance_on(version.since) - before.accrued_on(version.since)
        for row in reversed([row for row in before.rows if row.due <= version.since]):
            part = smaller(held, smaller(unpaid.pop(row.number, zero), row.payment))
            if part > zero:
                yield Flow(row.due, part)
                held -= part


def _unpaid(found: Standing) -> dict[int, Money]:
    """Return what no payment covered of the instalments that nothing more is asked for, by their number."""
    recorded_from = date.max if found.loan.in_bill else found.loan.paid_before or date.min
    return {due.number: due.amount - due.paid for due in found.dues if due.assumed and due.on >= recorded_from}
