"""Rows of this program's own lists that say what the ledger holds: there already, each movement met once."""

from __future__ import annotations

from datetime import date

import pytest

from tests.application.import_rows import a_file, a_row, planned_files, rows_of, taken
from tests.builders import a_book, a_loan_with_lender, a_payment, new
from zhihuan.application.import_preview import Choice, PlanReason
from zhihuan.application.imported import RowGroup, RowKind
from zhihuan.domain.book import Kind

HERE = (RowGroup.DUPLICATE, PlanReason.ALREADY_RECORDED)
DAY = date(2026, 2, 15)


def a_listed(line=1, key=None, **parts):
    told = {"amount": "1066.19", "on": DAY, "product": None, "loan_name": "Jiebei", "memo": ""} | parts
    return a_row(line, RowKind.REPAY, key=key or f"zhihuan||={line}", **told)


def planned(*rows, book, **parts):
    return planned_files(a_file(*rows, source="zhihuan", owner=""), book=book, **parts)


def with_payments(*payments):
    return a_book(*a_loan_with_lender(), *(new(Kind.PAYMENT, one) for one in payments))


def test_a_payment_that_was_typed_is_there_already():
    plan = planned(a_listed(memo="from my list"), book=with_payments(a_payment(on=DAY)))

    assert rows_of(plan) == [HERE]
    assert plan.command is None


def test_one_payment_is_not_two_rows():
    plan = planned(a_listed(1), a_listed(2), book=with_payments(a_payment(on=DAY)))

    assert rows_of(plan) == [HERE, (RowGroup.UNDECIDED, PlanReason.PERHAPS_SAME)]


def test_two_payments_are_two_rows():
    plan = planned(a_listed(1), a_listed(2), book=with_payments(a_payment(on=DAY), a_payment("other", on=DAY)))

    assert rows_of(plan) == [HERE, HERE]


@pytest.mark.parametrize("other", [{"amount": "1066.20"}, {"on": date(2026, 2, 16)}, {"order_id": "7"}])
def test_another_amount_day_or_number_is_another_payment(other):
    plan = planned(a_listed(**other), book=with_payments(a_payment(on=DAY, order_id="8")))

    assert rows_of(plan) != [HERE]


def test_equal_rows_of_two_lists_are_told_apart_by_their_words():
    book = with_payments()
    book = taken(planned(a_listed(1, memo="mine"), book=book), book)

    assert rows_of(planned(a_listed(2, memo="hers"), book=book)) == [(RowGroup.NEW, None)]
    assert rows_of(planned(a_listed(2, memo="mine"), book=book)) == [HERE]
    assert rows_of(planned(a_listed(1, memo="mine"), a_listed(2, memo="mine"), book=book)) == [
        (RowGroup.DUPLICATE, PlanReason.ALREADY_IMPORTED), (RowGroup.NEW, None),
    ]


def test_who_says_that_it_is_another_one_is_believed():
    book = with_payments(a_payment(on=DAY))

    plan = planned(a_listed(), book=book, choices={(0, 1): Choice(take=True)})

    assert len(taken(plan, book).payments) == 2


def test_a_wallets_row_of_the_same_day_is_still_asked_about():
    row = a_row(1, RowKind.REPAY, amount="1066.19", on=DAY, product=None, loan_name="Jiebei")

    plan = planned_files(a_file(row), book=with_payments(a_payment(on=DAY)))

    assert rows_of(plan) == [(RowGroup.UNDECIDED, PlanReason.PERHAPS_SAME)]


def test_what_one_sheet_tells_another_sheet_of_the_same_file_tells_again():
    book = with_payments(a_payment(on=DAY))
    sheets = (
        a_file(a_listed(1, key=f"zhihuan||={name}"), source="zhihuan", owner="", sheet=name)
        for name in ("Movements", "Payments")
    )

    plan = planned_files(*sheets, book=book)

    assert rows_of(plan, 0) == rows_of(plan, 1) == [HERE]
    assert plan.command is None
