"""Our own tables are read by our own importer, in either language: nothing in error, nothing lost."""

from __future__ import annotations

from collections import Counter
from pathlib import Path

import pytest

from tests.exporting.conftest import eventful, household
from zhihuan.application.exports import What
from zhihuan.application.imported import Reason, RowGroup, RowKind
from zhihuan.domain.money import Money
from zhihuan.importing.importer import Importer
from zhihuan.importing.products import read_products
from zhihuan.importing.profile_files import read_profiles
from zhihuan.wording.language import LanguageChoice

RESOURCES = Path(__file__).parents[2] / "resources"


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
        RowKind.INTEREST, RowKind.PENALTY, RowKind.REPAY,
    ]
    assert amounts[:3] == [Money(12_000_00), Money(120_000, "JPY"), Money(1066_19)]
    told, untold, back = file.rows[2:5]
    assert (told.interest, told.fee, told.period) == (Money(120_00), Money(0), 1)
    assert (untold.principal, untold.interest, untold.fee, untold.penalty) == (None, None, None, None)
    assert (back.group, back.reason) == (RowGroup.IGNORED, Reason.FAILED)
    assert groups(file) == {RowGroup.NEW: 11, RowGroup.IGNORED: 1}


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
