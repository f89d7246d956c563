"""Mistakes that other programs of this kind make, each beside the figure that is right."""

from __future__ import annotations

from datetime import date
from decimal import Decimal

import pytest

from tests.builders import a_loan, cny, terms
from zhihuan.domain.calendar import dues
from zhihuan.domain.cost import loan_cost
from zhihuan.domain.money import total
from zhihuan.domain.rate import Rate, RateUnit
from zhihuan.domain.schedule import schedule
from zhihuan.domain.terms import Method, PlanRow, plan_terms


def per_cent(found):
    return f"{found.nominal:.2%}", f"{found.effective:.2%}"


@pytest.mark.parametrize(("fee", "flat", "nominal", "effective"), [
    ("0.005", "6.0", "10.90%", "11.46%"), ("0.006", "7.2", "13.03%", "13.84%"),
    ("0.0075", "9.0", "16.22%", "17.48%"), ("0.01", "12.0", "21.46%", "23.70%"),
])
def test_mistake_1_a_flat_fee_is_not_an_annual_rate(fee, flat, nominal, effective):
    a_year = terms(Method.FLAT_FEE, fee, unit=RateUnit.PERIOD)

    found = loan_cost(a_loan(terms=a_year))

    assert per_cent(found) == (nominal, effective)
    assert Decimal(fee) * 12 == Decimal(flat) / 100


def test_mistake_1_instalments_that_fall_after_three_months_cost_twice_what_is_said():
    days = dues(date(2026, 2, 15), 12, 15)
    paid = [cny(1125)] * 3 + [cny(531)] * 9
    rows = tuple(PlanRow(day, cny(500), each - cny(500), cny(0)) for day, each in zip(days, paid, strict=True))

    found = loan_cost(a_loan(principal=6000, terms=plan_terms(rows, Rate(Decimal("0.36")))))

    assert found.nominal == pytest.approx(0.737, abs=0.0005)


def test_mistake_8_a_due_on_the_31st_comes_back_to_the_31st():
    rows = schedule(a_loan(start=date(2025, 12, 31), terms=terms(first_due=date(2026, 1, 31))))

    assert [row.due.day for row in rows] == [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]


def test_mistake_8_a_due_on_a_leap_day_comes_back_in_the_next_leap_year():
    rows = schedule(a_loan(start=date(2027, 2, 28), terms=terms(periods=25, first_due=date(2027, 3, 29), due_day=29)))

    assert [row.due.isoformat() for row in rows if row.due.month == 2] == ["2028-02-29", "2029-02-28"]


@pytest.mark.parametrize("method", [method for method in Method if method not in (Method.PLAN, Method.BALLOON)])
def test_mistake_11_an_interest_free_loan_is_a_loan(method):
    rows = schedule(a_loan(terms=terms(method, "0")))

    assert total(row.payment for row in rows) == cny(12_000)


def test_mistake_11_an_interest_free_loan_costs_nothing_a_year():
    assert per_cent(loan_cost(a_loan(terms=terms(Method.INTEREST_FREE, "0")))) == ("0.00%", "0.00%")
