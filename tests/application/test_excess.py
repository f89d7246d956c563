"""A payment beyond everything a loan can ask for is a slip of the hand, unless it is said twice."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from tests.builders import a_lender, a_loan, a_payment, cny
from zhihuan.application import commands as c
from zhihuan.application.decide import decide
from zhihuan.application.excess import Excess, excess
from zhihuan.domain.book import Book
from zhihuan.domain.change import applied
from zhihuan.domain.errors import PaymentInExcess
from zhihuan.domain.late_terms import LateTerms
from zhihuan.domain.payment import PaymentEffect
from zhihuan.domain.position import Position

DUE = date(2026, 2, 15)
# On its first due the loan is paid off with an instalment of 1,066.19 and 11,053.81 of principal; its plan asks for
# 12,794.23 in all.
PAYOFF = cny(12_120)
LATE = replace(a_loan(), late=LateTerms())


def book_of(*commands, loan=None):
    book = Book()
    for command in (c.AddLoan(loan or a_loan(), a_lender()), *commands):
        book = applied(book, decide(book, command))
    return book


def paid(amount, identity="payment", effect=PaymentEffect.PAYOFF, on=DUE):
    return replace(a_payment(identity, on=on, amount=amount), effect=effect)


@pytest.mark.parametrize("effect", list(PaymentEffect))
def test_a_payment_far_beyond_the_loan_is_refused_with_its_payoff_and_the_excess(effect):
    with pytest.raises(PaymentInExcess) as refused:
        book_of(c.RecordPayment(paid(99_999_999, effect=effect)))

    told = refused.value
    assert (told.loan, told.payoff, told.excess) == ("Jiebei", "12120.00", "99987879.00")


@pytest.mark.parametrize("effect", list(PaymentEffect))
def test_said_twice_it_is_recorded_and_the_rest_is_overpaid(effect):
    book = book_of(c.RecordPayment(paid(99_999_999, effect=effect), in_excess=True))

    assert Position(book, DUE).standings[a_loan().id].overpaid > cny(99_987_000)


@pytest.mark.parametrize("amount", ["12120", "12120.05", "12794.23", "13000"])
def test_a_payoff_and_what_may_be_fees_are_taken_without_a_word(amount):
    book = book_of(c.RecordPayment(paid(amount)))

    found = Position(book, DUE).standings[a_loan().id]
    assert (found.settled, found.overpaid) == (True, cny(0))


def test_each_part_of_one_payment_over_several_loans_is_held_to_its_loan():
    parts = (paid(1000, "one", PaymentEffect.INSTALMENT), paid(20_000, "two", PaymentEffect.INSTALMENT))

    with pytest.raises(PaymentInExcess):
        book_of(c.RecordPayments(parts))
    assert len(book_of(c.RecordPayments(parts, in_excess=True)).payments) == 2


def test_what_a_late_loan_asks_for_holds_its_penalty():
    on = date(2026, 3, 10)

    found, unknown = (excess(book_of(loan=one), LATE.id, on, cny(20_000)) for one in (LATE, a_loan()))

    assert found is not None
    assert unknown is not None
    assert found.payoff == unknown.payoff + cny("10.88")
    assert found.amount == cny(20_000) - found.payoff


def test_a_loan_noted_as_settled_still_takes_the_payment_that_settled_it():
    settled = replace(a_loan(), closed_on=DUE)

    assert excess(book_of(loan=settled), settled.id, DUE, PAYOFF) is None


def test_a_loan_that_is_paid_asks_for_nothing_more():
    book = book_of(c.RecordPayment(paid(12_120)))

    assert excess(book, a_loan().id, DUE, cny(500)) == Excess(cny(0), cny(500))


def test_a_payment_of_a_time_when_more_was_owed_is_seen_as_of_then():
    book = book_of(c.RecordPayment(paid(11_500, on=date(2026, 6, 15))))

    assert excess(book, a_loan().id, DUE, cny("1066.19")) is None
