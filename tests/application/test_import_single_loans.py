"""A repayment of a mortgage or a car loan that the ledger does not name is asked about, with the likely loan first."""

from __future__ import annotations

from datetime import date

import pytest

from tests.application.import_rows import CATALOGUE, TODAY, a_file, a_row, rows_of, taken
from tests.builders import a_book, a_lender, a_loan, new
from zhihuan.application.import_preview import Choice, PlanReason
from zhihuan.application.imported import Reason, RowGroup, RowKind, Vantage
from zhihuan.application.importing_plan import plan_import
from zhihuan.application.products import Product
from zhihuan.domain.book import Kind
from zhihuan.domain.lender import LenderKind
from zhihuan.domain.schedule import schedule

CAR = Product("carloan", "车贷", "Car loan", ("车贷",), LenderKind.OTHER, revolving=False, single=True)
UNKNOWN = (RowGroup.UNDECIDED, PlanReason.LOAN_UNKNOWN)
NEW = (RowGroup.NEW, None)


def planned(book, choice=None, *, kind=RowKind.REPAY, **parts):
    told = {"product": "carloan", "memo": "平安银行车贷扣款", "on": date(2026, 3, 5)}
    file = a_file(a_row(1, kind, **told | parts), vantage=Vantage.ACCOUNT)
    choices = {(0, 1): choice} if choice else {}
    return plan_import(book, (file,), {**CATALOGUE, "carloan": CAR}, TODAY, choices=choices)


def with_car():
    loan = a_loan("car", lender="pingan", name="My car")
    return a_book(
        new(Kind.LENDER, a_lender()), new(Kind.LENDER, a_lender("pingan", "平安银行")),
        new(Kind.LOAN, a_loan("another")), new(Kind.LOAN, loan),
    ), schedule(loan)[0]


def test_a_repayment_of_a_single_loan_makes_no_line_unasked():
    book = a_book()

    plan = planned(book)

    assert rows_of(plan) == [UNKNOWN]
    assert plan.files[0].rows[0].detail == "车贷"
    assert plan.command is None


def test_a_line_of_a_single_loan_is_made_where_the_user_says_so_and_offered_from_then_on():
    book = taken(planned(a_book(), Choice(product="carloan")))
    (line,) = book.lines.values()

    another = {"key": "alipay|me|2|repay", "on": date(2026, 3, 15)}
    later = planned(book, **another)
    there = taken(planned(book, Choice(line=line.id), **another), book)

    assert line.name == "车贷"
    assert rows_of(later) == [UNKNOWN]
    assert later.files[0].rows[0].lines == (line.id,)
    assert {entry.line for entry in there.entries.values()} == {line.id}
    assert len(there.entries) == len(book.entries) + 1


@pytest.mark.parametrize("kind", [RowKind.BORROW, RowKind.INTEREST, RowKind.FEE])
def test_nothing_else_of_a_single_loan_makes_a_line_unasked(kind):
    assert rows_of(planned(a_book(), kind=kind)) == [UNKNOWN]


def test_products_drawn_per_use_go_on_as_lines():
    assert rows_of(planned(a_book(), product="jiebei", memo="")) == [NEW]


@pytest.mark.parametrize("memo", ["平安银行车贷扣款", "平安车贷扣款"])
@pytest.mark.parametrize("product", ["carloan", "jiebei", None])
def test_a_loan_of_the_lender_that_is_named_comes_first_where_the_amount_is_about_an_instalment(product, memo):
    book, due = with_car()

    plan = planned(book, amount=str((due.payment.minor + 31) / 100), on=due.due, product=product, memo=memo)

    (row,) = plan.files[0].rows
    asked = PlanReason.LOAN_UNKNOWN if product else Reason.UNKNOWN_PRODUCT
    assert (row.group, row.reason) == (RowGroup.UNDECIDED, asked)
    assert row.options == ("car", "another")


@pytest.mark.parametrize("apart", [{"amount": "900"}, {"memo": "招商银行"}, {"on": date(2025, 1, 1)}])
def test_another_amount_lender_or_day_makes_no_loan_likely(apart):
    book, due = with_car()
    told = {"amount": str(due.payment.minor / 100), "on": due.due, "product": "jiebei"}

    assert rows_of(planned(book, **told | apart)) == [NEW]
