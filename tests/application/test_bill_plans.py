"""Which purchases are offered to be paid in instalments: those that were not turned into a plan already."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from tests.builders import a_book, a_card, a_lender, a_loan, an_entry, cny, new, terms
from zhihuan.application import commands as c
from zhihuan.application.bill_plans import purchase_in_plan
from zhihuan.application.decide import decide
from zhihuan.domain.book import Kind
from zhihuan.domain.change import applied
from zhihuan.domain.rate import RateUnit
from zhihuan.domain.revolving import EntryId
from zhihuan.domain.terms import Method

PHONE = an_entry("phone", line="card", on=date(2026, 4, 5), amount=6_000)
SHOES = an_entry("shoes", line="card", on=date(2026, 4, 6), amount=500)
LATER = an_entry("later", line="card", on=date(2026, 4, 25), amount=6_000)
BOOK = a_book(
    new(Kind.LENDER, a_lender("bank")), new(Kind.LINE, a_card()),
    *(new(Kind.ENTRY, entry) for entry in (PHONE, SHOES, LATER)),
)


def in_plan(amount, identity="plan", book=BOOK):
    loan = a_loan(
        identity, lender="bank", principal=amount, start=date(2026, 4, 8), line="card",
        terms=terms(Method.FLAT_FEE, "0.006", 12, date(2026, 5, 10), unit=RateUnit.PERIOD),
    )
    return applied(book, decide(book, c.TurnIntoPlan(loan, date(2026, 4, 1))))


def test_no_purchase_is_in_a_plan_before_one_is_made():
    assert not any(purchase_in_plan(BOOK, entry) for entry in (PHONE, SHOES, LATER))


def test_a_purchase_whose_amount_left_its_bill_is_in_a_plan_and_no_other():
    book = in_plan(6_000)

    assert [purchase_in_plan(book, entry) for entry in (PHONE, SHOES, LATER)] == [True, False, False]


def test_of_two_alike_both_may_be_turned_until_both_were():
    twin = replace(PHONE, id=EntryId("twin"))
    book = applied(BOOK, decide(BOOK, c.AddEntry(twin)))

    once = in_plan(6_000, book=book)
    twice = in_plan(6_000, "second", book=once)

    assert not purchase_in_plan(once, PHONE)
    assert purchase_in_plan(twice, PHONE)


@pytest.mark.parametrize(("amount", "whole"), [(6_500, True), (6_400, False)])
def test_a_plan_over_the_whole_bill_leaves_no_purchase_of_it(amount, whole):
    book = in_plan(amount)

    assert purchase_in_plan(book, SHOES) is whole
    assert cny(amount) == next(iter(book.loans.values())).principal
