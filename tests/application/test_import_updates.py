"""A row that was read before: closed since, changed since, deleted since, or simply the same."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from tests.application.import_rows import (
    TODAY,
    a_file,
    a_repayment,
    a_row,
    planned,
    planned_files,
    rows_of,
    taken,
)
from tests.builders import a_book, a_line, a_loan, a_loan_with_lender, cny, new
from zhihuan.application import commands as c
from zhihuan.application.decide import decide
from zhihuan.application.import_preview import Choice, Part, PlanReason
from zhihuan.application.imported import Reason, RowGroup, RowKind, Vantage
from zhihuan.domain.book import Kind
from zhihuan.domain.change import applied
from zhihuan.domain.loan import LoanId
from zhihuan.domain.position import Position
from zhihuan.domain.revolving import EntryKind

CLOSED = a_row(1, group=RowGroup.IGNORED, reason=Reason.CLOSED_UNPAID, status="交易关闭")
UPDATE, TAKE = {(0, 1): Choice(update=True)}, {(0, 1): Choice(take=True)}


def after(book, command):
    return applied(book, decide(book, command))


def test_a_closed_order_is_taken_out_again_when_the_user_says_so():
    book = taken(planned(a_row(1), a_row(2)))

    plan = planned(CLOSED, book=book, choices=UPDATE)
    left = taken(plan, book)

    assert rows_of(plan) == [(RowGroup.NEW, PlanReason.NOW_CLOSED)]
    assert plan.command.count == 1
    assert [entry.amount for entry in left.entries.values()] == [cny(100)]
    assert rows_of(planned(CLOSED, book=left)) == [(RowGroup.IGNORED, Reason.CLOSED_UNPAID)]
    assert rows_of(planned(a_row(1), book=left)) == [(RowGroup.DUPLICATE, PlanReason.DELETED_SINCE)]


def test_two_files_that_disagree_about_an_order_are_asked_about_in_either_order():
    paid, closed = a_file(a_row(1)), a_file(CLOSED, sha256="b" * 64)

    assert rows_of(planned_files(paid, closed), 1) == [(RowGroup.UNDECIDED, PlanReason.NOW_CLOSED)]
    assert rows_of(planned_files(closed, paid), 0) == [(RowGroup.UNDECIDED, PlanReason.NOW_CLOSED)]
    assert planned_files(paid, closed, choices={(1, 1): Choice(update=True)}).command.entries == ()


def test_a_refund_that_was_closed_since_is_asked_about_and_makes_no_new_debt():
    book = taken(planned(a_row(1, RowKind.REFUND)))
    closed = a_row(1, RowKind.REFUND, RowGroup.IGNORED, reason=Reason.FAILED, status="退款关闭")

    assert rows_of(planned(closed, book=book)) == [(RowGroup.UNDECIDED, PlanReason.NOW_CLOSED)]
    assert taken(planned(closed, book=book, choices=UPDATE), book).entries == {}


def test_a_question_about_a_recorded_row_can_be_put_aside():
    book = taken(planned(a_row(1)))

    assert rows_of(planned(CLOSED, book=book, choices={(0, 1): Choice(skip=True)})) == [
        (RowGroup.IGNORED, PlanReason.SKIPPED),
    ]


def test_an_order_that_waits_in_an_older_file_is_no_news():
    book = taken(planned(a_row(1)))

    assert rows_of(planned(a_row(1, group=RowGroup.IGNORED, reason=Reason.WAITING), book=book)) == [
        (RowGroup.IGNORED, Reason.WAITING),
    ]


def test_an_order_closed_after_it_was_paid_is_a_duplicate_of_what_is_recorded():
    book = taken(planned(a_row(1)))

    assert rows_of(planned(a_row(1, group=RowGroup.UNDECIDED, reason=Reason.CLOSED_WITHOUT_REFUND), book=book)) == [
        (RowGroup.DUPLICATE, PlanReason.ALREADY_IMPORTED),
    ]


@pytest.mark.parametrize("newer", [{"amount": "88"}, {"on": date(2026, 3, 9)}])
def test_another_amount_or_day_is_asked_about_and_followed(newer):
    book = taken(planned(a_row(1)))
    row = a_row(1, **newer)

    asked, followed = planned(row, book=book), planned(row, book=book, choices=UPDATE)
    corrected = taken(followed, book)

    assert rows_of(asked) == [(RowGroup.UNDECIDED, PlanReason.CHANGED_SINCE)]
    assert asked.command is None
    assert asked.files[0].rows[0].detail == "100.00 2026-03-05"
    assert rows_of(followed) == [(RowGroup.NEW, PlanReason.CHANGED_SINCE)]
    assert [(entry.amount, entry.on) for entry in corrected.entries.values()] == [(row.amount, row.on)]
    assert rows_of(planned(row, book=corrected)) == [(RowGroup.DUPLICATE, PlanReason.ALREADY_IMPORTED)]


def test_another_layout_may_name_the_day_after():
    book = taken(planned(a_row(1)))
    older = replace(a_file(a_row(1, on=date(2026, 3, 6))), profile="alipay-web")

    assert rows_of(planned_files(older, book=book)) == [(RowGroup.DUPLICATE, PlanReason.ALREADY_IMPORTED)]


def test_a_corrected_payment_keeps_what_the_user_noted():
    book = a_book(*a_loan_with_lender())
    book = taken(planned(a_repayment(1, loan_name="Jiebei"), book=book), book)
    (payment,) = book.payments
    book = after(book, c.ReversePayment(payment, date(2026, 3, 1)))

    plan = planned(a_repayment(1, loan_name="Jiebei", amount="9"), book=book, choices=UPDATE)

    (corrected,) = taken(plan, book).payments.values()
    assert (corrected.amount, corrected.reversed_on) == (cny(9), date(2026, 3, 1))


def test_shares_are_followed_only_with_new_shares():
    book = a_book(*a_loan_with_lender(), new(Kind.LOAN, a_loan("other", name="Other")))
    row = a_row(1, RowKind.REPAY, RowGroup.UNDECIDED, reason=Reason.PAYS_TWO_DEBTS, product=None)

    def shares(*amounts):
        targets = (LoanId("jiebei"), LoanId("other"))
        return tuple(Part(cny(amount), loan) for amount, loan in zip(amounts, targets, strict=False))

    book = taken(planned(row, book=book, choices={(0, 1): Choice(parts=shares(60, 40))}), book)
    newer = replace(row, amount=cny(70))

    alone = planned(newer, book=book, choices=UPDATE)
    shared = planned(newer, book=book, choices={(0, 1): Choice(update=True, parts=shares(70))})

    assert rows_of(planned(row, book=book)) == [(RowGroup.DUPLICATE, PlanReason.ALREADY_IMPORTED)]
    assert rows_of(alone) == [(RowGroup.UNDECIDED, PlanReason.PARTS_UNEQUAL)]
    assert alone.files[0].rows[0].detail == "100.00"
    assert [payment.amount for payment in taken(shared, book).payments.values()] == [cny(70)]


def test_what_the_user_deleted_comes_back_only_when_it_is_asked_for():
    book = taken(planned(a_row(1)))
    (entry,) = book.entries
    book = after(book, c.DeleteEntry(entry))

    alone, wanted = planned(a_row(1), book=book), planned(a_row(1), book=book, choices=TAKE)

    assert rows_of(alone) == [(RowGroup.DUPLICATE, PlanReason.DELETED_SINCE)]
    assert alone.command is None
    assert rows_of(wanted) == [(RowGroup.NEW, None)]
    assert list(taken(wanted, book).entries) == [entry]


def test_a_changed_row_in_another_currency_is_told():
    book = taken(planned(a_row(1)))
    dollars = replace(a_row(1), amount=type(cny(1))(5, "USD"))

    assert rows_of(planned(dollars, book=book, choices=UPDATE)) == [(RowGroup.UNDECIDED, Reason.OTHER_CURRENCY)]


def test_the_due_day_follows_the_debits_in_whatever_order_they_are_read():
    def debit(month, day):
        return a_row(month, RowKind.REPAY, on=date(2026, month, day), automatic=True, bill_month=(2026, month))

    def due_days(book):
        return [one.line.due_day for one in Position(book, TODAY).lines.values()]

    book = taken(planned(debit(1, 12)))
    book = taken(planned(debit(2, 9), book=book), book)
    (line,) = book.lines.values()
    assert (line.due_day, due_days(book)) == (None, [9])

    mine = after(book, c.EditLine(replace(line, due_day=9)))
    later = [taken(planned(debit(3, 12), book=one), one) for one in (mine, book)]

    assert [due_days(one) for one in later] == [[9], [12]]


def test_a_bank_without_a_tail_becomes_the_card_that_is_named_later():
    card = {"product": "credit_card", "lender": "招商银行"}
    book = taken(planned(a_row(1, RowKind.REPAY, **card)))

    after_ = taken(planned(a_row(2, **card, loan_name="招商银行信用卡(7449)"), book=book), book)

    assert [line.name for line in after_.lines.values()] == ["招商银行信用卡(7449)"]
    assert len(after_.entries) == 2


def test_a_line_of_the_users_own_is_due_as_its_debits_show_and_itself_untouched():
    book = a_book(*a_loan_with_lender(), new(Kind.LINE, a_line("mine", due_day=None)))
    row = a_row(1, RowKind.REPAY, on=date(2026, 3, 9), automatic=True, bill_month=(2026, 3))

    later = taken(planned(row, book=book), book)

    assert later.lines == book.lines
    assert [one.line.due_day for one in Position(later, TODAY).lines.values()] == [9]


def a_payment_of(principal, interest, **parts):
    return a_row(
        2, RowKind.REPAY, key="servicer||=paid", product=None, loan_name="Loan", amount=str(principal + interest),
        principal=cny(principal), interest=cny(interest), **parts,
    )


def servicers(*rows, sha256="a"):
    draw = a_row(1, RowKind.BORROW, key="servicer||=draw", product=None, loan_name="Loan", on=date(2026, 1, 5))
    early = replace(
        a_payment_of(10, 1, on=date(2026, 2, 5)), line=9, key="servicer||=early",
    )
    return a_file(draw, early, *rows, source="servicer", owner="", vantage=Vantage.LENDER, sha256=sha256 * 64)


PAID = servicers(a_payment_of(90, 21))
BACK = servicers(a_payment_of(90, 21, group=RowGroup.IGNORED, reason=Reason.REVERSED), sha256="b")
MENDED = servicers(a_payment_of(95, 16, reason=Reason.REVERSED), sha256="c")


def repaid(book):
    return sorted(
        (one.on.month, one.kind, one.amount) for one in book.entries.values()
        if one.kind in (EntryKind.REPAYMENT, EntryKind.INTEREST)
    )[2:]


def test_a_payment_that_the_servicer_took_back_is_taken_out_when_the_user_says_so():
    book = taken(planned_files(PAID))

    assert rows_of(planned_files(BACK, book=book))[-1] == (RowGroup.UNDECIDED, PlanReason.NOW_CLOSED)
    left = taken(planned_files(BACK, book=book, choices={(0, 2): Choice(update=True)}), book)

    assert repaid(left) == []
    assert rows_of(planned_files(PAID, book=left))[-1] == (RowGroup.IGNORED, Reason.REVERSED)
    assert rows_of(planned_files(MENDED, book=left))[-1] == (RowGroup.NEW, Reason.REVERSED)


def test_a_corrected_payment_is_taken_over_when_the_user_says_so():
    book = taken(planned_files(PAID))

    assert rows_of(planned_files(MENDED, book=book))[-1] == (RowGroup.UNDECIDED, PlanReason.CHANGED_SINCE)
    after_it = taken(planned_files(MENDED, book=book, choices={(0, 2): Choice(update=True)}), book)

    assert repaid(after_it) == [(3, EntryKind.INTEREST, cny(16)), (3, EntryKind.REPAYMENT, cny(111))]
    assert rows_of(planned_files(MENDED, book=after_it))[-1] == (RowGroup.DUPLICATE, PlanReason.ALREADY_IMPORTED)
    assert planned_files(PAID, book=after_it).command is None


def test_a_correction_of_a_payment_of_a_loan_is_taken_over():
    book = a_book(*a_loan_with_lender())
    paid, mended = (
        a_repayment(1, principal=cny(1000), interest=cny(interest), amount=str(1000 + interest), loan_name="Jiebei",
                    key="alipay|me|=1", reason=reason, fee=fee)
        for interest, fee, reason in ((120, None, None), (120, cny(0), Reason.REVERSED))
    )
    book = taken(planned(paid, book=book), book)

    assert rows_of(planned(paid, book=book)) == [(RowGroup.DUPLICATE, PlanReason.ALREADY_IMPORTED)]
    assert rows_of(planned(mended, book=book)) == [(RowGroup.UNDECIDED, PlanReason.CHANGED_SINCE)]


@pytest.mark.parametrize("files", [(PAID, BACK), (BACK, PAID)])
def test_what_was_taken_back_is_not_paid_whichever_statement_comes_first(files):
    together = taken(planned_files(*files))

    assert repaid(together) == []
    assert all(rows_of(planned_files(one, book=together))[-1][0] is RowGroup.IGNORED for one in files)


def test_an_older_statement_does_not_bring_back_what_was_taken_back():
    book = taken(planned_files(BACK))

    assert rows_of(planned_files(PAID, book=book))[-1] == (RowGroup.IGNORED, Reason.REVERSED)
    assert planned_files(PAID, book=book).command is None
    assert rows_of(planned_files(MENDED, book=book))[-1] == (RowGroup.NEW, Reason.REVERSED)
    assert rows_of(planned_files(PAID, book=book, choices={(0, 2): Choice(take=True)}))[-1] == (RowGroup.NEW, None)


@pytest.mark.parametrize("files", [(PAID, MENDED), (MENDED, PAID)])
def test_of_a_payment_and_its_correction_read_together_the_correction_counts(files):
    assert repaid(taken(planned_files(*files))) == [
        (3, EntryKind.INTEREST, cny(16)), (3, EntryKind.REPAYMENT, cny(111)),
    ]
