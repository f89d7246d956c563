"""How a loan stands when money is taken back or shared, its interest is told or not, and a past day is asked for."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.builders import a_loan, a_payment, cny, terms
from tests.domain.balances import LOAN, LOWER, PAYOFF, SHORTEN, left, on_day, paying
from tests.domain.lives import changes, day, days_of, loans, orders, payments
from zhihuan.domain.balance import standing
from zhihuan.domain.late_terms import LateTerms
from zhihuan.domain.money import Money
from zhihuan.domain.schedule import RowKind
from zhihuan.domain.terms import Method


def test_a_payment_counts_up_to_the_day_before_it_was_taken_back():
    bounced = replace(a_payment(amount=1120), reversed_on=day("2026-02-18"))

    assert left(on_day("2026-02-17", bounced))[0] == "0.00"
    assert left(on_day("2026-02-18", bounced))[0] == "1120.00"
    assert left(on_day("2026-03-01", bounced, a_payment("again", on=day("2026-02-19"), amount=1120)))[0] == "0.00"


def test_principal_repaid_early_comes_back_with_the_payment_taken_back():
    bounced = replace(paying(LOWER, "2026-01-15", 6000), reversed_on=day("2026-01-20"))

    assert on_day("2026-01-20", bounced) == replace(on_day("2026-01-20"), interest_paid=cny(0))
    assert on_day("2026-01-19", bounced).principal_left == cny(6000)


def test_one_payment_over_two_loans_pays_its_part_of_each():
    other = a_loan("weilidai", terms=LOAN.terms)
    parts = (
        replace(a_payment("one", amount=1120), together="15 February"),
        replace(a_payment("two", loan="weilidai", amount=500), together="15 February"),
    )

    found = [standing(loan, (part,), day("2026-02-15")) for loan, part in zip((LOAN, other), parts, strict=True)]

    assert [str(one.dues[0].left) for one in found] == ["0.00", "620.00"]


def test_interest_is_what_payments_tell_and_the_plans_where_they_are_whole_instalments():
    told, whole = a_payment("a", amount=1120, interest=cny(120)), a_payment("b", on=day("2026-03-15"), amount=1110)

    assert on_day("2026-02-15").interest_paid == cny(0)
    assert on_day("2026-03-14", told, whole).interest_paid == cny(120)
    assert on_day("2026-03-15", told, whole).interest_paid == cny(230)
    assert on_day("2026-03-14", told, loan=replace(LOAN, paid_before=day("2026-03-01"))).interest_paid is None


def test_two_payments_that_make_one_instalment_tell_its_interest():
    first, second = (a_payment(name, amount=560) for name in "ab")

    assert on_day("2026-02-15", first).interest_paid is None
    assert on_day("2026-02-15", first, second).interest_paid == cny(120)
    assert on_day("2026-03-15", a_payment(amount=2230)).interest_paid == cny(230)


def test_the_interest_of_a_late_instalment_is_known_once_its_penalty_is_paid_too():
    late = replace(LOAN, late=LateTerms())

    assert on_day("2026-02-25", a_payment(on=day("2026-02-25"), amount=1120), loan=late).interest_paid is None
    assert on_day("2026-02-25", a_payment(on=day("2026-02-25"), amount=1125), loan=late).interest_paid == cny(120)


@pytest.mark.parametrize("made", [
    (a_payment(amount=1000),), (a_payment(amount=1121),), (a_payment(amount=13_000),),
    (a_payment(amount=1120, principal=cny(900)),), (a_payment(amount=1120, fee=cny(3)),),
    (a_payment("a", amount=500, interest=cny(100)), a_payment("b", amount=620)),
    (paying(PAYOFF, "2026-02-15", 12_120),), (paying(SHORTEN, "2026-02-15", 3000),),
    (a_payment("a", amount=3340), paying(LOWER, "2026-02-15", 1000, interest=cny(0), principal=cny(1000))),
])
def test_interest_is_unknown_where_neither_the_payment_nor_the_plan_tells_it(made):
    assert on_day("2026-02-20", *made).interest_paid is None


def test_interest_is_unknown_where_a_payment_belongs_to_what_counts_as_paid():
    free = a_loan(terms=terms(Method.INTEREST_FREE), paid_before=day("2026-02-16"))

    assert on_day("2026-02-20", loan=free).interest_paid == cny(0)
    assert on_day("2026-02-20", a_payment(amount=1000, period=1), loan=free).interest_paid is None


@given(loans(), st.data(), orders)
def test_a_past_day_is_seen_as_it_was_whatever_came_later(loan, data, order):
    made, events = data.draw(payments(loan)), tuple(data.draw(st.lists(changes(loan), max_size=2)))
    today = data.draw(days_of(loan)) + timedelta(data.draw(st.integers(0, 100)))
    seen = tuple(one for one in made if one.counts_on(today))

    whole, then = (standing(loan, each, today, events=events, order=order) for each in (made, seen))

    assert whole == then


@given(loans(), st.data(), orders)
def test_no_figure_is_below_zero_whatever_happens(loan, data, order):
    made, events = data.draw(payments(loan)), tuple(data.draw(st.lists(changes(loan), max_size=2)))
    today = max(data.draw(days_of(loan)), loan.start) + timedelta(data.draw(st.integers(0, 100)))

    found = standing(loan, made, today, events=events, order=order)

    zero = Money.zero(loan.principal.currency)
    assert min(found.principal_left, found.overpaid, found.accrued, found.penalty or zero) >= zero
    assert found.owed >= found.principal_left
    assert all(zero <= due.paid <= due.amount for due in found.dues)
    assert found.settled == (not found.principal_left and found.next_due is None)


@given(loans(), st.data(), orders)
def test_no_coin_is_lost_in_any_order_of_parts(loan, data, order):
    loan = replace(loan, late=None)
    events = tuple(one for one in data.draw(st.lists(changes(loan), max_size=2)) if one.agreed is None)
    made = tuple(one for one in data.draw(payments(loan)) if one.effect is not PAYOFF)
    today = data.draw(days_of(loan))

    found = standing(loan, made, today, events=events, order=order)

    counted = [one for one in made if one.counts_on(today)]
    apart = sum(min(one.penalty or one.amount.times(0), one.amount).minor for one in counted)
    early = sum(row.payment.minor for row in found.rows if row.kind is RowKind.PREPAYMENT)
    covered = sum(due.paid.minor for due in found.dues)
    assert covered + early + found.overpaid.minor + apart == sum(one.amount.minor for one in counted)


def test_a_day_before_the_loan_has_accrued_nothing():
    assert on_day("2026-01-01").accrued == cny(0)
    assert standing(LOAN, (), date(2026, 1, 15)).accrued == cny(0)
