"""A line whose due day nobody told is due on the day of the lender's own debits, in whatever order these are known."""

from __future__ import annotations

from datetime import date

from hypothesis import given
from hypothesis import strategies as st

from tests.builders import a_book, a_lender, a_line, an_entry, new
from zhihuan.domain.book import Kind
from zhihuan.domain.credit_line import LineId
from zhihuan.domain.line_due_day import with_due_day
from zhihuan.domain.position import Position
from zhihuan.domain.revolving import EntryKind

TODAY = date(2026, 4, 20)


def debits(*days, whole=True):
    return [
        an_entry(f"debit{month}", kind=EntryKind.REPAYMENT, on=date(2026, month, day), bill=date(2026, month, 1),
                 whole_bill=whole)
        for month, day in enumerate(days, start=1)
    ]


def due_day(*entries, told=None):
    book = a_book(
        new(Kind.LENDER, a_lender()), new(Kind.LINE, a_line(due_day=told)), *(new(Kind.ENTRY, one) for one in entries),
    )
    return Position(book, TODAY).lines[LineId("huabei")].line.due_day


def test_the_commonest_day_counts_and_of_two_the_smaller():
    assert due_day(*debits(9, 9, 12)) == 9
    assert due_day(*debits(12, 9)) == 9


def test_a_day_that_was_told_stays_though_debits_show_another_or_the_same():
    assert due_day(*debits(9, 12, 12), told=9) == 9


def test_what_the_user_paid_shows_no_due_day():
    assert due_day(*debits(9, whole=False)) is None


def test_bills_fall_due_on_the_day_that_is_shown():
    bought = an_entry("bought", on=date(2026, 3, 5))
    book = a_book(
        new(Kind.LENDER, a_lender()), new(Kind.LINE, a_line(due_day=None)),
        *(new(Kind.ENTRY, one) for one in (bought, *debits(9))),
    )

    assert date(2026, 4, 9) in {due.on for due in Position(book, TODAY).dues}


@given(st.permutations(debits(9, 12, 12, 9, 31)))
def test_the_order_of_entries_changes_nothing(entries):
    assert with_due_day(a_line(due_day=None), entries).due_day == 9
