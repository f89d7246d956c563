"""What a case begins with, and what it refuses."""

from __future__ import annotations

from datetime import date, timedelta
from decimal import Decimal

import pytest

from tests.builders import a_case
from tests.domain.recovery.ledgers import CASE, LOST, a_document, a_step
from zhihuan.domain.errors import DatesOutOfOrder, NameMissing
from zhihuan.domain.recovery.case import LossReason
from zhihuan.domain.recovery.criterion import CriterionKind, Known, Reading
from zhihuan.domain.recovery.document import DocumentKind, KeptFile
from zhihuan.domain.recovery.proposal import (
    PROPOSALS,
    SECOND_TARGETS,
    TARGETS,
    criterion,
    default_documents,
    default_steps,
    next_target,
)
from zhihuan.domain.recovery.step import StepKind


@pytest.mark.parametrize("reason", list(LossReason))
def test_every_reason_proposes_steps_and_documents_with_days_from_the_loss(reason):
    case = a_case(since=LOST, reason=reason)
    steps, documents = default_steps(case, LOST), default_documents(case, LOST)

    proposal = PROPOSALS[reason]
    assert [(one.kind, one.on) for one in steps] == [(kind, LOST + timedelta(days=n)) for kind, n in proposal.steps]
    assert [(one.kind, one.wanted_by) for one in documents] == [
        (kind, LOST + timedelta(days=n)) for kind, n in proposal.documents
    ]
    assert [len({one.id for one in steps}), len({one.id for one in documents})] == [len(steps), len(documents)]
    assert {one.case for one in steps} | {one.case for one in documents} == {case.id}
    assert all(one.open for one in steps)
    assert all(one.open for one in documents)
    assert [one.kind for one in steps[-2:]] == [StepKind.REVIEW, StepKind.OUTCOME]
    days = [one.on for one in steps if one.on is not None]
    assert days[-1] > days[-2] == max(days[:-1])
    assert DocumentKind.SCREENSHOT in {one.kind for one in documents}


@pytest.mark.parametrize(("reason", "before", "after"), [
    (LossReason.OVERDUE, StepKind.READ_REPORT, StepKind.OBJECT),
    (LossReason.FORGOTTEN, StepKind.READ_REPORT, StepKind.OBJECT),
    (LossReason.RISK_MODEL, StepKind.OBJECT, StepKind.COMPLAIN),
    (LossReason.RISK_MODEL, StepKind.COMPLAIN, StepKind.REGULATOR),
    (LossReason.TECHNICAL_FAULT, StepKind.COMPLAIN, StepKind.REGULATOR),
])
def test_who_can_dispute_reads_objects_complains_and_goes_to_the_regulator_in_this_order(reason, before, after):
    days = dict(PROPOSALS[reason].steps)

    assert days[before] < days[after]


def test_every_kind_of_condition_has_a_target_and_no_reason_proposes_one_twice():
    assert set(TARGETS) == set(CriterionKind)
    assert all(len(set(one.criteria)) == len(one.criteria) for one in PROPOSALS.values())


def test_a_condition_begins_where_it_stood_and_unknown_stays_unknown():
    readings = {CriterionKind.LENDERS: Reading(Decimal(7)), CriterionKind.DTI: Reading(None, Known.UNKNOWN)}

    found = [criterion(kind, readings).baseline for kind in (CriterionKind.LENDERS, CriterionKind.DTI)]

    assert [*found, criterion(CriterionKind.R90, readings).baseline] == [7, None, None]


def test_each_kind_is_told_apart_by_how_it_is_measured():
    yes_no = {one for one in CriterionKind if one.yes_no}
    shares = {one for one in CriterionKind if one.share}

    assert yes_no.isdisjoint(shares)
    assert all(one.more_is_better for one in yes_no)
    assert all(0 <= TARGETS[one] <= 1 for one in yes_no | shares)
    assert not any(one.trends for one in yes_no)
    undated = {one for one in CriterionKind if one.undated}
    assert undated == {CriterionKind.USE_DOCUMENTED, CriterionKind.AUTOMATIC_DEBIT}
    assert not any(one.trends for one in undated)
    assert {one for one in CriterionKind if one.told} == {
        CriterionKind.QUIET_DAYS, CriterionKind.REPORT_CHECKED, CriterionKind.IDENTITY_RENEWED,
    }


def test_what_is_done_or_in_hand_is_no_longer_open():
    assert not a_step(done_on=LOST).open
    assert not a_document(got_on=LOST).open


def test_a_case_does_not_end_before_it_begins():
    with pytest.raises(DatesOutOfOrder):
        a_case(since=LOST, closed_on=date(2026, 2, 28))
    assert a_case(since=LOST, closed_on=LOST).closed_on == CASE.since


def test_a_file_has_a_name():
    with pytest.raises(NameMissing):
        KeptFile(" ", "0" * 64, 1)
    assert KeptFile("report.pdf", "0" * 64, 1).name == "report.pdf"


def test_what_was_too_old_on_the_day_of_the_loss_is_no_baseline():
    stale = {CriterionKind.LENDERS: Reading(Decimal(7), Known.STALE)}

    assert criterion(CriterionKind.LENDERS, stale).baseline is None


@pytest.mark.parametrize(("kind", "target", "then"), [
    (CriterionKind.DTI, "0.6", "0.5"), (CriterionKind.DTI, "0.5", "0.36"), (CriterionKind.DTI, "0.36", None),
    (CriterionKind.UTILISATION, "0.7", "0.5"), (CriterionKind.LENDERS, "3", "2"), (CriterionKind.LENDERS, "0", None),
    (CriterionKind.QUIET_DAYS, "30", "90"), (CriterionKind.QUIET_DAYS, "90", "180"),
    (CriterionKind.QUIET_DAYS, "180", None), (CriterionKind.ON_TIME_STREAK, "6", None),
])
def test_a_target_that_is_met_has_a_further_one_where_that_is_usual(kind, target, then):
    assert next_target(kind, Decimal(target)) == (None if then is None else Decimal(then))


def test_second_targets_are_further_than_the_first():
    assert all(next_target(kind, TARGETS[kind]) == second for kind, second in SECOND_TARGETS.items())
