"""How a loan stands that is repaid freely and counted by the day."""

from __future__ import annotations

from datetime import timedelta
from decimal import Decimal

from tests.builders import a_payment, cny, terms
from tests.domain.balances import BY_DAY, on_day
from tests.domain.lives import a_restructure, day
from zhihuan.domain.due import DueState
from zhihuan.domain.money import total
from zhihuan.domain.rate import RateUnit
from zhihuan.domain.schedule import RowKind
from zhihuan.domain.terms import Method


def test_a_loan_by_the_day_costs_real_days_from_the_draw_to_the_repayment():
    found = on_day("2026-01-25", a_payment(on=day("2026-01-25"), amount=12_060), loan=BY_DAY)

    assert (found.rows[0].interest, found.rows[0].principal) == (cny(60), cny(12_000))
    assert (found.settled, found.overpaid) == (True, cny(0))


def test_any_payment_of_a_loan_by_the_day_repays_principal_at_once():
    found = on_day("2026-02-14", a_payment(on=day("2026-01-25"), amount=6060), loan=BY_DAY)

    assert (found.principal_left, found.accrued) == (cny(6000), cny(60))
    assert found.dues[0].amount == cny(63)  # 21 days of 3 yuan


def test_on_a_due_day_the_interest_due_comes_first():
    found = on_day("2026-02-15", a_payment(amount=6186), loan=BY_DAY)

    assert found.dues[0].state(day("2026-02-15")) is DueState.PAID
    assert found.principal_left == cny(6000)


def test_a_repayment_below_the_interest_repays_no_principal():
    found = on_day("2026-01-26", a_payment(on=day("2026-01-25"), amount=50), loan=BY_DAY)

    assert (found.principal_left, found.accrued) == (cny(12_000), cny(16))


def test_many_repayments_cost_what_was_owed_on_each_day():
    made = [a_payment(str(n), on=day("2026-01-15") + timedelta(5 * n), amount=1000 + 30) for n in range(1, 6)]

    found = on_day("2026-02-14", *made, loan=BY_DAY)

    interest = total(row.interest for row in found.rows if row.kind is RowKind.PREPAYMENT)
    owed, expected = cny(12_000), cny(0)
    for _ in made:
        cost = owed.times(Decimal("0.0025"))
        owed, expected = owed - (cny(1030) - cost), expected + cost
    assert (interest, found.principal_left) == (expected, owed)


def test_a_loan_restructured_to_be_repaid_by_the_day_is_from_then_on():
    anew = terms(Method.DAILY, "0.0005", 12, start=day("2026-02-15"), unit=RateUnit.DAY)
    events = (a_restructure(day("2026-02-15"), anew),)

    before, after = (
        on_day("2026-02-25", a_payment(on=day(on), amount=amount), events=events)
        for on, amount in (("2026-02-14", 1620), ("2026-02-25", 1675))
    )

    assert (before.principal_left, total(due.paid for due in before.dues[1:])) == (cny(11_000), cny(500))
    assert after.principal_left == cny(12_000) - cny(1000) - cny(500)
