"""The last days before a condition became worse are looked at, too: no month's end may show how far it had come."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta
from decimal import Decimal
from fractions import Fraction

import pytest

from tests.builders import a_line, a_payment, an_entry, an_event, cny
from tests.domain.health.houses import even
from tests.domain.recovery.ledgers import CASE, LOST, a_contact, an_enquiry, ledger, with_conditions
from zhihuan.domain.credit_line import LineEventKind
from zhihuan.domain.enquiry import EnquiryPurpose
from zhihuan.domain.late_terms import LateTerms
from zhihuan.domain.recovery.contact import ContactPurpose
from zhihuan.domain.recovery.course import course
from zhihuan.domain.recovery.criterion import CriterionKind, Mark
from zhihuan.domain.recovery.turns import MOST_TURNS, turning_days
from zhihuan.domain.revolving import EntryKind

K = CriterionKind
TODAY = date(2026, 7, 20)
LINE = a_line("line", lender="bank", statement_day=None, due_day=None)
OPENED = an_event("opened", line="line", on=date(2025, 1, 1), limit=cny(2_000))
LOAN = even(months=24, start=date(2026, 1, 10))


def entry(day, kind, amount=500):
    return an_entry(f"{kind} {day}", line="line", on=day, kind=kind, amount=amount)


def of(case, *things):
    return turning_days(ledger(*things, today=TODAY), case)


def told(kind, *things, baseline=0):
    """Return one condition of today, with its best."""
    case = with_conditions(CASE, kind, baseline=baseline)
    [found] = course(ledger(case, *things, today=TODAY).book, case, TODAY).now.measured
    return found


def test_quiet_days_are_told_as_of_the_day_before_the_next_application():
    own = an_enquiry(date(2026, 7, 5), EnquiryPurpose.OWN_LOOK)
    found = told(K.QUIET_DAYS, an_enquiry(date(2026, 6, 1)), own, an_enquiry(date(2026, 7, 8)))

    assert (found.now, found.highest, found.fallen) == (12, Fraction(36, 90), Fraction(24, 90))


def test_a_line_that_was_repaid_and_drawn_within_a_month_was_at_its_best_between():
    drawn = entry(date(2026, 3, 5), EntryKind.DRAW, 1_800)
    back, again = entry(date(2026, 7, 3), EntryKind.REPAYMENT, 1_000), entry(date(2026, 7, 9), EntryKind.DRAW, 1_000)

    found = told(K.UTILISATION, LINE, OPENED, drawn, back, again, baseline="0.9")

    assert (found.progress, found.highest) == (0, 1)


def test_a_limit_that_was_cut_ends_what_was_reached():
    drawn = entry(date(2026, 3, 5), EntryKind.DRAW, 1_800)
    back = entry(date(2026, 7, 3), EntryKind.REPAYMENT, 1_000)
    cut = an_event("cut", line="line", on=date(2026, 7, 9), kind=LineEventKind.CUT, limit=cny(800))

    assert told(K.UTILISATION, LINE, OPENED, drawn, back, cut, baseline="0.9").fallen == 1


def test_institutions_that_were_fewer_within_a_month_were_fewer():
    others = [even(f"l{number}", 100, lender=f"b{number}", start=LOST + timedelta(days=1)) for number in range(4)]
    closed = replace(others[0], closed_on=date(2026, 7, 3))
    more = even("more", 100, lender="more", start=date(2026, 7, 8))

    found = told(K.LENDERS, LOAN, closed, *others[1:], more, baseline=6)

    assert (found.now, found.progress, found.highest) == (5, Fraction(1, 2), 1)


def test_a_streak_is_told_as_of_the_last_day_on_which_it_could_be_kept():
    payments = [a_payment(f"p{month}", loan="loan", on=date(2026, month, 10), amount=1_000) for month in range(2, 7)]
    late = a_payment("p7", loan="loan", on=date(2026, 7, 15), amount=1_000)
    case = with_conditions(CASE, K.ON_TIME_STREAK)

    assert of(case, LOAN, *payments) == of(case, LOAN, *payments, late) == {date(2026, 7, 10)}
    assert of(case, replace(LOAN, late=LateTerms(grace_days=3)), *payments) == {date(2026, 7, 13)}


@pytest.mark.parametrize(("kind", "thing"), [
    (K.DISPUTE_CLOSED, a_contact(on=date(2026, 5, 6))),
    (K.DTI, even(start=date(2026, 5, 6))), (K.R90, even(start=date(2026, 5, 6))),
    (K.UTILISATION, entry(date(2026, 5, 6), EntryKind.PURCHASE)),
])
def test_the_day_before_is_looked_at(kind, thing):
    lines = [LINE, OPENED] if kind is K.UTILISATION else []
    assert of(with_conditions(CASE, kind), *lines, thing) == {date(2026, 5, 5)}
    assert of(with_conditions(CASE, K.QUIET_DAYS), *lines, thing) == set()


def test_a_word_taken_back_was_true_before():
    case = replace(
        with_conditions(CASE, K.IDENTITY_RENEWED), marks=(Mark(K.IDENTITY_RENEWED, date(2026, 5, 6), Decimal(0)),)
    )
    assert of(case) == {date(2026, 5, 5)}


@pytest.mark.parametrize("thing", [
    a_contact(on=date(2026, 5, 6), purpose=ContactPurpose.QUESTION), a_contact(on=date(2026, 5, 6), case="other"),
    an_enquiry(date(2026, 5, 6), EnquiryPurpose.OWN_LOOK), an_enquiry(LOST), an_enquiry(TODAY + timedelta(days=1)),
])
def test_what_makes_nothing_worse_or_was_before_the_loss_or_is_to_come_is_not(thing):
    assert of(with_conditions(CASE, K.QUIET_DAYS, K.DISPUTE_CLOSED), thing) == set()


def test_a_repayment_or_a_higher_limit_makes_nothing_worse():
    raised = an_event("more", line="line", on=date(2026, 5, 6), kind=LineEventKind.RAISED, limit=cny(9_000))

    assert of(with_conditions(CASE, K.UTILISATION), LINE, raised, entry(date(2026, 5, 7), EntryKind.REPAYMENT)) == set()


def test_of_many_the_last_are_looked_at():
    many = [an_enquiry(date(2026, 5, 1) + timedelta(days=number)) for number in range(MOST_TURNS + 3)]

    days = of(with_conditions(CASE, K.QUIET_DAYS), *many)

    assert (len(days), min(days)) == (MOST_TURNS, date(2026, 5, 3))
