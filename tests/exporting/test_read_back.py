"""Our own tables are read by our own importer, in either language: nothing in error, nothing lost."""

from __future__ import annotations

from collections import Counter
from pathlib import Path

import pytest

from tests.exporting.conftest import NOW, eventful, household
from zhihuan.application.exports import What
from zhihuan.application.import_preview import PlanReason
from zhihuan.application.imported import Reason, RowGroup, RowKind
from zhihuan.application.importing_plan import plan_import
from zhihuan.domain.money import Money
from zhihuan.importing.importer import Importer
from zhihuan.importing.products import read_products
from zhihuan.importing.profile_files import read_profiles
from zhihuan.wording.language import LanguageChoice

RESOURCES = Path(__file__).parents[2] / "resources"
CATALOGUE = {product.code: product for product in read_products(RESOURCES / "lenders")}


@pytest.fixture(scope="module")
def importer():
    return Importer(read_profiles(RESOURCES / "profiles"), read_products(RESOURCES / "lenders"))


@pytest.fixture(params=[LanguageChoice.ENGLISH, LanguageChoice.CHINESE], ids=["en", "zh"])
def read_back(request, exported, importer, language):
    language.speak(request.param)

    def read(book, what):
        (file,) = importer.read("a file", exported(book, what=what).read_bytes())
        return file

    return read


def groups(file):
    return Counter(row.group for row in file.rows)


def test_everything_that_happened_is_read_as_it_was_written(read_back):
    file = read_back(eventful(), What.ENTRIES)
    amounts = [row.amount for row in file.rows]

    assert file.profile == "repayments"
    assert [row.kind for row in file.rows] == [
        *[RowKind.BORROW] * 2, *[RowKind.REPAY] * 3, RowKind.PURCHASE, RowKind.REFUND, RowKind.BORROW, RowKind.FEE,
        RowKind.INTEREST, RowKind.PENALTY, RowKind.INSTALMENT, RowKind.TO_PLAN, RowKind.REPAY,
    ]
    assert amounts[:3] == [Money(12_000_00), Money(120_000, "JPY"), Money(1066_19)]
    told, untold, back = file.rows[2:5]
    assert (told.interest, told.fee, told.period) == (Money(120_00), Money(0), 1)
    assert (untold.principal, untold.interest, untold.fee, untold.penalty) == (None, None, None, None)
    assert (back.group, back.reason) == (RowGroup.IGNORED, Reason.FAILED)
    assert [row.bill_month for row in file.rows[-2:]] == [(2026, 9)] * 2
    assert groups(file) == {RowGroup.NEW: 13, RowGroup.IGNORED: 1}


def test_texts_that_were_kept_from_being_formulas_are_read_as_they_were(read_back):
    book = eventful()
    file = read_back(book, What.ENTRIES)

    assert {row.loan_name for row in file.rows} == {
        *(loan.name for loan in book.loans.values()), *(line.name for line in book.lines.values()),
    }
    notes = {*(one.note for one in book.loans.values()), *(one.note for one in book.payments.values())}
    assert notes <= {row.memo for row in file.rows}


@pytest.mark.parametrize("what", [What.ENTRIES, What.PAYMENTS])
@pytest.mark.parametrize("made", [eventful, household])
def test_what_was_exported_is_all_there_already(read_back, made, what):
    book = made()

    plan = plan_import(book, [read_back(book, what)], CATALOGUE, NOW.date())

    assert plan.command is None
    assert {row.group for row in plan.files[0].rows} <= {RowGroup.DUPLICATE, RowGroup.IGNORED}
    assert {row.reason for row in plan.files[0].rows} <= {PlanReason.ALREADY_RECORDED, Reason.FAILED}


@pytest.mark.parametrize(("what", "profile"), [
    (What.ENTRIES, "repayments"), (What.PAYMENTS, "repayments"), (What.LOANS, "loan-register"),
])
def test_a_household_is_read_back_whole(read_back, what, profile):
    file = read_back(household(), what)

    assert file.profile == profile
    assert groups(file) == {RowGroup.NEW: len(file.rows)}


def test_a_contract_keeps_rate_method_and_days(read_back):
    file = read_back(household(), What.LOANS)
    loans = {loan.name: loan for loan in household().loans.values()}

    for row in file.rows:
        found, loan = row.loan, loans[row.loan.name]
        assert (found.principal, found.start, found.periods) == (loan.principal, loan.start, loan.terms.periods)
        assert (found.rate, found.method) == (loan.terms.rate, loan.terms.method)
        assert (found.due_day, found.first_due) == (loan.terms.due_day, loan.terms.first_due)


def test_a_plan_is_never_taken_for_payments(read_back):
    assert read_back(household(), What.SCHEDULE).profile != "repayments"
