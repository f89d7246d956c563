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
from zhihuan.domain.recovery.document import KeptFile
from zhihuan.domain.recovery.proposal import PROPOSALS, TARGETS, criterion, default_documents, default_steps
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
    assert StepKind.REVIEW in {one.kind for one in steps}


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
