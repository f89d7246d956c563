"""The way back: measured conditions, coverage beside them, gates above them, and no probability."""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.builders import a_case
from zhihuan.domain.recovery.case import LossReason
from zhihuan.domain.recovery.criterion import UNKNOWN, Criterion, CriterionKind, Known, Reading
from zhihuan.domain.recovery.progress import ADVERSE_DAYS, LEAST_COVERAGE, Gate, Measured, measured, progress
from zhihuan.domain.recovery.proposal import TARGETS, default_criteria

OVERDUE, STREAK = CriterionKind.CURRENT_OVERDUE, CriterionKind.ON_TIME_STREAK
DTI, LENDERS = CriterionKind.DTI, CriterionKind.LENDERS
CRITERIA = (
    Criterion(OVERDUE, Decimal(2), Decimal(0)), Criterion(STREAK, Decimal(0), Decimal(6)),
    Criterion(DTI, Decimal("0.6"), Decimal("0.5")), Criterion(LENDERS, Decimal(8), Decimal(4)),
)
CASE = a_case(since=date(2026, 1, 1), criteria=CRITERIA)


def of(value):
    return UNKNOWN if value is None else Reading(Decimal(str(value)))


def at(**values):
    names = {"overdue": OVERDUE, "streak": STREAK, "dti": DTI, "lenders": LENDERS}
    return {kind: of(values.get(name)) for name, kind in names.items()}


def test_half_the_way_is_half_of_it():
    found = progress(CASE, at(overdue=0, streak=3, dti="0.55", lenders=6))

    assert [one.progress for one in found.measured] == [1, Fraction(1, 2), Fraction(1, 2), Fraction(1, 2)]
    assert found.completion == Fraction(5, 8)
    assert found.coverage == 1
    assert (found.met, found.gates) == (1, ())


@pytest.mark.parametrize(("baseline", "target", "now", "expected"), [
    ("8", "4", "8", 0), ("8", "4", "4", 1), ("8", "4", "2", 1), ("8", "4", "12", 0), ("4", "4", "4", 1),
    ("4", "4", "5", 0),
    ("3", "4", "5", 0), ("3", "4", "4", 1), (None, "4", "6", 0), (None, "4", "4", 1), ("8", "4", None, None),
])
def test_fewer_lenders_are_nearer_and_a_fall_back_shows(baseline, target, now, expected):
    criterion = Criterion(LENDERS, None if baseline is None else Decimal(baseline), Decimal(target))

    found = measured(criterion, of(now))

    assert found.progress == expected
    assert found.met is (expected == 1)


def test_a_longer_streak_is_nearer():
    criterion = Criterion(STREAK, Decimal(2), Decimal(6))

    assert [measured(criterion, of(now)).progress for now in (0, 2, 4, 6, 9)] == [0, 0, Fraction(1, 2), 1, 1]


def test_where_more_is_better_an_unknown_beginning_is_nothing():
    assert measured(Criterion(STREAK, None, Decimal(6)), of(3)).progress == Fraction(1, 2)


def test_fewer_overdues_are_no_progress_until_there_are_none():
    criterion = Criterion(OVERDUE, Decimal(4), Decimal(0))

    assert [measured(criterion, of(now)).progress for now in (4, 1, 0)] == [0, 0, 1]


def test_five_years_begin_when_everything_is_paid():
    expiry = Criterion(CriterionKind.ADVERSE_EXPIRY, None, Decimal(0))

    unpaid = measured(expiry, Reading(None, Known.NOT_STARTED))
    half = measured(expiry, of(ADVERSE_DAYS // 2))

    assert [one.progress for one in (unpaid, half, measured(expiry, of(0)))] == [0, Fraction(1, 2), 1]


@pytest.mark.parametrize("known", [Known.UNKNOWN, Known.STALE, Known.NOT_APPLICABLE])
def test_what_is_not_known_now_is_never_met(known):
    found = measured(Criterion(LENDERS, Decimal(8), Decimal(4)), Reading(Decimal(1), known))

    assert (found.progress, found.met) == (None, False)


def test_unknown_is_never_met():
    found = progress(CASE, at())

    assert [one.progress for one in found.measured] == [None] * 4
    assert found.coverage == 0
    assert found.met == 0
    assert found.completion is None


def test_what_does_not_apply_is_left_out_of_everything():
    readings = at(overdue=0, streak=6, dti="0.6") | {LENDERS: Reading(None, Known.NOT_APPLICABLE)}

    found = progress(CASE, readings)

    assert [found.applicable, found.coverage] == [3, 1]
    assert found.completion == Fraction(2, 3)


def test_a_completion_stands_only_on_enough_knowledge():
    half = progress(CASE, at(overdue=0, lenders=4))
    most = progress(CASE, at(overdue=0, lenders=4, streak=0))

    assert half.coverage == Fraction(1, 2)
    assert half.completion is None
    assert (most.coverage, most.completion) == (Fraction(3, 4), Fraction(2, 3))


def test_three_of_five_are_enough_knowledge():
    criteria = (*CRITERIA, Criterion(CriterionKind.R90, None, Decimal("0.5")))

    found = progress(a_case(criteria=criteria), at(overdue=0, lenders=4, streak=0))

    assert (found.coverage, found.completion) == (Fraction(3, 5), Fraction(2, 3))


def test_something_overdue_now_blocks_whatever_else_is_met():
    found = progress(CASE, at(overdue=1, streak=12, dti="0.2", lenders=1))

    assert found.gates == (Gate.OVERDUE_NOW,)
    assert found.completion == Fraction(3, 4)


def test_a_dispute_that_is_not_answered_blocks_too():
    found = progress(CASE, at(overdue=1) | {CriterionKind.DISPUTE_CLOSED: of(0)})

    assert found.gates == (Gate.OVERDUE_NOW, Gate.DISPUTE_OPEN)


def test_a_fall_from_the_best_is_told():
    criterion = CRITERIA[3]

    fell = Measured(criterion, of(6), Fraction(1, 2), Fraction(3, 4))
    rose = Measured(criterion, of(6), Fraction(1, 2), Fraction(1, 4))

    assert [fell.fallen, rose.fallen] == [Fraction(1, 4), 0]
    assert Measured(criterion, UNKNOWN, None, Fraction(1)).fallen == 0
    assert Measured(criterion, of(6), Fraction(1, 2)).fallen == 0


@pytest.mark.parametrize("reason", [one for one in LossReason if one.outside_control])
def test_a_platforms_own_decision_has_no_conditions(reason):
    criteria = default_criteria(reason, at(overdue=0))
    found = progress(a_case(reason=reason, criteria=criteria), at(overdue=0, streak=12, dti="0.2", lenders=1))

    assert criteria == ()
    assert found.outside_control
    assert found.completion is None
    assert found.coverage == 0


@pytest.mark.parametrize("reason", [one for one in LossReason if not one.outside_control])
def test_every_reason_of_ones_own_begins_with_nothing_overdue_and_usual_targets(reason):
    targets = {one.kind: one.target for one in default_criteria(reason, {})}

    assert targets[OVERDUE] == 0
    assert targets.pop(STREAK, None) == {LossReason.OVERDUE: 12, LossReason.STALE_IDENTITY: None}.get(reason, 6)
    assert targets.items() <= TARGETS.items()
    assert not progress(a_case(reason=reason), {}).outside_control


values = st.one_of(st.none(), st.decimals(0, 100, places=4))
readings_drawn = st.builds(Reading, values, st.sampled_from(Known))


@given(st.data(), st.sampled_from([one for one in LossReason if not one.outside_control]))
def test_progress_is_a_part_of_a_whole(data, reason):
    baseline = {kind: data.draw(readings_drawn) for kind in CriterionKind}
    now = {kind: data.draw(readings_drawn) for kind in CriterionKind}

    found = progress(a_case(criteria=default_criteria(reason, baseline)), now)

    assert 0 <= found.coverage <= 1
    assert all(one.progress is None or 0 <= one.progress <= 1 for one in found.measured)
    assert found.completion is None or (found.coverage >= LEAST_COVERAGE and 0 <= found.completion <= 1)
    assert (found.completion is not None) == (found.coverage >= LEAST_COVERAGE and found.applicable > 0)
    assert not [one for one in found.measured if one.met and one.reading.known is not Known.KNOWN]


def test_a_measured_condition_says_where_it_stands_now():
    assert measured(CRITERIA[3], of(6)).now == 6
    assert measured(CRITERIA[3], UNKNOWN).now is None
