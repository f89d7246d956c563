"""One new loan that pays off several old ones: each is ended by its part of one payment, in one step."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from tests.builders import a_book, a_lender, a_loan, a_payment, cny, new, terms
from zhihuan.application import commands as c
from zhihuan.application.decide import decide
from zhihuan.domain.book import Kind
from zhihuan.domain.change import applied
from zhihuan.domain.errors import CurrencyMismatch, LoanClosed, NoSuchThing
from zhihuan.domain.health.refinancing import refinancing
from zhihuan.domain.loan import LoanId
from zhihuan.domain.money import Money
from zhihuan.domain.payment import PaymentEffect
from zhihuan.domain.position import Position
from zhihuan.domain.terms import Method

START, DAY = date(2026, 1, 15), date(2026, 3, 5)
FREE = terms(Method.INTEREST_FREE, "0")
PHONE, LAPTOP = a_loan("phone", name="Phone", terms=FREE), a_loan("laptop", name="Laptop", terms=FREE)
BOTH = a_book(new(Kind.LENDER, a_lender()), new(Kind.LOAN, PHONE), new(Kind.LOAN, LAPTOP))
NEW = a_loan("new", name="New", lender="bank", principal=30_000, start=DAY)


def after(book=BOTH, also=("laptop",)):
    command = c.Refinance(PHONE.id, NEW, a_lender("bank", "Bank"), DAY, also=tuple(map(LoanId, also)))
    return applied(book, decide(book, command))


def test_each_old_loan_is_paid_off_by_its_part_of_one_payment():
    paid = a_payment("february", loan="laptop", amount=1_000)
    book = after(a_book(*(new(kind, one) for kind, one in (
        (Kind.LENDER, a_lender()), (Kind.LOAN, PHONE), (Kind.LOAN, LAPTOP), (Kind.PAYMENT, paid),
    ))))

    parts = [one for one in book.payments.values() if one.effect is PaymentEffect.PAYOFF]
    assert [(one.loan, one.amount, one.on) for one in parts] == [
        ("phone", cny(12_000), DAY), ("laptop", cny(11_000), DAY),
    ]
    assert len({one.together for one in parts}) == 1
    assert all(Position(book, DAY).standings[one].settled for one in (PHONE.id, LAPTOP.id))


def test_health_counts_the_new_loan_for_both_and_the_rest_as_new_money():
    found = refinancing(Position(after(), DAY))

    assert found.successor == {"phone": "new", "laptop": "new"}
    assert found.repaid == {"new": cny(24_000)}


def test_a_loan_that_is_named_twice_is_paid_off_once():
    assert after(also=("phone",)).loans[PHONE.id].closed_on == DAY


def test_one_that_asks_for_nothing_is_closed():
    done = a_payment("all", loan="laptop", on=date(2026, 2, 20), amount=12_000)
    settled = replace(done, effect=PaymentEffect.PAYOFF)
    book = applied(BOTH, (new(Kind.PAYMENT, settled),))

    assert after(book).loans[LAPTOP.id].closed_on == DAY


@pytest.mark.parametrize(("other", "problem"), [
    (replace(LAPTOP, closed_on=DAY), LoanClosed), (None, NoSuchThing),
    (replace(LAPTOP, principal=Money(12_000_00, "USD")), CurrencyMismatch),
])
def test_none_of_them_is_closed_unknown_or_in_other_money(other, problem):
    things = [new(Kind.LENDER, a_lender()), new(Kind.LOAN, PHONE), *([new(Kind.LOAN, other)] if other else [])]

    with pytest.raises(problem):
        after(a_book(*things))
