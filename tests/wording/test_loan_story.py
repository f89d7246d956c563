"""What happens to a loan, in words: dues, changes, early repayment, payments, the contract's odd terms."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from decimal import Decimal

import pytest
from PySide6.QtCore import QLocale

from tests.builders import a_lender, a_loan, a_payment, cny, terms
from zhihuan.domain.benchmark import Benchmark, Floating
from zhihuan.domain.calendar import Frequency
from zhihuan.domain.course import RateReset, course
from zhihuan.domain.due import Due, DueKind
from zhihuan.domain.early import Prepaid
from zhihuan.domain.late_terms import LateTerms
from zhihuan.domain.loan_change import ChangeId, ChangeKind, LoanChange
from zhihuan.domain.payment import PaymentEffect
from zhihuan.domain.prepayment_terms import PrepaymentTerms
from zhihuan.domain.rate import Rate
from zhihuan.domain.terms import Method
from zhihuan.wording import contract, dues, payments
from zhihuan.wording import course as c
from zhihuan.wording.formats import Formats

ENGLISH = Formats(QLocale("en"))
DUE = Due(DueKind.INSTALMENT, "x", date(2026, 3, 1), cny(100), cny(0), number=1, of=12)
LOAN = a_loan()


@pytest.mark.parametrize(("due", "today", "words"), [
    (DUE, date(2026, 2, 1), "upcoming"),
    (DUE, date(2026, 3, 1), "due today"),
    (DUE, date(2026, 3, 2), "overdue M1 · 1 day"),
    (DUE, date(2026, 4, 15), "overdue M2 · 45 days"),
    (replace(DUE, paid=cny(40)), date(2026, 4, 15), "overdue M2 · 45 days, part paid"),
    (replace(DUE, paid=cny(40)), date(2026, 2, 1), "part paid"),
    (replace(DUE, grace_until=date(2026, 3, 4)), date(2026, 3, 3), "within grace until Wed 4 Mar"),
    (replace(DUE, paid=cny(100), paid_on=date(2026, 3, 5)), date(2026, 4, 1), "paid late"),
    (replace(DUE, paid=cny(10), minimum=cny(10)), date(2026, 4, 1), "minimum paid"),
])
def test_how_a_due_stands(due, today, words):
    # Plural forms stand in the catalogue; without one the English source writes the plural.
    assert dues.due_state_words(due, today, ENGLISH).replace("1 days", "1 day") == words


def test_how_far_off_a_due_is_says_why_it_is_not_overdue():
    assert dues.due_soon(replace(DUE, grace_until=date(2026, 3, 4)), date(2026, 3, 3), ENGLISH) == (
        "within grace until Wed 4 Mar"
    )
    assert dues.due_soon(DUE, date(2026, 3, 4), ENGLISH) == "3 days overdue"


RESTRUCTURE = LoanChange(
    ChangeId("r"), LOAN.id, date(2026, 3, 1), ChangeKind.RESTRUCTURE, terms=terms(first_due=date(2026, 4, 1)),
    principal=cny(10_000),
)


@pytest.mark.parametrize(("event", "words"), [
    (RESTRUCTURE, "Restructured: level instalment, 12.00% a year, 12 instalments, ¥10,000.00 owed from then on"),
    (LoanChange(ChangeId("k"), LOAN.id, date(2026, 3, 1), ChangeKind.RATE, rate=Rate(Decimal("0.06")),
                keep_instalment=True), "Rate 6.00% a year: the instalment stays, the end moves"),
    (RateReset("x", date(2026, 3, 1), Rate(Decimal("0.032"))), "Rate set anew: 3.20% a year"),
    (Prepaid("p", date(2026, 3, 1), cny(500), PaymentEffect.SHORTEN), "¥500.00 early, shorter term"),
    (Prepaid("p", date(2026, 3, 1), cny(500), PaymentEffect.LOWER), "¥500.00 early, lower instalment"),
    (Prepaid("p", date(2026, 3, 1), cny(500), PaymentEffect.PAYOFF), "¥500.00 paid off everything"),
])
def test_what_moved_a_plan(event, words):
    assert c.event_words(event, ENGLISH) == words


def test_a_version_says_when_it_was_planned_and_after_what():
    signed, after = course(LOAN, (RESTRUCTURE,)).versions

    assert c.version_words(signed, ENGLISH) == "As signed on Thu 15 Jan 2026"
    assert c.version_words(after, ENGLISH).startswith("As planned on Sun 1 Mar 2026: Restructured")


def test_what_was_agreed_anew_is_more_or_less_than_before():
    less, more = (
        next(row for row in course(LOAN, (replace(RESTRUCTURE, principal=cny(owed)),)).rows if not row.number)
        for owed in (10_000, 12_000)
    )

    assert c.row_words(less, ENGLISH) == "agreed anew: ¥1,053.81 less"
    assert c.row_words(more, ENGLISH) == "agreed anew: ¥946.19 more"


def test_a_payoff_for_less_says_what_was_let_off():
    paid = Prepaid("p", date(2026, 2, 15), cny(11_000), PaymentEffect.PAYOFF)
    [row] = [row for row in course(LOAN, (paid,)).rows if not row.number]

    assert c.row_words(row, ENGLISH) == "paid off, ¥53.81 let off"


def test_plans_that_cost_the_same_and_end_together_say_so():
    rows = course(LOAN).rows

    assert c.difference_words(rows, rows, ENGLISH) == "the same interest and fees · the same last due"


@pytest.mark.parametrize(("payment", "words"), [
    (a_payment(period=3), "instalment 3"),
    (a_payment(), "the oldest open"),
    (a_payment(note="cash"), "the oldest open · cash"),
    (replace(a_payment(), together="x"), "the oldest open · one payment over several loans"),
    (replace(a_payment(period=3), reversed_on=date(2026, 3, 1)), "taken back on Sun 1 Mar 2026 · instalment 3"),
    (replace(a_payment(), effect=PaymentEffect.PAYOFF), "repays everything"),
])
def test_what_a_payment_was_for(payment, words):
    assert payments.payment_words(payment, ENGLISH) == words


def test_unknown_interest_is_never_nothing():
    assert payments.interest_words(None, ENGLISH) == "unknown"
    assert payments.interest_words(cny(0), ENGLISH) == "¥0.00"


@pytest.mark.parametrize(("loan", "words"), [
    (LOAN, "12, every month, due on day 15"),
    (a_loan(terms=terms(Method.BULLET)), "one, at the end"),
    (a_loan(terms=terms(Method.PLAN)), "12"),
    (a_loan(terms=terms(frequency=Frequency.WEEKLY)), "12, every week"),
])
def test_how_many_instalments_there_are(loan, words):
    assert contract.instalments_words(loan, ENGLISH) == words


def test_the_odd_terms_of_a_contract():
    late = LateTerms(late_fee=cny(20), grace_days=3, tolerance=cny(10))
    early = PrepaymentTerms(Decimal("0.01"), cny(100), 12, fees_stay=True)
    floating = Floating(Benchmark.LPR_5Y, Decimal("-0.003"), date(2026, 1, 1))

    assert contract.late_words(late, ENGLISH).splitlines() == [
        "1.5 × the rate on the overdue principal", "late fee ¥20.00", "3 days of grace", "¥10.00 short counts as paid",
    ]
    assert contract.prepayment_words(early, ENGLISH).splitlines() == [
        "fee 1.00% of what is repaid", "at least ¥100.00", "none after 12 months", "the fees to come stay due",
    ]
    assert contract.prepayment_words(PrepaymentTerms(), ENGLISH) == "no fee"
    assert contract.floating_words(floating, ENGLISH).splitlines()[0] == "LPR, over 5 years, less 0.30 points"
    assert contract.floating_words(replace(floating, spread=Decimal("0.005")), ENGLISH).startswith(
        "LPR, over 5 years, plus 0.50 points"
    )
    assert contract.order_words(a_lender().order) == "penalty interest → fee → interest → principal"
