"""What conditions read off the ledger: a value, or why there is none, and how old the records are."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from decimal import Decimal
from fractions import Fraction

import pytest

from tests.builders import a_card, a_line, a_loan, a_payment, an_entry, an_event, an_income, cny
from tests.domain.health.houses import even
from tests.domain.recovery.ledgers import CASE, LOST, TODAY, an_enquiry, ledger, reading, with_conditions
from zhihuan.domain.credit_line import LineEventKind, LineId
from zhihuan.domain.enquiry import EnquiryPurpose
from zhihuan.domain.loan import LoanId, LoanPurpose
from zhihuan.domain.money import Money
from zhihuan.domain.recovery.criterion import CriterionKind, Known, Reading
from zhihuan.domain.recovery.readings import case_progress, rounded
from zhihuan.domain.revolving import EntryId, EntryKind

K = CriterionKind
DRAW = an_entry("draw", line="line", on=date(2026, 3, 10), kind=EntryKind.DRAW, amount=500)
LINE = a_line("line", lender="bank", statement_day=None, due_day=None)
OPENED = an_event("opened", line="line", on=date(2025, 1, 1), limit=cny(2_000))
LOAN = even(start=date(2026, 1, 10))
PAID = a_payment("p2", loan="loan", on=date(2026, 2, 10), amount=1_000)
PAID_LATE = a_payment("p2", loan="loan", on=date(2026, 2, 25), amount=1_000)
PAID_TOO = a_payment("p3", loan="loan", on=date(2026, 3, 10), amount=1_000)
KNOWS_NOTHING = {
    K.CURRENT_OVERDUE, K.ON_TIME_STREAK, K.DAYS_SINCE_LATE, K.ADVERSE_EXPIRY, K.DTI, K.LENDERS, K.QUIET_DAYS,
    K.DRAWDOWNS_30, K.R90,
}


@pytest.mark.parametrize("kind", list(K))
def test_an_empty_ledger_says_of_no_condition_that_it_is_met(kind):
    found = case_progress(ledger(), with_conditions(CASE, kind))

    assert [one.met for one in found.measured] == [False]
    assert (found.measured[0].reading.known is Known.UNKNOWN) is (kind in KNOWS_NOTHING)
    assert found.gates == ()


def test_dues_paid_in_time_are_a_streak_and_never_late():
    things = (LOAN, PAID, PAID_TOO)

    assert reading(K.CURRENT_OVERDUE, *things).value == 0
    assert reading(K.ON_TIME_STREAK, *things).value == 1
    assert [reading(kind, *things).known for kind in (K.DAYS_SINCE_LATE, K.ADVERSE_EXPIRY)] == [
        Known.NOT_APPLICABLE, Known.NOT_APPLICABLE,
    ]


def test_what_is_overdue_now_ends_the_streak_and_starts_no_clock():
    assert reading(K.CURRENT_OVERDUE, LOAN).value == 2
    assert reading(K.ON_TIME_STREAK, LOAN).value == 0
    assert reading(K.DAYS_SINCE_LATE, LOAN).value == 0
    assert reading(K.ADVERSE_EXPIRY, LOAN) == Reading(None, Known.NOT_STARTED)


def test_the_clock_starts_when_what_was_late_was_paid():
    things = (LOAN, PAID_LATE, PAID_TOO)

    assert reading(K.DAYS_SINCE_LATE, *things).value == (TODAY - date(2026, 2, 25)).days
    expiry = reading(K.ADVERSE_EXPIRY, *things)
    assert (expiry.value, expiry.told) == ((date(2031, 2, 25) - TODAY).days, date(2026, 2, 25))
    assert reading(K.ADVERSE_EXPIRY, *things, today=date(2031, 3, 1)).known is Known.NOT_STARTED


def test_what_is_five_years_paid_is_expired():
    short = replace(even(months=2, start=date(2026, 1, 10)), closed_on=date(2026, 3, 10))

    found = reading(K.ADVERSE_EXPIRY, short, PAID_LATE, PAID_TOO, today=date(2031, 2, 26))

    assert (found.value, found.known) == (0, Known.KNOWN)


def test_a_minimum_paid_late_is_late_before_the_next_statement_takes_over_the_rest():
    card, bought = a_card(), an_entry("b", line="card", on=date(2026, 1, 25), amount=1_000)
    late = an_entry("r", line="card", on=date(2026, 3, 15), kind=EntryKind.REPAYMENT, amount=200)

    assert reading(K.DAYS_SINCE_LATE, card, bought, late, today=date(2026, 3, 18)).value == 3


def test_a_loan_that_another_paid_off_is_overdue_no_more():
    new = even("new", start=date(2026, 3, 15), refinances=LoanId("loan"))

    assert reading(K.CURRENT_OVERDUE, LOAN, new).value == 0
    assert reading(K.DAYS_SINCE_LATE, LOAN, new).known is Known.UNKNOWN


def test_a_line_that_owes_counts_as_debt_before_any_loan():
    assert reading(K.CURRENT_OVERDUE, LINE, DRAW) == Reading(Decimal(0), told=DRAW.on)
    assert reading(K.LENDERS, LINE, DRAW).value == 1
    assert reading(K.LENDERS, LINE, replace(DRAW, on=date(2026, 4, 1))).known is Known.UNKNOWN


def test_debt_to_income_needs_an_income():
    assert reading(K.DTI, LOAN).known is Known.UNKNOWN
    assert reading(K.DTI, LOAN, an_income(amount=3_000)).value == Decimal("0.3333")
    assert rounded(Fraction(2, 3)) == Decimal("0.6667")


def test_a_month_in_which_nothing_falls_due_hides_no_debt_of_the_next():
    fresh = even(months=3, start=date(2026, 3, 15))
    earned = an_income(amount=2_000)

    assert reading(K.DTI, fresh, earned).value == Decimal("0.5")
    assert reading(K.DTI, fresh, earned, today=date(2026, 6, 20)).value == Decimal("0.5"), "the last is due in June"
    assert reading(K.DTI, fresh, replace(earned, until=date(2026, 3, 31))).value == 0, "nothing comes in after March"
    assert reading(K.DTI, fresh, replace(earned, since=date(2026, 4, 2))).known is Known.UNKNOWN


def test_utilisation_is_of_the_limits_of_open_lines():
    full = an_event("full", line="small", on=date(2025, 1, 1), limit=cny(1_000))
    small = a_line("small", lender="bank", statement_day=None, due_day=None)
    drawn = replace(DRAW, id=EntryId("d2"), line=small.id, amount=cny(900))
    things = (LINE, OPENED, DRAW, small, full, drawn)

    assert reading(K.UTILISATION, *things).value == rounded(Fraction(1400, 3000))
    assert reading(K.UTILISATION_HIGHEST, *things).value == Decimal("0.9")


def test_a_line_without_a_limit_is_unknown_and_no_open_line_is_nothing_to_say():
    closed = an_event("closed", line="line", on=LOST, kind=LineEventKind.CLOSED, limit=None)

    assert reading(K.UTILISATION, LINE, DRAW).known is Known.UNKNOWN
    assert reading(K.UTILISATION, LINE, OPENED, closed, DRAW).known is Known.NOT_APPLICABLE
    assert reading(K.UTILISATION_HIGHEST, LINE, OPENED, closed, DRAW).known is Known.NOT_APPLICABLE


def test_drawdowns_and_what_is_borrowed_over_what_is_repaid():
    repaid = an_entry("back", line="line", on=date(2026, 3, 12), kind=EntryKind.REPAYMENT, amount=1_000)

    assert reading(K.DRAWDOWNS_30, LINE, DRAW, repaid).value == 1
    assert reading(K.R90, LINE, DRAW, repaid).value == Decimal("0.5")


def test_the_use_of_what_is_owed_is_documented_as_far_as_the_purpose_is_recorded():
    known = even("known", 3_000, start=date(2026, 3, 10), purpose=LoanPurpose.MEDICAL)
    unknown = even("unknown", 1_000, start=date(2026, 3, 10))

    assert reading(K.USE_DOCUMENTED, known, unknown).value == Decimal("0.75")
    foreign = replace(even("foreign", start=date(2026, 3, 10)), principal=Money(9_000_00, "USD"))
    assert reading(K.USE_DOCUMENTED, known, unknown, foreign).value == Decimal("0.75")
    assert reading(K.USE_DOCUMENTED, replace(known, closed_on=TODAY)).known is Known.NOT_APPLICABLE


def test_what_is_debited_automatically_is_a_part_of_what_runs():
    own = even("own", start=date(2026, 3, 10))
    debited = replace(even("debited", start=date(2026, 3, 10)), automatic=True)
    plan = replace(even("plan", start=date(2026, 3, 10)), in_bill=True, line=LineId("line"))

    assert reading(K.AUTOMATIC_DEBIT, own, debited, LINE, plan).value == rounded(Fraction(1, 3))
    closed = an_event("closed", line="line", on=LOST, kind=LineEventKind.CLOSED, limit=None)
    assert reading(K.AUTOMATIC_DEBIT, LINE, closed).known is Known.NOT_APPLICABLE
    assert reading(K.AUTOMATIC_DEBIT, LINE, closed, DRAW).value == 0


def test_quiet_days_count_from_the_last_application_and_no_other_look():
    applied, later = an_enquiry(date(2026, 1, 9)), an_enquiry(date(2026, 5, 1))
    own = an_enquiry(date(2026, 3, 15), EnquiryPurpose.OWN_LOOK)

    assert reading(K.QUIET_DAYS, applied, later, own) == Reading(Decimal(70), told=own.on)


FRESH = (K.LENDERS, K.DTI, K.CURRENT_OVERDUE, K.DRAWDOWNS_30)


@pytest.mark.parametrize("kind", FRESH)
def test_records_of_five_weeks_ago_say_how_it_stands_and_older_ones_no_more(kind):
    short = even(months=2, start=date(2026, 1, 10))
    things = (short, PAID, PAID_TOO, LINE, replace(DRAW, on=PAID_TOO.on), an_income())

    last, after = date(2026, 4, 14), date(2026, 4, 15)

    assert reading(kind, *things, today=last).known is Known.KNOWN
    assert reading(kind, *things, today=after) == Reading(
        reading(kind, *things, today=after).value, Known.STALE, PAID_TOO.on
    )


def test_what_is_recorded_today_counts_today():
    drawn = replace(DRAW, on=TODAY)

    assert reading(K.LENDERS, LINE, drawn).value == 1
    assert reading(K.QUIET_DAYS, an_enquiry(TODAY)).value == 0
    assert reading(K.LENDERS, LINE, DRAW, case=replace(CASE, confirmed_on=TODAY)).told == TODAY


def test_what_falls_due_today_has_not_fallen_due_yet():
    due_today = even(start=date(2026, 2, 20))

    assert reading(K.DAYS_SINCE_LATE, due_today).known is Known.UNKNOWN
    assert reading(K.DAYS_SINCE_LATE, due_today, today=date(2026, 3, 21)).value == 0


def test_who_says_that_everything_still_stands_makes_old_records_speak():
    things, later = (LINE, DRAW), date(2026, 5, 20)
    said = replace(CASE, confirmed_on=date(2026, 5, 1))

    assert reading(K.LENDERS, *things, today=later).known is Known.STALE
    assert reading(K.LENDERS, *things, case=said, today=later) == Reading(Decimal(1), told=date(2026, 5, 1))
    assert reading(K.LENDERS, *things, case=said, today=date(2026, 4, 30)).known is Known.STALE


@pytest.mark.parametrize("kind", [K.CURRENT_OVERDUE, K.ON_TIME_STREAK, K.DAYS_SINCE_LATE])
def test_something_overdue_is_known_however_old_the_records_are(kind):
    found = reading(kind, LOAN, PAID, today=date(2026, 9, 1))

    assert (found.known, found.told) == (Known.KNOWN, PAID.on)


def test_without_any_dated_record_nothing_is_fresh():
    assert reading(K.UTILISATION, LINE, OPENED, today=TODAY).known is Known.STALE
    loan = a_loan(start=date(2026, 3, 15))
    assert reading(K.UTILISATION, LINE, OPENED, loan).known is Known.STALE
    drawn = replace(loan, line=LineId("line"))
    assert reading(K.UTILISATION, LINE, OPENED, drawn).known is Known.KNOWN


def test_what_is_overdue_stands_above_the_bar_even_where_it_is_no_condition():
    found = case_progress(ledger(LOAN, LINE, DRAW), with_conditions(CASE, K.LENDERS, baseline=5))

    assert [gate.value for gate in found.gates] == ["overdue_now"]
    assert [one.met for one in found.measured] == [True]
