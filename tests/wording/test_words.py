"""Every meaning has a word of its own, in every enum the user can see."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from decimal import Decimal

import pytest
from PySide6.QtCore import QLocale

from tests.builders import cny
from zhihuan.application.history import Action, Summary
from zhihuan.application.import_preview import PlannedRow, PlanReason
from zhihuan.application.imported import ImportedRow, Note, NoteKind, PartLeftOut, Reason, RowGroup, RowKind
from zhihuan.domain.benchmark import Benchmark
from zhihuan.domain.calendar import Frequency
from zhihuan.domain.credit_line import LineEventKind, LineState
from zhihuan.domain.day_count import DayCount
from zhihuan.domain.disclosure import Definition
from zhihuan.domain.due import Due, DueKind, DueState
from zhihuan.domain.enquiry import EnquiryPurpose, EnquiryResult
from zhihuan.domain.errors import AmountNotPositive
from zhihuan.domain.fee import FeeTiming
from zhihuan.domain.health.severity import Severity
from zhihuan.domain.household import FactKind
from zhihuan.domain.income import Basis, Steadiness, Whose
from zhihuan.domain.late_terms import PenaltyBase
from zhihuan.domain.lender import Part
from zhihuan.domain.loan import LoanPurpose
from zhihuan.domain.loan_change import ChangeKind, HolidayInterest
from zhihuan.domain.money import Money
from zhihuan.domain.payment import PaymentEffect
from zhihuan.domain.rate import Rate, RateUnit
from zhihuan.domain.recovery.case import Confidence, LossReason
from zhihuan.domain.recovery.criterion import CriterionKind
from zhihuan.domain.revolving import EntryKind
from zhihuan.domain.schedule import RowKind as PlanRowKind
from zhihuan.domain.terms import FirstPeriod, Method, Rounding
from zhihuan.wording import choices, health, history, household, importing, loans, recovery
from zhihuan.wording.formats import Formats
from zhihuan.wording.import_reasons import reason_sentence
from zhihuan.wording.lists import clipped, listed

ENGLISH = Formats(QLocale("en"))
ROW = ImportedRow(26, RowGroup.UNDECIDED, RowKind.REPAY, ())


def a_note(kind):
    found = PartLeftOut.NO_TABLE if kind is NoteKind.PART_LEFT_OUT else "8"
    return Note(kind, 7, "subject", "9", found)


@pytest.mark.parametrize(("enum", "words"), [
    (Method, choices.method_word), (DayCount, choices.day_count_word), (Frequency, choices.frequency_word),
    (FirstPeriod, choices.first_period_word), (Rounding, choices.rounding_word), (FeeTiming, choices.fee_timing_word),
    (PenaltyBase, choices.penalty_base_word), (PaymentEffect, choices.payment_effect_word),
    (ChangeKind, choices.change_word), (HolidayInterest, choices.holiday_interest_word),
    (Benchmark, choices.benchmark_word), (Part, choices.part_word), (PlanRowKind, choices.plan_row_word),
    (Method, choices.method_sentence), (Definition, choices.definition_word),
    (LineState, loans.line_state_word), (LineEventKind, loans.line_event_word), (EntryKind, loans.entry_kind_word),
    (DueState, loans.due_state_word), (Severity, health.severity_word), (CriterionKind, recovery.criterion_word),
    (LossReason, recovery.reason_word), (Confidence, recovery.confidence_word), (RowGroup, importing.group_word),
    (RowKind, importing.kind_word), (FactKind, household.fact_word), (FactKind, household.fact_sentence),
    (Basis, household.basis_word), (Steadiness, household.steadiness_word), (Whose, household.whose_word),
    (EnquiryPurpose, household.enquiry_purpose_word), (EnquiryResult, household.enquiry_result_word),
    (LoanPurpose, household.purpose_word),
    (Action, lambda action: history.step_words(Summary(action, "Jiebei", Money(1)), ENGLISH)),
    (Reason, lambda reason: reason_sentence(PlannedRow(ROW, RowGroup.ERROR, reason, "detail"))),
    (PlanReason, lambda reason: reason_sentence(PlannedRow(ROW, RowGroup.ERROR, reason, "rate", "Jiebei"))),
    (NoteKind, lambda kind: importing.note_sentence(a_note(kind))),
    (PartLeftOut, lambda why: importing.note_sentence(Note(NoteKind.PART_LEFT_OUT, 7, "subject", "9", why))),
])
def test_every_meaning_has_its_own_words(enum, words):
    said = [words(member) for member in enum]

    assert all(said)
    assert len(set(said)) == len(said)
    assert not any("{" in one or "%n" in one for one in said)


@pytest.mark.parametrize(("value", "unit", "written"), [
    ("0.049", RateUnit.YEAR, "4.90% a year"),
    ("0.0005", RateUnit.DAY, "0.05% a day"),
    ("0.00035", RateUnit.DAY, "0.035% a day"),
    ("0.01", RateUnit.MONTH, "1.00% a month"),
    ("0.0066", RateUnit.PERIOD, "0.66% fee each period"),
    ("0", RateUnit.YEAR, "0.00% a year"),
])
def test_a_rate_keeps_its_unit_and_loses_no_decimal(value, unit, written):
    assert loans.rate_words(Rate(Decimal(value), unit), ENGLISH) == written


def test_an_instalment_says_its_number_and_a_bill_its_month():
    zero, day = Money(0), date(2026, 9, 10)
    instalment = Due(DueKind.INSTALMENT, "x", day, zero, zero, number=3, of=12)
    bill = Due(DueKind.BILL, "x", day, zero, zero, month=date(2026, 9, 1))

    assert loans.due_part(instalment, ENGLISH) == "3 of 12"
    assert loans.due_part(bill, ENGLISH) == "bill of September 2026"


def test_groups_without_rows_are_not_listed_but_new_ones_are():
    counts = {RowGroup.NEW: 0, RowGroup.DUPLICATE: 3, RowGroup.ERROR: 0}

    assert importing.counts_line(counts) == "0 new · 3 already there"


def test_impossible_terms_say_which_and_why():
    row = PlannedRow(ROW, RowGroup.ERROR, PlanReason.TERMS_IMPOSSIBLE, problem=AmountNotPositive("principal", "0.00"))

    assert reason_sentence(row).startswith("The principal is 0.00")


def test_an_equal_amount_of_the_same_import_is_told_with_its_file():
    row = PlannedRow(ROW, RowGroup.UNDECIDED, PlanReason.PERHAPS_SAME, suggested=("one",))

    assert reason_sentence(row).startswith("The ledger holds an equal amount")
    assert reason_sentence(replace(row, beside="支付宝.csv")).startswith("“支付宝.csv” of this import holds")


def test_an_import_names_its_files_and_counts_its_rows():
    words = history.step_words(Summary(Action.IMPORTED, "a.csv, b.csv", count=12), ENGLISH)

    assert words == "Imported 12 rows from a.csv, b.csv"


def test_a_payment_in_the_history_hides_its_amount_in_privacy():
    words = history.step_words(Summary(Action.PAYMENT_RECORDED, "Jiebei", cny("893.33")), ENGLISH.with_privacy(on=True))

    assert words == "Paid ¥•••• towards Jiebei"


def test_long_names_are_clipped_and_many_are_counted():
    assert clipped("a" * 50) == "a" * 39 + "…"
    assert listed(["A", "B", "C"], most=2) == "A, B and 1 more"
    assert listed(["A", "B"], most=2) == "A, B"


def test_credit_of_a_row_that_names_nothing_leaves_no_empty_brackets():
    row = PlannedRow(ROW, RowGroup.UNDECIDED, Reason.UNKNOWN_PRODUCT)

    assert reason_sentence(row) == "Credit, but the row does not say whose."
