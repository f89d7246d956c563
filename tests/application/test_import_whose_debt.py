"""Which debt a row moves where more than one could be meant, or none is named: asked, not made up."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from tests.application.import_rows import a_contract, a_file, a_row, planned, planned_files, rows_of, taken
from tests.builders import a_book, a_lender, a_line, a_loan, new
from zhihuan.application.import_preview import Choice, PlanReason
from zhihuan.application.imported import Reason, RowGroup, RowKind
from zhihuan.domain.book import Kind
from zhihuan.domain.schedule import schedule

DRAWN = a_row(2, RowKind.BORROW, product="jiebei", amount="1000", on=date(2026, 2, 23))
REPAID = a_row(3, RowKind.REPAY, product="jiebei", amount="345.67", on=date(2026, 3, 15))
LOAN = a_file(a_contract(product="jiebei"), sha256="c" * 64)
NAMELESS = a_row(1, RowKind.REPAY, product="credit_card", memo="信用卡还款")


@pytest.mark.parametrize("rows", [(DRAWN, REPAID), (REPAID, DRAWN)])
def test_a_repayment_that_a_loan_and_a_line_of_one_product_could_have_is_asked_about(rows):
    book = taken(planned_files(LOAN))

    plan = planned(*rows, book=book)

    by_line = {row.row.line: row for row in plan.files[0].rows}
    assert by_line[2].group is RowGroup.NEW
    assert (by_line[3].group, by_line[3].reason) == (RowGroup.UNDECIDED, PlanReason.LOAN_OR_LINE)
    assert (len(by_line[3].options), len(by_line[3].lines)) == (1, 1)


def test_just_an_expected_instalment_goes_to_the_loan_though_there_is_a_line():
    book = taken(planned_files(LOAN))
    instalment = a_row(3, RowKind.REPAY, product="jiebei", amount="1120", on=date(2026, 2, 15))

    assert len(taken(planned(DRAWN, instalment, book=book), book).payments) == 1


def test_where_there_is_no_line_yet_it_is_asked_about_as_well():
    """A row that makes the line may be in another part of the file, read later."""
    book = taken(planned_files(LOAN))

    assert rows_of(planned(REPAID, book=book)) == [(RowGroup.UNDECIDED, PlanReason.LOAN_OR_LINE)]


def test_a_loan_whose_instalments_its_lines_bill_collects_is_not_repaid_by_itself():
    plan = a_loan("plan", product="huabei", line="huabei")
    book = a_book(new(Kind.LENDER, a_lender()), new(Kind.LINE, a_line()), new(Kind.LOAN, replace(plan, in_bill=True)))
    expected = str(schedule(plan)[0].payment).replace(",", "")
    repaid = a_row(1, RowKind.REPAY, product="huabei", amount=expected, on=date(2026, 2, 15))

    assert [entry.line for entry in taken(planned(repaid, book=book), book).entries.values()] == ["huabei"]


@pytest.mark.parametrize("kind", [RowKind.REPAY, RowKind.PURCHASE])
def test_a_card_that_nobody_named_is_asked_for_and_not_made_up(kind):
    named = a_row(2, product="credit_card", lender="招商银行", loan_name="招商银行信用卡(7449)")
    book = taken(planned(named))
    nameless = a_row(1, kind, product="credit_card", amount="5", memo="信用卡还款")

    plan = planned(nameless, book=book)

    assert rows_of(plan) == [(RowGroup.UNDECIDED, Reason.UNKNOWN_PRODUCT)]
    assert plan.files[0].rows[0].lines == tuple(book.lines)
    (line,) = book.lines
    chosen = taken(planned(nameless, book=book, choices={(0, 1): Choice(line=line)}), book)
    assert len(chosen.entries) == 1 + len(book.entries)
    new_line = planned(nameless, book=book, choices={(0, 1): Choice(product="credit_card")})
    assert len(taken(new_line, book).lines) == 1 + 1


def test_the_first_card_of_a_ledger_is_not_made_up_either():
    plan = planned(NAMELESS)

    assert plan.command is None
    assert rows_of(plan) == [(RowGroup.UNDECIDED, Reason.UNKNOWN_PRODUCT)]


def unnamed(line=1):
    row = a_row(line, RowKind.NOT_CREDIT, RowGroup.UNDECIDED, reason=Reason.UNKNOWN_KIND, product=None, key="")
    return replace(row, raw=("2026-03-05", "100.00"))


BOUGHT = Choice(kind=RowKind.PURCHASE, product="huabei")


def test_a_row_without_a_key_that_two_files_of_one_import_hold_is_one():
    one, other = a_file(unnamed(), sha256="1" * 64), a_file(a_row(1, amount="5"), unnamed(2), sha256="2" * 64)

    plan = planned_files(one, other, choices={(0, 1): BOUGHT, (1, 2): BOUGHT})

    assert rows_of(plan, 1)[1] == (RowGroup.DUPLICATE, PlanReason.ALREADY_IMPORTED)
    assert len(taken(plan).entries) == 1 + 1


def test_of_equal_rows_without_a_key_each_is_known_again_whichever_was_decided_first():
    rows = unnamed(1), unnamed(2)
    book = taken(planned(*rows, choices={(0, 2): BOUGHT}))

    plan = planned(*rows, book=book, choices={(0, 1): BOUGHT, (0, 2): BOUGHT})

    assert [group for group, _ in rows_of(plan)] == [RowGroup.NEW, RowGroup.DUPLICATE]
