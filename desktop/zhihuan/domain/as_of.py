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

K = TypeVar("K")
V = TypeVar("V")


def as_of(book: Book, day: date) -> Book:
    """Return what a position can look at, as far as it was known on a day.

    Loans count from their start, payments, entries and events from their own day, a change from when it was agreed,
    incomes and guarantees from when they began, whenever they were typed in. That a loan was closed, a payment taken
    back, or that an income ended or did not come, is not known before it happened. Lenders, lines and quotes bear no
    day. Nothing is kept of imports, wishes and recoveries. What changes nothing stays the same object.

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
