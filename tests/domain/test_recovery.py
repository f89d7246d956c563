"""The way back: measured conditions, coverage beside them, gates above them, and no probability."""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.builders import a_case
from zhihuan.domain.recovery import (
    LEAST_COVERAGE,
    Criterion,
    CriterionKind,
    Gate,
    LossReason,
    Measures,
    default_criteria,
    measured,
    progress,
)

OVERDUE, STREAK, DTI, LENDERS = CriterionKind
BASELINE: Measures = {OVERDUE: Decimal(2), STREAK: Decimal(0), DTI: Decimal("0.6"), LENDERS: Decimal(8)}
CASE = a_case(since=date(2026, 1, 1), criteria=default_criteria(LossReason.UNKNOWN, BASELINE))


def at(**values):
    names = {"overdue": OVERDUE, "streak": STREAK, "dti": DTI, "lenders": LENDERS}
    return {kind: None if values.get(name) is None else Decimal(str(values[name])) for name, kind in names.items()}


def test_half_the_way_is_half_of_it():
    found = progress(CASE, at(overdue=0, streak=3, dti="0.55", lenders=6))

    assert [one.progress for one in found.measured] == [1, Fraction(1, 2), Fraction(1, 2), Fraction(1, 2)]
    assert found.completion == Fraction(5, 8)
    assert found.coverage == 1
    assert (found.met, found.gates) == (1, ())


@pytest.mark.parametrize(("baseline", "target", "now", "expected"), [
    ("8", "4", "8", 0), ("8", "4", "4", 1), ("8", "4", "2", 1), ("8", "4", "12", 0), ("4", "4", "4", 1),
    ("3", "4", "5", 0), ("3", "4", "4", 1), (None, "4", "6", 0), (None, "4", "4", 1), ("8", "4", None, None),
])
def test_fewer_lenders_are_nearer_and_a_fall_back_shows(baseline, target, now, expected):
    criterion = Criterion(LENDERS, None if baseline is None else Decimal(baseline), Decimal(target))

    found = measured(criterion, None if now is None else Decimal(now))

    assert found.progress == expected
    assert found.met is (expected == 1)


def test_a_longer_streak_is_nearer():
    criterion = Criterion(STREAK, Decimal(2), Decimal(6))

    assert [measured(criterion, Decimal(now)).progress for now in (0, 2, 4, 6, 9)] == [0, 0, Fraction(1, 2), 1, 1]


def test_fewer_overdues_are_no_progress_until_there_are_none():
    criterion = Criterion(OVERDUE, Decimal(4), Decimal(0))

    assert [measured(criterion, Decimal(now)).progress for now in (4, 1, 0)] == [0, 0, 1]


def test_unknown_is_never_met():
    found = progress(CASE, at())

    assert [one.progress for one in found.measured] == [None] * 4
    assert found.coverage == 0
    assert found.met == 0
    assert found.completion is None


def test_a_completion_stands_only_on_enough_knowledge():
    half = progress(CASE, at(overdue=0, lenders=4))
    most = progress(CASE, at(overdue=0, lenders=4, streak=0))

    assert half.coverage == Fraction(1, 2)
    assert half.completion is None
    assert (most.coverage, most.completion) == (Fraction(3, 4), Fraction(2, 3))


def test_something_overdue_now_blocks_whatever_else_is_met():
    found = progress(CASE, at(overdue=1, streak=12, dti="0.2", lenders=1))

    assert found.gates == (Gate.OVERDUE_NOW,)
    assert found.completion == Fraction(3, 4)


@pytest.mark.parametrize("reason", [LossReason.PLATFORM_STRATEGY, LossReason.COMPLIANCE])
def test_a_platforms_own_decision_has_no_conditions(reason):
    criteria = default_criteria(reason, BASELINE)
    found = progress(a_case(reason=reason, criteria=criteria), at(overdue=0, streak=12, dti="0.2", lenders=1))

    assert criteria == ()
    assert found.outside_control
    assert found.completion is None
    assert found.coverage == 0


@pytest.mark.parametrize("reason", [one for one in LossReason if not one.outside_control])
def test_after_an_overdue_a_whole_year_on_time_is_asked_for(reason):
    targets = {one.kind: one.target for one in default_criteria(reason, BASELINE)}

    assert targets == {
        OVERDUE: 0, STREAK: 12 if reason is LossReason.OVERDUE else 6, DTI: Decimal("0.5"), LENDERS: 4,
    }
    assert not progress(a_case(reason=reason), {}).outside_control


values = st.one_of(st.none(), st.decimals(0, 100, places=4))


@given(values, values, values, values, st.lists(values, min_size=4, max_size=4))
def test_progress_is_a_part_of_a_whole(overdue, streak, dti, lenders, baseline):
    criteria = default_criteria(LossReason.UNKNOWN, dict(zip(CriterionKind, baseline, strict=True)))
    now = dict(zip(CriterionKind, (overdue, streak, dti, lenders), strict=True))

    found = progress(a_case(criteria=criteria), now)

    assert 0 <= found.coverage <= 1
    assert all(one.progress is None or 0 <= one.progress <= 1 for one in found.measured)
    assert (found.completion is not None) == (found.coverage >= LEAST_COVERAGE)
    assert found.completion is None or 0 <= found.completion <= 1
    assert found.met <= sum(one.now is not None for one in found.measured)
