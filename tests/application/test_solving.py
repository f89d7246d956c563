"""The missing one of a level loan's four figures is found, in the unit the user asks for."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from decimal import Decimal

import pytest

from tests.builders import NEW_LOAN_DAY, a_loan, cny, terms
from zhihuan.application.solving import Figures, completed
from zhihuan.domain.calendar import Frequency
from zhihuan.domain.day_count import DayCount
from zhihuan.domain.errors import NeverPaysOff
from zhihuan.domain.rate import Rate, RateUnit
from zhihuan.domain.schedule import schedule
from zhihuan.domain.terms import Conventions, FirstPeriod

WHOLE = Figures(cny(12_000), Rate(Decimal("0.12")), 12, cny("1066.19"))


def found(*, unit=RateUnit.YEAR, pattern=None, **given):
    figures = {name: getattr(WHOLE, name) for name in ("principal", "rate", "periods", "instalment")} | given
    return completed(Figures(**figures), unit, NEW_LOAN_DAY, pattern or terms())


def test_each_of_three_is_found_from_the_others():
    assert found(principal=None).principal == cny("12000.05")
    assert found(rate=None).rate == Rate(Decimal("0.12"))
    assert found(periods=None).periods == 12


@pytest.mark.parametrize(("unit", "value"), [
    (RateUnit.YEAR, "0.12"), (RateUnit.MONTH, "0.01"), (RateUnit.DAY, "0.0003288"), (RateUnit.PERIOD, "0.01"),
])
def test_a_rate_is_no_longer_than_the_instalment_needs(unit, value):
    assert found(rate=None, unit=unit).rate == Rate(Decimal(value), unit)


def test_a_rate_a_period_is_the_periods_own():
    weeks = terms(frequency=Frequency.WEEKLY)

    weekly = found(rate=Rate(Decimal("0.01"), RateUnit.PERIOD), periods=None, pattern=weeks)
    by_year = found(rate=Rate(Decimal("0.52")), periods=None, pattern=weeks)

    assert weekly.periods == by_year.periods == 12


@pytest.mark.parametrize("given", [{}, {"rate": None, "periods": None}, {"instalment": None}])
def test_where_not_one_of_three_is_missing_nothing_is_found(given):
    figures = found(**given)

    assert figures == Figures(**{
        name: given.get(name, getattr(WHOLE, name)) for name in ("principal", "rate", "periods", "instalment")
    })


@pytest.mark.parametrize("unit", RateUnit)
def test_what_is_found_makes_the_plan_that_was_meant_by_its_own_days(unit):
    long_first = terms(
        first_due=date(2026, 3, 10), day_count=DayCount.ACT_365F, conventions=Conventions(FirstPeriod.SPREAD)
    )

    rate = found(rate=None, unit=unit, instalment=cny(1080), pattern=long_first).rate

    plan = schedule(a_loan(terms=replace(long_first, rate=rate)))
    assert {row.payment for row in plan[:-1]} == {cny(1080)}


def test_an_odd_first_period_makes_no_period_more():
    assert found(periods=None, pattern=terms(first_due=date(2026, 3, 10))).periods == 12


def test_a_rate_of_very_many_digits_still_comes_to_an_end():
    figures = found(
        principal=cny("99999999.99"), rate=None, periods=600, instalment=cny("416666.67"), unit=RateUnit.DAY
    )

    assert figures.rate is not None
    assert -int(figures.rate.value.as_tuple().exponent) <= 14


def test_what_never_pays_off_is_told():
    with pytest.raises(NeverPaysOff):
        found(periods=None, instalment=cny(100))
