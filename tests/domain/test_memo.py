"""What a memo knows again, and when it derives anew."""

from __future__ import annotations

from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace
from datetime import date, timedelta

from tests.builders import a_line, cny
from tests.domain.health.houses import TODAY, even, house
from zhihuan.domain.credit_line import LineId
from zhihuan.domain.loan import LoanId
from zhihuan.domain.memo import Memo
from zhihuan.domain.payment import Payment, PaymentId
from zhihuan.domain.position import Position
from zhihuan.domain.revolving import EntryId, EntryKind, LineEntry

A, B, CARD = LoanId("a"), LoanId("b"), LineId("card")


def paid(loan, on, amount=1_000):
    return Payment(PaymentId(f"{loan}@{on}"), loan, on, cny(amount))


def bought(line, on, amount=200):
    return LineEntry(EntryId(f"{line}@{on}"), line, on, EntryKind.PURCHASE, cny(amount))


def after(book, **things):
    """Return a book with more things of some kinds."""
    return replace(book, **{kind: {**getattr(book, kind), one.id: one} for kind, one in things.items()})


def test_what_did_not_change_is_the_same_value_in_the_next_book():
    book = house(even("a"), even("b"), a_line("card"), bought("card", date(2026, 2, 3))).book
    memo = Memo()
    before = Position(book, TODAY, memo)
    was, line = before.standings, before.lines[CARD].balance

    now = Position(after(book, payments=paid("a", date(2026, 2, 10))), TODAY, memo)

    assert now.standings[B] is was[B]
    assert now.lines[CARD].balance is line
    assert now.standings[A].owed == was[A].owed - cny(1_000)


def test_with_a_memo_or_without_everything_is_the_same():
    book = house(even("a"), a_line("card"), bought("card", date(2026, 2, 3)), paid("a", date(2026, 2, 9))).book
    memo = Memo()
    for day in (TODAY, TODAY - timedelta(days=40), TODAY + timedelta(days=400), TODAY):
        known, plain = Position(book, day, memo), Position(book, day)
        assert known.standings == plain.standings
        assert known.lines == plain.lines


def test_dues_that_stayed_as_they_were_are_held_once():
    book = house(even("a"), paid("a", date(2026, 2, 10))).book
    memo = Memo()
    first = Position(book, TODAY, memo).standings[A].dues
    second = Position(book, TODAY + timedelta(days=1), memo).standings[A].dues
    assert all(one is other for one, other in zip(first, second, strict=True))


def test_days_nobody_asked_for_lately_are_forgotten():
    memo, made = Memo(days=2), []

    def derive(day):
        return memo.keep(day, "name", (), lambda: made.append(day))

    first, second, third = (TODAY + timedelta(days=number) for number in range(3))
    for day in (first, second, first, third, first, second):
        derive(day)
    assert made == [first, second, third, second]


def test_the_same_book_on_another_day_shares_the_memo():
    position = Position(house(even("a")).book, TODAY, Memo())
    before = position.on(TODAY - timedelta(days=1))
    assert (before.book, before.memo, before.today) == (position.book, position.memo, TODAY - timedelta(days=1))


def test_threads_that_look_at_different_books_and_days_share_a_memo_without_harm():
    book = house(even("a"), even("b"), a_line("card"), bought("card", date(2026, 2, 3))).book
    books, memo = (book, after(book, payments=paid("a", date(2026, 2, 10)))), Memo(days=3)
    asked = [(each, TODAY - timedelta(days=day)) for _ in range(5) for day in range(6) for each in books]
    with ThreadPoolExecutor(4) as threads:
        found = list(threads.map(lambda one: Position(one[0], one[1], memo).standings, asked))
    assert found == [Position(*one).standings for one in asked]
