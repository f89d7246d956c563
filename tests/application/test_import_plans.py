"""A lender's repayment plan: all its rows become one loan, and what the file calls paid becomes payments."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from decimal import Decimal

import pytest

from tests.application.import_rows import TODAY, a_file, planned_files, rows_of, taken
from tests.builders import a_book, a_lender, a_line, a_loan, a_loan_with_lender, an_entry, cny, new
from zhihuan.application import commands as c
from zhihuan.application.decide import decide
from zhihuan.application.import_preview import Choice, PlanReason
from zhihuan.application.imported import ImportedRow, Reason, RowGroup, RowKind, Vantage
from zhihuan.application.imported_loan import ImportedLoan
from zhihuan.domain.book import Book, Kind
from zhihuan.domain.change import applied
from zhihuan.domain.errors import DatesOutOfOrder
from zhihuan.domain.loan import LoanId
from zhihuan.domain.revolving import EntryKind
from zhihuan.domain.terms import Method

NEW = (RowGroup.NEW, None)
ASSUMED = (RowGroup.NEW, PlanReason.START_ASSUMED)


def a_plan_row(line, due, interest=30, **parts):
    filled = {
        "key": f"plan||{line}|plan", "amount": cny(1000 + interest), "group": RowGroup.NEW,
        "principal": cny(1000), "interest": cny(interest), "loan_name": "拍拍贷 1", "on": due,
    } | parts.pop("known", {})
    return ImportedRow(line, kind=RowKind.PLAN, raw=(), **filled | parts)


def rows(**parts):
    return [
        a_plan_row(1, date(2026, 1, 10), interest=30, **parts),
        a_plan_row(2, date(2026, 2, 10), interest=20, **parts),
        a_plan_row(3, date(2026, 3, 10), interest=10, **parts),
    ]


def a_plan(*given):
    return a_file(*given, source="plan", owner="", name="plan.csv", vantage=Vantage.LENDER)


def read(*given, book=None, **parts):
    before = book or Book()
    plan = planned_files(a_plan(*given), book=before, **parts)
    return plan, taken(plan, before) if plan.command is not None else before


def test_a_plan_becomes_a_loan_that_follows_it_row_by_row():
    plan, book = read(*rows(lender="拍拍贷"))

    (loan,) = book.loans.values()
    assert rows_of(plan) == [ASSUMED, NEW, NEW]
    assert all(row.proposes and row.target == "拍拍贷 1" for row in plan.files[0].rows)
    assert (loan.name, loan.principal, loan.start) == ("拍拍贷 1", cny(3000), date(2025, 12, 10))
    assert (loan.terms.method, [row.interest for row in loan.terms.rows]) == (
        Method.PLAN, [cny(30), cny(20), cny(10)],
    )
    assert loan.terms.rate.value == Decimal("0.12")
    assert [one.name for one in book.lenders.values()] == ["拍拍贷"]
    assert read(*rows(), book=book)[0].command is None


def test_what_the_file_says_of_the_contract_is_not_assumed():
    contract = ImportedLoan("拍拍贷 1", cny(3000), date(2025, 12, 1), external_id="HT-9")

    plan, book = read(*rows(loan=contract))

    (loan,) = book.loans.values()
    assert rows_of(plan) == [NEW] * 3
    assert (loan.start, loan.external_id) == (date(2025, 12, 1), "HT-9")


@pytest.mark.parametrize("known", [{"interest": None}, {"principal": None}, {"amount": None}])
def test_of_amount_principal_and_interest_the_one_that_is_missing_follows(known):
    _, book = read(a_plan_row(1, date(2026, 1, 10), known=known))

    ((row,),) = (loan.terms.rows for loan in book.loans.values())
    assert (row.principal, row.interest) == (cny(1000), cny(30))


@pytest.mark.parametrize(("parts", "missing"), [
    ({"interest": None, "principal": None}, "interest"), ({"interest": None, "amount": None}, "interest"),
    ({"principal": None, "amount": None}, "principal"),
    ({"principal": None, "interest": None, "amount": None}, "interest, principal"), ({"on": None}, "due_date"),
])
def test_what_cannot_follow_is_asked_for(parts, missing):
    plan, _ = read(a_plan_row(1, date(2026, 1, 10), known=parts))

    assert rows_of(plan) == [(RowGroup.UNDECIDED, PlanReason.TERMS_MISSING)]
    assert plan.files[0].rows[0].detail == missing


def test_paid_rows_are_payments_on_their_days():
    given = rows()
    given[0] = replace(given[0], paid=True, paid_on=date(2026, 1, 9))

    plan, book = read(*given)

    (loan,), (payment,) = book.loans.values(), book.payments.values()
    assert (payment.on, payment.amount, payment.interest, payment.period) == (
        date(2026, 1, 9), cny(1030), cny(30), 1,
    )
    assert loan.paid_before is None
    assert plan.command.count == 3
    assert read(*given, book=book)[0].command is None


def test_rows_paid_on_no_known_day_count_as_paid_without_a_record():
    given = rows(paid=False)
    given[0] = replace(given[0], paid=True)

    (loan,) = read(*given)[1].loans.values()
    (done,) = read(*rows(paid=True))[1].loans.values()

    assert (loan.paid_before, done.paid_before) == (date(2026, 2, 10), date(2026, 3, 11))


@pytest.mark.parametrize(("told", "paid_before", "asked"), [
    ((None, None, None), TODAY, 3),
    ((date(2026, 1, 9), None, None), TODAY, 2),
    ((date(2026, 1, 9), True, None), TODAY, 1),
    ((date(2026, 1, 9), None, False), date(2026, 3, 10), 1),
    ((date(2026, 1, 9), False, None), None, 0),
    ((False, None, None), None, 0),
    ((date(2026, 1, 9), date(2026, 2, 27), False), None, 0),
])
def test_the_user_says_what_was_paid_only_where_the_file_does_not(told, paid_before, asked):
    given = [
        replace(row, paid=bool(said) if said is not None else None, paid_on=said if isinstance(said, date) else None)
        for row, said in zip(rows(), told, strict=True)
    ]

    ticked, book = read(*given, paid_before=TODAY)
    unticked, _ = read(*given)

    (loan,) = book.loans.values()
    assert loan.paid_before == paid_before
    assert ticked.unpaid_past == unticked.unpaid_past == asked


def test_a_later_export_brings_the_payments_made_since():
    _, book = read(*rows())
    given = rows()
    given[1] = replace(given[1], paid=True, paid_on=date(2026, 2, 10))

    plan, after = read(*given, book=book)

    assert rows_of(plan) == [
        (RowGroup.DUPLICATE, PlanReason.ALREADY_IMPORTED), NEW, (RowGroup.DUPLICATE, PlanReason.ALREADY_IMPORTED),
    ]
    assert [payment.period for payment in after.payments.values()] == [2]
    assert len(after.loans) == 1


@pytest.mark.parametrize("name", ["拍拍贷 1", "Mine"])
def test_a_recorded_loan_gets_only_the_payments(name):
    book = a_book(*a_loan_with_lender(a_loan("mine", name=name)))
    given = rows()
    given[1] = replace(given[1], paid=True, paid_on=date(2026, 2, 10))
    choices = {} if name == "拍拍贷 1" else {(0, 2): Choice(loan=LoanId("mine"))}

    plan, after = read(*given, book=book, choices=choices)

    assert rows_of(plan) == [
        (RowGroup.DUPLICATE, PlanReason.ALREADY_RECORDED), NEW, (RowGroup.DUPLICATE, PlanReason.ALREADY_RECORDED),
    ]
    assert [payment.loan for payment in after.payments.values()] == ["mine"]
    assert len(after.loans) == 1


def test_a_plan_is_left_out_as_a_whole():
    plan, _ = read(*rows(), choices={(0, 2): Choice(skip=True)})

    assert rows_of(plan) == [(RowGroup.IGNORED, PlanReason.SKIPPED)] * 3
    assert plan.command is None


@pytest.mark.parametrize("group", [RowGroup.ERROR, RowGroup.UNDECIDED])
def test_a_plan_with_an_unreadable_row_is_not_half_taken(group):
    given = rows()
    given[1] = replace(given[1], group=group, reason=Reason.BAD_AMOUNT)

    plan, _ = read(*given)

    incomplete = (RowGroup.UNDECIDED, PlanReason.PLAN_INCOMPLETE)
    assert rows_of(plan) == [incomplete, (group, Reason.BAD_AMOUNT), incomplete]


def test_rows_that_make_no_plan_are_an_error_of_all_of_them():
    plan, _ = read(a_plan_row(1, date(2026, 1, 10)), a_plan_row(2, date(2026, 1, 10)))

    assert rows_of(plan) == [(RowGroup.ERROR, PlanReason.TERMS_IMPOSSIBLE)] * 2
    assert isinstance(plan.files[0].rows[0].problem, DatesOutOfOrder)


def test_each_name_is_a_loan_of_its_own_and_a_file_without_names_is_one():
    given = rows()
    given[2] = replace(given[2], loan_name="拍拍贷 2")

    assert {loan.name for loan in read(*given)[1].loans.values()} == {"拍拍贷 1", "拍拍贷 2"}
    assert [loan.name for loan in read(*rows(loan_name=None))[1].loans.values()] == ["plan"]
    assert [loan.name for loan in read(*rows(loan_name=None, product="jiebei"))[1].loans.values()] == ["借呗"]


def test_a_product_that_is_chosen_tells_the_lender():
    _, book = read(*rows(), choices={(0, 1): Choice(product="huabei")})

    assert [(loan.product, book.lenders[loan.lender].name) for loan in book.loans.values()] == [
        ("huabei", "Ant Consumer Finance"),
    ]


def test_periods_of_weeks_and_of_quarters_begin_one_of_them_earlier():
    weekly = read(a_plan_row(1, date(2026, 1, 8)), a_plan_row(2, date(2026, 1, 15)))[1]
    quarterly = read(a_plan_row(1, date(2026, 1, 10)), a_plan_row(2, date(2026, 4, 10)))[1]

    assert [loan.start for loan in (*weekly.loans.values(), *quarterly.loans.values())] == [
        date(2026, 1, 1), date(2025, 10, 10),
    ]


def test_a_deleted_loan_comes_back_only_when_it_is_asked_for():
    _, book = read(*rows())
    (loan,) = book.loans
    book = applied(book, decide(book, c.DeleteLoan(loan)))

    assert rows_of(read(*rows(), book=book)[0]) == [(RowGroup.DUPLICATE, PlanReason.DELETED_SINCE)] * 3
    assert list(read(*rows(), book=book, choices={(0, 1): Choice(take=True)})[1].loans) == [loan]


def test_a_payment_that_another_account_told_is_asked_about():
    book = a_book(
        new(Kind.LENDER, a_lender("ppd", "拍拍贷")), new(Kind.LINE, a_line("ppd", lender="ppd", product="")),
        new(Kind.ENTRY, an_entry("e", line="ppd", on=date(2026, 1, 9), kind=EntryKind.REPAYMENT, amount=cny(1030))),
    )
    told = a_file(
        ImportedRow(1, RowGroup.NEW, RowKind.REPAY, (), key="alipay|me|1|repay", on=date(2026, 2, 10),
                    amount=cny(1020), loan_name="Huabei", lender="拍拍贷"), vantage=Vantage.WALLET,
    )
    book = taken(planned_files(told, book=book), book)
    given = rows(lender="拍拍贷")
    given[1] = replace(given[1], paid=True, paid_on=date(2026, 2, 10))

    plan, after = read(*given, book=book)

    assert rows_of(plan) == [ASSUMED, (RowGroup.UNDECIDED, PlanReason.PERHAPS_SAME), NEW]
    assert not after.payments
    assert len(read(*given, book=book, choices={(0, 2): Choice(take=True)})[1].payments) == 1
