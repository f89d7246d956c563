"""A level plan from its instalment: as many rows as it takes, the last one smaller; else the smallest that suffices."""

from __future__ import annotations

from datetime import date

import pytest

from tests.builders import cny, terms
from zhihuan.domain.day_count import DayCount
from zhihuan.domain.errors import AmountNotPositive, CurrencyMismatch, NeverPaysOff
from zhihuan.domain.given_instalment import paid_down
from zhihuan.domain.money import Money, total
from zhihuan.domain.schedule import plan
from zhihuan.domain.solve import periods_of

START = date(2026, 1, 15)


def test_the_instalment_stays_and_the_last_one_is_smaller():
    rows = paid_down(cny(12_000), START, terms(), cny(1_500))

    assert {row.payment for row in rows[:-1]} == {cny(1_500)}
    assert rows[-1].payment < cny(1_500)
    assert (total(row.principal for row in rows), rows[-1].balance) == (cny(12_000), cny(0))
    assert len(rows) == periods_of(cny(12_000), terms().rate_per_period, cny(1_500))


def test_the_instalment_of_a_plan_leads_back_to_the_plan():
    planned = plan(cny(12_000), START, terms())

    assert len(paid_down(cny(12_000), START, terms(), planned[0].payment)) in (len(planned), len(planned) + 1)


def test_interest_by_real_days_takes_longer():
    yearly, days = terms(rate="0.24"), terms(rate="0.24", day_count=DayCount.ACT_360)

    assert len(paid_down(cny(12_000), START, yearly, cny(260))) < len(paid_down(cny(12_000), START, days, cny(260)))


@pytest.mark.parametrize("day_count", [DayCount.THIRTY_360, DayCount.ACT_360])
def test_an_instalment_that_never_pays_off_names_the_smallest_that_does(day_count):
    counted = terms(day_count=day_count)
    with pytest.raises(NeverPaysOff) as never:
        paid_down(cny(12_000), START, counted, cny(120))

    smallest = cny(never.value.smallest)
    assert paid_down(cny(12_000), START, counted, smallest)[-1].balance == cny(0)
    with pytest.raises(NeverPaysOff):
        paid_down(cny(12_000), START, counted, smallest - Money(1))


@pytest.mark.parametrize(("instalment", "problem"), [
    (Money(0), AmountNotPositive), (Money(-1), AmountNotPositive), (Money(100, "USD"), CurrencyMismatch),
])
def test_what_is_no_instalment_is_refused(instalment, problem):
    with pytest.raises(problem):
        paid_down(cny(12_000), START, terms(), instalment)
