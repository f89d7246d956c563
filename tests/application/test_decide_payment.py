"""What several loans are paid with at once, and what is taken back."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from tests.application.decided import BOOK, LOAN, done, refused
from tests.builders import a_payment, cny
from zhihuan.application import commands as c
from zhihuan.application.decide import decide
from zhihuan.application.history import Action, Summary
from zhihuan.application.summarise import summarise
from zhihuan.domain.errors import (
    AlreadyThere,
    AmountTooLarge,
    CurrencyMismatch,
    DatesOutOfOrder,
    NoSuchThing,
    PaymentInExcess,
)
from zhihuan.domain.loan import LoanId
from zhihuan.domain.money import Money
from zhihuan.domain.payment import PaymentId
from zhihuan.domain.position import Position


def two_parts(**parts):
    return c.RecordPayments((a_payment("first", amount=300, **parts), a_payment("second", loan="other", amount=200)))


def test_one_payment_over_several_loans_is_one_step_and_known_as_one():
    book = done(two_parts())

    assert {one.together for one in book.payments.values() if one.id != "payment"} == {"first"}
    assert summarise(BOOK, two_parts()) == Summary(Action.PAYMENT_RECORDED, "Jiebei, Other", cny(500))


def test_parts_that_say_that_they_belong_together_are_believed():
    part = replace(a_payment("first"), together="transfer 7")

    book = done(c.RecordPayments((part, a_payment("second", loan="other"))))

    assert book.payments[PaymentId("second")].together == "transfer 7"


def test_a_single_part_is_a_payment_like_any_other():
    assert done(c.RecordPayments((a_payment("p"),))).payments[PaymentId("p")] == a_payment("p")
    assert decide(BOOK, c.RecordPayments(())) == ()


@pytest.mark.parametrize(("parts", "problem"), [
    ((a_payment("p"), a_payment("p", loan="other")), AlreadyThere),
    ((a_payment("p"), a_payment("q", loan="x")), NoSuchThing),
    ((a_payment("p"), a_payment("q", amount=Money(1, "USD"))), CurrencyMismatch),
    ((a_payment("p", amount=Money(10**14)), a_payment("q", loan="other")), AmountTooLarge),
])
def test_a_payment_over_several_loans_fits_each(parts, problem):
    refused(c.RecordPayments(parts), problem)


def test_a_payment_is_taken_back_with_all_its_parts():
    book = done(two_parts())
    command = c.ReversePayment(PaymentId("second"), date(2026, 2, 18))

    after = done(command, book)

    assert {one.id: one.reversed_on for one in after.payments.values()} == {
        "payment": None, "first": date(2026, 2, 18), "second": date(2026, 2, 18),
    }
    assert summarise(book, command) == Summary(Action.PAYMENT_REVERSED, "Jiebei, Other", cny(500))
    assert decide(after, command) == ()


def test_a_payment_taken_back_pays_nothing_from_that_day():
    book = done(c.ReversePayment(PaymentId("payment"), date(2026, 2, 18)))

    owed = {day: Position(book, date(2026, 2, day)).standings[LOAN.id].principal_left for day in (17, 18)}
    assert owed[18] == LOAN.principal > owed[17]


@pytest.mark.parametrize(("command", "problem"), [
    (c.ReversePayment(PaymentId("x"), date(2026, 2, 18)), NoSuchThing),
    (c.ReversePayment(PaymentId("payment"), date(2026, 2, 14)), DatesOutOfOrder),
])
def test_a_payment_is_taken_back_after_it_was_made(command, problem):
    refused(command, problem)


def test_a_payment_gets_another_day_and_undo_gives_it_the_old_one():
    later = replace(BOOK.payments[PaymentId("payment")], on=date(2026, 2, 18), note="late")
    command = c.EditPayment(later)

    book = done(command)

    assert book.payments == {later.id: later}
    assert summarise(BOOK, command).action is Action.PAYMENT_EDITED
    assert decide(book, command) == ()


def test_the_day_of_one_part_is_the_day_of_all():
    book = done(two_parts())
    part = book.payments[PaymentId("second")]

    after = done(c.EditPayment(replace(part, on=date(2026, 2, 20), amount=cny(150))), book)

    found = {one.id: (one.on, one.amount) for one in after.payments.values() if one.together}
    assert found == {"first": (date(2026, 2, 20), cny(300)), "second": (date(2026, 2, 20), cny(150))}


@pytest.mark.parametrize(("edit", "problem"), [
    ({"id": PaymentId("x")}, NoSuchThing), ({"on": date(2025, 1, 1)}, DatesOutOfOrder),
    ({"amount": Money(100, "USD")}, CurrencyMismatch), ({"amount": cny(1_000_000)}, PaymentInExcess),
    ({"loan": LoanId("x")}, NoSuchThing),
])
def test_a_payment_is_not_corrected_into_one_that_could_not_be_recorded(edit, problem):
    refused(c.EditPayment(replace(BOOK.payments[PaymentId("payment")], **edit)), problem)


def test_more_than_the_loan_asks_for_is_kept_as_it_was_and_taken_when_said_twice():
    much = replace(BOOK.payments[PaymentId("payment")], amount=cny(1_000_000))
    book = done(c.EditPayment(much, in_excess=True))

    after = done(c.EditPayment(replace(much, on=date(2026, 2, 20))), book)

    assert after.payments[much.id].on == date(2026, 2, 20)
