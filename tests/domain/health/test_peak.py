"""The highest ratio of twelve months: no month is passed over because nothing that comes in then is recorded."""

from __future__ import annotations

from datetime import date

import pytest

from tests.builders import an_income
from tests.domain.health.houses import MONTH, even, house, subjects
from zhihuan.domain.health.figure import Unknown
from zhihuan.domain.health.income_ratios import income_ratios
from zhihuan.domain.health.measure import Measure

LOAN = even(start=date(2026, 2, 10))


def peak(*things):
    return income_ratios(house(*things), MONTH)[Measure.DTI_PEAK]


@pytest.mark.parametrize("job", [
    an_income(until=date(2026, 6, 30)), an_income(missing=(date(2026, 7, 1), date(2026, 8, 1))),
])
def test_a_month_with_a_due_after_the_income_ended_makes_the_peak_unknown_and_is_named(job):
    found = peak(LOAN, job)

    assert (found.value, found.unknown, found.at) == (None, Unknown.NO_INCOME_AHEAD, date(2026, 7, 1))
    assert subjects(found.above) == ["loan"]


def test_a_month_without_a_due_needs_no_income():
    short = even(months=3, start=date(2026, 2, 10))

    assert peak(short, an_income(until=date(2026, 6, 30))).value is not None


def test_before_the_first_income_begins_the_month_is_unknown_too():
    found = peak(LOAN, an_income(since=date(2026, 5, 10)))

    assert (found.unknown, found.at) == (Unknown.NO_INCOME_AHEAD, MONTH)


def test_without_any_income_the_month_that_asks_most_is_told():
    found = peak(LOAN, even("more", 500, 1, start=date(2026, 3, 15)))

    assert (found.value, found.unknown, found.at) == (None, Unknown.NO_INCOME, date(2026, 4, 1))
