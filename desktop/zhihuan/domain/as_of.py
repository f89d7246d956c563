"""A book as it was known on a past day: only what is dated up to it.

A `Position` leaves out by itself what happened later. What looks ahead from its day, such as the dues of coming months
over the income of coming months, needs a book in which nothing later was heard of.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import replace
from datetime import date
from typing import TypeVar

from zhihuan.domain.book import Book
from zhihuan.domain.income import Income
from zhihuan.domain.loan import Loan
from zhihuan.domain.payment import Payment
from zhihuan.domain.recovery.case import RecoveryCase
from zhihuan.domain.recovery.contact import Contact
from zhihuan.domain.recovery.document import CaseDocument
from zhihuan.domain.recovery.step import RecoveryStep

K = TypeVar("K")
V = TypeVar("V")


def as_of(book: Book, day: date) -> Book:
    """Return what a position can look at, as far as it was known on a day.

    Loans count from their start, payments, entries and events from their own day, a change from when it was agreed,
    incomes, guarantees and recovery cases from when they began, whenever they were typed in. That a loan was closed, a
    payment taken back, that an income ended or did not come, a case ended, a step was done, an answer came or a
    document was got, is not known before it happened. Lenders, lines, quotes and what a business plans bear no day,
    nor do a loan's purpose and whether it is debited. Nothing is kept of imports and wishes. What changes nothing
    stays the same object.

    >>> from zhihuan.domain.income import IncomeId
    >>> from zhihuan.domain.money import Money
    >>> job = Income(IncomeId("job"), "Job", Money(1_000), date(2026, 2, 1), until=date(2026, 5, 31))
    >>> book = Book(incomes={job.id: job})
    >>> as_of(book, date(2026, 1, 31)).incomes
    {}
    >>> str(as_of(book, date(2026, 4, 30)).incomes["job"].until), as_of(book, date(2026, 5, 31)).incomes["job"] is job
    ('None', True)
    """
    loans = _known(book.loans, lambda one: one.start <= day, lambda one: _loan(one, day))
    cases = _known(book.cases, lambda one: one.since <= day, lambda one: _case(one, day))
    return Book(
        lenders=book.lenders,
        lines=book.lines,
        line_events=_known(book.line_events, lambda one: one.on <= day),
        loans=loans,
        loan_changes=_known(book.loan_changes, lambda one: one.known_by(day) and one.loan in loans),
        payments=_known(
            book.payments, lambda one: one.on <= day and one.loan in loans, lambda one: _payment(one, day)
        ),
        entries=_known(book.entries, lambda one: one.on <= day),
        incomes=_known(book.incomes, lambda one: one.since <= day, lambda one: _income(one, day)),
        quotes=book.quotes,
        facts=_known(book.facts, lambda one: one.on <= day),
        enquiries=_known(book.enquiries, lambda one: one.on <= day),
        guarantees=_known(book.guarantees, lambda one: one.since <= day),
        cases=cases,
        steps=_known(book.steps, lambda one: one.case in cases, lambda one: _step(one, day)),
        contacts=_known(book.contacts, lambda one: one.on <= day and one.case in cases, lambda one: _contact(one, day)),
        documents=_known(book.documents, lambda one: one.case in cases, lambda one: _document(one, day)),
        flows=_known(book.flows, lambda one: one.case in cases),
    )


def _known(
    things: Mapping[K, V], by_then: Callable[[V], bool], as_it_was: Callable[[V], V] = lambda one: one
) -> Mapping[K, V]:
    found = {key: as_it_was(one) for key, one in things.items() if by_then(one)}
    return things if found == things else found


def _loan(loan: Loan, day: date) -> Loan:
    return replace(loan, closed_on=None) if loan.closed_on is not None and loan.closed_on > day else loan


def _payment(payment: Payment, day: date) -> Payment:
    later = payment.reversed_on is not None and payment.reversed_on > day
    return replace(payment, reversed_on=None) if later else payment


def _income(income: Income, day: date) -> Income:
    missing = tuple(month for month in income.missing if month <= day)
    until = None if income.until is None or income.until > day else income.until
    same = missing == income.missing and until == income.until
    return income if same else replace(income, missing=missing, until=until)


def _case(case: RecoveryCase, day: date) -> RecoveryCase:
    ended = case.closed_on is not None and case.closed_on <= day
    found = replace(
        case, closed_on=case.closed_on if ended else None, outcome=case.outcome if ended else None,
        marks=tuple(mark for mark in case.marks if mark.on <= day),
        confirmed_on=_by(case.confirmed_on, day),
    )
    return case if found == case else found


def _step(step: RecoveryStep, day: date) -> RecoveryStep:
    return replace(step, done_on=None) if _by(step.done_on, day) != step.done_on else step


def _contact(contact: Contact, day: date) -> Contact:
    answered = _by(contact.replied_on, day) == contact.replied_on
    return contact if answered else replace(contact, reply="", replied_on=None)


def _document(document: CaseDocument, day: date) -> CaseDocument:
    in_hand = _by(document.got_on, day) == document.got_on
    return document if in_hand else replace(document, got_on=None, file=None)


def _by(found: date | None, day: date) -> date | None:
    return None if found is None or found > day else found
