"""Due days stand on the contract's day of the month and never drift."""

from __future__ import annotations

import calendar
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from zhihuan.domain.calendar import (
    Frequency,
    dues,
    first_due_after,
    later,
    month_of,
    months_later,
    on_anchor,
    read_day,
    whole_months,
    whole_periods,
)
from zhihuan.domain.errors import NotADate, TermsOutOfRange

days = st.dates(date(1970, 1, 1), date(2150, 12, 31))
anchors = st.integers(1, 31)
frequencies = st.sampled_from(Frequency)


def test_the_thirty_first_falls_on_each_months_last_day():
    found = dues(date(2026, 1, 31), 14, 31)

    assert [due.day for due in found] == [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31, 31, 28]


@given(days, anchors, st.integers(1, 600))
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


@pytest.mark.parametrize(("frequency", "second"), [
    (Frequency.WEEKLY, date(2026, 2, 7)), (Frequency.FORTNIGHTLY, date(2026, 2, 14)),
    (Frequency.MONTHLY, date(2026, 2, 28)), (Frequency.QUARTERLY, date(2026, 4, 30)),
    (Frequency.YEARLY, date(2027, 1, 31)),
])
def test_a_frequency_says_when_the_next_due_is(frequency, second):
    assert dues(date(2026, 1, 31), 2, 31, frequency)[1] == second
    assert first_due_after(date(2026, 1, 31), 31, frequency) == second


def test_a_frequency_is_stored_and_read_by_its_name():
    assert [Frequency(each.value) for each in Frequency] == list(Frequency)
    assert [str(each) for each in Frequency] == ["weekly", "fortnightly", "monthly", "quarterly", "yearly"]


@given(days, st.integers(-600, 600))
def test_months_go_back_as_they_came(day, months):
    assert months_later(months_later(day, months), -months, day.day) == day


@pytest.mark.parametrize(("day", "months"), [(date(9999, 12, 1), 1), (date(1, 1, 31), -1), (date(2026, 1, 1), 10**6)])
def test_a_month_outside_the_calendar_is_no_date(day, months):
    with pytest.raises(NotADate):
        months_later(day, months)


@pytest.mark.parametrize(("day", "weeks"), [(date(9999, 12, 30), 1), (date(1, 1, 5), -1)])
def test_a_week_outside_the_calendar_is_no_date(day, weeks):
    with pytest.raises(NotADate):
        later(day, weeks, Frequency.WEEKLY)


@pytest.mark.parametrize("anchor", [0, 32, -1])
def test_no_month_has_such_a_day(anchor):
    with pytest.raises(TermsOutOfRange):
        on_anchor(2026, 1, anchor)


@given(days)
def test_a_month_runs_from_its_first_to_its_last_day(day):
    first, last = month_of(day)

    assert first <= day <= last
    assert (first.day, last.day) == (1, calendar.monthrange(day.year, day.month)[1])


@given(days, anchors, frequencies, st.integers(1, 120))
def test_anchored_periods_are_counted_whole(start, anchor, frequency, periods):
    begin = on_anchor(start.year, start.month, anchor)

    assert whole_periods(begin, later(begin, periods, frequency, anchor), frequency, anchor) == periods


@pytest.mark.parametrize(("begin", "end", "anchor"), [
    (date(2026, 1, 5), date(2026, 2, 20), 20), (date(2026, 1, 5), date(2026, 1, 20), 20),
    (date(2026, 1, 31), date(2026, 2, 28), 28), (date(2026, 3, 1), date(2026, 2, 1), 1),
    (date(2026, 1, 15), date(2026, 2, 20), 15),
])
def test_an_odd_span_is_no_number_of_months(begin, end, anchor):
    assert whole_months(begin, end, anchor) is None
    assert whole_periods(begin, end, Frequency.MONTHLY, anchor) is None


@pytest.mark.parametrize(("frequency", "end"), [
    (Frequency.QUARTERLY, date(2026, 3, 1)), (Frequency.YEARLY, date(2026, 7, 1)),
    (Frequency.WEEKLY, date(2026, 1, 9)), (Frequency.FORTNIGHTLY, date(2026, 1, 8)),
    (Frequency.WEEKLY, date(2026, 1, 1)), (Frequency.WEEKLY, date(2025, 12, 25)),
])
def test_part_of_a_period_is_no_number_of_periods(frequency, end):
    assert whole_periods(date(2026, 1, 1), end, frequency, 1) is None


def test_a_day_is_read_as_it_is_stored():
    assert read_day(" 2024-02-29 ") == date(2024, 2, 29)


@pytest.mark.parametrize("text", ["2025-02-30", "2025-02-29", "", "30.02.2025", "0000-01-01", "NaN", "2025-13-01"])
def test_a_day_that_does_not_exist_is_refused(text):
    with pytest.raises(NotADate):
        read_day(text)
