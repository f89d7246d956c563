"""What a payment is taken to mean before anybody says so."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from tests.builders import a_lender, a_loan, a_payment, cny, terms
from zhihuan.application import commands as c
from zhihuan.application.decide import decide
from zhihuan.application.glance import glance, paying
from zhihuan.application.payment_proposals import divided, due_by, effects_to_choose
from zhihuan.domain.book import Book
from zhihuan.domain.change import applied
from zhihuan.domain.late_terms import LateTerms
from zhihuan.domain.payment import PaymentEffect, PaymentId
from zhihuan.domain.position import Position
from zhihuan.domain.prepayment_terms import PrepaymentTerms
from zhihuan.domain.rate import RateUnit
from zhihuan.domain.terms import Method

MARCH = date(2026, 3, 10)
INSTALMENT = cny("1066.19")


def book_of(*commands):
    book = Book()
    for command in commands:
        book = applied(book, decide(book, command))
    return book


def standing(loan=None, on=MARCH):
    return Position(book_of(c.AddLoan(loan or a_loan(), a_lender())), on).standings[a_loan().id]


@pytest.fixture
def late_loan():
    return replace(a_loan(), late=LateTerms())


def test_paying_the_coming_instalment_a_few_days_ahead_asks_nothing():
    paid = Position(book_of(c.AddLoan(a_loan(), a_lender()), c.RecordPayment(a_payment(period=1))), MARCH)

    assert effects_to_choose(paid.standings[a_loan().id], INSTALMENT, MARCH) == ()


def test_what_is_overdue_and_the_coming_instalment_ask_nothing():
    assert due_by(standing(), MARCH) == INSTALMENT
    assert effects_to_choose(standing(), INSTALMENT + INSTALMENT, MARCH) == ()


def test_a_round_sum_most_likely_repays_principal():
    assert effects_to_choose(standing(), cny(5_000), MARCH)[0] is PaymentEffect.SHORTEN


def test_whole_instalments_are_most_likely_paid_in_advance():
    four = INSTALMENT.times(4)

    assert effects_to_choose(standing(), four, MARCH)[0] is PaymentEffect.INSTALMENT


def test_as_much_as_is_left_most_likely_pays_off():
    assert effects_to_choose(standing(), cny(13_200), MARCH)[0] is PaymentEffect.PAYOFF


def test_where_fees_stay_due_paying_in_advance_is_as_good():
    flat = replace(
        a_loan(terms=terms(Method.FLAT_FEE, "0.006", unit=RateUnit.PERIOD)),
        prepayment=PrepaymentTerms(fees_stay=True),
    )

    assert effects_to_choose(standing(flat), cny(5_000), MARCH)[0] is PaymentEffect.INSTALMENT


def test_with_daily_interest_every_payment_repays_principal_so_nothing_is_asked():
    daily = a_loan(terms=terms(Method.DAILY, "0.0005", unit=RateUnit.DAY))

    assert effects_to_choose(standing(daily), cny(5_000), MARCH) == ()


@pytest.mark.parametrize(("amount", "first", "second"), [
    ("1000", "1000", "0"), ("1566.19", "1066.19", "500"), ("3198.57", "2132.38", "1066.19"),
])
def test_one_payment_over_several_loans_pays_the_oldest_dues_first(amount, first, second):
    other = a_loan("later", start=date(2026, 2, 1), name="Later")
    position = Position(book_of(c.AddLoan(a_loan(), a_lender()), c.AddLoan(other, a_lender())), MARCH)

    parts = divided(position, cny(amount), (a_loan().id, other.id))

    assert (parts[a_loan().id], parts[other.id]) == (cny(first), cny(second))


def test_what_exceeds_every_due_is_given_to_no_loan():
    position = Position(book_of(c.AddLoan(a_loan(), a_lender())), MARCH)

    parts = divided(position, cny(20_000), (a_loan().id,))

    assert parts[a_loan().id] < cny(13_000)


def test_a_payment_that_was_taken_back_can_stand_after_all():
    book = book_of(
        c.AddLoan(a_loan(), a_lender()), c.RecordPayment(a_payment()),
        c.ReversePayment(PaymentId("payment"), date(2026, 2, 20)), c.ReversePayment(PaymentId("payment"), None),
    )

    assert book.payments[PaymentId("payment")].reversed_on is None


def test_a_late_instalment_marked_as_paid_is_paid_though_lateness_has_cost_something(late_loan):
    book = book_of(c.AddLoan(late_loan, a_lender()))
    before = Position(book, MARCH)

    book = applied(book, decide(book, paying(before.overdue[0], MARCH)))

    after = Position(book, MARCH)
    assert before.standings[late_loan.id].penalty
    assert (after.overdue, after.standings[late_loan.id].penalty) == ((), cny(0))
    assert after.standings[late_loan.id].interest_paid == cny(120)


def test_what_is_due_by_a_day_and_what_is_divided_hold_the_penalty(late_loan):
    position = Position(book_of(c.AddLoan(late_loan, a_lender())), MARCH)
    asked = position.overdue[0].to_pay

    assert asked > INSTALMENT
    assert due_by(position.standings[late_loan.id], MARCH) == asked
    assert divided(position, asked + cny(5), (late_loan.id,))[late_loan.id] == asked + cny(5)
    assert glance(position).overdue.amount == asked
