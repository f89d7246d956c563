"""Typed rows are known by their number or their due, in any order."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from tests.builders import terms
from tests.domain.typed_plans import PRINCIPAL, SPLIT, START, found_again, typed
from zhihuan.domain.calendar import Frequency
from zhihuan.domain.contract_match import matches
from zhihuan.domain.day_count import DayCount
from zhihuan.domain.errors import TermsOutOfRange
from zhihuan.domain.schedule import plan
from zhihuan.domain.terms import Conventions, FirstPeriod, Method
from zhihuan.domain.typed_row import TypedRow


@pytest.mark.parametrize("typing", [
    {}, {"dues": False}, {"numbers": False}, {"numbers": False, "rows": slice(4, 8)}, {"rows": slice(9, 12)},
])
def test_rows_are_known_by_number_or_by_due(typing):
    best = found_again(terms(), rate=terms().rate, **typing)

    assert (best.exact, best.terms) == (True, terms())


def test_rows_in_any_order_are_the_same_rows():
    rows = typed(plan(PRINCIPAL, START, terms())[:5], *SPLIT, numbers=False)

    assert matches(PRINCIPAL, START, 12, rows[::-1]) == tuple(
        replace(match, by_row=match.by_row[::-1]) for match in matches(PRINCIPAL, START, 12, rows)
    )


def test_rows_that_say_nothing_do_not_count():
    rows = typed(plan(PRINCIPAL, START, terms())[:3], *SPLIT)

    assert matches(PRINCIPAL, START, 12, [*rows, TypedRow(4)]) == matches(PRINCIPAL, START, 12, rows)
    with pytest.raises(TermsOutOfRange):
        matches(PRINCIPAL, START, 12, [*rows[:2], TypedRow(3), TypedRow(4, date(2026, 5, 15))])


def test_an_odd_first_due_is_seen_from_dues_alone():
    fits = terms(first_due=date(2026, 3, 20), conventions=Conventions(FirstPeriod.ADDED))

    best = found_again(fits, rate=fits.rate, numbers=False)

    assert (best.exact, best.terms) == (True, fits)


def test_a_first_due_off_the_anchor_is_kept():
    fits = terms(Method.INTEREST_ONLY, first_due=date(2026, 2, 10), due_day=25)

    best = found_again(fits, rate=fits.rate)

    assert (best.exact, best.terms.first_due, best.terms.due_day) == (True, date(2026, 2, 10), 25)


def test_month_ends_are_an_anchor_on_the_31st():
    fits = terms(Method.INTEREST_ONLY, start=date(2026, 3, 31), first_due=date(2026, 4, 30), due_day=31)
    rows = plan(PRINCIPAL, date(2026, 3, 31), fits)

    best = matches(PRINCIPAL, date(2026, 3, 31), 12, typed([rows[0], rows[2], rows[4]], *SPLIT), fits.rate)[0]

    assert best.exact
    assert [row.due.day for row in plan(PRINCIPAL, date(2026, 3, 31), best.terms)][:3] == [30, 31, 30]


def test_a_due_shifted_by_a_weekend_is_still_that_instalment():
    rows = typed(plan(PRINCIPAL, START, terms())[:4], *SPLIT, numbers=False)
    rows[0] = replace(rows[0], due=date(2026, 2, 15))
    rows[1] = replace(rows[1], due=date(2026, 3, 14))

    assert matches(PRINCIPAL, START, 12, rows, terms().rate)[0].exact


@pytest.mark.parametrize("frequency", Frequency)
@pytest.mark.parametrize("numbers", [True, False])
def test_how_often_instalments_fall_due_is_seen_from_their_days(frequency, numbers):
    fits = terms(Method.EQUAL_PRINCIPAL, frequency=frequency)

    best = found_again(fits, rate=fits.rate, numbers=numbers)

    assert best.exact
    assert (best.terms.frequency, best.terms.first_due) == (frequency, fits.first_due)


def test_one_due_is_enough_to_place_a_monthly_plan():
    rows = typed(plan(PRINCIPAL, START, terms())[:4], *SPLIT)
    rows = [rows[0], *(replace(row, due=None) for row in rows[1:])]

    assert matches(PRINCIPAL, START, 12, rows, terms().rate)[0].terms == terms()


def test_a_first_due_on_the_31st_among_shorter_months_is_the_anchor():
    start = date(2025, 12, 31)
    fits = terms(Method.INTEREST_ONLY, day_count=DayCount.ACT_365F, start=start)
    rows = plan(PRINCIPAL, start, fits)

    best = matches(PRINCIPAL, start, 12, typed([rows[0], rows[1], rows[3]], *SPLIT), fits.rate)[0]

    assert (best.exact, best.terms.due_day) == (True, 31)
