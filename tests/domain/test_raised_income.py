"""An income that becomes another amount: the months before keep the old one, the pay day stays."""

from __future__ import annotations

from datetime import date

import pytest

from tests.builders import an_income, cny
from zhihuan.domain.errors import AmountNotPositive, DatesOutOfOrder
from zhihuan.domain.income import IncomeId

NEW = IncomeId("new")


def raised(day, to=12_000, **parts):
    return an_income(since=date(2025, 1, 25), **parts).raised(cny(to), day, NEW)


@pytest.mark.parametrize(("day", "begins"), [
    (date(2026, 3, 1), date(2026, 3, 25)), (date(2026, 3, 25), date(2026, 3, 25)),
    (date(2026, 3, 26), date(2026, 4, 25)), (date(2026, 12, 31), date(2027, 1, 25)),
])
def test_it_is_the_new_amount_from_the_first_pay_day_on(day, begins):
    before, after = raised(day)

    assert (before.amount, after.amount) == (cny(10_000), cny(12_000))
    assert (after.id, after.name, after.since, after.until) == (NEW, before.name, begins, None)
    days = date(2025, 1, 1), date(2027, 6, 30)
    assert [*before.pay_days(*days), *after.pay_days(*days)] == list(an_income(since=before.since).pay_days(*days))


def test_an_end_and_the_months_without_it_stay_with_the_one_they_belong_to():
    missing = (date(2026, 2, 1), date(2026, 3, 1), date(2026, 5, 1))

    before, after = raised(date(2026, 3, 10), until=date(2026, 12, 31), missing=missing)

    assert (before.missing, after.missing, after.until) == (missing[:1], missing[1:], date(2026, 12, 31))


def test_what_had_ended_before_stays_as_it_was():
    before, after = raised(date(2026, 3, 10), until=date(2025, 12, 31))

    assert (before.until, after.since, after.until) == (date(2025, 12, 31), date(2026, 3, 25), None)


@pytest.mark.parametrize("day", [date(2025, 1, 25), date(2024, 12, 26), date.min])
def test_from_its_first_pay_day_on_it_would_be_no_change_but_a_correction(day):
    with pytest.raises(DatesOutOfOrder):
        raised(day)


def test_nothing_is_no_amount():
    with pytest.raises(AmountNotPositive):
        raised(date(2026, 3, 1), to=0)
