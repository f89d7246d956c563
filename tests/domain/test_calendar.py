"""Due days stand on the contract's day of the month and never drift."""

from __future__ import annotations

import calendar
import json
from datetime import date
from fractions import Fraction
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from zhihuan.domain.calendar import (
    dues,
    first_due_after,
    month_of,
    months_later,
    on_anchor,
    read_day,
    whole_months,
)
from zhihuan.domain.day_count import DayCount, year_part
from zhihuan.domain.errors import NotADate, TermsOutOfRange

VECTORS = json.loads(Path(__file__).with_name("vectors.json").read_text(encoding="utf-8"))
PARTS_OF_A_YEAR = [one for one in VECTORS if one["kind"] == "year_fraction"]
days = st.dates(date(1970, 1, 1), date(2150, 12, 31))


def test_the_thirty_first_falls_on_each_months_last_day():
    found = dues(date(2026, 1, 31), 14, 31)

    assert [due.day for due in found] == [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31, 31, 28]


@given(days, st.integers(1, 31), st.integers(1, 600))
def test_no_due_ever_drifts_from_its_anchor(start, anchor, periods):
    first = first_due_after(start, anchor)

    found = dues(first, periods, anchor)

    assert len(found) == periods
    for number, due in enumerate(found):
        assert (due.year * 12 + due.month) - (first.year * 12 + first.month) == number
        assert due.day == min(anchor, calendar.monthrange(due.year, due.month)[1])


def test_a_first_due_off_the_anchor_is_kept_and_the_others_stand_on_it():
    found = dues(date(2026, 3, 5), 3, 20)

    assert found == (date(2026, 3, 5), date(2026, 4, 20), date(2026, 5, 20))


def test_a_leap_day_comes_back_only_in_a_leap_year():
    assert months_later(date(2024, 2, 29), 12) == date(2025, 2, 28)
    assert months_later(date(2024, 2, 29), 48) == date(2028, 2, 29)


@given(days, st.integers(-600, 600))
def test_months_go_back_as_they_came(day, months):
    assert months_later(months_later(day, months), -months, day.day) == day


@pytest.mark.parametrize(("day", "months"), [(date(9999, 12, 1), 1), (date(1, 1, 31), -1), (date(2026, 1, 1), 10**6)])
def test_a_month_outside_the_calendar_is_no_date(day, months):
    with pytest.raises(NotADate):
        months_later(day, months)


@pytest.mark.parametrize("anchor", [0, 32, -1])
def test_no_month_has_such_a_day(anchor):
    with pytest.raises(TermsOutOfRange):
        on_anchor(2026, 1, anchor)


@given(days)
def test_a_month_runs_from_its_first_to_its_last_day(day):
    first, last = month_of(day)

    assert first <= day <= last
    assert (first.day, last.day) == (1, calendar.monthrange(day.year, day.month)[1])


@given(days, st.integers(1, 31), st.integers(1, 120))
def test_anchored_months_are_counted_whole(start, anchor, months):
    begin = on_anchor(start.year, start.month, anchor)

    assert whole_months(begin, months_later(begin, months, anchor), anchor) == months


@pytest.mark.parametrize(("begin", "end", "anchor"), [
    (date(2026, 1, 5), date(2026, 2, 20), 20), (date(2026, 1, 5), date(2026, 1, 20), 20),
    (date(2026, 1, 31), date(2026, 2, 28), 28), (date(2026, 3, 1), date(2026, 2, 1), 1),
])
def test_an_odd_span_is_no_number_of_months(begin, end, anchor):
    assert whole_months(begin, end, anchor) is None


@pytest.mark.parametrize("vector", PARTS_OF_A_YEAR, ids=lambda one: one["id"])
def test_a_published_part_of_a_year(vector):
    given_ = vector["inputs"]
    begin, end = date.fromisoformat(given_["start"]), date.fromisoformat(given_["end"])

    part = year_part(begin, end, DayCount(given_["day_count"]))

    assert float(part) == pytest.approx(vector["expected"], abs=vector["tolerance"])


@given(days, days)
def test_a_longer_basis_never_makes_a_span_longer(begin, end):
    begin, end = sorted((begin, end))

    assert year_part(begin, end, DayCount.ACT_365F) <= year_part(begin, end, DayCount.ACT_360)


def test_thirty_360_counts_every_month_alike():
    assert year_part(date(2026, 1, 31), date(2026, 3, 31), DayCount.THIRTY_360) == Fraction(60, 360)
    assert year_part(date(2026, 1, 15), date(2026, 1, 31), DayCount.THIRTY_360) == Fraction(16, 360)


def test_a_day_is_read_as_it_is_stored():
    assert read_day(" 2024-02-29 ") == date(2024, 2, 29)


@pytest.mark.parametrize("text", ["2025-02-30", "2025-02-29", "", "30.02.2025", "0000-01-01", "NaN", "2025-13-01"])
def test_a_day_that_does_not_exist_is_refused(text):
    with pytest.raises(NotADate):
        read_day(text)
