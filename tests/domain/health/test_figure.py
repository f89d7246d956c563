"""A figure's parts: what each row did adds up to what the figure did, whatever the rows."""

from __future__ import annotations

from datetime import date
from fractions import Fraction

from hypothesis import given
from hypothesis import strategies as st

from tests.builders import cny
from zhihuan.domain.health.figure import Figure, Role, Row, Unknown, counted_row, money_row, moves, summed
from zhihuan.domain.health.measure import Measure, Unit

DAY = date(2026, 3, 1)
SUBJECTS = st.sampled_from(["house", "phone", "card", "salary", "rent"])
AMOUNTS = st.integers(0, 10**9)
ABOVE = st.lists(st.builds(Row, SUBJECTS, st.sampled_from([Role.INSTALMENT, Role.BILL]), AMOUNTS.map(Fraction)))
BELOW = st.lists(st.builds(Row, SUBJECTS, st.just(Role.INCOME), AMOUNTS.map(Fraction))).filter(summed)


def quotient(above, below):
    return Figure(Measure.DTI, DAY, summed(above) / summed(below), tuple(above), tuple(below))


def parts(before, after):
    found = moves(before, after)
    assert found is not None
    return found


def change(before, after):
    assert before.value is not None
    assert after.value is not None
    return after.value - before.value


def count(*subjects):
    rows = tuple(counted_row(one, Role.INSTITUTION) for one in subjects)
    return Figure(Measure.INSTITUTIONS, DAY, summed(rows), rows)


@given(ABOVE, BELOW, ABOVE, BELOW)
def test_the_parts_of_a_quotients_change_add_up_to_the_change(above, below, above_after, below_after):
    before, after = quotient(above, below), quotient(above_after, below_after)

    assert sum(move.by for move in parts(before, after)) == change(before, after)


@given(ABOVE, ABOVE)
def test_the_parts_of_a_sums_change_add_up_to_the_change(rows, rows_after):
    before, after = (Figure(Measure.DUE_30, DAY, summed(one), tuple(one)) for one in (rows, rows_after))

    assert sum(move.by for move in parts(before, after)) == change(before, after)


def test_a_lender_who_came_and_one_who_went_are_both_told():
    found = parts(count("bank", "shop"), count("bank", "app"))

    assert [(move.subject, move.by) for move in found] == [("app", 1), ("shop", -1)]


def test_what_stays_the_same_moves_nothing():
    assert moves(count("bank"), count("bank")) == ()


def test_more_income_is_told_below_the_line_and_lowers():
    row = money_row("house", Role.INSTALMENT, cny(500))
    before, after = (quotient([row], [money_row("job", Role.INCOME, cny(much))]) for much in (1000, 2000))

    [move] = parts(before, after)

    assert (move.subject, move.below, move.by) == ("job", True, Fraction(-1, 4))


def test_nothing_is_said_of_what_is_unknown_on_either_side():
    unknown = Figure(Measure.DTI, DAY, None, unknown=Unknown.NO_INCOME)

    assert moves(unknown, count("bank")) is None
    assert moves(count("bank"), unknown) is None


def test_nothing_is_said_of_what_was_counted_in_another_currency_before():
    before = Figure(Measure.OVERDUE, DAY, Fraction(5), currency="CNY")
    assert moves(before, Figure(Measure.OVERDUE, DAY, Fraction(3), currency="USD")) is None


def test_each_measure_has_a_unit_and_a_direction():
    assert {measure.unit for measure in Measure} == set(Unit)
    assert [measure for measure in Measure if measure.less_is_worse] == [
        Measure.DEBT_COVER, Measure.RUNWAY, Measure.STREAK, Measure.TEMPORARY_LIMIT_ENDS, Measure.RATE_RESETS,
        Measure.LUMP_SUM_DUE,
    ]
