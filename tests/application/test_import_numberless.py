"""Rows whose order numbers a spreadsheet program shortened: met again by what they say, each once."""

from __future__ import annotations

from dataclasses import replace

import pytest

from tests.application.import_rows import a_file, a_row, planned_files, rows_of, taken
from tests.builders import cny
from zhihuan.application.import_preview import Choice, PlanReason
from zhihuan.application.imported import Reason, RowGroup
from zhihuan.domain.book import Book

HERE = (RowGroup.DUPLICATE, PlanReason.ALREADY_RECORDED)
ORIGINAL = a_file(
    a_row(1, counterparty="Shop", memo="dinner"), a_row(2, counterparty="Shop", memo="dinner"),
    a_row(3, amount="7", counterparty="Bus"),
)


def damaged(*rows):
    kept = (
        replace(row, line=number, key=f"alipay|me|={row.amount}#{number}", order_id=None)
        for number, row in enumerate(rows, start=1)
    )
    return a_file(*kept, name="again.csv", sha256="b" * 64)


@pytest.mark.parametrize(("first", "second"), [
    (ORIGINAL, damaged(*ORIGINAL.rows)), (damaged(*ORIGINAL.rows), ORIGINAL),
])
def test_a_copy_without_its_numbers_brings_nothing_new_in_either_order(first, second):
    book = taken(planned_files(first))

    plan = planned_files(second, book=book)

    assert rows_of(plan) == [HERE] * 3
    assert plan.command is None
    assert len(taken(planned_files(first, second)).entries) == 3


def test_each_recorded_row_stands_for_one_row():
    book = taken(planned_files(ORIGINAL))

    plan = planned_files(damaged(*ORIGINAL.rows, ORIGINAL.rows[0]), book=book)

    assert rows_of(plan) == [*[HERE] * 3, (RowGroup.NEW, None)]
    assert rows_of(planned_files(damaged(*ORIGINAL.rows, ORIGINAL.rows[0]), book=taken(plan, book))) == [
        (RowGroup.DUPLICATE, PlanReason.ALREADY_IMPORTED)
    ] * 4


def test_other_words_are_asked_about():
    book = taken(planned_files(ORIGINAL))
    worded = damaged(replace(ORIGINAL.rows[2], counterparty="Tram"))

    plan = planned_files(worded, book=book)

    assert rows_of(plan) == [(RowGroup.UNDECIDED, PlanReason.PERHAPS_SAME)]
    (suggested,) = plan.files[0].rows[0].suggested
    assert rows_of(planned_files(worded, book=book, choices={(0, 1): Choice(same_as=suggested)})) == [HERE]
    assert rows_of(planned_files(worded, book=book, choices={(0, 1): Choice(take=True)})) == [(RowGroup.NEW, None)]


@pytest.mark.parametrize("parts", [{"amount": "8"}, {"key": "alipay|her|=1"}, {"key": "wechat|me|=1"}])
def test_another_amount_or_account_is_another_movement(parts):
    book = taken(planned_files(ORIGINAL))
    row = a_row(1, **{"amount": "7", "counterparty": "Bus", "key": "alipay|me|=1"} | parts)

    assert HERE not in rows_of(planned_files(a_file(row), book=book))


def test_a_copy_of_nothing_is_new():
    assert rows_of(planned_files(damaged(*ORIGINAL.rows), book=Book())) == [(RowGroup.NEW, None)] * 3


CLOSED = a_file(
    replace(ORIGINAL.rows[2], group=RowGroup.IGNORED, reason=Reason.CLOSED_UNPAID, status="closed"), sha256="c" * 64,
)
NEXT_MONTH = a_row(4, amount="8", counterparty="Bus")


def test_a_row_that_was_met_without_its_number_is_followed_by_it_from_then_on():
    book = taken(planned_files(damaged(*ORIGINAL.rows)))
    both = a_file(*ORIGINAL.rows, NEXT_MONTH, sha256="d" * 64)

    plan = planned_files(both, book=book)
    after = taken(plan, book)
    dearer = planned_files(a_file(replace(ORIGINAL.rows[2], amount=cny(9)), sha256="e" * 64), book=after)

    assert plan.command.count == 1
    assert rows_of(planned_files(both, book=after)) == [(RowGroup.DUPLICATE, PlanReason.ALREADY_IMPORTED)] * 4
    assert rows_of(planned_files(CLOSED, book=after)) == [(RowGroup.UNDECIDED, PlanReason.NOW_CLOSED)]
    assert rows_of(dearer) == [(RowGroup.UNDECIDED, PlanReason.CHANGED_SINCE)]


@pytest.mark.parametrize("again", [(), (NEXT_MONTH,)])
def test_what_was_closed_since_is_taken_out_though_it_was_met_without_its_number(again):
    book = taken(planned_files(damaged(*ORIGINAL.rows)))
    if again:
        book = taken(planned_files(a_file(*ORIGINAL.rows, *again, sha256="d" * 64), book=book), book)

    after = taken(planned_files(CLOSED, book=book, choices={(0, 3): Choice(update=True)}), book)

    assert len(after.entries) == len(book.entries) - 1
    assert cny(7) not in [entry.amount for entry in after.entries.values()]
    assert planned_files(damaged(*ORIGINAL.rows), book=after).command is None


def test_a_payment_that_failed_beside_one_that_succeeded_takes_nothing_out():
    book = taken(planned_files(damaged(ORIGINAL.rows[2])))
    failed = replace(ORIGINAL.rows[2], line=1, key="alipay|me|0|purchase", group=RowGroup.IGNORED, reason=Reason.FAILED)

    plan = planned_files(a_file(failed, ORIGINAL.rows[2], sha256="d" * 64), book=book)

    assert rows_of(plan) == [(RowGroup.IGNORED, Reason.FAILED), HERE]
