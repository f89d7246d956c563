"""Conditions that no amount shows: what the user said, did, asked and got."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta
from decimal import Decimal

import pytest

from tests.builders import a_payment
from tests.domain.health.houses import even
from tests.domain.recovery.ledgers import (
    CASE,
    LOST,
    TODAY,
    a_contact,
    a_document,
    a_step,
    an_enquiry,
    ledger,
    marked,
    reading,
    with_conditions,
)
from zhihuan.domain.enquiry import EnquiryPurpose
from zhihuan.domain.recovery.contact import ContactPurpose
from zhihuan.domain.recovery.criterion import CriterionKind, Known, Mark, Reading
from zhihuan.domain.recovery.document import DocumentKind
from zhihuan.domain.recovery.progress import Gate
from zhihuan.domain.recovery.readings import case_progress
from zhihuan.domain.recovery.step import StepKind

K = CriterionKind
READ = date(2026, 3, 12)
LOOKED = {
    "a mark": (marked(K.REPORT_CHECKED, READ, 1), ()),
    "a document": (CASE, (a_document(got_on=READ),)),
    "a step": (CASE, (a_step(done_on=READ),)),
    "a look of one's own": (CASE, (an_enquiry(READ, EnquiryPurpose.OWN_LOOK),)),
}
NOT_LOOKED = {
    "a mark of not yet": (marked(K.REPORT_CHECKED, READ, 0), ()),
    "a document to get": (CASE, (a_document(wanted_by=READ),)),
    "another document": (CASE, (a_document(DocumentKind.CONTRACT, got_on=READ),)),
    "a step to do": (CASE, (a_step(on=READ),)),
    "another step": (CASE, (a_step(StepKind.OBJECT, done_on=READ),)),
    "an application": (CASE, (an_enquiry(READ),)),
    "another case": (CASE, (a_step(case="other", done_on=READ), a_document(case="other", got_on=READ))),
    "tomorrow": (CASE, (a_step(done_on=TODAY + timedelta(days=1)),)),
}


@pytest.mark.parametrize("how", LOOKED)
def test_the_report_is_read_when_something_says_so(how):
    case, things = LOOKED[how]
    assert reading(K.REPORT_CHECKED, *things, case=case) == Reading(Decimal(1), told=READ)


@pytest.mark.parametrize("how", NOT_LOOKED)
def test_the_report_is_not_read_before_that(how):
    case, things = NOT_LOOKED[how]
    found = reading(K.REPORT_CHECKED, *things, case=case)
    assert (found.value, found.known) == (0, Known.KNOWN)


def test_a_report_that_is_read_today_is_read():
    assert reading(K.REPORT_CHECKED, a_step(done_on=TODAY)) == Reading(Decimal(1), told=TODAY)


def test_a_report_of_three_months_ago_is_old():
    last = READ + timedelta(days=90)

    assert reading(K.REPORT_CHECKED, a_step(done_on=READ), today=last).known is Known.KNOWN
    assert reading(K.REPORT_CHECKED, a_step(done_on=READ), today=last + timedelta(days=1)).known is Known.STALE


def test_a_dispute_is_closed_when_every_one_is_answered():
    answered = a_contact("one", replied_on=TODAY)
    asked = a_contact("two", on=TODAY, purpose=ContactPurpose.COMPLAINT)

    assert reading(K.DISPUTE_CLOSED).known is Known.NOT_APPLICABLE
    assert reading(K.DISPUTE_CLOSED, a_contact(purpose=ContactPurpose.QUESTION)).known is Known.NOT_APPLICABLE
    assert reading(K.DISPUTE_CLOSED, a_contact(on=TODAY + timedelta(days=1))).known is Known.NOT_APPLICABLE
    assert reading(K.DISPUTE_CLOSED, a_contact(case="other")).known is Known.NOT_APPLICABLE
    assert reading(K.DISPUTE_CLOSED, answered).value == 1
    assert reading(K.DISPUTE_CLOSED, answered, asked).value == 0


def test_an_open_dispute_blocks_until_its_answer():
    asked = a_contact(replied_on=date(2026, 3, 15))
    case = with_conditions(CASE, K.LENDERS)

    days = [LOST, date(2026, 3, 14), date(2026, 3, 15)]
    gates = [case_progress(ledger(asked, today=day), case).gates for day in days]

    assert gates == [(Gate.DISPUTE_OPEN,), (Gate.DISPUTE_OPEN,), ()]


@pytest.mark.parametrize(("case", "things", "expected"), [
    (CASE, (), Reading(Decimal(0))),
    (marked(K.IDENTITY_RENEWED, READ, 1), (), Reading(Decimal(1), told=READ)),
    (marked(K.IDENTITY_RENEWED, READ, 0), (), Reading(Decimal(0), told=READ)),
    (marked(K.IDENTITY_RENEWED, TODAY + timedelta(days=1), 1), (), Reading(Decimal(0))),
    (CASE, (a_step(StepKind.RENEW_IDENTITY, done_on=READ),), Reading(Decimal(1), told=READ)),
    (CASE, (a_step(StepKind.RENEW_IDENTITY, done_on=TODAY),), Reading(Decimal(1), told=TODAY)),
    (CASE, (a_step(StepKind.RENEW_IDENTITY, on=READ),), Reading(Decimal(0))),
    (CASE, (a_step(StepKind.RENEW_IDENTITY, case="other", done_on=READ),), Reading(Decimal(0))),
    (CASE, (a_step(StepKind.RENEW_IDENTITY, done_on=TODAY + timedelta(days=1)),), Reading(Decimal(0))),
])
def test_identity_is_renewed_when_it_was_said_or_done(case, things, expected):
    assert reading(K.IDENTITY_RENEWED, *things, case=case) == expected


def test_the_last_word_on_a_condition_counts():
    taken_back = replace(
        marked(K.IDENTITY_RENEWED, READ, 1),
        marks=(Mark(K.IDENTITY_RENEWED, READ, Decimal(1)), Mark(K.IDENTITY_RENEWED, TODAY, Decimal(0))),
    )
    assert reading(K.IDENTITY_RENEWED, case=taken_back).value == 0


@pytest.mark.parametrize(("kind", "step"), [
    (K.IDENTITY_RENEWED, StepKind.RENEW_IDENTITY), (K.REPORT_CHECKED, StepKind.READ_REPORT),
])
@pytest.mark.parametrize(("said_on", "value", "expected"), [
    (READ + timedelta(days=1), 0, 0), (READ, 0, 0), (READ - timedelta(days=1), 0, 1), (READ + timedelta(days=1), 1, 1),
])
def test_the_latest_word_counts_and_of_the_same_day_what_was_said(kind, step, said_on, value, expected):
    found = reading(kind, a_step(step, done_on=READ), case=marked(kind, said_on, value))

    assert (found.value, found.told) == (expected, max(said_on, READ))


def test_of_two_words_of_one_day_the_last_counts():
    said = replace(CASE, marks=(Mark(K.QUIET_DAYS, READ, Decimal(100)), Mark(K.QUIET_DAYS, READ, Decimal(3))))

    assert reading(K.QUIET_DAYS, case=said).value == 11


def test_quiet_days_told_run_on_from_the_day_they_were_told():
    loan, paid = even(start=date(2026, 2, 10)), a_payment(loan="loan", on=date(2026, 3, 10), amount=1_000)
    said = marked(K.QUIET_DAYS, READ, 100)

    assert reading(K.QUIET_DAYS, loan, paid, case=said) == Reading(Decimal(108), told=READ)
    assert reading(K.QUIET_DAYS, loan, paid, an_enquiry(date(2026, 3, 1)), case=said).value == 19
    assert reading(K.QUIET_DAYS, loan, case=said, today=READ - timedelta(days=1)).known is Known.UNKNOWN
