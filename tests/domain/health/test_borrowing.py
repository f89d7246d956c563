"""New borrowing and applications of the last days: each once, and only what lenders count."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta
from fractions import Fraction

import pytest

from tests.builders import a_line, a_loan, a_payment, an_entry, cny
from tests.domain.health.houses import TODAY, beside, even, house, subjects
from zhihuan.domain.credit_line import LineId
from zhihuan.domain.enquiry import Enquiry, EnquiryId, EnquiryPurpose
from zhihuan.domain.health.borrowing import borrowing
from zhihuan.domain.health.figure import Unknown, Why, summed
from zhihuan.domain.health.measure import Measure
from zhihuan.domain.loan import LoanId
from zhihuan.domain.money import Money
from zhihuan.domain.payment import PaymentEffect
from zhihuan.domain.revolving import EntryId, EntryKind

LAST_MONTH, LAST_WEEK = date(2026, 2, 20), date(2026, 3, 13)


def of(measure, *things):
    return borrowing(house(*things))[measure]


def test_new_loans_and_draws_of_cash_are_borrowing_and_purchases_are_not():
    loan = even("loan", 500, start=LAST_WEEK)
    draw = an_entry("cash", on=LAST_WEEK, kind=EntryKind.DRAW, amount=800)
    bought = an_entry("bag", on=LAST_WEEK, amount=300)

    found = of(Measure.BORROWED_30, a_line(), loan, draw, bought)

    assert (found.value, subjects(found.above)) == (cny(6_800).minor, ["huabei", "loan"])


@pytest.mark.parametrize(("measure", "days"), [
    (Measure.BORROWED_30, 30), (Measure.BORROWED_90, 90), (Measure.BORROWED_180, 180),
])
def test_a_window_ends_with_the_day_and_begins_after_as_many_days_before(measure, days):
    inside, outside = (even(name, start=TODAY - timedelta(days=far)) for name, far in (("in", days - 1), ("out", days)))
    to_come = even("to-come", start=TODAY + timedelta(days=1))

    assert subjects(of(measure, inside, outside, to_come).above) == ["in"]


def test_what_brings_no_new_money_stands_beside():
    old = even("old", start=date(2025, 1, 10))
    new = replace(even("new", start=LAST_WEEK), refinances=LoanId("old"))
    plan = even("plan", start=LAST_WEEK, in_bill=True, line="huabei", lender="ant")
    dollars = a_loan("abroad", principal=Money(1_000_00, "USD"), start=LAST_WEEK)

    found = of(Measure.BORROWED_30, a_line(), old, new, plan, dollars)

    assert found.value == 0
    assert beside(found) == {("new", Why.REFINANCED), ("plan", Why.IN_BILL), ("abroad", Why.OTHER_CURRENCY)}


def test_each_drawdown_counts_one():
    draws = [an_entry(name, on=LAST_WEEK, kind=EntryKind.DRAW, amount=800) for name in ("a", "b")]

    assert of(Measure.DRAWDOWNS_30, a_line(), *draws, even(start=LAST_WEEK)).value == 3


def test_applications_count_and_looks_of_ones_own_stand_beside():
    asked = [
        Enquiry(EnquiryId(name), on, "Bank", purpose) for name, on, purpose in (
            ("loan", LAST_WEEK, EnquiryPurpose.LOAN), ("card", LAST_MONTH, EnquiryPurpose.CARD),
            ("own", LAST_WEEK, EnquiryPurpose.OWN_LOOK), ("later", TODAY + timedelta(days=1), EnquiryPurpose.LOAN),
        )
    ]

    found = borrowing(house(*asked))

    assert subjects(found[Measure.APPLICATIONS_30].above) == ["card", "loan"]
    assert beside(found[Measure.APPLICATIONS_30]) == {("own", Why.SOFT)}
    assert [found[one].value for one in (Measure.APPLICATIONS_90, Measure.APPLICATIONS_180)] == [2, 2]


def test_borrowing_stands_over_repaying_of_the_same_ninety_days():
    loan = even("loan", 1_000, start=date(2026, 1, 10))
    paid = [a_payment(f"paid-{month}", loan="loan", on=date(2026, month, 10), amount=1_000) for month in (2, 3)]
    repaid = an_entry("repaid", on=LAST_WEEK, kind=EntryKind.REPAYMENT, amount=500)
    long_ago = replace(repaid, id=EntryId("long-ago"), on=date(2025, 12, 1))

    found = of(Measure.R90, a_line(), loan, *paid, repaid, long_ago)

    # 12,000 drawn on 10 January, 1,000 paid twice and 500 repaid.
    assert found.value == Fraction(12_000, 2_500)


def test_a_loan_that_paid_off_another_is_neither_borrowing_nor_repaying():
    old = even("old", start=date(2026, 1, 10))
    new = replace(even("new", start=LAST_WEEK), refinances=LoanId("old"))
    off = replace(a_payment("off", loan="old", on=LAST_WEEK, amount=11_000), effect=PaymentEffect.PAYOFF)
    dollars = a_loan("abroad", principal=Money(1_000_00, "USD"))
    foreign = a_payment("foreign", loan="abroad", on=LAST_WEEK, amount=Money(100_00, "USD"))

    found = of(Measure.R90, old, new, off, dollars, foreign)

    # 12,000 of the old loan, and of the new one what is beyond the payoff of 11,000.
    assert found.unknown is Unknown.NOTHING_REPAID
    assert summed(found.above) == cny(13_000).minor
    assert beside(found) == {
        ("new", Why.REFINANCED), ("old", Why.REFINANCED), ("abroad", Why.OTHER_CURRENCY),
    }


def test_a_payment_that_was_taken_back_repaid_nothing():
    loan = even("loan", start=date(2026, 1, 10))
    back = replace(a_payment("back", loan="loan", on=date(2026, 2, 10), amount=1_000), reversed_on=LAST_WEEK)

    found = of(Measure.R90, loan, back)

    assert (found.value, found.unknown) == (None, Unknown.NO_REPAYMENTS)


def test_a_line_without_draws_has_no_borrowing():
    assert of(Measure.BORROWED_30, a_line(), replace(even(), line=LineId("huabei"))).value == 0
