"""Mistakes that other programs of this kind make, each beside the figure that is right."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from decimal import Decimal

import pytest

from tests.builders import a_loan, a_payment, cny, terms
from tests.domain.lives import a_rate, moves_nothing
from zhihuan.domain.balance import standing
from zhihuan.domain.calendar import dues
from zhihuan.domain.cost import loan_cost
from zhihuan.domain.errors import NeverPaysOff
from zhihuan.domain.given_instalment import paid_down
from zhihuan.domain.money import total
from zhihuan.domain.payment import PaymentEffect
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


def test_mistake_3_a_payment_below_the_interest_never_pays_off_and_is_not_raised():
    dear = a_loan(principal=100_000, terms=terms(rate="0.12"))
    with pytest.raises(NeverPaysOff) as problem:
        paid_down(dear.principal, dear.start, dear.terms, cny(900))

    told = problem.value
    assert (told.instalment, told.interest, told.smallest) == ("900.00", "1000.00", "1002.57")
    assert len(paid_down(dear.principal, dear.start, dear.terms, cny(told.smallest))) == told.periods


def test_mistake_3_an_instalment_kept_at_a_higher_rate_is_not_raised_either():
    loan = a_loan()

    assert moves_nothing(loan, a_rate(date(2026, 5, 15), "3", keep=True))


def test_mistake_6_after_an_early_repayment_no_split_of_before_is_left():
    loan = a_loan()
    early = replace(a_payment(amount=5000), effect=PaymentEffect.LOWER)

    before, after = (standing(loan, made, date(2026, 2, 15)) for made in ((), (early,)))

    # 3,933.81 of the 5,000 repay principal after the instalment of that day.
    assert after.rows[2].interest == cny("71.20") == (cny("11053.81") - cny("3933.81")).times(Decimal("0.01"))
    assert before.rows[1].interest == cny("110.54")
    assert total(row.principal for row in after.rows) == cny(12_000)


def test_mistake_7_an_extra_payment_lowers_the_balance_and_the_term():
    loan = a_loan()
    extra = replace(a_payment(amount=5000), effect=PaymentEffect.SHORTEN)

    found = standing(loan, (extra,), date(2026, 2, 15))

    assert found.principal_left == cny(7120)
    assert (found.rows[-1].due, schedule(loan)[-1].due) == (date(2026, 9, 15), date(2027, 1, 15))
    assert {row.payment for row in found.rows[2:-1]} == {cny("1066.19")}
