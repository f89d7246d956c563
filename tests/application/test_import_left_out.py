"""What the user leaves out for good: remembered, asked about again when the user says so, forgotten with the import."""

from __future__ import annotations

from dataclasses import replace

import pytest

from tests.application.import_rows import a_contract, a_file, a_row, planned, planned_files, rows_of, taken
from tests.application.test_import_plans import read
from tests.application.test_import_plans import rows as plan_rows
from zhihuan.application import commands as c
from zhihuan.application.decide import decide
from zhihuan.application.import_preview import Choice, PlanReason
from zhihuan.application.imported import Reason, RowGroup, RowKind
from zhihuan.application.summarise import summarise
from zhihuan.domain.book import Book, Kind
from zhihuan.domain.change import applied, inverse

IN_INSTALMENTS = a_row(1, group=RowGroup.UNDECIDED, reason=Reason.INSTALMENT_PLAN, detail="花呗分期(3期)")
LEFT_OUT = [(RowGroup.IGNORED, PlanReason.LEFT_OUT)]
OUT, AGAIN = {(0, 1): Choice(leave_out=True)}, {(0, 1): Choice(leave_out=False)}


def left_out(row=IN_INSTALMENTS):
    return taken(planned(row, choices=OUT))


def test_a_row_that_was_left_out_is_not_asked_about_again():
    plan = planned(IN_INSTALMENTS, choices=OUT)
    book = taken(plan)

    again = planned(IN_INSTALMENTS, book=book)

    assert (rows_of(plan), plan.left, plan.command.count) == (LEFT_OUT, {}, 0)
    assert (book.entries, book.lines, len(book.rows)) == ({}, {}, 1)
    assert (rows_of(again), again.command) == (LEFT_OUT, None)


@pytest.mark.parametrize("row", [
    a_row(1, product=None, key="", group=RowGroup.UNDECIDED, reason=Reason.UNKNOWN_KIND),
    a_row(1, RowKind.REPAY, product=None, loan_name="nobody's"), a_contract(1, periods=None),
])
def test_whatever_is_open_can_be_left_out(row):
    assert rows_of(planned(row))[0][0] is RowGroup.UNDECIDED

    assert rows_of(planned(row, book=left_out(row))) == LEFT_OUT


def test_a_whole_plan_is_left_out_and_asked_about_again():
    unread = [replace(row, interest=None, amount=None) for row in plan_rows()]
    asked = rows_of(read(*unread)[0])
    out, book = read(*unread, choices={(0, unread[0].line): Choice(leave_out=True)})

    assert {group for group, _ in asked} == {RowGroup.UNDECIDED}
    assert rows_of(out) == LEFT_OUT * len(unread)
    assert rows_of(read(*unread, book=book)[0]) == LEFT_OUT * len(unread)
    assert rows_of(read(*unread, book=book, choices={(0, unread[0].line): Choice(leave_out=False)})[0]) == asked


def test_a_row_that_was_left_out_can_be_asked_about_again_and_taken():
    book = left_out()

    asked = planned(IN_INSTALMENTS, book=book, choices=AGAIN)
    placed = planned(IN_INSTALMENTS, book=book, choices={(0, 1): Choice(leave_out=False, product="huabei")})
    after = taken(placed, book)

    assert rows_of(asked) == [(RowGroup.UNDECIDED, Reason.INSTALMENT_PLAN)]
    assert len(after.entries) == 1
    assert rows_of(planned(IN_INSTALMENTS, book=after)) == [(RowGroup.DUPLICATE, PlanReason.ALREADY_IMPORTED)]


def test_a_row_asked_about_again_and_left_undecided_is_asked_about_whenever_it_is_read():
    book = left_out()

    plan = planned(IN_INSTALMENTS, book=book, choices=AGAIN)
    after = taken(plan, book)

    assert (plan.command.count, after.rows, after.entries) == (0, {}, {})
    assert rows_of(planned(IN_INSTALMENTS, book=after)) == [(RowGroup.UNDECIDED, Reason.INSTALMENT_PLAN)]
    assert summarise(book, plan.command).name == "alipay.csv"


def test_a_whole_plan_asked_about_again_and_left_undecided_is_asked_about_whenever_it_is_read():
    unread = [replace(row, interest=None, amount=None) for row in plan_rows()]
    _, book = read(*unread, choices={(0, unread[0].line): Choice(leave_out=True)})

    _, after = read(*unread, book=book, choices={(0, unread[0].line): Choice(leave_out=False)})

    assert {group for group, _ in rows_of(read(*unread, book=after)[0])} == {RowGroup.UNDECIDED}


def test_undo_brings_the_question_back():
    changes = decide(Book(), planned(IN_INSTALMENTS, choices=OUT).command)

    undone = applied(applied(Book(), changes), inverse(changes))

    assert rows_of(planned(IN_INSTALMENTS, book=undone)) == [(RowGroup.UNDECIDED, Reason.INSTALMENT_PLAN)]


@pytest.mark.parametrize("out", [0, 1])
def test_a_row_left_out_of_one_file_is_left_out_of_another_that_has_it_too(out):
    files = (a_file(IN_INSTALMENTS), a_file(IN_INSTALMENTS, sha256="b" * 64))

    plan = planned_files(*files, choices={(out, 1): Choice(leave_out=True)})

    assert rows_of(plan, 0) == rows_of(plan, 1) == LEFT_OUT
    assert len(plan.command.noted) == 1


def test_what_is_left_out_of_one_file_and_taken_from_another_is_taken():
    files = (a_file(IN_INSTALMENTS), a_file(IN_INSTALMENTS, sha256="b" * 64))

    plan = planned_files(*files, choices={(0, 1): Choice(leave_out=True), (1, 1): Choice(product="huabei")})

    assert rows_of(plan, 1) == [(RowGroup.NEW, Reason.INSTALMENT_PLAN)]
    assert len(taken(plan).entries) == 1


def test_a_row_that_was_left_out_and_closed_since_says_so():
    closed = a_row(1, group=RowGroup.IGNORED, reason=Reason.CLOSED_UNPAID)

    assert rows_of(planned(closed, book=left_out())) == [(RowGroup.IGNORED, Reason.CLOSED_UNPAID)]


def test_what_was_left_out_is_told_by_the_ledgers_own_document_too():
    book = left_out()
    (row,) = book.rows.values()

    changes = decide(Book(), c.TakeLedger("all.json", (*((Kind.IMPORT, one) for one in book.imports.values()),
                                                       (Kind.ROW, row))))

    assert rows_of(planned(IN_INSTALMENTS, book=applied(Book(), changes))) == LEFT_OUT
