"""The first page: four figures and the due list, and the command that pays a due."""

from __future__ import annotations

from datetime import date

import pytest

from tests.builders import (
    a_book,
    a_line,
    a_loan,
    a_loan_with_lender,
    a_payment,
    an_entry,
    cny,
    new,
    terms,
)
from zhihuan.application.commands import PayBill, RecordPayment
from zhihuan.application.decide import decide
from zhihuan.application.glance import DueGroup, due_rows, glance, paying
from zhihuan.domain.book import Book, Kind
from zhihuan.domain.change import applied
from zhihuan.domain.money import Money
from zhihuan.domain.position import Position
from zhihuan.domain.terms import Method

EVEN = terms(Method.EQUAL_PRINCIPAL)
BOOK_PARTS = (
    *a_loan_with_lender(a_loan(terms=EVEN, pay_from="Salary card")), new(Kind.LINE, a_line()),
    new(Kind.ENTRY, an_entry(on=date(2026, 2, 20), amount=300)),
)
BOOK = a_book(*BOOK_PARTS)


def seen(day, book=BOOK):
    return glance(Position(book, date.fromisoformat(day)))


def test_four_figures_and_the_list():
    found = seen("2026-03-10")

    assert (found.overdue.amount, found.overdue.count) == (cny(1120), 1)
    assert (found.next_seven_days.amount, found.next_seven_days.count) == (cny(1410), 2)
    assert (found.this_month.amount, found.this_month.count) == (cny(1410), 2)
    assert found.owed.main.amount == cny(12_420)
    assert found.owed_before == cny(12_000)
    assert not found.paid_this_month
    assert [(row.group, row.name, row.lender.name, row.pay_from) for row in found.rows] == [
        (DueGroup.OVERDUE, "Jiebei", "Ant Consumer Finance", "Salary card"),
        (DueGroup.TODAY, "Huabei", "Ant Consumer Finance", ""),
        (DueGroup.THIS_WEEK, "Jiebei", "Ant Consumer Finance", "Salary card"),
    ]


@pytest.mark.parametrize(("day", "group"), [
    ("2026-02-07", DueGroup.LATER), ("2026-02-08", DueGroup.THIS_WEEK), ("2026-02-14", DueGroup.THIS_WEEK),
    ("2026-02-15", DueGroup.TODAY), ("2026-02-16", DueGroup.OVERDUE),
])
def test_the_week_ends_on_the_seventh_day(day, group):
    assert seen(day).rows[0].group is group


def test_the_week_and_the_list_count_alike():
    found = seen("2026-03-08")

    counted = [row for row in found.rows if row.group in (DueGroup.TODAY, DueGroup.THIS_WEEK)]
    assert len(counted) == found.next_seven_days.count == 2


def test_what_is_paid_leaves_the_figures_and_the_list():
    book = applied(BOOK, (new(Kind.PAYMENT, a_payment(on=date(2026, 3, 9), amount=1110, period=2)),))

    found = seen("2026-03-10", book)

    assert found.paid_this_month == cny(1110)
    assert found.this_month.amount == cny(300)
    assert [row.due.number for row in found.rows] == [1, 0]


def test_what_is_said_to_be_paid_is_in_no_figure():
    book = a_book(*a_loan_with_lender(a_loan(terms=EVEN, paid_before=date(2026, 3, 20))))

    found = seen("2026-03-20", book)

    assert (found.overdue.count, found.this_month.count, found.paid_this_month) == (0, 0, cny(0))


def test_other_currencies_stand_beside_a_figure_and_are_in_none():
    dollars = a_loan("usd", name="Dollars", principal=Money(1200_00, "USD"), terms=EVEN)

    found = seen("2026-03-10", a_book(*BOOK_PARTS, new(Kind.LOAN, dollars)))

    assert [one.amount for one in found.owed.others] == [Money(1212_00, "USD")]
    assert [one.amount for one in found.overdue.others] == [Money(112_00, "USD")]
    assert (found.owed.main, found.overdue.amount, found.overdue.count) == (seen("2026-03-10").owed.main, cny(1120), 2)


def test_the_horizon_may_be_wider():
    position = Position(BOOK, date(2026, 3, 10))

    assert len(glance(position, 365).rows) == 12 + 1
    assert len(due_rows(position, date(2026, 3, 14))) == 2


def test_an_empty_ledger_is_calm():
    found = seen("2026-03-10", Book())

    assert (found.owed.main.amount, found.rows, found.overdue.count) == (cny(0), (), 0)


def test_paying_a_due_leaves_nothing_of_it():
    position = Position(BOOK, date(2026, 3, 10))

    for due in position.open_dues(date(2026, 3, 31)):
        command = paying(due, position.today)
        after = Position(applied(BOOK, decide(BOOK, command)), position.today)
        assert due.key not in {one.key for one in after.open_dues(date(2026, 3, 31))}
        assert len(after.open_dues(date(2026, 3, 31))) == 2


def test_a_bill_is_paid_by_name_and_an_instalment_by_number():
    position = Position(BOOK, date(2026, 3, 10))
    instalment, bill, _ = position.open_dues(date(2026, 3, 31))

    first, again = (paying(instalment, position.today, cny(50)) for _ in range(2))
    second = paying(bill, position.today)

    assert isinstance(first, RecordPayment)
    assert isinstance(again, RecordPayment)
    assert (first.payment.period, first.payment.amount) == (1, cny(50))
    assert first.payment.id != again.payment.id
    assert isinstance(second, PayBill)
    assert (second.entry.bill, second.entry.amount) == (date(2026, 3, 1), cny(300))
