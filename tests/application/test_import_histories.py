"""Debts whose whole history a file tells: a line of their own, and what is owed is what the file says is owed."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.application.import_rows import CATALOGUE, TODAY, a_file, a_row, planned_files, rows_of, taken
from zhihuan.application.import_preview import PlanReason
from zhihuan.application.imported import RowGroup, RowKind, Vantage
from zhihuan.application.importing_plan import plan_import
from zhihuan.domain.book import Book
from zhihuan.domain.money import Money
from zhihuan.domain.revolving import EntryKind
from zhihuan.importing.importer import Importer
from zhihuan.importing.products import read_products
from zhihuan.importing.profile_files import read_profiles

RESOURCES = Path(__file__).parents[2] / "resources"
LOAN_BY_LOAN = "Date,LoanName,Description,Principal,Interest,Fees,Total,UnpaidPrincipalBalanceValue,\n"
RAISES = {EntryKind.DRAW, EntryKind.INTEREST, EntryKind.FEE, EntryKind.PENALTY, EntryKind.PURCHASE}


@pytest.fixture(scope="module")
def importer():
    return Importer(read_profiles(RESOURCES / "profiles"), read_products(RESOURCES / "lenders"))


def owed(book: Book) -> dict[str, Money]:
    """Return what the entries of each line leave."""
    left: dict[str, Money] = {}
    for entry in book.entries.values():
        name = book.lines[entry.line].name
        change = entry.amount if entry.kind in RAISES else -entry.amount
        left[name] = left.get(name, Money(0, entry.amount.currency)) + change
    return left


def test_a_servicers_history_leaves_what_its_balances_say(importer):
    text = LOAN_BY_LOAN + (
        '07/28/2025,1-01 Subsidized,PAYMENT,-$27.89,-$9.39,$0.00,-$37.28,"$1,944.61",\n'
        '07/28/2025,1-02 Unsubsidized,PAYMENT,-$32.56,-$10.92,$0.00,-$43.48,"$3,498.70",\n'
        '06/28/2025,1-01 Subsidized,PAYMENT,$10.00,$0.00,$0.00,$10.00,"$1,982.50",\n'
        '06/28/2025,1-01 Subsidized,PAYMENT,-$37.50,-$9.78,$0.00,-$47.28,"$1,972.50",\n'
        '05/01/2025,1-02 Unsubsidized,CAPITALIZED INTEREST,$31.26,-$31.26,$0.00,$0.00,"$3,531.26",\n'
        '09/01/2023,1-01 Subsidized,DISBURSEMENT,"$2,000.00",$0.00,$0.00,"$2,000.00",Unavailable,\n'
        '09/01/2023,1-02 Unsubsidized,DISBURSEMENT,"$3,500.00",$0.00,$0.00,"$3,500.00",Unavailable,\n'
    )
    files = importer.read("history.csv", text.encode())

    plan = plan_import(Book(), files, CATALOGUE, TODAY)

    assert owed(taken(plan)) == {
        "1-01 Subsidized": Money(1944_61, "USD"), "1-02 Unsubsidized": Money(3498_70, "USD"),
    }


TOLD = (
    '07/28/2025,1-01 Subsidized,PAYMENT,-$27.89,-$9.39,$0.00,-$37.28,"$1,944.61",\n',
    '06/28/2025,1-01 Subsidized,PAYMENT,-$27.50,-$9.78,$0.00,-$37.28,"$1,972.50",\n',
    '05/01/2025,1-02 Unsubsidized,CAPITALIZED INTEREST,$31.26,-$31.26,$0.00,$0.00,"$3,531.26",\n',
    '07/28/2025,1-02 Unsubsidized,PAYMENT,-$32.56,-$10.92,$0.00,-$43.48,"$3,498.70",\n',
    '09/01/2023,1-01 Subsidized,DISBURSEMENT,"$2,000.00",$0.00,$0.00,"$2,000.00",Unavailable,\n',
    '09/01/2023,1-02 Unsubsidized,DISBURSEMENT,"$3,500.00",$0.00,$0.00,"$3,500.00",Unavailable,\n',
)
ACCOUNT = (
    "Date,Description,Principal,Interest,Fees,Total,\n",
    "07/28/2025,PAYMENT,-$60.45,-$20.31,$0.00,-$80.76,\n",
    "06/28/2025,PAYMENT,-$27.50,-$9.78,$0.00,-$37.28,\n",
    '09/01/2023,DISBURSEMENT,"$5,500.00",$0.00,$0.00,"$5,500.00",\n',
)


def things(book):
    return {kind: getattr(book, kind) for kind in ("lenders", "lines", "payments", "entries")}


@given(st.data())
@pytest.mark.parametrize(("heading", "told"), [(LOAN_BY_LOAN, TOLD), (ACCOUNT[0], ACCOUNT[1:])])
def test_a_history_read_in_parts_is_the_history_once_its_draws_are_read(importer, heading, told, data):
    def read(*lines):
        return importer.read("history.csv", (heading + "".join(lines)).encode())

    parts = [data.draw(st.lists(st.sampled_from(told), min_size=1, unique=True)) for _ in range(2)]
    parts += [[line] for line in told]
    in_turn = [read(*lines) for lines in data.draw(st.permutations(parts))]
    whole = taken(plan_import(Book(), read(*told), CATALOGUE, TODAY))

    book = Book()
    for files in (*in_turn, *in_turn):
        plan = plan_import(book, files, CATALOGUE, TODAY)
        book = taken(plan, book) if plan.command is not None else book
    together = taken(plan_import(Book(), [file for files in in_turn for file in files], CATALOGUE, TODAY))

    assert things(book) == things(whole)
    assert things(together) == things(whole)


def test_what_was_repaid_before_the_draw_is_read_stays_out_and_asks(importer):
    later, first = (
        importer.read("history.csv", (LOAN_BY_LOAN + line).encode()) for line in (TOLD[0], TOLD[-2])
    )

    early = plan_import(Book(), later, CATALOGUE, TODAY)
    book = taken(plan_import(Book(), first, CATALOGUE, TODAY))

    assert rows_of(early) == [(RowGroup.UNDECIDED, PlanReason.LOAN_UNKNOWN)]
    assert early.command is None
    assert rows_of(plan_import(book, later, CATALOGUE, TODAY)) == [(RowGroup.NEW, None)]


def test_a_loan_kept_in_a_book_from_its_first_day_is_a_line(importer):
    text = (
        "journal_id,type,amount,currency_code,description,date,source_name,source_type,destination_name,destination_type\n"
        "1,Deposit,5000,EUR,Paid out,2025-12-01,Car,Loan,Giro,Asset account\n"
        "2,Withdrawal,-12.5,EUR,Interest,2025-12-31,Car,Loan,Bank,Expense account\n"
        "3,Withdrawal,-250,EUR,Rate,2026-01-15,Giro,Asset account,Car,Loan\n"
    )

    plan = plan_import(Book(), importer.read("firefly.csv", text.encode()), CATALOGUE, TODAY)

    assert owed(taken(plan)) == {"Car": Money(4762_50, "EUR")}


@pytest.mark.parametrize("vantage", [Vantage.LENDER, Vantage.LEDGER])
def test_repayments_alone_make_no_debt(vantage):
    file = a_file(a_row(1, RowKind.REPAY, product=None, loan_name="Car"), source="book", vantage=vantage)

    assert rows_of(planned_files(file)) == [(RowGroup.UNDECIDED, PlanReason.LOAN_UNKNOWN)]


def test_interest_told_by_two_books_is_asked_about():
    def told(source, vantage, on=date(2026, 3, 1)):
        row = a_row(1, RowKind.INTEREST, on=on, key=f"{source}||1")
        return a_file(row, source=source, sha256=source, vantage=vantage)

    book = taken(planned_files(told("card", Vantage.LENDER)))

    again = planned_files(told("book", Vantage.LEDGER), book=book)
    another_day = planned_files(told("book", Vantage.LEDGER, date(2026, 3, 2)), book=book)

    assert rows_of(again) == [(RowGroup.UNDECIDED, PlanReason.PERHAPS_SAME)]
    assert rows_of(another_day) == [(RowGroup.NEW, None)]
