"""Another reason brings its own conditions and keeps what was measured on the day of the loss."""

from __future__ import annotations

from datetime import date
from decimal import Decimal

from tests.builders import a_book, a_case, a_lender, a_line, a_loan, an_event, an_income, new
from zhihuan.application.reasons import with_reason
from zhihuan.domain.book import Kind
from zhihuan.domain.credit_line import LineEventKind
from zhihuan.domain.recovery import Criterion, CriterionKind, LossReason

BASELINE = Decimal("0.7123")


def a_lost_line(case):
    closed = an_event("closed", on=date(2026, 3, 1), kind=LineEventKind.CLOSED, limit=None)
    return a_book(
        new(Kind.LENDER, a_lender()), new(Kind.LINE, a_line()), new(Kind.LINE_EVENT, closed),
        new(Kind.LOAN, a_loan()), new(Kind.INCOME, an_income()), new(Kind.CASE, case),
    )


def baselines(case):
    return {one.kind: one.baseline for one in case.criteria}


def test_what_was_measured_on_the_day_is_kept():
    case = a_case(criteria=(Criterion(CriterionKind.DTI, BASELINE, Decimal("0.5")),))

    changed = with_reason(case, LossReason.OVERDUE, a_lost_line(case))

    assert changed.reason is LossReason.OVERDUE
    assert baselines(changed)[CriterionKind.DTI] == BASELINE


def test_an_overdue_asks_for_a_longer_streak():
    case = a_case()

    changed = with_reason(case, LossReason.OVERDUE, a_lost_line(case))

    (streak,) = [one for one in changed.criteria if one.kind is CriterionKind.ON_TIME_STREAK]
    assert streak.target == 12


def test_a_platforms_own_decision_has_no_conditions():
    case = a_case()

    changed = with_reason(case, LossReason.COMPLIANCE, a_lost_line(case))

    assert changed.criteria == ()


def test_what_was_never_measured_is_taken_from_the_day_of_the_loss():
    case = a_case(criteria=(), reason=LossReason.COMPLIANCE)

    changed = with_reason(case, LossReason.UNKNOWN, a_lost_line(case))

    assert baselines(changed)[CriterionKind.LENDERS] == 1
    assert baselines(changed)[CriterionKind.DTI] is not None
