"""What falls due: its state and its bucket at every edge of the days."""

from __future__ import annotations

from datetime import date, timedelta

import pytest

from tests.builders import cny
from zhihuan.domain.due import Due, DueKind, DueState
from zhihuan.domain.money import Money

DAY = date(2026, 1, 15)


def a_due(paid: int | str = 0, **said) -> Due:
    """Return 1,000 yuan due on 15 January 2026, some of it paid."""
    return Due(DueKind.INSTALMENT, "jiebei", DAY, cny(1000), cny(paid), **said)


def states(due, *days):
    return [due.state(DAY + timedelta(each)).value for each in days]


def test_a_due_is_upcoming_then_due_and_from_the_next_day_overdue():
    assert states(a_due(), -1, 0, 1, 400) == ["upcoming", "due", "overdue", "overdue"]


def test_part_of_it_paid_is_seen_until_its_day_has_passed():
    assert states(a_due("999.99"), -1, 0, 1) == ["part_paid", "part_paid", "overdue"]


def test_in_the_days_of_grace_it_is_not_overdue():
    due = a_due(grace_until=DAY + timedelta(3))

    assert states(due, 0, 1, 3, 4) == ["due", "grace", "grace", "overdue"]
    assert [due.days_overdue(DAY + timedelta(each)) for each in (3, 4)] == [0, 4]


@pytest.mark.parametrize(("paid_on", "grace", "state"), [
    (-5, 0, "paid"), (0, 0, "paid"), (1, 0, "paid_late"), (3, 3, "paid"), (4, 3, "paid_late"),
])
def test_paid_in_full_is_paid_on_time_or_late(paid_on, grace, state):
    until = DAY + timedelta(grace) if grace else None

    due = a_due(1000, paid_on=DAY + timedelta(paid_on), grace_until=until)

    assert states(due, 400) == [state]
    assert due.paid_late == (state == "paid_late")


@pytest.mark.parametrize(("paid", "left"), [("990", "0"), ("989.99", "10.01"), ("0", "1000")])
def test_a_rest_within_the_tolerance_is_paid_once_something_is(paid, left):
    assert a_due(paid, tolerance=cny(10)).left == cny(left)


def test_a_tolerance_above_the_whole_forgives_nothing_unpaid():
    assert states(a_due(tolerance=cny(5000)), 1) == ["overdue"]


def test_what_is_assumed_to_be_paid_is_paid():
    due = a_due(assumed=True)

    assert (due.left, states(due, 400)) == (cny(0), ["paid"])


@pytest.mark.parametrize(("paid", "state"), [("99.99", "overdue"), ("100", "part_paid"), ("1000", "paid")])
def test_whoever_paid_the_minimum_is_not_overdue(paid, state):
    assert states(a_due(paid, minimum=cny(100)), 1) == [state]


@pytest.mark.parametrize(("days", "bucket"), [
    (-1, 0), (0, 0), (1, 1), (30, 1), (31, 2), (60, 2), (61, 3), (90, 3), (91, 4), (120, 4), (121, 5), (150, 5),
    (151, 6), (180, 6), (181, 7), (3000, 7),
])
def test_the_bucket_counts_thirty_days_each_up_to_the_seventh(days, bucket):
    assert a_due().bucket(DAY + timedelta(days)) == bucket


def test_what_is_paid_or_in_grace_is_in_no_bucket():
    assert a_due(1000).bucket(DAY + timedelta(31)) == 0
    assert a_due(grace_until=DAY + timedelta(31)).bucket(DAY + timedelta(31)) == 0


def test_a_due_keeps_its_identity_while_it_is_paid():
    assert a_due(number=3).key == a_due(500, number=3).key == "jiebei/3@2026-01-15"
    bill = Due(DueKind.BILL, "huabei", DAY, cny(300), Money(0), month=date(2026, 1, 1))
    assert bill.key == "huabei/2026-01@2026-01-15"


def test_days_are_left_until_none_are():
    assert [a_due().days_left(DAY + timedelta(each)) for each in (-2, 0, 2)] == [2, 0, -2]
    assert a_due().state(DAY) is DueState.DUE
