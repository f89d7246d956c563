"""Which records a condition stands on: a new record of another thing makes none known."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta
from decimal import Decimal

import pytest

from tests.builders import a_line, a_payment, an_entry, an_event, an_income, cny
from tests.domain.health.houses import cash, even
from tests.domain.lives import an_extension
from tests.domain.recovery.ledgers import CASE, TODAY, an_enquiry, ledger, reading, with_conditions
from zhihuan.domain.credit_line import LineId
from zhihuan.domain.loan import LoanId
from zhihuan.domain.recovery.criterion import CriterionKind, Known, Reading
from zhihuan.domain.recovery.readings import case_progress
from zhihuan.domain.recovery.records import STANDS_ON, newest_records

K = CriterionKind
DAY = date(2026, 3, 10)
DEBTS = {K.CURRENT_OVERDUE, K.ON_TIME_STREAK, K.DAYS_SINCE_LATE, K.DTI, K.LENDERS}
LINES, DRAWS = {K.UTILISATION, K.UTILISATION_HIGHEST}, {K.DRAWDOWNS_30, K.R90}
LINE = a_line("line", lender="bank", statement_day=None, due_day=None)
OLD = even(start=date(2025, 1, 10))
OLD_DRAW = replace(OLD, line=LineId("line"))
PAID = a_payment(loan="loan", on=DAY, amount=1_000)
EARNED = an_income(amount=9_000, since=date(2025, 1, 1))
RECORDS = {
    "what cash there is": ([cash(100, DAY)], set()),
    "a loan": ([even(start=DAY)], DEBTS | DRAWS),
    "a loan's end": ([replace(OLD, closed_on=DAY)], DEBTS),
    "a loan drawn on a line": ([LINE, replace(even(start=DAY), line=LINE.id)], DEBTS | DRAWS | LINES),
    "a payment": ([OLD, PAID], DEBTS | {K.R90}),
    "a payment of a draw": ([LINE, OLD_DRAW, PAID], DEBTS | LINES | {K.R90}),
    "an entry": ([LINE, an_entry("e", line="line", on=DAY)], DEBTS | LINES | DRAWS),
    "a line's new limit": ([LINE, an_event("e", line="line", on=DAY, limit=cny(900))], DEBTS | LINES),
    "what was agreed": ([OLD, replace(an_extension(DAY), loan=LoanId("loan"))], DEBTS),
    "what was agreed before its day": (
        [OLD, replace(an_extension(date(2026, 5, 1)), loan=LoanId("loan"), agreed_on=DAY)], DEBTS,
    ),
    "an income": ([replace(EARNED, since=DAY)], {K.DTI}),
    "an income's end": ([replace(EARNED, until=DAY)], {K.DTI}),
    "an income that did not come": ([replace(EARNED, missing=(date(2026, 3, 1),))], set()),
    "an application": ([an_enquiry(DAY)], {K.QUIET_DAYS}),
    "a day to come": ([an_enquiry(TODAY + timedelta(days=1))], set()),
}


@pytest.mark.parametrize("what", RECORDS)
def test_a_record_says_how_old_what_stands_on_it_is_and_nothing_else(what):
    things, kinds = RECORDS[what]

    found = newest_records(ledger(*things), K)

    assert {kind for kind, day in found.items() if day == DAY} == kinds
    assert set(found) == set(STANDS_ON)


def test_an_income_that_did_not_come_is_a_record_of_its_month():
    missing = replace(EARNED, missing=(date(2026, 3, 1),))

    assert newest_records(ledger(missing), [K.DTI]) == {K.DTI: date(2026, 3, 1)}


def test_a_household_fact_of_today_makes_no_old_condition_known():
    kinds = (K.DTI, K.UTILISATION, K.LENDERS, K.QUIET_DAYS, K.DRAWDOWNS_30, K.R90)
    things = [
        LINE, an_event("opened", line="line", on=date(2025, 1, 1), limit=cny(9_000)), EARNED,
        an_entry("e", line="line", on=date(2025, 12, 1), amount=900), an_enquiry(date(2025, 12, 1)),
    ]

    found = case_progress(ledger(*things, cash(100, TODAY)), with_conditions(CASE, *kinds))

    assert {one.reading.known for one in found.measured} <= {Known.STALE, Known.UNKNOWN}
    assert not found.met
    assert not found.coverage
    assert found.completion is None


def test_what_is_paid_says_nothing_of_applications():
    assert reading(K.QUIET_DAYS, an_enquiry(date(2026, 1, 5)), OLD, PAID) == Reading(
        Decimal(74), Known.STALE, date(2026, 1, 5)
    )
