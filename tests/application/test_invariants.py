"""Every plan of a book adds up in every version; where one did not, the figures would be told."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.builders import a_book, a_lender, a_loan, a_loan_with_lender, a_payment, cny, new
from tests.domain.lives import a_rate, a_restructure, changes, day, loans, payments
from zhihuan.application.invariants import breaches, broken_plans
from zhihuan.domain.book import Book, Kind
from zhihuan.domain.course import course
from zhihuan.domain.payment import PaymentEffect

LOAN = a_loan()


def test_a_loan_with_all_that_happened_to_it_adds_up():
    early = replace(a_payment(amount=5000), effect=PaymentEffect.SHORTEN)
    agreed = a_restructure(day("2026-05-20"), principal=cny(9000))

    book = a_book(*a_loan_with_lender(LOAN), new(Kind.PAYMENT, early), new(Kind.LOAN_CHANGE, agreed))

    assert broken_plans(book) == ()
    assert broken_plans(Book()) == ()


@given(loans(), st.data())
def test_no_book_is_broken_by_what_happens_to_a_loan(loan, data):
    things = [new(Kind.LENDER, a_lender()), new(Kind.LOAN, loan)]
    things += [new(Kind.LOAN_CHANGE, data.draw(changes(loan, str(number)))) for number in range(2)]
    things += [new(Kind.PAYMENT, payment) for payment in data.draw(payments(loan, most=4))]

    assert broken_plans(a_book(*things)) == ()


@pytest.mark.parametrize(("wrong", "told"), [
    ({"principal": cny(1)}, "its plan since 2026-01-15 repays 10945.42 of 12000.00"),
    ({"balance": cny(1)}, "its plan since 2026-01-15 leaves 1.00"),
    ({"fee": cny(-1)}, "its plan since 2026-01-15 has an amount below zero"),
])
def test_a_plan_that_does_not_add_up_is_told_with_its_figures(wrong, told):
    found = course(LOAN)
    (version,) = found.versions
    rows = (*version.rows[:-1], replace(version.rows[-1], **wrong))

    assert list(breaches(LOAN, replace(found, versions=(replace(version, rows=rows),)))) == [told]


def test_a_row_that_moved_though_it_was_past_is_told():
    found = course(LOAN, (a_rate(day("2026-05-15")),))
    signed, anew = found.versions
    moved = replace(anew, rows=(replace(anew.rows[0], due=day("2026-02-16")), *anew.rows[1:]))

    assert list(breaches(LOAN, replace(found, versions=(signed, moved)))) == ["its plan before 2026-05-15 has moved"]
