"""What is told of the household joins the book, is corrected, taken out and undone."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from tests.application.decided import done, refused
from tests.builders import cny
from zhihuan.application import household_commands as h
from zhihuan.application.history import Action, Summary
from zhihuan.application.summarise import summarise
from zhihuan.domain.book import Book
from zhihuan.domain.enquiry import Enquiry, EnquiryId
from zhihuan.domain.errors import AmountTooLarge, NoSuchThing
from zhihuan.domain.guarantee import Guarantee, GuaranteeId
from zhihuan.domain.household import FactId, FactKind, HouseholdFact
from zhihuan.domain.money import Money

DAY = date(2026, 3, 1)
CASH = HouseholdFact(FactId("cash"), FactKind.LIQUID_CASH, cny(8_000), DAY)
ASKED = Enquiry(EnquiryId("asked"), DAY, "Bank of China")
GIVEN = Guarantee(GuaranteeId("given"), "Cousin", "Bank of China", cny(50_000), DAY)
HUGE = Money(10**17)
EMPTY = Book()


@pytest.mark.parametrize(("told", "corrected", "removed", "kept"), [
    (h.SetFact(CASH), h.SetFact(replace(CASH, amount=cny(0))), h.DeleteFact(CASH.id), "facts"),
    (h.SetEnquiry(ASKED), h.SetEnquiry(replace(ASKED, note="by phone")), h.DeleteEnquiry(ASKED.id), "enquiries"),
    (h.SetGuarantee(GIVEN), h.SetGuarantee(replace(GIVEN, until=DAY)), h.DeleteGuarantee(GIVEN.id), "guarantees"),
])
def test_what_is_told_joins_the_book_is_corrected_and_taken_out(told, corrected, removed, kept):
    first = done(told, EMPTY)
    second = done(corrected, first)

    assert len(getattr(first, kept)) == len(getattr(second, kept)) == 1
    assert second != first
    assert done(removed, second) == EMPTY
    refused(removed, NoSuchThing, EMPTY)


def test_names_are_kept_without_blanks_around_them():
    book = done(h.SetEnquiry(replace(ASKED, institution="  Bank of China ")), EMPTY)
    book = done(h.SetGuarantee(replace(GIVEN, whom=" Cousin\t", institution=" Bank of China")), book)

    assert book.enquiries[ASKED.id] == ASKED
    assert book.guarantees[GIVEN.id] == GIVEN


def test_telling_the_same_again_changes_nothing():
    assert done(h.SetFact(CASH), done(h.SetFact(CASH), EMPTY)) == done(h.SetFact(CASH), EMPTY)


@pytest.mark.parametrize("command", [
    h.SetFact(replace(CASH, amount=HUGE)), h.SetGuarantee(replace(GIVEN, amount=HUGE)),
])
def test_an_amount_that_no_ledger_can_bear_is_refused(command):
    refused(command, AmountTooLarge, EMPTY)


def test_the_history_names_what_was_told():
    book = done(h.SetGuarantee(GIVEN), done(h.SetEnquiry(ASKED), done(h.SetFact(CASH), EMPTY)))

    assert [summarise(book, command) for command in (
        h.SetFact(CASH), h.DeleteFact(CASH.id), h.SetEnquiry(ASKED), h.DeleteEnquiry(ASKED.id), h.SetGuarantee(GIVEN),
        h.DeleteGuarantee(GIVEN.id),
    )] == [
        Summary(Action.FACT_SET, "liquid_cash", cny(8_000)), Summary(Action.FACT_DELETED, "liquid_cash", cny(8_000)),
        Summary(Action.ENQUIRY_SET, "Bank of China"), Summary(Action.ENQUIRY_DELETED, "Bank of China"),
        Summary(Action.GUARANTEE_SET, "Cousin", cny(50_000)), Summary(Action.GUARANTEE_DELETED, "Cousin"),
    ]
