"""Every kind of step, contact, document and outcome has its words; what is owed by rule and what is known is said."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from decimal import Decimal
from fractions import Fraction

import pytest
from PySide6.QtCore import QLocale

from tests.builders import a_book, a_case, a_lender, a_line, a_loan, cny, new
from zhihuan import assets
from zhihuan.domain.book import Kind
from zhihuan.domain.position import Position
from zhihuan.domain.recovery.business import BusinessFlow, FlowId, FlowKind
from zhihuan.domain.recovery.case import CaseId, LossReason, Outcome
from zhihuan.domain.recovery.contact import Channel, Contact, ContactId, ContactPurpose, Extension
from zhihuan.domain.recovery.criterion import Criterion, CriterionKind, Known, Reading
from zhihuan.domain.recovery.document import CaseDocument, DocumentId, DocumentKind
from zhihuan.domain.recovery.one_off_repair import Qualified
from zhihuan.domain.recovery.own_history import PastCase
from zhihuan.domain.recovery.progress import Measured
from zhihuan.domain.recovery.step import RecoveryStep, StepId, StepKind
from zhihuan.domain.recovery.working_capital import CapitalUnknown, CashDay, DateChange, Outlook
from zhihuan.wording import recovery_ahead as ahead
from zhihuan.wording import recovery_contacts as contacts
from zhihuan.wording import recovery_readings as readings
from zhihuan.wording import recovery_steps as steps
from zhihuan.wording.formats import Formats
from zhihuan.wording.language import Language, LanguageChoice

EN, TODAY, CASE = Formats(QLocale("en")), date(2026, 3, 10), CaseId("case")


@pytest.fixture(autouse=True)
def spoken(qapp):
    language = Language(qapp, assets.root())
    language.speak(LanguageChoice.ENGLISH)
    yield language
    language.speak(LanguageChoice.ENGLISH)
    language.deleteLater()


@pytest.mark.parametrize("language", [LanguageChoice.ENGLISH, LanguageChoice.CHINESE])
@pytest.mark.parametrize(("word", "kinds"), [
    (steps.step_word, StepKind), (steps.document_word, DocumentKind), (steps.flow_word, FlowKind),
    (steps.outcome_word, Outcome), (contacts.channel_word, Channel), (contacts.contact_purpose_word, ContactPurpose),
    (contacts.contact_purpose_sentence, ContactPurpose), (contacts.extension_word, Extension),
    (readings.known_word, Known), (ahead.capital_unknown_words, CapitalUnknown),
])
def test_every_kind_has_words_of_its_own(spoken, word, kinds, language):
    spoken.speak(language)
    said = [word(kind) for kind in kinds]

    assert all(said)
    assert len(set(said)) == len(said) or word is contacts.contact_purpose_sentence


def test_something_else_is_said_in_the_users_own_words():
    assert steps.step_title(RecoveryStep(StepId("a"), CASE, StepKind.OTHER, note="Call aunt")) == "Call aunt"
    assert steps.step_title(RecoveryStep(StepId("a"), CASE, StepKind.REVIEW, note="x")).startswith("Wait")
    assert steps.document_title(CaseDocument(DocumentId("a"), CASE, DocumentKind.OTHER, note="Lease")) == "Lease"
    assert steps.document_title(CaseDocument(DocumentId("a"), CASE, DocumentKind.LETTER)) == "Letter"
    assert steps.step_sentence(StepKind.OTHER) == ""


def a_contact(purpose=ContactPurpose.COMPLAINT, **more):
    return Contact(ContactId("a"), CASE, date(2026, 3, 1), Channel.PHONE, purpose, "why", **more)


@pytest.mark.parametrize(("contact", "today", "words"), [
    (a_contact(), TODAY, "answer owed by rule by Mon 16 Mar"),
    (a_contact(), date(2026, 3, 17), "the answer owed by rule by Mon 16 Mar did not come"),
    (a_contact(promised_by=date(2026, 3, 9)), TODAY,
     "they named Mon 9 Mar for their answer · answer owed by rule by Mon 16 Mar"),
    (a_contact(ContactPurpose.QUESTION), TODAY, "no answer yet"),
    (a_contact(replied_on=date(2026, 3, 5)), TODAY, "answered on Thu 5 Mar"),
])
def test_how_an_answer_stands(contact, today, words):
    assert contacts.reply_words(contact, today, EN) == words


@pytest.mark.parametrize(("told", "words"), [
    (None, ""), (TODAY, "as of today's records"), (date(2026, 3, 9), "as of records of Mon 9 Mar, 1 day old"),
])
def test_how_old_the_records_are(told, words):
    assert readings.data_age(Reading(Decimal(1), told=told), TODAY, EN) == words


@pytest.mark.parametrize(("kind", "slope", "words"), [
    (CriterionKind.REPORT_CHECKED, Fraction(1), ""),
    (CriterionKind.DTI, None, "not enough months for a trend"),
    (CriterionKind.DTI, Fraction(-2, 100), "towards the target by 2.0 percentage points a month"),
    (CriterionKind.DTI, Fraction(2, 100), "away from the target by 2.0 percentage points a month"),
    (CriterionKind.LENDERS, Fraction(-1, 2), "towards the target by 0.5 a month"),
    (CriterionKind.LENDERS, Fraction(1), "away from the target by 1.0 a month"),
    (CriterionKind.LENDERS, Fraction(0), "hardly moving from month to month"),
])
def test_which_way_a_condition_goes(kind, slope, words):
    assert readings.trend_words(kind, slope, EN) == words


def test_a_fall_is_told_from_the_best():
    one = Criterion(CriterionKind.LENDERS, Decimal(8), Decimal(4))
    fallen = Measured(one, Reading(Decimal(7)), Fraction(1, 4), Fraction(1))

    assert readings.fallen_words(fallen, EN) == "fallen back: it had come 100% of the way, now 25%"
    assert readings.fallen_words(replace(fallen, highest=None), EN) == ""


@pytest.mark.parametrize("reason", list(LossReason))
def test_what_people_report_names_its_source_and_is_no_rule(reason):
    words = readings.reported_waiting(reason)

    assert not words or (words.startswith("People report") and "no rule of any lender" in words)
    assert not reason.outside_control or not words


def an_outlook(*cash):
    return Outlook(tuple(CashDay(date(2026, 3, number), cny(amount), cny(0)) for number, amount in enumerate(cash, 11)))


@pytest.mark.parametrize(("outlook", "without", "with_line"), [
    (an_outlook(5, 5), "As the line is now, the cash is enough until Thu 10 Sep.",
     "With the line as it was, there would be enough until Thu 10 Sep."),
    (an_outlook(5, -5, -9), "As the line is now, the cash runs short on Thu 12 Mar; on Fri 13 Mar ¥9.00 is missing.",
     "With the line as it was, too, it would run short, on Thu 12 Mar; ¥9.00 would be missing."),
])
def test_whether_the_cash_is_enough(outlook, without, with_line):
    until = date(2026, 9, 10)

    assert ahead.without_line_words(outlook, until, TODAY, EN) == without
    assert ahead.with_line_words(outlook, until, TODAY, EN) == with_line
    assert "unknown" in ahead.with_line_words(None, until, TODAY, EN)


@pytest.mark.parametrize(("days", "words"), [(-1, "Rent 1 day earlier"), (5, "Rent 5 days later")])
def test_one_date_closes_the_gap(days, words):
    flow = BusinessFlow(FlowId("rent"), CASE, FlowKind.OTHER, "Rent", cny(10), TODAY)

    assert ahead.date_change_words(DateChange(flow.id, days), flow) == f"{words} closes the gap by itself."


@pytest.mark.parametrize(("paid", "words"), [
    (None, "9 days after the loss"), (date(2026, 3, 9), "1 day after paying off what was overdue"),
])
def test_an_ended_case_says_how_long_it_took(paid, words):
    past = PastCase(a_case(), Outcome.RESTORED, TODAY, paid)

    assert ahead.past_case_words(past, "Huabei", EN) == f"Huabei, Tue 10 Mar 2026: The line was reinstated, {words}."


def test_what_the_one_off_repair_hid_is_named_with_its_loan_or_line():
    book = a_book(new(Kind.LENDER, a_lender()), new(Kind.LINE, a_line()), new(Kind.LOAN, a_loan("phone", name="Phone")))
    late = Qualified("phone", date(2025, 3, 1), cny(100), date(2025, 4, 1), date(2026, 1, 1))
    position = Position(book, TODAY)

    assert ahead.repaired_words((), position) == ""
    assert ahead.repaired_words((late,), position).startswith("1 late payment (Phone) would have qualified")
    assert "(Phone, Huabei)" in ahead.repaired_words((late, replace(late, subject="huabei")), position)
