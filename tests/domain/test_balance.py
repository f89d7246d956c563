"""How a loan stands on a day: what its payments cover, and what is still owed."""

from __future__ import annotations

from datetime import date, timedelta
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.builders import a_loan, a_payment, cny, terms
from zhihuan.domain.balance import standing
from zhihuan.domain.due import DueKind, DueState
from zhihuan.domain.money import Money, total
from zhihuan.domain.rate import Rate
from zhihuan.domain.schedule import RowKind
from zhihuan.domain.terms import Method, PlanRow, plan_terms

# 12,000 yuan from 15 January 2026, twelve principals of 1,000, interest falling from 120 by 10 each month.
EVEN = terms(Method.EQUAL_PRINCIPAL)
LOAN = a_loan(terms=EVEN)


def paid(*payments, loan=LOAN, today=date(2026, 3, 20)):
    return standing(loan, payments, today)


def left(found):
    return [str(due.left) for due in found.dues[:3]]


def test_a_payment_of_the_instalment_pays_it():
    found = paid(a_payment(amount=1120), today=date(2026, 2, 20))

    assert found.dues[0].state(date(2026, 2, 20)) is DueState.PAID
    assert found.dues[0].paid_on == date(2026, 2, 15)
    assert found.principal_left == cny(11_000)
    assert found.owed == cny(11_000)
    assert found.next_due == found.dues[1]
    assert not found.overpaid


def test_nothing_paid_owes_the_interest_of_what_is_due():
    found = paid()

    assert [due.state(date(2026, 3, 20)) for due in found.dues[:3]] == [
        DueState.OVERDUE, DueState.OVERDUE, DueState.UPCOMING,
    ]
    assert found.principal_left == cny(12_000)
    assert found.owed == cny(12_000) + cny(120) + cny(110)


def test_the_due_day_itself_is_not_overdue():
    (first, *_) = paid(today=date(2026, 2, 15)).dues

    assert first.state(date(2026, 2, 15)) is DueState.DUE
    assert first.state(date(2026, 2, 16)) is DueState.OVERDUE
    assert (first.days_left(date(2026, 2, 14)), first.days_left(date(2026, 2, 17))) == (1, -2)


def test_a_part_pays_interest_before_principal():
    found = paid(a_payment(amount=100), today=date(2026, 2, 20))

    assert found.dues[0].left == cny(1020)
    assert found.dues[0].paid_on is None
    assert found.principal_left == cny(12_000)
    assert found.owed == cny(12_020)


def test_a_part_beyond_the_interest_repays_principal():
    found = paid(a_payment(amount=620), today=date(2026, 2, 20))

    assert found.principal_left == cny(11_500)
    assert found.owed == cny(11_500)
    assert found.dues[0].left == cny(500)


def test_two_parts_pay_an_instalment_on_the_day_of_the_second():
    found = paid(a_payment("a", amount=620), a_payment("b", on=date(2026, 2, 18), amount=500))

    assert found.dues[0].paid_on == date(2026, 2, 18)
    assert found.dues[0].paid_late


def test_what_is_left_over_goes_to_the_next_instalment():
    found = paid(a_payment(amount=1200))

    assert left(found) == ["0.00", "1030.00", "1100.00"]


def test_an_early_payment_pays_the_instalment_ahead():
    found = paid(a_payment(on=date(2026, 1, 20), amount=1120), today=date(2026, 1, 20))

    assert not found.dues[0].left
    assert not found.dues[0].paid_late
    assert found.next_due is not None
    assert found.next_due.number == 2


def test_a_late_payment_pays_the_oldest_open_instalment():
    found = paid(a_payment(on=date(2026, 3, 15), amount=1120))

    assert left(found) == ["0.00", "1110.00", "1100.00"]
    assert found.dues[0].paid_late


def test_a_payment_that_names_an_instalment_pays_that_one():
    found = paid(a_payment(on=date(2026, 3, 15), amount=1110, period=2))

    assert left(found) == ["1120.00", "0.00", "1100.00"]


def test_what_the_named_instalment_cannot_take_goes_to_the_oldest():
    found = paid(a_payment(on=date(2026, 3, 15), amount=1200, period=2))

    assert left(found) == ["1030.00", "0.00", "1100.00"]


def test_an_instalment_that_does_not_exist_is_not_paid():
    found = paid(a_payment(amount=1120, period=99))

    assert left(found) == ["0.00", "1110.00", "1100.00"]


def test_what_exceeds_the_plan_is_overpaid():
    found = paid(a_payment(on=date(2026, 2, 1), amount=13_000))

    assert found.settled
    assert found.next_due is None
    assert not found.owed
    assert not found.accrued
    assert found.overpaid == cny(13_000) - cny(12_780)


def test_what_is_overpaid_adds_up():
    found = paid(a_payment("a", on=date(2026, 2, 1), amount=13_000), a_payment("b", on=date(2026, 2, 2), amount=5))

    assert found.overpaid == cny(225)


def test_a_due_names_its_loan_and_its_place():
    found = paid()

    assert found.loan == LOAN
    assert [(due.kind, due.subject, due.number, due.of) for due in found.dues[:2]] == [
        (DueKind.INSTALMENT, LOAN.id, 1, 12), (DueKind.INSTALMENT, LOAN.id, 2, 12),
    ]


def test_interest_due_after_the_principal_is_still_to_be_paid():
    rows = (
        PlanRow(date(2026, 2, 15), cny(12_000), cny(0), cny(0)), PlanRow(date(2026, 3, 15), cny(0), cny(90), cny(0)),
    )
    loan = a_loan(terms=plan_terms(rows, Rate(Decimal("0.06"))))

    found = paid(a_payment(amount=12_000), loan=loan, today=date(2026, 3, 1))

    assert (found.principal_left, found.settled) == (cny(0), False)
    assert found.next_due == found.dues[1]


def test_a_day_in_the_past_knows_nothing_of_later_payments():
    payments = (a_payment("a", amount=1120), a_payment("b", on=date(2026, 3, 15), amount=1110))

    assert left(paid(*payments, today=date(2026, 2, 14))) == ["1120.00", "1110.00", "1100.00"]
    assert left(paid(*payments, today=date(2026, 2, 15))) == ["0.00", "1110.00", "1100.00"]
    assert left(paid(*payments, today=date(2026, 3, 15))) == ["0.00", "0.00", "1100.00"]


# ── paid before ───────────────────────────────────────────────────────────────


def test_what_fell_due_before_the_day_counts_as_paid_without_a_record():
    found = paid(loan=a_loan(terms=EVEN, paid_before=date(2026, 3, 10)))

    assert [due.assumed for due in found.dues[:3]] == [True, False, False]
    assert found.dues[0].paid_on is None
    assert left(found) == ["0.00", "1110.00", "1100.00"]
    assert found.principal_left == cny(11_000)
    assert found.owed == cny(11_110)


def test_the_day_itself_is_not_before_it():
    found = paid(loan=a_loan(terms=EVEN, paid_before=date(2026, 2, 15)))

    assert left(found)[0] == "1120.00"


def test_nothing_is_assumed_of_the_future():
    loan = a_loan(terms=EVEN, paid_before=date(2099, 1, 1))

    found = paid(loan=loan, today=date(2026, 2, 15))

    assert [due.assumed for due in found.dues[:2]] == [False, False]
    assert found.owed == cny(12_120)


@pytest.mark.parametrize("on", [date(2026, 2, 10), date(2026, 2, 15), date(2026, 2, 17), date(2026, 3, 9)])
def test_a_payment_of_the_assumed_time_pays_nothing_else(on):
    loan = a_loan(terms=EVEN, paid_before=date(2026, 3, 10))

    found = paid(a_payment(on=on, amount=1120), loan=loan)

    assert left(found) == ["0.00", "1110.00", "1100.00"]
    assert not found.overpaid


def test_a_payment_since_then_pays_the_next_instalment():
    loan = a_loan(terms=EVEN, paid_before=date(2026, 3, 10))

    found = paid(a_payment(on=date(2026, 3, 10), amount=1110), loan=loan)

    assert left(found) == ["0.00", "0.00", "1100.00"]


@pytest.mark.parametrize("on", [date(2026, 2, 10), date(2026, 2, 15), date(2026, 3, 9)])
def test_a_payment_of_the_assumed_time_that_names_an_open_instalment_pays_it(on):
    loan = a_loan(terms=EVEN, paid_before=date(2026, 3, 10))

    found = paid(a_payment(on=on, amount=1110, period=2), loan=loan)

    assert left(found) == ["0.00", "0.00", "1100.00"]


def test_a_payment_that_names_an_assumed_instalment_pays_nothing_else():
    loan = a_loan(terms=EVEN, paid_before=date(2026, 3, 10))

    found = paid(a_payment(on=date(2026, 3, 12), amount=1120, period=1), loan=loan)

    assert left(found) == ["0.00", "1110.00", "1100.00"]


def test_an_early_payment_counts_when_nothing_is_assumed():
    loan = a_loan(terms=EVEN, paid_before=date(2026, 2, 1))

    found = paid(a_payment(on=date(2026, 1, 20), amount=1120), loan=loan, today=date(2026, 2, 1))

    assert not found.dues[0].left


# ── settled ───────────────────────────────────────────────────────────────────


def test_a_settled_loan_owes_nothing_and_has_no_later_dues():
    found = paid(a_payment(amount=1120), loan=a_loan(terms=EVEN, closed_on=date(2026, 3, 18)))

    assert found.settled
    assert [due.number for due in found.dues] == [1, 2]
    assert [due.assumed for due in found.dues] == [False, True]
    assert not found.owed


def test_an_instalment_due_on_the_day_a_loan_was_settled_is_settled_with_it():
    found = paid(loan=a_loan(terms=EVEN, closed_on=date(2026, 3, 15)))

    assert [(due.number, due.assumed) for due in found.dues] == [(1, True), (2, True)]
    assert found.settled


def test_a_loan_settled_later_still_owes_before():
    loan = a_loan(terms=EVEN, closed_on=date(2026, 3, 18))

    assert paid(loan=loan, today=date(2026, 3, 17)).owed == cny(12_230)
    assert not paid(loan=loan, today=date(2026, 3, 18)).owed


def test_the_sum_that_settled_a_loan_early_is_not_overpaid():
    loan = a_loan(terms=EVEN, closed_on=date(2026, 2, 20))

    found = paid(a_payment("a", amount=1120), a_payment("b", on=date(2026, 2, 20), amount=11_020), loan=loan)

    assert not found.overpaid


def test_a_loan_may_be_settled_before_its_first_due():
    found = paid(loan=a_loan(terms=EVEN, closed_on=date(2026, 1, 20)))

    assert (found.dues, found.settled) == ((), True)


# ── whatever was paid ─────────────────────────────────────────────────────────

payments = st.lists(
    st.tuples(st.integers(0, 500), st.integers(1, 300_000), st.one_of(st.none(), st.integers(1, 14))), max_size=20
)


@given(payments, st.integers(0, 500), st.sampled_from(list(Method)))
def test_no_coin_is_lost_whatever_is_paid(lines, day, method):
    loan = a_loan(terms=terms(method))
    today = loan.start + timedelta(days=day)
    made = tuple(
        a_payment(str(n), on=loan.start + timedelta(days=on), amount=Money(amount), period=period)
        for n, (on, amount, period) in enumerate(lines)
    )

    found = standing(loan, made, today)

    counted = total(one.amount for one in made if one.on <= today)
    early = total(row.payment for row in found.rows if row.kind is RowKind.PREPAYMENT)
    assert total(due.paid for due in found.dues) + early + found.overpaid == counted
    assert all(cny(0) <= due.paid <= due.amount for due in found.dues)
    assert cny(0) <= found.principal_left <= loan.principal
    assert found.owed >= found.principal_left
    assert found.settled == (not any(due.left for due in found.dues))


@given(payments)
def test_the_order_of_the_records_does_not_matter(lines):
    made = [
        a_payment(str(n), on=LOAN.start + timedelta(days=on), amount=Money(amount))
        for n, (on, amount, _) in enumerate(lines)
    ]

    one, other = paid(*made, today=date(2027, 6, 1)), paid(*reversed(made), today=date(2027, 6, 1))

    assert (one.owed, one.overpaid, one.dues) == (other.owed, other.overpaid, other.dues)


def test_a_penalty_told_apart_pays_no_instalment():
    loan = a_loan()
    paid = a_payment(on=date(2026, 2, 20), amount="1076.19", penalty=cny("10.00"))

    found = standing(loan, (paid,), date(2026, 2, 21))

    assert [due.paid for due in found.dues[:2]] == [cny("1066.19"), cny(0)]
