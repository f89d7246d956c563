"""What was late and what comes: the strip of 24 months, buckets, the streak, and lump sums."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from tests.builders import a_loan, a_payment, cny, terms
from tests.domain.health.houses import beside, even, house, subjects
from zhihuan.domain.due import DueState
from zhihuan.domain.health.figure import Role, Unknown, Why
from zhihuan.domain.health.figures import figures
from zhihuan.domain.health.horizon import horizon, late_by_bucket, strip
from zhihuan.domain.health.measure import Measure
from zhihuan.domain.money import Money
from zhihuan.domain.terms import Method

LOAN = even(start=date(2025, 12, 10))
PAID = a_payment("january", loan="loan", on=date(2026, 1, 10), amount=1_000)
LATE = a_payment("february", loan="loan", on=date(2026, 2, 25), amount=1_000)
DOLLARS = a_loan("abroad", principal=Money(1_000_00, "USD"))


def ahead(position):
    return horizon(position)


def lump(identity="lump", due=date(2026, 9, 10), method=Method.BULLET, **parts):
    start = date(2026, 1, 10)
    return a_loan(identity, principal=cny(24_000), start=start,
                  terms=terms(method, "0", 1, due, start=start, principal=cny(24_000)), **parts)


def test_the_strip_has_24_months_and_says_the_worst_of_each():
    months = strip(house(LOAN, PAID, LATE))

    assert (len(months), months[0].month, months[-1].month) == (24, date(2024, 4, 1), date(2026, 3, 1))
    assert [one.state for one in months[-4:]] == [None, DueState.PAID, DueState.PAID_LATE, DueState.OVERDUE]
    assert [one.bucket for one in months[-4:]] == [0, 0, 0, 1]


def test_what_counts_as_paid_without_a_record_is_not_in_the_strip():
    assert {one.state for one in strip(house(replace(LOAN, paid_before=date(2026, 3, 20))))} == {None}


def test_overdue_is_what_is_left_and_the_bucket_is_the_oldests():
    found = ahead(house(LOAN, PAID, DOLLARS))

    assert found[Measure.OVERDUE].value == cny(2_000).minor
    assert ("abroad", Why.OTHER_CURRENCY) in beside(found[Measure.OVERDUE])
    # The oldest is of 10 February, 38 days ago.
    assert (found[Measure.OVERDUE_BUCKET].value, subjects(found[Measure.OVERDUE_BUCKET].above)) == (2, ["loan"])


def test_what_is_overdue_is_told_by_bucket_in_any_currency():
    found = late_by_bucket(house(LOAN, PAID, DOLLARS))

    # The loan's dues of 10 February and 10 March are 38 and 10 days late.
    assert {number: subjects(rows) for number, rows in found.items() if rows} == {
        1: ["loan", "abroad"], 2: ["loan", "abroad"],
    }
    assert list(found) == [1, 2, 3, 4, 5, 6, 7]


def test_nothing_late_is_nothing_and_bucket_nought():
    found = ahead(house())

    assert (found[Measure.OVERDUE].value, found[Measure.OVERDUE_BUCKET].value) == (0, 0)
    assert found[Measure.STREAK].unknown is Unknown.NOTHING_RECORDED


def test_the_streak_names_its_months():
    in_time = [a_payment(f"paid-{month}", loan="loan", on=date(2026, month, 10), amount=1_000) for month in (1, 2, 3)]

    found = ahead(house(LOAN, *in_time))[Measure.STREAK]

    assert (found.value, [row.on for row in found.above]) == (2, [date(2026, 2, 1), date(2026, 1, 1)])


def test_a_late_month_ends_the_streak():
    rest = a_payment("march", loan="loan", on=date(2026, 3, 10), amount=1_000)

    assert ahead(house(LOAN, PAID, LATE, rest))[Measure.STREAK].value == 0


def test_lump_sums_of_twelve_months_are_the_wall():
    far = lump("far", date(2027, 3, 21))
    settled = lump("settled", closed_on=date(2026, 3, 1))
    dollars = replace(lump("dollars"), principal=Money(500_00, "USD"))

    found = ahead(house(lump(), far, settled, dollars, LOAN))[Measure.MATURITY_WALL]

    assert (found.value, subjects(found.above)) == (cny(24_000).minor, ["lump"])
    assert beside(found) == {("dollars", Why.OTHER_CURRENCY)}


def test_a_lump_sum_that_was_not_paid_stays_in_the_wall_as_overdue():
    late = lump("late", date(2026, 3, 19))
    part = a_payment("part", loan="late", on=date(2026, 3, 19), amount=4_000)

    found = ahead(house(late, part, lump(due=date(2026, 3, 20))))[Measure.MATURITY_WALL]

    assert [(row.subject, row.role, row.amount) for row in found.above] == [
        ("late", Role.LATE, cny(20_000)), ("lump", Role.PRINCIPAL, cny(24_000)),
    ]
    assert found.value == cny(44_000).minor


def test_every_measure_of_a_day_is_there_in_order():
    found = figures(house(LOAN))

    assert list(found) == list(Measure)
    assert all(one.measure is measure for measure, one in found.items())
    assert figures(house(LOAN), date(2026, 2, 1))[Measure.DTI].at == date(2026, 2, 1)
