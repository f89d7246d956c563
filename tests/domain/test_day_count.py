"""How days become a part of a year."""

from __future__ import annotations

from datetime import date
from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from zhihuan.domain.day_count import DayCount, days_between, year_part

days = st.dates(date(1, 1, 1), date(9999, 12, 31))
day_counts = st.sampled_from(DayCount)
REAL_DAYS = (DayCount.ACT_360, DayCount.ACT_365F, DayCount.ACT_36525, DayCount.ACT_ACT_ISDA)


def iso(text):
    return date.fromisoformat(text)


# QuantLib's examples of the 30E/360 and actual bases, and Numbers' of YEARFRAC.
@pytest.mark.parametrize(("begin", "end", "counted"), [
    ("2006-02-14", "2006-02-28", 14), ("2006-02-28", "2006-03-03", 5), ("2006-10-31", "2006-11-28", 28),
    ("2007-08-31", "2008-02-28", 178), ("2008-02-28", "2008-03-31", 32), ("2008-02-28", "2008-08-31", 182),
])
def test_published_days_of_the_eurobond_basis(begin, end, counted):
    assert days_between(iso(begin), iso(end), DayCount.THIRTY_E_360) == counted


@pytest.mark.parametrize(("begin", "end", "day_count", "part"), [
    ("2009-12-15", "2010-06-30", DayCount.THIRTY_360, 0.541666667),
    ("2009-12-15", "2010-06-30", DayCount.THIRTY_E_360, 0.541666667),
    ("2009-12-15", "2010-06-30", DayCount.ACT_365F, 0.539726027),
    ("2002-02-04", "2003-05-16", DayCount.ACT_36525, 1.275838467),
    ("2006-05-15", "2006-03-17", DayCount.ACT_36525, -0.161533196),
    ("2009-09-16", "2016-07-26", DayCount.ACT_36525, 6.858316222),
    ("1999-07-01", "2000-07-01", DayCount.ACT_ACT_ISDA, 1.001377349),
    ("2000-01-30", "2000-06-30", DayCount.ACT_ACT_ISDA, 0.415300546),
    ("2002-08-15", "2003-07-15", DayCount.ACT_ACT_ISDA, 0.915068493),
    ("2003-07-15", "2004-01-15", DayCount.ACT_ACT_ISDA, 0.504004791),
])
def test_a_published_part_of_a_year(begin, end, day_count, part):
    assert float(year_part(iso(begin), iso(end), day_count)) == pytest.approx(part, abs=1e-9)


@pytest.mark.parametrize(("begin", "end", "part"), [
    ("2012-01-12", "2012-02-15", Fraction(1, 12) + Fraction(3, 365)),
    ("2013-01-12", "2013-02-15", Fraction(1, 12) + Fraction(3, 366)),
    ("2012-12-26", "2013-02-15", Fraction(1, 12) + Fraction(20, 366)),
    ("2015-01-01", "2015-01-15", Fraction(14, 365)),
    ("2011-02-28", "2014-02-28", Fraction(3)),
    ("2024-02-29", "2025-02-28", Fraction(11, 12) + Fraction(28, 366)),
])
def test_the_unions_year_is_counted_back_from_the_later_day(begin, end, part):
    assert year_part(iso(begin), iso(end), DayCount.ACT_ACT_EC) == part


def test_thirty_360_counts_every_month_alike():
    assert year_part(iso("2026-01-31"), iso("2026-03-31"), DayCount.THIRTY_360) == Fraction(60, 360)
    assert year_part(iso("2026-01-15"), iso("2026-01-31"), DayCount.THIRTY_360) == Fraction(16, 360)
    assert year_part(iso("2026-01-15"), iso("2026-01-31"), DayCount.THIRTY_E_360) == Fraction(15, 360)


@given(days, days, day_counts)
def test_a_span_backwards_is_the_span_forwards_below_zero(begin, end, day_count):
    assert year_part(begin, end, day_count) == -year_part(end, begin, day_count)


@given(days, day_counts)
def test_no_time_is_no_part_of_a_year(day, day_count):
    assert year_part(day, day, day_count) == 0


@given(days, days, day_counts)
def test_no_basis_is_a_week_away_from_the_calendar(begin, end, day_count):
    begin, end = sorted((begin, end))
    real = Fraction((end - begin).days, 1) / Fraction("365.2425")

    slack = Fraction(8, 365) + (real / 60 if day_count is DayCount.ACT_360 else real / 1400)
    assert abs(year_part(begin, end, day_count) - real) <= slack


@given(days, days)
def test_a_longer_basis_never_makes_a_span_longer(begin, end):
    begin, end = sorted((begin, end))

    parts = [
        year_part(begin, end, day_count) for day_count in (DayCount.ACT_36525, DayCount.ACT_365F, DayCount.ACT_360)
    ]

    assert parts == sorted(parts)


@given(days, days, days, st.sampled_from(REAL_DAYS))
def test_real_days_add_up_wherever_a_span_is_cut(one, other, third, day_count):
    begin, cut, end = sorted((one, other, third))

    parts = year_part(begin, cut, day_count) + year_part(cut, end, day_count)

    assert parts == year_part(begin, end, day_count)
