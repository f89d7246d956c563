"""A repayment of two debts and the bank's one debit of it are one movement, decided yet or not."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from tests.application.import_rows import a_file, a_row, planned_files, rows_of, taken
from tests.builders import a_book, a_lender, a_line, cny, new
from zhihuan.application.import_preview import Choice, Part, PlanReason
from zhihuan.application.imported import Reason, RowGroup, RowKind, Vantage
from zhihuan.domain.book import Kind
from zhihuan.domain.credit_line import LineId

SAME = (RowGroup.UNDECIDED, PlanReason.PERHAPS_SAME)
NEW = (RowGroup.NEW, None)
SHARES = Choice(parts=(Part(cny(900), product="huabei"), Part(cny(600), product="jiebei")))


def wallet(**parts):
    told = {"product": None, "candidates": ("huabei", "jiebei"), "reason": Reason.PAYS_TWO_DEBTS}
    row = a_row(1, RowKind.REPAY, RowGroup.UNDECIDED, key="alipay|x|1|repay", **{"amount": "1500"} | told | parts)
    return a_file(row, vantage=Vantage.WALLET)


def bank(day=5, **parts):
    row = a_row(1, RowKind.REPAY, amount="1500", on=date(2026, 3, day), key="icbc|x|1|repay", **parts)
    return a_file(row, name="icbc.csv", source="icbc", owner="1230", vantage=Vantage.ACCOUNT, sha256="b" * 64)


def test_a_debit_beside_a_repayment_that_is_still_open_is_asked_about():
    plan = planned_files(wallet(), bank())

    assert rows_of(plan, 0) == [(RowGroup.UNDECIDED, Reason.PAYS_TWO_DEBTS)]
    assert rows_of(plan, 1) == [SAME]
    assert plan.files[1].rows[0].beside == "alipay.csv"
    assert plan.command is None


@pytest.mark.parametrize("apart", [{"amount": "1500.01"}, {"on": date(2026, 3, 1)}, {"candidates": ("jiebei",)}])
def test_an_open_repayment_of_another_amount_day_or_debt_keeps_no_debit_back(apart):
    assert rows_of(planned_files(wallet(**apart), bank()), 1) == [NEW]


def test_a_debit_beside_an_open_repayment_is_taken_when_it_is_another_movement():
    plan = planned_files(wallet(), bank(), choices={(1, 1): Choice(take=True)})

    assert rows_of(plan, 1) == [NEW]


def test_a_debit_and_an_open_repayment_that_are_the_same_become_one_movement():
    asked = planned_files(wallet(), bank())
    (suggested,) = asked.files[1].rows[0].suggested
    plan = planned_files(wallet(), bank(), choices={(1, 1): Choice(same_as=suggested)})
    book = taken(plan)

    assert asked.opened == {suggested: wallet().rows[0]}
    assert rows_of(plan, 0) == [(RowGroup.DUPLICATE, PlanReason.ALREADY_RECORDED)]
    assert (rows_of(plan, 1), plan.files[0].rows[0].target) == ([NEW], plan.files[1].rows[0].target)
    assert [entry.amount for entry in book.entries.values()] == [cny(1500)]
    assert planned_files(wallet(), bank(), book=book).command is None
    assert rows_of(planned_files(wallet(), book=book)) == [(RowGroup.DUPLICATE, PlanReason.ALREADY_IMPORTED)]


def test_of_two_equal_debits_only_one_is_the_open_repayment():
    debits = a_file(bank().rows[0], replace(bank().rows[0], line=2, key="icbc|x|2|repay"), source="icbc", owner="1230",
                    vantage=Vantage.ACCOUNT, sha256="b" * 64)
    suggested = planned_files(wallet(), debits).files[1].rows[0].suggested

    plan = planned_files(wallet(), debits, choices={(1, 1): Choice(same_as=suggested[0])})

    assert rows_of(plan, 1) == [NEW, NEW]
    assert len(taken(plan).entries) == 2


def test_what_was_the_same_as_an_open_repayment_is_so_once_that_is_decided():
    (suggested,) = planned_files(wallet(), bank()).files[1].rows[0].suggested
    decided = {(0, 1): Choice(line=LineId("huabei")), (1, 1): Choice(same_as=suggested)}
    book = a_book(new(Kind.LENDER, a_lender()), new(Kind.LINE, a_line("huabei")))

    plan = planned_files(wallet(), bank(), book=book, choices=decided)

    assert (rows_of(plan, 0)[0][0], rows_of(plan, 1)[0][0]) == (RowGroup.NEW, RowGroup.DUPLICATE)
    assert len(taken(plan, book).entries) == 1


def test_an_open_repayment_is_asked_about_where_the_debit_was_read_first():
    book = taken(planned_files(bank()))

    assert rows_of(planned_files(wallet(), book=book)) == [SAME]


def test_a_debit_of_what_the_user_shared_is_asked_about_in_one_import_and_in_two():
    together = planned_files(wallet(), bank(), choices={(0, 1): SHARES})
    book = taken(planned_files(wallet(), choices={(0, 1): SHARES}))
    later = planned_files(bank(), book=book)

    assert rows_of(together, 1) == rows_of(later) == [SAME]
    assert together.files[1].rows[0].beside == "alipay.csv"
    (suggested,) = later.files[0].rows[0].suggested
    assert set(suggested.split("+")) == set(book.entries)
    after = taken(planned_files(bank(), book=book, choices={(0, 1): Choice(same_as=suggested)}), book)
    assert after.entries == book.entries


def test_a_debit_of_another_day_than_the_shares_is_another_movement():
    book = taken(planned_files(wallet(), choices={(0, 1): SHARES}))

    assert rows_of(planned_files(bank(day=8), book=book)) == [NEW]
