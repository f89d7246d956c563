"""Where a row goes is told by the row and by what the user made: parts of a file, in whatever order, end as the whole.

Each is a counterexample that once was found, made as small as it gets.
"""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given

from tests.application.import_rows import a_file, a_row, planned_files
from tests.application.test_import_properties import a_household, read_in_turn, statement_rows, things
from tests.builders import a_book, a_lender, a_line, a_loan, new
from zhihuan.application.imported import RowKind, Vantage
from zhihuan.domain.book import Kind

BEFORE, WHILE = date(2025, 11, 1), date(2026, 2, 1)
"""Before the household's loan of Jiebei began, and while it runs."""


def repaid(line, **parts):
    return a_row(line, RowKind.REPAY, **{"product": "jiebei", "amount": "5", "on": WHILE} | parts)


def with_loan(product):
    return a_book(new(Kind.LENDER, a_lender()), new(Kind.LOAN, a_loan(product=product)))


def debit(month, day):
    on = date(2026, month, day)
    return a_row(month, RowKind.REPAY, amount="5", on=on, automatic=True, bill_month=(2026, month))


@pytest.mark.parametrize(("book", "rows"), [
    pytest.param(a_household(), (repaid(1), repaid(2, on=BEFORE)), id="repaid-before-and-while-a-loan-runs"),
    pytest.param(
        a_household(), (repaid(1), a_row(2, RowKind.BORROW, product="jiebei", on=BEFORE)), id="a-draw-makes-the-line",
    ),
    pytest.param(
        with_loan("huabei"), (a_row(1), repaid(2, product="huabei")), id="a-purchase-makes-the-line",
    ),
    pytest.param(
        with_loan(""), (a_row(1), repaid(2, product="huabei", amount="1066")), id="a-loan-of-no-product-is-likely",
    ),
    pytest.param(
        with_loan("huabei"), (a_row(1), repaid(2, product="huabei", loan_name="花呗")), id="named-as-the-line-will-be",
    ),
    pytest.param(
        with_loan("credit_card"), tuple(
            a_row(line, kind, product="credit_card", lender="招商银行", loan_name="招商银行信用卡(7449)", on=WHILE)
            for line, kind in enumerate((RowKind.PURCHASE, RowKind.REPAY), start=1)
        ), id="a-card-that-its-purchase-makes",
    ),
    pytest.param(
        a_book(new(Kind.LENDER, a_lender()), new(Kind.LINE, a_line(due_day=9))),
        (debit(1, 9), debit(2, 12), debit(3, 12)), id="told-to-be-due-as-a-debit-shows",
    ),
])
def test_one_row_after_another_in_either_order_ends_as_the_whole_file(book, rows):
    whole = things(read_in_turn([rows], book))

    for order in (rows, rows[::-1]):
        assert things(read_in_turn([(row,) for row in order], book)) == whole


def test_a_row_of_a_product_does_not_follow_a_name_that_another_row_made_a_line_of():
    drawn = a_row(1, RowKind.BORROW, product=None, loan_name="Other", on=BEFORE)
    named = repaid(2, product="huabei", loan_name="Other")
    book = a_household()

    whole = read_in_turn([(drawn, named)], book)

    assert things(read_in_turn([(named,), (drawn,)], book)) == things(whole)
    assert {whole.lines[entry.line].name for entry in whole.entries.values()} == {"Huabei", "Other"}


def test_a_name_that_a_later_row_makes_a_line_of_is_found_wherever_it_stands():
    bought, named = a_row(2), repaid(1, product=None, loan_name="花呗")

    whole = read_in_turn([(named, bought)], a_book())

    assert len(whole.entries) == 2
    assert things(read_in_turn([(named,), (bought,), (named,)], a_book())) == things(whole)


@given(statement_rows())
def test_one_file_alone_is_placed_as_beside_another_that_says_nothing(rows):
    silent = a_file(source="icbc", sha256="b" * 64, vantage=Vantage.ACCOUNT)
    book = a_household()

    alone, beside = planned_files(a_file(*rows), book=book), planned_files(a_file(*rows), silent, book=book)

    assert alone.files[0].rows == beside.files[0].rows
    assert alone.command == beside.command
