"""What a servicer took back in another file than the payment: found, asked about, put right when the user says so."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from tests.application.import_rows import a_file, a_repayment, a_row, planned, planned_files, rows_of, taken
from tests.builders import a_book, a_loan_with_lender, cny
from zhihuan.application.import_preview import Choice, PlanReason
from zhihuan.application.imported import Reason, RowGroup, RowKind, Vantage
from zhihuan.domain.revolving import EntryKind

UPDATE = {(0, 7): Choice(update=True)}


def moved(line, principal, interest, **parts):
    told = {"product": None, "loan_name": "Loan", "principal": cny(principal), "interest": cny(interest)} | parts
    return a_row(line, RowKind.REPAY, key=f"servicer||={line}", amount=str(principal + interest), **told)


def back(principal, interest, **parts):
    return moved(7, principal, interest, group=RowGroup.UNDECIDED, reason=Reason.NEGATIVE_AMOUNT, **parts)


def servicers(*rows, sha256="a"):
    draw = a_row(1, RowKind.BORROW, key="servicer||=draw", product=None, loan_name="Loan", on=date(2026, 1, 5))
    return a_file(draw, *rows, source="servicer", owner="", vantage=Vantage.LENDER, sha256=sha256 * 64)


PAID, REPLACED = moved(2, 90, 21), moved(3, 95, 16)


def repaid(book):
    kinds = (EntryKind.REPAYMENT, EntryKind.INTEREST)
    return sorted((one.kind, one.amount) for one in book.entries.values() if one.kind in kinds)


def then(book, *rows, **parts):
    plan = planned_files(servicers(*rows, sha256="b"), book=book, **parts)
    return rows_of(plan)[-1], book if plan.command is None else taken(plan, book)


def test_a_reversal_and_the_new_payment_in_a_later_part_end_as_if_they_stood_beside_the_payment():
    book = taken(planned_files(servicers(PAID)))

    asked, with_both = then(book, REPLACED, back(90, 21))
    _, after = then(book, REPLACED, back(90, 21), choices=UPDATE)

    assert asked == (RowGroup.UNDECIDED, PlanReason.NOW_CLOSED)
    assert len(repaid(with_both)) == 4
    assert repaid(after) == [(EntryKind.INTEREST, cny(16)), (EntryKind.REPAYMENT, cny(111))]
    assert then(after, REPLACED, back(90, 21)) == ((RowGroup.IGNORED, Reason.REVERSED), after)
    assert repaid(then(after, PAID)[1]) == repaid(after)


def test_a_part_that_is_taken_back_leaves_the_rest():
    book = taken(planned_files(servicers(PAID)))

    asked, _ = then(book, back(40, 1))
    _, after = then(book, back(40, 1), choices=UPDATE)

    assert asked == (RowGroup.UNDECIDED, PlanReason.CHANGED_SINCE)
    assert repaid(after) == [(EntryKind.INTEREST, cny(20)), (EntryKind.REPAYMENT, cny(70))]
    assert then(after, back(40, 1))[0] == (RowGroup.IGNORED, Reason.REVERSED)


def test_a_payment_of_a_loan_is_taken_back_too():
    before = a_book(*a_loan_with_lender())
    told = {"loan_name": "Jiebei", "key": "alipay|me|=1", "amount": "1120"}
    paid = a_repayment(1, principal=cny(1000), interest=cny(120), **told)
    gone = replace(paid, line=7, key="alipay|me|=7", group=RowGroup.UNDECIDED, reason=Reason.NEGATIVE_AMOUNT)
    book = taken(planned_files(a_file(paid, vantage=Vantage.LENDER), book=before), before)
    again = a_file(gone, vantage=Vantage.LENDER, sha256="b" * 64)

    assert not taken(planned_files(again, book=book, choices=UPDATE), book).payments


@pytest.mark.parametrize("apart", [
    {"on": date(2026, 3, 6)}, {"loan_name": "Another"}, {"principal": cny(90), "interest": cny(22)}, {"fee": cny(1)},
])
def test_a_reversal_that_fits_no_payment_asks_as_it_did(apart):
    book = taken(planned_files(servicers(PAID)))
    row = replace(back(90, 21), **apart)

    assert then(book, row, choices=UPDATE)[0] == (RowGroup.UNDECIDED, Reason.NEGATIVE_AMOUNT)


def test_which_of_two_payments_was_taken_back_in_part_is_not_guessed():
    book = taken(planned_files(servicers(PAID, REPLACED)))

    assert then(book, back(40, 1))[0] == (RowGroup.UNDECIDED, Reason.NEGATIVE_AMOUNT)
    assert then(book, back(90, 21))[0] == (RowGroup.UNDECIDED, PlanReason.NOW_CLOSED)


def test_what_the_file_itself_tells_again_is_not_taken_back_by_it():
    book = taken(planned_files(servicers(PAID)))

    assert then(book, PAID, back(90, 21))[0] == (RowGroup.UNDECIDED, Reason.NEGATIVE_AMOUNT)


def test_money_back_in_a_wallet_is_no_lenders_reversal():
    book = taken(planned_files(servicers(PAID)))

    assert rows_of(planned(back(90, 21), book=book)) == [(RowGroup.UNDECIDED, PlanReason.PERHAPS_SAME)]
